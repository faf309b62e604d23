//! Readers: one file or folder a format, all with the same verbs.
//!
//! Settings (`KohaTextReader`) open a door (`for_reader`, `for_slice`) to an iterator of records. An item is a record or a
//! [`ReadError`]; after a [`ReadError::Record`] the next call gives the next record.

pub mod marc;

use crate::error::ReadError;
use crate::model::Record;

/// Records of one input, in order.
pub type Records<'a> = Box<dyn Iterator<Item = Result<Record, ReadError>> + Send + 'a>;
