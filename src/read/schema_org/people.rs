//! Persons and organisations.

use super::node::{Item, Node};
use crate::error::Code;
use crate::id::{Identifier, Orcid};
use crate::model::list::push_new;
use crate::model::{Affiliation, Agent, AgentKind, Contribution, PersonName, Relator, Role, UnmappedReason};
use crate::read::draft::{self, Draft};
use crate::read::works::notes;
use crate::text::names::Expected;

/// Properties that name a contributor, and the code of the role; those of schema.org that MARC has no code for by their own word.
const ROLES: &[(&str, &str)] = &[
    ("editor", "edt"),
    ("contributor", "ctb"),
    ("translator", "trl"),
    ("illustrator", "ill"),
    ("composer", "cmp"),
    ("lyricist", "lyr"),
    ("director", "drt"),
    ("producer", "pro"),
    ("actor", "act"),
    ("readBy", "nrt"),
    ("byArtist", "prf"),
    ("artist", "art"),
    ("colorist", "clr"),
    ("penciler", "art"),
    ("inker", "art"),
    ("copyrightHolder", "cph"),
    ("sponsor", "spn"),
    ("reviewedBy", "rev"),
    ("maintainer", "maintainer"),
    ("accountablePerson", "accountable person"),
];

pub(super) fn read(draft: &mut Draft, node: Node<'_>) {
    let author = [Role::Relator(Relator::AUTHOR)];
    add(draft, node, "author", &author, true);
    // Another name for the same property; beside authors it says something else of somebody else.
    let is_main = !node.has(&["author"]);
    add(draft, node, "creator", if is_main { &author } else { &[] }, is_main);
    for (property, code) in ROLES {
        add(draft, node, property, &[draft::relator(code)], false);
    }
    let is_thesis = node.is_a(&["Thesis"]);
    let source = if is_thesis { Role::Relator(Relator::DEGREE_GRANTOR) } else { draft::relator("org") };
    add(draft, node, "sourceOrganization", &[source], false);
    publishers(draft, node);
    funders(draft, node);
}

fn add(draft: &mut Draft, node: Node<'_>, property: &str, roles: &[Role], is_main: bool) {
    for contribution in contributions(draft, node, property, roles, is_main) {
        draft.contribute(contribution);
    }
}

/// The agents of a property, in these roles.
pub(super) fn contributions(
    draft: &mut Draft,
    node: Node<'_>,
    property: &str,
    roles: &[Role],
    is_main: bool,
) -> Vec<Contribution> {
    let mut found = Vec::new();
    let expected = if property == "author" { Expected::Author } else { Expected::Any };
    for item in node.items(&[property]) {
        match item {
            Item::Text(text) => {
                found.extend(draft.read_names(property, &text.value, expected, roles, is_main));
            }
            // A `Role` stands between the work and the agent: what is inside has the same property.
            Item::Node(role) if role.is_a(&["Role", "OrganizationRole", "PerformanceRole"]) => {
                let mut roles = roles.to_vec();
                for name in role.values(&["roleName", "characterName"]) {
                    push_new(&mut roles, draft::relator(&name));
                }
                for inner in role.nodes(&[property]) {
                    found.extend(contribution(draft, inner, property, &roles, is_main));
                }
            }
            Item::Node(agent) => found.extend(contribution(draft, agent, property, roles, is_main)),
        }
    }
    found
}

fn contribution(
    draft: &mut Draft,
    node: Node<'_>,
    field: &str,
    roles: &[Role],
    is_main_entry: bool,
) -> Option<Contribution> {
    let mut agent = agent(draft, node, field)?;
    let mut roles = roles.to_vec();
    // CodeMeta and others say the role of a contributor so.
    for title in node.values(&["roleName"]) {
        push_new(&mut roles, draft::relator(&title));
    }
    for item in node.items(&["affiliation", "worksFor"]) {
        let affiliation = match item {
            Item::Text(text) => Affiliation { name: text.value, identifiers: Vec::new() },
            Item::Node(organization) => {
                let Some(found) = self::agent(draft, organization, "affiliation") else { continue };
                Affiliation { name: found.name.direct(), identifiers: found.identifiers }
            }
        };
        push_new(&mut agent.affiliations, affiliation);
    }
    Some(Contribution { agent, roles, is_main_entry })
}

