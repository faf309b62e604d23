//! Whether a JSON-LD document uses the context of schema.org.

/// Whether the first context of a JSON text is that of schema.org, of `CodeMeta` or of RO-Crate: as an address, or as the vocabulary
/// for all terms.
pub(super) fn is_schema_org(text: &str) -> bool {
    let Some(at) = memchr::memmem::find(text.as_bytes(), b"\"@context\"") else { return false };
    let rest = text.get(at + "\"@context\"".len()..).unwrap_or_default().trim_start();
    let Some(value) = rest.strip_prefix(':').map(str::trim_start) else { return false };
    match value.chars().next() {
        Some('"') => string(value).is_some_and(|(address, _)| is_address(&address)),
        Some('[' | '{') => in_list(value),
        _ => false,
    }
}

/// Whether a list or object, as far as it goes, has such an address as an entry, or `@vocab` with one.
fn in_list(value: &str) -> bool {
    let (mut depth, mut is_list, mut key) = (0_usize, Vec::new(), String::new());
    let mut at = 0;
    while let Some(c) = value.get(at..).and_then(|rest| rest.chars().next()) {
        match c {
            '[' | '{' => {
                is_list.push(c == '[');
                depth += 1;
            }
            ']' | '}' => {
                is_list.pop();
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return false;
                }
            }
            '"' => {
                let Some((text, length)) = value.get(at..).and_then(string) else { return false };
                at += length;
                let is_key = value.get(at..).is_some_and(|rest| rest.trim_start().starts_with(':'));
                if is_key {
                    key = text;
                } else if (is_list.last() == Some(&true) || key == "@vocab") && is_address(&text) {
                    return true;
                }
                continue;
            }
            _ => {}
        }
        at += c.len_utf8();
    }
    false
}

/// The JSON string that a text begins with, and its length with its marks.
fn string(text: &str) -> Option<(String, usize)> {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            '\\' if !escaped => escaped = true,
            '"' if !escaped => {
                let whole = text.get(..=at)?;
                return Some((serde_json::from_str(whole).ok()?, at + 1));
            }
            _ => escaped = false,
        }
    }
    None
}

fn is_address(address: &str) -> bool {
    let rest = address.trim().trim_start_matches("https:").trim_start_matches("http:").trim_start_matches("//");
    let rest = rest.strip_prefix("www.").unwrap_or(rest).to_ascii_lowercase();
    let is_at =
        |site: &str| rest.strip_prefix(site).is_some_and(|path| path.is_empty() || path.starts_with(['/', '#']));
    is_at("schema.org")
        || rest.contains("codemeta")
        || rest.starts_with("w3id.org/ro/crate")
        || rest.starts_with("researchobject.org/ro-crate")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contexts() {
        for (context, expected) in [
            (r#""https://schema.org""#, true),
            (r#""http://schema.org/""#, true),
            (r#""https:\/\/schema.org""#, true),
            (r#""//schema.org""#, true),
            (r#""https://schema.org/docs/jsonldcontext.json""#, true),
            (r#""https://schema.organic/""#, false),
            (r#"["https://example.org/c", "https://schema.org", {"@language": "de"}]"#, true),
            (r#"{"@vocab": "https://schema.org/", "dcterms": "http://purl.org/dc/terms/"}"#, true),
            (r#"{"schema": "https://schema.org/"}"#, false),
            (r#"{"name": {"@id": "https://schema.org/name"}}"#, false),
            (r#""https://doi.org/10.5063/schema/codemeta-2.0""#, true),
            (r#""https://w3id.org/ro/crate/1.1/context""#, true),
            ("[", false),
            ("", false),
            (r#""https://schema.org"#, false),
        ] {
            assert_eq!(is_schema_org(&format!("{{\"@context\" : {context}")), expected, "{context}");
        }
        assert!(!is_schema_org("{}"));
    }
}
