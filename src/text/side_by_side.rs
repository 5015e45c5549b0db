//! Words without values, written in three languages side by side, so that none can be missing.

/// A struct of words, and `words`, which gives those of a language.
macro_rules! side_by_side {
    ($about:literal; $($name:ident: $zh_cn:literal, $zh_hant:literal, $en:literal;)*) => {
        #[doc = $about]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct Words { $(#[doc = $en] pub $name: &'static str,)* }

        static ZH_CN: Words = Words { $($name: $zh_cn,)* };
        static ZH_HANT: Words = Words { $($name: $zh_hant,)* };
        static EN: Words = Words { $($name: $en,)* };

        impl Words {
            /// Every word of this language, for checks.
            pub fn all(&self) -> Vec<&'static str> {
                vec![$(self.$name),*]
            }
        }

        /// The words of a language.
        pub fn words(l: $crate::text::Locale) -> &'static Words {
            match l {
                $crate::text::Locale::ZhCn => &ZH_CN,
                $crate::text::Locale::ZhHant => &ZH_HANT,
                $crate::text::Locale::En => &EN,
            }
        }
    };
}

pub(super) use side_by_side;
