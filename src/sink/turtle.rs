//! [Turtle](https://www.w3.org/TR/turtle/): one block a resource, prefixes, lists in round brackets.

use super::escape::{push_iri, push_quoted};
use super::{Chunk, Syntax, Writer};
use crate::description::{Description, List, ListCells, ObjectRef, list_cell};
use crate::vocab::{PrefixSet, Term, rdf};
use std::fmt::Write as _;
use std::io::Write;

/// Writes Turtle for people to read.
///
/// The prefixes stand at the head: those that are used where the document is short (see [`Writer`]), all of
/// [`PREFIXES`](crate::vocab::PREFIXES) where it is long, since a stream cannot know what will come.
#[derive(Debug, Clone, Copy, Default)]
#[must_use]
pub struct Turtle {
    cells: ListCells,
}

impl Turtle {
    /// Turtle with lists in round brackets.
    pub fn new() -> Self {
        Self::default()
    }

    /// Names the cells of lists in this way; cells with names are blocks of their own.
    pub fn with_cells(mut self, cells: ListCells) -> Self {
        self.cells = cells;
        self
    }

    /// A document on this output; it needs no buffer of its own.
    pub fn for_writer<W: Write>(self, out: W) -> Writer<Self, W> {
        Writer::new(self, out)
    }
}

impl Syntax for Turtle {
    fn encode(&self, description: &Description, chunk: &mut Chunk) {
        for node in description.nodes() {
            chunk.bytes.push(b'\n');
            push_iri(&mut chunk.bytes, node.iri());
            let mut before: &[u8] = b" ";
            for property in node.properties() {
                chunk.bytes.extend_from_slice(before);
                before = b" ;\n    ";
                push_predicate(chunk, property.term());
                let mut before: &[u8] = b" ";
                for object in property.objects() {
                    chunk.bytes.extend_from_slice(before);
                    before = b" , ";
                    self.push_object(chunk, node.iri(), property.term(), object);
                }
            }
            chunk.bytes.extend_from_slice(b" .\n");
            if self.cells == ListCells::Skolemized {
                for property in node.properties() {
                    for object in property.objects() {
                        if let ObjectRef::List(list) = object {
                            push_cells(chunk, node.iri(), property.term(), list);
                        }
                    }
                }
            }
        }
    }

    fn head(&self, prefixes: PrefixSet) -> String {
        let mut head = String::new();
        for (prefix, namespace) in prefixes.iter() {
            // Writing to a string does not fail.
            let _ = writeln!(head, "@prefix {prefix}: <{namespace}> .");
        }
        head
    }
}

impl Turtle {
    fn push_object(self, chunk: &mut Chunk, subject: &str, property: Term, object: ObjectRef<'_>) {
        match object {
            ObjectRef::Term(term) => push_term(chunk, term),
            ObjectRef::Iri(iri) => push_iri(&mut chunk.bytes, iri),
            ObjectRef::Text(value) => push_quoted(&mut chunk.bytes, value),
            ObjectRef::Tagged { value, tag } => {
                push_quoted(&mut chunk.bytes, value);
                chunk.bytes.push(b'@');
                chunk.bytes.extend_from_slice(tag.as_bytes());
            }
            ObjectRef::Typed { value, datatype } => {
                push_quoted(&mut chunk.bytes, value);
                chunk.bytes.extend_from_slice(b"^^");
                push_term(chunk, datatype);
            }
            ObjectRef::List(list) if self.cells == ListCells::Skolemized => {
                let cell = list_cell(subject, property, list, self.cells);
                chunk.bytes.extend_from_slice(format!("<{cell}1>").as_bytes());
            }
            ObjectRef::List(list) => {
                chunk.bytes.extend_from_slice(b"( ");
                for member in list.members() {
                    push_iri(&mut chunk.bytes, member);
                    chunk.bytes.push(b' ');
                }
                chunk.bytes.push(b')');
            }
        }
    }
}

/// The cells of a list, each a block.
fn push_cells(chunk: &mut Chunk, subject: &str, property: Term, list: List<'_>) {
    let cell = list_cell(subject, property, list, ListCells::Skolemized);
    let count = list.members().len();
    for (member, number) in list.members().zip(1..) {
        chunk.bytes.extend_from_slice(format!("\n<{cell}{number}> ").as_bytes());
        push_term(chunk, rdf::FIRST);
        chunk.bytes.push(b' ');
        push_iri(&mut chunk.bytes, member);
        chunk.bytes.extend_from_slice(b" ;\n    ");
        push_term(chunk, rdf::REST);
        chunk.bytes.push(b' ');
        if number == count {
            push_term(chunk, rdf::NIL);
        } else {
            chunk.bytes.extend_from_slice(format!("<{cell}{}>", number + 1).as_bytes());
        }
        chunk.bytes.extend_from_slice(b" .\n");
    }
}

fn push_predicate(chunk: &mut Chunk, property: Term) {
    if property == rdf::TYPE {
        chunk.bytes.push(b'a');
    } else {
        push_term(chunk, property);
    }
}

fn push_term(chunk: &mut Chunk, term: Term) {
    chunk.prefixes.add(term.prefix());
    chunk.bytes.extend_from_slice(term.turtle().as_bytes());
}
