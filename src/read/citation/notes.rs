//! Notes that databases and programs put together.

use crate::id::Issn;

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
