//! The words and addresses by which metadata say what sort of work they describe.

mod coar;
mod words;

use crate::model::Kind;

/// The kind that a type term names: a word ("Journal article", "Buchkapitel"), a term of DCMI, COAR, schema.org, BIBO, `FaBiO`, `EPrints` or
/// `info:eu-repo`, with or without its namespace. `None` for what names no sort of work, or one so wide that it says nothing ("Text").
///
/// Sources: [DCMI types](https://www.dublincore.org/specifications/dublin-core/dcmi-terms/#section-7),
/// [COAR resource types](https://vocabularies.coar-repositories.org/resource_types/),
/// [info:eu-repo](https://wiki.surfnet.nl/display/standards/info-eu-repo), [MARC genres](https://www.loc.gov/standards/valuelist/marcgt.html).
#[must_use]
pub(in crate::read) fn kind(term: &str) -> Option<Kind> {
    /// No term of the table is longer.
    const LONGEST: usize = 100;
    let term = term.trim();
    if term.len() > LONGEST {
        return None;
    }
    if let Some(code) = coar::code(term) {
        return coar::kind(code);
    }
    words::kind(&words(local(term)))
}

/// The last part of an address or qualified name.
fn local(term: &str) -> &str {
    let is_address = term.contains("://") || term.starts_with("info:") || term.starts_with("urn:");
    let local = if is_address { term.trim_end_matches('/').rsplit(['/', '#']).next().unwrap_or(term) } else { term };
    local
        .strip_prefix("schema:")
        .or_else(|| local.strip_prefix("bibo:"))
        .or_else(|| local.strip_prefix("dcmitype:"))
        .unwrap_or(local)
}

/// A term in lower case, its words apart: `bookPart`, `book_part` and "Book part" are "book part".
fn words(term: &str) -> String {
    let mut words = String::with_capacity(term.len() + 4);
    let mut was_lower = false;
    for c in term.chars() {
        if c.is_whitespace() || matches!(c, '_' | '-' | '.' | ',' | ':') {
            if !words.is_empty() && !words.ends_with(' ') {
                words.push(' ');
            }
            was_lower = false;
            continue;
        }
        if c.is_uppercase() && was_lower {
            words.push(' ');
        }
        was_lower = c.is_lowercase();
        words.extend(c.to_lowercase());
    }
    words.trim_end().to_owned()
}

/// How much more one kind says than another: a journal article is more than a book, a book more than a document.
pub(in crate::read) fn rank(kind: Kind) -> u8 {
    match kind {
        Kind::Document => 0,
        Kind::Collection | Kind::Image | Kind::Audio | Kind::Video | Kind::PhysicalObject | Kind::Periodical => 1,
        Kind::Book | Kind::Report | Kind::Dataset | Kind::Software | Kind::Map | Kind::Website | Kind::Webpage => 2,
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_of_all_vocabularies() {
        for (term, expected) in [
            ("info:eu-repo/semantics/article", Some(Kind::JournalArticle)),
            ("info:eu-repo/semantics/doctoralThesis", Some(Kind::Thesis)),
            ("info:eu-repo/semantics/bookPart", Some(Kind::Chapter)),
            ("info:eu-repo/semantics/conferenceObject", Some(Kind::ConferencePaper)),
            ("info:eu-repo/semantics/other", None),
            ("http://purl.org/coar/resource_type/c_6501", Some(Kind::JournalArticle)),
            ("http://purl.org/coar/resource_type/c_db06", Some(Kind::Thesis)),
            ("http://purl.org/coar/access_right/c_abf2", None),
            ("http://purl.org/dc/dcmitype/MovingImage", Some(Kind::Video)),
            ("https://schema.org/ScholarlyArticle", Some(Kind::JournalArticle)),
            ("http://purl.org/eprint/type/ConferencePaper", Some(Kind::ConferencePaper)),
            ("http://purl.org/ontology/bibo/AcademicArticle", Some(Kind::JournalArticle)),
            ("Text", None),
            ("Conference or Workshop Item", Some(Kind::ConferencePaper)),
            ("PeriodicalIssue", Some(Kind::Issue)),
            ("Buchkapitel", Some(Kind::Chapter)),
            ("bookPart", Some(Kind::Chapter)),
            ("Still Image", Some(Kind::Image)),
            ("sound recording-nonmusical", Some(Kind::Audio)),
            ("article on gardening", None),
            ("", None),
        ] {
            assert_eq!(kind(term), expected, "{term}");
        }
    }
}
