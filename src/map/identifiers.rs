//! Identifiers as literals: each in its own property, and as a URI.

use super::Mapping;
use crate::description::NodeId;
use crate::error::Code;
use crate::id::Identifier;
use crate::iri;
use crate::model::LinkKind;
use crate::vocab::{Term, bibo, dcterms, foaf, owl, rdf, rdfs};

impl Mapping<'_> {
    pub(super) fn identify_work(&mut self) {
        let record = self.record;
        self.identifiers(self.work, &record.identifiers, super::work::is_collection(record.kind));
        let dois: Vec<_> = record.identifiers.iter().filter(|id| matches!(id, Identifier::Doi(_))).collect();
        if dois.len() > 1 && !self.is_noticed(Code::SeveralDois) {
            let message = format!("{} DOIs; the first names the work", dois.len());
            self.doubts.push(crate::error::Diagnostic::new(Code::SeveralDois, message));
        }
        if let (true, Some(Identifier::Doi(doi))) = (self.options.crossref, dois.first())
            && let Some(path) = doi.iri().strip_prefix("https://doi.org/")
        {
            self.out.add_iri(self.work, owl::SAME_AS, &format!("http://dx.doi.org/{path}"));
        }
    }

    /// Each identifier in the property of its scheme, then all of them in URI form.
    pub(super) fn identifiers(&mut self, node: NodeId, identifiers: &[Identifier], is_collection: bool) {
        for identifier in identifiers {
            self.own_property(node, identifier, is_collection);
        }
        for identifier in identifiers {
            self.identifier_literal(node, identifier);
        }
    }

    fn own_property(&mut self, node: NodeId, identifier: &Identifier, is_collection: bool) {
        let (property, value) = match identifier {
            // One DOI names the work; a second one is an identifier like others.
            Identifier::Doi(doi) if !self.out.has(node, bibo::DOI) => (bibo::DOI, doi.as_str()),
            Identifier::Isbn(isbn) => {
                self.out.add_text(node, bibo::ISBN13, isbn.as_str());
                if let Some(ten) = isbn.isbn10() {
                    self.out.add_text(node, bibo::ISBN10, &ten);
                }
                return;
            }
            // The domain of both is a collection: on anything else the ISSN is an identifier only.
            Identifier::Issn(issn) if is_collection => (bibo::ISSN, issn.as_str()),
            Identifier::Eissn(issn) if is_collection => (bibo::EISSN, issn.as_str()),
            Identifier::Pmid(pmid) => (bibo::PMID, pmid.as_str()),
            Identifier::Oclc(number) => (bibo::OCLCNUM, number.as_str()),
            Identifier::Lccn(number) => (bibo::LCCN, number.as_str()),
            Identifier::Handle(handle) => (bibo::HANDLE, handle.as_str()),
            Identifier::Other { scheme, value } => match property_of_scheme(scheme) {
                Some(property) => (property, value.as_str()),
                None => return,
            },
            Identifier::Invalid { value, .. } => (bibo::IDENTIFIER, value.as_str()),
            _ => return,
        };
        self.out.add_text(node, property, value);
    }

    /// The identifier in URI form, or with its scheme before it.
    pub(super) fn identifier_literal(&mut self, node: NodeId, identifier: &Identifier) {
        let text = match identifier {
            Identifier::Other { scheme, value } => match scheme.as_str() {
                "local" | "" | "coden" | "ean" | "sici" | "upc" => value.clone(),
                // "(Sirsi)a351664" says whose number it is.
                _ if value.starts_with('(') => value.clone(),
                scheme => format!("{scheme}:{value}"),
            },
            // What is invalid bibo:identifier has as written; in URI form it would pass for sound.
            _ => identifier.uri_form().unwrap_or_default(),
        };
        self.out.add_text(node, dcterms::IDENTIFIER, &text);
    }

    /// Web addresses of the work and around it.
    pub(super) fn links(&mut self) {
        let record = self.record;
        for link in &record.links {
            let property = match link.kind {
                LinkKind::Work => foaf::PAGE,
                LinkKind::Related => rdfs::SEE_ALSO,
            };
            let Some(iri) = self.address(&link.url) else {
                self.out.add_text(self.work, bibo::URI, link.url.trim());
                continue;
            };
            if iri == self.minter.work() {
                continue;
            }
            let Some(label) = link.label.as_deref().filter(|label| !label.trim().is_empty()) else {
                self.out.add_iri(self.work, property, &iri);
                continue;
            };
            let page = self.out.node(&iri);
            self.out.add_node(self.work, property, page);
            self.out.add_term(page, rdf::TYPE, foaf::DOCUMENT);
            self.out.add_text(page, rdfs::LABEL, label.trim());
        }
    }

    /// A web address as an IRI; none, and a doubt, where it cannot be made one.
    pub(super) fn address(&mut self, address: &str) -> Option<String> {
        let iri = iri::repair(address);
        if iri.is_none() {
            self.doubt(Code::InvalidUrl, address, "this is no web address, and is kept as text");
        }
        iri
    }
}

/// The property of a scheme by its code in the MARC list of standard identifiers.
fn property_of_scheme(scheme: &str) -> Option<Term> {
    match scheme {
        "coden" => Some(bibo::CODEN),
        "ean" => Some(bibo::EANUCC13),
        "sici" => Some(bibo::SICI),
        "upc" => Some(bibo::UPC),
        _ => None,
    }
}
