//! The labels of Koha's detail page, Koha's own and a library's, and how one is found in front of a colon.
//!
//! How a label is told from the same words in running text is the scanner's job.

mod field;
mod list;
mod translated;

pub use field::KohaField;

use list::LABELS;
use std::collections::HashMap;
use std::sync::LazyLock;

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
        for (label, field) in own.chain(ending(head)) {
            let Some(start) = end.checked_sub(label.len()) else { continue };
            if best.is_some_and(|best| best.start <= start) || !matches_at(head, start, label) {
                continue;
            }
            best = Some(Found { start, field, is_strong: is_strong(label) || is_of_rda(field) });
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

/// Whether the labels are words made for the forms of RDA, which no text has: "Medientyp", "Bärartyp".
fn is_of_rda(field: KohaField) -> bool {
    matches!(field, KohaField::ContentType | KohaField::MediaType | KohaField::CarrierType)
}

/// A label of Koha, what it announces, and how it ends: that and the last two bytes tell it from nearly all others.
struct Wording {
    label: &'static str,
    field: KohaField,
    tail: Tail,
    /// The bytes of the tail that it has: a label may have two.
    mask: u32,
}

/// Koha's labels that may end a text. Of a text's colons most have few.
fn ending<'a>(text: &str) -> impl Iterator<Item = (&'a str, KohaField)> + use<'a> {
    static BY_END: LazyLock<HashMap<[u8; 2], Vec<Wording>>> = LazyLock::new(|| {
        let mut by_end: HashMap<_, Vec<_>> = HashMap::new();
        for (field, labels) in LABELS.iter().chain(translated::LABELS) {
            for label in *labels {
                let tail = Tail::of(label);
                let mask = u32::MAX.checked_shr(tail.0.leading_zeros() / 8 * 8).unwrap_or_default();
                let wording = Wording { label, field: *field, tail, mask };
                by_end.entry(tail.last_two()).or_default().push(wording);
            }
        }
        by_end
    });
    let tail = Tail::of(text);
    let candidates = BY_END.get(&tail.last_two()).map_or(&[] as &[_], Vec::as_slice);
    candidates
        .iter()
        .filter(move |wording| wording.tail.0 == tail.0 & wording.mask)
        .map(|wording| (wording.label, wording.field))
}

/// The last four bytes of a text, in lower case, for labels are matched in either; of a shorter text all of them.
#[derive(Clone, Copy)]
struct Tail(u32);

impl Tail {
    fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let last = bytes.get(bytes.len().saturating_sub(4)..).unwrap_or_default();
        Self(last.iter().fold(0, |tail, byte| tail << 8 | u32::from(byte.to_ascii_lowercase())))
    }

    fn last_two(self) -> [u8; 2] {
        let [.., before, last] = self.0.to_be_bytes();
        [before, last]
    }
}

/// Words before the first name where the stylesheets of 2009 to 2015 print no colon.
pub(super) const BY: &[&str] = &["by", "By", "por", "Por", "par", "Par", "von", "Von", "di", "Di", "door", "Door"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_wording_announces_one_field() {
        let mut seen = std::collections::HashMap::new();
        for (field, labels) in LABELS.iter().chain(translated::LABELS) {
            for label in *labels {
                assert_eq!(seen.insert(*label, *field), None, "{label}");
                assert!(label.len() > 1, "{label}");
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
