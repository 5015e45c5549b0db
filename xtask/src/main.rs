//! Build commands for car-loan-quote: `cargo xtask run | dist | test | bench | screenshots | setup`.
//!
//! `README.md` of the project says when to use which; `cargo xtask help` lists them. Each module below is one idea:
//! what is needed ([`setup`]), how the folder to deploy is made ([`dist`] and the modules it uses), how it is served ([`server`]), and
//! what is checked ([`checks`]).
#![allow(clippy::float_arithmetic, reason = "seconds and kilobytes in tables; there is no money here")]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command-line tool")]

mod bench;
mod checks;
mod compress;
mod deploy;
mod dist;
mod glue;
mod headers;
mod naming;
mod optimise;
mod paths;
mod process;
mod server;
mod setup;
mod sizes;
mod split;
mod trunk;
mod versions;
mod wasm;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask <command>

  run [--port N] [--dev]    build the widget and serve it on 127.0.0.1 (8080) with the production headers, until Ctrl-C
                            --dev: unoptimised, rebuilt and reloaded when a file changes
  dist                      the folder to deploy: dist/, its sizes, and the server samples in deploy/
  test [STEP…]              set up and check everything, or only the steps or groups named (`cargo xtask test help` lists them)
  bench [engine|browser]    measure the engine, the browser, or both
  screenshots               pictures of the widget
  setup [run|test]          only fetch and install what the other commands need

The first set-up compiles the tools: about 15 minutes for run and 20 for test on two cores, seconds with cargo-binstall. Later ones take a second.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.split_first() {
        Some((&"run", rest)) => run(rest),
        Some((&"dist", [])) => setup::require(setup::FOR_BUILD).and_then(|()| dist::build()).map(|_| ()),
        Some((&"test", rest)) => checks::run(rest),
        Some((&"split", [])) => split::after_trunk(),
        Some((&"bench", rest)) => bench::run(rest),
        Some((&"screenshots", [])) => bench::screenshots(),
        Some((&"setup", [])) | Some((&"setup", ["test"])) => setup::require(setup::FOR_TEST),
        Some((&"setup", ["run"])) => setup::require(setup::FOR_BUILD),
        None | Some((&("help" | "--help" | "-h"), _)) => {
            println!("{HELP}");
            Ok(())
        }
        Some(_) => Err(format!("unknown command: {}\n\n{HELP}", words.join(" "))),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// Builds and serves, or hands over to Trunk's server with live reload.
fn run(words: &[&str]) -> Result<(), String> {
    let (mut dev, mut port) = (false, 8080);
    let mut rest = words.iter();
    while let Some(word) = rest.next() {
        match *word {
            "--dev" => dev = true,
            "--port" => {
                let given = rest.next().ok_or("--port needs a number, as in `--port 8081`")?;
                port = given.parse().map_err(|_| format!("--port {given}: not a port number"))?;
            }
            other => return Err(format!("unknown option: {other}\n\n{HELP}")),
        }
    }
    setup::require(setup::FOR_BUILD)?;
    if dev {
        println!("\nhttp://127.0.0.1:{port}/ with live reload, Ctrl-C ends it");
        return process::run(trunk::trunk("serve")?.args(["--port", &port.to_string()]));
    }
    let listener = server::bind(port)?;
    let site = server::Site::load(&dist::build()?)?;
    println!("\nhttp://127.0.0.1:{port}/ with the production headers, Ctrl-C ends it");
    server::serve(&listener, &site);
    Ok(())
}
