//! The fields of one record.

use super::{Syntax, Tag};
use memchr::memchr2;

/// A field: its tag and its value with all lines that belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read) struct Field<'a> {
    pub(in crate::read) tag: Tag,
    /// The value as it stands, with the line breaks in it, blanks at the ends taken off.
    pub(in crate::read) value: &'a str,
}

impl<'a> Field<'a> {
    /// The lines of the value that hold anything.
    pub(in crate::read) fn lines(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.value.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty())
    }
}

/// The fields of a record, in order; reused from record to record.
pub(in crate::read) type Fields<'a> = Vec<Field<'a>>;

/// Finds the fields of a record's text. What stands before the first one is left out.
pub(in crate::read) fn scan<'a, S: Syntax>(text: &'a str, fields: &mut Fields<'a>) {
    fields.clear();
    let bytes = text.as_bytes();
    let first = bytes.get(..line_end(bytes, 0)).unwrap_or_default();
    if S::is_squashed(first) {
        return squashed::<S>(text, fields);
    }
    let mut at = 0;
    // The tag of the field that is being read, where its value starts, and where its last line that holds anything ends.
    let mut open: Option<(Tag, usize, usize)> = None;
    let mut close = |open: Option<(Tag, usize, usize)>| {
        if let Some((tag, start, end)) = open {
            fields.push(Field { tag, value: text.get(start..end).unwrap_or_default().trim() });
        }
    };
    while at < bytes.len() {
        let end = line_end(bytes, at);
        let line = bytes.get(at..end).unwrap_or_default();
        match S::field(line) {
            Some((tag, value)) => {
                close(open.take().filter(|(tag, ..)| !S::ends(*tag)));
                open = Some((tag, at + value, end));
            }
            None if line.trim_ascii().is_empty() => {}
            None => {
                if let Some((_, _, to)) = &mut open {
                    *to = end;
                }
            }
        }
        at = end + 1;
    }
    close(open.filter(|(tag, ..)| !S::ends(*tag)));
}

fn squashed<'a, S: Syntax>(text: &'a str, fields: &mut Fields<'a>) {
    let bytes = text.as_bytes();
    let mut next = S::next_squashed(bytes, 0);
    while let Some((tag, _, start)) = next {
        next = S::next_squashed(bytes, start);
        let end = next.map_or(bytes.len(), |(_, at, _)| at);
        if !S::ends(tag) {
            fields.push(Field { tag, value: text.get(start..end).unwrap_or_default().trim() });
        }
    }
}

/// Where the line that begins here ends, without its break: LF, CR or both.
pub(super) fn line_end(bytes: &[u8], at: usize) -> usize {
    bytes.get(at..).and_then(|rest| memchr2(b'\n', b'\r', rest)).map_or(bytes.len(), |found| at + found)
}
