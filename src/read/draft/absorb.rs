//! Two descriptions of one work, put together: what the first says stays, and the second adds what it lacks.

use super::Draft;
use crate::error::Code;
use crate::model::list::{push_new, recent, recent_mut};
use crate::model::{
    Agent, AgentName, Contribution, Date, DateStatement, Host, Kind, Record, Relator, Role, Subject, Text,
};
use std::collections::HashMap;

/// From so many on, the members of a list are no longer compared one by one for likeness.
const MANY: usize = 250;

impl Draft {
    /// Adds what another description of the same work says and this one does not.
    pub(in crate::read) fn absorb(&mut self, other: Self) {
        let Self { record: other, evidence, .. } = other;
        if let Some((written, kind)) = evidence.stated {
            self.stated(&written, kind);
        }
        for doi in evidence.own_dois {
            push_new(&mut self.evidence.own_dois, doi);
        }
        self.absorb_titles(&other);
        self.absorb_contributions(other.contributions);
        for statement in other.dates {
            absorb_date(&mut self.record.dates, statement);
        }
        for host in other.hosts {
            match self.record.hosts.first_mut() {
                None => self.record.hosts.push(host),
                Some(known) => absorb_host(known, host),
            }
        }
        let record = &mut self.record;
        fill(&mut record.publishers, other.publishers);
        fill(&mut record.places, other.places);
        fill(&mut record.countries, other.countries);
        fill(&mut record.editions, other.editions);
        fill(&mut record.extents, other.extents);
        fill(&mut record.abstracts, other.abstracts);
        fill(&mut record.contents, other.contents);
        fill(&mut record.languages, other.languages);
        // The host under another name of the field is no series beside it.
        let hosts: Vec<String> =
            record.hosts.iter().flat_map(|host| &host.title).map(|title| letters(&title.value)).collect();
        let is_host = |series: &crate::model::Series| hosts.contains(&letters(&series.title.value));
        fill(&mut record.series, other.series.into_iter().filter(|series| !is_host(series)).collect());
        fill(&mut record.meetings, other.meetings);
        record.page_count = record.page_count.or(other.page_count);
        record.volume_count = record.volume_count.or(other.volume_count);
        record.volume = record.volume.take().or(other.volume);
        unite(&mut record.numbers, other.numbers);
        unite(&mut record.identifiers, other.identifiers);
        unite(&mut record.notes, other.notes);
        unite(&mut record.rights, other.rights);
        unite(&mut record.relations, other.relations);
        unite(&mut record.forms, other.forms);
        for subject in other.subjects {
            absorb_subject(&mut record.subjects, subject);
        }
        for link in other.links {
            if !recent(&record.links).iter().any(|known| known.url == link.url) {
                record.links.push(link);
            }
        }
        record.unmapped.extend(other.unmapped);
        record.diagnostics.extend(other.diagnostics);
    }

    /// Whether another description is of the same work: by its DOI, or else by its title.
    pub(in crate::read) fn is_same_work(&self, other: &Self) -> bool {
        let (own, theirs) = (&self.evidence.own_dois, &other.evidence.own_dois);
        if !own.is_empty() && !theirs.is_empty() {
            return own.iter().any(|doi| theirs.contains(doi));
        }
        let title = |record: &Record| record.title.as_ref().map(|title| letters(&title.full));
        title(&self.record).is_some_and(|own| title(&other.record) == Some(own))
    }

    fn absorb_titles(&mut self, other: &Record) {
        let Some(title) = &other.title else { return };
        let Some(own) = &self.record.title else {
            self.record.title = Some(title.clone());
            self.record.other_titles.extend(other.other_titles.iter().cloned());
            return;
        };
        let (ours, theirs) = (letters(&own.full), letters(&title.full));
        let language = own.language.clone().or_else(|| title.language.clone().filter(|_| ours == theirs));
        // A title that is cut, or has the name of the site behind it, is the same.
        if !ours.starts_with(&theirs) && !theirs.starts_with(&ours) {
            let text = Text { value: title.full.clone(), language: title.language.clone() };
            self.other_title(crate::model::OtherTitleKind::Variant, text);
        }
        if let Some(own) = &mut self.record.title {
            own.language = language;
        }
        for other in &other.other_titles {
            if letters(&other.text.value) != ours {
                push_new(&mut self.record.other_titles, other.clone());
            }
        }
    }

    /// Names that are there get the identifiers and affiliations; others are added, authors only if there are none yet.
    fn absorb_contributions(&mut self, others: Vec<Contribution>) {
        let has_authors = self.record.contributions.iter().any(is_author);
        // Thousands of authors are looked up; to compare each with each takes minutes.
        let mut by_name = HashMap::new();
        if self.record.contributions.len() > MANY {
            for (at, known) in self.record.contributions.iter().enumerate() {
                by_name.entry(letters(&known.agent.name.direct())).or_insert(at);
            }
        }
        for other in others {
            let at = if by_name.is_empty() { None } else { by_name.get(&letters(&other.agent.name.direct())) };
            let contributions = &mut self.record.contributions;
            let known = match at {
                Some(at) => contributions.get_mut(*at),
                None => recent_mut(contributions).iter_mut().find(|known| is_same_agent(&known.agent, &other.agent)),
            };
            match known {
                Some(known) => {
                    for identifier in other.agent.identifiers {
                        push_new(&mut known.agent.identifiers, identifier);
                    }
                    if known.agent.affiliations.is_empty() {
                        known.agent.affiliations = other.agent.affiliations;
                    }
                }
                None if has_authors && is_author(&other) => {
                    let name = other.agent.name.direct();
                    let message = format!("“{name}” is among the authors in one place of the page and not in another");
                    self.doubt(Code::Conflict, "author", &name, message);
                }
                None => self.record.contributions.push(other),
            }
        }
    }
}

