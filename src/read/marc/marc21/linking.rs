//! Other works that the work is linked to (76X–78X, 758), and what every linking entry says in the same subfields.

use super::{Reading, agents, host};
use crate::error::{Code, Diagnostic};
use crate::id::{Doi, Identifier, Isbn, Issn, Lccn, OclcNumber};
use crate::model::{Contribution, Date, Kind, Language, RelatedWork, Relation, RelationKind, Text};
use crate::read::marc::{Field, Tag};
use crate::text::names::{self, Expected};
use crate::text::{dates, isbd};

/// 760–787 without the host.
pub(super) fn read<'a>(reading: &mut Reading<'a>, tag: Tag, field: Field<'a>) {
    let kind = match &tag.0 {
        b"760" => RelationKind::PartOf,
        b"762" | b"770" | b"774" => RelationKind::Part,
        b"765" => RelationKind::TranslationOf,
        b"767" => RelationKind::Translation,
        b"772" => RelationKind::PartOf,
        b"775" => RelationKind::OtherVersion,
        b"776" => RelationKind::OtherFormat,
        b"777" | b"787" => RelationKind::Related,
        b"780" => RelationKind::Preceding,
        b"785" => RelationKind::Succeeding,
        b"786" => RelationKind::Source,
        _ => return reading.keep(field),
    };
    let work = related_work(reading, tag, field);
    let is_named = work.title.is_some()
        || !work.identifiers.is_empty()
        || !work.contributions.is_empty()
        || work.control_number.is_some();
    if is_named || work.note.is_some() {
        reading.record.relations.push(Relation { kind, work });
    } else {
        reading.keep(field);
    }
}

fn related_work<'a>(reading: &mut Reading<'a>, tag: Tag, field: Field<'a>) -> RelatedWork {
    let label = field.first('i').map(|label| isbd::trim(label).trim_end_matches(':').trim());
    let label = label.filter(|label| !label.is_empty()).or_else(|| relationship(tag, field.indicators()[1]));
    // Notes, qualifiers, numbering, extent, material and series of the other work: there is no place for each.
    let notes = field.subfields().filter(|part| "ncghkmv".contains(part.code)).map(|part| isbd::trim(part.value));
    let notes = notes.filter(|note| !note.is_empty());
    // "Harbourtown : Harbour Press, 1999": only the date has a place.
    let imprint = field
        .all('d')
        .map(isbd::trim)
        .filter(|imprint| !imprint.is_empty() && (imprint.contains([':', ',']) || dates::read(imprint).edtf.is_none()));
    let notes = notes.chain(imprint);
    let note = label.into_iter().chain(notes).collect::<Vec<_>>().join("; ");
    let mut languages = Vec::new();
    for code in field.all('e') {
        match Language::parse(code.trim()) {
            Some(language) => languages.push(language),
            None => reading.record.keep_unmapped(format!("{tag} $e"), code),
        }
    }
    RelatedWork {
        kind: control_kind(field).unwrap_or_default(),
        title: title(field),
        other_scripts: reading
            .titles_in_other_scripts(field, |partner| title(partner).map_or_else(String::new, |title| title.value)),
        contributions: main_entry(field),
        identifiers: linked_identifiers(reading, tag, field),
        languages,
        date: field.first('d').and_then(imprint_date),
        edition: field.first('b').map(isbd::trim).filter(|edition| !edition.is_empty()).map(str::to_owned),
        control_number: control_number(reading, field),
        note: (!note.is_empty()).then_some(note),
    }
}

/// What the second indicator of 780 and 785 says of a continuation beyond that it is one.
fn relationship(tag: Tag, indicator: u8) -> Option<&'static str> {
    Some(match (&tag.0, indicator) {
        (b"780", b'1') => "Continues in part",
        (b"780", b'2') => "Supersedes",
        (b"780", b'3') => "Supersedes in part",
        (b"780", b'4') => "Formed by the union of",
        (b"780", b'5') => "Absorbed",
        (b"780", b'6') => "Absorbed in part",
        (b"780", b'7') => "Separated from",
        (b"785", b'1') => "Continued in part by",
        (b"785", b'2') => "Superseded by",
        (b"785", b'3') => "Superseded in part by",
        (b"785", b'4') => "Absorbed by",
        (b"785", b'5') => "Absorbed in part by",
        (b"785", b'6') => "Split into",
        (b"785", b'7') => "Merged with",
        (b"785", b'8') => "Changed back to",
        _ => return None,
    })
}

pub(super) fn title(field: Field<'_>) -> Option<Text> {
    let title =
        field.first('t').or_else(|| field.first('s')).map(isbd::trim).or_else(|| field.first('p').map(abbreviated))?;
    (!title.is_empty()).then(|| Text::new(title))
}

/// An abbreviated title: the last of several full stops ends an abbreviation ("Nucl.Instrum.Meth.").
pub(super) fn abbreviated(written: &str) -> &str {
    let title = isbd::trim(written);
    if title.contains('.') && written.trim().strip_suffix('.') == Some(title) { written.trim() } else { title }
}

/// `$a` where it is a uniform title and no name: `$7` says so, or it is the title with a qualifier ("Nation (New York, N.Y.)").
pub(super) fn uniform_title(field: Field<'_>) -> Option<&str> {
    let entry = field.first('a').map(isbd::trim).filter(|entry| !entry.is_empty())?;
    let is_said = field.first('7').is_some_and(|seven| seven.starts_with('u'));
    let is_qualified = || {
        field
            .first('t')
            .is_some_and(|title| entry.strip_prefix(isbd::trim(title)).is_some_and(|rest| rest.starts_with(" (")))
    };
    (is_said || is_qualified()).then_some(entry)
}

