//! Whatever the bytes: no panic, no endless reading, and the same records from a stream as from memory.

#![no_main]

mod streamed;

use bibtriple::read::marc::LineReader;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    streamed::assert_same(
        bytes,
        LineReader::new().for_slice(bytes),
        LineReader::new().for_reader(streamed::in_pieces(bytes)),
    );
});
