//! Texts, dates and numbers of elements, as the works of Crossref's API have them.

use crate::read::json::shapes::{List, Texts};
use crate::read::works::dates::DateValue;
use crate::read::works::work::TypedNumber;
use crate::read::xml::Element;
use std::borrow::Cow;

/// Texts from XML.
pub(super) fn texts(found: impl IntoIterator<Item = String>) -> Texts<'static> {
    let mut found = found.into_iter().filter(|text| !text.trim().is_empty()).map(Cow::Owned);
    Texts { first: found.next(), rest: found.collect(), is_odd: false }
}

/// The text of the elements behind a path.
pub(super) fn at(element: &Element, path: &str) -> Texts<'static> {
    texts(element.at(path).into_iter().map(Element::text))
}

pub(super) fn attribute(element: &Element, name: &str) -> Texts<'static> {
    texts(element.attr(name).map(str::to_owned))
}

/// The text of the elements behind a path with its markup, which is removed later.
pub(super) fn marked(element: &Element, path: &str) -> Texts<'static> {
    texts(element.at(path).into_iter().map(Element::markup))
}

pub(super) fn some(text: &str) -> Texts<'static> {
    texts([text.to_owned()])
}

/// "2021-05-09" of parts that may be missing or zero.
pub(super) fn day(part: impl Fn(&str) -> Option<String>) -> DateValue<'static> {
    let part = |name| part(name).filter(|text| !text.trim_start_matches('0').is_empty());
    let mut written = part("year").unwrap_or_default();
    if let Some(month) = part("month").filter(|_| !written.is_empty()) {
        written = format!("{written}-{month:0>2}");
        if let Some(day) = part("day") {
            written = format!("{written}-{day:0>2}");
        }
    }
    DateValue { raw: texts([written]), ..DateValue::default() }
}

/// A date of elements: `<month>`, `<day>`, `<year>`.
pub(super) fn date(element: Option<&Element>) -> DateValue<'static> {
    element.map(|element| day(|name| element.child_text(name))).unwrap_or_default()
}

/// Date of publication in a medium; a date without a medium is of print.
pub(super) fn published(element: &Element, medium: &str) -> DateValue<'static> {
    date(element.children_named("publication_date").find(|date| date.attr("media_type").unwrap_or("print") == medium))
}

pub(super) fn number(number: &Element, medium: &str) -> TypedNumber<'static> {
    TypedNumber { value: texts([number.text()]), medium: attribute(number, medium), ..TypedNumber::default() }
}

pub(super) fn numbers(element: &Element, name: &str) -> List<TypedNumber<'static>> {
    List(element.children_named(name).map(|one| number(one, "media_type")).collect())
}
