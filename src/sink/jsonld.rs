//! [JSON-LD](https://www.w3.org/TR/json-ld11/), by `oxjsonld`.

use super::Sink;
use crate::description::{Description, ListCells};
use crate::vocab::PREFIXES;
use oxjsonld::{JsonLdSerializer, WriterJsonLdSerializer};
use oxrdf::{GraphName, NamedNode};
use std::io::{self, Write};

/// Writes JSON-LD.
pub struct JsonLd<W: Write> {
    document: WriterJsonLdSerializer<W>,
    cells: ListCells,
    graph: GraphName,
}

impl<W: Write> JsonLd<W> {
    /// A document on this output, in this graph or else the default one, with the cells of lists named in this way.
    #[must_use]
    pub fn new(out: W, cells: ListCells, graph: Option<NamedNode>) -> Self {
        let serializer = PREFIXES.iter().fold(JsonLdSerializer::new(), |serializer, &(prefix, iri)| {
            // Only an IRI that is none would be refused, and these are ours.
            serializer.clone().with_prefix(prefix, iri).unwrap_or(serializer)
        });
        Self {
            document: serializer.for_writer(out),
            cells,
            graph: graph.map_or(GraphName::DefaultGraph, GraphName::NamedNode),
        }
    }

    /// Ends the document, flushes it and gives the output back.
    ///
    /// # Errors
    /// The output failed.
    pub fn into_inner(self) -> io::Result<W> {
        let mut out = self.document.finish()?;
        out.flush()?;
        Ok(out)
    }
}

impl<W: Write> Sink for JsonLd<W> {
    fn describe(&mut self, description: &Description) -> io::Result<()> {
        let triples = description.triples_with(self.cells);
        triples
            .map(|triple| triple.in_graph(self.graph.clone()))
            .try_for_each(|quad| self.document.serialize_quad(&quad))
    }

    fn finish(self) -> io::Result<()> {
        self.into_inner().map(drop)
    }
}
