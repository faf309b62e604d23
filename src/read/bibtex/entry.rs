//! The fields of one entry: braces, quotes, numbers, names of `@string`s, joined with `#`.

use super::frame::is_name_byte;
use crate::error::{Code, Diagnostic};
use std::borrow::Cow;
use std::collections::HashMap;

/// Longer values than this are not put together out of `@string`s, which can double each other.
const LONGEST_JOINED: usize = 4 * 1024 * 1024;

/// An entry with its values as TeX.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Entry<'a> {
    /// Its type in lower case: `article`.
    pub(super) kind: String,
    /// Its key; empty where there is none.
    pub(super) key: &'a str,
    /// Its fields in order, their names in lower case.
    pub(super) fields: Vec<Field<'a>>,
}

/// A field of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Field<'a> {
    /// Its name in lower case.
    pub(super) name: Cow<'a, str>,
    /// Its value: TeX, `@string`s replaced, the outermost braces or quotes removed.
    pub(super) value: Cow<'a, str>,
}

/// What the `@string`s of a file stand for, by their names in lower case.
#[derive(Debug, Clone, Default)]
pub(super) struct Strings {
    defined: HashMap<String, String>,
    size: usize,
}

impl Strings {
    /// What a name stands for: as the file defines it, or as styles do for the months.
    fn get(&self, name: &str) -> Option<&str> {
        let lower = name.to_ascii_lowercase();
        if let Some(value) = self.defined.get(&lower) {
            return Some(value);
        }
        let at = MONTHS.binary_search_by(|(month, _)| (*month).cmp(&lower)).ok()?;
        MONTHS.get(at).map(|(_, name)| *name)
    }

    /// Defines a name; false when there are more than a file can hold.
    pub(super) fn define(&mut self, name: &str, value: &str) -> bool {
        self.size += name.len() + value.len();
        let is_room = self.size <= 4 * LONGEST_JOINED;
        if is_room {
            self.defined.insert(name.to_ascii_lowercase(), value.to_owned());
        }
        is_room
    }
}

/// The names that every style defines.
const MONTHS: &[(&str, &str)] = &[
    ("apr", "April"),
    ("aug", "August"),
    ("dec", "December"),
    ("feb", "February"),
    ("jan", "January"),
    ("jul", "July"),
    ("jun", "June"),
    ("mar", "March"),
    ("may", "May"),
    ("nov", "November"),
    ("oct", "October"),
    ("sep", "September"),
];

/// What stands between the braces of an entry.
pub(super) struct Parser<'a, 's> {
    text: &'a str,
    at: usize,
    strings: &'s Strings,
    /// What was doubtful.
    pub(super) doubts: Vec<Diagnostic>,
}

impl<'a, 's> Parser<'a, 's> {
    pub(super) fn new(text: &'a str, strings: &'s Strings) -> Self {
        Self { text, at: 0, strings, doubts: Vec::new() }
    }

