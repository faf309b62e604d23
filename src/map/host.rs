//! What a work is in: issue, journal, book, series; and where in it.

use super::Mapping;
use super::agents::hash;
use super::work::{is_collection, is_document};
use crate::description::NodeId;
use crate::id::Identifier;
use crate::iri;
use crate::model::{Host, Kind, Part, Series};
use crate::vocab::{Term, bibo, dcterms, rdf};

impl Mapping<'_> {
    pub(super) fn hosts(&mut self) {
        let record = self.record;
        for (number, host) in record.hosts.iter().enumerate() {
            let kind = host_kind(host, record.kind);
            let issue = self.issue(host, kind);
            let container = self.container(host, kind);
            if let Some(within) = issue.or(container) {
                self.out.add_node(self.work, dcterms::IS_PART_OF, within);
            }
            match (issue, container) {
                (Some(issue), Some(container)) => self.out.add_node(issue, dcterms::IS_PART_OF, container),
                // An issue whose numbering the work itself bears.
                (None, _) if record.kind == Kind::Issue => self.numbering(self.work, &host.part),
                _ => {}
            }
            if number == 0 {
                self.locate(&host.part, issue.is_some() || record.kind == Kind::Issue);
            } else {
                // The work's own pages are those in the host to cite; where else it stands is said in words.
                self.citation(&host.part);
            }
        }
        if is_document(record.kind) {
            self.out.add_text(self.work, bibo::VOLUME, record.volume.as_deref().unwrap_or_default());
        } else if let Some(volume) = &record.volume {
            self.out.add_text(self.work, dcterms::DESCRIPTION, volume);
        }
    }

    /// The journal, book or website itself; none where nothing but the numbering is known.
    fn container(&mut self, host: &Host, kind: Kind) -> Option<NodeId> {
        if !is_named(host) {
            return None;
        }
        let title = title_of(host);
        let name = if is_collection(kind) { Name::Shared(fragment(kind)) } else { Name::Own(fragment(kind)) };
        let node = self.work_node(&host.identifiers, host.control_number.as_deref(), kind, title, name);
        self.add_types(node, kind);
        if let Some(title) = &host.title {
            self.text(node, dcterms::TITLE, title);
        }
        for title in &host.other_titles {
            self.text(node, dcterms::ALTERNATIVE, title);
        }
        self.makers(node, kind, &host.contributions, None);
        for publisher in &host.publishers {
            self.publisher(node, publisher);
        }
        self.texts(node, crate::vocab::rdau::P60163, &host.places);
        if let Some(date) = host.part.date.as_ref().filter(|_| !is_periodical(kind)) {
            // What is no periodical appeared as a whole.
            self.date(node, dcterms::ISSUED, date);
        }
        let edition = if is_document(kind) { bibo::EDITION } else { dcterms::DESCRIPTION };
        self.out.add_text(node, edition, host.edition.as_deref().unwrap_or_default());
        self.out.add_text(node, dcterms::EXTENT, host.extent.as_deref().unwrap_or_default());
        self.meetings_of(node, kind, host);
        self.series(node, &host.series);
        self.texts(node, dcterms::DESCRIPTION, &host.notes);
        self.identifiers(node, &host.identifiers, is_collection(kind));
        self.out.add_text(node, dcterms::IDENTIFIER, host.control_number.as_deref().unwrap_or_default());
        Some(node)
    }

    fn meetings_of(&mut self, node: NodeId, kind: Kind, host: &Host) {
        // The paper was presented there, whatever its journal is.
        let presented = if is_document(kind) { node } else { self.work };
        self.meetings(presented, &host.meetings);
    }

    /// The node of another work: its own identifier, its record in this catalogue, a shared node if it is a serial, else a
    /// fragment.
    pub(super) fn work_node(
        &mut self,
        identifiers: &[Identifier],
        control_number: Option<&str>,
        kind: Kind,
        title: Option<&str>,
        name: Name<'_>,
    ) -> NodeId {
        if let Some(iri) = iri::of_work(identifiers, !is_document(kind)) {
            // A work is not in itself: a host that has the work's own identifier is another one.
            if iri != self.minter.work() {
                return self.out.node(&iri);
            }
        }
        let slug = iri::slug(title.unwrap_or_default());
        let meaning = hash(&(kind, &slug, control_number));
        match control_number.and_then(|number| self.minter.other_record(number, self.source())) {
            Some(iri) => self.out.claim(&iri, meaning),
            None => match name {
                Name::Shared(kind) => self.out.claim_of(&self.minter.shared_pieces(kind, &slug, kind), meaning),
                Name::Own(fragment) => self.out.claim_of(&self.minter.own_pieces(fragment), meaning),
            },
        }
    }

    /// The issue of a periodical, where its number or its own title is known; where only a volume or date is, the work is in
    /// the journal directly.
    fn issue(&mut self, host: &Host, kind: Kind) -> Option<NodeId> {
        if !self.has_issue(host, kind) {
            return None;
        }
        let part = &host.part;
        let title = host.title.as_ref().map(|title| iri::slug(&title.value)).filter(|title| !title.is_empty());
        let issn = host.identifiers.iter().find_map(|id| match id {
            Identifier::Issn(issn) | Identifier::IssnL(issn) | Identifier::Eissn(issn) => {
                Some(iri::slug(issn.as_str()))
            }
            _ => None,
        });
        let mut slug = issn.or(title).unwrap_or_default();
        if !slug.is_empty() {
            let date =
                part.date.as_ref().map(|date| date.edtf.as_ref().map_or(date.written.as_str(), |edtf| edtf.as_str()));
            for text in
                [&part.volume, &part.issue, &part.issue_title].into_iter().flatten().map(String::as_str).chain(date)
            {
                iri::join_slug(&mut slug, text);
            }
        }
        let node = self.out.claim_of(&self.minter.shared_pieces("issue", &slug, "issue"), hash(&(part, &host.title)));
        self.out.add_term(node, rdf::TYPE, bibo::ISSUE);
        self.numbering(node, part);
        Some(node)
    }

    fn has_issue(&self, host: &Host, kind: Kind) -> bool {
        let is_numbered = host.part.issue.is_some() || host.part.issue_title.is_some();
        is_periodical(kind) && is_numbered && self.record.kind != Kind::Issue
    }

    /// Whether the date of the part in the first host is said of an issue or of the host.
    pub(super) fn has_dated_host(&self) -> bool {
        self.record.hosts.first().is_some_and(|host| {
            let kind = host_kind(host, self.record.kind);
            self.has_issue(host, kind) || !is_periodical(kind) && is_named(host)
        })
    }

    fn numbering(&mut self, issue: NodeId, part: &Part) {
        let texts =
            [(dcterms::TITLE, &part.issue_title), (bibo::VOLUME, &part.volume), (bibo::ISSUE_NUMBER, &part.issue)];
        for (property, value) in texts {
            if !(property == dcterms::TITLE && self.out.has(issue, property)) {
                self.out.add_text(issue, property, value.as_deref().unwrap_or_default());
            }
        }
        if let Some(date) = &part.date {
            self.date(issue, dcterms::ISSUED, date);
        }
    }

    /// Where in its host the work stands.
    fn locate(&mut self, part: &Part, is_issue_said: bool) {
        if !is_document(self.record.kind) {
            return self.citation(part);
        }
        let texts = [
            (bibo::VOLUME, &part.volume),
            (bibo::PAGES, &part.pages),
            (bibo::PAGE_START, &part.first_page),
            (bibo::PAGE_END, &part.last_page),
            (bibo::LOCATOR, &part.article_number),
        ];
        for (property, value) in texts {
            self.out.add_text(self.work, property, value.as_deref().unwrap_or_default());
        }
        if !is_issue_said {
            // A number in something that has no issues is the work's own number there.
            self.out.add_text(self.work, bibo::NUMBER, part.issue.as_deref().unwrap_or_default());
            self.out.add_text(self.work, dcterms::DESCRIPTION, part.issue_title.as_deref().unwrap_or_default());
        }
        // What was not understood is kept, whole, in the words of the record.
        if part.remainder.is_some() {
            self.citation(part);
        }
    }

    fn citation(&mut self, part: &Part) {
        let composed;
        let text = match (&part.written, &part.remainder) {
            (Some(written), _) => written,
            (None, Some(remainder)) => remainder,
            (None, None) => {
                let numbering = [
                    part.volume.clone(),
                    part.issue.as_ref().map(|issue| format!("({issue})")),
                    part.issue_title.clone(),
                ];
                let numbering = numbering.into_iter().flatten().collect::<String>();
                let date = part.date.as_ref().map(|date| date.written.trim().to_owned()).unwrap_or_default();
                let pages = part.pages.clone().or_else(|| part.article_number.clone()).unwrap_or_default();
                let parts = [numbering, date, pages];
                composed = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
                &composed
            }
        };
        self.out.add_text(self.work, dcterms::BIBLIOGRAPHIC_CITATION, text);
    }

    /// Series of the work or of its host.
    pub(super) fn series(&mut self, node: NodeId, series: &[Series]) {
        for series in series {
            let title = Some(series.title.value.as_str());
            let is_named = !series.title.value.is_empty() || !series.identifiers.is_empty();
            if is_named {
                let of = self.work_node(&series.identifiers, None, Kind::Series, title, Name::Shared("series"));
                self.out.add_node(node, dcterms::IS_PART_OF, of);
                self.add_types(of, Kind::Series);
                for title in std::iter::once(&series.title).chain(&series.other_scripts) {
                    self.text(of, dcterms::TITLE, title);
                }
                self.makers(of, Kind::Series, &series.contributions, None);
                self.identifiers(of, &series.identifiers, true);
            }
        }
        for number in series.iter().filter_map(|series| series.number.as_deref()) {
            self.number(node, number);
        }
    }

    /// Numbers of reports, patents and standards.
    pub(super) fn numbers(&mut self) {
        let record = self.record;
        for number in &record.numbers {
            self.number(self.work, number);
        }
    }

    /// A number on a document; on a serial, which is none, an identifier.
    fn number(&mut self, node: NodeId, number: &str) {
        let is_document = !COLLECTIONS.iter().any(|class| self.out.is_a(node, *class));
        self.out.add_text(node, if is_document { bibo::NUMBER } else { dcterms::IDENTIFIER }, number);
    }

    pub(super) fn source(&self) -> Option<&str> {
        self.record.origin.source.as_deref().or(self.options.source.as_deref())
    }
}

