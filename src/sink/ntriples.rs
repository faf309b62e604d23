//! [N-Triples](https://www.w3.org/TR/n-triples/): a triple a line.

use super::escape::{push_iri, push_quoted};
use super::{Chunk, Syntax, Writer};
use crate::description::{Description, List, ListCells, ObjectRef, list_cell};
use crate::vocab::{PrefixSet, Term, rdf};
use std::io::Write;

/// Writes N-Triples.
#[derive(Debug, Clone, Copy, Default)]
#[must_use]
pub struct NTriples {
    cells: ListCells,
}

impl NTriples {
    /// N-Triples with blank nodes for the cells of lists.
    pub fn new() -> Self {
        Self::default()
    }

    /// Names the cells of lists in this way.
    pub fn with_cells(mut self, cells: ListCells) -> Self {
        self.cells = cells;
        self
    }

    /// A document on this output; it needs no buffer of its own.
    pub fn for_writer<W: Write>(self, out: W) -> Writer<Self, W> {
        Writer::new(self, out)
    }

    fn push_list(self, out: &mut Vec<u8>, subject: &str, property: Term, list: List<'_>) {
        let name = list_cell(subject, property, list, self.cells);
        let (open, close) = match self.cells {
            ListCells::Blank => ("_:", ""),
            ListCells::Skolemized => ("<", ">"),
        };
        let push_cell = |out: &mut Vec<u8>, number: usize| {
            out.extend_from_slice(open.as_bytes());
            out.extend_from_slice(name.as_bytes());
            // Writing to memory does not fail.
            let _ = write!(out, "{number}");
            out.extend_from_slice(close.as_bytes());
        };
        let count = list.members().len();
        push_cell(out, 1);
        out.extend_from_slice(b" .\n");
        for (member, number) in list.members().zip(1..) {
            push_cell(out, number);
            out.extend_from_slice(rdf::FIRST.predicate().as_bytes());
            push_iri(out, member);
            out.extend_from_slice(b" .\n");
            push_cell(out, number);
            out.extend_from_slice(rdf::REST.predicate().as_bytes());
            if number == count {
                out.extend_from_slice(rdf::NIL.ntriples().as_bytes());
            } else {
                push_cell(out, number + 1);
            }
            out.extend_from_slice(b" .\n");
        }
    }
}

impl Syntax for NTriples {
    fn encode(&self, description: &Description, chunk: &mut Chunk) {
        let out = &mut chunk.bytes;
        for node in description.nodes() {
            // The subject is rendered once a node and copied from there.
            let start = out.len();
            push_iri(out, node.iri());
            let subject = start..out.len();
            let mut is_first = true;
            for property in node.properties() {
                for object in property.objects() {
                    if !std::mem::take(&mut is_first) {
                        out.extend_from_within(subject.clone());
                    }
                    out.extend_from_slice(property.term().predicate().as_bytes());
                    match object {
                        ObjectRef::Term(term) => out.extend_from_slice(term.ntriples().as_bytes()),
                        ObjectRef::Iri(iri) => push_iri(out, iri),
                        ObjectRef::Text(value) => push_quoted(out, value),
                        ObjectRef::Tagged { value, tag } => {
                            push_quoted(out, value);
                            out.push(b'@');
                            out.extend_from_slice(tag.as_bytes());
                        }
                        ObjectRef::Typed { value, datatype } => {
                            push_quoted(out, value);
                            out.extend_from_slice(b"^^");
                            out.extend_from_slice(datatype.ntriples().as_bytes());
                        }
                        ObjectRef::List(list) => {
                            self.push_list(out, node.iri(), property.term(), list);
                            continue;
                        }
                    }
                    out.extend_from_slice(b" .\n");
                }
            }
        }
    }

    fn head(&self, _prefixes: PrefixSet) -> String {
        String::new()
    }
}
