//! A citation on its way to a record: what the formats of reference managers and citation indexes share.
//!
//! A reader knows what each of its tags means for the type at hand and says so in a [`Meaning`]; [`Citation::take`] puts the value
//! where the model has it, and [`Citation::finish`] decides what only the whole record can: what the host is, which of several dates
//! is the finest, which pages are pages.

mod date;
mod finish;
mod identify;
mod keywords;
mod meaning;
mod notes;
mod people;
mod place;
mod sort;
mod types;

pub(super) use meaning::Meaning;
pub(super) use place::TitleRank;
pub(super) use sort::{Sort, author, sort};
pub(super) use types::kind_of_name;

use super::evidence::Evidence;
use super::works::notes::reference_manager_note;
use super::works::relations::cited;
use crate::error::{Code, Diagnostic, Position};
use crate::id::Identifier;
use crate::model::list::{push_new, recent};
use crate::model::{
    Agent, Contribution, Date, DateEvent, DateStatement, Edtf, Item, Kind, Link, LinkKind, Note, NoteKind, OtherTitle,
    OtherTitleKind, Record, RelatedWork, Relation, RelationKind, Relator, Rights, RightsKind, Role, Series, Subject,
    SubjectKind, Text, Unmapped, UnmappedReason,
};
use crate::text::{filing, isbd, markup};

/// A citation that is being read.
#[derive(Debug, Default)]
pub(super) struct Citation {
    pub(super) record: Record,
    pub(super) evidence: Evidence,
    /// The kind that the type says; the record's own is only known in the end.
    pub(super) kind: Kind,
    /// Titles of the host, the fullest kind of field first.
    host_titles: Vec<(place::TitleRank, String)>,
    host_contributions: Vec<Contribution>,
    /// Whether the title is in English, whatever language the work is in: the index has translated it.
    pub(super) is_title_translated: bool,
    /// Whether a field named the host as a periodical.
    has_journal: bool,
    subtitle: Option<String>,
    short_title: Option<String>,
    numbering: place::Numbering,
    dates: date::Dates,
    series: Option<Series>,
    series_number: Option<String>,
    series_contributions: Vec<Contribution>,
    affiliations: Vec<(String, String)>,
    accession: Option<String>,
    database: Option<String>,
    meeting: Option<crate::model::Meeting>,
    host_identifiers: Vec<Identifier>,
    keywords: keywords::Keywords,
    /// An ISSN that comes behind those of its own fields.
    other_issn: Option<String>,
}

impl Citation {
    /// A citation of this type, as written and as understood; an empty type says nothing.
    pub(super) fn new(at: Position, written: &str, kind: Option<Kind>) -> Self {
        let mut citation = Self { kind: kind.unwrap_or_default(), ..Self::default() };
        citation.record.origin.at = at;
        if let Some(kind) = kind {
            citation.evidence.stated = Some((written.to_owned(), kind));
        }
        citation
    }

