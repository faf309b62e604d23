//! Calendar dates among the tokens of a text: years, months, days, seasons and their ranges.

use super::names::{month, season};
use super::when::{Point, When};
use crate::text::tokens::Tokens;

/// Where a text stands decides what an ambiguous form means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Habit {
    /// People wrote it, in an imprint: "2003-04" is two years.
    Imprint,
    /// People wrote it, in a numbering: "2001/02" is two years, "198-" is no decade.
    Issue,
    /// A program wrote it: "2003-04" and "2003/4" are a month.
    Machine,
}

/// Reads the date that starts at a token; gives it with the index after it.
pub(crate) fn scan(tokens: &Tokens<'_>, at: usize, habit: Habit) -> Option<(When, usize)> {
    numeric(tokens, at, habit)
        .or_else(|| month_first(tokens, at))
        .or_else(|| day_first(tokens, at))
        .or_else(|| season_first(tokens, at))
        .or_else(|| year_first(tokens, at, habit))
}

/// A plain year of four digits that is no part of a longer sign.
pub(crate) fn plain_year(tokens: &Tokens<'_>, at: usize) -> Option<u32> {
    let year = tokens.digits(at).filter(|digits| digits.len() == 4).and_then(|_| tokens.number(at, 4))?;
    let is_part_of_a_sign = at > 0
        && tokens.is_glued(at)
        && tokens.word(at - 1).is_some_and(|word| word.len() > 1 && !matches!(word, "pc" | "DL"))
        || tokens.is_glued(at + 1) && tokens.word(at + 1).is_some();
    ((1000..=2099).contains(&year) && !is_part_of_a_sign).then_some(year)
}

/// A day that exists.
fn day_of(year: u32, month: u32, day: u32) -> When {
    let (Ok(month), Ok(day)) = (u8::try_from(month), u8::try_from(day)) else { return When::Impossible };
    let point = Point::of_year(year);
    match (month, day) {
        (0, 0) => When::At(point),
        (1..=12, 0) => When::At(point.with_month(month)),
        _ => {
            Some(When::At(point.with_day(month, day))).filter(|date| date.edtf().is_some()).unwrap_or(When::Impossible)
        }
    }
}

/// "1999-05-12", "12.05.1999", "20230812", "2003/2004", "1998-99".
fn numeric(tokens: &Tokens<'_>, at: usize, habit: Habit) -> Option<(When, usize)> {
    let first = tokens.digits(at)?;
    match first.len() {
        8 => {
            let year = first.get(..4)?.parse().ok().filter(|year| (1000..=2099).contains(year))?;
            let day = day_of(year, first.get(4..6)?.parse().ok()?, first.get(6..)?.parse().ok()?);
            (day != When::Impossible).then_some((day, at + 1))
        }
        4 => year_month_day(tokens, at, habit),
        1 | 2 => day_month_year(tokens, at),
        _ => None,
    }
}

fn year_month_day(tokens: &Tokens<'_>, at: usize, habit: Habit) -> Option<(When, usize)> {
    let year = tokens.number(at, 4).filter(|year| (1000..=2099).contains(year))?;
    let separator = tokens.get(at + 1)?;
    if !(tokens.is_dash(at + 1) || tokens.is_mark(at + 1, &['/', '.'])) || !tokens.is_glued(at + 1) {
        // PubMed: "2013 06 10".
        if habit == Habit::Machine && tokens.digits(at + 1).is_some_and(|digits| digits.len() == 2) {
            let day = tokens.number(at + 2, 2);
            return Some((
                day_of(year, tokens.number(at + 1, 2)?, day.unwrap_or(0)),
                at + 2 + usize::from(day.is_some()),
            ));
        }
        return None;
    }
    let second = tokens.number(at + 2, 2).filter(|_| tokens.is_glued(at + 2))?;
    if tokens.is_dash(at + 3) && tokens.is_dash(at + 4) {
        return None; // "1526-16--": the second year has digits unknown.
    }
    let repeats = tokens.get(at + 3).is_some_and(|token| token.text == separator.text && !token.is_spaced);
    if repeats && let Some(day) = tokens.number(at + 4, 2).filter(|_| tokens.is_glued(at + 4)) {
        return Some((day_of(year, second, day), at + 5));
    }
    if separator.text == "." {
        return None;
    }
    if repeats && separator.text == "/" {
        return Some((day_of(year, second, 0), at + 3)); // RIS: "1948/07//".
    }
    let is_month = (1..=12).contains(&second);
    let end = tokens.digits(at + 2).and_then(|digits| expand_year(year, digits));
    let reading = match (habit, end) {
        (Habit::Machine, Some(end)) if is_month && separator.text == "/" && end == year + 1 => {
            When::At(Point::of_year(year))
        }
        (Habit::Machine, _) if is_month => day_of(year, second, 0),
        // Both "from 2005 to 2011" and "November 2005" are written like that since computers write dates.
        (_, Some(end)) if is_month && (2000..2012).contains(&year) && end != year + 1 => When::At(Point::of_year(year)),
        (_, Some(end)) => When::Range(Point::of_year(year), Point::of_year(end)),
        (_, None) if is_month && tokens.digits(at + 2).is_some_and(|digits| digits.len() == 2) => {
            day_of(year, second, 0)
        }
        (_, None) => When::Impossible,
    };
    Some((reading, at + 3))
}

