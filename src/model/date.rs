//! Dates: as written, and what was understood.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A date as written, next to its reading.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
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

    /// How exact the date is, and so which datatype can hold it.
    ///
    /// ```
    /// use bibtriple::model::{DatePrecision, Edtf};
    ///
    /// let precision = |text| Edtf::parse(text).unwrap().precision();
    /// assert_eq!(precision("2023-08"), DatePrecision::Month);
    /// assert_eq!(precision("2023-21"), DatePrecision::Extended); // spring is no month
    /// ```
    #[must_use]
    pub fn precision(&self) -> DatePrecision {
        let (date, time) = self.0.split_once('T').map_or((&*self.0, None), |(date, time)| (date, Some(time)));
        // Years outside 0001 to 9999 and dates in doubt are no dates of XML Schema 1.0.
        let is_plain = date.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        }) && !date.starts_with("0000");
        match (date.len(), time) {
            (4, None) if is_plain => DatePrecision::Year,
            // "2023-21" is a season.
            (7, None) if is_plain && date.get(5..).is_some_and(|month| month <= "12") => DatePrecision::Month,
            (10, None) if is_plain => DatePrecision::Day,
            (10, Some(time)) if is_plain && is_xsd_time(time) => DatePrecision::Second,
            _ => DatePrecision::Extended,
        }
    }

    /// The expression in its preferred form.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// "10:00:00", "10:00:00Z", "10:00:00+02:00"; EDTF also has "+02", which XML Schema has not.
fn is_xsd_time(time: &str) -> bool {
    let (clock, zone) = time.split_at_checked(8).unwrap_or((time, "?"));
    let is_zone = matches!(zone, "" | "Z") || zone.len() == 6 && zone.starts_with(['+', '-']);
    is_zone && clock.len() == 8
}

/// How exact a date is, named after the XML Schema datatype that holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DatePrecision {
    /// `xsd:gYear`.
    Year,
    /// `xsd:gYearMonth`.
    Month,
    /// `xsd:date`.
    Day,
    /// `xsd:dateTime`.
    Second,
    /// Only EDTF itself says it: a range, a season, a doubt, digits unknown.
    Extended,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn precision() {
        use DatePrecision::{Day, Extended, Month, Second, Year};

        let cases = [
            ("2023", Year),
            ("0999", Year),
            ("2023-08", Month),
            ("2023-12", Month),
            ("2023-08-12", Day),
            ("2023-08-12T10:00:00", Second),
            ("2023-08-12T10:00:00Z", Second),
            ("2023-08-12T10:00:00+02:00", Second),
            ("2023-08-12T10:00:00+02", Extended),
            ("2023-21", Extended),
            ("2023?", Extended),
            ("198X", Extended),
            ("2023-XX", Extended),
            ("-0149", Extended),
            ("0000", Extended),
            ("Y12023", Extended),
            ("2022/2023", Extended),
            ("1998/..", Extended),
            ("[2008,2009]", Extended),
        ];
        for (text, expected) in cases {
            assert_eq!(Edtf::parse(text).unwrap().precision(), expected, "{text}");
        }
    }
}
