//! A shared run does what the plain one does: the same bytes, the same report, the same events, whatever the pieces.

mod fragments;

use super::*;
use crate::map::{MapOptions, Mapper};
use crate::pipeline::feed::Sizes;
use crate::pipeline::parallel::share_out;
use crate::sink::Turtle;
use fragments::fragments;
use proptest::prelude::*;
use proptest::sample::select;
use std::num::NonZero;
use std::path::PathBuf;

/// All that a run gives.
#[derive(Debug, PartialEq)]
struct Outcome {
    summary: String,
    out: String,
    report: String,
    events: Vec<String>,
}

/// How a run is done: by the plain way, or with so many threads and in pieces of these sizes.
type Way = Option<(usize, Sizes)>;

fn run_by<C: Share>(way: Way, paths: &[PathBuf], options: &Options, consumer: &mut C) -> Outcome {
    let mut report = Report::new(Vec::new());
    let mut events = Vec::new();
    let mut tell = |event: &Event<'_>| {
        events.push(match event {
            Event::Opened { input, format } => format!("opened {input} {format}"),
            Event::Converted => "converted".to_owned(),
            Event::Doubts { origin, diagnostics, .. } => format!("{} {}", origin.at, diagnostics.len()),
            Event::Refused { input, at, message } => format!("{input} {at} {message}"),
            Event::Failed { input, message } => format!("{input} {message}"),
        });
        report.write(event)
    };
    let sources = paths.iter().map(|path| Ok(Source::File(path.clone())));
    let summary = match way {
        None => run(sources, consumer, options, &mut tell),
        Some((jobs, sizes)) => share_out(NonZero::new(jobs).unwrap(), sizes, sources, consumer, options, &mut tell),
    };
    let report = String::from_utf8(report.finish().unwrap()).unwrap();
    Outcome { summary: format!("{summary:?}"), out: String::new(), report, events }
}

fn json_by(way: Way, paths: &[PathBuf], options: &Options) -> Outcome {
    let mut out = Vec::new();
    let outcome = run_by(way, paths, options, &mut WriteJson::new(&mut out));
    Outcome { out: String::from_utf8(out).unwrap(), ..outcome }
}

/// The bytes of one input: fragments, and perhaps a byte that is not UTF-8.
fn input(format: Format, picks: &[usize], stray: Option<usize>) -> Vec<u8> {
    let fragments = fragments(format);
    let mut bytes: Vec<u8> = picks.iter().flat_map(|pick| fragments[pick % fragments.len()].clone()).collect();
    if let Some(at) = stray.filter(|at| *at < bytes.len()) {
        bytes[at] = 0xE9;
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn in_pieces_as_whole(
        format in select(Format::ALL),
        picks in prop::collection::vec(prop::collection::vec(0_usize..8, 1..30), 1..4),
        stray in prop::option::of(0_usize..600),
        (jobs, batch, small) in (1_usize..4, 1_usize..2000, select(vec![0_usize, 300, 1 << 16])),
        (skip, limit, strict) in (0_u64..6, prop::option::of(0_u64..40), any::<bool>()),
        is_plain in any::<bool>(),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let paths: Vec<_> = (0..picks.len()).map(|index| folder.path().join(index.to_string())).collect();
        for (path, picks) in paths.iter().zip(&picks) {
            std::fs::write(path, input(format, picks, stray)).unwrap();
        }
        let options = if is_plain {
            Options { format: Some(format), ..Options::default() }
        } else {
            Options { format: Some(format), skip, limit, strict, ..Options::default() }
        };
        let way = Some((jobs, Sizes { batch, small }));
        prop_assert_eq!(json_by(way, &paths, &options), json_by(None, &paths, &options));
    }
}

#[test]
fn formats_that_are_told_and_files_that_are_none() {
    let folder = tempfile::tempdir().unwrap();
    let files: [(&str, Vec<u8>); 5] = [
        ("a.mrc", input(Format::Marc, &[0, 2, 1, 2, 3].repeat(500), None)),
        ("b.txt", b"nothing that is known".to_vec()),
        ("c.xml", [b"<collection>".to_vec(), input(Format::Marcxml, &[0, 1, 3].repeat(400), None)].concat()),
        ("d.mrc", Vec::new()),
        ("e.mrk", input(Format::Mrk, &[0, 1], None)),
    ];
    let mut paths = Vec::new();
    for (name, bytes) in &files {
        paths.push(folder.path().join(name));
        std::fs::write(paths.last().unwrap(), bytes).unwrap();
    }
    paths.push(folder.path().join("nowhere.mrc"));
    let options = Options::default();
    let whole = json_by(None, &paths, &options);
    assert!(whole.events.iter().filter(|event| *event == "converted").count() > 3000);
    for (jobs, batch, small) in [(2, 4096, 1 << 16), (7, 100_000, 1 << 16), (3, 1, 0)] {
        assert_eq!(json_by(Some((jobs, Sizes { batch, small })), &paths, &options), whole, "{jobs} {batch} {small}");
    }
}

#[test]
fn bytes_that_are_no_text_behind_the_last_record_are_no_doubt_about_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.txt");
    std::fs::write(&path, [input(Format::MarcLine, &[0, 0], None), b"\n\xE9".to_vec()].concat()).unwrap();
    let options = Options { format: Some(Format::MarcLine), ..Options::default() };
    let whole = json_by(None, std::slice::from_ref(&path), &options);
    assert_eq!(whole.report, "");
    assert_eq!(json_by(Some((1, Sizes { batch: 43, small: 0 })), &[path], &options), whole);
}

#[test]
fn a_long_document_has_the_same_head_and_body() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.mrc");
    std::fs::write(&path, input(Format::Marc, &[0, 1, 4].repeat(1000), None)).unwrap();
    let turtle = |way: Way| {
        let mut out = Vec::new();
        let mapper = Mapper::new(MapOptions { base: Some("https://example.org/".to_owned()), ..MapOptions::default() });
        let mut convert = Convert::new(mapper, Turtle::new().for_writer(&mut out));
        let outcome = run_by(way, std::slice::from_ref(&path), &Options::default(), &mut convert);
        convert.finish().unwrap();
        (outcome, String::from_utf8(out).unwrap())
    };
    let whole = turtle(None);
    assert!(whole.1.len() > 1 << 19, "{}", whole.1.len());
    for batch in [1000, 1 << 18, 1 << 24] {
        assert_eq!(turtle(Some((2, Sizes { batch, small: 0 }))), whole);
    }
}

#[test]
fn an_output_that_fails_ends_the_run() {
    /// Fails after so many bytes, as a full disk does.
    #[derive(Debug)]
    struct Full(usize);

    impl io::Write for Full {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            match self.0.checked_sub(bytes.len()) {
                Some(room) => self.0 = room,
                None => return Err(io::ErrorKind::StorageFull.into()),
            }
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.mrc");
    std::fs::write(&path, input(Format::Marc, &[0, 1].repeat(5000), None)).unwrap();
    let sizes = Sizes { batch: 5000, small: 0 };
    let sources = [Ok(Source::File(path))].into_iter();
    let mut consumer = WriteJson::new(Full(100_000));
    let result =
        share_out(NonZero::new(3).unwrap(), sizes, sources, &mut consumer, &Options::default(), &mut |_| Ok(()));
    assert!(matches!(result, Err(RunError::Output(error)) if error.kind() == io::ErrorKind::StorageFull));
}
