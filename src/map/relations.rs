//! Other works.

use super::Mapping;
use super::host::Name;
use super::work::{is_collection, is_document};
use crate::description::NodeId;
use crate::error::{Code, Diagnostic};
use crate::id::Identifier;
use crate::iri;
use crate::model::{Kind, RelatedWork, Relation, RelationKind};
use crate::vocab::{Term, bibo, dcterms};

impl Mapping<'_> {
    pub(super) fn relations(&mut self) {
        let record = self.record;
        let mut uncited = 0_usize;
        let mut original = None;
        for relation in &record.relations {
            // Repositories name a work among those that it is related to.
            if self.is_itself(&relation.work) {
                continue;
            }
            if relation.kind == RelationKind::Cites {
                uncited += usize::from(!self.cite(&relation.work));
                continue;
            }
            let node = self.related(relation);
            if relation.kind == RelationKind::TranslationOf {
                original = original.or(Some(node));
            }
        }
        if uncited > 0 {
            let message = match uncited {
                1 => "1 cited work without a DOI is left out".to_owned(),
                _ => format!("{uncited} cited works without a DOI are left out"),
            };
            self.doubts.push(Diagnostic::new(Code::Unmapped, message));
        }
        if !record.original_languages.is_empty() {
            self.original(original);
        }
    }

    /// Whether all that is said of a related work is the DOI of the work itself.
    fn is_itself(&self, work: &RelatedWork) -> bool {
        let [Identifier::Doi(doi)] = work.identifiers.as_slice() else { return false };
        work.title.is_none() && doi.iri() == self.out.iri(self.work)
    }

    /// A reference, if it has a DOI; the cited work itself is not ours to describe.
    fn cite(&mut self, work: &RelatedWork) -> bool {
        let Some(Identifier::Doi(doi)) = work.identifiers.iter().find(|id| matches!(id, Identifier::Doi(_))) else {
            return false;
        };
        // What cites is a document to BIBO; of a serial DCTERMS says the same in general.
        let property = if is_document(self.record.kind) { bibo::CITES } else { dcterms::RELATION };
        self.out.add_iri(self.work, property, &doi.iri());
        true
    }

    fn related(&mut self, relation: &Relation) -> NodeId {
        let (kind, work) = (self.kind_of(relation), &relation.work);
        let title = work.title.as_ref().map(|title| title.value.as_str());
        let mut fragment = fragment(relation.kind).to_owned();
        // Two works without a title are two all the same.
        let name = title.or_else(|| work.identifiers.first().map(Identifier::value)).or(work.control_number.as_deref());
        iri::join_slug(&mut fragment, name.unwrap_or_default());
        let node = self.work_node(&work.identifiers, work.control_number.as_deref(), kind, title, Name::Own(&fragment));
        if relation.kind == RelationKind::Review && is_document(kind) {
            // BIBO has a term for one direction only; what it is said of is a document then.
            self.out.add_node(node, bibo::REVIEW_OF, self.work);
            self.add_types(node, kind);
        } else {
            self.out.add_node(self.work, self.relation_property(relation.kind, kind), node);
        }
        let words = work.note.as_deref().map(str::trim).filter(|words| !words.is_empty());
        let own_words = match (words, self.shared(kind, work)) {
            (Some(words), Some(shared)) => {
                self.note_on_shared(&shared, work, words);
                None
            }
            (words, _) => words,
        };
        if own_words.is_none() && !says_more(work) {
            return node;
        }
        self.add_types(node, kind);
        if let Some(title) = &work.title {
            self.text(node, dcterms::TITLE, title);
        }
        for title in &work.other_scripts {
            self.text(node, dcterms::TITLE, title);
        }
        self.makers(node, kind, &work.contributions, None);
        if let Some(date) = &work.date {
            self.date(node, dcterms::ISSUED, date);
        }
        let edition = if is_document(kind) { bibo::EDITION } else { dcterms::DESCRIPTION };
        self.out.add_text(node, edition, work.edition.as_deref().unwrap_or_default());
        self.out.add_text(node, dcterms::DESCRIPTION, own_words.unwrap_or_default());
        for &language in &work.languages {
            self.language(node, language);
        }
        self.identifiers(node, &work.identifiers, is_collection(kind));
        self.out.add_text(node, dcterms::IDENTIFIER, work.control_number.as_deref().unwrap_or_default());
        node
    }

    /// The IRI that others know a work by: by its ISSN, ISBN or DOI, or as a record of the catalogue.
    fn shared(&self, kind: Kind, work: &RelatedWork) -> Option<String> {
        iri::of_work(&work.identifiers, !is_document(kind))
            .or_else(|| self.minter.other_record(work.control_number.as_deref()?, self.source()))
    }

    /// What the record says of the relation: "Continued in part by", "no. 1-20". Of a node that others describe too it is not so in
    /// itself, so it is said of the work.
    fn note_on_shared(&mut self, shared: &str, work: &RelatedWork, note: &str) {
        let title = work.title.as_ref().map(|title| title.value.trim()).filter(|title| !title.is_empty());
        match title {
            // "Originally published: Walden. Boston, 1854"
            Some(title) if note.contains(title) => self.out.add_text(self.work, dcterms::DESCRIPTION, note),
            _ => self.out.add_text(self.work, dcterms::DESCRIPTION, &format!("{} ({note})", title.unwrap_or(shared))),
        }
    }

    /// The kind of another work where the record does not say more: what has an ISSN is a periodical, and so is what comes
    /// before or after one, and one in another form.
    fn kind_of(&self, relation: &Relation) -> Kind {
        let work = &relation.work;
        let has_issn = || {
            let mut identifiers = work.identifiers.iter();
            identifiers.any(|id| matches!(id, Identifier::Issn(_) | Identifier::Eissn(_) | Identifier::IssnL(_)))
        };
        let is_continued =
            matches!(relation.kind, RelationKind::Preceding | RelationKind::Succeeding | RelationKind::OtherFormat);
        if work.kind == Kind::Document && (has_issn() || is_continued && self.record.kind.is_serial()) {
            Kind::Periodical
        } else {
            work.kind
        }
    }

    /// The original of a translation, when no more of it is known than its languages.
    fn original(&mut self, known: Option<NodeId>) {
        let record = self.record;
        let node = known.unwrap_or_else(|| {
            let node = self.out.node(&self.minter.own("original"));
            self.out.add_node(self.work, self.relation_property(RelationKind::TranslationOf, Kind::Document), node);
            self.add_types(node, if is_document(record.kind) { Kind::Document } else { record.kind });
            node
        });
        for &language in &record.original_languages {
            self.language(node, language);
        }
    }

    fn relation_property(&self, relation: RelationKind, other: Kind) -> Term {
        let are_documents = is_document(self.record.kind) && is_document(other);
        match relation {
            RelationKind::TranslationOf if are_documents => bibo::TRANSLATION_OF,
            // bibo:translationOf is between documents; this is what it is below.
            RelationKind::TranslationOf | RelationKind::VersionOf => dcterms::IS_VERSION_OF,
            RelationKind::Translation | RelationKind::OtherVersion => dcterms::HAS_VERSION,
            RelationKind::OtherFormat => dcterms::HAS_FORMAT,
            RelationKind::Preceding => dcterms::REPLACES,
            RelationKind::Succeeding => dcterms::IS_REPLACED_BY,
            RelationKind::Part => dcterms::HAS_PART,
            RelationKind::PartOf => dcterms::IS_PART_OF,
            RelationKind::CitedBy => dcterms::IS_REFERENCED_BY,
            RelationKind::ReviewOf if is_document(self.record.kind) => bibo::REVIEW_OF,
            RelationKind::Source => dcterms::SOURCE,
            RelationKind::Requires => dcterms::IS_REQUIRED_BY,
            RelationKind::Related | RelationKind::Review | RelationKind::ReviewOf | RelationKind::Cites => {
                dcterms::RELATION
            }
        }
    }
}

