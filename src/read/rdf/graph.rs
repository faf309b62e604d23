//! A graph in memory: nodes with what is said of them, in the order of the document.

use super::document::RELATIVE;
use super::names;
use crate::model::list::{push_new, recent};
use crate::model::{LanguageTag, Text};
use oxrdf::{NamedNode, NamedOrBlankNode, Quad, Term};
use std::cell::Cell;
use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use xxhash_rust::xxh3::Xxh3;

/// Triples, by their subject.
#[derive(Default)]
pub(super) struct Graph {
    nodes: Vec<Node>,
    by_name: HashMap<String, NodeId>,
    /// Hashes of all triples: a graph has each once.
    triples: HashSet<u64>,
    /// Whether there is a term of the vocabularies that [`shapes`](super::shapes) reads.
    has_library_terms: bool,
}

/// A node of one [`Graph`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct NodeId(usize);

struct Node {
    /// Its IRI, or `_:` and the label of a blank node.
    name: String,
    statements: Vec<Statement>,
    /// Which nodes say something of it, and by which property.
    mentions: Vec<(NodeId, usize)>,
}

pub(super) struct Statement {
    /// The property as `prefix:name`, or its IRI where its namespace is not known.
    pub(super) property: String,
    pub(super) object: Object,
    /// Whether a record has taken it over.
    is_used: Cell<bool>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Object {
    Node(NodeId),
    Literal { text: Text, datatype: String },
}

impl Object {
    /// The text of a literal.
    pub(super) fn text(&self) -> Option<&Text> {
        match self {
            Self::Literal { text, .. } => Some(text),
            Self::Node(_) => None,
        }
    }

    pub(super) fn node(&self) -> Option<NodeId> {
        match self {
            Self::Node(node) => Some(*node),
            Self::Literal { .. } => None,
        }
    }
}

/// What a node is known by: its IRI, or that it is blank where the IRI means something in its document only.
fn name(node: NamedNode) -> String {
    match node.as_str().strip_prefix(RELATIVE) {
        Some(relative) => format!("_:{relative}"),
        None => node.into_string(),
    }
}

impl Graph {
    /// Number of triples.
    pub(super) fn len(&self) -> usize {
        self.triples.len()
    }

    pub(super) fn add(&mut self, quad: Quad) {
        let subject = match quad.subject {
            NamedOrBlankNode::NamedNode(node) => self.node(name(node)),
            NamedOrBlankNode::BlankNode(node) => self.node(node.to_string()),
        };
        let property = names::compact(quad.predicate.as_str());
        let object = match quad.object {
            Term::NamedNode(node) => Object::Node(self.node(name(node))),
            Term::BlankNode(node) => Object::Node(self.node(node.to_string())),
            Term::Literal(literal) => {
                let (value, datatype, language) = literal.destruct();
                let language = language.as_deref().and_then(LanguageTag::parse);
                let datatype = datatype.map(|datatype| names::compact(datatype.as_str())).unwrap_or_default();
                Object::Literal { text: Text { value, language }, datatype }
            }
        };
        self.has_library_terms |= names::is_of_libraries(&property);
        self.say(subject, property, object);
    }

    /// Adds a statement that is not there yet.
    pub(super) fn say(&mut self, subject: NodeId, property: String, object: Object) {
        let mut hasher = Xxh3::new();
        (subject, &property, &object).hash(&mut hasher);
        if !self.triples.insert(hasher.digest()) {
            return;
        }
        let Some(node) = self.nodes.get_mut(subject.0) else { return };
        let number = node.statements.len();
        let mentioned = object.node();
        node.statements.push(Statement { property, object, is_used: Cell::new(false) });
        if let Some(node) = mentioned.and_then(|node| self.nodes.get_mut(node.0)) {
            node.mentions.push((subject, number));
        }
    }

    /// Adds a statement about a node with an IRI.
    pub(super) fn say_iri(&mut self, subject: NodeId, property: &str, iri: &str) {
        let object = Object::Node(self.node(iri.to_owned()));
        self.say(subject, property.to_owned(), object);
    }

