//! What MODS says against what it becomes, on the records of the corpora: read here once more, straight from the XML, and looked for in
//! the records of the reader. A field counts as there if its text is anywhere in the record.
//!
//! The files are not part of this repository: `BIBTRIPLE_CORPORA` names their folder.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails by panicking and says what it saw"
)]

use crate::folder::{corpora, files};
use bibtriple::id::Isbn;
use bibtriple::model::{Kind, Record};
use bibtriple::read::mods::ModsReader;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::BTreeMap;
use std::fs;

/// Of a hundred values of a field so many must be there.
const FLOOR: f64 = 98.0;

/// The fields: a name, and the end of the path of the elements whose text it is.
const FIELDS: &[(&str, &str)] = &[
    ("title", "/mods/titleInfo/title"),
    ("subtitle", "/mods/titleInfo/subTitle"),
    ("name", "/mods/name/namePart"),
    ("publisher", "/mods/originInfo/publisher"),
    ("place", "/mods/originInfo/place/placeTerm[text]"),
    ("date issued", "/mods/originInfo/dateIssued"),
    ("edition", "/mods/originInfo/edition"),
    ("abstract", "/mods/abstract"),
    ("topic", "/mods/subject/topic"),
    ("place as subject", "/mods/subject/geographic"),
    ("genre", "/mods/genre"),
    ("identifier", "/mods/identifier"),
    ("extent", "/mods/physicalDescription/extent"),
    ("title of the host", "/mods/relatedItem[host]/titleInfo/title"),
    ("title of the series", "/mods/relatedItem[series]/titleInfo/title"),
    ("number in the host", "/mods/relatedItem[host]/part/detail/number"),
    ("url", "/mods/location/url"),
];

/// The values of the fields of each record, in the order of the file.
fn truth(xml: &str) -> Vec<BTreeMap<&'static str, Vec<String>>> {
    let mut records = Vec::new();
    let mut reader = Reader::from_str(xml);
    let mut path: Vec<String> = Vec::new();
    let mut texts: Vec<String> = Vec::new();
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) => {
                let name = start.name();
                let name = name.as_ref().rsplit(':').next().unwrap().to_owned();
                let kind = start.try_get_attribute("type").ok().flatten().map(|kind| kind.value.into_owned());
                // Keys of citing programs are no identifiers of the work, and left out on purpose.
                let is_key = name == "identifier" && kind.as_deref() == Some("citekey");
                let is_told_apart = is_key || matches!(name.as_str(), "relatedItem" | "placeTerm");
                let kind = kind.filter(|_| is_told_apart).map(|kind| format!("[{kind}]")).unwrap_or_default();
                if name == "mods" {
                    records.push(BTreeMap::new());
                }
                path.push(format!("{name}{kind}"));
                texts.push(String::new());
            }
            Ok(Event::Text(text)) => {
                if let Some(known) = texts.last_mut() {
                    known.push_str(text.as_ref());
                }
            }
            Ok(Event::CData(text)) => {
                if let Some(known) = texts.last_mut() {
                    known.push_str(text.as_ref());
                }
            }
            Ok(Event::GeneralRef(reference)) => {
                if let Some(known) = texts.last_mut() {
                    known.push_str(
                        &quick_xml::escape::unescape(&format!("&{};", reference.as_ref())).unwrap_or_default(),
                    );
                }
            }
            Ok(Event::End(_)) => {
                let whole = format!("/{}", path.join("/"));
                let text = texts.pop().unwrap_or_default();
                path.pop();
                let within = whole.rfind("/mods/").map(|at| &whole[at..]);
                let field = FIELDS.iter().find(|(_, end)| within == Some(*end));
                if let (Some((name, _)), Some(record)) = (field, records.last_mut())
                    && letters(&text).len() > 1
                {
                    record.entry(*name).or_insert_with(Vec::new).push(text);
                }
            }
            Ok(Event::Eof) | Err(_) => return records,
            Ok(_) => {}
        }
    }
}

/// Letters and digits alone, in lower case.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// All that a record says, what it could not place left out.
fn said(record: &Record) -> String {
    let record = Record { unmapped: Vec::new(), diagnostics: Vec::new(), ..record.clone() };
    letters(&serde_json::to_string(&record).unwrap())
}

#[test]
fn what_mods_says_is_in_the_record() {
    let Some(corpora) = corpora() else { return };
    let paths = [files(&corpora.join("mods")), files(&corpora.join("oai-pmh"))].concat();
    // Field → values, of which are there, and the first that is not.
    let mut scores: BTreeMap<&str, (usize, usize, String)> = BTreeMap::new();
    let mut count = 0;
    for path in paths {
        let Ok(text) = fs::read_to_string(&path) else { continue };
        let truth = truth(&text);
        let records: Vec<_> = ModsReader::new().for_slice(text.as_bytes()).filter_map(Result::ok).collect();
        if truth.is_empty() {
            continue;
        }
        assert_eq!(truth.len(), records.len(), "{}", path.display());
        count += records.len();
        for (wanted, record) in truth.iter().zip(&records) {
            let said = said(record);
            for (field, values) in wanted {
                for value in values {
                    let score = scores.entry(field).or_default();
                    score.0 += 1;
                    // The word for a sort of work is understood, an ISBN has 13 digits, and names stand in parts.
                    let is_understood = match *field {
                        "genre" => record.kind != Kind::Document,
                        "identifier" => Isbn::parse(value).is_ok_and(|isbn| said.contains(isbn.as_str())),
                        _ => false,
                    };
                    if is_understood || value.split_whitespace().all(|word| said.contains(&letters(word))) {
                        score.1 += 1;
                    } else {
                        score.2 = format!("{} {}: {};", score.2, path.file_name().unwrap().display(), value.trim());
                    }
                }
            }
        }
    }
    assert!(count > 10, "only {count} records of MODS in the corpora");
    let mut low = Vec::new();
    for (field, (all, there, missing)) in &scores {
        #[expect(clippy::cast_precision_loss, reason = "some thousand values")]
        let share = *there as f64 * 100.0 / *all as f64;
        println!("{field}: {there} of {all} ({share:.1} %) {missing}");
        if share < FLOOR {
            low.push(*field);
        }
    }
    assert!(low.is_empty(), "below {FLOOR} %: {low:?}");
}
