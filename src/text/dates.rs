//! Dates as cataloguers write them, into EDTF.

use crate::model::{Date, DateStatement, Edtf};

/// Reads a date of publication as it stands in an imprint: "2005, c2004", "[19--?]", "Aug, 2023".
///
/// What cannot be read is one statement without a reading.
#[must_use]
pub fn read_imprint(_text: &str) -> Vec<DateStatement> {
    Vec::new()
}

/// Reads one date: of an issue, a meeting, a thesis.
#[must_use]
pub fn read(text: &str) -> Date {
    Date { written: text.to_owned(), edtf: Edtf::parse(text) }
}

/// The month that a word or abbreviation names, in seven languages: "Aug." is 8.
#[must_use]
pub fn month(_word: &str) -> Option<u8> {
    None
}

/// The EDTF season (21 to 24) that a word names.
#[must_use]
pub fn season(_word: &str) -> Option<u8> {
    None
}
