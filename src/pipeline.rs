//! The whole way: inputs are opened, their records read and handed on, and every trouble is told in order.

mod consumer;
mod report;
mod summary;

pub use consumer::{Consumer, Convert, WriteJson};
pub use report::Report;
pub use summary::Summary;

use crate::error::{Code, Diagnostic, Position, ReadError};
use crate::format::Format;
use crate::input::{Input, Source};
use crate::model::Record;
use crate::read::{self, ReadOptions};
use std::io;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;

/// What a run should do beyond the rule.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The format of all inputs; without it each is told by its content.
    pub format: Option<Format>,
    /// What holds for every reader.
    pub read: ReadOptions,
    /// Stops at the first record or input that is refused.
    pub strict: bool,
    /// Passes over this many records of the run, read or refused.
    pub skip: u64,
    /// Stops after this many records, those passed over not counted.
    pub limit: Option<u64>,
    /// Counts the bytes read from files, before unpacking.
    pub bytes_read: Arc<AtomicU64>,
}

/// Something worth telling, in the order it happened.
#[derive(Debug)]
#[non_exhaustive]
pub enum Event<'a> {
    /// An input was opened and is about to be read.
    Opened {
        /// Its name.
        input: &'a str,
        /// The format it is read as.
        format: Format,
    },
    /// A record was handed on.
    Converted,
    /// Something in a record was doubtful.
    Doubt {
        /// The record.
        record: &'a Record,
        /// IRI of the work, if the record was mapped.
        subject: Option<&'a str>,
        /// The doubt.
        diagnostic: &'a Diagnostic,
    },
    /// A record could not be read.
    Refused {
        /// Name of the input.
        input: &'a str,
        /// Where in it.
        at: Position,
        /// What is wrong.
        message: &'a str,
    },
    /// An input could not be read, or not to its end.
    Failed {
        /// Its name.
        input: &'a str,
        /// What is wrong.
        message: &'a str,
    },
}

/// Why a run stopped before its end.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RunError {
    /// The output failed.
    #[error("the output cannot be written")]
    Output(#[from] io::Error),
    /// Something was refused, which was told before, and the run is strict.
    #[error("stopped at the first refusal, because the run is strict")]
    Strict,
}

/// Reads all sources one after the other and hands their records to `consumer`; `tell` hears of everything as it happens.
///
/// One thread does it all; what it writes is what every faster way has to write.
///
/// # Errors
/// The output failed, or the run is strict and something was refused.
pub fn run(
    sources: impl Iterator<Item = Result<Source, (String, io::Error)>>,
    consumer: &mut impl Consumer,
    options: &Options,
    tell: &mut dyn FnMut(&Event<'_>) -> io::Result<()>,
) -> Result<Summary, RunError> {
    let mut run = Run { consumer, options, tell, summary: Summary::default(), seen: 0, doubts: Vec::new() };
    for source in sources {
        if run.is_full() {
            break;
        }
        run.summary.inputs += 1;
        match source {
            Ok(source) => run.source(&source)?,
            Err((name, error)) => run.failed(&name, &error.to_string())?,
        }
    }
    Ok(run.summary)
}

struct Run<'a, C> {
    consumer: &'a mut C,
    options: &'a Options,
    tell: &'a mut dyn FnMut(&Event<'_>) -> io::Result<()>,
    summary: Summary,
    /// Records read or refused so far.
    seen: u64,
    doubts: Vec<Diagnostic>,
}

impl<C: Consumer> Run<'_, C> {
    fn is_full(&self) -> bool {
        self.options.limit.is_some_and(|limit| self.seen >= limit.saturating_add(self.options.skip))
    }

    fn source(&mut self, source: &Source) -> Result<(), RunError> {
        let name = source.name();
        let input = match Input::open(source, &self.options.bytes_read) {
            Ok(input) => input,
            Err(error) => return self.failed(&name, &error.to_string()),
        };
        if input.is_empty() {
            return self.failed(&name, "it is empty: there is not a single byte in it");
        }
        let guess = Format::sniff(&input.head(), input.path());
        let format = match (self.options.format, &guess) {
            (Some(format), _) | (None, &Ok(format)) => format,
            (None, Err(unrecognised)) => return self.failed(&name, &unrecognised.to_string()),
        };
        (self.tell)(&Event::Opened { input: &name, format })?;
        *self.summary.formats.entry(format).or_default() += 1;
        let (read_before, refused_before) = (self.summary.records, self.summary.refused);
        for item in read::open(format, input, &self.options.read) {
            match item {
                Err(ReadError::Io(error)) => return self.failed(&name, &error.to_string()),
                Err(ReadError::Record { at, message }) => self.refused(&name, at, &message)?,
                Ok(record) => self.record(record)?,
            }
            if self.is_full() {
                return Ok(());
            }
        }
        if self.summary.records > read_before {
            return Ok(());
        }
        let is_refused = self.summary.refused > refused_before;
        let better = match guess {
            Ok(guess) if guess != format => format!("; it looks like {guess}: leave out -f, or say -f {guess}"),
            Err(unrecognised) => format!("; it looks like {}", unrecognised.looks_like),
            // What was refused has said why.
            Ok(_) if is_refused => return Ok(()),
            Ok(_) => String::new(),
        };
        let how = if is_refused { "no record in it could be read" } else { "there is no record in it" };
        self.failed(&name, &format!("{how} as {format}{better}"))
    }

    fn record(&mut self, mut record: Record) -> Result<(), RunError> {
        self.seen += 1;
        if self.seen <= self.options.skip {
            self.summary.skipped += 1;
            return Ok(());
        }
        self.summary.records += 1;
        self.doubts.append(&mut record.diagnostics);
        let is_withheld = self.doubts.iter().any(|doubt| doubt.code == Code::Withheld);
        if is_withheld {
            self.summary.withheld += 1;
            self.consumer.withhold(&record)?;
        } else {
            self.consumer.consume(&record, &mut self.doubts)?;
            (self.tell)(&Event::Converted)?;
        }
        let subject = self.consumer.subject().filter(|_| !is_withheld);
        for diagnostic in self.doubts.drain(..) {
            *self.summary.doubts.entry(diagnostic.code).or_default() += 1;
            (self.tell)(&Event::Doubt { record: &record, subject, diagnostic: &diagnostic })?;
        }
        Ok(())
    }

    fn refused(&mut self, input: &str, at: Position, message: &str) -> Result<(), RunError> {
        self.seen += 1;
        if self.seen <= self.options.skip {
            self.summary.skipped += 1;
            return Ok(());
        }
        self.summary.refused += 1;
        (self.tell)(&Event::Refused { input, at, message })?;
        self.stop_if_strict()
    }

    fn failed(&mut self, input: &str, message: &str) -> Result<(), RunError> {
        self.summary.failed_inputs += 1;
        (self.tell)(&Event::Failed { input, message })?;
        self.stop_if_strict()
    }

    fn stop_if_strict(&self) -> Result<(), RunError> {
        if self.options.strict { Err(RunError::Strict) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests;
