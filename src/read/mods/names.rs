//! `name`: persons, families, organisations, conferences.

use super::{iris, language_of};
use crate::error::Code;
use crate::id::Identifier;
use crate::model::list::push_new;
use crate::model::{Affiliation, Agent, AgentKind, AgentName, Contribution, Meeting, PersonName, Relator, Role, Text};
use crate::read::draft::{self, Draft};
use crate::read::xml::Element;
use crate::text::{dates, isbd, names};

/// A name of the work.
pub(super) fn read(draft: &mut Draft, name: &Element) {
    if name.attr("type") == Some("conference") {
        if let Some(meeting) = meeting(name) {
            push_new(&mut draft.record.meetings, meeting);
        }
        return;
    }
    for contribution in contributions(draft, name) {
        // The same name in another script is the same agent.
        if let Some(group) = name.attr("altRepGroup")
            && name.attr("script").is_some_and(|script| script != "Latn")
            && let Some(known) = draft.record.contributions.last_mut()
            && known.roles == contribution.roles
            && !group.is_empty()
            && contribution.agent.name.direct().chars().all(|c| !c.is_ascii_alphabetic())
        {
            let text = Text { value: contribution.agent.name.direct(), language: language_of(name) };
            known.agent.other_scripts.push(text);
            continue;
        }
        draft.contribute(contribution);
    }
}

/// The agents of a `name`, one as a rule, with their roles.
pub(super) fn contributions(draft: &mut Draft, name: &Element) -> Vec<Contribution> {
    if name.child("etal").is_some() {
        let message = "the record says that there are more names than it gives";
        draft.doubt(Code::NamesOmitted, "name/etal", "", message);
    }
    let roles = roles(draft, name);
    let is_main = name.attr("usage") == Some("primary");
    let mut found = agents(draft, name, &roles, is_main);
    if let [one] = found.as_mut_slice() {
        let identifiers = identifiers(name);
        for identifier in identifiers {
            push_new(&mut one.agent.identifiers, identifier);
        }
        for affiliation in name.children_named("affiliation").map(Element::text).filter(|text| !text.is_empty()) {
            one.agent.affiliations.push(Affiliation { name: affiliation, identifiers: Vec::new() });
        }
        for alternative in name.children_named("alternativeName").map(parts_text).filter(|text| !text.is_empty()) {
            one.agent.other_scripts.push(Text::new(alternative));
        }
    } else if found.is_empty() {
        for affiliation in name.children_named("affiliation") {
            draft.unmapped("name/affiliation", &affiliation.text());
        }
    }
    for description in name.children_named("description") {
        draft.unmapped("name/description", &description.text());
    }
    found
}

fn roles(draft: &mut Draft, name: &Element) -> Vec<Role> {
    let mut roles = Vec::new();
    for role in name.children_named("role") {
        // Code and term of one role say the same; the code is surer.
        let terms: Vec<_> = role.children_named("roleTerm").collect();
        let mut texts: Vec<String> = terms.iter().map(|term| term.text()).collect();
        texts.extend(terms.iter().filter_map(|term| term.attr("valueURI").map(str::to_owned)));
        if terms.is_empty() {
            texts.push(role.own_text());
        }
        texts.retain(|text| !text.is_empty());
        let known = texts.iter().map(|text| draft::relator(text)).find(|role| matches!(role, Role::Relator(_)));
        match (known, texts.first()) {
            (Some(role), _) => push_new(&mut roles, role),
            (None, Some(text)) => {
                draft.doubt(Code::UnknownRelator, "role/roleTerm", text, format!("“{text}” is in no list of relators"));
                push_new(&mut roles, Role::Other(text.clone()));
            }
            (None, None) => {}
        }
    }
    roles
}

/// All untyped parts of a name, subordinate bodies behind a full stop.
fn parts_text(name: &Element) -> String {
    let parts: Vec<String> = untyped(name).collect();
    let mut text = String::new();
    for part in &parts {
        let part = isbd::trim(part);
        if !text.is_empty() {
            text.push_str(if text.ends_with('.') { " " } else { ". " });
        }
        text.push_str(part);
    }
    text
}

fn untyped(name: &Element) -> impl Iterator<Item = String> {
    let parts = name.children_named("namePart").filter(|part| part.attr("type").is_none());
    parts.map(Element::text).filter(|text| !text.is_empty())
}

fn typed(name: &Element, kind: &str) -> Option<String> {
    let parts = name.children_named("namePart").filter(|part| part.attr("type") == Some(kind));
    let texts: Vec<String> = parts.map(Element::text).filter(|text| !text.is_empty()).collect();
    (!texts.is_empty()).then(|| texts.join(" "))
}

