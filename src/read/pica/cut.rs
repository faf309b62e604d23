//! The shapes of PICA+ in files, cut into records.

use super::json::JsonPica;
use super::record::{PicaField, PicaRecord, is_tag};
use crate::error::{Code, Diagnostic, Position, ReadError};
use crate::read::window::Window;
use crate::read::xml::{Element, XmlReader, XmlRecord, XmlRecords};
use crate::text::blanks;
use memchr::{memchr, memchr2, memchr3};
use std::io::Read;
use unicode_normalization::UnicodeNormalization;

/// Delimiters of normalized and binary PICA+: subfield, field, record.
const SUBFIELD: char = '\u{1F}';
const FIELD: u8 = 0x1E;
const RECORD: u8 = 0x1D;

/// An input on its way to records.
#[derive(Debug)]
pub(super) enum Cut<R> {
    /// Nothing has been read yet: the reader and the limit.
    Unopened(R, usize),
    Xml(Box<XmlRecords<WindowReader<R>>>),
    Text(TextRecords<R>),
    Json(JsonPica<R>),
    Done,
}

/// The rest of a window, as a reader.
#[derive(Debug)]
pub(super) struct WindowReader<R>(Window<R>);

impl<R: Read> Read for WindowReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.0.bytes().is_empty() && !self.0.more()? {
            return Ok(0);
        }
        let bytes = self.0.bytes();
        let length = bytes.len().min(buffer.len());
        let (Some(from), Some(to)) = (bytes.get(..length), buffer.get_mut(..length)) else { return Ok(0) };
        to.copy_from_slice(from);
        self.0.consume(length);
        Ok(length)
    }
}

impl<R: Read> Cut<R> {
    pub(super) fn next(&mut self) -> Option<Result<PicaRecord, ReadError>> {
        if let Self::Unopened(..) = self {
            let Self::Unopened(reader, limit) = std::mem::replace(self, Self::Done) else { return None };
            let mut window = Window::new(reader);
            if let Err(error) = window.at_least(1024) {
                return Some(Err(error.into()));
            }
            let head = window.bytes();
            let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
            *self = if head.first() == Some(&b'<') {
                let reader = XmlReader::new("PICA XML", &["record"]).nesting().with_max_record_size(limit);
                Self::Xml(Box::new(reader.for_reader(WindowReader(window))))
            } else if head.first() == Some(&b'[') {
                Self::Json(JsonPica::new(window, limit))
            } else {
                Self::Text(TextRecords { window, limit, number: 0, lines: 0, is_pica: false })
            };
        }
        match self {
            Self::Xml(records) => Some(records.next()?.map(|record| of_xml(&record))),
            Self::Text(records) => records.next(),
            Self::Json(records) => records.next(),
            Self::Unopened(..) | Self::Done => None,
        }
    }
}

/// A record of PICA XML: `datafield` with `tag` and `occurrence`, `subfield` with `code`; or of PPXML: `tag` with `id` and `occ`,
/// `subf` with `id`.
fn of_xml(xml: &XmlRecord) -> PicaRecord {
    let mut record = PicaRecord { at: xml.at, doubts: xml.doubts.clone(), fields: Vec::new() };
    let fields = xml.element.descendants("datafield");
    let is_ppxml = fields.is_empty();
    let fields = if is_ppxml { xml.element.descendants("tag") } else { fields };
    let [tag, occurrence, part, code] =
        if is_ppxml { ["id", "occ", "subf", "id"] } else { ["tag", "occurrence", "subfield", "code"] };
    for datafield in fields {
        let Some(mut field) = datafield.attr_any(tag).and_then(PicaField::with_name) else { continue };
        let occurrence = datafield.attr_any(occurrence).unwrap_or_default();
        occurrence.trim_start_matches('0').clone_into(&mut field.occurrence);
        for subfield in datafield.children().filter(|child| local(child) == part) {
            if let Some(code) = subfield.attr_any(code).and_then(|code| code.chars().next()) {
                field.push(code, normalized(&subfield.text()));
            }
        }
        record.fields.push(field);
    }
    record
}

fn local(element: &Element) -> &str {
    element.name().rsplit(':').next().unwrap_or_default()
}

/// A value in NFC, with one blank where a catalogue has set several.
pub(super) fn normalized(value: &str) -> String {
    blanks::single(&value.nfc().collect::<String>()).into_owned()
}

/// Normalized, binary and plain PICA+.
#[derive(Debug)]
pub(super) struct TextRecords<R> {
    window: Window<R>,
    limit: usize,
    number: u64,
    lines: u64,
    /// A field was found: an input without any gets one clear error.
    is_pica: bool,
}

