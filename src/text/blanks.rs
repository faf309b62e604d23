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
///
/// White space beyond ASCII begins with 0xC2 or 0xE1 to 0xE3.
#[expect(clippy::needless_bitwise_bool, reason = "the lazy operator keeps the compiler from making vectors of it")]
fn are_single(text: &[u8]) -> bool {
    let is_other = |byte: u8| ((b'\t'..=b'\r').contains(&byte)) | (byte == 0xC2) | ((0xE1..=0xE3).contains(&byte));
    !bytes::any(text, is_other) && bytes::has_single_blanks(text)
}

#[cfg(test)]
mod tests {
    use super::single;
    use proptest::prelude::*;

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
