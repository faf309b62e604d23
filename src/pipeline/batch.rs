//! What goes from the thread that cuts the inputs to a worker, and from there to the thread that writes.

use super::run::{Guess, Run};
use super::{Consumer, Event, Options, RunError, Share, Summary};
use crate::error::{Diagnostic, Position, ReadError};
use crate::format::Format;
use crate::input::Input;
use crate::model::{Origin, Record};
use crate::read::finish;
use crate::read::marc::Census;
use crate::read::split::{Carry, Piece, ReadPiece};
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A load of input, and what a worker made of it.
pub(super) struct Batch<P> {
    /// Its place in the run, from 0.
    pub(super) number: u64,
    pub(super) load: Load,
    /// The bytes of the load.
    pub(super) piece: Piece,
    /// How many bytes of files had been read when the batch was full.
    pub(super) bytes_read: u64,
    pub(super) product: Product<P>,
}

/// What is in a batch.
pub(super) enum Load {
    /// Small inputs, each of them whole.
    Inputs(Vec<Small>),
    /// A part of an input.
    Part(Part),
}

/// A small input.
pub(super) struct Small {
    pub(super) name: String,
    /// Where its bytes end in those of the batch; or why it has none.
    pub(super) content: Result<usize, String>,
}

/// Some records of an input.
pub(super) struct Part {
    pub(super) of: Arc<Large>,
    pub(super) is_first: bool,
    pub(super) records: Records,
    /// How the input ended, if it did.
    pub(super) end: Option<Result<(), String>>,
}

/// An input that is read in parts.
pub(super) struct Large {
    pub(super) name: String,
    pub(super) format: Format,
    pub(super) guess: Guess,
    /// Whether what is wrong with its encoding has been told, which is done once.
    pub(super) is_doubt_told: AtomicBool,
}

/// The records of a part.
pub(super) enum Records {
    /// Raw ones.
    Raw {
        reader: Arc<dyn ReadPiece>,
        /// What is wrong with the encoding of the input, and the first record that was cut when it was known.
        doubt: Option<(usize, String)>,
    },
    /// Those of a format whose reading cannot be shared out.
    Read(Vec<Result<Record, ReadError>>),
}

/// What a worker made of a batch.
pub(super) struct Product<P> {
    /// Whether it is complete; else the batch is to be read again in order.
    pub(super) is_complete: bool,
    pub(super) part: P,
    pub(super) summary: Summary,
    /// Records read or refused.
    pub(super) seen: u64,
    pub(super) told: Vec<Told>,
    pub(super) carry: Carry,
    pub(super) census: Census,
    pub(super) failure: Option<io::Error>,
}

/// An event that was kept to be told in order.
pub(super) enum Told {
    Opened { input: String, format: Format },
    Converted,
    Doubts { origin: Origin, subject: Option<String>, diagnostics: Vec<Diagnostic> },
    Refused { input: String, at: Position, message: String },
    Failed { input: String, message: String },
}

impl<P> Batch<P> {
    pub(super) fn new(part: P) -> Self {
        let product = Product {
            is_complete: false,
            part,
            summary: Summary::default(),
            seen: 0,
            told: Vec::new(),
            carry: Carry::default(),
            census: Census::default(),
            failure: None,
        };
        Self { number: 0, load: Load::Inputs(Vec::new()), piece: Piece::default(), bytes_read: 0, product }
    }

    /// Makes room for the next load. The part of the consumer is empty by then.
    pub(super) fn clear(&mut self) {
        self.load = Load::Inputs(Vec::new());
        self.piece.clear();
        let product = &mut self.product;
        product.is_complete = false;
        product.summary = Summary::default();
        product.seen = 0;
        product.told.clear();
        product.census = Census::default();
    }
}

