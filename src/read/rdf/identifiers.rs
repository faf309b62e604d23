//! Identifiers, from IRIs and from literals.

use super::graph::{NodeId, Object};
use super::names;
use super::work::Reading;
use crate::id::{Ark, ArxivId, Doi, Handle, Identifier, Isbn, Issn, Lccn, OclcNumber, Orcid, Pmid, ShortDoi};
use crate::model::list::push_new;
use uuid::Uuid;

/// Properties for the identifiers of one scheme, with its code.
const SCHEMES: &[(&str, &str)] = &[
    ("bibo:doi", "doi"),
    ("prism:doi", "doi"),
    ("bibo:isbn13", "isbn"),
    ("bibo:isbn10", "isbn"),
    ("bibo:isbn", "isbn"),
    ("prism:isbn", "isbn"),
    ("schema:isbn", "isbn"),
    ("bibo:issn", "issn"),
    ("prism:issn", "issn"),
    ("schema:issn", "issn"),
    ("bibo:eissn", "eissn"),
    ("prism:eIssn", "eissn"),
    ("bibo:pmid", "pmid"),
    ("bibo:oclcnum", "oclc"),
    ("bibo:lccn", "lccn"),
    ("bibo:handle", "hdl"),
    ("bibo:sici", "sici"),
    ("bibo:coden", "coden"),
    ("bibo:upc", "upc"),
    ("bibo:eanucc13", "ean"),
];

impl Reading<'_> {
    pub(super) fn identify(&mut self) {
        for identifier in self.identifiers(self.work) {
            self.record.identify(identifier);
        }
        // Zotero has the DOI of an article at its journal: "DOI 10.5555/12345678".
        for host in self.graph.nodes(self.work, names::PART_OF) {
            for doi in self.graph.values(host, &["dc:identifier"]).iter().filter_map(|text| article_doi(text)) {
                self.record.identify(Identifier::Doi(doi));
            }
        }
    }

    /// The identifiers of a node: its own IRI, those in properties of their own, those in URI form.
    pub(super) fn identifiers(&self, node: NodeId) -> Vec<Identifier> {
        let mut found: Vec<Identifier> = Vec::new();
        let mut add = |identifier: Identifier| {
            push_new(&mut found, identifier);
        };
        if let Some(identifier) = self.name_of(node) {
            add(identifier);
        }
        for (property, scheme) in SCHEMES {
            for value in self.graph.values(node, &[property]) {
                add(Identifier::of_scheme(scheme, &value));
            }
        }
        for value in self.graph.values(node, &["bibo:identifier"]) {
            add(Identifier::Invalid { scheme: String::new(), value });
        }
        let others =
            ["dcterms:identifier", "dc:identifier", "schema:identifier", "owl:sameAs", "schema:sameAs", "umbel:isLike"];
        let mut numbers = Vec::new();
        let mut literals = Vec::new();
        for object in self.graph.objects(node, &others) {
            let literal = match object {
                Object::Literal { text, .. } => text.value.trim(),
                Object::Node(node) => match self.graph.iri(*node) {
                    Some(iri) => iri,
                    None => continue,
                },
            };
            if article_doi(literal).is_some() {
                if node == self.work {
                    article_doi(literal).map(Identifier::Doi).into_iter().for_each(&mut add);
                }
                continue;
            }
            literals.push(literal);
            match of_text(literal) {
                Some(identifier) => add(identifier),
                None => numbers.push(literal.to_owned()),
            }
        }
        // An electronic ISSN is repeated in the form that does not say so.
        let electronic: Vec<_> = found
            .iter()
            .filter_map(|id| if let Identifier::Eissn(issn) = id { Some(issn.clone()) } else { None })
            .collect();
        let is_collection = self.graph.is_a(node, COLLECTIONS);
        let printed: Vec<_> = self.graph.values(node, &["bibo:issn", "prism:issn", "schema:issn"]);
        found.retain(|id| match id {
            Identifier::Issn(issn) => !electronic.contains(issn) || printed.iter().any(|value| value == issn.as_str()),
            _ => true,
        });
        if is_collection && self.graph.has(node, &["bibo:issn", "bibo:eissn"]) {
            for identifier in &mut found {
                // One that has no property of its own links the others.
                if let Identifier::Issn(issn) = identifier
                    && !printed.iter().any(|value| value == issn.as_str())
                {
                    *identifier = Identifier::IssnL(issn.clone());
                }
            }
        }
        for value in numbers {
            let is_said = found.iter().any(|id| matches!(id, Identifier::Other { value: said, .. } | Identifier::Invalid { value: said, .. } if *said == value));
            if !is_said {
                found.push(of_number(&value));
            }
        }
        // The literals stand in the order of the record.
        let place = |identifier: &Identifier| {
            literals.iter().position(|literal| {
                of_text(literal).as_ref() == Some(identifier)
                    || identifier.uri_form().is_some_and(|form| form == *literal)
                    || literal.ends_with(identifier.value())
            })
        };
        found.sort_by_cached_key(|identifier| place(identifier).unwrap_or(usize::MAX));
        found
    }

    /// The identifier that a node's IRI is; none for a blank node and for an IRI that was made for want of one.
    pub(super) fn name_of(&self, node: NodeId) -> Option<Identifier> {
        let iri = self.graph.iri(node)?;
        if node != self.work && self.fragment(node).is_some() || self.is_made(node, iri) {
            return None;
        }
        Some(of_iri(iri))
    }

    /// Whether the IRI of the work was made of what the record says.
    fn is_made(&self, node: NodeId, iri: &str) -> bool {
        if node != self.work {
            return false;
        }
        if let Some(uuid) = iri.strip_prefix("urn:uuid:").and_then(|uuid| Uuid::parse_str(uuid).ok()) {
            return uuid.get_version_num() == 5;
        }
        let Some((_, name)) = iri.rsplit_once("/record/") else { return false };
        let is_hash = name.len() == 32 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
        let number = name.rsplit_once('/').map_or(name, |(_, number)| number);
        let records = self.graph.mentions(node, &["foaf:primaryTopic"]);
        is_hash
            || records.iter().any(|record| {
                self.graph.statements(*record).iter().any(|statement| {
                    statement.property == "dcterms:identifier"
                        && statement.object.text().is_some_and(|text| text.value.ends_with(number))
                })
            })
    }
}

