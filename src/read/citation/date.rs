//! Dates of a citation: of several that say the same, the finest.

use crate::model::list::push_new;
use crate::model::{Date, DateEvent, DateStatement, Edtf};
use crate::text::dates;

/// The dates of a citation.
#[derive(Debug, Default)]
pub(super) struct Dates {
    issued: Vec<Date>,
    others: Vec<DateStatement>,
}

impl Dates {
    /// A year, or a date that begins with it: "2005", "2005/07/15/Summer", "2013/03/14/accepted".
    pub(super) fn year(&mut self, text: &str) {
        self.date(text);
    }

    /// A date that may lack its year: "Jul 15", "2005-07-15".
    pub(super) fn date(&mut self, text: &str) {
        let Some((date, event)) = slashed(text) else { return };
        match event {
            Some(event) => self.of(event, text),
            None => self.issued.push(date),
        }
    }

    pub(super) fn of(&mut self, event: DateEvent, text: &str) {
        if let Some((date, _)) = slashed(text) {
            self.add(DateStatement { event, date });
        }
    }

    /// A date of publication that the reader has read.
    pub(super) fn issued(&mut self, date: Date) {
        if !date.written.is_empty() {
            self.issued.push(date);
        }
    }

    pub(super) fn add(&mut self, statement: DateStatement) {
        push_new(&mut self.others, statement);
    }

    /// Takes the days from which to which something lasted, if another date says when the work appeared.
    pub(super) fn take_days(&mut self) -> Option<Date> {
        let is_dated = self.issued.iter().any(|date| date.edtf.is_some() && !are_days(date));
        let at = self.issued.iter().position(are_days).filter(|_| is_dated)?;
        Some(self.issued.remove(at))
    }

    /// All statements, the date of publication first.
    pub(super) fn settle(self) -> Vec<DateStatement> {
        let mut best: Option<Date> = None;
        for date in self.issued {
            best = Some(match best {
                None => date,
                Some(known) => finer(known, date),
            });
        }
        let issued = best.map(|date| DateStatement { event: DateEvent::Issued, date });
        issued.into_iter().chain(self.others).collect()
    }
}

/// Whether a date is one day and another, "2019-04-22/2019-04-26".
fn are_days(date: &Date) -> bool {
    const DAY: usize = "2019-04-22".len();
    let days = date.edtf.as_ref().and_then(|edtf| edtf.as_str().split_once('/'));
    days.is_some_and(|(first, last)| first.len() == DAY && last.len() == DAY)
}

/// Of two dates for the same, the one that says more; the first where they disagree.
fn finer(known: Date, other: Date) -> Date {
    match (&known.edtf, &other.edtf) {
        (Some(a), Some(b)) if b.as_str().len() > a.as_str().len() && b.as_str().starts_with(a.as_str()) => other,
        (Some(_), Some(_)) => known,
        (None, Some(_)) => with_year(&known, &other).unwrap_or(other),
        (Some(_), None) => with_year(&other, &known).unwrap_or(known),
        (None, None) => known,
    }
}

/// "Jul 15" in 2005.
fn with_year(part: &Date, year: &Date) -> Option<Date> {
    let year = year.edtf.as_ref().filter(|year| year.as_str().len() == 4)?;
    let written = part.written.trim();
    // Of two bare numbers nobody knows which is the month.
    if written.split(['-', '/', ' ', '.']).all(|piece| piece.bytes().all(|byte| byte.is_ascii_digit())) {
        return None;
    }
    let text = format!("{written} {year}");
    let read = dates::read(&text);
    let edtf = read.edtf.filter(|edtf| edtf.as_str().starts_with(year.as_str()) && edtf.as_str().len() > 4)?;
    Some(Date { written: text, edtf: Some(edtf) })
}

/// "n.d.", "s.d.", "o.J.": there is no date.
fn is_undated(text: &str) -> bool {
    const WORDS: &[&str] =
        &["n.d.", "n.d", "n. d.", "nd", "no date", "undated", "s.d.", "s. d.", "s.f.", "o.j.", "o. j."];
    text.len() <= "no date".len() && WORDS.iter().any(|word| word.eq_ignore_ascii_case(text))
}

