//! Rights and subjects in a draft.

use super::Draft;
use super::identify::is_web_address;
use crate::model::list::push_new;
use crate::model::{LanguageTag, Rights, RightsKind, Scheme, Subject, SubjectKind, Text};
use crate::read::keyword;

impl Draft {
    /// A statement of rights, a licence by its address, or who may see the work.
    pub(in crate::read) fn rights(&mut self, text: &str) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        let kind = if is_access(text) {
            RightsKind::Access
        } else if is_web_address(text) {
            RightsKind::License
        } else {
            RightsKind::Statement
        };
        // "info:eu-repo/semantics/openAccess" is read by machines; people read "openAccess".
        let value = text.strip_prefix("info:eu-repo/semantics/").unwrap_or(text);
        self.rights_of(kind, value);
    }

    pub(in crate::read) fn rights_of(&mut self, kind: RightsKind, value: &str) {
        let value = value.trim();
        if !value.is_empty() {
            push_new(&mut self.record.rights, Rights { kind, value: value.to_owned() });
        }
    }

    /// A keyword, or several between semicolons; a class where the text says of which classification.
    pub(in crate::read) fn keywords(&mut self, text: &str, language: Option<&LanguageTag>) {
        for part in split(text) {
            if keyword::read_sourced(&mut self.record, "subject", part) {
                continue;
            }
            let subject = match class(part) {
                Some((scheme, notation)) => Subject {
                    kind: SubjectKind::Class,
                    heading: Text::new(notation),
                    scheme: Some(Scheme(scheme.to_owned())),
                    ..Subject::default()
                },
                None if is_web_address(part) => Subject::of_iri(SubjectKind::Topic, part),
                None => {
                    let heading = Text { value: part.to_owned(), language: language.cloned() };
                    Subject { heading, ..Subject::default() }
                }
            };
            self.subject(subject);
        }
    }

    pub(in crate::read) fn subject(&mut self, subject: Subject) {
        if !subject.heading.value.is_empty() {
            push_new(&mut self.record.subjects, subject);
        }
    }

    /// Time or place that the work is about.
    pub(in crate::read) fn coverage(&mut self, text: &str, language: Option<&LanguageTag>) {
        let text = text.trim();
        // Several, and not a box or period in DCMI's encoding: "name=Oslo; north=59.9".
        if text.contains("; ") && !text.contains('=') {
            return split(text).for_each(|part| self.coverage(part, language));
        }
        let is_time = text.chars().any(|c| c.is_ascii_digit())
            && !text.contains(['°', '=', '\''])
            && (crate::text::dates::read(text).edtf.is_some() || text.to_lowercase().contains("century"));
        let kind = if is_time { SubjectKind::Period } else { SubjectKind::Place };
        let heading = Text { value: text.to_owned(), language: language.cloned() };
        self.subject(Subject { kind, heading, ..Subject::default() });
    }
}

/// "Salt; Water; Ice". A semicolon without a blank behind it may be a part of a word.
fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split("; ")
        .flat_map(|part| part.split(['；', '\n']))
        .map(|part| part.trim().trim_end_matches(';').trim())
        .filter(|part| !part.is_empty())
}

/// The notation of a class: "ddc:330", "info:eu-repo/classification/ddc/330", "DDC 330".
fn class(text: &str) -> Option<(&'static str, &str)> {
    const SCHEMES: &[(&str, &str)] = &[
        ("info:eu-repo/classification/ddc/", "ddc"),
        ("info:eu-repo/classification/udc/", "udc"),
        ("info:eu-repo/classification/jel/", "jelc"),
        ("info:eu-repo/classification/lcc/", "lcc"),
        ("info:eu-repo/classification/msc/", "msc"),
        ("ddc:", "ddc"),
        ("ddc ", "ddc"),
        ("udc:", "udc"),
        ("lcc:", "lcc"),
        ("jel:", "jelc"),
        ("msc:", "msc"),
    ];
    let found = SCHEMES.iter().find_map(|(prefix, scheme)| {
        let start = text.get(..prefix.len())?;
        start.eq_ignore_ascii_case(prefix).then(|| Some((*scheme, text.get(prefix.len()..)?.trim())))?
    });
    let is_notation = |notation: &str| notation.bytes().any(|b| b.is_ascii_digit()) && notation.len() <= 24;
    found.filter(|(_, notation)| is_notation(notation))
}

/// Whether a text says who may see the work and no more.
fn is_access(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower.contains("purl.org/coar/access_right/")
        || matches!(
            lower.strip_prefix("info:eu-repo/semantics/").unwrap_or(&lower).trim_end_matches('.'),
            "openaccess"
                | "open access"
                | "closedaccess"
                | "closed access"
                | "embargoedaccess"
                | "embargoed access"
                | "restrictedaccess"
                | "restricted access"
                | "metadata only access"
                | "free access"
                | "acceso abierto"
                | "acesso aberto"
                | "accès libre"
                | "libre accès"
                | "freier zugang"
                | "openly available"
        )
}
