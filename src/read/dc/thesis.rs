//! Formats for theses that are Dublin Core with elements of their own: ETD-MS of the NDLTD, `uketd_dc` of British repositories,
//! `xMetaDissPlus` of German ones.

use super::statement::Statement;
use crate::model::{Agent, Contribution, Note, NoteKind, Record, Relator, Role, Text};
use crate::read::xml::{Element, find_element};

/// Whether the beginning of a document has such records.
pub(super) fn looks_like(head: &str) -> bool {
    let is_etd = head.contains("ndltd.org/standards/metadata/etdms");
    find_element(head, |name, _| matches!(name, "uketddc" | "xMetaDiss") || is_etd && name == "thesis")
}

/// The statements of a record, and what Dublin Core has no term for put into it; `None` if it is none of these formats.
pub(super) fn statements(record: &mut Record, thesis: &Element) -> Option<Vec<Statement>> {
    if !matches!(thesis.name(), "thesis" | "uketddc" | "xMetaDiss") {
        return None;
    }
    let mut said = Vec::new();
    // German repositories send articles in this format, too.
    if thesis.name() != "xMetaDiss" || thesis.child("degree").is_some() {
        said.push(say("type", None, "thesis"));
    }
    for child in thesis.children() {
        match child.name() {
            "creator" => said.push(say("creator", None, name(child))),
            "contributor" => said.push(say("contributor", child.attr_any("role"), name(child))),
            "advisor" => said.push(say("contributor", Some("advisor"), name(child))),
            "publisher" => said.push(say("publisher", None, name(child))),
            "degree" => degree(record, child),
            "qualificationname" => note(record, child.text()),
            "institution" => grantor(record, name(child)),
            "identifier" if child.attr_any("type") == Some("URL") => said.push(say("identifier", None, child.text())),
            // Of the files, of how the library gets them, and what the name of the degree says already.
            "qualificationlevel" | "fileNumber" | "fileProperties" | "checksum" | "transfer" | "contact" => {}
            // The page of the thesis in its repository.
            "isReferencedBy" if thesis.name() == "uketddc" => said.push(say("identifier", None, child.text())),
            _ => said.extend(super::statement(child).into_iter().map(in_scheme)),
        }
    }
    Some(said)
}

fn say(term: &str, qualifier: Option<&str>, value: impl Into<String>) -> Statement {
    let qualifier = qualifier.map(str::to_owned);
    Statement { term: term.to_owned(), qualifier, value: value.into(), ..Statement::default() }
}

/// Germany's schemes of subjects: groups of Dewey's classes, and none.
fn in_scheme(statement: Statement) -> Statement {
    let scheme = match statement.scheme.as_deref() {
        Some("DDC-SG") => Some("DDC".to_owned()),
        Some("NOSCHEME") => None,
        other => other.map(str::to_owned),
    };
    Statement { scheme, ..statement }
}

/// A name in one text, or in the parts of a person or an organisation.
fn name(element: &Element) -> String {
    let part = |name: &str| element.descendants(name).first().map(|part| part.text());
    match (part("surName"), part("foreName"), part("name").or_else(|| part("organisationName"))) {
        (Some(family), Some(given), _) => format!("{family}, {given}"),
        (Some(name), None, _) | (None, None, Some(name)) => name,
        _ => element.stripped(),
    }
}

/// Name or level of the degree, and who grants it.
fn degree(record: &mut Record, degree: &Element) {
    let level = || degree.child_text("level").map(|level| level.trim_start_matches("thesis.").to_owned());
    note(record, degree.child_text("name").or_else(level).unwrap_or_default());
    if let Some(discipline) = degree.child_text("discipline") {
        record.keep_unmapped("degree/discipline", discipline);
    }
    for of in degree.children_named("grantor") {
        grantor(record, name(of));
    }
}

fn note(record: &mut Record, text: String) {
    if !text.is_empty() {
        record.notes.push(Note { kind: NoteKind::Degree, text: Text::new(text) });
    }
}

fn grantor(record: &mut Record, name: String) {
    if !name.is_empty() {
        let roles = vec![Role::Relator(Relator::DEGREE_GRANTOR)];
        record.contributions.push(Contribution { agent: Agent::organization(name), roles, is_main_entry: false });
    }
}
