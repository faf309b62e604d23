//! A subfield, and which of a set of codes it has.

/// One subfield of a data field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subfield<'a> {
    /// Its code: a letter or digit.
    pub code: char,
    /// Its value, as written.
    pub value: &'a str,
}

impl Subfield<'_> {
    /// Whether its code is one of these, which are ASCII.
    pub(crate) fn is_one_of(self, codes: &str) -> bool {
        is_one_of(self.code, codes)
    }
}

/// Whether a code is one of these, which are ASCII.
///
/// `str::contains` sets up a search for every subfield; a look at each of a dozen bytes is done before that has begun.
pub(super) fn is_one_of(code: char, codes: &str) -> bool {
    codes.bytes().any(|listed| char::from(listed) == code)
}
