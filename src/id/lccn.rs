//! Library of Congress Control Numbers.

use super::InvalidId;
use super::address::{Address, percent_decode};
use super::spelling::{is_dash, strip_label, visible};
use serde::{Deserialize, Serialize};

/// A [Library of Congress Control Number](https://www.loc.gov/marc/lccn-namespace.html), normalised: `2001000002`, `gm71002450`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Lccn(String);

impl Lccn {
    /// Reads a number as 010 $a or a title page has it: blanks and what is printed for them go, what follows a slash goes, and the
    /// serial number behind a hyphen is filled up with zeros to six digits.
    ///
    /// # Errors
    /// The text is no LCCN.
    pub fn parse(text: &str) -> Result<Self, InvalidId> {
        Self::read(text).map(Self).map_err(|reason| InvalidId::new("LCCN", text, reason))
    }

    fn read(text: &str) -> Result<String, &'static str> {
        let text = visible(text);
        let mut number = strip_label(&text, &["info:lccn/", "lccn", "dlc"]);
        if let Some(address) = Address::parse(number) {
            if !address.is_at("lccn.loc.gov") {
                return Err("the address is not one of lccn.loc.gov");
            }
            number = address.path;
        }
        let number = percent_decode(number).ok_or("its percent-encoding is no UTF-8")?;
        let number = number.split_once('/').map_or(&*number, |(number, _)| number);
        let mut normal: String =
            number.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\\' | '#' | '^')).collect();
        normal.make_ascii_lowercase();
        if let Some((year, serial)) = normal.split_once(is_dash) {
            if serial.is_empty() || serial.len() > 6 || !serial.bytes().all(|b| b.is_ascii_digit()) {
                return Err("one to six digits must follow the hyphen");
            }
            normal = format!("{year}{serial:0>6}");
        }
        if is_normal(&normal) { Ok(normal) } else { Err("it is not up to three letters, a year and six digits") }
    }

    /// The permalink of the Library of Congress.
    #[must_use]
    pub fn iri(&self) -> String {
        ["https://lccn.loc.gov/", self.0.as_str()].concat()
    }
}

/// The namespace's rule: eight to twelve characters, the last eight digits; what stands before them by length.
fn is_normal(lccn: &str) -> bool {
    let Some((front, digits)) = lccn.len().checked_sub(8).and_then(|at| lccn.split_at_checked(at)) else {
        return false;
    };
    let letters = |text: &str| text.bytes().all(|b| b.is_ascii_lowercase());
    let numbers = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let is_front = match front.len() {
        0 => true,
        1 => letters(front),
        2 => letters(front) || numbers(front),
        3 => front.split_at_checked(1).is_some_and(|(a, b)| letters(a) && (letters(b) || numbers(b))),
        4 => front.split_at_checked(2).is_some_and(|(a, b)| letters(a) && numbers(b)),
        _ => false,
    };
    is_front && numbers(digits)
}

text_identifier!(Lccn);
