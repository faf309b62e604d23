//! Markup in text fields: HTML, JATS, `MathML`, entities.

mod elements;
mod entries;

use crate::bytes;
use crate::text::blanks;
use elements::{Effect, effect};
pub use entries::strip_entries;
use quick_xml::escape::resolve_html5_entity;
use std::borrow::Cow;

/// The text without tags, entities resolved, white space folded; paragraphs stay apart by one space.
///
/// Only what is really a tag is removed: an element of HTML, JATS or `MathML`, or one with a namespace prefix, that is closed
/// (`a < b and c > d` stays); within a formula of `MathML`, any element. A heading that says no more than "Abstract" goes with its tag.
///
/// Entities are resolved once. One that was escaped itself (`&amp;lt;`, `&amp;#233;`) is resolved too, for no cataloguer wants
/// `&lt;` to be read; and tags that come to light so (`&lt;i&gt;…&lt;/i&gt;`) are removed if they come in pairs.
///
/// ```
/// use bibtriple::text::markup::strip;
///
/// assert_eq!(strip("<jats:title>Abstract</jats:title><jats:p>Salt &amp; <jats:italic>water</jats:italic>.</jats:p>"), "Salt & water.");
/// assert_eq!(strip("where a < b and c > d"), "where a < b and c > d");
/// ```
#[must_use]
pub fn strip(text: &str) -> Cow<'_, str> {
    if is_clean(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut revealed = false;
    Stripper::new(text, &mut out, &mut revealed, None).run();
    if revealed && out.contains('<') {
        let mut again = String::with_capacity(out.len());
        let pairs = closing_names(&out);
        Stripper::new(&out, &mut again, &mut false, Some(&pairs)).run();
        out = again;
    }
    Cow::Owned(fold_white_space(&out))
}

/// A text with its references to characters resolved, and all else as it is.
pub(crate) fn resolved(text: &str) -> Cow<'_, str> {
    let references = || memchr::memchr_iter(b'&', text.as_bytes());
    if !references().any(|at| is_reference(text, at)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for at in references() {
        // `&amp;lt;` holds one within itself.
        let Some(before) = text.get(from..at) else { continue };
        out.push_str(before);
        from = at + text.get(at..).and_then(|rest| push_reference(&mut out, rest)).unwrap_or_default();
    }
    out.push_str(text.get(from..).unwrap_or_default());
    Cow::Owned(out)
}

/// Whether a reference to a character stands at this place of a text: `&amp;`, `&eacute;`, `&#x4E2D;`.
pub(crate) fn is_reference(text: &str, at: usize) -> bool {
    text.get(at..).is_some_and(|markup| entity_name(markup).is_some())
}

/// Whether [`strip`] knows an element of this name.
pub(crate) fn is_element(name: &str) -> bool {
    effect(name).is_some()
}

/// Nothing to remove, resolve or fold, by the bytes, many at a time: so it is with nearly every note.
#[expect(clippy::needless_bitwise_bool, reason = "the lazy operator keeps the compiler from making vectors of it")]
fn is_clean(text: &str) -> bool {
    let is_markup = |byte: u8| (byte < 0x20) | (byte == b'<') | (byte == b'&') | (byte == 0x7F);
    let text = text.as_bytes();
    !bytes::any(text, is_markup) && bytes::has_single_blanks(text) && !blanks::has_odd(text)
}

struct Stripper<'t, 'o> {
    text: &'t str,
    at: usize,
    out: &'o mut String,
    /// Whether an entity gave a `<`.
    revealed: &'o mut bool,
    /// On the second pass, over text that was escaped: the names of the elements that are closed somewhere. Entities stay then.
    pairs: Option<&'o [String]>,
    /// What was looked for to the end of the text and not found, so that it is not looked for again.
    missing: Missing,
    formula: Formula,
}

/// Whether this is within a formula, where all tags are of `MathML`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Formula {
    Outside,
    Within,
    /// One has begun that never ends, so that others need not be looked for.
    Endless,
}

#[derive(Default)]
struct Missing {
    comment_end: bool,
    cdata_end: bool,
    hidden_end: bool,
}

impl<'t, 'o> Stripper<'t, 'o> {
    fn new(text: &'t str, out: &'o mut String, revealed: &'o mut bool, pairs: Option<&'o [String]>) -> Self {
        Self { text, at: 0, out, revealed, pairs, missing: Missing::default(), formula: Formula::Outside }
    }

