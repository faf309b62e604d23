//! The ISBD view of a record: areas one behind the other, each after a full stop and a dash.
//!
//! "Rooms for talk : a history / Inger Holm. — 2nd ed. — Oslo : Havn, 2020. — 240 p. ; 23 cm. — (Harbour studies ; 7). — ISBN …"

use super::furniture;
use super::imprint;
use super::labels::{KohaField, Labels};
use super::page::{Entry, Heading, Page};
use super::text;
use crate::bytes;
use crate::text::{extent, isbd};
use std::borrow::Cow;

/// What stands between two areas.
const SEPARATORS: &[&str] = &[". — ", ". – ", ". -- ", ". - ", ".— ", ".-- ", " — ", " -- "];

/// The first byte of both.
const EM_AND_EN_DASH: u8 = 0xE2;

/// Takes the text of an ISBD view apart; nothing if it is none.
pub(super) fn scan(content: &str, labels: &Labels) -> Option<Page> {
    if !has_dashes(content) {
        return None;
    }
    let mut lines: Vec<Cow<'_, str>> = Vec::new();
    for line in bytes::lines(content).map(bytes::trim).filter(|line| !line.is_empty()) {
        match lines.last_mut() {
            // An area may begin a line of its own.
            Some(last) if ["— ", "– ", "-- ", "- "].iter().any(|dash| line.starts_with(dash)) => {
                let last = last.to_mut();
                last.push(' ');
                last.push_str(line);
            }
            _ => lines.push(Cow::Borrowed(line)),
        }
    }
    let at = lines.iter().position(|line| is_description(line))?;
    // A page with labels is the normal view, whatever dashes its contents have.
    if text::scan(content, labels).fields.iter().any(|entry| !entry.label.is_empty() && is_of_normal_view(entry.field))
    {
        return None;
    }
    let areas = areas(lines.get(at)?);
    let rest = lines.get(at + 1..).unwrap_or_default();
    let mut page = Page::default();
    let mut areas = areas.into_iter();
    page.titles.push(Heading { text: areas.next()?.to_owned(), ..Heading::default() });
    // The main entry stands over the description.
    let above = lines.get(at.saturating_sub(1)..at)?.first().filter(|line| is_heading(line));
    if let Some(name) = above {
        page.fields.push(Entry::new(KohaField::By, "", &**name));
    }
    // Without it the author is in the statement of responsibility alone.
    if above.is_none()
        && let Some(names) = page.titles.first().and_then(|title| first_statement(&title.text)).map(str::to_owned)
    {
        page.fields.push(Entry::new(KohaField::By, "", names));
    }
    let mut has_imprint = false;
    for area in areas {
        let field = field_of(area, has_imprint);
        has_imprint |= field == KohaField::Publication;
        push(&mut page, field, "", area);
    }
    for line in rest.iter().filter(|line| !furniture::is_line(line) && !furniture::is_view(line)) {
        after(line, labels, &mut page);
    }
    Some(page)
}

fn is_of_normal_view(field: KohaField) -> bool {
    field.rank() <= 4 || matches!(field, KohaField::Publication | KohaField::Description)
}

/// A line below the description: "ISBN …", "Subject - Topical term: Halls", a tracing, a note.
fn after(line: &str, labels: &Labels, page: &mut Page) {
    if is_numbered(line) {
        tracing(line, page);
        return;
    }
    if let Some((label, value)) = line.split_once(':')
        && let Some(field) = labels.get(label).or_else(|| labels.get(label.split(" - ").next()?))
    {
        if field != KohaField::Furniture {
            push(page, field, label.trim(), value.trim());
        }
        return;
    }
    for area in areas(line) {
        let field = field_of(area, true);
        // The physical description may begin a line of its own.
        let is_told = matches!(field, KohaField::Isbn | KohaField::Issn | KohaField::Series)
            || field == KohaField::Description && !page.fields.iter().any(|entry| entry.field == field);
        let field = if is_told { field } else { KohaField::Note };
        push(page, field, "", area);
    }
}

fn push(page: &mut Page, field: KohaField, label: &str, value: &str) {
    let value = match field {
        KohaField::Isbn => value.trim_start_matches("ISBN").trim_start_matches([':', ' ']),
        KohaField::Issn => value.trim_start_matches("ISSN").trim_start_matches([':', ' ']),
        KohaField::Series => value.trim_matches(['(', ')', '.', ' ']),
        _ => value,
    };
    let mut entry = Entry::new(field, label, value);
    entry.links = text::urls(value);
    page.fields.push(entry);
}

