//! The command as people and scripts meet it: exit status, data and messages are asserted together.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};
use support::command::Folder;

const WALDEN: &str = "{\"origin\":{\"at\":{\"record\":1}},\"kind\":\"book\",\"title\":{\"full\":\"Walden\"}}\n";
const CAKE: &str = "{\"origin\":{\"at\":{\"record\":1}},\"kind\":\"cake\"}\n";
const PAGE: &str =
    "<!DOCTYPE html>\n<html><head><title>Library of Hill Town</title></head><body>Welcome</body></html>\n";

/// What `convert -t json` makes of [`WALDEN`].
fn walden(input: &str) -> String {
    format!(
        "{{\"origin\":{{\"input\":\"{input}\",\"at\":{{\"record\":1,\"line\":1,\"byte\":0}}}},\"kind\":\"book\",\"title\":{{\"full\":\"Walden\"}}}}\n"
    )
}

fn gzip(text: &str) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(text.as_bytes()).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn a_file_a_folder_the_standard_input_and_packed_files() {
    let folder = Folder::new().with("a.json", WALDEN).with("b.json.gz", gzip(WALDEN));
    let folder = folder.with("c/d.json.zst", zstd::encode_all(WALDEN.as_bytes(), 1).unwrap()).with("c/.hidden", "x");
    let one = "bibtriple: 1 record from 1 input\n";
    folder.run("convert -t json a.json").is(0, &walden("a.json"), one);
    folder.run("convert -t json b.json.gz").is(0, &walden("b.json.gz"), one);
    folder.run("convert -t json c").is(0, &walden("c/d.json.zst"), one);
    folder.run_with("convert -t json", WALDEN).is(0, &walden("-"), one);
    folder.run_with("convert -t json -", gzip(WALDEN)).is(0, &walden("-"), one);
    let all = [walden("c/d.json.zst"), walden("-"), walden("a.json")].concat();
    folder.run_with("convert -t json c - a.json", WALDEN).is(0, &all, "bibtriple: 3 records from 3 inputs\n");
    folder.run("convert -t json --quiet a.json").is(0, &walden("a.json"), "");
}

#[test]
fn inputs_that_hold_no_records_say_what_they_look_like() {
    let one_of = "if it is one of those that `bibtriple formats` lists, say which with -f";
    let cases: &[(&str, &[u8], &str)] = &[
        ("empty.txt", b"", "it is empty: there is not a single byte in it"),
        (
            "noise.bin",
            b"\x00\x01\x02\x03\x04\x05\x06\x07",
            &format!("this looks like binary data of an unknown kind; {one_of}"),
        ),
        (
            "letter.txt",
            b"Dear reader,\nthis is a letter about a book.\n",
            "this looks like plain text (\u{201c}Dear reader,…\u{201d}) that holds no sign of a format; if it is one of koha-text, marc-line, ris, endnote, refworks, nbib, wos, csv all the same, say which with -f",
        ),
        ("scan.pdf", b"%PDF-1.7 ", &format!("this looks like a PDF document; {one_of}")),
        (
            "other.html",
            PAGE.as_bytes(),
            "this looks like an HTML page of another system, with the title “Library of Hill Town”; if it is one of \
             koha-html, html-meta all the same, say which with -f",
        ),
        (
            "cut.json.gz",
            &gzip(&WALDEN.repeat(10_000))[..500],
            "the gzip data end in the middle: the file is not complete",
        ),
    ];
    for (name, bytes, sentence) in cases {
        let folder = Folder::new().with(name, bytes);
        let stderr = format!("bibtriple: {name}: {sentence}\nbibtriple: 0 records from 1 input, 1 input failed\n");
        folder.run(&format!("convert -o out.json {name}")).is(2, "", &stderr);
        assert_eq!(folder.names(), [*name], "no file is left behind");
    }
}

#[test]
fn one_bad_input_among_several_does_not_stop_the_rest() {
    let folder = Folder::new().with("a.json", WALDEN).with("b.html", PAGE).with("c.json", WALDEN);
    let outcome = folder.run("convert -t json a.json b.html c.json");
    assert_eq!((outcome.status, outcome.stdout), (1, walden("a.json") + &walden("c.json")));
    assert!(outcome.stderr.starts_with("bibtriple: b.html: this looks like an HTML page of another system"));
    assert!(outcome.stderr.ends_with("bibtriple: 2 records from 3 inputs, 1 input failed\n"));
}

