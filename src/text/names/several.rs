//! Several names in one field.

use super::Expected;
use super::life_dates::is_date;
use super::organization::is_organization;
use super::person::is_given_name_first;
use super::shape::{
    is_direct, is_east_asian, is_family, is_family_then_initials, is_family_with_initial, is_given,
    is_given_then_family, is_initials, is_suffix, is_surely_person, is_title, without_round,
};
use super::words::{GIVEN_NAMES, has};
use crate::model::Relator;

/// The parts between semicolons, bars and bullets that stand outside brackets.
///
/// The semicolon of an entity ("O&apos;Hara") is none, and a full stop with a blank before it and none after it stands between
/// two lists of names ("Holm, Inger .Harbour Press").
pub(super) fn at_semicolons(text: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0_i32;
    let mut is_entity = false;
    let mut before = ' ';
    let mut rest = text.chars();
    text.split(move |c: char| {
        rest.next();
        let was_entity = is_entity;
        is_entity = c == '&' || (is_entity && (c.is_ascii_alphanumeric() || c == '#'));
        let was_blank = before == ' ';
        let is_first = before == '&';
        before = c;
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = (depth - 1).max(0),
            ';' => return depth == 0 && (!was_entity || is_first),
            '；' | '|' | '•' | '、' => return depth == 0,
            '.' => return depth == 0 && was_blank && rest.clone().next().is_some_and(char::is_alphanumeric),
            _ => {}
        }
        false
    })
    .map(str::trim)
    .filter(|part| !part.is_empty())
}

/// The names of a text without semicolons: the text itself unless it is plain that there are several.
pub(super) fn split(text: &str, expected: Expected) -> Vec<&str> {
    /// Longer texts are no list of names.
    const LONGEST: usize = 20_000;
    if text.is_empty() {
        return Vec::new();
    }
    if expected == Expected::Organization || text.len() > LONGEST || !has_separator(text) {
        return vec![text];
    }
    if is_east_asian(text) {
        return at_wide_commas(text).unwrap_or_else(|| vec![text]);
    }
    at_slashes(text, expected).or_else(|| at_commas(text, expected)).unwrap_or_else(|| vec![text])
}

/// "王小明, 李大华": neither is a family name nor a given name alone.
fn at_wide_commas(text: &str) -> Option<Vec<&str>> {
    let parts: Vec<_> = text.split(',').map(str::trim).collect();
    let are_all = |least: usize| {
        parts.iter().all(|part| part.chars().all(char::is_alphabetic) && (least..=4).contains(&part.chars().count()))
    };
    (are_all(3) || (parts.len() > 2 && are_all(2))).then_some(parts)
}

fn has_separator(text: &str) -> bool {
    text.contains([',', '/']) || text.split(' ').any(|word| CONJUNCTIONS.contains(&word))
}

/// "Smith, J. / Jones, K."
fn at_slashes(text: &str, expected: Expected) -> Option<Vec<&str>> {
    let parts: Vec<_> = text.split('/').map(str::trim).collect();
    let are_names = parts.len() > 1
        && parts.iter().all(|part| {
            let is_inverted =
                part.split_once(',').is_some_and(|(family, given)| is_family(family.trim()) && is_given(given.trim()));
            is_inverted || (is_direct(part) && (expected == Expected::Person || is_surely_person(part)))
        });
    (are_names && (expected == Expected::Person || !is_organization(text, true))).then_some(parts)
}

/// A piece between two separators with what belongs to it: dates, suffixes, titles, relators.
#[derive(Clone, Copy)]
struct Unit<'t> {
    /// The piece itself.
    core: &'t str,
    /// From the piece to the last that belongs to it, as offsets in the text.
    start: usize,
    end: usize,
    /// Whether "and" or the like stands before it.
    after_and: bool,
}

fn at_commas(text: &str, expected: Expected) -> Option<Vec<&str>> {
    let units = units(text)?;
    if units.len() < 2 {
        return None;
    }
    let ranges = direct(&units, expected).or_else(|| inverted(&units)).or_else(|| first_inverted(&units, expected))?;
    // Asked last, for to look up every word of a text takes longer than to see that it has no form of several names.
    if expected != Expected::Person && is_organization(text, true) {
        return None;
    }
    ranges.into_iter().map(|(start, end)| text.get(start..end).map(str::trim)).collect()
}

