//! The character sets of MARC records: which one it is, and how it becomes Unicode.

mod evidence;

use super::MarcRecord;
use super::marc8::{self, Set};
use crate::bytes;
use crate::error::Code;
use crate::pieces::{Piece, pair, pieces};
use crate::text::twice;
use encoding_rs::Encoding;
use memchr::{memchr, memchr_iter, memmem};
use std::borrow::Cow;
use std::fmt;
use unicode_normalization::char::compose;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

const ESCAPE: u8 = 0x1B;

/// A character set that MARC records come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Charset {
    /// UTF-8: `leader/09` is `a`, or UNIMARC 100 $a/26-27 is `50`.
    Utf8,
    /// MARC-8: `leader/09` is blank.
    Marc8,
    /// ISO 5426, extended Latin: UNIMARC 100 $a/28-29 is `03`.
    Iso5426,
    /// ISO 5427, extended Cyrillic: UNIMARC 100 $a/28-29 is `04`.
    Iso5427,
    /// ISO 5428, Greek: UNIMARC 100 $a/28-29 is `05`.
    Iso5428,
    /// A character set of the web: Windows-1252 (with ISO 8859-1), Windows-1251, …
    Web(&'static Encoding),
}

impl Charset {
    /// The character set of this name: `marc-8`, `iso5426`, or any [label](https://encoding.spec.whatwg.org/#names-and-labels)
    /// of the web.
    #[must_use]
    pub fn for_label(label: &str) -> Option<Self> {
        let name: String = label.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
        Some(match name.as_str() {
            "utf8" => Self::Utf8,
            "marc8" | "ansel" => Self::Marc8,
            "iso5426" => Self::Iso5426,
            "iso5427" => Self::Iso5427,
            "iso5428" => Self::Iso5428,
            _ => Self::Web(Encoding::for_label(label.as_bytes())?),
        })
    }

    /// What the record's own statement is, for a record of UNIMARC: the four characters of 100 $a/26-29.
    fn of_unimarc(codes: &[u8]) -> Option<Self> {
        match (codes.get(..2)?, codes.get(2..4)?) {
            (b"50", _) => Some(Self::Utf8),
            (_, b"04") => Some(Self::Iso5427),
            (_, b"05") => Some(Self::Iso5428),
            (b"01", _) | (_, b"03") => Some(Self::Iso5426),
            _ => None,
        }
    }

    /// The set on the right side, if the character set works by sets.
    fn right(self) -> Option<Set> {
        match self {
            Self::Marc8 => Some(Set::Ansel),
            Self::Iso5426 => Some(Set::Iso5426),
            Self::Iso5427 => Some(Set::ExtendedCyrillic),
            Self::Iso5428 => Some(Set::Greek),
            Self::Utf8 | Self::Web(_) => None,
        }
    }
}

impl fmt::Display for Charset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Utf8 => "UTF-8",
            Self::Marc8 => "MARC-8",
            Self::Iso5426 => "ISO 5426",
            Self::Iso5427 => "ISO 5427",
            Self::Iso5428 => "ISO 5428",
            Self::Web(encoding) => encoding.name(),
        })
    }
}

/// What was found out about the characters of a record.
pub(super) struct Found<'a> {
    pub(super) charset: Charset,
    /// What the record says it is.
    pub(super) declared: Option<Charset>,
    /// The character set that text in UTF-8 was taken for before it was encoded again.
    pub(super) twice: Option<&'static Encoding>,
    pub(super) text: Text<'a>,
}

