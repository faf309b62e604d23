//! One work: what it is, its titles, dates and imprint, and all that the other files read of it.

use super::graph::{Graph, NodeId, Object};
use super::names;
use crate::id::Identifier;
use crate::model::{
    Agent, Country, Date, DateEvent, DateStatement, Edtf, Kind, Link, LinkKind, OtherTitle, OtherTitleKind, Record,
    Text, Title,
};
use crate::read::types;
use crate::text::{dates, extent, isbd};
use std::cell::RefCell;
use std::collections::HashSet;

/// The reading of one work under way.
pub(super) struct Reading<'g> {
    pub(super) graph: &'g Graph,
    pub(super) work: NodeId,
    pub(super) record: Record,
    /// Whether a class says what kind of work it is.
    is_classed: bool,
    /// Nodes that belong to the description, so that nothing said of them is lost.
    pub(super) seen: RefCell<HashSet<NodeId>>,
}

impl<'g> Reading<'g> {
    pub(super) fn new(graph: &'g Graph, work: NodeId) -> Self {
        Self { graph, work, record: Record::default(), is_classed: false, seen: RefCell::new(HashSet::from([work])) }
    }

    pub(super) fn read(mut self) -> Record {
        self.kind();
        self.titles();
        self.identify();
        self.agents();
        self.reference_manager();
        self.dates();
        self.imprint();
        self.hosts();
        self.meetings();
        self.notes();
        self.subjects();
        self.relations();
        self.links();
        self.addresses();
        self.items();
        self.catalogue_record();
        self.settle_kind();
        let unused = self.graph.unused(&self.seen.borrow());
        let own = self.graph.iri(self.work);
        for (property, value) in unused {
            // A part that says whose part it is.
            if own != Some(value.as_str()) {
                self.record.keep_unmapped(property, value);
            }
        }
        self.record
    }

    /// Counts a node as part of the description.
    pub(super) fn see(&self, node: NodeId) -> NodeId {
        self.seen.borrow_mut().insert(node);
        node
    }

    /// The nodes that are objects of these properties of a node, each a part of the description.
    pub(super) fn parts(&self, node: NodeId, properties: &[&str]) -> Vec<NodeId> {
        self.graph.nodes(node, properties).into_iter().map(|part| self.see(part)).collect()
    }

