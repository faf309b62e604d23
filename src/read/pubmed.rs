//! PubMed: the NBIB (MEDLINE) export and the XML of PubMed and its baseline files.

mod nbib;
mod shared;
mod syntax;
mod xml;

pub(super) use shared::date;

pub use nbib::{NbibReader, NbibRecords};
pub use xml::{PubmedXmlReader, PubmedXmlRecords};
