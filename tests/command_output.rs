//! The command's output in several shapes and by several threads: packed, in parts, on a full disk, into a closed pipe.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use oxttl::TurtleParser;
use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};
use support::command::Folder;

/// So many records in MARCMaker's format, some of which are doubtful, deleted or broken.
fn records(count: usize) -> String {
    let mut text = String::new();
    for number in 1..=count {
        let status = if number % 50 == 0 { 'd' } else { 'n' };
        writeln!(text, "=LDR  00000{status}am a2200000 a 4500\n=001  {number}\n=003  XxTown").unwrap();
        match number % 7 {
            0 => writeln!(
                text,
                "=100  1\\$aHolm, Inger,$d1950-\n=020  \\\\$a9780306406158\n=245  10$aTown hall {number}"
            ),
            1 => writeln!(text, "=245  10$aWalden {number} /$cHenry Thoreau.\n=260  \\\\$aBoston :$bTicknor,$c18?4."),
            _ => writeln!(text, "=245  10$aLetters {number}\n=041  0\\$axxq\n=859  \\\\$aunknown"),
        }
        .unwrap();
        text.push('\n');
    }
    text
}

fn titles(turtle: &str) -> usize {
    let triples = TurtleParser::new().for_slice(turtle).map(Result::unwrap);
    triples.filter(|triple| triple.predicate.as_str() == "http://purl.org/dc/terms/title").count()
}

#[test]
fn any_number_of_jobs_gives_the_same_output_report_and_messages() {
    let broken = "=LDR  00000nam a2200000 a 4500\n\n".repeat(30);
    let folder = Folder::new().with("a.mrk", records(1500)).with("b.mrk", broken.clone() + &records(10) + &broken);
    let folder = folder.with("c.mrk", records(3)).with("d.txt", "nothing that is known");
    for arguments in [
        "convert -t turtle a.mrk b.mrk c.mrk d.txt",
        "convert -t ntriples --skip 20 --limit 700 a.mrk b.mrk c.mrk",
        "convert -t ntriples --skip 1490 --limit 30 a.mrk b.mrk c.mrk",
        "convert -t rdfxml --limit 300 a.mrk",
        "convert -t jsonld --graph https://example.org/g c.mrk",
        "convert -t json a.mrk c.mrk",
        "convert -t trig --strict a.mrk b.mrk",
        "inspect a.mrk b.mrk c.mrk",
        "inspect --json --skip 7 --limit 900 a.mrk",
    ] {
        let run = |jobs: usize| {
            let deleted = if arguments.starts_with("convert") { "--deleted gone.txt" } else { "" };
            let outcome = folder.run(&format!("{arguments} {deleted} --report r.jsonl --jobs {jobs}"));
            let written = |name: &str| std::fs::read_to_string(folder.path(name)).unwrap_or_default();
            let files = (written("r.jsonl"), written("gone.txt"));
            let _ = std::fs::remove_file(folder.path("gone.txt"));
            (outcome, files)
        };
        let one = run(1);
        assert!(!one.0.stdout.is_empty());
        for jobs in [2, 4] {
            assert!(run(jobs) == one, "{arguments} with {jobs} jobs");
        }
    }
}

#[test]
fn the_name_of_the_output_says_how_it_is_packed() {
    let folder = Folder::new().with("a.mrk", records(2000));
    let plain = folder.run("convert a.mrk -t ntriples").stdout;
    assert!(plain.len() > 1 << 19);
    assert_eq!(folder.run("convert a.mrk -o a.nt.gz").status, 0);
    let mut unpacked = String::new();
    let bytes = std::fs::read(folder.path("a.nt.gz")).unwrap();
    assert!(bytes.len() < plain.len() / 4);
    flate2::read::MultiGzDecoder::new(&*bytes).read_to_string(&mut unpacked).unwrap();
    assert_eq!(unpacked, plain);
    assert_eq!(folder.run("convert a.mrk -o a.nt.zst").status, 0);
    let bytes = std::fs::read(folder.path("a.nt.zst")).unwrap();
    assert_eq!(String::from_utf8(zstd::decode_all(&*bytes).unwrap()).unwrap(), plain);
    assert_eq!(folder.names(), ["a.mrk", "a.nt.gz", "a.nt.zst"]);
    let sentence = "bibtriple: no format is known by the extension .doc of the output; say which to write with -t\n";
    folder.run("convert a.mrk -o a.doc.gz").is(2, "", sentence);
}