/// The areas of a description.
fn areas(text: &str) -> Vec<&str> {
    let mut areas = Vec::new();
    let mut rest = text;
    while let Some((at, separator)) = next_separator(rest) {
        // The stop of an abbreviation is its own besides: "2nd ed. — Oslo".
        let has_stop = separator.starts_with('.')
            && rest.get(..=at).is_some_and(|area| area.len() < 200 && isbd::trim(area).ends_with('.'));
        areas.extend(rest.get(..at + usize::from(has_stop)));
        rest = rest.get(at + separator.len()..).unwrap_or_default();
    }
    areas.push(rest);
    areas.retain(|area| area.contains(char::is_alphanumeric));
    areas
}

/// The first separator, the longest of those that begin at one place. All hold a dash, of which a line has few; to look for
/// each of them in every line took a sixth of the time of a page.
fn next_separator(text: &str) -> Option<(usize, &'static str)> {
    let bytes = text.as_bytes();
    memchr::memchr2_iter(b'-', EM_AND_EN_DASH, bytes).find_map(|dash| {
        let separators = SEPARATORS.iter().filter_map(|separator| {
            let before = separator.bytes().take_while(|byte| matches!(byte, b'.' | b' ')).count();
            let at = dash.checked_sub(before)?;
            bytes.get(at..)?.starts_with(separator.as_bytes()).then_some((at, *separator))
        });
        separators.min_by_key(|(at, separator)| (*at, std::cmp::Reverse(separator.len())))
    })
}

/// Whether a line is a description: at least three areas, one of them a statement of publication or an extent.
fn is_description(line: &str) -> bool {
    // A description is some hundred characters; an abstract with dashes has no imprint in it.
    const LONGEST: usize = 6000;
    // A statement of publication has a colon between blanks, and hardly any other line has one.
    if line.len() > LONGEST || !has_colon(line) {
        return false;
    }
    let areas = areas(line);
    let has = |field| areas.iter().skip(1).any(|area| field_of(area, false) == field);
    let is_published =
        || areas.iter().skip(1).any(|area| has_colon(area) && field_of(area, false) == KohaField::Publication);
    areas.len() >= 3 && is_published() && (has(KohaField::Description) || line.contains(" / "))
}

/// Whether there are as many dashes before a blank as three areas have between them.
fn has_dashes(text: &str) -> bool {
    let bytes = text.as_bytes();
    let dashes = memchr::memchr2_iter(b'-', EM_AND_EN_DASH, bytes).filter(|&at| {
        let length = if bytes.get(at) == Some(&b'-') { 1 } else { 3 };
        bytes.get(at + length) == Some(&b' ')
    });
    dashes.take(2).count() == 2
}

/// Whether there is a colon between blanks.
fn has_colon(text: &str) -> bool {
    memchr::memchr_iter(b':', text.as_bytes()).any(|at| {
        let around = at.checked_sub(1).and_then(|before| text.as_bytes().get(before..at + 2));
        around == Some(b" : ")
    })
}

/// What an area is, by its form.
fn field_of(area: &str, has_imprint: bool) -> KohaField {
    let bare = area.trim();
    let lower = bare.to_lowercase();
    if lower.starts_with("isbn") {
        KohaField::Isbn
    } else if lower.starts_with("issn") {
        KohaField::Issn
    } else if bare.starts_with('(') && bare.trim_end_matches('.').ends_with(')') {
        KohaField::Series
    } else if !has_imprint && bare.len() < 300 && has_colon(bare) && imprint::split_date(bare).1.is_some() {
        KohaField::Publication
    } else if is_extent(&lower) {
        KohaField::Description
    } else if !has_imprint && bare.len() < 120 && is_edition(&lower) {
        KohaField::Edition
    } else {
        KohaField::Note
    }
}

/// "240 p. : ill. ; 23 cm", "xii, 240 pages", "2 v.", "1 map ; 50 x 60 cm".
fn is_extent(lower: &str) -> bool {
    lower.len() < 200
        && (extent::page_count(lower).is_some()
            || extent::volume_count(lower).is_some()
            || lower.trim_end_matches('.').ends_with(" cm")
                && lower.starts_with(|c: char| c.is_ascii_digit() || c == 'v'))
}

fn is_edition(lower: &str) -> bool {
    const WORDS: &[&str] = &[
        "ed", "edn", "edition", "aufl", "auflage", "ausg", "ausgabe", "éd", "édition", "edición", "edição", "edizione",
        "upplaga", "utg", "version", "rev",
    ];
    lower.split(|c: char| !c.is_alphanumeric()).any(|word| WORDS.contains(&word))
}

/// The first statement of responsibility, where it is names and nothing else: "Rooms / Inger Holm and Per Ness ; edited by …".
fn first_statement(title: &str) -> Option<&str> {
    let (_, statement) = title.split_once(" / ")?;
    let first = statement.split(" ; ").next()?.trim();
    let is_name = |word: &str| word.starts_with(char::is_uppercase);
    let joins = |word: &str| {
        matches!(word, "and" | "und" | "et" | "y" | "e" | "og" | "och" | "de" | "van" | "von" | "la" | "da" | "di")
    };
    let mut words = first.split([' ', ',']).filter(|word| !word.is_empty());
    let is_names = words.clone().count() >= 2
        && words.clone().next().is_some_and(is_name)
        && words.all(|word| is_name(word) || joins(word));
    (is_names && first.len() <= 120 && !first.contains(|c: char| c.is_ascii_digit() || "[]()".contains(c)))
        .then_some(first)
}