    /// Key and fields; an error says what stands where a field was expected.
    pub(super) fn entry(&mut self, kind: &str) -> Result<Entry<'a>, String> {
        let key = self.key();
        let fields = self.fields()?;
        Ok(Entry { kind: kind.to_ascii_lowercase(), key, fields })
    }

    /// The key up to the comma; none where the first thing is a field already.
    fn key(&mut self) -> &'a str {
        let rest = self.rest();
        let end = memchr::memchr3(b',', b'=', b'\n', rest.as_bytes());
        match end.map(|end| (end, rest.as_bytes().get(end))) {
            Some((end, Some(b','))) => {
                self.at += end + 1;
                rest.get(..end).unwrap_or_default().trim()
            }
            Some((_, Some(b'='))) => "",
            Some((end, _)) => {
                // The comma is on the next line, or missing.
                let key = rest.get(..end).unwrap_or_default().trim();
                if !key.is_empty() || rest.trim_start().starts_with(',') {
                    self.at += end + 1;
                    self.skip_blanks();
                    self.eat(b',');
                    return key;
                }
                self.skip_blanks();
                if self.rest().is_empty() { "" } else { self.key() }
            }
            None => {
                self.at = self.text.len();
                rest.trim()
            }
        }
    }

    /// Fields up to the end.
    pub(super) fn fields(&mut self) -> Result<Vec<Field<'a>>, String> {
        let mut fields = Vec::with_capacity(12);
        loop {
            self.skip_blanks();
            while self.eat(b',') {
                self.skip_blanks();
            }
            if self.rest().is_empty() {
                return Ok(fields);
            }
            if self.rest().trim_end() == ")" {
                self.doubts.push(Diagnostic::new(
                    Code::Repaired,
                    "the entry begins with a brace and ends with a round bracket",
                ));
                return Ok(fields);
            }
            fields.push(self.field()?);
            self.skip_blanks();
            if !self.rest().is_empty() && !self.eat(b',') {
                let name = fields.last().map(|field| field.name.clone().into_owned()).unwrap_or_default();
                self.doubts.push(
                    Diagnostic::new(Code::Repaired, format!("a comma is missing after the field {name}"))
                        .in_field(name),
                );
            }
        }
    }

    fn field(&mut self) -> Result<Field<'a>, String> {
        let start = self.at;
        let bytes = self.rest().as_bytes();
        let length = bytes.iter().take_while(|byte| is_name_byte(**byte) || !byte.is_ascii()).count();
        // "funding_text 1 = {…}", as an index of citations has it.
        let length = spaced_name(bytes, length).unwrap_or(length);
        // Pages on the web put blanks that do not break behind it.
        let written = self.text.get(start..start + length).unwrap_or_default().trim_end();
        self.at += length;
        if written.contains(' ') {
            let name = written.to_ascii_lowercase();
            self.doubts.push(
                Diagnostic::new(Code::Repaired, format!("the field name “{name}” has a blank in it")).in_field(name),
            );
        }
        self.skip_blanks();
        if written.is_empty() || !self.eat(b'=') {
            let found: String = self.text.get(start..).unwrap_or_default().chars().take(40).collect();
            return Err(format!("a field like “title = {{…}}” is expected where “{}” stands", found.trim()));
        }
        let name = if written.bytes().any(|byte| byte.is_ascii_uppercase()) {
            Cow::Owned(written.to_ascii_lowercase())
        } else {
            Cow::Borrowed(written)
        };
        let value = self.value(&name)?;
        Ok(Field { name, value })
    }

    fn value(&mut self, name: &str) -> Result<Cow<'a, str>, String> {
        let mut value = self.piece(name)?;
        loop {
            self.skip_blanks();
            if !self.eat(b'#') {
                return Ok(value);
            }
            let next = self.piece(name)?;
            if value.len() + next.len() > LONGEST_JOINED {
                return Err(format!("the field {name} grows beyond {LONGEST_JOINED} bytes by its @strings"));
            }
            value.to_mut().push_str(&next);
        }
    }

    fn piece(&mut self, name: &str) -> Result<Cow<'a, str>, String> {
        self.skip_blanks();
        let start = self.at + 1;
        match self.rest().as_bytes().first() {
            Some(b'{') => {
                let end = closing_brace(self.text.as_bytes(), self.at)
                    .ok_or_else(|| format!("the braces of the field {name} do not match"))?;
                self.at = end + 1;
                Ok(Cow::Borrowed(self.text.get(start..end).unwrap_or_default()))
            }
            Some(b'"') => {
                let end = closing_quote(self.text.as_bytes(), start)
                    .ok_or_else(|| format!("the quotation mark of the field {name} is never closed"))?;
                self.at = end + 1;
                Ok(Cow::Borrowed(self.text.get(start..end).unwrap_or_default()))
            }
            _ => Ok(self.bare(name)),
        }
    }

    /// A number or the name of an `@string`; what is neither is kept as it is.
    fn bare(&mut self, name: &str) -> Cow<'a, str> {
        let rest = self.rest();
        let end = rest.bytes().position(|byte| b",#\n\r{}\"".contains(&byte)).unwrap_or(rest.len());
        let word = rest.get(..end).unwrap_or_default().trim();
        self.at += end;
        if word.is_empty() || word.bytes().all(|byte| byte.is_ascii_digit()) {
            return Cow::Borrowed(word);
        }
        if let Some(value) = self.strings.get(word) {
            return Cow::Owned(value.to_owned());
        }
        let is_name = !word.starts_with(|c: char| c.is_ascii_digit()) && !word.contains(char::is_whitespace);
        let message = if is_name {
            format!("no @string defines “{word}”, which is kept as it is")
        } else {
            format!("“{word}” should stand in braces")
        };
        self.doubts.push(Diagnostic::new(Code::Repaired, message).in_field(name).with_value(word));
        Cow::Borrowed(word)
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn eat(&mut self, mark: u8) -> bool {
        let is_there = self.rest().as_bytes().first() == Some(&mark);
        self.at += usize::from(is_there);
        is_there
    }

    /// Past blanks and comments.
    fn skip_blanks(&mut self) {
        loop {
            let rest = self.rest();
            let trimmed = rest.trim_start();
            self.at += rest.len() - trimmed.len();
            if !trimmed.starts_with('%') {
                return;
            }
            self.at += memchr::memchr(b'\n', trimmed.as_bytes()).unwrap_or(trimmed.len());
        }
    }
}

/// Where the brace at `open` is closed. Escaped braces count unless that leaves it open.
fn closing_brace(bytes: &[u8], open: usize) -> Option<usize> {
    matching(bytes, open, false).filter(|end| is_value_end(bytes, *end)).or_else(|| {
        let escaped = matching(bytes, open, true).filter(|end| is_value_end(bytes, *end));
        escaped.or_else(|| matching(bytes, open, false)).or_else(|| matching(bytes, open, true))
    })
}

