//! Which character set bytes are in that are not UTF-8.

use super::{Charset, ESCAPE};
use crate::bytes;
use encoding_rs::{Encoding, IBM866, KOI8_R, MACINTOSH, WINDOWS_1251, WINDOWS_1252};
use memchr::memchr;
use std::sync::LazyLock;
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

/// The character set that text in UTF-8 was taken for before it was encoded in UTF-8 again ("Ã©", "√©" for "é"): no other text
/// looks like that from end to end.
pub(super) fn twice(text: &str) -> Option<&'static Encoding> {
    // The first character beyond ASCII tells of nearly every text that it is not: it must be what a first byte of UTF-8 was taken
    // for, and the next one what a second byte was. To decode them all took 2 % of 2,000 MARC records.
    let first = bytes::position(text.as_bytes(), |byte| !byte.is_ascii())?;
    let mut chars = text.get(first..)?.chars();
    let (first, second) = (chars.next()?, chars.next()?);
    if second.is_ascii() {
        return None;
    }
    let encoding = match first {
        '\u{C2}'..='\u{F4}' => WINDOWS_1252,
        // 0xC2 to 0xC5 in Mac Roman: the letters of Latin scripts.
        '¬' | '√' | 'ƒ' | '≈' => MACINTOSH,
        _ => return None,
    };
    decoded_once(text, encoding).map(|_| encoding)
}

/// Text whose characters are the bytes of UTF-8 in that character set, as what these bytes say.
pub(super) fn decoded_once(text: &str, encoding: &'static Encoding) -> Option<String> {
    let mut once = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = bytes::position(rest.as_bytes(), |byte| !byte.is_ascii()) {
        let (plain, marked) = rest.split_at(at);
        once.extend_from_slice(plain.as_bytes());
        let mut chars = marked.chars();
        once.push(byte(chars.next()?, encoding)?);
        rest = chars.as_str();
    }
    once.extend_from_slice(rest.as_bytes());
    String::from_utf8(once).ok()
}

/// The byte of a character. Windows-1252 has the C1 controls of ISO 8859-1 beside its own characters, for files have both.
fn byte(c: char, encoding: &'static Encoding) -> Option<u8> {
    let is_same = c.is_ascii() || encoding == WINDOWS_1252 && c <= '\u{FF}';
    if is_same {
        return u8::try_from(c).ok();
    }
    let upper_half = upper_half(encoding);
    let at = upper_half.binary_search_by_key(&c, |(listed, _)| *listed).ok()?;
    upper_half.get(at).map(|(_, byte)| *byte)
}

/// The characters beyond ASCII of the two character sets, in order, with their bytes. `Encoding::encode` allocates its answer:
/// with it 2,000 records, a quarter of them encoded twice, took 10 % more instructions.
fn upper_half(encoding: &'static Encoding) -> &'static [(char, u8)] {
    static WINDOWS: LazyLock<Vec<(char, u8)>> = LazyLock::new(|| decoded_bytes(WINDOWS_1252));
    static MAC: LazyLock<Vec<(char, u8)>> = LazyLock::new(|| decoded_bytes(MACINTOSH));
    if encoding == WINDOWS_1252 { &WINDOWS } else { &MAC }
}

fn decoded_bytes(encoding: &'static Encoding) -> Vec<(char, u8)> {
    let decoded = |byte: u8| encoding.decode_without_bom_handling(&[byte]).0.chars().next().map(|c| (c, byte));
    let mut characters: Vec<_> = (0x80..=0xFF).filter_map(decoded).collect();
    characters.sort_unstable();
    characters
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

#[cfg(test)]
mod tests {
    use super::{byte, decoded_once, twice};
    use encoding_rs::{MACINTOSH, WINDOWS_1252};
    use proptest::prelude::*;

    #[test]
    fn each_wrong_reading_is_undone() {
        let cases = [
            ("K√ºhne, f√ºr", MACINTOSH, "Kühne, für"),
            ("Ω\u{3A9}", MACINTOSH, ""),
            ("Montréal", WINDOWS_1252, ""),
            ("the town’s", WINDOWS_1252, ""),
            ("the townâ€™s cafÃ©", WINDOWS_1252, "the town’s café"),
            ("cafÃ\u{a9} \u{c2}\u{85}", WINDOWS_1252, "café \u{85}"),
            ("√2 is no word", MACINTOSH, ""),
            ("K√ºhne – Kühne", MACINTOSH, ""),
        ];
        for (written, encoding, once) in cases {
            let found = twice(written);
            assert_eq!(found, (!once.is_empty()).then_some(encoding), "{written}");
            if found.is_some() {
                assert_eq!(decoded_once(written, encoding).as_deref(), Some(once), "{written}");
            }
        }
    }

    #[test]
    fn each_character_has_the_byte_that_the_encoding_gives_it() {
        for encoding in [MACINTOSH, WINDOWS_1252] {
            for c in '\0'..=char::MAX {
                let bytes = encoding.encode(c.encode_utf8(&mut [0; 4])).0.into_owned();
                let is_same = encoding == WINDOWS_1252 && ('\u{80}'..='\u{9F}').contains(&c);
                let expected =
                    if is_same { u8::try_from(c).ok() } else { bytes.first().copied().filter(|_| bytes.len() == 1) };
                assert_eq!(byte(c, encoding), expected, "{c:?} in {}", encoding.name());
            }
        }
    }

    proptest! {
        #[test]
        fn the_first_characters_tell(once in "[a-zé一Ж ]{0,6}", other in "[aÃ©\u{82}\u{a9}Œ]{0,6}") {
            let written: String = once.bytes().map(char::from).collect();
            prop_assert_eq!(twice(&written), (!once.is_ascii()).then_some(WINDOWS_1252));
            let is_decoded = !other.is_ascii() && decoded_once(&other, WINDOWS_1252).is_some();
            prop_assert_eq!(twice(&other), is_decoded.then_some(WINDOWS_1252));
        }
    }
}
