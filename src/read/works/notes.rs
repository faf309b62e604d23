//! Abstracts, subjects, notes, rights, funding, and what else publishers say.

use super::work::{Assertion, Work};
use super::{people, text};
use crate::id::{Doi, Identifier};
use crate::model::list::{push_new, recent};
use crate::model::{
    Agent, Contribution, DateEvent, DatePrecision, DateStatement, Kind, Note, NoteKind, Record, Relator, Rights,
    RightsKind, Role, Subject, SubjectKind, Unmapped, UnmappedReason,
};
use crate::read::json::shapes::Texts;
use crate::text::dates;

pub(super) fn fill(record: &mut Record, work: &Work<'_>) {
    record.abstracts = text::all(&work.abstracts).into_iter().map(Into::into).collect();
    for description in text::all(&work.description) {
        if !recent(&record.abstracts).iter().any(|known| text::says_the_same(&known.value, &description)) {
            record.abstracts.push(description.into());
        }
    }
    subjects(record, work);
    notes(record, work);
    rights(record, work);
    funders(record, work);
    for assertion in &*work.assertion {
        self::assertion(record, assertion);
    }
}

fn subjects(record: &mut Record, work: &Work<'_>) {
    for written in text::all(&work.subject) {
        // CSL has all keywords in one string.
        let is_list = work.subject.rest.is_empty() && written.contains([',', ';']);
        if is_list {
            let separator = if written.contains(';') { ';' } else { ',' };
            written.split(separator).for_each(|word| keyword(record, word));
        } else {
            keyword(record, &written);
        }
    }
    // The group of a post is its blog, which is the host.
    if let Some(group) = text::first(&work.group_title).filter(|_| record.kind != Kind::Webpage) {
        keyword(record, &group);
    }
}

pub(in crate::read) fn keyword(record: &mut Record, word: &str) {
    let word = word.trim();
    let subject = Subject { heading: word.into(), ..Subject::default() };
    if !word.is_empty() {
        push_new(&mut record.subjects, subject);
    }
}

/// What the work is, in the record's own word.
pub(in crate::read) fn genre(record: &mut Record, word: &str) {
    let word = word.trim();
    let subject = Subject { kind: SubjectKind::Genre, heading: word.into(), ..Subject::default() };
    if !word.is_empty() {
        push_new(&mut record.subjects, subject);
    }
}

pub(in crate::read) fn note(record: &mut Record, kind: NoteKind, text: impl Into<String>) {
    let note = Note { kind, text: text.into().into() };
    if !note.text.value.is_empty() {
        push_new(&mut record.notes, note);
    }
}

fn notes(record: &mut Record, work: &Work<'_>) {
    for written in work.note.iter() {
        reference_manager_note(record, written);
    }
    let plain = [
        (NoteKind::Degree, &work.degree),
        (NoteKind::Medium, &work.medium),
        (NoteKind::General, &work.status),
        (NoteKind::General, &work.references),
        (NoteKind::General, &work.version.description),
    ];
    for (kind, texts) in plain {
        for written in text::all(texts) {
            note(record, kind, written);
        }
    }
    let labelled = [
        ("Stage", &work.review.stage),
        ("Recommendation", &work.review.recommendation),
        ("Revision round", &work.review.round),
        ("Competing interests", &work.review.interests),
    ];
    for (label, texts) in labelled {
        if let Some(written) = text::first(texts) {
            note(record, NoteKind::General, format!("{label}: {written}"));
        }
    }
    for kind in text::all(&work.review.kind) {
        genre(record, &kind);
    }
    record.numbers.extend(text::all(&work.review.number));
    for trial in &*work.clinical_trial {
        if let Some(number) = text::first(&trial.number) {
            note(record, NoteKind::General, format!("Clinical trial: {number}"));
        }
    }
}

/// A note of a reference manager; Zotero keeps identifiers there, a line each.
pub(in crate::read) fn reference_manager_note(record: &mut Record, written: &str) {
    let mut rest = Vec::new();
    for line in written.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some((label, value)) = line.split_once(':').filter(|(label, _)| is_for_programs(label)) {
            record.unmapped.push(Unmapped {
                field: label.trim().to_owned(),
                value: value.trim().to_owned(),
                reason: UnmappedReason::Technical,
            });
            continue;
        }
        let found = line.split_once(':').and_then(|(label, value)| {
            let scheme = match label.trim().to_ascii_lowercase().as_str() {
                "doi" => "doi",
                "pmid" => "pmid",
                "pmcid" => "pmcid",
                "arxiv" => "arxiv",
                "oclc" => "oclc",
                _ => return None,
            };
            // "arXiv: 1501.04916 [cs]"
            let value = value.trim();
            let value = if scheme == "arxiv" { value.split(' ').next()? } else { value };
            Some(Identifier::of_scheme(scheme, value)).filter(|id| !matches!(id, Identifier::Invalid { .. }))
        });
        match found {
            Some(identifier) => record.identify(identifier),
            None => rest.extend(text::plain(line)),
        }
    }
    if !rest.is_empty() {
        note(record, NoteKind::General, rest.join(" "));
    }
}

/// Keys of citations, and fields that go through to BibTeX as they are.
fn is_for_programs(label: &str) -> bool {
    let label = label.trim().to_ascii_lowercase();
    matches!(label.as_str(), "citation key" | "citekey") || label.starts_with("tex.")
}

