//! Copies that libraries hold.

use super::Date;
use serde::{Deserialize, Serialize};

/// One copy (MARC 952 in Koha, a row of the holdings table).
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Item {
    /// Barcode.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub barcode: Option<String>,
    /// Library that holds it, by name or by code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub library: Option<String>,
    /// Library that owns it, when that is another one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub home_library: Option<String>,
    /// Shelving location.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// Collection.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collection: Option<String>,
    /// Call number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call_number: Option<String>,
    /// Volume and issue of this copy, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enumeration: Option<String>,
    /// Copy number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copy_number: Option<String>,
    /// Item type: "Articles", "BK".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item_type: Option<String>,
    /// Address of this copy on the web.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Public notes, materials specified.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// Whether one can have it: changes hourly, so it is published on request only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub availability: Option<Availability>,
}

/// Whether a copy can be had.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Availability {
    /// As the catalogue says it: "Available", "Checked out".
    pub status: String,
    /// When it is due back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
}
