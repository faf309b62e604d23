//! Over real records, a run by several threads gives the same output and the same report as the plain way, packed or not.
//!
//! The records are not part of the crate: `BIBTRIPLE_CORPORA` names the folder that holds them. Without it the test says "skipped".
//! A build that is not optimized takes a mebibyte of each folder, `cargo test --release --test corpora shared_run` all of it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails by panicking and tells figures"
)]

use crate::folder::corpora;
use bibtriple::input::{Source, Sources};
use bibtriple::map::{MapOptions, Mapper};
use bibtriple::pipeline::{self, Convert, Event, Options, Report};
use bibtriple::sink::Turtle;
use std::fs::{self, File};
use std::io::{self, Write};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use xxhash_rust::xxh3::Xxh3Default;

/// Sums up what is written.
#[derive(Default)]
struct Checksum {
    hash: Xxh3Default,
    bytes: u64,
}

impl Write for Checksum {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.hash.update(bytes);
        self.bytes += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What a run came to: the summary, and the checksums and lengths of output, report and messages.
#[derive(Debug, PartialEq, Eq)]
struct Outcome {
    summary: String,
    output: (u128, u64),
    report: (u128, u64),
    messages: Vec<String>,
}

fn convert(jobs: usize, sources: impl Iterator<Item = Result<Source, (String, io::Error)>> + Send) -> Outcome {
    let (mut out, mut report, mut messages) = (Checksum::default(), Report::new(Checksum::default()), Vec::new());
    let mapper = Mapper::new(MapOptions { base: Some("https://example.org/".to_owned()), ..MapOptions::default() });
    let mut consumer = Convert::new(mapper, Turtle::new().for_writer(&mut out));
    let summary =
        pipeline::run_jobs(NonZero::new(jobs).unwrap(), sources, &mut consumer, &Options::default(), &mut |event| {
            match event {
                Event::Refused { input, at, message } => messages.push(format!("{input}: {at}: {message}")),
                Event::Failed { input, message } => messages.push(format!("{input}: {message}")),
                _ => {}
            }
            report.write(event)
        });
    consumer.finish().unwrap();
    let report = report.finish().unwrap();
    Outcome {
        summary: summary.unwrap().to_string(),
        output: (out.hash.digest128(), out.bytes),
        report: (report.hash.digest128(), report.bytes),
        messages,
    }
}

fn files(paths: &[PathBuf]) -> Vec<PathBuf> {
    let file = |source| match source {
        Ok(Source::File(path)) => Some(path),
        _ => None,
    };
    Sources::new(paths).filter_map(file).collect()
}

/// The folder, or in a build that is not optimized every so many of its files.
fn sample(folder: &Path) -> Vec<PathBuf> {
    const ENOUGH: u64 = 1 << 20;
    let folder = [folder.to_owned()];
    if !cfg!(debug_assertions) {
        return folder.into();
    }
    let files = files(&folder);
    let size: u64 = files.iter().map(|file| fs::metadata(file).unwrap().len()).sum();
    files.into_iter().step_by(usize::try_from(size.div_ceil(ENOUGH).max(1)).unwrap()).collect()
}

/// All files of a folder, one behind the other and packed: a member each.
fn packed(files: &[PathBuf], folder: &Path) -> PathBuf {
    let path = folder.join("all.gz");
    let mut out = File::create(&path).unwrap();
    for file in files {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(&fs::read(file).unwrap()).unwrap();
        out.write_all(&encoder.finish().unwrap()).unwrap();
    }
    path
}

#[test]
fn real_records_by_one_two_and_seven() {
    let Some(corpora) = corpora() else { return };
    let temporary = tempfile::tempdir().unwrap();
    let mut compared = 0;
    let mut folders: Vec<_> = fs::read_dir(&corpora).unwrap().map(|entry| entry.unwrap().path()).collect();
    // The records of `throughput` are those of the other folders once more.
    folders.retain(|path| path.is_dir() && !path.ends_with("throughput"));
    folders.sort();
    for folder in folders {
        let paths = sample(&folder);
        let plain = convert(1, Sources::new(&paths));
        for jobs in [2, 7] {
            assert_eq!(convert(jobs, Sources::new(&paths)), plain, "{} by {jobs}", folder.display());
        }
        println!("{}: {}", folder.display(), plain.summary);
        compared += plain.output.1;
        // One large input of all files with the same extension; a stream of gzip members is the stream of what is in them.
        let mut files = files(&paths);
        files.sort_by_key(|path| path.extension().map(ToOwned::to_owned));
        for files in files.chunk_by(|a, b| a.extension() == b.extension()) {
            let all = packed(files, temporary.path());
            let source = || [Ok(Source::File(all.clone()))].into_iter();
            let plain = convert(1, source());
            assert_eq!(convert(2, source()), plain, "{} packed, by 2", folder.display());
        }
    }
    assert!(compared > 1 << 20, "only {compared} bytes were compared");
}
