//! From framed MARC records to [`Record`]s: which flavour a record is in, and what it means there.

use super::{Census, Framer, MarcRecord, marc21, unimarc};
use crate::error::{Code, Diagnostic, ReadError};
use crate::model::{Record, Status};
use serde::{Deserialize, Serialize};
use std::sync::{Arc, Mutex};

/// A flavour of MARC: which tags mean what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Flavour {
    /// MARC 21 and its ancestors and dialects (USMARC, NORMARC, FINMARC, …).
    Marc21,
    /// UNIMARC and its dialects (SUDOC, INTERMARC exports, …).
    Unimarc,
}

impl Flavour {
    /// Its name: `marc21`, `unimarc`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Marc21 => "marc21",
            Self::Unimarc => "unimarc",
        }
    }

    /// The flavour that a record shows: its title's tag, or its coded general data; `None` when it shows nothing.
    #[must_use]
    pub fn of(marc: &MarcRecord) -> Option<Self> {
        match marc.format() {
            Some(format) if format.eq_ignore_ascii_case("unimarc") => return Some(Self::Unimarc),
            Some(format) if format.to_ascii_uppercase().starts_with("MARC") => return Some(Self::Marc21),
            _ => {}
        }
        let has = |tag, code| marc.with_tag(tag).any(|field| field.first(code).is_some());
        match (has("245", 'a') || has("245", 'b') || has("245", 'k'), has("200", 'a')) {
            (true, false) => Some(Self::Marc21),
            (false, true) => Some(Self::Unimarc),
            // Both or neither: UNIMARC always has 100 $a with its 36 characters of codes, MARC 21 always 008.
            _ if marc.control("008").is_some_and(|coded| coded.len() > 30) => Some(Self::Marc21),
            _ => has_general_data(marc).then_some(Self::Unimarc),
        }
    }
}

/// Whether 100 $a is a string of codes that begins with the date of entry.
fn has_general_data(marc: &MarcRecord) -> bool {
    let mut coded = marc.with_tag("100").filter_map(|field| field.first('a'));
    coded.any(|coded| coded.len() > 20 && coded.bytes().take(8).all(|byte| byte.is_ascii_digit()))
}

/// Records of one input, whatever its framing.
///
/// ```
/// use bibtriple::read::marc::{Iso2709Reader, MarcRecords};
///
/// let input = b"00049nam a2200037   4500245001100000\x1E10\x1FaWalden\x1E\x1D";
/// let records: Vec<_> = MarcRecords::new(Iso2709Reader::new().for_slice(input)).collect::<Result<_, _>>()?;
/// assert_eq!(records[0].title.as_ref().map(|title| title.full.as_str()), Some("Walden"));
/// # Ok::<(), bibtriple::error::ReadError>(())
/// ```
#[derive(Debug)]
pub struct MarcRecords<F> {
    framer: F,
    flavour: Option<Flavour>,
    /// The flavour of the record before, for one that shows none; `None` where that was read elsewhere.
    last: Option<Flavour>,
    is_lost: bool,
    marc: MarcRecord,
    census: Option<Arc<Mutex<Census>>>,
}

impl<F: Framer> MarcRecords<F> {
    /// Reads the records of this framer, each in the flavour that it shows.
    pub fn new(framer: F) -> Self {
        let last = Some(Flavour::Marc21);
        Self { framer, flavour: None, last, is_lost: false, marc: MarcRecord::default(), census: None }
    }

    /// Reads records that follow one of this flavour, or of one that is not known.
    pub(super) fn following(mut self, last: Option<Flavour>) -> Self {
        self.last = last;
        self
    }

    pub(super) fn framer(&self) -> &F {
        &self.framer
    }

    /// The flavour of the last record.
    pub(super) fn last_flavour(&self) -> Option<Flavour> {
        self.last
    }

    /// Whether the records end here because one has the flavour of the one before it, and that is not known.
    pub(super) fn is_lost(&self) -> bool {
        self.is_lost
    }

    /// Counts what the records are made of on the way.
    #[must_use]
    pub fn with_census(mut self, census: Arc<Mutex<Census>>) -> Self {
        self.census = Some(census);
        self
    }

    /// Reads all records in this flavour.
    #[must_use]
    pub fn with_flavour(mut self, flavour: Flavour) -> Self {
        self.flavour = Some(flavour);
        self
    }
}

impl<F: Framer> Iterator for MarcRecords<F> {
    type Item = Result<Record, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        match self.framer.read_into(&mut self.marc) {
            Ok(true) => {
                self.last = self.flavour.or_else(|| Flavour::of(&self.marc)).or(self.last);
                let Some(flavour) = self.last else {
                    self.is_lost = true;
                    return None;
                };
                self.marc.tidy(flavour);
                let record = read(&self.marc, flavour);
                if let Some(mut census) = self.census.as_ref().and_then(|census| census.lock().ok()) {
                    census.count(&self.marc, flavour, record.as_ref().ok());
                }
                Some(record)
            }
            Ok(false) => None,
            Err(error) => Some(Err(error)),
        }
    }
}

/// Reads one framed record.
///
/// # Errors
/// The record describes no work, or has no field at all.
pub fn read(marc: &MarcRecord, flavour: Flavour) -> Result<Record, ReadError> {
    if marc.is_empty() && !marc.is_deleted() {
        return Err(ReadError::record(marc.position(), "the record has no field"));
    }
    let read = match flavour {
        Flavour::Marc21 => marc21::read(marc),
        Flavour::Unimarc => unimarc::read(marc),
    };
    let mut record = read.map_err(|message| ReadError::record(marc.position(), message))?;
    if let (None, Some(identifier)) = (&record.origin.control_number, marc.envelope_identifier()) {
        record.origin.control_number = Some(identifier.to_owned());
    }
    record.diagnostics.splice(0..0, marc.diagnostics().iter().cloned());
    match record.origin.status {
        Status::Published => {}
        Status::Deleted => record
            .doubt(Diagnostic::new(Code::Withheld, "the record was deleted in its catalogue; it is not published")),
        Status::Suppressed => record.doubt(Diagnostic::new(
            Code::Withheld,
            "the catalogue hides the record from the public; it is not published",
        )),
    }
    Ok(record)
}