fn agents(draft: &mut Draft, name: &Element, roles: &[Role], is_main: bool) -> Vec<Contribution> {
    let date = typed(name, "date");
    let address = typed(name, "termsOfAddress");
    let (family, given) = (typed(name, "family"), typed(name, "given"));
    let one = |agent: Agent| vec![Contribution { agent, roles: roles.to_vec(), is_main_entry: is_main }];
    let kind = name.attr("type").unwrap_or_default();
    if kind == "corporate" || kind == "family" {
        let text = match parts_text(name) {
            text if text.is_empty() => family.or_else(|| name.child_text("displayForm")).unwrap_or_default(),
            text => text,
        };
        if text.is_empty() {
            return Vec::new();
        }
        let mut agent = Agent::organization(text);
        if kind == "family" {
            agent.kind = AgentKind::Family;
        }
        agent.heading = heading(&agent, &[date]);
        return one(agent);
    }
    if family.is_some() || given.is_some() {
        let (prefix, suffix, rest) = terms_of_address(address);
        let person = PersonName { family, given, suffix, prefix };
        let mut agent = Agent::person(person);
        agent.heading = heading(&agent, &[rest, date]);
        return one(agent);
    }
    // A second untyped part of a person's name is what the first does not say: "Elizabeth", "II".
    let mut parts = untyped(name);
    let text = parts.next().or_else(|| name.child_text("displayForm")).unwrap_or_default();
    let more: Vec<String> = parts.collect();
    let expected = if kind == "personal" { names::Expected::Person } else { names::Expected::Any };
    let mut found = draft.read_names("name/namePart", &text, expected, roles, is_main);
    if let [only] = found.as_mut_slice() {
        let before = only.agent.heading.take();
        let (prefix, suffix, rest) = terms_of_address(address);
        if let AgentName::Person(person) = &mut only.agent.name {
            person.prefix = person.prefix.take().or(prefix);
            person.suffix = person.suffix.take().or(suffix);
        }
        let more = (!more.is_empty()).then(|| more.join(", "));
        only.agent.heading = if rest.is_some() || date.is_some() || more.is_some() {
            heading_of(before.as_deref().unwrap_or(&text), &[more, rest, date])
        } else {
            before
        };
    }
    found
}

/// Terms of address that belong to the name, before or behind it, and those that only the heading has: "King of Denmark".
fn terms_of_address(terms: Option<String>) -> (Option<String>, Option<String>, Option<String>) {
    let Some(terms) = terms else { return (None, None, None) };
    let bare = terms.trim().trim_end_matches('.').to_lowercase();
    match bare.as_str() {
        "jr" | "sr" | "junior" | "senior" | "ii" | "iii" | "iv" | "v" | "2nd" | "3rd" | "md" | "phd" | "ph.d"
        | "m.d" => (None, Some(terms), None),
        "sir" | "dr" | "prof" | "professor" | "dame" | "lord" | "lady" | "rev" | "mrs" | "mr" | "ms" | "miss"
        | "saint" | "st" | "capt" | "captain" | "col" | "general" | "gen" | "prof. dr" => (Some(terms), None, None),
        _ => (None, None, Some(terms)),
    }
}

/// The name as it is filed with what else stands in the heading: "Holm, Inger, 1961-".
fn heading(agent: &Agent, more: &[Option<String>]) -> Option<String> {
    let filed = match &agent.name {
        AgentName::Person(PersonName { family: Some(family), given: Some(given), .. }) => format!("{family}, {given}"),
        name => name.direct(),
    };
    heading_of(&filed, more)
}

fn heading_of(name: &str, more: &[Option<String>]) -> Option<String> {
    let more: Vec<&str> =
        more.iter().flatten().map(|part| part.trim()).filter(|part| !part.is_empty() && !name.contains(part)).collect();
    (!more.is_empty()).then(|| format!("{}, {}", name.trim_end_matches([',', ' ']), more.join(", ")))
}

/// `nameIdentifier`, `valueURI`, and an `authorityURI` that names the agent and not the file.
fn identifiers(name: &Element) -> Vec<Identifier> {
    let mut found = Vec::new();
    for element in name.children_named("nameIdentifier").filter(|id| id.attr("invalid") != Some("yes")) {
        let value = element.text();
        let scheme = element.attr("type").unwrap_or_default().to_lowercase();
        let identifier = Identifier::from_uri(&value)
            .or_else(|| Identifier::from_uri(&format!("({scheme}){value}")))
            .or_else(|| Identifier::from_uri(&format!("{}{value}", element.attr("typeURI")?)))
            .unwrap_or(Identifier::Other { scheme, value });
        if !identifier.value().is_empty() {
            push_new(&mut found, identifier);
        }
    }
    for iri in iris(name) {
        if let Some(identifier) = Identifier::from_uri(&iri) {
            push_new(&mut found, identifier);
        }
    }
    if found.is_empty()
        && let Some(uri) = name.attr("authorityURI").filter(|uri| uri.bytes().rev().take(4).all(|b| b.is_ascii_digit()))
    {
        found.extend(Identifier::from_uri(uri));
    }
    found
}

/// A conference: "Harbour Conference (12th : 2010 : Oslo)", or with its date in a part of its own.
pub(super) fn meeting(name: &Element) -> Option<Meeting> {
    let written = parts_text(name);
    let written = if written.is_empty() { name.child_text("displayForm").unwrap_or_default() } else { written };
    let mut meeting = names::read_meeting(&written)?;
    if let Some(date) = typed(name, "date") {
        meeting.date = meeting.date.or_else(|| Some(dates::read(&date)));
    }
    meeting.identifiers = identifiers(name);
    Some(meeting)
}

/// An organisation in a role that an imprint gives it.
pub(super) fn in_role(name: &str, role: Relator) -> Contribution {
    Contribution { agent: Agent::organization(name), roles: vec![Role::Relator(role)], is_main_entry: false }
}
