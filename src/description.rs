//! The small graph that describes one record: nodes in reading order, each with its statements.
//!
//! The mapping fills one [`Description`] a record and the sinks write it; it is cleared and filled again, so that a long run
//! allocates nothing for it. It stands between the two, instead of a sink that takes one triple at a time, because the mapping
//! walks the record and not the graph: it comes back to a node after it has described others. Here the statements of a node
//! are together, of one property together, and every triple is there once, so that a writer needs no more than one pass.

mod duplicates;
mod nodes;
mod read;
mod triples;

pub use read::{List, Node, ObjectRef, Objects, Property};
pub use triples::{ListCells, list_cell};

use crate::vocab::{Term, rdf};
use nodes::KeyHasher;
use std::collections::{HashMap, HashSet};
use std::hash::BuildHasherDefault;

/// The triples of one record.
///
/// ```
/// use bibtriple::description::Description;
/// use bibtriple::vocab::{bibo, dcterms, rdf};
///
/// let mut description = Description::default();
/// let book = description.node("urn:isbn:9780306406157");
/// description.add_term(book, rdf::TYPE, bibo::BOOK);
/// description.add_text(book, dcterms::TITLE, "Walden");
/// description.add_text(book, dcterms::TITLE, "Walden");
/// assert_eq!(description.triples().count(), 2);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Description {
    /// All text: IRIs of nodes and objects, values and tags of literals.
    text: String,
    nodes: Vec<NodeEntry>,
    properties: Vec<PropertyEntry>,
    statements: Vec<Statement>,
    /// Members of the lists.
    members: Vec<NodeId>,
    by_iri: HashMap<u128, NodeId, BuildHasherDefault<KeyHasher>>,
    /// Objects of properties that have so many that a walk over them would be slow.
    seen: HashSet<u128, BuildHasherDefault<KeyHasher>>,
}

/// A node of one [`Description`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct NodeId(usize);

/// No index: the end of a chain.
const NONE: usize = usize::MAX;
/// From so many objects of one property on, duplicates are looked up by hash.
const MANY: usize = 16;
/// A table that one huge record has blown up is not kept for the small ones after it.
const LARGE: usize = 1 << 14;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Span {
    start: usize,
    end: usize,
}

impl Span {
    fn len(self) -> usize {
        self.end - self.start
    }
}

#[derive(Debug, Clone)]
struct NodeEntry {
    iri: Span,
    /// What the node stands for; see [`Description::claim`].
    meaning: u64,
    /// The number to try next for another node of the same name.
    next_number: usize,
    /// A bit for each of its properties; see [`Term::bit`].
    properties: u64,
    first_property: usize,
    last_property: usize,
}

#[derive(Debug, Clone)]
struct PropertyEntry {
    term: Term,
    first: usize,
    last: usize,
    count: usize,
    next: usize,
}

#[derive(Debug, Clone)]
struct Statement {
    object: Object,
    next: usize,
}

#[derive(Debug, Clone, Copy)]
enum Object {
    Term(Term),
    Iri(Span),
    Text(Span),
    Tagged { value: Span, tag: Span },
    Typed { value: Span, datatype: Term },
    List { start: usize, end: usize },
}

impl Description {
    /// Empties the description and keeps its buffers.
    pub fn clear(&mut self) {
        self.text.clear();
        self.nodes.clear();
        self.properties.clear();
        self.statements.clear();
        self.members.clear();
        if self.by_iri.capacity() > LARGE {
            self.by_iri = HashMap::default();
        }
        self.by_iri.clear();
        if self.seen.capacity() > LARGE {
            self.seen = HashSet::default();
        }
        self.seen.clear();
    }

