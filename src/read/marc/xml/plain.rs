//! The fast way: a `record` element as nearly every system writes it, read without a parser for all of XML.
//!
//! Elements of one prefix, attributes in double quotes, text with no other references than the five of XML, nothing else. What
//! is not so goes the way of [`fields`](super::fields), and a test holds the results to it. With an event for every tag, and its
//! attributes checked and copied, MARCXML to N-Triples took nearly twice the instructions.

use super::fields::indicator;
use crate::bytes;
use crate::read::marc::charset::clean;
use crate::read::marc::{MarcRecord, Tag};
use memchr::memchr;
use std::borrow::Cow;

/// Reads a record element into an empty record; nothing if it is not plain, and the record is to be emptied then.
pub(super) fn read(text: &str, record: &mut MarcRecord) -> Option<()> {
    let name = text.strip_prefix('<')?.split(['>', ' ', '\n']).next()?;
    let prefix = name.strip_suffix("record").filter(|prefix| prefix.is_empty() || prefix.ends_with(':'))?;
    let mut plain = Plain { rest: text, prefix };
    plain.open("record")?;
    plain.attributes(|name, value| match name {
        "format" => record.set_format(value),
        "type" => record.set_record_type(value),
        _ => {}
    })?;
    loop {
        if plain.open("datafield").is_some() {
            plain.data_field(record)?;
        } else if plain.open("controlfield").is_some() {
            let mut tag = None;
            plain.attributes(|name, value| {
                if matches!(name, "tag" | "id") {
                    tag = Some(value);
                }
            })?;
            let tag = field_tag(tag?)?;
            record.push_control(tag, &clean(&plain.value("controlfield")?));
        } else if plain.open("leader").is_some() {
            plain.attributes(|_, _| {})?;
            record.set_leader(&plain.value("leader")?);
        } else {
            plain.close("record")?;
            return (plain.rest.is_empty() && !record.is_empty()).then_some(());
        }
    }
}

/// What is left of a record element.
struct Plain<'t> {
    rest: &'t str,
    /// The prefix of all its elements, with its colon.
    prefix: &'t str,
}

impl<'t> Plain<'t> {
    /// Leaves blanks and the name of this start tag behind, if it comes next; its attributes follow.
    fn open(&mut self, name: &str) -> Option<()> {
        self.rest = self.rest.trim_ascii_start();
        self.rest = self.rest.strip_prefix('<')?.strip_prefix(self.prefix)?.strip_prefix(name)?;
        Some(())
    }

    /// Leaves blanks and this end tag behind, if it comes next.
    fn close(&mut self, name: &str) -> Option<()> {
        self.rest = self.rest.trim_ascii_start();
        self.end(name)
    }

    fn end(&mut self, name: &str) -> Option<()> {
        self.rest = self.rest.strip_prefix("</")?.strip_prefix(self.prefix)?.strip_prefix(name)?.strip_prefix('>')?;
        Some(())
    }

    /// Takes the attributes of a start tag and its end.
    fn attributes(&mut self, mut take: impl FnMut(&'t str, &'t str)) -> Option<()> {
        loop {
            let attribute = self.rest.trim_ascii_start();
            if let Some(after) = attribute.strip_prefix('>') {
                self.rest = after;
                return Some(());
            }
            // What follows the name of an element without a blank belongs to the name.
            if attribute.len() == self.rest.len() {
                return None;
            }
            let (name, value) = attribute.split_at_checked(memchr(b'=', attribute.as_bytes())?)?;
            let value = value.strip_prefix("=\"")?;
            let (value, after) = value.split_at_checked(memchr(b'"', value.as_bytes())?)?;
            let is_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b':' | b'_' | b'-' | b'.');
            let is_odd = |byte: u8| matches!(byte, b'&' | b'<' | b'\t' | b'\n' | b'\r');
            if !name.bytes().all(is_name) || value.bytes().any(is_odd) {
                return None;
            }
            take(name, value);
            self.rest = after.strip_prefix('"')?;
        }
    }

    /// Takes the text of an element and its end tag.
    #[expect(clippy::needless_bitwise_bool, reason = "the lazy operator keeps the compiler from making vectors of it")]
    fn value(&mut self, name: &str) -> Option<Cow<'t, str>> {
        let (text, after) = self.rest.split_at_checked(memchr(b'<', self.rest.as_bytes())?)?;
        self.rest = after;
        self.end(name)?;
        if !bytes::any(text.as_bytes(), |byte| (byte == b'&') | (byte == b'\t') | (byte == b'\n') | (byte == b'\r')) {
            return Some(Cow::Borrowed(text));
        }
        // A value with lines is a pretty-printer's.
        if text.contains(['\t', '\n', '\r']) {
            return None;
        }
        unescaped(text).map(Cow::Owned)
    }

    /// Takes a data field from its attributes on.
    fn data_field(&mut self, record: &mut MarcRecord) -> Option<()> {
        let (mut tag, mut indicators) = (None, [b' '; 2]);
        self.attributes(|name, value| match name {
            "tag" | "id" => tag = Some(value),
            "ind1" | "i1" => indicators[0] = indicator(value),
            "ind2" | "i2" => indicators[1] = indicator(value),
            _ => {}
        })?;
        record.push_data(field_tag(tag?)?, indicators);
        while self.open("subfield").is_some() {
            let mut code = None;
            self.attributes(|name, value| {
                if matches!(name, "code" | "label") {
                    code = value.chars().next();
                }
            })?;
            let value = self.value("subfield")?;
            record.push_subfield(code?, &clean(&value));
        }
        self.close("datafield")
    }
}

