//! Notes that databases and programs put together.

use crate::id::Issn;
use memchr::memmem;

/// What such a note says of the work that no other field may say.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct DatabaseNote<'t> {
    pub(super) accession: Option<&'t str>,
    pub(super) pmid: Option<&'t str>,
    pub(super) language: Option<&'t str>,
    pub(super) issn: Option<&'t str>,
}

/// EBSCO's "Accession Number: 1; Holm, Inger 1; Affiliations: 1: …; Document Type: Article", or what EndNote makes of a record of
/// `PubMed`: the other ISSN, the names in full, the types and the citation, a line each.
pub(super) fn of_a_database(note: &str) -> Option<DatabaseNote<'_>> {
    let note = note.trim();
    if let Some(rest) = note.strip_prefix("Accession Number: ") {
        let (accession, rest) = rest.split_at_checked(rest.find([' ', ';', '\n'])?)?;
        // Two more labels tell it from somebody's own words.
        return (rest.matches(": ").count() >= 2).then(|| DatabaseNote {
            accession: Some(accession.trim_end_matches('.')),
            pmid: labelled(rest, "PMID: "),
            language: labelled(rest, "Language: "),
            issn: None,
        });
    }
    let mut lines = note.lines().map(str::trim);
    let issn = lines.next().filter(|line| line.len() == "1234-5678".len() && Issn::parse(line).is_ok())?;
    let is_citation = |line: &str| line.contains(';') && line.split(['.', ' ']).any(is_year);
    (lines.clone().count() > 1 && lines.any(is_citation))
        .then(|| DatabaseNote { issn: Some(issn), ..DatabaseNote::default() })
}

/// An abstract without what databases put behind it: who wrote it, and whose the record is.
pub(super) fn own_abstract(text: &str) -> &str {
    // Abstracts are long, and few have any of this.
    let find = |mark: &str| memmem::find(text.as_bytes(), mark.as_bytes());
    let of_author = || find("[ABSTRACT FROM ");
    let of_ebsco =
        || find("Copyright of ").filter(|at| text.get(*at..).is_some_and(|rest| rest.contains(" is the property of ")));
    let of_apa = || {
        find("PsycI")?;
        let start = text.rfind("(PsycI").or_else(|| text.rfind("(APA PsycI"))?;
        text.get(start..)?.contains("Database Record").then_some(start)
    };
    let end = [of_author(), of_ebsco(), of_apa()].into_iter().flatten().min();
    let own = end.and_then(|end| text.get(..end)).map_or(text, |own| own.trim_end_matches([' ', ';']));
    if own.is_empty() { text } else { own }
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.starts_with(['1', '2']) && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn labelled<'t>(note: &'t str, label: &str) -> Option<&'t str> {
    let (_, value) = note.split_once(label)?;
    let value = value.split(['.', ';', '\n']).next().unwrap_or_default();
    let value = if label.starts_with("PMID") { value.split(' ').next().unwrap_or_default() } else { value };
    Some(value.trim()).filter(|value| !value.is_empty())
}

/// Whether a note has a line for a program in it: the key of a citation, as Zotero keeps it.
pub(super) fn is_extra(note: &str) -> bool {
    note.lines().any(|line| {
        let start = line.trim_start();
        ["citation key:", "citekey:", "tex."]
            .iter()
            .any(|label| start.get(..label.len()).is_some_and(|head| head.eq_ignore_ascii_case(label)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abstracts_of_databases() {
        for (text, expected) in [
            ("On tides. (PsycInfo Database Record (c) 2020 APA, all rights reserved)", "On tides."),
            ("On tides. [ABSTRACT FROM AUTHOR]; Copyright of Sea is the property of Fjord.", "On tides."),
            ("On tides. Copyright of Sea Marks is the property of Fjord and may not be copied.", "On tides."),
            ("Copyright of maps", "Copyright of maps"),
            ("On (PsycInfo) tides", "On (PsycInfo) tides"),
        ] {
            assert_eq!(own_abstract(text), expected);
        }
    }

    #[test]
    fn notes_of_databases() {
        let found = of_a_database(
            "Accession Number: 2019-123-001. PMID: 30640483 Partial author list: Holm, I. Language: English. Format: Electronic.",
        );
        let expected = DatabaseNote {
            accession: Some("2019-123-001"),
            pmid: Some("30640483"),
            language: Some("English"),
            issn: None,
        };
        assert_eq!(found, Some(expected));
        let found = of_a_database("0317-8471\nHolm, Inger\nJournal Article\nSea Marks. 2011 Jun;50(6):349-69.");
        assert_eq!(found.and_then(|note| note.issn), Some("0317-8471"));
        assert_eq!(of_a_database("Accession Number: 12"), None);
        assert_eq!(of_a_database("0317-8471"), None);
        assert_eq!(of_a_database("A note; of 2011"), None);
    }
}
