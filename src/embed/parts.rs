//! Parts of the module that come when they are asked for: the languages beside the default one.
//!
//! Each function below marked `wasm_split` is cut out of the module with everything only it uses (`xtask/src/split.rs`), and fetched on its
//! first call. What the first quote needs is never in here.
// The marks expand to imported functions, which Rust calls unsafe; nothing unsafe is written here.
#![allow(unsafe_code, reason = "the expansion of `wasm_split` declares imported functions")]

use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::text::Locale;
use crate::text::language::{self, Language};
use crate::ui::later::{LATER, Later};

#[wasm_split(traditional_chinese, fallible)]
fn traditional_chinese() -> Result<&'static Language, SplitLoaderError> {
    Ok(language::traditional_chinese())
}

#[wasm_split(english, fallible)]
fn english() -> Result<&'static Language, SplitLoaderError> {
    Ok(language::english())
}

#[wasm_split(later, fallible)]
fn later() -> Result<&'static Later, SplitLoaderError> {
    Ok(&LATER)
}

/// Fetches what the first quote does not need.
pub(super) async fn fetch_later() -> Option<&'static Later> {
    later().await.ok()
}

/// Fetches a language unless it is there, and says whether it is there now. What did not arrive is asked for anew the next time.
pub(super) async fn fetch_language(l: Locale) -> bool {
    if language::is_here(l) {
        return true;
    }
    let arrived = match l {
        Locale::ZhCn => return true,
        Locale::ZhHant => traditional_chinese().await,
        Locale::En => english().await,
    };
    match arrived {
        Ok(arrived) => language::keep(l, arrived),
        Err(_) => return false,
    }
    true
}