/// The last year of a span in short: 1998 and "99" is 1999, 1999 and "00" is 2000.
pub(crate) fn expand_year(year: u32, short: &str) -> Option<u32> {
    let size = match short.len() {
        1 => 10,
        2 => 100,
        4 => 10_000,
        _ => return None,
    };
    let end = year - year % size + short.parse::<u32>().ok()?;
    if end > year { Some(end) } else { (size == 100 && end + 100 == year + 1).then_some(year + 1) }
}

fn day_month_year(tokens: &Tokens<'_>, at: usize) -> Option<(When, usize)> {
    let (first, second) = (tokens.number(at, 2)?, tokens.number(at + 2, 2)?);
    let separator = tokens.get(at + 1).filter(|token| !token.is_spaced)?;
    tokens.get(at + 3).filter(|token| token.text == separator.text && !token.is_spaced)?;
    // "24/10/1970/671-678" is volume, issue, year and pages.
    let goes_on = tokens.is_mark(at + 5, &['/']) && tokens.digits(at + 6).is_some();
    let year = plain_year(tokens, at + 4).filter(|_| !goes_on)?;
    let is_dotted = separator.text == ".";
    if !(is_dotted || tokens.is_dash(at + 1) || separator.text == "/") {
        return None;
    }
    let reading = if is_dotted || first == second || first > 12 {
        day_of(year, second, first)
    } else if second > 12 {
        day_of(year, first, second)
    } else {
        When::At(Point::of_year(year)) // "08/05/2003" is in August or in May.
    };
    Some((reading, at + 5))
}

/// A month's name, with its full stop.
fn month_at(tokens: &Tokens<'_>, at: usize) -> Option<(u8, usize)> {
    let month = month(tokens.word(at)?)?;
    Some((month, tokens.skip(at + 1, &['.'])))
}

fn season_at(tokens: &Tokens<'_>, at: usize) -> Option<(u8, usize)> {
    let season = season(tokens.word(at)?)?;
    Some((season, tokens.skip(at + 1, &['.'])))
}

/// A day of the month: "5", "5.", "5th", "1er", "1º".
fn day_at(tokens: &Tokens<'_>, at: usize) -> Option<(u8, usize)> {
    let day = tokens.number(at, 2).filter(|day| (1..=31).contains(day))?;
    let mut next = at + 1;
    if tokens.is_glued(next)
        && tokens.lower(next).is_some_and(|word| matches!(&*word, "st" | "nd" | "rd" | "th" | "er" | "º" | "ª"))
    {
        next += 1;
    }
    next = tokens.skip(next, &['.', '°']);
    Some((u8::try_from(day).ok()?, next))
}

/// Past "and", "to", "-", "/" between two parts of a span.
fn joined(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let is_joint = tokens.is_dash(at)
        || tokens.is_mark(at, &['/', '&'])
        || tokens.lower(at).is_some_and(|word| {
            matches!(
                &*word,
                "and" | "to" | "und" | "bis" | "et" | "à" | "au" | "y" | "al" | "e" | "en" | "tot" | "ed" | "a"
            )
        });
    is_joint.then_some(at + 1)
}

