//! Works of [Crossref](https://www.crossref.org/), as its API and its public data files have them.

mod xml;

pub use xml::{CrossrefXmlReader, CrossrefXmlRecords};

use super::json::reader::{Refusal, json_reader};
use super::json::shapes;
use super::works::{self, work::Work};
use crate::format::Head;
use crate::model::Record;

json_reader! {
    /// Reads works of the [API of Crossref](https://api.crossref.org/) in JSON: one work, the answer around it (`message`), lists
    /// of works (`items`), JSON Lines, and the parts of the public data file.
    ///
    /// ```
    /// use bibtriple::model::Kind;
    /// use bibtriple::read::crossref::CrossrefJsonReader;
    ///
    /// let answer = br#"{"status": "ok", "message-type": "work", "message": {
    ///     "DOI": "10.5555/12345678", "type": "journal-article", "title": ["Toward a unified theory"]}}"#;
    /// let records: Vec<_> = CrossrefJsonReader::new().for_slice(answer).collect::<Result<_, _>>()?;
    /// assert_eq!(records[0].kind, Kind::JournalArticle);
    /// # Ok::<(), bibtriple::error::ReadError>(())
    /// ```
    CrossrefJsonReader,
    /// The records of an input of Crossref's JSON.
    CrossrefJsonRecords,
    within ENVELOPES,
    by read
}

const ENVELOPES: &[&str] = &["message", "items"];

impl CrossrefJsonReader {
    /// Whether an input begins as JSON of Crossref does.
    #[must_use]
    pub fn looks_like(head: &Head<'_>) -> bool {
        const TELLING: [&str; 14] = [
            "content-domain",
            "deposited",
            "indexed",
            "is-referenced-by-count",
            "isbn-type",
            "issn-type",
            "member",
            "prefix",
            "published-online",
            "published-print",
            "reference-count",
            "references-count",
            "score",
            "short-container-title",
        ];
        if head.json_keys().contains(&"message-type") {
            return true;
        }
        let keys = head.json_keys_within(ENVELOPES);
        let has = |key: &str| keys.contains(&key);
        has("DOI") && TELLING.iter().any(|key| has(key))
    }
}

fn read(json: &str) -> Result<Record, Refusal> {
    let mut work = Work::default();
    shapes::fill(&mut work, json)?;
    works::grant::unfold(&mut work);
    if work.doi.is_empty() && (work.title.is_empty() || work.unknown.iter().any(|(key, _)| key == "counts")) {
        let message =
            "this is no work of Crossref: it has no DOI (members, funders, journals and prefixes are no works)";
        return Err(Refusal::Content(message.to_owned()));
    }
    Ok(works::record(&work))
}
