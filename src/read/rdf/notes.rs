//! Contents, abstracts, notes, rights.

use super::graph::Object;
use super::work::Reading;
use crate::error::{Code, Diagnostic};
use crate::model::{Note, NoteKind, Rights, RightsKind, Text};

/// Properties for notes, and what these are about.
const NOTES: &[(&str, NoteKind)] = &[
    ("dcterms:description", NoteKind::General),
    ("dc:description", NoteKind::General),
    ("schema:description", NoteKind::General),
    ("dcterms:audience", NoteKind::Audience),
    ("dcterms:provenance", NoteKind::Provenance),
    ("dcterms:source", NoteKind::Source),
    ("dc:source", NoteKind::Source),
    ("dcterms:requires", NoteKind::Requires),
    ("dcterms:medium", NoteKind::Medium),
    ("dcterms:format", NoteKind::FileFormat),
    ("dc:format", NoteKind::FileFormat),
    ("dcterms:bibliographicCitation", NoteKind::Citation),
    ("dcterms:isReferencedBy", NoteKind::CitedIn),
    ("dcterms:accrualPeriodicity", NoteKind::Frequency),
    ("dcterms:accrualMethod", NoteKind::Accrual),
];

impl Reading<'_> {
    pub(super) fn notes(&mut self) {
        let (graph, work) = (self.graph, self.work);
        self.record.contents = graph.texts(work, &["dcterms:tableOfContents"]);
        self.record.abstracts = graph.texts(work, &["dcterms:abstract", "schema:abstract", "bibo:abstract"]);
        let citations: Vec<_> = self.record.hosts.iter().filter_map(|host| host.part.written.clone()).collect();
        for &(property, kind) in NOTES {
            for text in graph.texts(work, &[property]) {
                let is_taken = kind == NoteKind::Citation && citations.contains(&text.value)
                    || kind == NoteKind::General && self.is_role(&text);
                if !is_taken {
                    self.record.notes.push(Note { kind, text });
                }
            }
        }
        self.degree();
        self.rights();
        self.record.languages = self.languages_of(work);
        for text in self.unknown_languages() {
            let message = "this language is in no list of codes or names";
            self.record.doubt(
                Diagnostic::new(Code::UnknownLanguage, message).in_field("dcterms:language").with_value(text.value),
            );
        }
        let status = graph.nodes(work, &["bibo:status"]);
        for status in status.into_iter().filter_map(|status| graph.iri(status)) {
            if self.record.kind != crate::model::Kind::Preprint {
                self.record.keep_unmapped("bibo:status", status);
            }
        }
    }

    /// Whether a note says no more than the role of a contributor.
    fn is_role(&self, text: &Text) -> bool {
        self.record.contributions.iter().any(|contribution| {
            contribution.roles.iter().any(|role| match role {
                crate::model::Role::Other(role) => {
                    text.value == format!("{} ({role})", contribution.agent.name.direct())
                }
                crate::model::Role::Relator(_) => false,
            })
        })
    }

    /// The degree of a thesis, which a note says in words as a rule.
    fn degree(&mut self) {
        for degree in self.graph.nodes(self.work, &["bibo:degree"]) {
            let Some(degree) = self.graph.iri(degree) else { continue };
            let says_it =
                |note: &&mut Note| crate::map::degree(&note.text.value).is_some_and(|term| term.iri() == degree);
            if let Some(note) = self.record.notes.iter_mut().find(says_it) {
                note.kind = NoteKind::Thesis;
                continue;
            }
            match degree.rsplit('/').next() {
                Some("phd") => self.degree_note("Ph. D."),
                Some("ma") => self.degree_note("M.A."),
                Some("ms") => self.degree_note("M.S."),
                _ => self.record.keep_unmapped("bibo:degree", degree),
            }
        }
    }

    fn degree_note(&mut self, words: &str) {
        self.record.notes.push(Note { kind: NoteKind::Degree, text: Text::new(words) });
    }

    fn rights(&mut self) {
        const RIGHTS: &[(&[&str], RightsKind)] = &[
            (&["dcterms:rights", "dc:rights", "schema:copyrightNotice", "prism:copyright"], RightsKind::Statement),
            (&["dcterms:license", "schema:license"], RightsKind::License),
            (&["dcterms:accessRights"], RightsKind::Access),
        ];
        for &(properties, kind) in RIGHTS {
            for object in self.graph.objects(self.work, properties) {
                let value = match object {
                    Object::Literal { text, .. } => text.value.clone(),
                    Object::Node(node) => match self.graph.iri(*node) {
                        Some(iri) => iri.to_owned(),
                        None => continue,
                    },
                };
                // An address of rights is that of a licence.
                let kind = match (object, kind) {
                    (Object::Node(_), RightsKind::Statement) => RightsKind::License,
                    (_, kind) => kind,
                };
                self.record.rights.push(Rights { kind, value });
            }
        }
    }
}
