//! Detail pages of [Koha](https://koha-community.org/)'s public catalogue, as text or as HTML.
//!
//! The page is made by Koha's stylesheets for MARC 21 and UNIMARC, of any release since 2009, in English, Spanish, French, German
//! or Portuguese. Text is what an extractor or a copy from the screen gives; HTML says more (addresses of links, exact borders of
//! fields, the biblionumber) and is preferred where one has both.
//!
//! A text may hold several pages. A form feed separates them, and so does a line of nothing but three or more of `-`, `=`, `*`,
//! `#`, `~` or `_`; after the comments at the end of a page the title of the next begins a new one.

mod agents;
mod fold;
mod frame;
mod furniture;
mod holdings;
mod host;
mod html;
mod imprint;
mod isbd_view;
mod labels;
mod layout;
mod machine;
mod marc_view;
mod markdown;
mod notes;
mod page;
mod pages;
mod record;
mod render;
mod text;
mod title;
mod wrap;

pub use labels::KohaField;
pub use pages::{KohaHtmlRecords, KohaJsonRecords, KohaTextRecords};

use crate::bytes;
use crate::error::{Code, Diagnostic, Position, ReadError};
use crate::model::Record;
use crate::read::DEFAULT_RECORD_SIZE;
use crate::read::marc;
use crate::read::split::Raw;
use crate::text::filing;
use labels::Labels;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::BufRead;

/// What holds for the pages of one input.
#[derive(Debug, Clone)]
struct Settings {
    labels: Labels,
    url: Option<String>,
    max_record_size: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self { labels: Labels::default(), url: None, max_record_size: DEFAULT_RECORD_SIZE }
    }
}