    /// Takes a value for what it means. `tag` is the field as the format names it.
    pub(super) fn take(&mut self, meaning: Meaning, tag: &str, value: &str) {
        let text = markup::strip(value.trim());
        // R writes `NA` for what is not there.
        let is_na = text == "NA" && !matches!(meaning, Meaning::Author | Meaning::Language | Meaning::Keyword);
        if text.is_empty() || text.eq_ignore_ascii_case("n/a") || is_na {
            return;
        }
        let record = &mut self.record;
        match meaning {
            Meaning::Title => self.title(&text),
            Meaning::Subtitle => self.subtitle = Some(text.into_owned()),
            Meaning::ShortTitle => self.short_title = Some(text.into_owned()),
            Meaning::OtherTitle(kind) => other_title(record, kind, isbd::trim(&text)),
            Meaning::Host(rank) => self.host_title(rank, &text),
            Meaning::Author => self.name(tag, &text, None, true),
            Meaning::Contributor(relator) => self.name(tag, &text, Some(relator), false),
            Meaning::Creator(relator) => self.name(tag, &text, Some(relator), true),
            Meaning::HostContributor(relator) => self.host_name(tag, &text, relator),
            Meaning::SeriesEditor => self.series_name(tag, &text),
            Meaning::Organization(relator) => self.organization(&text, relator),
            Meaning::Affiliation => self.affiliation(tag, &text),
            Meaning::Series => self.series_title(&text),
            Meaning::SeriesNumber => self.series_number = self.series_number.take().or_else(|| Some(text.into_owned())),
            Meaning::Meeting => self.meeting_name(&text),
            Meaning::MeetingPlace => self.meeting_place(&text),
            Meaning::MeetingDate => self.meeting_date(&text),
            Meaning::Volume => self.numbering.volume(&text),
            Meaning::Issue => self.numbering.issue(&text),
            Meaning::IssuePart(word) => self.numbering.issue_part(word, &text),
            Meaning::FirstPage => self.numbering.first_page(&text),
            Meaning::LastPage => self.numbering.last_page(&text),
            Meaning::ArticleNumber => self.numbering.article_number(&text),
            Meaning::VolumeCount => match text.parse() {
                Ok(count) => record.volume_count = record.volume_count.or(Some(count)),
                Err(_) => record.keep_unmapped(tag, text),
            },
            Meaning::Extent => self.extent(&text),
            Meaning::Number => push_new(&mut record.numbers, text.into_owned()),
            Meaning::Year => self.dates.year(&text),
            Meaning::Date => self.dates.date(&text),
            Meaning::DateOf(event) => self.dates.of(event, &text),
            Meaning::Publisher => self.publisher(&text),
            Meaning::Place => push_new(&mut record.places, text.trim_end_matches([' ', ':', ',', ';']).to_owned()),
            Meaning::Edition => push_new(&mut record.editions, text.into_owned()),
            Meaning::Abstract => {
                let own = notes::own_abstract(&text);
                push_new(&mut record.abstracts, Text::new(own));
            }
            Meaning::Contents => push_new(&mut record.contents, Text::new(text)),
            Meaning::Note(NoteKind::General) => self.general_note(tag, value, &text),
            Meaning::Note(kind) => self.note(kind, &text),
            Meaning::Keyword => self.keywords.take(&mut self.record, tag, value),
            Meaning::Genre => self.genre(&text),
            Meaning::Language => self.language(tag, &text),
            Meaning::StandardNumber => self.standard_number(tag, &text),
            Meaning::Doi => self.doi(tag, &text),
            Meaning::HostDoi => self.host_doi(tag, &text),
            Meaning::HostIdentifier(scheme) => {
                let value = text.strip_prefix("CODEN:").unwrap_or(&text).trim();
                push_new(&mut self.host_identifiers, Identifier::of_scheme(scheme, value));
            }
            Meaning::Accession => self.accession = Some(text.into_owned()),
            Meaning::Identifier(scheme) => self.identifier(scheme, &text),
            Meaning::Link(kind) => self.links(tag, value, kind),
            Meaning::CallNumber if is_chinese_serial(&text) => {
                self.host_identifiers
                    .push(Identifier::Other { scheme: "local".to_owned(), value: format!("CN {text}") });
            }
            Meaning::CallNumber => {
                record.items.push(Item { call_number: Some(text.into_owned()), ..Item::default() });
            }
            Meaning::Rights => {
                record.rights.push(Rights { kind: RightsKind::Statement, value: text.into_owned() });
            }
            Meaning::Access => record.rights.push(Rights { kind: RightsKind::Access, value: text.into_owned() }),
            Meaning::ReviewOf => record.relations.push(Relation {
                kind: RelationKind::ReviewOf,
                work: RelatedWork { title: Some(Text::new(text)), ..RelatedWork::default() },
            }),
            Meaning::References => cited(record, value, tag),
            Meaning::Database => self.database = Some(text.into_owned()),
            Meaning::Custom => self.custom(tag, &text),
            Meaning::Private => self.keep_out(tag, "", UnmappedReason::Private),
            Meaning::Technical => self.keep_out(tag, &text, UnmappedReason::Technical),
            Meaning::Unknown => record.keep_unmapped(tag, text),
        }
    }

