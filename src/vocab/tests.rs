use super::*;
use crate::model::Relator;
use oxrdf::{Graph, NamedNodeRef};
use std::collections::{HashMap, HashSet};

/// Every vocabulary, with the file that declares it.
fn vocabularies() -> Vec<(&'static str, &'static [Term])> {
    vec![
        ("bibo", bibo::ALL),
        ("bibo", bibo_status::ALL),
        ("bibo", bibo_degrees::ALL),
        ("dcmitype", dcmitype::ALL),
        ("dcterms", dcterms::ALL),
        ("edtf", edtf::ALL),
        ("foaf", foaf::ALL),
        ("frbr", frbr::ALL),
        ("holding", holding::ALL),
        ("org", org::ALL),
        ("owl", owl::ALL),
        ("rdau", rdau::ALL),
        ("rdf", rdf::ALL),
        ("rdfs", rdfs::ALL),
        ("rel", rel::ALL),
        ("skos", skos::ALL),
        ("xsd", xsd::ALL),
    ]
}

fn declarations(name: &str) -> Graph {
    let path = format!("{}/vocab/{name}.ttl", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    oxttl::TurtleParser::new()
        .for_slice(&text)
        .map(|triple| triple.unwrap_or_else(|error| panic!("{path}: {error}")))
        .collect()
}

#[test]
fn every_term_is_declared() {
    for (name, terms) in vocabularies() {
        let declared = declarations(name);
        for term in terms {
            let types = declared.objects_for_subject_predicate(term.as_named_node(), rdf::TYPE.as_named_node());
            assert!(types.count() > 0, "<{}> is not in vocab/{name}.ttl", term.iri());
        }
    }
}

#[test]
fn terms_are_told_apart_and_spelt_alike() {
    let (mut ids, mut iris) = (HashMap::new(), HashSet::new());
    for (_, terms) in vocabularies() {
        for term in terms {
            assert!(iris.insert(term.iri()), "{term:?} is there twice");
            assert_eq!(ids.insert(term.0.id, term.iri()), None, "{term:?} shares its hash");
            assert_eq!(term.ntriples(), format!("<{}>", term.iri()));
            assert_eq!(term.predicate(), format!(" {} ", term.ntriples()));
            assert_eq!(term.before_text(), format!("{}\"", term.predicate()));
            assert_eq!(term.before_iri(), format!("{}<", term.predicate()));
            assert_eq!(format!("<{}", term.as_object()), format!("{} .\n", term.ntriples()));
            if let Some((prefix, local)) = term.turtle().split_once(':').filter(|_| !term.turtle().starts_with('<')) {
                let (_, namespace) = term.prefix().iter().next().expect("its prefix is declared");
                assert_eq!(PREFIXES.iter().find(|(name, _)| *name == prefix).map(|(_, iri)| *iri), Some(namespace));
                assert_eq!(format!("{namespace}{local}"), term.iri());
                assert!(local.bytes().all(|byte| byte.is_ascii_alphanumeric()), "{term:?} needs no escape in Turtle");
            } else {
                assert_eq!(term.turtle(), term.ntriples());
            }
        }
    }
}

#[test]
fn relators_are_found_by_their_code() {
    assert!(rel::ALL.is_sorted_by_key(|term| term.iri()));
    assert_eq!(rel::term("ill").map(Term::iri), Some("http://id.loc.gov/vocabulary/relators/ill"));
    assert_eq!(rel::term("xyz"), None);
    let declared = declarations("rel");
    assert_eq!(declared.len(), rel::ALL.len(), "vocab/rel.ttl has the same relators");
}

#[test]
fn relators_are_those_of_the_model() {
    let letters = 'a'..='z';
    for (one, two) in letters.clone().flat_map(|one| letters.clone().map(move |two| (one, two))) {
        for three in letters.clone() {
            let code: String = [one, two, three].iter().collect();
            // A code that is no longer in use is read as the one that took its place.
            let is_in_use = Relator::from_code(&code).is_some_and(|relator| relator.code() == code);
            assert_eq!(rel::term(&code).is_some(), is_in_use, "{code}");
        }
    }
}

#[test]
fn prefixes_are_sorted_and_all_in_the_set() {
    assert!(PREFIXES.is_sorted());
    assert_eq!(PrefixSet::ALL.iter().count(), PREFIXES.len());
    assert_eq!(PrefixSet::default().iter().count(), 0);
}

/// The classes that no work is said to be just because a class of its is below them.
const ABSTRACT: [&str; 4] = ["Document", "Collection", "CollectedDocument", "DocumentPart"];

#[test]
fn superclasses_are_those_of_the_ontology() {
    let declared = declarations("bibo");
    let below = NamedNodeRef::new_unchecked("http://www.w3.org/2000/01/rdf-schema#subClassOf");
    for class in bibo::ALL {
        let superclass = declared
            .object_for_subject_predicate(class.as_named_node(), below)
            .map(|superclass| superclass.to_string())
            .filter(|superclass| superclass.contains("/bibo/"))
            .filter(|superclass| ABSTRACT.iter().all(|name| !superclass.ends_with(&format!("/{name}>"))));
        assert_eq!(
            superclass_of(*class).map(|class| class.ntriples().to_owned()),
            superclass,
            "superclass of {class:?}"
        );
    }
}