impl<R: Read> TextRecords<R> {
    fn next(&mut self) -> Option<Result<PicaRecord, ReadError>> {
        loop {
            let length = match self.length() {
                Ok(0) => return None,
                Ok(length) => length,
                Err(error) => return Some(Err(error.into())),
            };
            let bytes = self.window.bytes().get(..length).unwrap_or_default();
            let position =
                Position { record: self.number + 1, line: Some(self.lines + 1), byte: Some(self.window.offset()) };
            self.lines += memchr::memchr_iter(b'\n', bytes).count() as u64;
            let is_long = length > self.limit;
            let is_blank = bytes.iter().all(|byte| byte.is_ascii_whitespace() || matches!(*byte, FIELD | RECORD));
            let read = if is_long { None } else { Some(parse(&String::from_utf8_lossy(bytes), position)) };
            self.window.consume(length);
            let Some(read) = read else {
                self.number += 1;
                let message = format!("the record is longer than {} bytes", self.limit);
                return Some(Err(ReadError::record(position, message)));
            };
            match read {
                Some(record) => {
                    self.number += 1;
                    self.is_pica = true;
                    return Some(Ok(record));
                }
                // Blank lines between records.
                None if is_blank => {}
                None if self.is_pica => {
                    self.number += 1;
                    return Some(Err(ReadError::record(position, "there is no field of PICA+ in it")));
                }
                None => {
                    let is_end = self.window.bytes().is_empty() && !self.window.more().unwrap_or(false);
                    if is_end {
                        return Some(Err(ReadError::record(position, "this is not PICA+: it has no field")));
                    }
                }
            }
        }
    }

    /// The length of the next record: up to 0x1D; up to the end of a line of delimited fields; up to a blank line.
    fn length(&mut self) -> std::io::Result<usize> {
        let mut at = 0;
        let mut is_delimited = false;
        let mut line = 0;
        loop {
            let bytes = self.window.bytes();
            let Some(found) = memchr3(b'\n', RECORD, FIELD, bytes.get(at..).unwrap_or_default()) else {
                at = bytes.len();
                if at > self.limit || !self.window.more()? {
                    return Ok(at);
                }
                continue;
            };
            let end = at + found;
            match bytes.get(end) {
                Some(&FIELD) => is_delimited = true,
                Some(&RECORD) => return Ok(end + 1),
                _ => {
                    let ends_line = bytes.get(line..end).unwrap_or_default();
                    let is_blank = ends_line.trim_ascii().is_empty();
                    if is_delimited && bytes.get(end + 1).is_none() && self.window.more()? {
                        continue;
                    }
                    // A line break before the delimiter of the next field ends nothing.
                    let goes_on = is_delimited && self.window.bytes().get(end + 1) == Some(&FIELD);
                    if !goes_on && (is_delimited || is_blank) {
                        return Ok(end + 1);
                    }
                    line = end + 1;
                }
            }
            at = end + 1;
            if at > self.limit {
                return Ok(at);
            }
        }
    }
}

/// The fields of a record; nothing where there is none.
fn parse(text: &str, at: Position) -> Option<PicaRecord> {
    let text = text.trim_start_matches('\u{FEFF}');
    let mut record = PicaRecord { at, ..PicaRecord::default() };
    let is_delimited = memchr2(0x1F, FIELD, text.as_bytes()).is_some();
    for written in text.split(['\n', '\u{1E}', '\u{1D}']) {
        let written = if is_delimited { written.trim_start() } else { written.trim() };
        if written.is_empty() {
            continue;
        }
        match field(written, is_delimited) {
            Some(field) => record.fields.push(field),
            // Comments and the PICA3 lines of an editor.
            None if written.starts_with('#') => {}
            None => {
                let doubt = Diagnostic::new(Code::Repaired, "what is no field of PICA+ was left out");
                record.doubts.push(doubt.with_value(written.chars().take(200).collect::<String>()));
            }
        }
    }
    (!record.fields.is_empty()).then_some(record)
}

/// `028C/01 $dAnita$aMaas`; the delimiter is a control character, `$`, or `ƒ` as in the editors. `$$` is a dollar.
fn field(written: &str, is_delimited: bool) -> Option<PicaField> {
    let (name, body) = written.split_once([' ', SUBFIELD]).map_or((written, ""), |(name, _)| {
        (name, written.get(name.len()..).unwrap_or_default().trim_start_matches(' '))
    });
    let mut field = PicaField::with_name(name)?;
    if is_delimited {
        for part in body.split(SUBFIELD).skip(1) {
            let mut signs = part.chars();
            if let Some(code) = signs.next() {
                field.push(code, normalized(signs.as_str()));
            }
        }
        return Some(field);
    }
    let delimiter = body.chars().next().filter(|sign| matches!(sign, '$' | 'ƒ' | '‡' | '|'))?;
    let mut signs = body.chars().peekable();
    signs.next();
    while let Some(code) = signs.next() {
        let mut value = String::new();
        while let Some(sign) = signs.next() {
            if sign == delimiter && signs.next_if_eq(&delimiter).is_none() {
                break;
            }
            value.push(sign);
        }
        field.push(code, normalized(&value));
    }
    Some(field)
}

