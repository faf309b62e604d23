//! One name: which part of its heading is what.

use super::degrees;
use super::life_dates::is_date;
use super::organization::{is_organization, is_perhaps_organization_of};
use super::person::{direct, inverted, is_given_name_first, whole};
use super::shape::{is_family, is_given, is_initial, is_initials, without_round};
use super::words::{GIVEN_NAMES, PREFIXES, has};
use super::{Expected, known_roles};
use crate::model::{Agent, AgentKind, AgentName, Contribution, PersonName, Relator, Role};
use crate::separator;
use crate::text::isbd;

/// Reads the heading of one agent; `None` when nothing is left of it.
pub(super) fn read(text: &str, expected: Expected) -> Option<Contribution> {
    /// Longer texts are no headings; nothing is looked for in them.
    const LONGEST: usize = 2_000;
    if text.len() > LONGEST {
        let kind = match expected {
            Expected::Any | Expected::Author => AgentKind::Unknown,
            Expected::Person => AgentKind::Person,
            Expected::Organization => AgentKind::Organization,
        };
        return text
            .contains(char::is_alphanumeric)
            .then(|| Contribution { agent: whole(kind, text), ..Contribution::default() });
    }
    let mut roles = Vec::new();
    let text = without_relators(text, expected, &mut roles);
    let heading = trim(text);
    if !heading.contains(char::is_alphanumeric) {
        return None;
    }
    let agent = match expected {
        Expected::Organization => Agent::organization(heading),
        _ if is_family_heading(heading) => whole(AgentKind::Family, heading),
        _ => match degrees::without(heading, expected) {
            Some(name) => with_degrees(agent(name, expected), heading),
            None => agent(heading, expected),
        },
    };
    // Where taking it apart left no name, as of "(O,)", the heading is the name.
    let agent = if agent.name.direct().trim().is_empty() { whole(agent.kind, heading) } else { agent };
    Some(Contribution { agent, roles, is_main_entry: false })
}

/// A person with degrees is told by the heading as written; what is no person has none.
fn with_degrees(agent: Agent, heading: &str) -> Agent {
    match agent.kind {
        AgentKind::Person => Agent { heading: Some(heading.to_owned()), ..agent },
        _ => whole(agent.kind, heading),
    }
}

/// ISBD punctuation off, but brackets stay with what they hold.
fn trim(text: &str) -> &str {
    let text = isbd::trim(text);
    let text = isbd::enclosed(text).map_or(text, isbd::trim);
    text.strip_suffix(" -").unwrap_or(text)
}

/// "Medici family", "Woolf (Family : 1800-1900)".
fn is_family_heading(text: &str) -> bool {
    // All that it is told by has an "f".
    if !text.bytes().any(|byte| byte.eq_ignore_ascii_case(&b'f')) {
        return false;
    }
    let lower = text.to_lowercase();
    (lower.ends_with(" family") && !lower.contains(" for ") && !lower.contains(" of ") && !lower.contains(" & "))
        || lower.contains("(family")
        || lower.contains("(famille")
        || lower.contains("(familie")
        || lower.starts_with("famille ")
        || lower.ends_with(", house of")
}

/// "edited by John Smith", "hrsg. von Hans Müller", "by Jane Doe".
pub(super) fn without_phrase<'t>(text: &'t str, roles: &mut Vec<Role>) -> &'t str {
    const PHRASES: &[(&str, Option<Relator>)] = &[
        ("edited by ", Some(Relator::EDITOR)),
        ("ed. by ", Some(Relator::EDITOR)),
        ("hrsg. von ", Some(Relator::EDITOR)),
        ("herausgegeben von ", Some(Relator::EDITOR)),
        ("a cura di ", Some(Relator::EDITOR)),
        ("sous la direction de ", Some(Relator::EDITOR)),
        ("translated by ", Some(Relator::TRANSLATOR)),
        ("tr. by ", Some(Relator::TRANSLATOR)),
        ("übersetzt von ", Some(Relator::TRANSLATOR)),
        ("traduit par ", Some(Relator::TRANSLATOR)),
        ("illustrated by ", Some(Relator::ILLUSTRATOR)),
        ("ill. by ", Some(Relator::ILLUSTRATOR)),
        ("compiled by ", Some(Relator::COMPILER)),
        ("afterword by ", Some(Relator::WRITER_OF_AFTERWORD)),
        ("foreword by ", Some(Relator::WRITER_OF_PREFACE)),
        ("preface by ", Some(Relator::WRITER_OF_PREFACE)),
        ("introduction by ", Some(Relator::WRITER_OF_INTRODUCTION)),
        ("illustrations by ", Some(Relator::ILLUSTRATOR)),
        ("photographs by ", Some(Relator::PHOTOGRAPHER)),
        ("translation by ", Some(Relator::TRANSLATOR)),
        ("written by ", Some(Relator::AUTHOR)),
        ("by: ", None),
        ("by ", None),
    ];
    for (phrase, relator) in PHRASES {
        if let Some(start) = text.get(..phrase.len())
            && is_phrase(start, phrase)
        {
            roles.extend(relator.map(Role::Relator));
            return text.get(phrase.len()..).unwrap_or_default();
        }
    }
    text
}

