//! Dates and periods in code: 045, 046.

use super::{Reading, control};
use crate::model::list::push_new;
use crate::model::{Date, DateEvent, DateStatement, Edtf, Subject, SubjectKind, Text};
use crate::read::marc::{Field, Tag};
use crate::text::dates;

/// 045: the period that the work is about, formatted (`$b`, `$c`) or in a code (`$a`).
pub(super) fn read_coverage(reading: &mut Reading<'_>, field: Field<'_>) {
    let formatted: Vec<Option<Edtf>> = field.all('b').map(time_period).collect();
    match (field.indicators()[0], formatted.as_slice()) {
        (b'2', [Some(first), Some(last)]) => {
            let range = Edtf::parse(&format!("{first}/{last}"));
            add_period(reading, range.as_ref());
        }
        (_, []) => {
            for code in field.all('a') {
                match dates::coded_period(code.trim()) {
                    Some(period) => add_period(reading, Some(&period)),
                    None => reading.record.keep_unmapped("045 $a", code),
                }
            }
        }
        _ => {
            for (period, written) in formatted.iter().zip(field.all('b')) {
                match period {
                    Some(period) => add_period(reading, Some(period)),
                    None => reading.record.keep_unmapped("045 $b", written),
                }
            }
        }
    }
    // Years before 9999 B.C.
    for written in field.all('c') {
        reading.record.keep_unmapped("045 $c", written);
    }
}

fn add_period(reading: &mut Reading<'_>, period: Option<&Edtf>) {
    let Some(period) = period else { return };
    let heading = Text::new(period.as_str());
    let subject = Subject { kind: SubjectKind::Period, heading, ..Subject::default() };
    push_new(&mut reading.record.subjects, subject);
}

/// `$b`: `d1972` is the year 1972, `c0043` 43 B.C.
fn time_period(value: &str) -> Option<Edtf> {
    let value = value.trim();
    let (era, digits) = (value.get(..1)?, value.get(1..)?);
    let year = digits.get(..4)?;
    match era {
        "d" => Edtf::parse(&match digits.len() {
            4 => year.to_owned(),
            6 => format!("{year}-{}", digits.get(4..6)?),
            8.. => format!("{year}-{}-{}", digits.get(4..6)?, digits.get(6..8)?),
            _ => return None,
        }),
        "c" => before_our_era(year),
        _ => None,
    }
}

/// 1 B.C. is the year 0 of ISO 8601.
fn before_our_era(year: &str) -> Option<Edtf> {
    let year = year.trim().parse::<u32>().ok()?.checked_sub(1)?;
    Edtf::parse(&if year == 0 { "0000".to_owned() } else { format!("-{year:04}") })
}

/// 046: dates that 008 has no room for, or not in the needed form.
pub(super) fn read_special(reading: &mut Reading<'_>, field: Field<'_>) {
    let date = |first: char, last: char| {
        let written = |code| field.first(code).map(str::trim).filter(|value| !value.is_empty());
        let edtf = |value: &str| dates::read(value).edtf;
        match (written(first), written(last)) {
            (Some(from), Some(to)) => Some(Date {
                written: format!("{from}/{to}"),
                edtf: edtf(from).zip(edtf(to)).and_then(|(from, to)| Edtf::parse(&format!("{from}/{to}"))),
            }),
            (Some(from), None) => Some(Date { written: from.to_owned(), edtf: edtf(from) }),
            (None, Some(to)) => {
                Some(Date { written: format!("/{to}"), edtf: edtf(to).and_then(|to| Edtf::parse(&format!("../{to}"))) })
            }
            (None, None) => None,
        }
    };
    if let Some(date) = date('k', 'l') {
        reading.record.dates.push(DateStatement { event: DateEvent::Created, date });
    }
    if let Some(date) = date('j', '\0') {
        reading.record.dates.push(DateStatement { event: DateEvent::Modified, date });
    }
    // Of one thing, or of those in a collection: what the content is about.
    if let Some(date) = date('o', 'p') {
        match date.edtf {
            Some(period) => add_period(reading, Some(&period)),
            None => reading.record.keep_unmapped("046 $o", date.written),
        }
    }
    read_publication(reading, field);
}

/// `$a` to `$e`: the dates of 008 with its types, `$b` and `$d` for those before our era. They count where 008 has none.
fn read_publication(reading: &mut Reading<'_>, field: Field<'_>) {
    let kind = field.first('a').and_then(|kind| kind.trim().bytes().next()).unwrap_or(b's');
    let value = |code| field.first(code).map(str::trim).filter(|value| !value.is_empty());
    if !control::coded_dates(reading.marc).is_empty() {
        return;
    }
    if let (Some(first), second) = (value('c'), value('e')) {
        let padded = |year: &str| format!("{year:0>4}");
        let first = padded(first);
        let second = second.map(padded).unwrap_or_default();
        // A type of its own says that the date in 008 is wrong.
        let kind = if kind == b'x' { b's' } else { kind };
        for statement in dates::from_marc008(kind, &first, &second) {
            push_new(&mut reading.record.dates, statement);
        }
    } else if let Some(first) = value('b') {
        let (from, to) = (before_our_era(first), value('d').and_then(before_our_era));
        let edtf = match (from, to) {
            (Some(from), Some(to)) => Edtf::parse(&format!("{from}/{to}")),
            (from, _) => from,
        };
        let written = [Some(first), value('d')].into_iter().flatten().collect::<Vec<_>>().join("-");
        let date = Date { written: format!("{written} B.C."), edtf };
        // What is so old was made then, and not published.
        reading.record.dates.push(DateStatement { event: DateEvent::Created, date });
    }
}

/// 040–049: coded information that is not about languages and countries.
pub(super) fn read(reading: &mut Reading<'_>, tag: Tag, field: Field<'_>) {
    match &tag.0 {
        // Read before all other fields.
        b"041" | b"044" => {}
        b"043" => control::read_areas(reading, field),
        b"045" => read_coverage(reading, field),
        b"046" => read_special(reading, field),
        _ => reading.keep(field),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods() {
        let shown = |edtf: Option<Edtf>| edtf.map(|edtf| edtf.to_string());
        for (code, period) in [
            ("d1972", Some("1972")),
            ("d197205", Some("1972-05")),
            ("d19720508", Some("1972-05-08")),
            ("c0043", Some("-0042")),
            ("c0001", Some("0000")),
            ("1972", None),
        ] {
            assert_eq!(shown(time_period(code)).as_deref(), period, "{code}");
        }
    }
}
