//! Classification (05X–08X), subjects (6XX) and places (75X).

use super::{Reading, agents, heading, identifiers};
use crate::id::Identifier;
use crate::model::list::{push_new, recent};
use crate::model::{Scheme, Subdivision, Subject, SubjectKind, Text};
use crate::read::keyword;
use crate::read::marc::{Field, Tag};
use crate::text::isbd;

/// 050–099: classification and report numbers.
pub(super) fn read_class(reading: &mut Reading<'_>, tag: Tag, field: Field<'_>) {
    let source = field.first('2').map(|code| without_edition(code.trim()).to_ascii_lowercase());
    let source = source.filter(|code| !code.is_empty());
    let scheme = match &tag.0 {
        b"050" | b"055" => Some("lcc".to_owned()),
        // The Korean Decimal Classification in KORMARC; its $2 is the edition.
        b"056" => Some("kdc".to_owned()),
        b"060" => Some("nlm".to_owned()),
        b"070" => Some("agricola".to_owned()),
        b"080" => Some("udc".to_owned()),
        // Their $2 is the edition.
        b"082" | b"083" | b"092" => Some("ddc".to_owned()),
        b"072" | b"084" | b"086" => source.or_else(|| {
            let codes: &[(u8, &str)] = if tag.0 == *b"086" { &[(b'0', "sudocs"), (b'1', "cacodoc")] } else { &[] };
            codes.iter().find(|(indicator, _)| *indicator == field.indicators()[0]).map(|(_, code)| (*code).to_owned())
        }),
        b"090" | b"096" | b"097" | b"098" | b"099" => source,
        // Report numbers are the work's; GPO item numbers are the depository's.
        b"088" => {
            let numbers = field.all('a').map(isbd::trim).filter(|number| !number.is_empty());
            reading.record.numbers.extend(numbers.map(str::to_owned));
            return identifiers::cancelled(reading, tag, field, 'z');
        }
        b"074" => {
            for value in field.all('a').map(str::trim).filter(|number| !number.is_empty()) {
                reading.record.identify(Identifier::Other { scheme: "gpo-item".to_owned(), value: value.to_owned() });
            }
            return identifiers::cancelled(reading, tag, field, 'z');
        }
        _ => return reading.keep(field),
    };
    let notations: Vec<String> = match &tag.0 {
        // A number with auxiliary subdivisions, and a code of a category with its subcategory, are one notation.
        b"080" => vec![field.join("ax").replace(" (", "(")],
        // BISAC's codes are one word: `TEC009070`.
        b"072" if scheme.as_deref() == Some("bisacsh") => vec![field.join("ax").replace(' ', "")],
        // A class of the Czech Conspectus has its caption beside it.
        b"072" if scheme.as_deref() == Some("konspekt") => {
            let caption = Text::new(isbd::trimmed(field.join("x")));
            let scheme = scheme.clone().map(Scheme);
            if !caption.value.is_empty() {
                let kind = SubjectKind::Topic;
                push_new(
                    &mut reading.record.subjects,
                    Subject { kind, heading: caption, scheme, ..Subject::default() },
                );
            }
            vec![field.join("a")]
        }
        b"072" => vec![field.join("ax")],
        // The lines of a local call number: "A", "1851", ".Q8".
        b"090" | b"096" | b"097" | b"098" | b"099" => vec![field.join("a")],
        _ => field.all('a').map(str::to_owned).collect(),
    };
    for notation in &notations {
        // "327.73/052" marks in a DDC number where it may be cut.
        let notation = match scheme.as_deref() {
            Some("ddc") => isbd::trim(notation).replace(['/', '\''], ""),
            _ => isbd::trim(notation).to_owned(),
        };
        let subject = Subject {
            kind: SubjectKind::Class,
            heading: Text::new(notation),
            scheme: scheme.clone().map(Scheme),
            ..Subject::default()
        };
        // A local field often repeats the number whose scheme another has said.
        let is_said = subject.scheme.is_none()
            && recent(&reading.record.subjects)
                .iter()
                .any(|known| known.kind == SubjectKind::Class && known.heading.value == subject.heading.value);
        if !subject.heading.value.is_empty() && !is_said {
            push_new(&mut reading.record.subjects, subject);
        }
    }
    if tag.0 == *b"086" {
        identifiers::cancelled(reading, tag, field, 'z');
    }
}

