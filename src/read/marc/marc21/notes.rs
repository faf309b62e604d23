//! Notes, abstract, contents, thesis, rights: 5XX.

use super::Reading;
use crate::id::{Identifier, Isbn, Issn};
use crate::model::list::{push_new, recent};
use crate::model::{
    Date, DateEvent, DateStatement, Link, LinkKind, Note, NoteKind, RelatedWork, Relation, RelationKind, Rights,
    RightsKind, Text, Unmapped, UnmappedReason,
};
use crate::read::marc::{Field, Tag};
use crate::text::{dates, isbd};

/// 500–588, and 361.
pub(super) fn read<'a>(reading: &mut Reading<'a>, tag: Tag, field: Field<'a>) {
    if is_private(tag, field) {
        // Only that there is one is said, never what it says.
        reading.record.unmapped.push(Unmapped {
            field: tag.to_string(),
            value: String::new(),
            reason: UnmappedReason::Private,
        });
        return;
    }
    let fields: Vec<_> = std::iter::once(field).chain(reading.scripts.of(field)).collect();
    for field in fields {
        read_one(reading, tag, field);
    }
}

/// Notes for the staff: acquisition, copyright research, custody, local notes; an action note says itself whether it is one.
fn is_private(tag: Tag, field: Field<'_>) -> bool {
    match &tag.0 {
        b"541" | b"542" | b"561" => true,
        b"361" | b"583" => field.indicators()[0] == b'0',
        [b'5', b'9', _] => true,
        _ => false,
    }
}

fn read_one<'a>(reading: &mut Reading<'a>, tag: Tag, field: Field<'a>) {
    let kind = match &tag.0 {
        b"502" => return read_thesis(reading, field),
        b"505" => return read_contents(reading, field),
        b"506" => return rights(reading, RightsKind::Access, field),
        b"510" => return read_reference(reading, field),
        b"361" => NoteKind::Provenance,
        b"520" => return read_summary(reading, field),
        b"530" | b"533" => NoteKind::General,
        b"534" => return read_original(reading, field),
        b"521" => NoteKind::Audience,
        b"524" => NoteKind::Citation,
        b"536" => NoteKind::Funding,
        b"538" => NoteKind::Requires,
        b"540" => return rights(reading, RightsKind::Statement, field),
        b"584" => NoteKind::Accrual,
        b"500" | b"501" | b"503" | b"504" | b"507" | b"508" | b"509" | b"511" | b"512" | b"513" | b"514" | b"515"
        | b"516" | b"517" | b"518" | b"522" | b"523" | b"525" | b"526" | b"527" | b"528" | b"529" | b"532" | b"535"
        | b"537" | b"539" | b"544" | b"545" | b"546" | b"547" | b"550" | b"552" | b"553" | b"555" | b"556" | b"562"
        | b"563" | b"567" | b"570" | b"573" | b"580" | b"581" | b"582" | b"583" | b"585" | b"586" => NoteKind::General,
        _ => return reading.keep(field),
    };
    let language = text_language(reading, field);
    // $x of an action note is for the staff.
    let text = readable(field, if tag.0 == *b"583" { "0123456789uwx" } else { "0123456789uw" });
    let text = match (&tag.0, field.first('3')) {
        (_, Some(part)) if !text.is_empty() => format!("{} {text}", ended(part)),
        (b"521", None) if text.starts_with(|c: char| c.is_ascii_digit()) => {
            format!("{}{text}", level(field.indicators()[0]))
        }
        _ => text,
    };
    push_note(reading, kind, Text { value: text, language });
    read_urls(reading, field);
}

/// What numbers alone in 521 mean, by its first indicator: "Interest grade level: 3-6".
fn level(indicator: u8) -> &'static str {
    match indicator {
        b'0' => "Reading grade level: ",
        b'1' => "Interest age level: ",
        b'2' => "Interest grade level: ",
        _ => "",
    }
}

fn ended(part: &str) -> String {
    format!("{}:", isbd::trim(part).trim_end_matches(':'))
}

/// The language of a note is stated only when it is in another script than the catalogue's.
fn text_language<'a>(reading: &Reading<'a>, field: Field<'a>) -> Option<crate::model::LanguageTag> {
    if field.tag().0 == *b"880" { reading.scripts.language(field) } else { None }
}

/// All subfields but these, joined by one space.
fn readable(field: Field<'_>, except: &str) -> String {
    let mut text = String::with_capacity(field.room());
    for subfield in field.subfields().filter(|subfield| !subfield.is_one_of(except)) {
        let value = subfield.value.trim();
        if !value.is_empty() {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(value);
        }
    }
    // "Finding aid available at:", before an address that is a link.
    if except.contains('u') && text.ends_with([':', ';', ',']) && field.first('u').is_some() {
        text.truncate(text.trim_end_matches([':', ';', ',', ' ']).len());
    }
    text
}

