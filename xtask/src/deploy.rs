//! Samples for those who deploy the folder, written from the one definition in [`headers`]. They are committed; a test compares them, so a
//! changed header shows up in the review.

use crate::{headers, naming, paths};
use std::fmt::Write;

/// Writes the samples into `deploy/`.
pub(crate) fn write_samples() -> Result<(), String> {
    let folder = paths::deploy();
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for (name, content) in samples() {
        let path = folder.join(name);
        std::fs::write(&path, content).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}

fn samples() -> [(&'static str, String); 2] {
    [("nginx.conf", nginx()), ("object-storage.md", object_storage())]
}

fn nginx() -> String {
    let mut types = String::new();
    for (ending, media_type, _) in headers::TYPES {
        let bare = media_type.split(';').next().unwrap_or(media_type);
        let _ = writeln!(types, "        {bare} {ending};");
    }
    let charset: Vec<&str> = headers::TYPES
        .iter()
        .filter(|(_, media_type, _)| media_type.contains("charset"))
        .filter_map(|(_, media_type, _)| media_type.split(';').next())
        .filter(|media_type| *media_type != "text/html")
        .collect();
    let mut everywhere = String::new();
    for (name, value) in headers::EVERYWHERE {
        let _ = writeln!(everywhere, "    add_header {name} \"{value}\" always;");
    }
    format!(
        r#"# Sample, written by `cargo xtask dist`. The headers are those the tests run with; change them in xtask/src/headers.rs.
# Goes into the http block. brotli_static needs the ngx_brotli module; without it delete that line and gzip serves.

map $uri $car_loan_quote_cache {{
    default                          "{revalidate}";
    "~{pattern}" "{immutable}";
}}

server {{
    listen 443 ssl;
    http2 on;
    server_name quote.example.com;             # yours
    ssl_certificate     /etc/ssl/example.pem;  # yours
    ssl_certificate_key /etc/ssl/example.key;  # yours

    root /var/www/car-loan-quote;              # the content of dist/
    index index.html;

    types {{
{types}    }}
    default_type application/octet-stream;
    charset utf-8;
    charset_types {charset};

    gzip_static on;
    brotli_static on;

    # All headers stand here: one add_header inside a location would drop every one of these.
{everywhere}    add_header Cache-Control $car_loan_quote_cache always;

    # An unknown path is an error, never some other file.
    location / {{
        try_files $uri $uri/ =404;
    }}
}}
"#,
        revalidate = headers::REVALIDATE,
        immutable = headers::IMMUTABLE,
        pattern = naming::DIGEST_PATTERN,
        charset = charset.join(" "),
    )
}

fn object_storage() -> String {
    let mut text = String::from(
        "# Object storage and CDN\n\n\
         Sample, written by `cargo xtask dist`; the values come from `xtask/src/headers.rs`.\n\n\
         ## Metadata of the objects\n\n\
         Set these when uploading (COS: object metadata; OSS: object headers). A bucket stores one encoding for each object: either upload the\n\
         plain file and let the CDN compress, or upload the content of the `.br` twin under the plain name with `Content-Encoding: br`. The\n\
         second is smaller and right where every visitor comes over HTTPS with a current browser. Upload the files with a digest in their name\n\
         first and the pages last, and keep the older digests for a day: a page that is open still asks for them.\n\n\
         | name ends in | Content-Type | Cache-Control with a digest in the name | Cache-Control otherwise |\n\
         |---|---|---|---|\n",
    );
    for (ending, media_type, _) in headers::TYPES {
        let hashed = headers::cache_control(&format!("x-0123456789abcdef.{ending}"));
        let hashed = if hashed == headers::IMMUTABLE { hashed } else { "(none has one)" };
        let _ = writeln!(text, "| `.{ending}` | `{media_type}` | `{hashed}` | `{}` |", headers::REVALIDATE);
    }
    let _ = write!(text, "\nA name with a digest matches `{}`.\n\n", naming::DIGEST_PATTERN);
    text.push_str(
        "## Headers of every answer\n\n\
         Buckets cannot add these; set them as HTTP response headers of the CDN domain. Answer an unknown path with 404, not with a page.\n\n\
         | header | value |\n|---|---|\n",
    );
    for (name, value) in headers::EVERYWHERE {
        let _ = writeln!(text, "| `{name}` | `{value}` |");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_header_and_type_is_in_every_sample() {
        for (name, sample) in samples() {
            for (header, value) in headers::EVERYWHERE {
                assert!(sample.contains(header) && sample.contains(value), "{header} is missing in {name}");
            }
            for (_, media_type, _) in headers::TYPES {
                let bare = media_type.split(';').next().unwrap();
                assert!(sample.contains(bare), "{bare} is missing in {name}");
            }
            assert!(sample.contains(headers::IMMUTABLE) && sample.contains(headers::REVALIDATE) && sample.contains(naming::DIGEST_PATTERN));
        }
    }

    #[test]
    fn no_value_would_break_out_of_its_quotes() {
        assert!(headers::EVERYWHERE.iter().all(|(_, value)| !value.contains(['"', '$', '|', '\n'])));
    }

    #[test]
    fn the_committed_samples_are_current() {
        for (name, sample) in samples() {
            let committed = std::fs::read_to_string(paths::deploy().join(name)).unwrap_or_default();
            assert_eq!(committed, sample, "deploy/{name} is out of date; `cargo xtask dist` writes it");
        }
    }
}
