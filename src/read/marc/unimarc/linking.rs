//! What a work is linked to: series (225, 410), hosts and other records (4XX), web pages (856).
//!
//! A linking field holds standard subfields (`$t $x $v`), or whole embedded fields: each begins with a `$1` that holds its tag
//! and indicators (`$12001 $aTitle`). Both are read into one [`Linked`].

use super::Reading;
use crate::error::{Code, Diagnostic};
use crate::id::{Doi, Identifier, Isbn, Issn};
use crate::model::list::{push_new, recent};
use crate::model::{
    Agent, Contribution, Host, Kind, Link, LinkKind, Note, NoteKind, RelatedWork, Relation, RelationKind, Series, Text,
};
use crate::read::marc::{Field, Tag};
use crate::text::names::{self, Expected};
use crate::text::{dates, enumeration, isbd};

/// 225, 410–488.
pub(super) fn read(reading: &mut Reading<'_>, tag: Tag, field: Field<'_>) {
    let kind = match &tag.0 {
        b"225" => return read_series_statement(reading, field),
        b"410" | b"411" => return read_series(reading, field),
        // A set or subset is the work of several volumes that this one belongs to, or the journal that an article is in.
        b"461" | b"462" | b"463" => return read_host(reading, field),
        b"412" | b"413" | b"421" | b"464" => RelationKind::Part,
        b"422" => RelationKind::PartOf,
        b"423" | b"424" | b"425" | b"470" | b"488" => RelationKind::Related,
        b"430" | b"431" | b"432" | b"433" | b"434" | b"435" | b"436" | b"437" => RelationKind::Preceding,
        b"440" | b"441" | b"442" | b"443" | b"444" | b"445" | b"446" | b"447" | b"448" => RelationKind::Succeeding,
        b"451" | b"453" if tag.0 == *b"453" => RelationKind::Translation,
        b"451" => RelationKind::OtherVersion,
        b"452" => RelationKind::OtherFormat,
        b"454" => RelationKind::TranslationOf,
        b"455" => RelationKind::Source,
        b"456" => RelationKind::OtherFormat,
        b"481" | b"482" => RelationKind::Related,
        _ => return reading.keep(field),
    };
    let mut linked = Linked::new(field);
    if linked.is_empty() {
        return reading.keep(field);
    }
    report_unread(reading, tag, &mut linked);
    let mut date = linked.date.as_deref().map(dates::read);
    // Place, publisher, volume and pages of the other work, and a date that cannot be read: there is no place for each.
    let unread = date.take_if(|date| date.edtf.is_none()).map(|date| date.written);
    let imprint: Vec<String> = [linked.place, linked.publisher].into_iter().flatten().collect();
    let imprint = (!imprint.is_empty()).then(|| imprint.join(" : "));
    let said = [imprint, unread, linked.volume, linked.pages].into_iter().flatten();
    let note: Vec<String> = relationship(tag).map(str::to_owned).into_iter().chain(linked.notes).chain(said).collect();
    let note = (!note.is_empty()).then(|| note.join("; "));
    let work = RelatedWork {
        title: linked.title.map(Text::new),
        contributions: linked.contributions,
        identifiers: linked.identifiers,
        date,
        edition: linked.edition,
        control_number: linked.control_number,
        note,
        ..RelatedWork::default()
    };
    reading.record.relations.push(Relation { kind, work });
}

/// What a tag says of the relation beyond its kind.
fn relationship(tag: Tag) -> Option<&'static str> {
    Some(match &tag.0 {
        b"423" => "Issued with",
        b"431" => "Continues in part",
        b"432" => "Supersedes",
        b"433" => "Supersedes in part",
        b"434" => "Absorbed",
        b"435" => "Absorbed in part",
        b"436" => "Formed by the union of",
        b"437" => "Separated from",
        b"441" => "Continued in part by",
        b"442" => "Superseded by",
        b"443" => "Superseded in part by",
        b"444" => "Absorbed by",
        b"445" => "Absorbed in part by",
        b"446" => "Split into",
        b"447" => "Merged with",
        b"448" => "Changed back to",
        b"470" => "Work reviewed",
        b"481" => "Also bound in this volume",
        b"482" => "Bound with",
        _ => return None,
    })
}

