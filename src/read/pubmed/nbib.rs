//! PubMed's NBIB, the display format of MEDLINE.

use super::shared;
use super::syntax::Nbib;
use crate::id::Issn;
use crate::model::list::push_new;
use crate::model::{
    Affiliation, Contribution, DateEvent, Edtf, Kind, NoteKind, OtherTitleKind, Record, Relator, Role, Subject,
    SubjectKind, Text,
};
use crate::read::citation::{Citation, Meaning, TitleRank};
use crate::read::tagged::{Cut, Fields, Syntax, Tag, scan, tag_text, tagged_reader};
use crate::text::{mail, markup};

tagged_reader! {
    /// Reads PubMed's [NBIB](https://www.nlm.nih.gov/bsd/mms/medlineelements.html) (MEDLINE) format.
    ///
    /// A record begins with `PMID` or behind an empty line; a file that has lost its line breaks is read too. The dates and marks of
    /// PubMed's own work on the record (`OWN`, `STAT`, `CRDT` and the like) stay out of the graph.
    ///
    /// ```
    /// use bibtriple::model::Title;
    /// use bibtriple::read::pubmed::NbibReader;
    ///
    /// let input = "PMID- 1\nTI  - Woods and ponds.\nFAU - Thoreau, Henry D\nAU  - Thoreau HD\nJT  - Journal of ponds\n";
    /// let record = NbibReader::new().for_reader(input.as_bytes()).next().unwrap()?;
    /// assert_eq!(record.title, Some(Title::new("Woods and ponds")));
    /// # Ok::<(), bibtriple::error::ReadError>(())
    /// ```
    NbibReader,
    /// The records of an input in NBIB.
    NbibRecords,
    in Nbib,
    by read
}

impl NbibReader {
    /// Whether the beginning of an input looks like NBIB: the number of the first record.
    #[must_use]
    pub fn looks_like(head: &str) -> bool {
        let line = head.split(['\n', '\r']).find(|line| !line.trim().is_empty()).unwrap_or_default();
        Nbib::field(line.as_bytes()).is_some_and(|(tag, value)| {
            let mut number = line.get(value..).unwrap_or_default().trim();
            if Nbib::is_squashed(line.as_bytes()) {
                number = number.split_whitespace().next().unwrap_or_default();
            }
            tag == *b"OWN " && number == "ERIC"
                || Nbib::begins(tag) && !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
        })
    }
}

fn read(cut: &Cut<'_>) -> Record {
    let mut found = Fields::new();
    scan::<Nbib>(&cut.text, &mut found);
    let has = |tag: &[u8; 4]| found.iter().any(|field| field.tag == *tag && !field.value.is_empty());
    let types = found.iter().filter(|field| field.tag == *b"PT  ").map(|field| field.value);
    let is_in_journal = has(b"JT  ") || has(b"TA  ");
    let is_in_book = has(b"BTI ") && has(b"TI  ");
    let named = types.clone().find_map(|name| Some((name, shared::kind_of_type(name)?)));
    let (written, kind) = match (named, is_in_book, is_in_journal) {
        (Some((name, kind)), false, false) => (name, Some(kind)),
        (Some((name, kind @ (Kind::Preprint | Kind::NewspaperArticle | Kind::Dataset))), false, true) => {
            (name, Some(kind))
        }
        (_, true, _) => ("Book Chapter", Some(Kind::Chapter)),
        (_, false, true) => ("Journal Article", Some(Kind::JournalArticle)),
        (None, false, false) if has(b"BTI ") => ("Book", Some(Kind::Book)),
        (None, false, false) if types.clone().any(|name| name == "Journal Article") => {
            ("Journal Article", Some(Kind::JournalArticle))
        }
        _ => ("", None),
    };
    let mut citation = Citation::new(cut.at, written, kind);
    cut.note_encoding(&mut citation.record);
    let mut reading = Reading { citation, is_in_book, has_full_name: false };
    for field in found.iter().filter(|field| !field.value.is_empty()) {
        reading.take(field.tag, &markup::strip(field.value));
    }
    reading.citation.finish_pubmed()
}

/// A record on its way, with what was read just before.
struct Reading {
    citation: Citation,
    is_in_book: bool,
    /// Whether the full form of a name stood just before its short form.
    has_full_name: bool,
}