    /// The fragment of a node that is named after the work, as its own nodes are.
    pub(super) fn fragment(&self, node: NodeId) -> Option<&'g str> {
        let work = self.graph.iri(self.work)?;
        let rest = self.graph.iri(node)?.strip_prefix(work)?;
        rest.strip_prefix('#').or_else(|| rest.strip_prefix('/').filter(|_| work.contains('#')))
    }

    fn kind(&mut self) {
        let classes = self.graph.classes(self.work);
        let kind = self.item_type().or_else(|| kind_of_classes(&classes));
        let kind = kind.filter(|kind| *kind != Kind::Document).or_else(|| self.kind_of_type()).or(kind);
        self.is_classed = kind.is_some();
        self.record.kind = kind.unwrap_or_default();
        let is_draft = |node: &NodeId| {
            self.graph.iri(*node).is_some_and(|iri| iri == "http://purl.org/ontology/bibo/status/draft")
        };
        if self.record.kind == Kind::JournalArticle
            && self.graph.nodes(self.work, &["bibo:status"]).iter().any(is_draft)
        {
            self.record.kind = Kind::Preprint;
        }
    }

    /// The kind that a type in words or an IRI of a list names, where no class says more than that it is a work.
    fn kind_of_type(&self) -> Option<Kind> {
        // "TEXT" and "IMAGE" of Europeana say no more than the kind.
        self.graph.objects(self.work, &["edm:type"]);
        let statements = self.graph.statements(self.work).iter();
        let types = statements.filter(|statement| TYPES.contains(&statement.property.as_str()));
        let kinds = types.filter_map(|statement| match &statement.object {
            Object::Literal { text, .. } => types::kind(&text.value),
            Object::Node(node) => self.graph.iri(*node).and_then(types::kind),
        });
        kinds.max_by_key(|kind| types::rank(*kind))
    }

    /// What only its host or its meeting tells.
    fn settle_kind(&mut self) {
        let record = &mut self.record;
        let host = record.hosts.first().map(|host| host.kind);
        if !self.is_classed {
            // Crossref's own RDF has no classes for works, but for what they are in.
            record.kind = match host {
                Some(Kind::Journal | Kind::Periodical) => Kind::JournalArticle,
                Some(Kind::Magazine) => Kind::MagazineArticle,
                Some(Kind::Newspaper) => Kind::NewspaperArticle,
                Some(Kind::Proceedings) => Kind::ConferencePaper,
                Some(Kind::Book | Kind::EditedBook) => Kind::Chapter,
                _ => record.kind,
            };
        }
        // "bibo:Document" of a library says that it is a work; with an ISBN and pages it is a book.
        let has_isbn = || record.identifiers.iter().any(|identifier| matches!(identifier, Identifier::Isbn(_)));
        if record.kind == Kind::Document && host.is_none() && record.page_count.is_some() && has_isbn() {
            record.kind = Kind::Book;
        }
        record.kind = match (record.kind, host) {
            (Kind::JournalArticle, Some(Kind::Proceedings)) => Kind::ConferencePaper,
            (Kind::JournalArticle, _) if !record.meetings.is_empty() => Kind::ConferencePaper,
            (Kind::MagazineArticle, Some(Kind::Newspaper)) => Kind::NewspaperArticle,
            (Kind::MagazineArticle, Some(Kind::Journal)) => Kind::JournalArticle,
            (kind, _) => kind,
        };
    }

    fn titles(&mut self) {
        let mut titles = self.graph.texts(self.work, names::TITLE).into_iter();
        if let Some(Text { mut value, language }) = titles.next() {
            let short = self.graph.value(self.work, &["bibo:shortTitle", "z:shortTitle"]);
            let mut short = short.filter(|short| *short != value);
            // Libraries have their titles as ISBD writes them.
            if short.is_none() && self.graph.has_library_terms() && value.contains(" : ") {
                let separated = isbd::separate(&value).title;
                (value, short) = (separated.full, separated.short);
            }
            for subtitle in self.graph.values(self.work, names::SUBTITLE) {
                short.get_or_insert_with(|| value.clone());
                value.push_str(": ");
                value.push_str(isbd::trim(&subtitle));
            }
            self.record.title = Some(Title { full: value, short, language, other_scripts: titles.collect() });
        }
        self.record.statement_of_responsibility = self.graph.value(self.work, names::RESPONSIBILITY);
        for text in self.graph.texts(self.work, names::OTHER_TITLE) {
            self.record.other_titles.push(OtherTitle { kind: OtherTitleKind::Variant, text });
        }
    }

    fn dates(&mut self) {
        const EVENTS: &[(&[&str], DateEvent)] = &[
            (names::ISSUED, DateEvent::Issued),
            (&["dcterms:dateCopyrighted", "schema:copyrightYear"], DateEvent::Copyrighted),
            (&["dcterms:dateSubmitted"], DateEvent::Submitted),
            (&["dcterms:dateAccepted"], DateEvent::Accepted),
            (&["dcterms:created", "schema:dateCreated"], DateEvent::Created),
            (&["dcterms:available"], DateEvent::Available),
            (&["dcterms:modified", "schema:dateModified"], DateEvent::Modified),
        ];
        for &(properties, event) in EVENTS {
            for date in self.dates_of(self.work, properties) {
                // An item of a reference manager was submitted when somebody looked at it; that is told already.
                if event == DateEvent::Submitted && self.is_item() {
                    continue;
                }
                self.record.dates.push(DateStatement { event, date });
            }
        }
    }

    pub(super) fn dates_of(&self, node: NodeId, properties: &[&str]) -> Vec<Date> {
        let mut dates: Vec<Date> = Vec::new();
        for object in self.graph.objects(node, properties) {
            if let Object::Literal { text, datatype } = object {
                let date = date(&text.value, datatype);
                // The same day by DC and by PRISM is one date.
                if !dates.iter().any(|other| other.edtf.is_some() && other.edtf == date.edtf) {
                    dates.push(date);
                }
            }
        }
        dates
    }

    fn imprint(&mut self) {
        let (graph, work) = (self.graph, self.work);
        self.record.places = graph.values(work, &["rdau:P60163", "schema:locationCreated"]);
        let publishers = graph.nodes(work, names::PUBLISHER);
        self.record.places.extend(self.places_of(&publishers));
        for country in graph.nodes(work, &["rdau:P60163"]) {
            let code = graph.iri(country).and_then(|iri| iri.strip_prefix("http://id.loc.gov/vocabulary/countries/"));
            match code.and_then(Country::parse) {
                Some(country) => self.record.countries.push(country),
                None => self.record.places.extend(graph.iri(country).map(ToOwned::to_owned)),
            }
        }
        self.record.editions = graph.values(work, &["bibo:edition", "prism:edition", "schema:bookEdition"]);
        self.record.extents = graph.values(work, &["dcterms:extent", "bf:extent"]);
        let number = |properties: &[&str]| graph.value(work, properties).and_then(|number| number.trim().parse().ok());
        self.record.page_count = number(&["bibo:numPages", "schema:numberOfPages", "z:numPages"]);
        if graph.has_library_terms() {
            let counted = self.record.extents.iter().find_map(|extent| extent::page_count(extent));
            self.record.page_count = self.record.page_count.or(counted);
        }
        self.record.volume_count = number(&["bibo:numVolumes"]);
        self.record.numbers = graph.values(work, &["bibo:number"]);
    }

    fn links(&mut self) {
        for (properties, kind) in [(names::PAGE, LinkKind::Work), (&["rdfs:seeAlso"], LinkKind::Related)] {
            for page in self.parts(self.work, properties) {
                let Some(url) = self.graph.iri(page).map(ToOwned::to_owned) else { continue };
                let label = self.graph.value(page, &["rdfs:label", "dcterms:title"]);
                self.record.links.push(Link { url, kind, label });
            }
        }
        let written =
            self.graph.values(self.work, &["bibo:uri"]).into_iter().chain(self.graph.values(self.work, names::PAGE));
        for url in written {
            self.record.links.push(Link { url, kind: LinkKind::Work, label: None });
        }
    }

    /// Publishers of a work or of its host.
    pub(super) fn publishers(&self, node: NodeId) -> Vec<Agent> {
        let mut publishers = Vec::new();
        for object in self.graph.objects(node, names::PUBLISHER) {
            match object {
                Object::Literal { text, .. } => publishers.push(Agent::organization(text.value.trim())),
                Object::Node(node) if self.is_publisher(*node) => publishers.push(self.agent(*node)),
                Object::Node(_) => {}
            }
        }
        publishers
    }

    /// Whether a publisher is named as one. A fragment of the work that is named after an agent is a contributor who publishes.
    pub(super) fn is_publisher(&self, node: NodeId) -> bool {
        self.fragment(node).is_none_or(|fragment| fragment.starts_with("publisher"))
    }
}

