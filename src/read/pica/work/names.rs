//! Persons (028X), organisations (029X) and meetings (030X).

use super::Reading;
use crate::id::Identifier;
use crate::model::list::{push_new, recent_mut};
use crate::model::{Agent, AgentName, Contribution, Meeting, PersonName, Relator, Role};
use crate::read::pica::record::PicaField;
use crate::text::names::{self, Expected};
use crate::text::{dates, isbd};

/// 028A first author, 028B further authors, 028C and later other persons.
///
/// Names stand in $d and $a, with particles in $c, or in $P when they have no parts; a link to an authority record brings the same
/// in capitals, or as one heading in $8.
pub(super) fn person(reading: &mut Reading<'_>, field: &PicaField) {
    let value = |codes: &str| field.any(codes).map(str::to_owned);
    let (family, given, particle) = (value("aA"), value("dD"), value("cC"));
    let agents: Vec<Agent> = match (family, given, value("P5")) {
        (Some(family), Some(given), _) => {
            let given = particle.map_or_else(|| given.clone(), |particle| format!("{given} {particle}"));
            vec![Agent::person(PersonName::new(family, given))]
        }
        (Some(name), None, _) | (None, Some(name), None) => plain(&name),
        (_, given, Some(name)) => {
            let whole = [Some(name), given].into_iter().flatten().collect::<Vec<_>>().join(" ");
            vec![Agent { kind: crate::model::AgentKind::Person, name: AgentName::Whole(whole), ..Agent::default() }]
        }
        (None, None, None) => {
            // "Palandt, Otto *1877-1951*"
            let heading = field.first('8').unwrap_or_default();
            plain(heading.split('*').next().unwrap_or_default())
        }
    };
    field.all('w').for_each(drop);
    let roles = roles(field);
    let identifiers = identifiers(field);
    let mut titles = field.join("lnfLN", " ");
    // Years of birth and death.
    if let (born, died @ Some(_)) | (born @ Some(_), died) = (field.first('E'), field.first('M')) {
        titles.push_str(if titles.is_empty() { "" } else { ", " });
        titles.push_str(born.unwrap_or_default());
        titles.push('-');
        titles.push_str(died.unwrap_or_default());
    }
    let is_main_entry = matches!(field.tag.as_str(), "028A" | "028B");
    let is_one = agents.len() == 1;
    for mut agent in agents.into_iter().filter(|agent| !agent.name.is_empty()) {
        if is_one {
            agent.identifiers.clone_from(&identifiers);
            if !titles.is_empty() {
                let inverted = match &agent.name {
                    AgentName::Person(PersonName { family: Some(family), given: Some(given), .. }) => {
                        format!("{family}, {given}")
                    }
                    name => name.direct(),
                };
                agent.heading = Some(format!("{inverted}, {titles}"));
            }
        }
        let contribution = Contribution { agent, roles: roles.clone(), is_main_entry };
        add(reading, contribution);
    }
}

fn plain(name: &str) -> Vec<Agent> {
    let read = names::read(isbd::trim(name), Expected::Person);
    read.contributions.into_iter().map(|contribution| contribution.agent).collect()
}

fn add(reading: &mut Reading<'_>, contribution: Contribution) {
    let known = recent_mut(&mut reading.record.contributions)
        .iter_mut()
        .find(|known| known.agent.name == contribution.agent.name);
    let Some(known) = known else { return reading.record.contributions.push(contribution) };
    for role in contribution.roles {
        push_new(&mut known.roles, role);
    }
}

/// 029X: an organisation with its units, by its own name or by that of its authority record.
pub(super) fn body(reading: &mut Reading<'_>, field: &PicaField) {
    let name = organization(field);
    if name.is_empty() {
        return;
    }
    let roles = roles(field);
    // Place, number and form tell bodies of one name apart.
    let qualifiers = field.join("cdfgnkpj", " : ");
    let heading = (!qualifiers.is_empty()).then(|| format!("{name} ({qualifiers})"));
    let agent = Agent { heading, identifiers: identifiers(field), ..Agent::organization(name) };
    // Type of the authority record.
    field.all('t').for_each(drop);
    add(reading, Contribution { agent, roles, is_main_entry: field.tag == "029A" });
}

fn organization(field: &PicaField) -> String {
    let units = if field.first('a').is_some() { field.join("ab", ". ") } else { field.join("AF", ". ") };
    if !units.is_empty() {
        return isbd::trim(&units.replace('@', "")).to_owned();
    }
    // The heading of the authority record: "Institut / Abteilung".
    let heading = field.first('8').unwrap_or_default();
    heading.split(" / ").map(isbd::trim).collect::<Vec<_>>().join(". ")
}

/// 030F: a conference with number, place and date.
pub(super) fn meeting(reading: &mut Reading<'_>, field: &PicaField) {
    let value = |codes: &str| field.any(codes).map(str::to_owned);
    let name = value("aA8").map(|name| name.replace('@', "")).unwrap_or_default();
    let meeting = Meeting {
        number: value("jn"),
        date: value("pd").map(|date| dates::read(&date)),
        place: value("kc"),
        heading: None,
        identifiers: identifiers(field),
        other_scripts: Vec::new(),
        name: match value("bf") {
            Some(unit) if !name.is_empty() => format!("{name}. {unit}"),
            _ => name,
        },
    };
    if !meeting.name.is_empty() {
        push_new(&mut reading.record.meetings, meeting);
    }
}

/// $4 a code, $B the term for it.
fn roles(field: &PicaField) -> Vec<Role> {
    let mut roles: Vec<Role> = Vec::new();
    let codes = field.all('4').filter_map(Relator::from_code).map(Role::Relator);
    roles.extend(codes);
    if roles.is_empty() {
        let terms = field.all('B').chain(field.all('e'));
        roles.extend(terms.map(|term| {
            let term = term.trim_matches(['[', ']', '(', ')', '.']);
            Relator::from_term(term).map_or_else(|| Role::Other(term.to_owned()), Role::Relator)
        }));
    } else {
        field.parts("Be").for_each(drop);
    }
    roles.dedup();
    roles
}

/// $7: `gnd/118509772`, with the type of the authority behind it in some catalogues; ORCID and the like as they are.
pub(super) fn identifiers(field: &PicaField) -> Vec<Identifier> {
    let mut identifiers = Vec::new();
    for value in field.parts("70").map(|(_, value)| value) {
        let number = value.strip_prefix("gnd/").map(|number| number.split(';').next().unwrap_or(number).trim());
        let identifier = match number {
            Some(number) => Some(Identifier::Iri(format!("https://d-nb.info/gnd/{number}"))),
            None => Identifier::from_uri(value),
        };
        if let Some(identifier) = identifier.filter(|identifier| !identifiers.contains(identifier)) {
            identifiers.push(identifier);
        }
    }
    identifiers
}
