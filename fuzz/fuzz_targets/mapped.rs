//! What must hold of the graph of any record.

use bibtriple::description::Description;
use bibtriple::map::{MapOptions, Mapper};
use bibtriple::model::Record;
use oxrdf::{NamedNode, NamedOrBlankNode, Term};

/// Maps the record with and without a base, and checks each IRI.
pub fn assert_sound(record: &Record) {
    let with_base = MapOptions { base: Some("https://library.example.org/".to_owned()), ..MapOptions::default() };
    let mut description = Description::default();
    for options in [MapOptions::default(), with_base] {
        Mapper::new(options).map(record, &mut description, &mut Vec::new());
        for triple in description.triples() {
            if let NamedOrBlankNode::NamedNode(subject) = &triple.subject {
                assert_legal(subject);
            }
            assert_legal(&triple.predicate);
            match &triple.object {
                Term::NamedNode(object) => assert_legal(object),
                Term::Literal(literal) => assert_legal(&literal.datatype().into_owned()),
                Term::BlankNode(_) => {}
            }
        }
    }
}

fn assert_legal(iri: &NamedNode) {
    assert!(NamedNode::new(iri.as_str()).is_ok(), "{iri}");
}
