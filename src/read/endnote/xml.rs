//! EndNote's XML export, as EndNote and other reference managers write it.

use crate::error::ReadError;
use crate::model::{Kind, LinkKind, NoteKind, OtherTitleKind, Record, Relator};
use crate::read::citation::{Citation, Meaning, Sort, TitleRank, author, kind_of_name, sort};
use crate::read::xml::{Element, XmlReader, XmlRecord, XmlRecords};
use std::io::Read;

/// Reads EndNote XML: `<xml><records><record>`, text with or without `<style>`.
///
/// Access dates and the names of databases and files stay out of the graph, and so do research notes, which are private.
///
/// ```
/// use bibtriple::model::{Kind, Title};
/// use bibtriple::read::endnote::EndnoteXmlReader;
///
/// let input = "<xml><records><record><ref-type name='Book'>6</ref-type><titles><title>Walden</title></titles></record></records></xml>";
/// let record = EndnoteXmlReader::new().for_reader(input.as_bytes()).next().unwrap()?;
/// assert_eq!((record.kind, record.title), (Kind::Book, Some(Title::new("Walden"))));
/// # Ok::<(), bibtriple::error::ReadError>(())
/// ```
#[derive(Debug, Clone)]
#[must_use]
pub struct EndnoteXmlReader {
    xml: XmlReader,
}

impl Default for EndnoteXmlReader {
    fn default() -> Self {
        Self { xml: XmlReader::new("EndNote XML", &["record"]) }
    }
}

impl EndnoteXmlReader {
    /// A reader with the usual limits.
    pub fn new() -> Self {
        Self::default()
    }

    /// Refuses records of more bytes than this.
    pub fn with_max_record_size(mut self, bytes: usize) -> Self {
        self.xml = self.xml.with_max_record_size(bytes);
        self
    }

    /// Reads from a stream of UTF-8.
    pub fn for_reader<R: Read>(self, reader: R) -> EndnoteXmlRecords<R> {
        EndnoteXmlRecords { records: self.xml.for_reader(reader) }
    }

    /// Reads from bytes at hand.
    pub fn for_slice(self, bytes: &[u8]) -> EndnoteXmlRecords<&[u8]> {
        self.for_reader(bytes)
    }

    /// Whether the beginning of an input looks like EndNote XML.
    #[must_use]
    pub fn looks_like(head: &str) -> bool {
        let head = head.trim_start();
        head.starts_with('<')
            && (head.contains("<ref-type") || head.contains("<rec-number") || head.contains("<source-app"))
            && head.contains("<record")
    }
}

/// The records of an input in EndNote XML.
#[derive(Debug)]
#[must_use]
pub struct EndnoteXmlRecords<R> {
    records: XmlRecords<R>,
}

impl<R: Read> Iterator for EndnoteXmlRecords<R> {
    type Item = Result<Record, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        Some(self.records.next()?.map(|record| read(&record)))
    }
}

fn read(xml: &XmlRecord) -> Record {
    let ref_type = xml.element.child("ref-type");
    let name = ref_type.and_then(|element| element.attr("name")).unwrap_or_default();
    let number = ref_type.map(Element::text).unwrap_or_default();
    let kind = kind_of_name(name).or_else(|| kind_of_number(&number));
    let mut citation = Citation::new(xml.at, if name.is_empty() { &number } else { name }, kind);
    citation.record = xml.begin();
    if kind.is_none() {
        citation.take(Meaning::Unknown, "ref-type", if name.is_empty() { &number } else { name });
    }
    let reader = Fields { kind: kind.unwrap_or_default(), sort: sort(kind.unwrap_or_default()) };
    for field in xml.element.children() {
        reader.take(&mut citation, field);
    }
    citation.finish()
}

