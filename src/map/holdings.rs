//! Copies and the libraries that hold them.

use super::Mapping;
use super::agents::hash;
use crate::description::NodeId;
use crate::iri;
use crate::model::{Availability, Item};
use crate::vocab::{bibo, dcterms, foaf, frbr, holding, rdf, rel};

impl Mapping<'_> {
    pub(super) fn holdings(&mut self) {
        let record = self.record;
        for item in &record.items {
            self.item(item);
        }
    }

    fn item(&mut self, item: &Item) {
        let node = self.out.claim_of(&self.minter.own_pieces(&item_slug(item)), hash(item));
        self.out.add_node(self.work, holding::EXEMPLAR, node);
        self.out.add_term(node, rdf::TYPE, frbr::ITEM);
        let (holder, owner) = match (filled(item.library.as_ref()), filled(item.home_library.as_ref())) {
            (None, home) => (home, None),
            (library, home) => (library, home.filter(|home| Some(*home) != library)),
        };
        if let Some(library) = holder.map(|name| self.library(name)) {
            self.out.add_node(node, holding::HELD_BY, library);
        }
        if let Some(owner) = owner
            && let Some(property) = rel::term("own")
        {
            let library = self.library(owner);
            self.out.add_node(node, property, library);
        }
        let (label, enumeration) = match (&item.call_number, &item.enumeration) {
            (None, enumeration) => (enumeration, &None),
            both => both,
        };
        self.out.add_text(node, holding::LABEL, label.as_deref().unwrap_or_default());
        for text in [enumeration, &item.location, &item.collection].into_iter().flatten().chain(&item.notes) {
            self.out.add_text(node, dcterms::DESCRIPTION, text);
        }
        if let Some(copy) = &item.copy_number {
            let is_number = copy.bytes().all(|byte| byte.is_ascii_digit());
            let remark = if is_number { format!("Copy {copy}") } else { copy.clone() };
            self.out.add_text(node, dcterms::DESCRIPTION, &remark);
        }
        self.out.add_text(node, dcterms::IDENTIFIER, item.barcode.as_deref().unwrap_or_default());
        if let Some(url) = &item.url {
            match self.address(url) {
                Some(iri) => self.out.add_iri(node, foaf::PAGE, &iri),
                None => self.out.add_text(self.work, bibo::URI, url.trim()),
            }
        }
        if let (true, Some(availability)) = (self.options.availability, &item.availability) {
            self.availability(node, availability);
        }
        // Not in the graph: `item_type`, which is the catalogue's code and was evidence for the type of the work.
    }

    fn library(&mut self, name: &str) -> NodeId {
        let slug = iri::slug(name);
        let mut fragment = "library".to_owned();
        iri::join(&mut fragment, &slug);
        let library = self.out.claim_of(&self.minter.shared_pieces("library", &slug, &fragment), hash(&slug));
        self.out.add_term(library, rdf::TYPE, foaf::ORGANIZATION);
        self.out.add_text(library, foaf::NAME, name);
        library
    }

    fn availability(&mut self, item: NodeId, availability: &Availability) {
        self.out.add_text(item, dcterms::ACCESS_RIGHTS, &availability.status);
        if let Some(due) = &availability.due {
            self.date(item, dcterms::AVAILABLE, due);
        }
    }
}

fn filled(text: Option<&String>) -> Option<&str> {
    text.map(|text| text.trim()).filter(|text| !text.is_empty())
}

/// An item is named by its barcode, or by library, call number and copy.
fn item_slug(item: &Item) -> String {
    let mut slug = "item".to_owned();
    if let Some(barcode) = filled(item.barcode.as_ref()) {
        iri::join_slug(&mut slug, barcode);
        return slug;
    }
    let library = item.library.as_ref().or(item.home_library.as_ref());
    let label = item.call_number.as_ref().or(item.enumeration.as_ref());
    for part in [library, label, item.copy_number.as_ref()].into_iter().flatten() {
        iri::join_slug(&mut slug, part);
    }
    slug
}