/// What is to be done to the bytes of a record to make them the text as we give it, found out for all of them at once.
#[derive(Clone, Copy)]
pub(super) enum Text<'a> {
    /// Nothing: UTF-8 in NFC, no marks around what is not sorted, no escapes, no controls. Values are ranges of it.
    Clean(&'a str),
    /// To be composed ([`push_composed`]), and nothing else.
    Composable(&'a str),
    /// To be decoded and cleaned, value by value.
    Raw,
}

impl<'a> Text<'a> {
    fn of_utf8(text: &'a str, is_composed: bool) -> Self {
        match () {
            () if has_controls(text.as_bytes()) => Self::Raw,
            () if is_composed => Self::Clean(text),
            () => Self::Composable(text),
        }
    }
}

/// Finds out the character set of a record from its fields and what its leader says; `is_unimarc` is asked only when needed.
pub(super) fn of_record(
    body: &[u8],
    leader: Option<Charset>,
    forced: Option<Charset>,
    is_unimarc: impl Fn() -> bool,
) -> Found<'_> {
    let utf8 = std::str::from_utf8(body).ok();
    let is_ascii = body.is_ascii();
    if let Some(text) = utf8.filter(|_| is_ascii && forced.is_none_or(|charset| charset == Charset::Utf8)) {
        let has_escapes = memchr(ESCAPE, body).is_some();
        let may_refer = leader != Some(Charset::Utf8) && memmem::find(body, b"&#").is_some();
        if !has_escapes && !may_refer {
            let text = Text::of_utf8(text, true);
            return Found { charset: Charset::Utf8, declared: leader, text, twice: None };
        }
    }
    let declared = if is_unimarc() { unimarc_codes(body).and_then(Charset::of_unimarc) } else { leader };
    if let Some(charset) = forced {
        return Found { charset, declared: forced, text: Text::Raw, twice: None };
    }
    if is_ascii {
        let charset = declared.filter(|charset| charset.right().is_some()).unwrap_or(Charset::Marc8);
        return Found { charset, declared, text: Text::Raw, twice: None };
    }
    if let Some(text) = utf8 {
        let twice = twice::twice(text);
        let is_to_be_cleaned = twice.is_some() || has_marks(body);
        let text = if is_to_be_cleaned { Text::Raw } else { Text::of_utf8(text, !may_be_decomposed(body)) };
        return Found { charset: Charset::Utf8, declared, twice, text };
    }
    Found { charset: evidence::weigh(body, declared), declared, text: Text::Raw, twice: None }
}

/// Finds out the character set of text that says nothing of it.
pub(super) fn weigh(bytes: &[u8]) -> Charset {
    evidence::weigh(bytes, None)
}

/// The codes of the character sets in a record of UNIMARC: 100 $a/26-29. Its first eight characters are a date.
fn unimarc_codes(body: &[u8]) -> Option<&[u8]> {
    memmem::find_iter(body, b"\x1Fa").find_map(|at| {
        let value = body.get(at + 2..)?;
        let is_date = value.get(..8)?.iter().all(u8::is_ascii_digit);
        let codes = value.get(26..30)?;
        (is_date && codes.iter().all(|byte| byte.is_ascii_digit() || *byte == b' ')).then_some(codes)
    })
}

/// Decodes the values of one record and remembers what was wrong with them.
#[derive(Debug, Default)]
pub(super) struct Decoder {
    /// The character set that the text was taken for before it was encoded in UTF-8 again.
    twice: Option<&'static Encoding>,
    /// Whether it is known that no value has an escape character.
    has_no_escapes: bool,
    /// Characters that could not be decoded.
    replaced: usize,
    /// A value that was in another character set than the rest.
    other: Option<Charset>,
    unclean: String,
}

impl Decoder {
    /// A decoder of the values of this body, which may have been encoded twice.
    pub(super) fn new(body: &[u8], twice: Option<&'static Encoding>) -> Self {
        Self { twice, has_no_escapes: memchr(ESCAPE, body).is_none(), ..Self::default() }
    }

    /// Adds a value to the text.
    pub(super) fn decode(&mut self, charset: Charset, bytes: &[u8], text: &mut String) {
        let has_escapes = || !self.has_no_escapes && memchr(ESCAPE, bytes).is_some();
        // A value of MARC-8 in a record of UTF-8.
        if charset == Charset::Utf8 && bytes.is_ascii() && has_escapes() {
            self.other = Some(Charset::Marc8);
            return self.decode(Charset::Marc8, bytes, text);
        }
        let needs_sets = charset.right().is_some() && (has_escapes() || memchr(b'&', bytes).is_some());
        // ASCII is the same in all of them, and however often it was encoded.
        if bytes.is_ascii() && !needs_sets {
            text.push_str(&clean(std::str::from_utf8(bytes).unwrap_or_default()));
            return;
        }
        match charset {
            Charset::Utf8 => {
                if let Ok(value) = std::str::from_utf8(bytes) {
                    let once = self.twice.and_then(|taken_for| twice::decoded_once(value, taken_for));
                    text.push_str(&clean(once.as_deref().unwrap_or(value)));
                    return;
                }
                let other = evidence::weigh(bytes, Some(Charset::Utf8));
                if other == Charset::Utf8 {
                    let value = String::from_utf8_lossy(bytes);
                    self.replaced += bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
                    text.push_str(&clean(&value));
                } else {
                    self.other = Some(other);
                    self.decode(other, bytes, text);
                }
            }
            Charset::Web(encoding) => {
                let (value, has_errors) = encoding.decode_without_bom_handling(bytes);
                if has_errors {
                    self.replaced += value.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
                }
                text.push_str(&clean(&value));
            }
            Charset::Marc8 | Charset::Iso5426 | Charset::Iso5427 | Charset::Iso5428 => {
                self.unclean.clear();
                self.replaced += marc8::decode(bytes, charset.right().unwrap_or(Set::Ansel), &mut self.unclean);
                text.push_str(&clean(&self.unclean));
            }
        }
    }

