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

pub(in crate::text) use side_by_side;
