//! Readers: one file or folder a format, all with the same verbs.
//!
//! Settings (`JsonReader`) open a door (`for_reader`, `for_slice`) to an iterator of records. An item is a record or a
//! [`ReadError`]; after a [`ReadError::Record`] the next call gives the next record. [`open`] does it for any format.

pub mod bibtex;
mod bounded;
pub mod cff;
mod citation;
mod coins;
pub mod crossref;
pub mod csl;
pub mod csv;
pub mod datacite;
pub mod dc;
mod draft;
mod encoded_twice;
pub mod endnote;
pub mod evidence;
pub mod html_meta;
pub mod jats;
pub mod json;
mod keyword;
pub mod koha;
pub mod marc;
pub mod mods;
pub mod onix;
pub mod openalex;
pub mod pica;
mod placeholder;
pub mod pubmed;
pub mod rdf;
pub mod refworks;
pub mod ris;
pub mod schema_org;
pub(crate) mod split;
mod tagged;
mod types;
mod window;
mod works;
pub mod wos;
pub mod xml;

use crate::error::{Code, Diagnostic, ReadError};
use crate::format::Format;
use crate::input::Input;
use crate::model::Record;
use koha::{KohaField, KohaHtmlReader, KohaJsonReader, KohaTextReader};
use rdf::{RdfReader, RdfSyntax};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock};

/// Records of one input, in order.
pub type Records<'a> = Box<dyn Iterator<Item = Result<Record, ReadError>> + Send + 'a>;

/// The size up to which a record is read unless set otherwise: 64 MiB.
pub const DEFAULT_RECORD_SIZE: usize = 64 * 1024 * 1024;

/// What holds for the readers of every format.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ReadOptions {
    /// Longer records (in bytes) are refused, so that no input can take all memory.
    pub max_record_size: usize,
    /// Labels of the library's own on its Koha pages, and what stands behind them.
    pub labels: BTreeMap<String, KohaField>,
    /// Columns of tables that the library calls by names of its own, and what they hold.
    pub columns: BTreeMap<String, csv::CsvField>,
    /// The flavour of MARC records; without it each shows its own.
    pub flavour: Option<marc::Flavour>,
    /// Where to count what MARC records are made of, for [`marc::Census`]; without it nothing is counted.
    pub census: Option<Arc<Mutex<marc::Census>>>,
}

impl Default for ReadOptions {
    fn default() -> Self {
        Self {
            max_record_size: DEFAULT_RECORD_SIZE,
            labels: BTreeMap::new(),
            columns: BTreeMap::new(),
            flavour: None,
            census: None,
        }
    }
}

