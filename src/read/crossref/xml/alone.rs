//! Units that are one work: preprints, reviews, theses, grants, articles that are accepted and not yet published.

use super::units::common;
use super::values::{at, attribute, date, marked, numbers, some, texts};
use super::{people, program};
use crate::read::json::shapes::List;
use crate::read::works::dates::DateValue;
use crate::read::works::work::{Review, Work};
use crate::read::xml::Element;

pub(super) fn posted(unit: &Element) -> Work<'static> {
    let mut work = common("posted-content", unit);
    work.subtype = attribute(unit, "type");
    work.posted = date(unit.child("posted_date"));
    work.issued = date(unit.child("posted_date"));
    let said = |status: &Element| [status.attr("type").map(str::to_owned), status.child_text("description")];
    work.status = texts(unit.children_named("status").flat_map(said).flatten());
    work
}

pub(super) fn review(unit: &Element) -> Work<'static> {
    let mut work = common("peer-review", unit);
    work.issued = date(unit.child("review_date"));
    work.review = Review {
        kind: attribute(unit, "type"),
        stage: attribute(unit, "stage"),
        recommendation: attribute(unit, "recommendation"),
        round: attribute(unit, "revision-round"),
        number: at(unit, "running_number"),
        interests: at(unit, "competing_interest_statement"),
        ..Review::default()
    };
    work
}

pub(super) fn dissertation(unit: &Element) -> Work<'static> {
    let mut work = common("dissertation", unit);
    // One author, without a list around.
    if work.author.is_empty() {
        work.author = List(unit.children_named("person_name").map(people::person).collect());
    }
    work
}

/// An award with the first of its projects, which says what it is for.
pub(super) fn grant(unit: &Element) -> Work<'static> {
    let mut work = common("grant", unit);
    let none = Element::default();
    let project = unit.child("project").unwrap_or(&none);
    work.title = marked(project, "project_title");
    work.abstracts = marked(project, "description");
    work.number = at(unit, "award-number");
    work.issued = DateValue { raw: at(unit, "award-start-date"), ..DateValue::default() };
    if work.issued.raw.is_empty() {
        let dates = project.child("award-dates");
        work.issued.raw = dates.map(|dates| attribute(dates, "start-date")).unwrap_or_default();
    }
    work.language = project.child("project_title").map(|title| attribute(title, "lang")).unwrap_or_default();
    for person in project.at("investigators/person") {
        let list = match person.attr("role") {
            Some("investigator") => &mut work.contributor,
            _ => &mut work.author,
        };
        list.0.push(people::investigator(person));
    }
    work.funder = List(project.children_named("funding").map(program::funder).collect());
    work
}

/// An article that has been accepted and not yet published.
pub(super) fn pending(unit: &Element) -> Work<'static> {
    let mut work = common("journal-article", unit);
    work.doi = at(unit, "doi");
    work.container_title = at(unit, "publication/full_title");
    work.issn_type = unit.child("publication").map(|publication| numbers(publication, "issn")).unwrap_or_default();
    work.status = some("pending publication");
    work
}
