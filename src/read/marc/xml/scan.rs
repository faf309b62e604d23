//! Finds `record` elements in XML without reading what is in them.

use encoding_rs::Encoding;
use memchr::{memchr, memmem, memrchr};
use std::borrow::Cow;

/// What the bytes from a `record` tag on are.
pub(super) enum Element {
    /// A record of this length.
    Whole(usize),
    /// An envelope's own `record` element: the next one begins at this place within it.
    Envelope(usize),
    /// A record without end: the next one begins at this place.
    Broken(usize),
    /// More bytes are needed.
    Partial,
}

/// The names of the elements that hold a record.
pub(super) type Names = &'static [&'static str];

/// MARCXML, MarcXchange and OAI-MARC.
pub(super) const USUAL: Names = &["record", "oai_marc"];

/// TurboMARC, whose records may stand in the envelopes of the others.
pub(super) const TURBO: Names = &["record", "oai_marc", "r"];

/// Which elements of this document hold records, by its beginning.
pub(super) fn names(head: &[u8]) -> Names {
    if is_turbo(head) { TURBO } else { USUAL }
}

/// Whether this is TurboMARC: its namespace, or a leader and a control number by its short names.
pub(super) fn is_turbo(head: &[u8]) -> bool {
    memmem::find(head, b"http://www.indexdata.com/turbomarc").is_some()
        || ["r", "l", "c001"].iter().all(|name| find_start(head, 0, name).is_some())
}

/// The next start tag of this element from here on, whatever its prefix.
pub(super) fn find_start(bytes: &[u8], from: usize, name: &str) -> Option<usize> {
    let finder = memmem::Finder::new(name);
    let rest = bytes.get(from..)?;
    finder.find_iter(rest).find_map(|at| {
        let after = rest.get(at + name.len())?;
        if !matches!(after, b'>' | b'/' | b' ' | b'\t' | b'\n' | b'\r') {
            return None;
        }
        let before = rest.get(..at)?;
        let open = match before.last()? {
            b'<' => at - 1,
            b':' => {
                let prefix = before.get(..at - 1)?;
                let open =
                    memrchr(b'<', prefix.get(prefix.len().saturating_sub(64)..)?)? + prefix.len().saturating_sub(64);
                is_name(prefix.get(open + 1..)?).then_some(open)?
            }
            _ => return None,
        };
        Some(from + open)
    })
}

/// The next start tag of an element that holds a record, comments left out.
pub(super) fn next_record(bytes: &[u8], from: usize, names: Names) -> Option<usize> {
    let mut from = from;
    loop {
        let at = first_start(bytes, from, names)?;
        // An element within a comment is none. What follows an open comment is looked at when its end is there.
        let before = bytes.get(..at)?;
        let Some(comment) = open_comment(before) else { return Some(at) };
        from = at + memmem::find(bytes.get(at..)?, b"-->").or_else(|| (comment == at).then_some(0))? + 3;
    }
}

/// The next start tag of an element that holds a record, in comments too.
///
/// A name is looked for up to the one before it: of what is not there, the search would go through the whole window for every
/// record of it (of 10,000 records in MARCXML that took 5 % of the time).
fn first_start(bytes: &[u8], from: usize, names: Names) -> Option<usize> {
    names.iter().fold(None, |first, name| {
        let before = first.map_or(bytes, |first| bytes.get(..first).unwrap_or_default());
        find_start(before, from, name).or(first)
    })
}

/// Where the comment begins that these bytes end within.
pub(super) fn open_comment(bytes: &[u8]) -> Option<usize> {
    let open = memmem::rfind(bytes, b"<!--")?;
    memmem::find(bytes.get(open + 4..)?, b"-->").is_none().then_some(open)
}

