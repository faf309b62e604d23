//! Dates in an imprint: "2005, c2004", "[19--?]", "Heisei 10 [1998]".

use super::east_asian;
use super::markers::{Marker, marker, says_no_date};
use super::scan::{Habit, expand_year, scan};
use super::when::{Point, When};
use super::years::{before_christ, century, masked_year, roman_year, short_year, split_year};
use crate::model::{Date, DateEvent, DateStatement, Edtf};
use crate::text::isbd;
use crate::text::tokens::{Tokens, without_half_brackets};

/// Reads the dates of an imprint: "2005, c2004", "[19--?]", "Aug, 2023".
///
/// * A copyright or phonogram date ("c2005", "℗1998") is a date of copyright and nothing else.
/// * A correction or a date of our calendar in brackets replaces what stands before it: "1983 [i.e. 1984]",
///   "1387 \[2008 or 2009\]".
/// * The date of a printing next to another date is that of the printing alone: "1959, 1976 printing".
/// * What cannot be read is one statement without a reading; "\[s.d.\]" says that there is no date, so there is none.
///
/// The texts of several statements make up the text of the imprint.
///
/// ```
/// use bibtriple::model::DateEvent;
/// use bibtriple::text::dates::read_imprint;
///
/// let dates = read_imprint("[2005?], c2004.");
/// let read: Vec<_> = dates.iter().map(|at| (at.event, at.date.edtf.as_ref().map(|date| date.as_str()))).collect();
/// assert_eq!(read, [(DateEvent::Issued, Some("2005?")), (DateEvent::Copyrighted, Some("2004"))]);
/// ```
#[must_use]
pub fn read_imprint(text: &str) -> Vec<DateStatement> {
    statements(text, Habit::Imprint)
}

/// Reads one date: of an issue, a meeting, a thesis; EDTF and the forms of citation managers ("2001/09/01/") as well.
///
/// ```
/// use bibtriple::text::dates::read;
///
/// assert_eq!(read("12-15 May 1999").edtf.unwrap().as_str(), "1999-05-12/1999-05-15");
/// assert_eq!(read("30 February 1999").edtf, None);
/// ```
#[must_use]
pub fn read(text: &str) -> Date {
    let trimmed = text.trim();
    // "-2003" is a year before Christ in EDTF, but people mean "until 2003"; "-0380" is one. "0000" is a year nobody knew.
    let is_edtf = trimmed.starts_with(|c: char| c.is_ascii_digit() || "Y[{./".contains(c))
        && !trimmed.starts_with("0000")
        || trimmed.starts_with("-0");
    // In EDTF brackets hold a choice; those around one date are a cataloguer's.
    let is_edtf = is_edtf && (!trimmed.starts_with('[') || trimmed.contains([',', '.']));
    let edtf = is_edtf.then(|| Edtf::parse(trimmed)).flatten().or_else(|| {
        let found = statements(trimmed, Habit::Machine);
        let issued = found.iter().position(|at| at.event == DateEvent::Issued).unwrap_or_default();
        found.into_iter().nth(issued).and_then(|at| at.date.edtf)
    });
    Date { written: text.to_owned(), edtf }
}

/// A statement that was read, and the token at which it begins.
struct Found {
    event: Option<DateEvent>,
    is_printing: bool,
    edtf: Edtf,
    from: usize,
    is_bracketed: bool,
}

fn statements(text: &str, habit: Habit) -> Vec<DateStatement> {
    if let Some(statement) = plain(text) {
        return vec![statement];
    }
    by_all_rules(text, habit)
}

/// As [`statements`], without its short cut.
fn by_all_rules(text: &str, habit: Habit) -> Vec<DateStatement> {
    let tokens = Tokens::new(text);
    if says_no_date(&tokens) {
        return Vec::new();
    }
    let found = find(&tokens, habit);
    if found.is_empty() {
        let date = Date { written: isbd::trim(text).to_owned(), edtf: east_asian::read(text) };
        return vec![DateStatement { event: DateEvent::Issued, date }];
    }
    let is_alone = found.len() == 1;
    let starts: Vec<usize> = found.iter().skip(1).map(|next| next.from).chain([tokens.len()]).collect();
    let mut from = 0;
    let mut dates = Vec::with_capacity(found.len());
    for (found, to) in found.into_iter().zip(starts) {
        let event = match found.event {
            Some(event) => event,
            None if found.is_printing && !is_alone => DateEvent::Printed,
            None => DateEvent::Issued,
        };
        let written = without_half_brackets(isbd::trim(tokens.slice(from, to))).to_owned();
        dates.push(DateStatement { event, date: Date { written, edtf: Some(found.edtf) } });
        from = to;
    }
    dates
}

