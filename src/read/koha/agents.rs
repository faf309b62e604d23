//! Names under "By:", "Contributor(s):" and their UNIMARC sisters.

use super::labels::KohaField;
use super::page::Entry;
use super::record::push_note;
use crate::error::{Code, Diagnostic};
use crate::model::list::{push_new, recent_mut};
use crate::model::{Affiliation, AgentKind, Contribution, Meeting, NoteKind, Record, Relator, Role, Text};
use crate::separator;
use crate::text::{blanks, dates, names};
use std::borrow::Cow;

/// Adds the names of a field to the record.
pub(super) fn add(record: &mut Record, entry: &Entry) {
    let expected = match entry.field {
        KohaField::MainAuthor | KohaField::Coauthor | KohaField::SecondaryAuthor => names::Expected::Person,
        KohaField::CorporateAuthor | KohaField::CorporateCoauthor | KohaField::SecondaryCorporateAuthor => {
            names::Expected::Organization
        }
        _ => names::Expected::Any,
    };
    let is_main = matches!(entry.field, KohaField::By | KohaField::MainAuthor | KohaField::CorporateAuthor);
    let mut is_first = is_main && !record.contributions.iter().any(|contribution| contribution.is_main_entry);
    for value in &entry.values {
        for heading in split(value, entry.field) {
            if let Some(meeting) = meeting(&heading) {
                push_new(&mut record.meetings, meeting);
                is_first = false;
                continue;
            }
            add_heading(record, entry, &heading, expected, is_first);
            is_first = false;
        }
    }
}

fn add_heading(record: &mut Record, entry: &Entry, heading: &str, expected: names::Expected, is_main: bool) {
    let (heading, relators) = split_relators(heading, is_unimarc(entry.field));
    if heading.is_empty() {
        return;
    }
    let heading = part_units(&heading);
    let (heading, affiliation) = split_affiliation(&heading);
    let mut read = names::read(heading, expected);
    if let ([contribution], Some(affiliation)) = (read.contributions.as_mut_slice(), affiliation) {
        contribution.agent.affiliations.push(Affiliation { name: affiliation.to_owned(), ..Affiliation::default() });
    }
    let heading = heading.to_owned();
    let several = read.contributions.len() > 1;
    if read.are_more {
        record.doubt(
            Diagnostic::new(Code::NamesOmitted, "the record says that there are more names than it gives")
                .in_field(entry.label.clone())
                .with_value(heading.clone()),
        );
    }
    if several {
        let found: Vec<String> =
            read.contributions.iter().map(|contribution| contribution.agent.name.direct()).collect();
        record.doubt(
            Diagnostic::new(Code::SeveralNames, format!("several names in one heading, read as {}", found.join("; ")))
                .in_field(entry.label.clone())
                .with_value(heading.clone()),
        );
    }
    for mut contribution in read.contributions {
        for relator in &relators {
            let role = role(relator);
            push_new(&mut contribution.roles, role);
        }
        contribution.is_main_entry = is_main;
        push(record, contribution);
    }
}

/// A unit that the stylesheets of 2013 glue to the body above it: `Harbour UniversityDept. of Halls`, `Harbour (Oslo)Archive`.
fn part_units(heading: &str) -> Cow<'_, str> {
    if memchr::memchr(b',', heading.as_bytes()).is_some() {
        return Cow::Borrowed(heading);
    }
    let mut parted = String::with_capacity(heading.len() + 2);
    let mut previous = ' ';
    for (at, c) in heading.char_indices() {
        let starts_unit = c.is_uppercase()
            && (previous == ')'
                || previous.is_lowercase() && {
                    // One word glued to one word may be a name: "BioTech", "McDonald".
                    let rest = heading.get(at..).unwrap_or_default();
                    parted.trim_end().contains(' ')
                        && rest.contains(' ')
                        && rest.chars().take_while(|c| c.is_alphabetic()).count() >= 4
                });
        if starts_unit {
            parted.push_str(". ");
        }
        parted.push(c);
        previous = c;
    }
    Cow::Owned(parted)
}

/// A person and where the person worked: "Holm, Inger. Harbour University".
fn split_affiliation(heading: &str) -> (&str, Option<&str>) {
    const WORDS: &[&str] = &[
        "University",
        "Institute",
        "College",
        "Center",
        "Centre",
        "Department",
        "School",
        "Hospital",
        "Academy",
        "Laboratory",
        "Universität",
        "Institut",
        "Universidad",
        "Universidade",
        "Université",
        "Instituto",
        "Facultad",
    ];
    for at in separator::places(heading, ". ") {
        let (Some(person), Some(body)) = (heading.get(..at), heading.get(at + 2..)) else { continue };
        let is_person =
            separator::split_once(person, ", ").is_some_and(|(_, given)| !given.is_empty() && !given.contains(','));
        let is_body = body.split_whitespace().count() >= 2
            && body.starts_with(char::is_uppercase)
            && body.split(|c: char| !c.is_alphanumeric()).any(|word| WORDS.contains(&word));
        if is_person && is_body {
            // "Holm, I. Harbour University": the full stop of an initial is the name's.
            let is_initial = person.chars().next_back().is_some_and(char::is_uppercase);
            return (heading.get(..at + usize::from(is_initial)).unwrap_or(person), Some(body));
        }
    }
    (heading, None)
}