pub(super) fn main_entry(field: Field<'_>) -> Vec<Contribution> {
    if uniform_title(field).is_some() {
        return Vec::new();
    }
    // A DOI is nobody's name: Invenio put that of an article here.
    let name = field.first('a').map(str::trim).filter(|name| !name.is_empty() && !name.starts_with("10."));
    let Some(name) = name else { return Vec::new() };
    let names = names::read(name, Expected::Any).contributions;
    names.into_iter().map(|contribution| Contribution { is_main_entry: true, ..contribution }).collect()
}

/// `$x`, `$z`, `$o`, `$r`, `$u`, `$y` and what `$w`, `$0`, `$1` say in a form that can be read.
pub(super) fn linked_identifiers(reading: &mut Reading<'_>, tag: Tag, field: Field<'_>) -> Vec<Identifier> {
    let mut identifiers: Vec<Identifier> = Vec::new();
    for subfield in field.subfields() {
        let value = subfield.value.trim();
        let identifier = match subfield.code {
            _ if value.is_empty() => continue,
            'y' if host::is_year(&value) => continue,
            'x' => Issn::parse(value).map(Identifier::Issn).map_err(|error| error.to_string()),
            'z' => Isbn::parse(value).map(Identifier::Isbn).map_err(|error| error.to_string()),
            'o' | 'u' => match Doi::parse(value) {
                Ok(doi) => Ok(Identifier::Doi(doi)),
                Err(_) => Ok(Identifier::from_uri(value).unwrap_or_else(|| Identifier::Other {
                    scheme: "local".to_owned(),
                    value: isbd::trim(value).to_owned(),
                })),
            },
            'r' => Ok(Identifier::Other { scheme: "report-number".to_owned(), value: isbd::trim(value).to_owned() }),
            'y' => Ok(Identifier::Other { scheme: "coden".to_owned(), value: isbd::trim(value).to_owned() }),
            'w' | '0' | '1' => match Identifier::from_uri(value).or_else(|| number_of_union_catalogue(value)) {
                Some(identifier) => Ok(identifier),
                None => continue,
            },
            _ => continue,
        };
        match identifier {
            Ok(identifier) if !identifiers.contains(&identifier) => identifiers.push(identifier),
            Ok(_) => {}
            Err(message) => reading.record.doubt(
                Diagnostic::new(Code::InvalidIdentifier, message)
                    .in_field(format!("{tag} ${}", subfield.code))
                    .with_value(value),
            ),
        }
    }
    identifiers
}

/// What OCLC and the Library of Congress call the other work: their numbers are identifiers wherever they stand.
fn number_of_union_catalogue(value: &str) -> Option<Identifier> {
    if let Some(number) = value.strip_prefix("(DLC)") {
        return Lccn::parse(number).ok().map(Identifier::Lccn);
    }
    value.strip_prefix("(OCoLC)").and_then(|number| OclcNumber::parse(number.trim()).ok()).map(Identifier::Oclc)
}

/// `$w`: the control number of the other record, with its agency.
pub(super) fn control_number(reading: &Reading<'_>, field: Field<'_>) -> Option<String> {
    let source = reading.record.origin.source.as_deref();
    let is_ours = |number: &str| {
        let agency = number.strip_prefix('(').and_then(|number| number.split_once(')')).map(|(agency, _)| agency);
        agency.is_none() || agency == source
    };
    field
        .all('w')
        .map(str::trim)
        .filter(|number| !number.is_empty() && Identifier::from_uri(number).is_none())
        .find(|number| is_ours(number) || number_of_union_catalogue(number).is_none())
        .map(str::to_owned)
}

/// `$7`: type of record and bibliographic level of the other work in the third and fourth place.
pub(super) fn control_kind(field: Field<'_>) -> Option<Kind> {
    let seven = field.first('7')?.trim().as_bytes();
    Some(match (seven.get(2)?, seven.get(3)) {
        (b'a' | b'm', Some(b's')) => Kind::Periodical,
        (b'a', Some(b'm' | b'c')) if seven.first() == Some(&b'm') => Kind::Proceedings,
        (b'a', Some(b'm' | b'c')) => Kind::Book,
        (b'c' | b'd', _) => Kind::Score,
        (b'e' | b'f', _) => Kind::Map,
        (b'i' | b'j', _) => Kind::Audio,
        (b'g', _) => Kind::Video,
        _ => return None,
    })
}

/// The date in "London : Publisher, 1999".
fn imprint_date(imprint: &str) -> Option<Date> {
    let date = dates::read(isbd::trim(imprint.rsplit([',', ':']).next()?));
    date.edtf.is_some().then_some(date)
}

/// 758: the work or expression that this is a manifestation of.
pub(super) fn read_resource(reading: &mut Reading<'_>, field: Field<'_>) {
    let identifiers = agents::identifiers(field);
    let title = field.first('a').map(isbd::trim).filter(|title| !title.is_empty()).map(Text::new);
    if identifiers.is_empty() && title.is_none() {
        return reading.keep(field);
    }
    let note = field.first('i').map(|label| isbd::trim(label).trim_end_matches(':').trim().to_owned());
    let work = RelatedWork { title, identifiers, note, ..RelatedWork::default() };
    reading.record.relations.push(Relation { kind: RelationKind::VersionOf, work });
}