/// 600–69X.
pub(super) fn read<'a>(reading: &mut Reading<'a>, tag: Tag, field: Field<'a>) {
    let tag = if tag.0 == *b"689" { tag_in_chain(field) } else { tag };
    let kind = match &tag.0 {
        b"600" | b"610" | b"611" if field.codes().any(heading::is_title) => SubjectKind::Work,
        b"600" | b"696" => SubjectKind::Person,
        b"610" | b"697" => SubjectKind::Organization,
        b"611" | b"647" | b"698" => SubjectKind::Meeting,
        b"630" | b"699" => SubjectKind::Work,
        b"648" => SubjectKind::Period,
        b"650" | b"654" | b"656" | b"657" | b"658" | b"688" | b"690" => SubjectKind::Topic,
        b"651" | b"662" | b"691" => SubjectKind::Place,
        b"655" => SubjectKind::Genre,
        b"653" => return read_keywords(reading, field),
        _ => return reading.keep(field),
    };
    let subject = subject(reading, kind, tag, field);
    if subject.heading.value.is_empty() || recent(&reading.record.subjects).contains(&subject) {
        return;
    }
    if subject.iris.is_empty()
        && subject.subdivisions.is_empty()
        && subject.other_scripts.is_empty()
        && memchr::memchr(b';', subject.heading.value.as_bytes()).is_some()
        && subject.heading.value.contains(".;")
    {
        return read_several(reading, subject);
    }
    reading.record.subjects.push(subject);
}

/// The code of a classification without the number of its edition, which Swedish catalogues put behind it: "kssb/8".
fn without_edition(code: &str) -> &str {
    match code.split_once('/') {
        Some((code, edition)) if edition.starts_with(|c: char| c.is_ascii_digit()) => code,
        _ => code,
    }
}

/// The books of `ProQuest` have all their headings in one field: "Magnetism -- Theory.;Cold.;Ice and harbours."
fn read_several(reading: &mut Reading<'_>, mut subject: Subject) {
    // Taken out, so that it is not copied with the rest for each of its parts.
    let all = std::mem::take(&mut subject.heading.value);
    for heading in all.split(".;").map(isbd::trim).filter(|heading| !heading.is_empty()) {
        let mut parts = heading.split(" -- ").map(isbd::trim);
        let heading = Text { value: parts.next().unwrap_or_default().to_owned(), ..subject.heading.clone() };
        let subdivisions = parts.map(|part| Subdivision { kind: SubjectKind::Topic, value: part.to_owned() }).collect();
        push_new(&mut reading.record.subjects, Subject { heading, subdivisions, ..subject.clone() });
    }
}

fn subject<'a>(reading: &Reading<'a>, kind: SubjectKind, tag: Tag, field: Field<'a>) -> Subject {
    let other_scripts = reading
        .scripts
        .of(field)
        .map(|partner| reading.scripts.text(partner, main_heading(kind, tag, partner)))
        .collect();
    Subject {
        kind,
        heading: Text::new(main_heading(kind, tag, field)),
        subdivisions: subdivisions(field),
        scheme: scheme(tag, field).map(|code| Scheme(code.to_owned())),
        iris: agents::identifiers(field).into_iter().filter_map(iri).collect(),
        other_scripts,
    }
}

fn iri(identifier: Identifier) -> Option<String> {
    match identifier {
        Identifier::Iri(iri) => Some(iri),
        Identifier::Orcid(orcid) => Some(orcid.iri()),
        Identifier::Isni(isni) => Some(isni.iri()),
        _ => None,
    }
}

/// The heading without subdivisions: "Isherwood, Christopher, 1904-1986. Goodbye to Berlin".
fn main_heading(kind: SubjectKind, tag: Tag, field: Field<'_>) -> String {
    let name = match &tag.0 {
        b"600" => heading::person(field),
        b"610" => heading::body(field, "ab", "ndcg"),
        b"611" => heading::body(field, "aeq", "ndcg"),
        b"662" => field
            .subfields()
            .filter(|part| matches!(part.code, 'a'..='d' | 'f'..='h'))
            .map(|part| isbd::trim(part.value))
            .collect::<Vec<_>>()
            .join("--"),
        b"654" | b"658" => field.join("ab"),
        b"630" => heading::uniform_title(field, "adfghklmnoprst"),
        _ => heading::topic(field),
    };
    let name = isbd::trimmed(name);
    if kind != SubjectKind::Work || tag.0 == *b"630" || tag.0 == *b"699" {
        return name;
    }
    let title = match &tag.0 {
        b"610" | b"611" => heading::title_of_body(field),
        _ => field.join("tfhklmnoprs"),
    };
    let title = isbd::trim(&title);
    if name.ends_with(['.', '-']) { format!("{name} {title}") } else { format!("{name}. {title}") }
}

