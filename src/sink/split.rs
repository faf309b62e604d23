//! One document after the other, each with so many descriptions.

use super::{SharedSink, Sink};
use crate::description::Description;
use std::io;
use std::ops::Range;

/// A sink that ends a document after so many descriptions and begins another.
///
/// ```
/// use bibtriple::description::Description;
/// use bibtriple::sink::{NTriples, Sink, Split, Writer};
/// use bibtriple::vocab::dcterms;
///
/// let mut documents = Vec::new();
/// let begin = || Ok(NTriples::new().for_writer(Vec::new()));
/// let end = |sink: Writer<NTriples, Vec<u8>>| sink.into_inner().map(|document| documents.push(document));
/// let mut split = Split::new(2, begin, end)?;
/// for name in ["urn:x:a", "urn:x:b", "urn:x:c"] {
///     let mut description = Description::default();
///     let node = description.node(name);
///     description.add_text(node, dcterms::TITLE, "Walden");
///     split.describe(&description)?;
/// }
/// split.finish()?;
/// assert_eq!(documents.len(), 2);
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct Split<S: SharedSink, B, E> {
    size: usize,
    /// A parcel for any of the documents.
    parcel: S::Parcel,
    /// The document that is being written, and how many descriptions it has; there is always one.
    current: Option<S>,
    count: usize,
    begin: B,
    end: E,
}

impl<S, B, E> Split<S, B, E>
where
    S: SharedSink,
    B: FnMut() -> io::Result<S>,
    E: FnMut(S) -> io::Result<()>,
{
    /// Documents of `size` descriptions, at least one; `begin` makes them and `end` takes them when they are full.
    ///
    /// # Errors
    /// The first document cannot be made.
    pub fn new(size: usize, mut begin: B, end: E) -> io::Result<Self> {
        let first = begin()?;
        Ok(Self { size: size.max(1), parcel: first.parcel(), current: Some(first), count: 0, begin, end })
    }

    /// A document with room in it, and how much.
    fn with_room(&mut self) -> io::Result<(&mut S, usize)> {
        if self.count == self.size {
            self.end_current()?;
            self.count = 0;
        }
        let current = match self.current.take() {
            Some(current) => current,
            None => (self.begin)()?,
        };
        Ok((self.current.insert(current), self.size - self.count))
    }

    fn end_current(&mut self) -> io::Result<()> {
        self.current.take().map_or(Ok(()), &mut self.end)
    }
}

impl<S, B, E> Sink for Split<S, B, E>
where
    S: SharedSink,
    B: FnMut() -> io::Result<S>,
    E: FnMut(S) -> io::Result<()>,
{
    fn describe(&mut self, description: &Description) -> io::Result<()> {
        self.with_room()?.0.describe(description)?;
        self.count += 1;
        Ok(())
    }

    fn finish(mut self) -> io::Result<()> {
        self.end_current()
    }
}

impl<S, B, E> SharedSink for Split<S, B, E>
where
    S: SharedSink,
    B: FnMut() -> io::Result<S>,
    E: FnMut(S) -> io::Result<()>,
{
    type Parcel = S::Parcel;

    fn parcel(&self) -> Self::Parcel {
        self.parcel.clone()
    }

    fn put(&mut self, parcel: &Self::Parcel, descriptions: Range<usize>) -> io::Result<()> {
        let mut start = descriptions.start;
        while start < descriptions.end {
            let (sink, room) = self.with_room()?;
            let end = descriptions.end.min(start + room);
            sink.put(parcel, start..end)?;
            self.count += end - start;
            start = end;
        }
        Ok(())
    }
}
