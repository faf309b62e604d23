//! Whatever the bytes: no panic, no endless reading, the same records from a stream as from memory, and graphs with only legal IRIs.

#![no_main]

mod mapped;
mod streamed;

use bibtriple::read::refworks::RefworksReader;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let records = streamed::assert_same(
        bytes,
        RefworksReader::new().for_slice(bytes),
        RefworksReader::new().for_reader(streamed::in_pieces(bytes)),
    );
    records.iter().flatten().for_each(mapped::assert_sound);
});
