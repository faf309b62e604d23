//! The first bytes of an input, looked at but not consumed.

use crate::input::Charset;
use std::borrow::Cow;

/// How much of an input is looked at to tell its format.
pub const HEAD_SIZE: usize = 64 * 1024;

/// The first bytes of an input (after decompression) and what they read as.
#[derive(Debug, Clone)]
pub struct Head<'a> {
    /// The bytes.
    pub bytes: &'a [u8],
    /// The bytes as text, with replacement characters where they are none; no byte order mark, no blanks before the first mark.
    pub text: Cow<'a, str>,
}

impl<'a> Head<'a> {
    /// Looks at these bytes.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        let text = match Charset::detect(bytes).decode(bytes) {
            Cow::Borrowed(text) => Cow::Borrowed(text.trim_start()),
            Cow::Owned(text) => Cow::Owned(text.trim_start().to_owned()),
        };
        Self { bytes, text }
    }

    /// Whether the text begins so; ASCII letters in either case.
    #[must_use]
    pub fn starts_with(&self, prefix: &str) -> bool {
        self.text.as_bytes().get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix.as_bytes()))
    }

    /// Whether the text holds this; ASCII letters in either case (`needle` in lower case).
    #[must_use]
    pub fn contains(&self, needle: &str) -> bool {
        let lower = self.text.to_ascii_lowercase();
        memchr::memmem::find(lower.as_bytes(), needle.as_bytes()).is_some()
    }

    /// Whether it begins as JSON does; a title in brackets is none.
    #[must_use]
    pub fn is_json(&self) -> bool {
        let mut marks = self.text.chars().filter(|c| !c.is_whitespace());
        match (marks.next(), marks.next()) {
            (Some('{'), next) => matches!(next, Some('"' | '}') | None),
            (Some('['), next) => matches!(next, Some('{' | '[' | ']' | '"' | '-' | '0'..='9') | None),
            _ => false,
        }
    }

    /// The keys of the first JSON object, as far as it lies in the head; those of objects within it are left out.
    #[must_use]
    pub fn json_keys(&self) -> Vec<&str> {
        self.json_keys_within(&[])
    }

    /// The keys of the first JSON object that is no envelope: one that has an object or array under one of `envelopes` is gone into.
    #[must_use]
    pub fn json_keys_within(&self, envelopes: &[&str]) -> Vec<&str> {
        let mut keys = Vec::new();
        if !self.is_json() {
            return keys;
        }
        let bytes = self.text.as_bytes();
        let (mut depth, mut at) = (0_u32, 0);
        while let Some(&byte) = bytes.get(at) {
            match byte {
                b'{' => depth += 1,
                // The list around the objects counts for nothing.
                b'[' if depth > 0 => depth += 1,
                b'}' | b']' if depth == 1 => break,
                b'}' | b']' => depth = depth.saturating_sub(1),
                b'"' => {
                    let start = at + 1;
                    at = string_end(bytes, start);
                    let value = bytes.get(at + 1..).unwrap_or_default().trim_ascii_start().strip_prefix(b":");
                    if let (1, Some(value), Some(key)) = (depth, value, self.text.get(start..at)) {
                        if envelopes.contains(&key) && matches!(value.trim_ascii_start().first(), Some(b'{' | b'[')) {
                            // What was read so far is the envelope's.
                            keys.clear();
                            depth = 0;
                        } else {
                            keys.push(key);
                        }
                    }
                }
                _ => {}
            }
            at += 1;
        }
        keys
    }
}

/// Where the JSON string that began before `at` ends: the place of its closing mark.
fn string_end(bytes: &[u8], mut at: usize) -> usize {
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'"' => return at,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_the_first_object() {
        let keys = |text: &str| Head::new(text.as_bytes()).json_keys().join(" ");
        assert_eq!(keys(r#"{"a": {"b": 1}, "c" : ["d", {"e": 2}], "f": "g"} {"h": 1}"#), "a c f");
        assert_eq!(keys(r#"[ {"a": "x\"y", "b": 1}, {"c": 1}]"#), "a b");
        assert_eq!(keys(r#"{"a": 1, "b": "cut in the mid"#), "a b");
        assert_eq!(keys(r#"{"a\"#), "");
        assert_eq!(keys("[1, 2]"), "");
    }

    #[test]
    fn keys_of_the_first_object_in_envelopes() {
        let keys = |text: &str| Head::new(text.as_bytes()).json_keys_within(&["message", "items"]).join(" ");
        assert_eq!(
            keys(r#"{"a": 1, "message": {"b": {"c": 1}, "items": [ {"d": 1, "e": [{"f": 1}]}, {"g": 1}], "h": 1}}"#),
            "d e"
        );
        assert_eq!(keys(r#"{"message": "none", "a": {"items": []}}"#), "message a");
    }

    #[test]
    fn text_is_found_whatever_the_encoding() {
        assert!(Head::new(b"\xEF\xBB\xBF \n<!DOCTYPE HTML>").starts_with("<!doctype html"));
        assert!(Head::new(b"\xFF\xFE<\0h\0t\0m\0l\0>\0").starts_with("<html>"));
        assert!(Head::new(b"Gr\xFC\xDFe: MATERIAL TYPE: Book").contains("material type:"));
        assert!(!Head::new(b"").starts_with("<"));
    }
}
