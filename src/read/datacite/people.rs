//! Creators and contributors.

use super::kind::{is_unknown, words};
use super::resource::{AffiliationOf, Creator};
use crate::error::{Code, Diagnostic};
use crate::id::Identifier;
use crate::model::list::push_new;
use crate::model::{Affiliation, Agent, AgentKind, AgentName, Contribution, Kind, PersonName, Record, Relator, Role};
use crate::read::works::{people, text};
use crate::text::names::{self, Expected};

/// Adds creators, each in this role, or contributors in the role of their type.
pub(super) fn add(record: &mut Record, creators: &[Creator<'_>], role: Option<&Role>, field: &str) {
    for creator in creators {
        let found = contributions(record, creator, role, field);
        record.contributions.extend(found);
    }
}

/// What one entry says: one contribution as a rule, several where a name field holds several names.
pub(super) fn contributions(
    record: &mut Record,
    creator: &Creator<'_>,
    role: Option<&Role>,
    field: &str,
) -> Vec<Contribution> {
    let mut agents = agents(record, creator, field);
    if let [agent] = agents.as_mut_slice() {
        agent.affiliations = creator.affiliation.iter().filter_map(affiliation).collect();
        for id in &*creator.ids {
            let Some(value) = id.id.text() else { continue };
            let scheme = id.scheme.text().unwrap_or_default();
            identify(record, agent, scheme, value, field);
        }
        if let Some(id) = creator.id.text().filter(|id| id.contains("orcid.org")) {
            identify(record, agent, "orcid", id, field);
        }
    }
    let written = creator.role.text().unwrap_or_default();
    let role = role.cloned().unwrap_or_else(|| self::role(written, record.kind));
    for (key, value) in &creator.unknown {
        record.keep_unmapped(format!("{field}.{key}"), value.get());
    }
    agents
        .into_iter()
        .map(|agent| Contribution { agent, roles: vec![role.clone()], ..Contribution::default() })
        .collect()
}

fn agents(record: &mut Record, creator: &Creator<'_>, field: &str) -> Vec<Agent> {
    let (given, family) = (text::first(&creator.given), text::first(&creator.family));
    let name = text::first(&creator.name);
    let name_type = creator.name_type.text().unwrap_or_default();
    let is_organization = name_type.starts_with("Organi");
    if is_organization {
        return name.or(family).map(Agent::organization).into_iter().collect();
    }
    if given.is_some() && family.is_some() {
        return vec![Agent::person(PersonName { family, given, ..PersonName::default() })];
    }
    let Some(name) = name.or(family).or(given) else { return Vec::new() };
    if is_unknown(&name) {
        let message = format!("“{name}” says that the name is not known; it is kept as stated");
        record.doubt(Diagnostic::new(Code::UnclearName, message).in_field(field).with_value(&name));
        return vec![whole(&name, false)];
    }
    let has_orcid = creator.ids.iter().any(|id| {
        id.scheme.text().is_some_and(|scheme| scheme.eq_ignore_ascii_case("orcid"))
            || id.id.text().is_some_and(|id| id.contains("orcid.org"))
    });
    let is_person = name_type.starts_with("Person") || has_orcid;
    read_name(record, &name, is_person, field)
}

/// A name in one string: family name first as a rule, but also in direct order, an organisation's, or several.
pub(in crate::read) fn read_name(record: &mut Record, name: &str, is_person: bool, field: &str) -> Vec<Agent> {
    let read = names::read(name, if is_person { Expected::Person } else { Expected::Any });
    if read.are_more {
        let message = format!("“{name}” says that there are more names");
        record.doubt(Diagnostic::new(Code::NamesOmitted, message).in_field(field).with_value(name));
    }
    let several = read.contributions;
    match several.as_slice() {
        [] => vec![whole(name, is_person)],
        [one] => vec![one.agent.clone()],
        _ if several.iter().all(|one| one.agent.kind == AgentKind::Person) => {
            let message = format!("“{name}” was read as {} persons", several.len());
            record.doubt(Diagnostic::new(Code::SeveralNames, message).in_field(field).with_value(name));
            several.into_iter().map(|one| one.agent).collect()
        }
        _ => vec![whole(name, is_person)],
    }
}

fn whole(name: &str, is_person: bool) -> Agent {
    let kind = if is_person { AgentKind::Person } else { AgentKind::Unknown };
    Agent { kind, name: AgentName::Whole(name.to_owned()), ..Agent::default() }
}

fn identify(record: &mut Record, agent: &mut Agent, scheme: &str, value: &str, field: &str) {
    let is_orcid = scheme.eq_ignore_ascii_case("orcid") || value.contains("orcid.org/");
    let identifier = if is_orcid {
        people::orcid(record, value, format_args!("{field}.nameIdentifier"))
    } else {
        people::agent_identifier(scheme, value)
            .unwrap_or_else(|| Identifier::Other { scheme: "local".to_owned(), value: value.to_owned() })
    };
    push_new(&mut agent.identifiers, identifier);
}

fn affiliation(affiliation: &AffiliationOf<'_>) -> Option<Affiliation> {
    let id = affiliation
        .id
        .text()
        .and_then(|id| people::agent_identifier(affiliation.scheme.text().unwrap_or_default(), id));
    let name = text::first(&affiliation.name).or_else(|| id.as_ref().map(|id| id.value().to_owned()))?;
    Some(Affiliation { name, identifiers: id.into_iter().collect() })
}

/// A [contributorType](https://datacite-metadata-schema.readthedocs.io/en/4.6/appendices/appendix-1/contributorType/) as a relator,
/// or in its own words where MARC has none.
fn role(written: &str, kind: Kind) -> Role {
    let code = match written {
        "DataCurator" => "cur",
        "DataManager" => "dtm",
        "Distributor" => "dst",
        "Editor" => "edt",
        "Funder" => "fnd",
        "" | "Other" => "ctb",
        "Producer" => "pro",
        "ProjectLeader" => "pdr",
        "Researcher" => "res",
        "RightsHolder" => "cph",
        "Sponsor" => "spn",
        "Supervisor" if kind == Kind::Thesis => "dgs",
        "Translator" => "trl",
        _ => return Role::Other(words(written)),
    };
    Relator::from_code(code).map_or_else(|| Role::Other(words(written)), Role::Relator)
}
