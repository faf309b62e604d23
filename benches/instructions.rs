//! Converts one of three fixed inputs to N-Triples, for `instructions.sh` to count the instructions of.
//!
//! `instructions marc|marcxml|koha-text [idle]`; idle, it makes the input and leaves the rest, which is to be subtracted.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a measurement fails by panicking"
)]
#![allow(dead_code, reason = "not every measurement needs every form of the records")]

mod invented;

use bibtriple::Format;
use std::hint::black_box;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let name = arguments.first().map_or("marc", String::as_str);
    let (format, bytes) = match name {
        "marc" => (Format::Marc, invented::marc(1_000)),
        "marcxml" => (Format::Marcxml, invented::marcxml(1_000)),
        "koha-text" => (Format::KohaText, invented::koha_pages(500)),
        other => panic!("{other} is none of marc, marcxml and koha-text"),
    };
    let bytes = black_box(bytes);
    if arguments.get(1).is_none_or(|argument| argument != "idle") {
        let triples = invented::ntriples(format, &bytes);
        assert!(triples.len() > bytes.len(), "{name}: {} bytes of triples of {}", triples.len(), bytes.len());
        black_box(triples);
    }
}
