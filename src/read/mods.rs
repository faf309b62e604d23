//! [MODS](https://www.loc.gov/standards/mods/) 3: alone, in a collection, in METS, in OAI-PMH and SRU.

mod extension;
mod identifiers;
mod kinds;
mod names;
mod notes;
mod origin;
mod related;
mod subjects;
mod titles;

use crate::error::ReadError;
use crate::model::list::push_new;
use crate::model::{Language, LanguageTag, Record, UnmappedReason};
use crate::read::bounded::bounded_reader;
use crate::read::draft::{self, Draft};
use crate::read::xml::{Element, XmlReader, XmlRecord, XmlRecords};
use std::io::Read;

bounded_reader! {
    /// Reads [MODS](https://www.loc.gov/standards/mods/) records of any version 3.
    ///
    /// ```
    /// use bibtriple::read::mods::ModsReader;
    ///
    /// let input = "<mods xmlns='http://www.loc.gov/mods/v3'><titleInfo><nonSort>The</nonSort><title>open town hall</title></titleInfo></mods>";
    /// let records: Vec<_> = ModsReader::new().for_slice(input.as_bytes()).collect::<Result<_, _>>()?;
    /// assert_eq!(records[0].title.as_ref().map(|title| title.full.as_str()), Some("The open town hall"));
    /// # Ok::<(), bibtriple::error::ReadError>(())
    /// ```
    ModsReader
}

impl ModsReader {
    /// Reads from a stream of UTF-8.
    pub fn for_reader<R: Read>(self, reader: R) -> ModsRecords<R> {
        let xml = XmlReader::new("MODS", &["mods"]).with_max_record_size(self.max_record_size);
        ModsRecords { records: xml.for_reader(reader) }
    }

    /// Reads from bytes at hand.
    pub fn for_slice(self, bytes: &[u8]) -> ModsRecords<&[u8]> {
        self.for_reader(bytes)
    }

    /// Whether the beginning of an input looks like MODS.
    #[must_use]
    pub fn looks_like(head: &str) -> bool {
        head.starts_with('<') && crate::read::xml::has_element(head, "mods")
    }
}

/// The records of a MODS input.
#[derive(Debug)]
#[must_use]
pub struct ModsRecords<R> {
    records: XmlRecords<R>,
}

impl<R: Read> Iterator for ModsRecords<R> {
    type Item = Result<Record, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        Some(self.records.next()?.map(|xml| read(&xml)))
    }
}

/// A `mods` element.
fn read(xml: &XmlRecord) -> Record {
    let mut draft = Draft::new(xml.begin());
    if xml.envelope.is_deleted {
        return draft.record;
    }
    let mods = &xml.element;
    languages(&mut draft, mods);
    titles::read(&mut draft, mods);
    kinds::read(&mut draft, mods);
    for child in mods.children() {
        field(&mut draft, child);
    }
    origin::finish(&mut draft, mods);
    kinds::finish(&mut draft);
    let mut record = draft.finish();
    related::finish(&mut record, mods);
    record
}

fn field(draft: &mut Draft, child: &Element) {
    match child.name() {
        // Read before all others.
        "titleInfo" | "language" | "typeOfResource" => {}
        "name" => names::read(draft, child),
        "genre" => kinds::genre(draft, child),
        "originInfo" => origin::read(draft, child),
        "physicalDescription" => notes::physical(draft, child),
        "abstract" => {
            let text = notes::text_of(draft, "abstract", child);
            draft.abstract_text(text);
        }
        "tableOfContents" => {
            let text = notes::text_of(draft, "tableOfContents", child);
            if !text.value.is_empty() {
                push_new(&mut draft.record.contents, text);
            }
        }
        "targetAudience" => {
            let text = notes::text_of(draft, "targetAudience", child);
            draft.note(crate::model::NoteKind::Audience, text);
        }
        "note" => notes::note(draft, child),
        "subject" => subjects::read(draft, child),
        "classification" => subjects::class(draft, child),
        "relatedItem" => related::read(draft, child),
        "identifier" => identifiers::read(draft, child),
        "location" => identifiers::location(draft, child),
        "accessCondition" => notes::access(draft, child),
        "part" => related::own_part(draft, child),
        "recordInfo" => record_info(draft, child),
        "extension" => extension::read(draft, child),
        other => draft.unmapped(other, &child.text()),
    }
}

