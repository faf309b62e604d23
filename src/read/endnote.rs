//! EndNote: the tagged export (`%A`) and the XML export.

mod fields;
mod syntax;
mod xml;

pub use xml::{EndnoteXmlReader, EndnoteXmlRecords};

use super::citation::{Citation, Meaning, Sort, TitleRank, kind_of_name, sort};
use super::tagged::{Cut, Fields, Syntax, scan, tagged_reader};
use crate::model::{Record, Relator};
use syntax::Endnote;

tagged_reader! {
    /// Reads records in the tagged format that EndNote exports and that began as
    /// [refer](https://man.freebsd.org/cgi/man.cgi?query=refer&manpath=BSD+4.3+reno): `%A` author, `%T` title.
    ///
    /// A record begins with `%0`; where there is none, behind an empty line. A file that has lost its line breaks is read too. The text
    /// is UTF-8; bytes that are not are read as Windows-1252. Dates of access and names of databases stay out of the graph, and so do research notes (`%<`), which are private.
    ///
    /// ```
    /// use bibtriple::model::{Kind, Title};
    /// use bibtriple::read::endnote::EndnoteReader;
    ///
    /// let input = "%0 Book\n%T Walden\n%A Thoreau, Henry David\n";
    /// let records: Vec<_> = EndnoteReader::new().for_reader(input.as_bytes()).collect::<Result<_, _>>()?;
    /// assert_eq!((records[0].kind, &records[0].title), (Kind::Book, &Some(Title::new("Walden"))));
    /// # Ok::<(), bibtriple::error::ReadError>(())
    /// ```
    EndnoteReader,
    /// The records of an input in EndNote's tagged format.
    EndnoteRecords,
    in Endnote,
    by read
}

impl EndnoteReader {
    /// Whether the beginning of an input looks like the tagged format: `%0`, or two fields one after the other.
    #[must_use]
    pub fn looks_like(head: &str) -> bool {
        let mut lines = head.split(['\n', '\r']).filter(|line| !line.trim().is_empty());
        let is_field = |line: &str| Endnote::field(line.as_bytes()).is_some_and(|(tag, _)| tag != *b"%%  ");
        lines.next().is_some_and(|line| {
            is_field(line) && (line.starts_with("%0 ") || lines.next().is_some_and(is_field) && head.contains("%T "))
        })
    }
}

fn read(cut: &Cut<'_>) -> Record {
    let mut found = Fields::new();
    scan::<Endnote>(&cut.text, &mut found);
    let written = found.iter().find(|field| field.tag == *b"%0  ").map(|field| field.value).unwrap_or_default();
    let kind = kind_of_name(written);
    let mut citation = Citation::new(cut.at, written, kind);
    cut.note_encoding(&mut citation.record);
    if kind.is_none() && !written.is_empty() {
        citation.take(Meaning::Unknown, "%0", written);
    }
    let kind = kind.unwrap_or_default();
    // Where nothing else names the book, the series is it, and its editors are the book's.
    let is_book_series = sort(kind) == Sort::Part && !found.iter().any(|field| field.tag == *b"%B  ");
    for field in found.iter().filter(|field| field.tag != *b"%0  ") {
        let [_, code, ..] = field.tag;
        let tag = format!("%{}", char::from(code));
        if fields::is_name(code) {
            for line in field.lines() {
                let meaning = match code {
                    b'Y' if is_book_series => Meaning::HostContributor(Relator::EDITOR),
                    _ => fields::meaning(code, kind, line),
                };
                citation.take(meaning, &tag, line);
            }
        } else if code == b'S' && is_book_series {
            citation.take(Meaning::Host(TitleRank::Any), &tag, field.value);
        } else {
            citation.take(fields::meaning(code, kind, field.value), &tag, field.value);
        }
    }
    citation.finish()
}
