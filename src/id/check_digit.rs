//! Check characters, and the numbers that carry them.

use super::spelling::is_dash;

/// ISO 7064 MOD 11-2 over the digits: 0–9 or X, as in ORCID and ISNI.
pub(super) fn mod_11_2(digits: &[u8]) -> u8 {
    let total = digits.iter().fold(0_u32, |total, &digit| (total + u32::from(digit.wrapping_sub(b'0'))) * 2 % 11);
    as_digit((12 - total % 11) % 11)
}

/// Modulus 11 with weights that fall to 2 at the last digit: 0–9 or X, as in ISSN and the ten-digit ISBN.
pub(super) fn mod_11(digits: &[u8]) -> u8 {
    let total: u32 =
        digits.iter().rev().zip(2..).map(|(&digit, weight)| u32::from(digit.wrapping_sub(b'0')) * weight).sum();
    as_digit((11 - total % 11) % 11)
}

/// Modulus 10 with weights 1 and 3 from the left, as in EAN-13 and so in the 13-digit ISBN.
pub(super) fn mod_10(digits: &[u8]) -> u8 {
    let total: u32 = digits
        .iter()
        .zip([1, 3].iter().cycle())
        .map(|(&digit, weight)| u32::from(digit.wrapping_sub(b'0')) * weight)
        .sum();
    as_digit((10 - total % 10) % 10)
}

fn as_digit(value: u32) -> u8 {
    match value {
        10 => b'X',
        // Below ten, so it fits.
        value => b'0'.wrapping_add(u8::try_from(value).unwrap_or(0)),
    }
}

/// A number as people write it: digits (and a last X) with dashes and blanks between, and what stands behind it.
pub(super) struct Written<'a> {
    /// The digits, X in upper case.
    pub(super) digits: Vec<u8>,
    /// What follows.
    pub(super) rest: &'a str,
}

/// Reads the number at the start of a text: the longest of these lengths that ends where a word may end.
pub(super) fn written<'a>(text: &'a str, lengths: &[usize]) -> Option<Written<'a>> {
    let longest = lengths.iter().copied().max()?;
    let mut digits = Vec::with_capacity(longest);
    let mut best = None;
    for (at, c) in text.char_indices() {
        match c {
            '0'..='9' => digits.push(c as u8),
            'x' | 'X' if lengths.contains(&(digits.len() + 1)) => digits.push(b'X'),
            _ if is_dash(c) || c.is_whitespace() => continue,
            _ => break,
        }
        if digits.len() > longest {
            break;
        }
        let rest = text.get(at + 1..).unwrap_or("");
        let may_end = !rest.starts_with(|next: char| next.is_alphanumeric() || is_dash(next) && continues(rest));
        if lengths.contains(&digits.len()) && may_end {
            best = Some((digits.len(), rest));
        }
        if c.is_ascii_alphabetic() {
            break;
        }
    }
    let (len, rest) = best?;
    digits.truncate(len);
    Some(Written { digits, rest })
}

/// Whether a digit follows the dash.
fn continues(rest: &str) -> bool {
    rest.trim_start_matches(is_dash).starts_with(|c: char| c.is_ascii_digit())
}

/// Whether all digits are zero: the check is right, but this is what forms are filled up with.
pub(super) fn is_blank(digits: &[u8]) -> bool {
    digits.iter().all(|&digit| digit == b'0')
}

/// Digits as text; they are ASCII by construction.
pub(super) fn text_of(digits: &[u8]) -> String {
    digits.iter().map(|&digit| char::from(digit)).collect()
}
