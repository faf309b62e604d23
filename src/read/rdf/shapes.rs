//! What library vocabularies say in nodes of their own, said as the plain statements that a work is read from.
//!
//! BIBFRAME gives a title, a contribution, a publication, an identifier each a node, and spreads one book over a work and its
//! instances; the British Library and lobid do so with publications; Europeana's EDM says of an aggregation where its object is
//! shown. [`flatten`] adds to each node what these mean in DCTERMS and BIBO, and marks what is said so as taken over.

use super::graph::{Graph, NodeId, Object};
use crate::model::Text;
use crate::text::isbd;

/// Properties of publications, which are events with a date, a place and an agent.
const PUBLICATIONS: &[&str] = &["bf:provisionActivity", "schema:publication", "blt:publication"];
const DATES: &[&str] = &["schema:startDate", "bf:date", "bflc:simpleDate"];
const PLACES: &[&str] = &["schema:location", "bf:place", "bflc:simplePlace", "event:place"];
const AGENTS: &[&str] = &["schema:publishedBy", "bf:agent", "bflc:simpleAgent", "event:agent"];
const LABELS: &[&str] = &["rdfs:label", "mads:authoritativeLabel", "skos:prefLabel", "rdf:value"];

/// Properties whose nodes stand for the text that they are labelled with, and the property that takes a text.
const TEXTS: &[(&str, &str)] = &[
    ("bf:note", "dcterms:description"),
    ("bf:summary", "dcterms:abstract"),
    ("bf:tableOfContents", "dcterms:tableOfContents"),
    ("bf:genreForm", "dcterms:type"),
];

/// Properties that another one says the same as.
const SAME: &[(&str, &str)] = &[
    ("bf:language", "dcterms:language"),
    ("bf:subject", "dcterms:subject"),
    ("bf:content", "dcterms:type"),
    ("bf:media", "dcterms:medium"),
    ("bf:carrier", "dcterms:medium"),
    ("bf:dimensions", "dcterms:extent"),
    ("rdau:P60550", "dcterms:extent"),
    ("isbd:P1053", "dcterms:extent"),
    ("isbd:P1008", "bibo:edition"),
    ("rdau:P60329", "bibo:edition"),
    ("bf:editionStatement", "bibo:edition"),
    ("isbd:P1042", "dcterms:description"),
    ("rdvocab:editionStatement", "bibo:edition"),
    ("rdvocab:extent", "dcterms:extent"),
    ("rdvocab:note", "dcterms:description"),
    ("rdvocab:placeOfPublication", "rdau:P60163"),
];

/// Where a publication is told in words besides.
const STATEMENTS: &[&str] =
    &["bf:publicationStatement", "rdau:P60333", "bf:provisionActivityStatement", "rdvocab:publicationStatement"];

/// Adds what the shapes in the graph mean.
pub(super) fn flatten(graph: &mut Graph) {
    if !graph.has_library_terms() {
        return;
    }
    let nodes: Vec<NodeId> = graph.subjects().collect();
    // Many instances of one work that says much may not fill the memory.
    let mut budget = 4 * graph.len() + 1000;
    for &node in &nodes {
        works_of_instance(graph, node, &mut budget);
    }
    for &node in &nodes {
        let mut said = Said::default();
        titles(graph, node, &mut said);
        contributions(graph, node, &mut said);
        publications(graph, node, &mut said);
        identifiers(graph, node, &mut said);
        texts(graph, node, &mut said);
        aggregation(graph, node, &mut said);
        for (property, plain) in SAME {
            for object in graph.objects(node, &[property]).into_iter().cloned().collect::<Vec<_>>() {
                said.push((node, (*plain).to_owned(), object));
            }
        }
        for (subject, property, object) in said {
            graph.say(subject, property, object);
        }
    }
}

/// Statements to add.
type Said = Vec<(NodeId, String, Object)>;

fn literal(value: impl Into<String>) -> Object {
    Object::Literal { text: Text::new(value), datatype: String::new() }
}

fn label(graph: &Graph, node: NodeId) -> Option<Text> {
    graph.first_texts(node, LABELS).into_iter().next()
}

