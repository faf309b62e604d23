//! Graphs read from Turtle and N-Triples, and what differs between two of them.

use oxrdf::Graph;
use oxrdf::graph::{CanonicalizationAlgorithm, CanonicalizationHashAlgorithm};
use oxttl::{NTriplesParser, TurtleParser};
use std::collections::BTreeSet;

/// The statements of a graph as lines of N-Triples; blank nodes have their canonical names, so equal graphs give equal lines.
pub(crate) type Statements = BTreeSet<String>;

/// Reads Turtle; the parser is strict.
pub(crate) fn turtle(text: &str) -> Statements {
    let triples = TurtleParser::new().for_slice(text);
    statements(triples.map(|triple| triple.unwrap_or_else(|error| panic!("{error} in\n{text}"))).collect())
}

/// Reads N-Triples; the parser is strict.
pub(crate) fn ntriples(text: &str) -> Statements {
    let triples = NTriplesParser::new().for_slice(text);
    statements(triples.map(|triple| triple.unwrap_or_else(|error| panic!("{error} in\n{text}"))).collect())
}

fn statements(mut graph: Graph) -> Statements {
    graph.canonicalize(CanonicalizationAlgorithm::Rdfc10 { hash_algorithm: CanonicalizationHashAlgorithm::Sha256 });
    graph.iter().map(|triple| format!("{triple} .")).collect()
}

/// Fails with the statements that are missing and those that are too many.
#[track_caller]
pub(crate) fn assert_same(what: &str, actual: &Statements, expected: &Statements) {
    let missing = expected.difference(actual).map(|line| format!("- {line}"));
    let surplus = actual.difference(expected).map(|line| format!("+ {line}"));
    let difference: Vec<_> = missing.chain(surplus).collect();
    assert!(difference.is_empty(), "{what} is another graph than expected:\n{}", difference.join("\n"));
}
