//! The script that wasm-bindgen writes, without what nothing uses, and with short names between it and the module.
//!
//! wasm-bindgen names every function it imports after the function and sixteen digits, in the module and in the script; and it writes what
//! a dependency of Leptos exports for servers, which no browser calls. Both are taken out here, where the module is already final.

use crate::wasm;
use std::collections::BTreeMap;

/// What a dependency of Leptos exports for servers begins with, in the script and in the module.
const FOR_SERVERS: &str = "IntoUnderlying";

/// The module that the imports of the script are in.
const IMPORTS: &str = "./car-loan-quote_bg.js";

/// Exports that only the script calls; their names end with digits as well.
const CLOSURES: &str = "wasm_bindgen__convert__closures";

/// Exports that nothing calls, and that nothing else keeps alive.
pub(crate) fn is_for_servers(export: &str) -> bool {
    let start = FOR_SERVERS.to_lowercase();
    export.strip_prefix("__wbg_").unwrap_or(export).starts_with(&start)
}

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

/// Leaves out functions that the module does not import, and everything for servers.
fn without_unused(glue: &str, is_imported: impl Fn(&str) -> bool) -> String {
    let mut kept = String::with_capacity(glue.len());
    // The line that ends what is being left out; its own line is left out too.
    let mut until: Option<&str> = None;
    for line in glue.lines() {
        if let Some(end) = until {
            if line == end || (end == ";" && line.ends_with(';')) {
                until = None;
            }
            continue;
        }
        let declared = line
            .strip_prefix("export class ")
            .or_else(|| line.strip_prefix("const "))
            .or_else(|| line.strip_prefix("if (Symbol.dispose) "));
        if declared.is_some_and(|name| name.starts_with(FOR_SERVERS)) {
            until = if line.ends_with(';') {
                None
            } else if line.starts_with("export") {
                Some("}")
            } else {
                Some(";")
            };
            continue;
        }
        let import =
            line.strip_prefix("        __wb").and_then(|rest| rest.split_once(": function")).map(|(name, _)| format!("__wb{name}"));
        if let Some(name) = import
            && !is_imported(&name)
        {
            until = if line.contains("return handleError(") { Some("        }, arguments); },") } else { Some("        },") };
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

    const GLUE: &str = r#"export class IntoUnderlyingSink {
    free() {
    }
}
if (Symbol.dispose) IntoUnderlyingSink.prototype[Symbol.dispose] = IntoUnderlyingSink.prototype.free;
function __wbg_get_imports() {
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
const IntoUnderlyingSinkFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.free(ptr, 1));
const stays = 1;
"#;

    #[test]
    fn what_is_not_imported_and_what_is_for_servers_goes() {
        let left = without_unused(GLUE, |name| name.starts_with("__wbg_add"));
        assert!(!left.contains("gone") && !left.contains("IntoUnderlying") && !left.contains("FinalizationRegistry"), "{left}");
        assert!(left.contains("arg0.add()") && left.contains("arg0.more()") && left.contains("const stays = 1;"), "{left}");
        assert_eq!(left.lines().filter(|line| line.starts_with("        }")).count(), 2, "{left}");
    }

    #[test]
    fn exports_for_servers_are_known_by_their_names() {
        assert!(is_for_servers("intounderlyingsink_close") && is_for_servers("__wbg_intounderlyingsink_free"));
        assert!(!is_for_servers("main") && !is_for_servers("__wbindgen_malloc"));
    }
}