    /// Says in the record what was doubtful about its characters.
    pub(super) fn report(&self, charset: Charset, declared: Option<Charset>, body: &[u8], record: &mut MarcRecord) {
        if self.replaced > 0 {
            let message = format!("{} characters are not {charset}; they were replaced by U+FFFD", self.replaced);
            record.doubt(Code::Encoding, message);
        }
        if let Some(taken_for) = self.twice {
            let message =
                format!("the text was taken for {} and encoded in UTF-8 again; that was undone", taken_for.name());
            record.doubt(Code::Encoding, message);
        }
        if let Some(other) = self.other {
            record.doubt(Code::Encoding, format!("the text is {charset}, some of it {other}"));
        }
        if let Some(declared) = declared.filter(|declared| *declared != charset)
            && !body.is_ascii()
        {
            record.doubt(Code::Encoding, format!("the text is {charset}, though the record says {declared}"));
        }
    }
}

/// Whether UTF-8 text needs no clean-up, by its bytes alone.
fn is_clean(text: &[u8]) -> bool {
    !may_be_decomposed(text) && !has_marks(text)
}

/// Whether there are characters that may not be in NFC: below U+0300 (first byte 0xCC) all are.
fn may_be_decomposed(text: &[u8]) -> bool {
    bytes::any(text, |byte| byte >= 0xCC)
}

/// Whether there may be marks around what is not sorted, which are among the C1 controls (0xC2 0x80…).
fn has_marks(text: &[u8]) -> bool {
    memchr_iter(0xC2, text).any(|at| text.get(at + 1).is_some_and(|byte| *byte < 0xA0))
}

/// Whether there are control characters, other than those that frame fields and subfields.
#[expect(clippy::needless_bitwise_bool, reason = "the lazy operator keeps the compiler from making vectors of it")]
fn has_controls(body: &[u8]) -> bool {
    bytes::any(body, |byte| (byte < 0x1E) | (byte == 0x7F))
}

/// Text in NFC, without control characters and the marks around what is not sorted. Line breaks and tabs are blanks.
#[expect(clippy::needless_bitwise_bool, reason = "the lazy operator keeps the compiler from making vectors of it")]
pub(super) fn clean(text: &str) -> Cow<'_, str> {
    // Below U+0300 (first byte 0xCC) every character is in NFC; controls beyond ASCII begin with 0xC2.
    let is_odd = |byte: u8| (byte < 0x20) | (byte == 0x7F) | (byte == 0xC2) | (byte >= 0xCC);
    if !bytes::any(text.as_bytes(), is_odd) {
        return Cow::Borrowed(text);
    }
    let has_controls = bytes::any(text.as_bytes(), |byte| (byte < 0x20) | (byte == 0x7F));
    if !has_controls && is_clean(text.as_bytes()) {
        return Cow::Borrowed(text);
    }
    let is_mark = |c: char| matches!(c, '\u{88}' | '\u{89}' | '\u{98}' | '\u{9C}');
    if has_controls || text.contains(is_mark) {
        let blank = |c: char| if matches!(c, '\t' | '\n' | '\r') { ' ' } else { c };
        return Cow::Owned(text.chars().map(blank).filter(|c| !c.is_ascii_control() && !is_mark(*c)).nfc().collect());
    }
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        _ => Cow::Owned(composed(text)),
    }
}

/// Text in NFC, composed piece by piece: to compose all of it took 3 % of the time of 100,000 MARC records.
fn composed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_composed(&mut out, text);
    out
}

/// Adds text in NFC, composed piece by piece.
pub(super) fn push_composed(out: &mut String, text: &str) {
    if !may_be_decomposed(text.as_bytes()) {
        return out.push_str(text);
    }
    for piece in pieces(text) {
        match piece {
            Piece::Ascii(plain) => out.push_str(plain),
            Piece::Marked(marked) => match pair(marked).and_then(|(letter, mark)| compose(letter, mark)) {
                Some(composed) => out.push(composed),
                None if is_nfc_quick(marked.chars()) == IsNormalized::Yes => out.push_str(marked),
                None => out.extend(marked.nfc()),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::composed;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    proptest! {
        #[test]
        fn text_is_composed_as_a_whole_would_be(text in "[a-e\u{300}-\u{308}\u{327}\u{340}-\u{345}\u{e9}\u{1100}-\u{1103}\u{1161}\u{ac00}\u{400}-\u{45f} ]{0,30}|\\PC{0,20}") {
            prop_assert_eq!(composed(&text), text.nfc().collect::<String>());
        }
    }
}