    fn title(&mut self, text: &str) {
        let text = filing::in_direct_order(isbd::trim(text));
        let text = text.as_ref();
        match &self.record.title {
            Some(title) if is_same(&title.full, text) => {}
            // A form may have one field for the title and another for the title as it was printed.
            Some(_) => other_title(&mut self.record, OtherTitleKind::Variant, text),
            None => self.record.title = Some(crate::model::Title::new(text)),
        }
    }

    /// A date of publication that the reader has read.
    pub(super) fn issued(&mut self, date: Date) {
        self.dates.issued(date);
    }

    /// Another date that the reader has read; one that it could not is kept as written.
    pub(super) fn dated(&mut self, event: DateEvent, written: &str, edtf: Option<Edtf>) {
        if !written.is_empty() {
            self.dates.add(DateStatement { event, date: Date { written: written.to_owned(), edtf } });
        }
    }

    fn publisher(&mut self, name: &str) {
        let name = name.trim_end_matches([' ', ',', ';']);
        // JSTOR encloses several publishers in brackets.
        let name = isbd::enclosed(name).unwrap_or(name);
        // "Oslo : Fjord", as catalogues print it.
        let name = match name.split_once(" : ").filter(|(place, _)| self.record.places.is_empty() && !place.is_empty())
        {
            Some((place, name)) => {
                self.record.places.push(place.trim().to_owned());
                name.trim()
            }
            None => name,
        };
        let publisher = Agent::organization(name);
        push_new(&mut self.record.publishers, publisher);
    }

    /// A note, without the lines in it that are for programs.
    fn general_note(&mut self, tag: &str, value: &str, text: &str) {
        if let Some(found) = notes::of_a_database(value) {
            return self.database_note(tag, &found);
        }
        if notes::is_extra(value) {
            return reference_manager_note(&mut self.record, value);
        }
        self.note(NoteKind::General, text);
    }

    /// What a database or an import has put together in one note: of the work it says what other fields do not.
    fn database_note(&mut self, tag: &str, found: &notes::DatabaseNote<'_>) {
        if let Some(number) = found.accession.filter(|_| self.accession.is_none()) {
            self.accession = Some(number.to_owned());
        }
        if let Some(pmid) = found.pmid {
            self.identifier("pmid", pmid);
        }
        if let Some(language) = found.language.filter(|_| self.record.languages.is_empty()) {
            self.language(tag, language);
        }
        self.other_issn = found.issn.map(str::to_owned);
        // Addresses of persons are among the rest.
        self.keep_out(tag, "", UnmappedReason::Private);
    }

    fn note(&mut self, kind: NoteKind, text: &str) {
        let note = Note { kind, text: Text::new(text) };
        if !recent(&self.record.abstracts).iter().any(|known| known.value == text) {
            push_new(&mut self.record.notes, note);
        }
    }

    /// What sort of work it is, in words: "Article", "Phd Thesis 1". A DOI strayed into it is one.
    fn genre(&mut self, text: &str) {
        if self.stray_doi(text) {
            return;
        }
        if self.kind == Kind::Thesis {
            return self.note(NoteKind::Degree, text);
        }
        let subject = Subject { kind: SubjectKind::Genre, heading: Text::new(text), ..Subject::default() };
        push_new(&mut self.record.subjects, subject);
    }