/// The most frequent forms of all: a year of four digits, or "c" and such a year, perhaps with a full stop.
fn plain(text: &str) -> Option<DateStatement> {
    let written = text.trim().trim_end_matches(['.', ',']);
    let copyright = written.strip_prefix('c');
    let year = copyright.unwrap_or(written);
    let is_year =
        year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()) && ("1000"..="2099").contains(&year);
    let event = if copyright.is_some() { DateEvent::Copyrighted } else { DateEvent::Issued };
    let statement = |edtf| DateStatement { event, date: Date { written: written.to_owned(), edtf: Some(edtf) } };
    if is_year { Edtf::parse(year).map(statement) } else { None }
}

/// All the statements that can be read, in order.
fn find(tokens: &Tokens<'_>, habit: Habit) -> Vec<Found> {
    const OPENING: &[char] = &['[', '(', '<'];
    const STOPS: &[char] = &[',', ';', '[', '(', '<', ']', ')', '>', '='];
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        // Past the punctuation before the next statement, minding which.
        let from = tokens.skip_all(at, &[',', ';', '.', ':', '=', ']', ')', '>', '*', '/', '&', '?']);
        let is_apart = (at..from).any(|at| tokens.is_mark(at, &[',', ';']));
        let is_another_sort = (at..from).any(|at| tokens.is_mark(at, &[':']));
        let start = skip_opening(tokens, from);
        let is_bracketed = tokens.is_mark(from, &['[']);
        if is_another_sort && !found.is_empty() {
            break; // "1981. 138 p. : …": the extent follows.
        }
        let Some(statement) = Statement::read(tokens, start, habit) else {
            if !found.is_empty() && !is_apart && start == from {
                break;
            }
            at = start.max(at + 1);
            while at < tokens.len() && !tokens.is_mark(at, STOPS) {
                at += 1;
            }
            continue;
        };
        let Some(edtf) = statement.when.edtf() else {
            at = statement.next.max(at + 1);
            while at < tokens.len() && !tokens.is_mark(at, STOPS) {
                at += 1;
            }
            continue;
        };
        at = statement.next.max(at + 1);
        let mut new = Found {
            event: statement.event,
            is_printing: statement.is_printing,
            edtf,
            from,
            is_bracketed: is_bracketed || tokens.is_mark(from, OPENING),
        };
        if let Some(last) = found.last() {
            let is_plain = last.event.is_none() && !last.is_printing && new.event.is_none() && !new.is_printing;
            let explains = is_plain && is_bracketed && !is_apart && !last.is_bracketed;
            if statement.is_correction || explains {
                new.from = last.from;
                found.pop();
            } else if last.event == new.event && last.is_printing == new.is_printing && last.edtf == new.edtf {
                continue; // "1790 (1790)".
            }
        }
        found.push(new);
    }
    found
}

/// Past opening brackets, but not those of "(c)" and "[19]21", which belong to the date.
fn skip_opening(tokens: &Tokens<'_>, mut at: usize) -> usize {
    while tokens.is_mark(at, &['[', '(', '<']) {
        let is_sign = tokens.is_mark(at + 2, &[')', ']'])
            && (tokens.lower(at + 1).is_some_and(|word| matches!(&*word, "c" | "p"))
                || tokens.digits(at + 1).is_some_and(|digits| digits.len() < 4) && tokens.digits(at + 3).is_some());
        if is_sign {
            break;
        }
        at += 1;
    }
    at
}

/// One statement with the words around it.
struct Statement {
    event: Option<DateEvent>,
    is_printing: bool,
    is_correction: bool,
    when: When,
    next: usize,
}

impl Statement {
    fn read(tokens: &Tokens<'_>, start: usize, habit: Habit) -> Option<Self> {
        let mut markers = Vec::new();
        let mut at = start;
        while let Some((marker, next)) = marker(tokens, at).filter(|_| markers.len() < 8) {
            markers.push(marker);
            at = if marker == Marker::Filler { next } else { tokens.skip(next, &['[', ':']) };
        }
        let has = |marker| markers.contains(&marker);
        let (mut when, mut next) = if has(Marker::Between) {
            between(tokens, at, habit)?
        } else {
            period(tokens, at, habit, has(Marker::Approximate))?
        };
        when = match when {
            When::At(point) if has(Marker::NotBefore) => When::NotBefore(point),
            When::At(point) if has(Marker::NotAfter) => When::NotAfter(point),
            _ if has(Marker::NotBefore) || has(Marker::NotAfter) => return None,
            _ => when,
        };
        if has(Marker::Approximate) {
            when = when.map(|point| Point { is_approximate: true, ..point });
        }
        let mut is_printing = has(Marker::Printing);
        let suffix = tokens.skip_all(next, &[']', '[']);
        if tokens.lower(suffix).is_some_and(|word| matches!(&*word, "printing" | "printed" | "print" | "impr")) {
            is_printing = true;
            next = suffix + 1;
        }
        let event = match (has(Marker::Copyright), has(Marker::Issued)) {
            (true, _) => Some(DateEvent::Copyrighted),
            (false, true) => Some(DateEvent::Issued),
            (false, false) => None,
        };
        Some(Self { event, is_printing, is_correction: has(Marker::Correction), when, next })
    }
}

