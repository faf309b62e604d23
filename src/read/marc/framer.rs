//! What all framers share: one record at a time into a buffer, or an iterator of them.

use super::MarcRecord;
use crate::error::ReadError;

/// Cuts an input into MARC records.
pub trait Framer {
    /// Reads the next record over the one given; `false` at the end of the input.
    ///
    /// # Errors
    ///
    /// [`ReadError::Record`] for a record that cannot be read (the next call gives the next one), [`ReadError::Io`] when the
    /// input fails (the next call gives `false`).
    fn read_into(&mut self, record: &mut MarcRecord) -> Result<bool, ReadError>;
}

/// Makes an iterator of what is a [`Framer`].
macro_rules! iterate {
    ($records:ident) => {
        impl<R: std::io::Read> Iterator for $records<R> {
            type Item = Result<$crate::read::marc::MarcRecord, $crate::error::ReadError>;

            fn next(&mut self) -> Option<Self::Item> {
                let mut record = $crate::read::marc::MarcRecord::default();
                match $crate::read::marc::Framer::read_into(self, &mut record) {
                    Ok(true) => Some(Ok(record)),
                    Ok(false) => None,
                    Err(error) => Some(Err(error)),
                }
            }
        }
    };
}
pub(super) use iterate;
