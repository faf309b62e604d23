//! Every graph that real records give obeys the vocabularies and says the same in Turtle and in N-Triples, and a strict parser
//! reads both.
//!
//! The records are not part of the crate: `BIBTRIPLE_CORPORA` names the folder that holds them. Without it the test says "skipped".

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails by panicking and tells figures"
)]

use crate::folder::corpora;
use crate::support::vocabulary::Vocabulary;
use bibtriple::description::Description;
use bibtriple::error::Diagnostic;
use bibtriple::input::Sources;
use bibtriple::map::{MapOptions, Mapper};
use bibtriple::model::Record;
use bibtriple::pipeline::{self, Consumer, Options};
use bibtriple::sink::{Chunk, NTriples, Syntax, Turtle};
use bibtriple::vocab::PrefixSet;
use oxrdf::Triple;
use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::Mutex;

/// Folders of formats that can be read, with how many of their records are enough: all of them where all are different.
const FOLDERS: &[(&str, u64)] = &[
    ("koha-opac-generated", u64::MAX),
    ("marc-iso2709", 4000),
    ("marcxml", 4000),
    ("marc-json", 2000),
    ("marc-text", u64::MAX),
    ("marcxchange", u64::MAX),
    ("aleph-seq", u64::MAX),
    ("throughput", 3000),
    ("bibtex", u64::MAX),
    ("crossref-json", 1000),
    ("crossref-xml", u64::MAX),
    ("csl-json", u64::MAX),
    ("datacite-json", u64::MAX),
    ("datacite-xml", u64::MAX),
    ("dc-xml", u64::MAX),
    ("endnote", u64::MAX),
    ("endnote-xml", u64::MAX),
    ("mods", u64::MAX),
    ("oai-pmh", u64::MAX),
    ("openalex-json", u64::MAX),
    ("pica", u64::MAX),
    ("pubmed-nbib", u64::MAX),
    ("pubmed-xml", u64::MAX),
    ("ris", u64::MAX),
    ("jats", u64::MAX),
    ("schemaorg-html", u64::MAX),
    ("schemaorg-json", u64::MAX),
];

/// A build that is not optimized looks at no more of a folder.
const ENOUGH: u64 = if cfg!(debug_assertions) { 1000 } else { u64::MAX };

/// Looks at every graph of a run, as a consumer of its records.
struct Checker<'a> {
    vocabulary: &'a Vocabulary,
    /// Without and with a base, by turns.
    mappers: (Mapper, Mapper),
    description: Description,
    /// Fault → how often, and the first triple that has it.
    faults: BTreeMap<String, (usize, String)>,
    records: usize,
    triples: usize,
}

impl Checker<'_> {
    fn fault(&mut self, sort: &str, example: impl FnOnce() -> String) {
        self.faults.entry(sort.to_owned()).or_insert_with(|| (0, example())).0 += 1;
    }

    /// What Turtle and N-Triples say, each read back by a strict parser.
    fn read_back(&mut self) {
        let ours: Vec<Triple> = self.description.triples().collect();
        let mut chunk = Chunk::default();
        NTriples::new().encode(&self.description, &mut chunk);
        let mut lines = Vec::new();
        for triple in oxttl::NTriplesParser::new().for_slice(&chunk.bytes) {
            match triple {
                Ok(triple) => lines.push(triple),
                Err(error) => self.fault("N-Triples that cannot be read", || error.to_string()),
            }
        }
        if lines != ours {
            self.fault("N-Triples that say something else", || String::from_utf8_lossy(&chunk.bytes).into_owned());
        }
        chunk.clear();
        Turtle::new().encode(&self.description, &mut chunk);
        let document = [Turtle::new().head(PrefixSet::ALL).into_bytes(), std::mem::take(&mut chunk.bytes)].concat();
        let mut block = Vec::new();
        for triple in oxttl::TurtleParser::new().for_slice(&document) {
            match triple {
                Ok(triple) => block.push(triple),
                Err(error) => self.fault("Turtle that cannot be read", || error.to_string()),
            }
        }
        if without_labels(&block) != without_labels(&ours) {
            self.fault("Turtle that says something else", || String::from_utf8_lossy(&document).into_owned());
        }
        self.triples += ours.len();
        let vocabulary = self.vocabulary;
        for fault in vocabulary.faults(ours) {
            let sort = fault.split_once(": ").map_or(fault.as_str(), |(sort, _)| sort).to_owned();
            let property = fault.split('>').nth(1).unwrap_or_default().trim().to_owned();
            self.fault(&format!("{sort} {property}>"), || fault.clone());
        }
    }
}

/// Triples as lines, cells of lists by what they hold: a parser gives them labels of its own.
fn without_labels(triples: &[Triple]) -> Vec<String> {
    let mut lines: Vec<_> = triples
        .iter()
        .map(|triple| {
            let line = triple.to_string();
            let words = line.split(' ').map(|word| if word.starts_with("_:") { "_:cell" } else { word });
            words.collect::<Vec<_>>().join(" ")
        })
        .collect();
    lines.sort_unstable();
    lines
}

impl Consumer for Checker<'_> {
    fn consume(&mut self, record: &Record, doubts: &mut Vec<Diagnostic>) -> io::Result<()> {
        let mapper = if self.records.is_multiple_of(2) { &self.mappers.0 } else { &self.mappers.1 };
        mapper.map(record, &mut self.description, doubts);
        self.records += 1;
        self.read_back();
        Ok(())
    }
}

#[test]
fn every_graph_of_the_corpora_is_sound() {
    let Some(corpora) = corpora() else { return };
    let vocabulary = Vocabulary::load();
    let found = Mutex::new(BTreeMap::new());
    std::thread::scope(|scope| {
        for &(folder, limit) in FOLDERS {
            let (vocabulary, found, path) = (&vocabulary, &found, corpora.join(folder));
            scope.spawn(move || {
                let checker = check(vocabulary, &path, limit.min(ENOUGH));
                println!("{folder}: {} records, {} triples", checker.records, checker.triples);
                assert!(checker.records > 0, "no record in {folder}");
                found.lock().unwrap().extend(checker.faults);
            });
        }
    });
    let faults = found.into_inner().unwrap();
    let report: Vec<_> =
        faults.iter().map(|(sort, (count, example))| format!("{count} × {sort}\n    {example}")).collect();
    assert!(report.is_empty(), "{}", report.join("\n"));
}

fn check<'a>(vocabulary: &'a Vocabulary, folder: &Path, limit: u64) -> Checker<'a> {
    let base = Some("https://catalogue.example/".to_owned());
    let mut checker = Checker {
        vocabulary,
        mappers: (Mapper::default(), Mapper::new(MapOptions { base, availability: true, ..MapOptions::default() })),
        description: Description::default(),
        faults: BTreeMap::new(),
        records: 0,
        triples: 0,
    };
    let options = Options { limit: Some(limit), ..Options::default() };
    let sources = Sources::new(&[folder.to_owned()]);
    pipeline::run(sources, &mut checker, &options, &mut |_| Ok(())).unwrap();
    checker
}
