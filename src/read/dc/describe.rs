//! What a work is, who made it, what it is about.

use super::statement::{Statement, is_in_language_of};
use crate::id::Identifier;
use crate::model::list::push_new;
use crate::model::{
    Affiliation, AgentKind, Contribution, Kind, NoteKind, OtherTitleKind, Relator, RightsKind, Role, Scheme, Subject,
    SubjectKind, Text, UnmappedReason,
};
use crate::read::draft::{Draft, is_web_address};
use crate::text::{isbd, names};

/// The titles: the one in the language of the text is the title, the others are parallel if they are in other languages.
pub(super) fn titles(draft: &mut Draft, titles: &[&Statement]) {
    let first = titles.iter().position(|title| is_in_language_of(draft, title)).unwrap_or_default();
    let Some(proper) = titles.get(first) else { return };
    let separated = isbd::separate(&proper.value);
    let mut title = separated.title;
    title.language.clone_from(&proper.language);
    draft.title(title);
    if draft.record.statement_of_responsibility.is_none() {
        draft.record.statement_of_responsibility = separated.responsibility;
    }
    for parallel in separated.parallel {
        draft.other_title(OtherTitleKind::Parallel, Text::new(parallel));
    }
    for (_, other) in titles.iter().enumerate().filter(|(at, _)| *at != first) {
        let is_parallel = other.language.is_some() && other.language != proper.language;
        let kind = if is_parallel { OtherTitleKind::Parallel } else { OtherTitleKind::Variant };
        let value = isbd::separate(&other.value).title.full;
        draft.other_title(kind, Text { value, language: other.language.clone() });
    }
}

/// The type: a sort of work, or else a genre in words.
pub(super) fn type_term(draft: &mut Draft, statement: &Statement) {
    let value = statement.value.trim();
    let bare = value.strip_prefix("doc-type:").unwrap_or(value);
    if draft.type_term(bare) || says_nothing(bare) {
        return;
    }
    // CONTENTdm has all values of a field in one: "Image; StillImage".
    if bare.contains(';') && !is_web_address(bare) {
        for value in bare.split(';').map(str::trim).filter(|value| !value.is_empty()) {
            type_term(draft, &Statement { value: value.to_owned(), ..statement.clone() });
        }
        return;
    }
    if is_web_address(bare) {
        return draft.subject(Subject::of_iri(SubjectKind::Genre, bare));
    }
    let heading = bare.strip_prefix("info:eu-repo/semantics/").unwrap_or(bare);
    let heading = Text { value: heading.to_owned(), language: statement.language.clone() };
    draft.subject(Subject { kind: SubjectKind::Genre, heading, ..Subject::default() });
}

fn says_nothing(term: &str) -> bool {
    let last = term.rsplit(['/', '#', ':']).next().unwrap_or(term);
    matches!(
        last.to_lowercase().as_str(),
        "text" | "texte" | "other" | "c_1843" | "c_18cf" | "unknown" | "" | "thing" | "creativework"
    )
}

