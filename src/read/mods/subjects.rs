//! `subject` and `classification`.

use super::{iris, language_of, names, titles};
use crate::model::list::push_new;
use crate::model::{NoteKind, Scheme, Subdivision, Subject, SubjectKind, Text};
use crate::read::draft::Draft;
use crate::read::xml::Element;
use crate::text::isbd;

/// The parts of a hierarchical place, the widest first.
const PLACES: &[&str] = &[
    "extraTerrestrialArea",
    "extraterrestrialArea",
    "continent",
    "country",
    "province",
    "region",
    "state",
    "territory",
    "county",
    "city",
    "citySection",
    "island",
    "area",
];

/// A subject: a heading with its subdivisions, in order.
pub(super) fn read(draft: &mut Draft, subject: &Element) {
    let mut headings: Vec<(SubjectKind, String, &Element)> = Vec::new();
    for child in subject.children() {
        let text = isbd::trim(&child.text()).to_owned();
        let (kind, text) = match child.name() {
            "topic" | "occupation" => (SubjectKind::Topic, text),
            "geographic" => (SubjectKind::Place, text),
            "temporal" => match span(subject, child, &text) {
                Some(period) => (SubjectKind::Period, period),
                None => continue,
            },
            "genre" => (SubjectKind::Genre, text),
            "titleInfo" => (SubjectKind::Work, titles::compose(child).full),
            "name" => (name_kind(child), name(child)),
            "hierarchicalGeographic" => (SubjectKind::Place, hierarchy(child)),
            "geographicCode" => {
                area(draft, child, &text);
                continue;
            }
            "cartographics" => {
                cartographics(draft, child);
                continue;
            }
            other => {
                draft.unmapped(&format!("subject/{other}"), &text);
                continue;
            }
        };
        if !text.is_empty() {
            headings.push((kind, text, child));
        }
    }
    if headings.is_empty() {
        // Directly in the element, against the schema.
        let text = subject.own_text();
        return draft.subject(Subject { heading: Text::new(text), ..Subject::default() });
    }
    let mut parts = headings.into_iter();
    let Some((kind, text, first)) = parts.next() else { return };
    let mut found = iris(subject);
    let mut subdivisions = Vec::new();
    for (kind, value, _) in parts {
        subdivisions.push(Subdivision { kind, value });
    }
    if subdivisions.is_empty() {
        for iri in iris(first) {
            push_new(&mut found, iri);
        }
    }
    let authority = subject.attr("authority").or_else(|| first.attr("authority"));
    let scheme =
        authority.filter(|code| !matches!(*code, "local" | "keyword" | "none")).map(|code| Scheme(code.to_owned()));
    let is_controlled = scheme.is_some() || !found.is_empty();
    // A topic of no thesaurus is a keyword.
    let kind = if kind == SubjectKind::Topic && !is_controlled { SubjectKind::Keyword } else { kind };
    let language = language_of(first).or_else(|| language_of(subject));
    let heading = Text { value: text, language };
    draft.subject(Subject { kind, heading, subdivisions, scheme, iris: found, ..Subject::default() });
}

/// A period; of one that has its start and its end in elements of their own, from the first to the last.
fn span(subject: &Element, temporal: &Element, text: &str) -> Option<String> {
    let of = |point: &str| {
        let mut ends = subject.children_named("temporal").filter(|other| other.attr("point") == Some(point));
        ends.next().map(Element::text).filter(|end| !end.is_empty())
    };
    match (temporal.attr("point"), of("start"), of("end")) {
        (Some("start"), Some(start), Some(end)) => Some(format!("{start}/{end}")),
        (Some("end"), Some(_), Some(_)) => None,
        _ => Some(text.to_owned()),
    }
}

fn name_kind(name: &Element) -> SubjectKind {
    match name.attr("type") {
        _ if name.child("titleInfo").is_some() => SubjectKind::Work,
        Some("corporate") => SubjectKind::Organization,
        Some("conference") => SubjectKind::Meeting,
        _ => SubjectKind::Person,
    }
}

/// A name as it is filed, with its dates: "Holm, Inger, 1961-".
fn name(name: &Element) -> String {
    if name.attr("type") == Some("conference") {
        return names::meeting(name).map(|meeting| meeting.heading.unwrap_or(meeting.name)).unwrap_or_default();
    }
    let parts: Vec<_> = name.children_named("namePart").filter(|part| part.attr("type").is_none()).collect();
    let typed =
        |kind: &str| name.children_named("namePart").find(|part| part.attr("type") == Some(kind)).map(Element::text);
    let mut heading = match parts.as_slice() {
        [] => [typed("family"), typed("given")].into_iter().flatten().collect::<Vec<_>>().join(", "),
        parts => parts.iter().map(|part| isbd::trim(&part.text()).to_owned()).collect::<Vec<_>>().join(". "),
    };
    if heading.is_empty() {
        heading = name.child_text("displayForm").unwrap_or_default();
    }
    for more in [typed("termsOfAddress"), typed("date")].into_iter().flatten() {
        heading = format!("{heading}, {more}");
    }
    heading
}

/// "United States--New York--Buffalo".
fn hierarchy(place: &Element) -> String {
    let parts = PLACES.iter().flat_map(|name| place.children_named(name)).map(Element::text);
    parts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("--")
}

/// An area by its code.
fn area(draft: &mut Draft, code: &Element, text: &str) {
    let authority = code.attr("authority").unwrap_or("marcgac");
    let text = text.trim().trim_end_matches('-');
    if text.is_empty() {
        return;
    }
    let iris = match authority {
        "marcgac" => vec![format!("http://id.loc.gov/vocabulary/geographicAreas/{text}")],
        "marccountry" => vec![format!("http://id.loc.gov/vocabulary/countries/{text}")],
        _ => Vec::new(),
    };
    draft.subject(Subject {
        kind: SubjectKind::Place,
        heading: Text::new(text),
        scheme: Some(Scheme(authority.to_owned())),
        iris,
        ..Subject::default()
    });
}

/// Scale, projection and coordinates.
fn cartographics(draft: &mut Draft, cartographics: &Element) {
    let parts: Vec<String> = cartographics.children().map(Element::text).filter(|text| !text.is_empty()).collect();
    draft.note(NoteKind::General, Text::new(parts.join(" ; ")));
}

/// A class by its notation.
pub(super) fn class(draft: &mut Draft, class: &Element) {
    let text = class.text();
    let authority = class.attr("authority").unwrap_or_default().to_lowercase();
    // "327.73/052" marks where the number may be cut.
    let notation = if authority == "ddc" { text.replace(['/', '\''], "") } else { text };
    draft.subject(Subject {
        kind: SubjectKind::Class,
        heading: Text::new(isbd::trim(&notation)),
        scheme: Some(authority).filter(|code| !code.is_empty()).map(Scheme),
        iris: iris(class),
        ..Subject::default()
    });
}
