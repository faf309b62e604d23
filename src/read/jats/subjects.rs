//! Keywords and categories.

use super::plain;
use crate::model::list::push_new;
use crate::model::{Record, Scheme, Subject, SubjectKind, Text};
use crate::read::draft::tag;
use crate::read::types;
use crate::read::works::notes;
use crate::read::xml::Element;

pub(super) fn add(record: &mut Record, article: &Element, meta: &Element) {
    // "research-article" is what nearly all are.
    if let Some(kind) = article
        .attr("article-type")
        .filter(|kind| !matches!(*kind, "research-article" | "other" | "preprint" | "article"))
    {
        notes::genre(record, &kind.replace(['-', '_'], " "));
    }
    for group in meta.at("article-categories/subj-group") {
        categories(record, group, 0);
    }
    for series in
        meta.at("article-categories/series-title").into_iter().chain(meta.at("article-categories/series-text"))
    {
        record.keep_unmapped(series.name(), plain(series));
    }
    for group in meta.children_named("kwd-group") {
        keywords(record, group);
    }
}

/// A category is what sort of article it is, or what it is about; the groups do not say which.
fn categories(record: &mut Record, group: &Element, depth: u8) {
    let kind = group.attr("subj-group-type").unwrap_or_default();
    for subject in group.children_named("subject").chain(group.at("compound-subject/compound-subject-part")) {
        let word = plain(subject);
        let folded = word.to_lowercase();
        let is_sort = kind == "display-channel"
            || kind == "article-type"
            || types::kind(&word).is_some()
            || [
                "article",
                "paper",
                "report",
                "review",
                "editorial",
                "letter",
                "commentary",
                "correspondence",
                "original",
                "research",
            ]
            .iter()
            .any(|sort| {
                folded.split(|c: char| !c.is_alphanumeric()).any(|part| part.strip_suffix('s').unwrap_or(part) == *sort)
            });
        if is_sort {
            notes::genre(record, &word);
        } else {
            notes::keyword(record, &word);
        }
    }
    if depth < 8 {
        group.children_named("subj-group").for_each(|inner| categories(record, inner, depth + 1));
    }
}

fn keywords(record: &mut Record, group: &Element) {
    let kind = group.attr("kwd-group-type").unwrap_or_default();
    if kind.eq_ignore_ascii_case("abbreviations") {
        return;
    }
    let language = group.attr_any("lang").and_then(tag);
    let vocabulary = group.attr("vocab").unwrap_or(kind).to_ascii_lowercase();
    let scheme = match vocabulary.as_str() {
        "mesh" => Some("mesh"),
        "lcsh" => Some("lcsh"),
        "jel" => Some("jelc"),
        "msc" => Some("msc"),
        _ => None,
    };
    let mut words: Vec<String> = group.descendants("kwd").into_iter().map(plain).collect();
    for compound in group.descendants("compound-kwd") {
        let parts = compound.children_named("compound-kwd-part");
        // A part may be the code of the keyword.
        let parts = parts.filter(|part| part.attr("content-type") != Some("code")).map(plain);
        words.push(parts.collect::<Vec<_>>().join(": "));
    }
    for value in words.into_iter().filter(|word| !word.is_empty()) {
        let heading = Text { value, language: language.clone() };
        let kind = match scheme {
            Some("jelc" | "msc") => SubjectKind::Class,
            Some(_) => SubjectKind::Topic,
            None => SubjectKind::Keyword,
        };
        let scheme = scheme.map(|scheme| Scheme(scheme.to_owned()));
        push_new(&mut record.subjects, Subject { kind, heading, scheme, ..Subject::default() });
    }
}
