//! Words of the dealer's own, in up to three languages. They are carried, never interpreted.

use super::shape::{Readable, Shape, Taken, record};
use crate::json::Value;

record! {
    /// Text in several languages.
    pub(super) struct Languages {
        /// Simplified Chinese; also shown where another language is missing.
        zh_cn as "zh-CN": String,
        /// Traditional Chinese.
        zh_hant as "zh-Hant": Option<String>,
        /// English.
        en as "en": Option<String>,
    }
}

/// A name or note: in the file either plain text, or an object with `zh-CN` and optionally `zh-Hant` and `en`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalText(Languages);

impl LocalText {
    /// The text in a language (`zh-CN`, `zh-Hant` or `en`); Simplified Chinese where there is none.
    pub fn in_language(&self, tag: &str) -> &str {
        let other = match tag {
            "zh-Hant" => self.0.zh_hant.as_deref(),
            "en" => self.0.en.as_deref(),
            _ => None,
        };
        other.unwrap_or(&self.0.zh_cn)
    }

    /// All the texts there are, for instance to check their wording.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        [Some(&self.0.zh_cn), self.0.zh_hant.as_ref(), self.0.en.as_ref()].into_iter().flatten().map(String::as_str)
    }
}

impl Readable for LocalText {
    const SHAPE: Shape = Shape::Named("local-text", &Shape::Either { text: &String::SHAPE, object: &Languages::SHAPE });
    fn take(value: &Value, taken: &mut Taken) -> Self {
        Self(match value.as_text() {
            Some(text) => Languages { zh_cn: text.to_owned(), zh_hant: None, en: None },
            None => Languages::take(value, taken),
        })
    }
}
