//! The shapes a record has in JSON.

use super::value::Json;
use crate::error::Code;
use crate::read::marc::charset::clean;
use crate::read::marc::{MarcRecord, Tag};

/// Calls for every record in a value: the value itself, or what its envelope holds, text with JSON in it included.
pub(super) fn records(json: &Json<'_>, found: &mut dyn FnMut(&Json<'_>)) {
    visit(json, found, 0);
}

fn visit(json: &Json<'_>, found: &mut dyn FnMut(&Json<'_>), packed: usize) {
    if is_record(json) {
        found(json);
        return;
    }
    match json {
        Json::Object(members) => members.iter().for_each(|(_, value)| visit(value, found, packed)),
        Json::List(items) => items.iter().for_each(|item| visit(item, found, packed)),
        // FOLIO keeps the record as a string. Strings in strings in strings are no record.
        Json::Text(text) if packed < 3 && text.trim_start().starts_with('{') => {
            if let Ok(json) = serde_json::from_str::<Json<'_>>(text) {
                visit(&json, found, packed + 1);
            }
        }
        Json::Text(_) | Json::Nothing => {}
    }
}

fn is_record(json: &Json<'_>) -> bool {
    match json {
        Json::Object(_) => {
            let fields = json.get("fields");
            let are_fields = match fields {
                Some(Json::List(items)) => items.iter().take(3).all(is_field),
                Some(Json::Object(members)) => members.iter().take(3).all(|(tag, _)| tag_of(tag).is_some()),
                _ => false,
            };
            are_fields
                || ["controlfield", "controlfields", "datafield", "datafields"]
                    .iter()
                    .any(|name| json.get(name).is_some())
        }
        Json::List(items) => {
            matches!(items.first(), Some(Json::List(field)) if field.len() >= 4 && field.first().and_then(Json::text).and_then(tag_of).is_some())
        }
        _ => false,
    }
}

/// A member of `fields`: an object with a tag for a name, or with a `tag`.
fn is_field(json: &Json<'_>) -> bool {
    matches!(json, Json::Object(members) if members.iter().any(|(name, _)| tag_of(name).is_some() && name != "tag"))
        || json.get("tag").is_some()
}

/// Reads one record.
pub(super) fn read(json: &Json<'_>, record: &mut MarcRecord) {
    if let Json::List(fields) = json {
        for field in fields {
            read_catmandu(field, record);
        }
        return;
    }
    if let Some(leader) = json.get("leader").and_then(Json::text) {
        // A caret is how some systems write a blank.
        record.set_leader(&leader.replace('^', " "));
    }
    for name in ["controlfield", "controlfields", "fields", "datafield", "datafields"] {
        match json.get(name) {
            Some(Json::List(items)) => items.iter().for_each(|item| read_member(item, record)),
            Some(Json::Object(members)) if json.get(name).is_some_and(|item| item.get("tag").is_none()) => {
                for (tag, value) in members {
                    read_tagged(tag, value, record);
                }
            }
            Some(item) => read_member(item, record),
            None => {}
        }
    }
}

fn read_member(json: &Json<'_>, record: &mut MarcRecord) {
    if let Some(tag) = json.get("tag").and_then(Json::text) {
        let value =
            ["value", "data", "content", "$", "#text"].iter().find_map(|name| json.get(name)).and_then(Json::text);
        match (tag_of(tag), value, subfields_of(json)) {
            (Some(tag), Some(value), None) => record.push_control(tag, &clean(value)),
            (Some(tag), _, _) => read_data(tag, json, record),
            (None, _, _) => record.doubt(Code::Repaired, format!("a field was left out: its tag is \"{tag}\"")),
        }
        return;
    }
    if let Json::Object(members) = json {
        for (tag, value) in members {
            read_tagged(tag, value, record);
        }
    }
}

