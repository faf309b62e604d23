//! RIS, as reference managers, publishers, databases and catalogues write it.

mod fields;
mod syntax;

use super::citation::{Citation, Meaning, Sort, kind_of_name, sort};
use super::tagged::{Cut, Field, Fields, scan, tag_text, tagged_reader};
use crate::error::{Code, Diagnostic};
use crate::model::{Kind, Record, Relator};
use syntax::Ris;

tagged_reader! {
    /// Reads [RIS](https://en.wikipedia.org/wiki/RIS_(file_format)) records.
    ///
    /// Lines may end in LF, CR or CRLF, values may go on over several lines, and a file that has lost its line breaks is read too. A
    /// record without `ER` ends where the next one begins. The text is UTF-8; bytes that are not are read as Windows-1252.
    ///
    /// Dates of access, names of databases and states of reprints say nothing of the work and stay out of the graph, like research
    /// notes (`RN`), which are private; all are in [`Record::unmapped`]. Tags that nobody knows are reported too.
    ///
    /// ```
    /// use bibtriple::model::Title;
    /// use bibtriple::read::ris::RisReader;
    ///
    /// let input = "TY  - BOOK\nTI  - Walden\nAU  - Thoreau, Henry David\nER  - \n";
    /// let records: Vec<_> = RisReader::new().for_reader(input.as_bytes()).collect::<Result<_, _>>()?;
    /// assert_eq!(records[0].title, Some(Title::new("Walden")));
    /// # Ok::<(), bibtriple::error::ReadError>(())
    /// ```
    RisReader,
    /// The records of a RIS input.
    RisRecords,
    in Ris,
    by read
}

impl RisReader {
    /// Whether the beginning of an input looks like RIS: a type before all other fields.
    #[must_use]
    pub fn looks_like(head: &str) -> bool {
        /// What may stand before the first record: a number, lines about the export.
        const LINES: usize = 30;
        use super::tagged::Syntax;
        let mut lines = head.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty()).take(LINES);
        lines
            .find_map(|line| {
                Ris::field(line.as_bytes()).map(|(tag, value)| (tag, line.get(value..).unwrap_or_default()))
            })
            .is_some_and(|(tag, value)| {
                let ty = value.split_whitespace().next().unwrap_or_default();
                Ris::begins(tag)
                    && (fields::kind(ty).is_some()
                        || kind_of_name(value).is_some()
                        || Ris::is_squashed(head.as_bytes()))
                    || matches!(&tag, b"TY  ") && ty.bytes().all(|b| b.is_ascii_uppercase()) && !ty.is_empty()
            })
    }
}

fn read(cut: &Cut<'_>) -> Record {
    let mut found = Fields::new();
    scan::<Ris>(&cut.text, &mut found);
    let types: Vec<&str> = found.iter().filter(|field| field.tag == *b"TY  ").map(|field| field.value).collect();
    let (written, kind) = match types.as_slice() {
        [] => ("", None),
        // Several types are no type, unless one alone is known.
        several => {
            let mut known = several.iter().filter_map(|ty| Some((*ty, kind_of(ty)?)));
            match (known.next(), known.next()) {
                (Some((ty, kind)), None) => (ty, Some(kind)),
                _ => (several.first().copied().unwrap_or_default(), None),
            }
        }
    };
    let mut citation = Citation::new(cut.at, written, kind);
    cut.note_encoding(&mut citation.record);
    match (types.as_slice(), kind) {
        (_, Some(_)) => {}
        ([], None) => {
            citation.record.doubt(Diagnostic::new(Code::Repaired, "the record has no type (TY)").in_field("TY"));
        }
        ([only], None) => citation.record.keep_unmapped("TY", *only),
        (several, None) => {
            let types = several.join(", ");
            let message = format!("several types: {types}");
            citation.record.doubt(Diagnostic::new(Code::TypeConflict, message).in_field("TY").with_value(types));
        }
    }
    let kind = serial_or_book(kind.unwrap_or_default(), &found);
    citation.kind = kind;
    if let Some((_, stated)) = &mut citation.evidence.stated {
        *stated = kind;
    }
    let has = |tag: &[u8; 2]| found.iter().any(|field| field.tag.starts_with(tag) && !field.value.is_empty());
    // EndNote has fields of their own for the proceedings and for the place of publication; then the usual ones are the conference's.
    let is_paper = matches!(kind, Kind::Proceedings | Kind::ConferencePaper);
    let (is_meeting, is_meeting_place) = (is_paper && has(b"C3"), is_paper && has(b"C1"));
    // OCLC's own number is the reference's in exports of WorldCat.
    let is_worldcat = found.iter().any(|field| {
        matches!(&field.tag, b"DP  " | b"DB  ")
            && ["worldcat.org", "z-wcorg"].iter().any(|name| field.value.contains(name))
    });
    // Elsevier's Pure has the number of an article that has no pages there.
    let is_unpaged = sort(kind) == Sort::Article && !has(b"SP") && !has(b"C7");
    let is_of_government = written.eq_ignore_ascii_case("GOVDOC");
    for field in &found {
        match &field.tag {
            b"T2  " if is_meeting => citation.take(Meaning::Meeting, "T2", field.value),
            // EndNote has the department there that a document of a government is from.
            b"A2  " if is_of_government => {
                for name in field.lines() {
                    citation.take(Meaning::Organization(Relator::from_code("isb")), "A2", name);
                }
            }
            b"M1  " if is_unpaged && is_article_number(field.value) => {
                citation.take(Meaning::ArticleNumber, "M1", field.value);
            }
            b"ID  " if is_worldcat => citation.take(Meaning::Identifier("oclc"), "ID", field.value),
            b"CY  " if is_meeting_place => citation.take(Meaning::MeetingPlace, "CY", field.value),
            _ => take(&mut citation, field, kind),
        }
    }
    citation.finish()
}

