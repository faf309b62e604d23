//! Programs of Crossref's XML: funding, licences, relations, trials; and what Crossmark adds.

use super::values::{at, attribute, texts};
use crate::read::json::shapes::{List, Texts};
use crate::read::works::dates::DateValue;
use crate::read::works::people::OrganizationId;
use crate::read::works::work::{Assertion, ClinicalTrial, FreeToRead, Funder, License, RelatedId, Update, Work};
use crate::read::xml::Element;
use std::borrow::Cow;

/// Adds what the programs of a unit say, wherever they stand.
pub(super) fn add(work: &mut Work<'static>, unit: &Element) {
    let crossmark = unit.child("crossmark");
    let in_crossmark = crossmark.into_iter().flat_map(|mark| mark.at("custom_metadata/program"));
    for program in unit.children_named("program").chain(in_crossmark) {
        self::program(work, program);
    }
    let Some(crossmark) = crossmark else { return };
    for update in crossmark.at("updates/update") {
        let kind = update.attr("type").unwrap_or_default();
        let label = kind.replace('_', " ");
        let mut letters = label.chars();
        let label: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
        work.update_to.0.push(Update {
            doi: texts([update.text()]),
            kind: texts([kind.to_owned()]),
            label: texts([label]),
            ..Update::default()
        });
    }
    for assertion in crossmark.at("custom_metadata/assertion") {
        work.assertion.0.push(Assertion {
            name: attribute(assertion, "name"),
            label: attribute(assertion, "label"),
            value: texts([assertion.text()]),
            ..Assertion::default()
        });
    }
}

fn program(work: &mut Work<'static>, program: &Element) {
    let start = |element| DateValue { raw: attribute(element, "start_date"), ..DateValue::default() };
    for license in program.children_named("license_ref") {
        work.license.0.push(License {
            url: texts([license.text()]),
            version: attribute(license, "applies_to"),
            start: start(license),
            ..License::default()
        });
    }
    if let Some(free) = program.child("free_to_read") {
        work.free_to_read = FreeToRead { start: start(free), ..FreeToRead::default() };
    }
    funding(work, program);
    for item in program.children_named("related_item") {
        relation(work, item);
    }
    for number in program.children_named("clinical-trial-number") {
        work.clinical_trial.0.push(ClinicalTrial { number: texts([number.text()]), ..ClinicalTrial::default() });
    }
}

fn named<'e>(element: &'e Element, name: &'e str) -> impl Iterator<Item = &'e Element> {
    element.children_named("assertion").filter(move |one| one.attr("name") == Some(name))
}

/// Funders: each in a group of its own, or the only one without a group.
fn funding(work: &mut Work<'static>, program: &Element) {
    let mut groups: Vec<_> = named(program, "fundgroup").collect();
    if groups.is_empty() {
        groups.push(program);
    }
    for group in groups {
        let inner = named(group, "funder_name").flat_map(|funder| named(funder, "funder_identifier"));
        let identifiers =
            named(group, "funder_identifier").chain(named(group, "ror")).chain(inner).map(Element::own_text);
        let of_id = |id: String| OrganizationId { id: texts([id]), ..OrganizationId::default() };
        let funder = Funder {
            name: texts(named(group, "funder_name").map(Element::own_text)),
            id: List(identifiers.map(of_id).collect()),
            award: texts(named(group, "award_number").map(Element::own_text)),
            ..Funder::default()
        };
        if !(funder.name.is_empty() && funder.id.is_empty() && funder.award.is_empty()) {
            work.funder.0.push(funder);
        }
    }
}

/// Who pays for a grant.
pub(super) fn funder(funding: &Element) -> Funder<'static> {
    let ids = funding.children_named("funder-id").chain(funding.children_named("ROR"));
    let of_id = |id: &Element| OrganizationId { id: texts([id.text()]), ..OrganizationId::default() };
    Funder { name: at(funding, "funder-name"), id: List(ids.map(of_id).collect()), ..Funder::default() }
}

fn relation(work: &mut Work<'static>, item: &Element) {
    let relations =
        item.children().filter(|child| matches!(child.name(), "inter_work_relation" | "intra_work_relation"));
    for related in relations {
        let name = hyphenated(related.attr("relationship-type").unwrap_or("isRelatedMaterial"));
        let scheme = attribute(related, "identifier-type");
        let id = RelatedId { id: texts([related.text()]), scheme, ..RelatedId::default() };
        work.relation.0.push((Cow::Owned(name), List(vec![id])));
    }
}

/// "isPreprintOf" as the API has it: "is-preprint-of".
fn hyphenated(name: &str) -> String {
    let mut hyphenated = String::with_capacity(name.len() + 4);
    for c in name.chars() {
        if c.is_ascii_uppercase() {
            hyphenated.push('-');
        }
        hyphenated.push(c.to_ascii_lowercase());
    }
    hyphenated
}

/// A relation to a work by its DOI.
pub(super) fn relate(work: &mut Work<'static>, name: &'static str, doi: Texts<'static>) {
    let id = RelatedId { id: doi, scheme: texts(["doi".to_owned()]), ..RelatedId::default() };
    work.relation.0.push((Cow::Borrowed(name), List(vec![id])));
}

/// Figures, tables and data that have a DOI of their own.
pub(super) fn components(work: &mut Work<'static>, unit: &Element) {
    for component in unit.at("component_list/component") {
        let doi = at(component, "doi_data/doi");
        if !doi.is_empty() {
            relate(work, "has-component", doi);
        }
    }
}
