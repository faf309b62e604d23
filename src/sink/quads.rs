//! [N-Quads](https://www.w3.org/TR/n-quads/) and [TriG](https://www.w3.org/TR/trig/): the triples of a document in one named graph.

use super::{Chunk, NTriples, Syntax, Turtle, Writer};
use crate::description::{Description, ListCells};
use crate::vocab::PrefixSet;
use oxrdf::NamedNode;
use std::io::Write;

/// Writes N-Quads.
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct NQuads {
    triples: NTriples,
    graph: Option<NamedNode>,
}

impl NQuads {
    /// N-Quads in the default graph, with blank nodes for the cells of lists.
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts everything into this graph.
    pub fn with_graph(mut self, graph: Option<NamedNode>) -> Self {
        self.graph = graph;
        self
    }

    /// Names the cells of lists in this way.
    pub fn with_cells(mut self, cells: ListCells) -> Self {
        self.triples = self.triples.with_cells(cells);
        self
    }

    /// A document on this output; it needs no buffer of its own.
    pub fn for_writer<W: Write>(self, out: W) -> Writer<Self, W> {
        Writer::new(self, out)
    }
}

impl Syntax for NQuads {
    fn encode(&self, description: &Description, chunk: &mut Chunk) {
        let Some(graph) = &self.graph else { return self.triples.encode(description, chunk) };
        let graph = graph.to_string();
        let mut triples = Chunk::default();
        self.triples.encode(description, &mut triples);
        for triple in triples.bytes.split(|byte| *byte == b'\n') {
            let Some(statement) = triple.strip_suffix(b".") else { continue };
            chunk.bytes.extend_from_slice(statement);
            chunk.bytes.extend_from_slice(graph.as_bytes());
            chunk.bytes.extend_from_slice(b" .\n");
        }
    }

    fn head(&self, prefixes: PrefixSet) -> String {
        self.triples.head(prefixes)
    }
}

/// Writes TriG, a block a record.
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct TriG {
    triples: Turtle,
    graph: Option<NamedNode>,
}

impl TriG {
    /// TriG in the default graph, with blank nodes for the cells of lists.
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts everything into this graph.
    pub fn with_graph(mut self, graph: Option<NamedNode>) -> Self {
        self.graph = graph;
        self
    }

    /// Names the cells of lists in this way.
    pub fn with_cells(mut self, cells: ListCells) -> Self {
        self.triples = self.triples.with_cells(cells);
        self
    }

    /// A document on this output; it needs no buffer of its own.
    pub fn for_writer<W: Write>(self, out: W) -> Writer<Self, W> {
        Writer::new(self, out)
    }
}

impl Syntax for TriG {
    fn encode(&self, description: &Description, chunk: &mut Chunk) {
        let Some(graph) = &self.graph else { return self.triples.encode(description, chunk) };
        chunk.bytes.extend_from_slice(format!("\n{graph} {{").as_bytes());
        self.triples.encode(description, chunk);
        chunk.bytes.extend_from_slice(b"}\n");
    }

    fn head(&self, prefixes: PrefixSet) -> String {
        self.triples.head(prefixes)
    }
}