/// An instance is described by what is said of its work, too; its own titles go before.
fn works_of_instance(graph: &mut Graph, instance: NodeId, budget: &mut usize) {
    for work in graph.nodes(instance, &["bf:instanceOf"]) {
        let statements = graph.statements(work);
        if work == instance || statements.len() > *budget {
            continue;
        }
        *budget -= statements.len();
        let has_title = graph.has(instance, &["bf:title"]);
        let is_of_work = |property: &str| match property {
            "bf:title" => has_title,
            "bf:hasInstance" | "bf:adminMetadata" | "rdfs:label" => true,
            _ => false,
        };
        let said: Vec<_> = statements
            .iter()
            .filter(|statement| !is_of_work(&statement.property))
            .map(|statement| (statement.property.clone(), statement.object.clone()))
            .collect();
        for (property, object) in said {
            graph.say(instance, property, object);
        }
    }
    // A text that is issued as a whole is a book, one that is issued in parts a serial.
    for issuance in graph.nodes(instance, &["bf:issuance"]) {
        let class = match graph.iri(issuance).and_then(|iri| iri.rsplit_once('/')) {
            Some((_, "mono")) => "http://id.loc.gov/ontologies/bibframe/Monograph",
            Some((_, "serl")) => "http://id.loc.gov/ontologies/bibframe/Serial",
            _ => continue,
        };
        graph.say_iri(instance, "rdf:type", class);
    }
}

/// `bf:title [ a bf:Title ; bf:mainTitle "…" ; bf:subtitle "…" ]`; other sorts of titles are alternative ones.
fn titles(graph: &Graph, node: NodeId, said: &mut Said) {
    for title in graph.nodes(node, &["bf:title"]) {
        let main = graph.first_texts(title, &["bf:mainTitle", "rdfs:label"]).into_iter().next();
        let Some(main) = main else { continue };
        let mut full = isbd::trim(&main.value).to_owned();
        for (properties, separator) in [(["bf:subtitle"], ": "), (["bf:partNumber"], ". "), (["bf:partName"], ". ")] {
            for part in graph.values(title, &properties) {
                full.push_str(separator);
                full.push_str(isbd::trim(&part));
            }
        }
        let is_other =
            graph.is_a(title, &["bf:ParallelTitle", "bf:VariantTitle", "bf:AbbreviatedTitle", "bf:KeyTitle"]);
        let property = if is_other { "dcterms:alternative" } else { "dcterms:title" };
        if !is_other && full != main.value {
            said.push((node, "bibo:shortTitle".to_owned(), literal(isbd::trim(&main.value))));
        }
        let text = Text { value: full, language: main.language };
        said.push((node, property.to_owned(), Object::Literal { text, datatype: String::new() }));
    }
}

/// `bf:contribution [ bf:agent <…> ; bf:role <http://id.loc.gov/vocabulary/relators/aut> ]`.
fn contributions(graph: &Graph, node: NodeId, said: &mut Said) {
    for contribution in graph.nodes(node, &["bf:contribution"]) {
        let is_primary =
            graph.is_a(contribution, &["bf:PrimaryContribution", "bflc:PrimaryContribution", "bf:Primary"]);
        let roles: Vec<_> = graph.nodes(contribution, &["bf:role"]);
        let codes: Vec<&str> = roles.iter().filter_map(|role| graph.iri(*role)?.strip_prefix(RELATORS)).collect();
        for agent in graph.objects(contribution, &["bf:agent"]) {
            let properties: Vec<String> = match codes.as_slice() {
                [] if is_primary => vec!["dcterms:creator".to_owned()],
                [] => vec!["dcterms:contributor".to_owned()],
                codes => codes
                    .iter()
                    .map(|code| match *code {
                        "aut" | "cre" => "dcterms:creator".to_owned(),
                        code => format!("rel:{code}"),
                    })
                    .collect(),
            };
            said.extend(properties.into_iter().map(|property| (node, property, agent.clone())));
        }
    }
}

