//! The small graph that describes one record: nodes in reading order, each with its statements.
//!
//! The mapping fills one [`Description`] a record and the sinks write it; it is cleared and filled again, so that a long run
//! allocates nothing for it.

/// The triples of one record.
#[derive(Debug, Default)]
pub struct Description {}