/// Whether a text is a phrase in any case; of ASCII phrases that needs no copy (no letter beyond ASCII becomes one of theirs).
fn is_phrase(text: &str, phrase: &str) -> bool {
    text.eq_ignore_ascii_case(phrase) || !phrase.is_ascii() && text.to_lowercase() == phrase
}

/// The heading without the relators at its end: "[editor]", "(Hrsg.)", ", author.", "$e editor".
fn without_relators<'t>(text: &'t str, expected: Expected, roles: &mut Vec<Role>) -> &'t str {
    let mut found: Vec<Vec<Role>> = Vec::new();
    let mut rest = text.trim_end();
    loop {
        let bare = rest.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | ':'));
        let bracketed = bare
            .strip_suffix(']')
            .and_then(|s| s.rfind('[').map(|at| (at, true)))
            .or_else(|| bare.strip_suffix(')').and_then(|s| s.rfind('(').map(|at| (at, false))));
        if let Some((at, is_square)) = bracketed
            && let (Some(before), Some(inside)) = (bare.get(..at), bare.get(at + 1..bare.len() - 1))
            && !before.trim().is_empty()
        {
            if !is_square && is_qualifier(inside) {
                break;
            }
            if let Some(known) = known_roles(inside).or_else(|| is_square.then(|| coded_roles(inside)).flatten()) {
                found.push(known);
                rest = before.trim_end();
                continue;
            }
            if is_square && inside.trim() == "from old catalog" {
                rest = before.trim_end();
                continue;
            }
            // Catalogues print relators in square brackets; one that no list has is kept as written.
            if is_square
                && expected == Expected::Person
                && inside.starts_with(char::is_lowercase)
                && inside.chars().all(|c| c.is_alphabetic() || " .,-".contains(c))
            {
                found.push(vec![Role::Other(isbd::trim(inside).to_owned())]);
                rest = before.trim_end();
                continue;
            }
        }
        if let Some((before, term)) = rest.rsplit_once("$e") {
            found.extend(known_roles(term).or_else(|| Some(vec![Role::Other(isbd::trim(term).to_owned())])));
            rest = before.trim_end();
            continue;
        }
        // "Holm, Inger, 1961- author."
        if let Some((before, term)) = bare.rsplit_once("- ")
            && let Some(known) = known_roles(term).filter(|_| before.ends_with(|c: char| c.is_ascii_digit()))
            && let Some(before) = bare.get(..=before.len())
        {
            found.push(known);
            rest = before;
            continue;
        }
        let Some((before, term)) = rest.trim_end_matches([',', ' ']).rsplit_once(',') else { break };
        let term = term.trim();
        // "Cook, Ed." is a name: a second part in capitals is a relator only where the name is complete without it.
        let is_complete = before.contains(',') || before.trim().contains(' ');
        let may_be =
            term.starts_with(char::is_lowercase) || (is_complete && !term.ends_with("d.") && term.chars().count() > 3);
        match Some(term).filter(|_| may_be && !before.trim().is_empty()).and_then(known_roles) {
            Some(known) => {
                found.push(known);
                rest = before.trim_end();
            }
            None => break,
        }
    }
    for role in found.into_iter().rev().flatten() {
        if !roles.contains(&role) {
            roles.push(role);
        }
    }
    rest
}

/// "(Singer)", "(Photographer)": RDA tells persons of the same name apart by what they do, whatever they did for this work.
fn is_qualifier(inside: &str) -> bool {
    const WRITING: &[Relator] = &[
        Relator::AUTHOR,
        Relator::COMPILER,
        Relator::CONTRIBUTOR,
        Relator::EDITOR,
        Relator::ILLUSTRATOR,
        Relator::TRANSLATOR,
    ];
    inside.starts_with(char::is_uppercase)
        && Relator::from_term(inside)
            .is_some_and(|relator| !WRITING.contains(&relator) && inside.eq_ignore_ascii_case(relator.term()))
}

