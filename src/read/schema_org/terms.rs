//! Identifiers, subjects, languages.

use super::node::{Item, Node};
use crate::id::Identifier;
use crate::model::list::push_new;
use crate::model::{LinkKind, Scheme, Subject, SubjectKind, Text};
use crate::read::draft::{self, Draft, is_web_address};

/// Identifiers of the work.
pub(super) fn identifiers(draft: &mut Draft, node: Node<'_>) {
    for (property, scheme) in [("doi", "doi"), ("isbn", "isbn"), ("issn", "issn"), ("gtin13", "ean"), ("gtin12", "upc")]
    {
        for value in node.values(&[property]) {
            draft.identifier(property, scheme, &value);
        }
    }
    for value in node.values(&["serialNumber", "sku", "accessionNumber", "isrcCode", "iswcCode", "productID", "mpn"]) {
        draft.any_identifier("identifier", &value);
    }
    for item in node.items(&["identifier"]) {
        match item {
            Item::Text(text) => draft.any_identifier("identifier", &text.value),
            Item::Node(property) => {
                let (scheme, value) = property_value(property);
                match (scheme, value) {
                    (Some(scheme), Some(value)) => draft.identifier("identifier", &scheme, &value),
                    (None, Some(value)) => draft.any_identifier("identifier", &value),
                    (_, None) => {}
                }
            }
        }
    }
    if let Some(iri) = node.iri().filter(|iri| !iri.contains('#')) {
        draft.any_identifier("@id", iri);
    }
    for address in addresses(node, &["sameAs"]) {
        draft.any_identifier("sameAs", &address);
    }
    let pages = addresses(node, &["url"]);
    for url in &pages {
        draft.any_identifier("url", url);
    }
    if pages.is_empty() {
        for url in addresses(node, &["mainEntityOfPage"]) {
            draft.link(&url, LinkKind::Work, None);
        }
    }
}

/// The web addresses of some properties; of a node its own.
pub(super) fn addresses(node: Node<'_>, names: &[&str]) -> Vec<String> {
    let items = node.items(names).into_iter();
    let found = items.filter_map(|item| match item {
        Item::Text(text) => Some(text.value),
        Item::Node(node) => node.iri().map(str::to_owned).or_else(|| node.value(&["url", "contentUrl"])),
    });
    found.filter(|text| is_web_address(text) || text.starts_with("urn:") || text.starts_with("doi:")).collect()
}

/// Scheme and value of a `PropertyValue`: the scheme by a word or an address.
fn property_value(node: Node<'_>) -> (Option<String>, Option<String>) {
    let value = node.value(&["value", "identifier"]).or_else(|| node.value(&["url"]));
    let value = value.or_else(|| node.iri().map(str::to_owned));
    let scheme = node
        .value(&["propertyID"])
        .or_else(|| node.properties().any(|(key, _)| key == "value").then(|| node.value(&["name"]))?);
    // "https://registry.identifiers.org/registry/doi"
    let scheme = scheme
        .map(|scheme| scheme.trim_end_matches('/').rsplit(['/', '#', ':']).next().unwrap_or_default().to_lowercase());
    (scheme.filter(|scheme| !scheme.is_empty() && !matches!(scheme.as_str(), "uri" | "url" | "identifier")), value)
}

/// The identifiers of something that is not the work: a journal, a cited work.
pub(super) fn identifiers_of(node: Node<'_>) -> Vec<Identifier> {
    let mut found = Vec::new();
    let mut add = |identifier: Identifier| {
        if !matches!(identifier, Identifier::Invalid { .. }) {
            push_new(&mut found, identifier);
        }
    };
    for (property, scheme) in [("doi", "doi"), ("issn", "issn"), ("isbn", "isbn")] {
        for value in node.values(&[property]) {
            add(draft::scheme_identifier(scheme, &value));
        }
    }
    for item in node.items(&["identifier"]) {
        match item {
            Item::Text(text) => draft::read_identifier(&text.value).into_iter().for_each(&mut add),
            Item::Node(property) => match property_value(property) {
                (Some(scheme), Some(value)) => add(draft::scheme_identifier(&scheme, &value)),
                (None, Some(value)) => draft::read_identifier(&value).into_iter().for_each(&mut add),
                (_, None) => {}
            },
        }
    }
    if let Some(iri) = node.iri() {
        match draft::read_identifier(iri) {
            Some(identifier) => add(identifier),
            None if !iri.contains('#') => add(Identifier::Iri(iri.to_owned())),
            None => {}
        }
    }
    for address in addresses(node, &["sameAs", "url"]) {
        draft::read_identifier(&address).into_iter().for_each(&mut add);
    }
    found
}

