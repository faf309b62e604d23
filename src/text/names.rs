//! Names as cataloguers write them: one person or several, inverted or direct, with dates, titles and relators.

use crate::model::Contribution;

/// What the field that a name stands in says of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Expected {
    /// Nothing: a person's or an organisation's.
    #[default]
    Any,
    /// A person's name.
    Person,
    /// An organisation's name.
    Organization,
}

/// The names of one field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// The agents in order, with the relators that the heading itself holds.
    pub contributions: Vec<Contribution>,
    /// Whether "et al." or the like says that names are missing.
    pub are_more: bool,
}

/// Reads the names of one field.
#[must_use]
pub fn read(_text: &str, _expected: Expected) -> Names {
    Names::default()
}
