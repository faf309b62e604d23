//! From records to triples.
//!
//! One small file a group of terms: `work` · `titles` · `agents` · `dates` · `imprint` · `host` · `subjects` · `notes` ·
//! `relations` · `identifiers` · `holdings` · `record`. They run in the order in which a reader of the Turtle meets the terms.
//! A property whose domain the node does not belong to is not used on it; the comment beside says what takes its place.

mod agents;
mod dates;
mod holdings;
mod host;
mod identifiers;
mod imprint;
mod notes;
mod record;
mod relations;
mod roles;
mod subjects;
mod titles;
mod work;

use crate::description::{Description, NodeId};
use crate::error::{Code, Diagnostic};
use crate::iri::Minter;
use crate::model::{LanguageTag, Record, Text};
use crate::vocab::Term;

/// What the mapping should do beyond the rule.
#[derive(Debug, Clone, Default)]
pub struct MapOptions {
    /// Base IRI of the catalogue, ending in `/` or `#`; nodes that nothing else identifies get IRIs below it.
    pub base: Option<String>,
    /// Code of the catalogue, where the records do not say it.
    pub source: Option<String>,
    /// Links to the IRIs of Crossref's own RDF.
    pub crossref: bool,
    /// Publishes the availability of copies, which changes hourly.
    pub availability: bool,
}

/// Maps records to descriptions.
///
/// ```
/// use bibtriple::description::Description;
/// use bibtriple::map::Mapper;
/// use bibtriple::model::{Kind, Record, Title};
///
/// let record = Record { kind: Kind::Book, title: Some(Title::new("Walden")), ..Record::default() };
/// let mut description = Description::default();
/// Mapper::default().map(&record, &mut description, &mut Vec::new());
/// let triples: Vec<_> = description.triples().map(|triple| triple.to_string()).collect();
/// assert!(triples[1].ends_with("<http://purl.org/dc/terms/title> \"Walden\""));
/// ```
#[derive(Debug, Clone, Default)]
pub struct Mapper {
    options: MapOptions,
}

impl Mapper {
    /// A mapper with these options.
    #[must_use]
    pub fn new(options: MapOptions) -> Self {
        Self { options }
    }

    /// The IRI of the work in the graph, published or not; `None` where the record holds too little to make the same IRI again.
    ///
    /// ```
    /// use bibtriple::id::{Identifier, Isbn};
    /// use bibtriple::map::Mapper;
    /// use bibtriple::model::{Kind, Record};
    ///
    /// let mut record = Record { kind: Kind::Book, ..Record::default() };
    /// assert_eq!(Mapper::default().subject(&record), None);
    /// record.identify(Identifier::Isbn(Isbn::parse("9780306406157")?));
    /// assert_eq!(Mapper::default().subject(&record).as_deref(), Some("urn:isbn:9780306406157"));
    /// # Ok::<(), bibtriple::id::InvalidId>(())
    /// ```
    #[must_use]
    pub fn subject(&self, record: &Record) -> Option<String> {
        let base = self.options.base.as_deref();
        let minter = Minter::new(record, base, self.options.source.as_deref());
        let work = minter.work();
        // An IRI that is made of title, author and date needs a title at least.
        let is_made = work.starts_with("urn:uuid:")
            || record.origin.control_number.is_none() && base.is_some_and(|base| work.starts_with(base));
        (!is_made || record.title.is_some()).then(|| work.to_owned())
    }

    /// Describes one record; what was doubtful in doing so is added to `doubts`.
    ///
    /// The description is cleared first. It stays empty for a record that its catalogue does not publish.
    pub fn map(&self, record: &Record, description: &mut Description, doubts: &mut Vec<Diagnostic>) {
        description.clear();
        if !record.origin.status.is_published() {
            return;
        }
        let minter = Minter::new(record, self.options.base.as_deref(), self.options.source.as_deref());
        let work = description.node(minter.work());
        let mut mapping = Mapping { record, options: &self.options, minter, out: description, doubts, work };
        mapping.run();
        if description.has_replacements() {
            doubt_lost_characters(record, doubts);
        }
    }
}

/// Says that characters were lost before the record came here; where they were lost in reading it, that was said.
#[cold]
fn doubt_lost_characters(record: &Record, doubts: &mut Vec<Diagnostic>) {
    if record.diagnostics.iter().chain(doubts.iter()).all(|doubt| doubt.code != Code::Encoding) {
        doubts.push(Diagnostic::new(
            Code::Encoding,
            "the record has U+FFFD in the place of characters that were lost before",
        ));
    }
}

/// The mapping of one record under way.
struct Mapping<'a> {
    record: &'a Record,
    options: &'a MapOptions,
    minter: Minter<'a>,
    out: &'a mut Description,
    doubts: &'a mut Vec<Diagnostic>,
    /// The node of the work itself.
    work: NodeId,
}

impl Mapping<'_> {
    fn run(&mut self) {
        self.types();
        self.titles();
        self.agents();
        self.meetings(self.work, &self.record.meetings);
        self.dates();
        self.imprint();
        self.hosts();
        self.series(self.work, &self.record.series);
        self.numbers();
        self.notes();
        self.subjects();
        self.languages();
        self.rights();
        self.relations();
        self.identify_work();
        self.links();
        self.holdings();
        self.catalogue_record();
        // Not in the graph: `unmapped` and `diagnostics`, which the report lists; `origin.input` and `origin.at`, which say
        // where the record stood and nothing about it; `origin.status`, which decides whether there is a graph at all.
    }

    /// Adds a text with its language, if the record states one.
    fn text(&mut self, node: NodeId, property: Term, text: &Text) {
        self.tagged(node, property, &text.value, text.language.as_ref());
    }

    fn tagged(&mut self, node: NodeId, property: Term, value: &str, language: Option<&LanguageTag>) {
        match language {
            Some(tag) => self.out.add_tagged(node, property, value, tag.as_str()),
            None => self.out.add_text(node, property, value),
        }
    }

    fn texts(&mut self, node: NodeId, property: Term, texts: &[impl AsRef<str>]) {
        for text in texts {
            self.out.add_text(node, property, text.as_ref());
        }
    }

    fn doubt(&mut self, code: Code, value: &str, message: impl Into<String>) {
        self.doubts.push(Diagnostic::new(code, message).with_value(value));
    }

    /// Whether the reader of the record has noticed something of this sort.
    fn is_noticed(&self, code: Code) -> bool {
        self.record.diagnostics.iter().any(|diagnostic| diagnostic.code == code)
    }
}

pub(crate) use notes::degree;
pub(crate) use roles::has_plain_authors;
pub(crate) use subjects::scheme_code;

#[cfg(test)]
mod tests;