impl Reading {
    fn take(&mut self, tag: Tag, value: &str) {
        let name = tag_text(&tag);
        let citation = &mut self.citation;
        match &tag {
            b"TI  " => {
                let (title, is_translated) = shared::unbracketed(value);
                citation.take(Meaning::Title, name, title);
                if is_translated {
                    shared::title_is_english(&mut citation.record);
                }
            }
            b"BTI " if self.is_in_book => citation.take(Meaning::Host(TitleRank::Any), name, value),
            b"BTI " => citation.take(Meaning::Title, name, value),
            b"FAU " | b"AU  " | b"FED " | b"ED  " | b"FIR " | b"IR  " => self.person(tag, value),
            b"CN  " => self.add(shared::organization(value), None),
            b"AD  " | b"IRAD" => {
                let value = mail::without_addresses(value);
                if value.is_empty() {
                    return;
                }
                if let Some(last) = citation.record.contributions.last_mut() {
                    push_new(
                        &mut last.agent.affiliations,
                        Affiliation { name: value.to_owned(), ..Affiliation::default() },
                    );
                } else {
                    citation.record.keep_unmapped(name, value);
                }
            }
            b"AUID" => {
                let (source, id) = value.split_once(':').unwrap_or(("", value));
                let is_address = id.starts_with("//");
                let identifier = shared::agent_identifier(source, if is_address { value } else { id });
                match (identifier, citation.record.contributions.last_mut()) {
                    (Some(identifier), Some(last)) => push_new(&mut last.agent.identifiers, identifier),
                    _ => citation.record.keep_unmapped(name, value),
                }
            }
            b"IS  " => self.issn(value),
            b"DP  " => citation.issued(shared::date(value)),
            b"DEP " => citation.dated(DateEvent::Available, value, compact(value)),
            b"PHST" => self.history(value),
            b"LID " | b"AID " => self.identifier(name, value),
            b"MH  " => {
                let mut parts = value.split('/');
                let heading = parts.next().unwrap_or_default();
                let subject = shared::mesh(heading, parts.map(str::to_owned), None, SubjectKind::Topic);
                push_new(&mut citation.record.subjects, subject);
            }
            b"RN  " | b"NM  " => {
                // "36322-90-4 (Piroxicam)"
                let substance = value.split_once('(').and_then(|(_, rest)| rest.rsplit_once(')')).map(|(name, _)| name);
                match (substance, &tag) {
                    (Some(substance), _) => {
                        push_new(
                            &mut citation.record.subjects,
                            shared::mesh(substance, std::iter::empty(), None, SubjectKind::Topic),
                        );
                    }
                    (None, b"NM  ") => {
                        push_new(
                            &mut citation.record.subjects,
                            shared::mesh(value, std::iter::empty(), None, SubjectKind::Topic),
                        );
                    }
                    _ => citation.record.keep_unmapped(name, value),
                }
            }
            b"FPS " | b"PS  " => {
                let person = if tag == *b"FPS " { shared::full_name(value) } else { shared::short_name(value) };
                if tag == *b"FPS " || !self.has_full_name {
                    let heading = Text::new(person.agent.name.direct());
                    let subject = Subject { kind: SubjectKind::Person, heading, ..Subject::default() };
                    push_new(&mut citation.record.subjects, subject);
                }
                self.has_full_name = tag == *b"FPS ";
            }
            b"OT  " => citation.take(Meaning::Keyword, name, value.trim_start_matches('*')),
            b"PT  " => citation.record.subjects.extend(shared::genre(value, None)),
            _ => match related(tag) {
                Some(words) => citation.record.relations.push(shared::relation(words, value, None)),
                None => citation.take(meaning(tag), name, value),
            },
        }
    }

    fn person(&mut self, tag: Tag, value: &str) {
        let is_full = tag.starts_with(b"F");
        if !is_full && std::mem::take(&mut self.has_full_name) {
            return;
        }
        self.has_full_name = is_full;
        // ERIC has full names where PubMed has the short ones: "Holm, Inger".
        let person = if is_full || value.contains(", ") { shared::full_name(value) } else { shared::short_name(value) };
        match &tag {
            b"FED " | b"ED  " if self.is_in_book => self.citation.host_contribution(person, Relator::EDITOR),
            b"FED " | b"ED  " => self.add(person, Some(Relator::EDITOR)),
            b"FIR " | b"IR  " => self.add(person, Some(Relator::CONTRIBUTOR)),
            _ => self.add(person, None),
        }
    }

    fn add(&mut self, mut contribution: Contribution, relator: Option<Relator>) {
        contribution.is_main_entry = relator.is_none();
        contribution.roles.extend(relator.map(Role::Relator));
        self.citation.record.contributions.push(contribution);
    }

    fn issn(&mut self, value: &str) {
        let (number, medium) =
            value.split_once('(').map_or((value, ""), |(number, rest)| (number, rest.trim_end_matches(')')));
        match Issn::parse(number.trim()) {
            Ok(issn) => shared::add_issn(&mut self.citation.record.identifiers, issn, medium),
            Err(_) => self.citation.take(Meaning::StandardNumber, "IS", value),
        }
    }