/// "1900 and 1910", "12--? and 14--?".
fn between(tokens: &Tokens<'_>, at: usize, habit: Habit) -> Option<(When, usize)> {
    let year = |at| point(tokens, at, habit).or_else(|| short_year(tokens, at));
    let (first, next) = year(at)?;
    let is_joined = tokens
        .lower(next)
        .is_some_and(|word| matches!(&*word, "and" | "und" | "et" | "y" | "e" | "ed" | "en" | "och" | "og"));
    let (last, next) = year(is_joined.then_some(next + 1)?)?;
    match (first, last) {
        (When::At(first), When::At(last)) => Some((When::Range(first, last), next)),
        _ => None,
    }
}

/// One date, a range of dates, or one of two.
fn period(tokens: &Tokens<'_>, at: usize, habit: Habit, is_about: bool) -> Option<(When, usize)> {
    if tokens.is_dash(at) {
        let (end, next) = point(tokens, tokens.skip(at + 1, &['[']), habit)?;
        let When::At(end) = end else { return None };
        return Some((When::Until(end), next));
    }
    let (first, next) = before_christ(tokens, at)
        .or_else(|| point(tokens, at, habit))
        .or_else(|| if is_about { short_year(tokens, at) } else { None })?;
    let When::At(first) = first else { return Some((first, next)) };
    if tokens.lower(next).is_some_and(|word| matches!(&*word, "or" | "oder" | "ou" | "o" | "of" | "eller")) {
        let (other, next) = end_of(first, tokens, next + 1, habit)?;
        return Some((When::Either(first, other), next));
    }
    let closed = tokens.skip_all(next, &[']', '>']);
    if !(tokens.is_dash(closed) || tokens.is_mark(closed, &['/']) && tokens.digits(closed + 1).is_some()) {
        return Some((When::At(first), next));
    }
    // Two hyphens are a dash where TeX is written.
    let is_double = tokens.is_dash(closed + 1) && tokens.digits(closed + 2).is_some();
    let after = closed + 1 + usize::from(is_double);
    if tokens.is_mark(after, &['<']) {
        // "1984-<1992>": it went on at least until then.
        let close = (after..after + 12).find(|&at| tokens.is_mark(at, &['>'])).unwrap_or(after);
        return Some((When::Since(first), close + 1));
    }
    let opened = tokens.skip(after, &['[']);
    if opened > after && tokens.is_mark(opened, &['?']) {
        return Some((When::SinceUnknownEnd(first), opened + 1));
    }
    let opened = marker(tokens, opened)
        .filter(|(marker, _)| *marker == Marker::Copyright)
        .map_or(opened, |(_, next)| tokens.skip(next, &['[']));
    match end_of(first, tokens, opened, habit) {
        Some((last, next)) => Some((When::Range(first, last), next)),
        // A number that is no year: what the dash means is not known.
        None if tokens.digits(opened).is_some() && tokens.is_glued(opened) => None,
        None => Some((When::Since(first), after)),
    }
}

/// The second date of a range or choice, perhaps in short: "9" of "1658 or 9".
fn end_of(first: Point, tokens: &Tokens<'_>, at: usize, habit: Habit) -> Option<(Point, usize)> {
    if let Some((When::At(last), next)) = point(tokens, at, habit) {
        return Some((last, next));
    }
    let digits = tokens.digits(at).filter(|digits| digits.len() <= 2)?;
    let year = expand_year(first.year_number()?, digits)?;
    let next = at + 1;
    let is_uncertain = tokens.is_mark(next, &['?']);
    Some((Point { is_uncertain, ..Point::of_year(year) }, next + usize::from(is_uncertain)))
}

/// One date with its question mark.
fn point(tokens: &Tokens<'_>, at: usize, habit: Habit) -> Option<(When, usize)> {
    let (when, next) = masked_year(tokens, at)
        .or_else(|| split_year(tokens, at))
        .or_else(|| century(tokens, at))
        .map(|(point, next)| (When::At(point), next))
        .or_else(|| scan(tokens, at, habit))
        .or_else(|| roman_year(tokens, at).map(|(point, next)| (When::At(point), next)))?;
    if !tokens.is_mark(next, &['?']) {
        return Some((when, next));
    }
    let doubt = |point| Point { is_uncertain: true, ..point };
    let when = match when {
        When::Range(from, to) => When::Range(from, doubt(to)),
        _ => when.map(doubt),
    };
    Some((when, next + 1))
}

#[cfg(test)]
mod tests {
    use super::{by_all_rules, plain};
    use crate::text::dates::scan::Habit;

    #[test]
    fn plain_years_are_read_as_by_all_rules() {
        for year in (1000..2100).step_by(7) {
            for form in [format!("{year}"), format!("{year}."), format!(" c{year}"), format!("c{year}.,")] {
                for habit in [Habit::Imprint, Habit::Machine] {
                    let expected = by_all_rules(&form, habit);
                    assert_eq!(plain(&form).into_iter().collect::<Vec<_>>(), expected, "{form}");
                }
            }
        }
    }
}
