//! Findings of wording as one JSON document.

use crate::json::Writer;
use crate::num::Date;
use crate::text::Locale;
use crate::text::wording::{rewrite, rule, source};

use super::Linted;

/// `{"as_of","files":[{"file","findings":[…]}]}`
pub(super) fn document(linted: &[Linted], on: Date, lang: Locale) -> String {
    let mut writer = Writer::new();
    writer.object(|document| {
        document.name("as_of").display(on);
        document.name("files").array(|files| {
            for Linted { name, found } in linted {
                files.object(|file| {
                    file.name("file").text(name);
                    file.name("findings").array(|findings| {
                        for found in found {
                            findings.object(|finding| {
                                finding.name("rule").text(found.rule.code());
                                finding.name("severity").text(found.severity.code());
                                finding.name("line").integer(count(found.start.line));
                                finding.name("column").integer(count(found.start.column));
                                finding.name("end_line").integer(count(found.end.line));
                                finding.name("end_column").integer(count(found.end.column));
                                finding.name("byte_offset").integer(count(found.span.start));
                                finding.name("byte_length").integer(count(found.span.len()));
                                finding.name("text").text(&found.matched);
                                finding.name("message").text(rule(lang, found.rule).message);
                                finding.name("rewrite").text(&rewrite(lang, found.advice));
                                finding.name("source").text(&source(lang, found.citation));
                            });
                        }
                    });
                });
            }
        });
    });
    writer.finish()
}

/// A count for the writer.
pub(super) fn count(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