fn push_note(reading: &mut Reading<'_>, kind: NoteKind, text: Text) {
    let note = Note { kind, text };
    if !note.text.value.is_empty() {
        push_new(&mut reading.record.notes, note);
    }
}

/// `$u` of a note: an address about what the note says.
fn read_urls(reading: &mut Reading<'_>, field: Field<'_>) {
    for url in field.all('u').map(str::trim).filter(|url| !url.is_empty()) {
        push_link(reading, url, LinkKind::Related);
    }
}

fn push_link(reading: &mut Reading<'_>, url: &str, kind: LinkKind) {
    if !recent(&reading.record.links).iter().any(|link| link.url == url) {
        reading.record.links.push(Link { url: url.to_owned(), kind, label: None });
    }
}

/// 502: that the work is a thesis, and of which degree, institution and year.
fn read_thesis(reading: &mut Reading<'_>, field: Field<'_>) {
    reading.evidence.has_thesis_note = true;
    let mut text = readable(field, "0123456789bcdgouw");
    let parts: Vec<&str> =
        "bcdgo".chars().flat_map(|code| field.all(code)).map(isbd::trim).filter(|part| !part.is_empty()).collect();
    if text.is_empty() {
        text = parts.join(", ");
    }
    push_note(reading, NoteKind::Thesis, Text::new(text));
    if let Some(degree) = field.first('b').map(isbd::trim).filter(|degree| !degree.is_empty()) {
        push_note(reading, NoteKind::Degree, Text::new(degree));
    }
    if let Some(year) = field.first('d').map(isbd::trim).filter(|year| !year.is_empty()) {
        let date: Date = dates::read(year);
        // The year a degree was granted is when the thesis was accepted, not when it was published.
        reading.record.dates.push(DateStatement { event: DateEvent::Accepted, date });
    }
    read_urls(reading, field);
}

/// 505: contents in one text, or title by title.
fn read_contents<'a>(reading: &mut Reading<'a>, field: Field<'a>) {
    let text = readable(field, "0123456789uw");
    if !text.is_empty() {
        let text = Text { value: text, language: text_language(reading, field) };
        push_new(&mut reading.record.contents, text);
    }
    read_urls(reading, field);
}

/// 520: an abstract or summary, or else a note.
fn read_summary<'a>(reading: &mut Reading<'a>, field: Field<'a>) {
    let mut value = readable(field, "0123456789cuw");
    // The dash before the source that is left out: "A history of the port."--$cProvided by publisher.
    if field.first('c').is_some() {
        value.truncate(value.trim_end_matches(['-', '–', '—', ' ']).len());
    }
    let text = Text { value, language: text_language(reading, field) };
    let is_note = matches!(field.indicators()[0], b'0' | b'1' | b'4');
    if is_note {
        push_note(reading, NoteKind::General, text);
    } else if !text.value.is_empty() {
        push_new(&mut reading.record.abstracts, text);
    }
    // The address of an abstract is as a rule that of the article.
    for url in field.all('u').map(str::trim).filter(|url| !url.is_empty()) {
        push_link(reading, url, LinkKind::Work);
    }
}

fn rights(reading: &mut Reading<'_>, kind: RightsKind, field: Field<'_>) {
    let text = readable(field, "0123456789u");
    if !text.is_empty() {
        reading.record.rights.push(Rights { kind, value: text });
    }
    for url in field.all('u').map(str::trim).filter(|url| !url.is_empty()) {
        let kind = if kind == RightsKind::Statement { RightsKind::License } else { kind };
        reading.record.rights.push(Rights { kind, value: url.to_owned() });
    }
}

/// 510: a work that cites or indexes this one.
fn read_reference(reading: &mut Reading<'_>, field: Field<'_>) {
    let title = isbd::trim(&readable(field, "0123456789u")).to_owned();
    if !title.is_empty() {
        push_note(reading, NoteKind::CitedIn, Text::new(title));
    }
    read_urls(reading, field);
}

/// 534: the original that a reproduction was made from.
fn read_original(reading: &mut Reading<'_>, field: Field<'_>) {
    read_urls(reading, field);
    let has_title = field.first('t').is_some();
    let text = readable(field, if has_title { "0123456789uwxz" } else { "0123456789uw" });
    if let Some(title) = field.first('t').map(isbd::trim) {
        let serials = field.all('x').filter_map(|issn| Issn::parse(issn).ok()).map(Identifier::Issn);
        let books = field.all('z').filter_map(|isbn| Isbn::parse(isbn).ok()).map(Identifier::Isbn);
        let identifiers = serials.chain(books).collect();
        let work =
            RelatedWork { title: Some(Text::new(title)), note: Some(text), identifiers, ..RelatedWork::default() };
        reading.record.relations.push(Relation { kind: RelationKind::Source, work });
    } else {
        push_note(reading, NoteKind::Source, Text::new(text));
    }
}
