//! The graph of one work, to be asked.

use bibtriple::description::Description;
use bibtriple::map::{MapOptions, Mapper};
use bibtriple::model::Record;
use oxrdf::{NamedOrBlankNode, Term, Triple};
use std::collections::HashMap;

pub(crate) struct Graph {
    pub(crate) work: String,
    triples: Vec<Triple>,
    /// Subject and end of the property's IRI → objects.
    by_subject: HashMap<(String, String), Vec<String>>,
}

const LIST: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

impl Graph {
    pub(crate) fn of(record: &Record) -> Self {
        let mut description = Description::default();
        Mapper::new(MapOptions::default()).map(record, &mut description, &mut Vec::new());
        let triples: Vec<Triple> = description.triples().collect();
        let work = triples.first().map(|triple| subject(&triple.subject).to_owned()).unwrap_or_default();
        let mut by_subject: HashMap<_, Vec<String>> = HashMap::new();
        for triple in &triples {
            let key = (subject(&triple.subject).to_owned(), local(triple.predicate.as_str()).to_owned());
            by_subject.entry(key).or_default().push(object(&triple.object).to_owned());
        }
        Self { work, triples, by_subject }
    }

    /// What stands behind a property, whatever the subject: the end of its IRI, after `#` or the last `/`.
    pub(crate) fn all(&self, property: &str) -> Vec<String> {
        let is_it = |triple: &&Triple| local(triple.predicate.as_str()) == property;
        self.triples.iter().filter(is_it).map(|triple| object(&triple.object).to_owned()).collect()
    }

    /// The same of one subject.
    pub(crate) fn of_subject(&self, node: &str, property: &str) -> Vec<String> {
        self.by_subject.get(&(node.to_owned(), property.to_owned())).cloned().unwrap_or_default()
    }

    pub(crate) fn of_work(&self, property: &str) -> Vec<String> {
        self.of_subject(&self.work, property)
    }

    /// The members of a list of the work, each by all that it is called: its name, the heading as written, its name with what
    /// stands before it.
    pub(crate) fn members_of_list(&self, property: &str) -> Vec<Vec<String>> {
        let mut members = Vec::new();
        let mut cell = self.of_work(property).into_iter().next();
        while let Some(at) = cell.filter(|at| *at != format!("{LIST}nil")) {
            for member in self.of_subject(&at, "first") {
                let name = self.of_subject(&member, "name").join(" ");
                let before = self.of_subject(&member, "prefixName").join(" ");
                let heading = self.of_subject(&member, "label").join(" ");
                members.push(vec![format!("{before} {name}"), name, heading]);
            }
            cell = self.of_subject(&at, "rest").into_iter().next();
        }
        members
    }

    /// The names of all publishers.
    pub(crate) fn publishers(&self) -> Vec<String> {
        self.all("publisher").iter().flat_map(|publisher| self.of_subject(publisher, "name")).collect()
    }

    /// Everything that is said anywhere.
    pub(crate) fn says(&self, text: &str) -> bool {
        self.triples
            .iter()
            .any(|triple| object(&triple.object).contains(text) || subject(&triple.subject).contains(text))
    }
}

fn local(iri: &str) -> &str {
    iri.rsplit(['#', '/']).next().unwrap_or_default()
}

fn subject(node: &NamedOrBlankNode) -> &str {
    match node {
        NamedOrBlankNode::NamedNode(node) => node.as_str(),
        NamedOrBlankNode::BlankNode(node) => node.as_str(),
    }
}

fn object(term: &Term) -> &str {
    match term {
        Term::NamedNode(node) => node.as_str(),
        Term::BlankNode(node) => node.as_str(),
        Term::Literal(literal) => literal.value(),
    }
}
