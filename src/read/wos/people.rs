//! Authors in their two forms, with addresses, ORCID iDs and researcher numbers.

use crate::id::{Identifier, Orcid};
use crate::model::list::push_new;
use crate::model::{Affiliation, AgentName, Contribution, Kind, Record, Relator};
use crate::read::citation::{Citation, Meaning, Sort, author, sort};
use crate::read::tagged::{Field, Fields, tag_text};
use crate::text::{blanks, markup};
use std::collections::HashMap;

/// Whether a tag is read here.
pub(super) fn is_read(tag: [u8; 2]) -> bool {
    matches!(&tag, b"AU" | b"AF" | b"BA" | b"BF" | b"CA" | b"GP" | b"ED" | b"BE" | b"C1" | b"OI" | b"RI")
}

/// Takes all names of a record.
pub(super) fn take(citation: &mut Citation, found: &Fields<'_>, kind: Kind) {
    let of = |tag: &[u8; 2]| found.iter().find(|field| field.tag.starts_with(tag) && !field.value.is_empty());
    let all =
        |tag: &[u8; 2]| found.iter().filter(|field| field.tag.starts_with(tag)).copied().collect::<Vec<Field<'_>>>();
    let is_part = sort(kind) == Sort::Part;
    // The full form of the names where it is there, the short one otherwise.
    let short = lines(&all(b"AU"));
    let full = lines(&all(b"AF"));
    let authors = if full.len() >= short.len() { &full } else { &short };
    for name in authors {
        citation.take(author(kind), if full.len() >= short.len() { "AF" } else { "AU" }, name);
    }
    for name in lines(&all(b"CA")) {
        citation.take(Meaning::Organization(None), "CA", name);
    }
    let book = if of(b"BF").is_some() { b"BF" } else { b"BA" };
    // Of a whole book they are its authors once more.
    let is_said = !is_part && !authors.is_empty();
    for name in lines(&all(book)).into_iter().filter(|_| !is_said) {
        let meaning = if is_part { Meaning::HostContributor(Relator::AUTHOR) } else { Meaning::Author };
        citation.take(meaning, tag_text(&[book[0], book[1], b' ', b' ']), name);
    }
    for tag in [b"BE", b"ED"] {
        for name in lines(&all(tag)) {
            let meaning = match sort(kind) {
                Sort::Part => Meaning::HostContributor(Relator::EDITOR),
                _ => Meaning::Contributor(Relator::EDITOR),
            };
            citation.take(meaning, tag_text(&[tag[0], tag[1], b' ', b' ']), name);
        }
    }
    for name in lines(&all(b"GP")) {
        citation.take(Meaning::Organization(Some(Relator::CONTRIBUTOR)), "GP", name);
    }
    if let Some(addresses) = of(b"C1") {
        affiliations(citation, addresses);
    }
    if let Some(numbers) = of(b"OI") {
        orcids(citation, numbers.value);
    }
    if let Some(numbers) = of(b"RI") {
        citation.take(Meaning::Technical, "RI", numbers.value);
    }
}

fn lines<'a>(fields: &[Field<'a>]) -> Vec<&'a str> {
    fields
        .iter()
        .flat_map(|field| field.value.split(['\n', '\r']))
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect()
}

/// "[Holm, Inger; Skov, Peter] Univ Ness, Ness, Norway."
fn affiliations(citation: &mut Citation, field: &Field<'_>) {
    let mut whole = String::new();
    let mut entries: Vec<String> = Vec::new();
    for line in field.lines() {
        if line.starts_with('[') && !whole.is_empty() {
            entries.push(std::mem::take(&mut whole));
        }
        if !whole.is_empty() {
            // Without names each line is an address.
            if whole.starts_with('[') {
                whole.push(' ');
            } else {
                entries.push(std::mem::take(&mut whole));
            }
        }
        whole.push_str(line);
    }
    entries.push(whole);
    for address in give_addresses(&mut citation.record, "C1", entries) {
        citation.take(Meaning::Affiliation, "C1", &address);
    }
}

/// Gives the persons in brackets the address behind them. Addresses without persons come back.
pub(in crate::read) fn give_addresses(
    record: &mut Record,
    field: &str,
    entries: impl IntoIterator<Item = String>,
) -> Vec<String> {
    let authors = Authors::of(&record.contributions);
    let mut bare = Vec::new();
    for entry in entries {
        let Some((names, address)) = entry.strip_prefix('[').and_then(|rest| rest.split_once(']')) else {
            bare.push(entry);
            continue;
        };
        let name = markup::strip(address.trim().trim_end_matches('.')).into_owned();
        for person in names.split(';') {
            let affiliation = Affiliation { name: name.clone(), ..Affiliation::default() };
            match authors.find(person).and_then(|at| record.contributions.get_mut(at)) {
                Some(contribution) => push_new(&mut contribution.agent.affiliations, affiliation),
                None => record.keep_unmapped(field, format!("[{}] {name}", person.trim())),
            }
        }
    }
    bare
}

/// "Holm, Inger/0000-0002-1825-0097; Skov, Peter/0000-…"
fn orcids(citation: &mut Citation, value: &str) {
    let authors = Authors::of(&citation.record.contributions);
    for entry in value.split(';') {
        let Some((name, number)) = entry.rsplit_once('/') else { continue };
        let Ok(orcid) = Orcid::parse(number) else {
            citation.take(Meaning::Unknown, "OI", entry);
            continue;
        };
        match authors.find(name).and_then(|at| citation.record.contributions.get_mut(at)) {
            Some(contribution) => push_new(&mut contribution.agent.identifiers, Identifier::Orcid(orcid)),
            None => citation.record.keep_unmapped("OI", blanks::single(entry)),
        }
    }
}

/// The authors of a record by their names, the first of each.
struct Authors {
    parted: HashMap<(String, String), usize>,
    /// "inger holm".
    whole_names: HashMap<String, usize>,
    /// By family name and first letter; none where several have them.
    initials: HashMap<(String, Option<char>), Option<usize>>,
}

impl Authors {
    fn of(contributions: &[Contribution]) -> Self {
        let (mut parted, mut whole_names, mut initials) = (HashMap::new(), HashMap::new(), HashMap::new());
        for (at, contribution) in contributions.iter().enumerate() {
            let lower = |part: &Option<String>| part.as_deref().unwrap_or_default().to_lowercase();
            let (family, given) = match &contribution.agent.name {
                AgentName::Person(name) => (lower(&name.family), lower(&name.given)),
                AgentName::Whole(name) => (name.to_lowercase(), String::new()),
            };
            whole_names.entry(format!("{given} {family}")).or_insert(at);
            let initial = (family.clone(), given.chars().next());
            initials.entry(initial).and_modify(|only| *only = None).or_insert(Some(at));
            parted.entry((family, given)).or_insert(at);
        }
        Self { parted, whole_names, initials }
    }

    /// The place of the one author of this name; the same family name and the same first letter will do if only one has them.
    fn find(&self, name: &str) -> Option<usize> {
        let mut parts = name.splitn(2, ',').map(|part| blanks::single(part).to_lowercase());
        let (family, given) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let initial = given.chars().next();
        let parts = (family, given);
        // In direct order in both places.
        let whole = name.trim().to_lowercase();
        let exact = [self.parted.get(&parts), self.whole_names.get(&whole)].into_iter().flatten().min().copied();
        exact.or_else(|| self.initials.get(&(parts.0, initial)).copied().flatten())
    }
}