/// Reads the records of an input in that format. Each says which input it is from; one that
/// [says nothing](Record::says_nothing) of a work and has no number or address either is refused.
///
/// ```
/// use bibtriple::format::Format;
/// use bibtriple::input::Input;
/// use bibtriple::read::{self, ReadOptions};
///
/// let input = Input::from_reader("books.json", &br#"{"title": {"full": "Walden"}}"#[..])?;
/// for record in read::open(Format::Json, input, &ReadOptions::default()) {
///     assert_eq!(record?.origin.input.as_deref(), Some("books.json"));
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn open<'a>(format: Format, input: Input<'a>, options: &ReadOptions) -> Records<'a> {
    let name = input.name().to_owned();
    let limit = options.max_record_size;
    let mut encoding = None;
    let mut text = |input: Input<'a>| {
        let text = input.into_text();
        encoding = Some(text.doubt());
        text
    };
    let records: Records<'a> = match format {
        Format::Json => Box::new(json::JsonReader::new().with_max_record_size(limit).for_reader(text(input))),
        Format::CslJson => Box::new(csl::CslReader::new().with_max_record_size(limit).for_reader(text(input))),
        Format::Cff => Box::new(cff::CffReader::new().with_max_record_size(limit).for_reader(text(input))),
        Format::Csv => {
            let reader = csv::CsvReader::new().with_columns(&options.columns).with_max_record_size(limit);
            Box::new(reader.for_reader(text(input)))
        }
        Format::CrossrefJson => {
            Box::new(crossref::CrossrefJsonReader::new().with_max_record_size(limit).for_reader(text(input)))
        }
        Format::CrossrefXml => {
            Box::new(crossref::CrossrefXmlReader::new().with_max_record_size(limit).for_reader(text(input)))
        }
        Format::DataciteJson => {
            Box::new(datacite::DataciteJsonReader::new().with_max_record_size(limit).for_reader(text(input)))
        }
        Format::DataciteXml => {
            Box::new(datacite::DataciteXmlReader::new().with_max_record_size(limit).for_reader(text(input)))
        }
        Format::OpenAlex => {
            Box::new(openalex::OpenAlexReader::new().with_max_record_size(limit).for_reader(text(input)))
        }
        Format::Jats => Box::new(jats::JatsReader::new().with_max_record_size(limit).for_reader(text(input))),
        Format::Onix => Box::new(onix::OnixReader::new().with_max_record_size(limit).for_reader(text(input))),
        Format::HtmlMeta => {
            Box::new(html_meta::HtmlMetaReader::new().with_max_record_size(limit).for_reader(text(input)))
        }
        Format::SchemaOrg => {
            Box::new(schema_org::SchemaOrgReader::new().with_max_record_size(limit).for_reader(text(input)))
        }
        Format::KohaText => {
            let reader = KohaTextReader::new().with_labels(&options.labels).with_max_record_size(limit);
            Box::new(reader.for_reader(text(input)))
        }
        Format::KohaHtml => {
            let reader = KohaHtmlReader::new().with_labels(&options.labels).with_max_record_size(limit);
            Box::new(reader.for_reader(text(input)))
        }
        Format::KohaJson => {
            let reader = KohaJsonReader::new().with_labels(&options.labels).with_max_record_size(limit);
            Box::new(reader.for_reader(text(input)))
        }
        Format::Ris => Box::new(ris::RisReader::new().with_max_record_size(limit).for_reader(text(input))),
        Format::Turtle => Box::new(RdfReader::new(RdfSyntax::Turtle).for_reader(text(input))),
        Format::Ntriples => Box::new(RdfReader::new(RdfSyntax::NTriples).for_reader(text(input))),
        Format::Rdfxml => {
            Box::new(RdfReader::new(RdfSyntax::RdfXml).with_max_record_size(limit).for_reader(text(input)))
        }
        Format::Jsonld => Box::new(RdfReader::new(RdfSyntax::JsonLd).for_reader(text(input))),
        Format::Endnote => Box::new(endnote::EndnoteReader::new().with_max_record_size(limit).for_reader(text(input))),
        Format::EndnoteXml => {
            Box::new(endnote::EndnoteXmlReader::new().with_max_record_size(limit).for_reader(text(input)))
        }
        Format::Nbib => Box::new(pubmed::NbibReader::new().with_max_record_size(limit).for_reader(text(input))),
        Format::PubmedXml => {
            Box::new(pubmed::PubmedXmlReader::new().with_max_record_size(limit).for_reader(text(input)))
        }
        Format::Refworks => {
            Box::new(refworks::RefworksReader::new().with_max_record_size(limit).for_reader(text(input)))
        }
        Format::Wos => Box::new(wos::WosReader::new().with_max_record_size(limit).for_reader(text(input))),
        Format::Marc => marc(marc::Iso2709Reader::new().with_max_record(limit).for_reader(input.into_bytes()), options),
        Format::Marcxml => {
            marc(marc::MarcXmlReader::new().with_max_record(limit).for_reader(input.into_bytes()), options)
        }
        Format::MarcJson => marc(marc::MarcJsonReader::new().for_reader(text(input)), options),
        Format::DcXml => Box::new(dc::DcXmlReader::new().with_max_record_size(limit).for_reader(text(input))),
        Format::Mods => Box::new(mods::ModsReader::new().with_max_record_size(limit).for_reader(text(input))),
        Format::Mrk => marc(marc::MrkReader::new().for_reader(input.into_lines()), options),
        Format::MarcLine => marc(marc::LineReader::new().for_reader(text(input)), options),
        Format::Pica => Box::new(pica::PicaReader::new().with_max_record_size(limit).for_reader(text(input))),
        Format::AlephSeq => marc(marc::AlephReader::new().for_reader(text(input)), options),
        Format::Bibtex => Box::new(bibtex::BibtexReader::new().with_max_record_size(limit).for_reader(text(input))),
    };
    Box::new(Located { records, name, format, encoding })
}

/// The records of a framer of MARC, in the flavour asked for or the one each shows.
fn marc<'a>(framer: impl marc::Framer + Send + 'a, options: &ReadOptions) -> Records<'a> {
    let mut records = marc::MarcRecords::new(framer);
    if let Some(census) = &options.census {
        records = records.with_census(Arc::clone(census));
    }
    Box::new(match options.flavour {
        Some(flavour) => records.with_flavour(flavour),
        None => records,
    })
}

/// Looks at a record as a whole, whatever its format: takes out what only fills fields, and mends text that was encoded twice.
///
/// Refuses a record that holds nothing at all, and doubts one that has no more than a number, an address, or fields that are
/// not mapped: a graph of it would say that there is something, and not what.
pub(crate) fn finish(item: &mut Result<Record, ReadError>, format: Format) {
    if let Ok(record) = item {
        placeholder::remove(record);
    }
    if let Ok(record) = item
        && record.says_nothing()
        && record.origin.status.is_published()
    {
        *item = empty(std::mem::take(record));
    }
    if let Ok(record) = item {
        encoded_twice::undo(record, format);
    }
}

#[cold]
fn empty(mut record: Record) -> Result<Record, ReadError> {
    let is_known = record.origin.control_number.is_some() || record.origin.url.is_some();
    let message = match (is_known, record.unmapped.as_slice()) {
        (false, []) => return Err(ReadError::record(record.origin.at, "the record says nothing of a work")),
        (true, []) => "the record says nothing of a work but its own number or address",
        (_, [..]) => "the record says nothing of a work that is mapped",
    };
    record.doubt(Diagnostic::new(Code::SaysNothing, message));
    Ok(record)
}

/// Records that know their input.
struct Located<'a> {
    records: Records<'a>,
    name: String,
    format: Format,
    /// What was wrong with the encoding of the input, to be told once.
    encoding: Option<Arc<OnceLock<String>>>,
}

impl Iterator for Located<'_> {
    type Item = Result<Record, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut item = self.records.next()?;
        finish(&mut item, self.format);
        if let Ok(record) = &mut item {
            record.origin.input = Some(self.name.clone());
            if let Some(sentence) = self.encoding.as_ref().and_then(|encoding| encoding.get()) {
                record.doubt(Diagnostic::new(Code::Encoding, sentence));
                self.encoding = None;
            }
        }
        Some(item)
    }
}
