//! The host, and other works that this one is related to.

use super::links::links;
use super::values::{split_semicolons, text};
use crate::model::{AgentName, Contribution, Part, Record, RelatedWork, Relation, RelationKind, Text};
use crate::read::koha::page::Entry;
use crate::read::koha::{furniture, host};
use crate::separator;
use crate::text::isbd;

pub(super) fn part(record: &mut Record, entry: &Entry, set: impl FnOnce(&mut Part, String)) {
    if let Some(value) = text(&entry.text()) {
        let value = value.trim_end_matches('.').to_owned();
        set(&mut record.host_mut().part, value);
    }
}

/// Adds the hosts of a field; `copies` is the numbering of the page's copies, which of an article is the numbering of the host.
pub(super) fn hosts(record: &mut Record, entry: &Entry, copies: &[&str]) {
    for written in &entry.values {
        let Some(value) = text(written) else { continue };
        let own_line = host::numbering_on_its_line(written);
        let numberings: Vec<&str> = own_line.iter().map(String::as_str).chain(copies.iter().copied()).collect();
        // A subfield $u of the host is printed behind all others, with or without its name.
        let value = separator::split(&value, "URL: http").next().unwrap_or_default().trim_end();
        let mut host = host::read(value, entry.anchor.as_deref(), &numberings);
        if let Some(title) = &mut host.title {
            // The host's author, behind its title: known by being the work's.
            let author = record.contributions.iter().find_map(|contribution| {
                let AgentName::Person(name) = &contribution.agent.name else { return None };
                let heading = format!(" {}, {}", name.family.as_deref()?, name.given.as_deref()?);
                title.value.strip_suffix(&heading).map(|bare| (bare.len(), contribution.agent.clone()))
            });
            if let Some((end, agent)) = author {
                title.value.truncate(end);
                host.contributions.push(Contribution { agent, roles: Vec::new(), is_main_entry: true });
            }
        }
        record.hosts.push(host);
    }
    links(record, &entry.links);
}

/// Adds the hosts that only notes name, and takes them from the notes: MARC 580 has the linking field (773) that no page shows
/// in words, "In: Harbour Review ; v. 25 (1975) no. 3, p. 195-221".
pub(super) fn hosts_in_notes(record: &mut Record, notes: &mut [Entry], copies: &[&str]) {
    const LEADS: &[&str] = &["In: ", "En: ", "Em: "];
    if record.hosts.iter().any(|host| host.title.is_some()) {
        return;
    }
    for note in notes.iter_mut() {
        note.values.retain(|value| {
            let Some(rest) = LEADS.iter().find_map(|lead| value.trim_start().strip_prefix(lead)) else { return true };
            let host = host::read(rest, None, copies);
            let is_host = host.title.is_some() && !host.part.is_empty();
            if is_host {
                record.hosts.push(host);
            }
            !is_host
        });
    }
}

pub(super) fn relations(record: &mut Record, entry: &Entry, kind: RelationKind) {
    for value in entry.values.iter().flat_map(|value| value.split(['|', '•'])).flat_map(split_semicolons) {
        let Some(value) = text(value) else { continue };
        let (note, title) = match kind {
            // "Erscheint auch als: No title", "Online version: Title"
            RelationKind::OtherFormat | RelationKind::OtherVersion | RelationKind::Related => {
                match value.split_once(": ") {
                    Some((note, title)) if note.split_whitespace().count() <= 5 => (note.to_owned(), title.to_owned()),
                    _ => (entry.label.clone(), value),
                }
            }
            _ => (entry.label.clone(), value),
        };
        let title = isbd::trim(title.trim());
        if furniture::is_link_text(title) || !title.contains(char::is_alphanumeric) {
            note_only(record, &entry.label, &note);
            continue;
        }
        record.relations.push(Relation {
            kind,
            work: RelatedWork { title: Some(Text::new(title)), note: Some(note), ..RelatedWork::default() },
        });
    }
}

/// "Erscheint auch als: No title" says nothing but that there is such a form.
pub(super) fn note_only(record: &mut Record, label: &str, note: &str) {
    if note != label {
        record.keep_unmapped(label, note);
    }
}
