//! The character sets of MARC records: which one it is, and how it becomes Unicode.

use super::MarcRecord;
use crate::error::Code;
use memchr::{memchr, memchr_iter, memmem};
use std::borrow::Cow;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

const ESCAPE: u8 = 0x1B;

/// A character set that MARC records come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Charset {
    /// UTF-8: `leader/09` is `a`.
    Utf8,
    /// MARC-8: `leader/09` is blank.
    Marc8,
    /// Windows-1252, and with it ISO 8859-1.
    Windows1252,
}

impl Charset {
    /// What people call it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Marc8 => "MARC-8",
            Self::Windows1252 => "Windows-1252 or ISO 8859-1",
        }
    }
}

/// What was found out about the characters of a record.
pub(super) struct Found {
    pub(super) charset: Charset,
    /// The bytes are the text as we give it: UTF-8, in NFC, no non-sorting marks, no escapes.
    pub(super) is_clean: bool,
}

/// Finds out the character set of a record's fields.
pub(super) fn of_record(body: &[u8], declared: Option<Charset>, forced: Option<Charset>) -> Found {
    let has_escapes = memchr(ESCAPE, body).is_some();
    let may_refer = declared != Some(Charset::Utf8) && memmem::find(body, b"&#").is_some();
    if body.is_ascii() {
        let charset = if has_escapes || may_refer { forced.unwrap_or(Charset::Marc8) } else { Charset::Utf8 };
        return Found { charset, is_clean: !has_escapes && !may_refer };
    }
    if let Some(charset) = forced {
        return Found { charset, is_clean: false };
    }
    if std::str::from_utf8(body).is_ok() {
        return Found { charset: Charset::Utf8, is_clean: !has_escapes && is_clean(body) };
    }
    Found { charset: declared.unwrap_or(Charset::Windows1252), is_clean: false }
}

/// Decodes the values of one record and remembers what was wrong with them.
#[derive(Debug, Default)]
pub(super) struct Decoder {
    /// Characters that could not be decoded.
    replaced: usize,
}

impl Decoder {
    /// Adds a value to the text.
    pub(super) fn decode(&mut self, charset: Charset, bytes: &[u8], text: &mut String) {
        match charset {
            Charset::Utf8 => {
                if let Ok(value) = std::str::from_utf8(bytes) {
                    text.push_str(&clean(value));
                } else {
                    let value = String::from_utf8_lossy(bytes);
                    self.replaced += value.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
                    text.push_str(&clean(&value));
                }
            }
            Charset::Marc8 | Charset::Windows1252 => {
                let (value, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes);
                text.push_str(&clean(&value));
            }
        }
    }

    /// Says in the record what was doubtful about its characters.
    pub(super) fn report(&self, charset: Charset, declared: Option<Charset>, body: &[u8], record: &mut MarcRecord) {
        if self.replaced > 0 {
            let count = self.replaced;
            let name = charset.name();
            record.doubt(Code::Encoding, format!("{count} bytes are not {name}; they were replaced by U+FFFD"));
        }
        if let Some(declared) = declared.filter(|declared| *declared != charset)
            && !body.is_ascii()
        {
            let (found, declared) = (charset.name(), declared.name());
            record.doubt(Code::Encoding, format!("the text is {found}, though the leader says {declared}"));
        }
    }
}

/// Whether UTF-8 text needs no clean-up, by its bytes alone.
///
/// Below U+0300 (first byte 0xCC) every character is in NFC; the non-sorting marks are among the C1 controls (0xC2 0x80…).
fn is_clean(text: &[u8]) -> bool {
    !text.iter().any(|byte| *byte >= 0xCC)
        && !memchr_iter(0xC2, text).any(|at| text.get(at + 1).is_some_and(|byte| *byte < 0xA0))
}

/// Text in NFC without non-sorting marks.
pub(super) fn clean(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_clean(text.as_bytes()) {
        return Cow::Borrowed(text);
    }
    let is_mark = |c: char| matches!(c, '\u{88}' | '\u{89}' | '\u{98}' | '\u{9C}');
    if text.contains(is_mark) {
        return Cow::Owned(text.chars().filter(|c| !is_mark(*c)).nfc().collect());
    }
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        _ => Cow::Owned(text.nfc().collect()),
    }
}
