//! The tags of an XML text, found without understanding what is between them.

use memchr::{memchr, memmem};
use std::ops::Range;

/// The longest tag; what opens a longer one is no tag.
const MAX_TAG: usize = 64 * 1024;
/// The longest document type declaration.
const MAX_DOCTYPE: usize = 1024 * 1024;

/// A tag or another piece of markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    /// Where its `<` is.
    pub(super) start: usize,
    /// Behind its `>`.
    pub(super) end: usize,
    /// The qualified name of a tag.
    pub(super) name: Range<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Start,
    /// A start tag that is its own end tag.
    Empty,
    End,
    Doctype,
    /// A comment, a CDATA section or a processing instruction.
    Other,
    /// A `<` that opens nothing: "p < 0.05".
    Stray,
}

/// What comes next in some bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Next {
    Token(Token),
    /// Nothing but text up to the end.
    Text,
    /// Markup that begins at this place and is cut by the end.
    Partial(usize),
}

/// The next markup from this place on. When `ends`, nothing follows these bytes, and what is not closed is text.
pub(super) fn next(bytes: &[u8], from: usize, ends: bool) -> Next {
    let Some(start) = bytes.get(from..).and_then(|rest| memchr(b'<', rest)).map(|at| from + at) else {
        return Next::Text;
    };
    let stray = || Next::Token(Token { kind: Kind::Stray, start, end: start + 1, name: 0..0 });
    let open = || if ends { stray() } else { Next::Partial(start) };
    let rest = bytes.get(start..).unwrap_or_default();
    let closed_by = |mark: &[u8], from: usize| {
        let end = memmem::find(rest.get(from..).unwrap_or_default(), mark)?;
        Some(Next::Token(Token { kind: Kind::Other, start, end: start + from + end + mark.len(), name: 0..0 }))
    };
    match rest.get(1) {
        None => open(),
        Some(b'?') => closed_by(b"?>", 2).unwrap_or_else(open),
        Some(b'!') if rest.starts_with(b"<!--") => closed_by(b"-->", 4).unwrap_or_else(open),
        Some(b'!') if rest.starts_with(b"<![CDATA[") => closed_by(b"]]>", 9).unwrap_or_else(open),
        Some(b'!') if rest.starts_with(b"<!DOCTYPE") => match doctype_end(rest) {
            Some(end) => Next::Token(Token { kind: Kind::Doctype, start, end: start + end, name: 0..0 }),
            None if rest.len() > MAX_DOCTYPE => stray(),
            None => open(),
        },
        Some(b'!') if rest.len() < 9 => open(),
        Some(b'!') => stray(),
        Some(_) => match tag(rest) {
            Tag::Whole { kind, name, end } => {
                let name = start + name.start..start + name.end;
                Next::Token(Token { kind, start, end: start + end, name })
            }
            Tag::Cut => open(),
            Tag::None => stray(),
        },
    }
}

enum Tag {
    Whole { kind: Kind, name: Range<usize>, end: usize },
    Cut,
    None,
}

/// The tag that these bytes begin with.
fn tag(bytes: &[u8]) -> Tag {
    let is_end = bytes.get(1) == Some(&b'/');
    let name_start = 1 + usize::from(is_end);
    let Some(first) = bytes.get(name_start) else { return Tag::Cut };
    if !(first.is_ascii_alphabetic() || *first == b'_' || *first >= 0x80) {
        return Tag::None;
    }
    let mut name_end = None;
    let mut quote = None;
    // Behind the first `>` in quotes: where the tag ends if its quotes turn out to be wrong.
    let mut quoted_end = None;
    for (at, &byte) in bytes.iter().enumerate().skip(name_start).take(MAX_TAG) {
        if name_end.is_none() && matches!(byte, b'>' | b'/' | b' ' | b'\t' | b'\r' | b'\n') {
            name_end = Some(at);
        }
        let end = match (quote, byte) {
            (None, b'>') => Some(at + 1),
            (Some(_), b'<') if quoted_end.is_some() => quoted_end,
            (_, b'<') => return Tag::None,
            (Some(_), b'>') => {
                quoted_end = quoted_end.or(Some(at + 1));
                None
            }
            (Some(open), _) if byte == open => {
                quote = None;
                None
            }
            (None, b'"' | b'\'') if name_end.is_some() => {
                quote = Some(byte);
                None
            }
            _ => None,
        };
        if let Some(end) = end {
            let is_empty = end > 2 && bytes.get(end - 2) == Some(&b'/');
            let kind = match (is_end, is_empty) {
                (true, _) => Kind::End,
                (false, true) => Kind::Empty,
                (false, false) => Kind::Start,
            };
            return Tag::Whole { kind, name: name_start..name_end.unwrap_or(end - 1), end };
        }
    }
    if bytes.len() > MAX_TAG { Tag::None } else { Tag::Cut }
}

/// The end of the document type declaration that these bytes begin with.
fn doctype_end(bytes: &[u8]) -> Option<usize> {
    let mut is_inner = false;
    let mut at = 2;
    while let Some(&byte) = bytes.get(at).filter(|_| at < MAX_DOCTYPE) {
        match byte {
            b'"' | b'\'' => at += 1 + memchr(byte, bytes.get(at + 1..)?)?,
            b'[' => is_inner = true,
            b']' => is_inner = false,
            b'<' if bytes.get(at..)?.starts_with(b"<!--") => at += memmem::find(bytes.get(at..)?, b"-->")?,
            b'>' if !is_inner => return Some(at + 1),
            _ => {}
        }
        at += 1;
    }
    None
}

/// A name without its prefix.
pub(super) fn local(name: &[u8]) -> &[u8] {
    memchr(b':', name).and_then(|colon| name.get(colon + 1..)).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str, ends: bool) -> String {
        let mut found = Vec::new();
        let mut at = 0;
        loop {
            match next(text.as_bytes(), at, ends) {
                Next::Token(token) => {
                    found.push(format!("{:?} {}", token.kind, &text[token.name.clone()]));
                    at = token.end;
                }
                Next::Text => break,
                Next::Partial(start) => {
                    found.push(format!("partial {start}"));
                    break;
                }
            }
        }
        found.join("; ")
    }

    #[test]
    fn markup_of_all_sorts() {
        for (text, wanted) in [
            ("<a><b:c d='>'/></a>", "Start a; Empty b:c; End a"),
            ("<?xml version='1.0'?><!-- <a> --><![CDATA[<b>]]>", "Other ; Other ; Other "),
            ("<!DOCTYPE a [<!ENTITY b \"]>\"> <!-- ' ]> -->]><a>", "Doctype ; Start a"),
            ("p < 0.05 and a <b and <c>", "Stray ; Stray ; Start c"),
            ("<a b=\"lost><c/>", "Start a; Empty c"),
            ("<a\n  b='1'\n>", "Start a"),
            ("<1>", "Stray "),
            ("<!x>", "partial 0"),
            ("<a b", "partial 0"),
            ("text <!-- open", "partial 5"),
            ("<", "partial 0"),
            ("", ""),
        ] {
            assert_eq!(kinds(text, false), wanted, "{text}");
        }
        assert_eq!(kinds("x <!-- open <a>", true), "Stray ; Start a");
    }

    #[test]
    fn names() {
        assert_eq!(local(b"mods:mods"), b"mods");
        assert_eq!(local(b"mods"), b"mods");
        assert_eq!(local(b":"), b"");
    }
}
