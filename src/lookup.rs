//! Word lists that mostly do not have what is looked for.
//!
//! Nearly every word of a name is asked for in a list of given names, of titles, of organisations, and is in none of them. A
//! [`Filter`] says so by one bit, where a binary search of a thousand words compares ten of them.

/// One bit for every word of a list, computed by the compiler.
#[derive(Debug)]
pub(crate) struct Filter([u64; Self::SIZE]);

impl Filter {
    /// 16,384 bits: of the words that are not in a list of a thousand, one in twenty passes.
    const SIZE: usize = 256;

    /// The filter of a list.
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler alone")]
    pub(crate) const fn of(words: &[&str]) -> Self {
        let mut filter = [0; Self::SIZE];
        let mut index = 0;
        while index < words.len() {
            Self::add(&mut filter, words[index].as_bytes());
            index += 1;
        }
        Self(filter)
    }

    /// The filter of the keys of a table.
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler alone")]
    pub(crate) const fn of_keys(table: &[(&str, &str)]) -> Self {
        let mut filter = [0; Self::SIZE];
        let mut index = 0;
        while index < table.len() {
            Self::add(&mut filter, table[index].0.as_bytes());
            index += 1;
        }
        Self(filter)
    }

    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler alone")]
    const fn add(filter: &mut [u64; Self::SIZE], word: &[u8]) {
        let Key(bit) = Key::of_bytes(word);
        filter[bit / 64] |= 1 << (bit % 64);
    }

    /// The filter of the phrases of several lists, to be asked by [`Key::of_letters`].
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler alone")]
    pub(crate) const fn of_phrases<T>(lists: &[(T, &[&str])]) -> Self {
        let mut filter = [0; Self::SIZE];
        let mut list = 0;
        while list < lists.len() {
            let phrases = lists[list].1;
            let mut index = 0;
            while index < phrases.len() {
                let Key(bit) = Key::of_letters(phrases[index]);
                filter[bit / 64] |= 1 << (bit % 64);
                index += 1;
            }
            list += 1;
        }
        Self(filter)
    }

    /// The filter of the last bytes of the words of a list, none of which is shorter.
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler alone")]
    pub(crate) const fn of_ends<const LENGTH: usize>(words: &[&str]) -> Self {
        let mut filter = [0; Self::SIZE];
        let mut index = 0;
        while index < words.len() {
            let word = words[index].as_bytes();
            Self::add(&mut filter, word.split_at(word.len() - LENGTH).1);
            index += 1;
        }
        Self(filter)
    }

    /// The filter of the first bytes of the words of a list, none of which is shorter.
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler alone")]
    pub(crate) const fn of_starts<const LENGTH: usize>(words: &[&str]) -> Self {
        let mut filter = [0; Self::SIZE];
        let mut index = 0;
        while index < words.len() {
            Self::add(&mut filter, words[index].as_bytes().split_at(LENGTH).0);
            index += 1;
        }
        Self(filter)
    }

    /// Whether a text may begin with a word of the list whose first `LENGTH` bytes the filter is of; if not, it does not.
    pub(crate) fn may_begin<const LENGTH: usize>(&self, text: &str) -> bool {
        text.as_bytes().first_chunk::<LENGTH>().is_some_and(|start| self.may_have_key(Key::of_bytes(start)))
    }

    /// The filter of what stands behind the last blank of each phrase of a list.
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler alone")]
    pub(crate) const fn of_last_words(phrases: &[&str]) -> Self {
        let mut filter = [0; Self::SIZE];
        let mut index = 0;
        while index < phrases.len() {
            let phrase = phrases[index].as_bytes();
            let mut start = phrase.len();
            while start > 0 && phrase[start - 1] != b' ' {
                start -= 1;
            }
            Self::add(&mut filter, phrase.split_at(start).1);
            index += 1;
        }
        Self(filter)
    }

    /// Whether the list may have the word; if not, it has not.
    pub(crate) fn may_have(&self, word: &str) -> bool {
        self.may_have_key(Key::of(word))
    }

    /// As [`may_have`](Self::may_have) of a word that is asked of several lists.
    pub(crate) fn may_have_key(&self, Key(bit): Key) -> bool {
        self.0.get(bit / 64).is_some_and(|bits| bits >> (bit % 64) & 1 == 1)
    }
}

/// Which bit of a filter stands for a word: a number below 16,384.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Key(usize);

impl Key {
    /// The key of a word.
    pub(crate) const fn of(word: &str) -> Self {
        Self::of_bytes(word.as_bytes())
    }