fn is_organization(node: Node<'_>) -> bool {
    node.types().iter().any(|name| {
        name.ends_with("Organization")
            || matches!(
                *name,
                "CollegeOrUniversity"
                    | "Consortium"
                    | "Corporation"
                    | "FundingAgency"
                    | "FundingScheme"
                    | "Library"
                    | "LocalBusiness"
                    | "Museum"
                    | "NGO"
                    | "Project"
                    | "ResearchProject"
            )
    })
}

/// Who a node is.
fn agent(draft: &mut Draft, node: Node<'_>, field: &str) -> Option<Agent> {
    let (family, given) = (node.value(&["familyName"]), node.value(&["givenName", "additionalName"]));
    let name = node.value(&["name", "legalName"]).or_else(|| node.value(&["alternateName"]));
    let mut agent = if family.is_some() || given.is_some() && !is_organization(node) && name.is_none() {
        let mut person = Agent::person(PersonName {
            family,
            given,
            suffix: node.value(&["honorificSuffix"]),
            prefix: node.value(&["honorificPrefix"]),
        });
        // The whole name may say more than its parts: "Maja K. Lindqvist".
        let direct = person.name.direct();
        person.heading = name.filter(|name| !name.contains(',') && name.len() > direct.len());
        person
    } else {
        let name = name?;
        if is_organization(node) {
            Agent::organization(name)
        } else {
            let is_person = node.is_a(&["Person"]);
            let expected = if is_person { Expected::Person } else { Expected::Any };
            // One node is one agent, whatever its name looks like.
            let read = crate::text::names::read(&name, expected).contributions;
            match <[Contribution; 1]>::try_from(read) {
                Ok([only]) if !is_person || only.agent.kind == AgentKind::Person => only.agent,
                _ if is_person => Agent { kind: AgentKind::Person, ..whole(name) },
                _ => whole(name),
            }
        }
    };
    agent.identifiers = identifiers(draft, node, field);
    for (key, value) in node.properties() {
        match key {
            "email" | "telephone" | "address" | "faxNumber" | "birthDate" | "contactPoint" => {
                draft.leave_out(&format!("{field}.{key}"), "", UnmappedReason::Private);
            }
            "@id" | "@type" | "id" | "type" | "name" | "familyName" | "givenName" | "legalName" | "identifier"
            | "sameAs" | "affiliation" | "worksFor" | "honorificPrefix" | "honorificSuffix" | "additionalName"
            | "roleName" | "url" | "image" | "logo" | "alternateName" | "@context" | "description"
            | "mainEntityOfPage" => {}
            _ => draft.leave_out(&format!("{field}.{key}"), &value.to_string(), UnmappedReason::Technical),
        }
    }
    Some(agent)
}

fn whole(name: String) -> Agent {
    Agent { name: crate::model::AgentName::Whole(name), ..Agent::default() }
}

/// ORCID, ISNI, ROR, VIAF and their kin wherever they stand, and the IRI that the document has for the agent.
fn identifiers(draft: &mut Draft, node: Node<'_>, field: &str) -> Vec<Identifier> {
    let mut found = Vec::new();
    let mut written: Vec<String> = node.iri().map(str::to_owned).into_iter().collect();
    for item in node.items(&["identifier"]) {
        match item {
            Item::Text(text) => written.push(text.value),
            Item::Node(property) => {
                let scheme = property.value(&["propertyID", "name"]).unwrap_or_default().to_lowercase();
                let scheme = scheme.rsplit(['/', '#']).next().unwrap_or_default().to_owned();
                let value = property.value(&["value"]).or_else(|| property.value(&["url"]));
                let value = value.or_else(|| property.iri().map(str::to_owned)).unwrap_or_default();
                match Identifier::from_uri(&format!("({scheme}){value}")) {
                    Some(identifier) => push_new(&mut found, identifier),
                    None => written.push(value),
                }
            }
        }
    }
    let own = written.len();
    written.extend(node.items(&["sameAs", "url"]).into_iter().filter_map(|item| match item {
        Item::Text(text) => Some(text.value),
        Item::Node(node) => node.iri().map(str::to_owned),
    }));
    for (at, text) in written.iter().enumerate() {
        if text.contains("orcid.org") && Orcid::parse(text).is_err() {
            // The form of a template that nobody filled in.
            if text.bytes().any(|byte| byte.is_ascii_digit()) {
                let message = format!("“{text}” is no sound ORCID; it is left out");
                draft.doubt(Code::InvalidIdentifier, field, text, message);
            }
            continue;
        }
        let identifier = Orcid::parse(text).ok().map(Identifier::Orcid).or_else(|| Identifier::from_uri(text));
        match identifier {
            // A homepage or an account is not the agent.
            Some(Identifier::Iri(iri)) if at >= own && !is_authority(&iri) => {}
            Some(Identifier::Iri(iri)) if !names_something(&iri) => {}
            Some(identifier) => push_new(&mut found, identifier),
            None => {}
        }
    }
    found
}