#[test]
fn parts_are_documents_of_so_many_records() {
    let folder = Folder::new().with("a.mrk", records(100));
    let whole = folder.run("convert a.mrk -t ntriples").stdout;
    let summary = "bibtriple: 98 records from 1 input, 2 withheld; 14 invalid-identifier, 14 unread-date, 70 unknown-language, \
                   70 unmapped, 2 withheld\n";
    for jobs in [1, 3] {
        let outcome = folder.run(&format!("convert a.mrk -o out.nt --split 40 --jobs {jobs}"));
        assert_eq!((outcome.status, outcome.stdout.as_str()), (0, ""), "{}", outcome.stderr);
        assert!(outcome.stderr.starts_with(summary.split(';').next().unwrap()), "{}", outcome.stderr);
        assert_eq!(folder.names(), ["a.mrk", "out-0001.nt", "out-0002.nt", "out-0003.nt"]);
        let parts = ["out-0001.nt", "out-0002.nt", "out-0003.nt"].map(|name| folder.read(name));
        assert_eq!(parts.concat(), whole);
        assert_eq!(parts.each_ref().map(|part| titles(part)), [40, 40, 18]);
        parts.iter().zip(1..).for_each(|(_, number)| {
            std::fs::remove_file(folder.path(&format!("out-{number:04}.nt"))).unwrap();
        });
        assert_eq!(folder.run(&format!("convert a.mrk -o out.ttl --split 49 --jobs {jobs}")).status, 0);
        assert_eq!(["out-0001.ttl", "out-0002.ttl"].map(|name| titles(&folder.read(name))), [49, 49]);
        assert_eq!(folder.run(&format!("convert a.mrk -o out.jsonl --split 97 --jobs {jobs}")).status, 0);
        assert_eq!(["out-0001.jsonl", "out-0002.jsonl"].map(|name| folder.read(name).lines().count()), [97, 1]);
        for name in ["out-0001.ttl", "out-0002.ttl", "out-0001.jsonl", "out-0002.jsonl"] {
            std::fs::remove_file(folder.path(name)).unwrap();
        }
        assert_eq!(folder.names(), ["a.mrk"]);
    }
}

#[test]
fn parts_need_a_name_and_tell_of_those_before_them() {
    let folder =
        Folder::new().with("a.mrk", records(10)).with("out-0003.nt.gz", "old").with("bad.json", "{\"kind\":\"cake\"}");
    let sentence =
        "bibtriple: --split writes several files; name them with -o, as in -o out.nt for out-0001.nt and so on\n";
    folder.run("convert a.mrk --split 5").is(2, "", sentence);
    let outcome = folder.run("convert a.mrk -o out.nt.gz --split 5");
    assert_eq!(outcome.status, 0);
    let sentence = "bibtriple: out-0003.nt.gz was there before and is not part of what was written now\n";
    assert!(outcome.stderr.ends_with(sentence), "{}", outcome.stderr);
    assert_eq!(folder.run("convert bad.json -o bad.nt --split 5").status, 2);
    assert_eq!(folder.run("convert --strict a.mrk bad.json -o bad.nt --split 5").status, 2);
    assert_eq!(folder.names(), ["a.mrk", "bad.json", "out-0001.nt.gz", "out-0002.nt.gz", "out-0003.nt.gz"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_however_many_work() {
    let folder = Folder::new().with("a.mrk", records(3000));
    let sentence = "the output cannot be written: No space left on device (os error 28)\n";
    for jobs in [1, 4] {
        for target in ["turtle", "ntriples", "json", "rdfxml"] {
            let outcome = folder.run(&format!("convert -t {target} a.mrk -o /dev/full --jobs {jobs}"));
            assert_eq!((outcome.status, outcome.stdout.as_str()), (2, ""));
            assert!(outcome.stderr.ends_with(sentence), "{}", outcome.stderr);
        }
    }
    assert_eq!(folder.names(), ["a.mrk"]);
}

#[test]
fn a_closed_pipe_ends_the_run_however_many_work() {
    let folder = Folder::new().with("a.mrk", records(20_000));
    for jobs in ["1", "4"] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_bibtriple"))
            .args(["convert", "-t", "ntriples", "--jobs", jobs, "a.mrk"])
            .current_dir(folder.path("."))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        assert!(stdout.by_ref().lines().next().unwrap().unwrap().ends_with(" ."));
        drop(stdout);
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""), "{jobs}");
    }
}

#[test]
fn many_files_are_read_in_the_order_of_their_names() {
    let mut folder = Folder::new();
    for number in 0..500 {
        folder = folder.with(&format!("in/{:02}/{number:04}.mrk", number % 10), records(1));
    }
    let one = folder.run("convert -t json in --jobs 1");
    assert_eq!((one.status, one.stdout.lines().count()), (0, 500));
    assert_eq!(folder.run("convert -t json in --jobs 4"), one);
}
