//! Looking for bytes of a sort, many at a time.
//!
//! `iter().any(…)` stops at the first hit and so looks at one byte after the other. Where there is no hit as a rule, the compiler
//! makes vectors of whole blocks: a text of a kilobyte takes an eighth of the time, one of 60 bytes a third.

/// Whether a byte is of this sort. The test is to be written with `|`, for `||` would stop again.
pub(crate) fn any(bytes: &[u8], is_wanted: impl Fn(u8) -> bool + Copy) -> bool {
    position(bytes, is_wanted).is_some()
}

/// Where the first byte of this sort is. The test is to be written with `|`, for `||` would stop again.
pub(crate) fn position(bytes: &[u8], is_wanted: impl Fn(u8) -> bool + Copy) -> Option<usize> {
    let long = length_without::<32>(bytes, is_wanted);
    let rest = bytes.get(long..)?;
    let short = length_without::<8>(rest, is_wanted);
    let rest = rest.get(short..)?;
    rest.iter().position(|byte| is_wanted(*byte)).map(|at| long + short + at)
}

/// How many bytes the blocks have before the first one with such a byte.
fn length_without<const BLOCK: usize>(bytes: &[u8], is_wanted: impl Fn(u8) -> bool + Copy) -> usize {
    let (blocks, _) = bytes.as_chunks::<BLOCK>();
    let has_one = |block: &[u8; BLOCK]| block.iter().fold(0, |found, byte| found | u8::from(is_wanted(*byte))) != 0;
    blocks.iter().position(has_one).unwrap_or(blocks.len()) * BLOCK
}

#[cfg(test)]
mod tests {
    use super::{any, position};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn finds_what_an_iterator_finds(bytes in prop::collection::vec(any_byte(), 0..200)) {
            let is_wanted = |byte: u8| byte < 3;
            prop_assert_eq!(position(&bytes, is_wanted), bytes.iter().position(|byte| is_wanted(*byte)));
            prop_assert_eq!(any(&bytes, is_wanted), bytes.iter().any(|byte| is_wanted(*byte)));
        }
    }

    /// Hits are rare, so that they are found behind some blocks too.
    fn any_byte() -> impl Strategy<Value = u8> {
        prop_oneof![60 => 3_u8..=255, 1 => 0_u8..3]
    }
}