#[test]
fn a_refused_record_is_told_and_the_rest_converted() {
    let folder = Folder::new().with("a.json", [CAKE, WALDEN].concat());
    let refusal =
        "bibtriple: a.json: record 1 (line 1, byte 0): this is no record of bibtriple: unknown variant `cake`\n";
    let book = walden("a.json").replace("\"record\":1,\"line\":1,\"byte\":0", "\"record\":2,\"line\":2,\"byte\":45");
    let stderr = format!("{refusal}bibtriple: 1 record from 1 input, 1 refused\n");
    folder.run("convert -t json a.json --report r.jsonl").is(1, &book, &stderr);
    let report = "{\"input\":\"a.json\",\"record\":1,\"line\":1,\"byte\":0,\"code\":\"refused\",\"message\":\"this is no record of \
                  bibtriple: unknown variant `cake`\"}\n";
    assert_eq!(folder.read("r.jsonl"), report);
    let strict = format!("{refusal}bibtriple: stopped at the first refusal, because the run is strict\n");
    folder.run("convert --strict -t json a.json -o out.json").is(2, "", &strict);
    assert_eq!(folder.names(), ["a.json", "r.jsonl"]);
}

#[test]
fn limit_and_skip() {
    let folder = Folder::new().with("a.json", WALDEN.repeat(5)).with("b.json", WALDEN);
    let outcome = folder.run("convert -t json --skip 1 --limit 2 a.json b.json");
    assert_eq!((outcome.status, outcome.stdout.lines().count()), (0, 2));
    assert_eq!(outcome.stderr, "bibtriple: 2 records from 1 input, 1 skipped\n");
    folder.run("convert -t json --limit 0 a.json").is(0, "", "bibtriple: 0 records from 0 inputs\n");
}

#[test]
fn what_cannot_run_says_so_before_reading() {
    let folder = Folder::new().with("a.json", WALDEN).with("out/x", "").with("empty/.keep", "");
    let none = "No such file or directory (os error 2); see that the name is right";
    folder.run("convert a.json nope.json").is(2, "", &format!("bibtriple: nope.json cannot be read: {none}\n"));
    let prefix = "bibtriple: the output";
    let sentence = format!("{prefix} out cannot be written: it is a folder; give the name of a file\n");
    folder.run("convert -t json a.json -o out").is(2, "", &sentence);
    let sentence = format!("{prefix} there/o.json cannot be written: there is no folder there; make it first\n");
    folder.run("convert a.json -o there/o.json").is(2, "", &sentence);
    let sentence = "bibtriple: a.json is both input and output; give the output another name\n";
    folder.run("convert a.json -o a.json").is(2, "", sentence);
    let sentence = "bibtriple: there are no files to read in empty (hidden ones are passed over)\n";
    folder.run("convert empty").is(2, "", sentence);
    let outcome = folder.run("convert -f word a.json");
    assert_eq!((outcome.status, outcome.stdout.as_str()), (2, ""));
    assert!(outcome.stderr.contains("there is no format “word”; there are koha-text,"));
}

#[test]
fn extensions_name_formats_too() {
    let folder = Folder::new().with("a", WALDEN);
    let by_name = folder.run("convert -f json -t ntriples a");
    assert!(by_name.stdout.contains("\"Walden\""), "{}", by_name.stdout);
    folder.run("convert -f json -t nt a").is(0, &by_name.stdout, &by_name.stderr);
    let refused = folder.run("convert -f mrc a");
    assert!(refused.stderr.contains("this is not MARC (ISO 2709)"), "{}", refused.stderr);
}

#[test]
fn a_wrong_format_is_told_with_a_better_one() {
    let folder = Folder::new().with("page.html", PAGE);
    let outcome = folder.run("convert -f json page.html");
    assert_eq!((outcome.status, outcome.stdout.as_str()), (2, ""));
    let sentence = "bibtriple: page.html: no record in it could be read as json; it looks like an HTML page of another system, \
                    with the title “Library of Hill Town”\n";
    assert!(outcome.stderr.contains(sentence), "{}", outcome.stderr);
}

#[test]
fn an_output_file_appears_whole_and_replaces_the_old_one() {
    let folder = Folder::new().with("a.json", WALDEN).with("bad.json", CAKE).with("out.json", "old");
    folder.run("convert a.json -o out.json").is(0, "", "bibtriple: 1 record from 1 input\n");
    assert_eq!(folder.read("out.json"), walden("a.json"));
    assert_eq!(folder.run("convert bad.json -o out.json").status, 2);
    assert_eq!(folder.read("out.json"), walden("a.json"), "a run that failed leaves the old file");
    assert_eq!(folder.names(), ["a.json", "bad.json", "out.json"]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |name: &str| folder.path(name).metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode("out.json"), mode("a.json"), "with the permissions of any new file");
    }
}

