//! The people of a row: their names in a cell, and the cells that say which institution or ORCID is whose.

use crate::id::{Identifier, Orcid};
use crate::model::list::push_new;
use crate::model::{Affiliation, AgentName, Record};
use crate::read::wos;

/// Names with nothing between them: `Jane HolmPeter A. Skov`.
pub(super) fn apart(names: &str) -> Vec<String> {
    const PREFIXES: &[&str] = &["Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Fitz"];
    let mut found = Vec::new();
    let (mut start, mut word) = (0, 0);
    let mut before = ' ';
    for (at, c) in names.char_indices() {
        if !c.is_alphanumeric() {
            word = at + c.len_utf8();
        } else if c.is_uppercase() && before.is_lowercase() {
            let is_prefix = names.get(word..at).is_some_and(|piece| PREFIXES.contains(&piece));
            if !is_prefix {
                found.extend(names.get(start..at).map(str::to_owned));
                (start, word) = (at, at);
            }
        }
        before = c;
    }
    found.extend(names.get(start..).map(str::to_owned));
    found
}

/// The persons of a cell ("Holm I., Skov P." is left to the reader of names), without the numbers that indexes put behind their
/// names: "Holm, Inger (57190000000)".
pub(super) fn people(cell: &str) -> Vec<String> {
    let without_number = |name: &str| match name.strip_suffix(')').and_then(|name| name.rsplit_once('(')) {
        Some((name, number)) if number.len() > 5 && number.bytes().all(|byte| byte.is_ascii_digit()) => {
            name.trim().to_owned()
        }
        _ => name.trim().to_owned(),
    };
    cell.split([';', '|', '\n']).map(without_number).filter(|name| !name.is_empty()).collect()
}

/// Gives the authors their institutions, in whichever way the cell says whose they are.
pub(super) fn give_institutions(record: &mut Record, field: &str, text: &str) {
    if text.ends_with(')') && text.contains(" (") {
        give_in_brackets(record, field, text);
    } else if text.starts_with('[') {
        give_bracketed(record, field, text);
    } else {
        give_addresses(record, field, text);
    }
}

/// Gives the authors the institutions in brackets behind their names: "Holm, Inger (Univ Ness; Univ Hill); Skov, Peter (Univ Hill)".
fn give_in_brackets(record: &mut Record, field: &str, text: &str) {
    let mut rest = Vec::new();
    for part in text.split(");") {
        let (name, places) = part.split_once(" (").unwrap_or((part, ""));
        let name = name.trim();
        let mut authors = record.contributions.iter_mut().filter(|one| one.is_main_entry);
        let author = authors.find(|author| is_called(&author.agent.name, name)).filter(|_| !places.is_empty());
        let Some(author) = author else {
            rest.push(part.trim());
            continue;
        };
        for place in places.trim_end_matches(')').split(';').map(str::trim).filter(|place| !place.is_empty()) {
            let affiliation = Affiliation { name: place.to_owned(), ..Affiliation::default() };
            push_new(&mut author.agent.affiliations, affiliation);
        }
    }
    if !rest.is_empty() {
        record.keep_unmapped(field, rest.join("; "));
    }
}

/// Gives the persons in brackets the addresses behind them.
fn give_bracketed(record: &mut Record, field: &str, text: &str) {
    let entries = text.split("; [").enumerate().map(|(number, entry)| match number {
        0 => entry.to_owned(),
        _ => format!("[{entry}"),
    });
    for bare in wos::people::give_addresses(record, field, entries) {
        record.keep_unmapped(field, bare);
    }
}

/// Gives the authors the institutions behind their names: "Holm I., Univ Ness, Ness; Skov, P., Univ Hill, Hill".
fn give_addresses(record: &mut Record, field: &str, text: &str) {
    let parts: Vec<&str> = text.split(';').map(str::trim).filter(|part| !part.is_empty()).collect();
    let mut authors: Vec<_> = record.contributions.iter_mut().filter(|one| one.is_main_entry).collect();
    let addresses: Option<Vec<&str>> = (parts.len() == authors.len())
        .then(|| parts.iter().zip(&authors).map(|(part, author)| address(part, &author.agent.name)).collect())
        .flatten();
    let Some(addresses) = addresses else { return record.keep_unmapped(field, text) };
    for (author, address) in authors.iter_mut().zip(addresses) {
        if !address.is_empty() {
            let affiliation = Affiliation { name: address.to_owned(), ..Affiliation::default() };
            push_new(&mut author.agent.affiliations, affiliation);
        }
    }
}

/// What stands behind the name of the author, if it is the author's.
fn address<'t>(part: &'t str, name: &AgentName) -> Option<&'t str> {
    let AgentName::Person(person) = name else { return None };
    let (first, rest) = part.split_once(',').unwrap_or((part, ""));
    let is_author = first.to_lowercase().starts_with(&person.family.as_ref()?.to_lowercase());
    let rest = rest.trim_start();
    let (given, behind) = rest.split_once(',').unwrap_or((rest, ""));
    let is_initials = !given.is_empty() && given.split(['.', ' ', '-']).all(|piece| piece.chars().count() <= 1);
    let is_given = is_initials || person.given.as_deref() == Some(given);
    is_author.then_some(if is_given { behind.trim_start() } else { rest })
}

/// Gives the authors their ORCIDs: by the names before them, or one each in order.
pub(super) fn give_orcids(record: &mut Record, field: &str, text: &str) {
    let mut parts: Vec<&str> = text.split([';', '|']).map(str::trim).collect();
    let mut authors: Vec<_> = record.contributions.iter_mut().filter(|one| one.is_main_entry).collect();
    // OpenAlex leaves the places of those empty who have none.
    let is_bare = |part: &&str| part.is_empty() || Orcid::parse(part).is_ok();
    if parts.len() != authors.len() || !parts.iter().all(is_bare) {
        parts.retain(|part| !part.is_empty());
    }
    let in_order = parts.len() == authors.len() && parts.iter().all(is_bare);
    let mut rest = Vec::new();
    for (number, part) in parts.iter().enumerate() {
        let (name, orcid) = match part.rsplit_once('/') {
            Some((name, orcid)) if !part.contains("orcid.org") => (name.trim(), orcid.trim()),
            _ => ("", *part),
        };
        if part.is_empty() {
            continue;
        }
        let author = if in_order {
            authors.get_mut(number)
        } else if name.is_empty() {
            None
        } else {
            authors.iter_mut().find(|author| is_called(&author.agent.name, name))
        };
        match (Orcid::parse(orcid), author) {
            (Ok(orcid), Some(author)) => {
                let identifier = Identifier::Orcid(orcid);
                push_new(&mut author.agent.identifiers, identifier);
            }
            _ => rest.push(*part),
        }
    }
    if !rest.is_empty() {
        record.keep_unmapped(field, rest.join("; "));
    }
}

/// Whether an author is "Family, Given", as far as the first letter of the given name goes.
fn is_called(author: &AgentName, name: &str) -> bool {
    let (family, given) = name.split_once(',').unwrap_or((name, ""));
    match author {
        AgentName::Person(person) => {
            let first = |text: &str| text.trim().chars().next().map(|c| c.to_lowercase().to_string());
            person.family.as_deref().is_some_and(|own| own.to_lowercase() == family.trim().to_lowercase())
                && (given.trim().is_empty() || person.given.as_deref().is_none_or(|own| first(own) == first(given)))
        }
        AgentName::Whole(whole) => whole == name,
    }
}
