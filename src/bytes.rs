//! Looking for bytes of a sort, many at a time.
//!
//! `iter().any(…)` stops at the first hit and so looks at one byte after the other. Where there is no hit as a rule, the compiler
//! makes vectors of whole blocks: a text of a kilobyte takes an eighth of the time, one of 60 bytes a third.

/// Whether a byte is of this sort. The test is to be written with `|`, for `||` would stop again.
#[inline]
pub(crate) fn any(bytes: &[u8], is_wanted: impl Fn(u8) -> bool + Copy) -> bool {
    position(bytes, is_wanted).is_some()
}

/// As [`str::trim`], which takes the characters at both ends apart and asks of each whether it is white space. Nearly every text
/// of a record begins and ends with a visible ASCII character, of which two comparisons tell that nothing is to go.
#[inline]
pub(crate) fn trim(text: &str) -> &str {
    let (first, last) = (text.as_bytes().first(), text.as_bytes().last());
    let is_trimmed = [first, last].into_iter().all(|byte| byte.is_some_and(u8::is_ascii_graphic));
    if is_trimmed { text } else { text.trim() }
}

/// Where the first byte of this sort is. The test is to be written with `|`, for `||` would stop again.
#[inline]
pub(crate) fn position(bytes: &[u8], is_wanted: impl Fn(u8) -> bool + Copy) -> Option<usize> {
    let start = match bytes.len() {
        32.. => first_block::<32>(bytes, is_wanted)?,
        8.. => first_block::<8>(bytes, is_wanted)?,
        _ => 0,
    };
    bytes.get(start..)?.iter().position(|byte| is_wanted(*byte)).map(|at| start + at)
}

/// Where the first block begins that has such a byte. The last one overlaps the one before it, so that no bytes are left over to be
/// looked at one by one: a text has 20 bytes as a rule, so that these would be many of them.
#[inline]
fn first_block<const BLOCK: usize>(bytes: &[u8], is_wanted: impl Fn(u8) -> bool + Copy) -> Option<usize> {
    let has_one = |block: &[u8; BLOCK]| block.iter().fold(0, |found, byte| found | u8::from(is_wanted(*byte))) != 0;
    let (blocks, rest) = bytes.as_chunks::<BLOCK>();
    let found = blocks.iter().position(has_one).map(|at| at * BLOCK);
    found.or_else(|| (!rest.is_empty() && bytes.last_chunk().is_some_and(has_one)).then(|| bytes.len() - BLOCK))
}

/// Whether no blank stands beside another, nor at either end.
#[expect(clippy::needless_bitwise_bool, reason = "the lazy operator keeps the compiler from making vectors of it")]
pub(crate) fn has_single_blanks(text: &[u8]) -> bool {
    let (Some((first, behind)), Some((last, before))) = (text.split_first(), text.split_last()) else { return true };
    let are_two = |(one, next): (&u8, &u8)| u8::from((*one == b' ') & (*next == b' '));
    let has_two = || before.iter().zip(behind).map(are_two).fold(0, |found, two| found | two) != 0;
    *first != b' ' && *last != b' ' && !has_two()
}

/// Where this byte stands, from the first place on.
///
/// It takes eight bytes at once. `memchr_iter` takes thirty-two, but a call a hit: where a hit comes every twenty bytes, as
/// between the subfields of a record, that is three times the instructions.
pub(crate) fn positions(bytes: &[u8], wanted: u8) -> impl Iterator<Item = usize> {
    let (mut start, mut next, mut hits) = (0, 0, 0_u64);
    std::iter::from_fn(move || {
        while hits == 0 {
            let rest = bytes.get(next..).filter(|rest| !rest.is_empty())?;
            let eight = rest.first_chunk().copied().unwrap_or_else(|| {
                let mut last = [!wanted; 8];
                last.iter_mut().zip(rest).for_each(|(place, byte)| *place = *byte);
                last
            });
            hits = zeros(u64::from_le_bytes(eight) ^ u64::from_le_bytes([wanted; 8]));
            (start, next) = (next, next + 8);
        }
        let at = start + hits.trailing_zeros() as usize / 8;
        hits &= hits - 1;
        Some(at)
    })
}

/// The highest bit of every byte that is zero.
const fn zeros(eight: u64) -> u64 {
    const LOW: u64 = 0x7F7F_7F7F_7F7F_7F7F;
    // The sum carries into the highest bit unless the seven below it are zero; no byte carries into the next.
    !(((eight & LOW) + LOW) | eight | LOW)
}

/// As [`str::lines`], whose search for the end of a line takes three times the instructions of all else in it.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = memchr::memchr(b'\n', rest.as_bytes()).unwrap_or(rest.len());
        let line = rest.get(..end).unwrap_or_default();
        let is_ended = end < rest.len();
        rest = rest.get(end + 1..).unwrap_or_default();
        Some(if is_ended { line.strip_suffix('\r').unwrap_or(line) } else { line })
    })
}

#[cfg(test)]
mod tests {
    use super::{lines, position, positions};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn finds_what_an_iterator_finds(bytes in prop::collection::vec(any_byte(), 0..200)) {
            let is_wanted = |byte: u8| byte < 3;
            prop_assert_eq!(position(&bytes, is_wanted), bytes.iter().position(|byte| is_wanted(*byte)));
            prop_assert_eq!(super::any(&bytes, is_wanted), bytes.iter().any(|byte| is_wanted(*byte)));
        }
    }

    proptest! {
        #[test]
        fn finds_every_place(bytes in prop::collection::vec(prop_oneof![any::<u8>(), 0x1D_u8..0x21, Just(0x9F)], 0..60)) {
            let found: Vec<_> = positions(&bytes, 0x1F).collect();
            let expected: Vec<_> = (0..bytes.len()).filter(|at| bytes[*at] == 0x1F).collect();
            prop_assert_eq!(found, expected);
        }
    }

    proptest! {
        #[test]
        fn lines_are_those_of_the_standard_library(text in "(a|é|\n|\r){0,12}") {
            prop_assert_eq!(lines(&text).collect::<Vec<_>>(), text.lines().collect::<Vec<_>>());
        }
    }

    /// Hits are rare, so that they are found behind some blocks too.
    fn any_byte() -> impl Strategy<Value = u8> {
        prop_oneof![60 => 3_u8..=255, 1 => 0_u8..3]
    }
}