    fn links(&mut self, tag: &str, value: &str, kind: LinkKind) {
        // Addresses have no blanks, and a semicolon ends one where another begins behind it.
        let pieces = value.split(char::is_whitespace).flat_map(|piece| {
            let mut rest = piece;
            std::iter::from_fn(move || {
                let (piece, after) = match rest.find(";http") {
                    Some(at) => (rest.get(..at)?, rest.get(at + 1..)?),
                    None => (rest, ""),
                };
                rest = after;
                (!piece.is_empty()).then_some(piece)
            })
        });
        let mut words = Vec::new();
        for piece in pieces {
            let url = piece.trim_matches(['<', '>', ';', ',', '"']);
            // An OpenURL asks the link resolver of one library about the work.
            if is_openurl(url) {
                self.keep_out(tag, url, UnmappedReason::Technical);
                continue;
            }
            let scheme = url.split_once(':').map_or("", |(scheme, _)| scheme).to_ascii_lowercase();
            match scheme.as_str() {
                "http" | "https" | "ftp" => self.link(url, kind),
                // Files on somebody's disk.
                "file" | "internal-pdf" | "internal-file" | "zotero" | "endnote" => {
                    self.keep_out(tag, url, UnmappedReason::Private);
                }
                _ if url.starts_with("www.") || url.starts_with("dx.doi.org/") || url.starts_with("doi.org/") => {
                    self.link(&format!("https://{url}"), kind);
                }
                _ => words.push(piece),
            }
        }
        let words = words.join(" ");
        let is_local = words.starts_with(['/', '\\', '~']) || words.get(1..3) == Some(":\\");
        let is_furniture = words.trim_matches(|c: char| !c.is_alphanumeric()).is_empty()
            // What Web of Science puts before an address that only its own program understands.
            || words.contains("Go to ISI");
        if is_furniture || is_local {
            if words.contains(char::is_alphanumeric) {
                self.keep_out(
                    tag,
                    if is_local { "" } else { &words },
                    if is_local { UnmappedReason::Private } else { UnmappedReason::Technical },
                );
            }
        } else if !self.stray_doi(&words) {
            self.record.keep_unmapped(tag, words);
        }
    }

    fn link(&mut self, url: &str, kind: LinkKind) {
        if !recent(&self.record.links).iter().any(|link| link.url == url) {
            self.record.links.push(Link { url: url.to_owned(), kind, label: None });
        }
    }

    pub(super) fn keep_out(&mut self, tag: &str, value: &str, reason: UnmappedReason) {
        self.record.unmapped.push(Unmapped { field: tag.to_owned(), value: value.to_owned(), reason });
    }

    pub(super) fn doubt(&mut self, code: Code, tag: &str, value: &str, message: String) {
        self.record.doubt(Diagnostic::new(code, message).in_field(tag).with_value(value));
    }

    pub(super) fn identify(&mut self, identifier: Identifier) {
        self.record.identify(identifier);
    }
}

pub(super) fn other_title(record: &mut Record, kind: OtherTitleKind, text: &str) {
    let is_known = record.title.as_ref().is_some_and(|title| is_same(&title.full, text))
        || record.other_titles.iter().any(|other| is_same(&other.text.value, text));
    if !is_known {
        record.other_titles.push(OtherTitle { kind, text: Text::new(text) });
    }
}

/// Whether a text is a number of China's list of serials, "11-1541/G2", which Chinese databases give for the journal.
fn is_chinese_serial(text: &str) -> bool {
    let (number, class) = text.split_once('/').unwrap_or((text, ""));
    let is_digits = |part: &str, length: usize| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    !class.is_empty()
        && class.starts_with(|c: char| c.is_ascii_uppercase())
        && class.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && number.split_once('-').is_some_and(|(place, serial)| is_digits(place, 2) && is_digits(serial, 4))
}

/// Whether an address asks a link resolver: in the words of OpenURL 1.0, or in those before them.
fn is_openurl(url: &str) -> bool {
    url.contains("_ver=Z39.88") || url.contains("atitle=") && (url.contains("sid=") || url.contains("issn="))
}

/// Whether two titles differ in case, blanks and final punctuation only.
pub(super) fn is_same(a: &str, b: &str) -> bool {
    let mut letters = [a, b].map(|text| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase));
    let [a, b] = &mut letters;
    a.eq(b)
}

/// The role that a relator states.
fn role(relator: Relator) -> Role {
    Role::Relator(relator)
}
