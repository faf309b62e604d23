//! From a row to a record.

use super::authors;
use super::columns::{Columns, Maker};
use super::embase;
use super::field::CsvField as F;
use super::lists;
use super::pubmed_citation;
use super::rows::Row;
use crate::error::{Code, Diagnostic, Position, ReadError};
use crate::id::Identifier;
use crate::model::list::push_new;
use crate::model::{Item, Kind, Record, Text};
use crate::read::citation::{Citation, Meaning, TitleRank, kind_of_name};
use crate::read::draft::{is_web_address, read_identifier};
use crate::read::works::notes::reference_manager_note;
use crate::read::{evidence, types};
use crate::text::{enumeration, extent, isbd};

/// The record of a row.
pub(super) fn read(at: Position, columns: &Columns, row: &Row) -> Result<Record, ReadError> {
    let (width, found) = (columns.len(), row.cells.len());
    let filled = row.cells.iter().filter(|cell| !is_empty(cell)).count();
    if found * 2 < width || filled == 0 {
        let cells = if found == 1 { "cell" } else { "cells" };
        return Err(ReadError::record(at, format!("the row has {found} {cells}, and there are {width} columns")));
    }
    if row.is_unclosed && found != width {
        let message =
            format!("a quotation mark in the row is never closed, which leaves {found} cells for {width} columns");
        return Err(ReadError::record(at, message));
    }
    let mut reader = RowReader::new(at, columns, row);
    if row.is_unclosed {
        let message = "a quotation mark in the row is never closed; the row ends with its line";
        reader.citation.record.doubt(Diagnostic::new(Code::Repaired, message));
    }
    if found != width {
        let message = format!("the row has {found} cells, and there are {width} columns");
        reader.citation.record.doubt(Diagnostic::new(Code::Repaired, message));
    }
    for (column, cell) in columns.zip(&row.cells) {
        reader.take(&column.name, column.field, cell);
    }
    for (number, cell) in row.cells.iter().enumerate().skip(width) {
        if !is_empty(cell) {
            reader.citation.record.keep_unmapped(format!("column {}", number + 1), cell.trim());
        }
    }
    Ok(reader.finish())
}

/// Whether a cell says nothing, in the ways of databases and programs for statistics.
fn is_empty(cell: &str) -> bool {
    matches!(
        cell.trim(),
        "" | "NA"
            | "NULL"
            | "\\N"
            | "NaN"
            | "nan"
            | "N/A"
            | "#N/A"
            | "n/a"
            | "None"
            | "(null)"
            | "[No abstract available]"
    )
}

struct RowReader {
    citation: Citation,
    item: Item,
    orcids: Vec<(String, String)>,
    /// Authors with their institutions, by the name of the column.
    addresses: Vec<(String, String)>,
    has_addresses: bool,
    /// Whether the full names of the authors stand in a column of their own.
    has_full_names: bool,
    /// Whether it has a book and, in another column, what the book is in.
    has_book_and_source: bool,
    maker: Maker,
    day: Option<String>,
    contents: Vec<Text>,
}

impl RowReader {
    fn new(at: Position, columns: &Columns, row: &Row) -> Self {
        let of = |field: F| {
            columns
                .zip(&row.cells)
                .filter(move |(column, cell)| column.field == Some(field) && !is_empty(cell))
                .map(|(_, cell)| cell)
        };
        // Of several types the one that says most.
        let types =
            of(F::Type).flat_map(values).filter_map(|written| Some((written, kind_in(columns.maker, written)?)));
        let stated = types.max_by_key(|(_, kind)| types::rank(*kind));
        let (written, mut kind) = stated.map_or(("", None), |(written, kind)| (written, Some(kind)));
        // A list of journals: nothing is in them.
        let is_list_of_journals = !columns.has(F::Title) && !columns.has(F::Doi) && !columns.has(F::Pmid);
        if kind.is_none() && of(F::Journal).next().is_some() {
            kind = Some(if is_list_of_journals { Kind::Periodical } else { Kind::JournalArticle });
        }
        let is_scholarly = columns.maker == Maker::Scholar && of(F::Source).next().is_some();
        if kind.is_none() && (columns.maker == Maker::Embase || is_scholarly) {
            kind = Some(Kind::JournalArticle);
        }
        let mut citation = Citation::new(at, written, kind);
        citation.is_title_translated = columns.are_titles_translated;
        Self {
            citation,
            item: Item::default(),
            orcids: Vec::new(),
            addresses: Vec::new(),
            has_addresses: of(F::AuthorAffiliations).next().is_some(),
            has_full_names: of(F::AuthorFull).next().is_some(),
            has_book_and_source: of(F::Book).next().is_some() && of(F::Source).next().is_some(),
            maker: columns.maker,
            day: of(F::Day).next().map(|day| day.trim().to_owned()),
            contents: Vec::new(),
        }
    }

