//! Identifiers: ISSN, ISBN, DOI, and numbers of databases.

use super::Citation;
use crate::error::Code;
use crate::id::{Doi, Identifier, Isbn, Issn, Pmid};
use crate::model::list::{push_new, recent};
use crate::model::{Kind, Language};

impl Citation {
    /// ISSN or ISBN, perhaps several; on a report, patent or standard its number.
    pub(super) fn standard_number(&mut self, tag: &str, text: &str) {
        let mut rest = text.trim();
        let mut are_all_read = true;
        let mut found = Vec::new();
        for piece in pieces(text) {
            match standard_number(piece) {
                Some(identifier) => found.push(identifier),
                None => are_all_read = false,
            }
        }
        if are_all_read {
            rest = "";
        } else if let Some(identifier) = standard_number(rest) {
            // Blanks and commas stand inside numbers and their qualifiers too.
            found = vec![identifier];
            rest = "";
        }
        for identifier in found {
            self.identify(identifier);
        }
        if rest.is_empty() {
            return;
        }
        if matches!(
            self.kind,
            Kind::Report | Kind::Patent | Kind::Standard | Kind::Software | Kind::Dataset | Kind::Bill | Kind::Statute
        ) {
            return push_new(&mut self.record.numbers, rest.to_owned());
        }
        if self.stray_doi(rest) {
            return;
        }
        let scheme = if rest.bytes().filter(u8::is_ascii_digit).count() > 8 { "isbn" } else { "issn" };
        let message = format!("“{rest}” is no sound ISSN or ISBN, and is kept as it is written");
        self.doubt(Code::InvalidIdentifier, tag, rest, message);
        self.identify(Identifier::Invalid { scheme: scheme.to_owned(), value: rest.to_owned() });
    }

    pub(super) fn doi(&mut self, tag: &str, text: &str) {
        if self.stray_doi(text) {
            return;
        }
        // EndNote keeps a DOI and a PII, or the same DOI twice, on lines of one field.
        if let Some((first, rest)) = text.split_once(char::is_whitespace)
            && self.stray_doi(first)
        {
            for word in rest.split_whitespace().filter(|word| !self.stray_doi(word)).collect::<Vec<_>>() {
                self.record.keep_unmapped(tag, word);
            }
            return;
        }
        match Identifier::of_scheme("doi", text) {
            Identifier::ShortDoi(short) => {
                self.doubt(
                    Code::ShortDoi,
                    tag,
                    text,
                    format!("{text} is a short DOI, which names no work without being resolved"),
                );
                self.identify(Identifier::ShortDoi(short));
            }
            _ if text.starts_with("http") => self.record.links.push(crate::model::Link {
                url: text.to_owned(),
                kind: crate::model::LinkKind::Work,
                label: None,
            }),
            other => {
                let message = format!("“{text}” is no DOI, and is kept as it is written");
                self.doubt(Code::InvalidIdentifier, tag, text, message);
                self.identify(other);
            }
        }
    }

    pub(super) fn host_doi(&mut self, tag: &str, text: &str) {
        match Doi::parse(text) {
            Ok(doi) => push_new(&mut self.host_identifiers, Identifier::Doi(doi)),
            Err(_) => self.record.keep_unmapped(tag, text),
        }
    }

    /// Takes a text for the DOI that it is; false if it is none.
    pub(in crate::read) fn stray_doi(&mut self, text: &str) -> bool {
        let Ok(doi) = Doi::parse(text) else { return false };
        push_new(&mut self.evidence.own_dois, doi);
        true
    }

    pub(in crate::read) fn identifier(&mut self, scheme: &str, text: &str) {
        let value = if scheme == "pmcid" { text.trim() } else { text };
        let identifier = Identifier::of_scheme(scheme, value);
        if let Identifier::Invalid { .. } = identifier {
            let message = format!("“{text}” is no sound {}, and is kept as it is written", scheme.to_uppercase());
            self.doubt(Code::InvalidIdentifier, "", text, message);
        }
        self.identify(identifier);
    }

    /// A field left to the user: "26957754[pmid]", "PMC4756000[pmcid]", "PMC3654245".
    pub(super) fn custom(&mut self, tag: &str, text: &str) {
        let (value, scheme) = match text.strip_suffix(']').and_then(|text| text.rsplit_once('[')) {
            Some((value, scheme)) => (value.trim(), scheme.to_ascii_lowercase()),
            None => (text, String::new()),
        };
        match scheme.as_str() {
            "pmid" => self.identifier("pmid", value),
            "pmcid" => self.identifier("pmcid", value),
            "pii" => self.identifier("pii", value),
            "doi" => self.doi(tag, value),
            _ if is_pmcid(text) => self.identifier("pmcid", text),
            // Cochrane: "PUBMED 30640483,EMBASE 626000000".
            _ if text.starts_with("PUBMED ") => {
                for part in text.split(',') {
                    match part.strip_prefix("PUBMED ") {
                        Some(number) => self.identifier("pmid", number.trim()),
                        None => self.record.keep_unmapped(tag, part.trim()),
                    }
                }
            }
            _ if self.stray_doi(text) => {}
            _ => self.record.keep_unmapped(tag, text),
        }
    }

