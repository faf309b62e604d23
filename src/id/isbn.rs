//! International Standard Book Numbers.

use super::InvalidId;
use super::check_digit::{is_blank, mod_10, mod_11, text_of, written};
use super::spelling::{strip_label, visible};
use serde::{Deserialize, Serialize};

const LABELS: [&str; 10] =
    ["urn:isbn:", "isbn-13", "isbn-10", "isbn13", "isbn10", "e-isbn", "eisbn", "p-isbn", "isbn", "sbn"];

/// An [ISBN](https://www.isbn-international.org/content/isbn-users-manual/29) of 13 digits; one of ten, or an SBN of nine, becomes it.
///
/// ```
/// use bibtriple::id::Isbn;
///
/// let isbn = Isbn::parse("0-306-40615-2 (pbk.) :")?;
/// assert_eq!(isbn.as_str(), "9780306406157");
/// assert_eq!(isbn.isbn10().as_deref(), Some("0306406152"));
/// # Ok::<(), bibtriple::id::InvalidId>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Isbn(String);

impl Isbn {
    /// Reads an ISBN with or without label, dashes, blanks and a qualifier behind it.
    ///
    /// # Errors
    /// The text begins with no ISBN, its check digit is wrong, or another number follows.
    pub fn parse(text: &str) -> Result<Self, InvalidId> {
        let (isbn, qualifier) = Self::parse_with_qualifier(text)?;
        if qualifier.is_some_and(holds_another) {
            return Err(InvalidId::new("ISBN", text, "another number follows it"));
        }
        Ok(isbn)
    }

    /// Reads an ISBN and what stands behind it, without the brackets and the closing punctuation: `pbk.`, `v. 1 : alk. paper`.
    ///
    /// # Errors
    /// The text begins with no ISBN, or its check digit is wrong.
    pub fn parse_with_qualifier(text: &str) -> Result<(Self, Option<&str>), InvalidId> {
        let refuse = |reason| InvalidId::new("ISBN", text, reason);
        let labelled = text.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '(');
        let body = strip_label(labelled, &LABELS);
        // Invisible characters are rare: only then is the number looked for in a copy, and its qualifier given up.
        let clean = visible(body);
        let number = written(&clean, &[9, 10, 13])
            .ok_or_else(|| refuse("it does not begin with a number of 10 or 13 digits"))?;
        let isbn = from_digits(&number.digits).map_err(refuse)?;
        let rest = body.get(body.len().saturating_sub(number.rest.len())..).filter(|rest| *rest == number.rest);
        Ok((Self(isbn), rest.and_then(qualifier)))
    }

    /// The ten-digit form, which only numbers that begin with 978 have.
    #[must_use]
    pub fn isbn10(&self) -> Option<String> {
        let nine = self.0.strip_prefix("978")?.get(..9)?;
        let mut ten = nine.to_owned();
        ten.push(char::from(mod_11(nine.as_bytes())));
        Some(ten)
    }

    /// `urn:isbn:` and the 13 digits.
    #[must_use]
    pub fn iri(&self) -> String {
        ["urn:isbn:", self.0.as_str()].concat()
    }
}

/// The 13 digits, given 9 (an SBN, an ISBN-10 less its first zero), 10 or 13.
fn from_digits(digits: &[u8]) -> Result<String, &'static str> {
    const WRONG: &str = "its check digit is wrong";
    if is_blank(digits) {
        return Err("it is nothing but zeros");
    }
    if let [body @ .., check] = digits {
        if digits.len() == 13 {
            return match body {
                [b'9', b'7', b'9', b'0', ..] => Err("it is the number of printed music, an ISMN"),
                [b'9', b'7', b'8' | b'9', ..] if mod_10(body) == *check => Ok(text_of(digits)),
                [b'9', b'7', b'8' | b'9', ..] => Err(WRONG),
                _ => Err("13 digits that do not begin with 978 or 979 are no ISBN"),
            };
        }
        // The SBN's missing first digit is 0 and weighs nothing.
        if mod_11(body) == *check {
            let zero: &[u8] = if digits.len() == 9 { b"0" } else { b"" };
            let twelve = [b"978", zero, body].concat();
            let mut thirteen = text_of(&twelve);
            thirteen.push(char::from(mod_10(&twelve)));
            return Ok(thirteen);
        }
    }
    Err(WRONG)
}

/// What a cataloguer wrote behind the number, without ISBD punctuation and, if they hold all of it, its brackets.
fn qualifier(rest: &str) -> Option<&str> {
    let is_punctuation = |c: char| c.is_whitespace() || matches!(c, ':' | ';' | ',' | '=' | '.');
    let trimmed = rest.trim_start_matches(is_punctuation).trim_end_matches(|c| is_punctuation(c) && c != '.');
    let inner = trimmed.strip_prefix('(').and_then(|inner| inner.strip_suffix(')'));
    let text = inner.filter(|inner| !inner.contains(['(', ')'])).unwrap_or(trimmed).trim();
    (!text.is_empty()).then_some(text)
}

/// Whether another ISBN stands in the rest: nine digits or more, whatever separates them.
fn holds_another(rest: &str) -> bool {
    let mut digits = 0;
    rest.chars().any(|c| {
        match c {
            '0'..='9' => digits += 1,
            '-' | ' ' | '–' | '‐' => {}
            _ => digits = 0,
        }
        digits >= 9
    })
}

text_identifier!(Isbn);