#[test]
fn text_in_other_encodings_is_read_and_told() {
    let folder = Folder::new().with("a.json", WALDEN.replace("Walden", "K\u{1}se").replace('\u{1}', "ä"));
    assert!(folder.run("convert -t json a.json").stdout.contains("Käse"));
    let latin: Vec<u8> = folder.read("a.json").chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let outcome = folder.run_with("convert -t json --report r.jsonl", latin);
    assert!(outcome.stdout.contains("Käse"));
    assert_eq!((outcome.status, outcome.stderr.as_str()), (0, "bibtriple: 1 record from 1 input; 1 encoding\n"));
    assert!(folder.read("r.jsonl").contains("is not UTF-8 and was read as windows-1252"));
}

#[test]
fn a_closed_pipe_ends_the_run_in_silence() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_bibtriple"))
        .args(["convert", "-f", "json", "-t", "json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let feeder = std::thread::spawn(move || while stdin.write_all(WALDEN.repeat(1000).as_bytes()).is_ok() {});
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    assert_eq!(stdout.by_ref().lines().next().unwrap().unwrap() + "\n", walden("-"));
    drop(stdout);
    let output = child.wait_with_output().unwrap();
    feeder.join().unwrap();
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
}

/// Feeds a record of 200 MB on one line and asserts status and messages, and that memory stayed bounded.
fn feed_long_line(format: &str, start: &str, end: &str, status: i32, sentence: &str) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_bibtriple"))
        .args(["convert", "-t", "json", "-f", format, "--max-record-size", "1000000"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(start.as_bytes()).unwrap();
    let chunk = "lorem ipsum ".repeat(100_000);
    // The most memory the process ever had, where the system tells; the pages of its executable, which in a build for tests are
    // half of it and more with every format, are not taken for a record.
    let peak = || {
        let process = std::fs::read_to_string(format!("/proc/{}/status", child.id())).ok()?;
        let kilobytes = |name: &str| -> u64 {
            let size = process.lines().find_map(|line| line.strip_prefix(name)).unwrap();
            size.trim().trim_end_matches(" kB").parse().unwrap()
        };
        Some(kilobytes("VmHWM:") - kilobytes("RssFile:"))
    };
    let (tenth, all) = (20_000_000 / chunk.len(), 200_000_000 / chunk.len());
    (0..tenth).for_each(|_| stdin.write_all(chunk.as_bytes()).unwrap());
    let early = peak();
    (tenth..all).for_each(|_| stdin.write_all(chunk.as_bytes()).unwrap());
    if let (Some(early), Some(late)) = (early, peak()) {
        // How much the allocator keeps at hand depends on what else the machine does, but not on the length of the line.
        assert!(late < early + 6_000, "{early} kB became {late} kB, for a record of at most 1 MB");
        assert!(late < 30_000, "{late} kB were taken for a record of at most 1 MB");
    }
    stdin.write_all(end.as_bytes()).unwrap();
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(status), "{stderr}");
    assert!(stderr.contains(sentence), "{stderr}");
}

#[test]
fn a_line_of_200_megabytes_is_refused_and_the_next_record_read() {
    let start = "{\"title\":{\"full\":\"";
    let end = format!("\"}}}}\n{WALDEN}");
    let sentence = "bibtriple: -: record 1 (line 1, byte 0): the record is longer than 1000000 bytes (see --max-record-size)\n\
                    bibtriple: 1 record from 1 input, 1 refused\n";
    feed_long_line("json", start, &end, 1, sentence);
}

/// To look through all of a list for each of its members takes hours where a record of 64 MiB lists a million of them.
#[test]
fn records_with_many_values_are_read() {
    const MANY: usize = 10_000;
    let repeat = |value: &dyn Fn(usize) -> String| (0..MANY).map(value).collect::<String>();
    let ris = repeat(&|n| format!("AU  - Holm, I{n}\nKW  - word {n}\n"));
    let mods = repeat(&|n| {
        format!(
            "<name><namePart>Holm, I{n}</namePart></name><subject><topic>word {n}</topic></subject><note>n {n}</note>"
        )
    });
    let marc = repeat(&|n| {
        format!(
            "=700  1\\$aHolm, I{n}$6880-{n}\n=650  \\0$aword {n}\n=880  1\\$6700-{n}$aХолм, И{n}\n=773  0\\$th {n}\n"
        )
    });
    let dublin = repeat(&|n| format!("<dc:creator>Holm, I{n}</dc:creator><dc:subject>word {n}</dc:subject>"));
    let jats = repeat(&|n| {
        format!(
            "<contrib><name><surname>H{n}</surname></name><xref rid=\"a{n}\"/></contrib><aff id=\"a{n}\">U {n}</aff>"
        )
    });
    let folder = Folder::new()
        .with("a.ris", format!("TY  - JOUR\nTI  - T\n{ris}ER  - \n"))
        .with("b.xml", format!("<mods><titleInfo><title>T</title></titleInfo>{mods}</mods>"))
        .with("c.mrk", format!("=LDR  00000nam a2200000 a 4500\n=245  00$aT\n{marc}\n"))
        .with("d.xml", format!("<oai_dc:dc xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>T</dc:title>{dublin}</oai_dc:dc>"))
        .with("e.xml", format!("<article><front><article-meta><title-group><article-title>T</article-title></title-group><contrib-group>{jats}</contrib-group></article-meta></front></article>"));
    for file in ["a.ris", "b.xml", "c.mrk", "d.xml", "e.xml"] {
        let outcome = folder.run(&format!("convert -q -t ntriples {file}"));
        let names = outcome.stdout.matches("foaf/0.1/name> ").count();
        assert!(names >= MANY, "{file}: {names} names, {}", outcome.stderr);
    }
}

#[test]
fn formats_are_listed() {
    let outcome = Folder::new().run("formats");
    assert_eq!((outcome.status, outcome.stderr.as_str()), (0, ""));
    for format in bibtriple::format::Format::ALL {
        assert!(outcome.stdout.contains(&format!("\n{format} ")), "{format} is missing in\n{}", outcome.stdout);
    }
}

#[test]
fn inspect_counts_what_is_there() {
    let folder = Folder::new().with("a.json", [WALDEN, CAKE].concat());
    let outcome = folder.run("inspect a.json");
    let table = "Inputs by format\n        1  json\nRecords\n        1  read\n        1  refused\nKinds of works\n        1  \
                 book\nRecords that have\n        1  title\n";
    assert_eq!((outcome.status, outcome.stdout.as_str()), (1, table));
    let json: serde_json::Value = serde_json::from_str(&folder.run("inspect --json a.json").stdout).unwrap();
    assert_eq!(json["kinds"]["book"], 1);
    assert_eq!(json["formats"]["json"], 1);
}

#[test]
fn options_of_the_mapping_are_checked_before_reading() {
    let folder =
        Folder::new().with("a.json", WALDEN).with("p.toml", "base = \"https://example.org/\"\nsauce = \"X\"\n");
    let sentence =
        "bibtriple: the base https://example.org must end in / or #, for example https://catalogue.example.org/\n";
    folder.run("convert a.json --base https://example.org").is(2, "", sentence);
    let outcome = folder.run("convert a.json --base hill/");
    assert_eq!((outcome.status, outcome.stdout.as_str()), (2, ""));
    assert!(outcome.stderr.starts_with("bibtriple: the base hill/ is no IRI"), "{}", outcome.stderr);
    let outcome = folder.run("convert a.json --profile p.toml");
    assert_eq!((outcome.status, outcome.stdout.as_str()), (2, ""));
    assert!(outcome.stderr.contains("p.toml is not right") && outcome.stderr.contains("unknown field `sauce`"));
}

#[test]
fn completions_and_manual_pages_are_printed() {
    let folder = Folder::new();
    for (arguments, part) in [
        ("completions bash", "complete -F _bibtriple"),
        ("completions fish", "bibtriple"),
        ("man", "bibtriple \\- Convert library catalogue records to linked data"),
        ("man convert", ".TH bibtriple-convert"),
    ] {
        let outcome = folder.run(arguments);
        assert_eq!((outcome.status, outcome.stderr.as_str()), (0, ""));
        assert!(outcome.stdout.contains(part), "{arguments}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let folder = Folder::new().with("a.json", WALDEN);
    let sentence = "the output cannot be written: No space left on device (os error 28)\n";
    let outcome = folder.run("convert -t json a.json -o /dev/full");
    assert_eq!((outcome.status, outcome.stdout.as_str()), (2, ""));
    assert!(outcome.stderr.ends_with(sentence), "{}", outcome.stderr);
}

const KOHA: &str =
    "Walden\nBy: Thoreau, Henry David\nMaterial type: Book\nPublisher: Boston : Ticknor, 1854\nMeasure: 357 p.\n";

#[test]
fn a_profile_names_columns_of_the_library() {
    let table = "Titel;Regal;Farbe\nWalden;PS 3048;blau\n";
    let folder = Folder::new().with("t.csv", table).with("p.toml", "[columns]\nregal = \"call-number\"\n");
    let outcome = folder.run("convert -f csv t.csv --profile p.toml -t json --quiet");
    assert_eq!((outcome.status, outcome.stderr.as_str()), (0, ""));
    let record: bibtriple::model::Record = serde_json::from_str(&outcome.stdout).unwrap();
    assert_eq!(record.items.len(), 1);
    assert_eq!(record.items[0].call_number.as_deref(), Some("PS 3048"));
    assert_eq!(record.unmapped.iter().map(|field| field.field.as_str()).collect::<Vec<_>>(), ["Farbe"]);
    let sentence = "none of the first rows has names of columns that are known";
    assert!(folder.run("convert -f csv t.csv").stderr.contains(sentence));
}

#[test]
fn a_profile_adds_labels_of_the_library() {
    let folder = Folder::new().with("page.txt", KOHA).with("p.toml", "[labels]\nMeasure = \"description\"\n");
    let extent = "dcterms:extent \"357 p.\"";
    assert!(!folder.run("convert page.txt").stdout.contains(extent));
    let outcome = folder.run("convert page.txt --profile p.toml");
    assert!(outcome.stdout.contains(extent), "{}", outcome.stdout);
}

#[test]
fn a_page_of_200_megabytes_ends_with_a_sentence() {
    let sentence = "the page is longer than 1000000 bytes\nbibtriple: 0 records from 1 input, 1 refused\n";
    feed_long_line("koha-text", KOHA, "\n", 2, sentence);
    feed_long_line("koha-html", "<html><body id=\"opac-detail\"><h1>", "</h1></body></html>", 2, sentence);
}

#[test]
fn deletions_are_listed_by_what_names_them() {
    let records = "=LDR  00000dam a2200000 a 4500\n=001  1\n=003  XxTown\n\n\
                   =LDR  00000dam a2200000 a 4500\n=001  2\n=020  \\\\$a9780306406157\n=245  00$aGone\n\n\
                   =LDR  00000nam a2200000 a 4500\n=001  3\n=245  00$aHere\n\n\
                   =LDR  00000nam a2200000 a 4500\n=001  4\n=245  00$aHidden\n=942  \\\\$n1\n\n";
    let folder = Folder::new().with("a.mrk", records);
    let outcome = folder.run("convert a.mrk --deleted gone.txt");
    assert_eq!(outcome.status, 0, "{}", outcome.stderr);
    assert!(outcome.stdout.contains("\"Here\"") && !outcome.stdout.contains("\"Gone\""), "{}", outcome.stdout);
    assert_eq!(folder.read("gone.txt"), "(XxTown)1\nurn:isbn:9780306406157\n");
    let outcome = folder.run("convert a.mrk --base https://example.org/ --source T --deleted gone.txt -t ntriples");
    assert_eq!(outcome.status, 0, "{}", outcome.stderr);
    assert_eq!(folder.read("gone.txt"), "https://example.org/record/XxTown/1\nhttps://example.org/record/T/2\n");
}

#[test]
fn inspect_shows_what_marc_records_are_made_of() {
    let records =
        "=LDR  00000nam a2200000 a 4500\n=001  1\n=245  00$aHere$cthere\n=590  \\\\$astaff\n=578  \\\\$aunknown\n\n";
    let folder = Folder::new().with("a.mrk", records);
    let outcome = folder.run("inspect a.mrk");
    assert_eq!(outcome.status, 0, "{}", outcome.stderr);
    for line in [
        "        1  marc21\n",
        "        1  am\n",
        "        1  UTF-8\n",
        "        1  001  1 mapped       \n",
        "        1  245  1 mapped       $a 1  $c 1\n",
        "        1  590  private        $a 1\n",
        "        1  578  0 mapped       $a 1\n",
    ] {
        assert!(outcome.stdout.contains(line), "{line:?} is not in\n{}", outcome.stdout);
    }
    let json: serde_json::Value = serde_json::from_str(&folder.run("inspect a.mrk --json").stdout).unwrap();
    assert_eq!(json["marc"]["fields"]["245"]["subfields"]["c"]["count"], 1);
}