    fn node(&mut self, name: String) -> NodeId {
        if let Some(&node) = self.by_name.get(&name) {
            return node;
        }
        let node = NodeId(self.nodes.len());
        self.by_name.insert(name.clone(), node);
        self.nodes.push(Node { name, statements: Vec::new(), mentions: Vec::new() });
        node
    }

    /// Whether there is a term of the vocabularies that [`shapes`](super::shapes) reads.
    pub(super) fn has_library_terms(&self) -> bool {
        self.has_library_terms
    }

    /// Whether the graph has the node, or the thing that the node is a fragment of.
    pub(super) fn speaks_of(&self, node: &NamedOrBlankNode) -> bool {
        match node {
            NamedOrBlankNode::BlankNode(_) => true,
            NamedOrBlankNode::NamedNode(node) => {
                let iri = node.as_str();
                if iri.starts_with(RELATIVE) {
                    return true;
                }
                let whole = iri.split_once('#').map_or(iri, |(whole, _)| whole);
                self.by_name.contains_key(iri) || self.by_name.contains_key(whole)
            }
        }
    }

    /// All nodes of which something is said, in the order of the document.
    pub(super) fn subjects(&self) -> impl Iterator<Item = NodeId> {
        self.nodes.iter().enumerate().filter(|(_, node)| !node.statements.is_empty()).map(|(at, _)| NodeId(at))
    }

    /// The IRI of a node; none for a blank one.
    pub(super) fn iri(&self, node: NodeId) -> Option<&str> {
        self.nodes.get(node.0).map(|node| node.name.as_str()).filter(|name| !name.starts_with("_:"))
    }

    pub(super) fn statements(&self, node: NodeId) -> &[Statement] {
        self.nodes.get(node.0).map_or(&[], |node| &node.statements)
    }

    /// Whether anything is said of a node.
    pub(super) fn is_described(&self, node: NodeId) -> bool {
        !self.statements(node).is_empty()
    }

    /// The objects of these properties, in the order of the document; they count as taken over.
    pub(super) fn objects(&self, node: NodeId, properties: &[&str]) -> Vec<&Object> {
        let mut objects: Vec<&Object> = Vec::new();
        for statement in self.statements(node) {
            if properties.contains(&statement.property.as_str()) {
                statement.is_used.set(true);
                if !recent(&objects).contains(&&statement.object) {
                    objects.push(&statement.object);
                }
            }
        }
        objects
    }

    /// The nodes that are objects of these properties; literals stay as they are.
    pub(super) fn nodes(&self, node: NodeId, properties: &[&str]) -> Vec<NodeId> {
        let mut nodes = Vec::new();
        for statement in self.statements(node) {
            if let Some(object) = statement.object.node().filter(|_| properties.contains(&statement.property.as_str()))
            {
                statement.is_used.set(true);
                push_new(&mut nodes, object);
            }
        }
        nodes
    }

    /// The literals that are objects of these properties, the first property's first; nodes stay as they are.
    pub(super) fn texts(&self, node: NodeId, properties: &[&str]) -> Vec<Text> {
        let mut texts: Vec<Text> = Vec::new();
        for property in properties {
            for statement in self.statements(node).iter().filter(|statement| statement.property == *property) {
                if let Some(text) = statement.object.text() {
                    statement.is_used.set(true);
                    if !text.value.trim().is_empty() && !recent(&texts).contains(text) {
                        texts.push(text.clone());
                    }
                }
            }
        }
        texts
    }

    /// The literals of the first of these properties that has any.
    pub(super) fn first_texts(&self, node: NodeId, properties: &[&str]) -> Vec<Text> {
        let texts = properties.iter().map(|property| self.texts(node, &[property]));
        texts.into_iter().find(|texts| !texts.is_empty()).unwrap_or_default()
    }

    /// The literals as plain text.
    pub(super) fn values(&self, node: NodeId, properties: &[&str]) -> Vec<String> {
        let mut values: Vec<String> = Vec::new();
        for text in self.texts(node, properties) {
            if !recent(&values).contains(&text.value) {
                values.push(text.value);
            }
        }
        values
    }

