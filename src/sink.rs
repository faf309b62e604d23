//! Writers of triples, record by record.

use crate::description::Description;
use std::io;

/// What descriptions are written to.
pub trait Sink {
    /// Writes the description of one record.
    ///
    /// # Errors
    /// The output failed.
    fn describe(&mut self, description: &Description) -> io::Result<()>;

    /// Ends the document and flushes it.
    ///
    /// # Errors
    /// The output failed.
    fn finish(self) -> io::Result<()>
    where
        Self: Sized;
}
