//! `extension`: the degree of a thesis in terms of ETD-MS and of local schemas made after it; all else is kept by name.

use super::Element;
use crate::model::list::recent;
use crate::model::{Agent, Contribution, NoteKind, Relator, Role, Text};
use crate::read::draft::Draft;

/// Reads an `extension`: what stands in `degree` is known by its names.
pub(super) fn read(draft: &mut Draft, extension: &Element) {
    if extension.children().next().is_none() {
        return draft.unmapped("extension", &extension.text());
    }
    for child in extension.children() {
        field(draft, "extension", child);
    }
}

fn field(draft: &mut Draft, path: &str, element: &Element) {
    let path = format!("{path}/{}", element.name());
    if element.children().next().is_some() {
        for child in element.children() {
            field(draft, &path, child);
        }
        return;
    }
    let text = element.text();
    if text.is_empty() {
        return;
    }
    match (element.name(), path.contains("degree/")) {
        ("name", true) | ("degreeName", _) => {
            draft.evidence.has_thesis_note = true;
            draft.note(NoteKind::Degree, Text::new(text));
        }
        ("grantor", true) | ("degreeGrantor", _) => grantor(draft, &text),
        _ => draft.unmapped(&path, &text),
    }
}

/// The university, unless a name has said so before.
fn grantor(draft: &mut Draft, name: &str) {
    let agent = Agent::organization(name);
    let role = Role::Relator(Relator::DEGREE_GRANTOR);
    let known =
        recent(&draft.record.contributions).iter().any(|known| known.agent == agent && known.roles.contains(&role));
    if !known {
        draft.record.contributions.push(Contribution { agent, roles: vec![role], is_main_entry: false });
    }
}
