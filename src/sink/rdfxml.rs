//! [RDF/XML](https://www.w3.org/TR/rdf-syntax-grammar/), by `oxrdfxml`.

use super::Sink;
use crate::description::{Description, ListCells};
use crate::vocab::PREFIXES;
use oxrdfxml::{RdfXmlSerializer, WriterRdfXmlSerializer};
use std::io::{self, Write};

/// Writes RDF/XML.
pub struct RdfXml<W: Write> {
    document: WriterRdfXmlSerializer<OrderedRoot<W>>,
    cells: ListCells,
}

impl<W: Write> RdfXml<W> {
    /// A document on this output, with the cells of lists named in this way.
    #[must_use]
    pub fn new(out: W, cells: ListCells) -> Self {
        let serializer = PREFIXES.iter().fold(RdfXmlSerializer::new(), |serializer, &(prefix, iri)| {
            // Only an IRI that is none would be refused, and these are ours.
            serializer.clone().with_prefix(prefix, iri).unwrap_or(serializer)
        });
        Self { document: serializer.for_writer(OrderedRoot { out, head: Some(Vec::new()) }), cells }
    }

    /// Ends the document, flushes it and gives the output back.
    ///
    /// # Errors
    /// The output failed.
    pub fn into_inner(self) -> io::Result<W> {
        let mut root = self.document.finish()?;
        root.write_all(b"\n")?;
        root.flush()?;
        Ok(root.out)
    }
}

impl<W: Write> Sink for RdfXml<W> {
    fn describe(&mut self, description: &Description) -> io::Result<()> {
        description.triples_with(self.cells).try_for_each(|triple| self.document.serialize_triple(&triple))
    }

    fn finish(self) -> io::Result<()> {
        self.into_inner().map(drop)
    }
}

/// Puts the namespaces of the root element in order: `oxrdfxml` writes them in that of a hash map, which differs from run to run.
struct OrderedRoot<W> {
    out: W,
    /// What was written up to the end of the root's tag, until that is known.
    head: Option<Vec<u8>>,
}

impl<W: Write> Write for OrderedRoot<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let Some(head) = &mut self.head else { return self.out.write(bytes) };
        head.extend_from_slice(bytes);
        // The first `>` ends the XML declaration.
        if let Some(end) = memchr::memchr_iter(b'>', head).nth(1) {
            let (root, rest) = head.split_at(end);
            let ordered = order_namespaces(&String::from_utf8_lossy(root));
            self.out.write_all(ordered.as_bytes())?;
            self.out.write_all(rest)?;
            self.head = None;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if let Some(head) = &self.head {
            self.out.write_all(head)?;
            self.head = None;
        }
        self.out.flush()
    }
}

fn order_namespaces(root: &str) -> String {
    let separator = " xmlns:";
    let mut parts = root.split(separator);
    let before = parts.next().unwrap_or_default();
    let mut namespaces: Vec<_> = parts.collect();
    namespaces.sort_unstable();
    namespaces.iter().fold(before.to_owned(), |ordered, namespace| ordered + separator + namespace)
}
