//! Every fixture in `tests/data/<format>/` is converted and compared: `<case>.in` gives the graph in `<case>.ttl` and the report in
//! `<case>.log`. A folder that is not named for a format belongs to another test.
//!
//! `BLESS=1 cargo test --test data` writes the expected files anew; what changed is then for a person to judge.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use bibtriple::format::{Format, Head};
use bibtriple::input::Source;
use bibtriple::map::{MapOptions, Mapper};
use bibtriple::pipeline::{self, Convert, Options, Report, WriteJson};
use bibtriple::sink::{NTriples, Sink, Turtle};
use std::fs;
use std::path::{Path, PathBuf};
use support::graph;

/// The options of all fixtures: none. What a base or another option does is tested where it is done.
fn mapper() -> Mapper {
    Mapper::new(MapOptions::default())
}

/// Converts a file to whatever the sink writes, and gives the report.
fn convert(path: &Path, format: Format, sink: impl Sink) -> String {
    let mut convert = Convert::new(mapper(), sink);
    let mut report = Report::new(Vec::new());
    let options = Options { format: Some(format), ..Options::default() };
    let sources = [Ok(Source::File(path.to_owned()))].into_iter();
    pipeline::run(sources, &mut convert, &options, &mut |event| report.write(event)).unwrap();
    convert.finish().unwrap();
    let folder = path.parent().unwrap().to_str().unwrap();
    String::from_utf8(report.finish().unwrap()).unwrap().replace(&format!("{folder}/"), "")
}

fn turtle(path: &Path, format: Format) -> (String, String) {
    let mut out = Vec::new();
    let report = convert(path, format, Turtle::new().for_writer(&mut out));
    (String::from_utf8(out).unwrap(), report)
}

fn ntriples(path: &Path, format: Format) -> String {
    let mut out = Vec::new();
    convert(path, format, NTriples::new().for_writer(&mut out));
    String::from_utf8(out).unwrap()
}

/// The Turtle of the records after they were written as JSON and read back.
fn turtle_by_way_of_json(path: &Path, format: Format) -> String {
    let folder = tempfile::tempdir().unwrap();
    let json = folder.path().join("records.json");
    let mut out = Vec::new();
    let options = Options { format: Some(format), ..Options::default() };
    let sources = [Ok(Source::File(path.to_owned()))].into_iter();
    pipeline::run(sources, &mut WriteJson::new(&mut out), &options, &mut |_| Ok(())).unwrap();
    fs::write(&json, out).unwrap();
    turtle(&json, Format::Json).0
}

/// Compares with an expected file, or writes it when asked to; an empty text and no file are the same.
fn check(path: &Path, actual: &str, compare: impl FnOnce(&str)) {
    if std::env::var_os("BLESS").is_none() {
        compare(&fs::read_to_string(path).unwrap_or_default());
    } else if actual.is_empty() {
        let _ = fs::remove_file(path);
    } else {
        fs::write(path, actual).unwrap();
    }
}

/// The fixtures: every file in a folder of `tests/data` named for a format that is not what another one should give.
fn fixtures() -> Vec<(PathBuf, Format)> {
    let root = Path::new("tests/data");
    let mut fixtures = Vec::new();
    for folder in fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
        let Ok(format) = Format::parse(folder.file_name().unwrap().to_str().unwrap()) else { continue };
        for path in fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
            if !path.extension().is_some_and(|extension| extension == "ttl" || extension == "log") {
                fixtures.push((path, format));
            }
        }
    }
    fixtures.sort_by(|a, b| a.0.cmp(&b.0));
    fixtures
}

#[test]
fn every_fixture_gives_its_graph_and_its_report() {
    let fixtures = fixtures();
    assert!(!fixtures.is_empty());
    for (path, format) in fixtures {
        let name = path.display().to_string();
        let (text, report) = turtle(&path, format);
        let statements = graph::turtle(&text);
        check(&path.with_extension("ttl"), &text, |expected| {
            graph::assert_same(&name, &statements, &graph::turtle(expected));
        });
        check(&path.with_extension("log"), &report, |expected| assert_eq!(report, expected, "the report of {name}"));
        graph::assert_same(&format!("{name} in N-Triples"), &graph::ntriples(&ntriples(&path, format)), &statements);
        assert_eq!(turtle(&path, format), (text.clone(), report), "{name}: the same bytes on every run");
        assert_eq!(turtle_by_way_of_json(&path, format), text, "{name} by way of JSON");
    }
}

/// Fixtures in which nothing tells their format, so that one has to name it.
const UNRECOGNISED: &[&str] = &["not-a-koha-page.in"];

#[test]
fn every_fixture_is_recognised_by_its_content() {
    for (path, format) in fixtures() {
        let bytes = fs::read(&path).unwrap();
        let found = Format::sniff(&Head::new(&bytes), &path).ok();
        let is_recognisable = !UNRECOGNISED.iter().any(|name| path.ends_with(name));
        assert_eq!(found, is_recognisable.then_some(format), "{}", path.display());
    }
}
