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

use bibtriple::format::Format;
use bibtriple::input::Input;
use bibtriple::read::{self, ReadOptions};
use graph::Graph;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Field → how often it is there, how often the graph says it, and what is missing.
type Scores = BTreeMap<&'static str, (usize, usize, Vec<String>)>;

fn corpora() -> Option<PathBuf> {
    let found = std::env::var_os("BIBTRIPLE_CORPORA").map(PathBuf::from);
    if found.is_none() {
        println!("skipped: BIBTRIPLE_CORPORA is not set");
    }
    found
}

fn files(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files(&path, paths) } else { paths.push(path) }
    }
}

/// All values of a folder's files: whole files, or the lines of JSON Lines.
fn values(folder: &Path) -> Vec<Value> {
    let mut paths = Vec::new();
    files(folder, &mut paths);
    paths.sort();
    let mut values = Vec::new();
    for path in paths {
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

/// Compares every work, and asks for the floor in every field.
fn compare(format: Format, works: &[Value], truth: fn(&Value) -> Vec<truth::Fact>, floor: f64) {
    let mut scores = Scores::new();
    let mut read = 0;
    for work in works {
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
    let Some(corpora) = corpora() else { return };
    let mut works = Vec::new();
    for value in values(&corpora.join("crossref-json")) {
        truth::crossref_works(&value, &mut works);
    }
    compare(Format::CrossrefJson, &works, truth::crossref, 0.995);
}

#[test]
fn csl_items_keep_what_they_say() {
    let Some(corpora) = corpora() else { return };
    let mut works = Vec::new();
    for value in values(&corpora.join("csl-json")) {
        truth::csl_items(&value, &mut works);
    }
    compare(Format::CslJson, &works, truth::csl, 0.995);
}

#[test]
fn datacite_records_keep_what_they_say() {
    let Some(corpora) = corpora() else { return };
    let mut works = Vec::new();
    for value in values(&corpora.join("datacite-json")) {
        truth::datacite_records(&value, &mut works);
    }
    compare(Format::DataciteJson, &works, truth::datacite, 0.99);
}
