//! `typeOfResource`, `genre` and `issuance`: what sort of work it is.

use super::iris;
use crate::id::Identifier;
use crate::model::list::push_new;
use crate::model::{Form, FormKind, Host, Kind, Scheme, Subject, SubjectKind, Text};
use crate::read::draft::Draft;
use crate::read::types;
use crate::read::xml::Element;
use crate::text::isbd;

/// Takes `typeOfResource` for the weakest evidence: most records say "text" and no more.
pub(super) fn read(draft: &mut Draft, mods: &Element) {
    for resource in mods.children_named("typeOfResource") {
        let is = |attribute| resource.attr(attribute) == Some("yes");
        let text = resource.text().to_lowercase();
        let kind = match text.as_str() {
            _ if is("collection") => Some(Kind::Collection),
            _ if is("manuscript") && text == "text" => Some(Kind::Manuscript),
            "text" | "" => None,
            "cartographic" => Some(Kind::Map),
            "notated music" => Some(Kind::Score),
            "software, multimedia" => Some(Kind::Document),
            "three dimensional object" => Some(Kind::PhysicalObject),
            "mixed material" => Some(Kind::Collection),
            _ => types::kind(&text),
        };
        draft.evidence.leader = draft.evidence.leader.or(kind);
    }
}

/// `genre`: the sort of work, as a concept and as evidence of the kind.
pub(super) fn genre(draft: &mut Draft, genre: &Element) {
    let text = genre.text();
    let term = isbd::trim(&text).trim_end_matches('.').trim();
    if term.is_empty() {
        return;
    }
    let authority = genre.attr("authority").unwrap_or_default();
    let iris = iris(genre);
    if authority == "rdacontent" {
        let code = iris.iter().find_map(|iri| iri.rsplit_once("contentTypes/").map(|(_, code)| code.to_owned()));
        let form = Form { kind: FormKind::Content, code, term: Some(term.to_owned()) };
        return push_new(&mut draft.record.forms, form);
    }
    let is_kind = draft.type_term(term);
    // "article" in the list of MARC, or in none, says no more than the type does.
    if is_kind && iris.is_empty() && matches!(authority, "" | "marc" | "marcgt" | "local") {
        return;
    }
    let heading = Text { value: isbd::trim(&text).to_owned(), language: super::language_of(genre) };
    let scheme = Some(authority.to_owned()).filter(|code| !code.is_empty()).map(Scheme);
    draft.subject(Subject { kind: SubjectKind::Genre, heading, scheme, iris, ..Subject::default() });
}

/// `issuance`, which tells a serial from a book.
pub(super) fn issuance(draft: &mut Draft, text: &str) {
    let kind = match text.trim().to_lowercase().as_str() {
        "continuing" | "serial" => Some(Kind::Periodical),
        "multipart monograph" => Some(Kind::MultiVolumeBook),
        "monographic" | "single unit" => Some(Kind::Book),
        _ => None,
    };
    if draft.evidence.leader.is_none() {
        draft.evidence.leader = kind;
    }
}

/// A text that is said to be nothing else is a book, if it is described as one.
pub(super) fn finish(draft: &mut Draft) {
    let record = &draft.record;
    let is_described = record.page_count.is_some() || record.volume_count.is_some();
    if draft.evidence.stated.is_none() && draft.evidence.leader.is_none() && is_described && record.hosts.is_empty() {
        draft.evidence.leader = Some(Kind::Book);
    }
    // A collection, a site or a book that holds the work makes no article of it: that takes a place in it.
    if let Some(host) = record.hosts.first()
        && draft.evidence.stated.is_none()
        && !is_numbered(host)
    {
        let kind = match (draft.evidence.leader, host.kind) {
            (Some(kind), _) => kind,
            (None, Kind::Book | Kind::EditedBook | Kind::ReferenceWork) => Kind::Chapter,
            (None, Kind::Proceedings) => Kind::ConferencePaper,
            (None, kind) if kind.is_serial() => Kind::JournalArticle,
            (None, _) => Kind::Document,
        };
        draft.evidence.stated = Some(("typeOfResource".to_owned(), kind));
    }
    draft.evidence.host = record.hosts.first().map(|host| host.kind).filter(|kind| *kind != Kind::Document);
}

fn is_numbered(host: &Host) -> bool {
    let part = &host.part;
    part.volume.is_some()
        || part.issue.is_some()
        || part.pages.is_some()
        || part.article_number.is_some()
        || !host.identifiers.is_empty()
            && host.identifiers.iter().any(|id| {
                matches!(id, Identifier::Issn(_) | Identifier::Eissn(_) | Identifier::IssnL(_) | Identifier::Isbn(_))
            })
}