fn kind_of(ty: &str) -> Option<Kind> {
    fields::kind(ty).or_else(|| fields::kind(&ty.to_ascii_uppercase())).or_else(|| kind_of_name(ty))
}

/// A serial that has authors or an ISBN is a book in one.
fn serial_or_book(kind: Kind, found: &Fields<'_>) -> Kind {
    let is_book = |field: &Field<'_>| match &field.tag {
        b"AU  " | b"A1  " => true,
        b"SN  " => crate::id::Isbn::parse(field.value).is_ok(),
        _ => false,
    };
    if kind == Kind::Periodical && found.iter().any(is_book) { Kind::Book } else { kind }
}

/// "104501", "e1234": longer than the number of an issue is.
fn is_article_number(value: &str) -> bool {
    let digits = value.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let letters = value.len() - digits.len();
    (letters == 0 && digits.len() >= 5 || letters == 1 && digits.len() >= 3)
        && digits.len() <= 9
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// The rights in the work that a note of `ProQuest` states; what it says of the database is no such statement.
fn own_rights(note: &str) -> Option<&str> {
    let rights = note.strip_prefix("Copyright - ").or_else(|| note.strip_prefix("Publisher Copyright: "))?;
    Some(rights).filter(|rights| !rights.starts_with("Database copyright"))
}

fn take(citation: &mut Citation, field: &Field<'_>, kind: Kind) {
    let [a, b, ..] = field.tag;
    if field.value.is_empty() || field.tag == *b"TY  " {
        return;
    }
    let tag = tag_text(&field.tag);
    match [a, b] {
        // A name a line.
        [b'A', b'U' | b'1'..=b'4'] | [b'E', b'D'] | [b'S', b'N'] => {
            for line in field.lines() {
                citation.take(fields::meaning([a, b], kind, line), tag, line);
            }
        }
        // Notes of citation indexes: each line says what it is, and what follows "References:" is one list.
        [b'N', b'1'] if fields::is_of_index(field.value) => {
            let at = field.value.find("References:");
            let (notes, references) =
                at.map_or((field.value, ""), |at| field.value.split_at_checked(at).unwrap_or_default());
            for line in notes.split(['\n', '\r']) {
                citation.take(fields::meaning([a, b], kind, line), tag, line);
            }
            citation.take(Meaning::References, tag, references.strip_prefix("References:").unwrap_or_default());
        }
        // ProQuest: "Copyright - Copyright Fjord Press 2012".
        [b'N', b'1'] if let Some(rights) = own_rights(field.value) => citation.take(Meaning::Rights, tag, rights),
        // JSTOR says the month or season there.
        [b'C', b'1'] if field.value.starts_with("Full publication date: ") => {
            let date = field.value.trim_start_matches("Full publication date: ");
            citation.take(Meaning::Date, tag, &date.replace(',', ""));
        }
        tag_bytes => citation.take(fields::meaning(tag_bytes, kind, field.value), tag, field.value),
    }
}
