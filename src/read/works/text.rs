//! Small steps from a field to the model.

use crate::error::{Code, Diagnostic};
use crate::id::Identifier;
use crate::model::list::{push_new, recent, recent_mut};
use crate::model::{Agent, Contribution, Language, Link, Record};
use crate::read::json::shapes::Texts;
use crate::text::markup;
use std::borrow::Cow;

/// A text without markup, entities resolved; none if nothing is left.
pub(in crate::read) fn plain(text: &str) -> Option<String> {
    match markup::strip(text) {
        Cow::Borrowed(text) => Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned),
        Cow::Owned(text) => (!text.trim().is_empty()).then_some(text),
    }
}

/// All texts of a field, without markup and repetition.
pub(in crate::read) fn all(texts: &Texts<'_>) -> Vec<String> {
    let mut found = Vec::new();
    for text in texts.iter().filter_map(plain) {
        push_new(&mut found, text);
    }
    found
}

/// The first text of a field, without markup.
pub(in crate::read) fn first(texts: &Texts<'_>) -> Option<String> {
    texts.iter().find_map(plain)
}

/// The only text of a field; where there are more, these are reported.
pub(in crate::read) fn only(record: &mut Record, texts: &Texts<'_>, field: &str) -> Option<String> {
    let mut found = all(texts).into_iter();
    let first = found.next()?;
    for other in found {
        record.keep_unmapped(field, other);
    }
    Some(first)
}

/// Whether two texts say the same, whatever the case and the punctuation.
pub(in crate::read) fn says_the_same(one: &str, other: &str) -> bool {
    letters(one).eq(letters(other))
}

pub(in crate::read) fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// The identifiers that a field holds, one or several in a text; what breaks the rules of its scheme is reported.
pub(in crate::read) fn identifiers(
    record: &mut Record,
    texts: &Texts<'_>,
    scheme: &str,
    field: &str,
) -> Vec<Identifier> {
    let mut found = Vec::new();
    for text in texts.iter() {
        // The API of Crossref had ISBN and ISSN in addresses once.
        let text = text.rsplit_once("crossref.org/").map_or(text, |(_, rest)| rest);
        // Some write the number of PubMed Central without its letters.
        let central =
            (scheme == "pmcid" && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| format!("PMC{text}"));
        let text = central.as_deref().unwrap_or(text);
        let text = text.strip_prefix("isbn/").or_else(|| text.strip_prefix("issn/")).unwrap_or(text);
        let whole = Identifier::of_scheme(scheme, text);
        let is_several = matches!(whole, Identifier::Invalid { .. }) && text.contains([',', ';', ' ']);
        let parts: Vec<Identifier> = if is_several {
            let separators: &[char] = if text.contains([',', ';']) { &[',', ';'] } else { &[' '] };
            text.split(separators)
                .map(str::trim)
                .filter(|part| !part.is_empty())
                .map(|part| Identifier::of_scheme(scheme, part))
                .collect()
        } else {
            vec![whole]
        };
        // "978-0-306-40615-7 (pbk.)": words around a number do not make it several.
        let parts = if parts.iter().all(|part| matches!(part, Identifier::Invalid { .. })) {
            vec![Identifier::Invalid { scheme: scheme.to_owned(), value: text.to_owned() }]
        } else {
            parts
        };
        for part in parts {
            if let Identifier::Invalid { value, .. } = &part {
                let message = format!("“{value}” is no valid {}", scheme.to_uppercase());
                record.doubt(Diagnostic::new(Code::InvalidIdentifier, message).in_field(field).with_value(value));
            }
            push_new(&mut found, part);
        }
    }
    found
}

/// Languages by code or by name; what is neither is reported.
pub(in crate::read) fn languages(record: &mut Record, texts: &Texts<'_>, field: &str) -> Vec<Language> {
    let mut found = Vec::new();
    for text in texts.iter() {
        match Language::parse(text).or_else(|| Language::from_name(text)) {
            Some(language) if !found.contains(&language) => found.push(language),
            Some(_) => {}
            None => {
                let message = format!("“{text}” is no language that is known");
                record.doubt(Diagnostic::new(Code::UnknownLanguage, message).in_field(field).with_value(text));
            }
        }
    }
    found
}

/// Adds a web address unless it only resolves the record's own DOI or is there already.
pub(in crate::read) fn link(record: &mut Record, url: &str) {
    let url = url.trim();
    let own = record.identifiers.iter().find_map(|id| match id {
        Identifier::Doi(doi) => Some(doi),
        _ => None,
    });
    let is_own = own.is_some_and(|own| own.is_resolved_at(url));
    if !url.is_empty() && !is_own && !recent(&record.links).iter().any(|link| link.url == url) {
        record.links.push(Link { url: url.to_owned(), kind: crate::model::LinkKind::Work, label: None });
    }
}

/// Adds a contributor, or what more is said of one who is there in the same role.
pub(in crate::read) fn join(contributions: &mut Vec<Contribution>, more: Contribution) {
    let is_same = |agent: &Agent| {
        let ids = &more.agent.identifiers;
        agent.name == more.agent.name
            && (ids.is_empty() || agent.identifiers.is_empty() || agent.identifiers.iter().any(|id| ids.contains(id)))
    };
    match recent_mut(contributions).iter_mut().find(|one| one.roles == more.roles && is_same(&one.agent)) {
        Some(known) => {
            for id in more.agent.identifiers {
                push_new(&mut known.agent.identifiers, id);
            }
        }
        None => contributions.push(more),
    }
}
