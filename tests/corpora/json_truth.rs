//! What the JSON formats say, read a second time by the plainest of means, and how much of it the graph says too.
//!
//! The works are those of the corpora, which are not part of this repository: `BIBTRIPLE_CORPORA` names their folder. Each must
//! reach the floor of its format in every field.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::indexing_slicing,
    reason = "a test fails by panicking and tells figures"
)]

mod graph;
mod truth;

use crate::folder::{corpora, files};
use bibtriple::format::Format;
use bibtriple::input::Input;
use bibtriple::read::{self, ReadOptions};
use graph::Graph;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Field → how often it is there, how often the graph says it, and what is missing.
type Scores = BTreeMap<&'static str, (usize, usize, Vec<String>)>;

/// All values of a folder's files: whole files, or the lines of JSON Lines.
fn values(folder: &Path) -> Vec<Value> {
    let mut values = Vec::new();
    for path in files(folder) {
        let text = fs::read_to_string(&path).unwrap();
        match serde_json::from_str(&text) {
            Ok(value) => values.push(value),
            Err(_) => values.extend(text.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok())),
        }
    }
    values
}

/// The graph of one work.
fn graph(format: Format, work: &Value) -> Option<Graph> {
    let text = work.to_string();
    let input = Input::from_reader("work", text.as_bytes()).unwrap();
    let record = read::open(format, input, &ReadOptions::default()).next()?.ok()?;
    Some(Graph::of(&record))
}

/// Compares every work of a folder, and asks for the floor in every field. `works` finds the works in what a file holds.
fn compare(
    format: Format,
    folder: &str,
    works: fn(&Value, &mut Vec<Value>),
    truth: fn(&Value) -> Vec<truth::Fact>,
    floor: f64,
) {
    let Some(corpora) = corpora() else { return };
    let mut found = Vec::new();
    for value in values(&corpora.join(folder)) {
        works(&value, &mut found);
    }
    let mut scores = Scores::new();
    let mut read = 0;
    for work in &found {
        let facts = truth(work);
        let Some(graph) = graph(format, work) else {
            panic!("{format} refuses {}", work.to_string().chars().take(300).collect::<String>())
        };
        read += 1;
        for fact in facts {
            let score = scores.entry(fact.field).or_default();
            score.0 += 1;
            if fact.holds(&graph) {
                score.1 += 1;
            } else {
                score.2.push(format!("{}: {:?}", graph.work, fact.expected));
            }
        }
    }
    println!("{format}: {read} works");
    let mut is_low = false;
    for (field, (expected, found, missing)) in &scores {
        #[allow(clippy::cast_precision_loss, reason = "there are only thousands")]
        let share = *found as f64 / *expected as f64;
        println!("  {field}: {found} of {expected} ({:.2} %)", share * 100.0);
        for example in missing.iter().take(4) {
            println!("    {}", example.chars().take(300).collect::<String>());
        }
        is_low |= share < floor;
    }
    assert!(read > 0, "no work of {format} was read");
    assert!(!is_low, "{format} is below its floor of {floor}");
}

#[test]
fn crossref_works_keep_what_they_say() {
    compare(Format::CrossrefJson, "crossref-json", truth::crossref_works, truth::crossref, 0.995);
}

#[test]
fn csl_items_keep_what_they_say() {
    compare(Format::CslJson, "csl-json", truth::csl_items, truth::csl, 0.995);
}

#[test]
fn datacite_records_keep_what_they_say() {
    compare(Format::DataciteJson, "datacite-json", truth::datacite_records, truth::datacite, 0.99);
}
