//! What a work is about, and where it is classed.

use super::Text;
use serde::{Deserialize, Serialize};

/// A subject heading, keyword, class, genre, place or period.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Subject {
    /// What sort of subject it is.
    pub kind: SubjectKind,
    /// The heading without its subdivisions, or the notation of a class.
    pub heading: Text,
    /// Subdivisions in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub subdivisions: Vec<Subdivision>,
    /// Thesaurus or classification scheme.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scheme: Option<Scheme>,
    /// IRIs of the concept in its authority file.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub iris: Vec<String>,
    /// The same heading in another script (MARC 880).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_scripts: Vec<Text>,
}

impl Subject {
    /// A subject of which nothing is known but its IRI, which stands as its heading.
    #[must_use]
    pub fn of_iri(kind: SubjectKind, iri: &str) -> Self {
        Self { kind, heading: Text::new(iri), iris: vec![iri.to_owned()], ..Self::default() }
    }

    /// Whether its heading is no more than its IRI.
    #[must_use]
    pub fn is_unnamed(&self) -> bool {
        self.iris.contains(&self.heading.value)
    }
}

/// What sort of subject.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum SubjectKind {
    /// Uncontrolled keyword.
    #[default]
    Keyword,
    /// Topic of a thesaurus.
    Topic,
    /// Person, family.
    Person,
    /// Organisation.
    Organization,
    /// Meeting, event.
    Meeting,
    /// Another work.
    Work,
    /// Place.
    Place,
    /// Period.
    Period,
    /// What the work *is*: genre, form.
    Genre,
    /// Class in a classification; the heading is its notation.
    Class,
}

/// A subdivision of a heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subdivision {
    /// Topic, place, period or genre.
    pub kind: SubjectKind,
    /// The subdivision.
    pub value: String,
}

/// A thesaurus or classification scheme, by its code in the
/// [MARC source codes](https://www.loc.gov/standards/sourcelist/): `lcsh`, `mesh`, `gnd`, `ddc`, …
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Scheme(pub String);