    fn take(&mut self, name: &str, field: Option<F>, cell: &str) {
        if is_empty(cell) {
            return;
        }
        let cell = cell.trim();
        let Some(field) = field else { return self.citation.record.keep_unmapped(name, cell) };
        let whole = if field.is_number() { without_decimal(cell) } else { cell };
        let list = lists::items(whole).map(|items| items.join(if field == F::References { "; " } else { "||" }));
        for value in list.as_deref().unwrap_or(whole).split("||").map(str::trim).filter(|value| !value.is_empty()) {
            // DSpace puts an authority behind: "Holm, Inger::virtual::12::600".
            let value = value.split("::").next().unwrap_or(value).trim();
            if field == F::Author && self.maker == Maker::SpringerLink {
                for one in authors::apart(value) {
                    self.value(name, field, &one);
                }
            } else if field == F::Author && self.maker == Maker::Pubmed {
                for one in value.trim_end_matches('.').split([',', ';']) {
                    self.value(name, field, one.trim());
                }
            } else if field == F::Author && matches!(self.maker, Maker::Embase | Maker::Scholar) {
                for one in value.split(", ") {
                    // Google Scholar cuts long lists short.
                    let is_more = matches!(one, "…" | "...");
                    self.value(name, field, if is_more { "et al." } else { one });
                }
            } else if field.is_list() {
                for one in authors::people(value) {
                    self.value(name, field, &one);
                }
            } else {
                self.value(name, field, value);
            }
        }
    }

    fn value(&mut self, name: &str, field: F, value: &str) {
        let citation = &mut self.citation;
        match field {
            F::Author if self.has_full_names => citation.take(Meaning::Technical, name, value),
            // Dimensions: what a book is in is a series, and the volume is the number in it.
            F::Source if self.has_book_and_source => citation.take(Meaning::Series, name, value),
            F::Volume if self.has_book_and_source => citation.take(Meaning::SeriesNumber, name, value),
            F::Source if self.maker == Maker::Embase => embase::source(citation, name, value),
            F::Source if self.maker == Maker::Eric => eric_source(citation, name, value),
            F::Series if name.to_ascii_lowercase().contains("ispartofseries") => {
                // DSpace: "Working papers;12".
                let (title, number) = value.rsplit_once(';').unwrap_or((value, ""));
                citation.take(Meaning::Series, name, title);
                citation.take(Meaning::SeriesNumber, name, number);
            }
            // Koha has the extent there: "xii, 240 p. ;".
            F::Pages if is_extent(value) => citation.take(Meaning::Extent, name, isbd::trim(value)),
            F::Day => {}
            F::Openalex => citation.identifier("openalex", value.rsplit('/').next().unwrap_or(value)),
            F::PubmedCitation => pubmed_citation::take(citation, name, value),
            F::Extra => reference_manager_note(&mut citation.record, value),
            F::Contents => self.contents.push(Text::new(value)),
            F::Type if value.bytes().all(|byte| byte.is_ascii_digit()) => {
                if kind_in(self.maker, value).is_none() {
                    citation.record.keep_unmapped(name, value);
                }
            }
            // ERIC: "Journal Articles; Reports - Research".
            F::Type if self.maker == Maker::Eric => {
                for value in values(value).filter(|value| kind(value).is_none()) {
                    citation.take(Meaning::Genre, name, value);
                }
            }
            F::Type => {
                for value in values(value).filter(|value| kind(value).is_none()) {
                    if evidence::item_type_kind(value).is_some() {
                        citation.evidence.item_types.push(value.to_owned());
                    } else {
                        citation.take(Meaning::Genre, name, value);
                    }
                }
            }
            F::Keywords if self.maker == Maker::Embase => {
                for value in embase::terms(value) {
                    citation.take(Meaning::Keyword, name, value);
                }
            }
            F::IssuePart => citation.take(Meaning::IssuePart(issue_part(name)), name, value),
            F::Keywords => {
                for value in value.split(" | ") {
                    citation.take(Meaning::Keyword, name, value);
                }
            }
            F::Identifier => self.identifier(value),
            F::Url if crate::id::Doi::is_resolver_url(value) => self.identifier(value),
            // Web of Science: "[Holm, I; Skov, P] Univ Ness; [Lind, M] Univ Hill".
            F::Affiliation if value.starts_with('[') && value.contains(']') => {
                self.addresses.push((name.to_owned(), value.to_owned()));
            }
            F::AuthorAffiliations => self.addresses.push((name.to_owned(), value.to_owned())),
            F::Affiliation if self.has_addresses => citation.take(Meaning::Technical, name, value),
            F::Orcid => self.orcids.push((name.to_owned(), value.to_owned())),
            F::ControlNumber => {
                let number = &mut citation.record.origin.control_number;
                if number.is_none() {
                    *number = Some(value.to_owned());
                } else if number.as_deref() != Some(value) {
                    citation.take(Meaning::Technical, name, value);
                }
            }
            F::Month => {
                let month = month(value);
                let day = self.day.as_deref().map(|day| format!("{day} {month}"));
                citation.take(Meaning::Date, name, day.as_deref().unwrap_or(month));
            }
            F::Library => set(&mut self.item.library, value),
            F::Location => set(&mut self.item.location, value),
            F::CallNumber => set(&mut self.item.call_number, value),
            F::Barcode => set(&mut self.item.barcode, value),
            F::ItemType => {
                set(&mut self.item.item_type, value);
                citation.evidence.item_types.push(value.to_owned());
            }
            field => match field.meaning() {
                Some(meaning) => citation.take(meaning, name, value),
                None => citation.record.keep_unmapped(name, value),
            },
        }
    }