/// Classes on which an ISSN has a property of its own.
const COLLECTIONS: &[&str] =
    &["bibo:Journal", "bibo:Magazine", "bibo:Newspaper", "bibo:Periodical", "bibo:Series", "bibo:Website"];

/// What an IRI identifies, by the scheme that it belongs to.
pub(super) fn of_iri(iri: &str) -> Identifier {
    let known = of_text(iri).filter(|identifier| !matches!(identifier, Identifier::Iri(_)));
    known.or_else(|| Identifier::from_uri(iri)).unwrap_or_else(|| Identifier::Iri(iri.to_owned()))
}

/// An identifier that says its scheme; none for a bare number.
fn of_text(text: &str) -> Option<Identifier> {
    fn after<'a>(text: &'a str, prefixes: &[&str]) -> Option<&'a str> {
        prefixes.iter().find_map(|prefix| {
            let (start, rest) = text.split_at_checked(prefix.len())?;
            start.eq_ignore_ascii_case(prefix).then_some(rest)
        })
    }
    let is_address = after(text, &["http://", "https://"]).is_some();
    if after(text, &["doi:", "info:doi/", "urn:doi:"]).is_some() || text.starts_with("10.") {
        return Doi::parse(text)
            .map(Identifier::Doi)
            .or_else(|_| ShortDoi::parse(after(text, &["doi:"]).unwrap_or(text)).map(Identifier::ShortDoi))
            .ok();
    }
    if after(text, &["https://doi.org/", "http://doi.org/", "http://dx.doi.org/", "https://dx.doi.org/"]).is_some() {
        return Doi::from_url(text)
            .map(Identifier::Doi)
            .or_else(|| ShortDoi::parse(text).map(Identifier::ShortDoi).ok())
            .or_else(|| Some(Identifier::Iri(text.to_owned())));
    }
    if let Some(isbn) = after(text, &["urn:isbn:", "isbn:", "isbn "]) {
        return Isbn::parse(isbn).map(Identifier::Isbn).ok();
    }
    let issn = after(
        text,
        &["urn:issn:", "issn ", "issn:", "https://portal.issn.org/resource/issn/", "http://id.crossref.org/issn/"],
    );
    if let Some(issn) = issn {
        return Issn::parse(issn).map(Identifier::Issn).ok();
    }
    if let Some(pmid) = after(text, &["info:pmid/", "pmid:", "https://pubmed.ncbi.nlm.nih.gov/"]) {
        return Pmid::parse(pmid.trim_end_matches('/')).map(Identifier::Pmid).ok();
    }
    let oclc = &[
        "(OCoLC)",
        "https://www.worldcat.org/oclc/",
        "http://www.worldcat.org/oclc/",
        "https://worldcat.org/oclc/",
        "http://worldcat.org/oclc/",
    ];
    if let Some(number) = after(text, oclc) {
        return OclcNumber::parse(number).map(Identifier::Oclc).ok();
    }
    if let Some(number) = after(text, &["info:lccn/", "http://lccn.loc.gov/", "https://lccn.loc.gov/"]) {
        return Lccn::parse(number).map(Identifier::Lccn).ok();
    }
    if let Some(handle) = after(text, &["hdl:", "https://hdl.handle.net/", "http://hdl.handle.net/"]) {
        return Handle::parse(handle).map(Identifier::Handle).ok();
    }
    if let Some(arxiv) = after(text, &["arXiv:", "https://arxiv.org/abs/", "http://arxiv.org/abs/"]) {
        return ArxivId::parse(arxiv).map(Identifier::Arxiv).ok();
    }
    if after(text, &["ark:", "https://n2t.net/ark:"]).is_some() {
        return Ark::parse(text).map(Identifier::Ark).ok();
    }
    if after(text, &["https://orcid.org/", "http://orcid.org/"]).is_some() {
        return Orcid::parse(text).map(Identifier::Orcid).ok();
    }
    if is_address {
        return Some(Identifier::from_uri(text).unwrap_or_else(|| Identifier::Iri(text.to_owned())));
    }
    after(text, &["urn:"]).and_then(|_| Identifier::from_uri(text))
}

