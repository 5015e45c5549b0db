//! The HTTP headers of the widget, defined once. The server of `cargo xtask run`, the samples in `deploy/` and the tests all read them
//! here, so what is tested is what is deployed.

use crate::naming;

/// What the page may do: run its own scripts and module, and read files of its own origin. Nothing else, and no string becomes code.
/// `object-src`, `frame-src` and the like fall back to `default-src 'none'`; everyone may frame the page.
pub(crate) const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// Sent with every answer.
pub(crate) const EVERYWHERE: &[(&str, &str)] = &[
    ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    // Dealers' pages on other origins load the module and its files. They are the same for everyone and carry no credentials.
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("Access-Control-Allow-Origin", "*"),
];

/// For a file whose name holds a digest of its content: it never changes.
pub(crate) const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// For a file with a lasting name: ask each time whether it changed.
pub(crate) const REVALIDATE: &str = "no-cache";

/// File name endings, their media types, and whether a precompressed twin is made.
pub(crate) const TYPES: &[(&str, &str, bool)] = &[
    ("html", "text/html; charset=utf-8", true),
    ("js", "text/javascript; charset=utf-8", true),
    ("wasm", "application/wasm", true),
    ("css", "text/css; charset=utf-8", true),
    ("json", "application/json; charset=utf-8", true),
    ("svg", "image/svg+xml", true),
    ("txt", "text/plain; charset=utf-8", true),
    ("png", "image/png", false),
    ("ico", "image/x-icon", false),
    ("woff2", "font/woff2", false),
];

fn type_of(path: &str) -> Option<&'static (&'static str, &'static str, bool)> {
    let (_, ending) = path.rsplit_once('.')?;
    TYPES.iter().find(|(known, ..)| *known == ending)
}

/// The media type of a file. With `nosniff` an unknown one is only ever downloaded.
pub(crate) fn content_type(path: &str) -> &'static str {
    type_of(path).map_or("application/octet-stream", |(_, media_type, _)| media_type)
}

/// Whether a file is worth compressing.
pub(crate) fn is_compressible(path: &str) -> bool {
    type_of(path).is_some_and(|(.., compressible)| *compressible)
}

/// How long a file may be kept.
pub(crate) fn cache_control(path: &str) -> &'static str {
    if naming::has_digest(path) { IMMUTABLE } else { REVALIDATE }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_is_one_line_and_allows_no_inline_script() {
        assert!(!CONTENT_SECURITY_POLICY.contains('\n') && !CONTENT_SECURITY_POLICY.contains("  "));
        assert!(!CONTENT_SECURITY_POLICY.contains("unsafe-inline") && !CONTENT_SECURITY_POLICY.contains("'unsafe-eval'"));
    }

    #[test]
    fn names_with_a_digest_are_kept_for_ever_and_others_are_asked_for() {
        assert_eq!(cache_control("app-0123456789abcdef.wasm"), IMMUTABLE);
        assert_eq!(cache_control("index.html"), REVALIDATE);
        assert_eq!(cache_control("embed.js"), REVALIDATE);
        assert_eq!(cache_control("rate-cards/sample.json"), REVALIDATE);
    }

    #[test]
    fn the_module_has_the_type_that_streaming_needs() {
        assert_eq!(content_type("a.wasm"), "application/wasm");
        assert_eq!(content_type("LICENSE"), "application/octet-stream");
    }
}