/// Everything but titles, types, dates, and the place in a host.
pub(super) fn statement(draft: &mut Draft, statement: &Statement) {
    let value = statement.value.trim();
    let language = statement.language.as_ref();
    let text = || Text { value: value.to_owned(), language: statement.language.clone() };
    let qualifier = statement.qualifier.as_deref().unwrap_or_default().to_lowercase();
    match statement.term.to_lowercase().as_str() {
        "alternative" => draft.other_title(OtherTitleKind::Variant, text()),
        "creator" | "author" => creator(draft, value, true),
        "contributor" => creator_of(draft, value, &qualifier),
        // Catalogues put the place before it: "Aarhus : Harbour Press".
        "publisher" => match value.split_once(" : ") {
            Some((place, name)) if !name.trim().is_empty() => {
                draft.place(place);
                draft.publisher(name);
            }
            _ => draft.publisher(value),
        },
        "subject" => subject(draft, statement),
        "description" => description(draft, statement, &qualifier),
        "abstract" => draft.abstract_text(text()),
        "tableofcontents" => push_new(&mut draft.record.contents, text()),
        "format" => format(draft, value),
        "extent" => draft.extent(value),
        "medium" => draft.note(NoteKind::Medium, text()),
        "coverage" => draft.coverage(value, language),
        "spatial" => draft.subject(Subject { kind: SubjectKind::Place, heading: text(), ..Subject::default() }),
        "temporal" => draft.subject(Subject { kind: SubjectKind::Period, heading: text(), ..Subject::default() }),
        "rights" => draft.rights(value),
        "accessrights" => {
            draft.rights_of(RightsKind::Access, value.strip_prefix("info:eu-repo/semantics/").unwrap_or(value));
        }
        "license" if is_web_address(value) => draft.rights_of(RightsKind::License, value),
        "license" => draft.rights(value),
        "audience" | "educationlevel" => draft.note(NoteKind::Audience, text()),
        "provenance" => draft.note(NoteKind::Provenance, text()),
        "accrualperiodicity" => draft.note(NoteKind::Frequency, text()),
        "requires" => draft.note(NoteKind::Requires, text()),
        "recordid" => draft.record.origin.control_number = Some(value.to_owned()),
        "title"
        | "type"
        | "language"
        | "date"
        | "source"
        | "identifier"
        | "relation"
        | "issued"
        | "created"
        | "available"
        | "valid"
        | "datesubmitted"
        | "dateaccepted"
        | "datecopyrighted"
        | "modified"
        | "bibliographiccitation"
        | "permaddress" => {}
        term if super::place::is_relation(term) => {}
        _ => draft.unmapped(&statement.term, value),
    }
}

/// A creator. Journal systems put the affiliation behind a semicolon: "Holm, Inger; University of Aarhus".
fn creator(draft: &mut Draft, value: &str, is_main: bool) {
    people(draft, "creator", value, &[], is_main);
}

/// A contributor in a role that the qualifier may name.
fn creator_of(draft: &mut Draft, value: &str, qualifier: &str) {
    let role = match qualifier {
        "author" => return creator(draft, value, true),
        "advisor" | "supervisor" => Role::Relator(Relator::THESIS_ADVISOR),
        "" | "other" => Role::Relator(Relator::CONTRIBUTOR),
        other => crate::read::draft::relator(other),
    };
    people(draft, "contributor", value, &[role], false);
}

fn people(draft: &mut Draft, field: &str, value: &str, roles: &[Role], is_main: bool) {
    // "Holm, Inger https://orcid.org/0000-0002-1825-0097"
    let (value, orcid) = match value.find("orcid.org/").or_else(|| value.to_lowercase().find("orcid:")) {
        Some(at) => {
            let start = value.get(..at).and_then(|before| before.rfind(char::is_whitespace)).unwrap_or(at);
            let id = value.get(start..).unwrap_or_default().trim().trim_matches(['(', ')', '[', ']', '<', '>']);
            let id = id.rsplit(['/', ':', ' ']).next().unwrap_or(id);
            (
                value.get(..start).unwrap_or_default().trim().trim_end_matches([',', ';', '(', '[', '-']),
                crate::id::Orcid::parse(id).ok(),
            )
        }
        None => (value, None),
    };
    // The National Library of France has the function of a person behind the heading: "Lind, Jo (1845-1920). Illustrateur".
    let (value, function) = match value.rsplit_once(". ") {
        Some((heading, function)) if heading.contains([',', '(']) && function.starts_with(char::is_alphabetic) => {
            match function_of(function) {
                Some(role) => (heading, Some(role)),
                None => (value, None),
            }
        }
        _ => (value, None),
    };
    let function: Vec<Role> = function.into_iter().collect();
    let roles = if function.is_empty() { roles } else { function.as_slice() };
    let before = draft.record.diagnostics.len();
    let mut found = draft.read_names(field, value, names::Expected::Any, &[], is_main);
    let is_affiliated = |found: &[Contribution]| {
        matches!(found, [person, others @ ..] if value.contains(';') && person.agent.kind == AgentKind::Person && !others.is_empty()
            && others.iter().all(|other| other.agent.kind == AgentKind::Organization))
    };
    if is_affiliated(&found) {
        let others = found.split_off(1);
        if let Some(person) = found.first_mut() {
            person.agent.affiliations.extend(
                others
                    .into_iter()
                    .map(|other| Affiliation { name: other.agent.name.direct(), identifiers: Vec::new() }),
            );
        }
        draft.record.diagnostics.truncate(before);
    }
    if let ([person], Some(orcid)) = (found.as_mut_slice(), orcid) {
        push_new(&mut person.agent.identifiers, Identifier::Orcid(orcid));
    }
    for mut contribution in found {
        // A role that the name itself states says more than the field.
        if contribution.roles.is_empty() {
            contribution.roles.extend_from_slice(roles);
        }
        draft.contribute(contribution);
    }
}

