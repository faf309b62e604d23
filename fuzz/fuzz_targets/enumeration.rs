//! A numbering gives no empty parts, and every number of it stands in the text.
#![no_main]

use bibtriple::text::enumeration;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let part = enumeration::read(text);
    assert_eq!(part, enumeration::read(text));
    let parts = [&part.volume, &part.issue, &part.pages, &part.first_page, &part.last_page, &part.article_number];
    for value in parts.into_iter().chain([&part.remainder]).flatten() {
        assert!(!value.trim().is_empty(), "{part:?}");
    }
    let _ = enumeration::is_enumeration(text);
});