fn is_authority(iri: &str) -> bool {
    ["viaf.org/viaf/", "d-nb.info/gnd/", "ror.org/", "wikidata.org/entity/", "id.loc.gov/authorities/", "isni.org/"]
        .iter()
        .any(|place| iri.contains(place))
}

/// Whether an address has more than a host: `https://ror.org/` names nobody.
fn names_something(iri: &str) -> bool {
    let path = iri.split_once("://").and_then(|(_, rest)| rest.split_once('/'));
    iri.starts_with("urn:") || path.is_some_and(|(_, path)| !path.trim_matches('/').is_empty())
}

fn publishers(draft: &mut Draft, node: Node<'_>) {
    for agent in publishers_of(draft, node) {
        push_new(&mut draft.record.publishers, agent);
    }
    // Catalogues have the place of publication with the publisher.
    for publisher in node.nodes(&["publisher"]) {
        for item in publisher.items(&["location"]) {
            let place = match item {
                Item::Text(text) => Some(text.value),
                Item::Node(place) => place.value(&["name", "addressLocality"]).or_else(|| {
                    place.nodes(&["address"]).first().and_then(|address| address.value(&["addressLocality"]))
                }),
            };
            draft.place(&place.unwrap_or_default());
        }
    }
}

/// The publishers of a work or of what it is in.
pub(super) fn publishers_of(draft: &mut Draft, node: Node<'_>) -> Vec<Agent> {
    let mut found = Vec::new();
    for item in node.items(&["publisher", "publisherImprint"]) {
        match item {
            Item::Text(text) => push_new(&mut found, Agent::organization(text.value)),
            Item::Node(publisher) => {
                if let Some(mut agent) = agent(draft, publisher, "publisher") {
                    if agent.kind == AgentKind::Unknown {
                        agent = Agent { identifiers: agent.identifiers, ..Agent::organization(agent.name.direct()) };
                    }
                    // The address of its site is how the document calls it, not who it is.
                    agent.identifiers.retain(|id| !matches!(id, Identifier::Iri(iri) if !is_authority(iri)));
                    push_new(&mut found, agent);
                }
            }
        }
    }
    found
}

/// Who paid for it, with the numbers of the grants.
fn funders(draft: &mut Draft, node: Node<'_>) {
    for item in node.items(&["funder"]) {
        match item {
            Item::Text(text) => notes::add_funder(&mut draft.record, Some(text.value), Vec::new(), &[]),
            Item::Node(funder) => funder_of(draft, funder, &[]),
        }
    }
    for item in node.items(&["funding"]) {
        let grant = match item {
            Item::Text(text) => {
                draft.note(crate::model::NoteKind::Funding, text);
                continue;
            }
            Item::Node(grant) => grant,
        };
        let awards: Vec<String> =
            ["identifier", "name"].iter().filter_map(|name| grant.value(&[name])).take(1).collect();
        let funders = grant.nodes(&["funder", "sponsor"]);
        if funders.is_empty() {
            let text = awards.into_iter().next().or_else(|| grant.iri().map(str::to_owned));
            draft.note(crate::model::NoteKind::Funding, crate::model::Text::new(text.unwrap_or_default()));
            continue;
        }
        for funder in funders {
            funder_of(draft, funder, &awards);
        }
    }
}

fn funder_of(draft: &mut Draft, funder: Node<'_>, awards: &[String]) {
    let Some(agent) = agent(draft, funder, "funder") else { return };
    notes::add_funder(&mut draft.record, Some(agent.name.direct()), agent.identifiers, awards);
}
