//! Names as cataloguers write them: one person or several, inverted or direct, with dates, titles and relators.

mod degrees;
mod heading;
mod life_dates;
mod meeting;
mod omitted;
mod organization;
mod person;
mod plain;
mod several;
mod shape;
mod words;

use crate::model::{Contribution, Relator, Role};
use std::borrow::Cow;

pub use meeting::read_meeting;

/// What the field that a name stands in says of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Expected {
    /// Nothing: a person's or an organisation's.
    #[default]
    Any,
    /// A person's name.
    Person,
    /// An author's name in the field of a citation: a person's, unless it looks like an organisation's.
    Author,
    /// An organisation's name.
    Organization,
}

/// The names of one field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// The agents in order, with the relators that the heading itself holds.
    pub contributions: Vec<Contribution>,
    /// Whether "et al." or the like says that names are missing.
    pub are_more: bool,
}

/// Reads the names of one field.
///
/// A field is taken for several names only where that is plain: at semicolons, and at "and" (in eleven languages), "&", commas
/// and slashes when what stands between them looks like persons. An organisation is never split at "and".
///
/// ```
/// use bibtriple::text::names::{Expected, read};
///
/// let names = read("Agger, Annika and Tortzen, Anne", Expected::Any);
/// let direct: Vec<_> = names.contributions.iter().map(|c| c.agent.name.direct()).collect();
/// assert_eq!(direct, ["Annika Agger", "Anne Tortzen"]);
///
/// let names = read("Food and Agriculture Organization", Expected::Any);
/// assert_eq!(names.contributions.len(), 1);
/// ```
#[must_use]
pub fn read(text: &str, expected: Expected) -> Names {
    if expected != Expected::Organization
        && let Some(person) = plain::person(text, expected)
    {
        return Names { contributions: vec![person], are_more: false };
    }
    by_all_rules(text, expected)
}

/// As [`read`], without its short cut.
fn by_all_rules(text: &str, expected: Expected) -> Names {
    let text = fold_white_space(text);
    // Templates end their lists so: "Holm, Inger and Skov, Peter ."
    let text = text.strip_suffix(" .").unwrap_or(&text);
    let mut names = Names::default();
    for part in several::at_semicolons(text) {
        let (part, are_more) = omitted::strip(part);
        names.are_more |= are_more;
        // "Smith, J.; editor": the relator belongs to the name before.
        if let Some(last) = names.contributions.last_mut()
            && let Some(roles) = known_roles(part)
        {
            last.roles.extend(roles);
            continue;
        }
        // "edited by John Smith and Mary Jones"
        let mut phrase = Vec::new();
        let part = heading::without_phrase(part, &mut phrase);
        for name in several::split(part, expected) {
            let (name, are_more) = omitted::strip(name);
            names.are_more |= are_more;
            if let Some(mut contribution) = heading::read(name, expected) {
                for role in
                    phrase.iter().rev().filter(|role| !contribution.roles.contains(role)).cloned().collect::<Vec<_>>()
                {
                    contribution.roles.insert(0, role);
                }
                names.contributions.push(contribution);
            }
        }
    }
    names
}

/// The roles that a relator field states: "editor, translator", "Hrsg.", "[author.]".
///
/// What no list has is one [`Role::Other`] as written.
///
/// ```
/// use bibtriple::model::{Relator, Role};
/// use bibtriple::text::names::read_roles;
///
/// assert_eq!(read_roles("editor, translator."), [Role::Relator(Relator::EDITOR), Role::Relator(Relator::TRANSLATOR)]);
/// assert_eq!(read_roles("keeper of keys"), [Role::Other("keeper of keys".to_owned())]);
/// ```
#[must_use]
pub fn read_roles(text: &str) -> Vec<Role> {
    if let Some(roles) = known_roles(text) {
        return roles;
    }
    let text = super::isbd::trim(text);
    let text = text.trim_matches(['(', ')', '[', ']', '"']).trim();
    if text.is_empty() { Vec::new() } else { vec![Role::Other(text.to_owned())] }
}

/// The roles of a text that consists of nothing but relator terms.
fn known_roles(text: &str) -> Option<Vec<Role>> {
    /// Longer texts list no roles.
    const LONGEST: usize = 200;
    let text = text.trim_matches(|c: char| c.is_whitespace() || "[](),;:/".contains(c));
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    if let Some(relator) = Relator::from_term(text) {
        return Some(vec![Role::Relator(relator)]);
    }
    // Where nothing parts terms, there is the one that was just looked for.
    if !text.contains([',', ';', '/', '&', '+', '|', ' ']) {
        return None;
    }
    let mut roles = Vec::new();
    for part in text.split([',', ';', '/', '&', '+', '|']).map(str::trim).filter(|part| !part.is_empty()) {
        let part = AND.iter().find_map(|word| part.strip_prefix(word.trim_start())).unwrap_or(part);
        if let Some(relator) = Relator::from_term(part) {
            push(&mut roles, relator);
        } else {
            let (left, right) = AND.iter().find_map(|word| part.split_once(word))?;
            push(&mut roles, Relator::from_term(left)?);
            push(&mut roles, Relator::from_term(right)?);
        }
    }
    (!roles.is_empty()).then_some(roles)
}

/// "And" between two relator terms.
const AND: &[&str] = &[" and ", " und ", " et ", " y ", " e ", " och ", " og ", " en "];

fn push(roles: &mut Vec<Role>, relator: Relator) {
    let role = Role::Relator(relator);
    if !roles.contains(&role) {
        roles.push(role);
    }
}

/// One blank for every run of white space, none at the ends; Arabic and wide commas as commas.
fn fold_white_space(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    let is_folded = text.bytes().all(|b| b.is_ascii() && (b >= b' ')) && !text.contains("  ");
    if is_folded {
        return Cow::Borrowed(text);
    }
    let mut folded = String::with_capacity(text.len());
    let mut is_blank = false;
    for c in text.chars() {
        if c.is_whitespace() || is_invisible(c) {
            is_blank |= c.is_whitespace();
            continue;
        }
        if std::mem::take(&mut is_blank) {
            folded.push(' ');
        }
        if matches!(c, '،' | '，') {
            folded.push(',');
            is_blank = true;
        } else {
            folded.push(c);
        }
    }
    Cow::Owned(folded)
}

/// Marks of order and width, which stand in names copied from pages.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

#[cfg(test)]
mod tests;
