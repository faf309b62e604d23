//! Real files of the citation and metadata formats through the readers and the whole way to N-Triples: what format each is taken for,
//! how many records it gives and refuses, how many works are described, and what is doubted, as a pass list.
//!
//! The files are not part of this repository: `BIBTRIPLE_CORPORA` names their folder. `BLESS=1` writes the list anew.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails by panicking and says what it saw"
)]

use crate::folder::{corpora, files};
use bibtriple::description::Description;
use bibtriple::error::ReadError;
use bibtriple::format::Format;
use bibtriple::input::Input;
use bibtriple::map::{MapOptions, Mapper};
use bibtriple::read::{self, ReadOptions};
use bibtriple::sink::{NTriples, Sink};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::path::Path;

/// The folders of the corpora whose formats are read, in the order of their names.
const FOLDERS: &[&str] = &[
    "bibtex",
    "crossref-json",
    "crossref-xml",
    "csl-json",
    "datacite-json",
    "datacite-xml",
    "endnote",
    "endnote-xml",
    "jats",
    "openalex-json",
    "pubmed-nbib",
    "pubmed-xml",
    "ris",
    "schemaorg-html",
    "schemaorg-json",
];

const LIST: &str = "tests/corpora/citation_corpus.tsv";

#[test]
fn every_file_goes_through() {
    let Some(corpora) = corpora() else { return };
    let mut list = "file\tformat\trecords\trefused\tworks\tdoubts\twhy refused\n".to_owned();
    for folder in FOLDERS {
        let paths = files(&corpora.join(folder));
        assert!(!paths.is_empty(), "{folder} is empty");
        for path in paths {
            let name = path.strip_prefix(&corpora).unwrap().display().to_string();
            writeln!(list, "{name}\t{}", outcome(&path)).unwrap();
        }
    }
    if std::env::var_os("BLESS").is_some() {
        fs::write(LIST, &list).unwrap();
        return;
    }
    let expected = fs::read_to_string(LIST).unwrap();
    let (expected, found): (Vec<_>, Vec<_>) = (expected.lines().collect(), list.lines().collect());
    for line in &found {
        assert!(expected.contains(line), "not as in {LIST}:\n{line}");
    }
    assert_eq!(expected.len(), found.len(), "{LIST} has files that are not there");
}

/// What becomes of a file: a row of the list without its name.
fn outcome(path: &Path) -> String {
    let input = Input::from_reader(path.display().to_string(), File::open(path).unwrap()).unwrap();
    let format = match Format::sniff(&input.head(), path) {
        Ok(format) => format,
        Err(error) => return format!("-\t0\t0\t0\t\t{}", one_line(&error.looks_like)),
    };
    let mapper = Mapper::new(MapOptions::default());
    let mut sink = NTriples::new().for_writer(std::io::sink());
    let mut description = Description::default();
    let (mut records, mut refused, mut works) = (0, 0, 0);
    let mut doubts = BTreeMap::<String, usize>::new();
    let mut reason = String::new();
    for item in read::open(format, input, &ReadOptions::default()) {
        match item {
            Ok(record) => {
                records += 1;
                let mut on_the_way = Vec::new();
                mapper.map(&record, &mut description, &mut on_the_way);
                works += usize::from(description.triples().next().is_some());
                sink.describe(&description).unwrap();
                for doubt in record.diagnostics.iter().chain(&on_the_way) {
                    *doubts.entry(doubt.code.to_string()).or_default() += 1;
                }
            }
            Err(error @ ReadError::Record { .. }) => {
                refused += 1;
                if reason.is_empty() {
                    reason = one_line(&error.to_string());
                }
            }
            Err(error) => panic!("{}: {error}", path.display()),
        }
    }
    sink.finish().unwrap();
    let doubts: Vec<_> = doubts.iter().map(|(code, count)| format!("{code}={count}")).collect();
    format!("{format}\t{records}\t{refused}\t{works}\t{}\t{reason}", doubts.join(" "))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
