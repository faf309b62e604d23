//! Dates in an imprint: "2005, c2004", "[19--?]", "Heisei 10 [1998]".

use super::scan::{Habit, expand_year, scan};
use super::when::{Point, When};
use crate::model::{Date, DateEvent, DateStatement, Edtf};
use crate::text::isbd;
use crate::text::tokens::{Tokens, without_half_brackets};

/// Reads the dates of an imprint: "2005, c2004", "[19--?]", "Aug, 2023".
///
/// * A copyright or phonogram date ("c2005", "℗1998") is a date of copyright and nothing else.
/// * A correction or a date of our calendar in brackets replaces what stands before it: "1983 [i.e. 1984]",
///   "1387 \[2008 or 2009\]".
/// * The date of a printing next to another date is a date of making: "1959, 1976 printing".
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
    // "-2003" is the year 2004 BC in EDTF, but nobody writes that; "0000" is a year nobody knew.
    let is_edtf =
        trimmed.starts_with(|c: char| c.is_ascii_digit() || "Y[{./".contains(c)) && !trimmed.starts_with("0000");
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
    if let Some(year) = bare_year(text) {
        return vec![DateStatement {
            event: DateEvent::Issued,
            date: Date { written: year.as_str().to_owned(), edtf: Some(year) },
        }];
    }
    let tokens = Tokens::new(text);
    if says_no_date(&tokens) {
        return Vec::new();
    }
    let found = find(&tokens, habit);
    if found.is_empty() {
        let date = Date { written: isbd::trim(text).to_owned(), edtf: None };
        return vec![DateStatement { event: DateEvent::Issued, date }];
    }
    let is_alone = found.len() == 1;
    let starts: Vec<usize> = found.iter().skip(1).map(|next| next.from).chain([tokens.len()]).collect();
    let mut from = 0;
    let mut dates = Vec::with_capacity(found.len());
    for (found, to) in found.into_iter().zip(starts) {
        let event = match found.event {
            Some(event) => event,
            None if found.is_printing && !is_alone => DateEvent::Created,
            None => DateEvent::Issued,
        };
        let written = without_half_brackets(isbd::trim(tokens.slice(from, to))).to_owned();
        dates.push(DateStatement { event, date: Date { written, edtf: Some(found.edtf) } });
        from = to;
    }
    dates
}

/// The most frequent form of all: a year of four digits, perhaps with a full stop.
fn bare_year(text: &str) -> Option<Edtf> {
    let year = text.trim().trim_end_matches(['.', ',']);
    let is_year =
        year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()) && ("1000"..="2099").contains(&year);
    is_year.then(|| Edtf::parse(year)).flatten()
}

