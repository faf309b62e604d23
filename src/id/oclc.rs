//! OCLC control numbers.

use super::InvalidId;
use super::address::Address;
use super::spelling::{strip_label, strip_prefix, visible};
use serde::{Deserialize, Serialize};

/// An [OCLC control number](https://help.oclc.org/Metadata_Services/WorldShare_Collection_Manager/Data_sync_collections/Prepare_your_data/30035_field_and_OCLC_control_numbers)
/// in WorldCat: digits without prefix and leading zeros.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct OclcNumber(String);

impl OclcNumber {
    /// Reads a number: `(OCoLC)ocm00012345`, `ocn123456789`, `(OCoLC)123456789`, `https://www.worldcat.org/oclc/12345`.
    ///
    /// # Errors
    /// The text is no OCLC number; those of FAST headings (`(OCoLC)fst…`) are numbers of another file.
    pub fn parse(text: &str) -> Result<Self, InvalidId> {
        Self::read(text).map(Self).map_err(|reason| InvalidId::new("OCLC number", text, reason))
    }

    fn read(text: &str) -> Result<String, &'static str> {
        let text = visible(text);
        let labels = ["info:oclcnum/", "info:oclc/", "urn:oclc:", "oclc no.", "ocolc", "oclc"];
        let mut number = strip_label(&text, &labels).trim_end_matches([' ', '.', ',', ';', '\\']);
        if let Some(address) = Address::parse(number).filter(|address| address.is_at("worldcat.org")) {
            let path = strip_prefix(address.path, "oclc/").or_else(|| strip_prefix(address.path, "title/"));
            number = path.ok_or("the address holds no OCLC number")?;
            number = number.rsplit('/').find(|segment| !segment.is_empty()).unwrap_or("");
        }
        if strip_prefix(number, "fst").is_some() {
            return Err("it is the number of a FAST heading");
        }
        let prefix = ["ocm", "ocn", "on"].iter().find_map(|prefix| strip_prefix(number, prefix));
        let number = prefix.unwrap_or(number).trim_start();
        if number.is_empty() || !number.bytes().all(|b| b.is_ascii_digit()) {
            return Err("it is not a number, with or without the prefix ocm, ocn or on");
        }
        match number.trim_start_matches('0') {
            "" => Err("it is zero"),
            number if number.len() > 14 => Err("it has more than 14 digits"),
            number => Ok(number.to_owned()),
        }
    }

    /// The page of WorldCat about it.
    #[must_use]
    pub fn iri(&self) -> String {
        ["https://www.worldcat.org/oclc/", self.0.as_str()].concat()
    }
}

text_identifier!(OclcNumber);