/// The verbs that the three readers share.
macro_rules! reader {
    ($(#[$doc:meta])* $reader:ident, $records:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default)]
        #[must_use]
        pub struct $reader {
            settings: Settings,
        }

        impl $reader {
            /// A reader that knows Koha's labels.
            pub fn new() -> Self {
                Self::default()
            }

            /// Adds a label of the library's own: `with_label("Playing time", KohaField::Note)`.
            pub fn with_label(mut self, label: &str, field: KohaField) -> Self {
                self.settings.labels.add(label, field);
                self
            }

            /// Adds several labels of the library's own.
            pub fn with_labels(self, labels: &BTreeMap<String, KohaField>) -> Self {
                labels.iter().fold(self, |reader, (label, field)| reader.with_label(label, *field))
            }

            /// Says which address the page was taken from: its host names the catalogue, its query the record.
            pub fn with_url(mut self, url: impl Into<String>) -> Self {
                self.settings.url = Some(url.into());
                self
            }

            /// Refuses pages of more bytes than this.
            pub fn with_max_record_size(mut self, bytes: usize) -> Self {
                self.settings.max_record_size = bytes;
                self
            }

            /// Reads from this reader.
            pub fn for_reader<R: BufRead>(self, reader: R) -> $records<R> {
                $records::new(reader, self.settings)
            }

            /// Reads from bytes at hand.
            #[must_use]
            pub fn for_slice<T: AsRef<[u8]> + ?Sized>(self, bytes: &T) -> $records<&[u8]> {
                self.for_reader(bytes.as_ref())
            }
        }
    };
}

reader! {
    /// Reads detail pages as text.
    ///
    /// ```
    /// use bibtriple::model::{Kind, Title};
    /// use bibtriple::read::koha::KohaTextReader;
    ///
    /// let page = "The open town hall\nBy: Holm, Inger\n.\nMaterial type:\nBookPublisher: London : Harbour Press, 2023Description: 240 p.";
    /// let record = KohaTextReader::new().for_slice(page).next().unwrap()?;
    /// assert_eq!(record.title, Some(Title::new("The open town hall")));
    /// assert_eq!(record.kind, Kind::Book);
    /// assert_eq!(record.extents, ["240 p."]);
    /// # Ok::<(), bibtriple::error::ReadError>(())
    /// ```
    KohaTextReader, KohaTextRecords
}

reader! {
    /// Reads detail pages as HTML.
    ///
    /// ```
    /// use bibtriple::read::koha::KohaHtmlReader;
    ///
    /// let page = "<body id='opac-detail'><h1 class='title'>The open town hall</h1>\
    ///     <span class='results_summary isbn'><span class='label'>ISBN: </span>9780306406157</span>";
    /// let record = KohaHtmlReader::new().for_slice(page).next().unwrap()?;
    /// assert_eq!(record.title.unwrap().full, "The open town hall");
    /// # Ok::<(), bibtriple::error::ReadError>(())
    /// ```
    KohaHtmlReader, KohaHtmlRecords
}

reader! {
    /// Reads pages as JSON objects with `text` or `html`, and `url` where it is known: JSON Lines, or an array.
    ///
    /// ```
    /// use bibtriple::read::koha::KohaJsonReader;
    ///
    /// let line = r#"{"url": "https://opac.example.org/cgi-bin/koha/opac-detail.pl?biblionumber=7", "text": "Walden\nBy: Thoreau, Henry\nISBN: 9780306406157"}"#;
    /// let record = KohaJsonReader::new().for_slice(line).next().unwrap()?;
    /// assert_eq!(record.origin.control_number.as_deref(), Some("7"));
    /// assert_eq!(record.origin.source.as_deref(), Some("opac.example.org"));
    /// # Ok::<(), bibtriple::error::ReadError>(())
    /// ```
    KohaJsonReader, KohaJsonRecords
}

impl KohaTextReader {
    /// Reads one page that was cut from an input.
    pub(super) fn read(&self, raw: Raw<'_>) -> Result<Record, ReadError> {
        read_page(&String::from_utf8_lossy(raw.bytes), None, raw.at, &self.settings)
    }

    /// Whether a text has the labels of a detail page; one alone may stand in any text, so it takes two.
    #[must_use]
    pub fn looks_like(text: &str) -> bool {
        // A title may stand in angle brackets ("<<Das>> gelbe Buch"); a document has closing tags.
        if looks_like_html(text) && text.contains("</") {
            return false;
        }
        let labels = Labels::default();
        if marc_view::looks_like(text) || isbd_view::scan(text, &labels).is_some() {
            return true;
        }
        let page = text::scan(&layout::lines(fold::first_page(text), &labels), &labels);
        let mut signs: Vec<KohaField> = page.fields.iter().map(|entry| entry.field).collect();
        signs.retain(|field| !matches!(field, KohaField::Note | KohaField::Url | KohaField::Furniture));
        signs.sort_unstable();
        signs.dedup();
        // The sentence that ends a page is Koha's own and enough alone.
        has_page_end(text) || signs.len() + usize::from(!page.items.is_empty()) >= 2
    }

    /// Whether a text is a record in Koha's plain MARC view, which is like the lines that MARC tools print but for its
    /// underscores before the codes of subfields.
    #[must_use]
    pub fn is_plain_marc_view(text: &str) -> bool {
        marc_view::is_plain(text)
    }
}

impl KohaJsonReader {
    /// Reads one object that was cut from an input.
    pub(super) fn read(&self, raw: Raw<'_>) -> Result<Record, ReadError> {
        pages::read_json(raw, &self.settings)
    }
}

impl KohaHtmlReader {
    /// Reads one page that was cut from an input.
    pub(super) fn read(&self, raw: Raw<'_>) -> Result<Record, ReadError> {
        read_page(&String::from_utf8_lossy(raw.bytes), None, raw.at, &self.settings)
    }

    /// Whether HTML has a mark of Koha's templates, old or new; each stands in the `head` or at the start of the `body`.
    #[must_use]
    pub fn looks_like(html: &str) -> bool {
        const MARKS: &[&str] = &[
            "opac-detail",
            "opac-isbd",
            "opac-marcdetail",
            "usermarcdetail",
            "isbdcontents",
            "content=\"koha",
            "opac-main",
            "koha-tmpl",
            "/intranet-tmpl",
            "catalogue_detail_biblio",
        ];
        let html = html.to_ascii_lowercase();
        html.trim_start().starts_with('<')
            && MARKS.iter().any(|mark| memchr::memmem::find(html.as_bytes(), mark.as_bytes()).is_some())
    }
}

/// Reads one page, whichever form its content really has.
fn read_page(content: &str, url: Option<&str>, at: Position, settings: &Settings) -> Result<Record, ReadError> {
    let content = &*filing::without_controls(content);
    // Koha shows East Asian text in MARC-8 as it has it, and a page has no escape characters.
    if let Some(decoded) = marc::unescaped(content) {
        let mut record = read_decoded_page(&decoded, url, at, settings)?;
        record.doubt(Diagnostic::new(Code::Encoding, marc::UNESCAPED));
        return Ok(record);
    }
    read_decoded_page(content, url, at, settings)
}

fn read_decoded_page(content: &str, url: Option<&str>, at: Position, settings: &Settings) -> Result<Record, ReadError> {
    let is_html = looks_like_html(content);
    // The other views of the record are text in any case: their markup says nothing about fields.
    let view = if is_html { html::view(content).map(Cow::Owned) } else { Some(Cow::Borrowed(content)) };
    if let Some(text) = view.as_deref().filter(|text| marc_view::looks_like(text)) {
        return marc_view::read(text, at).map(|record| with_address(record, url, at, settings));
    }
    let page = match view.as_deref().and_then(|text| isbd_view::scan(text, &settings.labels)) {
        Some(page) => page,
        None if is_html => html::scan(content, &settings.labels),
        None => text::scan(&layout::lines(content, &settings.labels), &settings.labels),
    };
    if page.fields.is_empty() && page.items.is_empty() && (page.titles.is_empty() || !has_page_end(content)) {
        return Err(ReadError::record(at, not_a_page(content)));
    }
    Ok(with_address(record::record(page), url, at, settings))
}

/// Adds where the page was found: its host names the catalogue.
fn with_address(mut record: Record, url: Option<&str>, at: Position, settings: &Settings) -> Record {
    record.origin.at = at;
    if let Some(url) = url.map(str::to_owned).or_else(|| settings.url.clone()) {
        record.origin.url = Some(url);
    }
    if let Some(url) = &record.origin.url {
        record.origin.source = pages::host_of(url);
        record.origin.control_number = record.origin.control_number.take().or_else(|| pages::biblionumber_of(url));
    }
    record
}

/// Whether the end of a detail page is there: a record may have a title and nothing else.
fn has_page_end(content: &str) -> bool {
    bytes::lines(content).any(pages::is_page_end)
}

fn looks_like_html(content: &str) -> bool {
    let start = content.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
    start.starts_with('<') && (start.len() > 1) && !start.starts_with("<<")
}

/// What a content looks like that is no detail page.
fn not_a_page(content: &str) -> String {
    let start = content.trim_start();
    let looks = if content.contains('\0')
        || content.chars().take(4000).filter(|c| *c == '\u{fffd}' || c.is_control() && !c.is_whitespace()).count() > 8
    {
        "binary data"
    } else if start.is_empty() {
        "empty"
    } else if start.starts_with(['{', '[']) {
        "JSON"
    } else if looks_like_html(content) {
        "a web page of another kind"
    } else {
        "text without the labels of a detail page (“By:”, “Material type:”, “Description:”, …)"
    };
    format!("this is no Koha detail page; it looks like {looks}")
}
