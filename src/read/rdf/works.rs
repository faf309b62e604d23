//! Which nodes of a graph are works of their own, and which are there for the sake of others.

use super::graph::{Graph, NodeId};
use super::{names, work};
use std::collections::HashSet;

/// The works that the graph is about, in its order.
///
/// A journal, a series or a translation that is there because a work points at it is none, unless more is said of it than that takes.
pub(super) fn find(graph: &Graph) -> Vec<NodeId> {
    let candidates: Vec<_> = graph.subjects().filter(|&node| is_work(graph, node)).collect();
    let known: HashSet<_> = candidates.iter().copied().collect();
    let works: Vec<_> = candidates
        .iter()
        .copied()
        .filter(|&node| {
            let is_mentioned = graph.all_mentions(node).any(|(subject, property)| {
                subject != node
                    && (known.contains(&subject) || is_issue_of_a_work(graph, subject))
                    && is_relation(property)
                    // A review is a work beside what it reviews; of the two the one that is named is described.
                    && !(property == REVIEW_OF && has_title(graph, node))
            });
            (!is_mentioned || stands_alone(graph, node)) && !is_bare_review(graph, node, &known)
        })
        .collect();
    // A book and its chapter that point at each other, and nothing else at either of them.
    let reached = reached(graph, &works);
    if candidates.iter().all(|node| reached.contains(node)) {
        return works;
    }
    let works: HashSet<_> = works.into_iter().collect();
    let is_one =
        |node: &NodeId| works.contains(node) || !reached.contains(node) && !is_bare_review(graph, *node, &known);
    candidates.into_iter().filter(is_one).collect()
}

/// All nodes that works say something of, and what these point at.
fn reached(graph: &Graph, works: &[NodeId]) -> HashSet<NodeId> {
    let mut reached: HashSet<NodeId> = works.iter().copied().collect();
    let mut next = works.to_vec();
    while let Some(node) = next.pop() {
        for statement in graph.statements(node) {
            if let Some(object) = statement.object.node()
                && reached.insert(object)
            {
                next.push(object);
            }
        }
    }
    reached
}

const REVIEW_OF: &str = "bibo:reviewOf";

fn has_title(graph: &Graph, node: NodeId) -> bool {
    graph.has(node, names::TITLE)
}

/// Whether no more is known of a review than which named work it reviews.
pub(super) fn is_bare_review(graph: &Graph, node: NodeId, works: &HashSet<NodeId>) -> bool {
    let reviewed = graph.statements(node).iter().filter(|statement| statement.property == REVIEW_OF);
    !has_title(graph, node)
        && reviewed
            .filter_map(|statement| statement.object.node())
            .any(|reviewed| works.contains(&reviewed) && has_title(graph, reviewed))
}

/// Whether a node has the class of a work, or the properties of one.
fn is_work(graph: &Graph, node: NodeId) -> bool {
    /// What has one of these is part of a description.
    const PARTS: &[&str] = &[
        "bib:Conference",
        "bf:Agent",
        "bf:Contribution",
        "bf:Identifier",
        "bf:Item",
        "bf:Organization",
        "bf:Person",
        "bf:ProvisionActivity",
        "bf:Series",
        "bf:Title",
        "bf:Topic",
        "bib:Memo",
        "bibo:Conference",
        "bibo:Issue",
        "blt:PublicationEvent",
        "edm:Agent",
        "edm:Place",
        "edm:TimeSpan",
        "edm:WebResource",
        "foaf:Agent",
        "foaf:Group",
        "foaf:Organization",
        "foaf:Person",
        "frbr:Item",
        "org:Organization",
        "rdf:List",
        "rdf:Seq",
        "schema:PublicationEvent",
        "schema:Organization",
        "schema:Person",
        "schema:PublicationIssue",
        "schema:PublicationVolume",
        "skos:Concept",
        "skos:ConceptScheme",
        "dcterms:Agent",
        // Files and folders of Zotero.
        "z:Attachment",
        "z:Collection",
    ];
    let classes = graph.classes(node);
    // An issue is a work where it has a record of its own.
    if classes.iter().any(|class| PARTS.contains(&class.as_str())) {
        return classes.iter().any(|class| class == "bibo:Issue") && stands_alone(graph, node);
    }
    // What is said of a work of BIBFRAME was said of its instances.
    if !graph.mentions(node, &["bf:instanceOf"]).is_empty() {
        return false;
    }
    if graph.has(node, &["foaf:primaryTopic"]) || graph.has(node, &["rdf:first", "skos:inScheme"]) {
        return false;
    }
    if work::kind_of_classes(&classes).is_some() {
        return true;
    }
    let is_page = classes.iter().any(|class| class == "foaf:Document");
    !is_page && graph.has(node, &["dcterms:title", "dc:title", "bibo:doi", "prism:doi", "schema:headline"])
        || graph.has(node, names::CREATOR)
}

/// Whether a node is an issue that a work is in.
fn is_issue_of_a_work(graph: &Graph, node: NodeId) -> bool {
    graph.is_a(node, &["bibo:Issue", "schema:PublicationIssue", "schema:PublicationVolume"])
        && !graph.mentions(node, names::PART_OF).is_empty()
}

fn is_relation(property: &str) -> bool {
    const RELATIONS: &[&str] = &[
        "bibo:reviewOf",
        "bibo:translationOf",
        "dcterms:hasFormat",
        "dcterms:hasPart",
        "dcterms:hasVersion",
        "dcterms:isFormatOf",
        "dcterms:isReferencedBy",
        "dcterms:isReplacedBy",
        "dcterms:isRequiredBy",
        "dcterms:isVersionOf",
        "dcterms:relation",
        "dcterms:replaces",
        "dcterms:requires",
        "dcterms:source",
        "foaf:page",
        "rdfs:seeAlso",
    ];
    RELATIONS.contains(&property)
        || names::PART_OF.contains(&property)
        || property.starts_with("bf:") && property != "bf:hasInstance"
}

/// Whether more is said of a node than a description gives to a host or a related work.
fn stands_alone(graph: &Graph, node: NodeId) -> bool {
    const OWN: &[&str] = &[
        "dcterms:abstract",
        "dcterms:subject",
        "dcterms:tableOfContents",
        "dcterms:type",
        "dcterms:medium",
        "dcterms:accessRights",
        "dc:subject",
        "foaf:page",
        "holding:exemplar",
        "schema:about",
        // Where a work stands in its host.
        "bibo:locator",
        "bibo:pageStart",
        "bibo:pages",
        "prism:startingPage",
    ];
    graph.has(node, OWN) || !graph.mentions(node, &["foaf:primaryTopic"]).is_empty()
}
