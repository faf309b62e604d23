//! What the fields of level 0 say of the work.

mod imprint;
mod links;
mod names;
mod numbers;
mod subjects;
mod titles;

use super::record::{PicaField, PicaRecord};
use crate::error::{Code, Diagnostic};
use crate::id::{Identifier, Urn};
use crate::model::list::{push_new, recent};
use crate::model::{
    DateEvent, DateStatement, Form, FormKind, Kind, Language, Link, LinkKind, Note, NoteKind, Record, Text,
};
use crate::read::evidence::{self, Evidence};
use crate::text::{dates, isbd, markup};
use titles::sorted;

/// A record on its way from fields to [`Record`].
pub(super) struct Reading<'a> {
    pub(super) pica: &'a PicaRecord,
    pub(super) record: Record,
    pub(super) evidence: Evidence,
}

/// Reads a record.
///
/// # Errors
/// It describes no work: it is of an authority file.
pub(super) fn read(pica: &PicaRecord) -> Result<Record, String> {
    let kind = pica.with_tag("002@").find_map(|field| field.first('0')).unwrap_or_default();
    if kind.starts_with('T') {
        return Err(format!("this is an authority record (002@ $0 is “{kind}”), which describes no work"));
    }
    if pica.fields.iter().all(|field| !field.tag.starts_with('0')) {
        return Err("the record has no field of level 0, so it describes no work".to_owned());
    }
    let mut reading = Reading { pica, record: Record::default(), evidence: Evidence::default() };
    reading.record.origin.at = pica.at;
    reading.record.diagnostics.clone_from(&pica.doubts);
    reading.evidence.leader = kind_of(kind);
    for field in pica.fields.iter().filter(|field| field.tag.starts_with('0')) {
        let is_read = reading.field(field);
        if !is_read {
            reading.record.keep_unmapped(field.tag.as_str(), field.written());
            continue;
        }
        for (code, value) in field.unread() {
            reading.record.keep_unmapped(format!("{} ${code}", field.tag), value);
        }
    }
    links::read_copies(&mut reading);
    let Reading { mut record, evidence, .. } = reading;
    evidence::title_in_its_language(&mut record);
    evidence::settle(&mut record, &evidence);
    Ok(record)
}

/// 002@ $0: the material in the first place, how it is published in the second. Parts of a journal or book are known by their host.
fn kind_of(code: &str) -> Option<Kind> {
    let mut signs = code.chars();
    let (material, level) = (signs.next()?, signs.next());
    Some(match (material, level) {
        (_, Some('b')) => Kind::Periodical,
        (_, Some('d')) => Kind::Series,
        (_, Some('o' | 's')) => return None,
        ('B', _) => Kind::Video,
        ('G', _) => Kind::Audio,
        ('H', _) => Kind::Manuscript,
        ('I', _) => Kind::Image,
        ('K', _) => Kind::Map,
        ('M', _) => Kind::Score,
        ('V', _) => Kind::PhysicalObject,
        ('Z', _) => Kind::Kit,
        (_, Some('c')) => Kind::MultiVolumeBook,
        ('A' | 'C' | 'E' | 'O', _) => Kind::Book,
        _ => return None,
    })
}