/// Past the comma, or the "of", "de", "del" before a year or month.
fn past_preposition(tokens: &Tokens<'_>, at: usize) -> usize {
    let at = tokens.skip(at, &[',', ':']);
    let is_preposition =
        tokens.lower(at).is_some_and(|word| matches!(&*word, "of" | "de" | "del" | "di" | "do" | "van" | "d"));
    at + usize::from(is_preposition)
}

/// "Aug, 2023", "July/October 1989", "November 14, 1990", "May 12-15, 1999", "Dec. 1998-Jan. 1999".
fn month_first(tokens: &Tokens<'_>, at: usize) -> Option<(When, usize)> {
    let (first, next) = month_at(tokens, at)?;
    if let Some(year) = plain_year(tokens, past_preposition(tokens, next)) {
        let after = past_preposition(tokens, next) + 1;
        let from = Point::of_year(year).with_month(first);
        let to = joined(tokens, after)
            .and_then(|next| month_at(tokens, next))
            .and_then(|(last, next)| Some((last, plain_year(tokens, past_preposition(tokens, next))?, next)));
        return Some(match to {
            Some((last, end, next)) => {
                (When::Range(from, Point::of_year(end).with_month(last)), past_preposition(tokens, next) + 1)
            }
            None => (When::At(from), after),
        });
    }
    if let Some((last, next)) = joined(tokens, next).and_then(|next| month_at(tokens, next)) {
        let next = past_preposition(tokens, next);
        let year = Point::of_year(plain_year(tokens, next)?);
        return Some(match (first < last, first == last) {
            (true, _) => (When::Range(year.with_month(first), year.with_month(last)), next + 1),
            (_, true) => (When::At(year.with_month(first)), next + 1),
            _ => across_years(tokens, next, first, last)?,
        });
    }
    let (day, next) = day_at(tokens, next)?;
    let (end_month, end_day, next) = match joined(tokens, next) {
        Some(after) => match month_at(tokens, after) {
            Some((month, after)) => day_at(tokens, after).map(|(day, next)| (month, day, next))?,
            None => day_at(tokens, after).map(|(day, next)| (first, day, next))?,
        },
        None => (first, day, next),
    };
    let next = past_preposition(tokens, next);
    let year = plain_year(tokens, next)?;
    Some((days(year, (first, day), (end_month, end_day)), next + 1))
}

/// "Dec./Jan. 1998/99": the second month is in the second year. With one year only it cannot be told which.
fn across_years(tokens: &Tokens<'_>, at: usize, first: u8, last: u8) -> Option<(When, usize)> {
    let year = plain_year(tokens, at)?;
    let end = tokens.digits(at + 2).filter(|_| tokens.is_dash(at + 1) || tokens.is_mark(at + 1, &['/']));
    match end.and_then(|digits| expand_year(year, digits)) {
        Some(end) => {
            let (from, to) = (Point::of_year(year).with_month(first), Point::of_year(end).with_month(last));
            Some((When::Range(from, to), at + 3))
        }
        None => Some((When::At(Point::of_year(year)), at + 1)),
    }
}

fn days(year: u32, from: (u8, u8), to: (u8, u8)) -> When {
    let (first, last) = (day_of(year, from.0.into(), from.1.into()), day_of(year, to.0.into(), to.1.into()));
    match (first, last) {
        (When::At(first), When::At(last)) if first == last => When::At(first),
        (When::At(first), When::At(last)) if from < to => When::Range(first, last),
        _ => When::Impossible,
    }
}

/// "12 May 1999", "31. März 2021", "12-15 May 1999", "28 Sep - 2 Oct 2009", "5 de mayo de 1999".
fn day_first(tokens: &Tokens<'_>, at: usize) -> Option<(When, usize)> {
    let (day, next) = day_at(tokens, at)?;
    let (last_day, next) = match joined(tokens, next).and_then(|next| day_at(tokens, next)) {
        Some(found) => found,
        None => (day, next),
    };
    let (month, next) = month_at(tokens, past_preposition(tokens, next))?;
    let (end_month, last_day, next) =
        match joined(tokens, next).and_then(|next| day_at(tokens, next)).and_then(|(day, next)| {
            month_at(tokens, past_preposition(tokens, next)).map(|(month, next)| (month, day, next))
        }) {
            Some(end) => end,
            None => (month, last_day, next),
        };
    let next = past_preposition(tokens, next);
    let year = plain_year(tokens, next)?;
    Some((days(year, (month, day), (end_month, last_day)), next + 1))
}

