//! The record every reader fills and the mapping reads: plain structs, public fields, serde both ways.
//!
//! Text is kept as it was written, next to what was understood of it. What no field takes is kept in
//! [`Record::unmapped`], and what was doubtful in [`Record::diagnostics`]: nothing is silently gone.

mod agent;
mod content;
mod country;
mod date;
mod fold;
mod form;
mod holding;
mod host;
mod kind;
mod language;
pub(crate) mod list;
mod note;
mod relation;
mod relator;
mod subject;
mod title;

pub use agent::{Affiliation, Agent, AgentKind, AgentName, Contribution, Meeting, PersonName, Role};
pub use country::Country;
pub use date::{Date, DateEvent, DatePrecision, DateStatement, Edtf};
pub use form::{Form, FormKind};
pub use holding::{Availability, Item};
pub use host::{Host, Part, Series};
pub use kind::Kind;
pub use language::{Language, LanguageTag};
pub use note::{Note, NoteKind, Rights, RightsKind};
pub use relation::{Link, LinkKind, RelatedWork, Relation, RelationKind};
pub use relator::Relator;
pub use subject::{Scheme, Subdivision, Subject, SubjectKind};
pub use title::{OtherTitle, OtherTitleKind, Text, Title};

use crate::error::{Code, Diagnostic, Position};
use crate::id::Identifier;
use list::push_new;
use serde::{Deserialize, Serialize};

/// One work as a catalogue describes it, whatever the format was.
///
/// ```
/// use bibtriple::model::{Kind, Record, Title};
///
/// let record = Record { kind: Kind::Book, title: Some(Title::new("Walden")), ..Record::default() };
/// let json = serde_json::to_string(&record)?;
/// assert_eq!(serde_json::from_str::<Record>(&json)?, record);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Record {
    /// Where the record was found and what its catalogue calls it.
    pub origin: Origin,
    /// What kind of work it is, by the best evidence in the record.
    pub kind: Kind,
    /// The title proper with what belongs to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Title>,
    /// Parallel, variant, translated, uniform and abbreviated titles.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_titles: Vec<OtherTitle>,
    /// "edited by …", as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statement_of_responsibility: Option<String>,
    /// Persons and organisations with their roles, in the order of the record.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contributions: Vec<Contribution>,
    /// Conferences at which the work was presented, or whose proceedings it is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub meetings: Vec<Meeting>,
    /// Dates of publication, copyright, submission, …
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub dates: Vec<DateStatement>,
    /// Names of publishers, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub publishers: Vec<Agent>,
    /// Places of publication as written.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<String>,
    /// Countries of publication.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<Country>,
    /// Edition statements.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub editions: Vec<String>,
    /// Extent as written: "xii, 240 pages : illustrations ; 24 cm".
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub extents: Vec<String>,
    /// Number of pages, when the extent counts pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page_count: Option<u32>,
    /// Number of volumes, when the extent counts volumes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub volume_count: Option<u32>,
    /// Which volume of a multi-volume work this record is. For an article see [`Host::part`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub volume: Option<String>,
    /// Report, patent and standard numbers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub numbers: Vec<String>,
    /// What the work is in: a journal, a book, a website; the first is the one to cite.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hosts: Vec<Host>,
    /// Series that the work belongs to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub series: Vec<Series>,
    /// Identifiers of the work itself; a host's are in [`Host::identifiers`].
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<Identifier>,
    /// Subjects, keywords, classification, genre, place and period.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<Subject>,
    /// Languages of the text.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Language>,
    /// Languages that the work was translated from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub original_languages: Vec<Language>,
    /// Abstracts and summaries, markup removed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub abstracts: Vec<Text>,
    /// Tables of contents.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contents: Vec<Text>,
    /// Public notes. Private notes are never taken over; see [`Unmapped`].
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    /// Rights, licences, conditions of access.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rights: Vec<Rights>,
    /// Content, media and carrier: "text", "audio disc".
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub forms: Vec<Form>,
    /// Web addresses of the work and of related resources.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Link>,
    /// Other works: translations, editions, continuations, references.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub relations: Vec<Relation>,
    /// Copies that libraries hold.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item>,
    /// Fields that none of the above takes, and fields left out on purpose.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unmapped: Vec<Unmapped>,
    /// What was doubtful in the record, in the order it was noticed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub diagnostics: Vec<Diagnostic>,
}