/// A name that heads a description: short, inverted, without the marks of other lines.
fn is_heading(line: &str) -> bool {
    line.len() < 120
        && line.contains(", ")
        && !line.contains(':')
        && !line.contains('/')
        && !furniture::is_line(line)
        && line.split_whitespace().count() <= 10
}

/// "1. Halls. 2. Rooms. I. Holm, Inger."
fn is_numbered(line: &str) -> bool {
    line.starts_with("1. ") || line.starts_with("I. ")
}

/// Subjects by Arabic numerals, added entries by Roman ones.
fn tracing(line: &str, page: &mut Page) {
    let mut current: Option<(KohaField, String)> = None;
    for word in line.split_whitespace() {
        let number = word.strip_suffix('.').unwrap_or_default();
        let ended = current.as_ref().is_none_or(|(_, value)| value.is_empty() || value.ends_with(['.', ')', '-', '?']));
        let field = if !ended || number.is_empty() {
            None
        } else if number.bytes().all(|b| b.is_ascii_digit()) && number.len() <= 2 {
            Some(KohaField::Subjects)
        } else if number.bytes().all(|b| matches!(b, b'I' | b'V' | b'X')) {
            Some(KohaField::Contributors)
        } else {
            None
        };
        match (field, &mut current) {
            (Some(field), current) => flush(current.replace((field, String::new())), page),
            (None, Some((_, value))) => {
                if !value.is_empty() {
                    value.push(' ');
                }
                value.push_str(word);
            }
            (None, None) => {}
        }
    }
    flush(current, page);
}

fn flush(entry: Option<(KohaField, String)>, page: &mut Page) {
    if let Some((field, value)) = entry {
        let value = value.strip_suffix('.').unwrap_or(&value);
        // "II. Title.", "III. Series.": the tracings of what the description has already.
        if !matches!(value, "Title" | "Series" | "Titel" | "Título" | "Titre" | "") {
            page.fields.push(Entry::new(field, "", value));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Vec<String> {
        let page = scan(text, &Labels::default()).unwrap_or_default();
        let titles = page.titles.iter().map(|title| format!("title {}", title.text));
        titles.chain(page.fields.iter().map(|entry| format!("{:?} {}", entry.field, entry.text()))).collect()
    }

    proptest! {
        #[test]
        fn the_first_and_longest_separator_is_found(text in "[a. \u{2014}\u{2013}-]{0,12}") {
            let found = SEPARATORS.iter().filter_map(|separator| text.find(separator).map(|at| (at, *separator)));
            let first = found.min_by_key(|(at, separator)| (*at, std::cmp::Reverse(separator.len())));
            prop_assert_eq!(next_separator(&text), first);
        }
    }

    #[test]
    fn areas_are_told_by_their_form() {
        assert_eq!(
            read(
                "Holm, Inger\nRooms for talk : a history / Inger Holm. — 2nd ed. — Oslo : Havn, 2020. — 240 p. : ill. ; 23 cm. — (Harbour studies ; 7). — With an index. — ISBN 978-0-306-40615-7\n1. Halls. 2. Rooms. I. Title."
            ),
            [
                "title Rooms for talk : a history / Inger Holm",
                "By Holm, Inger",
                "Edition 2nd ed.",
                "Publication Oslo : Havn, 2020",
                "Description 240 p. : ill. ; 23 cm",
                "Series Harbour studies ; 7",
                "Note With an index",
                "Isbn 978-0-306-40615-7",
                "Subjects Halls",
                "Subjects Rooms",
            ]
        );
        assert_eq!(
            read(
                "Rooms for talk / Inger Holm. -- Oslo : Havn, 2020.\n-- xii, 240 pages ; 23 cm.\nISBN: 9780306406157\nSubject - Topical term: Halls"
            ),
            [
                "title Rooms for talk / Inger Holm",
                "By Inger Holm",
                "Publication Oslo : Havn, 2020",
                "Description xii, 240 pages ; 23 cm.",
                "Isbn 9780306406157",
                "Subjects Halls",
            ]
        );
    }

    #[test]
    fn prose_with_dashes_is_no_description() {
        for text in [
            "Halls — and rooms — are where people talk. They always were.",
            "Walden\nBy: Thoreau\nPublisher: Boston : Ticknor, 1854. - Reprint",
            "",
        ] {
            assert!(read(text).is_empty(), "{text}");
        }
    }
}
