//! `identifier` and `location`.

use crate::error::Code;
use crate::id::Identifier;
use crate::model::list::push_new;
use crate::model::{Item, LinkKind, UnmappedReason};
use crate::read::draft::{Draft, read_identifier, scheme_identifier};
use crate::read::xml::Element;

/// An identifier of the work.
pub(super) fn read(draft: &mut Draft, element: &Element) {
    let text = element.text();
    let scheme = scheme(element);
    if text.is_empty() {
        return;
    }
    if element.attr("invalid") == Some("yes") {
        let message =
            format!("the record marks this {} as invalid", if scheme.is_empty() { "identifier" } else { &scheme });
        return draft.doubt(Code::CancelledIdentifier, "identifier", &text, message);
    }
    match scheme.as_str() {
        "" | "uri" | "url" | "purl" | "urn" => draft.any_identifier("identifier", &text),
        // The key of a reference manager.
        "citekey" => draft.leave_out("identifier type=\"citekey\"", &text, UnmappedReason::Technical),
        scheme => draft.identifier("identifier", scheme, &text),
    }
}

/// The scheme by the type; the types of MODS that the other formats call otherwise.
fn scheme(element: &Element) -> String {
    let kind = element
        .attr("type")
        .or_else(|| element.attr("displayLabel").filter(|label| label.len() <= 8))
        .unwrap_or_default();
    match kind.trim().to_lowercase().as_str() {
        "issn-online" | "issn (online)" | "issn electronic" => "eissn".to_owned(),
        "oclc" | "oclcnumber" => "oclc".to_owned(),
        "music publisher" | "issue number" | "matrix number" | "music plate" | "videorecording identifier" => {
            kind.to_lowercase().replace(' ', "-")
        }
        kind => kind.to_owned(),
    }
}

/// The identifiers of a related work or host.
pub(super) fn of_related(item: &Element) -> Vec<Identifier> {
    let mut found = Vec::new();
    for element in item.children_named("identifier").filter(|element| element.attr("invalid") != Some("yes")) {
        let text = element.text();
        let identifier = match scheme(element).as_str() {
            _ if text.is_empty() => None,
            "citekey" => None,
            "" | "uri" | "url" | "urn" | "purl" => read_identifier(&text)
                .or_else(|| Identifier::from_uri(&text))
                .or_else(|| Some(Identifier::Other { scheme: "local".to_owned(), value: text })),
            scheme => Some(scheme_identifier(scheme, &text)),
        };
        if let Some(identifier) = identifier {
            push_new(&mut found, identifier);
        }
    }
    if let Some(identifier) =
        item.attr_any("href").and_then(|url| read_identifier(url).or_else(|| Identifier::from_uri(url)))
    {
        push_new(&mut found, identifier);
    }
    for url in item.at("location/url").iter().map(|url| url.text()).filter(|url| !url.is_empty()) {
        if let Some(identifier) = read_identifier(&url).or_else(|| Identifier::from_uri(&url)) {
            push_new(&mut found, identifier);
        }
    }
    found
}

/// The library: by its name rather than by its code in a list of organisations.
fn library(draft: &mut Draft, location: &Element) -> Option<String> {
    let stated =
        location.children_named("physicalLocation").filter(|library| library.attr("type") != Some("discovery"));
    let stated: Vec<(&Element, String)> = stated.map(|library| (library, library.text())).collect();
    let is_code = |library: &Element| {
        library.attr("authority").is_some_and(|list| matches!(list, "marcorg" | "oclcorg" | "isil" | "iso15511"))
    };
    let mut named = stated.iter().filter(|(_, text)| !text.is_empty());
    let chosen = named.clone().find(|(library, _)| !is_code(library)).or_else(|| named.next())?;
    for (_, other) in stated.iter().filter(|(_, text)| *text != chosen.1) {
        draft.unmapped("location/physicalLocation", other);
    }
    Some(chosen.1.clone())
}

/// `location`: addresses, and copies in libraries.
pub(super) fn location(draft: &mut Draft, location: &Element) {
    for url in location.children_named("url") {
        let kind = match url.attr("access") {
            Some("preview") => LinkKind::Related,
            _ => LinkKind::Work,
        };
        let label = url.attr("displayLabel").map(str::to_owned);
        draft.link(&url.text(), kind, label);
        if let Some(note) = url.attr("note") {
            draft.note(crate::model::NoteKind::General, crate::model::Text::new(note));
        }
    }
    let library = library(draft, location);
    let call_number = location.child_text("shelfLocator");
    let copies = location.at("holdingSimple/copyInformation");
    for copy in &copies {
        let mut item = Item { library: library.clone(), ..Item::default() };
        for child in copy.children() {
            let text = child.text();
            match child.name() {
                _ if text.is_empty() => {}
                "subLocation" => item.location = Some(text),
                "shelfLocator" => item.call_number = Some(text),
                "electronicLocator" => item.url = Some(text),
                "enumerationAndChronology" => item.enumeration = Some(text),
                "itemIdentifier" if item.barcode.is_none() => item.barcode = Some(text),
                "form" => item.item_type = Some(text),
                "note" => item.notes.push(text),
                other => draft.unmapped(&format!("copyInformation/{other}"), &text),
            }
        }
        item.call_number = item.call_number.or_else(|| call_number.clone());
        push_new(&mut draft.record.items, item);
    }
    if copies.is_empty() && (library.is_some() || call_number.is_some()) {
        push_new(&mut draft.record.items, Item { library, call_number, ..Item::default() });
    }
    for child in location.children() {
        if !matches!(child.name(), "url" | "physicalLocation" | "shelfLocator" | "holdingSimple") {
            draft.unmapped(&format!("location/{}", child.name()), &child.text());
        }
    }
}
