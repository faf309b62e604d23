//! Keywords, one or several in a field.

use crate::model::list::push_new;
use crate::model::{Record, Subject, Text};
use crate::text::markup;

/// What the fields for keywords have held so far.
#[derive(Debug, Default)]
pub(super) struct Keywords {
    /// The fields, and of one that has held a single keyword where that is among the subjects.
    fields: Vec<(String, Option<usize>)>,
}

impl Keywords {
    /// Takes keywords between semicolons or on lines of their own. A comma may stand inside one: "Peru, Lima".
    pub(super) fn take(&mut self, record: &mut Record, tag: &str, value: &str) {
        for keyword in value.split([';', '\n', '\r', '；']) {
            let keyword = markup::strip(keyword.trim().trim_end_matches(','));
            // Medical indexes mark what the work is mainly about with a star.
            let keyword = keyword.strip_prefix('*').unwrap_or(&keyword).trim_start();
            if keyword.is_empty() {
                continue;
            }
            let keyword = if keyword.contains("/*") { keyword.replace("/*", "/") } else { keyword.to_owned() };
            let at = record.subjects.len();
            push_new(&mut record.subjects, Subject { heading: Text::new(keyword), ..Subject::default() });
            match self.fields.iter_mut().find(|(known, _)| known == tag) {
                Some((_, single)) => *single = None,
                None => self.fields.push((tag.to_owned(), (record.subjects.len() > at).then_some(at))),
            }
        }
    }

    /// Takes apart the only keyword of a field if it is several between commas.
    pub(super) fn settle(self, record: &mut Record) {
        for at in self.fields.into_iter().rev().filter_map(|(_, at)| at) {
            let Some(items) = record.subjects.get(at).and_then(|subject| between_commas(&subject.heading.value)) else {
                continue;
            };
            let mut apart = Vec::with_capacity(items.len());
            for item in items {
                push_new(&mut apart, Subject { heading: Text::new(item), ..Subject::default() });
            }
            record.subjects.splice(at..=at, apart);
        }
    }
}

/// The keywords of a list between commas: three or more, short, and none of them a part of the one before, as in "Smith, John,
/// 1900-1980" or "Water, Air, and Soil Pollution".
fn between_commas(text: &str) -> Option<Vec<&str>> {
    const FEWEST: usize = 3;
    const WORDS: usize = 6;
    let mut items = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            ',' | '，' | '、' if depth == 0 => {
                items.push(text.get(start..at)?.trim());
                start = at + c.len_utf8();
            }
            _ => {}
        }
    }
    items.push(text.get(start..)?.trim());
    items.retain(|item| !item.is_empty());
    let is_keyword = |item: &&str| {
        let first = item.split(' ').next().unwrap_or_default().to_lowercase();
        let own = item.split(['(', '[']).next().unwrap_or(item);
        item.contains(char::is_alphabetic)
            && own.split_whitespace().count() <= WORDS
            && !item.ends_with('.')
            && !item.contains(". ")
            && !matches!(first.as_str(), "and" | "or" | "&" | "und" | "et" | "y" | "e" | "och" | "og" | "etc")
    };
    (items.len() >= FEWEST && depth == 0 && items.iter().all(is_keyword)).then_some(items)
}

#[cfg(test)]
mod tests {
    use super::between_commas;

    #[test]
    fn lists_between_commas() {
        for (text, expected) in [
            ("deep learning, buoys, tides", Some(vec!["deep learning", "buoys", "tides"])),
            (
                "cyst (diagnosis, surgery), human, histology",
                Some(vec!["cyst (diagnosis, surgery)", "human", "histology"]),
            ),
            ("Peru, Lima", None),
            ("Smith, John, 1900-1980", None),
            ("Water, Air, and Soil Pollution", None),
            ("Washington, D.C., U.S.", None),
            ("What the keepers of lighthouses knew of tides, of fog, and of each other", None),
            ("Buoys", None),
        ] {
            assert_eq!(between_commas(text), expected, "{text}");
        }
    }
}