fn subdivisions(field: Field<'_>) -> Vec<Subdivision> {
    let mut subdivisions: Vec<Subdivision> = Vec::new();
    for subfield in field.subfields() {
        let kind = match subfield.code {
            'v' => SubjectKind::Genre,
            'x' => SubjectKind::Topic,
            'y' => SubjectKind::Period,
            'z' => SubjectKind::Place,
            'g' => {
                // What stands behind a subdivision qualifies it.
                if let Some(last) = subdivisions.last_mut() {
                    last.value = format!("{} ({})", last.value, isbd::trim(subfield.value));
                }
                continue;
            }
            _ => continue,
        };
        let value = isbd::trim(subfield.value).to_owned();
        if !value.is_empty() {
            subdivisions.push(Subdivision { kind, value });
        }
    }
    subdivisions
}

/// 689 is one link in a chain of headings; `$D` or `$A` says which sort of heading it is.
fn tag_in_chain(field: Field<'_>) -> Tag {
    Tag(match field.first('D').or_else(|| field.first('A')).map(str::trim) {
        Some("p") => *b"600",
        Some("b") => *b"610",
        // An $A tells the form of the work by the same letter as a $D the meeting.
        Some("f") if field.first('D').is_some() => *b"611",
        Some("f") => *b"655",
        Some("u") => *b"630",
        Some("g") => *b"651",
        Some("z") => *b"648",
        _ => *b"650",
    })
}

/// The thesaurus: second indicator, or `$2`.
fn scheme(tag: Tag, field: Field<'_>) -> Option<&str> {
    let source = field.first('2').map(|code| code.trim().trim_end_matches('.')).filter(|code| !code.is_empty());
    if field.tag().0 == *b"689" {
        return Some("gnd");
    }
    match field.indicators()[1] {
        b'0' => Some(if tag.0 == *b"655" { "lcgft" } else { "lcsh" }),
        b'1' => Some("lcshac"),
        b'2' => Some("mesh"),
        b'3' => Some("nal"),
        b'5' => Some("cash"),
        b'6' => Some("rvm"),
        _ => source,
    }
}

/// 653: keywords, told apart by the second indicator.
fn read_keywords<'a>(reading: &mut Reading<'a>, field: Field<'a>) {
    let kind = match field.indicators()[1] {
        b'4' => SubjectKind::Period,
        b'5' => SubjectKind::Place,
        b'6' => SubjectKind::Genre,
        _ => SubjectKind::Keyword,
    };
    let fields: Vec<_> = std::iter::once(field).chain(reading.scripts.of(field)).collect();
    for field in fields {
        for keyword in field.all('a').map(isbd::trim).filter(|keyword| !keyword.is_empty()) {
            if keyword::read_sourced(&mut reading.record, "653 $a", keyword) {
                continue;
            }
            let language = if field.tag().0 == *b"880" { reading.scripts.language(field) } else { None };
            let (scheme, heading) = keyword::split_scheme(keyword);
            let heading = Text { value: heading.to_owned(), language };
            let subject = Subject { kind, heading, scheme, ..Subject::default() };
            push_new(&mut reading.record.subjects, subject);
        }
    }
}

/// 750–758: places and system requirements, added entries.
pub(super) fn read_added(reading: &mut Reading<'_>, tag: Tag, field: Field<'_>) {
    let (kind, heading) = match &tag.0 {
        b"751" => (SubjectKind::Place, field.join("a")),
        b"752" => {
            let parts = field
                .subfields()
                .filter(|part| matches!(part.code, 'a'..='d' | 'f'..='h'))
                .map(|part| isbd::trim(part.value));
            (SubjectKind::Place, parts.collect::<Vec<_>>().join("--"))
        }
        b"750" => (SubjectKind::Topic, field.join("a")),
        b"754" => (SubjectKind::Topic, field.join("acd")),
        b"755" => (SubjectKind::Genre, field.join("a")),
        b"753" => {
            use crate::model::{Note, NoteKind};
            let text = isbd::trimmed(field.join("abc"));
            if !text.is_empty() {
                reading.record.notes.push(Note { kind: NoteKind::Requires, text: Text::new(text) });
            }
            return;
        }
        b"758" => return super::linking::read_resource(reading, field),
        _ => return reading.keep(field),
    };
    let subject = Subject {
        kind,
        heading: Text::new(isbd::trim(&heading)),
        scheme: field.first('2').map(|code| Scheme(code.trim().to_owned())),
        iris: agents::identifiers(field).into_iter().filter_map(iri).collect(),
        ..Subject::default()
    };
    if !subject.heading.value.is_empty() {
        push_new(&mut reading.record.subjects, subject);
    }
}