impl Reading<'_> {
    /// Reads a field; `false` if nobody knows what it means.
    fn field(&mut self, field: &PicaField) -> bool {
        match field.tag.as_str() {
            "003@" => self.record.origin.control_number = field.first('0').map(str::to_owned),
            "001B" => {
                self.record.origin.modified = field.first('0').and_then(|written| changed(written, field.first('t')));
            }
            // Who may change the record, when it came, its character set, and what its parts are called.
            "001@" | "001A" | "001C" | "001D" | "001E" | "001U" | "001X" | "002@" | "005S" | "006M" | "006X"
            | "006Y" | "007A" | "007B" | "007C" | "007D" | "007I" | "007S" | "008A" | "009@" | "011B" | "012A"
            | "013@" | "015@" | "016A" | "016H" | "017A" | "017B" | "017D" | "017L" | "017M" | "046W" | "046X"
            | "047A" | "047V" | "095B" | "098E" | "099@" | "008E" | "016D" | "016E" | "018@" => {
                field.subfields.iter().for_each(|subfield| {
                    field.all(subfield.code).for_each(drop);
                });
            }
            "002C" => self.form(FormKind::Content, field),
            "002D" => self.form(FormKind::Media, field),
            "002E" => self.form(FormKind::Carrier, field),
            tag if tag.starts_with("003")
                || tag.starts_with("004")
                || tag.starts_with("005")
                || tag.starts_with("006")
                || tag == "007G" =>
            {
                return self.number(field);
            }
            "009P" | "009Q" | "009T" | "017C" => self.links(field, LinkKind::Work),
            "010@" => self.languages(field),
            "011@" => self.dates(field),
            "019@" => self.countries(field),
            "020A" | "020F" | "020G" => self.abstracts(field),
            tag if tag.starts_with("02") && tag < "028A" => self.titles(field),
            "028A" | "028B" | "028C" | "028D" | "028E" | "028F" | "028G" | "028H" | "028L" | "028M" | "028P" => {
                names::person(self, field);
            }
            "029A" | "029E" | "029F" | "029G" | "029M" | "029P" => names::body(self, field),
            "030A" | "030F" => names::meeting(self, field),
            "031A" => links::numbering(self, field),
            "031N" | "031@" => self.note(NoteKind::General, &field.join("abcdefghijklmnopqrstvwxyz", " ")),
            "032@" | "032B" | "032E" => {
                let edition = isbd::trim(&field.join("agh", " / ")).to_owned();
                if !edition.is_empty() {
                    push_new(&mut self.record.editions, edition);
                }
            }
            "033A" | "033B" | "033E" | "033N" => self.publication(field),
            "034D" | "034I" | "034K" | "034M" => self.extent(field),
            "035E" => self.note(NoteKind::General, &field.join("abcdefghi", " ; ")),
            "036C" | "036D" => links::volume(self, field),
            "036E" | "036F" | "036G" => links::series(self, field),
            "037C" => self.thesis(field),
            "039B" => links::host(self, field),
            tag if tag.starts_with("039") => links::related(self, field),
            tag if matches!(tag.get(..3), Some("041" | "044" | "045" | "013")) => return subjects::read(self, field),
            "047I" => self.abstracts(field),
            "037H" => self.note(NoteKind::Citation, &field.join("a", " ")),
            "037J" | "046P" => self.note(NoteKind::Source, &field.join("abcdef", " ")),
            "046F" => self.note(NoteKind::Requires, &field.join("abc", " ")),
            tag if matches!(tag.get(..3), Some("037" | "046" | "047" | "048" | "050")) => {
                self.note(NoteKind::General, &field.join("abcdefghijklmnopqrstvwxyz", " "));
                self.links(field, LinkKind::Related);
            }
            _ => return false,
        }
        true
    }

    fn note(&mut self, kind: NoteKind, text: &str) {
        let note = Note { kind, text: Text::new(sorted(text)) };
        if !note.text.value.is_empty() {
            push_new(&mut self.record.notes, note);
        }
    }

    fn form(&mut self, kind: FormKind, field: &PicaField) {
        let value = |code| field.first(code).map(str::to_owned);
        let form = Form { kind, term: value('a'), code: value('b') };
        if form.term.is_some() || form.code.is_some() {
            push_new(&mut self.record.forms, form);
        }
    }

    pub(super) fn links(&mut self, field: &PicaField, kind: LinkKind) {
        let label = field.any("y3z").map(str::to_owned);
        let urls: Vec<&str> = field.all('u').chain(field.all('a').filter(|value| value.contains("://"))).collect();
        for url in urls {
            if let Ok(urn) = Urn::parse(url) {
                self.record.identify(Identifier::Urn(urn));
            } else if !recent(&self.record.links).iter().any(|link| link.url == url) {
                self.record.links.push(Link { url: url.to_owned(), kind, label: label.clone() });
            }
        }
        // Type, source and dates of the link.
        field.parts("abcdefgqmnprstvx").for_each(drop);
    }

    fn languages(&mut self, field: &PicaField) {
        for (code, value) in field.parts("abcdefghij") {
            let Some(language) = Language::parse(value) else {
                if !matches!(value, "und" | "mul" | "zxx" | "mis") {
                    let doubt = Diagnostic::new(Code::UnknownLanguage, format!("“{value}” is no language code"));
                    self.record.diagnostics.push(doubt.in_field(format!("010@ ${code}")).with_value(value));
                }
                continue;
            };
            let languages = match code {
                // What it was translated through, and from.
                'b' => continue,
                'c' => &mut self.record.original_languages,
                _ => &mut self.record.languages,
            };
            push_new(languages, language);
        }
    }

    /// 037C: $a in words, or $d degree, $e institution, $f year.
    fn thesis(&mut self, field: &PicaField) {
        self.evidence.has_thesis_note = true;
        self.note(NoteKind::Thesis, &field.join("abcdef", ", "));
        if let Some(degree) = field.first('d') {
            self.note(NoteKind::Degree, degree);
        }
        if let Some(year) = field.first('f') {
            let statement = DateStatement { event: DateEvent::Accepted, date: dates::read(year) };
            self.record.dates.push(statement);
        }
    }

    /// 047I: an abstract, or the address of one.
    fn abstracts(&mut self, field: &PicaField) {
        let text = markup::strip(&field.join("a", " ")).into_owned();
        let text = Text::new(text);
        if !text.value.is_empty() {
            push_new(&mut self.record.abstracts, text);
        }
        self.links(field, LinkKind::Related);
    }
}

/// `1999:02-05-18` and `14:33:46.000` are 2018-05-02T14:33:46.
fn changed(written: &str, time: Option<&str>) -> Option<String> {
    let date = written.rsplit(':').next()?;
    let mut parts = date.split('-').map(|part| part.parse::<i16>().ok());
    let (day, month, year) = (parts.next()??, parts.next()??, parts.next()??);
    let year = if year >= 70 { 1900 + year } else { 2000 + year };
    let date = jiff::civil::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    let time = time.and_then(|time| time.split('.').next()?.parse::<jiff::civil::Time>().ok());
    Some(time.map_or_else(|| date.to_string(), |time| format!("{date}T{time}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_change() {
        assert_eq!(changed("1999:02-05-18", Some("14:33:46.000")).as_deref(), Some("2018-05-02T14:33:46"));
        assert_eq!(changed("1999:02-05-88", None).as_deref(), Some("1988-05-02"));
        assert_eq!(changed("1999:32-05-88", None), None);
        assert_eq!(changed("", None), None);
    }
}
