//! PICA+, the format of the union catalogues of northern and eastern Germany, France and the Netherlands.

mod cut;
mod json;
mod record;
mod work;

use crate::error::ReadError;
use crate::model::Record;
use crate::read::bounded::bounded_reader;
use cut::Cut;
use record::PicaRecord;
use std::io::Read;

bounded_reader! {
    /// Reads [PICA+](https://format.gbv.de/pica) records: normalized and binary (delimited by control characters), plain (a line a
    /// field), PICA JSON, and PICA XML and PPXML, in the envelope of SRU too.
    ///
    /// Fields of level 0 describe the work, those of levels 1 and 2 the copies of one library each. Every subfield of a field of level 0
    /// that nothing reads is in the report; capitals and digits are control subfields, and expansions of linked records.
    ///
    /// ```
    /// use bibtriple::read::pica::PicaReader;
    ///
    /// let input = "002@ $0Aau\n003@ $0010000011\n021A $aDas @Leben$dim Wald\n";
    /// let records: Vec<_> = PicaReader::new().for_reader(input.as_bytes()).collect::<Result<_, _>>()?;
    /// assert_eq!(records[0].title.as_ref().map(|title| title.full.as_str()), Some("Das Leben: im Wald"));
    /// # Ok::<(), bibtriple::error::ReadError>(())
    /// ```
    PicaReader
}

impl PicaReader {
    /// Reads from a stream of UTF-8; see [`Input::into_text`](crate::input::Input::into_text) for other encodings.
    pub fn for_reader<R: Read>(self, reader: R) -> PicaRecords<R> {
        PicaRecords { cut: Cut::Unopened(reader, self.max_record_size) }
    }

    /// Reads from memory.
    pub fn for_slice(self, bytes: &[u8]) -> PicaRecords<&[u8]> {
        self.for_reader(bytes)
    }

    /// Whether the beginning of an input looks like PICA+: fields with tags of four signs, or their elements.
    #[must_use]
    pub fn looks_like(head: &str) -> bool {
        cut::looks_like(head)
    }
}

/// The records of a PICA+ input.
#[derive(Debug)]
#[must_use]
pub struct PicaRecords<R> {
    cut: Cut<R>,
}

impl<R: Read> Iterator for PicaRecords<R> {
    type Item = Result<Record, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        Some(self.cut.next()?.and_then(|pica| read(&pica)))
    }
}

/// Reads one record.
fn read(pica: &PicaRecord) -> Result<Record, ReadError> {
    work::read(pica).map_err(|message| ReadError::record(pica.at, message))
}
