//! Linked data read back: a record that was read from our own output is the record that was written, but for what a graph does not say.
//!
//! The fixtures of every format are read back from each syntax. `BIBTRIPLE_CORPORA` adds real records; without it that test says
//! "skipped".

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking and tells figures"
)]

use crate::folder::corpora;
use bibtriple::description::{Description, ListCells};
use bibtriple::error::Diagnostic;
use bibtriple::format::Format;
use bibtriple::input::Sources;
use bibtriple::map::{MapOptions, Mapper};
use bibtriple::model::Record;
use bibtriple::pipeline::{self, Consumer, Convert, Options};
use bibtriple::read::rdf::{RdfReader, RdfSyntax};
use bibtriple::sink::{Chunk, JsonLd, NTriples, RdfXml, Sink, Syntax, Turtle};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

fn describe(record: &Record) -> Description {
    let mut description = Description::default();
    Mapper::new(MapOptions::default()).map(record, &mut description, &mut Vec::new());
    description
}

fn ntriples(description: &Description) -> Vec<u8> {
    let mut chunk = Chunk::default();
    NTriples::new().encode(description, &mut chunk);
    chunk.bytes
}

/// The triples of a record, without the name of the work and the labels of list cells, which are made of it: the UUID of a work
/// that nothing identifies is made of what its record says, and so is another one's.
fn triples(record: &Record) -> BTreeSet<String> {
    let description = describe(record);
    let subject = description.nodes().next().map(|node| format!("<{}", node.iri())).unwrap_or_default();
    let text = String::from_utf8(ntriples(&description)).unwrap();
    text.lines().map(|line| nameless(line, &subject)).collect()
}

fn nameless(line: &str, subject: &str) -> String {
    let mut line = if subject.starts_with("<urn:uuid:") { line.replace(subject, "<work") } else { line.to_owned() };
    while let Some(at) = line.find("_:list-") {
        line.replace_range(at..at + "_:list-".len() + 33, "_:cell");
    }
    line
}

/// Members of a record that a graph does not say, or says in other words; all others come back as they were. The documentation of
/// the reader has the same list.
const NOT_IN_THE_GRAPH: &[(&str, &str)] = &[
    (
        "contributions",
        "which name is the main entry, the code of a role that has no property of its own, headings' identifiers twice",
    ),
    ("dates", "how a date was written; a year beside the month of the issue"),
    ("diagnostics", "what was doubtful: the report has it"),
    ("forms", "a term that its code says"),
    ("hosts", "how a numbering was written; where a control number is from"),
    ("identifiers", "which of the schemes without a URI a number is of"),
    ("items", "the item type; which note is the location, the collection or the enumeration"),
    ("kind", "a score is a document to BIBO, a paper in a journal an article"),
    ("links", "a web address as it was before it was made legal"),
    ("meetings", "how a date was written"),
    ("notes", "a degree twice; the kind of a note that has no property of its own"),
    ("numbers", "numbers in series are among them"),
    ("origin", "the name of the input and the place in it"),
    ("original_languages", "they are languages of the original"),
    ("other_titles", "what sort of title each is"),
    ("publishers", "an organisation that is a contributor besides"),
    ("relations", "what has only a note"),
    ("rights", "the order of statements of different sorts"),
    ("series", "the number in it, which is the work's"),
    ("statement_of_responsibility", "agents and roles say it"),
    ("subjects", "subdivisions, which are in the heading; the sort of a heading that has a scheme"),
    ("title", "the short title of a serial, with which the full one begins"),
    ("unmapped", "the report has it"),
    ("volume", "a volume in a host is the host's"),
    ("volume_count", "the extent says it of a book"),
];

/// Reads every record of a run back from its own N-Triples.
#[derive(Default)]
struct ReadBack {
    records: usize,
    same: usize,
    /// Triple lost or gained, and the record that shows it.
    changed: Vec<String>,
    /// Member of the record → how often it was another one.
    members: BTreeMap<String, usize>,
}

impl Consumer for ReadBack {
    fn consume(&mut self, record: &Record, _: &mut Vec<Diagnostic>) -> io::Result<()> {
        self.records += 1;
        let bytes = ntriples(&describe(record));
        let read: Vec<_> = RdfReader::new(RdfSyntax::NTriples).for_slice(&bytes).map(Result::unwrap).collect();
        let name = format!("{}:{}", record.origin.input.as_deref().unwrap_or_default(), record.origin.at.record);
        let [again] = read.as_slice() else {
            self.changed.push(format!("{name}: {} works", read.len()));
            return Ok(());
        };
        let (before, after) = (triples(record), triples(again));
        if before == after {
            self.same += 1;
        } else {
            let lost = before.difference(&after).map(|line| format!("- {line}"));
            let gained = after.difference(&before).map(|line| format!("+ {line}"));
            self.changed.extend(lost.chain(gained).take(3).map(|line| format!("{name} {line}")));
        }
        let (before, after) = (serde_json::to_value(record)?, serde_json::to_value(again)?);
        let keys: BTreeSet<_> =
            before.as_object().into_iter().chain(after.as_object()).flat_map(|map| map.keys()).collect();
        for key in keys {
            let count = self.members.entry(key.clone()).or_default();
            if before.get(key) != after.get(key) {
                *count += 1;
            }
        }
        Ok(())
    }
}

/// Folders of formats, and how many of a hundred records give the very same graph again.
const FOLDERS: &[(&str, usize)] = &[
    ("aleph-seq", 99),
    ("crossref-json", 95),
    ("csl-json", 95),
    ("datacite-xml", 60),
    ("koha-opac-generated", 99),
    ("marc-iso2709", 99),
    ("marc-json", 99),
    ("marc-text", 95),
    ("marcxml", 99),
];