fn is_author(contribution: &Contribution) -> bool {
    contribution.is_main_entry || contribution.roles.contains(&Role::Relator(Relator::AUTHOR))
}

/// Whether two names are one: in the same words, or with initials for given names.
fn is_same_agent(a: &Agent, b: &Agent) -> bool {
    if a.identifiers.iter().any(|identifier| b.identifiers.contains(identifier)) {
        return true;
    }
    if letters(&a.name.direct()) == letters(&b.name.direct()) {
        return true;
    }
    let (AgentName::Person(a), AgentName::Person(b)) = (&a.name, &b.name) else { return false };
    let family = |name: &Option<String>| name.as_deref().map(letters);
    let (Some(ours), Some(theirs)) = (&a.given, &b.given) else { return false };
    let initial = |name: &str| letters(name).chars().next();
    let is_short = |name: &str| name.split([' ', '-', '.']).all(|part| part.chars().count() <= 1);
    family(&a.family).is_some()
        && family(&a.family) == family(&b.family)
        && initial(ours) == initial(theirs)
        && (is_short(ours)
            || is_short(theirs)
            || letters(ours).starts_with(&letters(theirs))
            || letters(theirs).starts_with(&letters(ours)))
}

/// A date of an event that has none, or the finer of two that agree.
fn absorb_date(dates: &mut Vec<DateStatement>, statement: DateStatement) {
    let known = dates.iter_mut().find(|known| known.event == statement.event);
    let Some(known) = known else { return dates.push(statement) };
    let is_finer = |finer: &Date, date: &Date| match (&finer.edtf, &date.edtf) {
        (Some(finer), Some(date)) => {
            finer.as_str().len() > date.as_str().len() && finer.as_str().starts_with(date.as_str())
        }
        (finer, None) => finer.is_some(),
        (None, _) => false,
    };
    if is_finer(&statement.date, &known.date) {
        known.date = statement.date;
    }
}

fn absorb_host(known: &mut Host, other: Host) {
    if known.kind == Kind::Document {
        known.kind = other.kind;
    }
    match (&known.title, other.title) {
        (None, title) => known.title = title,
        (Some(own), Some(title)) if letters(&own.value) != letters(&title.value) => {
            push_new(&mut known.other_titles, title);
        }
        _ => {}
    }
    unite(&mut known.other_titles, other.other_titles);
    unite(&mut known.identifiers, other.identifiers);
    fill(&mut known.publishers, other.publishers);
    fill(&mut known.contributions, other.contributions);
    fill(&mut known.series, other.series);
    let (part, more) = (&mut known.part, other.part);
    part.volume = part.volume.take().or(more.volume);
    part.issue = part.issue.take().or(more.issue);
    part.issue_title = part.issue_title.take().or(more.issue_title);
    part.date = part.date.take().or(more.date);
    part.article_number = part.article_number.take().or(more.article_number);
    // A first page alone says less than both.
    let is_alone = part.last_page.is_none() || part.last_page == part.first_page;
    let has_first_alone = is_alone && part.first_page.is_some() && part.first_page == more.first_page;
    if part.pages.is_none() || has_first_alone && more.last_page.is_some() {
        (part.pages, part.first_page, part.last_page) = (more.pages, more.first_page, more.last_page);
    }
}

fn fill<T>(list: &mut Vec<T>, other: Vec<T>) {
    if list.is_empty() {
        *list = other;
    }
}

fn unite<T: PartialEq>(list: &mut Vec<T>, other: Vec<T>) {
    for value in other {
        push_new(list, value);
    }
}

/// A subject that is not there yet. "Physics, general" in one place and "Physics", "general" in another are one heading, which was
/// taken apart at its comma.
fn absorb_subject(subjects: &mut Vec<Subject>, subject: Subject) {
    if subjects.len() > MANY {
        return push_new(subjects, subject);
    }
    if subjects.iter().any(|known| is_same_subject(known, &subject)) {
        return;
    }
    let is_plain = |subject: &Subject| subject.iris.is_empty() && subject.scheme.is_none();
    let pieces = |subject: &Subject| subject.heading.value.split(", ").map(letters).collect::<Vec<_>>();
    let is_piece = |known: &Subject| is_plain(known) && pieces(known).contains(&letters(&subject.heading.value));
    if is_plain(&subject) && subjects.iter().any(is_piece) {
        return;
    }
    let parts = pieces(&subject);
    let is_part = |known: &Subject| is_plain(known) && parts.contains(&letters(&known.heading.value));
    if is_plain(&subject)
        && parts.len() > 1
        && subjects.iter().filter(|known| is_part(known)).count() == parts.len()
        && let Some(at) = subjects.iter().position(is_part)
    {
        subjects.retain(|known| !is_part(known));
        return subjects.insert(at.min(subjects.len()), subject);
    }
    subjects.push(subject);
}

fn is_same_subject(a: &Subject, b: &Subject) -> bool {
    a == b
        || b.iris.is_empty()
            && a.subdivisions == b.subdivisions
            && letters(&a.heading.value) == letters(&b.heading.value)
}

/// Letters and digits alone, in lower case.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
