//! The first thread of a shared run: opens the inputs, cuts them and fills batches with what it has cut.

use super::Options;
use super::batch::{Batch, Large, Load, Part, Records, Small};
use super::run::recognise;
use crate::error::ReadError;
use crate::format::HEAD_SIZE;
use crate::input::{Input, Source};
use crate::read::split::{Split, split};
use crate::read::{self, ReadOptions};
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender};

/// A batch is full with so many small inputs, or records that come read.
const BATCH_RECORDS: usize = 64;

/// How an input is divided.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sizes {
    /// How many bytes make a batch full.
    pub(super) batch: usize,
    /// Inputs shorter than this are read whole.
    pub(super) small: usize,
}

impl Sizes {
    /// Batches of 64 KiB were as fast as those of 1 MiB, and take a fraction of the memory.
    pub(super) const USUAL: Self = Self { batch: 64 * 1024, small: HEAD_SIZE };
}

/// Nobody wants any more batches.
pub(super) struct Closed;

/// Fills batches.
pub(super) struct Feed<'a, P> {
    pub(super) options: &'a Options,
    pub(super) sizes: Sizes,
    /// Where emptied batches come from.
    pub(super) empty: Receiver<Batch<P>>,
    /// Where full ones go.
    pub(super) full: SyncSender<Batch<P>>,
    pub(super) batch: Option<Batch<P>>,
    pub(super) number: u64,
    /// Counts the bytes read from files.
    pub(super) bytes_read: Arc<AtomicU64>,
}

impl<P> Feed<'_, P> {
    /// Reads all sources.
    pub(super) fn run(
        mut self,
        sources: impl Iterator<Item = Result<Source, (String, io::Error)>>,
    ) -> Result<(), Closed> {
        for source in sources {
            match source {
                Ok(source) => self.source(&source)?,
                Err((name, error)) => self.small(name, Err(error.to_string()))?,
            }
        }
        self.send()
    }

    fn source(&mut self, source: &Source) -> Result<(), Closed> {
        match Input::open(source, &self.bytes_read) {
            Err(error) => self.small(source.name(), Err(error.to_string())),
            Ok(input) => match input.whole().filter(|bytes| bytes.len() < self.sizes.small) {
                Some(bytes) => self.small(source.name(), Ok(bytes)),
                None => self.large(input),
            },
        }
    }

    /// The batch that is being filled.
    fn batch(&mut self) -> Result<&mut Batch<P>, Closed> {
        if self.batch.is_none() {
            self.batch = Some(self.empty.recv().map_err(|_| Closed)?);
        }
        self.batch.as_mut().ok_or(Closed)
    }

    fn send(&mut self) -> Result<(), Closed> {
        let Some(mut batch) = self.batch.take() else { return Ok(()) };
        batch.number = self.number;
        batch.bytes_read = self.bytes_read.load(Ordering::Relaxed);
        self.number += 1;
        self.full.send(batch).map_err(|_| Closed)
    }

    /// Adds an input whole, or that it cannot be read.
    fn small(&mut self, name: String, content: Result<&[u8], String>) -> Result<(), Closed> {
        let batch_bytes = self.sizes.batch;
        let batch = self.batch()?;
        let content = content.map(|bytes| {
            batch.piece.bytes.extend_from_slice(bytes);
            batch.piece.bytes.len()
        });
        let Load::Inputs(inputs) = &mut batch.load else { return Ok(()) };
        inputs.push(Small { name, content });
        if batch.piece.bytes.len() >= batch_bytes || inputs.len() >= BATCH_RECORDS { self.send() } else { Ok(()) }
    }

    /// Adds an input in parts.
    fn large(&mut self, input: Input<'static>) -> Result<(), Closed> {
        let name = input.name().to_owned();
        let (format, guess) = match recognise(&input, self.options.format) {
            Ok(recognised) => recognised,
            Err(message) => return self.small(name, Err(message)),
        };
        // A batch has parts of one input only, or whole ones.
        self.send()?;
        let of = Arc::new(Large { name, format, guess, is_doubt_told: AtomicBool::new(false) });
        match split(format, input.unpacked_ahead(), &self.options.read) {
            Ok(split) => self.cut(&of, split),
            Err(input) => self.read(&of, input),
        }
    }

    fn cut(&mut self, of: &Arc<Large>, mut split: Split<'_>) -> Result<(), Closed> {
        let mut is_first = true;
        let mut end = None;
        while end.is_none() {
            let batch_bytes = self.sizes.batch;
            let batch = self.batch()?;
            let mut doubt = None;
            while end.is_none() && batch.piece.bytes.len() < batch_bytes && batch.piece.len() < 16 * BATCH_RECORDS {
                match batch.piece.add(split.cutter.as_mut()) {
                    Ok(true) => {}
                    Ok(false) => end = Some(Ok(())),
                    Err(error) => end = Some(Err(error.to_string())),
                }
                // What comes behind the last record is nothing to doubt that record for.
                if doubt.is_none()
                    && end.is_none()
                    && !of.is_doubt_told.load(Ordering::Relaxed)
                    && let Some(sentence) = split.doubt.as_ref().and_then(|doubt| doubt.get())
                {
                    doubt = Some((batch.piece.len().saturating_sub(1), sentence.clone()));
                }
            }
            let records = Records::Raw { reader: Arc::clone(&split.reader), doubt };
            batch.load = Load::Part(Part { of: Arc::clone(of), is_first, records, end: end.clone() });
            is_first = false;
            self.send()?;
        }
        Ok(())
    }

    /// Reads the records of a format that cannot be cut; what is made of them can be shared all the same.
    fn read(&mut self, of: &Arc<Large>, input: Input<'static>) -> Result<(), Closed> {
        // What is counted of MARC records is counted where they are read, which is elsewhere.
        let options = ReadOptions { census: None, ..self.options.read.clone() };
        let mut items = read::open(of.format, input, &options);
        let mut is_first = true;
        let mut end = None;
        while end.is_none() {
            let batch = self.batch()?;
            let mut records = Vec::with_capacity(BATCH_RECORDS);
            while end.is_none() && records.len() < BATCH_RECORDS {
                match items.next() {
                    None => end = Some(Ok(())),
                    Some(Err(ReadError::Io(error))) => end = Some(Err(error.to_string())),
                    Some(item) => records.push(item),
                }
            }
            let records = Records::Read(records);
            batch.load = Load::Part(Part { of: Arc::clone(of), is_first, records, end: end.clone() });
            is_first = false;
            self.send()?;
        }
        Ok(())
    }
}