/// Adds a line of names in their own script: "于倬雲. 高志強. 胡錘". One is the first contributor's, and as many as there are
/// contributors are theirs in turn.
pub(super) fn add_scripts(record: &mut Record, line: &str) {
    let is_name = |name: &str| name.chars().filter(|c| c.is_alphabetic()).count() > 1;
    let mut written: Vec<&str> = separator::split(line, ". ").collect();
    // "Холм, И. С.": a letter alone is an initial.
    if !written.iter().all(|name| is_name(name)) {
        written = vec![line];
    }
    if written.len() > 1 && written.len() != record.contributions.len() {
        push_note(record, NoteKind::General, line);
        return;
    }
    for (contribution, name) in record.contributions.iter_mut().zip(written) {
        contribution.agent.other_scripts.push(Text::new(name));
    }
}

/// Adds a contribution; the same name again in another role is one contribution with two.
pub(super) fn push(record: &mut Record, contribution: Contribution) {
    if let Some(known) = recent_mut(&mut record.contributions)
        .iter_mut()
        .find(|known| known.agent.name == contribution.agent.name && known.agent.heading == contribution.agent.heading)
    {
        for role in contribution.roles {
            push_new(&mut known.roles, role);
        }
        known.is_main_entry |= contribution.is_main_entry;
        return;
    }
    record.contributions.push(contribution);
}

fn is_unimarc(field: KohaField) -> bool {
    matches!(
        field,
        KohaField::MainAuthor
            | KohaField::Coauthor
            | KohaField::SecondaryAuthor
            | KohaField::CorporateAuthor
            | KohaField::CorporateCoauthor
            | KohaField::SecondaryCorporateAuthor
    )
}

/// The headings of a value: " | ", " ; " and "; " between them, a full stop of the template at the end.
fn split(value: &str, field: KohaField) -> Vec<String> {
    let value = value.trim().trim_end_matches([';', '|', ' ']);
    let separators: &[char] = if value.contains(" | ") && !is_unimarc(field) { &['|'] } else { &['|', ';', '•'] };
    value
        .split(separators)
        .flat_map(split_glued)
        .map(|heading| {
            let heading = blanks::single(heading);
            // "Zhang, Hongwei .": the blank before it tells the template's full stop from an initial's.
            heading.strip_suffix(" .").map_or_else(|| heading.to_string(), str::to_owned)
        })
        .filter(|heading| heading.chars().any(char::is_alphanumeric))
        .collect()
}

/// The template of 2009 sets a full stop behind the persons and nothing before the first body: "Holm, Inger .Harbour Society";
/// where an extractor ends a line at every element, a blank.
fn split_glued(value: &str) -> Vec<&str> {
    let stops = memchr::memchr_iter(b'.', value.as_bytes()).filter_map(|stop| stop.checked_sub(1));
    let seam = stops.filter(|at| value.as_bytes().get(*at) == Some(&b' ')).find(|at| {
        value.get(at + 2..).is_some_and(|rest| rest.trim_start().starts_with(char::is_uppercase))
            && value.get(..*at).is_some_and(|head| head.contains(','))
    });
    match seam.and_then(|at| Some((value.get(..at)?, value.get(at + 2..)?))) {
        Some((persons, body)) => vec![persons, body],
        None => vec![value],
    }
}

/// What Chinese, Japanese and Korean catalogues write behind a name for what its bearer did.
#[rustfmt::skip]
const EAST_ASIAN_ROLES: &[(&str, &str)] = &[
    ("著", "aut"), ("撰", "aut"), ("作", "aut"), ("編", "edt"), ("编", "edt"), ("編著", "aut"), ("编著", "aut"), ("主編", "edt"), ("主编", "edt"),
    ("譯", "trl"), ("译", "trl"), ("訳", "trl"), ("編譯", "trl"), ("编译", "trl"), ("翻譯", "trl"), ("校注", "ann"), ("繪", "ill"), ("画", "ill"),
    ("지음", "aut"), ("옮김", "trl"), ("엮음", "edt"), ("편", "edt"), ("저", "aut"), ("역", "trl"),
];