    fn identifier(&mut self, value: &str) {
        match read_identifier(value) {
            Some(Identifier::Doi(doi)) => push_new(&mut self.citation.evidence.own_dois, doi),
            Some(identifier) => self.citation.identify(identifier),
            None if is_web_address(value) => {
                self.citation.take(Meaning::Link(crate::model::LinkKind::Work), "", value);
            }
            None => self.citation.identify(Identifier::Other { scheme: "local".to_owned(), value: value.to_owned() }),
        }
    }

    fn finish(self) -> Record {
        let mut record = self.citation.finish();
        record.contents.extend(self.contents);
        if self.item != Item::default() {
            record.items.push(self.item);
        }
        for (name, text) in self.addresses {
            authors::give_institutions(&mut record, &name, &text);
        }
        for (name, text) in self.orcids {
            authors::give_orcids(&mut record, &name, &text);
        }
        record
    }
}

fn set(slot: &mut Option<String>, value: &str) {
    if slot.is_none() {
        *slot = Some(value.to_owned());
    }
}

/// The values of a cell of types.
fn values(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(['|', ';']).map(str::trim).filter(|value| !value.is_empty())
}

/// The kind that a type names; the single letters are those of Web of Science.
fn kind(written: &str) -> Option<Kind> {
    match written {
        "J" => Some(Kind::JournalArticle),
        "B" => Some(Kind::Book),
        "S" => Some(Kind::Chapter),
        "P" => Some(Kind::Patent),
        "serial" | "Serial" => Some(Kind::Periodical),
        "Proceeding" | "proceeding" => Some(Kind::ConferencePaper),
        // IEEE Xplore: "IEEE Conferences", "IET Journals".
        _ if written.ends_with(" Conferences") => Some(Kind::ConferencePaper),
        _ if written.ends_with(" Journals") || written.ends_with(" Early Access Articles") => {
            Some(Kind::JournalArticle)
        }
        _ if written.ends_with(" Magazines") => Some(Kind::MagazineArticle),
        _ if written.ends_with(" eBook Chapters") => Some(Kind::Chapter),
        _ => types::kind(written).or_else(|| kind_of_name(written)),
    }
}

/// The kind that a type names in a table of this maker.
fn kind_in(maker: Maker, written: &str) -> Option<Kind> {
    if maker != Maker::OpenOffice {
        return kind(written);
    }
    // The constants of `BibliographyDataType`.
    Some(match written {
        "0" | "7" => Kind::JournalArticle,
        "1" | "2" => Kind::Book,
        "3" | "6" => Kind::ConferencePaper,
        "4" | "5" => Kind::Chapter,
        "8" | "13" => Kind::Report,
        "9" | "11" => Kind::Thesis,
        "10" => Kind::Document,
        "12" => Kind::Proceedings,
        "14" => Kind::Manuscript,
        "15" => Kind::Email,
        "16" => Kind::Webpage,
        _ => return kind(written),
    })
}

/// What a part of an issue is called, by the tag of its column.
fn issue_part(name: &str) -> &'static str {
    if name.eq_ignore_ascii_case("SU") || name.to_ascii_lowercase().starts_with("suppl") { "Suppl." } else { "Pt." }
}

/// Whether what stands as pages is how many there are: "xii, 240 p.".
fn is_extent(value: &str) -> bool {
    extent::page_count(value).is_some() && value.contains(char::is_alphabetic) && !value.contains(['-', '–'])
}

/// "Journal of Doors, v12 n3 p45-67 May 2009".
fn eric_source(citation: &mut Citation, name: &str, value: &str) {
    let is_number = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
    let parts = value.rsplit_once(", v").filter(|(_, rest)| is_number(rest));
    let Some((title, rest)) = parts else { return citation.take(Meaning::Host(TitleRank::Any), name, value) };
    citation.take(Meaning::Host(TitleRank::Journal), name, title);
    let part = enumeration::read(&format!("v{rest}"));
    if part.remainder.is_some() {
        citation.record.keep_unmapped(name, value);
    }
    for (meaning, text) in
        [(Meaning::Volume, part.volume), (Meaning::Issue, part.issue), (Meaning::FirstPage, part.pages)]
    {
        citation.take(meaning, name, text.as_deref().unwrap_or_default());
    }
    if let Some(date) = part.date {
        citation.issued(date);
    }
}

/// The name of a month that is given by its number, so that nobody takes it for a day or a year.
fn month(value: &str) -> &str {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let number = value.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    number.and_then(|number| NAMES.get(number)).copied().unwrap_or(value)
}

/// "2021" for the "2021.0" of spreadsheets.
fn without_decimal(cell: &str) -> &str {
    cell.strip_suffix(".0").filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit())).unwrap_or(cell)
}
