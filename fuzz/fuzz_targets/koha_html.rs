//! Any bytes taken for the HTML of Koha's pages read twice alike, and what is mapped from them has legal IRIs.
#![no_main]

use bibtriple::read::koha::KohaHtmlReader;
use libfuzzer_sys::fuzz_target;

mod mapped;

fuzz_target!(|bytes: &[u8]| {
    let read = || KohaHtmlReader::new().for_slice(bytes).filter_map(Result::ok).collect::<Vec<_>>();
    let records = read();
    assert_eq!(records, read());
    records.iter().for_each(mapped::assert_sound);
});