/// The heading and the relators behind it: "[edt]", "[editor.]", or ", 070" in UNIMARC.
fn split_relators(heading: &str, is_unimarc: bool) -> (String, Vec<String>) {
    // UNIMARC leaves the year of death open with dots: "1961-....".
    let heading = heading.trim();
    let is_open = memchr::memchr(b'-', heading.as_bytes()).is_some();
    let mut heading = if is_open { heading.replace("-....", "-") } else { heading.to_owned() };
    let mut relators = Vec::new();
    loop {
        let bare = heading.trim_end_matches(['.', ',', ' ']);
        let Some(inner) = bare.strip_suffix(']') else { break };
        let Some(open) = inner.rfind('[') else { break };
        let (Some(before), Some(inside)) = (inner.get(..open), inner.get(open + 1..)) else { break };
        for relator in
            inside.split([',', ';']).map(|word| word.trim_matches(['.', ' '])).filter(|word| !word.is_empty()).rev()
        {
            relators.insert(0, relator.to_owned());
        }
        heading = before.trim_end().trim_end_matches(',').to_owned();
    }
    // "李, 淑貞, 編譯.": the role in East Asian script.
    if let Some((before, word)) = heading.trim_end_matches(['.', ' ', '。']).rsplit_once([',', ' '])
        && !word.is_ascii()
        && let word = word.trim()
        && let Some((_, code)) = EAST_ASIAN_ROLES.iter().find(|(role, _)| *role == word)
    {
        relators.insert(0, (*code).to_owned());
        heading = before.trim_end().trim_end_matches(',').to_owned();
    }
    if is_unimarc {
        // The oldest French pages set a full stop before the code: "Holm, Inger (1863-1952) . 080."
        if let Some((before, code)) = heading.trim_end_matches('.').rsplit_once(" . ")
            && code.len() == 3
            && code.bytes().all(|byte| byte.is_ascii_digit())
        {
            relators.insert(0, code.to_owned());
            heading = before.trim_end().to_owned();
        }
        while let Some((before, code)) = heading.rsplit_once(',') {
            let code = code.trim().trim_end_matches('.');
            let is_code = code.len() == 3 && code.bytes().all(|b| b.is_ascii_digit());
            if !is_code && Relator::from_term(code).is_none() {
                break;
            }
            relators.insert(0, code.to_owned());
            heading = before.trim_end().to_owned();
        }
    }
    (heading, relators)
}

/// The role that a relator names: a code, a term or a UNIMARC number.
pub(super) fn role(relator: &str) -> Role {
    Relator::from_code(relator)
        .or_else(|| Relator::from_unimarc(relator))
        .or_else(|| Relator::from_term(relator))
        .map_or_else(|| Role::Other(relator.to_owned()), Role::Relator)
}

/// A meeting by its form: "Harbour Conference (12th : 2010 : Oslo)".
fn meeting(heading: &str) -> Option<Meeting> {
    let is_year = |part: &str| {
        let digits: String = part.chars().take(4).collect();
        digits.len() == 4
            && digits.bytes().all(|b| b.is_ascii_digit())
            && matches!(digits.as_bytes().first(), Some(b'1' | b'2'))
    };
    let parts_of = |inside: &'_ str| -> Vec<String> {
        inside.split([':', ';']).map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
    };
    // Brackets before those with the date are of the name: "Harbour Forum (HF-97) (1997 : Oslo)".
    let (name, parts, year) = memchr::memchr_iter(b'(', heading.as_bytes()).find_map(|at| {
        let parts = parts_of(heading.get(at + 1..)?.split(')').next()?);
        let year = parts.iter().position(|part| is_year(part))?;
        Some((heading.get(..at)?, parts, year))
    })?;
    let named = name.to_lowercase();
    let sounds_like_one = [
        "conference",
        "congress",
        "symposium",
        "workshop",
        "meeting",
        "seminar",
        "colloqui",
        "kongress",
        "konferenz",
        "tagung",
        "congreso",
        "conférence",
        "congrès",
        "congresso",
        "simposio",
        "simpósio",
        "colloque",
        "jornadas",
        "encontro",
        "forum",
        "olympic",
        "exhibition",
        "ausstellung",
        "exposition",
    ]
    .iter()
    .any(|word| named.contains(word));
    // A place behind the date is what meetings have, whatever they are called: "DaWaK 2002 (2002 : Oslo)".
    let has_place = parts.get(year + 1).is_some_and(|place| place.starts_with(char::is_uppercase));
    if parts.len() < 2 || !sounds_like_one && !has_place {
        return None;
    }
    let number = parts.get(..year)?.first().cloned();
    Some(Meeting {
        name: name.trim().trim_end_matches([',', '.', ' ']).to_owned(),
        number,
        date: parts.get(year).map(|date| dates::read(date)),
        place: parts.get(year + 1).cloned(),
        heading: Some(heading.trim().to_owned()),
        ..Meeting::default()
    })
}

/// An organisation in a role, from a statement of production, distribution or manufacture.
pub(super) fn organisation(name: &str, role: Relator) -> Contribution {
    let mut agent = crate::model::Agent::organization(name);
    agent.kind = AgentKind::Organization;
    Contribution { agent, roles: vec![Role::Relator(role)], is_main_entry: false }
}
