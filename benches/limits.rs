//! How far a conversion is from what libraries take for a part of it alone, in rounds that take turns.
//!
//! `cargo bench --bench limits -- FILE.mrc FILE.xml FILE.json`; without files, records that are invented. Beside MARC and all else stands
//! the writing of the same triples by oxttl, which has them in memory already; beside XML the events and attributes of quick-xml;
//! beside JSON what `serde_json` takes to check the values and to build them.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::cast_precision_loss,
    clippy::print_stdout,
    reason = "a measurement fails by panicking"
)]
#![allow(dead_code, reason = "not every measurement needs every form of the records")]

mod invented;

use bibtriple::Format;
use bibtriple::format::Head;
use oxrdf::Triple;
use oxttl::{NTriplesParser, NTriplesSerializer};
use quick_xml::events::Event;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::{Deserializer, Value};
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

const ROUNDS: usize = 7;

/// Something that is done with an input, and the times it took.
struct Work<'a> {
    name: &'static str,
    run: Box<dyn Fn() + 'a>,
    times: Vec<Duration>,
}

impl<'a> Work<'a> {
    fn new(name: &'static str, run: impl Fn() + 'a) -> Self {
        Self { name, run: Box::new(run), times: Vec::new() }
    }

    fn median(&mut self) -> f64 {
        self.times.sort();
        self.times[self.times.len() / 2].as_secs_f64()
    }
}

fn main() {
    let files: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    println!("| input | what | MB/s | conversion takes |");
    println!("| --- | --- | --- | --- |");
    if files.is_empty() {
        compare("invented MARC", Format::Marc, &invented::marc(2_000));
        compare("invented MARCXML", Format::Marcxml, &invented::marcxml(2_000));
    }
    for file in files {
        let bytes = std::fs::read(&file).expect("the file is there");
        let format = Format::sniff(&Head::new(&bytes), Path::new(&file)).expect("the format can be told");
        compare(&file, format, &bytes);
    }
}

fn compare(name: &str, format: Format, bytes: &[u8]) {
    let output = invented::ntriples(format, bytes);
    let triples: Vec<Triple> = NTriplesParser::new().for_slice(&output).collect::<Result<_, _>>().expect("it is valid");
    let mut works = vec![
        Work::new("conversion to N-Triples", || _ = black_box(invented::ntriples(format, bytes))),
        Work::new("oxttl, its triples alone", || {
            let mut serializer = NTriplesSerializer::new().for_writer(Vec::with_capacity(output.len()));
            for triple in &triples {
                serializer.serialize_triple(triple).expect("memory does not fail");
            }
            assert!(black_box(serializer.finish()).len() == output.len());
        }),
    ];
    if bytes.trim_ascii_start().starts_with(b"<") {
        works.push(Work::new("quick-xml, events and attributes alone", || assert!(xml_events(bytes) > 0)));
    }
    if bytes.trim_ascii_start().starts_with(b"{") {
        works.push(Work::new("serde_json, checked alone", || read_values::<IgnoredAny>(bytes)));
        works.push(Work::new("serde_json, values alone", || read_values::<Value>(bytes)));
    }
    for _ in 0..ROUNDS {
        for work in &mut works {
            let start = Instant::now();
            (work.run)();
            work.times.push(start.elapsed());
        }
    }
    let conversion = works[0].median();
    for work in &mut works {
        let median = work.median();
        let rate = bytes.len() as f64 / median / 1e6;
        println!("| {name} | {} | {rate:.0} | {:.2} × |", work.name, conversion / median);
    }
}

fn read_values<T: DeserializeOwned>(bytes: &[u8]) {
    for value in Deserializer::from_slice(bytes).into_iter::<T>() {
        black_box(value.expect("it is JSON"));
    }
}

/// How many attributes there are in a document.
fn xml_events(bytes: &[u8]) -> usize {
    let mut reader = quick_xml::Reader::from_reader(bytes);
    let mut attributes = 0;
    loop {
        match reader.read_event().expect("it is XML") {
            Event::Start(element) | Event::Empty(element) => {
                for attribute in element.attributes() {
                    black_box(attribute.expect("it is sound"));
                    attributes += 1;
                }
            }
            Event::Eof => return attributes,
            event => _ = black_box(event),
        }
    }
}