/// Properties whose value says what sort of work it is.
const TYPES: &[&str] = &["dc:type", "dcterms:type", "schema:additionalType", "edm:type"];

/// A date by its literal; one that is written loosely is read as a date of an imprint is.
pub(super) fn date(written: &str, datatype: &str) -> Date {
    let trimmed = written.trim();
    let exact = Edtf::parse(trimmed).or_else(|| Edtf::parse(trimmed.strip_suffix('Z')?));
    match exact {
        Some(edtf) => Date { written: written.to_owned(), edtf: Some(edtf) },
        // Crossref writes `1996-1-1`.
        None if datatype.starts_with("xsd:") => Date { written: written.to_owned(), edtf: padded(trimmed) },
        None => Date { written: written.to_owned(), edtf: dates::read(trimmed).edtf },
    }
}

/// `1996-1-1` as `1996-01-01`.
fn padded(date: &str) -> Option<Edtf> {
    let parts: Vec<_> = date.split('-').map(|part| format!("{part:0>2}")).collect();
    Edtf::parse(&parts.join("-"))
}

/// The kind of work that has these classes: the one of whose own classes most are there.
pub(super) fn kind_of_classes(classes: &[String]) -> Option<Kind> {
    let has = |class: &&str| classes.iter().any(|known| known == class);
    let rows = KINDS.iter().filter(|(of_kind, _)| of_kind.iter().all(&has));
    rows.max_by_key(|(of_kind, _)| of_kind.len()).map(|(_, kind)| *kind).or_else(|| {
        // "Document" alone says that it is a work, and no more.
        let is_document = [
            "bibo:Document",
            "fabio:Expression",
            "schema:CreativeWork",
            "bf:Work",
            "bf:Instance",
            "edm:ProvidedCHO",
            "frbr:Work",
        ];
        is_document.iter().any(has).then_some(Kind::Document)
    })
}

