use super::*;
use crate::description::ListCells;
use crate::vocab::{bibo, dcterms, edtf, rdf, xsd};
use oxrdf::dataset::CanonicalizationAlgorithm;
use oxrdf::{Graph, Triple};
use proptest::prelude::*;

/// What a test puts into a description: subject, property and object, each by number.
type Statement = (usize, usize, usize, String);

fn description(statements: &[Statement]) -> Description {
    let iris =
        ["https://doi.org/10.1000/a%5B1%5D", "urn:isbn:9780306406157#é", "https://example.org/x?y=z&w#f", "urn:x:1"];
    let properties = [rdf::TYPE, dcterms::TITLE, dcterms::RELATION, bibo::AUTHOR_LIST, dcterms::ISSUED];
    let mut description = Description::default();
    for (subject, property, object, text) in statements {
        let node = description.node(iris[subject % iris.len()]);
        let property = properties[property % properties.len()];
        match object % 6 {
            0 => description.add_term(node, property, bibo::BOOK),
            1 => description.add_iri(node, property, iris[text.len() % iris.len()]),
            2 => description.add_text(node, property, text),
            3 => description.add_tagged(node, property, text, ["en", "ar-Latn", "no tag"][text.len() % 3]),
            4 => description.add_typed(node, property, text, [xsd::G_YEAR, edtf::EDTF][text.len() % 2]),
            _ => {
                let other = description.node(iris[text.len() % iris.len()]);
                description.add_list(node, property, &vec![other; text.len() % 4]);
            }
        }
    }
    description
}

fn written<S: Syntax>(syntax: S, descriptions: &[Description]) -> String {
    let mut writer = Writer::new(syntax, Vec::new());
    for description in descriptions {
        writer.describe(description).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

fn canonical(triples: impl Iterator<Item = Triple>) -> Vec<String> {
    let mut graph: Graph = triples.collect();
    graph.canonicalize(CanonicalizationAlgorithm::Unstable);
    let mut lines: Vec<_> = graph.iter().map(|triple| triple.to_string()).collect();
    lines.sort();
    lines
}

fn turtle(text: &str) -> Vec<String> {
    canonical(
        oxttl::TurtleParser::new()
            .for_slice(text)
            .map(|triple| triple.unwrap_or_else(|error| panic!("{error}\n{text}"))),
    )
}

fn ntriples(text: &str) -> Vec<String> {
    canonical(
        oxttl::NTriplesParser::new()
            .for_slice(text)
            .map(|triple| triple.unwrap_or_else(|error| panic!("{error}\n{text}"))),
    )
}

proptest! {
    #[test]
    fn both_syntaxes_are_read_back(statements in prop::collection::vec((0..9_usize, 0..9_usize, 0..12_usize, any::<String>()), 0..40)) {
        let description = description(&statements);
        let expected = canonical(description.triples());
        let skolemized = canonical(description.triples_with(ListCells::Skolemized));
        let description = [description];
        prop_assert_eq!(&ntriples(&written(NTriples::new(), &description)), &expected);
        prop_assert_eq!(&turtle(&written(Turtle::new(), &description)), &expected);
        prop_assert_eq!(&ntriples(&written(NTriples::new().with_cells(ListCells::Skolemized), &description)), &skolemized);
        prop_assert_eq!(&turtle(&written(Turtle::new().with_cells(ListCells::Skolemized), &description)), &skolemized);
    }

    #[test]
    fn n_triples_are_those_of_oxttl(text in any::<String>()) {
        let mut description = Description::default();
        let node = description.node("urn:x:1");
        description.add_text(node, dcterms::TITLE, &text);
        let mut serializer = oxttl::NTriplesSerializer::new().for_writer(Vec::new());
        for triple in description.triples() {
            serializer.serialize_triple(&triple).unwrap();
        }
        prop_assert_eq!(written(NTriples::new(), &[description]).into_bytes(), serializer.finish());
    }
}

#[test]
fn turtle_is_readable() {
    let mut description = Description::default();
    let (work, author) =
        (description.node("urn:isbn:9780306406157"), description.node("urn:isbn:9780306406157#holm-inger"));
    description.add_term(work, rdf::TYPE, bibo::BOOK);
    description.add_tagged(work, dcterms::TITLE, "The \"open\" town hall\\\n", "en");
    description.add_list(work, bibo::AUTHOR_LIST, &[author, author]);
    description.add_typed(work, dcterms::ISSUED, "2023", xsd::G_YEAR);
    description.add_typed(work, dcterms::ISSUED, "198X", edtf::EDTF);
    description.add_text(author, dcterms::TITLE, "x");
    insta::assert_snapshot!(written(Turtle::new(), &[description]), @r#"
    @prefix bibo: <http://purl.org/ontology/bibo/> .
    @prefix dcterms: <http://purl.org/dc/terms/> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

    <urn:isbn:9780306406157> a bibo:Book ;
        dcterms:title "The \"open\" town hall\\\n"@en ;
        bibo:authorList ( <urn:isbn:9780306406157#holm-inger> <urn:isbn:9780306406157#holm-inger> ) ;
        dcterms:issued "2023"^^xsd:gYear , "198X"^^<http://id.loc.gov/datatypes/edtf> .

    <urn:isbn:9780306406157#holm-inger> dcterms:title "x" .
    "#);
}

/// A description of about a kilobyte.
fn long_description(number: usize) -> Description {
    let mut description = Description::default();
    let node = description.node(&format!("urn:x:{number}"));
    description.add_text(node, dcterms::TITLE, &"x".repeat(1000));
    description
}

#[test]
fn bytes_do_not_depend_on_how_they_were_cut() {
    for count in [0, 1, 10, 300, 1000] {
        let descriptions: Vec<_> = (0..count).map(long_description).collect();
        let whole = written(Turtle::new(), &descriptions);
        for size in [1, 7, 500] {
            let mut writer = Turtle::new().for_writer(Vec::new());
            for batch in descriptions.chunks(size) {
                let mut chunk = Chunk::default();
                for description in batch {
                    Turtle::new().encode(description, &mut chunk);
                }
                writer.append(&chunk).unwrap();
            }
            assert!(writer.into_inner().unwrap() == whole.as_bytes(), "{count} in batches of {size}");
        }
        let declares_all = whole.contains("@prefix frbr:");
        assert_eq!(declares_all, count >= 300, "a long document declares all prefixes");
    }
}

#[test]
fn an_empty_document_is_empty() {
    assert_eq!(written(Turtle::new(), &[]), "");
    assert_eq!(written(NTriples::new(), &[Description::default()]), "");
}