/// `language`: of the text, or of what it was translated from; a summary in another language says nothing of the text.
fn languages(draft: &mut Draft, mods: &Element) {
    for child in mods.children_named("language") {
        let part = child.attr("objectPart").unwrap_or_default().to_lowercase();
        let is_original = part.contains("original") || part.contains("translated from");
        let is_of_text = part.is_empty()
            || ["text", "sound", "sung", "spoken", "libretto"].iter().any(|word| part.contains(word))
            || part.contains("translation");
        for language in read_language(draft, "language", child) {
            if is_original {
                push_new(&mut draft.record.original_languages, language);
            } else if is_of_text {
                push_new(&mut draft.record.languages, language);
            } else {
                draft.unmapped(&format!("language objectPart=\"{part}\""), language.as_str());
            }
        }
    }
}

/// The language of a `language` element: the code if it is one, else the name. Both say the same.
fn read_language(draft: &mut Draft, field: &str, element: &Element) -> Vec<Language> {
    let terms: Vec<_> = element.children_named("languageTerm").collect();
    let is_code = |term: &&&Element| term.attr("type") == Some("code") || term.attr("authority").is_some();
    let code = terms.iter().filter(is_code).find_map(|term| {
        let is_639_3 = term.attr("authority").is_some_and(|authority| authority.contains("639-3"));
        let text = term.text();
        Language::parse(&text).or_else(|| if is_639_3 { Language::parse_639_3(&text) } else { None })
    });
    if let Some(language) = code {
        return vec![language];
    }
    // A text directly in the element is against the schema, and is there.
    let texts: Vec<String> =
        if terms.is_empty() { vec![element.own_text()] } else { terms.iter().map(|term| term.text()).collect() };
    let known: Vec<_> = texts.iter().filter_map(|text| draft::language(text)).collect();
    if known.is_empty() { texts.iter().flat_map(|text| draft.read_languages(field, text)).collect() } else { known }
}

/// `recordInfo`: of the record, not of the work.
fn record_info(draft: &mut Draft, info: &Element) {
    for child in info.children() {
        let text = child.text();
        match child.name() {
            "recordIdentifier" if !text.is_empty() => {
                draft.record.origin.control_number = Some(text);
                if let Some(source) = child.attr("source") {
                    draft.record.origin.source = Some(source.to_owned());
                }
            }
            "recordContentSource" if child.attr("authority").is_some() && draft.record.origin.source.is_none() => {
                draft.record.origin.source = Some(text).filter(|text| !text.is_empty());
            }
            "recordChangeDate" => {
                if let Some(moment) = origin::moment(&text) {
                    draft.record.origin.modified = Some(moment);
                }
            }
            "languageOfCataloging" => {
                draft.record.origin.cataloguing_language =
                    read_language(draft, "languageOfCataloging", child).first().copied();
            }
            "recordInfoNote" => draft.leave_out("recordInfo/recordInfoNote", &text, UnmappedReason::Technical),
            _ => {}
        }
    }
}

/// The language that an element states of its text, with its script.
fn language_of(element: &Element) -> Option<LanguageTag> {
    let lang = element.attr("xml:lang").or_else(|| element.attr("lang"))?;
    let tag = draft::tag(lang)?;
    let script = element.attr("script").filter(|script| script.len() == 4 && *script != "Latn");
    match script {
        Some(script) => Some(tag.with_script(script)),
        None if element.attr("transliteration").is_some() => Some(tag.with_script("Latn")),
        None => Some(tag),
    }
}

/// The IRIs by which an element names what it says in its authority file.
fn iris(element: &Element) -> Vec<String> {
    let uris = [element.attr("valueURI"), element.attr_any("href")];
    let mut found = Vec::new();
    for uri in uris.into_iter().flatten() {
        if let Some(identifier) = crate::id::Identifier::from_uri(uri)
            && let Some(iri) = identifier.iri()
        {
            push_new(&mut found, iri);
        }
    }
    found
}
