//! Which nodes of a document are the works that it is about.

use super::kinds;
use super::node::{Document, Node};
use std::collections::HashSet;

/// What tells nodes apart.
type Key<'d> = (Option<&'d str>, usize);

/// What stands around works: lists, feeds, answers, and pages that say what they are about.
const WRAPPERS: &[(&str, &[&str])] = &[
    ("DataFeed", &["dataFeedElement"]),
    ("DataFeedItem", &["item"]),
    ("ItemList", &["itemListElement"]),
    ("OfferCatalog", &["itemListElement"]),
    ("ListItem", &["item"]),
    ("SearchResultsPage", &["mainEntity"]),
];

/// The works of the document, in its order.
pub(super) fn find<'d>(document: &'d Document<'d>) -> Vec<Node<'d>> {
    if let Some(crates) = root_of_crate(document) {
        return vec![crates];
    }
    let mut works: Vec<Node<'d>> = Vec::new();
    let mut known = HashSet::new();
    for node in document.top() {
        add(node, &mut works, &mut known, 0);
    }
    // What another work is in is described for its sake.
    let hosts = hosts_of(&works);
    let mut own: Vec<Node<'d>> = works.iter().copied().filter(|work| !hosts.contains(&work.key())).collect();
    if own.is_empty() {
        own = works;
    }
    // The page that a work stands on is no second work.
    if own.iter().any(|work| !kinds::is_page(*work)) {
        own.retain(|work| !kinds::is_page(*work));
    }
    own
}

fn add<'d>(node: Node<'d>, works: &mut Vec<Node<'d>>, known: &mut HashSet<Key<'d>>, depth: u8) {
    let wrapped = WRAPPERS.iter().filter(|(name, _)| node.is_a(&[name])).flat_map(|(_, names)| node.nodes(names));
    let mut wrapped: Vec<_> = wrapped.collect();
    if kinds::is_page(node) {
        wrapped.extend(node.nodes(&["mainEntity"]));
    }
    if depth < 4 {
        for inner in wrapped {
            add(inner, works, known, depth + 1);
        }
    }
    if is_work(node) && known.insert(node.key()) {
        works.push(node);
    }
}

/// Whether a node is a work that is described: one of a kind that there is, with a title, a maker or an identifier.
fn is_work(node: Node<'_>) -> bool {
    const TELLING: &[&str] =
        &["name", "headline", "author", "creator", "identifier", "isbn", "issn", "doi", "alternateName", "title"];
    let types = node.types();
    let is_kind = if types.is_empty() { node.has(&["author", "creator", "isbn"]) } else { kinds::may_be_work(&types) };
    is_kind && node.has(TELLING)
}

/// What some works are in, and what that is in. Each node is looked at once, for a document may say that all are in all.
fn hosts_of<'d>(works: &[Node<'d>]) -> HashSet<Key<'d>> {
    let mut hosts = HashSet::new();
    let mut waiting = works.to_vec();
    while let Some(node) = waiting.pop() {
        for host in node.nodes(&["isPartOf", "mainEntityOfPage", "includedInDataCatalog"]) {
            if host.key() != node.key() && hosts.insert(host.key()) {
                waiting.push(host);
            }
        }
    }
    hosts
}

/// The data set that an RO-Crate is; all else in the document are its parts.
fn root_of_crate<'d>(document: &'d Document<'d>) -> Option<Node<'d>> {
    let is_descriptor = |id: &str| id.trim_start_matches("./").starts_with("ro-crate-metadata.json");
    let descriptor = document.top().into_iter().find(|node| node.id().is_some_and(is_descriptor))?;
    descriptor.nodes(&["about"]).into_iter().find(|root| !root.is_bare())
}

/// Why a document gives no work.
pub(super) fn why_none(document: &Document<'_>) -> String {
    let mut types: Vec<&str> = document.top().into_iter().flat_map(Node::types).collect();
    types.dedup();
    types.truncate(6);
    match types.as_slice() {
        [] => "the JSON-LD describes no work: nothing in it has a type of schema.org".to_owned(),
        types => format!("the JSON-LD describes no work: what it describes is {}", types.join(", ")),
    }
}
