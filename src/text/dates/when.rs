//! What a statement of time says, on its way to EDTF.

use crate::model::Edtf;

/// A year, a month, a season or a day, perhaps in doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Point {
    /// Four digits; `X` where a digit is not known.
    pub(crate) year: [u8; 4],
    /// Before the common era; `year` counts backwards from 1.
    pub(crate) is_bce: bool,
    /// 1 to 12, or 21 to 24 for a season.
    pub(crate) month: Option<u8>,
    pub(crate) day: Option<u8>,
    pub(crate) is_uncertain: bool,
    pub(crate) is_approximate: bool,
}

impl Point {
    pub(crate) fn of_digits(year: [u8; 4]) -> Self {
        Self { year, is_bce: false, month: None, day: None, is_uncertain: false, is_approximate: false }
    }

    pub(crate) fn of_year(year: u32) -> Self {
        let mut digits = [b'0'; 4];
        let mut rest = year;
        for digit in digits.iter_mut().rev() {
            *digit = b'0' + u8::try_from(rest % 10).unwrap_or_default();
            rest /= 10;
        }
        Self::of_digits(digits)
    }

    pub(crate) fn with_month(self, month: u8) -> Self {
        Self { month: Some(month), ..self }
    }

    pub(crate) fn with_day(self, month: u8, day: u8) -> Self {
        Self { month: Some(month), day: Some(day), ..self }
    }

    /// The year as a number, when all its digits are known.
    pub(crate) fn year_number(&self) -> Option<u32> {
        std::str::from_utf8(&self.year).ok()?.parse().ok()
    }

    fn write(self, out: &mut String) {
        match self.year_number() {
            // There is no year 0: 1 BC is EDTF's year 0000, 150 BC is -0149.
            Some(year) if self.is_bce => {
                out.push_str(if year > 1 { "-" } else { "" });
                out.extend(Self::of_year(year.saturating_sub(1)).year.iter().map(|&digit| char::from(digit)));
            }
            _ => out.extend(self.year.iter().map(|&digit| char::from(digit))),
        }
        for part in [self.month, self.day].into_iter().flatten() {
            out.extend(['-', char::from(b'0' + part / 10), char::from(b'0' + part % 10)]);
        }
        match (self.is_uncertain, self.is_approximate) {
            (true, true) => out.push('%'),
            (true, false) => out.push('?'),
            (false, true) => out.push('~'),
            (false, false) => {}
        }
    }
}

/// One statement of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum When {
    /// A date.
    At(Point),
    /// From one date to another: "1998-2003", "between 1900 and 1910".
    Range(Point, Point),
    /// It began, and goes on or is not known to have ended: "1998-".
    Since(Point),
    /// It ended, and when it began is not known: "-2003".
    Until(Point),
    /// It began, and when it ended is not known.
    SinceUnknownEnd(Point),
    /// One of two: "2008 or 2009".
    Either(Point, Point),
    /// Not before.
    NotBefore(Point),
    /// Not after.
    NotAfter(Point),
    /// It has the shape of a date that does not exist: 30 February.
    Impossible,
}

impl When {
    /// The expression; `None` when there is no such date, or the range runs backwards.
    pub(crate) fn edtf(self) -> Option<Edtf> {
        let mut out = String::with_capacity(24);
        match self {
            Self::At(point) => point.write(&mut out),
            Self::Range(from, to) => {
                from.write(&mut out);
                out.push('/');
                to.write(&mut out);
            }
            Self::Since(from) => {
                from.write(&mut out);
                out.push_str("/..");
            }
            Self::SinceUnknownEnd(from) => {
                from.write(&mut out);
                out.push('/');
            }
            Self::Until(to) => {
                out.push('/');
                to.write(&mut out);
            }
            Self::Either(one, other) => {
                out.push('[');
                one.write(&mut out);
                out.push(',');
                other.write(&mut out);
                out.push(']');
            }
            Self::NotBefore(point) => {
                out.push('[');
                point.write(&mut out);
                out.push_str("..]");
            }
            Self::NotAfter(point) => {
                out.push_str("[..");
                point.write(&mut out);
                out.push(']');
            }
            Self::Impossible => return None,
        }
        if let Self::Range(from, to) = self {
            let starts_later = match (from.year_number(), to.year_number()) {
                (Some(first), Some(last)) if from.is_bce == to.is_bce => (first > last) != from.is_bce && first != last,
                _ => to.is_bce && !from.is_bce,
            };
            if starts_later {
                return None;
            }
        }
        Edtf::parse(&out)
    }

    /// The statement with every point of it changed.
    pub(crate) fn map(self, change: impl Fn(Point) -> Point) -> Self {
        match self {
            Self::At(point) => Self::At(change(point)),
            Self::Range(from, to) => Self::Range(change(from), change(to)),
            Self::Since(point) => Self::Since(change(point)),
            Self::SinceUnknownEnd(point) => Self::SinceUnknownEnd(change(point)),
            Self::Until(point) => Self::Until(change(point)),
            Self::Either(one, other) => Self::Either(change(one), change(other)),
            Self::NotBefore(point) => Self::NotBefore(change(point)),
            Self::NotAfter(point) => Self::NotAfter(change(point)),
            Self::Impossible => Self::Impossible,
        }
    }
}