/// Finds the end of the record element that these bytes begin with; the first bytes were searched in vain before.
pub(super) fn record_end(bytes: &[u8], searched: usize, names: Names) -> Element {
    let name = tag_name(bytes);
    let Some(tag_end) = memchr(b'>', bytes) else { return Element::Partial };
    if tag_end > 0 && bytes.get(tag_end - 1) == Some(&b'/') {
        return Element::Whole(tag_end + 1);
    }
    let finder = memmem::Finder::new(name);
    let mut from = searched.max(tag_end);
    let end = loop {
        let Some(rest) = bytes.get(from..) else { return Element::Partial };
        let Some(at) = finder.find(rest).map(|at| from + at) else { return Element::Partial };
        from = at + name.len();
        let is_end = bytes.get(..at).is_some_and(|before| before.ends_with(b"</"));
        let after = bytes.get(from..).unwrap_or_default();
        let blanks = after.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        match after.get(blanks) {
            Some(b'>') if is_end && !is_quoted(bytes, at) => break from + blanks + 1,
            None if is_end => return Element::Partial,
            _ => {}
        }
    };
    let element = bytes.get(..end).unwrap_or_default();
    let mut inner = tag_end;
    while let Some(at) = next_record(element, inner, names) {
        let has_fields = ["l", "leader", "controlfield", "datafield", "fixfield", "varfield"]
            .iter()
            .any(|name| find_start(element.get(..at).unwrap_or_default(), tag_end, name).is_some());
        match (has_fields, is_quoted(element, at)) {
            (false, _) => return Element::Envelope(at),
            (true, false) => return Element::Broken(at),
            (true, true) => inner = at + 1,
        }
    }
    Element::Whole(end)
}

/// Whether this place is within a comment or a CDATA section.
fn is_quoted(bytes: &[u8], at: usize) -> bool {
    let before = bytes.get(..at).unwrap_or_default();
    let is_within = |open: &[u8], close: &[u8]| {
        memmem::rfind(before, open)
            .is_some_and(|start| memmem::find(before.get(start + open.len()..).unwrap_or_default(), close).is_none())
    };
    memmem::find(before, b"<!").is_some() && (is_within(b"<!--", b"-->") || is_within(b"<![CDATA[", b"]]>"))
}

/// The qualified name of the tag that these bytes begin with.
fn tag_name(bytes: &[u8]) -> &[u8] {
    let name = bytes.get(1..).unwrap_or_default();
    let length = name.iter().take_while(|byte| !matches!(byte, b'>' | b'/' | b' ' | b'\t' | b'\n' | b'\r')).count();
    name.get(..length).unwrap_or_default()
}

fn is_name(bytes: &[u8]) -> bool {
    !bytes.is_empty()
        && bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte >= 0x80 || matches!(byte, b'-' | b'_' | b'.'))
}

/// The end of the last whole record element.
pub(super) fn last_end(bytes: &[u8]) -> Option<usize> {
    let finder = memmem::FinderRev::new(b"record>");
    let mut end = bytes.len();
    loop {
        let at = finder.rfind(bytes.get(..end)?)?;
        let before = bytes.get(..at)?;
        let open = memrchr(b'<', before)?;
        let name = before.get(open + 1..)?;
        let is_end =
            name == b"/" || name.strip_prefix(b"/").and_then(|name| name.strip_suffix(b":")).is_some_and(is_name);
        if is_end {
            return Some(at + b"record>".len());
        }
        end = at;
    }
}

/// The encoding of a document, if it is not UTF-8.
pub(super) fn encoding(head: &[u8]) -> Option<&'static Encoding> {
    if let Some((encoding, _)) = Encoding::for_bom(head) {
        return Some(encoding).filter(|encoding| *encoding != encoding_rs::UTF_8);
    }
    match head.get(..4)? {
        [b'<', 0, _, 0] => return Some(encoding_rs::UTF_16LE),
        [0, b'<', 0, _] => return Some(encoding_rs::UTF_16BE),
        _ => {}
    }
    let declaration = head.get(..memchr(b'>', head)?)?;
    let declaration = declaration.trim_ascii_start().strip_prefix(b"<?xml")?;
    let at = memmem::find(declaration, b"encoding")?;
    let value = declaration.get(at + b"encoding".len()..)?.trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let (quote, value) = value.split_first()?;
    let label = value.get(..memchr(*quote, value)?)?;
    // UTF-16 in a declaration that could be read as ASCII is an error of whoever wrote it.
    Encoding::for_label(label)
        .filter(|encoding| ![encoding_rs::UTF_8, encoding_rs::UTF_16LE, encoding_rs::UTF_16BE].contains(encoding))
}

/// The beginning of a document as text, for sniffing.
pub(super) fn head_text(head: &[u8]) -> Cow<'_, str> {
    let (text, _, _) = encoding(head).unwrap_or(encoding_rs::UTF_8).decode(head);
    text
}