impl Record {
    /// Notes a doubt.
    pub fn doubt(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Keeps a field that no other member takes; the report names it.
    pub fn keep_unmapped(&mut self, field: impl Into<String>, value: impl Into<String>) {
        let (field, value) = (field.into(), value.into());
        self.doubt(
            Diagnostic::new(Code::Unmapped, format!("{field} is not mapped"))
                .in_field(field.clone())
                .with_value(value.clone()),
        );
        self.unmapped.push(Unmapped { field, value, reason: UnmappedReason::Unknown });
    }

    /// Keeps a field out of the graph on purpose; of a private one only its name.
    pub(crate) fn leave_out(&mut self, field: &str, value: &str, reason: UnmappedReason) {
        let value = if reason == UnmappedReason::Private { "" } else { value.trim() };
        self.unmapped.push(Unmapped { field: field.to_owned(), value: value.to_owned(), reason });
    }

    /// Whether nothing is said of a work: no title, no name, no number; at most what sort of work it is and where the record was.
    ///
    /// ```
    /// use bibtriple::model::{Kind, Record, Title};
    ///
    /// let mut record = Record { kind: Kind::Book, ..Record::default() };
    /// assert!(record.says_nothing());
    /// record.title = Some(Title::new("Walden"));
    /// assert!(!record.says_nothing());
    /// ```
    #[must_use]
    pub fn says_nothing(&self) -> bool {
        content::is_empty(self)
    }

    /// The first host, made if there is none yet.
    #[expect(clippy::indexing_slicing, reason = "there is a first one by then")]
    pub fn host_mut(&mut self) -> &mut Host {
        if self.hosts.is_empty() {
            self.hosts.push(Host::default());
        }
        &mut self.hosts[0]
    }

    /// The hosts that a publisher's name could be the title of: a record that lists a thousand has none such.
    pub(crate) fn first_hosts(&self) -> impl Iterator<Item = &Host> {
        const HOSTS: usize = 16;
        self.hosts.iter().take(HOSTS)
    }

    /// Adds an identifier unless the record has it already.
    pub fn identify(&mut self, identifier: impl Into<Identifier>) {
        let identifier = identifier.into();
        push_new(&mut self.identifiers, identifier);
    }
}

/// Where a record was found and what its catalogue calls it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Origin {
    /// Name of the input: a path, `-` for the standard input.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub input: Option<String>,
    /// Position in that input.
    pub at: Position,
    /// Code or host name of the catalogue (MARC 003, the host of a Koha page, `--source`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Control number in that catalogue (MARC 001, Koha's biblionumber).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub control_number: Option<String>,
    /// Address of the page the record was taken from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Whether the catalogue publishes the record.
    #[serde(skip_serializing_if = "Status::is_published")]
    pub status: Status,
    /// When the record was last changed: an `xsd:dateTime`, or an `xsd:date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modified: Option<String>,
    /// Language the cataloguer wrote in (MARC 040 $b).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cataloguing_language: Option<Language>,
}

/// Whether a catalogue publishes a record.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// It does.
    #[default]
    Published,
    /// The record was deleted; what was published of it must go.
    Deleted,
    /// The record is hidden from the public.
    Suppressed,
}

impl Status {
    /// Whether the record is for the public.
    #[must_use]
    pub fn is_published(&self) -> bool {
        *self == Self::Published
    }
}

/// A field that is kept out of the graph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unmapped {
    /// The field as its format names it: `Label`, `590 $a`, `U1`.
    pub field: String,
    /// The value as written; empty for private fields, which are never repeated.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub value: String,
    /// Why it is not mapped.
    #[serde(default)]
    pub reason: UnmappedReason,
}

/// Why a field is kept out of the graph.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnmappedReason {
    /// There is no place for it in the model, or its meaning is not known.
    #[default]
    Unknown,
    /// It is not for the public (acquisition, internal notes).
    Private,
    /// It serves the catalogue's machinery and says nothing of the work.
    Technical,
}
