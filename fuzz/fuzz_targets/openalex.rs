//! Whatever the bytes: no panic, no endless reading, the same records from a stream as from memory, and only sound graphs.

#![no_main]

mod mapped;
mod streamed;

use bibtriple::read::openalex::OpenAlexReader;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let records = streamed::assert_same(
        bytes,
        OpenAlexReader::new().for_slice(bytes),
        OpenAlexReader::new().for_reader(streamed::in_pieces(bytes)),
    );
    // No refusal is of the input as a whole.
    assert!(records.len() <= bytes.len(), "reading does not end");
    records.iter().flatten().for_each(mapped::assert_sound);
});
