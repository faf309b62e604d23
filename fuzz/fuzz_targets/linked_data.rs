//! Whatever the bytes: no panic, no endless reading, reading twice gives the same, and the graphs have only legal IRIs.

#![no_main]

mod mapped;

use bibtriple::read::rdf::{RdfReader, RdfSyntax};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((choice, document)) = bytes.split_first() else { return };
    let syntax = match choice % 4 {
        0 => RdfSyntax::Turtle,
        1 => RdfSyntax::NTriples,
        2 => RdfSyntax::RdfXml,
        _ => RdfSyntax::JsonLd,
    };
    let records: Vec<_> = RdfReader::new(syntax).for_slice(document).collect();
    let again: Vec<_> = RdfReader::new(syntax).for_slice(document).collect();
    assert_eq!(records.len(), again.len());
    for (record, again) in records.iter().zip(&again) {
        match (record, again) {
            (Ok(record), Ok(again)) => {
                assert_eq!(record, again);
                mapped::assert_sound(record);
            }
            (Err(_), Err(_)) => {}
            _ => panic!("reading twice gives something else"),
        }
    }
});
