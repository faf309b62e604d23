//! What every graph of ours must obey, whatever it describes.

use oxrdf::{
    Graph, Literal, NamedNode, NamedNodeRef, NamedOrBlankNode, NamedOrBlankNodeRef, Term, TermRef, Triple, TripleRef,
};
use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::Path;

const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const RDFS: &str = "http://www.w3.org/2000/01/rdf-schema#";
const OWL: &str = "http://www.w3.org/2002/07/owl#";

/// Classes that stand for others by what they mean, though no vocabulary declares it: whatever BIBO describes is a
/// bibliographic resource, and its collections are collections; the classes of the holding ontology are open to those of others.
const BY_MEANING: [(&str, &str); 7] = [
    ("http://purl.org/ontology/bibo/Document", "http://purl.org/ontology/holding#Document"),
    ("http://purl.org/ontology/bibo/Collection", "http://purl.org/ontology/holding#Document"),
    ("http://purl.org/vocab/frbr/core#Item", "http://purl.org/ontology/holding#Item"),
    ("http://xmlns.com/foaf/0.1/Agent", "http://purl.org/ontology/holding#Agent"),
    ("http://purl.org/ontology/bibo/Document", "http://purl.org/dc/terms/BibliographicResource"),
    ("http://purl.org/ontology/bibo/Collection", "http://purl.org/dc/terms/BibliographicResource"),
    ("http://purl.org/ontology/bibo/Collection", "http://purl.org/dc/dcmitype/Collection"),
];

/// The declarations of `vocab/*.ttl`.
pub(crate) struct Vocabulary {
    properties: HashMap<String, Property>,
    /// The declared classes, each with all above and equal to it.
    classes: HashMap<String, HashSet<String>>,
}

/// What is declared of a property.
struct Property {
    /// The classes that its domain allows; empty where it allows all.
    domain: HashSet<String>,
    range: HashSet<String>,
    /// Whether it is for things only.
    wants_thing: bool,
}

fn node(namespace: &str, name: &str) -> NamedNode {
    NamedNode::new_unchecked(format!("{namespace}{name}"))
}

impl Vocabulary {
    /// Reads them all.
    pub(crate) fn load() -> Self {
        let mut graph = Graph::new();
        for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("vocab")).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "ttl") {
                for triple in oxttl::TurtleParser::new().for_slice(&fs::read(&path).unwrap()) {
                    graph.insert(&triple.unwrap_or_else(|error| panic!("{}: {error}", path.display())));
                }
            }
        }
        let (mut properties, mut classes) = (HashMap::new(), HashMap::new());
        for triple in graph.triples_for_predicate(&node(RDF, "type")) {
            let NamedOrBlankNodeRef::NamedNode(term) = triple.subject else { continue };
            let property = Property {
                domain: allowed(&graph, term, "domain"),
                range: allowed(&graph, term, "range"),
                wants_thing: graph.contains(TripleRef::new(term, &node(RDF, "type"), &node(OWL, "ObjectProperty"))),
            };
            properties.insert(term.as_str().to_owned(), property);
            classes.insert(term.as_str().to_owned(), classes_above(&graph, term.as_str()));
        }
        Self { properties, classes }
    }

    /// What is wrong with a graph, a sentence a fault.
    pub(crate) fn faults(&self, triples: impl IntoIterator<Item = Triple>) -> Vec<String> {
        let triples: Vec<_> = triples.into_iter().collect();
        let types = self.types(&triples);
        let none = HashSet::new();
        let types = |node: &str| types.get(node).unwrap_or(&none);
        let mut faults = Vec::new();
        for triple in &triples {
            let mut fault = |what: &str| faults.push(format!("{what}: {triple}"));
            let (subject, predicate) = (subject_of(triple), triple.predicate.as_str());
            let mut named = vec![predicate];
            if triple.subject.is_named_node() {
                named.push(subject);
                if types(subject).is_empty() {
                    fault("a statement about a node without a type");
                }
            } else if !["first", "rest"].iter().any(|name| predicate.strip_prefix(RDF) == Some(name)) {
                fault("a blank node that is not the cell of a list");
            }
            match &triple.object {
                Term::NamedNode(object) => named.push(object.as_str()),
                Term::Literal(literal) if !is_well_formed(literal) => fault("an ill-formed literal"),
                _ => {}
            }
            if named.iter().any(|iri| NamedNode::new(*iri).is_err()) {
                fault("an illegal IRI");
            }
            let Some(property) = self.properties.get(predicate) else {
                fault("an undeclared property");
                continue;
            };
            if predicate.strip_prefix(RDF) == Some("type") {
                if !matches!(&triple.object, Term::NamedNode(class) if self.classes.contains_key(class.as_str())) {
                    fault("an undeclared class");
                }
                continue;
            }
            if !property.is_for(types(subject)) {
                fault("not in the domain");
            }
            let is_in_range = match &triple.object {
                Term::Literal(_) => property.takes_literals(),
                Term::NamedNode(object) => property.takes(types(object.as_str())),
                Term::BlankNode(object) => property.takes(types(object.as_str())),
            };
            if !is_in_range {
                fault("not in the range");
            }
        }
        faults
    }

    /// The classes of every node, with all above and equal to them.
    fn types<'a>(&self, triples: &'a [Triple]) -> HashMap<&'a str, HashSet<&str>> {
        let mut types: HashMap<&str, HashSet<&str>> = HashMap::new();
        for triple in triples.iter().filter(|triple| triple.predicate.as_str().strip_prefix(RDF) == Some("type")) {
            if let Term::NamedNode(class) = &triple.object {
                let above = self.classes.get(class.as_str()).into_iter().flatten().map(String::as_str);
                types.entry(subject_of(triple)).or_default().extend(above);
            }
        }
        types
    }
}

