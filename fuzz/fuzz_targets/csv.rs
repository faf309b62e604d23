//! Whatever the bytes: no endless reading, the same records from a stream as from memory, and graphs with legal IRIs.
#![no_main]

use bibtriple::error::ReadError;
use bibtriple::model::Record;
use bibtriple::read::csv::CsvReader;
use libfuzzer_sys::fuzz_target;
use std::io::{BufReader, Read};

mod mapped;

fuzz_target!(|bytes: &[u8]| {
    let read = |records: &mut dyn Iterator<Item = Result<Record, ReadError>>| -> Vec<_> {
        // Each record or refusal takes at least one byte.
        records.take(bytes.len() + 2).map(|record| record.map_err(|error| error.to_string())).collect()
    };
    let whole = read(&mut CsvReader::new().for_slice(bytes));
    assert!(whole.len() <= bytes.len() + 1, "reading does not end");
    let (first, second) = bytes.split_at(bytes.len() / 2);
    let pieces = read(&mut CsvReader::new().for_reader(BufReader::with_capacity(3, first.chain(second))));
    assert_eq!(whole, pieces);
    whole.iter().flatten().for_each(mapped::assert_sound);
});