/// The role that a function in words is.
fn function_of(words: &str) -> Option<Role> {
    let words = words.trim();
    let is_author = matches!(words, "Auteur du texte" | "Auteur de lettres");
    let relator = if is_author { Some(Relator::AUTHOR) } else { Relator::from_term(words) };
    relator.map(Role::Relator)
}

fn subject(draft: &mut Draft, statement: &Statement) {
    let value = statement.value.trim();
    let code = statement.scheme.as_deref().or(statement.qualifier.as_deref()).unwrap_or_default();
    let scheme = match code.to_ascii_uppercase().as_str() {
        "" | "STRING" | "NONE" | "OTHER" => return draft.keywords(value, statement.language.as_ref()),
        "LCSH" => "lcsh".to_owned(),
        "MESH" => "mesh".to_owned(),
        "DDC" | "UDC" | "LCC" | "NLM" => code.to_ascii_lowercase(),
        _ => code.to_lowercase(),
    };
    let is_class = matches!(scheme.as_str(), "ddc" | "udc" | "lcc" | "nlm" | "jel" | "msc");
    let kind = if is_class { SubjectKind::Class } else { SubjectKind::Topic };
    let language = if is_class { None } else { statement.language.clone() };
    draft.subject(Subject {
        kind,
        heading: Text { value: value.to_owned(), language },
        scheme: Some(Scheme(scheme)),
        ..Subject::default()
    });
}

/// A description: as a rule the abstract, which is a text of some length; a short one is a note.
fn description(draft: &mut Draft, statement: &Statement, qualifier: &str) {
    /// A note is shorter, an abstract longer.
    const ABSTRACT: usize = 200;
    let value = statement.value.trim();
    let text = Text { value: value.to_owned(), language: statement.language.clone() };
    let is_log = ["Submitted by ", "Made available in DSpace", "Approved for entry into archive", "Item withdrawn by "]
        .iter()
        .any(|start| value.starts_with(start));
    match qualifier {
        _ if is_log => draft.leave_out("description", value, UnmappedReason::Technical),
        "abstract" => draft.abstract_text(text),
        "tableofcontents" => push_new(&mut draft.record.contents, text),
        "provenance" => draft.note(NoteKind::Provenance, text),
        "sponsorship" => draft.note(NoteKind::Funding, text),
        "" if value.chars().count() >= ABSTRACT && draft.record.kind != Kind::Collection => draft.abstract_text(text),
        _ => draft.note(NoteKind::General, text),
    }
}

/// A format: a media type, an extent, or a medium in words.
fn format(draft: &mut Draft, value: &str) {
    let is_media_type = value.split_once('/').is_some_and(|(kind, rest)| {
        matches!(
            kind.to_lowercase().as_str(),
            "application" | "text" | "image" | "audio" | "video" | "model" | "multipart" | "font" | "message"
        ) && !rest.contains(char::is_whitespace)
    });
    let counts =
        || crate::text::extent::page_count(value).is_some() || crate::text::extent::volume_count(value).is_some();
    if is_media_type {
        draft.note(NoteKind::FileFormat, Text::new(value));
    } else if counts() || value.starts_with(|c: char| c.is_ascii_digit()) && value.contains(char::is_alphabetic) {
        draft.extent(value);
    } else {
        draft.note(NoteKind::Medium, Text::new(value));
    }
}
