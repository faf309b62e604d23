//! What the work is in: issue, journal, book, series; and where in it.

use super::graph::{NodeId, Object};
use super::identifiers::of_iri;
use super::names;
use super::work::{Reading, kind_of_classes};
use crate::id::Identifier;
use crate::model::{Host, Kind, Part, Relation, RelationKind, Series, Text};
use crate::text::{enumeration, isbd};

impl Reading<'_> {
    pub(super) fn hosts(&mut self) {
        let mut series = Vec::new();
        let objects = self.graph.objects(self.work, names::PART_OF);
        let has_several = objects.len() > 1;
        for object in objects {
            match object {
                Object::Literal { text, .. } => {
                    self.record.hosts.push(Host { title: Some(text.clone()), ..Host::default() });
                }
                Object::Node(node) => match self.see(*node) {
                    node if self.fragment(node).is_some_and(|fragment| fragment.starts_with("whole")) => {
                        let works = self.related_works(node).into_iter();
                        self.record.relations.extend(works.map(|work| Relation { kind: RelationKind::PartOf, work }));
                    }
                    node if self.is_series(node) => series.push(node),
                    // The repository, most likely, beside the journal.
                    node if has_several && self.is_bare_address(node) => {
                        let works = self.related_works(node).into_iter();
                        self.record.relations.extend(works.map(|work| Relation { kind: RelationKind::PartOf, work }));
                    }
                    node => {
                        let host = self.host(node);
                        self.record.hosts.push(host);
                    }
                },
            }
        }
        let title = self.graph.value(self.work, &["prism:publicationName", "prism:isPartOf"]);
        if let (Some(title), None) = (title, self.record.hosts.first()) {
            self.record.hosts.push(Host { title: Some(Text::new(title)), ..Host::default() });
        }
        let place = self.place();
        let is_placed = place.pages.is_some() || place.article_number.is_some();
        if self.record.hosts.is_empty() && is_placed && !series.is_empty() {
            // An article whose journal is described as a series.
            let host = self.host(series.remove(0));
            self.record.hosts.push(host);
        }
        self.place_in_host(place, is_placed);
        self.record.series = series.into_iter().map(|node| self.series(node)).collect();
        // "Harbour studies ; 5"
        for statement in self.graph.values(self.work, &["bf:seriesStatement"]) {
            let (title, number) = match statement.split_once(" ; ") {
                Some((title, number)) => (title, Some(isbd::trim(number).to_owned())),
                None => (statement.as_str(), None),
            };
            let title = Text::new(isbd::trim(title));
            self.record.series.push(Series { title, number, ..Series::default() });
        }
        self.later_hosts();
    }

    /// Whether no more is known of a node than an address.
    fn is_bare_address(&self, node: NodeId) -> bool {
        !self.graph.is_described(node)
            && self.graph.iri(node).is_some_and(|iri| matches!(of_iri(iri), Identifier::Iri(_)))
    }

    fn is_series(&self, node: NodeId) -> bool {
        let kind = kind_of_classes(&self.graph.classes(node));
        kind == Some(Kind::Series)
    }

    fn place_in_host(&mut self, place: Part, is_placed: bool) {
        if self.record.hosts.is_empty() && !is_placed {
            self.record.volume = place.volume;
            return;
        }
        let volume = place.volume.clone();
        let part = &mut self.record.host_mut().part;
        part.pages = place.pages;
        part.first_page = place.first_page;
        part.last_page = place.last_page;
        part.article_number = place.article_number;
        part.issue = part.issue.take().or(place.issue);
        if part.volume.is_none() {
            part.volume = volume;
        } else if part.volume != volume {
            self.record.volume = volume;
        }
    }

    /// What the work itself says of its place.
    fn place(&self) -> Part {
        let (graph, work) = (self.graph, self.work);
        let first_page = graph.value(work, &["bibo:pageStart", "prism:startingPage", "schema:pageStart"]);
        let last_page = graph.value(work, &["bibo:pageEnd", "prism:endingPage", "schema:pageEnd"]);
        let written = graph.value(work, &["bibo:pages", "bib:pages", "prism:pageRange", "schema:pagination"]);
        let pages = match (&written, &first_page, &last_page) {
            (Some(pages), ..) => Some(pages.clone()),
            (None, Some(first), Some(last)) if first != last => Some(format!("{first}-{last}")),
            (None, Some(first), _) => Some(first.clone()),
            (None, None, last) => last.clone(),
        };
        let mut part = Part {
            volume: graph.value(work, names::VOLUME),
            issue: graph.value(work, names::ISSUE),
            article_number: graph.value(work, &["bibo:locator"]),
            ..Part::default()
        };
        // Who gives a range alone means its ends.
        let read =
            written.as_deref().filter(|_| first_page.is_none()).map(|pages| enumeration::read(&format!("p. {pages}")));
        let (read_first, read_last) = read.map(|read| (read.first_page, read.last_page)).unwrap_or_default();
        part.pages = pages;
        part.first_page = first_page.or(read_first);
        part.last_page = last_page.or(read_last);
        part
    }

    /// The host that a work is in directly or by way of an issue.
    fn host(&self, node: NodeId) -> Host {
        let mut part = Part::default();
        let mut container = Some(node);
        let mut steps = 0;
        while let Some(within) = container.filter(|node| {
            self.graph.is_a(
                *node,
                &[
                    "bibo:Issue",
                    "schema:PublicationIssue",
                    "schema:PublicationVolume",
                    "fabio:JournalIssue",
                    "fabio:JournalVolume",
                ],
            )
        }) {
            self.see(within);
            self.graph.classes(within);
            part.volume = part.volume.or_else(|| self.graph.value(within, names::VOLUME));
            part.issue = part.issue.or_else(|| self.graph.value(within, names::ISSUE));
            part.issue_title = part.issue_title.or_else(|| self.graph.value(within, names::TITLE));
            part.date = part.date.or_else(|| self.dates_of(within, names::ISSUED).into_iter().next());
            container = self.parts(within, names::PART_OF).into_iter().next();
            steps += 1;
            if steps > 3 {
                break;
            }
        }
        let Some(node) = container else { return Host { part, ..Host::default() } };
        self.see(node);
        let kind = kind_of_classes(&self.graph.classes(node)).unwrap_or_default();
        let (title, mut other_titles) = self.title_of(node);
        other_titles.extend(self.graph.texts(node, names::OTHER_TITLE));
        other_titles.extend(self.graph.texts(node, &["bibo:shortTitle"]));
        // Zotero says of the journal which volume and issue of it is meant.
        if part.volume.is_none() && part.issue.is_none() {
            part.volume = self.graph.value(node, &["prism:volume"]);
            part.issue = self.graph.value(node, &["prism:number"]);
        }
        if !kind.is_serial() {
            part.date = part.date.or_else(|| self.dates_of(node, names::ISSUED).into_iter().next());
        }
        let mut series: Vec<_> = self.parts(node, names::PART_OF).into_iter().map(|node| self.series(node)).collect();
        for (number, at) in self.graph.values(node, &["bibo:number"]).into_iter().zip(0..) {
            match series.get_mut(at) {
                Some(series) => series.number = Some(number),
                None => series.push(Series { number: Some(number), ..Series::default() }),
            }
        }
        let mut host = Host {
            kind,
            title,
            other_titles,
            part,
            identifiers: self.identifiers(node),
            contributions: self.contributions(node, kind),
            meetings: self.meetings_of(node),
            edition: self.graph.value(node, &["bibo:edition"]),
            publishers: self.publishers(node),
            places: self.graph.values(node, &["rdau:P60163"]),
            extent: self.graph.value(node, &["dcterms:extent"]),
            series,
            control_number: None,
            notes: self.graph.values(node, names::DESCRIPTION),
        };
        host.control_number = take_control_number(&mut host.identifiers);
        host
    }

    /// A title with its language, of a node beside the work.
    pub(super) fn title_of(&self, node: NodeId) -> (Option<Text>, Vec<Text>) {
        let mut titles = self.graph.texts(node, names::TITLE);
        if titles.is_empty() {
            // EPrints names journals like agents.
            titles = self.graph.texts(node, &["foaf:name"]);
        }
        let mut titles = titles.into_iter();
        (titles.next(), titles.collect())
    }

    fn series(&self, node: NodeId) -> Series {
        self.see(node);
        let (title, other_scripts) = self.title_of(node);
        Series {
            title: title.unwrap_or_default(),
            number: None,
            identifiers: self.identifiers(node),
            other_scripts,
            contributions: self.contributions(node, Kind::Series),
        }
    }

    /// Of hosts after the first one, a citation says where in them the work stands.
    fn later_hosts(&mut self) {
        if self.record.hosts.len() < 2 {
            return;
        }
        let mut citations = self.graph.values(self.work, &["dcterms:bibliographicCitation"]).into_iter();
        for host in self.record.hosts.iter_mut().skip(1) {
            host.part.written = citations.next();
        }
    }
}

/// The number of a work's own record in its catalogue: an identifier of no scheme.
pub(super) fn take_control_number(identifiers: &mut Vec<crate::id::Identifier>) -> Option<String> {
    let is_number =
        |id: &crate::id::Identifier| matches!(id, crate::id::Identifier::Other { scheme, .. } if scheme == "local");
    let at = identifiers.iter().position(is_number)?;
    Some(identifiers.remove(at).value().to_owned())
}