/// The DOI of an article in the form of Zotero, which names the journal beside it too.
fn article_doi(text: &str) -> Option<Doi> {
    text.strip_prefix("DOI ").and_then(|doi| Doi::parse(doi).ok())
}

/// A number behind the code of its scheme, or a bare one.
fn of_number(text: &str) -> Identifier {
    let is_code = |scheme: &str| {
        (2..=24).contains(&scheme.len())
            && scheme.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_".contains(&byte))
    };
    match text.split_once(':') {
        Some((scheme, value)) if is_code(scheme) && !value.is_empty() && !value.starts_with([' ', '/']) => {
            Identifier::Other { scheme: scheme.to_owned(), value: value.to_owned() }
        }
        _ => Identifier::Other { scheme: "local".to_owned(), value: text.to_owned() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_identifier_is_known_again() {
        let identifiers = [
            Identifier::of_scheme("doi", "10.5555/12345(2020)"),
            Identifier::of_scheme("doi", "10.1002/(SICI)1097-0258(19970515)16:9<981::AID-SIM510>3.0.CO;2-N"),
            Identifier::of_scheme("isbn", "9780306406157"),
            Identifier::of_scheme("issn", "0317-8471"),
            Identifier::of_scheme("orcid", "0000-0002-1825-0097"),
            Identifier::of_scheme("isni", "0000000121032683"),
            Identifier::of_scheme("pmid", "12345678"),
            Identifier::of_scheme("oclc", "1234567"),
            Identifier::of_scheme("lccn", "n78890351"),
            Identifier::of_scheme("hdl", "2027/mdp.39015005337046"),
            Identifier::of_scheme("urn", "urn:nbn:de:101:1-201102033592"),
            Identifier::of_scheme("ark", "ark:/13030/tf5p30086k"),
            Identifier::of_scheme("arxiv", "2101.00001"),
            Identifier::Iri("http://viaf.org/viaf/102333412".to_owned()),
            Identifier::Iri("https://d-nb.info/gnd/118540238".to_owned()),
            Identifier::Iri("https://example.org/works/17".to_owned()),
            Identifier::of_scheme("ismn", "9790060115615"),
            Identifier::of_scheme("local", "(Sirsi)a351664"),
        ];
        for identifier in identifiers {
            assert!(!matches!(identifier, Identifier::Invalid { .. }), "{identifier:?}");
            if let Some(iri) = identifier.iri() {
                assert_eq!(of_iri(&iri), identifier, "{iri}");
            }
            if let Some(text) = identifier.uri_form() {
                assert_eq!(of_text(&text), Some(identifier), "{text}");
            } else if let Identifier::Other { scheme, value } = &identifier {
                let text = if scheme == "local" { value.clone() } else { format!("{scheme}:{value}") };
                assert_eq!(of_text(&text), None);
                assert_eq!(of_number(&text), identifier, "{text}");
            }
        }
        assert_eq!(of_text("some words"), None);
        assert_eq!(of_number("Band 7: Nachtrag"), Identifier::of_scheme("local", "Band 7: Nachtrag"));
    }
}
