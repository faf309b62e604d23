//! Publication: publisher, place, edition, extent.

use super::Mapping;
use super::agents::{class, hash};
use super::work::{is_collection, is_document};
use crate::description::NodeId;
use crate::error::Code;
use crate::iri;
use crate::model::{Agent, AgentKind, Country};
use crate::vocab::{bibo, dcterms, foaf, rdau};

impl Mapping<'_> {
    pub(super) fn imprint(&mut self) {
        let (record, work) = (self.record, self.work);
        for publisher in &record.publishers {
            if !self.is_host(publisher) {
                self.publisher(work, publisher);
            }
        }
        self.texts(work, rdau::P60163, &record.places);
        for &country in &record.countries {
            self.country(country);
        }
        // An edition of a serial is said in words, since bibo:edition has the domain Document.
        let edition = if is_document(record.kind) { bibo::EDITION } else { dcterms::DESCRIPTION };
        self.texts(work, edition, &record.editions);
        self.texts(work, dcterms::EXTENT, &record.extents);
        // Each is said of the one sort only; of the other the extent says it in words.
        if let Some(pages) = record.page_count.filter(|_| is_document(record.kind)) {
            self.out.add_text(work, bibo::NUM_PAGES, &pages.to_string());
        }
        if let Some(volumes) = record.volume_count.filter(|_| is_collection(record.kind)) {
            self.out.add_text(work, bibo::NUM_VOLUMES, &volumes.to_string());
        }
    }

    /// Whether what stands in the publisher's place is the journal.
    fn is_host(&mut self, publisher: &Agent) -> bool {
        let mut titles = self.record.first_hosts().filter_map(|host| host.title.as_ref()).peekable();
        if titles.peek().is_none() {
            return false;
        }
        let name = publisher.name.direct();
        let slug = iri::slug(&name);
        if slug.is_empty() || !titles.any(|title| iri::slug(&title.value) == slug) {
            return false;
        }
        if !self.is_noticed(Code::PublisherIsHost) {
            let message = "the publisher is the title of the host, which it is taken for";
            self.doubt(Code::PublisherIsHost, &name, message);
        }
        true
    }

    /// A publisher of the work or of its host.
    pub(super) fn publisher(&mut self, node: NodeId, publisher: &Agent) {
        let organization = if publisher.identifiers.is_empty() {
            let name = publisher.name.direct();
            let slug = iri::slug(&name);
            let organization =
                self.out.claim_of(&self.minter.shared_pieces("publisher", &slug, "publisher"), hash(&slug));
            // A publisher is an organisation even where the record does not say so.
            let class = match publisher.kind {
                AgentKind::Unknown => foaf::ORGANIZATION,
                _ => class(publisher),
            };
            self.describe_agent(organization, publisher, class, &name);
            organization
        } else {
            self.agent(publisher, 0)
        };
        self.out.add_node(node, dcterms::PUBLISHER, organization);
    }

    fn country(&mut self, country: Country) {
        let code = country.as_str();
        if !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_lowercase()) {
            self.out.add_iri_of(self.work, rdau::P60163, &["http://id.loc.gov/vocabulary/countries/", code]);
        } else {
            self.out.add_text(self.work, rdau::P60163, code);
        }
    }
}
