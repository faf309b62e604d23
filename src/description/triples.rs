//! A description as triples of the [`oxrdf`] model, and the names of the cells of its lists.

use super::{Description, List, ObjectRef};
use crate::vocab::{Term, rdf};
use oxrdf::{BlankNode, Literal, NamedNode, NamedOrBlankNode, Triple};
use uuid::Uuid;
use xxhash_rust::xxh3::xxh3_128;

/// How the cells of lists are named.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ListCells {
    /// Blank nodes.
    #[default]
    Blank,
    /// IRIs below the node that has the list.
    Skolemized,
}

impl Description {
    /// All triples in order, lists taken apart into their cells (blank nodes whose labels depend on nothing but the list).
    pub fn triples(&self) -> impl Iterator<Item = Triple> {
        self.triples_with(ListCells::Blank)
    }

    /// All triples in order, with the cells of lists named in this way.
    pub fn triples_with(&self, cells: ListCells) -> impl Iterator<Item = Triple> {
        self.nodes().flat_map(move |node| {
            node.properties().flat_map(move |property| {
                property.objects().flat_map(move |object| triples_of(node.iri(), property.term(), object, cells))
            })
        })
    }
}

fn triples_of(subject: &str, property: Term, object: ObjectRef<'_>, cells: ListCells) -> Vec<Triple> {
    let predicate = named(property.iri());
    let object: oxrdf::Term = match object {
        ObjectRef::Term(term) => named(term.iri()).into(),
        ObjectRef::Iri(iri) => named(iri).into(),
        ObjectRef::Text(value) => Literal::new_simple_literal(value).into(),
        // The tag was found right when the statement was added.
        ObjectRef::Tagged { value, tag } => {
            Literal::new_language_tagged_literal_unchecked(value, tag.to_ascii_lowercase()).into()
        }
        ObjectRef::Typed { value, datatype } => Literal::new_typed_literal(value, named(datatype.iri())).into(),
        ObjectRef::List(list) => return list_triples(subject, property, list, cells),
    };
    vec![Triple::new(named(subject), predicate, object)]
}

fn list_triples(subject: &str, property: Term, list: List<'_>, cells: ListCells) -> Vec<Triple> {
    let cell = list_cell(subject, property, list, cells);
    let name = |number: usize| -> NamedOrBlankNode {
        let name = format!("{cell}{number}");
        match cells {
            ListCells::Blank => BlankNode::new_unchecked(name).into(),
            ListCells::Skolemized => NamedNode::new_unchecked(name).into(),
        }
    };
    let mut triples = vec![Triple::new(named(subject), named(property.iri()), name(1))];
    let count = list.members().len();
    for (member, number) in list.members().zip(1..) {
        triples.push(Triple::new(name(number), named(rdf::FIRST.iri()), named(member)));
        let rest: oxrdf::Term = if number == count { named(rdf::NIL.iri()).into() } else { name(number + 1).into() };
        triples.push(Triple::new(name(number), named(rdf::REST.iri()), rest));
    }
    triples
}

fn named(iri: &str) -> NamedNode {
    NamedNode::new_unchecked(iri)
}

/// The name of the cells of a list, without their number: a label for blank nodes, or the beginning of an IRI.
///
/// It depends on the subject, the property and the members only, so that a list that comes twice is one list, and two lists
/// of the same members in different places are two.
#[must_use]
pub fn list_cell(subject: &str, property: Term, list: List<'_>, cells: ListCells) -> String {
    let mut content = String::with_capacity(256);
    for text in [subject, property.iri()].into_iter().chain(list.members()) {
        content.push_str(text);
        content.push('\0');
    }
    // One hash of it all begins much quicker than one that is fed text by text, and most lists have one member.
    let hash = xxh3_128(content.as_bytes());
    let mut name = String::new();
    if cells == ListCells::Skolemized {
        name.push_str(subject);
        name.push(if subject.contains('#') { '/' } else { '#' });
    }
    name.push_str("list-");
    name.push_str(Uuid::from_u128(hash).simple().encode_lower(&mut Uuid::encode_buffer()));
    name.push('-');
    name
}
