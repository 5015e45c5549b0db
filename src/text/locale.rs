//! The languages.

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Locale {
    /// Simplified Chinese.
    #[default]
    ZhCn,
    /// Traditional Chinese.
    ZhHant,
    /// English.
    En,
}

impl Locale {
    /// All three.
    pub const ALL: [Self; 3] = [Self::ZhCn, Self::ZhHant, Self::En];

    /// The tag, as in `lang` attributes, links and [`LocalText`](crate::ratecard::LocalText).
    pub fn tag(self) -> &'static str {
        match self {
            Self::ZhCn => "zh-CN",
            Self::ZhHant => "zh-Hant",
            Self::En => "en",
        }
    }

    /// The locale of a language tag: `zh`, `zh-SG` and `zh-Hans-HK` are Simplified; `zh-TW`, `zh-HK`, `zh-MO` and `zh-Hant` Traditional;
    /// `en-US` English. Capitals do not matter, and `_` counts as `-`. `None` for another language.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let mut parts = tag.trim().split(['-', '_']);
        let language = parts.next()?;
        if language.eq_ignore_ascii_case("en") {
            return Some(Self::En);
        }
        if !language.eq_ignore_ascii_case("zh") {
            return None;
        }
        // The script, where it is given, stands before the region and outweighs it.
        for part in parts {
            if part.eq_ignore_ascii_case("hans") {
                return Some(Self::ZhCn);
            }
            if ["hant", "tw", "hk", "mo"].iter().any(|traditional| part.eq_ignore_ascii_case(traditional)) {
                return Some(Self::ZhHant);
            }
        }
        Some(Self::ZhCn)
    }

    /// The language's own name.
    pub fn name(self) -> &'static str {
        match self {
            Self::ZhCn => "简体中文",
            Self::ZhHant => "繁體中文",
            Self::En => "English",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_of_any_region_finds_its_language() {
        for (tag, locale) in [
            ("zh", Some(Locale::ZhCn)),
            ("zh-CN", Some(Locale::ZhCn)),
            ("zh_cn", Some(Locale::ZhCn)),
            ("zh-SG", Some(Locale::ZhCn)),
            ("zh-Hans-HK", Some(Locale::ZhCn)),
            ("zh-TW", Some(Locale::ZhHant)),
            ("zh-hk", Some(Locale::ZhHant)),
            ("zh-MO", Some(Locale::ZhHant)),
            ("zh-Hant", Some(Locale::ZhHant)),
            ("zh-Hant-CN", Some(Locale::ZhHant)),
            ("en", Some(Locale::En)),
            ("en-US", Some(Locale::En)),
            ("EN-gb", Some(Locale::En)),
            ("fr", None),
            ("zhx", None),
            ("english", None),
            ("", None),
        ] {
            assert_eq!(Locale::from_tag(tag), locale, "{tag}");
        }
    }

    #[test]
    fn every_locale_is_found_by_its_own_tag() {
        for locale in Locale::ALL {
            assert_eq!(Locale::from_tag(locale.tag()), Some(locale));
            assert!(!locale.name().is_empty());
        }
        assert_eq!(Locale::default(), Locale::ZhCn);
    }
}