/// Whether more is known of a work than the IRI that names it.
fn says_more(work: &RelatedWork) -> bool {
    let RelatedWork {
        kind,
        title,
        other_scripts,
        contributions,
        identifiers,
        languages,
        date,
        edition,
        control_number,
        note: _,
    } = work;
    *kind != Kind::Document
        || title.is_some()
        || !other_scripts.is_empty()
        || date.is_some()
        || edition.is_some()
        || control_number.is_some()
        || !(contributions.is_empty() && languages.is_empty())
        || iri::of_work(identifiers, false).is_none()
        || identifiers.len() > 1
}

const fn fragment(relation: RelationKind) -> &'static str {
    match relation {
        RelationKind::TranslationOf => "original",
        RelationKind::Translation => "translation",
        RelationKind::OtherVersion | RelationKind::VersionOf => "version",
        RelationKind::OtherFormat => "format",
        RelationKind::Preceding => "preceding",
        RelationKind::Succeeding => "succeeding",
        RelationKind::Part => "part",
        RelationKind::PartOf => "whole",
        RelationKind::Review => "review",
        RelationKind::ReviewOf => "reviewed",
        RelationKind::Source => "source",
        RelationKind::CitedBy | RelationKind::Cites | RelationKind::Related | RelationKind::Requires => "related",
    }
}