fn read_tagged(tag: &str, value: &Json<'_>, record: &mut MarcRecord) {
    let Some(field_tag) = tag_of(tag) else {
        record.doubt(Code::Repaired, format!("a field was left out: its tag is \"{tag}\""));
        return;
    };
    match value {
        Json::Text(text) if field_tag.0 == *b"LDR" => record.set_leader(&text.replace('^', " ")),
        Json::Text(text) => record.push_control(field_tag, &clean(text)),
        Json::Object(_) => read_data(field_tag, value, record),
        Json::List(items) => items.iter().for_each(|item| read_tagged(tag, item, record)),
        Json::Nothing => {}
    }
}

fn subfields_of<'j, 'a>(json: &'j Json<'a>) -> Option<&'j Json<'a>> {
    json.get("subfields").or_else(|| json.get("subfield"))
}

fn read_data(tag: Tag, json: &Json<'_>, record: &mut MarcRecord) {
    let indicator = |names: [&str; 2]| {
        let text = names.iter().find_map(|name| json.get(name)).and_then(Json::text).unwrap_or_default();
        text.bytes().next().filter(|byte| (0x20..0x7F).contains(byte) && !matches!(byte, b'\\' | b'^')).unwrap_or(b' ')
    };
    record.push_data(tag, [indicator(["ind1", "indicator1"]), indicator(["ind2", "indicator2"])]);
    match subfields_of(json) {
        Some(Json::List(items)) => items.iter().for_each(|item| read_subfield(tag, item, record)),
        Some(item) => read_subfield(tag, item, record),
        None => record.doubt(Code::Repaired, format!("field {tag} has no subfields")),
    }
}

fn read_subfield(tag: Tag, json: &Json<'_>, record: &mut MarcRecord) {
    let Json::Object(members) = json else {
        record.doubt(Code::Repaired, format!("field {tag} has a subfield without a code"));
        return;
    };
    if let Some(code) = json.get("code").and_then(Json::text) {
        let value =
            ["value", "data", "content", "$", "#text"].iter().find_map(|name| json.get(name)).and_then(Json::text);
        if let (Some(code), Some(value)) = (code.chars().next(), value) {
            record.push_subfield(code, &clean(value));
            return;
        }
    }
    for (name, value) in members {
        let Some(code) = name.chars().next() else {
            record.doubt(Code::Repaired, format!("field {tag} has a subfield without a code"));
            continue;
        };
        match value {
            Json::Text(text) => record.push_subfield(code, &clean(text)),
            Json::List(items) => {
                items.iter().filter_map(Json::text).for_each(|text| record.push_subfield(code, &clean(text)));
            }
            Json::Object(_) | Json::Nothing => {
                record.doubt(Code::Repaired, format!("field {tag} ${code} has no text"));
            }
        }
    }
}

/// `["245", "1", "0", "a", "Title", "c", "…"]`; the code of a control field's value is `_`.
fn read_catmandu(json: &Json<'_>, record: &mut MarcRecord) {
    let Json::List(items) = json else { return };
    let [tag, ind1, ind2, subfields @ ..] = items.as_slice() else { return };
    let Some(tag) = tag.text().and_then(tag_of) else { return };
    let indicator = |json: &Json<'_>| {
        let byte = json.text().and_then(|text| text.bytes().next());
        byte.filter(|byte| (0x20..0x7F).contains(byte)).unwrap_or(b' ')
    };
    let (pairs, _) = subfields.as_chunks::<2>();
    if let [[code, value]] = pairs
        && code.text() == Some("_")
    {
        let value = value.text().unwrap_or_default();
        match &tag.0 {
            b"LDR" => record.set_leader(value),
            _ => record.push_control(tag, &clean(value)),
        }
        return;
    }
    record.push_data(tag, [indicator(ind1), indicator(ind2)]);
    for [code, value] in pairs {
        if let (Some(code), Some(value)) = (code.text().and_then(|code| code.chars().next()), value.text()) {
            record.push_subfield(code, &clean(value));
        }
    }
}

/// A tag: three ASCII letters or digits.
fn tag_of(name: &str) -> Option<Tag> {
    let tag: [u8; 3] = name.as_bytes().try_into().ok()?;
    tag.iter().all(u8::is_ascii_alphanumeric).then_some(Tag(tag))
}
