//! Dates as [CSL-JSON](https://docs.citationstyles.org/en/stable/specification.html) and Crossref write them: `date-parts`, a
//! season, a circa, or text.

use crate::model::{Date, Edtf};
use crate::read::json::shapes::{Fill, Texts, tolerant};
use crate::text::dates;
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt::{self, Write};
use std::marker::PhantomData;

tolerant! {
    /// A date variable.
    DateValue {
        "date-parts" => parts: Parts<'a>,
        "date-time" => date_time: Texts<'a>,
        "raw" => raw: Texts<'a>,
        "literal" => literal: Texts<'a>,
        "season" => season: Texts<'a>,
        "circa" => circa: Texts<'a>,
        "year" => year: Texts<'a>,
        "month" => month: Texts<'a>,
        "day" => day: Texts<'a>,
        technical: ["timestamp", "version", "parse-dates", "delay-in-days", "start-date"],
        text: raw,
    }
}

/// Year, month and day of one date, or of the two ends of a range; also `[2020, 5]` without the outer list.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::read) struct Parts<'a> {
    points: [[Number<'a>; 3]; 2],
    count: usize,
}

/// A part of a date as written.
#[derive(Debug, Clone, Default, PartialEq)]
enum Number<'a> {
    #[default]
    None,
    Integer(i64),
    Text(Cow<'a, str>),
}

impl Fill for Parts<'_> {
    fn is_blank(&self) -> bool {
        self.count == 0
    }
}

/// An element of the outer list: a date, or a number that belongs to the only date.
enum Point<'a> {
    Bare(Number<'a>),
    Whole([Number<'a>; 3]),
}

struct PointVisitor<'a>(PhantomData<Point<'a>>);

impl<'de: 'a, 'a> Visitor<'de> for PointVisitor<'a> {
    type Value = Point<'a>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the parts of a date")
    }

    fn visit_i64<E>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Point::Bare(Number::Integer(number)))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Point::Bare(i64::try_from(number).map_or(Number::None, Number::Integer)))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Self::Value, E> {
        Ok(Point::Bare(Number::Text(Cow::Owned(number.to_string()))))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Point::Bare(Number::Text(Cow::Borrowed(text))))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Point::Bare(Number::Text(Cow::Owned(text.to_owned()))))
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Point::Bare(Number::None))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
        Ok(Point::Bare(Number::None))
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Point::Bare(Number::None))
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut seq: S) -> Result<Self::Value, S::Error> {
        let mut parts = <[Number<'a>; 3]>::default();
        let mut places = parts.iter_mut();
        while let Some(point) = seq.next_element::<Point<'a>>()? {
            if let (Point::Bare(number), Some(place)) = (point, places.next()) {
                *place = number;
            }
        }
        Ok(Point::Whole(parts))
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Point<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(PointVisitor(PhantomData))
    }
}

struct PartsVisitor<'a>(PhantomData<Parts<'a>>);

impl<'de: 'a, 'a> Visitor<'de> for PartsVisitor<'a> {
    type Value = Parts<'a>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the parts of a date")
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut seq: S) -> Result<Self::Value, S::Error> {
        let mut parts = Parts::default();
        let mut bare = 0;
        while let Some(point) = seq.next_element::<Point<'a>>()? {
            match point {
                Point::Whole(point) => {
                    if let Some(place) = parts.points.get_mut(parts.count) {
                        *place = point;
                        parts.count += 1;
                    }
                }
                Point::Bare(number) => {
                    if let Some(place) = parts.points.first_mut().and_then(|point| point.get_mut(bare)) {
                        *place = number;
                        bare += 1;
                    }
                }
            }
        }
        parts.count = parts.count.max(usize::from(bare > 0));
        Ok(parts)
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Parts::default())
    }

    fn visit_i64<E>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Parts::of_year(Number::Integer(number)))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Parts::of_year(i64::try_from(number).map_or(Number::None, Number::Integer)))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Self::Value, E> {
        Ok(Parts::of_year(Number::Text(Cow::Owned(number.to_string()))))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Parts::of_year(Number::Text(Cow::Owned(text.to_owned()))))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
        Ok(Parts::default())
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Parts::default())
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Parts<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(PartsVisitor(PhantomData))
    }
}

impl<'a> Parts<'a> {
    fn of_year(year: Number<'a>) -> Self {
        Self { points: [[year, Number::None, Number::None], Default::default()], count: 1 }
    }
}

