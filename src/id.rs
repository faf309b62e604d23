//! Identifiers: each a newtype that is right by construction.
//!
//! `parse` normalises or refuses with a reason, `as_str` and `Display` give the normal form, and `iri` the IRI of what is
//! identified, where the scheme has one.

mod ark;
mod arxiv;
mod doi;
mod handle;
mod isbn;
mod isni;
mod issn;
mod lccn;
mod oclc;
mod orcid;
mod pmid;
mod urn;

pub use ark::Ark;
pub use arxiv::ArxivId;
pub use doi::{Doi, FoundDoi, ShortDoi};
pub use handle::Handle;
pub use isbn::Isbn;
pub use isni::Isni;
pub use issn::Issn;
pub use lccn::Lccn;
pub use oclc::OclcNumber;
pub use orcid::Orcid;
pub use pmid::Pmid;
pub use urn::Urn;

use serde::{Deserialize, Serialize};

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

/// An identifier of a work, agent or host.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "scheme", content = "value", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Identifier {
    /// Digital Object Identifier.
    Doi(Doi),
    /// Short DOI: an alias that must be resolved to know the work.
    ShortDoi(ShortDoi),
    /// International Standard Book Number.
    Isbn(Isbn),
    /// International Standard Serial Number, of the print edition or of an unstated one.
    Issn(Issn),
    /// ISSN of the electronic edition.
    Eissn(Issn),
    /// Linking ISSN.
    IssnL(Issn),
    /// ORCID iD.
    Orcid(Orcid),
    /// International Standard Name Identifier.
    Isni(Isni),
    /// PubMed identifier.
    Pmid(Pmid),
    /// OCLC control number.
    Oclc(OclcNumber),
    /// Library of Congress Control Number.
    Lccn(Lccn),
    /// Handle.
    Handle(Handle),
    /// Uniform Resource Name.
    Urn(Urn),
    /// Archival Resource Key.
    Ark(Ark),
    /// arXiv identifier.
    Arxiv(ArxivId),
    /// An IRI in an authority file or on the web: VIAF, GND, id.loc.gov, ROR.
    Iri(String),
    /// Any other scheme, by its code in the
    /// [MARC list of standard identifiers](https://www.loc.gov/standards/sourcelist/standard-identifier.html) where it has one:
    /// `coden`, `sici`, `upc`, `ean`, `ismn`, `isrc`; `local` for an unstated one.
    Other {
        /// Code of the scheme.
        scheme: String,
        /// The value as written.
        value: String,
    },
    /// A value that breaks the rules of its scheme, as written.
    Invalid {
        /// Code of the scheme: `isbn`, `doi`.
        scheme: String,
        /// The value as written.
        value: String,
    },
}
