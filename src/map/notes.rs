//! Contents, abstracts, notes, rights.

use super::Mapping;
use super::work::is_collection;
use crate::model::{Form, FormKind, Kind, Note, NoteKind, RightsKind};
use crate::vocab::{Term, bibo, bibo_degrees, dcterms};

impl Mapping<'_> {
    pub(super) fn notes(&mut self) {
        let (record, work) = (self.record, self.work);
        for text in &record.contents {
            self.text(work, dcterms::TABLE_OF_CONTENTS, text);
        }
        for text in &record.abstracts {
            self.text(work, dcterms::ABSTRACT, text);
        }
        for note in &record.notes {
            self.note(note);
        }
        if record.contributions.is_empty() {
            // Else the agents and their roles say what it says.
            let statement = record.statement_of_responsibility.as_deref().unwrap_or_default();
            self.out.add_text(work, dcterms::DESCRIPTION, statement);
        }
    }

    fn note(&mut self, note: &Note) {
        let kind = self.record.kind;
        let property = match note.kind {
            NoteKind::Audience => dcterms::AUDIENCE,
            NoteKind::Provenance => dcterms::PROVENANCE,
            NoteKind::Source => dcterms::SOURCE,
            NoteKind::Requires => dcterms::REQUIRES,
            NoteKind::Medium => dcterms::MEDIUM,
            NoteKind::FileFormat => dcterms::FORMAT,
            NoteKind::Citation => dcterms::BIBLIOGRAPHIC_CITATION,
            NoteKind::CitedIn => dcterms::IS_REFERENCED_BY,
            // The domains of these are collections.
            NoteKind::Frequency if is_collection(kind) => dcterms::ACCRUAL_PERIODICITY,
            NoteKind::Accrual if matches!(kind, Kind::Collection | Kind::Kit) => dcterms::ACCRUAL_METHOD,
            NoteKind::ContentType => {
                return self.form(&Form { kind: FormKind::Content, code: None, term: Some(note.text.value.clone()) });
            }
            NoteKind::Degree | NoteKind::Thesis => {
                if let Some(degree) = degree(&note.text.value).filter(|_| kind == Kind::Thesis) {
                    self.out.add_term(self.work, bibo::DEGREE, degree);
                }
                let says_it =
                    |other: &Note| other.kind == NoteKind::Thesis && other.text.value.contains(&note.text.value);
                if note.kind == NoteKind::Degree && self.record.notes.iter().any(says_it) {
                    return;
                }
                dcterms::DESCRIPTION
            }
            NoteKind::General | NoteKind::Funding | NoteKind::Frequency | NoteKind::Accrual => dcterms::DESCRIPTION,
        };
        self.text(self.work, property, &note.text);
    }

    pub(super) fn rights(&mut self) {
        let record = self.record;
        for rights in &record.rights {
            let value = rights.value.trim();
            match rights.kind {
                RightsKind::Statement => self.out.add_text(self.work, dcterms::RIGHTS, value),
                RightsKind::Access => self.out.add_text(self.work, dcterms::ACCESS_RIGHTS, value),
                RightsKind::License => match self.address(value) {
                    Some(iri) => self.out.add_iri(self.work, dcterms::LICENSE, &iri),
                    None => self.out.add_text(self.work, dcterms::RIGHTS, value),
                },
            }
        }
    }
}

/// The degree that a thesis note names, if it is one of the three of BIBO.
pub(crate) fn degree(note: &str) -> Option<Term> {
    let words: Vec<_> = note.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let has = |phrase: &[&str]| words.windows(phrase.len()).any(|window| window == phrase);
    let names = |degree: &str| note.to_lowercase().contains(degree);
    if has(&["PhD"]) || has(&["Ph", "D"]) || has(&["DPhil"]) || names("doctor of philosophy") {
        Some(bibo_degrees::PHD)
    } else if has(&["MA"]) || has(&["M", "A"]) || names("master of arts") {
        Some(bibo_degrees::MA)
    } else if has(&["MS"]) || has(&["M", "S"]) || has(&["MSc"]) || has(&["M", "Sc"]) || names("master of science") {
        Some(bibo_degrees::MS)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degrees() {
        for (note, expected) in [
            ("Thesis (Ph. D.)--University of Lund, 1999", Some(bibo_degrees::PHD)),
            ("PhD", Some(bibo_degrees::PHD)),
            ("M.A., Aarhus", Some(bibo_degrees::MA)),
            ("Master of Science", Some(bibo_degrees::MS)),
            ("Diss. Uppsala, 1980", None),
            ("Habilitationsschrift, Ma-Universität", None),
        ] {
            assert_eq!(degree(note), expected, "{note}");
        }
    }
}
