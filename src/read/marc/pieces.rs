//! MARC records out of the pieces of an input that is shared out.

use super::{Census, Flavour, Framer, MarcRecord, MarcRecords};
use crate::error::{Position, ReadError};
use crate::model::Record;
use crate::read::split::{Carry, Piece, Raw, ReadPiece};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

/// Takes apart the raw records of one framing.
pub(crate) trait Parse: Send + Sync {
    /// Reads the raw record into the record given, which is empty.
    fn parse(&self, raw: Raw<'_>, record: &mut MarcRecord) -> Result<(), ReadError>;

    /// As [`Parse::parse`], for a framing whose raw records may hold several: the others are added to `more`.
    fn parse_all(
        &self,
        raw: Raw<'_>,
        record: &mut MarcRecord,
        more: &mut VecDeque<MarcRecord>,
    ) -> Result<(), ReadError> {
        let _ = more;
        self.parse(raw, record)
    }
}

/// Reads raw records of this framing.
pub(crate) struct Pieces<P> {
    parser: P,
    flavour: Option<Flavour>,
}

impl<P> Pieces<P> {
    /// Reads them in this flavour, or each in its own.
    pub(crate) fn new(parser: P, flavour: Option<Flavour>) -> Self {
        Self { parser, flavour }
    }
}

impl<P: Parse> ReadPiece for Pieces<P> {
    fn read(
        &self,
        piece: &Piece,
        carry: &mut Carry,
        census: Option<&Arc<Mutex<Census>>>,
        each: &mut dyn FnMut(usize, Result<Record, ReadError>) -> bool,
    ) {
        let (index, more) = (0, VecDeque::new());
        let framer = PieceFramer { piece, parser: &self.parser, index, more, surplus: carry.surplus };
        let mut records = MarcRecords::new(framer).following(carry.flavour);
        if let Some(flavour) = self.flavour {
            records = records.with_flavour(flavour);
        }
        if let Some(census) = census {
            records = records.with_census(Arc::clone(census));
        }
        while let Some(item) = records.next() {
            if !each(records.framer().index.saturating_sub(1), item) {
                break;
            }
        }
        carry.surplus = records.framer().surplus;
        carry.flavour = records.last_flavour();
        carry.is_lost = records.is_lost();
    }
}

/// The raw records of a piece, one after the other.
struct PieceFramer<'a, P> {
    piece: &'a Piece,
    parser: &'a P,
    /// The raw record that comes next.
    index: usize,
    /// Records of the last one that are still to come.
    more: VecDeque<MarcRecord>,
    /// How many records there were more than raw ones.
    surplus: u64,
}

impl<P: Parse> Framer for PieceFramer<'_, P> {
    fn read_into(&mut self, record: &mut MarcRecord) -> Result<bool, ReadError> {
        if let Some(next) = self.more.pop_front() {
            *record = next;
            return Ok(true);
        }
        record.clear();
        let Some(raw) = self.piece.get(self.index) else { return Ok(false) };
        self.index += 1;
        let numbered = |at: Position| Position { record: at.record + self.surplus, ..at };
        let raw = match raw {
            Ok(raw) => Raw { at: numbered(raw.at), ..raw },
            Err(ReadError::Record { at, message }) => return Err(ReadError::Record { at: numbered(at), message }),
            Err(error) => return Err(error),
        };
        self.parser.parse_all(raw, record, &mut self.more)?;
        self.surplus += self.more.len() as u64;
        Ok(true)
    }
}