    /// The key of the bytes of a word: by their number and the first and last eight.
    pub(crate) const fn of_bytes(word: &[u8]) -> Self {
        let (head, tail) = ends(word);
        Self::mixed(head, tail, word.len())
    }

    /// The key of a word in lower case, of one that is ASCII letters and hyphens in any case.
    ///
    /// Of other ASCII the key is another than [`Key::of`] gives, but the same in both cases too.
    pub(crate) const fn of_letters(word: &str) -> Self {
        const SMALL: u64 = 0x2020_2020_2020_2020;
        let (head, tail) = ends(word.as_bytes());
        match word.len() {
            8.. => Self::mixed(head | SMALL, tail | SMALL, word.len()),
            length => Self::mixed(head | SMALL & !(u64::MAX << (8 * length)), tail, length),
        }
    }

    const fn mixed(head: u64, tail: u64, length: usize) -> Self {
        let mixed = (head ^ tail.rotate_left(29) ^ length as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        Self((mixed >> 50) as usize)
    }
}

/// The first and the last eight bytes of a word; of a shorter one all of them, and nothing.
const fn ends(word: &[u8]) -> (u64, u64) {
    match (word.first_chunk(), word.last_chunk()) {
        (Some(head), Some(tail)) => (u64::from_le_bytes(*head), u64::from_le_bytes(*tail)),
        _ => (short(word), 0),
    }
}

/// The bytes of a short word as a number.
const fn short(mut word: &[u8]) -> u64 {
    let mut number = 0;
    while let Some((first, rest)) = word.split_first() {
        number = number << 8 | *first as u64;
        word = rest;
    }
    number
}

/// A short word with its ASCII letters in lower case, for which nothing is allocated.
#[derive(Debug)]
pub(crate) struct Lower<const LONGEST: usize> {
    bytes: [u8; LONGEST],
    length: usize,
}

impl<const LONGEST: usize> Lower<LONGEST> {
    /// The word in lower case, unless it is longer.
    pub(crate) fn of(word: &str) -> Option<Self> {
        let mut bytes = [0; LONGEST];
        bytes.get_mut(..word.len())?.copy_from_slice(word.as_bytes());
        bytes.make_ascii_lowercase();
        Some(Self { bytes, length: word.len() })
    }

    pub(crate) fn as_str(&self) -> &str {
        self.bytes.get(..self.length).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

/// A text in lower case, for which nothing is allocated if it is short and of ASCII.
#[derive(Debug)]
pub(crate) enum LowerCase<const LONGEST: usize> {
    Short(Lower<LONGEST>),
    Other(String),
}

impl<const LONGEST: usize> LowerCase<LONGEST> {
    pub(crate) fn of(text: &str) -> Self {
        match Lower::of(text) {
            Some(lower) if text.is_ascii() => Self::Short(lower),
            _ => Self::Other(text.to_lowercase()),
        }
    }

    pub(crate) fn as_str(&self) -> &str {
        match self {
            Self::Short(lower) => lower.as_str(),
            Self::Other(lower) => lower,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Filter, Key};
    use proptest::prelude::*;

    const WORDS: &[&str] = &["", "a", "barcelona", "barcelone", "ürün", "author of introduction", "zoe"];
    static FILTER: Filter = Filter::of(WORDS);

    proptest! {
        #[test]
        fn no_word_of_the_list_is_missed(words in prop::collection::vec(".{0,12}", 1..9)) {
            let list: Vec<&str> = words.iter().map(String::as_str).collect();
            let filter = Filter::of(&list);
            prop_assert!(list.iter().all(|word| filter.may_have(word)));
        }

        #[test]
        fn other_words_are_told_apart_as_a_rule(words in prop::collection::hash_set("[a-z]{3,12}", 100)) {
            let passed = words.iter().filter(|word| FILTER.may_have(word)).count();
            prop_assert!(passed < 10, "{} of {}", passed, words.len());
        }
    }

    proptest! {
        #[test]
        fn letters_have_the_key_of_small_ones(word in "[A-Za-z-]{0,20}") {
            prop_assert_eq!(Key::of_letters(&word).0, Key::of(&word.to_lowercase()).0);
        }
    }

    #[test]
    fn a_text_that_begins_with_a_word_may() {
        static STARTS: Filter = Filter::of_starts::<3>(&["zoe", "ürün", "barcelona"]);
        assert!(["zoe", "zoe's", "ürünler", "barcelona"].iter().all(|text| STARTS.may_begin::<3>(text)));
        assert!(!STARTS.may_begin::<3>("zo") && !STARTS.may_begin::<3>("walden"));
    }

    #[test]
    fn a_filter_is_made_by_the_compiler() {
        assert!(WORDS.iter().all(|word| FILTER.may_have(word)));
    }
}
