//! What separates the parts of a text: " / ", "; ", "--".
//!
//! The standard library prepares every search for a string, which takes longer than to search a line of a record for one of
//! two or three bytes. Here the one byte of it that is no blank is looked for, and its neighbours only where it stands.

/// Where the separator stands in the text, from left to right; no two places overlap.
pub(crate) fn places<'a>(text: &'a str, separator: &'a str) -> impl Iterator<Item = usize> + 'a {
    let offset = separator.bytes().position(|byte| byte != b' ').unwrap_or_default();
    let telling = separator.as_bytes().get(offset).copied().unwrap_or(b' ');
    let mut free = 0;
    memchr::memchr_iter(telling, text.as_bytes()).filter_map(move |at| {
        let start = at.checked_sub(offset).filter(|start| *start >= free)?;
        let stands = text.as_bytes().get(start..).is_some_and(|rest| rest.starts_with(separator.as_bytes()));
        stands.then(|| {
            free = start + separator.len();
            start
        })
    })
}

/// As [`str::find`].
pub(crate) fn find(text: &str, separator: &str) -> Option<usize> {
    places(text, separator).next()
}

/// As [`str::split_once`].
pub(crate) fn split_once<'a>(text: &'a str, separator: &str) -> Option<(&'a str, &'a str)> {
    let at = find(text, separator)?;
    Some((text.get(..at)?, text.get(at + separator.len()..)?))
}

/// As [`str::split`].
pub(crate) fn split<'a>(text: &'a str, separator: &'a str) -> impl Iterator<Item = &'a str> {
    let mut places = places(text, separator);
    let mut from = Some(0);
    std::iter::from_fn(move || {
        let start = from?;
        let end = places.next();
        from = end.map(|end| end + separator.len());
        text.get(start..end.unwrap_or(text.len()))
    })
}

/// As [`str::trim_end_matches`].
pub(crate) fn trim_end<'a>(text: &'a str, separator: &str) -> &'a str {
    let mut text = text;
    while let Some(rest) = text.strip_suffix(separator) {
        text = rest;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{places, split, split_once, trim_end};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn finds_what_the_standard_library_finds(text in "[ /–a.-]{0,24}", separator in "( / | –|--|; | \\.|a-a|/)") {
            let expected: Vec<_> = text.match_indices(&separator).map(|(at, _)| at).collect();
            prop_assert_eq!(places(&text, &separator).collect::<Vec<_>>(), expected);
            prop_assert_eq!(split_once(&text, &separator), text.split_once(&separator));
            prop_assert_eq!(split(&text, &separator).collect::<Vec<_>>(), text.split(&separator).collect::<Vec<_>>());
            prop_assert_eq!(trim_end(&text, &separator), text.trim_end_matches(&separator));
        }
    }
}
