//! Copies, and the catalogue's record of the work.

use super::graph::{NodeId, Object};
use super::names;
use super::work::Reading;
use crate::iri::slug;
use crate::model::{Availability, Item};

impl Reading<'_> {
    pub(super) fn items(&mut self) {
        for node in self.parts(self.work, &["holding:exemplar", "frbr:exemplar"]) {
            if self.graph.is_described(node) {
                let item = self.item(node);
                self.record.items.push(item);
            } else if let Some(iri) = self.graph.iri(node) {
                self.record.keep_unmapped("frbr:exemplar", iri);
            }
        }
    }

    fn item(&self, node: NodeId) -> Item {
        let graph = self.graph;
        graph.classes(node);
        let library = |properties: &[&str]| {
            let library = self.parts(node, properties).into_iter().next()?;
            graph.classes(library);
            graph.value(library, names::NAME).or_else(|| graph.iri(library).map(ToOwned::to_owned))
        };
        let mut item = Item {
            barcode: graph.value(node, &["dcterms:identifier"]),
            library: library(&["holding:heldBy"]),
            home_library: library(&["rel:own"]),
            call_number: graph.value(node, &["holding:label"]),
            notes: graph.values(node, &["dcterms:description"]),
            url: graph.nodes(node, names::PAGE).first().and_then(|page| graph.iri(*page)).map(ToOwned::to_owned),
            ..Item::default()
        };
        item.copy_number = self.copy_number(node, &mut item.notes);
        if let Some(status) = graph.value(node, &["dcterms:accessRights"]) {
            let due = self.dates_of(node, &["dcterms:available"]).into_iter().next();
            item.availability = Some(Availability { status, due });
        }
        item
    }

    /// The number of a copy: the note that says "Copy 2", or the one that the item is named after.
    fn copy_number(&self, node: NodeId, notes: &mut Vec<String>) -> Option<String> {
        let fragment = self.fragment(node).unwrap_or_default();
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let numbered = notes.iter().rposition(|note| note.strip_prefix("Copy ").is_some_and(is_number));
        if let Some(at) = numbered {
            return notes.remove(at).strip_prefix("Copy ").map(ToOwned::to_owned);
        }
        let last = notes.last()?;
        let is_name = !slug(last).is_empty() && fragment.ends_with(&format!("-{}", slug(last)));
        if is_name { notes.pop() } else { None }
    }

    pub(super) fn catalogue_record(&mut self) {
        let records = self.graph.mentions(self.work, &["foaf:primaryTopic"]);
        for (number, &node) in records.iter().enumerate() {
            self.see(node);
            self.graph.nodes(node, &["foaf:primaryTopic"]);
            if number > 0 {
                // Two catalogues have described the work: the first one's record is kept, the other's is in the report.
                continue;
            }
            let language = self.languages_of(node).into_iter().next();
            let named = self.fragment(node);
            let origin = &mut self.record.origin;
            origin.cataloguing_language = language;
            if let Some(identifier) = self.graph.value(node, &["dcterms:identifier"]) {
                let parts = identifier.strip_prefix('(').and_then(|rest| rest.split_once(')'));
                let (source, number) = match parts {
                    Some((source, number)) => (Some(source.to_owned()), number.to_owned()),
                    None => (None, identifier),
                };
                origin.source = source;
                origin.control_number = Some(number);
            } else if let Some(source) = named.and_then(|fragment| fragment.strip_prefix("record-")) {
                origin.source = Some(source.to_owned());
            }
            origin.modified = self.graph.value(node, &["dcterms:modified"]);
            let page = self.graph.objects(node, &["dcterms:source"]).into_iter().find_map(|object| match object {
                Object::Node(page) => self.graph.iri(*page).map(ToOwned::to_owned),
                Object::Literal { text, .. } => Some(text.value.clone()),
            });
            origin.url = page.or_else(|| self.graph.value(node, &["bibo:uri"]));
        }
    }
}
