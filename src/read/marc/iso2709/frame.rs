//! A record as it was found, before it is taken apart; here or in another thread.

use super::{Iso2709Reader, Iso2709Records};
use crate::error::{Position, ReadError};
use crate::read::marc::MarcRecord;
use crate::read::marc::pieces::Parse;
use crate::read::split::{self, Raw};
use std::io::Read;

/// Where a record ends, and by what evidence.
#[derive(Clone, Copy)]
pub(super) enum Cut {
    /// After the record terminator.
    Terminator(usize),
    /// Where the length says: there are record terminators within its data.
    Length(usize),
    /// At a new line: records of this input have no terminators.
    Line(usize),
    /// The input ends.
    End(usize),
}

/// A record that was found in the window and not yet taken out of it.
#[derive(Clone, Copy)]
pub(super) struct Framed {
    pub(super) at: Position,
    pub(super) cut: Cut,
    /// Bytes of garbage before it.
    pub(super) skipped: usize,
}

impl<R: Read + Send> split::Cut for Iso2709Records<R> {
    fn cut(&mut self, bytes: &mut Vec<u8>) -> Option<Result<(Position, u64), ReadError>> {
        let framed = match self.frame() {
            Ok(framed) => framed?,
            Err(error) => return Some(Err(error)),
        };
        let length = framed.cut.length();
        bytes.extend_from_slice(self.window.bytes().get(..length).unwrap_or_default());
        self.window.consume(length);
        Some(Ok((framed.at, framed.note())))
    }
}

impl Parse for Iso2709Reader {
    fn parse(&self, raw: Raw<'_>, record: &mut MarcRecord) -> Result<(), ReadError> {
        self.read(raw.bytes, Framed::of(raw), record)
    }
}

impl Cut {
    pub(super) fn length(self) -> usize {
        let (Self::Terminator(length) | Self::Length(length) | Self::Line(length) | Self::End(length)) = self;
        length
    }
}

impl Framed {
    /// Cut and skipped bytes as one number, for the journey to another thread.
    fn note(self) -> u64 {
        let cut = match self.cut {
            Cut::Terminator(_) => 0,
            Cut::Length(_) => 1,
            Cut::Line(_) => 2,
            Cut::End(_) => 3,
        };
        (self.skipped as u64) << 2 | cut
    }

    fn of(raw: Raw<'_>) -> Self {
        let length = raw.bytes.len();
        let cut = match raw.note & 3 {
            0 => Cut::Terminator(length),
            1 => Cut::Length(length),
            2 => Cut::Line(length),
            _ => Cut::End(length),
        };
        Self { at: raw.at, cut, skipped: usize::try_from(raw.note >> 2).unwrap_or_default() }
    }
}
