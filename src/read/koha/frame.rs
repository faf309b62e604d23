//! What stands around the record on a page copied as a whole: the heading above it and the tabs below it.

use super::furniture;
use super::labels::Labels;

/// The words before the title in the heading of the whole page, in lower case: "Details for: The open town hall".
const DETAILS: &[&str] = &[
    "details for:",
    "detalles de:",
    "detalles para:",
    "détails pour :",
    "détails pour:",
    "détails de :",
    "details für:",
    "details zu:",
    "detalhes de:",
    "detalhes para:",
    "detalhes para :",
    "dettagli per:",
    "dettagli di:",
];

/// The title in the heading of the page.
pub(super) fn details(line: &str) -> Option<&str> {
    // The path to the page may stand before it: "City Library catalogue › Details for: Rivers".
    let line = line.rsplit_once('›').map_or(line, |(_, last)| last);
    let line = line.trim_start_matches(['#', ' ', '\u{a0}', '*', '-', '>', '/']);
    DETAILS.iter().find_map(|words| {
        let end = line.char_indices().nth(words.chars().count()).map_or(line.len(), |(at, _)| at);
        let head = line.get(..end)?;
        (head.to_lowercase() == *words).then(|| line.get(end..).unwrap_or_default().trim())
    })
}

/// Whether a line is the path to the page with the title at its end.
pub(super) fn is_path(line: &str) -> bool {
    // The last byte of the mark is rare, and what is looked for in every line.
    memchr::memchr(0xBA, line.as_bytes()).is_some() && line.contains('›') && details(line).is_some()
}

/// Where the record begins whose title stands in the heading of the page only: its first line is a label.
pub(super) fn begin_at_heading<'a>(lines: &mut [&'a str], from: usize, labels: &Labels) -> usize {
    let begins_with_field = lines.get(from).is_some_and(|line| {
        let end = line.find(':').unwrap_or(line.len());
        line.contains(':') && line.get(..end).is_some_and(|label| labels.get(label).is_some())
    });
    if !begins_with_field {
        return from;
    }
    // The title may stand on the line below the words: "Details for:".
    let heading = lines.iter().take(from).enumerate().rev().find_map(|(at, line)| match details(line)? {
        "" => Some((at, *lines.get(at + 1)?)),
        title => Some((at, title)),
    });
    let Some((at, title)) = heading.filter(|(_, title)| !title.is_empty()) else { return from };
    // What lies between is machinery; the title takes the place above the first field.
    let at = at.max(from.saturating_sub(1));
    if let Some(line) = lines.get_mut(at) {
        let title: &'a str = title;
        *line = title;
    }
    at
}

/// Takes the tabs out of the lines of a record: "Holdings ( 1 )", "Title notes", "Comments ( 0 )".
///
/// Whatever the language, a tab is a few words with a number set off in brackets; before the table of the copies there are only
/// tabs and its caption.
pub(super) fn drop_tabs(lines: &mut Vec<&str>, has_table: bool) {
    let Some(first) = lines.iter().skip(1).position(|line| is_counted_tab(line)).map(|at| at + 1) else { return };
    let mut at = 0;
    lines.retain(|line| {
        at += 1;
        let is_tab = at > first && (is_counted_tab(line) || has_table && is_short(line) || furniture::is_line(line));
        !is_tab
    });
}

/// "Comments ( 0 )"
fn is_counted_tab(line: &str) -> bool {
    let Some((words, count)) = line.strip_suffix(" )").and_then(|line| line.rsplit_once("( ")) else { return false };
    !count.is_empty() && count.bytes().all(|b| b.is_ascii_digit()) && is_short(words)
}

/// A few words without the punctuation of a field or a sentence.
fn is_short(line: &str) -> bool {
    let line = line.trim();
    !line.is_empty()
        && line.chars().count() <= 40
        && line.split_whitespace().count() <= 6
        && !line.contains(':')
        && !line.ends_with(['.', ';', '|'])
        && !line.contains(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_names_the_title() {
        assert_eq!(details("Details for: Rivers"), Some("Rivers"));
        assert_eq!(details("Détails pour : Rivières"), Some("Rivières"));
        assert_eq!(details("Details forever"), None);
        assert_eq!(details("Biblioteca del Valle catálogo › Detalles de: Ríos"), Some("Ríos"));
        assert!(is_path("City Library › Details for: Rivers") && !is_path("Rivers › Lakes"));
    }

    #[test]
    fn tabs_end_the_fields_in_any_language() {
        let mut lines = vec!["Aiheet ( 2 )", "In: Rivers", "Niteet ( 1 )", "Huomautukset", "Kommentit ( 0 )", "Niteet"];
        drop_tabs(&mut lines, true);
        assert_eq!(lines, ["Aiheet ( 2 )", "In: Rivers"]);
        let mut lines = vec!["Rivers", "Holdings ( 1 )", "A short note"];
        drop_tabs(&mut lines, false);
        assert_eq!(lines, ["Rivers", "A short note"]);
    }
}
