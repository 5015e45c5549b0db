//! Running `clq` as a process.

#![allow(dead_code, reason = "each test binary uses what it needs")]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// What `clq` answers to `input`.
pub(crate) fn output(arguments: &[&str], input: &[u8]) -> Output {
    output_in(Path::new(env!("CARGO_MANIFEST_DIR")), arguments, input)
}

/// What it answers in a folder.
pub(crate) fn output_in(folder: &Path, arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_clq"))
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("clq starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.to_vec();
    // Written beside the reading: a long answer would fill its pipe before a long question has been read.
    let writer = std::thread::spawn(move || {
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().expect("clq ends");
    writer.join().expect("the input is written");
    output
}

/// The lines of standard output of a command that does what it is asked and complains of nothing.
pub(crate) fn lines(arguments: &[&str], input: &[u8]) -> Vec<String> {
    let output = output(arguments, input);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("answers are UTF-8").lines().map(str::to_owned).collect()
}

/// A file of this text, in a folder of its own for each name.
pub(crate) fn file(name: &str, text: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{}-{}", env!("CARGO_CRATE_NAME"), std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join(name);
    std::fs::write(&path, text).expect("a file");
    path
}