/// "[s.d.]", "n.d.", "o.J.", "?", "date of publication not identified".
fn says_no_date(tokens: &Tokens<'_>) -> bool {
    let mut letters = String::new();
    for token in (0..tokens.len()).map_while(|at| tokens.get(at)) {
        if letters.len() > 64 {
            return false;
        }
        if token.text.chars().all(char::is_alphanumeric) {
            letters.extend(token.text.chars().flat_map(char::to_lowercase));
        }
    }
    matches!(
        letters.as_str(),
        "" | "nd"
            | "nodate"
            | "sd"
            | "sa"
            | "oj"
            | "ohnejahr"
            | "ohnedatum"
            | "sansdate"
            | "sinfecha"
            | "senzadata"
            | "semdata"
            | "zonderdatum"
            | "zj"
            | "zonderjaar"
            | "uå"
            | "ua"
            | "udenår"
            | "utenår"
            | "utanår"
            | "bezdaty"
            | "br"
            | "undated"
            | "datenotidentified"
            | "dateofpublicationnotidentified"
            | "publicationdatenotidentified"
            | "datedepublicationnonidentifiée"
            | "fechadepublicaciónnoidentificada"
            | "erscheinungsdatumnichtermittelbar"
            | "erscheinungsjahrnichtermittelbar"
    )
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
            && (tokens.lower(at + 1).is_some_and(|word| matches!(word.as_str(), "c" | "p"))
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

/// Words before a date that change what it says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Marker {
    Copyright,
    Approximate,
    Issued,
    Printing,
    Correction,
    NotBefore,
    NotAfter,
    Between,
    Filler,
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
        if tokens.lower(suffix).is_some_and(|word| matches!(word.as_str(), "printing" | "printed" | "print" | "impr")) {
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

fn marker(tokens: &Tokens<'_>, at: usize) -> Option<(Marker, usize)> {
    if tokens.is_mark(at, &['©', '℗', 'Ⓟ', 'ⓒ']) {
        return Some((Marker::Copyright, at + 1));
    }
    if tokens.is_mark(at, &['(']) && tokens.is_mark(at + 2, &[')']) {
        let letter = tokens.lower(at + 1)?;
        return matches!(letter.as_str(), "c" | "p").then_some((Marker::Copyright, at + 3));
    }
    if tokens.is_mark(at, &['~']) {
        return Some((Marker::Approximate, at + 1));
    }
    let word = tokens.lower(at)?;
    let is_abbreviated = tokens.is_mark(at + 1, &['.']);
    let next = at + 1 + usize::from(is_abbreviated);
    let second = tokens.lower(next);
    let second = second.as_deref().unwrap_or_default();
    let is_abbreviation = |letter: &str| is_abbreviated && second == letter && tokens.is_mark(next + 1, &['.']);
    Some(match word.as_str() {
        // "c1993" is copyright, "c. 1993" is circa.
        "c" if is_abbreviated => (Marker::Approximate, next),
        "c" | "p" | "pc" | "cp" | "cop" | "copr" | "copyr" | "copyright" => (Marker::Copyright, next),
        "ca" | "circa" | "cca" | "um" | "etwa" | "vers" | "environ" | "env" | "about" | "approximately" | "approx"
        | "hacia" | "verso" | "omkring" | "ongeveer" | "omstreeks" => (Marker::Approximate, next),
        "d" if is_abbreviation("l") => (Marker::Issued, next + 2),
        "dépôt" | "depot" | "depósito" | "deposito" | "dep" if matches!(second, "légal" | "legal" | "leg") => {
            (Marker::Issued, tokens.skip(next + 1, &['.']))
        }
        "dl" | "reprint" | "reprinted" | "repr" | "rpt" | "reimpr" | "réimpr" | "nachdr" | "nachdruck" | "omtryck"
        | "optryk" | "herdruk" | "reissued" | "published" | "publ" | "pub" | "issued" | "erschienen" | "ersch"
        | "publié" | "publicado" | "pubblicato" => (Marker::Issued, next),
        "printed" | "printing" | "tryckt" | "trykt" | "tr" | "gedruckt" | "gedr" | "gedrukt" | "imprimé" | "impr"
        | "imp" | "impreso" | "impresso" | "stampa" | "stampato" | "druk" => (Marker::Printing, next),
        "i" if is_abbreviation("e") => (Marker::Correction, tokens.skip(next + 2, &[','])),
        "ie" | "recte" | "rectius" => (Marker::Correction, next),
        "not" | "nicht" | "pas" | "no" | "non" => match second {
            "before" | "earlier" | "vor" | "früher" => (Marker::NotBefore, past_than(tokens, next + 1)),
            "after" | "later" | "nach" | "später" => (Marker::NotAfter, past_than(tokens, next + 1)),
            _ => return None,
        },
        "after" | "nach" | "après" | "apres" | "post" | "efter" | "dopo" | "después" | "depois" | "na" => {
            (Marker::NotBefore, next)
        }
        "before" | "vor" | "avant" | "ante" | "före" | "før" | "antes" | "prima" | "voor" => (Marker::NotAfter, next),
        "between" | "zwischen" | "entre" | "tra" | "fra" | "tussen" | "mellan" | "mellem" => (Marker::Between, next),
        "im" | "in" | "en" | "the" | "year" | "anno" | "jahr" | "jahre" | "année" | "año" | "anni" | "le" | "l"
        | "den" | "am" | "el" | "of" | "de" | "del" => (Marker::Filler, next),
        _ => return None,
    })
}

fn past_than(tokens: &Tokens<'_>, at: usize) -> usize {
    at + usize::from(tokens.lower(at).is_some_and(|word| matches!(word.as_str(), "than" | "als")))
}

/// "1900 and 1910", "12--? and 14--?".
fn between(tokens: &Tokens<'_>, at: usize, habit: Habit) -> Option<(When, usize)> {
    let (first, next) = point(tokens, at, habit)?;
    let is_joined = tokens
        .lower(next)
        .is_some_and(|word| matches!(word.as_str(), "and" | "und" | "et" | "y" | "e" | "ed" | "en" | "och" | "og"));
    let (last, next) = point(tokens, is_joined.then_some(next + 1)?, habit)?;
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
    if tokens.lower(next).is_some_and(|word| matches!(word.as_str(), "or" | "oder" | "ou" | "o" | "of" | "eller")) {
        let (other, next) = end_of(first, tokens, next + 1, habit)?;
        return Some((When::Either(first, other), next));
    }
    let closed = tokens.skip_all(next, &[']', '>']);
    if !(tokens.is_dash(closed) || tokens.is_mark(closed, &['/']) && tokens.digits(closed + 1).is_some()) {
        return Some((When::At(first), next));
    }
    let after = closed + 1;
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

/// "19--", "198-", "19uu", "198u", "19XX", "19??".
fn masked_year(tokens: &Tokens<'_>, at: usize) -> Option<(Point, usize)> {
    let digits = tokens.digits(at)?;
    let missing = match digits.len() {
        2 => 2,
        3 => 1,
        _ => return None,
    };
    let next = at + 1;
    if !tokens.is_glued(next) {
        return None;
    }
    let is_unknown = |word: &str| word.len() == missing && word.bytes().all(|byte| matches!(byte, b'u' | b'x' | b'X'));
    let after = if tokens.word(next).is_some_and(is_unknown) {
        next + 1
    } else if tokens.is_dash(next) {
        let is_long = tokens.is_mark(next, &['—', '–']);
        let dashes = if is_long { 1 } else { missing };
        if !(next..next + dashes).all(|at| tokens.is_dash(at) && tokens.is_glued(at)) {
            return None;
        }
        // "198-99" is no decade.
        if missing == 1 && tokens.digits(next + 1).is_some() && tokens.is_glued(next + 1) {
            return None;
        }
        next + dashes
    } else if missing == 2 && tokens.is_mark(next, &['?']) && tokens.is_mark(next + 1, &['?']) {
        next + 2
    } else if missing == 1 && tokens.is_mark(next, &['?']) {
        next // the question mark stands for the digit and for the doubt
    } else {
        return None;
    };
    let mut year = [b'X'; 4];
    for (place, digit) in year.iter_mut().zip(digits.bytes()) {
        *place = digit;
    }
    (1..=2).contains(&(year[0] - b'0')).then_some((Point::of_digits(year), after))
}

/// "[19]21", "19[21]", "199[5?]": a year with digits supplied.
fn split_year(tokens: &Tokens<'_>, at: usize) -> Option<(Point, usize)> {
    let open = tokens.skip(at, &['[']);
    let (first, second) = (tokens.digits(open)?, tokens.digits(open + 2)?);
    if first.len() + second.len() != 4 || !tokens.is_glued(open + 1) || !tokens.is_glued(open + 2) {
        return None;
    }
    let mut next = open + 3;
    let mut is_uncertain = false;
    if open > at {
        tokens.is_mark(open + 1, &[']']).then_some(())?;
    } else {
        tokens.is_mark(open + 1, &['[']).then_some(())?;
        is_uncertain = tokens.is_mark(next, &['?']);
        next = tokens.skip(next + usize::from(is_uncertain), &[']']);
    }
    let year = format!("{first}{second}").parse().ok().filter(|year| (1000..=2099).contains(year))?;
    Some((Point { is_uncertain, ..Point::of_year(year) }, next))
}

/// "19th century".
fn century(tokens: &Tokens<'_>, at: usize) -> Option<(Point, usize)> {
    let number = tokens.number(at, 2).filter(|number| (2..=21).contains(number))?;
    tokens.lower(at + 1).filter(|word| matches!(word.as_str(), "th" | "st" | "nd" | "rd"))?;
    tokens.lower(at + 2).filter(|word| matches!(word.as_str(), "century" | "cent"))?;
    let mut point = Point::of_year((number - 1) * 100);
    point.year[2] = b'X';
    point.year[3] = b'X';
    Some((point, tokens.skip(at + 3, &['.'])))
}

/// A year of three digits, which only "ca." tells from another number.
fn short_year(tokens: &Tokens<'_>, at: usize) -> Option<(When, usize)> {
    let year = tokens.number(at, 3).filter(|_| tokens.digits(at).is_some_and(|digits| digits.len() == 3))?;
    Some((When::At(Point::of_year(year)), at + 1))
}

/// "150-100 B.C.", "44 BC".
fn before_christ(tokens: &Tokens<'_>, at: usize) -> Option<(When, usize)> {
    let first = tokens.number(at, 4).filter(|year| *year > 0)?;
    let last = tokens.number(at + 2, 4).filter(|year| *year > 0 && tokens.is_dash(at + 1));
    let next = if last.is_some() { at + 3 } else { at + 1 };
    let next = match tokens.word(next)? {
        "BC" | "BCE" => next + 1,
        "B" if tokens.is_mark(next + 1, &['.']) && tokens.word(next + 2) == Some("C") => {
            let next = tokens.skip(next + 3, &['.']);
            if tokens.word(next) == Some("E") { tokens.skip(next + 1, &['.']) } else { next }
        }
        _ => return None,
    };
    let before = |year| Point { is_bce: true, ..Point::of_year(year) };
    Some(match last {
        Some(last) => (When::Range(before(first), before(last)), next),
        None => (When::At(before(first)), next),
    })
}

/// "MDCCL", "M.DC.LXI.", "M,DCC,LXXIV.", "M D C XLVIII", as early printers wrote the year.
fn roman_year(tokens: &Tokens<'_>, at: usize) -> Option<(Point, usize)> {
    let mut numeral = String::new();
    let mut next = at;
    while next < at + 16
        && let Some(word) = tokens.word(next)
        && word.len() <= 16
        && word.bytes().all(|byte| b"MDCLXVI".contains(&byte))
    {
        numeral.push_str(word);
        next = tokens.skip(next + 1, &['.', ',']);
    }
    let year = roman(&numeral).filter(|year| (1400..=2099).contains(year))?;
    // The full stop or comma after the last numeral is not part of it, but does no harm.
    let is_word = tokens.word(next).is_some() && tokens.is_glued(next);
    (numeral.starts_with('M') && !is_word).then(|| (Point::of_year(year), next))
}

/// The value of a roman numeral; early forms such as MCCCC count as well.
fn roman(numeral: &str) -> Option<u32> {
    let mut total = 0_u32;
    let mut last = 0;
    for letter in numeral.chars().rev() {
        let value = match letter {
            'M' => 1000,
            'D' => 500,
            'C' => 100,
            'L' => 50,
            'X' => 10,
            'V' => 5,
            'I' => 1,
            _ => return None,
        };
        if value < last {
            total = total.checked_sub(value)?;
        } else {
            total += value;
            last = value;
        }
    }
    Some(total)
}
