//! Titles: 130, 2XX, 730, 740.

use super::{Reading, control, heading};
use crate::id::{Identifier, Issn};
use crate::model::list::push_new;
use crate::model::{DateEvent, DateStatement, Form, FormKind, Language, Note, NoteKind, OtherTitle, OtherTitleKind};
use crate::model::{RelatedWork, Relation, RelationKind, Text, Title};
use crate::read::marc::{Field, Tag};
use crate::text::{dates, isbd};

/// 210–247: the title proper and titles that vary from it.
pub(super) fn read<'a>(reading: &mut Reading<'a>, tag: Tag, field: Field<'a>) {
    let kind = match &tag.0 {
        b"245" => return read_proper(reading, field),
        // Obsolete: acronym, variant access title.
        b"211" | b"212" => OtherTitleKind::Variant,
        b"240" | b"243" => return read_uniform(reading, field),
        b"210" => OtherTitleKind::Abbreviated,
        b"222" => OtherTitleKind::Key,
        b"242" => OtherTitleKind::Translated,
        b"246" if field.indicators()[1] == b'1' => OtherTitleKind::Parallel,
        b"246" => OtherTitleKind::Variant,
        b"247" => OtherTitleKind::Former,
        _ => return reading.keep(field),
    };
    if kind == OtherTitleKind::Former {
        read_former_issn(reading, field);
    }
    add_other(reading, kind, field);
    let partners: Vec<_> = reading.scripts.of(field).collect();
    for partner in partners {
        add_other(reading, kind, partner);
    }
}

fn add_other<'a>(reading: &mut Reading<'a>, kind: OtherTitleKind, field: Field<'a>) {
    let value = match kind {
        // $b qualifies a key title: "Tide tables (Delft)".
        OtherTitleKind::Key | OtherTitleKind::Abbreviated => isbd::trimmed(field.join("abnp")),
        // When the title was in use, and what else there is to say of it, is no part of it.
        OtherTitleKind::Former | OtherTitleKind::Variant if field.first('f').or_else(|| field.first('g')).is_some() => {
            let text = Text::new(compose(field, "abfgnp").full);
            push_new(&mut reading.record.notes, Note { kind: NoteKind::General, text });
            compose(field, "abnp").full
        }
        _ => compose(field, "abfgnp").full,
    };
    if value.is_empty() {
        return;
    }
    let is_vernacular = field.tag().0 == *b"880";
    let language = match kind {
        OtherTitleKind::Translated => {
            field.first('y').and_then(|code| Language::parse(code.trim())).map(|language| language.tag())
        }
        // A variant may be in any language; one in another script has been written in the language of the text.
        _ if is_vernacular => reading.scripts.language(field),
        _ => None,
    };
    push_other(reading, kind, Text { value, language });
}

/// 247 $x: what had the former title had an ISSN of its own, and is another work for the ISSN Centre.
fn read_former_issn(reading: &mut Reading<'_>, field: Field<'_>) {
    let title = Text::new(compose(field, "abnp").full);
    for written in field.all('x') {
        match Issn::parse(written) {
            // Its own ISSN says that it is the same work for the ISSN Centre too.
            Ok(issn) if reading.record.identifiers.contains(&Identifier::Issn(issn.clone())) => {}
            Ok(issn) => {
                let work = RelatedWork {
                    title: Some(title.clone()).filter(|title| !title.value.is_empty()),
                    identifiers: vec![Identifier::Issn(issn)],
                    ..RelatedWork::default()
                };
                reading.record.relations.push(Relation { kind: RelationKind::Preceding, work });
            }
            Err(_) => reading.record.keep_unmapped("247 $x", written),
        }
    }
}

fn push_other(reading: &mut Reading<'_>, kind: OtherTitleKind, text: Text) {
    let title = OtherTitle { kind, text };
    if !title.text.value.is_empty() {
        push_new(&mut reading.record.other_titles, title);
    }
}

