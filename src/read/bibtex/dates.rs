//! Dates: BibLaTeX's EDTF, BibTeX's year and month.

use crate::model::{Date, Edtf};
use crate::text::dates;

/// A BibLaTeX date: EDTF of level 1, and the forms of earlier versions ("1999/", "unknown").
pub(super) fn date(text: &str) -> Date {
    let trimmed = text.trim();
    let time = trimmed.split_once('T').filter(|(_, time)| time.starts_with("00:00:00")).map(|(date, _)| date);
    let edtf = Edtf::parse(&edtf_of(time.unwrap_or(trimmed)));
    match edtf {
        Some(edtf) => Date { written: text.to_owned(), edtf: Some(edtf) },
        None => dates::read(text),
    }
}

/// Year and month of a date whose day there is not, or the year of one whose month there is not: "2020-02-30", "2019-13-45".
pub(super) fn reduced(text: &str) -> Option<Edtf> {
    let text = text.trim();
    let parts: Vec<&str> = text.split('-').collect();
    let are_numbers = parts.iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
    let [year, month, day] = parts.as_slice() else { return None };
    if !are_numbers || year.len() != 4 || month.len() > 2 || day.len() > 2 {
        return None;
    }
    month
        .parse::<u8>()
        .ok()
        .filter(|month| (1..=12).contains(month))
        .and_then(|month| Edtf::parse(&format!("{year}-{month:02}")))
        .or_else(|| Edtf::parse(year))
}

/// "1999/" is open, "1999/unknown" is not known to have ended, a dash of any length stands for a range of years.
fn edtf_of(text: &str) -> String {
    let text = text.replace("/unknown", "/").replace("unknown/", "/").replace("/open", "/..").replace("open/", "../");
    let years = text.split_once(['–', '—']).filter(|(from, to)| is_year(from.trim()) && is_year(to.trim()));
    match (years, text.strip_suffix('/')) {
        (Some((from, to)), _) => format!("{}/{}", from.trim(), to.trim()),
        (None, Some(open)) if !open.contains('/') && !open.is_empty() && !text.contains("..") => format!("{open}/.."),
        _ => text,
    }
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Year, month and day of BibTeX's fields. What the year says beside the year ("in press", "2003a") comes second.
pub(super) fn year_month(year: &str, month: Option<&str>, day: Option<&str>) -> (Date, Option<String>) {
    let year = year.trim();
    let digits = leading_year(year);
    let rest = digits.and_then(|digits| year.get(digits.len()..)).unwrap_or_default();
    // "2003a" tells two works of one year apart, and "1999 [1854]" two dates.
    let is_lettered = rest.len() == 1 && rest.bytes().all(|byte| byte.is_ascii_lowercase());
    let Some(digits) = digits.filter(|_| rest.is_empty() || is_lettered) else {
        let plain = match month {
            Some(month) if !month.trim().is_empty() => format!("{} {year}", month.trim()),
            _ => year.to_owned(),
        };
        let edtf = date_of_range(year)
            .or_else(|| dates::read(&plain).edtf)
            .or_else(|| month.and_then(|_| dates::read(year).edtf));
        return (Date { written: plain, edtf }, None);
    };
    let letter = is_lettered.then(|| rest.to_owned());
    let month = month.map(str::trim).filter(|month| !month.is_empty());
    let day = day.map(str::trim).filter(|day| !day.is_empty());
    let Some(month) = month else {
        return (Date { written: year.to_owned(), edtf: Edtf::parse(digits) }, letter);
    };
    let written = match day {
        Some(day) => format!("{day} {month} {year}"),
        None => format!("{month} {year}"),
    };
    let edtf = in_month(digits, month, day).or_else(|| {
        let plain = [day.unwrap_or_default(), month, digits].join(" ");
        dates::read(plain.trim()).edtf
    });
    (Date { written, edtf: edtf.or_else(|| Edtf::parse(digits)) }, letter)
}

/// The month by name or number, with a day perhaps: "jan", "3", "March 14", "1 December", "14~May".
fn in_month(year: &str, month: &str, day: Option<&str>) -> Option<Edtf> {
    if let Some(month) = day_number(month).filter(|month| *month <= 12) {
        return match day {
            Some(day) => Edtf::parse(&format!("{year}-{month:02}-{:02}", day_number(day)?)),
            None => Edtf::parse(&format!("{year}-{month:02}")),
        };
    }
    let mut number = None;
    let mut found_day = day.and_then(day_number);
    for word in month.split([' ', '~', ',', '.', '\u{a0}']).filter(|word| !word.is_empty()) {
        let ordinal = word.trim_end_matches("st").trim_end_matches("nd").trim_end_matches("rd").trim_end_matches("th");
        if let Some(named) = dates::month(word).or_else(|| dates::season(word)) {
            if number.replace(named).is_some() {
                return None;
            }
        } else if let Some(day) = day_number(ordinal) {
            if found_day.replace(day).is_some() {
                return None;
            }
        } else {
            return None;
        }
    }
    let month = number?;
    match found_day {
        Some(day) if month <= 12 => Edtf::parse(&format!("{year}-{month:02}-{day:02}")),
        None => Edtf::parse(&format!("{year}-{month:02}")),
        Some(_) => None,
    }
}

fn day_number(text: &str) -> Option<u8> {
    let is_short = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|day| is_short && (1..=31).contains(day))
}