/// Keywords, what the work is about, places and periods.
pub(super) fn subjects(draft: &mut Draft, node: Node<'_>) {
    let keywords = node.items(&["keywords"]);
    // "Keywords or tags … Multiple textual entries in a keywords list are typically delimited by commas."
    let is_list = keywords.len() == 1;
    for item in keywords {
        match item {
            Item::Text(text) if is_list => {
                let separator = if text.value.contains(';') { ';' } else { ',' };
                for word in text.value.split(separator) {
                    draft.keywords(word, text.language.as_ref());
                }
            }
            Item::Text(text) => draft.keywords(&text.value, text.language.as_ref()),
            Item::Node(term) => concept(draft, term),
        }
    }
    for item in node.items(&["about"]) {
        match item {
            Item::Text(text) => draft.keywords(&text.value, text.language.as_ref()),
            Item::Node(thing) => concept(draft, thing),
        }
    }
    for (property, kind) in [
        ("spatialCoverage", SubjectKind::Place),
        ("contentLocation", SubjectKind::Place),
        ("temporalCoverage", SubjectKind::Period),
    ] {
        for item in node.items(&[property]) {
            let (heading, iri) = match item {
                Item::Text(text) => (Some(text), None),
                Item::Node(place) => (place_name(place), place.iri()),
            };
            match (heading, iri) {
                (Some(heading), iri) => {
                    let iris = iri.map(str::to_owned).into_iter().collect();
                    draft.subject(Subject { kind, heading, iris, ..Subject::default() });
                }
                (None, Some(iri)) => draft.subject(Subject::of_iri(kind, iri)),
                (None, None) => {}
            }
        }
    }
}

/// The name of a place, or its coordinates.
fn place_name(place: Node<'_>) -> Option<Text> {
    if let Some(name) = place.name() {
        return Some(Text::new(name));
    }
    let geo = place.nodes(&["geo"]).into_iter().next().unwrap_or(place);
    let coordinates = [geo.value(&["latitude"]), geo.value(&["longitude"])];
    let written = match coordinates {
        [Some(latitude), Some(longitude)] => Some(format!("{latitude}, {longitude}")),
        _ => geo.value(&["box", "polygon", "circle", "line"]),
    };
    written.map(Text::new)
}

/// A thing as a subject, by its name and the IRIs of it.
fn concept(draft: &mut Draft, thing: Node<'_>) {
    let mut iris: Vec<String> = thing.iri().map(str::to_owned).into_iter().collect();
    for address in addresses(thing, &["sameAs"]) {
        push_new(&mut iris, address);
    }
    let is_term = thing.is_a(&["DefinedTerm", "CategoryCode"]);
    if is_term && iris.is_empty() {
        iris.extend(addresses(thing, &["url"]));
    }
    let Some(heading) = thing.texts(&["name", "headline"]).into_iter().next().or_else(|| thing.name().map(Text::new))
    else {
        if let Some(iri) = iris.first() {
            draft.keywords(iri, None);
        }
        return;
    };
    let kind = match thing.types().first().copied().unwrap_or_default() {
        "Person" => SubjectKind::Person,
        "Place" | "Country" | "City" | "AdministrativeArea" | "State" => SubjectKind::Place,
        "Event" => SubjectKind::Meeting,
        "CreativeWork" | "Book" | "Movie" => SubjectKind::Work,
        name if name.ends_with("Organization") => SubjectKind::Organization,
        _ if iris.is_empty() && !is_term => SubjectKind::Keyword,
        _ => SubjectKind::Topic,
    };
    // A scheme by its code; an address is none.
    let scheme = thing.value(&["inDefinedTermSet"]).filter(|set| !set.contains("://") && !set.contains(' '));
    let scheme = scheme.map(|set| Scheme(set.to_lowercase()));
    draft.subject(Subject { kind, heading, scheme, iris, ..Subject::default() });
}

pub(super) fn languages(draft: &mut Draft, node: Node<'_>) {
    for item in node.items(&["inLanguage"]) {
        let written = match item {
            Item::Text(text) => Some(text.value),
            Item::Node(language) => {
                let names = [&["alternateName"], &["identifier"], &["name"]];
                let names = names.iter().filter_map(|names| language.value(*names));
                let known = names.clone().find(|name| draft::language(name).is_some());
                known
                    .or_else(|| language.id().map(|id| id.rsplit('/').next().unwrap_or(id).to_owned()))
                    .or_else(|| names.into_iter().next())
            }
        };
        if let Some(written) = written {
            draft.languages("inLanguage", &written);
        }
    }
}
