//! What a run does with each record.

use crate::description::{Description, Node};
use crate::error::Diagnostic;
use crate::map::Mapper;
use crate::model::Record;
use crate::sink::{Parcel, SharedSink, Sink};
use std::io::{self, Write};

/// Takes the records of a run, one by one.
pub trait Consumer {
    /// Takes a record. Doubts that arise are added to those that its reader had.
    ///
    /// # Errors
    /// The output failed.
    fn consume(&mut self, record: &Record, doubts: &mut Vec<Diagnostic>) -> io::Result<()>;

    /// Hears of a record that is not to be published, because its catalogue deleted or hides it.
    ///
    /// # Errors
    /// The output failed.
    fn withhold(&mut self, record: &Record) -> io::Result<()> {
        let _ = record;
        Ok(())
    }

    /// IRI of the work that the last record is about, if it was mapped.
    fn subject(&self) -> Option<&str> {
        None
    }
}

/// A consumer whose work several threads can share: each has a part of it, and the parts are put together in order.
pub trait Share: Consumer {
    /// What takes the records of one batch and keeps what becomes of them.
    type Part: Consumer + Send;

    /// An empty part.
    fn part(&self) -> Self::Part;

    /// Does for the records of the part what [`Consumer::consume`] would have done for each, and empties it.
    ///
    /// # Errors
    /// The output failed.
    fn absorb(&mut self, part: &mut Self::Part) -> io::Result<()>;
}

/// Maps records and writes their descriptions to a sink.
#[derive(Debug)]
pub struct Convert<S> {
    mapper: Mapper,
    sink: S,
    description: Description,
}

impl<S: Sink> Convert<S> {
    /// Maps with this mapper and writes to this sink.
    #[must_use]
    pub fn new(mapper: Mapper, sink: S) -> Self {
        Self { mapper, sink, description: Description::default() }
    }

    /// Ends the document.
    ///
    /// # Errors
    /// The output failed.
    pub fn finish(self) -> io::Result<()> {
        self.sink.finish()
    }

    /// Gives the sink back, whose document is not ended.
    #[must_use]
    pub fn into_sink(self) -> S {
        self.sink
    }
}

impl<S: Sink> Consumer for Convert<S> {
    fn consume(&mut self, record: &Record, doubts: &mut Vec<Diagnostic>) -> io::Result<()> {
        self.mapper.map(record, &mut self.description, doubts);
        self.sink.describe(&self.description)
    }

    fn subject(&self) -> Option<&str> {
        self.description.nodes().next().map(Node::iri)
    }
}

/// A part of the work of [`Convert`].
#[derive(Debug)]
pub struct ConvertPart<P> {
    mapper: Mapper,
    description: Description,
    parcel: P,
}

impl<P: Parcel> Consumer for ConvertPart<P> {
    fn consume(&mut self, record: &Record, doubts: &mut Vec<Diagnostic>) -> io::Result<()> {
        self.mapper.map(record, &mut self.description, doubts);
        self.parcel.add(&self.description);
        Ok(())
    }

    fn subject(&self) -> Option<&str> {
        self.description.nodes().next().map(Node::iri)
    }
}

impl<S: SharedSink> Share for Convert<S> {
    type Part = ConvertPart<S::Parcel>;

    fn part(&self) -> Self::Part {
        ConvertPart { mapper: self.mapper.clone(), description: Description::default(), parcel: self.sink.parcel() }
    }

    fn absorb(&mut self, part: &mut Self::Part) -> io::Result<()> {
        self.sink.put(&part.parcel, 0..part.parcel.len())?;
        part.parcel.clear();
        Ok(())
    }
}

/// Writes records as JSON Lines, with the doubts of their readers.
#[derive(Debug)]
pub struct WriteJson<W> {
    writer: W,
}

impl<W: Write> WriteJson<W> {
    /// Writes to this writer.
    #[must_use]
    pub fn new(writer: W) -> Self {
        Self { writer }
    }

    /// Flushes what was written.
    ///
    /// # Errors
    /// The output failed.
    pub fn finish(mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

impl<W: Write> Consumer for WriteJson<W> {
    fn consume(&mut self, record: &Record, doubts: &mut Vec<Diagnostic>) -> io::Result<()> {
        let mut record = record.clone();
        record.diagnostics.clone_from(doubts);
        serde_json::to_writer(&mut self.writer, &record)?;
        self.writer.write_all(b"\n")
    }
}

impl<W: Write> Share for WriteJson<W> {
    type Part = WriteJson<Vec<u8>>;

    fn part(&self) -> Self::Part {
        WriteJson::new(Vec::new())
    }

    fn absorb(&mut self, part: &mut Self::Part) -> io::Result<()> {
        self.writer.write_all(&part.writer)?;
        part.writer.clear();
        Ok(())
    }
}