/// 130, 240, 243, 730: uniform titles.
pub(super) fn read_uniform<'a>(reading: &mut Reading<'a>, field: Field<'a>) {
    let partners: Vec<_> = std::iter::once(field).chain(reading.scripts.of(field)).collect();
    for field in partners {
        let value = heading::uniform_title(field, "adfghklmnoprst");
        let language = if field.tag().0 == *b"880" { reading.scripts.language(field) } else { None };
        push_other(reading, OtherTitleKind::Uniform, Text { value, language });
    }
}

/// 730, 740: titles of related and contained works.
pub(super) fn read_added<'a>(reading: &mut Reading<'a>, tag: Tag, field: Field<'a>) {
    let is_part = field.indicators()[1] == b'2';
    let label = field.first('i').map(|label| isbd::trim(label).trim_end_matches(':').trim().to_owned());
    match &tag.0 {
        b"730" | b"740" if is_part || label.is_some() => {
            let title = |field| heading::uniform_title(field, "adfgklmnoprst");
            let kind = if is_part { RelationKind::Part } else { RelationKind::Related };
            let other_scripts = reading.titles_in_other_scripts(field, title);
            let title = Some(Text::new(title(field)));
            let work = RelatedWork { title, other_scripts, note: label, ..RelatedWork::default() };
            reading.record.relations.push(Relation { kind, work });
        }
        b"730" => read_uniform(reading, field),
        b"740" => {
            let partners: Vec<_> = std::iter::once(field).chain(reading.scripts.of(field)).collect();
            for field in partners {
                add_other(reading, OtherTitleKind::Variant, field);
            }
        }
        _ => reading.keep(field),
    }
}

fn read_proper<'a>(reading: &mut Reading<'a>, field: Field<'a>) {
    let language = reading.scripts.language(field);
    let is_kormarc = field.first('d').is_some() && control::is_kormarc(reading.marc);
    let (proper, statement_codes) = if is_kormarc { (KORMARC_PROPER, "cde") } else { (PROPER, "c") };
    let composed = compose(field, proper);
    let other_scripts: Vec<Text> = reading
        .scripts
        .of(field)
        .map(|partner| reading.scripts.text(partner, compose(partner, PROPER).full))
        .filter(|text| !text.value.is_empty())
        .collect();
    let parallel_in_korea = field.all('x').filter(|_| is_kormarc).map(|title| isbd::trim(title).to_owned());
    for parallel in composed.parallel.into_iter().chain(parallel_in_korea) {
        push_other(reading, OtherTitleKind::Parallel, Text::new(parallel));
    }
    let stated = field.subfields().filter(|part| part.is_one_of(statement_codes)).map(|part| isbd::trim(part.value));
    let statements = composed.statement.into_iter().chain(stated);
    let statements: Vec<&str> = statements.filter(|statement| !statement.is_empty()).collect();
    if !statements.is_empty() {
        reading.record.statement_of_responsibility = Some(statements.join(" ; "));
    }
    if let Some(term) =
        // "[sound recording]-cassette"
        field
            .first('h')
            .map(|term| isbd::trim(&term.replace(['[', ']'], "")).to_owned())
            .filter(|term| !term.is_empty())
    {
        reading.record.forms.push(Form { kind: FormKind::Carrier, code: None, term: Some(term) });
    }
    for dates in field.all('f') {
        let date = dates::read(isbd::trim(dates));
        reading.record.dates.push(DateStatement { event: DateEvent::Created, date });
    }
    if composed.full.is_empty() && other_scripts.is_empty() {
        return;
    }
    if reading.record.title.is_some() {
        // A second 245 is an error of the catalogue; its title is one all the same.
        return push_other(reading, OtherTitleKind::Variant, Text { value: composed.full, language });
    }
    reading.record.title = Some(Title { full: composed.full, short: composed.short, language, other_scripts });
}

