//! The fields of a MARCXML record, read by nothing of the crate's own.

use crate::koha_corpus::compare::{Folded, fold};
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

/// A data field.
#[derive(Debug, Default)]
pub(crate) struct Field {
    pub tag: String,
    pub indicators: [char; 2],
    pub subfields: Vec<(char, String)>,
    /// The values of `subfields`, folded for comparison.
    pub folded: Vec<Folded>,
}

impl Field {
    /// The values of the subfields with one of these codes, in the order of the record.
    pub(crate) fn values(&self, codes: &str) -> impl Iterator<Item = &str> {
        self.subfields.iter().filter(move |(code, _)| codes.contains(*code)).map(|(_, value)| value.as_str())
    }

    /// The first value of a subfield.
    pub(crate) fn first(&self, code: char) -> Option<&str> {
        self.subfields.iter().find(|(c, _)| *c == code).map(|(_, value)| value.as_str())
    }

    /// The values of these subfields in the order of the record, a space between them.
    pub(crate) fn joined(&self, codes: &str) -> String {
        self.values(codes).collect::<Vec<_>>().join(" ")
    }

    /// For a field 880 the tag of the field that it repeats in another script.
    pub(crate) fn real_tag(&self) -> &str {
        match self.first('6') {
            Some(link) if self.tag == "880" => link.get(..3).unwrap_or("880"),
            _ => &self.tag,
        }
    }
}

/// The first record of a file.
pub(crate) fn read(xml: &str) -> Vec<Field> {
    let mut reader = Reader::from_str(xml);
    let (mut fields, mut value) = (Vec::<Field>::new(), None::<String>);
    loop {
        match reader.read_event().expect("well-formed MARCXML") {
            Event::Start(element) => match element.local_name().as_ref() {
                "datafield" => fields.push(Field {
                    tag: attribute(&element, "tag"),
                    indicators: ["ind1", "ind2"].map(|name| attribute(&element, name).chars().next().unwrap_or(' ')),
                    ..Field::default()
                }),
                "subfield" => {
                    let code = attribute(&element, "code").chars().next().unwrap_or(' ');
                    fields.last_mut().expect("a subfield stands in a field").subfields.push((code, String::new()));
                    value = Some(String::new());
                }
                _ => {}
            },
            Event::Text(text) if value.is_some() => value.get_or_insert_default().push_str(&text.xml10_content()),
            Event::CData(text) if value.is_some() => value.get_or_insert_default().push_str(&text.xml10_content()),
            Event::GeneralRef(entity) => {
                let character = match (entity.resolve_char_ref(), &*entity.xml10_content()) {
                    (Ok(Some(character)), _) => character,
                    (_, "amp") => '&',
                    (_, "lt") => '<',
                    (_, "gt") => '>',
                    (_, "quot") => '"',
                    (_, "apos") => '\'',
                    (_, name) => panic!("entity {name}"),
                };
                if let Some(value) = &mut value {
                    value.push(character);
                }
            }
            Event::End(element) => match element.local_name().as_ref() {
                "subfield" => {
                    let (Some(value), Some(field)) = (value.take(), fields.last_mut()) else { continue };
                    field.subfields.last_mut().expect("the subfield was begun").1 = value;
                    field.folded = field.subfields.iter().map(|(_, value)| fold(value)).collect();
                }
                "record" => return fields,
                _ => {}
            },
            Event::Eof => return fields,
            _ => {}
        }
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> String {
    let attribute = element.try_get_attribute(name).expect("well-formed attributes");
    attribute
        .map_or_else(String::new, |a| a.normalized_value(XmlVersion::Implicit1_0).expect("a legal value").into_owned())
}