/// "Spring 2003", "Spring/Summer 2003", "Winter 1998/99".
fn season_first(tokens: &Tokens<'_>, at: usize) -> Option<(When, usize)> {
    let (first, next) = season_at(tokens, at)?;
    let (last, next) = joined(tokens, next).and_then(|next| season_at(tokens, next)).unwrap_or((first, next));
    let next = past_preposition(tokens, next);
    let year = plain_year(tokens, next)?;
    let (years, after) = span_of_years(tokens, next, Habit::Issue)?;
    let point = Point::of_year(year);
    Some(match years {
        // A winter lies in two years; EDTF has a season for one only.
        When::Range(..) => (years, after),
        _ if first < last => (When::Range(point.with_month(first), point.with_month(last)), after),
        _ if first == last => (When::At(point.with_month(first)), after),
        _ => (When::At(point), after),
    })
}

/// "2023", "2023:Aug.", "2015 May 04", "2024 Dec. 28-29", "1998-99", "1998-2003", "1990s".
fn year_first(tokens: &Tokens<'_>, at: usize, habit: Habit) -> Option<(When, usize)> {
    let Some(year) = plain_year(tokens, at) else { return decade(tokens, at) };
    let next = match habit {
        Habit::Machine => tokens.skip_all(at + 1, &['/']), // RIS: "2001///Spring".
        Habit::Imprint | Habit::Issue => tokens.skip(at + 1, &[':', ',', '/']),
    };
    if let Some((month, after)) = month_at(tokens, next)
        && plain_year(tokens, past_preposition(tokens, after)).is_none()
    {
        let point = Point::of_year(year);
        if let Some((last, after)) = joined(tokens, after).and_then(|next| month_at(tokens, next)) {
            let reading = if month < last {
                When::Range(point.with_month(month), point.with_month(last))
            } else {
                When::At(point)
            };
            return Some((reading, after));
        }
        return Some(match day_at(tokens, after).filter(|_| tokens.get(after).is_some_and(|token| token.is_spaced)) {
            Some((day, after)) => match joined(tokens, after).and_then(|next| day_at(tokens, next)) {
                Some((last, after)) => (days(year, (month, day), (month, last)), after),
                None => (days(year, (month, day), (month, day)), after),
            },
            None => (When::At(point.with_month(month)), after),
        });
    }
    if let Some((season, after)) = season_at(tokens, next)
        && plain_year(tokens, past_preposition(tokens, after)).is_none()
    {
        return Some((When::At(Point::of_year(year).with_month(season)), after));
    }
    span_of_years(tokens, at, habit)
}

fn span_of_years(tokens: &Tokens<'_>, at: usize, habit: Habit) -> Option<(When, usize)> {
    let year = plain_year(tokens, at)?;
    let is_joined = tokens.is_dash(at + 1) || tokens.is_mark(at + 1, &['/']);
    let end = tokens.digits(at + 2).filter(|digits| is_joined && matches!(digits.len(), 2 | 4));
    let end = end.filter(|_| habit != Habit::Issue || tokens.is_glued(at + 2));
    Some(match end.and_then(|digits| expand_year(year, digits)).filter(|end| *end <= 2099) {
        Some(end) => (When::Range(Point::of_year(year), Point::of_year(end)), at + 3),
        None => (When::At(Point::of_year(year)), at + 1),
    })
}

/// "1990s"; "2000s" may be a decade or a century.
fn decade(tokens: &Tokens<'_>, at: usize) -> Option<(When, usize)> {
    let year = tokens.number(at, 4).filter(|year| (1000..=2099).contains(year) && year % 10 == 0 && year % 100 != 0)?;
    let next = at + 1 + usize::from(tokens.is_mark(at + 1, &['\'', '’']));
    (tokens.is_glued(next) && tokens.word(next) == Some("s")).then_some(())?;
    let mut point = Point::of_year(year);
    point.year[3] = b'X';
    Some((When::At(point), next + 1))
}
