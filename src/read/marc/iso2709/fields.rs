//! The fields of one record, decoded and put into it.

use super::SUBFIELD_DELIMITER;
use super::leader::Leader;
use crate::bytes;
use crate::error::Code;
use crate::read::marc::charset::{self, Charset, Text};
use crate::read::marc::{MarcRecord, Tag};
use encoding_rs::Encoding;
use std::ops::Range;

/// Puts the fields of one record into it, decoded.
pub(super) struct FieldParser<'a> {
    pub(super) body: &'a [u8],
    charset: Charset,
    declared: Option<Charset>,
    text: Text<'a>,
    twice: Option<&'static Encoding>,
    decoder: charset::Decoder,
    scratch: String,
}

impl<'a> FieldParser<'a> {
    pub(super) fn new(body: &'a [u8], forced: Option<Charset>, leader: &Leader, is_unimarc: impl Fn() -> bool) -> Self {
        let found = charset::of_record(body, leader.charset, forced, is_unimarc);
        Self {
            body,
            charset: found.charset,
            declared: found.declared,
            text: found.text,
            decoder: charset::Decoder::new(body, found.twice),
            twice: found.twice,
            scratch: String::new(),
        }
    }

    /// Prepares the record for its fields (again).
    pub(super) fn begin(&mut self, record: &mut MarcRecord) {
        record.clear_fields();
        self.decoder = charset::Decoder::new(self.body, self.twice);
        if let Text::Clean(text) = self.text {
            record.set_text(text);
        }
    }

    /// Whether values are taken over without a look at their characters.
    pub(super) fn trusts_text(&self) -> bool {
        !matches!(self.text, Text::Raw)
    }

    /// Has every value cleaned by itself: there are field terminators within them.
    pub(super) fn distrust_text(&mut self, record: &mut MarcRecord) {
        self.text = Text::Raw;
        record.clear_fields();
    }

    /// Adds the field at this range of the body, without its terminator.
    pub(super) fn push(&mut self, record: &mut MarcRecord, tag: Tag, range: Range<usize>) {
        let Some(field) = self.body.get(range.clone()) else { return };
        let mut delimiters = bytes::positions(field, SUBFIELD_DELIMITER);
        let Some(first) = delimiters.next() else {
            if field.len() <= 2 && !tag.is_control() {
                record.push_data(tag, indicators(field));
                return;
            }
            if !tag.is_control() && tag.0.iter().all(u8::is_ascii_digit) {
                record.doubt(Code::Repaired, format!("field {tag} has no subfield; its value was taken whole"));
            }
            if matches!(self.text, Text::Clean(_)) {
                record.push_control_at(tag, range);
            } else {
                self.decode(field);
                record.push_control(tag, &self.scratch);
            }
            return;
        };
        let head = field.get(..first).unwrap_or_default();
        record.push_data(tag, indicators(head));
        if head.len() != 2 {
            doubt_indicators(record, tag, head);
        }
        let mut start = range.start + first + 1;
        for end in delimiters.chain([field.len()]) {
            let end = range.start + end;
            self.push_subfield(record, tag, start..end);
            start = end + 1;
        }
    }

    fn push_subfield(&mut self, record: &mut MarcRecord, tag: Tag, range: Range<usize>) {
        let Some(value) = self.body.get(range.clone()) else { return };
        match value.first() {
            Some(code) if code.is_ascii() => {
                let (code, range) = (char::from(*code), range.start + 1..range.end);
                match self.text {
                    Text::Clean(_) => record.push_subfield_at(code, range),
                    Text::Composable(text) => {
                        let value = text.get(range).unwrap_or_default();
                        record.push_subfield_with(code, |out| charset::push_composed(out, value));
                    }
                    Text::Raw => {
                        self.decode(value.get(1..).unwrap_or_default());
                        record.push_subfield(code, &self.scratch);
                    }
                }
            }
            Some(_) => {
                self.decode(value);
                let mut rest = self.scratch.chars();
                let code = rest.next().unwrap_or(' ');
                let value = rest.as_str();
                if matches!(self.text, Text::Clean(_)) {
                    record.push_subfield_at(code, range.end - value.len()..range.end);
                } else {
                    record.push_subfield(code, value);
                }
                record.doubt(Code::Repaired, format!("field {tag} has the subfield code {code:?}"));
            }
            None => record.doubt(Code::Repaired, format!("field {tag} has a subfield without code and value")),
        }
    }

    fn decode(&mut self, bytes: &[u8]) {
        self.scratch.clear();
        self.decoder.decode(self.charset, bytes, &mut self.scratch);
    }

    /// Says what was doubtful about the characters.
    pub(super) fn finish(&mut self, record: &mut MarcRecord) {
        self.decoder.report(self.charset, self.declared, self.body, record);
    }
}

/// Indicators that are not two characters.
#[cold]
fn doubt_indicators(record: &mut MarcRecord, tag: Tag, head: &[u8]) {
    let text = String::from_utf8_lossy(head).into_owned();
    if tag.is_control() && head.is_empty() {
        return;
    }
    record.doubt(Code::Repaired, format!("field {tag} has {} indicators (\"{text}\"), not 2", text.chars().count()));
}

/// The two indicators out of what stands before the first subfield.
fn indicators(head: &[u8]) -> [u8; 2] {
    let at = |at: usize| head.get(at).copied().filter(|byte| (0x20..0x7F).contains(byte)).unwrap_or(b' ');
    [at(0), at(1)]
}
