//! What every graph of ours must obey, whatever it describes.

use oxrdf::{Graph, Literal, NamedNode, NamedNodeRef, NamedOrBlankNodeRef, TermRef, Triple};
use std::collections::HashSet;
use std::fs;
use std::path::Path;

const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const RDFS: &str = "http://www.w3.org/2000/01/rdf-schema#";
const OWL: &str = "http://www.w3.org/2002/07/owl#";

/// Classes that stand for others by what they mean, though no vocabulary declares it: whatever BIBO describes is a
/// bibliographic resource, and its collections are collections.
const BY_MEANING: [(&str, &str); 3] = [
    ("http://purl.org/ontology/bibo/Document", "http://purl.org/dc/terms/BibliographicResource"),
    ("http://purl.org/ontology/bibo/Collection", "http://purl.org/dc/terms/BibliographicResource"),
    ("http://purl.org/ontology/bibo/Collection", "http://purl.org/dc/dcmitype/Collection"),
];

/// The declarations of `vocab/*.ttl`.
pub(crate) struct Vocabulary(Graph);

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
        Self(graph)
    }

    /// What is wrong with a graph, a sentence a fault.
    pub(crate) fn faults(&self, triples: impl IntoIterator<Item = Triple>) -> Vec<String> {
        let graph: Graph = triples.into_iter().collect();
        let mut faults = Vec::new();
        for triple in &graph {
            let mut fault = |what: &str| faults.push(format!("{what}: {triple}"));
            let mut named: Vec<NamedNodeRef<'_>> = vec![triple.predicate];
            if let NamedOrBlankNodeRef::NamedNode(subject) = triple.subject {
                named.push(subject);
                if self.types(&graph, subject.into()).is_empty() {
                    fault("a statement about a node without a type");
                }
            } else if !["first", "rest"].iter().any(|name| triple.predicate == node(RDF, name).as_ref()) {
                fault("a blank node that is not the cell of a list");
            }
            match triple.object {
                TermRef::NamedNode(object) => named.push(object),
                TermRef::Literal(literal) if !is_well_formed(&literal.into_owned()) => fault("an ill-formed literal"),
                _ => {}
            }
            if named.iter().any(|iri| NamedNode::new(iri.as_str()).is_err()) {
                fault("an illegal IRI");
            }
            if !self.is_declared(triple.predicate) {
                fault("an undeclared property");
            }
            if triple.predicate == node(RDF, "type").as_ref() {
                match triple.object {
                    TermRef::NamedNode(class) if self.is_declared(class) => {}
                    _ => fault("an undeclared class"),
                }
                continue;
            }
            if !self.is_in_domain(&graph, triple.predicate, triple.subject) {
                fault("not in the domain");
            }
            if !self.is_in_range(&graph, triple.predicate, triple.object) {
                fault("not in the range");
            }
        }
        faults
    }

    fn is_declared(&self, term: NamedNodeRef<'_>) -> bool {
        self.0.objects_for_subject_predicate(term, &node(RDF, "type")).next().is_some()
    }

    /// The classes of a node, with all above and equal to them.
    fn types(&self, graph: &Graph, node_: NamedOrBlankNodeRef<'_>) -> HashSet<String> {
        let mut found = HashSet::new();
        let mut open: Vec<_> =
            graph.objects_for_subject_predicate(node_, &node(RDF, "type")).filter_map(iri_of).collect();
        while let Some(class) = open.pop() {
            if found.insert(class.clone()) {
                let this = NamedNode::new_unchecked(class.clone());
                open.extend(self.0.objects_for_subject_predicate(&this, &node(RDFS, "subClassOf")).filter_map(iri_of));
                open.extend(
                    self.0.objects_for_subject_predicate(&this, &node(OWL, "equivalentClass")).filter_map(iri_of),
                );
                let equal = self.0.subjects_for_predicate_object(&node(OWL, "equivalentClass"), &this);
                open.extend(equal.map(|equal| equal.to_string().trim_matches(['<', '>']).to_owned()));
                open.extend(
                    BY_MEANING.iter().filter(|(below, _)| *below == class).map(|(_, above)| (*above).to_owned()),
                );
            }
        }
        found
    }

    /// The classes that a declaration of domain or range allows; empty where it allows all.
    fn allowed(&self, property: NamedNodeRef<'_>, declaration: &str) -> HashSet<String> {
        let mut allowed = HashSet::new();
        for class in self.0.objects_for_subject_predicate(property, &node(RDFS, declaration)) {
            match class {
                TermRef::NamedNode(class) => {
                    allowed.insert(class.as_str().to_owned());
                }
                TermRef::BlankNode(union) => {
                    let mut cell = self.0.object_for_subject_predicate(union, &node(OWL, "unionOf"));
                    while let Some(TermRef::BlankNode(this)) = cell {
                        allowed.extend(self.0.object_for_subject_predicate(this, &node(RDF, "first")).and_then(iri_of));
                        cell = self.0.object_for_subject_predicate(this, &node(RDF, "rest"));
                    }
                }
                TermRef::Literal(_) => {}
            }
        }
        allowed
    }

    fn is_in_domain(&self, graph: &Graph, property: NamedNodeRef<'_>, subject: NamedOrBlankNodeRef<'_>) -> bool {
        let allowed = self.allowed(property, "domain");
        allowed.is_empty()
            || allowed.contains(&format!("{RDF}List"))
            || !allowed.is_disjoint(&self.types(graph, subject))
    }

    fn is_in_range(&self, graph: &Graph, property: NamedNodeRef<'_>, object: TermRef<'_>) -> bool {
        let allowed = self.allowed(property, "range");
        let wants_literal = allowed.contains(&format!("{RDFS}Literal"));
        let kinds: Vec<_> =
            self.0.objects_for_subject_predicate(property, &node(RDF, "type")).filter_map(iri_of).collect();
        let object = match object {
            TermRef::Literal(_) => {
                return wants_literal || (allowed.is_empty() && !kinds.contains(&format!("{OWL}ObjectProperty")));
            }
            TermRef::NamedNode(object) => NamedOrBlankNodeRef::from(object),
            TermRef::BlankNode(object) => object.into(),
        };
        if wants_literal {
            return false;
        }
        let types = self.types(graph, object);
        // Of what is not ours to describe we do not know the classes, and anything may be a class or a resource.
        allowed.is_empty()
            || types.is_empty()
            || allowed.contains(&format!("{RDFS}Class"))
            || allowed.contains(&format!("{RDFS}Resource"))
            || !allowed.is_disjoint(&types)
    }
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
