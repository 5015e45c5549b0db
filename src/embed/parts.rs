//! Parts of the module that come when they are asked for: the languages beside the default one.
//!
//! Each function below marked `wasm_split` is cut out of the module with everything only it uses (`xtask/src/split.rs`), and fetched on its
//! first call. What the first quote needs is never in here.
// The marks expand to imported functions, which Rust calls unsafe; nothing unsafe is written here.
#![allow(unsafe_code, reason = "the expansion of `wasm_split` declares imported functions")]

use leptos::wasm_split::wasm_split;

use crate::text::Locale;
use crate::text::language::{self, Language};

#[wasm_split(traditional_chinese, wasm_split_path = ::leptos::wasm_split)]
fn traditional_chinese() -> &'static Language {
    language::traditional_chinese()
}

#[wasm_split(english, wasm_split_path = ::leptos::wasm_split)]
fn english() -> &'static Language {
    language::english()
}

/// Fetches a language unless it is there.
pub(super) async fn fetch_language(l: Locale) {
    match l {
        Locale::ZhCn => {}
        _ if language::is_here(l) => {}
        Locale::ZhHant => language::keep(l, traditional_chinese().await),
        Locale::En => language::keep(l, english().await),
    }
}
