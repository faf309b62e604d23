//! Dates: as written, and what was understood.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A date as written, next to its reading.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Date {
    /// The text of the record: "[198-?]".
    pub written: String,
    /// What it says; `None` when it could not be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edtf: Option<Edtf>,
}

impl Date {
    /// A date that is its own reading: the year, month or day of a structured field.
    #[must_use]
    pub fn exact(edtf: Edtf) -> Self {
        Self { written: edtf.as_str().to_owned(), edtf: Some(edtf) }
    }
}

/// A date in the [Extended Date/Time Format](https://www.loc.gov/standards/datetime/) (ISO 8601-2), levels 0 to 2.
///
/// ```
/// use bibtriple::model::Edtf;
///
/// assert_eq!(Edtf::parse("2023-08").map(|date| date.to_string()).as_deref(), Some("2023-08"));
/// assert_eq!(Edtf::parse("2023-02-30"), None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Edtf(String);

impl Edtf {
    /// Reads an EDTF expression; `None` when it is not one or names a day that does not exist.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        edtf_core::Edtf::parse(text).ok().map(|date| Self(date.to_string()))
    }

    /// The expression in its preferred form.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Edtf {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or_else(|| format!("“{text}” is no EDTF date"))
    }
}

impl From<Edtf> for String {
    fn from(date: Edtf) -> Self {
        date.0
    }
}

/// A date and what happened then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateStatement {
    /// What happened.
    pub event: DateEvent,
    /// When.
    #[serde(flatten)]
    pub date: Date,
}

/// What happens to a work on a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum DateEvent {
    /// Published, in print or in its issue.
    Issued,
    /// Put under copyright.
    Copyrighted,
    /// Submitted to the publisher.
    Submitted,
    /// Accepted by the publisher.
    Accepted,
    /// Made, recorded, first published.
    Created,
    /// Made available, as online ahead of print.
    Available,
    /// Changed.
    Modified,
}
