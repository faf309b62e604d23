//! Whatever the bytes: no panic, no endless reading, and the same records from a stream as from memory.

#![no_main]

mod streamed;

use bibtriple::read::xml::XmlReader;
use libfuzzer_sys::fuzz_target;

const READERS: [XmlReader; 2] =
    [XmlReader::new("MODS", &["mods"]).skipping(&["extension"]), XmlReader::new("RDF", &["Description"]).nesting()];

fuzz_target!(|bytes: &[u8]| {
    for reader in READERS {
        let whole = reader.clone().for_slice(bytes);
        let records = streamed::assert_same(bytes, whole, reader.for_reader(streamed::in_pieces(bytes)));
        for record in records.into_iter().flatten() {
            let _ = record.element.stripped();
        }
    }
});