/// Classes that say together what kind of work it is, a narrower class before the wider ones that stand beside it.
const KINDS: &[(&[&str], Kind)] = &[
    (&["bibo:AcademicArticle"], Kind::JournalArticle),
    (&["bibo:AcademicArticle", "bibo:Article"], Kind::JournalArticle),
    (&["bibo:Article"], Kind::MagazineArticle),
    (&["bibo:DocumentPart", "bibo:Article"], Kind::ReferenceEntry),
    (&["bibo:AudioDocument"], Kind::Audio),
    (&["bibo:AudioVisualDocument"], Kind::Video),
    (&["bibo:Film"], Kind::Film),
    (&["bibo:Film", "bibo:AudioVisualDocument"], Kind::Film),
    (&["bibo:Bill"], Kind::Bill),
    (&["bibo:Bill", "bibo:Legislation"], Kind::Bill),
    (&["bibo:Statute"], Kind::Statute),
    (&["bibo:Statute", "bibo:Legislation"], Kind::Statute),
    (&["bibo:LegalCaseDocument"], Kind::LegalCase),
    (&["bibo:LegalCaseDocument", "bibo:LegalDocument"], Kind::LegalCase),
    (&["bibo:Book"], Kind::Book),
    (&["bibo:EditedBook"], Kind::EditedBook),
    (&["bibo:EditedBook", "bibo:Book"], Kind::EditedBook),
    (&["bibo:MultiVolumeBook"], Kind::MultiVolumeBook),
    (&["bibo:MultiVolumeBook", "bibo:Book"], Kind::MultiVolumeBook),
    (&["bibo:Proceedings"], Kind::Proceedings),
    (&["bibo:Proceedings", "bibo:Book"], Kind::Proceedings),
    (&["bibo:BookSection"], Kind::Chapter),
    (&["bibo:Chapter"], Kind::Chapter),
    (&["bibo:Document", "dcmitype:Collection"], Kind::Collection),
    (&["bibo:Document", "dcmitype:Dataset"], Kind::Dataset),
    (&["bibo:Document", "dcmitype:PhysicalObject"], Kind::PhysicalObject),
    (&["bibo:Document", "dcmitype:Software"], Kind::Software),
    (&["dcmitype:Collection"], Kind::Collection),
    (&["dcmitype:Dataset"], Kind::Dataset),
    (&["dcmitype:PhysicalObject"], Kind::PhysicalObject),
    (&["dcmitype:Software"], Kind::Software),
    (&["dcmitype:Sound"], Kind::Audio),
    (&["dcmitype:MovingImage"], Kind::Video),
    (&["dcmitype:StillImage"], Kind::Image),
    (&["bibo:Email"], Kind::Email),
    (&["bibo:Hearing"], Kind::Hearing),
    (&["bibo:Hearing", "bibo:Document"], Kind::Hearing),
    (&["bibo:Image"], Kind::Image),
    (&["bibo:Interview"], Kind::Interview),
    (&["bibo:Interview", "bibo:Document"], Kind::Interview),
    (&["bibo:Issue"], Kind::Issue),
    (&["bibo:Journal"], Kind::Journal),
    (&["bibo:Journal", "bibo:Periodical"], Kind::Journal),
    (&["bibo:Magazine"], Kind::Magazine),
    (&["bibo:Magazine", "bibo:Periodical"], Kind::Magazine),
    (&["bibo:Newspaper"], Kind::Newspaper),
    (&["bibo:Newspaper", "bibo:Periodical"], Kind::Newspaper),
    (&["bibo:Periodical"], Kind::Periodical),
    (&["bibo:Series"], Kind::Series),
    (&["bibo:Letter"], Kind::Letter),
    (&["bibo:Manual"], Kind::Manual),
    (&["bibo:Manuscript"], Kind::Manuscript),
    (&["bibo:Map"], Kind::Map),
    (&["bibo:Map", "bibo:Image"], Kind::Map),
    (&["bibo:Patent"], Kind::Patent),
    (&["bibo:ReferenceSource"], Kind::ReferenceWork),
    (&["bibo:Report"], Kind::Report),
    (&["bibo:Slideshow"], Kind::Slideshow),
    (&["bibo:Specification"], Kind::Standard),
    (&["bibo:Standard"], Kind::Standard),
    (&["bibo:Thesis"], Kind::Thesis),
    (&["bibo:Webpage"], Kind::Webpage),
    (&["bibo:Website"], Kind::Website),
    (&["bf:Audio"], Kind::Audio),
    (&["bf:Cartography"], Kind::Map),
    (&["bf:Dataset"], Kind::Dataset),
    (&["bf:Monograph", "bf:Text"], Kind::Book),
    (&["bf:MovingImage"], Kind::Video),
    (&["bf:Serial"], Kind::Periodical),
    (&["bf:StillImage"], Kind::Image),
    (&["bib:Article"], Kind::MagazineArticle),
    (&["bib:Book"], Kind::Book),
    (&["bib:BookSection"], Kind::Chapter),
    (&["bib:Journal"], Kind::Journal),
    (&["bib:Manuscript"], Kind::Manuscript),
    (&["bib:Newspaper"], Kind::Newspaper),
    (&["bib:Patent"], Kind::Patent),
    (&["bib:Periodical"], Kind::Magazine),
    (&["bib:Report"], Kind::Report),
    (&["bib:Series"], Kind::Series),
    (&["bib:Thesis"], Kind::Thesis),
    (&["fabio:JournalArticle"], Kind::JournalArticle),
    (&["fabio:Book"], Kind::Book),
    (&["fabio:BookChapter"], Kind::Chapter),
    (&["fabio:DataFile"], Kind::Dataset),
    (&["fabio:DoctoralThesis"], Kind::Thesis),
    (&["fabio:Journal"], Kind::Journal),
    (&["fabio:ProceedingsPaper"], Kind::ConferencePaper),
    (&["fabio:ReportDocument"], Kind::Report),
    (&["fabio:Thesis"], Kind::Thesis),
    (&["schema:Article"], Kind::MagazineArticle),
    (&["schema:Book"], Kind::Book),
    (&["schema:Chapter"], Kind::Chapter),
    (&["schema:Dataset"], Kind::Dataset),
    (&["schema:Map"], Kind::Map),
    (&["schema:Movie"], Kind::Film),
    (&["schema:NewsArticle"], Kind::NewspaperArticle),
    (&["schema:Periodical"], Kind::Periodical),
    (&["schema:Report"], Kind::Report),
    (&["schema:ScholarlyArticle"], Kind::JournalArticle),
    (&["schema:SoftwareApplication"], Kind::Software),
    (&["schema:SoftwareSourceCode"], Kind::Software),
    (&["schema:Thesis"], Kind::Thesis),
    (&["schema:WebPage"], Kind::Webpage),
    (&["schema:WebSite"], Kind::Website),
];
