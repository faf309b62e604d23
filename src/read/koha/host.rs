//! The value of "In:": title of the host and numbering, one behind the other.

use super::imprint;
use crate::id::{Identifier, Isbn, Issn};
use crate::model::{Agent, Host, Kind, Text};
use crate::separator;
use crate::text::{blanks, enumeration, isbd};

/// Reads a host; `linked` is the title where the markup tells it from the rest, `numberings` are what stands in other places
/// of the page as the numbering.
pub(super) fn read(value: &str, linked: Option<&str>, numberings: &[&str]) -> Host {
    let mut host = Host::default();
    let value = blanks::single(value);
    let (value, identifiers) = take_numbers(&value);
    host.identifiers = identifiers;
    let at = match linked.map(blanks::single) {
        // A template may link the numbering together with the title.
        Some(title) if !title.is_empty() && title.len() < value.len() && value.starts_with(&*title) => title.len(),
        _ => numberings
            .iter()
            .find_map(|numbering| ends_in(&value, numbering))
            .or_else(|| year_again(&value, numberings))
            .or_else(|| numbering_start(&value))
            .unwrap_or(value.len()),
    };
    let (title, numbering) = value.split_at_checked(at).unwrap_or((&value, ""));
    let (title, statement) = split_imprint(title);
    for imprint in imprint::read(statement) {
        host.places.extend(imprint.places);
        host.publishers.extend(imprint.names.into_iter().map(Agent::organization));
    }
    let title = trim_title(title);
    let numbering = numbering.trim_matches([' ', '.', ';']).trim_start_matches([',', '-', '–', ':', ' ']);
    if !title.is_empty() {
        host.title = Some(Text::new(title));
    }
    if !numbering.is_empty() {
        host.part = enumeration::read(numbering);
    }
    if host.identifiers.iter().any(|id| matches!(id, Identifier::Isbn(_))) {
        host.kind = Kind::Book;
    }
    host
}

/// A numbering that stands on a line of its own below the title: a number alone may be one there.
pub(super) fn numbering_on_its_line(value: &str) -> Option<String> {
    let (_, last) = value.trim_end().rsplit_once('\n')?;
    let line = blanks::single(last);
    let bare = line.trim_matches(['.', ' ', '(', ')', '[', ']']);
    let is_number = (1..=6).contains(&bare.len()) && bare.bytes().all(|byte| byte.is_ascii_digit());
    (is_number || is_numbering(line.trim_end_matches([' ', '.']))).then(|| line.into_owned())
}

/// Where a numbering begins that a text ends in, and that is not all of it.
fn ends_in(value: &str, numbering: &str) -> Option<usize> {
    let bare = |text: &str| text.trim_matches([' ', '.', ',', ';']).len();
    let numbering = numbering.trim_matches([' ', '.', ',', ';']);
    let head = value.trim_end_matches([' ', '.', ',', ';']).strip_suffix(numbering)?;
    let is_apart = head.ends_with([' ', ',', '.', ')', '-', ';', ':']) && bare(head) > 0;
    (is_apart && numbering.bytes().any(|byte| byte.is_ascii_digit())).then_some(head.len())
}

/// A year at the end that the copies are of and that the title has already: "Symposium 2002 2002".
fn year_again(value: &str, copies: &[&str]) -> Option<usize> {
    let (head, year) = value.trim_end_matches(['.', ' ']).rsplit_once(' ')?;
    let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    let is_of_copy = |copy: &&str| {
        enumeration::read(copy).date.and_then(|date| date.edtf).is_some_and(|date| date.as_str().starts_with(year))
    };
    (is_year && head.contains(year) && copies.iter().any(is_of_copy)).then_some(head.len())
}

/// The title and the imprint behind ISBD's dash: "Material (Stockholm) - Stockholm : Harbour, 1991-", "Dial. - New York, 1926".
///
/// A dash parts much else in a title, so what follows it must be an imprint: a colon or a known place, and a date.
fn split_imprint(text: &str) -> (&str, &str) {
    let dashes = [" - ", " – "].into_iter();
    for (start, end) in dashes.flat_map(|dash| separator::places(text, dash).map(|at| (at, at + dash.len()))) {
        let (Some(title), Some(statement)) = (text.get(..start), text.get(end..)) else { continue };
        let is_dated = imprint::split_date(statement.trim_end_matches([' ', ',', '.'])).1.is_some();
        if is_dated && (imprint::read(statement).iter().any(|imprint| !imprint.places.is_empty())) {
            return (title, statement);
        }
    }
    (text, "")
}

fn trim_title(text: &str) -> &str {
    let mut text = isbd::trim(text.trim());
    loop {
        let trimmed = isbd::trim(text.trim_end_matches([' ', ',', ';', ':', '-', '–', '—', '/', '.', '(']).trim());
        // A full stop that ends an abbreviation is of the title, but not before a dash.
        let trimmed = if text.len() - trimmed.len() == 1 && text.ends_with('.') && isbd::trim(text).ends_with('.') {
            text
        } else {
            trimmed
        };
        if trimmed == text {
            return text;
        }
        text = trimmed;
    }
}

