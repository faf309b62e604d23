//! Identifiers: each a newtype that is right by construction.
//!
//! `parse` normalises or refuses with a reason, `as_str` and `Display` give the normal form, and `iri` the IRI of what is
//! identified, where the scheme has one.

/// The traits that every identifier kept as one normalised `String` has: text out by `as_str` and `Display`, text in by `TryFrom`.
macro_rules! text_identifier {
    ($name:ident) => {
        impl $name {
            /// The normal form.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::id::InvalidId;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::parse(text)
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::id::InvalidId;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    };
}

mod address;
mod ark;
mod arxiv;
mod authority;
mod check_digit;
mod doi;
mod handle;
mod identifier;
mod isbn;
mod isni;
mod issn;
mod lccn;
mod oclc;
mod orcid;
mod pmid;
mod spelling;
mod urn;

pub use ark::Ark;
pub use arxiv::ArxivId;
pub use doi::{Doi, FoundDoi, ShortDoi};
pub use handle::Handle;
pub use identifier::Identifier;
pub use isbn::Isbn;
pub use isni::Isni;
pub use issn::Issn;
pub use lccn::Lccn;
pub use oclc::OclcNumber;
pub use orcid::Orcid;
pub use pmid::Pmid;
pub use urn::Urn;

/// Why a text is not an identifier of its scheme.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{value}” is no {scheme}: {reason}")]
pub struct InvalidId {
    /// Name of the scheme: "DOI", "ISBN".
    pub scheme: &'static str,
    /// The text as written.
    pub value: String,
    /// What is wrong with it.
    pub reason: &'static str,
}

impl InvalidId {
    #[cold]
    fn new(scheme: &'static str, value: &str, reason: &'static str) -> Self {
        Self { scheme, value: value.to_owned(), reason }
    }
}

#[cfg(test)]
mod tests;
