//! Abstracts, notes, physical description, rights.

use super::{iris, language_of};
use crate::model::list::push_new;
use crate::model::{Form, FormKind, LinkKind, NoteKind, RightsKind, Text, UnmappedReason};
use crate::read::draft::Draft;
use crate::read::xml::Element;
use crate::text::isbd;

/// The text of an element with the language it states; an address that it has instead is a link.
pub(super) fn text_of(draft: &mut Draft, field: &str, element: &Element) -> Text {
    if let Some(url) = element.attr_any("href") {
        draft.link(url, LinkKind::Related, Some(field.to_owned()));
    }
    Text { value: element.stripped(), language: language_of(element) }
}

/// `note`, by its type from the [list of MODS](https://www.loc.gov/standards/mods/mods-notes.html).
pub(super) fn note(draft: &mut Draft, note: &Element) {
    let kind = note.attr("type").unwrap_or_default().trim().to_lowercase();
    let mut text = text_of(draft, "note", note);
    let note_kind = match kind.as_str() {
        "statement of responsibility" | "statementofresponsibility" => {
            let statement = isbd::trim(&text.value).to_owned();
            if draft.record.statement_of_responsibility.is_none() && !statement.is_empty() {
                draft.record.statement_of_responsibility = Some(statement);
                return;
            }
            NoteKind::General
        }
        // What the library paid, and what it does with the copy.
        "acquisition" | "action" | "admin" | "administrative" => {
            return draft.leave_out(&format!("note type=\"{kind}\""), "", UnmappedReason::Private);
        }
        "thesis" | "dissertation" => {
            draft.evidence.has_thesis_note = true;
            NoteKind::Thesis
        }
        "funding" => NoteKind::Funding,
        "system details" | "systemdetails" => NoteKind::Requires,
        "ownership" | "provenance" => NoteKind::Provenance,
        "preferred citation" | "preferredcitation" => NoteKind::Citation,
        "citation/reference" | "citation" => NoteKind::CitedIn,
        "accrual method" => NoteKind::Accrual,
        "original version" | "source note" => NoteKind::Source,
        _ => NoteKind::General,
    };
    if let Some(label) = note.attr("displayLabel").filter(|_| !text.value.is_empty()) {
        text.value = format!("{}: {}", label.trim_end_matches(':'), text.value);
    }
    draft.note(note_kind, text);
}

/// `physicalDescription`.
pub(super) fn physical(draft: &mut Draft, description: &Element) {
    for child in description.children() {
        let text = child.text();
        match child.name() {
            "extent" => {
                let total = child.child_text("total");
                match (total, child.attr("unit")) {
                    // `<extent unit="page"><total>402</total></extent>` is no MODS, and is written.
                    (Some(total), unit) => draft.extent(&format!("{total} {}", plural(unit.unwrap_or_default()))),
                    (None, Some(unit)) if text.bytes().all(|b| b.is_ascii_digit()) => {
                        draft.extent(&format!("{text} {unit}"));
                    }
                    _ => draft.extent(&text),
                }
            }
            "form" => form(draft, child, &text),
            "internetMediaType" => draft.note(NoteKind::FileFormat, Text::new(text)),
            "note" => note(draft, child),
            other => draft.unmapped(&format!("physicalDescription/{other}"), &text),
        }
    }
}

fn plural(unit: &str) -> String {
    if unit.is_empty() || unit.ends_with('s') { unit.to_owned() } else { format!("{unit}s") }
}

/// `form`: a carrier or medium of RDA, or the form in words.
fn form(draft: &mut Draft, form: &Element, text: &str) {
    let term = isbd::trim(text);
    if term.is_empty() {
        return;
    }
    let kind = match (form.attr("authority").unwrap_or_default(), form.attr("type").unwrap_or_default()) {
        ("rdacarrier", _) | (_, "carrier") => FormKind::Carrier,
        ("rdamedia", _) | (_, "media") => FormKind::Media,
        ("rdacontent", _) | (_, "content") => FormKind::Content,
        _ => return draft.note(NoteKind::Medium, Text { value: term.to_owned(), language: language_of(form) }),
    };
    let code = iris(form).into_iter().find_map(|iri| {
        let (before, code) = iri.rsplit_once('/')?;
        (before.ends_with("carriers") || before.ends_with("mediaTypes") || before.ends_with("contentTypes"))
            .then(|| code.to_owned())
    });
    push_new(&mut draft.record.forms, Form { kind, code, term: Some(term.to_owned()) });
}

/// `accessCondition`: who may see the work, what one may do with it.
pub(super) fn access(draft: &mut Draft, condition: &Element) {
    let text = condition.stripped();
    let kind = condition.attr("type").unwrap_or_default().to_lowercase().replace([' ', '_', '-'], "");
    let url = condition.attr_any("href");
    if let Some(url) = url {
        draft.rights_of(RightsKind::License, url);
    }
    if kind.starts_with("restriction") {
        draft.rights_of(RightsKind::Access, &text);
    } else {
        draft.rights(&text);
    }
}
