//! What a language brings, in one place, so that the widget can fetch a language when it is asked for: Simplified Chinese is always there,
//! the others are parts of the module of their own (`embed/parts.rs`). Natively all three are there.

use super::{Locale, en, screen, source, words, zh_cn, zh_hant};

/// Everything a language brings.
#[derive(Clone, Copy)]
pub struct Language {
    pub(super) words: &'static words::Words,
    pub(super) screen: &'static screen::Words,
    /// What comes after the first quote, unless it comes with that.
    later: Option<&'static Later>,
    /// The names of the months, where they are not numbered.
    pub(super) months: &'static [&'static str],
}

/// The words of what comes after the first quote.
#[derive(Clone, Copy)]
pub(super) struct Later {
    pub(super) words: &'static words::LaterWords,
    pub(super) screen: &'static screen::later::Words,
    /// An instrument's title, number and article, as this language cites it.
    pub(super) cite: fn(&str, &str, &str) -> String,
}

impl core::fmt::Debug for Language {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.screen.title)
    }
}

static ZH_CN: Language = Language { words: &zh_cn::WORDS, screen: &screen::ZH_CN, later: None, months: &[] };
static ZH_HANT: Language = Language { words: &zh_hant::WORDS, screen: &screen::ZH_HANT, later: Some(&ZH_HANT_LATER), months: &[] };
static EN: Language = Language { words: &en::WORDS, screen: &screen::EN, later: Some(&EN_LATER), months: &en::MONTHS };

static ZH_CN_LATER: Later = Later { words: &zh_cn::LATER, screen: &screen::later::ZH_CN, cite: source::chinese };
static ZH_HANT_LATER: Later = Later { words: &zh_hant::LATER, screen: &screen::later::ZH_HANT, cite: source::in_traditional };
static EN_LATER: Later = Later { words: &en::LATER, screen: &screen::later::EN, cite: source::in_english };

/// The words of what comes after the first quote. Only that may ask for them: so those of the default language come along with it.
pub(super) fn later(l: Locale) -> &'static Later {
    of(l).later.unwrap_or(&ZH_CN_LATER)
}

/// Traditional Chinese.
pub fn traditional_chinese() -> &'static Language {
    &ZH_HANT
}

/// English.
pub fn english() -> &'static Language {
    &EN
}

#[cfg(target_arch = "wasm32")]
mod kept {
    use super::{Language, Locale, ZH_CN};
    use std::sync::OnceLock;

    static ZH_HANT: OnceLock<&'static Language> = OnceLock::new();
    static EN: OnceLock<&'static Language> = OnceLock::new();

    fn place(l: Locale) -> Option<&'static OnceLock<&'static Language>> {
        match l {
            Locale::ZhCn => None,
            Locale::ZhHant => Some(&ZH_HANT),
            Locale::En => Some(&EN),
        }
    }

    pub(in crate::text) fn of(l: Locale) -> &'static Language {
        place(l).and_then(OnceLock::get).copied().unwrap_or(&ZH_CN)
    }

    pub(super) fn is_here(l: Locale) -> bool {
        place(l).is_none_or(|place| place.get().is_some())
    }

    pub(super) fn keep(l: Locale, language: &'static Language) {
        if let Some(place) = place(l) {
            let _ = place.set(language);
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod kept {
    use super::{EN, Language, Locale, ZH_CN, ZH_HANT};

    pub(in crate::text) fn of(l: Locale) -> &'static Language {
        match l {
            Locale::ZhCn => &ZH_CN,
            Locale::ZhHant => &ZH_HANT,
            Locale::En => &EN,
        }
    }

    pub(super) fn is_here(_: Locale) -> bool {
        true
    }

    pub(super) fn keep(_: Locale, _: &'static Language) {}
}

/// The language of a locale. In the browser Simplified Chinese stands in for one that has not arrived.
pub(super) use kept::of;

/// Whether a language is there.
pub fn is_here(l: Locale) -> bool {
    kept::is_here(l)
}

/// Keeps a language that has arrived.
pub fn keep(l: Locale, language: &'static Language) {
    kept::keep(l, language);
}
