//! Real files of MARC through the framers and the whole way to N-Triples: how many records each gives and refuses, how many works
//! are described, and what is doubted, as a pass list.
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
use bibtriple::map::{MapOptions, Mapper};
use bibtriple::read::marc::{
    self, AlephReader, Iso2709Reader, LineReader, MarcJsonReader, MarcRecord, MarcXmlReader, MrkReader,
};
use bibtriple::sink::{NTriples, Sink, Writer};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

const FOLDERS: [&str; 7] = ["aleph-seq", "marc-iso2709", "marc-json", "marc-text", "marcxchange", "marcxml", "pica"];

type Records<'a> = Box<dyn Iterator<Item = Result<MarcRecord, ReadError>> + 'a>;

/// The framer that takes the first bytes for its own.
fn sniffed(head: &[u8]) -> Option<&'static str> {
    type Framer = (&'static str, fn(&[u8]) -> bool);
    let framers: [Framer; 6] = [
        ("iso2709", Iso2709Reader::looks_like),
        ("xml", MarcXmlReader::looks_like),
        ("json", MarcJsonReader::looks_like),
        ("mrk", MrkReader::looks_like),
        ("aleph", AlephReader::looks_like),
        ("line", LineReader::looks_like),
    ];
    let mut found = framers.iter().filter(|(_, looks_like)| looks_like(head)).map(|(name, _)| *name);
    let first = found.next();
    assert_eq!(found.next(), None, "two framers claim one input, {first:?} and");
    first
}

/// The records, by the framer of the folder; of the folder of texts, by the one that claims the file.
fn records<'a>(folder: &str, framer: Option<&str>, bytes: &'a [u8]) -> Records<'a> {
    match (folder, framer) {
        ("marc-iso2709", _) => Box::new(Iso2709Reader::new().for_slice(bytes)),
        ("marcxml" | "marcxchange", _) | ("pica", Some("xml")) => Box::new(MarcXmlReader::new().for_slice(bytes)),
        ("marc-json", _) => Box::new(MarcJsonReader::new().for_slice(bytes)),
        ("aleph-seq", _) => Box::new(AlephReader::new().for_slice(bytes)),
        (_, Some("line")) => Box::new(LineReader::new().for_slice(bytes)),
        _ => Box::new(MrkReader::new().for_slice(bytes)),
    }
}

#[test]
fn every_file_gives_what_the_pass_list_says() {
    let Some(corpora) = corpora() else { return };
    let mut lines = vec!["file\tsniffed\trecords\trefused\tdiagnostics\tworks\tno work".to_owned()];
    for folder in FOLDERS {
        let mut meaning = Meaning::new();
        let paths = files(&corpora.join(folder));
        for path in paths {
            let bytes = std::fs::read(&path).unwrap();
            let framer = sniffed(bytes.get(..64 * 1024).unwrap_or(&bytes));
            let (mut read, mut refused) = (0, 0);
            let mut codes = BTreeMap::<_, usize>::new();
            let works_before = (meaning.works, meaning.without_work);
            for record in records(folder, framer, &bytes) {
                match record {
                    Ok(record) => {
                        read += 1;
                        meaning.take(&record);
                        for diagnostic in record.diagnostics() {
                            *codes.entry(diagnostic.code.as_str()).or_default() += 1;
                        }
                    }
                    Err(ReadError::Record { .. }) => refused += 1,
                    Err(error) => panic!("{}: {error}", path.display()),
                }
            }
            let mut line = String::new();
            let name = path.strip_prefix(&corpora).unwrap().display();
            write!(line, "{name}\t{}\t{read}\t{refused}\t", framer.unwrap_or("-")).unwrap();
            let counts: Vec<_> = codes.iter().map(|(code, count)| format!("{code}={count}")).collect();
            line.push_str(&counts.join(" "));
            let (works, without) = (meaning.works - works_before.0, meaning.without_work - works_before.1);
            write!(line, "\t{works}\t{without}").unwrap();
            lines.push(line);
        }
        lines.push(format!("{folder}: doubts about works\t{}", meaning.doubts()));
    }
    lines.push(twins(&corpora));
    let list = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpora/marc_corpus.tsv");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&list, lines.join("\n") + "\n").unwrap();
    }
    let expected = std::fs::read_to_string(&list).unwrap();
    let expected: Vec<_> = expected.lines().collect();
    for (line, expected) in lines.iter().zip(&expected) {
        assert_eq!(line, expected, "what a file gives has changed; BLESS=1 rewrites the list if that is right");
    }
    assert_eq!(lines.len(), expected.len());
}

