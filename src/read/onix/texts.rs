//! Descriptions, tables of contents, and what the trade says in praise.

use super::titles;
use crate::model::list::push_new;
use crate::model::{RightsKind, Text, UnmappedReason};
use crate::read::draft::{Draft, tag};
use crate::read::xml::Element;

/// What a text is.
enum Use {
    Abstract,
    Contents,
    Rights,
    Note,
    /// Reviews, praise, excerpts, and texts on the makers.
    Promotion,
}

/// `TextContent` of release 3 by list 153, `OtherText` of the releases before by list 33.
pub(super) fn read(draft: &mut Draft, element: &Element) {
    let (code, purpose) = match element.name() {
        "TextContent" => {
            let code = element.child_text("TextType").unwrap_or_default();
            let purpose = match code.as_str() {
                "02" | "03" | "30" => Use::Abstract,
                "04" | "32" => Use::Contents,
                "20" => Use::Rights,
                "13" | "25" | "29" => Use::Note,
                _ => Use::Promotion,
            };
            (code, purpose)
        }
        "OtherText" => {
            let code = element.child_text("TextTypeCode").unwrap_or_default();
            let purpose = match code.as_str() {
                "01" | "02" | "03" => Use::Abstract,
                "04" => Use::Contents,
                _ => Use::Promotion,
            };
            (code, purpose)
        }
        _ => (String::new(), Use::Abstract),
    };
    // Before release 2.1 the text stood in an element of its own.
    let is_whole = matches!(element.name(), "MainDescription" | "Annotation");
    let holders = std::iter::once(element).filter(|_| is_whole).chain(element.children_named("Text"));
    for holder in holders {
        let text = Text { value: holder.stripped(), language: holder.attr("language").and_then(tag) };
        match purpose {
            Use::Abstract => draft.abstract_text(text),
            Use::Contents => {
                let value = holder.entries();
                if !value.is_empty() {
                    push_new(&mut draft.record.contents, Text { value, ..text });
                }
            }
            Use::Rights => draft.rights_of(RightsKind::Statement, &text.value),
            Use::Note => draft.note(crate::model::NoteKind::General, text),
            Use::Promotion => {
                draft.leave_out(&format!("{} ({code})", element.name()), &text.value, UnmappedReason::Technical);
            }
        }
    }
}

/// A chapter or other part that has a title.
pub(super) fn content_item(draft: &mut Draft, element: &Element) {
    let mut part = Draft::default();
    titles::read(&mut part, element);
    match part.record.title {
        Some(title) => push_new(&mut draft.record.contents, Text { value: title.full, language: title.language }),
        None => draft.unmapped("ContentItem", &element.text()),
    }
}