/// What a linking field says of the other record.
#[derive(Default)]
struct Linked {
    title: Option<String>,
    contributions: Vec<Contribution>,
    identifiers: Vec<Identifier>,
    edition: Option<String>,
    place: Option<String>,
    publisher: Option<String>,
    date: Option<String>,
    volume: Option<String>,
    pages: Option<String>,
    control_number: Option<String>,
    notes: Vec<String>,
    /// Subfields of embedded fields that none of the above takes: "461 $1 215 $c" and the value.
    unread: Vec<(String, String)>,
}

/// Names in the report what nothing takes of embedded fields.
fn report_unread(reading: &mut Reading<'_>, tag: Tag, linked: &mut Linked) {
    for (field, value) in linked.unread.drain(..) {
        reading.record.keep_unmapped(format!("{tag} $1 {field}"), value);
    }
}

impl Linked {
    fn new(field: Field<'_>) -> Self {
        let mut linked = Self::default();
        let is_embedded = field.subfields().next().is_some_and(|subfield| subfield.code == '1');
        let mut tag = "";
        for subfield in field.subfields() {
            let value = subfield.value.trim();
            if subfield.code == '1' {
                tag = value.get(..3).unwrap_or(value);
                // A control field is whole in its $1: `$1001123456`.
                if tag == "001" {
                    linked.control_number =
                        value.get(3..).map(str::trim).filter(|number| !number.is_empty()).map(str::to_owned);
                }
            } else if is_embedded {
                linked.embedded(tag, subfield.code, value);
            } else {
                linked.standard(subfield.code, value);
            }
        }
        linked
    }

    fn is_empty(&self) -> bool {
        self.title.is_none() && self.identifiers.is_empty() && self.control_number.is_none()
    }

    fn embedded(&mut self, tag: &str, code: char, value: &str) {
        match (tag, code) {
            ("200" | "500", 'a') => set(&mut self.title, value),
            ("200", 'e') => {
                if let Some(title) = &mut self.title {
                    title.push_str(": ");
                    title.push_str(isbd::trim(value));
                }
            }
            ("200", 'v') => set(&mut self.volume, value),
            ("010" | "011", 'a') => self.identify(tag == "011", value),
            ("205", 'a') => set(&mut self.edition, value),
            ("210" | "214", 'a') => set(&mut self.place, value),
            ("210" | "214", 'c') => set(&mut self.publisher, value),
            ("210" | "214", 'd') => set(&mut self.date, value),
            ("215", 'a') => set(&mut self.pages, value),
            ("700" | "701" | "702" | "710" | "711" | "712", 'a') => self.author(value),
            ("700" | "701" | "702", 'b') => {
                // The forename belongs to the surname read just before; Italian catalogues write the comma between them here.
                let value = value.trim_start_matches([',', ' ']);
                if let Some(contribution) = self.contributions.pop() {
                    self.author(&format!("{}, {value}", contribution.agent.name.direct()));
                }
            }
            ("856", 'u') => self.resource(value),
            ("710" | "711" | "712", 'b') => {
                if let Some(contribution) = self.contributions.pop() {
                    self.author(&format!("{}. {value}", contribution.agent.name.direct()));
                }
            }
            ("200", 'h' | 'i') => {
                if let Some(title) = &mut self.title {
                    title.push_str(". ");
                    title.push_str(isbd::trim(value));
                }
            }
            ("215", 'd' | 'c' | 'e') | ("300" | "305", 'a') | ("200", 'f' | 'g') => {
                self.notes.push(isbd::trim(value).to_owned());
            }
            // Codes and control subfields of the other record.
            _ if !code.is_ascii_lowercase() || tag.starts_with(['0', '1', '8']) => {}
            // Dates of life and roles are of the other record's description.
            ("700" | "701" | "702" | "710" | "711" | "712", 'c' | 'f' | 'd' | 'e' | 'g') => {}
            _ => self.unread.push((format!("{tag} ${code}"), value.to_owned())),
        }
    }

