//! The folder of real records.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test fails by panicking and says that it was skipped")]

use std::fs;
use std::path::{Path, PathBuf};

/// The folder that `BIBTRIPLE_CORPORA` names. Where it names none, the test says that it was skipped.
pub(crate) fn corpora() -> Option<PathBuf> {
    let corpora = std::env::var_os("BIBTRIPLE_CORPORA").map(PathBuf::from);
    if corpora.is_none() {
        println!("skipped: BIBTRIPLE_CORPORA is not set");
    }
    corpora
}

/// All files below a folder, sorted.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let (mut found, mut open) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { open.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}
