//! The columns of a table.

use super::field::CsvField;
use super::names;
use std::collections::BTreeMap;

/// Who makes tables of a kind that only what they hold together tells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Maker {
    #[default]
    Any,
    /// `PubMed`: a comma between names, and a full stop behind the last.
    Pubmed,
    /// Embase: year, volume, issue and pages stand behind the title of the journal.
    Embase,
    /// ERIC: volume, issue and pages stand behind the title of the journal.
    Eric,
    /// `SpringerLink`: nothing stands between names.
    SpringerLink,
    /// `OpenOffice` and its kin: types are numbers.
    OpenOffice,
    /// Lists of Google Scholar that Publish or Perish makes.
    Scholar,
}

/// What the columns of a table hold, in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Columns {
    all: Vec<Column>,
    /// Whether the table is of an index that gives titles in English, whatever language the works are in.
    pub(super) are_titles_translated: bool,
    pub(super) maker: Maker,
}

/// A column: what the table calls it, and what it holds, if that is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) name: String,
    pub(super) field: Option<CsvField>,
}

impl Columns {
    /// The columns of these names.
    pub(super) fn new(cells: Vec<String>, own: &BTreeMap<String, CsvField>) -> Self {
        let folded: Vec<String> = cells.iter().map(|name| names::fold(name)).collect();
        let has = |name: &str| folded.iter().any(|folded| folded == name);
        // Web of Science names its columns with the tags of its other format.
        let has_tags = has("pt") && has("ut") && has("ti");
        let has_item_type = has("itemtype") && has("publicationtitle");
        let maker = if has("pmid") && has("citation") && has("journalbook") {
            Maker::Pubmed
        } else if has("emtreemedicalindexterms") && has("source") {
            Maker::Embase
        } else if has("publicationdateyear") && has("publicationtype") {
            Maker::Eric
        } else if has("itemdoi") && has("contenttype") {
            Maker::SpringerLink
        } else if has("gsrank") {
            Maker::Scholar
        } else if has("reporttype") && has("custom1") {
            Maker::OpenOffice
        } else {
            Maker::Any
        };
        let is_openalex = cells.iter().any(|name| name.trim_start().starts_with("authorships."));
        let has_title = cells.iter().any(|name| names::field(name) == Some(CsvField::Title));
        let has_items =
            ["itemcallnumber", "callnumber", "barcode", "homebranch", "holdingbranch", "library"].into_iter().any(has);
        let is_repository = cells.iter().any(|name| name.trim_start().to_ascii_lowercase().starts_with("dc."));
        let column = |(name, folded): (String, &String)| {
            let field = own.get(folded).copied().or_else(|| {
                if has_tags {
                    return names::tag(folded);
                }
                match folded.as_str() {
                    // Zotero: the type is that of a thesis or report, and the manual tags are the library's own words.
                    "type" if has_item_type => Some(CsvField::Genre),
                    "itemtype" if has_item_type => Some(CsvField::Type),
                    "number" if has_item_type => Some(CsvField::Number),
                    "extra" if has_item_type => Some(CsvField::Extra),
                    "bookauthor" if has_item_type => Some(CsvField::HostAuthor),
                    name if has_item_type && names::of_zotero(name).is_some() => names::of_zotero(name),
                    // PubMed leaves it empty for books.
                    "journalbook" if maker == Maker::Pubmed => Some(CsvField::Journal),
                    "citation" if maker == Maker::Pubmed => Some(CsvField::PubmedCitation),
                    // Scopus: the database itself.
                    "source" if has("sourcetitle") => Some(CsvField::Technical),
                    // Google Scholar: the journal. Elsewhere it may be the whole statement of publication.
                    "publication" if has("title") && has("publisher") && has("volume") => Some(CsvField::Source),
                    // Lists of rankings that Publish or Perish makes.
                    // How the work is there: "HTML", "PDF", "CITATION".
                    "type" if has("gsrank") => Some(CsvField::Technical),
                    "ecc" | "age" | "authorcount" if has("gsrank") => Some(CsvField::Technical),
                    // The terms of the other columns once more.
                    "keywords" if maker == Maker::Embase => Some(CsvField::Technical),
                    _ if maker == Maker::Embase && folded.starts_with("emtree") => Some(CsvField::Keywords),
                    "description" if maker == Maker::Eric => Some(CsvField::Abstract),
                    "contenttype" if maker == Maker::SpringerLink => Some(CsvField::Type),
                    // IEEE Xplore: "IEEE Conferences".
                    "documentidentifier" if has("documenttitle") => Some(CsvField::Type),
                    "id" if maker == Maker::Eric => Some(CsvField::Identifier),
                    "id" if is_openalex => Some(CsvField::Openalex),
                    // Where nothing is on a shelf, it is where the work was published.
                    "location" if !has_items && has("publisher") => Some(CsvField::Place),
                    "day" if has("month") => Some(CsvField::Day),
                    // KBART: the work itself.
                    "publicationtitle" if !has_title => Some(CsvField::Title),
                    // DSpace names the part of itself that holds the work; in French it is the series.
                    "collection" if is_repository => Some(CsvField::Technical),
                    "collection" if has("titre") => Some(CsvField::Series),
                    "collection" => None,
                    _ => names::field(&name),
                }
            });
            Column { name: name.trim().to_owned(), field }
        };
        // Web of Science and Scopus.
        let are_titles_translated = has_tags || has("languageoforiginaldocument");
        Self { are_titles_translated, maker, all: cells.into_iter().zip(&folded).map(column).collect() }
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// How many of them are known.
    pub(super) fn known(&self) -> usize {
        self.all.iter().filter(|column| column.field.is_some()).count()
    }

    pub(super) fn has(&self, field: CsvField) -> bool {
        self.all.iter().any(|column| column.field == Some(field))
    }

    /// Whether these are the columns of a table of works: it names or identifies each, and says something else of it.
    pub(super) fn are_of_works(&self) -> bool {
        use CsvField as F;
        let identifies = [F::Title, F::Doi, F::Isbn, F::StandardNumber, F::Journal, F::Pmid];
        let mut says = self.all.iter().filter_map(|column| column.field).filter(|field| *field != F::Technical);
        let first = says.next();
        identifies.iter().any(|field| self.has(*field))
            && says.any(|field| Some(field) != first)
            // A line of prose has a word here and there.
            && self.known() * 5 >= self.len()
    }

    /// Each column with its cell.
    pub(super) fn zip<'c>(&'c self, cells: &'c [String]) -> impl Iterator<Item = (&'c Column, &'c str)> {
        self.all.iter().zip(cells).map(|(column, cell)| (column, cell.as_str()))
    }
}
