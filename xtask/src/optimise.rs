//! Smaller files with the same meaning: the module through wasm-opt, scripts and styles through esbuild, pages without comments.
//!
//! Both programs come with the npm packages of `tests/browser`. Without them the build goes on with larger files and says so.

use crate::dist::Files;
use crate::{glue, paths, process, wasm};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// What every browser since 2021 can do and the compiler uses. Never `--all-features`: it writes types that no browser reads yet.
const WASM_OPT: &[&str] = &[
    "-Oz",
    "--converge",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// Scripts that engines without modules must be able to read.
const OLDEST_ENGINES: &[&str] = &["fallback.js"];

/// The glue and what loads the parts import each other: together they are one script.
const GLUE: &str = "car-loan-quote.js";
const LOADER_OF_PARTS: &str = "__wasm_split.js";

/// The module that the glue belongs to.
const MODULE: &str = "car-loan-quote_bg.wasm";

/// Makes every file smaller that can be.
pub(crate) fn all(files: &mut Files) -> Result<(), String> {
    for (path, content) in files.iter_mut().filter(|(path, _)| path.ends_with(".wasm")) {
        *content = module(path, content)?;
    }
    join_glue(files)?;
    for (path, content) in files.iter_mut() {
        match path.rsplit_once('.') {
            Some((_, "js")) => *content = esbuild(path, content, &script_arguments(path, content))?,
            Some((_, "css")) => *content = esbuild(path, content, &["--loader=css".into()])?,
            Some((_, "html")) => *content = page(content),
            Some((_, "json")) if path.starts_with("rate-cards/") => *content = without_layout(content),
            _ => {}
        }
    }
    Ok(())
}

/// Only what the boot script calls stays an export.
fn join_glue(files: &mut Files) -> Result<(), String> {
    let (Some(script), Some(loader), Some(module)) = (files.remove(GLUE), files.remove(LOADER_OF_PARTS), files.get_mut(MODULE)) else {
        return Err(format!("{GLUE}, {LOADER_OF_PARTS} or {MODULE} is missing: Trunk's post_build hook did not run"));
    };
    let (script, shortened) = glue::shortened(&String::from_utf8_lossy(&script), module).ok_or_else(|| format!("{MODULE} is damaged"))?;
    *module = shortened;
    let folder = paths::memory().join("glue");
    write(&folder.join(GLUE), script.as_bytes())?;
    write(&folder.join(LOADER_OF_PARTS), &loader)?;
    let entry = folder.join("entry.js");
    write(&entry, format!("export {{ default }} from \"./{GLUE}\";\n").as_bytes())?;
    let joined = process::capture(process::tool("esbuild").arg(&entry).args(["--bundle", "--format=esm", "--log-level=error"]))?;
    files.insert(GLUE.into(), joined.into_bytes());
    Ok(())
}

fn module(path: &str, content: &[u8]) -> Result<Vec<u8>, String> {
    let stripped = wasm::without_custom_sections(content).ok_or_else(|| format!("{path} is not a WebAssembly module"))?;
    let Some(program) = process::find("wasm-opt") else {
        println!("wasm-opt is not there: {path} stays a little larger. `cargo xtask setup run` brings it");
        return Ok(stripped);
    };
    remembered(&program, WASM_OPT, &stripped, || {
        let (input, output) = (paths::memory().join("in.wasm"), paths::memory().join("out.wasm"));
        write(&input, &stripped)?;
        process::run(process::tool("wasm-opt").args(WASM_OPT).arg(&input).arg("-o").arg(&output))?;
        read(&output)
    })
}

fn script_arguments(path: &str, content: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(content);
    let is_module = text.lines().any(|line| line.starts_with("import ") || line.starts_with("export "));
    let target = if OLDEST_ENGINES.contains(&path) { "--target=es5" } else { "--target=es2020" };
    let mut arguments = vec!["--loader=js".into(), target.into()];
    if is_module {
        arguments.push("--format=esm".into());
    }
    arguments
}

fn esbuild(path: &str, content: &[u8], arguments: &[String]) -> Result<Vec<u8>, String> {
    if process::find("esbuild").is_none() {
        println!("esbuild is not there: {path} stays as written. `cargo xtask setup run` brings it");
        return Ok(content.to_vec());
    }
    let mut command = process::tool("esbuild");
    command.args(["--minify", "--charset=utf8", "--legal-comments=none", "--log-level=error"]).args(arguments);
    process::filter(&mut command, content).map_err(|message| format!("{path}: {message}"))
}

/// A card as a dealer lays it out, without the spaces and line breaks between its values.
fn without_layout(json: &[u8]) -> Vec<u8> {
    let (mut in_text, mut escaped) = (false, false);
    let mut kept = json.to_vec();
    kept.retain(|byte| {
        let layout = !in_text && byte.is_ascii_whitespace();
        if *byte == b'"' && !escaped {
            in_text = !in_text;
        }
        escaped = in_text && *byte == b'\\' && !escaped;
        !layout
    });
    kept
}

/// Our own pages have no preformatted text, so comments and indentation carry nothing.
fn page(content: &[u8]) -> Vec<u8> {
    let mut text = String::from_utf8_lossy(content).into_owned();
    while let Some(start) = text.find("<!--") {
        let Some(end) = text.get(start..).and_then(|rest| rest.find("-->")) else { break };
        text.replace_range(start..start + end + "-->".len(), "");
    }
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    (lines.join("\n") + "\n").into_bytes()
}

/// wasm-opt takes seconds, and most builds change only something else.
fn remembered(program: &Path, arguments: &[&str], input: &[u8], work: impl FnOnce() -> Result<Vec<u8>, String>) -> Result<Vec<u8>, String> {
    let version = process::capture(process::tool(&program.to_string_lossy()).arg("--version"))?;
    let digest = Sha256::new().chain_update(version).chain_update(arguments.join(" ")).chain_update(input).finalize();
    let name: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    let kept: PathBuf = paths::memory().join("optimised").join(name);
    if let Ok(known) = std::fs::read(&kept) {
        return Ok(known);
    }
    let fresh = work()?;
    write(&kept, &fresh)?;
    Ok(fresh)
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn write(path: &Path, content: &[u8]) -> Result<(), String> {
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).and_then(|()| std::fs::write(path, content)).map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_loses_its_layout_and_nothing_of_its_texts() {
        let before = "{\n  \"a b\": [1, \"c \\\\\", \"d\\\" e\"]\n}\n";
        assert_eq!(String::from_utf8(without_layout(before.as_bytes())).unwrap(), "{\"a b\":[1,\"c \\\\\",\"d\\\" e\"]}");
    }

    #[test]
    fn a_page_loses_comments_and_indentation_only() {
        let before = "<p>\n  <!-- why\n  so -->\n  二手车\n</p>\n";
        assert_eq!(String::from_utf8(page(before.as_bytes())).unwrap(), "<p>\n二手车\n</p>\n");
    }

    #[test]
    fn scripts_for_old_engines_stay_readable_to_them() {
        assert!(script_arguments("fallback.js", b"").contains(&"--target=es5".to_owned()));
        assert!(script_arguments("app.js", b"let a;\nexport { a };\n").contains(&"--format=esm".to_owned()));
    }
}
