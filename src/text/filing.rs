//! Marks around words that are skipped in filing: `<<Das>> Kapital`, as German catalogues write them, or controls.

use std::borrow::Cow;

/// A title whose article stands behind it, for filing, with the article before it: "Economist, The" is "The Economist".
pub(crate) fn in_direct_order(title: &str) -> Cow<'_, str> {
    const ARTICLES: &[&str] = &["The", "A", "An", "Der", "Die", "Das", "Le", "La", "Les", "El", "Los", "Las"];
    let turned = title
        .rsplit_once(", ")
        .filter(|(rest, article)| *article == "The" || ARTICLES.contains(article) && !rest.contains(", "));
    match turned {
        Some((rest, article)) => Cow::Owned(format!("{article} {rest}")),
        None => Cow::Borrowed(title),
    }
}

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

/// A text without the controls of ISO 6630 and ISO 8859 that begin and end such words: U+0088, U+0089, U+0098, U+009C.
pub(crate) fn without_controls(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let is_one = |at: usize| matches!(bytes.get(at + 1), Some(0x88 | 0x89 | 0x98 | 0x9C));
    if memchr::memchr_iter(0xC2, bytes).any(is_one) {
        Cow::Owned(text.replace(['\u{88}', '\u{89}', '\u{98}', '\u{9C}'], ""))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::{unmarked, without_controls};

    #[test]
    fn controls_go() {
        assert_eq!(without_controls("\u{98}Das\u{9c} gelbe Buch ©"), "Das gelbe Buch ©");
        assert_eq!(without_controls("\u{88}L'\u{89}arte"), "L'arte");
    }

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