/// Whether the beginning of an input looks like PICA+.
pub(super) fn looks_like(head: &str) -> bool {
    let head = head.trim_start_matches('\u{FEFF}').trim_start();
    if head.starts_with('<') {
        return head.contains("picaXML") || head.contains("xmlns/ppxml") || has_pica_tag(head);
    }
    if head.starts_with('[') {
        return super::json::looks_like(head);
    }
    let line = head.split(['\n', '\u{1E}']).find(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let Some(line) = line else { return false };
    let name = line.trim_start().split([' ', SUBFIELD]).next().unwrap_or_default();
    let tag = name.split('/').next().unwrap_or_default();
    let rest = line.trim_start().get(name.len()..).unwrap_or_default().trim_start_matches(' ');
    is_tag(tag.as_bytes()) && rest.starts_with([SUBFIELD, '$', 'ƒ', '‡'])
}

/// Whether the first `tag` of an XML document is PICA's: four signs, as in `tag="021A"`.
fn has_pica_tag(head: &str) -> bool {
    let after = |quote: &str| head.split_once(quote).map(|(_, rest)| rest);
    let tag = after("tag=\"").or_else(|| after("tag='"));
    tag.is_some_and(|tag| {
        let tag = tag.split(['"', '\'']).next().unwrap_or_default();
        is_tag(tag.as_bytes()) && memchr(b'@', head.as_bytes()).is_some()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(input: &str) -> Vec<String> {
        let mut cut = Cut::Unopened(input.as_bytes(), 1 << 20);
        std::iter::from_fn(|| cut.next())
            .map(|record| match record {
                Ok(record) => record
                    .fields
                    .iter()
                    .map(|field| format!("{}/{} {}", field.tag, field.occurrence, field.written()))
                    .collect::<Vec<_>>()
                    .join("; "),
                Err(error) => error.to_string(),
            })
            .collect()
    }

    #[test]
    fn every_shape_gives_the_same() {
        let expected = ["003@/ $01; 028C/1 $dA$aB", "003@/ $02"];
        for input in [
            "003@ \x1F01\x1E028C/01 \x1FdA\x1FaB\x1E\n003@ \x1F02\x1E\n",
            "003@ \x1F01\x1E028C/01 \x1FdA\x1FaB\x1E\x1D003@ \x1F02\x1E\x1D",
            "\n\x1E003@ \x1F01\n\x1E028C/01 \x1FdA\x1FaB\x1D\n\x1E003@ \x1F02\x1D",
            "003@ $01\n028C/01 $dA$aB\n\n\n003@ $02",
            "003@ ƒ01\r\n028C/01 ƒdAƒaB\r\n\r\n003@ ƒ02\r\n",
            "[[\"003@\",\"\",\"0\",\"1\"],[\"028C\",\"01\",\"d\",\"A\",\"a\",\"B\"]]\n[[\"003@\",null,\"0\",\"2\"]]\n",
            "[ [ [\"003@\",\"\",\"0\",\"1\"], [\"028C\",\"01\",\"d\",\"A\",\"a\",\"B\"] ],\n [[\"003@\",\"\",\"0\",\"2\"]] ]",
            "<x><record><tag id='003@' occ=''><subf id='0'>1</subf></tag><tag id='028C' occ='01'><subf id='d'>A</subf>\
             <subf id='a'>B</subf></tag></record><record><tag id='003@'><subf id='0'>2</subf></tag></record></x>",
            "<x><record><datafield tag='003@'><subfield code='0'>1</subfield></datafield><datafield tag='028C' occurrence='01'>\
             <subfield code='d'>A</subfield><subfield code='a'>B</subfield></datafield></record>\
             <record><datafield tag='003@'><subfield code='0'>2</subfield></datafield></record></x>",
        ] {
            assert_eq!(shown(input), expected, "{input:?}");
        }
    }

    #[test]
    fn what_is_no_field_is_no_record() {
        assert_eq!(shown("021A $aPrice: 5 $$ a piece"), ["021A/ $aPrice: 5 $ a piece"]);
        assert_eq!(shown("021A $aA\nnonsense\n003@ $01\n"), ["021A/ $aA; 003@/ $01"]);
        assert_eq!(shown("Dear reader\n"), ["record 1 (line 1, byte 0): this is not PICA+: it has no field"]);
        assert_eq!(shown(""), [""; 0]);
    }

    #[test]
    fn signs() {
        for (head, is_pica) in [
            ("003@ \x1F01", true),
            ("028C/01 $dA", true),
            ("<record xmlns=\"info:srw/schema/5/picaXML-v1.0\">", true),
            ("<collection><record><datafield tag=\"001@\">", true),
            ("<ppxml:record xmlns:ppxml=\"http://www.oclcpica.org/xmlns/ppxml-1.0\">", true),
            ("[[\"003@\", \"\", \"0\", \"1\"]]", true),
            ("[[[\"003@\", \"\", \"0\", \"1\"]]]", true),
            ("[[\"title\", \"year\"]]", false),
            ("<record><datafield tag=\"245\"><subfield code=\"a\">a@b", false),
            ("245 $aWalden", false),
            ("", false),
        ] {
            assert_eq!(looks_like(head), is_pica, "{head}");
        }
    }
}
