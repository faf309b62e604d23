//! `titleInfo`: the title proper, other titles, titles in other scripts.

use super::language_of;
use crate::model::{OtherTitleKind, Text, Title};
use crate::read::draft::Draft;
use crate::read::xml::Element;
use crate::text::isbd::{self, Element as Part};

/// All titles of the work. The one that is called primary, or else the first without a type, is the title proper.
pub(super) fn read(draft: &mut Draft, mods: &Element) {
    let titles: Vec<_> = mods.children_named("titleInfo").collect();
    let is_proper = |title: &&&Element| title.attr("type").is_none() && title.attr("otherType").is_none();
    let proper = titles
        .iter()
        .filter(is_proper)
        .find(|title| title.attr("usage") == Some("primary"))
        .or_else(|| titles.iter().find(is_proper))
        .or_else(|| titles.first())
        .copied();
    let Some(proper) = proper else { return };
    let mut title = compose(proper);
    title.language = language_of(proper);
    let group = proper.attr("altRepGroup");
    for other in titles.iter().filter(|other| !std::ptr::eq(**other, proper)) {
        let composed = compose(other);
        let text = Text { value: composed.full, language: language_of(other) };
        let is_same_title = is_proper(&other) && group.is_some() && other.attr("altRepGroup") == group;
        if is_same_title && !text.value.is_empty() {
            title.other_scripts.push(text);
        } else {
            draft.other_title(kind(other), text);
        }
    }
    if proper.attr("type").is_some() && title.full.is_empty() {
        return;
    }
    draft.title(title);
}

fn kind(title: &Element) -> OtherTitleKind {
    match (title.attr("type"), title.attr("otherType").unwrap_or_default()) {
        (Some("abbreviated"), _) => OtherTitleKind::Abbreviated,
        (Some("translated"), _) => OtherTitleKind::Translated,
        (Some("uniform"), _) => OtherTitleKind::Uniform,
        (_, "key") => OtherTitleKind::Key,
        (_, "parallel") => OtherTitleKind::Parallel,
        (_, "former") => OtherTitleKind::Former,
        _ => OtherTitleKind::Variant,
    }
}

/// "The open town hall: citizens at work. Part 2, Tables".
pub(super) fn compose(title: &Element) -> Title {
    let mut elements: Vec<(&str, String)> = Vec::new();
    let mut article = String::new();
    for child in title.children() {
        let text = child.text();
        match child.name() {
            "nonSort" => child.raw_text().trim_start().clone_into(&mut article),
            "title" => {
                let text = isbd::trim(&text).to_owned();
                elements.push(("title", with_article(&std::mem::take(&mut article), &text)));
            }
            "subTitle" => elements.push(("subTitle", text)),
            "partNumber" => elements.push(("partNumber", text)),
            "partName" => elements.push(("partName", text)),
            _ => {}
        }
    }
    if elements.is_empty() {
        // Some write the title directly into titleInfo.
        elements.push(("title", title.own_text()));
    }
    let parts = elements.iter().map(|(name, text)| match *name {
        "subTitle" => Part::Other(text),
        "partNumber" => Part::PartNumber(text),
        "partName" => Part::PartName(text),
        _ => Part::Main(text),
    });
    isbd::compose(parts).title
}

/// An article goes before its title, without a blank where it is elided: "L'étranger".
fn with_article(article: &str, title: &str) -> String {
    let bare = article.trim_end();
    if bare.is_empty() || title.starts_with(bare) {
        return title.to_owned();
    }
    let is_elided = bare.ends_with(['\'', '’', '-', '"', '(', '[']);
    if is_elided && !article.ends_with(' ') { format!("{bare}{title}") } else { format!("{bare} {title}") }
}
