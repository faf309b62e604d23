//! What web pages say of a work to machines: meta tags, JSON-LD, COinS.
//!
//! A page says the same in several ways. They are asked in this order, and what one has said the next does not change, but adds
//! to: `citation_*` (Highwire Press, Google Scholar), `bepress_citation_*`, `eprints.*`, `prism.*`, JSON-LD in terms of
//! schema.org, `DC.*` and `DCTERMS.*`, COinS. What is made for previews (`og:*`, `description`) is asked last, for the title and
//! the address where nothing else has them, and for the rest only on a page that has nothing else.

mod fields;
mod page;
mod preview;
mod tags;

use crate::error::{Position, ReadError};
use crate::format::{HEAD_SIZE, Head};
use crate::model::Record;
use crate::read::bounded::bounded_reader;
use crate::read::draft::Draft;
use crate::read::{coins, dc, schema_org};
use page::Page;
use std::collections::VecDeque;
use std::io::Read;

bounded_reader! {
    /// Reads the work that an HTML page is about from its meta tags, its JSON-LD and its COinS.
    ///
    /// A page without meta tags of a work that has several COinS, as a list of results has, gives a record for each.
    ///
    /// ```
    /// use bibtriple::model::Kind;
    /// use bibtriple::read::html_meta::HtmlMetaReader;
    ///
    /// let page = br#"<html><head><meta name="citation_title" content="On locks"><meta name="citation_author" content="Holm, Inger">
    ///     <meta name="citation_journal_title" content="Journal of Keys"><meta name="citation_firstpage" content="3"></head></html>"#;
    /// let records: Vec<_> = HtmlMetaReader::new().for_slice(page).collect::<Result<_, _>>()?;
    /// assert_eq!(records[0].kind, Kind::JournalArticle);
    /// assert_eq!(records[0].contributions[0].agent.name.direct(), "Inger Holm");
    /// # Ok::<(), bibtriple::error::ReadError>(())
    /// ```
    HtmlMetaReader
}

impl HtmlMetaReader {
    /// Reads from a stream of UTF-8.
    pub fn for_reader<R: Read>(self, reader: R) -> HtmlMetaRecords<R> {
        HtmlMetaRecords { reader: Some(reader), max_record_size: self.max_record_size, ready: VecDeque::new() }
    }

    /// Reads from bytes at hand.
    #[must_use]
    pub fn for_slice(self, bytes: &[u8]) -> HtmlMetaRecords<&[u8]> {
        self.for_reader(bytes)
    }

    /// Whether an input begins as an HTML page that says something of a work.
    #[must_use]
    pub fn looks_like(head: &Head<'_>) -> bool {
        const SIGNS: &[&str] = &[
            "citation_",
            "\"dc.",
            "'dc.",
            "\"dcterms.",
            "\"dc:",
            "\"eprints.",
            "\"prism.",
            "application/ld+json",
            "z3988",
            "og:title",
        ];
        if !head.text.starts_with('<') {
            return false;
        }
        let lower = head.text.to_ascii_lowercase();
        let has = |sign: &str| memchr::memmem::find(lower.as_bytes(), sign.as_bytes()).is_some();
        // A page with so much style in its head that the looked at bytes end before it.
        let is_cut = head.bytes.len() >= HEAD_SIZE && !has("</head") && !has("<body");
        if is_cut && (lower.starts_with("<!doctype html") || lower.starts_with("<html")) {
            return true;
        }
        (has("<html") || has("<head") || has("<meta") || has("<!doctype html") || has("<body"))
            && SIGNS.iter().any(|sign| has(sign))
    }
}

/// The records of an input of HTML pages.
#[derive(Debug)]
pub struct HtmlMetaRecords<R> {
    /// The input, until it is read.
    reader: Option<R>,
    max_record_size: usize,
    ready: VecDeque<Result<Record, ReadError>>,
}

impl<R: Read> Iterator for HtmlMetaRecords<R> {
    type Item = Result<Record, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(reader) = self.reader.take() {
            let mut bytes = Vec::new();
            if let Err(error) = reader.take(self.max_record_size as u64 + 1).read_to_end(&mut bytes) {
                return Some(Err(error.into()));
            }
            if bytes.len() > self.max_record_size {
                let at = Position { record: 1, line: Some(1), byte: Some(0) };
                let message = format!("the page is longer than {} bytes (see --max-record-size)", self.max_record_size);
                return Some(Err(ReadError::record(at, message)));
            }
            self.take(&String::from_utf8_lossy(&bytes));
        }
        self.ready.pop_front()
    }
}

impl<R> HtmlMetaRecords<R> {
    fn take(&mut self, text: &str) {
        for (start, html) in page::pages(text) {
            let before = text.get(..start).unwrap_or_default();
            let line = 1 + memchr::memchr_iter(b'\n', before.as_bytes()).count() as u64;
            let mut at = Position { record: 0, line: Some(line), byte: Some(start as u64) };
            let drafts = read(&Page::parse(html));
            if drafts.is_empty() {
                at.record = self.ready.len() as u64 + 1;
                let message = "the page says nothing of a work to machines: it has no citation_*, DC.*, eprints.*, prism.* or og: \
                               tags, no JSON-LD of a work and no COinS";
                self.ready.push_back(Err(ReadError::record(at, message)));
            }
            for draft in drafts {
                at.record = self.ready.len() as u64 + 1;
                let mut record = draft.finish();
                record.origin.at = at;
                self.ready.push_back(Ok(record));
            }
        }
    }
}

/// The works of a page: one, unless it is a list.
fn read(page: &Page) -> Vec<Draft> {
    let mut draft = tags::read(page, &tags::CITATION);
    for family in [&tags::BEPRESS, &tags::EPRINTS, &tags::PRISM] {
        draft.absorb(tags::read(page, family));
    }
    let mut refusals = Vec::new();
    let mut described = Vec::new();
    for json in &page.json_ld {
        match schema_org::drafts(json.as_bytes()) {
            Ok(works) => described.extend(works),
            Err(message) => refusals.push(message),
        }
    }
    let statements = tags::dublin_core(page);
    let is_of_one_work = draft.record.title.is_some() || !statements.is_empty();
    if described.len() > 1 && is_of_one_work {
        described.retain(|work| draft.is_same_work(work));
        described.truncate(1);
    } else if described.len() > 1 {
        return described;
    }
    for work in described {
        draft.absorb(work);
    }
    if !statements.is_empty() {
        let mut more = Draft::default();
        dc::put(&mut more, &statements);
        draft.absorb(more);
    }
    draft.absorb(tags::place_in_source(page));
    let mut in_spans: Vec<Draft> = page
        .coins
        .iter()
        .map(|title| fields::read(coins::read(title).iter().map(|(key, value)| (key.as_str(), value.as_str()))))
        .collect();
    in_spans.retain(|work| work.record.title.is_some());
    let has_nothing = draft.record.title.is_none() && draft.evidence.own_dois.is_empty();
    match in_spans.len() {
        0 => {}
        1 => in_spans.into_iter().for_each(|work| draft.absorb(work)),
        _ if has_nothing => return in_spans,
        _ => {}
    }
    let has_nothing = draft.record.title.is_none() && draft.evidence.own_dois.is_empty();
    preview::add(&mut draft, page, has_nothing);
    if draft.record.title.is_none() && draft.evidence.own_dois.is_empty() {
        return Vec::new();
    }
    for message in refusals.iter().filter(|message| message.starts_with("this is not JSON")) {
        draft.doubt(crate::error::Code::Unmapped, "application/ld+json", "", message.as_str());
    }
    vec![draft]
}