const RELATORS: &str = "http://id.loc.gov/vocabulary/relators/";

/// Date, place and agent of publications.
fn publications(graph: &Graph, node: NodeId, said: &mut Said) {
    let before = said.len();
    for event in graph.nodes(node, PUBLICATIONS) {
        if graph.is_a(event, &["bf:Manufacture", "bf:Distribution", "bf:Production"]) {
            continue;
        }
        for date in graph.objects(event, DATES) {
            said.push((node, "dcterms:issued".to_owned(), date.clone()));
        }
        // The years of data.gov.uk: http://reference.data.gov.uk/id/year/1999.
        for time in graph.nodes(event, &["event:time"]) {
            if let Some((_, year)) = graph.iri(time).and_then(|iri| iri.rsplit_once("/year/")) {
                said.push((node, "dcterms:issued".to_owned(), literal(year)));
            }
        }
        for place in graph.objects(event, PLACES) {
            let place = match place {
                Object::Literal { text, .. } => literal(isbd::trim(&text.value)),
                Object::Node(place) if graph.iri(*place).is_some_and(|iri| iri.starts_with(COUNTRIES)) => {
                    Object::Node(*place)
                }
                Object::Node(place) => match label(graph, *place) {
                    Some(text) => literal(isbd::trim(&text.value)),
                    None => continue,
                },
            };
            said.push((node, "rdau:P60163".to_owned(), place));
        }
        for agent in graph.objects(event, AGENTS) {
            let agent = match agent {
                Object::Literal { text, .. } => literal(isbd::trim(&text.value)),
                Object::Node(agent) => Object::Node(*agent),
            };
            said.push((node, "dcterms:publisher".to_owned(), agent));
        }
    }
    // The same in words.
    if said.len() > before || graph.has(node, &["dc:publisher", "dcterms:publisher", "dcterms:issued"]) {
        graph.objects(node, STATEMENTS);
    }
}

const COUNTRIES: &str = "http://id.loc.gov/vocabulary/countries/";

/// `bf:identifiedBy [ a bf:Isbn ; rdf:value "…" ]`.
fn identifiers(graph: &Graph, node: NodeId, said: &mut Said) {
    for identifier in graph.nodes(node, &["bf:identifiedBy"]) {
        let classes = graph.classes(identifier);
        let is = |name: &str| classes.iter().any(|class| class == name);
        let property = match () {
            () if is("bf:Isbn") => "bibo:isbn",
            () if is("bf:Issn") => "bibo:issn",
            () if is("bf:Lccn") => "bibo:lccn",
            () if is("bf:Doi") => "bibo:doi",
            () if is("bf:Hdl") => "bibo:handle",
            () => "dcterms:identifier",
        };
        for value in graph.values(identifier, &["rdf:value"]) {
            said.push((node, property.to_owned(), literal(value.trim())));
        }
    }
}

/// Nodes that stand for a text.
fn texts(graph: &Graph, node: NodeId, said: &mut Said) {
    for (property, plain) in TEXTS {
        for object in graph.objects(node, &[property]) {
            let object = match object {
                Object::Node(text) => match label(graph, *text) {
                    Some(text) => Object::Literal { text, datatype: String::new() },
                    None => Object::Node(*text),
                },
                Object::Literal { .. } => object.clone(),
            };
            said.push((node, (*plain).to_owned(), object));
        }
    }
    for extent in graph.nodes(node, &["bf:extent"]) {
        said.extend(label(graph, extent).map(|text| (node, "dcterms:extent".to_owned(), literal(text.value))));
    }
}

/// Where EDM shows the object that an aggregation is about, and under which rights.
fn aggregation(graph: &Graph, node: NodeId, said: &mut Said) {
    for object in graph.nodes(node, &["edm:aggregatedCHO"]) {
        for page in graph.nodes(node, &["edm:isShownAt"]) {
            said.push((object, "foaf:page".to_owned(), Object::Node(page)));
        }
        for rights in graph.nodes(node, &["edm:rights"]) {
            said.push((object, "dcterms:license".to_owned(), Object::Node(rights)));
        }
    }
}
