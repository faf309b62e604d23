//! One work in all formats: an article, a book and a chapter of our own, written in every format that is read, give the graph in
//! `expected.ttl`, but for what a format cannot say.
//!
//! `<format>.in` holds the three works in that format, `<format>.<name>.in` the same in a flavour of it. What is missing or differs
//! stands in `exceptions.tsv`, one row a file: work, node and property, and why. A row that is not needed fails as well.
//!
//! A node is named by what it is to the work: `work` itself, `journal`, `book` (which a chapter is in), or its fragment (`issue`, `series`,
//! `lindqvist-maja`).

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking and says what it saw"
)]

use bibtriple::format::{Format, Head};
use bibtriple::input::Source;
use bibtriple::map::{MapOptions, Mapper};
use bibtriple::pipeline::{self, Convert, Options};
use bibtriple::sink::NTriples;
use oxrdf::{NamedOrBlankNode, Term, Triple};
use oxttl::{NTriplesParser, TurtleParser};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

const FOLDER: &str = "tests/one_work";

const WORKS: &[(&str, &str)] = &[
    ("article", "https://doi.org/10.5555/keys.12"),
    ("book", "https://doi.org/10.5555/reading.room"),
    ("chapter", "https://doi.org/10.5555/rooms.3"),
];

/// What is said of a work: node and property → values.
type Facts = BTreeMap<String, BTreeSet<String>>;

#[test]
fn every_format_gives_the_same_graph() {
    let expected = facts(
        &TurtleParser::new()
            .for_slice(&fs::read(file("expected.ttl")).unwrap())
            .map(Result::unwrap)
            .collect::<Vec<_>>(),
    );
    let written = fs::read_to_string(file("exceptions.tsv")).unwrap();
    let allowed: BTreeSet<(&str, &str, &str)> = written
        .lines()
        .skip(1)
        .map(|line| {
            let mut cells = line.split('\t');
            let mut cell = || cells.next().filter(|cell| !cell.is_empty());
            let row = (cell().unwrap(), cell().unwrap(), cell().unwrap());
            assert!(cell().is_some(), "no reason is given: {line}");
            row
        })
        .collect();
    let mut found = BTreeSet::new();
    let mut report = String::new();
    for (name, path) in inputs() {
        let format = Format::parse(name.split('.').next().unwrap()).unwrap();
        let graph = facts(&convert(&path, format));
        for (work, _) in WORKS {
            for (what, difference) in differences(&expected[work], &graph[work]) {
                let row = (name.clone(), (*work).to_owned(), what);
                if !allowed.contains(&(row.0.as_str(), row.1.as_str(), row.2.as_str())) {
                    writeln!(report, "{}\t{}\t{}\t{difference}", row.0, row.1, row.2).unwrap();
                }
                found.insert(row);
            }
        }
    }
    assert!(report.is_empty(), "these differ from expected.ttl:\n{report}");
    let needed = |row: &&(&str, &str, &str)| !found.contains(&(row.0.to_owned(), row.1.to_owned(), row.2.to_owned()));
    let idle: Vec<_> = allowed.iter().filter(needed).collect();
    assert!(idle.is_empty(), "these exceptions are not needed: {idle:#?}");
}

/// Formats in which the works are still to be written down, once there is a reader.
const TO_WRITE: &[&str] = &[];

#[test]
fn every_format_is_there() {
    let written: BTreeSet<String> =
        inputs().into_keys().map(|name| name.split('.').next().unwrap().to_owned()).collect();
    let names = Format::ALL.iter().map(|format| format.as_str());
    let missing: Vec<_> = names.filter(|name| !written.contains(*name) && !TO_WRITE.contains(name)).collect();
    assert!(missing.is_empty(), "no file in {FOLDER} has the works in {missing:?}");
    let done: Vec<_> = TO_WRITE.iter().filter(|name| written.contains(**name)).collect();
    assert!(done.is_empty(), "there are files for {done:?}: take them out of TO_WRITE");
}

#[test]
fn the_content_tells_the_format() {
    for (name, path) in inputs() {
        let bytes = fs::read(&path).unwrap();
        let found = Format::sniff(&Head::new(&bytes), Path::new("-")).map(Format::as_str);
        assert_eq!(found, Ok(name.split('.').next().unwrap()), "{name}");
    }
}

fn file(name: &str) -> PathBuf {
    Path::new(FOLDER).join(name)
}

