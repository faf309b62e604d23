//! RefWorks: the tagged format that it exports, and that publishers and databases export for it.

mod fields;
mod syntax;

use super::citation::{Citation, Meaning, Sort, kind_of_name, sort};
use super::tagged::{Cut, Field, Fields, Syntax, scan, tag_text, tagged_reader};
use crate::model::Record;
use syntax::Refworks;

tagged_reader! {
    /// Reads records in the
    /// [tagged format of RefWorks](https://knowledge.exlibrisgroup.com/RefWorks/Legacy_RefWorks/05Managing_References/020RefWorks_Tagged_Format):
    /// `RT` type, `A1` author, `T1` title.
    ///
    /// A record begins with `RT`, and ends where the next one begins. A value goes on over the lines that do not begin with a tag. The
    /// text is UTF-8; bytes that are not are read as Windows-1252. Dates of access and what else the program says of itself stay out of
    /// the graph.
    ///
    /// ```
    /// use bibtriple::model::{Kind, Title};
    /// use bibtriple::read::refworks::RefworksReader;
    ///
    /// let input = "RT Book, Whole\nT1 Walden\nA1 Thoreau, Henry David\n";
    /// let records: Vec<_> = RefworksReader::new().for_reader(input.as_bytes()).collect::<Result<_, _>>()?;
    /// assert_eq!((records[0].kind, &records[0].title), (Kind::Book, &Some(Title::new("Walden"))));
    /// # Ok::<(), bibtriple::error::ReadError>(())
    /// ```
    RefworksReader,
    /// The records of an input in the tagged format of RefWorks.
    RefworksRecords,
    in Refworks,
    by read
}

impl RefworksReader {
    /// Whether the beginning of an input looks like the tagged format: a type, and a field behind it.
    #[must_use]
    pub fn looks_like(head: &str) -> bool {
        /// What may stand before the first record: the list of tags with which RefWorks begins a file.
        const LINES: usize = 150;
        let mut lines = head.split(['\n', '\r']).filter(|line| !line.trim().is_empty());
        let mut fields = lines.by_ref().take(LINES).map_while(|line| {
            let field = Refworks::field(line.as_bytes());
            field.is_none_or(|(tag, _)| Refworks::begins(tag)).then_some(field)
        });
        fields.any(|field| field.is_some())
            && lines.next().is_some_and(|line| Refworks::field(line.as_bytes()).is_some())
    }
}

fn read(cut: &Cut<'_>) -> Record {
    let mut found = Fields::new();
    scan::<Refworks>(&cut.text, &mut found);
    let value = |tag: &[u8; 4]| found.iter().find(|field| field.tag == *tag).map_or("", |field| field.value);
    let written = value(b"RT  ");
    let kind = kind_of_name(written);
    let mut citation = Citation::new(cut.at, written, kind);
    cut.note_encoding(&mut citation.record);
    if kind.is_none() {
        citation.take(Meaning::Unknown, "RT", written);
    }
    let kind = kind.unwrap_or_default();
    // What is in proceedings and names a journal beside them is in a series of that name.
    let has_series = !value(b"T2  ").is_empty() && sort(kind) == Sort::Part;
    let pages = pages(value(b"SP  "), value(b"OP  "));
    for Field { tag, value } in &found {
        let [a, b, ..] = *tag;
        let name = if *tag == *b"PMC " { "PMCID" } else { tag_text(tag) };
        match tag {
            b"RT  " => {}
            b"SP  " | b"OP  " => {
                let meaning = match (tag, pages) {
                    (b"OP  ", Pages::InFirst) | (b"SP  ", Pages::InLast) => continue,
                    (b"OP  ", Pages::InLast | Pages::NumberAndRange) => Meaning::FirstPage,
                    (b"SP  ", Pages::NumberAndRange) => Meaning::ArticleNumber,
                    // "xii, 300 p."
                    (b"OP  ", _) if Citation::counts_pages(kind) && value.contains(' ') => Meaning::Extent,
                    _ => fields::meaning(*tag, kind, value),
                };
                citation.take(meaning, name, value);
            }
            b"JF  " if has_series => citation.take(Meaning::Series, name, value),
            _ if fields::is_name([a, b]) => {
                for line in value.split(['\n', '\r', ';', '；']) {
                    citation.take(fields::meaning(*tag, kind, line), name, line);
                }
            }
            _ => citation.take(fields::meaning(*tag, kind, value), name, value),
        }
    }
    citation.finish()
}

/// Which of the two fields for pages has what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pages {
    /// The first page and the last.
    FirstAndLast,
    /// All pages are in the first field.
    InFirst,
    /// All pages are in the second field.
    InLast,
    /// The number of the article, and its pages.
    NumberAndRange,
}

fn pages(first: &str, other: &str) -> Pages {
    let is_range =
        |text: &str| text.split_once(['-', '–']).is_some_and(|(from, to)| !from.is_empty() && !to.is_empty());
    let starts_range = other.split(['-', '–']).next() == Some(first);
    match (first, other) {
        (_, "") | ("", _) => Pages::FirstAndLast,
        _ if is_range(first) && (first.ends_with(other) || is_range(other)) => Pages::InFirst,
        _ if is_range(other) && starts_range => Pages::InLast,
        _ if is_range(other) && first.bytes().any(|byte| !byte.is_ascii_digit()) => Pages::NumberAndRange,
        _ => Pages::FirstAndLast,
    }
}
