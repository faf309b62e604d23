//! The catalogue's record of the work: its control number, when it was changed, where it was taken from.

use super::Mapping;
use super::dates::datatype;
use crate::model::Edtf;
use crate::vocab::{bibo, dcterms, foaf, rdf};

impl Mapping<'_> {
    pub(super) fn catalogue_record(&mut self) {
        let origin = &self.record.origin;
        let number = origin.control_number.as_deref().map(str::trim).filter(|number| !number.is_empty());
        if number.is_none() && origin.url.is_none() && origin.modified.is_none() {
            return;
        }
        let source = self.source().map(ToOwned::to_owned);
        let node = self.out.node(&self.minter.record(source.as_deref(), number));
        self.out.add_term(node, rdf::TYPE, foaf::DOCUMENT);
        self.out.add_node(node, foaf::PRIMARY_TOPIC, self.work);
        if let Some(number) = number {
            let identifier = source.map_or_else(|| number.to_owned(), |source| ["(", &source, ")", number].concat());
            self.out.add_text(node, dcterms::IDENTIFIER, &identifier);
        }
        if let Some(modified) = &origin.modified {
            match Edtf::parse(modified) {
                Some(date) => self.out.add_typed(node, dcterms::MODIFIED, date.as_str(), datatype(&date)),
                None => self.out.add_text(node, dcterms::MODIFIED, modified),
            }
        }
        if let Some(url) = &origin.url {
            match self.address(url) {
                Some(iri) => self.out.add_iri(node, dcterms::SOURCE, &iri),
                None => self.out.add_text(node, bibo::URI, url.trim()),
            }
        }
        if let Some(language) = origin.cataloguing_language {
            self.language(node, language);
        }
    }
}