/// The first place from which the rest is a numbering: "Journal of X" "Vol. 11, no. 8 (2015), p. 603172".
fn numbering_start(value: &str) -> Option<usize> {
    /// A numbering is short: what begins earlier is title.
    const LONGEST: usize = 160;
    let mut previous = ' ';
    let mut depth = 0_usize;
    for (at, c) in value.char_indices() {
        // "Nation (New York, N.Y. : 1865)": what stands in brackets tells one title from another.
        let is_inside = depth > 0;
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let starts_word = !is_inside && !c.is_whitespace() && (previous.is_whitespace() || matches!(previous, '(' | ',' | ':' | ';'))
            || !is_inside && c == '(' && previous == '-'
            // Two subfields may be glued together: "NetworksVol. 11", "Studies12"; but "PLoS".
            || !is_inside && previous.is_lowercase() && c.is_uppercase() && has_long_word(value.get(at..)?)
            || !is_inside && previous.is_alphabetic() && c.is_ascii_digit();
        if starts_word && value.len() - at <= LONGEST && may_begin_numbering(value.get(at..)?) {
            let rest = value.get(at..)?.trim_end_matches([' ', '.']);
            if is_numbering(rest) {
                return Some(at);
            }
        }
        previous = c;
    }
    None
}

/// "Vol", "Band": a word that is no initial.
fn has_long_word(rest: &str) -> bool {
    rest.chars().take_while(|c| c.is_alphabetic()).count() >= 2
}

/// Whether a text is a numbering and nothing else; a year with pages is one here, where no extent can stand.
fn is_numbering(rest: &str) -> bool {
    if rest.starts_with('(')
        && !rest.get(1..).is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()))
    {
        return false;
    }
    if enumeration::is_enumeration(rest) {
        return true;
    }
    let part = enumeration::read(rest);
    // "(2021)" behind a title is its date.
    let is_date_alone = rest.starts_with('(') && part.date.is_some();
    part.remainder.is_none() && (part.pages.is_some() || is_date_alone)
}

/// Whether a word can be the first of a numbering: a number, or one of the words and abbreviations for volume, issue, page, month.
fn may_begin_numbering(rest: &str) -> bool {
    let word = rest.split(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | ':' | ')')).next().unwrap_or_default();
    if word.starts_with(|c: char| c.is_ascii_digit()) || word.starts_with(['(', '[', '<', '#']) {
        return true;
    }
    let lower = word.to_lowercase();
    let letters = lower.trim_end_matches(|c: char| c.is_ascii_digit());
    matches!(
        letters,
        "v" | "vol"
            | "vols"
            | "volume"
            | "volumen"
            | "volumes"
            | "no"
            | "nos"
            | "nr"
            | "n"
            | "n°"
            | "nº"
            | "núm"
            | "num"
            | "número"
            | "numéro"
            | "number"
            | "issue"
            | "iss"
            | "bd"
            | "band"
            | "jg"
            | "jahrg"
            | "jahrgang"
            | "heft"
            | "h"
            | "år"
            | "årg"
            | "årgång"
            | "t"
            | "tome"
            | "tomo"
            | "fasc"
            | "p"
            | "pp"
            | "pg"
            | "pages"
            | "page"
            | "s"
            | "seite"
            | "seiten"
            | "páginas"
            | "pag"
            | "pág"
            | "págs"
            | "sid"
            | "str"
            | "special"
            | "sonderheft"
            | "suppl"
            | "supplement"
            | "ano"
            | "año"
            | "an"
            | "année"
            | "anno"
            | "art"
            | "article"
            | "e"
            | "yr"
            | "year"
            | "ser"
            | "pt"
            | "part"
            | "teil"
            | "beilage"
            | "ed"
            | "spring"
            | "summer"
            | "autumn"
            | "fall"
            | "winter"
    ) || crate::text::dates::month(letters).is_some()
}

/// ISSN and ISBN written into the value: "ISSN 1234-5679", "(ISBN: 978…)".
fn take_numbers(value: &str) -> (String, Vec<Identifier>) {
    let mut rest = value.to_owned();
    let mut identifiers = Vec::new();
    for (name, is_issn) in [("ISSN", true), ("ISBN", false)] {
        while let Some(at) = rest.find(name) {
            let Some(tail) = rest.get(at + name.len()..) else { break };
            let skipped = tail.len() - tail.trim_start_matches([':', ' ', '-', '\u{a0}']).len();
            let number_length = tail
                .get(skipped..)
                .unwrap_or_default()
                .find(|c: char| !(c.is_ascii_alphanumeric() || c == '-'))
                .unwrap_or(tail.len() - skipped);
            let number = tail.get(skipped..skipped + number_length).unwrap_or_default();
            let parsed = if is_issn {
                Issn::parse(number).map(Identifier::Issn).ok()
            } else {
                Isbn::parse(number).map(Identifier::Isbn).ok()
            };
            let Some(identifier) = parsed else { break };
            identifiers.push(identifier);
            let end = at + name.len() + skipped + number_length;
            let before = separator::trim_end(
                rest.get(..at).unwrap_or_default().trim_end_matches([' ', '-', '–', '(', '[']),
                " .",
            );
            let after =
                rest.get(end..).unwrap_or_default().trim_start_matches([')', ']', '.', ',', ';', ' ', '-', '–']);
            rest = if after.is_empty() { before.to_owned() } else { format!("{before} {after}") };
        }
    }
    (rest, identifiers)
}