/// The numbers that EndNote gives its types, for files that leave out the names.
fn kind_of_number(number: &str) -> Option<Kind> {
    Some(match number {
        "1" | "37" => Kind::Image,
        "3" => Kind::Video,
        "4" => Kind::Bill,
        "5" | "60" => Kind::Chapter,
        "6" | "44" => Kind::Book,
        "7" => Kind::LegalCase,
        "9" => Kind::Software,
        "10" => Kind::Proceedings,
        "12" | "16" | "56" => Kind::Webpage,
        "13" => Kind::Document,
        "14" => Kind::Hearing,
        "17" | "43" => Kind::JournalArticle,
        "19" => Kind::MagazineArticle,
        "20" => Kind::Map,
        "21" => Kind::Film,
        "23" => Kind::NewspaperArticle,
        "25" => Kind::Patent,
        "26" => Kind::Letter,
        "27" | "46" => Kind::Report,
        "28" => Kind::EditedBook,
        "31" | "50" => Kind::Statute,
        "32" => Kind::Thesis,
        "34" | "36" => Kind::Manuscript,
        "45" | "59" => Kind::Dataset,
        "47" => Kind::ConferencePaper,
        "52" | "53" => Kind::ReferenceEntry,
        "57" => Kind::Periodical,
        "58" => Kind::Standard,
        _ => return None,
    })
}

/// What the elements mean for a type.
struct Fields {
    kind: Kind,
    sort: Sort,
}

impl Fields {
    fn take(&self, citation: &mut Citation, field: &Element) {
        let name = field.name();
        match name {
            "ref-type" => {}
            "contributors" => {
                for group in field.children() {
                    let meaning = self.names(group.name());
                    for author in group.children() {
                        citation.take(meaning, group.name(), &author.text());
                    }
                }
            }
            "titles" => {
                for title in field.children() {
                    citation.take(self.title(title.name()), title.name(), &title.text());
                }
            }
            "periodical" => {
                for title in field.children() {
                    let rank = if title.name() == "full-title" { TitleRank::Journal } else { TitleRank::JournalShort };
                    citation.take(Meaning::Host(rank), title.name(), &title.text());
                }
            }
            // The journal once more, under another name.
            "alt-periodical" => {
                for title in field.children() {
                    citation.take(Meaning::Host(TitleRank::JournalShort), title.name(), &title.text());
                }
            }
            "keywords" => {
                for keyword in field.children() {
                    citation.take(Meaning::Keyword, "keyword", &keyword.raw_text());
                }
            }
            "dates" => {
                if let Some(month) = field.child_text("month") {
                    let year = field.child_text("year").unwrap_or_default();
                    citation.take(Meaning::Date, "month", &format!("{year}/{month}"));
                }
                for date in field.children() {
                    match date.name() {
                        "year" => citation.take(Meaning::Year, "year", &date.text()),
                        "pub-dates" => {
                            for date in date.children() {
                                citation.take(Meaning::Date, "date", &date.text());
                            }
                        }
                        "copyright-dates" => {
                            for date in date.children() {
                                citation.take(
                                    Meaning::DateOf(crate::model::DateEvent::Copyrighted),
                                    "date",
                                    &date.text(),
                                );
                            }
                        }
                        "month" => {}
                        _ => citation.take(Meaning::Unknown, date.name(), &date.text()),
                    }
                }
            }
            "urls" => {
                for urls in field.children() {
                    let kind = if urls.name() == "image-urls" { LinkKind::Related } else { LinkKind::Work };
                    if urls.children().next().is_none() {
                        citation.take(Meaning::Link(kind), urls.name(), &urls.text());
                    }
                    for url in urls.children() {
                        citation.take(Meaning::Link(kind), "url", &url.text());
                    }
                }
            }
            "pages" => {
                let text = field.text();
                let pages = match (text.as_str(), field.attr("start"), field.attr("end")) {
                    ("", Some(start), Some(end)) => format!("{start}-{end}"),
                    ("", Some(start), None) => start.to_owned(),
                    _ => text,
                };
                citation.take(self.pages(), name, &pages);
            }
            _ => {
                // The elements called `style` are no style sheets.
                let text = field.text();
                citation.take(self.meaning(name, &text), name, &text);
            }
        }
    }

    fn names(&self, group: &str) -> Meaning {
        match (group, self.sort) {
            ("authors", _) => author(self.kind),
            ("secondary-authors", Sort::Part) => Meaning::HostContributor(Relator::EDITOR),
            ("secondary-authors", Sort::Whole | Sort::Article) => Meaning::Contributor(Relator::EDITOR),
            ("tertiary-authors", Sort::Thesis) => Meaning::Contributor(Relator::THESIS_ADVISOR),
            ("tertiary-authors", Sort::Part | Sort::Whole) => Meaning::SeriesEditor,
            ("subsidiary-authors", Sort::Part | Sort::Whole) => Meaning::Contributor(Relator::TRANSLATOR),
            _ => Meaning::Contributor(Relator::CONTRIBUTOR),
        }
    }

