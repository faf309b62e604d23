//! Titles, and text with its language.

use super::LanguageTag;
use serde::{Deserialize, Serialize};

/// Text, with its language when the record states it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Text {
    /// The text.
    pub value: String,
    /// Its language, only when the record says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<LanguageTag>,
}

impl Text {
    /// Text in an unstated language.
    pub fn new(value: impl Into<String>) -> Self {
        Self { value: value.into(), language: None }
    }
}

impl<T: Into<String>> From<T> for Text {
    fn from(value: T) -> Self {
        Self::new(value)
    }
}

/// The title proper, with other title information and parts joined, ISBD punctuation removed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Title {
    /// "The open town hall: citizens at work. Part 2, Tables".
    pub full: String,
    /// The title proper alone, when there is more than it in [`full`](Self::full).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// Language of the title, only when the record states it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<LanguageTag>,
    /// The same title in another script (MARC 880).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_scripts: Vec<Text>,
}

impl Title {
    /// A title without parts in an unstated language.
    pub fn new(full: impl Into<String>) -> Self {
        Self { full: full.into(), ..Self::default() }
    }
}

/// A title beside the title proper.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherTitle {
    /// What sort of title it is.
    #[serde(default)]
    pub kind: OtherTitleKind,
    /// The title.
    #[serde(flatten)]
    pub text: Text,
}

/// Sorts of titles beside the title proper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum OtherTitleKind {
    /// A variant of an unstated sort: cover, spine, running title …
    #[default]
    Variant,
    /// The title proper in another language of the publication.
    Parallel,
    /// A translation made by the cataloguer.
    Translated,
    /// Uniform or collective title of the work.
    Uniform,
    /// Abbreviated title, key title abbreviated.
    Abbreviated,
    /// Key title of a serial.
    Key,
    /// Former title.
    Former,
}