    pub(super) fn value(&self, node: NodeId, properties: &[&str]) -> Option<String> {
        self.values(node, properties).into_iter().next()
    }

    /// Whether one of these properties is there.
    pub(super) fn has(&self, node: NodeId, properties: &[&str]) -> bool {
        self.statements(node).iter().any(|statement| properties.contains(&statement.property.as_str()))
    }

    /// The classes of a node, as `prefix:name`.
    pub(super) fn classes(&self, node: NodeId) -> Vec<String> {
        let types = self.nodes(node, &["rdf:type"]);
        types.into_iter().filter_map(|class| self.iri(class)).map(names::compact).collect()
    }

    pub(super) fn is_a(&self, node: NodeId, classes: &[&str]) -> bool {
        self.classes(node).iter().any(|class| classes.contains(&class.as_str()))
    }

    /// The nodes that say something of a node by one of these properties.
    pub(super) fn mentions(&self, node: NodeId, properties: &[&str]) -> Vec<NodeId> {
        self.all_mentions(node)
            .filter(|(_, property)| properties.contains(property))
            .map(|(subject, _)| subject)
            .collect()
    }

    /// Who says something of a node, and by which property.
    pub(super) fn all_mentions(&self, node: NodeId) -> impl Iterator<Item = (NodeId, &str)> {
        let mentions = self.nodes.get(node.0).map_or(&[][..], |node| &node.mentions);
        mentions
            .iter()
            .filter_map(|&(subject, number)| Some((subject, self.statements(subject).get(number)?.property.as_str())))
    }

    /// The members of an RDF list or container; the node alone where it is neither.
    pub(super) fn members(&self, node: NodeId) -> Vec<Object> {
        let mut members = Vec::new();
        // EPrints does not say that it is a container.
        if self.is_a(node, &["rdf:Seq", "rdf:Bag", "rdf:Alt"]) || self.has(node, &["rdf:_1"]) {
            let mut numbered: Vec<_> = self
                .statements(node)
                .iter()
                .filter_map(|statement| {
                    let number: usize = statement.property.strip_prefix("rdf:_")?.parse().ok()?;
                    statement.is_used.set(true);
                    Some((number, statement.object.clone()))
                })
                .collect();
            numbered.sort_by_key(|(number, _)| *number);
            return numbered.into_iter().map(|(_, member)| member).collect();
        }
        let mut cell = node;
        let mut seen = HashSet::new();
        while self.has(cell, &["rdf:first"]) && seen.insert(cell) {
            members.extend(self.objects(cell, &["rdf:first"]).into_iter().cloned());
            match self.nodes(cell, &["rdf:rest"]).first() {
                Some(&rest) => cell = rest,
                None => break,
            }
        }
        let is_nil = self.iri(node).is_some_and(|iri| names::compact(iri) == "rdf:nil");
        if members.is_empty() && !is_nil { vec![Object::Node(node)] } else { members }
    }

    /// What no record has taken over of these nodes: property and value.
    pub(super) fn unused(&self, nodes: &HashSet<NodeId>) -> Vec<(String, String)> {
        let mut nodes: Vec<_> = nodes.iter().copied().collect();
        nodes.sort_unstable();
        let statements = nodes.into_iter().flat_map(|node| self.statements(node));
        let unused = statements.filter(|statement| !statement.is_used.get() && statement.property != "rdf:type");
        unused.map(|statement| (statement.property.clone(), self.in_words(&statement.object, 0))).collect()
    }

    /// An object as text; of a blank node what is said of it.
    fn in_words(&self, object: &Object, depth: usize) -> String {
        /// Deeper than any description of a part goes.
        const DEEPEST: usize = 3;
        match object {
            Object::Literal { text, .. } => text.value.clone(),
            Object::Node(node) => match self.iri(*node) {
                Some(iri) => iri.to_owned(),
                None if depth >= DEEPEST => "[…]".to_owned(),
                None => {
                    let parts = self.statements(*node).iter().map(|statement| {
                        format!("{} {}", statement.property, self.in_words(&statement.object, depth + 1))
                    });
                    format!("[{}]", parts.collect::<Vec<_>>().join("; "))
                }
            },
        }
    }
}