    /// The number in the database that the record is from.
    pub(super) fn settle_accession(&mut self) {
        let database = self.database.take();
        if let Some(database) = &database {
            self.keep_out("DB", database, crate::model::UnmappedReason::Technical);
        }
        let Some(numbers) = self.accession.take() else { return };
        // ProQuest: its own number, and that of the index that the record is from.
        for number in numbers.split("; ").map(str::trim).filter(|number| !number.is_empty()) {
            self.accession_number(number, database.as_deref());
        }
    }

    fn accession_number(&mut self, number: &str, database: Option<&str>) {
        if self.stray_doi(number) {
            return;
        }
        let name = database.unwrap_or_default().to_ascii_lowercase();
        let is_medline = ["pubmed", "medline", "nlm"].iter().any(|known| name.contains(known));
        let is_elsewhere = recent(&self.record.links).iter().any(|link| {
            (link.url.contains("pubmed") || link.url.contains("/pmid"))
                && link.url.trim_end_matches('/').ends_with(number)
        });
        if is_pmcid(number) {
            return self.identifier("pmcid", number);
        }
        if let (true, Ok(pmid)) = (is_medline || is_elsewhere, Pmid::parse(number)) {
            return self.identify(Identifier::Pmid(pmid));
        }
        if let Some(rest) = number.strip_prefix("WOS:").or_else(|| number.strip_prefix("ISI:")) {
            return self.identify(Identifier::Other { scheme: "wos".to_owned(), value: rest.to_owned() });
        }
        // The number in Scopus is the end of its EID.
        if let Some(rest) = number.strip_prefix("SCOPUS:").filter(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
        {
            return self.identify(Identifier::Other { scheme: "scopus".to_owned(), value: format!("2-s2.0-{rest}") });
        }
        let value = match database {
            Some(database) if !number.contains(':') && !database.contains(['(', ')']) => {
                format!("({database}){number}")
            }
            _ => number.to_owned(),
        };
        self.identify(Identifier::Other { scheme: "local".to_owned(), value });
    }

    /// Languages by code or name: "eng", "English; French".
    pub(super) fn language(&mut self, tag: &str, text: &str) {
        for name in text
            .split([';', ',', '/', '|'])
            .map(|name| name.trim().trim_end_matches('.'))
            .filter(|name| !name.is_empty())
        {
            if let Some(language) = Language::parse(name).or_else(|| Language::from_name(name)) {
                push_new(&mut self.record.languages, language);
            } else {
                let message = format!("“{name}” is no language of the lists");
                self.doubt(Code::UnknownLanguage, tag, name, message);
                self.record.keep_unmapped(tag, name);
            }
        }
    }
}

/// The numbers of one field, each with the qualifier behind it: "0317-8471 (Print) 2434-561X (Online)".
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    for part in text.split([';', ',', '|', '\n', '\r']).map(str::trim).filter(|part| !part.is_empty()) {
        if !part.contains(' ') {
            pieces.push(part);
            continue;
        }
        let starts: Vec<usize> = part
            .split(' ')
            .scan(0, |at, word| {
                let start = *at;
                *at += word.len() + 1;
                Some((start, word))
            })
            .filter(|(_, word)| standard_number(word).is_some())
            .map(|(start, _)| start)
            .collect();
        if starts.len() < 2 || starts.first() != Some(&0) {
            pieces.push(part);
            continue;
        }
        let ends = starts.iter().skip(1).copied().chain([part.len()]);
        pieces.extend(starts.iter().zip(ends).filter_map(|(&start, end)| part.get(start..end)).map(str::trim));
    }
    pieces
}

fn standard_number(text: &str) -> Option<Identifier> {
    if let Ok(issn) = Issn::parse(text) {
        let qualifier = text.to_ascii_lowercase();
        let is_electronic =
            ["electronic", "online", "eissn", "e-issn", "digital", "web"].iter().any(|word| qualifier.contains(word));
        let is_linking = qualifier.contains("linking") || qualifier.contains("issn-l");
        return Some(match (is_linking, is_electronic) {
            (true, _) => Identifier::IssnL(issn),
            (false, true) => Identifier::Eissn(issn),
            (false, false) => Identifier::Issn(issn),
        });
    }
    Isbn::parse(text).ok().map(Identifier::Isbn)
}

/// "PMC3654245".
pub(super) fn is_pmcid(text: &str) -> bool {
    text.strip_prefix("PMC").is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
}
