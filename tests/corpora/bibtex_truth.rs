//! What the entries of real BibTeX files say, read here in the plainest way, against what the reader makes of them.
//!
//! Only what needs no TeX is compared: values in braces or quotation marks, or bare numbers, without a backslash, a formula or a
//! `#`. Each field has a floor of 98 percent. `BIBTRIPLE_CORPORA` names the folder of the files; without it the test says "skipped".

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails by panicking and says what it saw"
)]

mod plain;
mod said;

use crate::folder::{corpora, files};
use bibtriple::format::Format;
use bibtriple::input::Input;
use bibtriple::model::Record;
use bibtriple::read::{self, ReadOptions};
use plain::entries;
use said::{Case, Scores};
use std::collections::BTreeMap;
use std::fs;

/// No field may be said less often than this, in percent.
const FLOOR: usize = 98;

#[test]
fn every_field_is_said() {
    let Some(corpora) = corpora() else { return };
    let paths = files(&corpora.join("bibtex"));
    let paths = paths.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "bib"));
    let mut scores = Scores::new();
    for path in paths {
        let Ok(text) = fs::read_to_string(&path) else { continue };
        let name = path.display().to_string();
        let input = Input::from_reader(name.clone(), text.as_bytes()).unwrap();
        let records: BTreeMap<u64, Record> = read::open(Format::Bibtex, input, &ReadOptions::default())
            .filter_map(Result::ok)
            .filter_map(|record| Some((record.origin.at.line?, record)))
            .collect();
        for entry in entries(&text) {
            if let Some(record) = records.get(&entry.line) {
                Case { entry: &entry, record, name: &name, scores: &mut scores }.compare();
            }
        }
    }
    assert!(scores.len() >= 20, "fields are missing: {scores:?}");
    let mut low = Vec::new();
    for (field, (hits, cases)) in &scores {
        println!("{field}: {hits} of {cases}");
        if hits * 100 < cases * FLOOR {
            low.push(field);
        }
    }
    assert!(low.is_empty(), "these are said too seldom: {low:?}");
}