impl Property {
    fn is_for(&self, types: &HashSet<&str>) -> bool {
        self.domain.is_empty() || self.domain.contains(&format!("{RDF}List")) || is_one_of(types, &self.domain)
    }

    fn takes_literals(&self) -> bool {
        self.range.contains(&format!("{RDFS}Literal")) || self.range.is_empty() && !self.wants_thing
    }

    fn takes(&self, types: &HashSet<&str>) -> bool {
        // Of what is not ours to describe we do not know the classes, and anything may be a class or a resource.
        let is_open = |name: &str| self.range.contains(&format!("{RDFS}{name}"));
        !is_open("Literal")
            && (self.range.is_empty()
                || types.is_empty()
                || is_open("Class")
                || is_open("Resource")
                || is_one_of(types, &self.range))
    }
}

fn is_one_of(types: &HashSet<&str>, allowed: &HashSet<String>) -> bool {
    types.iter().any(|class| allowed.contains(*class))
}

fn subject_of(triple: &Triple) -> &str {
    match &triple.subject {
        NamedOrBlankNode::NamedNode(node) => node.as_str(),
        NamedOrBlankNode::BlankNode(node) => node.as_str(),
    }
}

/// A class with all above and equal to it.
fn classes_above(graph: &Graph, class: &str) -> HashSet<String> {
    let (mut found, mut open) = (HashSet::new(), vec![class.to_owned()]);
    while let Some(class) = open.pop() {
        if found.insert(class.clone()) {
            let this = node("", &class);
            open.extend(graph.objects_for_subject_predicate(&this, &node(RDFS, "subClassOf")).filter_map(iri_of));
            open.extend(graph.objects_for_subject_predicate(&this, &node(OWL, "equivalentClass")).filter_map(iri_of));
            let equal = graph.subjects_for_predicate_object(&node(OWL, "equivalentClass"), &this);
            open.extend(equal.filter_map(|equal| iri_of(equal.into())));
            open.extend(BY_MEANING.iter().filter(|(below, _)| *below == class).map(|(_, above)| (*above).to_owned()));
        }
    }
    found
}

/// The classes that a declaration of domain or range allows; empty where it allows all.
fn allowed(graph: &Graph, property: NamedNodeRef<'_>, declaration: &str) -> HashSet<String> {
    let mut allowed = HashSet::new();
    for class in graph.objects_for_subject_predicate(property, &node(RDFS, declaration)) {
        match class {
            TermRef::NamedNode(class) => {
                allowed.insert(class.as_str().to_owned());
            }
            TermRef::BlankNode(union) => {
                let mut cell = graph.object_for_subject_predicate(union, &node(OWL, "unionOf"));
                while let Some(TermRef::BlankNode(this)) = cell {
                    allowed.extend(graph.object_for_subject_predicate(this, &node(RDF, "first")).and_then(iri_of));
                    cell = graph.object_for_subject_predicate(this, &node(RDF, "rest"));
                }
            }
            TermRef::Literal(_) => {}
        }
    }
    allowed
}

fn iri_of(term: TermRef<'_>) -> Option<String> {
    match term {
        TermRef::NamedNode(node) => Some(node.as_str().to_owned()),
        _ => None,
    }
}

/// Whether a literal has the lexical form of its datatype.
fn is_well_formed(literal: &Literal) -> bool {
    let value = literal.value();
    let edtf = bibtriple::model::Edtf::parse(value);
    let fits = |length: usize| value.len() == length && edtf.is_some();
    match literal.datatype().as_str().rsplit(['#', '/']).next().unwrap_or_default() {
        "gYear" => fits(4),
        "gYearMonth" => fits(7) && value.get(5..).is_some_and(|month| month <= "12"),
        "date" => fits(10),
        "dateTime" => value.len() >= 19 && edtf.is_some(),
        "edtf" => edtf.is_some() && !value.is_empty(),
        "string" | "langString" => !value.is_empty(),
        _ => false,
    }
}