/// "John Smith, Mary Jones and Lee Wong"; "Smith JA, Jones KL".
fn direct(units: &[Unit<'_>], expected: Expected) -> Option<Vec<(usize, usize)>> {
    if !units.iter().all(|unit| is_direct(unit.core)) {
        return None;
    }
    let has_and = units.iter().any(|unit| unit.after_and);
    let sure = units.iter().filter(|unit| is_surely_person(unit.core)).count();
    // "Mesa G., Carlos D." is one person with a mother's initial.
    let is_one = units.len() == 2
        && !has_and
        && units.iter().any(|unit| unit.core.matches('.').count() == 1)
        && units.last().is_some_and(|unit| is_given_name_first(unit.core));
    let are_names = if !is_one && units.iter().all(|unit| is_family_then_initials(unit.core)) {
        true
    } else if units.len() == 2 && !has_and {
        // "Garcia Marquez, Gabriel Jose" has the same shape.
        units.iter().all(|unit| is_given_then_family(unit.core))
    } else {
        expected == Expected::Person || sure * 2 >= units.len()
    };
    are_names.then(|| units.iter().map(|unit| (unit.start, unit.end)).collect())
}

/// "Agger, Annika and Tortzen, Anne"; "Smith, J., Jones, K. and Brown, L.".
fn inverted(units: &[Unit<'_>]) -> Option<Vec<(usize, usize)>> {
    if units.len() < 4 || !units.len().is_multiple_of(2) {
        return None;
    }
    let mut ranges = Vec::with_capacity(units.len() / 2);
    let mut is_doubtful = false;
    for (index, pair) in units.chunks_exact(2).enumerate() {
        let [family, given] = pair else { return None };
        // Commas alone could part other pieces; after "and" a name begins.
        let is_named = is_family(family.core)
            || ((family.after_and || index == 0) && units.len() > 4 && is_family_with_initial(family.core));
        if given.after_and || !is_named || !is_given(given.core) {
            return None;
        }
        let given_name = without_round(given.core);
        let first = given_name.split([' ', '-']).next().unwrap_or_default();
        // Nothing but commas: "Berg, Anna, Holm, Inger" must show its given names.
        let is_plain = is_initials(&given_name) || has(GIVEN_NAMES, first);
        is_doubtful |= !is_plain && !family.after_and && index > 0;
        ranges.push((family.start, given.end));
    }
    (!is_doubtful).then_some(ranges)
}

/// "Smith, John, Mary Jones, and Lee Wong".
fn first_inverted(units: &[Unit<'_>], expected: Expected) -> Option<Vec<(usize, usize)>> {
    let [family, given, rest @ ..] = units else { return None };
    let is_first = is_family(family.core) && is_given(given.core) && !given.after_and;
    let are_rest =
        rest.iter().all(|unit| is_direct(unit.core) && (expected == Expected::Person || is_surely_person(unit.core)));
    let is_list = rest.last().is_some_and(|unit| unit.after_and);
    (is_first && are_rest && is_list).then(|| {
        std::iter::once((family.start, given.end)).chain(rest.iter().map(|unit| (unit.start, unit.end))).collect()
    })
}

/// The pieces between commas and conjunctions outside brackets.
fn units(text: &str) -> Option<Vec<Unit<'_>>> {
    let mut units: Vec<Unit<'_>> = Vec::new();
    let mut depth = 0_i32;
    let mut start = 0;
    let mut after_and = false;
    let mut offset = 0;
    let mut add = |from: usize, to: usize, after_and: bool| {
        let raw = text.get(from..to)?;
        let core = raw.trim();
        if core.is_empty() {
            return Some(());
        }
        let from = from + (raw.len() - raw.trim_start().len());
        let is_more = !units.is_empty() && !after_and && is_addition(core);
        match units.last_mut() {
            Some(last) if is_more => last.end = to,
            _ => units.push(Unit { core: core.trim_end_matches([']', '[']), start: from, end: to, after_and }),
        }
        Some(())
    };
    for word in text.split_inclusive(' ') {
        let bare = word.trim_end();
        if depth == 0 && CONJUNCTIONS.contains(&bare) && offset > 0 {
            let had_piece = text.get(start..offset).is_some_and(|piece| !piece.trim().is_empty());
            add(start, offset, after_and)?;
            start = offset + word.len();
            after_and = had_piece || offset > 0;
        } else {
            for (at, c) in word.char_indices() {
                match c {
                    '(' | '[' => depth += 1,
                    ')' | ']' => depth = (depth - 1).max(0),
                    ',' if depth == 0 => {
                        add(start, offset + at, after_and)?;
                        start = offset + at + 1;
                        after_and = false;
                    }
                    _ => {}
                }
            }
        }
        offset += word.len();
    }
    add(start, text.len(), after_and)?;
    // "Smith, J." ends in a relator in brackets: "Smith, J. [editor]".
    for unit in &mut units {
        if let Some(at) = unit.core.find(['[', '(']) {
            unit.core = unit.core.get(..at)?.trim_end();
        }
    }
    Some(units)
}

/// What belongs to the name before it: a date, suffix, title or relator.
fn is_addition(text: &str) -> bool {
    is_suffix(text)
        || is_date(text)
        || is_title(text)
        || (!text.starts_with(char::is_uppercase) && Relator::from_term(text).is_some())
}

/// "And" in the languages of catalogues, as a word of its own.
const CONJUNCTIONS: &[&str] =
    &["and", "&", "und", "et", "y", "e", "i", "og", "och", "ja", "en", "u.", "и", "és", "+", "And", "AND", "Und", "Y"];
