//! The coded dates of MARC 21 field 008.

use super::when::{Point, When};
use crate::model::{Date, DateEvent, DateStatement, Edtf};

/// A coded year.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Coded {
    /// Digits, with `X` for `u`.
    Year(Point),
    /// `uuuu`: there is one, but nobody knows it.
    Unknown,
    /// `9999`: it goes on.
    Continuing,
    /// Blank, or not coded.
    None,
}

impl Coded {
    fn parse(text: &str) -> Self {
        let Ok(bytes) = <[u8; 4]>::try_from(text.as_bytes()) else { return Self::None };
        match &bytes {
            b"9999" => return Self::Continuing,
            b"uuuu" => return Self::Unknown,
            b"0000" => return Self::None,
            _ => {}
        }
        let year = bytes.map(|byte| if byte == b'u' { b'X' } else { byte });
        let known = year.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let is_year = known > 0 && year.iter().skip(known).all(|&byte| byte == b'X');
        if is_year { Self::Year(Point::of_digits(year)) } else { Self::None }
    }
}

/// Reads a period in the code of MARC 21 045 $a and UNIMARC 661: a letter for the century and a digit for the decade, twice.
/// `w7x1` is 1870 to 1919, `x-x-` the twentieth century.
///
/// Times before our era are not read. See [045](https://www.loc.gov/marc/bibliographic/bd045.html).
///
/// ```
/// use bibtriple::text::dates::coded_period;
///
/// assert_eq!(coded_period("w7x1").unwrap().as_str(), "187X/191X");
/// ```
#[must_use]
pub fn coded_period(code: &str) -> Option<Edtf> {
    let (first, last) = (decade(code.get(..2)?)?, decade(code.get(2..4)?)?);
    if first == last { Edtf::parse(&first) } else { Edtf::parse(&format!("{first}/{last}")) }
}

/// `w7` is 187X. The letters from `e` count the centuries of our era; those before are for times before it.
fn decade(code: &str) -> Option<String> {
    let [letter, digit] = code.as_bytes() else { return None };
    let century = letter.to_ascii_lowercase().checked_sub(b'e').filter(|century| *century <= 20)?;
    match digit {
        b'-' => Some(format!("{century:02}XX")),
        b'0'..=b'9' => Some(format!("{century:02}{}X", char::from(*digit))),
        _ => None,
    }
}

/// Reads the dates of MARC 21 008: the type of date (008/06), date 1 (008/07-10) and date 2 (008/11-14).
///
/// Unknown digits (`u`) become `X`; there are no midpoints and no guesses. See
/// [008/06-14](https://www.loc.gov/marc/bibliographic/bd008a.html).
///
/// ```
/// use bibtriple::text::dates::from_marc008;
///
/// let dates = from_marc008(b'c', "1998", "9999");
/// assert_eq!(dates[0].date.edtf.as_ref().unwrap().as_str(), "1998/..");
/// ```
#[must_use]
pub fn from_marc008(kind: u8, date1: &str, date2: &str) -> Vec<DateStatement> {
    use DateEvent::{Copyrighted, Created, Issued};

    let (first, second) = (Coded::parse(date1), Coded::parse(date2));
    let both = || format!("{}-{}", date1.trim_end_matches(['#', ' ', '|']), date2.trim_end_matches(['#', ' ', '|']));
    let mut statements = Vec::new();
    let mut state = |event, written: &str, edtf: Option<Edtf>| {
        if let Some(edtf) = edtf {
            statements.push(DateStatement { event, date: Date { written: written.to_owned(), edtf: Some(edtf) } });
        }
    };
    match kind {
        b's' => state(Issued, date1, single(first)),
        b'c' | b'd' | b'u' => state(Issued, &both(), run(kind, first, second)),
        b'm' => state(Issued, &both(), span(first, second)),
        b'q' => state(Issued, &both(), questionable(first, second)),
        b'i' | b'k' => state(Created, &both(), span(first, second)),
        b'r' | b'p' => {
            state(Issued, date1, single(first));
            state(Created, date2, single(second));
        }
        b't' => {
            state(Issued, date1, single(first));
            state(Copyrighted, date2, single(second));
        }
        b'e' => {
            let day = detailed(first, date2);
            let is_day = day.as_ref().is_some_and(|day| day.as_str().len() > 4);
            state(Issued, &if is_day { both() } else { date1.to_owned() }, day);
        }
        // Whoever did not code the type may have given the year.
        b'|' | b' ' | b'#' => state(Issued, date1, single(first).filter(|year| year.as_str().len() == 4)),
        // n: unknown; b: before our era, and never coded.
        _ => {}
    }
    statements
}

fn single(date: Coded) -> Option<Edtf> {
    match date {
        Coded::Year(point) => When::At(point).edtf(),
        Coded::Unknown | Coded::Continuing | Coded::None => None,
    }
}

/// From one date to another; the same twice is one.
fn span(first: Coded, second: Coded) -> Option<Edtf> {
    match (first, second) {
        (Coded::Year(from), Coded::Year(to)) if from == to => When::At(from).edtf(),
        (Coded::Year(from), Coded::Year(to)) => When::Range(from, to).edtf(),
        (Coded::Year(from), Coded::Continuing) => When::Since(from).edtf(),
        (Coded::Year(from), Coded::Unknown) => When::SinceUnknownEnd(from).edtf(),
        (Coded::Year(from), Coded::None) => When::At(from).edtf(),
        (Coded::Unknown, Coded::Year(to)) => When::Until(to).edtf(),
        _ => None,
    }
}

/// The run of a serial: current (c), ceased (d) or with its end unknown (u).
fn run(kind: u8, first: Coded, second: Coded) -> Option<Edtf> {
    match (kind, first, second) {
        (b'c', Coded::Year(from), Coded::None | Coded::Unknown) => When::Since(from).edtf(),
        (b'd', Coded::Year(from), Coded::None) | (b'u', Coded::Year(from), Coded::Continuing | Coded::None) => {
            When::SinceUnknownEnd(from).edtf()
        }
        _ => span(first, second),
    }
}

/// One date somewhere in a span: a whole decade or century is a year with digits unknown.
fn questionable(first: Coded, second: Coded) -> Option<Edtf> {
    let (Coded::Year(from), Coded::Year(to)) = (first, second) else {
        return match (first, second) {
            (Coded::Year(year), Coded::None) => When::At(Point { is_uncertain: true, ..year }).edtf(),
            _ => span(first, second),
        };
    };
    for known in [3, 2] {
        let is_whole = from.year.iter().take(known).eq(to.year.iter().take(known))
            && from.year.iter().skip(known).all(|&digit| digit == b'0')
            && to.year.iter().skip(known).all(|&digit| digit == b'9');
        if is_whole {
            let mut year = from.year;
            year.iter_mut().skip(known).for_each(|digit| *digit = b'X');
            return When::At(Point::of_digits(year)).edtf();
        }
    }
    span(first, second)
}

/// Month and day are in date 2; what is not known of them is `u`, blank or zero.
fn detailed(first: Coded, date2: &str) -> Option<Edtf> {
    let Coded::Year(year) = first else { return None };
    let part =
        |from: usize| date2.get(from..from + 2).and_then(|part| part.parse::<u8>().ok()).filter(|&part| part > 0);
    let day = part(0).and_then(|month| Some(year.with_day(month, part(2)?)));
    let month = part(0).filter(|&month| month <= 12).map(|month| year.with_month(month));
    [day, month].into_iter().flatten().find_map(|point| When::At(point).edtf()).or_else(|| When::At(year).edtf())
}
