//! Links to pages and to other works.

use super::{Contribution, Date, Kind, Language, Text};
use crate::id::Identifier;
use serde::{Deserialize, Serialize};

/// A web address in a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The address as written.
    pub url: String,
    /// What is there.
    #[serde(default)]
    pub kind: LinkKind,
    /// Text of the link or note on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

/// What is behind a web address.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum LinkKind {
    /// The work itself, or a version of it.
    #[default]
    Work,
    /// Something related to it: a review, a cover, a table of contents.
    Related,
}

/// A relation to another work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relation {
    /// How the other work is related to this one.
    pub kind: RelationKind,
    /// The other work.
    pub work: RelatedWork,
}

/// What another work is to the one described.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum RelationKind {
    /// Related in an unstated way.
    #[default]
    Related,
    /// The original that this one is translated from.
    TranslationOf,
    /// A translation of this one.
    Translation,
    /// Another edition or version.
    OtherVersion,
    /// What this one is a version of.
    VersionOf,
    /// The same in another physical or digital form.
    OtherFormat,
    /// What came before.
    Preceding,
    /// What came after.
    Succeeding,
    /// A part, supplement or contained work of this one.
    Part,
    /// What this one is a part of or a supplement to, beside its hosts and series.
    PartOf,
    /// Work that this one cites.
    Cites,
    /// Work that cites or indexes this one.
    CitedBy,
    /// Work that this one reviews.
    ReviewOf,
    /// Work that reviews this one.
    Review,
    /// What this one is based on or reproduces.
    Source,
    /// What requires this one, or replaces it otherwise: kept for data sets.
    Requires,
}

/// Another work, as far as the record tells.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RelatedWork {
    /// Its kind, [`Kind::Document`] when it is not known.
    pub kind: Kind,
    /// Its title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// The title in another script (MARC 880).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_scripts: Vec<Text>,
    /// Its makers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contributions: Vec<Contribution>,
    /// Its identifiers, its IRI among them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<Identifier>,
    /// Its languages.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Language>,
    /// When it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Its edition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// Control number of its own record, with `(source)` before it if known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub control_number: Option<String>,
    /// What the record says of the relation: "Continued in part by", "Online version".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
