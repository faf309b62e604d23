//! Marks around words that are skipped in filing, as German catalogues write them: `<<Das>> Kapital`.

use std::borrow::Cow;

/// A text without its filing marks.
pub(crate) fn unmarked(text: &str) -> Cow<'_, str> {
    if memchr::memchr(b'<', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let mut bare = String::with_capacity(text.len());
    push_unmarked(&mut bare, text);
    Cow::Owned(bare)
}

/// Appends a text without its filing marks; `<<` without a `>>` behind it is no mark.
pub(crate) fn push_unmarked(bare: &mut String, mut text: &str) {
    while let Some((before, rest)) = text.split_once("<<") {
        let Some((marked, after)) = rest.split_once(">>") else { break };
        bare.push_str(before);
        bare.push_str(marked);
        text = after;
    }
    bare.push_str(text);
}

#[cfg(test)]
mod tests {
    use super::unmarked;

    #[test]
    fn marks_go_in_pairs() {
        for (text, bare) in [
            ("<<Das>> gelbe Buch", "Das gelbe Buch"),
            ("<<L'>>arte e <<la>> vita", "L'arte e la vita"),
            ("a << b", "a << b"),
            ("Das gelbe Buch", "Das gelbe Buch"),
        ] {
            assert_eq!(unmarked(text), bare);
        }
    }
}
