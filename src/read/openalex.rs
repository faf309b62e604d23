//! Works of [OpenAlex](https://docs.openalex.org/).

mod record;
mod work;

use super::json::reader::{Refusal, json_reader};
use super::json::shapes;
use crate::format::Head;
use crate::model::Record;
use work::Work;

json_reader! {
    /// Reads works of the [API of OpenAlex](https://docs.openalex.org/api-entities/works) in JSON: one work, the answer around
    /// several (`results`), lists, JSON Lines as in its snapshot.
    ///
    /// ```
    /// use bibtriple::read::openalex::OpenAlexReader;
    ///
    /// let work = br#"{"id": "https://openalex.org/W1", "display_name": "Loans by the hour", "type": "article", "authorships": [],
    ///     "abstract_inverted_index": {"open.": [2], "are": [1], "Rooms": [0]}}"#;
    /// let records: Vec<_> = OpenAlexReader::new().for_slice(work).collect::<Result<_, _>>()?;
    /// assert_eq!(records[0].abstracts[0].value, "Rooms are open.");
    /// # Ok::<(), bibtriple::error::ReadError>(())
    /// ```
    OpenAlexReader,
    /// The records of an input of OpenAlex.
    OpenAlexRecords,
    within ENVELOPES,
    by read
}

const ENVELOPES: &[&str] = &["results"];

impl OpenAlexReader {
    /// Whether an input begins as JSON of OpenAlex does.
    #[must_use]
    pub fn looks_like(head: &Head<'_>) -> bool {
        let keys = head.json_keys_within(ENVELOPES);
        let has = |key: &str| keys.contains(&key);
        has("authorships") || has("display_name") && (has("publication_year") || has("primary_location") || has("ids"))
    }
}

fn read(json: &str) -> Result<Record, Refusal> {
    let mut work = Work::default();
    shapes::fill(&mut work, json)?;
    if work.title.is_empty() && work.doi.is_empty() && work.authorships.is_empty() {
        let message = "this is no work of OpenAlex: it has neither title nor DOI nor authorships";
        return Err(Refusal::Content(message.to_owned()));
    }
    Ok(record::record(&work))
}