/// The files with the works, by their name without `.in`.
fn inputs() -> BTreeMap<String, PathBuf> {
    let entries = fs::read_dir(FOLDER).unwrap().map(|entry| entry.unwrap().path());
    let name = |path: &Path| path.file_name()?.to_str()?.strip_suffix(".in").map(str::to_owned);
    entries.filter_map(|path| Some((name(&path)?, path))).collect()
}

fn convert(path: &Path, format: Format) -> Vec<Triple> {
    let mut out = Vec::new();
    let mut convert = Convert::new(Mapper::new(MapOptions::default()), NTriples::new().for_writer(&mut out));
    let options = Options { format: Some(format), ..Options::default() };
    pipeline::run([Ok(Source::File(path.to_owned()))].into_iter(), &mut convert, &options, &mut |_| Ok(())).unwrap();
    convert.finish().unwrap();
    NTriplesParser::new().for_slice(&out).map(Result::unwrap).collect()
}

/// What a graph says of each work and of what hangs on it.
fn facts(triples: &[Triple]) -> BTreeMap<&'static str, Facts> {
    WORKS.iter().map(|(name, iri)| (*name, facts_of(triples, iri))).collect()
}

fn facts_of(triples: &[Triple], work: &str) -> Facts {
    let mut facts = Facts::new();
    let mut waiting = vec![work.to_owned()];
    let mut seen = BTreeSet::new();
    while let Some(node) = waiting.pop() {
        if !seen.insert(node.clone()) {
            continue;
        }
        for triple in triples
            .iter()
            .filter(|triple| matches!(&triple.subject, NamedOrBlankNode::NamedNode(iri) if iri.as_str() == node))
        {
            let value = match &triple.object {
                Term::NamedNode(iri) => {
                    waiting.push(iri.as_str().to_owned());
                    role(iri.as_str(), work)
                }
                Term::BlankNode(_) => list(triples, &triple.object, work, &mut waiting),
                Term::Literal(literal) => literal.to_string(),
            };
            let key = format!("{} {}", role(&node, work), short(triple.predicate.as_str()));
            facts.entry(key).or_default().insert(value);
        }
    }
    facts
}

/// The members of a list, in order.
fn list(triples: &[Triple], cell: &Term, work: &str, waiting: &mut Vec<String>) -> String {
    let mut members = Vec::new();
    let mut cell = cell.clone();
    let object = |cell: &Term, property: &str| {
        triples
            .iter()
            .find(|triple| Term::from(triple.subject.clone()) == *cell && triple.predicate.as_str().ends_with(property))
            .map(|triple| triple.object.clone())
    };
    while let Some(Term::NamedNode(member)) = object(&cell, "#first") {
        members.push(role(member.as_str(), work));
        waiting.push(member.into_string());
        match object(&cell, "#rest") {
            Some(rest) => cell = rest,
            None => break,
        }
    }
    format!("({})", members.join(" "))
}

/// What a node is to a work.
fn role(iri: &str, work: &str) -> String {
    match iri.strip_prefix(work) {
        Some("") => "work".to_owned(),
        Some(fragment) => fragment.trim_start_matches('#').to_owned(),
        None if iri.starts_with("https://portal.issn.org/") => "journal".to_owned(),
        None if iri.starts_with("urn:isbn:") => "book".to_owned(),
        None => short(iri),
    }
}

fn short(iri: &str) -> String {
    for (namespace, prefix) in [
        ("http://purl.org/dc/terms/", "dcterms:"),
        ("http://purl.org/ontology/bibo/", "bibo:"),
        ("http://xmlns.com/foaf/0.1/", "foaf:"),
        ("http://rdaregistry.info/Elements/u/", "rdau:"),
        ("http://id.loc.gov/vocabulary/relators/", "rel:"),
        ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:"),
        ("http://www.w3.org/2000/01/rdf-schema#", "rdfs:"),
    ] {
        if let Some(name) = iri.strip_prefix(namespace) {
            return format!("{prefix}{name}");
        }
    }
    iri.to_owned()
}

/// Nodes and properties that say something else, and what. Of a work that is not there, only that.
fn differences(expected: &Facts, found: &Facts) -> Vec<(String, String)> {
    if found.is_empty() {
        return vec![("work".to_owned(), "it is not there".to_owned())];
    }
    let keys: BTreeSet<&String> = expected.keys().chain(found.keys()).collect();
    let none = BTreeSet::new();
    keys.into_iter()
        .filter_map(|key| {
            let (wanted, is) = (expected.get(key).unwrap_or(&none), found.get(key).unwrap_or(&none));
            (wanted != is).then(|| (key.clone(), format!("expected {wanted:?}, found {is:?}")))
        })
        .collect()
}
