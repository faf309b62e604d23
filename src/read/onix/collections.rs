//! Collections and series.

use super::product::all;
use super::{codes, people, titles};
use crate::id::{Identifier, Issn};
use crate::model::list::push_new;
use crate::model::{Series, Text};
use crate::read::draft::{Draft, scheme_identifier};
use crate::read::xml::Element;

/// `Collection` of release 3, `Series` and `SeriesISSN` of the releases before.
pub(super) fn read(draft: &mut Draft, element: &Element) {
    if element.name() == "SeriesISSN" {
        let issn = element.text();
        match (Issn::parse(&issn), draft.record.series.last_mut()) {
            (Ok(issn), Some(series)) => push_new(&mut series.identifiers, Identifier::Issn(issn)),
            _ => draft.unmapped("SeriesISSN", &issn),
        }
        return;
    }
    let details = element.children_named("TitleDetail").chain(element.children_named("Title"));
    let elements: Vec<&Element> = details
        .flat_map(|detail| {
            let mut elements: Vec<&Element> = detail.children_named("TitleElement").collect();
            if elements.is_empty() {
                elements.push(detail);
            }
            elements
        })
        .collect();
    let titles = elements.iter().map(|element| titles::of_series(element)).filter(|title| !title.is_empty());
    let title = titles.collect::<Vec<_>>().join(". ");
    let title = if title.is_empty() { element.child_text("TitleOfSeries").unwrap_or_default() } else { title };
    if title.is_empty() {
        return draft.unmapped(element.name(), &element.text());
    }
    let number = elements.iter().rev().find_map(|element| element.child_text("PartNumber"));
    let number = number.or_else(|| element.child_text("NumberWithinSeries"));
    let mut series = Series { title: Text::new(title), number, ..Series::default() };
    for (composite, kind) in [("CollectionIdentifier", "CollectionIDType"), ("SeriesIdentifier", "SeriesIDType")] {
        for identifier in element.children_named(composite) {
            let code = identifier.child_text(kind).unwrap_or_default();
            let value = identifier.child_text("IDValue").unwrap_or_default();
            match code.as_str() {
                "02" => match Issn::parse(&value) {
                    Ok(issn) => push_new(&mut series.identifiers, Identifier::Issn(issn)),
                    Err(_) => draft.unmapped(composite, &value),
                },
                code => match codes::identifier_scheme(code) {
                    Some(scheme) => push_new(&mut series.identifiers, scheme_identifier(scheme, &value)),
                    None => draft.unmapped(composite, &value),
                },
            }
        }
    }
    for contributor in element.children_named("Contributor") {
        series.contributions.extend(people::contributions(draft, contributor));
    }
    add(draft, series);
}

/// The collection that only the title of the product names.
pub(super) fn in_title(draft: &mut Draft, detail: &Element, product: &Element) {
    if all(product, "Collection").next().is_some() {
        return;
    }
    let elements: Vec<&Element> = detail.children_named("TitleElement").collect();
    let (of_collection, own): (Vec<&Element>, Vec<&Element>) =
        elements.into_iter().partition(|element| titles::is_of_collection(element));
    // Where the product has no title of its own, that of the collection is its.
    if own.iter().all(|element| titles::of_series(element).is_empty()) {
        return;
    }
    for element in of_collection {
        let title = titles::of_series(element);
        if !title.is_empty() {
            let number = element.child_text("PartNumber");
            add(draft, Series { title: Text::new(title), number, ..Series::default() });
        }
    }
}

fn add(draft: &mut Draft, series: Series) {
    push_new(&mut draft.record.series, series);
}
