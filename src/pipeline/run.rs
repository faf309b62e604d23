//! The plain way of a run: one thread, one record after the other.

use super::{Consumer, Event, Options, RunError, Summary};
use crate::error::{Code, Diagnostic, Position, ReadError};
use crate::format::{Format, Head, Unrecognised};
use crate::input::{Input, Source};
use crate::model::Record;
use crate::read;
use std::io;
use std::path::Path;

/// A run under way.
pub(super) struct Run<'a, C> {
    pub(super) consumer: &'a mut C,
    pub(super) options: &'a Options,
    pub(super) tell: &'a mut dyn FnMut(&Event<'_>) -> io::Result<()>,
    pub(super) summary: Summary,
    /// Records read or refused so far.
    pub(super) seen: u64,
    doubts: Vec<Diagnostic>,
}

impl<'a, C: Consumer> Run<'a, C> {
    pub(super) fn new(
        consumer: &'a mut C,
        options: &'a Options,
        tell: &'a mut dyn FnMut(&Event<'_>) -> io::Result<()>,
    ) -> Self {
        Self { consumer, options, tell, summary: Summary::default(), seen: 0, doubts: Vec::new() }
    }

    /// Whether there are as many records as were asked for.
    pub(super) fn is_full(&self) -> bool {
        self.options.limit.is_some_and(|limit| self.seen >= limit.saturating_add(self.options.skip))
    }

    /// Reads a source from its first record to its last.
    pub(super) fn source(&mut self, source: &Source) -> Result<(), RunError> {
        match Input::open(source, &self.options.bytes_read) {
            Ok(input) => self.input(input),
            Err(error) => self.unread(&source.name(), &error.to_string()),
        }
    }

    /// Reads an input from its first record to its last.
    pub(super) fn input(&mut self, input: Input<'_>) -> Result<(), RunError> {
        let name = input.name().to_owned();
        let (format, guess) = match recognise(&input, self.options.format) {
            Ok(recognised) => recognised,
            Err(message) => return self.unread(&name, &message),
        };
        let before = self.open(&name, format)?;
        for item in read::open(format, input, &self.options.read) {
            if let Err(ReadError::Io(error)) = item {
                return self.failed(&name, &error.to_string());
            }
            self.item(&name, item)?;
            if self.is_full() {
                return Ok(());
            }
        }
        self.close(&name, format, &guess, before)
    }

    /// Begins an input; what is given back is for [`Run::close`].
    pub(super) fn open(&mut self, name: &str, format: Format) -> Result<(u64, u64), RunError> {
        self.summary.inputs += 1;
        (self.tell)(&Event::Opened { input: name, format })?;
        *self.summary.formats.entry(format).or_default() += 1;
        Ok((self.summary.records, self.summary.refused))
    }

    /// Ends an input that was read to its end: without a single record it has failed.
    pub(super) fn close(
        &mut self,
        name: &str,
        format: Format,
        guess: &Guess,
        (read_before, refused_before): (u64, u64),
    ) -> Result<(), RunError> {
        if self.summary.records > read_before {
            return Ok(());
        }
        let is_refused = self.summary.refused > refused_before;
        let better = match guess.look(name) {
            Ok(guess) if guess != format => format!("; it looks like {guess}: leave out -f, or say -f {guess}"),
            Err(unrecognised) => format!("; it looks like {}", unrecognised.looks_like),
            // What was refused has said why.
            Ok(_) if is_refused => return Ok(()),
            Ok(_) => String::new(),
        };
        let how = if is_refused { "no record in it could be read" } else { "there is no record in it" };
        self.failed(name, &format!("{how} as {format}{better}"))
    }

    /// Takes what a reader gave.
    pub(super) fn item(&mut self, name: &str, item: Result<Record, ReadError>) -> Result<(), RunError> {
        match item {
            Ok(record) => self.record(record),
            Err(ReadError::Record { at, message }) => self.refused(name, at, &message),
            Err(ReadError::Io(error)) => self.failed(name, &error.to_string()),
        }
    }

    /// Takes a record.
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
        for diagnostic in &self.doubts {
            *self.summary.doubts.entry(diagnostic.code).or_default() += 1;
        }
        if !self.doubts.is_empty() && !self.options.only_counts_doubts {
            let subject = self.consumer.subject().filter(|_| !is_withheld);
            (self.tell)(&Event::Doubts { origin: &record.origin, subject, diagnostics: &self.doubts })?;
        }
        self.doubts.clear();
        Ok(())
    }

    /// Takes notice of a record that was refused.
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

    /// Takes notice of an input that cannot be read at all.
    pub(super) fn unread(&mut self, input: &str, message: &str) -> Result<(), RunError> {
        self.summary.inputs += 1;
        self.failed(input, message)
    }

    /// Takes notice of an input that cannot be read, or not to its end.
    pub(super) fn failed(&mut self, input: &str, message: &str) -> Result<(), RunError> {
        self.summary.failed_inputs += 1;
        (self.tell)(&Event::Failed { input, message })?;
        self.stop_if_strict()
    }

    fn stop_if_strict(&self) -> Result<(), RunError> {
        if self.options.strict { Err(RunError::Strict) } else { Ok(()) }
    }
}

/// What an input looks like.
pub(super) enum Guess {
    /// This format.
    Found(Format),
    /// Nobody has looked, for the format was told; these are its first bytes.
    Open(Vec<u8>),
}

impl Guess {
    fn look(&self, name: &str) -> Result<Format, Unrecognised> {
        match self {
            Self::Found(format) => Ok(*format),
            Self::Open(head) => Format::sniff(&Head::new(head), Path::new(name)),
        }
    }
}

/// What an input is read as, and what it looks like; the error says why it is not read at all.
pub(super) fn recognise(input: &Input<'_>, wanted: Option<Format>) -> Result<(Format, Guess), String> {
    if input.is_empty() {
        return Err("it is empty: there is not a single byte in it".to_owned());
    }
    if let Some(format) = wanted {
        return Ok((format, Guess::Open(input.first_bytes().to_vec())));
    }
    match Format::sniff(&input.head(), input.path()) {
        Ok(format) => Ok((format, Guess::Found(format))),
        Err(unrecognised) => Err(unrecognised.to_string()),
    }
}