impl<P: Consumer> Batch<P> {
    /// Does with the load what can be done by one who does not know what came before it.
    ///
    /// The options are those of the run without what only order decides: where to begin, where to end, and whether to stop.
    pub(super) fn work(&mut self, options: &Options, keeps_records: bool) {
        let Self { load, piece, product, .. } = self;
        let told = &mut product.told;
        let mut tell = |event: &Event<'_>| {
            told.push(Told::from(event));
            Ok(())
        };
        let mut run = Run::new(&mut product.part, options, &mut tell);
        let mut carry = if matches!(load, Load::Part(part) if part.is_first) { Carry::START } else { Carry::default() };
        let result = match load {
            Load::Inputs(inputs) => read_inputs(inputs, piece, &mut run),
            Load::Part(part) => match &mut part.records {
                Records::Raw { reader, doubt } if doubt.is_none() || part.of.is_doubt_told.load(Ordering::Relaxed) => {
                    read_raw(&part.of, reader.as_ref(), piece, &mut carry, &mut run, &mut |_, _| ())
                }
                // Which record the doubt is told of is a question of order.
                Records::Raw { .. } => {
                    carry.is_lost = true;
                    Ok(())
                }
                Records::Read(records) if keeps_records => {
                    let copies = records.iter().map(|item| match item {
                        Ok(record) => Ok(record.clone()),
                        Err(ReadError::Record { at, message }) => Err(ReadError::record(*at, message.clone())),
                        Err(ReadError::Io(error)) => {
                            Err(ReadError::Io(io::Error::new(error.kind(), error.to_string())))
                        }
                    });
                    copies.into_iter().try_for_each(|item| run.item(&part.of.name, item))
                }
                Records::Read(records) => records.drain(..).try_for_each(|item| run.item(&part.of.name, item)),
            },
        };
        let (summary, seen) = (std::mem::take(&mut run.summary), run.seen);
        product.summary = summary;
        product.seen = seen;
        product.carry = carry;
        product.is_complete = !carry.is_lost;
        if let Some(census) = options.read.census.as_ref().and_then(|census| census.lock().ok().map(take)) {
            product.census = census;
        }
        product.failure = match result {
            Err(RunError::Output(error)) => Some(error),
            Ok(()) | Err(RunError::Strict) => None,
        };
    }
}

fn take(mut census: std::sync::MutexGuard<'_, Census>) -> Census {
    std::mem::take(&mut *census)
}

/// Reads small inputs, one after the other, up to the limit of the run.
pub(super) fn read_inputs<C: Consumer>(inputs: &[Small], piece: &Piece, run: &mut Run<'_, C>) -> Result<(), RunError> {
    let mut start = 0;
    for input in inputs {
        if run.is_full() {
            break;
        }
        match &input.content {
            Ok(end) => {
                let bytes = piece.bytes.get(start..*end).unwrap_or_default();
                start = *end;
                run.input(Input::at_hand(input.name.clone(), bytes.to_vec()))?;
            }
            Err(message) => run.unread(&input.name, message)?,
        }
    }
    Ok(())
}

/// Reads raw records, one after the other, up to the limit of the run.
///
/// `look` sees each record and its index before it goes on.
pub(super) fn read_raw<C: Consumer>(
    of: &Large,
    reader: &dyn ReadPiece,
    piece: &Piece,
    carry: &mut Carry,
    run: &mut Run<'_, C>,
    look: &mut dyn FnMut(usize, &mut Record),
) -> Result<(), RunError> {
    let mut result = Ok(());
    let census = run.options.read.census.as_ref();
    reader.read(piece, carry, census, &mut |index, mut item| {
        finish(&mut item, of.format);
        if let Ok(record) = &mut item {
            record.origin.input = Some(of.name.clone());
            look(index, record);
        }
        result = run.item(&of.name, item);
        result.is_ok() && !run.is_full()
    });
    result
}

impl<P> Product<P> {
    /// Adds all of it to the run.
    pub(super) fn merge<C: Share<Part = P>>(&mut self, run: &mut Run<'_, C>) -> Result<(), RunError> {
        run.consumer.absorb(&mut self.part)?;
        run.summary.add(&self.summary);
        run.seen += self.seen;
        for told in self.told.drain(..) {
            (run.tell)(&told.as_event())?;
        }
        if let Some(mut census) = run.options.read.census.as_ref().and_then(|census| census.lock().ok()) {
            census.add(std::mem::take(&mut self.census));
        }
        Ok(())
    }
}

impl Told {
    fn from(event: &Event<'_>) -> Self {
        match *event {
            Event::Opened { input, format } => Self::Opened { input: input.to_owned(), format },
            Event::Converted => Self::Converted,
            Event::Doubts { origin, subject, diagnostics } => Self::Doubts {
                origin: origin.clone(),
                subject: subject.map(str::to_owned),
                diagnostics: diagnostics.to_vec(),
            },
            Event::Refused { input, at, message } => {
                Self::Refused { input: input.to_owned(), at, message: message.to_owned() }
            }
            Event::Failed { input, message } => Self::Failed { input: input.to_owned(), message: message.to_owned() },
        }
    }

    fn as_event(&self) -> Event<'_> {
        match self {
            Self::Opened { input, format } => Event::Opened { input, format: *format },
            Self::Converted => Event::Converted,
            Self::Doubts { origin, subject, diagnostics } => {
                Event::Doubts { origin, subject: subject.as_deref(), diagnostics }
            }
            Self::Refused { input, at, message } => Event::Refused { input, at: *at, message },
            Self::Failed { input, message } => Event::Failed { input, message },
        }
    }
}
