//! Whatever is read from a date is EDTF, and reads back as itself.
#![no_main]

use bibtriple::model::{Date, Edtf};
use bibtriple::text::dates;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let date = dates::read(text);
    assert_eq!(date.written, text);
    assert_sound(&date);
    for statement in dates::read_imprint(text) {
        assert_sound(&statement.date);
    }
    let (head, tail) = text.split_at(text.floor_char_boundary(4));
    for kind in *b"bcdeikmnpqrstu|" {
        for statement in dates::from_marc008(kind, head, tail) {
            assert_sound(&statement.date);
        }
    }
});

fn assert_sound(date: &Date) {
    if let Some(edtf) = &date.edtf {
        assert_eq!(Edtf::parse(edtf.as_str()).as_ref(), Some(edtf));
        let _ = edtf.precision();
    }
}
