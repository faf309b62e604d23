//! Writers of triples, record by record.
//!
//! A syntax ([`Turtle`], [`NTriples`]) turns descriptions into bytes, each by itself, so that several threads can do it; a
//! [`Writer`] puts the bytes out in order, with what the syntax wants at the head of a document.
//!
//! ```
//! use bibtriple::description::Description;
//! use bibtriple::sink::{NTriples, Sink};
//! use bibtriple::vocab::dcterms;
//!
//! let mut description = Description::default();
//! let book = description.node("urn:isbn:9780306406157");
//! description.add_text(book, dcterms::TITLE, "Walden");
//!
//! let mut out = Vec::new();
//! let mut sink = NTriples::new().for_writer(&mut out);
//! sink.describe(&description)?;
//! sink.finish()?;
//! assert_eq!(out, b"<urn:isbn:9780306406157> <http://purl.org/dc/terms/title> \"Walden\" .\n");
//! # Ok::<(), std::io::Error>(())
//! ```

mod escape;
mod jsonld;
mod ntriples;
mod parcel;
mod quads;
mod rdfxml;
mod split;
mod turtle;

pub use jsonld::JsonLd;
pub use ntriples::NTriples;
pub use parcel::{Descriptions, Encoded, Parcel, SharedSink};
pub use quads::{NQuads, TriG};
pub use rdfxml::RdfXml;
pub use split::Split;
pub use turtle::Turtle;

use crate::description::Description;
use crate::vocab::PrefixSet;
use std::io::{self, Write};

/// What descriptions are written to.
pub trait Sink {
    /// Writes the description of one record.
    ///
    /// # Errors
    /// The output failed.
    fn describe(&mut self, description: &Description) -> io::Result<()>;

    /// Ends the document and flushes it.
    ///
    /// # Errors
    /// The output failed.
    fn finish(self) -> io::Result<()>
    where
        Self: Sized;
}

/// How triples become bytes.
pub trait Syntax {
    /// Adds a description to a chunk of a document.
    fn encode(&self, description: &Description, chunk: &mut Chunk);

    /// What stands at the head of a document that uses these prefixes.
    fn head(&self, prefixes: PrefixSet) -> String;
}

impl<S: Syntax + ?Sized> Syntax for Box<S> {
    fn encode(&self, description: &Description, chunk: &mut Chunk) {
        (**self).encode(description, chunk);
    }

    fn head(&self, prefixes: PrefixSet) -> String {
        (**self).head(prefixes)
    }
}

/// A piece of a document: the bytes of some descriptions, and the prefixes they use.
#[derive(Debug, Clone, Default)]
pub struct Chunk {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Prefixes that stand in them.
    pub prefixes: PrefixSet,
}

impl Chunk {
    /// Empties the chunk and keeps its buffer.
    pub fn clear(&mut self) {
        self.bytes.clear();
        self.prefixes = PrefixSet::default();
    }
}

/// So much is held back to see which prefixes a document uses; also the size of a write.
///
/// A longer document declares all of them. It depends on the bytes alone, not on how they were cut into chunks.
const HELD_BACK: usize = 1 << 18;

/// A document in the making.
#[derive(Debug)]
pub struct Writer<S, W> {
    syntax: S,
    out: W,
    /// What is not yet written.
    pending: Chunk,
    has_head: bool,
}

impl<S: Syntax, W: Write> Writer<S, W> {
    /// A document in this syntax.
    pub fn new(syntax: S, out: W) -> Self {
        Self { syntax, out, pending: Chunk::default(), has_head: false }
    }

    /// Adds descriptions that were encoded elsewhere, in the same syntax.
    ///
    /// # Errors
    /// The output failed.
    pub fn append(&mut self, chunk: &Chunk) -> io::Result<()> {
        self.pending.prefixes.add(chunk.prefixes);
        self.append_bytes(&chunk.bytes)
    }

    fn append_bytes(&mut self, bytes: &[u8]) -> io::Result<()> {
        if self.has_head && bytes.len() >= HELD_BACK {
            self.write_pending()?;
            return self.out.write_all(bytes);
        }
        self.pending.bytes.extend_from_slice(bytes);
        self.write_if_long()
    }

    fn write_if_long(&mut self) -> io::Result<()> {
        if self.pending.bytes.len() < HELD_BACK {
            return Ok(());
        }
        self.write_head(PrefixSet::ALL)?;
        self.write_pending()
    }

    fn write_head(&mut self, prefixes: PrefixSet) -> io::Result<()> {
        if self.has_head {
            return Ok(());
        }
        self.has_head = true;
        self.out.write_all(self.syntax.head(prefixes).as_bytes())
    }

    fn write_pending(&mut self) -> io::Result<()> {
        self.out.write_all(&self.pending.bytes)?;
        self.pending.bytes.clear();
        Ok(())
    }

    /// Ends the document, flushes it and gives the output back.
    ///
    /// # Errors
    /// The output failed.
    pub fn into_inner(mut self) -> io::Result<W> {
        self.write_head(self.pending.prefixes)?;
        self.write_pending()?;
        self.out.flush()?;
        Ok(self.out)
    }
}

impl<S: Syntax, W: Write> Sink for Writer<S, W> {
    fn describe(&mut self, description: &Description) -> io::Result<()> {
        self.syntax.encode(description, &mut self.pending);
        self.write_if_long()
    }

    fn finish(self) -> io::Result<()> {
        self.into_inner().map(drop)
    }
}

#[cfg(test)]
mod tests;