fn matching(bytes: &[u8], open: usize, escapes: bool) -> Option<usize> {
    let mut depth = 0_usize;
    let mut from = open;
    loop {
        let at = from + memchr::memchr2(b'{', b'}', bytes.get(from..)?)?;
        from = at + 1;
        if escapes && super::frame::is_escaped(bytes, at) {
            continue;
        }
        if bytes.get(at) == Some(&b'{') {
            depth += 1;
        } else {
            depth -= 1;
            if depth == 0 {
                return Some(at);
            }
        }
    }
}

/// Whether a value may end there: a comma, a `#`, the next field or nothing follows.
fn is_value_end(bytes: &[u8], end: usize) -> bool {
    let rest = bytes.get(end + 1..).unwrap_or_default().trim_ascii_start();
    match rest.first() {
        None | Some(b',' | b'#' | b'%' | b'}') => true,
        Some(_) => {
            let name = rest.iter().take_while(|byte| is_name_byte(**byte)).count();
            name > 0 && rest.get(name..).is_some_and(|rest| rest.trim_ascii_start().starts_with(b"="))
        }
    }
}

/// Where a quotation mark outside of braces closes the value.
fn closing_quote(bytes: &[u8], start: usize) -> Option<usize> {
    let close = |escapes: bool| {
        let mut depth = 0_usize;
        let mut from = start;
        loop {
            let at = from + memchr::memchr3(b'{', b'}', b'"', bytes.get(from..)?)?;
            from = at + 1;
            match bytes.get(at) {
                Some(b'{') => depth += 1,
                Some(b'}') => depth = depth.saturating_sub(1),
                // BibTeX knows no escape for it, but writers of BibTeX do.
                _ if depth == 0 && !(escapes && super::frame::is_escaped(bytes, at)) => return Some(at),
                _ => {}
            }
        }
    };
    close(false).filter(|end| is_value_end(bytes, *end)).or_else(|| close(true)).or_else(|| close(false))
}

/// How long a name is that goes on behind a blank with a number, up to its sign of equality.
fn spaced_name(bytes: &[u8], length: usize) -> Option<usize> {
    let rest = bytes.get(length..)?.strip_prefix(b" ")?;
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let is_name = length > 0 && digits > 0 && rest.get(digits..)?.trim_ascii_start().starts_with(b"=");
    is_name.then_some(length + 1 + digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> (Result<Entry<'_>, String>, Vec<String>) {
        let mut strings = Strings::default();
        strings.define("PAB", "Press at the Bay");
        let mut parser = Parser::new(text, &strings);
        let entry = parser.entry("Book");
        (entry, parser.doubts.into_iter().map(|doubt| doubt.message).collect())
    }

    fn fields(text: &str) -> Vec<String> {
        let entry = parse(text).0.unwrap();
        entry.fields.iter().map(|field| format!("{}={}", field.name, field.value)).collect()
    }

    #[test]
    fn values_of_every_sort() {
        assert_eq!(
            fields("k,\n Title = {A {B} c},year=1999,\n note = \"say {\"}x{\"}\" # { y}"),
            ["title=A {B} c", "year=1999", "note=say {\"}x{\"} y"]
        );
        assert_eq!(
            fields("k, publisher = pab # {, Ltd}, month = JAN,, "),
            ["publisher=Press at the Bay, Ltd", "month=January"]
        );
        assert_eq!(fields("k, % a comment\n title = {x} % another\n"), ["title=x"]);
        assert_eq!(parse("my key,").0.unwrap().key, "my key");
        assert_eq!(parse("title = {x}").0.unwrap().key, "");
        assert_eq!(parse("\n  k\n , title = {x}").0.unwrap().key, "k");
        assert_eq!(fields("\n  k\n title = {x}"), ["title=x"]);
        assert_eq!(parse("k").0.unwrap().key, "k");
    }

    #[test]
    fn doubts_and_errors_say_what_is_wrong() {
        let (entry, doubts) = parse("k, a = {x} b = {y}, c = nowhere, d = 2003a");
        assert_eq!(entry.unwrap().fields.len(), 4);
        let expected = [
            "a comma is missing after the field a",
            "no @string defines “nowhere”, which is kept as it is",
            "“2003a” should stand in braces",
        ];
        assert_eq!(doubts, expected);
        let error = parse("k, {x}").0.unwrap_err();
        assert_eq!(error, "a field like “title = {…}” is expected where “{x}” stands");
        assert_eq!(parse("k, a = \"x").0.unwrap_err(), "the quotation mark of the field a is never closed");
    }

    #[test]
    fn escaped_marks() {
        assert_eq!(fields(r"k, t = {a \} b}, u = {v}"), [r"t=a \} b", "u=v"]);
        assert_eq!(fields(r#"k, t = "a \"b\" c", u = {v}"#), [r#"t=a \"b\" c"#, "u=v"]);
        assert_eq!(fields(r#"k, t = "Br\"uder", u = {v}"#), [r#"t=Br\"uder"#, "u=v"]);
    }
}