    fn standard(&mut self, code: char, value: &str) {
        match code {
            't' => set(&mut self.title, value),
            'a' => self.author(value),
            'x' => self.identify(true, value),
            'y' => self.identify(false, value),
            'e' => set(&mut self.edition, value),
            'c' => set(&mut self.place, value),
            'n' => set(&mut self.publisher, value),
            'd' => set(&mut self.date, value),
            'v' => set(&mut self.volume, value),
            'p' => set(&mut self.pages, value),
            '0' | '3' => set(&mut self.control_number, value),
            'u' => self.resource(value),
            's' | 'l' => self.notes.push(isbd::trim(value).to_owned()),
            'o' | 'i' | 'h' => {
                if let Some(title) = &mut self.title {
                    title.push_str(if code == 'o' { ": " } else { ". " });
                    title.push_str(isbd::trim(value));
                }
            }
            _ => {}
        }
    }

    fn author(&mut self, value: &str) {
        let names = names::read(value, Expected::Any).contributions;
        self.contributions.extend(names.into_iter().map(|name| Contribution { is_main_entry: true, ..name }));
    }

    fn identify(&mut self, is_serial: bool, value: &str) {
        let read =
            if is_serial { Issn::parse(value).map(Identifier::Issn) } else { Isbn::parse(value).map(Identifier::Isbn) };
        let scheme = if is_serial { "issn" } else { "isbn" };
        let identifier = read
            .unwrap_or_else(|_| Identifier::Invalid { scheme: scheme.to_owned(), value: isbd::trim(value).to_owned() });
        push_new(&mut self.identifiers, identifier);
    }

    fn resource(&mut self, value: &str) {
        if let Ok(doi) = Doi::parse(value) {
            self.identifiers.push(Identifier::Doi(doi));
        } else if value.contains("://") {
            self.identifiers.push(Identifier::Iri(value.to_owned()));
        } else if !value.is_empty() {
            self.notes.push(value.to_owned());
        }
    }
}

fn set(place: &mut Option<String>, value: &str) {
    let value = isbd::trim(value);
    if place.is_none() && !value.is_empty() {
        *place = Some(value.to_owned());
    }
}