/// What records mean, and what becomes of them on the way to triples.
struct Meaning {
    mapper: Mapper,
    description: Description,
    sink: Writer<NTriples, std::io::Sink>,
    works: usize,
    without_work: usize,
    doubts: BTreeMap<&'static str, usize>,
}

impl Meaning {
    fn new() -> Self {
        Self {
            mapper: Mapper::new(MapOptions::default()),
            description: Description::default(),
            sink: NTriples::new().for_writer(std::io::sink()),
            works: 0,
            without_work: 0,
            doubts: BTreeMap::new(),
        }
    }

    fn take(&mut self, marc: &MarcRecord) {
        let flavour = marc::Flavour::of(marc).unwrap_or(marc::Flavour::Marc21);
        let Ok(mut record) = marc::read(marc, flavour) else {
            self.without_work += 1;
            return;
        };
        self.works += 1;
        let mut doubts = std::mem::take(&mut record.diagnostics);
        self.mapper.map(&record, &mut self.description, &mut doubts);
        self.sink.describe(&self.description).unwrap();
        for doubt in doubts {
            *self.doubts.entry(doubt.code.as_str()).or_default() += 1;
        }
    }

    fn doubts(&self) -> String {
        let counts: Vec<_> = self.doubts.iter().map(|(code, count)| format!("{code}={count}")).collect();
        counts.join(" ")
    }
}

/// Records that the corpora hold in MARC-8 and in UTF-8: how many pairs there are, and how many have the same text.
fn twins(corpora: &Path) -> String {
    let paths = files(&corpora.join("marc-iso2709"));
    let mut by_key = BTreeMap::<String, [Vec<(MarcRecord, PathBuf)>; 2]>::new();
    for path in paths {
        let bytes = std::fs::read(&path).unwrap();
        for record in Iso2709Reader::new().for_slice(&bytes).flatten().filter(|record| record.diagnostics().is_empty())
        {
            let is_ascii = record
                .fields()
                .all(|field| field.value().is_ascii() && field.subfields().all(|sub| sub.value.is_ascii()));
            let Some(number) = record.control("001").filter(|_| !is_ascii) else { continue };
            // The same record has the same tags and the same ASCII letters in its title.
            let mut key = format!("{number} ");
            key.extend(record.fields().map(|field| field.tag().to_string()));
            if let Some(title) = record.with_tag("245").next() {
                key.extend(title.subfields().flat_map(|sub| sub.value.chars()).filter(char::is_ascii_digit));
            }
            let side = usize::from(record.leader_at(9) == b'a');
            if let Some(records) = by_key.entry(key).or_default().get_mut(side) {
                records.push((record, path.clone()));
            }
        }
    }
    let (mut pairs, mut equal) = (0, 0);
    for [marc8, utf8] in by_key.values() {
        for ((first, path), (second, other)) in marc8.iter().zip(utf8) {
            pairs += 1;
            let fields = |record: &MarcRecord| -> Vec<String> {
                record
                    .fields()
                    .filter(|field| !matches!(&field.tag().0, b"005" | b"066"))
                    .map(|field| {
                        let subfields: Vec<_> =
                            field.subfields().map(|sub| format!("${}{}", sub.code, sub.value)).collect();
                        format!("{} {}{}", field.tag(), field.value(), subfields.concat())
                    })
                    .collect()
            };
            let (first, second) = (fields(first), fields(second));
            if first == second {
                equal += 1;
            } else if let Some((a, b)) = first.iter().zip(&second).find(|(a, b)| a != b) {
                println!("{}\n{}\n  {a}\n  {b}", path.display(), other.display());
            }
        }
    }
    format!("twins in MARC-8 and UTF-8\t-\t{pairs}\t{}\t", pairs - equal)
}