/// "[edt]", "[aut, ill]": codes of the MARC list, in small letters.
fn coded_roles(text: &str) -> Option<Vec<Role>> {
    let code = |part: &str| {
        let part = part.trim().trim_end_matches('.');
        let is_code = part.len() == 3 && part.bytes().all(|b| b.is_ascii_lowercase());
        Relator::from_code(part).filter(|_| is_code).map(Role::Relator)
    };
    text.split([',', ';', '/']).map(code).collect()
}

fn agent(heading: &str, expected: Expected) -> Agent {
    if is_organization_heading(heading, expected) {
        return Agent::organization(heading);
    }
    let bare = without_round(heading);
    let bare = bare.trim_matches([',', ' ']);
    let mut agent = match bare.split_once(',') {
        Some((entry, rest)) => inverted(entry.trim(), rest, expected),
        None => direct(bare, expected),
    };
    if agent.kind == AgentKind::Unknown {
        if expected != Expected::Person {
            return whole(AgentKind::Unknown, heading);
        }
        // "Abraham a Sancta Clara, 1644-1709": the dates are no part of the name.
        let name = bare.split_once(',').filter(|(_, rest)| is_date(rest.trim())).map_or(heading, |(name, _)| name);
        let heading = (name != heading).then(|| heading.to_owned());
        return Agent { heading, ..whole(AgentKind::Person, name) };
    }
    let says_more = match &agent.name {
        AgentName::Whole(name) => name != heading,
        AgentName::Person(name) => {
            inverted_form(name) != heading
                && name.direct() != heading
                && vancouver_form(name).as_deref() != Some(heading)
        }
    };
    if says_more {
        agent.heading = Some(heading.to_owned());
    }
    agent
}

/// "King, Martin Luther, Jr."
fn inverted_form(name: &PersonName) -> String {
    [&name.family, &name.given, &name.suffix].into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// "Smith JA".
fn vancouver_form(name: &PersonName) -> Option<String> {
    Some(format!("{} {}", name.family.as_ref()?, name.given.as_ref()?))
}

fn is_organization_heading(text: &str, expected: Expected) -> bool {
    if let Some((entry, rest)) = text.split_once(',') {
        let given = rest.split(',').next().unwrap_or_default().trim();
        let is_inverted = is_family(entry.trim()) && is_given(given);
        let is_plain = is_inverted && !entry.trim().contains(' ') && (is_initials(given) || is_given_name_first(given));
        let has_date = rest.split(',').any(|part| is_date(part.trim()));
        // "Church, Alonzo", "Press, Frank", "Board, Christopher".
        // A field for persons is believed in the rest of such short headings: "Camara, Laye".
        let is_short =
            expected == Expected::Person && is_inverted && !entry.trim().contains(' ') && !given.contains(' ');
        if is_plain || is_short || (has_date && is_inverted) {
            return false;
        }
        return is_organization(text, true)
            || (expected != Expected::Person && (has_and_or_for(text) || has_subdivision(entry)));
    }
    if expected == Expected::Person {
        return (is_organization(text, true) && !has(GIVEN_NAMES, text.split(' ').next().unwrap_or_default()))
            || is_perhaps_organization_of(text);
    }
    let is_acronym = text.chars().count() >= 2
        && !text.contains(' ')
        && text.chars().all(|c| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '-' | '/' | '&' | '.'))
        && !is_initial(text)
        || (text.len() >= 3 && text.bytes().all(|b| b.is_ascii_uppercase()));
    let starts_given = is_given_name_first(text);
    is_acronym
        || is_organization(text, starts_given && text.split(' ').count() <= 3)
        || has_and_or_for(text)
        || is_perhaps_organization_of(text)
        || has_subdivision(text)
}

/// "Johnson & Johnson", "Centre for Policy", "Society of Friends".
fn has_and_or_for(text: &str) -> bool {
    let mut words = text.split(' ').skip(1).peekable();
    let mut has_next = false;
    while let Some(word) = words.next() {
        has_next |= words.peek().is_some()
            && matches!(
                word,
                "&" | "and"
                    | "und"
                    | "for"
                    | "für"
                    | "pour"
                    | "para"
                    | "voor"
                    | "för"
                    | "on"
                    | "in"
                    | "against"
                    | "zur"
            );
    }
    has_next
}

/// "United States. Congress": a full stop after a whole word.
fn has_subdivision(text: &str) -> bool {
    separator::places(text, ". ").any(|at| {
        let word = text.get(..at).and_then(|before| before.rsplit([' ', '.']).next()).unwrap_or_default();
        word.chars().count() > 3 && word.chars().all(char::is_alphabetic) && !has(PREFIXES, word)
    })
}
