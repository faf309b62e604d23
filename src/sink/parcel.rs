//! Descriptions made ready by one thread for the sink of another.

use super::{Chunk, JsonLd, RdfXml, Sink, Syntax, Writer};
use crate::description::Description;
use crate::vocab::PrefixSet;
use std::io::{self, Write};
use std::ops::Range;

/// A sink to which others can bring what they have made ready.
///
/// ```
/// use bibtriple::description::Description;
/// use bibtriple::sink::{NTriples, Parcel, SharedSink, Sink};
/// use bibtriple::vocab::dcterms;
///
/// let mut description = Description::default();
/// let book = description.node("urn:isbn:9780306406157");
/// description.add_text(book, dcterms::TITLE, "Walden");
///
/// let mut out = Vec::new();
/// let mut sink = NTriples::new().for_writer(&mut out);
/// let mut parcel = sink.parcel();
/// // This is what another thread may do.
/// parcel.add(&description);
/// sink.put(&parcel, 0..parcel.len())?;
/// sink.finish()?;
/// assert!(out.starts_with(b"<urn:isbn:9780306406157> "));
/// # Ok::<(), std::io::Error>(())
/// ```
pub trait SharedSink: Sink {
    /// What others bring.
    type Parcel: Parcel;

    /// An empty parcel.
    fn parcel(&self) -> Self::Parcel;

    /// Does what [`Sink::describe`] would have done for each of these descriptions.
    ///
    /// # Errors
    /// The output failed.
    fn put(&mut self, parcel: &Self::Parcel, descriptions: Range<usize>) -> io::Result<()>;
}

/// Some descriptions, in order, in whatever form suits their sink.
pub trait Parcel: Clone + Send {
    /// Adds a description.
    fn add(&mut self, description: &Description);

    /// How many descriptions there are.
    fn len(&self) -> usize;

    /// Whether there is none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Takes all descriptions out and keeps the room for others.
    fn clear(&mut self);
}

/// Descriptions as the bytes of a syntax.
#[derive(Debug, Clone)]
pub struct Encoded<S> {
    syntax: S,
    chunk: Chunk,
    /// Where each description ends, and the prefixes it uses.
    ends: Vec<(usize, PrefixSet)>,
}

impl<S: Syntax + Clone + Send> Parcel for Encoded<S> {
    fn add(&mut self, description: &Description) {
        self.chunk.prefixes = PrefixSet::default();
        self.syntax.encode(description, &mut self.chunk);
        self.ends.push((self.chunk.bytes.len(), self.chunk.prefixes));
    }

    fn len(&self) -> usize {
        self.ends.len()
    }

    fn clear(&mut self) {
        self.chunk.clear();
        self.ends.clear();
    }
}

impl<S: Syntax + Clone + Send, W: Write> SharedSink for Writer<S, W> {
    type Parcel = Encoded<S>;

    fn parcel(&self) -> Self::Parcel {
        Encoded { syntax: self.syntax.clone(), chunk: Chunk::default(), ends: Vec::new() }
    }

    fn put(&mut self, parcel: &Self::Parcel, descriptions: Range<usize>) -> io::Result<()> {
        let before = descriptions.start.checked_sub(1).and_then(|last| parcel.ends.get(last));
        let start = before.map_or(0, |(end, _)| *end);
        let ends = parcel.ends.get(descriptions).unwrap_or_default();
        let end = ends.last().map_or(start, |(end, _)| *end);
        for (_, prefixes) in ends {
            self.pending.prefixes.add(*prefixes);
        }
        self.append_bytes(parcel.chunk.bytes.get(start..end).unwrap_or_default())
    }
}

/// Descriptions as they are, for a sink that can only write them one after the other.
#[derive(Debug, Clone, Default)]
pub struct Descriptions {
    all: Vec<Description>,
    used: usize,
}

impl Parcel for Descriptions {
    fn add(&mut self, description: &Description) {
        match self.all.get_mut(self.used) {
            Some(room) => room.clone_from(description),
            None => self.all.push(description.clone()),
        }
        self.used += 1;
    }

    fn len(&self) -> usize {
        self.used
    }

    fn clear(&mut self) {
        self.used = 0;
    }
}

/// Brings descriptions to a sink that knows nothing of parcels.
fn describe_all(sink: &mut impl Sink, parcel: &Descriptions, range: Range<usize>) -> io::Result<()> {
    let used = parcel.all.get(..parcel.used).unwrap_or_default();
    used.get(range).unwrap_or_default().iter().try_for_each(|description| sink.describe(description))
}

impl<W: Write> SharedSink for RdfXml<W> {
    type Parcel = Descriptions;

    fn parcel(&self) -> Self::Parcel {
        Descriptions::default()
    }

    fn put(&mut self, parcel: &Self::Parcel, descriptions: Range<usize>) -> io::Result<()> {
        describe_all(self, parcel, descriptions)
    }
}

impl<W: Write> SharedSink for JsonLd<W> {
    type Parcel = Descriptions;

    fn parcel(&self) -> Self::Parcel {
        Descriptions::default()
    }

    fn put(&mut self, parcel: &Self::Parcel, descriptions: Range<usize>) -> io::Result<()> {
        describe_all(self, parcel, descriptions)
    }
}