/// The subfields of 245 that make the title in KORMARC, which names people in `$d` and `$e` and has parallel titles in `$x`.
const KORMARC_PROPER: &str = "abfgknps";

/// The subfields of 245 that make the title; `$d` and `$e` were the section of a work until 1979.
const PROPER: &str = "abdefgknps";

/// A title put together from its subfields.
struct Composed<'a> {
    full: String,
    /// The title proper alone, when there is other title information.
    short: Option<String>,
    parallel: Vec<String>,
    /// A statement of responsibility in `$b`: the mark before it says so.
    statement: Option<&'a str>,
}

/// "a: b. n, p", in the order of the subfields; what follows an equals sign is a parallel title, what follows a slash names people.
fn compose<'a>(field: Field<'a>, codes: &str) -> Composed<'a> {
    let mut full = String::with_capacity(field.room());
    let (mut short, mut parallel) = (None, Vec::new());
    let mut statement = None;
    let mut previous = ' ';
    let mut ends_with_equals = false;
    let mut ends_with_slash = false;
    let mut ends_with_semicolon = false;
    for subfield in field.subfields() {
        let written = subfield.value.trim();
        if !subfield.is_one_of(codes) {
            // The mark of what follows stands behind the designation of the medium: "Lieder [sound recording] =".
            if subfield.code == 'h' {
                ends_with_equals = written.ends_with('=');
                ends_with_semicolon = written.ends_with(" ;") || written == ";";
            }
            continue;
        }
        let value = isbd::trim(written);
        if value.is_empty() {
            continue;
        }
        if ends_with_slash && subfield.code == 'b' && statement.is_none() && [PROPER, KORMARC_PROPER].contains(&codes) {
            statement = Some(value);
            continue;
        }
        let at_equals = if subfield.code == 'b' { value.split_once(" = ") } else { None };
        let (value, after_equals) =
            at_equals.map_or((value, None), |(before, after)| (isbd::trim(before), Some(after)));
        // The mark stands before the title where no punctuation is kept between subfields.
        let is_parallel = ends_with_equals || subfield.code == 'b' && written.starts_with("= ");
        if is_parallel && matches!(subfield.code, 'b' | 'p' | 'n') {
            parallel.push(value.replace(" : ", ": "));
        } else {
            let separator = match (subfield.code, previous) {
                _ if full.is_empty() => "",
                ('b', _) => {
                    short.get_or_insert_with(|| full.clone());
                    // ISBD's mark before another work of the same author; without the blank older rules had it before a subtitle.
                    if ends_with_semicolon { "; " } else { ": " }
                }
                ('p', 'n') | ('e', 'd') => ", ",
                ('d' | 'e' | 'n' | 'p' | 'k' | 's', _) => ". ",
                // "papers, 1895-1950 (bulk 1920-1940)"
                ('g', _) if value.starts_with('(') => " ",
                ('f' | 'g', _) => ", ",
                _ => " ",
            };
            if separator == ". " && full.ends_with(['.', '!', '?']) {
                full.push(' ');
            } else {
                full.push_str(separator);
            }
            full.push_str(value);
        }
        // "Sinfonia : op. 5 = Symphonie : op. 5", in the form that the whole title has.
        let titles = after_equals.into_iter().flat_map(|titles| titles.split(" = ")).map(isbd::trim);
        parallel.extend(titles.filter(|title| !title.is_empty()).map(|title| title.replace(" : ", ": ")));
        let mark = written.as_bytes().last();
        (ends_with_equals, ends_with_slash) = (mark == Some(&b'='), mark == Some(&b'/'));
        ends_with_semicolon = mark == Some(&b';') && written.ends_with(" ;");
        previous = subfield.code;
    }
    // More other title information within one subfield: "Kyōjin nikki : hoka jūnihen".
    if full.contains(" : ") {
        full = full.replace(" : ", ": ");
    }
    Composed { full, short, parallel, statement }
}