    fn run(mut self) {
        while let Some(rest) = self.text.get(self.at..).filter(|rest| !rest.is_empty()) {
            let Some(found) = memchr::memchr2(b'<', b'&', rest.as_bytes()) else {
                self.out.push_str(rest);
                return;
            };
            let (before, markup) = rest.split_at(found);
            self.out.push_str(before);
            self.at += found;
            let length = if markup.starts_with('<') { self.tag(markup) } else { self.entity(markup) };
            self.at += length.unwrap_or_else(|| {
                self.out.push_str(markup.get(..1).unwrap_or_default());
                1
            });
        }
    }

    /// Removes the tag, comment or CDATA section at the start; its length.
    fn tag(&mut self, markup: &str) -> Option<usize> {
        if let Some(rest) = markup.strip_prefix("<!--") {
            let end = if self.missing.comment_end { None } else { rest.find("-->") };
            self.missing.comment_end = end.is_none();
            return Some(end? + "<!---->".len());
        }
        if let Some(rest) = markup.strip_prefix("<![CDATA[") {
            let end = if self.missing.cdata_end { None } else { rest.find("]]>") };
            self.missing.cdata_end = end.is_none();
            self.out.push_str(rest.get(..end?)?);
            return Some("<![CDATA[]]>".len() + end?);
        }
        let tag = Tag::parse(markup)?;
        let effect = effect(tag.name).or_else(|| (self.formula == Formula::Within).then_some(Effect::Inline))?;
        if let Some(pairs) = self.pairs
            && !tag.is_void()
            && !pairs.iter().any(|name| name.eq_ignore_ascii_case(tag.name))
        {
            return None;
        }
        let after = markup.get(tag.length..).unwrap_or_default();
        if tag.name.eq_ignore_ascii_case("math") {
            self.formula = match self.formula {
                Formula::Endless => Formula::Endless,
                _ if tag.is_closing => Formula::Outside,
                _ if content_length(after, tag.name).is_some() => Formula::Within,
                _ => Formula::Endless,
            };
        }
        match effect {
            Effect::Block => self.out.push(' '),
            Effect::Heading => {
                self.out.push(' ');
                if !tag.is_closing
                    && let Some(end) = heading(after, tag.name)
                {
                    return Some(tag.length + end);
                }
            }
            Effect::Hidden if !tag.is_closing && !tag.is_empty => {
                let content = if self.missing.hidden_end { None } else { content_length(after, tag.name) };
                self.missing.hidden_end |= content.is_none();
                return Some(tag.length + content.unwrap_or(0));
            }
            Effect::Inline | Effect::Hidden => {}
        }
        Some(tag.length)
    }

    /// Resolves the entity at the start; its length.
    fn entity(&mut self, markup: &str) -> Option<usize> {
        if self.pairs.is_some() {
            return None;
        }
        let length = push_reference(self.out, markup)?;
        *self.revealed |= self.out.ends_with('<');
        Some(length)
    }
}

/// Appends the character that the reference at the start of a text stands for; the length of the reference.
fn push_reference(out: &mut String, text: &str) -> Option<usize> {
    let (mut name, mut length) = entity_name(text)?;
    // `&amp;lt;`: escaped twice.
    if name == "amp"
        && let Some((inner, inner_length)) = inner_entity(text.get(length..).unwrap_or_default())
    {
        (name, length) = (inner, length + inner_length);
    }
    if let Some(number) = name.strip_prefix('#') {
        out.push(numbered(number)?);
    } else {
        out.push_str(resolve_html5_entity(name)?);
    }
    Some(length)
}

/// The name of `&name;` and the length of the whole.
fn entity_name(markup: &str) -> Option<(&str, usize)> {
    let (name, length) = inner_entity(markup.strip_prefix('&')?)?;
    Some((name, length + 1))
}

/// The name of `name;`, and the length with the semicolon.
fn inner_entity(text: &str) -> Option<(&str, usize)> {
    /// The longest name of HTML is `CounterClockwiseContourIntegral`.
    const LONGEST: usize = 32;
    let end = text.bytes().take(LONGEST + 1).position(|b| b == b';')?;
    let name = text.get(..end)?;
    let is_known = match name.strip_prefix('#') {
        Some(number) => numbered(number).is_some(),
        None => resolve_html5_entity(name).is_some(),
    };
    is_known.then_some((name, end + 1))
}

