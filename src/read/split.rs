//! Sharing out an input: one thread cuts it into the raw bytes of its records, others read them.
//!
//! Cutting is done by the very code that the reader of the format cuts with, in one thread and in order. So records, their
//! numbers and places, and what cannot be cut are the same however many threads there are.
//!
//! A format joins with a [`Cut`], a function that reads one raw record, and a row in [`split`].

use super::ReadOptions;
use super::json::{self, JsonValues};
use super::koha::{KohaHtmlReader, KohaJsonReader, KohaTextReader};
use super::marc::{self, Census, Flavour, Pieces};
use super::{crossref, csl, csv, datacite, endnote, openalex, pubmed, refworks, ris, wos};
use crate::error::{Position, ReadError};
use crate::format::Format;
use crate::input::Input;
use crate::model::Record;
use std::sync::{Arc, Mutex, OnceLock};

/// Cuts an input into raw records.
pub(crate) trait Cut: Send {
    /// Adds the bytes of the next record, and tells where it stands and what else its reader has to know; nothing at the end.
    fn cut(&mut self, bytes: &mut Vec<u8>) -> Option<Result<(Position, u64), ReadError>>;
}

/// Raw records of one input, in order, and those that could not be cut.
#[derive(Debug, Default)]
pub(crate) struct Piece {
    pub(crate) bytes: Vec<u8>,
    frames: Vec<Frame>,
}

/// What was cut.
#[derive(Debug)]
struct Frame {
    at: Position,
    /// Where its bytes end; they begin where the bytes of the one before end.
    end: usize,
    /// What the cutter found out about it, or why it is none.
    note: Result<u64, String>,
}

/// A raw record.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Raw<'a> {
    pub(crate) at: Position,
    pub(crate) bytes: &'a [u8],
    pub(crate) note: u64,
}

impl Piece {
    pub(crate) fn clear(&mut self) {
        self.bytes.clear();
        self.frames.clear();
    }

    /// How many records were cut.
    pub(crate) fn len(&self) -> usize {
        self.frames.len()
    }

    /// Adds the next record of an input; false at the end of it.
    ///
    /// # Errors
    /// The input failed.
    pub(crate) fn add(&mut self, cutter: &mut dyn Cut) -> std::io::Result<bool> {
        let start = self.bytes.len();
        let (at, note) = match cutter.cut(&mut self.bytes) {
            None => return Ok(false),
            Some(Err(ReadError::Io(error))) => return Err(error),
            Some(Ok((at, note))) => (at, Ok(note)),
            Some(Err(ReadError::Record { at, message })) => {
                self.bytes.truncate(start);
                (at, Err(message))
            }
        };
        self.frames.push(Frame { at, end: self.bytes.len(), note });
        Ok(true)
    }

    /// The record of that index, or why it is refused.
    pub(crate) fn get(&self, index: usize) -> Option<Result<Raw<'_>, ReadError>> {
        let frame = self.frames.get(index)?;
        let before = index.checked_sub(1).and_then(|before| self.frames.get(before));
        let start = before.map_or(0, |before| before.end);
        Some(match &frame.note {
            Ok(note) => {
                let bytes = self.bytes.get(start..frame.end).unwrap_or_default();
                Ok(Raw { at: frame.at, bytes, note: *note })
            }
            Err(message) => Err(ReadError::record(frame.at, message.clone())),
        })
    }
}

/// What the reading of a record takes over from the records before it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Carry {
    /// The flavour of the MARC record before; `None` if that is not known here.
    pub(crate) flavour: Option<Flavour>,
    /// How many records there were more than raw ones, because some of these held several.
    pub(crate) surplus: u64,
    /// Set when something was needed that is not known here.
    pub(crate) is_lost: bool,
}

impl Carry {
    /// What holds at the beginning of an input.
    pub(crate) const START: Self = Self { flavour: Some(Flavour::Marc21), surplus: 0, is_lost: false };
}

/// Reads raw records.
pub(crate) trait ReadPiece: Send + Sync {
    /// Calls `each` with what becomes of each raw record and with its index, until that gives false.
    fn read(
        &self,
        piece: &Piece,
        carry: &mut Carry,
        census: Option<&Arc<Mutex<Census>>>,
        each: &mut dyn FnMut(usize, Result<Record, ReadError>) -> bool,
    );
}

/// Reads raw records with a function, each by itself.
struct Each<F>(F);

impl<F: Fn(Raw<'_>) -> Result<Record, ReadError> + Send + Sync> ReadPiece for Each<F> {
    fn read(
        &self,
        piece: &Piece,
        _carry: &mut Carry,
        _census: Option<&Arc<Mutex<Census>>>,
        each: &mut dyn FnMut(usize, Result<Record, ReadError>) -> bool,
    ) {
        for index in 0..piece.len() {
            let Some(raw) = piece.get(index) else { break };
            if !each(index, raw.and_then(&self.0)) {
                break;
            }
        }
    }
}

