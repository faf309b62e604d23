//! Names under "By:", "Contributor(s):" and their UNIMARC sisters.

use super::labels::KohaField;
use super::page::Entry;
use crate::error::{Code, Diagnostic};
use crate::model::{AgentKind, Contribution, Meeting, Record, Relator, Role};
use crate::text::{dates, names};

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
                if !record.meetings.contains(&meeting) {
                    record.meetings.push(meeting);
                }
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
    let read = names::read(&heading, expected);
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
            if !contribution.roles.contains(&role) {
                contribution.roles.push(role);
            }
        }
        contribution.is_main_entry = is_main;
        push(record, contribution);
    }
}

/// Adds a contribution; the same name again in another role is one contribution with two.
pub(super) fn push(record: &mut Record, contribution: Contribution) {
    if let Some(known) = record
        .contributions
        .iter_mut()
        .find(|known| known.agent.name == contribution.agent.name && known.agent.heading == contribution.agent.heading)
    {
        for role in contribution.roles {
            if !known.roles.contains(&role) {
                known.roles.push(role);
            }
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
        .map(|heading| {
            let heading = heading.split_whitespace().collect::<Vec<_>>().join(" ");
            // "Zhang, Hongwei .": the blank before it tells the template's full stop from an initial's.
            heading.strip_suffix(" .").map_or_else(|| heading.clone(), str::to_owned)
        })
        .filter(|heading| heading.chars().any(char::is_alphanumeric))
        .collect()
}

/// The heading and the relators behind it: "[edt]", "[editor.]", or ", 070" in UNIMARC.
fn split_relators(heading: &str, is_unimarc: bool) -> (String, Vec<String>) {
    // UNIMARC leaves the year of death open with dots: "1961-....".
    let mut heading = heading.trim().replace("-....", "-");
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
    if is_unimarc {
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
    let (name, rest) = heading.split_once('(')?;
    let inside = rest.split(')').next()?;
    let parts: Vec<&str> = inside.split([':', ';']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let is_year = |part: &str| {
        let digits: String = part.chars().take(4).collect();
        digits.len() == 4
            && digits.bytes().all(|b| b.is_ascii_digit())
            && matches!(digits.as_bytes().first(), Some(b'1' | b'2'))
    };
    let year = parts.iter().position(|part| is_year(part))?;
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
    if parts.len() < 2 || !sounds_like_one {
        return None;
    }
    let number = parts.get(..year)?.first().map(|number| (*number).to_owned());
    Some(Meeting {
        name: name.trim().trim_end_matches([',', '.', ' ']).to_owned(),
        number,
        date: parts.get(year).map(|date| dates::read(date)),
        place: parts.get(year + 1).map(|place| (*place).to_owned()),
        heading: Some(heading.trim().to_owned()),
        identifiers: Vec::new(),
    })
}

/// An organisation in a role, from a statement of production, distribution or manufacture.
pub(super) fn organisation(name: &str, role: Relator) -> Contribution {
    let mut agent = crate::model::Agent::organization(name);
    agent.kind = AgentKind::Organization;
    Contribution { agent, roles: vec![Role::Relator(role)], is_main_entry: false }
}
