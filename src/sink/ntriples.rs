//! [N-Triples](https://www.w3.org/TR/n-triples/): a triple a line.

use super::escape::{push_escaped, push_iri};
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
            push(out, open);
            push(out, &name);
            // Writing to memory does not fail.
            let _ = write!(out, "{number}");
            push(out, close);
        };
        let count = list.members().len();
        push(out, property.predicate());
        push_cell(out, 1);
        push(out, " .\n");
        for (member, number) in list.members().zip(1..) {
            push_cell(out, number);
            push(out, rdf::FIRST.before_iri());
            push(out, member);
            push(out, "> .\n");
            push_cell(out, number);
            if number == count {
                push(out, rdf::REST.before_iri());
                push(out, rdf::NIL.as_object());
            } else {
                push(out, rdf::REST.predicate());
                push_cell(out, number + 1);
                push(out, " .\n");
            }
        }
    }
}

fn push(out: &mut Vec<u8>, text: &str) {
    out.extend_from_slice(text.as_bytes());
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
                let term = property.term();
                for object in property.objects() {
                    if !std::mem::take(&mut is_first) {
                        out.extend_from_within(subject.clone());
                    }
                    // Whatever is known beforehand between what is not is one piece: four of them make a triple.
                    match object {
                        ObjectRef::Term(object) => {
                            push(out, term.before_iri());
                            push(out, object.as_object());
                        }
                        ObjectRef::Iri(iri) => {
                            push(out, term.before_iri());
                            push(out, iri);
                            push(out, "> .\n");
                        }
                        ObjectRef::Text(value) => {
                            push(out, term.before_text());
                            push_escaped(out, value);
                            push(out, "\" .\n");
                        }
                        ObjectRef::Tagged { value, tag } => {
                            push(out, term.before_text());
                            push_escaped(out, value);
                            push(out, "\"@");
                            push(out, tag);
                            push(out, " .\n");
                        }
                        ObjectRef::Typed { value, datatype } => {
                            push(out, term.before_text());
                            push_escaped(out, value);
                            push(out, "\"^^<");
                            push(out, datatype.as_object());
                        }
                        ObjectRef::List(list) => self.push_list(out, node.iri(), term, list),
                    }
                }
            }
        }
    }

    fn head(&self, _prefixes: PrefixSet) -> String {
        String::new()
    }
}
