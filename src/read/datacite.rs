//! Records of [DataCite](https://schema.datacite.org/): its API in JSON and its metadata kernel in XML.

pub(in crate::read) mod kind;
pub(in crate::read) mod people;
mod place;
mod record;
mod relations;
pub(in crate::read) mod resource;
mod subjects;
mod xml;

pub use xml::{DataciteXmlReader, DataciteXmlRecords};

use super::json::reader::{Refusal, json_reader};
use super::json::shapes;
use crate::format::Head;
use crate::model::Record;
use resource::Resource;

json_reader! {
    /// Reads records of the [API of DataCite](https://support.datacite.org/docs/api) in JSON: one or several under `data`, bare
    /// attributes as its content negotiation gives them, lists, JSON Lines.
    ///
    /// ```
    /// use bibtriple::model::Kind;
    /// use bibtriple::read::datacite::DataciteJsonReader;
    ///
    /// let answer = br#"{"data": {"id": "10.5555/data", "type": "dois", "attributes": {"doi": "10.5555/data",
    ///     "titles": [{"title": "Loans by the hour"}], "types": {"resourceTypeGeneral": "Dataset"}}}}"#;
    /// let records: Vec<_> = DataciteJsonReader::new().for_slice(answer).collect::<Result<_, _>>()?;
    /// assert_eq!(records[0].kind, Kind::Dataset);
    /// # Ok::<(), bibtriple::error::ReadError>(())
    /// ```
    DataciteJsonReader,
    /// The records of an input of DataCite's JSON.
    DataciteJsonRecords,
    within ENVELOPES,
    by read
}

const ENVELOPES: &[&str] = &["data"];

impl DataciteJsonReader {
    /// Whether an input begins as JSON of DataCite does.
    #[must_use]
    pub fn looks_like(head: &Head<'_>) -> bool {
        let keys = head.json_keys_within(&["data", "attributes"]);
        let has = |key: &str| keys.contains(&key);
        let is_answer = has("id") && has("type") && has("relationships");
        is_answer || has("titles") && (has("creators") || has("types") || has("doi") || has("publicationYear"))
    }
}

fn read(json: &str) -> Result<Record, Refusal> {
    let mut resource = Resource::default();
    shapes::fill(&mut resource, json)?;
    if let Some(attributes) = resource.attributes.0.pop() {
        resource = attributes;
    }
    of_resource(&resource)
}

/// The record of a resource, in whatever syntax it came.
pub(in crate::read) fn of_resource(resource: &Resource<'_>) -> Result<Record, Refusal> {
    if resource.titles.is_empty() && resource.creators.is_empty() && resource.types.is_blank() {
        let message = "this is no record of DataCite: it has neither titles nor creators nor types";
        return Err(Refusal::Content(message.to_owned()));
    }
    Ok(record::record(resource))
}
