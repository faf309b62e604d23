//! Reading a description: its nodes, their properties, the objects.

use super::{Description, NodeId, Object, Span};
use crate::vocab::Term;

/// A node with what is said of it.
#[derive(Debug, Clone, Copy)]
pub struct Node<'a> {
    description: &'a Description,
    iri: Span,
    first_property: usize,
}

/// One property of a node, with all its objects.
#[derive(Debug, Clone, Copy)]
pub struct Property<'a> {
    description: &'a Description,
    term: Term,
    first: usize,
}

/// The object of a statement.
#[derive(Debug, Clone, Copy)]
pub enum ObjectRef<'a> {
    /// A term of a vocabulary.
    Term(Term),
    /// A node of the description, or a thing beyond it.
    Iri(&'a str),
    /// A plain literal (`xsd:string`).
    Text(&'a str),
    /// A literal with a language tag.
    Tagged {
        /// Its text.
        value: &'a str,
        /// Its BCP 47 tag as the record has it.
        tag: &'a str,
    },
    /// A literal with a datatype.
    Typed {
        /// Its lexical form.
        value: &'a str,
        /// Its datatype.
        datatype: Term,
    },
    /// An `rdf:List`.
    List(List<'a>),
}

/// The members of an `rdf:List`.
#[derive(Debug, Clone, Copy)]
pub struct List<'a> {
    description: &'a Description,
    members: &'a [NodeId],
}

/// The objects of one property of a node, in the order in which they were added.
#[derive(Debug, Clone)]
pub struct Objects<'a> {
    description: &'a Description,
    at: usize,
}

impl Description {
    /// The nodes of which something is said, in the order in which they were first mentioned.
    pub fn nodes(&self) -> impl Iterator<Item = Node<'_>> {
        self.nodes.iter().filter(|node| node.first_property != super::NONE).map(|node| Node {
            description: self,
            iri: node.iri,
            first_property: node.first_property,
        })
    }

    fn object_ref(&self, object: Object) -> ObjectRef<'_> {
        match object {
            Object::Term(term) => ObjectRef::Term(term),
            Object::Iri(iri) => ObjectRef::Iri(self.get(iri)),
            Object::Text(value) => ObjectRef::Text(self.get(value)),
            Object::Tagged { value, tag } => ObjectRef::Tagged { value: self.get(value), tag: self.get(tag) },
            Object::Typed { value, datatype } => ObjectRef::Typed { value: self.get(value), datatype },
            Object::List { start, end } => {
                ObjectRef::List(List { description: self, members: self.members.get(start..end).unwrap_or_default() })
            }
        }
    }
}

impl<'a> Node<'a> {
    /// Its IRI.
    #[must_use]
    pub fn iri(self) -> &'a str {
        self.description.get(self.iri)
    }

    /// Its properties, in the order in which they were first used.
    pub fn properties(self) -> impl Iterator<Item = Property<'a>> {
        let mut at = self.first_property;
        std::iter::from_fn(move || {
            let property = self.description.properties.get(at)?;
            at = property.next;
            Some(Property { description: self.description, term: property.term, first: property.first })
        })
    }
}

impl<'a> Property<'a> {
    /// Which property it is.
    #[must_use]
    pub fn term(self) -> Term {
        self.term
    }

    /// Its objects.
    #[must_use]
    pub fn objects(self) -> Objects<'a> {
        Objects { description: self.description, at: self.first }
    }
}

impl<'a> Iterator for Objects<'a> {
    type Item = ObjectRef<'a>;

    fn next(&mut self) -> Option<Self::Item> {
        let statement = self.description.statements.get(self.at)?;
        self.at = statement.next;
        Some(self.description.object_ref(statement.object))
    }
}

impl<'a> List<'a> {
    /// IRIs of the members in order.
    #[must_use]
    pub fn members(self) -> impl ExactSizeIterator<Item = &'a str> {
        self.members.iter().map(move |member| self.description.iri(*member))
    }
}
