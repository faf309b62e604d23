//! Records and the graphs they must give: `tests/data/map/<case>.json` beside `<case>.ttl`.
//!
//! `BLESS=1` writes the graphs anew; review decides.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot read its data has failed")]

mod support;

use bibtriple::description::Description;
use bibtriple::error::Diagnostic;
use bibtriple::map::{MapOptions, Mapper};
use bibtriple::model::Record;
use bibtriple::sink::{NTriples, Sink, Syntax, Turtle};
use serde::Deserialize;
use std::fs;
use std::path::{Path, PathBuf};
use support::graph::{assert_same, ntriples, turtle};

/// A record, and the options it is mapped with.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    #[serde(default)]
    base: Option<String>,
    #[serde(default)]
    source: Option<String>,
    #[serde(default)]
    crossref: bool,
    #[serde(default)]
    availability: bool,
    /// Codes of the doubts that the mapping has.
    #[serde(default)]
    doubts: Vec<String>,
    record: Record,
}

impl Case {
    fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap();
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    fn describe(&self) -> (Description, Vec<Diagnostic>) {
        let mapper = Mapper::new(MapOptions {
            base: self.base.clone(),
            source: self.source.clone(),
            crossref: self.crossref,
            availability: self.availability,
        });
        let (mut description, mut doubts) = (Description::default(), Vec::new());
        mapper.map(&self.record, &mut description, &mut doubts);
        (description, doubts)
    }
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/map");
    let mut cases: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    cases.sort();
    cases
}

fn written<S: Syntax>(syntax: S, description: &Description) -> String {
    let mut out = Vec::new();
    let mut sink = bibtriple::sink::Writer::new(syntax, &mut out);
    sink.describe(description).unwrap();
    sink.finish().unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn every_record_gives_its_graph() {
    let mut wrong = Vec::new();
    for path in cases() {
        let case = Case::read(&path);
        let (description, doubts) = case.describe();
        let ours = written(Turtle::new(), &description);
        let expected = path.with_extension("ttl");
        if std::env::var_os("BLESS").is_some() {
            fs::write(&expected, &ours).unwrap();
        }
        let theirs = fs::read_to_string(&expected).unwrap_or_else(|error| panic!("{}: {error}", expected.display()));
        if ours != theirs && turtle(&ours) == turtle(&theirs) {
            wrong.push(format!("{}: the same graph, laid out in another way; BLESS=1 writes it", path.display()));
        } else if ours != theirs {
            wrong.push(format!("{}: expected\n{theirs}\nbut it is\n{ours}", path.display()));
        }
        let doubts: Vec<_> = doubts.iter().map(|doubt| doubt.code.as_str().to_owned()).collect();
        if doubts != case.doubts {
            wrong.push(format!("{}: doubts {doubts:?}, not {:?}", path.display(), case.doubts));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn every_graph_obeys_the_vocabularies() {
    let vocabulary = support::vocabulary::Vocabulary::load();
    for path in cases() {
        let (description, _) = Case::read(&path).describe();
        let faults = vocabulary.faults(description.triples());
        assert!(faults.is_empty(), "{}: {faults:#?}", path.display());
    }
}

#[test]
fn both_syntaxes_say_the_same() {
    for path in cases() {
        let (description, _) = Case::read(&path).describe();
        let lines = ntriples(&written(NTriples::new(), &description));
        assert_same(&path.display().to_string(), &turtle(&written(Turtle::new(), &description)), &lines);
        assert_eq!(lines.len(), description.triples().count(), "{}: nothing is said twice", path.display());
    }
}
