use super::*;
use crate::vocab::{bibo, dcterms};

fn lines(description: &Description) -> Vec<String> {
    description.triples().map(|triple| triple.to_string()).collect()
}

#[test]
fn statements_of_one_property_stand_together() {
    let mut description = Description::default();
    let (work, other) = (description.node("urn:a:1"), description.node("urn:a:2"));
    description.add_text(work, dcterms::TITLE, "one");
    description.add_text(other, dcterms::TITLE, "elsewhere");
    description.add_term(work, rdf::TYPE, bibo::BOOK);
    description.add_text(work, dcterms::TITLE, "two");
    let titles = r"<urn:a:1> <http://purl.org/dc/terms/title>";
    assert_eq!(
        lines(&description),
        [
            format!(r#"{titles} "one""#),
            format!(r#"{titles} "two""#),
            "<urn:a:1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://purl.org/ontology/bibo/Book>"
                .to_owned(),
            r#"<urn:a:2> <http://purl.org/dc/terms/title> "elsewhere""#.to_owned(),
        ]
    );
}

#[test]
fn nothing_is_said_twice() {
    let mut description = Description::default();
    let work = description.node("urn:a:1");
    for round in 0..3 {
        for number in 0..40 {
            description.add_text(work, dcterms::SUBJECT, &format!("subject {number}"));
            description.add_iri(work, dcterms::RELATION, &format!("urn:b:{number}"));
            description.add_tagged(work, dcterms::TITLE, &format!("title {number}"), ["en", "EN", "en"][round]);
        }
        description.add_list(work, bibo::AUTHOR_LIST, &[work]);
        description.add_iri(work, rdf::TYPE, bibo::BOOK.iri());
        description.add_term(work, rdf::TYPE, bibo::BOOK);
    }
    assert_eq!(description.triples().count(), 40 * 3 + 3 + 1);
}

#[test]
fn namesakes_are_numbered_and_known_again() {
    let mut description = Description::default();
    let mut claim = |meaning| {
        let node = description.claim("urn:a:1#li-wei", meaning);
        description.iri(node).to_owned()
    };
    assert_eq!(claim(7), "urn:a:1#li-wei");
    assert_eq!(claim(8), "urn:a:1#li-wei-2");
    assert_eq!(claim(7), "urn:a:1#li-wei");
    assert_eq!(claim(8), "urn:a:1#li-wei-2");
    assert_eq!(claim(9), "urn:a:1#li-wei-3");
}

#[test]
fn a_wrong_language_tag_is_left_out() {
    let mut description = Description::default();
    let work = description.node("urn:a:1");
    for tag in ["en", "ar-Latn", "", "e n", "toolonglanguage", "de\""] {
        description.add_tagged(work, dcterms::TITLE, "x", tag);
    }
    let tags: Vec<_> = lines(&description).iter().map(|line| line.rsplit('"').next().unwrap().to_owned()).collect();
    assert_eq!(tags, ["@en", "@ar-latn", ""]);
}

#[test]
fn a_cleared_description_is_as_new() {
    let mut description = Description::default();
    for _ in 0..2 {
        let work = description.node("urn:a:1");
        description.add_text(work, dcterms::TITLE, "one");
        assert_eq!(description.triples().count(), 1);
        description.clear();
        assert!(description.is_empty());
    }
}

#[test]
fn cells_are_named_after_what_they_hold() {
    let mut description = Description::default();
    let (work, one) = (description.node("urn:a:1"), description.node("urn:a:2"));
    description.add_list(work, bibo::AUTHOR_LIST, &[one, work]);
    description.add_list(work, bibo::EDITOR_LIST, &[one, work]);
    let triples: Vec<_> = description.triples().collect();
    assert_eq!(triples.len(), 10);
    assert_ne!(triples[0].object, triples[5].object, "two lists stay two");
    assert_eq!(triples, description.triples().collect::<Vec<_>>());
    assert!(description.triples_with(ListCells::Skolemized).all(|triple| triple.subject.is_named_node()));
}
