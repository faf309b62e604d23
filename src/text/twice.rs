//! Text in UTF-8 that was taken for text in another character set and encoded in UTF-8 again.

use crate::bytes;
use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252};
use memchr::memchr_iter;
use std::sync::LazyLock;

/// What is to be said of a record some of whose text was encoded twice.
pub(crate) const UNDONE: &str = "some of the text was encoded in UTF-8 twice; that was undone";

/// The character set that text in UTF-8 was taken for before it was encoded in UTF-8 again ("Ã©", "√©" for "é"): no other text
/// looks like that from end to end.
pub(crate) fn twice(text: &str) -> Option<&'static Encoding> {
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
    let once = decoded_once(text, encoding)?;
    let is_sure = encoding == MACINTOSH || runs(text).any(is_sure);
    (is_sure && once != text).then_some(encoding)
}

/// Text some of which was encoded twice, with that undone; `None` if there is none.
pub(crate) fn partly_undone(text: &str) -> Option<String> {
    if !may_be_partly(text) || !runs(text).any(is_sure) {
        return None;
    }
    let (mut undone, mut rest) = (String::with_capacity(text.len()), text);
    for (run, _) in runs(text) {
        // A run is a part of the rest, and the first beyond ASCII.
        let (before, after) = rest.split_once(run)?;
        undone.push_str(before);
        undone.push_str(decoded_once(run, WINDOWS_1252).as_deref().unwrap_or(run));
        rest = after;
    }
    undone.push_str(rest);
    Some(undone)
}

/// Whether a text may have some that was encoded twice, by its bytes: what a first byte of UTF-8 was taken for (U+00C2 to U+00F4),
/// with another character beyond ASCII behind it.
pub(crate) fn may_be_partly(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr_iter(0xC3, bytes).any(|at| matches!(bytes.get(at + 1..), Some([0x82..=0xB4, 0xC2..=0xFF, ..])))
}

/// The parts of a text that are beyond ASCII, each with what stands behind it.
fn runs(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (_, marked) = rest.split_at_checked(rest.find(|c: char| !c.is_ascii())?)?;
        let (run, behind) = marked.split_at_checked(marked.find(|c: char| c.is_ascii()).unwrap_or(marked.len()))?;
        rest = behind;
        Some((run, behind))
    })
}

/// Whether a run of characters beyond ASCII was encoded twice beyond doubt. "É»" at the end of what stands in guillemets, or "ß“"
/// in quotes, are the bytes of a character too, and nobody's mistake; "Ê»" within a word is the "ʻ" of romanised names.
fn is_sure((run, behind): (&str, &str)) -> bool {
    let is_punctuation = |c: char| {
        matches!(
            c,
            '\u{A0}'
                | '«'
                | '»'
                | '‘'
                | '’'
                | '‚'
                | '“'
                | '”'
                | '„'
                | '‹'
                | '›'
                | '–'
                | '—'
                | '…'
                | '•'
                | '™'
        )
    };
    let is_ayn = run == "Ê»" && behind.starts_with(|c: char| c.is_ascii_alphabetic());
    (is_ayn || run.chars().skip(1).any(|c| !is_punctuation(c))) && decoded_once(run, WINDOWS_1252).is_some()
}

/// Text whose characters are the bytes of UTF-8 in that character set, as what these bytes say.
pub(crate) fn decoded_once(text: &str, encoding: &'static Encoding) -> Option<String> {
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

#[cfg(test)]
mod tests {
    use super::{byte, decoded_once, partly_undone, twice};
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
    fn what_was_encoded_twice_is_undone_beside_the_rest() {
        for (written, undone) in [
            ("FranÃ§ois, né à Nîmes", "François, né à Nîmes"),
            ("Chi-chÊ»ien, Jérôme", "Chi-chʻien, Jérôme"),
            ("PeÌ\u{81}tain é", "Pe\u{301}tain é"),
            ("å››åº«å…¨æ›¸ – é", "四庫全書 – é"),
            ("â€œTwoâ€\u{9d} words", "“Two” words"),
        ] {
            assert_eq!(partly_undone(written).as_deref(), Some(undone), "{written}");
        }
        for sound in
            ["«LIBERTÉ»", "„Gruß“", "SÃO PAULO – ÉCOLE…", "«IRMÃ»", "é…»", "Œuvres d’Été™", "ÃO Â É", "CAFÉ—the CAFÉ’s"]
        {
            assert_eq!(partly_undone(sound), None, "{sound}");
            assert_eq!(twice(sound), None, "{sound}");
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
