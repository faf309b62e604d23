//! Every output format says the same: what each parser reads back is the graph of the N-Triples.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use oxjsonld::JsonLdParser;
use oxrdf::dataset::{CanonicalizationAlgorithm, CanonicalizationHashAlgorithm};
use oxrdf::{Dataset, GraphName, NamedNode, Quad, Triple};
use oxrdfxml::RdfXmlParser;
use oxttl::{NQuadsParser, NTriplesParser, TriGParser, TurtleParser};
use support::command::Folder;

const RECORDS: &str = "tests/data/json/article-and-book.in";
const GRAPH: &str = "https://example.org/catalogue";

fn canonical(quads: impl Iterator<Item = Quad>) -> Dataset {
    let mut dataset: Dataset = quads.collect();
    dataset.canonicalize(CanonicalizationAlgorithm::Rdfc10 { hash_algorithm: CanonicalizationHashAlgorithm::Sha256 });
    dataset
}

/// The triples in this graph.
fn within(graph: &GraphName, triples: impl Iterator<Item = Triple>) -> Dataset {
    canonical(triples.map(|triple| triple.in_graph(graph.clone())))
}

#[test]
fn every_format_says_the_same() {
    let folder = Folder::new().with("records.in", std::fs::read(RECORDS).unwrap());
    let convert = |options: &str| {
        let outcome = folder.run(&format!("convert -f json records.in {options}"));
        assert_eq!(outcome.status, 0, "{}", outcome.stderr);
        outcome.stdout
    };
    let ntriples = convert("-t ntriples");
    let triples: Vec<_> = NTriplesParser::new().for_slice(&ntriples).map(Result::unwrap).collect();
    let plain = || within(&GraphName::DefaultGraph, triples.clone().into_iter());
    let named = || within(&NamedNode::new(GRAPH).unwrap().into(), triples.clone().into_iter());

    let turtle = convert("-t turtle");
    assert_eq!(within(&GraphName::DefaultGraph, TurtleParser::new().for_slice(&turtle).map(Result::unwrap)), plain());
    let rdfxml = convert("-t rdfxml");
    assert_eq!(within(&GraphName::DefaultGraph, RdfXmlParser::new().for_slice(&rdfxml).map(Result::unwrap)), plain());
    for (options, expected) in [(String::new(), plain()), (format!("--graph {GRAPH}"), named())] {
        let nquads = convert(&format!("-t nquads {options}"));
        assert_eq!(canonical(NQuadsParser::new().for_slice(&nquads).map(Result::unwrap)), expected);
        let trig = convert(&format!("-t trig {options}"));
        assert_eq!(canonical(TriGParser::new().for_slice(&trig).map(Result::unwrap)), expected);
        let jsonld = convert(&format!("-t jsonld {options}"));
        assert_eq!(canonical(JsonLdParser::new().for_slice(&jsonld).map(Result::unwrap)), expected);
    }
    let skolemized = convert("-t ntriples --skolemize");
    assert_eq!(skolemized.lines().count(), ntriples.lines().count());
    assert!(!skolemized.contains("_:") && ntriples.contains("_:"));
}

#[test]
fn the_name_of_the_output_tells_the_format() {
    let folder = Folder::new().with("records.in", std::fs::read(RECORDS).unwrap());
    for (name, target) in [
        ("out.ttl", "turtle"),
        ("out.nt", "ntriples"),
        ("out.nq", "nquads"),
        ("out.trig", "trig"),
        ("out.rdf", "rdfxml"),
        ("out.jsonld", "jsonld"),
        ("out.json", "json"),
    ] {
        assert_eq!(folder.run(&format!("convert -f json records.in -o {name}")).status, 0);
        assert_eq!(folder.read(name), folder.run(&format!("convert -f json records.in -t {target}")).stdout, "{name}");
    }
    let sentence = "bibtriple: no format is known by the extension .csv of the output; say which to write with -t\n";
    folder.run("convert -f json records.in -o out.csv.gz").is(2, "", sentence);
    let sentence =
        "bibtriple: only -t nquads, trig and jsonld have named graphs; leave out --graph, or choose one of these\n";
    folder.run("convert -f json records.in --graph https://example.org/").is(2, "", sentence);
}