fn field_tag(name: &str) -> Option<Tag> {
    let tag = Tag(name.as_bytes().try_into().ok()?);
    tag.0.is_ascii().then_some(tag)
}

/// Text with the references of XML itself resolved; nothing if there are others.
fn unescaped(text: &str) -> Option<String> {
    let mut value = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, reference)) = rest.split_once('&') {
        let (name, after) = reference.split_once(';')?;
        value.push_str(before);
        value.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            _ => return None,
        });
        rest = after;
    }
    value.push_str(rest);
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::super::fields;
    use super::read;
    use crate::read::marc::MarcRecord;
    use proptest::prelude::*;

    /// Pieces of records, right and wrong, at random.
    fn pieces() -> impl Strategy<Value = String> {
        let piece = prop::sample::select(vec![
            "<leader>00000nam a2200000 a 4500</leader>",
            "<leader/>",
            "<controlfield tag=\"001\">17</controlfield>",
            "<controlfield tag=\"1\">17</controlfield>",
            "<controlfield  id=\"001\" tag=\"003\" >1\n7</controlfield>",
            "<datafield tag=\"245\" ind1=\"1\" ind2=\"\">",
            "<datafield tag=\"24\u{e9}\" i1=\"&amp;\">",
            "<datafields tag=\"245\">",
            "<datafield tag='245'>",
            "</datafield>",
            "<subfield code=\"a\">Walden &amp; co. &lt;1&gt;</subfield>",
            "<subfield code=\"b\">cafe\u{301} \u{98}Der\u{9c} Wal</subfield>",
            "<subfield code=\"\">x</subfield>",
            "<subfield label=\"c\" code=\"d\"></subfield>",
            "<subfield code=\"a\">AT&T &#228; &nbsp;</subfield>",
            "<subfield code=\"a\"><![CDATA[x]]></subfield>",
            "<marc:subfield code=\"a\">x</marc:subfield>",
            "<subfield code=\"a\" />",
            "<!-- <x> -->",
            "\n  ",
            "text",
        ]);
        prop::collection::vec(piece, 0..7).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn what_is_plain_is_read_as_by_the_parser(
            start in prop::sample::select(vec!["<record>", "<record type=\"Authority\" format=\"MARC21\">", "<record\nxmlns=\"urn:x\" >"]),
            before in pieces(),
            fields in prop::collection::vec(pieces(), 0..3),
        ) {
            let fields: Vec<String> = fields.into_iter().map(|inner| ["<datafield tag=\"245\" ind1=\"1\" ind2=\"0\">", &inner, "</datafield>"].concat()).collect();
            let fields = fields.concat();
            let text = format!("{start}{before}{fields}</record>");
            let (mut plain, mut parsed) = (MarcRecord::default(), MarcRecord::default());
            if read(&text, &mut plain).is_some() {
                prop_assert_eq!(fields::read(&text, &mut parsed), Ok(()));
                prop_assert_eq!(parsed.diagnostics(), &[]);
                prop_assert_eq!((plain.format(), plain.record_type()), (parsed.format(), parsed.record_type()));
                prop_assert_eq!(plain, parsed);
            }
        }
    }

    #[test]
    fn most_records_are_plain() {
        let fields = "\n <p:leader>00000nam a2200000 a 4500</p:leader>\n <p:controlfield tag=\"001\">17</p:controlfield>\n \
            <p:datafield tag=\"245\" ind1=\"1\" ind2=\"0\">\n  <p:subfield code=\"a\">Salt &amp; water</p:subfield>\n </p:datafield>\n";
        for prefix in ["", "marc:"] {
            let text = format!("<p:record>{fields}</p:record>").replace("p:", prefix);
            let mut record = MarcRecord::default();
            assert_eq!(read(&text, &mut record), Some(()), "{text}");
            assert_eq!(record.with_tag("245").next().and_then(|field| field.first('a')), Some("Salt & water"));
        }
    }
}