impl Number<'_> {
    /// The number, if it is one; 0 says that nothing is known.
    fn value(&self) -> Option<i64> {
        match self {
            Self::None => None,
            Self::Integer(number) => Some(*number),
            Self::Text(text) => text.trim().parse().ok(),
        }
    }

    /// The month, by its number or its name; CSL has seasons as 13 to 16 and as 21 to 24.
    fn month(&self) -> Option<i64> {
        let month = match self {
            Self::Text(text) if self.value().is_none() => {
                dates::month(text.trim()).or_else(|| dates::season(text.trim())).map(i64::from)
            }
            _ => self.value(),
        };
        month.map(|month| if (13..=16).contains(&month) { month + 8 } else { month })
    }

    fn is_blank(&self) -> bool {
        match self {
            Self::None => true,
            Self::Integer(number) => *number == 0,
            Self::Text(text) => text.trim().is_empty() || self.value() == Some(0),
        }
    }

    fn write(&self, out: &mut String) {
        match self {
            Self::None => {}
            Self::Integer(number) => {
                let _ = write!(out, "{number}");
            }
            Self::Text(text) => out.push_str(text.trim()),
        }
    }
}

/// A point of time in EDTF: `None` if there is nothing, an error with what is written if it is no date.
fn point(parts: &[Number<'_>; 3], season: Option<i64>) -> Option<Result<String, String>> {
    let [year, _, _] = parts;
    if year.is_blank() {
        return None;
    }
    Some(read_point(parts, season).ok_or_else(|| {
        let mut written = String::new();
        for part in parts.iter().filter(|part| !part.is_blank()) {
            if !written.is_empty() {
                written.push('-');
            }
            part.write(&mut written);
        }
        written
    }))
}

fn read_point([year, month, day]: &[Number<'_>; 3], season: Option<i64>) -> Option<String> {
    let year = year.value().filter(|year| year.unsigned_abs() <= 9999)?;
    let mut text = String::with_capacity(12);
    let _ = write!(text, "{}{:04}", if year < 0 { "-" } else { "" }, year.unsigned_abs());
    // A day without a month says nothing.
    let month = if month.is_blank() { season } else { Some(month.month()?) };
    if let Some(month) = month {
        let _ = write!(text, "-{month:02}");
        if !day.is_blank() {
            let _ = write!(text, "-{:02}", day.value()?);
        }
    }
    Edtf::parse(&text).is_some().then_some(text)
}

impl DateValue<'_> {
    /// The date; without a reading where it is written so that it cannot be read. `None` where there is none.
    pub(in crate::read) fn date(&self) -> Option<Date> {
        let of_parts = self.of_parts(&self.parts).or_else(|| self.of_parts(&self.named_parts()));
        if of_parts.is_some() {
            return of_parts;
        }
        let text = [&self.raw, &self.literal, &self.date_time].into_iter().find_map(Texts::text)?;
        // The time of the day is when a computer was told.
        let text = match text.split_once('T') {
            Some((day, time)) if day.len() == 10 && time.starts_with(|c: char| c.is_ascii_digit()) => day,
            _ => text,
        };
        Some(dates::read(text))
    }

    /// `{"year": 2019, "month": 5}`, as citation processors had it before CSL-JSON.
    fn named_parts(&self) -> Parts<'_> {
        let point = [&self.year, &self.month, &self.day]
            .map(|part| part.text().map_or(Number::None, |text| Number::Text(Cow::Borrowed(text))));
        Parts { points: [point, Default::default()], count: 1 }
    }

    fn of_parts(&self, parts: &Parts<'_>) -> Option<Date> {
        let season = self.season.text().and_then(|season| match season.parse::<i64>() {
            Ok(number) if (1..=4).contains(&number) => Some(number + 20),
            Ok(number) if (21..=24).contains(&number) => Some(number),
            Ok(_) => None,
            Err(_) => dates::season(season).map(i64::from),
        });
        let [first, last] = &parts.points;
        if let [Number::Text(text), Number::None, Number::None] = first
            && parts.count == 1
            && text.contains('-')
            && let Some(edtf) = dates::read(text).edtf
        {
            // A whole date in the place of the year.
            return Some(Date::exact(edtf));
        }
        let first = point(first, season)?;
        let last = if parts.count > 1 { point(last, None) } else { None };
        let (text, is_read) = match (first, last) {
            (Ok(first), None) => (first, true),
            (Ok(first), Some(Ok(last))) if first == last => (first, true),
            (Ok(first), Some(Ok(last))) => (format!("{first}/{last}"), true),
            (first, last) => {
                let parts = [Some(first), last].into_iter().flatten().map(|part| part.unwrap_or_else(|text| text));
                (parts.collect::<Vec<_>>().join("/"), false)
            }
        };
        let is_circa = !self.circa.is_empty() && self.circa.text() != Some("0");
        let edtf = if is_read {
            let mark = if is_circa { "~" } else { "" };
            Edtf::parse(&text.split('/').map(|point| format!("{point}{mark}")).collect::<Vec<_>>().join("/"))
        } else {
            None
        };
        Some(match edtf {
            Some(edtf) => Date::exact(edtf),
            None => Date { written: text, edtf: None },
        })
    }

    /// The time of a change, as an `xsd:dateTime` or `xsd:date`.
    pub(in crate::read) fn moment(&self) -> Option<String> {
        let time = self.date_time.text().filter(|time| Edtf::parse(time).is_some());
        time.map(str::to_owned).or_else(|| {
            let date = self.date()?.edtf?;
            (date.precision() == crate::model::DatePrecision::Day).then(|| date.as_str().to_owned())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_all_shapes() {
        for (json, expected) in [
            (r#"{"date-parts": [[2020, 3, 9]]}"#, Some("2020-03-09")),
            (r#"{"date-parts": [["2020", "3"]]}"#, Some("2020-03")),
            (r#"{"date-parts": [2020, 3]}"#, Some("2020-03")),
            (r#"{"date-parts": [[2020.0, null, 4]]}"#, Some("2020")),
            (r#"{"date-parts": [[2020, null, 4]]}"#, Some("2020")),
            (r#"{"date-parts": [[2020, 0, 0]]}"#, Some("2020")),
            (r#"{"date-parts": [[null]]}"#, None),
            (r#"{"date-parts": [[]]}"#, None),
            (r#"{"date-parts": []}"#, None),
            (r#"{"date-parts": null}"#, None),
            ("null", None),
            ("{}", None),
            (r#"{"date-parts": [[2020, 2, 30]]}"#, Some("2020-2-30: not read")),
            (r#"{"date-parts": [[2020, 17]]}"#, Some("2020-17: not read")),
            (r#"{"date-parts": [[1998], [2003]]}"#, Some("1998/2003")),
            (r#"{"date-parts": [[1998, 5, 1], [1998, 5, 1]]}"#, Some("1998-05-01")),
            (r#"{"date-parts": [[1998, 13]]}"#, Some("1998-21")),
            (r#"{"date-parts": [["1998", "Spring"]]}"#, Some("1998-21")),
            (r#"{"date-parts": [["1998", "mai"]]}"#, Some("1998-05")),
            (r#"{"date-parts": [[1998]], "season": "4"}"#, Some("1998-24")),
            (r#"{"date-parts": [[1998]], "circa": true}"#, Some("1998~")),
            (r#"{"date-parts": [[1998], [1999]], "circa": 1}"#, Some("1998~/1999~")),
            (r#"{"date-parts": [[1998]], "circa": false}"#, Some("1998")),
            (r#"{"date-parts": [[-149]]}"#, Some("-0149")),
            (r#"{"date-parts": [["2019-05-04"]]}"#, Some("2019-05-04")),
            (r#"{"date-parts": ["2019-05"]}"#, Some("2019-05")),
            (r#"{"date-parts": [["-149"]]}"#, Some("-0149")),
            (r#"{"year": 2019, "month": "5"}"#, Some("2019-05")),
            (r#"{"year": "2019", "day": 3}"#, Some("2019")),
            (r#"{"raw": "May 1999"}"#, Some("1999-05")),
            (r#"{"literal": "forthcoming"}"#, Some("forthcoming: not read")),
            (r#""2001-09-01""#, Some("2001-09-01")),
            ("1999", Some("1999")),
            (r#"{"date-time": "2011-11-29T09:03:31Z"}"#, Some("2011-11-29")),
        ] {
            let date = serde_json::from_str::<DateValue<'_>>(json).unwrap().date();
            let read = date.map(|date| match date.edtf {
                Some(edtf) => edtf.to_string(),
                None => format!("{}: not read", date.written),
            });
            assert_eq!(read.as_deref(), expected, "{json}");
        }
    }
}
