//! Titles: composed of prefix, text, part and subtitle.

use super::codes;
use super::collections;
use super::product::all;
use crate::model::{Text, Title};
use crate::read::draft::{Draft, tag};
use crate::read::xml::Element;
use crate::text::isbd::{self, Element as Part};

/// All titles of a product. The distinctive one is the title proper, or else the first.
pub(super) fn read(draft: &mut Draft, product: &Element) {
    let titles: Vec<&Element> = all(product, "TitleDetail").chain(all(product, "Title")).collect();
    let kind = |title: &Element| codes::title_kind(&title.child_text("TitleType").unwrap_or_default());
    let proper = titles.iter().find(|title| kind(title).is_none()).or_else(|| titles.first()).copied();
    if let Some(proper) = proper {
        let mut title = of_detail(proper);
        title.language = language(proper);
        draft.title(title);
        collections::in_title(draft, proper, product);
    } else {
        // Before release 2.1 the parts of the title stood in the product itself.
        draft.title(of_element(product));
    }
    for title in titles.into_iter().filter(|title| proper.is_none_or(|proper| !std::ptr::eq(*title, proper))) {
        let text = Text { value: of_detail(title).full, language: language(title) };
        draft.other_title(kind(title).unwrap_or_default(), text);
    }
}

/// The title that the elements of the product itself make; of the collection's where the product has but a number in it.
fn of_detail(detail: &Element) -> Title {
    let elements: Vec<&Element> = detail.children_named("TitleElement").collect();
    if elements.is_empty() {
        let title = of_element(detail);
        let statement = || Title::new(detail.child_text("TitleStatement").unwrap_or_default());
        return if title.full.is_empty() { statement() } else { title };
    }
    let of_product: Vec<&Element> = elements.iter().copied().filter(|element| !is_of_collection(element)).collect();
    let parts: Vec<_> = of_product.iter().flat_map(|element| parts(element)).collect();
    let has_title = parts.iter().any(|part| matches!(part, Written::Main(_)));
    let parts = if has_title { parts } else { elements.iter().flat_map(|element| self::parts(element)).collect() };
    compose(&parts)
}

/// Whether an element is the title of the collection that the product is in.
pub(super) fn is_of_collection(element: &Element) -> bool {
    matches!(element.child_text("TitleElementLevel").as_deref(), Some("02" | "03" | "05" | "06"))
}

/// The title in one element.
pub(super) fn of_element(element: &Element) -> Title {
    compose(&parts(element))
}

/// The title of a collection in one element; its number is not a part of it.
pub(super) fn of_series(element: &Element) -> String {
    let mut parts = parts(element);
    parts.retain(|part| !matches!(part, Written::Number(_)));
    compose(&parts).full
}

/// A part of a title, as it is written.
enum Written {
    Main(String),
    Number(String),
    Other(String),
}

fn parts(element: &Element) -> Vec<Written> {
    let text = |name: &str| element.child(name).map(Element::stripped).filter(|text| !text.is_empty());
    let whole = text("TitleText").or_else(|| {
        let rest = text("TitleWithoutPrefix");
        match (text("TitlePrefix"), rest) {
            (Some(prefix), Some(rest)) if prefix.ends_with(['\'', '’', '-']) => Some(format!("{prefix}{rest}")),
            (Some(prefix), Some(rest)) => Some(format!("{prefix} {rest}")),
            (None, rest) => rest.or_else(|| text("DistinctiveTitle")),
            (Some(_), None) => text("DistinctiveTitle"),
        }
    });
    let number = text("PartNumber");
    [whole.map(Written::Main), number.map(Written::Number), text("Subtitle").map(Written::Other)]
        .into_iter()
        .flatten()
        .collect()
}

fn compose(parts: &[Written]) -> Title {
    let parts = parts.iter().map(|part| match part {
        Written::Main(text) => Part::Main(text),
        Written::Number(text) => Part::PartNumber(text),
        Written::Other(text) => Part::Other(text),
    });
    isbd::compose(parts).title
}

fn language(title: &Element) -> Option<crate::model::LanguageTag> {
    let stated = |element: &Element| element.attr("language").and_then(tag);
    title.children().find_map(|child| stated(child).or_else(|| child.children().find_map(stated)))
}
