//! Whatever the bytes: no panic, no endless reading, and the same records from a stream as from memory.

#![no_main]

mod streamed;

use bibtriple::read::pica::PicaReader;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    streamed::assert_same(
        bytes,
        PicaReader::new().for_slice(bytes),
        PicaReader::new().for_reader(streamed::in_pieces(bytes)),
    );
});
