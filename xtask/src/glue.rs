//! The script that wasm-bindgen writes, without what the finished module does not import, and with short names between the two:
//! wasm-bindgen names every function after what it calls and sixteen digits, in the module and in the script.

use crate::wasm;
use std::collections::BTreeMap;

/// The module that the imports of the script are in.
const IMPORTS: &str = "./car-loan-quote_bg.js";

/// Exports that only the script calls; their names end with digits as well.
const CLOSURES: &str = "wasm_bindgen__convert__closures";

/// The script and the module, made to fit each other in fewer bytes.
pub(crate) fn shortened(glue: &str, module: &[u8]) -> Option<(String, Vec<u8>)> {
    let names = wasm::names(module)?;
    let imported: Vec<&String> = names.imports.iter().filter(|(from, _)| from == IMPORTS).map(|(_, name)| name).collect();
    let mut script = without_unused(glue, |name| imported.iter().any(|imported| *imported == name));
    let closures = names.exports.iter().filter(|name| name.starts_with(CLOSURES));
    let mut short: BTreeMap<&str, String> = BTreeMap::new();
    for (place, name) in imported.into_iter().chain(closures).enumerate() {
        short.insert(name, format!("_{place}"));
    }
    // A name may begin like another one: the longer one first.
    let mut longest_first: Vec<_> = short.iter().collect();
    longest_first.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    for (name, short) in longest_first {
        script = script.replace(*name, short);
    }
    let module = wasm::renamed(module, |name| short.get(name).cloned())?;
    Some((script, module))
}

/// Leaves out functions that the module does not import.
fn without_unused(glue: &str, is_imported: impl Fn(&str) -> bool) -> String {
    let mut kept = String::with_capacity(glue.len());
    // The line that ends the function being left out; it goes as well.
    let mut until: Option<&str> = None;
    for line in glue.lines() {
        if let Some(end) = until {
            until = (line != end).then_some(end);
            continue;
        }
        let import =
            line.strip_prefix("        __wb").and_then(|rest| rest.split_once(": function")).map(|(name, _)| format!("__wb{name}"));
        if import.is_some_and(|name| !is_imported(&name)) {
            until = Some(if line.contains("return handleError(") { "        }, arguments); }," } else { "        }," });
            continue;
        }
        kept.push_str(line);
        kept.push('\n');
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = r#"function __wbg_get_imports() {
    const import0 = {
        __wbg_add_9c: function() { return handleError(function (arg0) {
            arg0.add();
        }, arguments); },
        __wbg_gone_11: function() { return handleError(function (arg0) {
            arg0.gone();
        }, arguments); },
        __wbg_gone_12: function(arg0) {
            arg0.gone();
        },
        __wbg_add_9c_2: function(arg0) {
            arg0.more();
        },
    };
}
const stays = 1;
"#;

    #[test]
    fn what_is_not_imported_goes() {
        let left = without_unused(GLUE, |name| name.starts_with("__wbg_add"));
        assert!(!left.contains("gone"), "{left}");
        assert!(left.contains("arg0.add()") && left.contains("arg0.more()") && left.contains("const stays = 1;"), "{left}");
        assert_eq!(left.lines().filter(|line| line.starts_with("        }")).count(), 2, "{left}");
    }
}
