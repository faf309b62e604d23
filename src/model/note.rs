//! Notes and rights.

use super::Text;
use serde::{Deserialize, Serialize};

/// A public note.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What the note is about.
    #[serde(default)]
    pub kind: NoteKind,
    /// The note.
    #[serde(flatten)]
    pub text: Text,
}

/// What a note is about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum NoteKind {
    /// Anything.
    #[default]
    General,
    /// The degree a thesis was written for: level, institution, year.
    Thesis,
    /// Name of the degree alone: "Ph. D.".
    Degree,
    /// Who the work is for.
    Audience,
    /// Who owned the copy or the work before.
    Provenance,
    /// What a reproduction was made from.
    Source,
    /// What one needs to use it.
    Requires,
    /// How often a serial appears.
    Frequency,
    /// Carrier or material: "online resource", "microfilm".
    Medium,
    /// File format or media type: "application/pdf".
    FileFormat,
    /// Preferred citation of the work.
    Citation,
    /// Who paid for it.
    Funding,
    /// How a collection grows.
    Accrual,
    /// Text, still image …: a content type as written.
    ContentType,
    /// Where the work is cited or indexed.
    CitedIn,
}

/// What one may do with the work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rights {
    /// What it is about.
    pub kind: RightsKind,
    /// The statement, or the address of a licence.
    pub value: String,
}

/// What a statement of rights is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum RightsKind {
    /// A statement in words.
    Statement,
    /// The address of a licence.
    License,
    /// Who may see it: "open access".
    Access,
}