/// Four digits at the start that are not the start of a longer number.
fn leading_year(text: &str) -> Option<&str> {
    let year = text.get(..4).filter(|year| is_year(year))?;
    let goes_on = text.get(4..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    (!goes_on).then_some(year)
}

/// "1999--2001", "1999/2001".
fn date_of_range(year: &str) -> Option<Edtf> {
    let (from, to) = year.split_once(['–', '—', '-', '/'])?;
    let (from, to) = (from.trim(), to.trim_start_matches('-').trim());
    (is_year(from) && is_year(to)).then(|| Edtf::parse(&format!("{from}/{to}"))).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edtf_dates() {
        for (text, expected) in [
            ("2013", Some("2013")),
            ("2013-05", Some("2013-05")),
            ("2013-05-14", Some("2013-05-14")),
            ("1997/", Some("1997/..")),
            ("1997/..", Some("1997/..")),
            ("../1997", Some("../1997")),
            ("2002-01/2002-02", Some("2002-01/2002-02")),
            ("1997?", Some("1997?")),
            ("1850~", Some("1850~")),
            ("1723%", Some("1723%")),
            ("199X", Some("199X")),
            ("2004-22", Some("2004-22")),
            ("-0876", Some("-0876")),
            ("2013-05-14T00:00:00Z", Some("2013-05-14")),
            ("1990–1995", Some("1990/1995")),
            ("14 May 2013", Some("2013-05-14")),
            ("2013-02-30", None),
        ] {
            assert_eq!(date(text).edtf.map(String::from).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn years_and_months() {
        let read = |year: &str, month: &str, day: &str| {
            let month = (!month.is_empty()).then_some(month);
            let day = (!day.is_empty()).then_some(day);
            year_month(year, month, day).0.edtf.map(String::from)
        };
        for (year, month, day, expected) in [
            ("1999", "", "", Some("1999")),
            ("1999", "January", "", Some("1999-01")),
            ("1999", "1", "", Some("1999-01")),
            ("1999", "03", "14", Some("1999-03-14")),
            ("1999", "March 14", "", Some("1999-03-14")),
            ("1999", "14 March", "", Some("1999-03-14")),
            ("1999", "1st December", "", Some("1999-12-01")),
            ("1999", "Spring", "", Some("1999-21")),
            ("1999", "March", "14", Some("1999-03-14")),
            ("1999", "July/August", "", Some("1999-07/1999-08")),
            ("1999", "Christmas", "", Some("1999")),
            ("2003a", "", "", Some("2003")),
            ("in press", "", "", None),
            ("1999--2001", "", "", Some("1999/2001")),
            ("c. 1999", "", "", Some("1999~")),
            ("[1999?]", "", "", Some("1999?")),
        ] {
            assert_eq!(read(year, month, day).as_deref(), expected, "{year} {month} {day}");
        }
        assert_eq!(year_month("2003a", None, None).1.as_deref(), Some("a"));
    }
}
