//! Addresses of electronic mail, which indexes put behind the address of an author, and which are not for the public.

/// A text without the addresses of electronic mail at its end, and the words that introduce them: "Univ Ness, Norway. Electronic
/// address: holm@example.org." is "Univ Ness, Norway."
pub(crate) fn without_addresses(text: &str) -> &str {
    const LABELS: [&str; 6] = ["electronic address:", "e-mail address:", "email address:", "e-mail:", "email:", "and"];
    if memchr::memchr(b'@', text.as_bytes()).is_none() {
        return text;
    }
    let mut rest = text;
    loop {
        let trimmed = rest.trim_end_matches([' ', ';', ',', '[', '(', '<', '{']);
        let start = trimmed.rfind([' ', '\n', '\t']).map_or(0, |at| at + 1);
        let last = trimmed.get(start..).unwrap_or_default();
        if is_address(last) {
            rest = trimmed.get(..start).unwrap_or_default();
            continue;
        }
        let lower = trimmed.to_ascii_lowercase();
        let label = LABELS.iter().find(|label| {
            lower.ends_with(**label)
                && lower.get(..lower.len() - label.len()).is_some_and(|before| before.ends_with([' ', '.', ';']))
        });
        match label.filter(|_| rest.len() < text.len()) {
            Some(label) => rest = trimmed.get(..trimmed.len() - label.len()).unwrap_or_default(),
            None if rest.len() < text.len() => return trimmed,
            None => return text,
        }
    }
}

fn is_address(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let word = word.strip_prefix("mailto:").unwrap_or(word);
    word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'))
}

#[cfg(test)]
mod tests {
    use super::without_addresses;

    #[test]
    fn addresses_at_the_end() {
        for (text, expected) in [
            ("Univ Ness, Norway. holm@example.org", "Univ Ness, Norway."),
            ("Univ Ness, Norway. Electronic address: holm@example.org.", "Univ Ness, Norway."),
            ("Univ Ness, Norway; E-mail: holm@example.org; skov@example.org.", "Univ Ness, Norway"),
            ("Univ Ness, Norway. a.b@example.org and c@example.org.", "Univ Ness, Norway."),
            ("Univ Ness, Norway [mailto:holm@example.org]", "Univ Ness, Norway"),
            ("Univ Ness, Norway", "Univ Ness, Norway"),
            ("Bar @ home, Ness", "Bar @ home, Ness"),
            ("holm@example.org", ""),
        ] {
            assert_eq!(without_addresses(text), expected, "{text}");
        }
    }
}