    fn title(&self, name: &str) -> Meaning {
        match (name, self.sort) {
            ("title", _) => Meaning::Title,
            ("secondary-title", Sort::Whole) => Meaning::Series,
            ("secondary-title", Sort::Thesis) => Meaning::Unknown,
            ("secondary-title", _) => Meaning::Host(TitleRank::Any),
            ("tertiary-title", _) => Meaning::Series,
            ("alt-title", Sort::Article) => Meaning::Host(TitleRank::JournalShort),
            ("alt-title", Sort::Part) => Meaning::Host(TitleRank::Short),
            ("alt-title", _) => Meaning::OtherTitle(OtherTitleKind::Variant),
            ("short-title", _) => Meaning::ShortTitle,
            ("translated-title", _) => Meaning::OtherTitle(OtherTitleKind::Translated),
            _ => Meaning::Unknown,
        }
    }

    fn pages(&self) -> Meaning {
        match self.kind {
            Kind::Map | Kind::Image | Kind::Audio | Kind::Video | Kind::Film | Kind::Software => Meaning::Extent,
            _ => Meaning::FirstPage,
        }
    }

    fn meaning(&self, name: &str, value: &str) -> Meaning {
        match name {
            // Of a web page these are the year and the day on which somebody read it.
            "volume" | "number" if self.kind == Kind::Webpage => Meaning::Technical,
            "volume" if self.sort == Sort::Thesis => Meaning::Note(NoteKind::Degree),
            "volume" => Meaning::Volume,
            "number" | "issue" if matches!(self.kind, Kind::Patent | Kind::Standard) => Meaning::Number,
            "number" | "issue" => Meaning::Issue,
            "num-vols" => Meaning::VolumeCount,
            "edition" if self.kind == Kind::JournalArticle && value.bytes().filter(u8::is_ascii_digit).count() >= 6 => {
                Meaning::DateOf(crate::model::DateEvent::Available)
            }
            "edition" => Meaning::Edition,
            "pub-location" => Meaning::Place,
            "meeting-place" => Meaning::MeetingPlace,
            "publisher" => Meaning::Publisher,
            "isbn" | "issn" => Meaning::StandardNumber,
            "report-id" => Meaning::Number,
            "electronic-resource-num" => Meaning::Doi,
            "accession-num" => Meaning::Accession,
            "call-num" => Meaning::CallNumber,
            "abstract" => Meaning::Abstract,
            "notes" | "orig-pub" => Meaning::Note(NoteKind::General),
            "work-type" => Meaning::Genre,
            "reviewed-item" => Meaning::ReviewOf,
            "auth-address" | "auth-affiliaton" | "auth-affiliation" => Meaning::Affiliation,
            "language" => Meaning::Language,
            "label" => Meaning::Identifier("local"),
            "section"
                if value.starts_with('e') || value.len() > 4 && value.bytes().all(|byte| byte.is_ascii_digit()) =>
            {
                Meaning::ArticleNumber
            }
            "custom7" if self.sort == Sort::Article => Meaning::ArticleNumber,
            "work-extent" | "size" => Meaning::Extent,
            "research-notes" | "image" => Meaning::Private,
            "remote-database-name" => Meaning::Database,
            // EndNote names PubMed by who provides it alone.
            "remote-database-provider" if value == "NLM" => Meaning::Database,
            // The program, its file and its numbers, and the program's copy of what the titles say.
            "database"
            | "source-app"
            | "rec-number"
            | "foreign-keys"
            | "remote-database-provider"
            | "access-date"
            | "modified-date"
            | "added-date"
            | "last-updated-date"
            | "reprint-status"
            | "reprint-edition"
            | "availability"
            | "remote-source" => Meaning::Technical,
            "secondary-title" | "tertiary-title" => self.title(name),
            _ if name.starts_with("custom") || name.starts_with("user") || name.starts_with("misc") => Meaning::Custom,
            _ => Meaning::Unknown,
        }
    }
}
