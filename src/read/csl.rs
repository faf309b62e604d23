//! [CSL-JSON](https://github.com/citation-style-language/schema), the format of citation processors and reference managers.

use super::json::reader::{Refusal, json_reader};
use super::json::shapes;
use super::works::{self, work::Work};
use crate::format::Head;
use crate::model::Record;

json_reader! {
    /// Reads works from [CSL-JSON](https://docs.citationstyles.org/en/stable/specification.html): a list, one item, JSON Lines, or
    /// the items within `items`, `references` or `input`.
    ///
    /// ```
    /// use bibtriple::read::csl::CslReader;
    ///
    /// let input = br#"[{"id": "a", "type": "book", "title": "Walden", "author": [{"literal": "Village Press"}]}]"#;
    /// let records: Vec<_> = CslReader::new().for_slice(input).collect::<Result<_, _>>()?;
    /// assert_eq!(records[0].title.as_ref().map(|title| title.full.as_str()), Some("Walden"));
    /// # Ok::<(), bibtriple::error::ReadError>(())
    /// ```
    CslReader,
    /// The records of a CSL-JSON input.
    CslRecords,
    within ENVELOPES,
    by read
}

/// Lists of items: of Zotero's and pandoc's exports, of the test suite of citation processors, of a citation in a text document.
const ENVELOPES: &[&str] = &["items", "references", "input", "citationItems", "itemData"];

impl CslReader {
    /// Whether an input begins as CSL-JSON does.
    #[must_use]
    pub fn looks_like(head: &Head<'_>) -> bool {
        const USUAL: [&str; 16] = [
            "DOI",
            "ISBN",
            "URL",
            "abstract",
            "accessed",
            "author",
            "collection-title",
            "container-title",
            "editor",
            "id",
            "issued",
            "language",
            "page",
            "publisher",
            "title",
            "volume",
        ];
        let keys = head.json_keys_within(ENVELOPES);
        let has = |key: &str| keys.contains(&key);
        let is_other = keys.iter().any(|key| key.starts_with(['$', '@'])) || has("itemType");
        !is_other && has("type") && USUAL.iter().filter(|key| has(key)).count() >= 2
    }
}

fn read(json: &str) -> Result<Record, Refusal> {
    let mut work = Work::default();
    shapes::fill(&mut work, json)?;
    let says_something = !(work.title.is_empty()
        && work.doi.is_empty()
        && work.author.is_empty()
        && work.editor.is_empty()
        && work.container_title.is_empty()
        && work.url.is_empty()
        && work.abstracts.is_empty()
        && work.publisher.is_empty());
    if !says_something {
        let message = "this is no item of CSL-JSON: it has no title, author, container, DOI or URL";
        return Err(Refusal::Content(message.to_owned()));
    }
    Ok(works::record(&work))
}
