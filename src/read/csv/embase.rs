//! The source of a work as Embase's table has it.

use crate::read::citation::{Citation, Meaning, TitleRank};

/// Takes the journal and the place in it: "Sea Marks (2014) 3:3 (152-160). Date of Publication: 1 Aug 2014", "Sea Marks (2014) 3
/// Article Number: e12".
pub(super) fn source(citation: &mut Citation, name: &str, text: &str) {
    let journal = Meaning::Host(TitleRank::Journal);
    let Some((title, year, rest)) = parts(text) else { return citation.take(journal, name, text) };
    citation.take(journal, name, title);
    citation.take(Meaning::Year, name, year);
    let (place, date) = rest.split_once("Date of Publication:").unwrap_or((rest, ""));
    citation.take(Meaning::Date, name, date.trim().trim_end_matches('.'));
    let (place, number) = place.split_once("Article Number:").unwrap_or((place, ""));
    citation.take(Meaning::ArticleNumber, name, number.trim().trim_end_matches('.'));
    let place = place.trim().trim_end_matches('.');
    let (numbers, pages) =
        place.split_once(" (").or_else(|| Some(("", place.strip_prefix('(')?))).unwrap_or((place, ""));
    citation.take(Meaning::FirstPage, name, pages.trim_end_matches(')'));
    let (volume, issue) = numbers.split_once(':').unwrap_or((numbers, ""));
    citation.take(Meaning::Volume, name, volume);
    citation.take(Meaning::Issue, name, issue);
}

/// The title, the year in brackets behind it, and what follows.
fn parts(text: &str) -> Option<(&str, &str, &str)> {
    text.match_indices(" (").find_map(|(at, _)| {
        let (year, rest) = text.get(at + 2..)?.split_once(')')?;
        let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
        is_year.then_some((text.get(..at)?, year, rest.trim_start()))
    })
}

/// Terms with commas between them, and in the brackets behind them.
pub(super) fn terms(text: &str) -> Vec<&str> {
    let (mut found, mut depth, mut start) = (Vec::new(), 0_usize, 0);
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                found.extend(text.get(start..at).map(str::trim));
                start = at + 1;
            }
            _ => {}
        }
    }
    found.extend(text.get(start..).map(str::trim));
    found
}