#[test]
fn real_records_read_back() {
    let Some(corpora) = corpora() else { return };
    let mut members: BTreeMap<String, usize> = BTreeMap::new();
    let mut records = 0;
    for (folder, floor) in FOLDERS {
        let mut back = ReadBack::default();
        let options = Options { limit: Some(500), ..Options::default() };
        let sources = Sources::new(&[corpora.join(folder)]);
        pipeline::run(sources, &mut back, &options, &mut |_| Ok(())).unwrap();
        println!("{folder}: {} of {} graphs are the same", back.same, back.records);
        for line in back.changed.iter().take(6) {
            println!("    {}", line.chars().take(300).collect::<String>());
        }
        assert!(back.records > 0 && back.same * 100 >= back.records * floor, "{folder} is below {floor} %");
        records += back.records;
        for (member, count) in back.members {
            *members.entry(member).or_default() += count;
        }
    }
    for (member, count) in &members {
        println!("{member}: {count} of {records} differ");
    }
    for (member, count) in &members {
        let is_listed = NOT_IN_THE_GRAPH.iter().any(|(listed, _)| listed == member);
        assert!(is_listed || *count == 0, "{member} differs in {count} records");
    }
}

/// Every fixture of a format, converted and read back in each syntax, gives one set of triples.
#[test]
fn fixtures_read_back_from_every_syntax() {
    let mut count = 0;
    for folder in std::fs::read_dir("tests/data").unwrap().map(|entry| entry.unwrap().path()) {
        let Some(format) = folder.file_name().and_then(|name| Format::parse(name.to_str()?).ok()) else { continue };
        let mut fixtures: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        fixtures.retain(|path| path.extension().is_some_and(|extension| extension == "in"));
        for path in fixtures {
            let (mut turtle, mut lines, mut xml, mut json) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
            convert(&path, format, Turtle::new().for_writer(&mut turtle));
            convert(&path, format, NTriples::new().for_writer(&mut lines));
            convert(&path, format, RdfXml::new(&mut xml, ListCells::default()));
            convert(&path, format, JsonLd::new(&mut json, ListCells::default(), None));
            let expected = read_back(RdfSyntax::Turtle, &turtle);
            let others = [(RdfSyntax::NTriples, lines), (RdfSyntax::RdfXml, xml), (RdfSyntax::JsonLd, json)];
            for (syntax, bytes) in others {
                assert_eq!(read_back(syntax, &bytes), expected, "{} by way of {syntax:?}", path.display());
                count += 1;
            }
        }
    }
    assert!(count > 100, "{count}");
}

fn convert(path: &Path, format: Format, sink: impl Sink) {
    let mut convert = Convert::new(Mapper::new(MapOptions::default()), sink);
    let options = Options { format: Some(format), ..Options::default() };
    pipeline::run(Sources::new(&[path.to_owned()]), &mut convert, &options, &mut |_| Ok(())).unwrap();
    convert.finish().unwrap();
}

fn read_back(syntax: RdfSyntax, bytes: &[u8]) -> BTreeSet<String> {
    RdfReader::new(syntax).for_slice(bytes).flat_map(|record| triples(&record.unwrap())).collect()
}

/// Crossref's own RDF: every literal that it has is in our graph of it too, a date in its full form and a DOI in lower case.
#[test]
fn we_say_what_crossref_says() {
    let Some(corpora) = corpora() else { return };
    let sources: Vec<_> =
        Sources::new(&[corpora.join("gold-rdf-content-negotiation")]).collect::<Result<_, _>>().unwrap();
    assert!(!sources.is_empty());
    for source in sources {
        let bibtriple::input::Source::File(path) = source else { continue };
        let bytes = std::fs::read(&path).unwrap();
        let (syntax, theirs) = if path.extension().is_some_and(|extension| extension == "ttl") {
            (RdfSyntax::Turtle, oxttl::TurtleParser::new().for_slice(&bytes).map(Result::unwrap).collect::<Vec<_>>())
        } else {
            (RdfSyntax::RdfXml, oxrdfxml::RdfXmlParser::new().for_slice(&bytes).map(Result::unwrap).collect())
        };
        let ours: Vec<_> = RdfReader::new(syntax).for_slice(&bytes).map(Result::unwrap).collect();
        assert_eq!(ours.len(), 1, "{}", path.display());
        assert_eq!(ours[0].unmapped, [], "{}", path.display());
        let literals: BTreeSet<_> = describe(&ours[0])
            .triples()
            .filter_map(|triple| if let oxrdf::Term::Literal(literal) = triple.object { Some(literal) } else { None })
            .map(|literal| literal.value().replace(',', "").to_lowercase())
            .collect();
        for triple in theirs {
            let oxrdf::Term::Literal(literal) = &triple.object else { continue };
            // Theirs takes "Jr." for a family name, which the whole name says better.
            let is_suffix = literal.value() == "Jr." || triple.predicate.as_str().ends_with("givenName");
            let value = match literal.value().replace(',', "").trim_end_matches('Z').to_lowercase() {
                date if literal.datatype().as_str().ends_with("#date") => {
                    date.split('-').map(|part| format!("{part:0>2}")).collect::<Vec<_>>().join("-")
                }
                value => value,
            };
            assert!(is_suffix || literals.contains(&value), "{}: {triple}", path.display());
        }
    }
}
