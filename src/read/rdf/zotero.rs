//! What reference managers of Zotero's kind say in a vocabulary of their own.

use super::graph::NodeId;
use super::work::Reading;
use crate::model::{Kind, LinkKind, Note, NoteKind, Text, Unmapped, UnmappedReason};

/// Lists of persons, each with the relator code of their role.
pub(super) const LISTS: &[(&str, &str)] = &[
    ("z:artists", "art"),
    ("z:cartographers", "ctg"),
    ("z:composers", "cmp"),
    ("z:directors", "drt"),
    ("z:interviewees", "ive"),
    ("z:interviewers", "ivr"),
    ("z:inventors", "inv"),
    ("z:performers", "prf"),
    ("z:presenters", "pre"),
    ("z:producers", "pro"),
    ("z:programmers", "prg"),
    ("z:recipients", "rcp"),
    ("z:scriptwriters", "aus"),
    ("z:sponsors", "spn"),
    ("z:translators", "trl"),
    ("z:wordsBy", "lyr"),
];

/// The kind that an item type means.
fn kind(item_type: &str) -> Option<Kind> {
    Some(match item_type {
        "artwork" => Kind::Image,
        "audioRecording" | "podcast" | "radioBroadcast" => Kind::Audio,
        "bill" => Kind::Bill,
        "blogPost" | "forumPost" | "webpage" => Kind::Webpage,
        "book" => Kind::Book,
        "bookSection" => Kind::Chapter,
        "case" => Kind::LegalCase,
        "computerProgram" => Kind::Software,
        "conferencePaper" => Kind::ConferencePaper,
        "dataset" => Kind::Dataset,
        "dictionaryEntry" | "encyclopediaArticle" => Kind::ReferenceEntry,
        "document" => Kind::Document,
        "email" => Kind::Email,
        "film" => Kind::Film,
        "hearing" => Kind::Hearing,
        "interview" => Kind::Interview,
        "journalArticle" => Kind::JournalArticle,
        "letter" => Kind::Letter,
        "magazineArticle" => Kind::MagazineArticle,
        "manuscript" => Kind::Manuscript,
        "map" => Kind::Map,
        "newspaperArticle" => Kind::NewspaperArticle,
        "patent" => Kind::Patent,
        "preprint" => Kind::Preprint,
        "presentation" => Kind::Slideshow,
        "report" => Kind::Report,
        "standard" => Kind::Standard,
        "statute" => Kind::Statute,
        "thesis" => Kind::Thesis,
        "tvBroadcast" | "videoRecording" => Kind::Video,
        _ => return None,
    })
}

impl Reading<'_> {
    /// The kind that the item type states; a type that is none is kept.
    pub(super) fn item_type(&mut self) -> Option<Kind> {
        let item_type = self.graph.value(self.work, &["z:itemType"])?;
        let kind = kind(&item_type);
        if kind.is_none() {
            self.record.keep_unmapped("z:itemType", item_type);
        }
        kind
    }

    /// Whether the node is an item of such a program, whose words have meanings of their own.
    pub(super) fn is_item(&self) -> bool {
        self.graph.statements(self.work).iter().any(|statement| statement.property.starts_with("z:"))
    }

    /// What the program says beside the terms of others: when somebody looked at the page, where it was found, notes of readers.
    pub(super) fn reference_manager(&mut self) {
        if !self.is_item() {
            return;
        }
        // The program has no other term for the day of access.
        for value in self.graph.values(self.work, &["dcterms:dateSubmitted"]) {
            let field = "dcterms:dateSubmitted".to_owned();
            self.record.unmapped.push(Unmapped { field, value, reason: UnmappedReason::Technical });
        }
        for memo in self.graph.nodes(self.work, &["dcterms:isReferencedBy"]) {
            if self.graph.is_a(memo, &["bib:Memo"]) {
                self.see(memo);
                for note in self.graph.values(memo, &["rdf:value"]) {
                    self.record.keep_unmapped("bib:Memo", note);
                }
            }
        }
        if self.record.kind == Kind::Thesis {
            for degree in self.graph.texts(self.work, &["z:type"]) {
                self.record.notes.push(Note { kind: NoteKind::Degree, text: Text::new(degree.value) });
            }
        }
    }

    /// Addresses that stand as values of `dcterms:URI`.
    pub(super) fn addresses(&mut self) {
        for node in self.parts(self.work, &["dc:identifier"]) {
            if self.graph.is_a(node, &["dcterms:URI"]) {
                for url in self.graph.values(node, &["rdf:value"]) {
                    self.record.links.push(crate::model::Link { url, kind: LinkKind::Work, label: None });
                }
            }
        }
    }

    /// The places of publishers, in their postal addresses.
    pub(super) fn places_of(&self, publishers: &[NodeId]) -> Vec<String> {
        let mut places = Vec::new();
        for &publisher in publishers {
            for address in self.parts(publisher, &["vcard:adr"]) {
                self.graph.classes(address);
                places.extend(self.graph.values(address, &["vcard:locality"]));
            }
        }
        places
    }
}