/// An input that is shared out.
pub(crate) struct Split<'a> {
    pub(crate) cutter: Box<dyn Cut + 'a>,
    pub(crate) reader: Arc<dyn ReadPiece>,
    /// What is wrong with the encoding of the input, as soon as it is met.
    pub(crate) doubt: Option<Arc<OnceLock<String>>>,
}

/// Prepares an input to be shared out; gives it back if its format cannot be.
pub(crate) fn split<'a>(format: Format, input: Input<'a>, options: &ReadOptions) -> Result<Split<'a>, Input<'a>> {
    let limit = options.max_record_size;
    let flavour = options.flavour;
    let mut doubt = None;
    let mut text = |input: Input<'a>| {
        let text = input.into_text();
        doubt = Some(text.doubt());
        text
    };
    /// A reader that knows nothing of a record but its bytes.
    macro_rules! each {
        ($Reader:ty) => {
            (
                Box::new(<$Reader>::new().with_max_record_size(limit).cutter(text(input))),
                Arc::new(Each(<$Reader>::read_raw)),
            )
        };
    }
    let (cutter, reader): (Box<dyn Cut + 'a>, Arc<dyn ReadPiece>) = match format {
        Format::Marc => {
            let reader = marc::Iso2709Reader::new().with_max_record(limit);
            (Box::new(reader.clone().for_reader(input.into_bytes())), Arc::new(Pieces::new(reader, flavour)))
        }
        Format::Marcxml => {
            let reader = marc::MarcXmlReader::new().with_max_record(limit);
            (Box::new(reader.clone().for_reader(input.into_bytes())), Arc::new(Pieces::new(reader, flavour)))
        }
        Format::MarcJson => {
            let reader = marc::MarcJsonReader::new();
            (Box::new(reader.clone().for_reader(text(input))), Arc::new(Pieces::new(reader, flavour)))
        }
        Format::Mrk => {
            let reader = marc::MrkReader::new();
            (Box::new(reader.clone().for_reader(input.into_lines())), Arc::new(Pieces::new(reader, flavour)))
        }
        Format::MarcLine => {
            let reader = marc::LineReader::new();
            (Box::new(reader.clone().for_reader(text(input))), Arc::new(Pieces::new(reader, flavour)))
        }
        Format::AlephSeq => {
            let reader = marc::AlephReader::new();
            (Box::new(reader.clone().for_reader(text(input))), Arc::new(Pieces::new(reader, flavour)))
        }
        Format::Json => (Box::new(JsonValues::new(text(input), limit)), Arc::new(Each(json::read))),
        Format::KohaText => {
            let reader = KohaTextReader::new().with_labels(&options.labels).with_max_record_size(limit);
            (Box::new(reader.clone().for_reader(text(input))), Arc::new(Each(move |raw: Raw<'_>| reader.read(raw))))
        }
        Format::KohaHtml => {
            let reader = KohaHtmlReader::new().with_labels(&options.labels).with_max_record_size(limit);
            (Box::new(reader.clone().for_reader(text(input))), Arc::new(Each(move |raw: Raw<'_>| reader.read(raw))))
        }
        Format::KohaJson => {
            let reader = KohaJsonReader::new().with_labels(&options.labels).with_max_record_size(limit);
            (Box::new(JsonValues::new(text(input), limit)), Arc::new(Each(move |raw: Raw<'_>| reader.read(raw))))
        }
        Format::CslJson => each!(csl::CslReader),
        Format::CrossrefJson => each!(crossref::CrossrefJsonReader),
        Format::DataciteJson => each!(datacite::DataciteJsonReader),
        Format::OpenAlex => each!(openalex::OpenAlexReader),
        Format::Ris => each!(ris::RisReader),
        Format::Endnote => each!(endnote::EndnoteReader),
        Format::Nbib => each!(pubmed::NbibReader),
        Format::Refworks => each!(refworks::RefworksReader),
        Format::Wos => each!(wos::WosReader),
        Format::Csv => {
            let reader = csv::CsvReader::new().with_columns(&options.columns).with_max_record_size(limit);
            let (cutter, table) = reader.cutter(text(input));
            (Box::new(cutter), Arc::new(Each(move |raw: Raw<'_>| csv::read_raw(&table, raw))))
        }
        // A format that has not joined is read in one thread, and what is made of its records is shared all the same. An entry of
        // BibTeX may take from any other of its file, and all keys are known to the one reader only.
        _ => return Err(input),
    };
    Ok(Split { cutter, reader, doubt })
}