    /// Whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.statements.is_empty()
    }

    /// Whether U+FFFD is in any of its text: it stands for characters that were lost.
    pub(crate) fn has_replacements(&self) -> bool {
        let text = self.text.as_bytes();
        // Its first byte is rare, and begins little else than what is as wide as an ideograph.
        memchr::memchr_iter(0xEF, text).any(|at| text.get(at..at + 3) == Some("\u{FFFD}".as_bytes()))
    }

    /// The IRI of a node.
    #[must_use]
    pub fn iri(&self, node: NodeId) -> &str {
        self.nodes.get(node.0).map_or("", |entry| self.get(entry.iri))
    }

    /// Whether the node has a statement with this property.
    #[must_use]
    pub fn has(&self, node: NodeId, property: Term) -> bool {
        self.property_of(node, property).is_some()
    }

    /// Whether the node has any statement.
    #[must_use]
    pub fn is_described(&self, node: NodeId) -> bool {
        self.nodes.get(node.0).is_some_and(|entry| entry.first_property != NONE)
    }

    /// Whether the node has this type.
    #[must_use]
    pub fn is_a(&self, node: NodeId, class: Term) -> bool {
        self.property_of(node, rdf::TYPE).is_some_and(|property| {
            self.objects(property).any(|object| matches!(object, Object::Term(term) if term == class))
        })
    }

    /// The first literal that the node has with this property and language tag, or without a tag.
    pub(crate) fn text_in(&self, node: NodeId, property: Term, tag: Option<&str>) -> Option<&str> {
        self.objects(self.property_of(node, property)?).find_map(|object| match (object, tag) {
            (Object::Text(value), None) => Some(self.get(value)),
            (Object::Tagged { value, tag }, Some(wanted)) if self.get(tag).eq_ignore_ascii_case(wanted) => {
                Some(self.get(value))
            }
            _ => None,
        })
    }

    /// Adds a statement whose object is a term of a vocabulary.
    pub fn add_term(&mut self, node: NodeId, property: Term, object: Term) {
        self.add(node, property, Object::Term(object));
    }

    /// Adds a statement whose object is another node.
    pub fn add_node(&mut self, node: NodeId, property: Term, object: NodeId) {
        if let Some(entry) = self.nodes.get(object.0) {
            self.add(node, property, Object::Iri(entry.iri));
        }
    }

    /// Adds a statement whose object is a thing that the description says no more of. The IRI must be legal; see [`crate::iri`].
    pub fn add_iri(&mut self, node: NodeId, property: Term, iri: &str) {
        self.add_iri_of(node, property, &[iri]);
    }

    /// As [`add_iri`](Self::add_iri), with the IRI in pieces.
    pub(crate) fn add_iri_of<const N: usize>(&mut self, node: NodeId, property: Term, pieces: &[&str; N]) {
        let iri = self.push_pieces(pieces);
        if !self.add(node, property, Object::Iri(iri)) {
            self.text.truncate(iri.start);
        }
    }

    /// Adds a plain literal, unless it is empty.
    pub fn add_text(&mut self, node: NodeId, property: Term, value: &str) {
        if !value.is_empty() {
            self.add_pushed(node, property, &[value], |[value]| Object::Text(value));
        }
    }

    /// Adds a literal with a language tag; without the tag where it is none ([BCP 47](https://www.rfc-editor.org/info/bcp47)).
    pub fn add_tagged(&mut self, node: NodeId, property: Term, value: &str, tag: &str) {
        if !is_language_tag(tag) {
            return self.add_text(node, property, value);
        }
        if !value.is_empty() {
            self.add_pushed(node, property, &[value, tag], |[value, tag]| Object::Tagged { value, tag });
        }
    }

    /// Adds a literal with a datatype.
    pub fn add_typed(&mut self, node: NodeId, property: Term, value: &str, datatype: Term) {
        self.add_pushed(node, property, &[value], |[value]| Object::Typed { value, datatype });
    }

    /// Adds a list of nodes, unless it is empty.
    pub fn add_list(&mut self, node: NodeId, property: Term, members: &[NodeId]) {
        if !members.is_empty() {
            let start = self.members.len();
            self.members.extend_from_slice(members);
            if !self.add(node, property, Object::List { start, end: self.members.len() }) {
                self.members.truncate(start);
            }
        }
    }

    /// Adds a statement with an object of this text, and takes the text back if the statement was there.
    fn add_pushed<const N: usize>(
        &mut self,
        node: NodeId,
        property: Term,
        texts: &[&str; N],
        object: impl FnOnce([Span; N]) -> Object,
    ) {
        let before = self.text.len();
        let spans = texts.map(|text| self.push(text));
        if !self.add(node, property, object(spans)) {
            self.text.truncate(before);
        }
    }

    fn push_pieces(&mut self, pieces: &[&str]) -> Span {
        let start = self.text.len();
        for piece in pieces {
            self.text.push_str(piece);
        }
        Span { start, end: self.text.len() }
    }

    fn push(&mut self, text: &str) -> Span {
        let start = self.text.len();
        self.text.push_str(text);
        Span { start, end: self.text.len() }
    }

    fn get(&self, span: Span) -> &str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    fn property_of(&self, node: NodeId, term: Term) -> Option<usize> {
        let entry = self.nodes.get(node.0)?;
        // The mapping says everything about one property in a row, as a rule.
        if self.properties.get(entry.last_property).is_some_and(|property| property.term == term) {
            return Some(entry.last_property);
        }
        // And nearly every property is new to its node when it comes.
        if entry.properties & term.bit() == 0 {
            return None;
        }
        let mut at = entry.first_property;
        while let Some(property) = self.properties.get(at) {
            if property.term == term {
                return Some(at);
            }
            at = property.next;
        }
        None
    }

    fn objects(&self, property: usize) -> impl Iterator<Item = Object> {
        let mut at = self.properties.get(property).map_or(NONE, |property| property.first);
        std::iter::from_fn(move || {
            let statement = self.statements.get(at)?;
            at = statement.next;
            Some(statement.object)
        })
    }

    /// Adds a statement; false when it is there already.
    fn add(&mut self, node: NodeId, term: Term, object: Object) -> bool {
        let property = match self.property_of(node, term) {
            Some(property) if self.is_known(node, property, object) => return false,
            Some(property) => property,
            None => self.add_property(node, term),
        };
        let statement = self.statements.len();
        self.statements.push(Statement { object, next: NONE });
        let Some(entry) = self.properties.get_mut(property) else { return false };
        let previous = std::mem::replace(&mut entry.last, statement);
        entry.count += 1;
        if previous == NONE {
            entry.first = statement;
        } else if let Some(previous) = self.statements.get_mut(previous) {
            previous.next = statement;
        }
        true
    }

    fn add_property(&mut self, node: NodeId, term: Term) -> usize {
        let property = self.properties.len();
        self.properties.push(PropertyEntry { term, first: NONE, last: NONE, count: 0, next: NONE });
        if let Some(entry) = self.nodes.get_mut(node.0) {
            entry.properties |= term.bit();
            let previous = std::mem::replace(&mut entry.last_property, property);
            if previous == NONE {
                entry.first_property = property;
            } else if let Some(previous) = self.properties.get_mut(previous) {
                previous.next = property;
            }
        }
        property
    }
}

/// Whether a text is a language tag as Turtle and BCP 47 have it.
fn is_language_tag(tag: &str) -> bool {
    // Nearly all are "en" or "ger".
    let is_plain = matches!(tag.len(), 2 | 3) && tag.bytes().all(|byte| byte.is_ascii_lowercase());
    is_plain || oxrdf::Literal::new_language_tagged_literal("", tag).is_ok()
}

#[cfg(test)]
mod tests;
