//! Where a DOI begins and ends, and its normal form.

use super::sici;
use crate::bytes;
use crate::id::spelling::{is_dash, strip_prefix, visible};
use std::borrow::Cow;

/// Length of `10.`, the registrant code with its subdivisions and the slash, at the start of the text.
///
/// Registrant codes have at least four digits ([DOI Handbook](https://www.doi.org/the-identifier/resources/handbook/)); six are in use.
pub(super) fn prefix_len(text: &str) -> Option<usize> {
    let len = registrant_len(text)?;
    text.as_bytes().get(len).is_some_and(|&b| b == b'/').then_some(len + 1)
}

/// Length of `10.` and the registrant code with its subdivisions, at the start of the text.
pub(super) fn registrant_len(text: &str) -> Option<usize> {
    let mut rest = text.strip_prefix("10.")?;
    let digits = leading_digits(rest);
    if !(4..=9).contains(&digits) {
        return None;
    }
    rest = rest.get(digits..)?;
    while let Some(subdivision) = rest.strip_prefix('.') {
        let digits = leading_digits(subdivision);
        if digits == 0 {
            break;
        }
        rest = subdivision.get(digits..)?;
    }
    Some(text.len() - rest.len())
}

fn leading_digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// The normal form of a decoded DOI without label or address: what follows it dropped, ASCII letters in lower case.
///
/// What this gives, it leaves as it is.
pub(super) fn normalise(text: &str) -> Result<String, &'static str> {
    let text = visible(text);
    let text = unescape(&text);
    let text = sici::decode(text);
    let text = text.trim();
    let Some(len) = prefix_len(text) else {
        return Err(if text.starts_with("10.") {
            "“10.” is not followed by a registrant code of at least four digits and a slash"
        } else {
            "it does not begin with “10.”"
        });
    };
    let (prefix, mut suffix) = text.split_at(len);
    // APA printed a double slash for years; 10.1037 alone is known never to mean it.
    if prefix == "10.1037/" {
        suffix = suffix.trim_start_matches('/');
    }
    let end = markup_start(suffix);
    let (kept, cut) = suffix.split_at(end);
    if sici::goes_on(cut) {
        return Err("its SICI breaks off in the angle brackets");
    }
    let suffix = kept.get(..tail_start(kept)).unwrap_or("");
    if suffix.is_empty() {
        return Err("nothing follows the slash");
    }
    let is_gap = |byte: u8| byte <= b' ' || byte >= 0x7F;
    if bytes::any(suffix.as_bytes(), is_gap) && suffix.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return Err("it holds a blank, or more text follows it");
    }
    let mut doi = [prefix, suffix].concat();
    if !doi.is_ascii() {
        // Typesetters put other dashes for hyphens; no DOI is registered with them.
        doi = doi.chars().map(|c| if is_dash(c) { '-' } else { c }).collect();
    }
    doi.make_ascii_lowercase();
    if doi.get(prefix.len()..).is_some_and(sici::is_damaged) {
        return Err("its SICI has lost a part");
    }
    Ok(doi)
}

/// Where markup begins: a tag, or the end of one that was opened before.
///
/// A SICI has angle brackets of its own, `<981::AID-SIM510>`: a colon inside and none of what attributes need.
pub(super) fn markup_start(text: &str) -> usize {
    let mut at = 0;
    while let Some(bracket) = text.as_bytes().get(at..).and_then(|rest| memchr::memchr2(b'<', b'>', rest)) {
        let bracket = at + bracket;
        let Some(inside) = text.get(bracket..).and_then(|rest| rest.strip_prefix('<')) else { return bracket };
        let end = inside.find(|c: char| matches!(c, '<' | '>' | '"' | '=') || c.is_whitespace());
        match end.map(|end| inside.split_at(end)) {
            Some((part, rest)) if rest.starts_with('>') && part.contains(':') && !part.starts_with(['/', '!']) => {
                at = bracket + 1 + part.len() + 1;
            }
            _ => return bracket,
        }
    }
    text.len()
}

/// Where the punctuation begins that only follows a DOI or an address: stops, quotes, dashes, brackets that were never opened.
pub(super) fn tail_start(text: &str) -> usize {
    const PAIRS: [(char, char); 4] = [('(', ')'), ('[', ']'), ('{', '}'), ('<', '>')];
    // Nearly every DOI ends in a letter or digit, and then brackets need not be counted.
    if text.ends_with(|c: char| c.is_ascii_alphanumeric()) {
        return text.len();
    }
    let mut surplus = PAIRS.map(|(open, close)| {
        text.bytes().fold(0_i64, |n, b| n + i64::from(b == close as u8) - i64::from(b == open as u8))
    });
    let mut end = text.len();
    for (at, c) in text.char_indices().rev() {
        let closed = PAIRS.iter().zip(&mut surplus).find(|((_, close), _)| c == *close);
        let opened = PAIRS.iter().position(|(open, _)| c == *open);
        match (closed, opened) {
            (Some((_, surplus)), _) if *surplus > 0 => *surplus -= 1,
            (None, Some(pair)) => {
                if let Some(surplus) = surplus.get_mut(pair) {
                    *surplus += 1;
                }
            }
            (None, None) if is_tail_punctuation(c) => {}
            (Some(_), _) | (None, None) => break,
        }
        end = at;
    }
    end
}

