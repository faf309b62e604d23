//! Any bytes taken for MODS read twice alike and to the end, and what is mapped from them has legal IRIs.
#![no_main]

use bibtriple::read::mods::ModsReader;
use libfuzzer_sys::fuzz_target;

mod mapped;

fuzz_target!(|bytes: &[u8]| {
    let read = || ModsReader::new().for_slice(bytes).take(bytes.len() + 2).filter_map(Result::ok).collect::<Vec<_>>();
    let records = read();
    assert!(records.len() <= bytes.len() + 1, "reading does not end");
    assert_eq!(records, read());
    records.iter().for_each(mapped::assert_sound);
});
