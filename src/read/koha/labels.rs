//! The labels of Koha's detail page, Koha's own and a library's, and how one is found in front of a colon.
//!
//! How a label is told from the same words in running text is the scanner's job.

mod field;
mod list;

pub use field::KohaField;

use list::LABELS;
use std::sync::OnceLock;

/// The labels to look for: Koha's and the library's own.
#[derive(Debug, Clone, Default)]
pub(super) struct Labels {
    own: Vec<(String, KohaField)>,
}

/// A label found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// Where it begins.
    pub(super) start: usize,
    /// What it announces.
    pub(super) field: KohaField,
    /// Whether its words are unlikely before a colon in running text.
    pub(super) is_strong: bool,
}

impl Labels {
    pub(super) fn add(&mut self, label: &str, field: KohaField) {
        self.own.push((label.trim().trim_end_matches(':').trim_end().to_owned(), field));
    }

    /// What a label announces that stands alone: `Subject(s):`, with or without its colon.
    pub(super) fn get(&self, label: &str) -> Option<KohaField> {
        let label = label.trim().trim_end_matches(':').trim_end();
        let found = self.ending_at(label, label.len())?;
        (found.start == 0).then_some(found.field)
    }

    /// The longest label whose last character stands before `end`.
    pub(super) fn ending_at(&self, text: &str, end: usize) -> Option<Found> {
        let head = text.get(..end)?;
        let mut best: Option<Found> = None;
        let own = self.own.iter().map(|(label, field)| (label.as_str(), *field));
        let last = head.bytes().next_back()?;
        for (label, field) in own.chain(bucket(last).iter().copied()) {
            let Some(start) = end.checked_sub(label.len()) else { continue };
            if best.is_some_and(|best| best.start <= start) || !matches_at(head, start, label) {
                continue;
            }
            best = Some(Found { start, field, is_strong: is_strong(label) });
        }
        best
    }
}

/// Whether a label stands at `start`, its first letter as written, the others in either case ("Other Title" of 2009 is "Other title" today).
fn matches_at(head: &str, start: usize, label: &str) -> bool {
    let (Some(found), Some(wanted)) = (head.as_bytes().get(start..), label.as_bytes().get(..)) else { return false };
    found.first() == wanted.first() && found.eq_ignore_ascii_case(wanted)
}

fn is_strong(label: &str) -> bool {
    label.contains([' ', '(', '/', '-']) || label.bytes().filter(u8::is_ascii_uppercase).count() > 1
}

/// Koha's labels that end in this byte.
fn bucket(last: u8) -> &'static [(&'static str, KohaField)] {
    static BUCKETS: OnceLock<Vec<Vec<(&'static str, KohaField)>>> = OnceLock::new();
    let buckets = BUCKETS.get_or_init(|| {
        let mut buckets = vec![Vec::new(); 256];
        for (field, labels) in LABELS {
            for label in *labels {
                if let Some(bucket) = label.bytes().next_back().and_then(|last| buckets.get_mut(usize::from(last))) {
                    bucket.push((*label, *field));
                }
            }
        }
        buckets
    });
    buckets.get(usize::from(last)).map_or(&[], Vec::as_slice)
}

/// Words before the first name where the stylesheets of 2009 to 2015 print no colon.
pub(super) const BY: &[&str] = &["by", "By", "por", "Por", "par", "Par", "von", "Von", "di", "Di", "door", "Door"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_wording_announces_one_field() {
        let mut seen = std::collections::HashMap::new();
        for (field, labels) in LABELS {
            for label in *labels {
                assert_eq!(seen.insert(*label, *field), None, "{label}");
            }
        }
    }

    #[test]
    fn longest_label_wins() {
        let labels = Labels::default();
        for (text, start, field) in [
            ("Incomplete contents", 0, KohaField::Contents),
            ("ArticleSubject(s)", 7, KohaField::Subjects),
            ("x Subject - Topical Name", 2, KohaField::SubjectTopics),
            ("2015Continued in part by", 4, KohaField::Succeeding),
            ("2015Other Title", 4, KohaField::OtherTitle),
            ("Éditeur", 0, KohaField::Publication),
        ] {
            let found = labels.ending_at(text, text.len()).unwrap();
            assert_eq!((found.start, found.field), (start, field), "{text}");
        }
        assert_eq!(labels.ending_at("the summary", 11), None);
    }

    #[test]
    fn own_labels_beside_koha_s() {
        let mut labels = Labels::default();
        labels.add("Playing time:", KohaField::Description);
        assert_eq!(labels.get("Playing time"), Some(KohaField::Description));
        assert_eq!("other-title".parse(), Ok(KohaField::OtherTitle));
    }
}
