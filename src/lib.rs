//! Converts library catalogue records to linked data: Dublin Core and BIBO triples about the work, with its DOI as the subject.

pub mod description;
pub mod error;
pub mod format;
pub mod id;
pub mod input;
pub mod iri;
pub mod map;
pub mod model;
pub mod pipeline;
pub mod read;
pub mod sink;
pub mod text;
pub mod vocab;
