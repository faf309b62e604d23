//! What the fields of level 0 say of the work.

use super::record::{PicaField, PicaRecord};
use super::{links, names, subjects};
use crate::error::{Code, Diagnostic};
use crate::id::{Doi, Handle, Identifier, InvalidId, Isbn, Issn, Lccn, OclcNumber, Urn};
use crate::model::{
    Agent, Country, Date, DateEvent, DateStatement, Edtf, Form, FormKind, Kind, Language, LanguageTag, Link, LinkKind,
    Note, NoteKind, OtherTitle, OtherTitleKind, Record, Text, Title,
};
use crate::read::evidence::{self, Evidence};
use crate::text::{dates, extent, isbd, markup};

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
                if !edition.is_empty() && !self.record.editions.contains(&edition) {
                    self.record.editions.push(edition);
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
        if !note.text.value.is_empty() && !self.record.notes.contains(&note) {
            self.record.notes.push(note);
        }
    }

    fn form(&mut self, kind: FormKind, field: &PicaField) {
        let value = |code| field.first(code).map(str::to_owned);
        let form = Form { kind, term: value('a'), code: value('b') };
        if (form.term.is_some() || form.code.is_some()) && !self.record.forms.contains(&form) {
            self.record.forms.push(form);
        }
    }

    /// 003O–007G: numbers of the work, by tag.
    fn number(&mut self, field: &PicaField) -> bool {
        let tag = field.tag.as_str();
        let other =
            |scheme: &str, value: &str| Identifier::Other { scheme: scheme.to_owned(), value: value.to_owned() };
        match tag {
            "003O" | "003T" => {
                if field.first('a') == Some("OCoLC") {
                    self.identify(field, "0", |value| OclcNumber::parse(value).map(Identifier::Oclc));
                } else {
                    let source = field.first('a').unwrap_or_default().to_owned();
                    self.identify(field, "0", |value| Ok(other("system-number", &format!("({source}){value}"))));
                }
                field.all('v').for_each(drop);
            }
            "003S" => self.identify(field, "0", |value| Ok(other("system-number", &format!("(DE-576){value}")))),
            "003D" => self.identify(field, "0", |value| Ok(other("system-number", &format!("(DE-101){value}")))),
            "004A" | "004B" | "004E" => self.identify(field, "0A", |value| Isbn::parse(value).map(Identifier::Isbn)),
            "004F" => self.identify(field, "0A", |value| Ok(other("ismn", value))),
            "004L" => self.identify(field, "0", |value| Ok(other("ean", value))),
            "004R" => self.identify(field, "0", |value| Handle::parse(value).map(Identifier::Handle)),
            "004U" => self.identify(field, "0", |value| Urn::parse(value).map(Identifier::Urn)),
            "004V" => self.identify(field, "0", |value| Doi::parse(value).map(Identifier::Doi)),
            "004K" | "004M" | "004W" => self
                .identify(field, "0", |value| Ok(Identifier::from_uri(value).unwrap_or_else(|| other("local", value)))),
            "005A" | "005B" | "005F" => self.identify(field, "0A", |value| Issn::parse(value).map(Identifier::Issn)),
            "005I" => self.identify(field, "0", |value| Issn::parse(value).map(Identifier::IssnL)),
            // Numbers that are wrong, or those of another form of the work.
            "004C" | "004D" | "004G" | "004J" | "004P" | "005C" | "005D" | "005P" => {
                for value in field.parts("0A").map(|(_, value)| value) {
                    let message =
                        "the record marks this number as wrong or as that of another edition; it is not published";
                    let doubt = Diagnostic::new(Code::CancelledIdentifier, message).in_field(tag).with_value(value);
                    self.record.diagnostics.push(doubt);
                }
                field.parts("acfgS").for_each(drop);
            }
            "006A" => self.identify(field, "0", |value| Lccn::parse(value).map(Identifier::Lccn)),
            "006Z" => self.identify(field, "0", |value| Ok(other("system-number", &format!("(DE-600){value}")))),
            tag if tag.starts_with("006") => {
                let scheme = match tag {
                    "006G" | "006T" | "006U" => "nbn",
                    "006V" | "006Q" => "vd17",
                    "006W" => "vd18",
                    _ => "agency-number",
                };
                self.identify(field, "0", |value| Ok(other(scheme, value)));
            }
            // The number under which another catalogue first had the record.
            "007G" => {
                let source = field.any("ic").unwrap_or_default().to_owned();
                let ours = self.record.origin.control_number.clone();
                self.identify(field, "0", |value| Ok(other("system-number", &format!("({source}){value}"))));
                let own = ours.map(|number| other("system-number", &format!("({source}){number}")));
                self.record.identifiers.retain(|identifier| Some(identifier) != own.as_ref());
            }
            _ => return false,
        }
        // Binding and price of an ISBN, source of the number.
        field.parts("acfgiSv").for_each(drop);
        true
    }

    fn identify(&mut self, field: &PicaField, codes: &str, parse: impl Fn(&str) -> Result<Identifier, InvalidId>) {
        for (code, value) in field.parts(codes) {
            match parse(value) {
                Ok(identifier) => self.record.identify(identifier),
                Err(error) => {
                    let scheme = error.scheme.to_ascii_lowercase();
                    self.record.identify(Identifier::Invalid { scheme, value: value.to_owned() });
                    let doubt = Diagnostic::new(Code::InvalidIdentifier, error.to_string());
                    self.record.diagnostics.push(doubt.in_field(format!("{} ${code}", field.tag)).with_value(value));
                }
            }
        }
    }

    pub(super) fn links(&mut self, field: &PicaField, kind: LinkKind) {
        let label = field.any("y3z").map(str::to_owned);
        let urls: Vec<&str> = field.all('u').chain(field.all('a').filter(|value| value.contains("://"))).collect();
        for url in urls {
            if let Ok(urn) = Urn::parse(url) {
                self.record.identify(Identifier::Urn(urn));
            } else if !self.record.links.iter().any(|link| link.url == url) {
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
            if !languages.contains(&language) {
                languages.push(language);
            }
        }
    }

    /// 011@: $a and $b the years for filing, $n the date as printed, $e the year of the original.
    fn dates(&mut self, field: &PicaField) {
        let mut add = |event, written: String, edtf: Option<Edtf>| {
            let statement = DateStatement { event, date: Date { written, edtf } };
            if !self.record.dates.contains(&statement) {
                self.record.dates.push(statement);
            }
        };
        let coded = match (field.first('a'), field.first('b')) {
            (Some(from), Some(to)) if from != to => {
                let edtf = |year: &str| dates::read(year).edtf;
                let range = edtf(from).zip(edtf(to)).and_then(|(from, to)| Edtf::parse(&format!("{from}/{to}")));
                Some((format!("{from}/{to}"), range))
            }
            (Some(year), _) => Some((year.to_owned(), dates::read(year).edtf)),
            _ => None,
        };
        // "[1988 or 1989]", "c2005": the printed date where it can be read.
        let printed: Vec<DateStatement> = field.all('n').flat_map(dates::read_imprint).collect();
        let is_readable = printed.iter().any(|statement| statement.date.edtf.is_some());
        match (is_readable, coded) {
            (false, Some((written, edtf))) => {
                let written = printed.into_iter().next().map_or(written, |statement| statement.date.written);
                add(DateEvent::Issued, written, edtf);
            }
            (_, _) => {
                for DateStatement { event, date } in printed {
                    add(event, date.written, date.edtf);
                }
            }
        }
        for year in field.all('e') {
            add(DateEvent::Created, year.to_owned(), dates::read(year).edtf);
        }
        field.parts("ry").for_each(drop);
    }

    /// 019@: `XA-DE-BY` is Bavaria in Germany.
    fn countries(&mut self, field: &PicaField) {
        for value in field.all('a') {
            let mut parts = value.split('-');
            let first = parts.next().unwrap_or_default();
            let code = if first.starts_with('X') { parts.next().unwrap_or_default() } else { first };
            match Country::from_iso3166(code) {
                Some(country) if !self.record.countries.contains(&country) => self.record.countries.push(country),
                Some(_) => {}
                None if matches!(code, "ZZ" | "XX" | "") => {}
                None => {
                    let doubt = Diagnostic::new(Code::UnknownCountry, format!("“{value}” is no country code"));
                    self.record.diagnostics.push(doubt.in_field("019@ $a").with_value(value));
                }
            }
        }
    }

    /// 021A the title proper; the other 02X are further titles.
    fn titles(&mut self, field: &PicaField) {
        let composed = title(field);
        let language = self.language_in_script(field);
        let kind = match field.tag.as_str() {
            "021A" | "021B" if self.record.title.is_none() => {
                if let Some(statement) = field.first('h') {
                    self.record.statement_of_responsibility = Some(statement.to_owned());
                }
                // $f is the title in another language of the publication.
                for parallel in field.all('f').map(sorted) {
                    self.other_title(OtherTitleKind::Parallel, parallel);
                }
                field.all('n').for_each(drop);
                if !composed.is_empty() {
                    let short =
                        field.first('a').map(sorted).filter(|short| field.first('d').is_some() && *short != composed);
                    self.record.title = Some(Title { full: composed, short, language, ..Title::default() });
                }
                return;
            }
            // The title once more, in another script.
            "021A" if field.first('U').is_some() => {
                if let Some(title) = self.record.title.as_mut().filter(|_| !composed.is_empty()) {
                    title.other_scripts.push(Text { value: composed, language });
                }
                return;
            }
            "022A" | "022S" | "025@" | "025A" => OtherTitleKind::Uniform,
            "021F" | "021G" | "021H" => OtherTitleKind::Parallel,
            "026C" => OtherTitleKind::Abbreviated,
            "027B" | "027F" => OtherTitleKind::Former,
            _ => OtherTitleKind::Variant,
        };
        field.all('h').for_each(drop);
        self.other_title(kind, composed);
    }

    /// The language of a field's text, where `$U` says what script it is in: "ru-Latn".
    fn language_in_script(&self, field: &PicaField) -> Option<LanguageTag> {
        match (self.record.languages.as_slice(), field.first('U')) {
            ([language], Some(script)) => Some(language.tag().with_script(script)),
            _ => None,
        }
    }

    fn other_title(&mut self, kind: OtherTitleKind, value: String) {
        let title = OtherTitle { kind, text: Text::new(value) };
        if !title.text.value.is_empty() && !self.record.other_titles.contains(&title) {
            self.record.other_titles.push(title);
        }
    }

    /// 033A: places in $p, publishers in $n; 033B and later the same for another printing or a former publisher.
    fn publication(&mut self, field: &PicaField) {
        for (code, value) in field.parts("pn") {
            let value = isbd::trim(value.trim_matches(['[', ']'])).to_owned();
            if value.is_empty()
                || matches!(value.to_lowercase().as_str(), "s.l" | "s.n" | "o.o" | "o.v" | "s. l" | "s. n")
            {
                continue;
            }
            if code == 'p' {
                if !self.record.places.contains(&value) {
                    self.record.places.push(value);
                }
            } else {
                let agent = Agent::organization(value);
                if !self.record.publishers.contains(&agent) {
                    self.record.publishers.push(agent);
                }
            }
        }
        // When a publisher published a serial.
        self.note(NoteKind::General, &field.join("h", " "));
    }

    /// 034D extent, 034M illustrations, 034I dimensions, 034K accompanying material: one statement.
    fn extent(&mut self, field: &PicaField) {
        let text = field.join("a", ", ");
        if text.is_empty() {
            return;
        }
        if field.tag == "034D" {
            self.record.page_count = self.record.page_count.or_else(|| extent::page_count(&text));
            let volumes = extent::volume_count(&text).filter(|volumes| *volumes > 1);
            self.record.volume_count = self.record.volume_count.or(volumes);
            self.record.extents.push(text);
            return;
        }
        let mark = match field.tag.as_str() {
            "034M" => " : ",
            "034I" => " ; ",
            _ => " + ",
        };
        match self.record.extents.last_mut() {
            Some(last) => {
                last.push_str(mark);
                last.push_str(&text);
            }
            None => self.record.extents.push(text),
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
        if !text.value.is_empty() && !self.record.abstracts.contains(&text) {
            self.record.abstracts.push(text);
        }
        self.links(field, LinkKind::Related);
    }
}

/// "Title: subtitle. Part 2, Name": $a, $d, $l or $m the number of a part and $p its name; $Y holds what a linked record is called.
fn title(field: &PicaField) -> String {
    let mut title = String::new();
    let codes = if field.first('a').is_some() { "adeilmpr" } else { "adeilmprY8" };
    for (code, value) in field.parts(codes) {
        let value = sorted(isbd::trim(value));
        if value.is_empty() {
            continue;
        }
        if !title.is_empty() {
            title.push_str(if code == 'd' { ": " } else { ". " });
        }
        title.push_str(&value);
    }
    title
}

/// Text without the sign that says where filing begins: `Das @Leben`.
pub(super) fn sorted(text: &str) -> String {
    let Some(at) = text.find('@') else { return text.trim().to_owned() };
    let is_mark = at == 0 || text.get(..at).is_some_and(|before| before.ends_with([' ', '\'', '’', '[', '"']));
    if !is_mark {
        return text.trim().to_owned();
    }
    let (before, after) = text.split_at(at);
    format!("{before}{}", after.trim_start_matches('@')).trim().to_owned()
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

    #[test]
    fn filing_marks() {
        for (written, read) in [
            ("Das @Leben", "Das Leben"),
            ("@Leben", "Leben"),
            ("L'@amour", "L'amour"),
            ("quay@example.org", "quay@example.org"),
            ("Leben", "Leben"),
        ] {
            assert_eq!(sorted(written), read);
        }
    }
}
