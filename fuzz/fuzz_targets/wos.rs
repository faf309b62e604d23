//! Whatever the bytes: no panic, no endless reading, the same records from a stream as from memory, and graphs with only legal IRIs.

#![no_main]

mod mapped;

use bibtriple::read::wos::WosReader;
use libfuzzer_sys::fuzz_target;
use std::io::{BufReader, Read};

fuzz_target!(|bytes: &[u8]| {
    let read = |records: &mut dyn Iterator<Item = _>| -> Vec<_> {
        // A record or a refusal takes at least one byte, and one refusal may be of the input as a whole.
        records
            .take(bytes.len() + 2)
            .map(|record: Result<_, bibtriple::error::ReadError>| record.map_err(|error| error.to_string()))
            .collect()
    };
    let whole = read(&mut WosReader::new().for_slice(bytes));
    assert!(whole.len() <= bytes.len() + 1, "reading does not end");
    let (first, second) = bytes.split_at(bytes.len() / 2);
    let pieces = read(&mut WosReader::new().for_reader(BufReader::with_capacity(3, first.chain(second))));
    assert_eq!(whole, pieces);
    whole.iter().flatten().for_each(mapped::assert_sound);
});
