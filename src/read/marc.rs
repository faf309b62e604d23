//! MARC in every dress. The framers know bytes and give [`MarcRecord`]s; `marc21` and `unimarc` know what the fields mean.

mod fields;

pub use fields::{Field, MarcRecord, Subfield, Tag};