/// The character of `233` or `xE9`; 128 to 159 are read as Windows has them, as browsers do.
fn numbered(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    if (0x80..0xA0).contains(&code) {
        let byte = [u8::try_from(code).ok()?];
        let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&byte);
        return text.chars().next().filter(|c| !c.is_control());
    }
    char::from_u32(code).filter(|c| !c.is_control() || c.is_whitespace())
}

/// A start or end tag.
struct Tag<'t> {
    /// The name without its namespace prefix, as written.
    name: &'t str,
    is_closing: bool,
    is_empty: bool,
    /// Of the whole tag, in bytes.
    length: usize,
}

impl<'t> Tag<'t> {
    /// The tag at the start of the text, if it is one in form.
    fn parse(text: &'t str) -> Option<Self> {
        /// Longer tags do not occur; the limit keeps a text of nothing but `<a` from taking quadratic time.
        const LONGEST: usize = 1024;
        let rest = text.strip_prefix('<')?;
        let is_closing = rest.starts_with('/');
        let start = 1 + usize::from(is_closing);
        let rest = text.get(start..)?;
        let name = rest.get(..rest.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, ':' | '-' | '_'))?)?;
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        let after = rest.as_bytes().get(name.len()..)?;
        if !matches!(after.first(), Some(b'>' | b'/' | b' ' | b'\t' | b'\n' | b'\r')) {
            return None;
        }
        let mut quote = None;
        for (at, byte) in after.iter().copied().enumerate().take(LONGEST) {
            match (quote, byte) {
                (Some(open), _) if byte == open => quote = None,
                (None, b'"' | b'\'') => quote = Some(byte),
                (None, b'<') => return None,
                (None, b'>') => {
                    let local = name.rsplit_once(':').map_or(name, |(_, local)| local);
                    let is_empty = at > 0 && after.get(at - 1) == Some(&b'/');
                    return Some(Self { name: local, is_closing, is_empty, length: start + name.len() + at + 1 });
                }
                _ => {}
            }
        }
        None
    }

    fn is_void(&self) -> bool {
        self.is_empty || matches!(self.name.to_ascii_lowercase().as_str(), "br" | "hr" | "p" | "li")
    }
}

/// The length of a heading that says no more than "Abstract", with its end tag.
fn heading(after: &str, name: &str) -> Option<usize> {
    /// No such heading is longer.
    const LONGEST: usize = 80;
    let end = after.bytes().take(LONGEST).position(|b| b == b'<')?;
    let tag = Tag::parse(after.get(end..)?)?;
    let is_end = tag.is_closing && tag.name.eq_ignore_ascii_case(name);
    let words = after.get(..end)?.trim().trim_end_matches(['.', ':']).to_lowercase();
    (is_end && elements::HEADINGS.contains(&words.as_str())).then_some(end + tag.length)
}

/// The length of an element's content with its end tag.
fn content_length(after: &str, name: &str) -> Option<usize> {
    /// Formulae and scripts in a text field are shorter.
    const LONGEST: usize = 20_000;
    let mut at = 0;
    while let Some(found) = after.get(at..)?.bytes().take(LONGEST).position(|b| b == b'<') {
        let tag_at = at + found;
        if tag_at > LONGEST {
            return None;
        }
        match Tag::parse(after.get(tag_at..)?) {
            Some(tag) if tag.is_closing && tag.name.eq_ignore_ascii_case(name) => return Some(tag_at + tag.length),
            Some(tag) => at = tag_at + tag.length,
            None => at = tag_at + 1,
        }
    }
    None
}

/// The names of the elements that a text closes, without doubles.
fn closing_names(text: &str) -> Vec<String> {
    /// More kinds of element than any text has.
    const MOST: usize = 64;
    let mut names: Vec<String> = Vec::new();
    for (at, _) in text.match_indices("</") {
        if let Some(tag) = text.get(at..).and_then(Tag::parse)
            && names.len() < MOST
            && !names.iter().any(|name| name.eq_ignore_ascii_case(tag.name))
        {
            names.push(tag.name.to_owned());
        }
    }
    names
}

fn fold_white_space(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let words =
        text.split(|c: char| c.is_whitespace() || c.is_control() || c == '\u{FEFF}').filter(|word| !word.is_empty());
    for word in words {
        // A blank that stood for a tag does not part a word from its punctuation.
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded
}

#[cfg(test)]
mod tests;