/// 461–463: the journal or book that holds the work.
fn read_host(reading: &mut Reading<'_>, field: Field<'_>) {
    let mut linked = Linked::new(field);
    if linked.is_empty() && linked.volume.is_none() {
        return reading.keep(field);
    }
    report_unread(reading, field.tag(), &mut linked);
    // A volume of a set is described by 461 too; only a part that no one sells alone is in a host.
    let is_component = reading.marc.leader_at(7) == b'a' || linked.pages.is_some();
    let has_issn = linked.identifiers.iter().any(|identifier| matches!(identifier, Identifier::Issn(_)));
    let mut host = Host {
        kind: if has_issn { Kind::Periodical } else { Kind::Document },
        title: linked.title.map(Text::new),
        contributions: linked.contributions,
        identifiers: linked.identifiers,
        edition: linked.edition,
        places: linked.place.into_iter().collect(),
        publishers: linked.publisher.map(Agent::organization).into_iter().collect(),
        control_number: linked.control_number,
        notes: linked.notes,
        ..Host::default()
    };
    if !is_component {
        host.kind = Kind::MultiVolumeBook;
        match linked.date.map(|date| dates::read(&date)) {
            Some(date) if date.edtf.is_some() => host.part.date = Some(date),
            unread => host.notes.extend(unread.map(|date| date.written)),
        }
        reading.record.volume = reading.record.volume.take().or(linked.volume);
        reading.record.hosts.push(host);
        return;
    }
    let written = [linked.volume, linked.pages.map(paged), linked.date.clone()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ");
    host.part = enumeration::read(&written);
    if let Some(date) = linked.date.map(|date| dates::read(&date)).filter(|date| date.edtf.is_some()) {
        host.part.date = Some(date);
    }
    reading.record.hosts.push(host);
}

/// Pages that are only numbers are said to be pages.
fn paged(pages: String) -> String {
    if pages.starts_with(|c: char| c.is_ascii_digit()) && !pages.contains('p') { format!("p. {pages}") } else { pages }
}

/// 225: the series as transcribed; 410 and 461 trace it.
fn read_series_statement(reading: &mut Reading<'_>, field: Field<'_>) {
    // The indicator 1 says that the form of 410 is another one; both are read, and the same title counts once.
    let mut title = isbd::trim(field.first('a').unwrap_or_default()).to_owned();
    for part in field.subfields().filter(|part| matches!(part.code, 'e' | 'h' | 'i')) {
        title.push_str(if part.code == 'e' { ": " } else { ". " });
        title.push_str(isbd::trim(part.value));
    }
    let mut identifiers = Vec::new();
    for written in field.all('x').map(str::trim).filter(|issn| !issn.is_empty()) {
        match Issn::parse(written) {
            Ok(issn) => identifiers.push(Identifier::Issn(issn)),
            Err(error) => reading.record.doubt(
                Diagnostic::new(Code::InvalidIdentifier, error.to_string()).in_field("225 $x").with_value(written),
            ),
        }
    }
    let number = field.first('v').map(isbd::trim).filter(|number| !number.is_empty()).map(str::to_owned);
    let is_traced = reading.marc.with_tag("410").next().is_some() && field.indicators()[0] != b'2';
    if is_traced {
        return;
    }
    push_series(reading, Series { title: Text::new(title), number, identifiers, ..Series::default() });
}

fn read_series(reading: &mut Reading<'_>, field: Field<'_>) {
    let mut linked = Linked::new(field);
    report_unread(reading, field.tag(), &mut linked);
    let Some(title) = linked.title else { return reading.keep(field) };
    // The number may be in the transcribed statement only.
    let transcribed =
        || reading.marc.with_tag("225").find_map(|field| field.first('v')).map(|number| isbd::trim(number).to_owned());
    let number = linked.volume.or_else(transcribed);
    let Linked { identifiers, contributions, .. } = linked;
    let series = Series { title: Text::new(title), number, identifiers, contributions, ..Series::default() };
    push_series(reading, series);
}

fn push_series(reading: &mut Reading<'_>, series: Series) {
    let is_new = !recent(&reading.record.series)
        .iter()
        .any(|other| other.title == series.title && other.number == series.number);
    if is_new && !series.title.value.is_empty() {
        reading.record.series.push(series);
    }
}

/// 856: as in MARC 21.
pub(super) fn read_access(reading: &mut Reading<'_>, field: Field<'_>) {
    let kind = if field.indicators()[1] == b'2' { LinkKind::Related } else { LinkKind::Work };
    let label = ['y', '2', 'z']
        .into_iter()
        .find_map(|code| field.first(code))
        .map(isbd::trim)
        .filter(|label| !label.is_empty());
    for url in field.all('u').map(str::trim).filter(|url| !url.is_empty()) {
        if !recent(&reading.record.links).iter().any(|link| link.url == url) {
            reading.record.links.push(Link { url: url.to_owned(), kind, label: label.map(str::to_owned) });
        }
    }
    for format in field.all('q').map(isbd::trim).filter(|format| !format.is_empty()) {
        reading.record.notes.push(Note { kind: NoteKind::FileFormat, text: Text::new(format) });
    }
}