fn is_tail_punctuation(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '"' | '\'' | '&' | '|' | '\\' | '`' | '^' | '~')
        || matches!(c, '‘'..='‟' | '‹' | '›' | '«' | '»' | '…' | '‐'..='―' | '、' | '。' | '，' | '；' | '：' | '）' | '】' | '］' | '」')
        || c.is_whitespace()
        || crate::id::spelling::is_invisible(c)
}

/// The escapes of HTML and XML that are undone, without their `&`.
const ENTITIES: [(&str, char); 11] = [
    ("lt;", '<'),
    ("gt;", '>'),
    ("quot;", '"'),
    ("#60;", '<'),
    ("#62;", '>'),
    ("#38;", '&'),
    ("#x3c;", '<'),
    ("#x3e;", '>'),
    ("#x26;", '&'),
    ("#x2f;", '/'),
    ("#47;", '/'),
];

fn entity(after: &str) -> Option<(&str, char)> {
    ENTITIES.iter().find_map(|&(name, c)| Some((strip_prefix(after, name)?, c)))
}

/// Undoes the escapes of HTML and XML (`&lt;`, and `&amp;` however often it was escaped) and of TeX (`\_`).
pub(super) fn unescape(text: &str) -> Cow<'_, str> {
    if memchr::memchr2(b'&', b'\\', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['&', '\\']) {
        let (before, escape) = rest.split_at(at);
        out.push_str(before);
        let unslashed = escape.trim_start_matches('\\');
        if unslashed.len() < escape.len() {
            if !unslashed.starts_with(['_', '&', '%', '#']) {
                out.push_str(escape.get(..escape.len() - unslashed.len()).unwrap_or(""));
            }
            rest = unslashed;
            continue;
        }
        let mut after = escape.get(1..).unwrap_or("");
        while let Some(inner) = strip_prefix(after, "amp;") {
            after = inner;
        }
        let (tail, c) = entity(after).unwrap_or((after, '&'));
        out.push(c);
        rest = tail;
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Where a DOI or an address that begins at the start of this text ends, its closing punctuation still included.
pub(super) fn run_len(text: &str) -> usize {
    let mut depth = [0_u32; 3];
    for (at, c) in text.char_indices() {
        let rest = text.get(at..).unwrap_or("");
        let bracket = match c {
            '(' | ')' => 0,
            '[' | ']' => 1,
            '{' | '}' => 2,
            _ if c.is_ascii_alphanumeric() && !matches!(c, 'h' | 'H') => continue,
            _ if ends_run(c) => return at,
            'h' | 'H' if begins_another(text, at, rest) => return at,
            ',' | ';' if lists_another(rest) => return at,
            '&' if ends_at_entity(rest) => return at,
            // A line break that was escaped and never undone.
            '\\' if rest.get(1..).is_some_and(|next| next.starts_with(['n', 'r', 't', '"'])) => return at,
            _ => continue,
        };
        let Some(depth) = depth.get_mut(bracket) else { continue };
        match c {
            '(' | '[' | '{' => *depth += 1,
            _ if *depth == 0 => return at,
            _ => *depth -= 1,
        }
    }
    text.len()
}

fn ends_run(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '"' | '`' | '|' | '“' | '”' | '„' | '«' | '»' | '‹' | '›' | '—' | '…')
        || matches!(c, '、' | '。' | '，' | '；' | '：' | '）' | '（' | '】' | '【' | '」' | '「' | '》' | '《')
}

/// An escaped quotation mark, space or numbered character, none of which a DOI has.
fn ends_at_entity(rest: &str) -> bool {
    ["&quot;", "&nbsp;", "&apos;"].iter().any(|name| strip_prefix(rest, name).is_some())
        || rest.starts_with("&#") && rest.get(1..).and_then(entity).is_none()
}

/// A second address glued to the first, but not one that the first carries (`?url=https://…`).
fn begins_another(text: &str, at: usize, rest: &str) -> bool {
    let carried = text.get(..at).is_some_and(|before| before.ends_with(['=', '/', ':', '%']) || before.is_empty());
    !carried && (strip_prefix(rest, "http://").is_some() || strip_prefix(rest, "https://").is_some())
}

/// A comma or semicolon after which the next DOI of a list follows without a blank.
fn lists_another(rest: &str) -> bool {
    let next = rest.get(1..).unwrap_or("");
    prefix_len(next).is_some()
        || ["doi:", "http://", "https://"].iter().any(|start| strip_prefix(next, start).is_some())
}
