//! Grants as Crossref's API has them, whose title, people and funder stand in their projects.

use super::dates::DateValue;
use super::people::{OrganizationId, Person};
use super::work::{Funder, Work};
use crate::read::json::shapes::{Fill, List, Texts, tolerant};

tolerant! {
    /// What an award pays for.
    Project {
        "project-title" => title: List<InLanguage<'a>>,
        "project-description" => description: List<InLanguage<'a>>,
        "lead-investigator" => lead: List<Person<'a>>,
        "co-lead-investigator" => second_lead: List<Person<'a>>,
        "investigator" => investigator: List<Person<'a>>,
        "award-start" => start: DateValue<'a>,
        "funding" => funding: List<Funding<'a>>,
        "title" => plain_title: Texts<'a>,
        technical: [],
        text: plain_title,
    }

    /// A title or a description.
    InLanguage {
        "title" | "description" => words: Texts<'a>,
        "language" => language: Texts<'a>,
        technical: [],
        text: words,
    }

    /// What a funder pays.
    Funding {
        "funder" => funder: Payer<'a>,
        "name" => plain_name: Texts<'a>,
        technical: ["type", "scheme", "award-amount"],
        text: plain_name,
    }

    /// A funder of a grant.
    Payer {
        "name" => name: Texts<'a>,
        "id" => id: List<OrganizationId<'a>>,
        technical: [],
        text: name,
    }
}

/// The project of a grant says what it is for: the first of them, as with Crossref's XML; all of its people and funders are its own.
pub(in crate::read) fn unfold(work: &mut Work<'_>) {
    let mut projects = std::mem::take(&mut work.project).0.into_iter();
    let Some(project) = projects.next() else { return };
    if work.title.is_empty() {
        let language = project.title.first().map(|title| title.language.clone()).unwrap_or_default();
        work.title = if project.title.is_empty() { project.plain_title } else { words(project.title) };
        if work.language.is_empty() {
            work.language = language;
        }
    }
    if work.abstracts.is_empty() {
        work.abstracts = words(project.description);
    }
    if work.issued.is_blank() {
        work.issued = project.start;
    }
    work.author.0.extend(project.lead.0.into_iter().chain(project.second_lead.0));
    work.contributor.0.extend(project.investigator.0);
    for Funding { funder: Payer { name, id, .. }, plain_name, .. } in project.funding.0 {
        let name = if name.is_empty() { plain_name } else { name };
        work.funder.0.push(Funder { name, id, ..Funder::default() });
    }
    work.unknown.extend(project.unknown);
}

fn words(texts: List<InLanguage<'_>>) -> Texts<'_> {
    let mut all = texts.0.into_iter().flat_map(|text| text.words.first.into_iter().chain(text.words.rest));
    Texts { first: all.next(), rest: all.collect(), is_odd: false }
}
