//! What becomes of a field.

use super::{Subfield, Tag};
use crate::model::{Record, Unmapped, UnmappedReason};
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

impl Fate {
    /// Names a subfield with this fate in the report, if that is to be told; of one that is not for the public, only where it stands.
    pub(super) fn report(self, tag: Tag, subfield: Subfield<'_>, record: &mut Record) {
        match self {
            Self::Mapped | Self::Technical => {}
            Self::Private => record.unmapped.push(Unmapped {
                field: format!("{tag} ${}", subfield.code),
                value: String::new(),
                reason: UnmappedReason::Private,
            }),
            Self::Unmapped => {
                if !subfield.value.trim().is_empty() {
                    record.keep_unmapped(format!("{tag} ${}", subfield.code), subfield.value);
                }
            }
        }
    }
}

#[cfg(test)]
pub(super) mod tests;