/// How a work beside the one described is named when nothing identifies it.
#[derive(Clone, Copy)]
pub(super) enum Name<'a> {
    /// As a thing of this kind that several records share.
    Shared(&'a str),
    /// As a thing of this record: its fragment.
    Own(&'a str),
}

/// The classes of collections that are no documents, besides those below `bibo:Periodical`.
const COLLECTIONS: [Term; 3] = [bibo::PERIODICAL, bibo::SERIES, bibo::WEBSITE];

/// Whether anything names a host; often its numbering is all that is known.
fn is_named(host: &Host) -> bool {
    title_of(host).is_some() || !host.identifiers.is_empty() || host.control_number.is_some()
}

fn title_of(host: &Host) -> Option<&str> {
    host.title.as_ref().map(|title| title.value.as_str()).filter(|title| !title.is_empty())
}

const fn is_periodical(kind: Kind) -> bool {
    kind.is_serial()
}

/// The kind of a host, from what is in it where the record does not say.
fn host_kind(host: &Host, work: Kind) -> Kind {
    if host.kind != Kind::Document {
        return host.kind;
    }
    let names_serial = host
        .identifiers
        .iter()
        .any(|id| matches!(id, Identifier::Issn(_) | Identifier::Eissn(_) | Identifier::IssnL(_)));
    let names_book = host.identifiers.iter().any(|id| matches!(id, Identifier::Isbn(_)));
    match work {
        Kind::JournalArticle | Kind::PeerReview => Kind::Journal,
        Kind::MagazineArticle => Kind::Magazine,
        Kind::NewspaperArticle => Kind::Newspaper,
        Kind::ConferencePaper if names_serial && !names_book => Kind::Journal,
        Kind::ConferencePaper => Kind::Proceedings,
        Kind::Chapter => Kind::Book,
        Kind::ReferenceEntry => Kind::ReferenceWork,
        Kind::Webpage => Kind::Website,
        _ if names_book => Kind::Book,
        _ if names_serial || host.part.issue.is_some() => Kind::Periodical,
        _ => Kind::Document,
    }
}

const fn fragment(kind: Kind) -> &'static str {
    match kind {
        Kind::Journal | Kind::Magazine | Kind::Newspaper | Kind::Periodical => "journal",
        Kind::Series => "series",
        Kind::Proceedings => "proceedings",
        Kind::Website => "website",
        Kind::Book | Kind::EditedBook | Kind::MultiVolumeBook | Kind::ReferenceWork => "book",
        _ => "host",
    }
}
