//! The sessions that README.md shows are run, and must give what it shows. `BLESS=1 cargo test --test readme` writes them anew.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use bibtriple::format::Format;
use std::fs;

/// What a command of the README gives: data, then messages.
fn run(command: &str) -> String {
    let arguments = command
        .strip_prefix("cargo run --release -- ")
        .or_else(|| command.strip_prefix("bibtriple "))
        .unwrap_or_else(|| panic!("the README shows a command that is not run here: {command}"));
    let output = assert_cmd::Command::new(env!("CARGO_BIN_EXE_bibtriple")).args(arguments.split(' ')).output().unwrap();
    assert!(output.status.success(), "{command}");
    String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap()
}

#[test]
fn sessions_give_what_they_show() {
    let readme = fs::read_to_string("README.md").unwrap();
    let mut renewed = String::new();
    let mut sessions = 0;
    for (index, part) in readme.split("```console\n").enumerate() {
        if index == 0 {
            renewed.push_str(part);
            continue;
        }
        let (session, rest) = part.split_once("```").unwrap();
        let (command, shown) = session.strip_prefix("$ ").unwrap().split_once('\n').unwrap();
        let given = run(command);
        if std::env::var_os("BLESS").is_none() {
            assert_eq!(given, shown, "the README shows this for `{command}`");
        }
        renewed.extend(["```console\n$ ", command, "\n", given.as_str(), "```", rest]);
        sessions += 1;
    }
    assert_eq!(sessions, 2);
    if std::env::var_os("BLESS").is_some() {
        fs::write("README.md", renewed).unwrap();
    }
}

#[test]
fn every_format_has_its_row() {
    let readme = fs::read_to_string("README.md").unwrap();
    for format in Format::ALL {
        assert!(readme.contains(&format!("\n| `{format}` |")), "{format} has no row in the README's table of formats");
    }
}
