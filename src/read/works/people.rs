//! Persons and organisations as CSL-JSON and Crossref write them.

use crate::error::{Code, Diagnostic};
use crate::id::{Doi, Identifier, Orcid};
use crate::model::{Affiliation, Agent, AgentKind, AgentName, Contribution, PersonName, Record, Relator, Role};
use crate::read::json::shapes::{List, Texts, tolerant};
use crate::text::markup;
use crate::text::names::{self, Expected};
use std::fmt::Display;

tolerant! {
    /// A name variable of CSL, a contributor of Crossref.
    Person {
        "family" | "lastName" | "lastname" => family: Texts<'a>,
        "given" | "firstName" | "firstname" => given: Texts<'a>,
        "suffix" => suffix: Texts<'a>,
        "prefix" => prefix: Texts<'a>,
        "name" => name: Texts<'a>,
        "literal" => literal: Texts<'a>,
        "non-dropping-particle" => particle: Texts<'a>,
        "dropping-particle" => dropping_particle: Texts<'a>,
        "ORCID" | "orcid" | "_orcid" => orcid: Texts<'a>,
        "affiliation" | "institution" | "affiliations" => affiliation: List<Organization<'a>>,
        "alternative-name" => other_name: Texts<'a>,
        "isInstitution" => is_institution: Texts<'a>,
        "id" => id: List<OrganizationId<'a>>,
        technical: [
            "sequence", "authenticated-orcid", "role", "comma-suffix", "static-ordering", "parse-names", "_ordinal", "authority",
            "multi", "static-particles", "reverse-ordering", "role-start", "role-end",
        ],
        text: literal,
    }

    /// An organisation with its identifiers.
    Organization {
        "name" => name: Texts<'a>,
        "place" => place: Texts<'a>,
        "department" => department: Texts<'a>,
        "id" => id: List<OrganizationId<'a>>,
        technical: ["acronym"],
        text: name,
    }

    /// An identifier of an organisation: ROR, ISNI, Wikidata, funder DOI.
    OrganizationId {
        "id" => id: Texts<'a>,
        "id-type" => scheme: Texts<'a>,
        technical: ["asserted-by"],
        text: id,
    }
}

