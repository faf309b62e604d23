//! Names of properties and classes, shortened so that the same term in several namespaces has one spelling.

/// Namespaces and the prefix each is read by. PRISM has a namespace a version, DC and schema.org two each.
const NAMESPACES: &[(&str, &str)] = &[
    ("http://purl.org/dc/terms/", "dcterms"),
    ("http://purl.org/dc/elements/1.1/", "dc"),
    ("http://purl.org/dc/elements/1.0/", "dc"),
    ("http://purl.org/dc/dcmitype/", "dcmitype"),
    ("http://purl.org/ontology/bibo/", "bibo"),
    ("http://prismstandard.org/namespaces/basic/1.2/", "prism"),
    ("http://prismstandard.org/namespaces/1.2/basic/", "prism"),
    ("http://prismstandard.org/namespaces/basic/2.0/", "prism"),
    ("http://prismstandard.org/namespaces/basic/2.1/", "prism"),
    ("http://prismstandard.org/namespaces/basic/2.2/", "prism"),
    ("http://prismstandard.org/namespaces/basic/3.0/", "prism"),
    ("http://xmlns.com/foaf/0.1/", "foaf"),
    ("http://purl.org/vocab/frbr/core#", "frbr"),
    ("http://purl.org/spar/fabio/", "fabio"),
    ("http://purl.org/spar/cito/", "cito"),
    ("http://purl.org/ontology/holding#", "holding"),
    ("http://id.loc.gov/vocabulary/relators/", "rel"),
    ("http://id.loc.gov/ontologies/bibframe/", "bf"),
    ("http://id.loc.gov/ontologies/bflc/", "bflc"),
    ("http://www.loc.gov/mads/rdf/v1#", "mads"),
    ("http://iflastandards.info/ns/isbd/elements/", "isbd"),
    ("http://www.bl.uk/schemas/bibliographic/blterms#", "blt"),
    ("http://purl.org/NET/c4dm/event.owl#", "event"),
    ("https://d-nb.info/standards/elementset/gnd#", "gndo"),
    ("http://d-nb.info/standards/elementset/gnd#", "gndo"),
    ("http://www.europeana.eu/schemas/edm/", "edm"),
    ("http://umbel.org/umbel#", "umbel"),
    ("http://rdvocab.info/Elements/", "rdvocab"),
    ("http://id.loc.gov/datatypes/", "loc"),
    ("http://rdaregistry.info/Elements/u/", "rdau"),
    ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
    ("http://www.w3.org/2000/01/rdf-schema#", "rdfs"),
    ("http://www.w3.org/2001/XMLSchema#", "xsd"),
    ("http://www.w3.org/2002/07/owl#", "owl"),
    ("http://www.w3.org/2004/02/skos/core#", "skos"),
    ("http://www.w3.org/2006/vcard/ns#", "vcard"),
    ("http://nwalsh.com/rdf/vCard#", "vcard"),
    ("http://www.w3.org/ns/org#", "org"),
    ("http://www.zotero.org/namespaces/export#", "z"),
    ("http://purl.org/net/biblio#", "bib"),
    ("http://schema.org/", "schema"),
    ("https://schema.org/", "schema"),
];

/// `dcterms:title` for an IRI in a namespace that is known, else the IRI.
pub(super) fn compact(iri: &str) -> String {
    let end = iri.rfind(['#', '/']).map_or(0, |at| at + 1);
    let (namespace, name) = iri.split_at(end);
    match NAMESPACES.iter().find(|(known, _)| *known == namespace) {
        Some((_, prefix)) => format!("{prefix}:{name}"),
        None => iri.to_owned(),
    }
}

/// Whether a term is one of those that say something in nodes of their own, or in the vocabularies of libraries.
pub(super) fn is_of_libraries(property: &str) -> bool {
    match property.split_once(':') {
        Some(("bf" | "bflc" | "blt" | "edm" | "isbd" | "rdvocab", _)) => true,
        Some(("rdau", name)) => name != "P60163",
        _ => property == "schema:publication",
    }
}

pub(super) const TITLE: &[&str] =
    &["dcterms:title", "dc:title", "schema:name", "schema:headline", "bf:title", "rdfs:label"];
pub(super) const OTHER_TITLE: &[&str] =
    &["dcterms:alternative", "schema:alternateName", "schema:alternativeHeadline", "prism:alternateTitle"];
pub(super) const PART_OF: &[&str] = &["dcterms:isPartOf", "schema:isPartOf", "frbr:partOf", "bf:partOf"];
pub(super) const CREATOR: &[&str] = &["dcterms:creator", "dc:creator", "schema:creator", "schema:author", "foaf:maker"];
pub(super) const CONTRIBUTOR: &[&str] = &["dcterms:contributor", "dc:contributor", "schema:contributor"];
pub(super) const PUBLISHER: &[&str] = &["dcterms:publisher", "dc:publisher", "schema:publisher"];
pub(super) const NAME: &[&str] = &["foaf:name", "schema:name", "vcard:fn", "rdfs:label", "skos:prefLabel"];
pub(super) const VOLUME: &[&str] = &["bibo:volume", "prism:volume", "schema:volumeNumber"];
pub(super) const ISSUE: &[&str] = &["bibo:issue", "prism:number", "prism:issueIdentifier", "schema:issueNumber"];
pub(super) const ISSUED: &[&str] =
    &["dcterms:issued", "dcterms:date", "dc:date", "schema:datePublished", "prism:publicationDate", "prism:coverDate"];
pub(super) const SUBJECT: &[&str] =
    &["dcterms:subject", "dc:subject", "schema:about", "schema:keywords", "prism:keyword"];
pub(super) const PAGE: &[&str] = &["foaf:page", "foaf:homepage", "schema:url", "prism:url"];
pub(super) const DESCRIPTION: &[&str] = &["dcterms:description", "dc:description"];
/// What stands behind the title proper in ISBD.
pub(super) const SUBTITLE: &[&str] = &["rdau:P60493", "isbd:P1006", "rdvocab:otherTitleInformation"];
pub(super) const RESPONSIBILITY: &[&str] = &["rdau:P60327", "isbd:P1007", "bf:responsibilityStatement"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_a_term() {
        assert_eq!(compact("http://purl.org/dc/terms/title"), "dcterms:title");
        assert_eq!(compact("http://prismstandard.org/namespaces/basic/2.1/doi"), "prism:doi");
        assert_eq!(compact("https://schema.org/name"), compact("http://schema.org/name"));
        assert_eq!(compact("http://example.org/a/b"), "http://example.org/a/b");
        assert_eq!(compact("urn:x"), "urn:x");
    }
}
