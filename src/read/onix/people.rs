//! Contributors: names in parts, identifiers, roles.

use super::codes;
use super::product::all;
use crate::error::Code;
use crate::id::Identifier;
use crate::model::list::push_new;
use crate::model::{Affiliation, Agent, Contribution, Meeting, PersonName, Relator, Role};
use crate::read::draft::{Draft, scheme_identifier};
use crate::read::xml::Element;
use crate::text::dates;
use crate::text::names::Expected;

/// The contributors of a product, in the order of their numbers.
pub(super) fn read(draft: &mut Draft, product: &Element) {
    let mut contributors: Vec<&Element> = all(product, "Contributor").collect();
    let number =
        |element: &&Element| element.child_text("SequenceNumber").and_then(|number| number.parse::<u32>().ok());
    contributors.sort_by_key(|element| number(element).unwrap_or(u32::MAX));
    for contributor in contributors {
        for contribution in contributions(draft, contributor) {
            draft.contribute(contribution);
        }
    }
}

/// The agents of one `Contributor`, one as a rule.
pub(super) fn contributions(draft: &mut Draft, element: &Element) -> Vec<Contribution> {
    let roles = roles(draft, element);
    let mut found = agents(draft, element, &roles);
    if let [one] = found.as_mut_slice() {
        one.agent.identifiers.extend(identifiers(element));
        for place in element.children_named("ProfessionalAffiliation") {
            if let Some(name) = place.child_text("Affiliation") {
                push_new(&mut one.agent.affiliations, Affiliation { name, identifiers: Vec::new() });
            }
        }
    }
    for child in element.children().filter(|child| !READ.contains(&child.name())) {
        draft.unmapped(&format!("Contributor/{}", child.name()), &child.stripped());
    }
    found
}

/// What is read of a contributor. Of several forms of a name one is.
const READ: &[&str] = &[
    "ContributorRole",
    "CorporateName",
    "CorporateNameInverted",
    "KeyNames",
    "NameIdentifier",
    "NamesBeforeKey",
    "PersonName",
    "PersonNameIdentifier",
    "PersonNameInverted",
    "PrefixToKey",
    "ProfessionalAffiliation",
    "SequenceNumber",
    "SuffixToKey",
    "TitlesBeforeNames",
    "UnnamedPersons",
];

fn roles(draft: &mut Draft, element: &Element) -> Vec<Role> {
    let mut roles = Vec::new();
    for code in element.children_named("ContributorRole").map(Element::text) {
        match codes::relators(&code) {
            Some(relators) => {
                for relator in relators.iter().filter_map(|code| Relator::from_code(code)) {
                    push_new(&mut roles, Role::Relator(relator));
                }
            }
            None if code.is_empty() => {}
            None if let Some(role) = codes::role(&code) => push_new(&mut roles, Role::Other(role.to_owned())),
            None => {
                let message = format!("no relator says what the role {code} of ONIX does");
                draft.doubt(Code::UnknownRelator, "ContributorRole", &code, message);
                push_new(&mut roles, Role::Other(code));
            }
        }
    }
    roles
}

fn agents(draft: &mut Draft, element: &Element, roles: &[Role]) -> Vec<Contribution> {
    let text = |name: &str| element.child_text(name);
    if let Some(name) = text("CorporateName") {
        return vec![Contribution { agent: Agent::organization(name), roles: roles.to_vec(), is_main_entry: false }];
    }
    if let Some(agent) = person_in_parts(element) {
        return vec![Contribution { agent, roles: roles.to_vec(), is_main_entry: false }];
    }
    // The inverted form says which part is the family name.
    for name in ["PersonNameInverted", "PersonName", "KeyNames"] {
        if let Some(written) = text(name) {
            return draft.read_names(name, &written, Expected::Person, roles, false);
        }
    }
    match text("UnnamedPersons").as_deref() {
        Some("03") => {
            let message = "the record says that there are more names than it gives";
            draft.doubt(Code::NamesOmitted, "UnnamedPersons", "03", message);
        }
        Some(code) => draft.unmapped("UnnamedPersons", code),
        None => {}
    }
    Vec::new()
}

/// A person whose name comes in parts, of which the given names are one. Key names alone say less than the name as a whole.
fn person_in_parts(element: &Element) -> Option<Agent> {
    let text = |name: &str| element.child_text(name);
    let family = match (text("PrefixToKey"), text("KeyNames")?) {
        (Some(prefix), key) => format!("{prefix} {key}"),
        (None, key) => key,
    };
    let given = text("NamesBeforeKey")?;
    let person = PersonName {
        family: Some(family),
        given: Some(given),
        suffix: text("SuffixToKey"),
        prefix: text("TitlesBeforeNames"),
    };
    Some(Agent::person(person))
}

fn identifiers(element: &Element) -> Vec<Identifier> {
    let composites = [("NameIdentifier", "NameIDType"), ("PersonNameIdentifier", "PersonNameIDType")];
    let found = composites.iter().flat_map(|(composite, kind)| {
        element.children_named(composite).filter_map(|id| {
            name_identifier(&id.child_text(kind).unwrap_or_default(), &id.child_text("IDValue").unwrap_or_default())
        })
    });
    found.collect()
}

/// The identifier of a person or organisation in the scheme of this code; none in one that is not known.
pub(super) fn name_identifier(code: &str, value: &str) -> Option<Identifier> {
    let value = value.trim();
    let (scheme, start) = codes::name_scheme(code).filter(|_| !value.is_empty())?;
    if value.contains("://") {
        return Identifier::from_uri(value);
    }
    let found = if scheme.is_empty() {
        Identifier::from_uri(&format!("{start}{value}"))?
    } else {
        scheme_identifier(scheme, value)
    };
    (!matches!(found, Identifier::Invalid { .. })).then_some(found)
}

/// A conference whose proceedings the product is.
pub(super) fn conference(draft: &mut Draft, element: &Element) {
    let text = |name: &str| element.child_text(name);
    let Some(name) = text("ConferenceName") else { return draft.unmapped("Conference", &element.text()) };
    let date = text("ConferenceDate").map(|date| dates::read(&super::publishing::separated(&date)));
    let meeting =
        Meeting { name, number: text("ConferenceNumber"), date, place: text("ConferencePlace"), ..Meeting::default() };
    push_new(&mut draft.record.meetings, meeting);
}
