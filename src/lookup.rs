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
            Self::add(&mut filter, words[index]);
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
            Self::add(&mut filter, table[index].0);
            index += 1;
        }
        Self(filter)
    }

    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler alone")]
    const fn add(filter: &mut [u64; Self::SIZE], word: &str) {
        let bit = bit(word.as_bytes());
        filter[bit / 64] |= 1 << (bit % 64);
    }

    /// Whether the list may have the word; if not, it has not.
    pub(crate) fn may_have(&self, word: &str) -> bool {
        let bit = bit(word.as_bytes());
        self.0.get(bit / 64).is_some_and(|bits| bits >> (bit % 64) & 1 == 1)
    }
}

/// A number below 16,384 by the length of a word and its first and last eight bytes.
const fn bit(word: &[u8]) -> usize {
    let head = match word.first_chunk::<8>() {
        Some(head) => u64::from_le_bytes(*head),
        None => short(word),
    };
    let tail = match word.last_chunk::<8>() {
        Some(tail) => u64::from_le_bytes(*tail),
        None => 0,
    };
    let mixed = (head ^ tail.rotate_left(29) ^ word.len() as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed >> 50) as usize
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

#[cfg(test)]
mod tests {
    use super::Filter;
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

    #[test]
    fn a_filter_is_made_by_the_compiler() {
        assert!(WORDS.iter().all(|word| FILTER.may_have(word)));
    }
}
