//! Subjects: 013D genre, 041A chains of headings, 044X headings of thesauri, 045X classes.

use super::Reading;
use super::names::identifiers;
use super::titles::sorted;
use crate::id::Identifier;
use crate::model::list::push_new;
use crate::model::{Scheme, Subdivision, Subject, SubjectKind, Text};
use crate::read::keyword;
use crate::read::pica::record::PicaField;
use crate::text::isbd;

/// Reads a field of subjects; `false` if nobody knows what it means.
pub(super) fn read(reading: &mut Reading<'_>, field: &PicaField) -> bool {
    let (kind, scheme) = match field.tag.as_str() {
        "013D" | "013E" | "044S" => (SubjectKind::Genre, field.first('2')),
        "013H" => (SubjectKind::Topic, None),
        "041A" | "044K" => (SubjectKind::Topic, Some("gnd")),
        "044A" => (SubjectKind::Topic, Some("lcsh")),
        "044C" => (SubjectKind::Topic, Some("mesh")),
        "044L" => (SubjectKind::Topic, Some("stw")),
        "044N" | "044P" | "044Z" => (SubjectKind::Keyword, None),
        tag if tag.starts_with("044") => (SubjectKind::Topic, field.first('2')),
        "045A" => (SubjectKind::Class, Some("lcc")),
        "045E" => (SubjectKind::Class, Some("sdnb")),
        "045F" | "045G" | "045H" => (SubjectKind::Class, Some("ddc")),
        "045Q" => (SubjectKind::Class, Some("bkl")),
        "045R" | "045T" => (SubjectKind::Class, Some("rvk")),
        "045N" => (SubjectKind::Class, Some("udc")),
        tag if tag.starts_with("045") => (SubjectKind::Class, field.any("2bB")),
        _ => return false,
    };
    if field.tag == "044N"
        && let Some(source) = field.first('b').map(str::to_owned)
        && field.all('a').fold(false, |_, value| keyword::read(&mut reading.record, "044N", &source, value))
    {
        return true;
    }
    let scheme = scheme.map(|code| Scheme(code.to_ascii_lowercase()));
    let iris: Vec<String> = identifiers(field)
        .into_iter()
        .filter_map(|identifier| if let Identifier::Iri(iri) = identifier { Some(iri) } else { None })
        .collect();
    if kind == SubjectKind::Class {
        let notations: Vec<String> = match field.first('a') {
            Some(_) => field.all('a').map(notation).collect(),
            // "86.18 ; Privatrecht": the notation and its words, from the record of the class.
            None => field.all('8').filter_map(|heading| heading.split(" ; ").next()).map(notation).collect(),
        };
        for heading in notations.into_iter().filter(|notation| !notation.is_empty()) {
            push(reading, Subject { kind, heading: Text::new(heading), scheme: scheme.clone(), ..Subject::default() });
        }
        // What the class and those above it are called, and who assigned it.
        field.parts("bcdefghijklmnpqrstuvwxyz").for_each(drop);
        return true;
    }
    let heading = heading(field);
    if heading.is_empty() {
        // The orders in which a chain of headings is shown, and who made it.
        field.parts("efr").for_each(drop);
        return true;
    }
    if kind == SubjectKind::Keyword {
        for keyword in field.all('a').map(|keyword| sorted(isbd::trim(keyword))) {
            push(reading, Subject { heading: Text::new(keyword), ..Subject::default() });
        }
        return true;
    }
    let kind = if kind == SubjectKind::Topic { sort_of_heading(field) } else { kind };
    push(
        reading,
        Subject {
            kind,
            heading: Text::new(heading),
            subdivisions: subdivisions(field),
            scheme,
            iris,
            ..Subject::default()
        },
    );
    true
}

fn push(reading: &mut Reading<'_>, subject: Subject) {
    if !subject.heading.value.is_empty() {
        push_new(&mut reading.record.subjects, subject);
    }
}

/// A notation without the marks of where it may be cut.
fn notation(value: &str) -> String {
    isbd::trim(value).replace(['/', '\''], "")
}

/// $a, of a person with the forename in $d, or the letter of its sort; or what a linked authority record is called, in capitals or in $8.
fn heading(field: &PicaField) -> String {
    let own = [field.any("askt").map(sorted), field.first('d').map(str::to_owned)];
    let own: Vec<String> = own.into_iter().flatten().collect();
    let name = if own.is_empty() {
        let expanded: Vec<&str> = field.any("A").into_iter().chain(field.any("D")).chain(field.any("P")).collect();
        expanded.join(", ")
    } else {
        own.join(", ")
    };
    if name.is_empty()
        && let Some(place) = field.first('g')
    {
        return place.to_owned();
    }
    if !name.is_empty() {
        let qualifier = field.join("g", " ; ");
        let name = isbd::trim(&name);
        return if qualifier.is_empty() { name.to_owned() } else { format!("{name} ({qualifier})") };
    }
    field
        .first('8')
        .map(|heading| isbd::trim(heading.split('*').next().unwrap_or(heading)).to_owned())
        .unwrap_or_default()
}

/// $S or $V: the sort of heading in a chain, or that of its authority record (`Tp` person, `Tb` body, `Tg` place).
fn sort_of_heading(field: &PicaField) -> SubjectKind {
    let sort = field.first('S').map(str::to_owned);
    let linked = field.first('V').and_then(|sort| sort.strip_prefix('T')).map(|sort| sort.chars().take(1).collect());
    let is_alone = |code| field.first(code).is_some() && field.first('a').is_none() && field.first('s').is_none();
    match sort.or(linked).as_deref() {
        None if is_alone('g') => SubjectKind::Place,
        None if is_alone('k') => SubjectKind::Organization,
        None if is_alone('t') => SubjectKind::Work,
        Some("p") => SubjectKind::Person,
        Some("k" | "b") => SubjectKind::Organization,
        Some("g") => SubjectKind::Place,
        Some("z") => SubjectKind::Period,
        Some("t" | "u") => SubjectKind::Work,
        Some("f") => SubjectKind::Genre,
        _ => SubjectKind::Topic,
    }
}

fn subdivisions(field: &PicaField) -> Vec<Subdivision> {
    let parts = field.parts("xyzv").map(|(code, value)| {
        let kind = match code {
            'y' => SubjectKind::Period,
            'z' => SubjectKind::Place,
            'v' => SubjectKind::Genre,
            _ => SubjectKind::Topic,
        };
        Subdivision { kind, value: isbd::trim(value).to_owned() }
    });
    parts.filter(|subdivision| !subdivision.value.is_empty()).collect()
}
