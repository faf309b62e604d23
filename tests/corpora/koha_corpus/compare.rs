//! Comparing what a page says with what was read: letter case, white space and separating punctuation do not count.

use unicode_normalization::UnicodeNormalization;

/// A text as it is compared: lower case, one space between words, no punctuation at the ends of words that separates
/// elements (": ", " ;", " /", full stop, comma), none at all at the ends of the text, and no marks around an article that
/// is not sorted by ("<<The>>", or the control characters that MARC has for it).
pub(crate) fn normal(text: &str) -> String {
    let text = text
        .nfc()
        .filter(|c| !('\u{80}'..'\u{a0}').contains(c) && !('\u{200b}'..='\u{200d}').contains(c))
        .collect::<String>()
        .to_lowercase();
    // A record may hold the reference to a character twice escaped; the page shows what it stands for.
    let text = text.replace("<<", "").replace(">>", "").replace("&#xfffd;", "\u{fffd}");
    let words = text.split_whitespace().map(|word| word.trim_matches(['.', ',', ':', ';', '/', '=']));
    let text = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    text.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

/// The letters and digits of a text in lower case, and where words begin and end.
#[derive(Debug, PartialEq)]
pub(crate) struct Folded {
    letters: String,
    /// For every byte of `letters`, and one more, whether a word may begin or end before it.
    edges: Vec<bool>,
}

/// Folds a text for [`Folded::count`].
pub(crate) fn fold(text: &str) -> Folded {
    let (mut letters, mut edges) = (String::with_capacity(text.len()), Vec::with_capacity(text.len() + 1));
    let mut before = ' ';
    for character in text.nfc() {
        if character.is_alphanumeric() {
            letters.extend(character.to_lowercase());
            edges.push(is_edge(before, character));
            edges.resize(letters.len(), false);
        }
        before = character;
    }
    edges.push(true);
    Folded { letters, edges }
}

/// Whether a word may end and another begin between two characters. Labels are glued on values (`StudiesSummary`), so a
/// capital begins a word, and so does a digit after a letter; scripts without capitals often have no spaces either.
fn is_edge(before: char, after: char) -> bool {
    let is_uncased = |c: char| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase();
    !before.is_alphanumeric()
        || after.is_uppercase()
        || before.is_numeric() != after.is_numeric()
        || is_uncased(before)
        || is_uncased(after)
}

impl Folded {
    /// How often another text stands in this one as whole words.
    pub(crate) fn count(&self, needle: &Self) -> usize {
        if needle.letters.is_empty() {
            return 0;
        }
        let is_edge = |at: usize| self.edges.get(at).copied().unwrap_or(true);
        memchr::memmem::find_iter(self.letters.as_bytes(), needle.letters.as_bytes())
            .filter(|&at| is_edge(at) && is_edge(at + needle.letters.len()))
            .count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whatever_the_punctuation_and_the_label_behind() {
        let page = fold("In: Annals of TestingSummary: Annals, of  testing. By: Li, Yu.\u{a0}Year 2013ISBN 11(8)");
        assert_eq!(page.count(&fold("Annals of testing")), 2);
        assert_eq!(page.count(&fold("Li, Yu")), 1);
        assert_eq!(page.count(&fold("2013")), 1);
        assert_eq!(page.count(&fold("1")), 0);
        assert_eq!(page.count(&fold("nals of testing")), 0);
        assert_eq!(page.count(&fold("/ :")), 0);
    }

    #[test]
    fn separators_do_not_count_and_words_do() {
        assert_eq!(normal("The  Plan : a draft /"), normal("the plan: A Draft"));
        assert_ne!(normal("The plan: a draft"), normal("The plan: draft"));
        assert_ne!(normal("U.S. policy"), normal("US policy"));
    }
}
