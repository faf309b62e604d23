//! MARC in every dress. The framers know bytes and give [`MarcRecord`]s; `marc21` and `unimarc` know what the fields mean.
//!
//! Every framer is a settings struct with the doors `for_reader` and `for_slice`. What it opens is a [`Framer`] (one record,
//! reused) and an iterator of [`MarcRecord`]s.

mod aleph;
mod areas;
mod census;
mod charset;
mod fate;
mod fields;
mod framer;
mod imprint;
mod iso2709;
mod json;
mod line;
mod line_reader;
mod lines;
pub mod marc21;
mod marc8;
mod mrk;
mod origin;
mod pieces;
mod records;
pub mod unimarc;
mod xml;

/// No record may be longer than this many bytes, unless the caller says so.
const MAX_RECORD: usize = 64 << 20;

pub(in crate::read) use marc8::{UNESCAPED, unescaped};

pub use aleph::{AlephReader, AlephRecords};
pub use census::{Census, FieldCount, SubfieldCount};
pub use charset::Charset;
pub use fate::Fate;
pub use fields::{Field, MarcRecord, Subfield, Tag};
pub use framer::Framer;
pub use iso2709::{Iso2709Reader, Iso2709Records};
pub use json::{MarcJsonReader, MarcJsonRecords};
pub use line::{LineReader, LineRecords};
pub use mrk::{MrkReader, MrkRecords};
pub(crate) use pieces::Pieces;
pub use records::{Flavour, MarcRecords, read};
pub use xml::{MarcXmlReader, MarcXmlRecords};
