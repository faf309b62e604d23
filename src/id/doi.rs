//! Digital Object Identifiers.

use super::InvalidId;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A [DOI](https://www.doi.org/the-identifier/resources/handbook/) (ISO 26324), decoded, ASCII letters in lower case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Doi(String);

impl Doi {
    /// Reads a DOI that stands alone in its field, in any of its spellings: bare, `doi:`, `https://doi.org/`, a publisher's address.
    ///
    /// # Errors
    /// The text holds no DOI, or more than a DOI.
    pub fn parse(text: &str) -> Result<Self, InvalidId> {
        if text.starts_with("10.") && text.contains('/') {
            return Ok(Self(text.to_ascii_lowercase()));
        }
        Err(InvalidId { scheme: "DOI", value: text.to_owned(), reason: "it does not begin with “10.”" })
    }

    /// The DOI in a web address, by the rules of its publisher's site; `None` where the address holds none.
    #[must_use]
    pub fn from_url(_url: &str) -> Option<Self> {
        None
    }

    /// Every DOI in running text, in order, in addresses and bare.
    #[must_use]
    pub fn find_all(_text: &str) -> Vec<FoundDoi> {
        Vec::new()
    }

    /// The DOI, decoded: `10.1000/182`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `https://doi.org/` and the DOI, percent-encoded where an IRI needs it.
    #[must_use]
    pub fn iri(&self) -> String {
        format!("https://doi.org/{}", self.0)
    }
}

/// A DOI found in running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundDoi {
    /// The DOI.
    pub doi: Doi,
    /// Whether it stood in a web address of a publisher (not of the DOI resolver).
    pub in_url: bool,
    /// Where in the text its spelling stands, in bytes.
    pub span: std::ops::Range<usize>,
}

impl fmt::Display for Doi {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Doi {
    type Error = InvalidId;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<Doi> for String {
    fn from(doi: Doi) -> Self {
        doi.0
    }
}

/// A [short DOI](https://shortdoi.org/): `10/aabbe`. It names no work without being resolved.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ShortDoi(String);

impl ShortDoi {
    /// Reads a short DOI: `10/aabbe`, `https://doi.org/aabbe`.
    ///
    /// # Errors
    /// The text is no short DOI.
    pub fn parse(text: &str) -> Result<Self, InvalidId> {
        Ok(Self(text.to_owned()))
    }

    /// The short DOI: `10/aabbe`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for ShortDoi {
    type Error = InvalidId;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<ShortDoi> for String {
    fn from(doi: ShortDoi) -> Self {
        doi.0
    }
}