/// The text of a name without markup.
fn plain(texts: &Texts<'_>) -> Option<String> {
    let text = markup::strip(texts.text()?);
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Adds the persons of one list to the record, in this role.
pub(in crate::read) fn add(record: &mut Record, people: &[Person<'_>], role: impl FnOnce() -> Role, field: &str) {
    // Nearly all of the twenty lists are empty.
    if people.is_empty() {
        return;
    }
    let role = role();
    record.contributions.reserve(people.len());
    for person in people {
        for contribution in contributions(record, person, &role, field) {
            record.contributions.push(contribution);
        }
    }
}

/// What one entry of a list says: one contribution as a rule, several where text names several persons, none where it is empty.
pub(in crate::read) fn contributions(
    record: &mut Record,
    person: &Person<'_>,
    role: &Role,
    field: &str,
) -> Vec<Contribution> {
    for (key, value) in &person.unknown {
        record.keep_unmapped(format!("{field}.{key}"), value.get());
    }
    let given_and_family = plain(&person.given).is_some() || plain(&person.family).is_some();
    let mut agents = if given_and_family {
        vec![in_parts(record, person, field)]
    } else if let Some(name) = plain(&person.name) {
        vec![Agent::organization(name)]
    } else if let Some(literal) = plain(&person.literal) {
        literal_names(record, &literal, field)
    } else if let Some(institution) = person.affiliation.iter().find_map(|one| plain(&one.name)) {
        vec![Agent::organization(institution)]
    } else {
        return Vec::new();
    };
    if let [agent] = agents.as_mut_slice() {
        let is_it = |name: &str| agent.name == AgentName::Whole(name.to_owned());
        let affiliations: Vec<_> =
            person.affiliation.iter().flat_map(affiliations).filter(|one| !is_it(&one.name)).collect();
        agent.affiliations = affiliations;
        for written in person.orcid.iter() {
            agent.identifiers.push(orcid(record, written, format_args!("{field}.ORCID")));
        }
        agent.identifiers.extend(person.id.iter().filter_map(organization_id));
        agent.other_scripts.extend(person.other_name.iter().map(|name| markup::strip(name).into_owned().into()));
    }
    let roles = vec![role.clone()];
    agents.into_iter().map(|agent| Contribution { agent, roles: roles.clone(), ..Contribution::default() }).collect()
}

/// A name in parts. A family name alone that only an organisation has is an organisation's.
fn in_parts(record: &mut Record, person: &Person<'_>, field: &str) -> Agent {
    let (given, family) = (plain(&person.given), plain(&person.family));
    // Who has one name, or one that nobody took apart, gets a dash for the family name that is demanded.
    if family.as_deref().is_some_and(|family| matches!(family, "-" | "–" | "—" | "." | "_"))
        && let Some(name) = given
    {
        return Agent { kind: AgentKind::Person, name: AgentName::Whole(name), ..Agent::default() };
    }
    let says_institution = person.is_institution.text().is_some_and(|value| matches!(value, "true" | "1"));
    if given.is_none()
        && let Some(name) = &family
        && (says_institution || is_organization(name))
    {
        if !says_institution {
            let message = format!("“{name}” stands as a family name, but is an organisation's");
            record.doubt(Diagnostic::new(Code::UnclearName, message).in_field(field).with_value(name));
        }
        return Agent::organization(name.as_str());
    }
    let join = |first: Option<String>, second: Option<String>| match (first, second) {
        (Some(first), Some(second)) if first.ends_with(['’', '\'', '-']) => Some(first + &second),
        (Some(first), Some(second)) => Some(format!("{first} {second}")),
        (first, second) => first.or(second),
    };
    Agent::person(PersonName {
        family: join(plain(&person.particle), family),
        given: join(given, plain(&person.dropping_particle)),
        suffix: plain(&person.suffix),
        prefix: plain(&person.prefix),
    })
}

/// Whether a text is the name of an organisation and of nothing else.
pub(in crate::read) fn is_organization(name: &str) -> bool {
    /// What research groups call themselves.
    const GROUPS: [&str; 9] = [
        "collaboration",
        "collaborators",
        "collaborative",
        "consortium",
        "group",
        "investigators",
        "network",
        "team",
        "trialists",
    ];
    let last = name.rsplit(' ').next().unwrap_or_default();
    name.contains(' ') && GROUPS.iter().any(|group| group.eq_ignore_ascii_case(last))
        || name.contains(' ')
            && matches!(names::read(name, Expected::Any).contributions.as_slice(), [one] if one.agent.kind == AgentKind::Organization)
}

/// A name that the record does not take apart: an organisation's as a rule, or persons' in one string.
fn literal_names(record: &mut Record, literal: &str, field: &str) -> Vec<Agent> {
    let read = names::read(literal, Expected::Any);
    if read.are_more {
        let message = format!("“{literal}” says that there are more names");
        record.doubt(Diagnostic::new(Code::NamesOmitted, message).in_field(field).with_value(literal));
    }
    match read.contributions.as_slice() {
        // What holds a comma is a person's name in parts; other texts may be anybody's.
        [one] if one.agent.kind == AgentKind::Organization || literal.contains(',') => vec![one.agent.clone()],
        several @ [_, _, ..]
            if several.iter().all(|one| one.agent.kind == AgentKind::Person) && literal.contains([',', ';']) =>
        {
            let message = format!("“{literal}” was read as {} persons", several.len());
            record.doubt(Diagnostic::new(Code::SeveralNames, message).in_field(field).with_value(literal));
            several.iter().map(|one| one.agent.clone()).collect()
        }
        _ => vec![Agent { name: AgentName::Whole(literal.to_owned()), ..Agent::default() }],
    }
}

/// The ORCID in a field; one that breaks the rules is reported.
pub(in crate::read) fn orcid(record: &mut Record, written: &str, field: impl Display) -> Identifier {
    match Orcid::parse(written) {
        Ok(orcid) => Identifier::Orcid(orcid),
        Err(error) => {
            let doubt = Diagnostic::new(Code::InvalidIdentifier, error.to_string());
            record.doubt(doubt.in_field(field.to_string()).with_value(written));
            Identifier::Invalid { scheme: "orcid".to_owned(), value: written.to_owned() }
        }
    }
}

/// An affiliation as one organisation; a department of an organisation that has an identifier is another one.
fn affiliations(organization: &Organization<'_>) -> Vec<Affiliation> {
    let name = plain(&organization.name);
    let identifiers: Vec<_> = organization.id.iter().filter_map(organization_id).collect();
    let departments: Vec<_> = organization.department.iter().collect();
    let places: Vec<_> = organization.place.iter().collect();
    let joined = |with_name: Option<&str>| -> String {
        let parts = departments.iter().copied().chain(with_name).chain(places.iter().copied());
        let mut text = String::new();
        for part in parts {
            // "Oxford, United Kingdom" may stand in the name already.
            if !text.contains(part) {
                text.push_str(if text.is_empty() { "" } else { ", " });
                text.push_str(part);
            }
        }
        markup::strip(&text).into_owned()
    };
    match name {
        Some(name) if identifiers.is_empty() => {
            vec![Affiliation { name: joined(Some(&name)), identifiers }]
        }
        Some(name) => {
            let mut all = vec![Affiliation { name: name.clone(), identifiers }];
            if !departments.is_empty() {
                all.push(Affiliation { name: joined(Some(&name)), identifiers: Vec::new() });
            }
            all
        }
        None if departments.is_empty() && identifiers.is_empty() => Vec::new(),
        None => vec![Affiliation { name: joined(None), identifiers }],
    }
}

/// ROR, ISNI, Wikidata, GND, or the DOI of a funder.
pub(in crate::read) fn organization_id(id: &OrganizationId<'_>) -> Option<Identifier> {
    let value = id.id.text()?;
    let scheme = id.scheme.text().unwrap_or_default().to_ascii_lowercase();
    agent_identifier(&scheme, value)
}

/// An identifier of an agent by the name of its scheme.
pub(in crate::read) fn agent_identifier(scheme: &str, value: &str) -> Option<Identifier> {
    let scheme = scheme.to_ascii_lowercase();
    let coded = match scheme.as_str() {
        "ror" | "isni" | "wikidata" | "viaf" | "gnd" | "orcid" => Identifier::from_uri(&format!("({scheme}){value}")),
        _ => None,
    };
    coded
        .or_else(|| {
            Identifier::from_uri(value).filter(|id| !matches!(id, Identifier::Iri(iri) if iri.contains("doi.org/")))
        })
        .or_else(|| Doi::parse(value).ok().map(Identifier::Doi))
        .or_else(|| {
            let scheme = if scheme.is_empty() { "local".to_owned() } else { scheme.replace(' ', "-") };
            (!value.is_empty()).then(|| Identifier::Other { scheme, value: value.to_owned() })
        })
}

/// An organisation in this role.
pub(in crate::read) fn organization(organization: &Organization<'_>, role: Relator) -> Option<Contribution> {
    let mut one = affiliations(organization).into_iter();
    let affiliation = one.next()?;
    let agent = Agent { identifiers: affiliation.identifiers, ..Agent::organization(affiliation.name) };
    Some(Contribution { agent, roles: vec![Role::Relator(role)], ..Contribution::default() })
}
