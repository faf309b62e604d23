//! One record in any form of MARC is one graph, to the byte.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot read its data has failed")]
#![allow(clippy::print_stdout, reason = "a test says that it was skipped")]

use crate::folder::corpora;
use crate::support::{graph, marc};
use bibtriple::format::Format;
use bibtriple::input::Input;
use bibtriple::map::{MapOptions, Mapper};
use bibtriple::pipeline::{Consumer as _, Convert};
use bibtriple::read::marc::{Iso2709Reader, MarcRecord, MarcXmlReader, MrkReader, marc21};
use bibtriple::read::{self, ReadOptions};
use bibtriple::sink::{NTriples, Sink, Turtle};
use std::path::Path;

/// What the whole way makes of an input in this format.
fn converted(name: &str, format: Format, bytes: &[u8], sink: impl Sink) {
    let mut convert = Convert::new(Mapper::new(MapOptions::default()), sink);
    let input = Input::from_reader(name, bytes).unwrap();
    for record in read::open(format, input, &ReadOptions::default()) {
        let record = record.unwrap_or_else(|error| panic!("{name} as {format}: {error}"));
        convert.consume(&record, &mut Vec::new()).unwrap();
    }
    convert.finish().unwrap();
}

fn turtle(name: &str, format: Format, bytes: &[u8]) -> String {
    let mut out = Vec::new();
    converted(name, format, bytes, Turtle::new().for_writer(&mut out));
    String::from_utf8(out).unwrap()
}

fn ntriples(name: &str, format: Format, bytes: &[u8]) -> String {
    let mut out = Vec::new();
    converted(name, format, bytes, NTriples::new().for_writer(&mut out));
    String::from_utf8(out).unwrap()
}

/// The record in each of its forms.
fn forms(record: &MarcRecord) -> Vec<(Format, Vec<u8>)> {
    let mut forms = vec![
        (Format::Marcxml, marc::marcxml(record)),
        (Format::MarcJson, marc::json(record)),
        (Format::Mrk, marc::mrk(record)),
    ];
    forms.extend(marc::iso2709(record).map(|bytes| (Format::Marc, bytes)));
    forms
}

#[test]
fn the_golden_book_is_its_golden_graph_in_every_form() {
    let Some(corpora) = corpora() else { return };
    let golden = corpora.join("../design/golden");
    let bytes = std::fs::read(golden.join("marc-book.mrk")).unwrap();
    let ours = turtle("marc-book.mrk", Format::Mrk, &bytes);
    let expected = std::fs::read_to_string(golden.join("marc-book.ttl")).unwrap();
    graph::assert_same("the golden book", &graph::turtle(&ours), &graph::turtle(&expected));
    let record = MrkReader::new().for_slice(&bytes).next().unwrap().unwrap();
    let forms = forms(&record);
    assert_eq!(forms.len(), 4);
    for (format, bytes) in forms {
        assert_eq!(turtle("marc-book", format, &bytes), ours, "{format}");
    }
}

/// `BLESS=1` writes the other forms anew from the MARCMaker text.
#[test]
fn a_book_of_our_own_is_one_graph_in_every_form() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let path = |format: Format| folder.join(format.as_str()).join("whole-book.in");
    let text = std::fs::read(path(Format::Mrk)).unwrap();
    let expected = turtle("whole-book.in", Format::Mrk, &text);
    let record = MrkReader::new().for_slice(&text).next().unwrap().unwrap();
    for (format, form) in forms(&record) {
        if std::env::var_os("BLESS").is_some() && format != Format::Mrk {
            std::fs::create_dir_all(path(format).parent().unwrap()).unwrap();
            std::fs::write(path(format), &form).unwrap();
        }
        let bytes = std::fs::read(path(format)).unwrap_or_else(|error| panic!("{format}: {error}"));
        assert_eq!(turtle("whole-book.in", format, &bytes), expected, "{format}");
    }
}

/// Whether a record describes a work and can be written in every form: a sound leader, tags and codes of one character, no control characters.
fn is_plain(record: &MarcRecord) -> bool {
    let is_text = |value: &str| !value.is_empty() && value == value.trim() && !value.contains(char::is_control);
    record.leader().is_ascii()
        && record.leader().len() == 24
        && record.diagnostics().is_empty()
        && marc21::read(record).is_ok()
        && record.fields().all(|field| {
            field.indicators().iter().all(|sign| sign.is_ascii_alphanumeric() || *sign == b' ')
                && field.tag().is_control() == field.is_control()
                && (field.is_control() || field.subfields().all(|part| is_text(part.value)))
                && (!field.is_control() || !field.value().is_empty() && !field.value().contains(['\\', '\n', '#', '$']))
                && field.subfields().all(|part| part.code.is_ascii_alphanumeric())
        })
}

#[test]
fn a_hundred_records_are_one_graph_in_every_form() {
    let Some(corpora) = corpora() else { return };
    let mut records = Vec::new();
    let bytes = std::fs::read(corpora.join("throughput/all-unique-real-utf8.mrc")).unwrap();
    let all = Iso2709Reader::new().for_slice(&bytes).flatten();
    // Every 150th, so that all catalogues in the file are met.
    records.extend(all.filter(is_plain).step_by(150).take(90));
    let path = "marcxml/hbz__lobid-resources/src/test/resources/alma-fix";
    let mut paths: Vec<_> = std::fs::read_dir(corpora.join(path)).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        let bytes = std::fs::read(path).unwrap();
        records.extend(MarcXmlReader::new().for_slice(&bytes).flatten().filter(is_plain));
        if records.len() >= 120 {
            break;
        }
    }
    let mut compared = 0;
    for (at, record) in records.iter().enumerate() {
        let forms = forms(record);
        if forms.len() < 4 {
            continue;
        }
        let name = record.control("001").unwrap_or_default();
        let texts: Vec<_> = forms.iter().map(|(format, bytes)| (format, ntriples(name, *format, bytes))).collect();
        let Some((_, first)) = texts.first() else { continue };
        for (format, text) in &texts {
            assert_eq!(text, first, "record {at} ({name}) as {format}");
        }
        compared += 1;
    }
    assert!(compared >= 100, "{compared} records");
}
