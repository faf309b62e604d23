//! What is in a `record` element: leader, fields and subfields.

use super::scan::{self, find_start};
use crate::error::Code;
use crate::read::marc::charset::clean;
use crate::read::marc::{MarcRecord, Tag};
use quick_xml::XmlVersion;
use quick_xml::escape::{resolve_html5_entity, unescape};
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;
use std::borrow::Cow;

/// The element whose text is being collected.
enum Within {
    Nothing,
    Leader,
    Control(Option<Tag>),
    /// A data field; text in it is in no subfield.
    Data,
    Subfield(char),
}

/// Reads a record element into the record; the error says what is wrong with it.
pub(super) fn read(text: &str, record: &mut MarcRecord) -> Result<(), String> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().allow_dangling_amp = true;
    let is_turbo = find_start(text.as_bytes(), 0, "r") == Some(0);
    let mut within = Within::Nothing;
    let mut value = String::new();
    let mut is_skipped = false;
    let mut is_packed = false;
    loop {
        let event = reader.read_event().map_err(|error| {
            let at = reader.error_position();
            format!("the XML is not well-formed, {at} bytes into the record: {error}")
        })?;
        match event {
            Event::Start(tag) => {
                within = begin(&tag, record, within, &mut is_skipped, is_turbo);
                value.clear();
                is_packed |= tag.local_name().as_ref() == "recordData";
            }
            Event::Empty(tag) => {
                let inner = begin(&tag, record, Within::Nothing, &mut is_skipped, is_turbo);
                end(&inner, "", record, is_skipped);
            }
            Event::Text(part) if !matches!(within, Within::Nothing) || is_packed => {
                if part.contains('&') {
                    record.doubt(Code::Repaired, "an ampersand is not written as XML wants it (&amp;)");
                }
                value.push_str(&part.xml10_content());
            }
            Event::CData(part) if !matches!(within, Within::Nothing) || is_packed => {
                value.push_str(&part.xml10_content());
            }
            Event::GeneralRef(part) if !matches!(within, Within::Nothing) || is_packed => {
                push_reference(&part, &mut value, record);
            }
            Event::End(tag) => {
                if is_packed && tag.local_name().as_ref() == "recordData" {
                    return unpack(&value, record);
                }
                end(&within, &value, record, is_skipped);
                within = match within {
                    Within::Subfield(_) => Within::Data,
                    _ => Within::Nothing,
                };
                value.clear();
            }
            Event::Eof => break,
            _ => {}
        }
    }
    if record.is_empty() && record.leader().is_empty() && !record.is_deleted() {
        read_envelope(text.as_bytes(), record);
        if !record.is_deleted() {
            let is_pica = record.diagnostics().iter().any(|doubt| doubt.message.contains("its tag is \"003@\""));
            let message = if is_pica { "this is PICA, not MARC" } else { "the record element holds no MARC field" };
            return Err(message.to_owned());
        }
    }
    Ok(())
}

/// Begins an element.
fn begin(
    tag: &BytesStart<'_>,
    record: &mut MarcRecord,
    outer: Within,
    is_skipped: &mut bool,
    is_turbo: bool,
) -> Within {
    let mut indicators = [b' '; 2];
    let local = tag.local_name();
    let (element, named) = if is_turbo { long_name(local.as_ref()) } else { (local.as_ref(), None) };
    let mut name = named.map(Cow::Borrowed);
    let mut code = named.and_then(|code| code.chars().next());
    match element {
        "leader" => return Within::Leader,
        "controlfield" | "fixfield" | "datafield" | "varfield" | "subfield" | "record" => {}
        _ => return outer,
    }
    let mut attributes = tag.attributes();
    for attribute in attributes.with_checks(false).flatten() {
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).unwrap_or(Cow::Borrowed(""));
        match (element, attribute.key.as_ref()) {
            ("record", "format") => record.set_format(&value),
            ("record", "type") => record.set_record_type(&value),
            (_, "tag" | "id") => name = Some(value),
            (_, "ind1" | "i1") => indicators[0] = indicator(&value),
            (_, "ind2" | "i2") => indicators[1] = indicator(&value),
            (_, "code" | "label") => code = value.chars().next(),
            _ => {}
        }
    }
    match element {
        "fixfield" if name.as_deref() == Some("LDR") => Within::Leader,
        "controlfield" | "fixfield" => Within::Control(field_tag(name.as_deref(), record)),
        "datafield" | "varfield" => {
            let tag = field_tag(name.as_deref(), record);
            *is_skipped = tag.is_none();
            if let Some(tag) = tag {
                record.push_data(tag, indicators);
            }
            Within::Data
        }
        "subfield" => {
            if code.is_none() {
                record.doubt(Code::Repaired, "a subfield has no code");
            }
            Within::Subfield(code.unwrap_or(' '))
        }
        _ => outer,
    }
}

/// The name in MARCXML of an element of TurboMARC, and the tag or code that is a part of its name: `d245`, `sa`.
///
/// What may not be a part of a name is an attribute, as in MARCXML: `<s code="%">`.
fn long_name(name: &str) -> (&str, Option<&str>) {
    let Some((first, rest)) = name.split_at_checked(1) else { return (name, None) };
    let named = (!rest.is_empty()).then_some(rest);
    match (first, rest) {
        ("r", "") => ("record", None),
        ("l", "") => ("leader", None),
        ("c", _) => ("controlfield", named),
        ("d", _) => ("datafield", named),
        ("s", _) => ("subfield", named),
        _ => (name, None),
    }
}

