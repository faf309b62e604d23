//! OCLC control numbers.

use super::InvalidId;
use serde::{Deserialize, Serialize};

/// OCLC control numbers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct OclcNumber(String);

impl OclcNumber {
    /// Reads one.
    ///
    /// # Errors
    /// The text is none.
    pub fn parse(text: &str) -> Result<Self, InvalidId> {
        Ok(Self(text.trim().to_owned()))
    }

    /// The normal form.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for OclcNumber {
    type Error = InvalidId;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<OclcNumber> for String {
    fn from(id: OclcNumber) -> Self {
        id.0
    }
}
