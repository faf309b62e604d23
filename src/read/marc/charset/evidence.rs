//! Which character set bytes are in that are not UTF-8.

use super::{Charset, ESCAPE};
use encoding_rs::{IBM866, KOI8_R, WINDOWS_1251, WINDOWS_1252};
use memchr::memchr;
use unicode_normalization::char::compose;

/// Weighs what a record says against what its bytes look like.
pub(super) fn weigh(bytes: &[u8], declared: Option<Charset>) -> Charset {
    let (mut sound, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    // Bytes of another set are hardly ever UTF-8 by chance: some that are tell of damage done to UTF-8.
    let is_utf8 = if declared == Some(Charset::Utf8) { sound >= broken } else { sound > 3 * broken };
    if is_utf8 {
        return Charset::Utf8;
    }
    let by_sets = declared.filter(|charset| charset.right().is_some());
    if memchr(ESCAPE, bytes).is_some() {
        return by_sets.unwrap_or(Charset::Marc8);
    }
    let candidate = by_sets.unwrap_or(Charset::Marc8);
    let (good, odd, bad) = marks(bytes, candidate);
    // Who says so is believed while most marks stand before a letter; who says UTF-8 and is wrong has to show it.
    let is_candidate = if by_sets.is_some() { bad * 4 <= good } else { good > 0 && odd + bad == 0 };
    if is_candidate { candidate } else { web(bytes) }
}

/// How many characters make sense in a set with marks before letters, how many are odd, and how many make none.
fn marks(bytes: &[u8], charset: Charset) -> (usize, usize, usize) {
    let Some(set) = charset.right() else { return (0, 0, 0) };
    let (mut good, mut odd, mut bad) = (0, 0, 0);
    let mut pending = None;
    for byte in bytes {
        if *byte < 0x80 {
            if let Some(mark) = pending.take() {
                // Underscores and ligatures compose with nothing.
                let is_line = matches!(mark, '\u{332}' | '\u{333}' | '\u{FE20}'..='\u{FE23}');
                if compose(char::from(*byte), mark).is_some() || is_line {
                    good += 1;
                } else if byte.is_ascii_alphanumeric() {
                    odd += 1;
                } else {
                    bad += 1;
                }
            }
            continue;
        }
        match set.character(byte & 0x7F) {
            _ if (0x80..0xA1).contains(byte) => bad += usize::from(!matches!(byte, 0x88 | 0x89 | 0x8D | 0x8E)),
            Some((mark, true)) => pending = Some(mark),
            Some((_, false)) => pending = None,
            None => bad += 1,
        }
    }
    (good, odd, bad)
}

/// Which single-byte character set of the web it is.
fn web(bytes: &[u8]) -> Charset {
    let high = bytes.iter().filter(|byte| **byte >= 0x80).count();
    let pairs = bytes.windows(2).filter(|pair| pair.iter().all(|byte| *byte >= 0x80)).count();
    // In languages of the Latin script letters beyond ASCII stand alone.
    if high < 8 || pairs * 2 < high {
        return Charset::Web(WINDOWS_1252);
    }
    let small_letters = |encoding: &'static encoding_rs::Encoding| {
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        text.chars().filter(|c| ('а'..='я').contains(c)).count()
    };
    let best = [WINDOWS_1251, KOI8_R, IBM866].into_iter().max_by_key(|encoding| small_letters(encoding));
    let best = best.filter(|encoding| small_letters(encoding) * 10 > high * 6);
    Charset::Web(best.unwrap_or(WINDOWS_1252))
}
