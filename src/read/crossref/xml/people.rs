//! Contributors of Crossref's XML.

use super::values::{at, attribute, texts};
use crate::model::list::push_new;
use crate::read::json::shapes::{List, Texts};
use crate::read::works::people::{Organization, OrganizationId, Person};
use crate::read::works::work::Work;
use crate::read::xml::Element;

/// Adds the contributors of a unit, by their roles.
pub(super) fn add(work: &mut Work<'static>, unit: &Element) {
    let lists = [
        ("author", &mut work.author),
        ("editor", &mut work.editor),
        ("translator", &mut work.translator),
        ("chair", &mut work.chair),
        ("reviewer", &mut work.reviewer),
        ("contributor", &mut work.contributor),
    ];
    for (role, people) in lists {
        people.0.extend(list(unit, role).0);
    }
}

/// The contributors of a unit in one role.
pub(super) fn list(unit: &Element, wanted: &str) -> List<Person<'static>> {
    let contributors = unit.child("contributors").into_iter().flat_map(Element::children);
    let in_role = contributors.filter(|contributor| roles(contributor).contains(&wanted));
    List(
        in_role
            .filter_map(|contributor| match contributor.name() {
                "person_name" | "contributor" => Some(person(contributor)),
                "organization" => Some(organization(contributor)),
                // An anonymous reviewer has no name to give.
                _ => None,
            })
            .collect(),
    )
}

/// The roles of a contributor, in an attribute or, in newer deposits, in elements.
fn roles(contributor: &Element) -> Vec<&'static str> {
    let elements = contributor.children_named("role").chain(contributor.at("roles/role"));
    let elements = elements.filter_map(|role| role.attr("type"));
    let mut roles = Vec::new();
    for written in contributor.attr("contributor_role").into_iter().chain(elements) {
        let role = match written {
            "author" => "author",
            "chair" => "chair",
            "editor" => "editor",
            "reviewer" | "reviewer-external" | "stats-reviewer" => "reviewer",
            "translator" => "translator",
            // Said of an author besides.
            "corresponding-author" => continue,
            _ => "contributor",
        };
        push_new(&mut roles, role);
    }
    if roles.is_empty() { vec!["author"] } else { roles }
}

pub(super) fn person(person: &Element) -> Person<'static> {
    let plain = |one: &Element| Organization { name: texts([one.text()]), ..Organization::default() };
    let structured = person.at("affiliations/institution").into_iter().map(institution);
    Person {
        given: at(person, "given_name"),
        family: at(person, "surname"),
        suffix: at(person, "suffix"),
        orcid: at(person, "ORCID"),
        affiliation: List(person.children_named("affiliation").map(plain).chain(structured).collect()),
        other_name: other_names(person),
        ..Person::default()
    }
}

/// Somebody who works with a grant.
pub(super) fn investigator(person: &Element) -> Person<'static> {
    let plain = |one: &Element| Organization {
        name: at(one, "institution"),
        id: List(
            one.children_named("ROR")
                .map(|id| OrganizationId { id: texts([id.text()]), ..OrganizationId::default() })
                .collect(),
        ),
        ..Organization::default()
    };
    Person {
        given: at(person, "givenName"),
        family: at(person, "familyName"),
        orcid: at(person, "ORCID"),
        affiliation: List(person.children_named("affiliation").map(plain).collect()),
        other_name: at(person, "alternateName"),
        ..Person::default()
    }
}

/// The name in another script.
fn other_names(person: &Element) -> Texts<'static> {
    let alternative = person.children_named("alt-name").flat_map(Element::children);
    texts(alternative.map(|name| match (name.child_text("given_name"), name.child_text("surname")) {
        (Some(given), Some(family)) => format!("{given} {family}"),
        (given, family) => given.or(family).unwrap_or_else(|| name.text()),
    }))
}

fn organization(organization: &Element) -> Person<'static> {
    Person { name: texts([organization.text()]), ..Person::default() }
}

pub(super) fn institution(institution: &Element) -> Organization<'static> {
    let id = |id: &Element| OrganizationId {
        id: texts([id.text()]),
        scheme: attribute(id, "type"),
        ..OrganizationId::default()
    };
    Organization {
        name: at(institution, "institution_name"),
        place: at(institution, "institution_place"),
        department: at(institution, "institution_department"),
        id: List(institution.children_named("institution_id").map(id).collect()),
        ..Organization::default()
    }
}

pub(super) fn standards_body(body: &Element) -> Organization<'static> {
    Organization { name: at(body, "standards_body_name"), ..Organization::default() }
}
