//! Whatever the bytes: no panic, no endless reading, and the same records from a stream as from memory.

#![no_main]

use bibtriple::read::xml::{XmlReader, XmlRecord};
use libfuzzer_sys::fuzz_target;
use std::io::{BufReader, Read};

const READERS: [XmlReader; 2] =
    [XmlReader::new("MODS", &["mods"]).skipping(&["extension"]), XmlReader::new("RDF", &["Description"]).nesting()];

fuzz_target!(|bytes: &[u8]| {
    let read = |records: &mut dyn Iterator<Item = _>| -> Vec<_> {
        // A record or a refusal takes at least one byte, and one refusal may be of the input as a whole.
        records
            .take(bytes.len() + 2)
            .map(|record: Result<XmlRecord, bibtriple::error::ReadError>| record.map_err(|error| error.to_string()))
            .collect()
    };
    for reader in READERS {
        let whole = read(&mut reader.clone().for_slice(bytes));
        assert!(whole.len() <= bytes.len() + 1, "reading does not end");
        let (first, second) = bytes.split_at(bytes.len() / 2);
        let pieces = read(&mut reader.for_reader(BufReader::with_capacity(3, first.chain(second))));
        assert_eq!(whole, pieces);
        for record in whole.into_iter().flatten() {
            let _ = record.element.stripped();
        }
    }
});
