//! Authors, editors, investigators.

use super::super::shared;
use crate::model::list::push_new;
use crate::model::{Affiliation, Contribution, Relator, Role};
use crate::read::xml::Element;
use crate::text::mail;

/// The names of an `AuthorList` or `InvestigatorList`, those that PubMed marks as wrong left out.
pub(super) fn names<'e>(
    list: &'e Element,
    name: &'e str,
    relator: Option<Relator>,
) -> impl Iterator<Item = Contribution> {
    let valid = list.children_named(name).filter(|author| author.attr("ValidYN") != Some("N"));
    valid.filter_map(move |author| {
        let mut contribution = read(author)?;
        contribution.is_main_entry = relator.is_none();
        contribution.roles.extend(relator.map(Role::Relator));
        Some(contribution)
    })
}

/// The role of everybody in a list, if they are no authors.
pub(super) fn role(list: &Element) -> Option<Relator> {
    match list.attr("Type") {
        Some("editors") => Some(Relator::EDITOR),
        _ => None,
    }
}

fn read(author: &Element) -> Option<Contribution> {
    let mut contribution = if let Some(name) = author.child("CollectiveName") {
        shared::organization(&name.stripped())
    } else {
        let family = author.child_text("LastName");
        let given = author
            .child_text("ForeName")
            .or_else(|| author.child_text("FirstName"))
            .or_else(|| author.child_text("Initials"));
        let suffix = author.child_text("Suffix");
        match family {
            Some(family) => shared::person(&family, given.as_deref(), suffix.as_deref()),
            None => shared::person(&given?, None, suffix.as_deref()),
        }
    };
    // Before 2015 an author had one affiliation, without an element around it.
    let affiliations = author.at("AffiliationInfo/Affiliation").into_iter().chain(author.children_named("Affiliation"));
    for affiliation in affiliations {
        let name = mail::without_addresses(&affiliation.stripped()).to_owned();
        if !name.is_empty() {
            push_new(&mut contribution.agent.affiliations, Affiliation { name, ..Affiliation::default() });
        }
    }
    for info in author.children_named("AffiliationInfo") {
        let identifiers = info.children_named("Identifier").filter_map(identifier);
        if let Some(last) = contribution.agent.affiliations.last_mut() {
            last.identifiers.extend(identifiers);
        }
    }
    contribution.agent.identifiers.extend(author.children_named("Identifier").filter_map(identifier));
    let is_empty = contribution.agent.name.direct().is_empty();
    (!is_empty).then_some(contribution)
}

fn identifier(element: &Element) -> Option<crate::id::Identifier> {
    shared::agent_identifier(element.attr("Source").unwrap_or_default(), &element.text())
}
