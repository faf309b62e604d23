//! White space.

use crate::bytes;
use std::borrow::Cow;

/// A text with one blank between its words and none around them.
pub(crate) fn single(text: &str) -> Cow<'_, str> {
    if are_single(text.as_bytes()) {
        return Cow::Borrowed(text);
    }
    let mut words = text.split_whitespace();
    let mut single = String::with_capacity(text.len());
    single.push_str(words.next().unwrap_or_default());
    for word in words {
        single.push(' ');
        single.push_str(word);
    }
    Cow::Owned(single)
}

/// Whether nothing is to be done, by the bytes, many at a time: so it is with nearly every text.
fn are_single(text: &[u8]) -> bool {
    !bytes::any(text, |byte| (b'\t'..=b'\r').contains(&byte)) && bytes::has_single_blanks(text) && !has_odd(text)
}

/// Whether a text has white space or a control beyond ASCII, or a byte order mark.
///
/// They begin with bytes that are rare in most languages, and with which curly quotes, dashes and kana begin as well.
#[expect(clippy::needless_bitwise_bool, reason = "the lazy operator keeps the compiler from making vectors of it")]
pub(crate) fn has_odd(text: &[u8]) -> bool {
    let may_begin_one = |byte: u8| (byte == 0xC2) | ((0xE1..=0xE3).contains(&byte)) | (byte == 0xEF);
    let mut rest = text;
    while let Some(at) = bytes::position(rest, may_begin_one) {
        rest = rest.get(at..).unwrap_or_default();
        if matches!(
            rest,
            [0xC2, 0x80..=0xA0, ..]
                | [0xE1, 0x9A, 0x80, ..]
                | [0xE2, 0x80, 0x80..=0x8A | 0xA8 | 0xA9 | 0xAF, ..]
                | [0xE2, 0x81, 0x9F, ..]
                | [0xE3, 0x80, 0x80, ..]
                | [0xEF, 0xBB, 0xBF, ..]
        ) {
            return true;
        }
        rest = rest.get(1..).unwrap_or_default();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{has_odd, single};
    use proptest::prelude::*;

    #[test]
    fn odd_characters_are_white_space_controls_and_the_mark() {
        for c in ('\u{80}'..=char::MAX).filter(|c| u32::from(*c) < 0x2_0000) {
            let is_odd = c.is_whitespace() || c.is_control() || c == '\u{FEFF}';
            assert_eq!(has_odd(format!("“{c}”").as_bytes()), is_odd, "{c:?}");
        }
    }

    proptest! {
        #[test]
        fn words_are_joined(text in "(a|é|–| |\u{a0}|\u{2003}|\u{3000}|\t|\n|\u{1c}){0,20}") {
            prop_assert_eq!(single(&text), text.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }

    #[test]
    fn what_is_so_is_not_copied() {
        assert!(matches!(single("Grüße aus der Ferne"), std::borrow::Cow::Borrowed(_)));
    }
}
