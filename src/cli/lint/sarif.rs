//! Findings of wording as SARIF 2.1.0 (OASIS standard of 2020-03-27), which code hosts show beside the lines they concern.

use crate::compliance::Severity;
use crate::compliance::wording::{Found, Rule};
use crate::json::Writer;
use crate::text::Locale;
use crate::text::wording::{rewrite, rule, source};

use super::Linted;
use super::json::count;

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// One run of one tool over all files.
pub(super) fn document(linted: &[Linted], lang: Locale) -> String {
    let mut writer = Writer::new();
    writer.object(|log| {
        log.name("$schema").text(SCHEMA);
        log.name("version").text("2.1.0");
        log.name("runs").array(|runs| {
            runs.object(|run| {
                run.name("tool").object(|tool| tool.name("driver").object(|driver| write_driver(driver, lang)));
                // Columns count characters, not UTF-16 units.
                run.name("columnKind").text("unicodeCodePoints");
                run.name("artifacts").array(|artifacts| {
                    for text in linted {
                        artifacts.object(|artifact| {
                            write_location(artifact.name("location"), &text.name);
                            artifact.name("encoding").text("UTF-8");
                        });
                    }
                });
                run.name("results").array(|results| {
                    for (number, text) in linted.iter().enumerate() {
                        for found in &text.found {
                            results.object(|result| write_result(result, &text.name, number, found, lang));
                        }
                    }
                });
            });
        });
    });
    writer.finish()
}

fn write_driver(driver: &mut Writer, lang: Locale) {
    driver.name("name").text("clq lint");
    driver.name("version").text(env!("CARGO_PKG_VERSION"));
    driver.name("language").text(lang.tag());
    driver.name("rules").array(|rules| {
        for each in Rule::ALL {
            let text = rule(lang, *each);
            rules.object(|described| {
                described.name("id").text(each.code());
                described.name("name").text(&name_of(each.code()));
                write_message(described.name("shortDescription"), text.title);
                write_message(described.name("fullDescription"), text.message);
                write_message(described.name("help"), text.help);
            });
        }
    });
}

fn write_result(result: &mut Writer, name: &str, number: usize, found: &Found, lang: Locale) {
    let place = Rule::ALL.iter().position(|rule| *rule == found.rule).unwrap_or_default();
    result.name("ruleId").text(found.rule.code());
    result.name("ruleIndex").integer(count(place));
    result.name("level").text(match found.severity {
        Severity::Block => "error",
        Severity::Warn => "warning",
        Severity::Disclose | Severity::Info => "note",
    });
    let (message, source) = (rule(lang, found.rule).message, source(lang, found.citation));
    write_message(result.name("message"), &format!("{} — {message} → {} {source}", found.matched, rewrite(lang, found.advice)));
    result.name("locations").array(|locations| {
        locations.object(|location| {
            location.name("physicalLocation").object(|physical| {
                physical.name("artifactLocation").object(|artifact| {
                    artifact.name("uri").text(&uri(name));
                    artifact.name("index").integer(count(number));
                });
                physical.name("region").object(|region| {
                    region.name("startLine").integer(count(found.start.line));
                    region.name("startColumn").integer(count(found.start.column));
                    region.name("endLine").integer(count(found.end.line));
                    region.name("endColumn").integer(count(found.end.column));
                    region.name("byteOffset").integer(count(found.span.start));
                    region.name("byteLength").integer(count(found.span.len()));
                    write_message(region.name("snippet"), &found.matched);
                });
            });
        });
    });
}

fn write_message(writer: &mut Writer, text: &str) {
    writer.object(|message| message.name("text").text(text));
}

fn write_location(writer: &mut Writer, name: &str) {
    writer.object(|location| location.name("uri").text(&uri(name)));
}

/// A rule's code in the capitals SARIF has for names.
fn name_of(code: &str) -> String {
    let capital = |word: &str| word.get(..1).unwrap_or_default().to_ascii_uppercase() + word.get(1..).unwrap_or_default();
    code.split('-').map(capital).collect()
}

/// A file name as a reference: what may not stand in one is escaped.
fn uri(name: &str) -> String {
    let mut uri = String::with_capacity(name.len());
    for byte in name.bytes() {
        match byte {
            b'\\' => uri.push('/'),
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(char::from(byte)),
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_a_reference() {
        assert_eq!(uri("a b/零.html"), "a%20b/%E9%9B%B6.html");
        assert_eq!(uri("<stdin>"), "%3Cstdin%3E");
        assert_eq!(name_of("zero-down-wording"), "ZeroDownWording");
    }
}