fn rights(record: &mut Record, work: &Work<'_>) {
    for license in &*work.license {
        let Some(written) = license.url.text() else { continue };
        add_license(record, written);
        // A licence for mining, or one that begins later, does not hold for the work as published.
        let version = license.version.text().filter(|version| !matches!(*version, "unspecified" | "vor"));
        // The delay counts from a day; where only the year of publication is known, it says nothing.
        let is_delayed = license.delay.text().is_some_and(|days| days != "0" && !days.starts_with('-'))
            && work.issued.date().and_then(|date| date.edtf).is_some_and(|date| date.precision() == DatePrecision::Day);
        if version.is_none() && !is_delayed {
            continue;
        }
        let start = license.start.date().map(|date| format!("from {}", date.written));
        let conditions: Vec<_> = version.map(str::to_owned).into_iter().chain(start).collect();
        add_rights(record, RightsKind::Statement, format!("{written} ({})", conditions.join(", ")));
    }
    for statement in text::all(&work.copyright) {
        add_rights(record, RightsKind::Statement, statement);
    }
    if let Some(date) = work.free_to_read.start.date() {
        add_rights(record, RightsKind::Access, format!("free to read from {}", date.written));
    }
}

/// A licence by its address, or a statement of rights.
pub(in crate::read) fn add_license(record: &mut Record, written: &str) {
    if written.contains("://") && !written.contains(' ') {
        add_rights(record, RightsKind::License, written);
    } else if let Some(statement) = text::plain(written) {
        add_rights(record, RightsKind::Statement, statement);
    }
}

pub(in crate::read) fn add_rights(record: &mut Record, kind: RightsKind, value: impl Into<String>) {
    let rights = Rights { kind, value: value.into() };
    push_new(&mut record.rights, rights);
}

fn funders(record: &mut Record, work: &Work<'_>) {
    for funder in &*work.funder {
        let name = text::first(&funder.name);
        let mut identifiers: Vec<Identifier> = Vec::new();
        for doi in funder.doi.iter() {
            identifiers.extend(Doi::parse(doi).ok().map(Identifier::Doi));
        }
        identifiers.extend(funder.id.iter().filter_map(people::organization_id));
        let awards: Vec<_> = text::all(&funder.award)
            .into_iter()
            .chain(funder.award_info.iter().flat_map(|award| text::all(&award.number)))
            .collect();
        add_funder(record, name, identifiers, &awards);
    }
}

/// A funder, once, and its awards as a note.
pub(in crate::read) fn add_funder(
    record: &mut Record,
    name: Option<String>,
    identifiers: Vec<Identifier>,
    awards: &[String],
) {
    let Some(name) = name.or_else(|| identifiers.first().map(|id| id.value().to_owned())) else { return };
    let mut unique = Vec::new();
    for identifier in identifiers {
        push_new(&mut unique, identifier);
    }
    let mut numbers: Vec<&str> = Vec::new();
    for award in awards {
        if !numbers.contains(&award.as_str()) {
            numbers.push(award);
        }
    }
    if !numbers.is_empty() {
        note(record, NoteKind::Funding, format!("{name}: {}", numbers.join(", ")));
    }
    let agent = Agent { identifiers: unique, ..Agent::organization(name) };
    let roles = vec![Role::Relator(Relator::FUNDER)];
    text::join(&mut record.contributions, Contribution { agent, roles, ..Contribution::default() });
}

/// Dates and the copyright line are understood; what repeats other fields is left out; anything else is reported.
fn assertion(record: &mut Record, assertion: &Assertion<'_>) {
    let label = text::first(&assertion.label).or_else(|| text::first(&assertion.name)).unwrap_or_default();
    let Some(value) = text::first(&assertion.value) else { return };
    // "Date received", "received", "date_received".
    let names = [assertion.name.text().unwrap_or_default(), &label];
    let names = names.map(|name| text::letters(name).collect::<String>());
    let is = |words: &[&str]| words.iter().any(|word| names.iter().any(|name| name == word));
    let event = if is(&["received", "datereceived"]) {
        Some(DateEvent::Submitted)
    } else if is(&["accepted", "dateaccepted"]) {
        Some(DateEvent::Accepted)
    } else if is(&["firstonline", "publishedonline", "onlinepublicationdate"]) {
        Some(DateEvent::Available)
    } else {
        None
    };
    if let Some(event) = event {
        let date = dates::read(&value);
        if date.edtf.is_none() {
            record.keep_unmapped(format!("assertion “{label}”"), value);
        } else if !record.dates.iter().any(|known| known.event == event) {
            record.dates.push(DateStatement { event, date });
        }
    } else if is(&["copyright", "copyrightinformation"]) {
        add_rights(record, RightsKind::Statement, value);
    } else if !is(REPEATED) {
        record.keep_unmapped(format!("assertion “{label}”"), value);
    }
}

/// What publishers repeat of the record itself.
const REPEATED: &[&str] = &[
    "articlelink",
    "articletitle",
    "articletype",
    "associatedlink",
    "contenttype",
    "journaltitle",
    "publisher",
    "similaritycheck",
];

/// Text of a field that has no place of its own.
pub(in crate::read) fn unmapped(record: &mut Record, field: &str, texts: &Texts<'_>) {
    for written in text::all(texts) {
        record.keep_unmapped(field, written);
    }
}
