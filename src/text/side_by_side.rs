//! Words without values, written in three languages side by side, so that none can be missing.

/// A struct of words, and the three languages of it.
macro_rules! side_by_side {
    ($about:literal; $($name:ident: $zh_cn:literal, $zh_hant:literal, $en:literal;)*) => {
        #[doc = $about]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct Words { $(#[doc = $en] pub $name: &'static str,)* }

        pub(in crate::text) static ZH_CN: Words = Words { $($name: $zh_cn,)* };
        pub(in crate::text) static ZH_HANT: Words = Words { $($name: $zh_hant,)* };
        pub(in crate::text) static EN: Words = Words { $($name: $en,)* };

        impl Words {
            /// Every word of this language, for checks.
            pub fn all(&self) -> Vec<&'static str> {
                vec![$(self.$name),*]
            }
        }
    };
}

/// The words of a language, where all three are in the same part of the program.
macro_rules! all_together {
    () => {
        /// The words of a language.
        pub fn words(l: Locale) -> &'static Words {
            match l {
                Locale::ZhCn => &ZH_CN,
                Locale::ZhHant => &ZH_HANT,
                Locale::En => &EN,
            }
        }
    };
}

pub(in crate::text) use {all_together, side_by_side};