/// A date with slashes between year, month, day and what else there is to say: "2005/07/15/Summer", "2009///"; or any other date.
pub(in crate::read) fn slashed(text: &str) -> Option<(Date, Option<DateEvent>)> {
    let text = text.trim();
    if text.trim_matches(['/', '-', ' ', '0']).is_empty() || is_undated(text) {
        return None;
    }
    let year = text.get(..4).filter(|year| year.bytes().all(|b| b.is_ascii_digit()) && *year != "0000");
    let Some(year) = year.filter(|_| text.len() == 4 || text.as_bytes().get(4) == Some(&b'/')) else {
        return Some((dates::read(text), None));
    };
    let mut parts = text.get(5..).unwrap_or_default().splitn(3, '/').map(str::trim);
    let (month, day, rest) =
        (parts.next().unwrap_or_default(), parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let mut event = None;
    let mut written_out = "";
    match rest.trim_matches(['/', ' ']).to_ascii_lowercase().as_str() {
        "" => {}
        "received" => event = Some(DateEvent::Submitted),
        "accepted" => event = Some(DateEvent::Accepted),
        "epub" | "online" | "aop" => event = Some(DateEvent::Available),
        "print" | "ppub" | "collection" => {}
        _ => written_out = rest,
    }
    let number = |text: &str| text.parse::<u8>().ok().filter(|number| *number > 0);
    let month_number = number(month).or_else(|| dates::month(month)).filter(|month| *month <= 12);
    let edtf = match (month_number, number(day)) {
        (Some(month), Some(day)) => {
            Edtf::parse(&format!("{year}-{month:02}-{day:02}")).or_else(|| Edtf::parse(&format!("{year}-{month:02}")))
        }
        (Some(month), None) => Edtf::parse(&format!("{year}-{month:02}")),
        _ => {
            // "2001///Autumn", "2001/Jan-Feb/".
            let words = if month.trim_matches('0').is_empty() { written_out } else { month };
            let fuller = if words.is_empty() { None } else { dates::read(&format!("{words} {year}")).edtf };
            fuller.or_else(|| Edtf::parse(year))
        }
    };
    Some((Date { written: text.to_owned(), edtf }, event))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_with_slashes() {
        for (text, expected) in [
            ("2005/07/15", Some("2005-07-15")),
            ("2005/07/15/", Some("2005-07-15")),
            ("2009///", Some("2009")),
            ("2016/01/", Some("2016-01")),
            ("2018/4/25", Some("2018-04-25")),
            ("2001/00/00/", Some("2001")),
            ("2015/october", Some("2015-10")),
            ("2001///Autumn", Some("2001-23")),
            ("2001/09/31/", Some("2001-09")),
            ("2005-07-15", Some("2005-07-15")),
            ("2016 Jan 5", Some("2016-01-05")),
            ("99", None),
            ("Jul 15", None),
        ] {
            let read = slashed(text).unwrap().0.edtf;
            assert_eq!(read.as_ref().map(Edtf::as_str), expected, "{text}");
        }
        assert_eq!(slashed("///"), None);
        assert_eq!(slashed("0000"), None);
        assert_eq!(slashed("2013/03/14/accepted").unwrap().1, Some(DateEvent::Accepted));
    }

    #[test]
    fn the_finest_date() {
        let settled = |texts: &[&str]| {
            let mut dates = Dates::default();
            for text in texts {
                dates.date(text);
            }
            dates.settle().first().and_then(|statement| statement.date.edtf.clone()).map(String::from)
        };
        assert_eq!(settled(&["2005", "2005/07/15"]).as_deref(), Some("2005-07-15"));
        assert_eq!(settled(&["2005/07/15", "2005"]).as_deref(), Some("2005-07-15"));
        assert_eq!(settled(&["2005", "Jul 15"]).as_deref(), Some("2005-07-15"));
        assert_eq!(settled(&["Jan", "1937"]).as_deref(), Some("1937-01"));
        assert_eq!(settled(&["2005", "2004/03"]).as_deref(), Some("2005"));
        assert_eq!(settled(&["2005", "07/08"]).as_deref(), Some("2005"));
    }
}
