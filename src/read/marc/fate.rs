//! What becomes of a field.

use serde::Serialize;

/// What becomes of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Fate {
    /// Its meaning goes into the record.
    Mapped,
    /// It is not for the public: acquisition, internal and action notes.
    Private,
    /// It serves the catalogue's machinery and says nothing of the work that another field does not say.
    Technical,
    /// There is no place for it, or only its own library knows what it means; the report names it.
    Unmapped,
}
