//! Whatever the bytes: no panic, no endless reading, the same records from a stream as from memory, and only sound graphs.

#![no_main]

mod mapped;
mod streamed;

use bibtriple::read::onix::OnixReader;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let records = streamed::assert_same(
        bytes,
        OnixReader::new().for_slice(bytes),
        OnixReader::new().for_reader(streamed::in_pieces(bytes)),
    );
    records.iter().flatten().for_each(mapped::assert_sound);
});
