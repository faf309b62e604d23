//! What stands on a page, found without the reader under test.

use crate::koha_corpus::compare::{Folded, fold};

/// The text of a page and the addresses behind its links.
pub(crate) struct Page {
    text: Folded,
    /// Text and addresses as written, percent signs decoded, for identifiers that are more than letters and digits.
    written: String,
    /// The same with one space between words.
    spaced: String,
    /// Whether it is text, in which nothing but labels and punctuation tells values apart.
    pub(crate) is_text: bool,
    /// Whether the markup tells the title from the statement of responsibility, and the publisher from its place.
    pub(crate) marks_title: bool,
    pub(crate) marks_publisher: bool,
}

impl Page {
    /// A page as a text extractor leaves it.
    pub(crate) fn from_text(text: &str) -> Self {
        let written = decode_percent(text).to_lowercase();
        let spaced = one_space(&written);
        Self { text: fold(text), written, spaced, is_text: true, marks_title: false, marks_publisher: false }
    }

    /// A page as the catalogue sends it: the text of the body and the addresses of its links.
    pub(crate) fn from_html(html: &str) -> Self {
        let body = html.find("<body").map_or(html, |start| &html[start..]);
        let (mut text, mut addresses) = (String::new(), String::new());
        for (number, piece) in body.split('<').enumerate() {
            let (tag, after) = if number == 0 { ("", piece) } else { piece.split_once('>').unwrap_or((piece, "")) };
            if let Some(at) = tag.find("href=") {
                let value = &tag[at + 5..];
                let quote = value.chars().next().unwrap_or('"');
                addresses.push_str(value[1..].split(quote).next().unwrap_or(""));
                addresses.push('\n');
            }
            text.push('\u{a0}');
            text.push_str(after);
        }
        let text = decode_entities(&text);
        let written = decode_percent(&format!("{text}\n{}", decode_entities(&addresses))).to_lowercase();
        Self {
            text: fold(&text),
            spaced: one_space(&written),
            is_text: false,
            written,
            marks_title: body.contains("\"title_resp_stmt\""),
            marks_publisher: body.contains("property=\"publisher\""),
        }
    }

    /// How often a value stands on the page as whole words, whatever the punctuation.
    pub(crate) fn count(&self, value: &str) -> usize {
        self.count_folded(&fold(value))
    }

    /// The same for a value that is folded already.
    pub(crate) fn count_folded(&self, value: &Folded) -> usize {
        self.text.count(value)
    }

    /// Whether a text stands somewhere right behind a label's colon.
    pub(crate) fn has_labelled(&self, text: &str) -> bool {
        let words = |text: &str| text.to_lowercase().split_whitespace().take(6).collect::<Vec<_>>().join(" ");
        let start = words(&decode_percent(text));
        self.spaced.match_indices(&start).any(|(at, _)| self.spaced[..at].trim_end().ends_with(':'))
    }

    /// Whether a text stands on the page exactly so, blanks and punctuation included.
    pub(crate) fn shows_glued(&self, text: &str) -> bool {
        self.spaced.contains(&one_space(&text.to_lowercase()))
    }

    /// Whether an identifier stands on the page, in its text or in an address.
    pub(crate) fn has_written(&self, identifier: &str) -> bool {
        self.written.contains(&identifier.to_lowercase())
    }
}

fn one_space(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn decode_entities(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        decoded.push_str(before);
        let entity = after.split_once(';').filter(|(name, _)| name.len() < 10);
        let character = entity.and_then(|(name, _)| match name {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "nbsp" => Some('\u{a0}'),
            "rsaquo" => Some('›'),
            _ => {
                let number = name.strip_prefix('#')?;
                let code = match number.strip_prefix(['x', 'X']) {
                    Some(hex) => u32::from_str_radix(hex, 16),
                    None => number.parse(),
                };
                char::from_u32(code.ok()?)
            }
        });
        if let (Some(character), Some((_, after))) = (character, entity) {
            decoded.push(character);
            rest = after;
        } else {
            decoded.push('&');
            rest = after;
        }
    }
    decoded + rest
}

fn decode_percent(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned()
}