/// Ends an element and takes its text.
fn end(within: &Within, value: &str, record: &mut MarcRecord, is_skipped: bool) {
    let value = &*unwrapped(value);
    match within {
        Within::Leader => record.set_leader(value),
        Within::Control(Some(tag)) => record.push_control(*tag, &clean(value)),
        Within::Subfield(code) if !is_skipped => record.push_subfield(*code, &clean(value)),
        Within::Data if !value.trim().is_empty() => {
            record.doubt(Code::Repaired, format!("the text \"{}\" is in no subfield", value.trim()));
        }
        _ => {}
    }
}

/// The tag of a field as its attribute has it.
fn field_tag(name: Option<&str>, record: &mut MarcRecord) -> Option<Tag> {
    let name = name.unwrap_or_default();
    // OAI-MARC drops the zeros of the control fields.
    let tag = match name.as_bytes() {
        [a, b, c] => Some(Tag([*a, *b, *c])),
        [a, b] if name.parse::<u8>().is_ok() => Some(Tag([b'0', *a, *b])),
        [a] if a.is_ascii_digit() => Some(Tag([b'0', b'0', *a])),
        _ => None,
    };
    if tag.is_none() {
        record.doubt(Code::Repaired, format!("a field was left out: its tag is \"{name}\""));
    }
    tag.filter(|tag| tag.0.is_ascii())
}

pub(super) fn indicator(value: &str) -> u8 {
    value.bytes().next().filter(|byte| (0x20..0x7F).contains(byte)).unwrap_or(b' ')
}

/// Adds what a reference stands for. An entity of a DTD is not expanded, and one of HTML is.
fn push_reference(reference: &BytesRef<'_>, value: &mut String, record: &mut MarcRecord) {
    match reference.resolve_char_ref() {
        Ok(Some(c)) => value.push(c),
        Ok(None) => match &**reference {
            "amp" => value.push('&'),
            "lt" => value.push('<'),
            "gt" => value.push('>'),
            "quot" => value.push('"'),
            "apos" => value.push('\''),
            name => {
                let done = if let Some(character) = resolve_html5_entity(name) {
                    value.push_str(character);
                    "read as HTML's"
                } else {
                    value.extend(["&", name, ";"]);
                    "kept as written"
                };
                record.doubt(Code::Repaired, format!("the entity &{name}; is not XML's; it was {done}"));
            }
        },
        Err(_) => {
            value.push(char::REPLACEMENT_CHARACTER);
            record.doubt(Code::Encoding, format!("&{}; is no character", &**reference));
        }
    }
}

/// A value without the line breaks and indents of a pretty-printer; blanks within a line stay.
fn unwrapped(value: &str) -> Cow<'_, str> {
    if !value.contains(['\n', '\r', '\t']) {
        return Cow::Borrowed(value);
    }
    let mut lines = value.split(['\n', '\r']);
    let mut text = lines.next().unwrap_or_default().trim_start_matches('\t').to_owned();
    for line in lines {
        let line = line.trim_matches([' ', '\t']);
        if !line.is_empty() {
            let kept = text.trim_end_matches([' ', '\t']).len();
            text.truncate(kept);
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(line);
        }
    }
    if value.contains(['\n', '\r']) && text.trim().is_empty() {
        text.clear();
    }
    Cow::Owned(text.replace('\t', " "))
}

/// A record that is packed as a string into its envelope.
fn unpack(value: &str, record: &mut MarcRecord) -> Result<(), String> {
    let names = scan::names(value.as_bytes());
    let Some(at) = scan::next_record(value.as_bytes(), 0, names) else {
        return Err("the recordData element holds no MARC record".to_owned());
    };
    let inner = value.get(at..).unwrap_or_default();
    match scan::record_end(inner.as_bytes(), 0, names) {
        // Not an envelope again: that would be no end.
        super::Element::Whole(length) if !inner.contains("recordData") => {
            read(inner.get(..length).unwrap_or_default(), record)
        }
        _ => Err("the record packed into recordData has no end".to_owned()),
    }
}

/// Takes from an OAI-PMH header what it says of the record.
pub(super) fn read_envelope(bytes: &[u8], record: &mut MarcRecord) {
    let Some(header) = find_start(bytes, 0, "header").and_then(|at| bytes.get(at..)) else { return };
    let text = String::from_utf8_lossy(header);
    let tag = text.split('>').next().unwrap_or_default();
    let status = tag.split_once("status").map_or("", |(_, value)| value.trim_start_matches(['=', ' ', '"', '\'']));
    if status.starts_with("deleted") {
        record.set_deleted();
    }
    if let Some(at) = find_start(text.as_bytes(), 0, "identifier") {
        let element = text.get(at..).unwrap_or_default();
        let value = element.split_once('>').and_then(|(_, rest)| rest.split('<').next()).unwrap_or_default();
        record.set_envelope_identifier(unescape(value.trim()).as_deref().unwrap_or(value.trim()));
    }
}