    /// "10.5555/1 [doi]", "S0732 [pii]".
    fn identifier(&mut self, tag: &str, value: &str) {
        let (number, scheme) = match value.strip_suffix(']').and_then(|value| value.rsplit_once('[')) {
            Some((number, scheme)) => (number.trim(), scheme.trim()),
            None => (value, ""),
        };
        match scheme {
            "doi" => self.citation.take(Meaning::Doi, tag, number),
            "pii" => self.citation.take(Meaning::Identifier("pii"), tag, number),
            "bookaccession" => self.citation.take(Meaning::Identifier("local"), tag, number),
            _ if self.citation.stray_doi(number) => {}
            _ => self.citation.take(Meaning::Identifier("local"), tag, number),
        }
    }

    /// "2013/02/18 00:00 [received]".
    fn history(&mut self, value: &str) {
        let (date, status) = value.rsplit_once('[').unwrap_or((value, ""));
        let date = date.split_whitespace().next().unwrap_or_default();
        let event = match status.trim_end_matches(']') {
            "received" => DateEvent::Submitted,
            "accepted" => DateEvent::Accepted,
            "epublish" | "aheadofprint" => DateEvent::Available,
            _ => return self.citation.take(Meaning::Technical, "PHST", value),
        };
        let mut parts = date.split('/');
        let edtf = shared::ymd(parts.next().unwrap_or_default(), parts.next(), parts.next());
        self.citation.dated(event, date, edtf);
    }
}

/// "20160419".
fn compact(text: &str) -> Option<Edtf> {
    let (year, rest) = text.split_at_checked(4)?;
    let (month, day) = rest.split_at_checked(2)?;
    shared::ymd(year, Some(month), Some(day))
}

fn meaning(tag: Tag) -> Meaning {
    match &tag {
        b"PMID" => Meaning::Identifier("pmid"),
        b"PMC " => Meaning::Identifier("pmcid"),
        b"MID " => Meaning::Identifier("local"),
        b"JT  " => Meaning::Host(TitleRank::Journal),
        b"TA  " => Meaning::Host(TitleRank::JournalShort),
        b"TT  " => Meaning::OtherTitle(OtherTitleKind::Parallel),
        b"VTI " => Meaning::OtherTitle(OtherTitleKind::Variant),
        b"CTI " => Meaning::Series,
        b"VI  " => Meaning::Volume,
        b"IP  " => Meaning::Issue,
        b"PG  " => Meaning::FirstPage,
        b"AB  " | b"OAB " => Meaning::Abstract,
        b"CI  " | b"OCI " => Meaning::Rights,
        b"LA  " => Meaning::Language,
        b"GR  " => Meaning::Note(NoteKind::Funding),
        b"PL  " => Meaning::Place,
        b"PB  " => Meaning::Publisher,
        b"EN  " => Meaning::Edition,
        b"ISBN" => Meaning::StandardNumber,
        b"GN  " | b"COIS" | b"SI  " => Meaning::Note(NoteKind::General),
        b"GS  " => Meaning::Keyword,
        // What PubMed did with the record, and the citation made of the other fields.
        b"OWN " | b"STAT" | b"DA  " | b"DCOM" | b"LR  " | b"JID " | b"SB  " | b"EDAT" | b"MHDA" | b"CRDT" | b"PST "
        | b"SO  " | b"OTO " | b"OABL" | b"PMCR" | b"CTDT" | b"NR  " | b"PUBM" | b"OID " | b"CDAT" | b"DRDT"
        | b"CDT " => Meaning::Technical,
        _ => Meaning::Unknown,
    }
}

/// Works that PubMed relates to this one.
fn related(tag: Tag) -> Option<&'static str> {
    Some(match &tag {
        b"CON " => "Comment on",
        b"CIN " => "Comment in",
        b"EIN " => "Erratum in",
        b"EFR " => "Erratum for",
        b"CRI " => "Corrected and republished in",
        b"CRF " => "Corrected and republished from",
        b"RIN " => "Retraction in",
        b"ROF " => "Retraction of",
        b"RRI " => "Retracted and republished in",
        b"RRF " => "Retracted and republished from",
        b"ECI " => "Expression of concern in",
        b"ECF " => "Expression of concern for",
        b"PRIN" => "Partial retraction in",
        b"PROF" => "Partial retraction of",
        b"RPI " => "Republished in",
        b"RPF " => "Republished from",
        b"UIN " => "Update in",
        b"UOF " => "Update of",
        b"ORI " => "Original report in",
        b"SPIN" => "Summary for patients in",
        b"DDIN" => "Dataset described in",
        b"DRIN" => "Dataset use reported in",
        _ => return None,
    })
}
