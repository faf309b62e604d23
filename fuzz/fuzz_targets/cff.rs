//! Whatever the bytes: no endless reading, the same records from a stream as from memory, and graphs with legal IRIs.
#![no_main]

mod mapped;
mod streamed;

use bibtriple::read::cff::CffReader;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let records = streamed::assert_same(
        bytes,
        CffReader::new().for_slice(bytes),
        CffReader::new().for_reader(streamed::in_pieces(bytes)),
    );
    records.iter().flatten().for_each(mapped::assert_sound);
});
