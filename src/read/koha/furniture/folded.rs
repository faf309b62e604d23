//! Machinery within a line: the text of a page of which all white space was folded.

use super::{BEGINNINGS, VIEW_STARTS, VIEWS, says_no_comments};
use crate::lookup::LowerCase;
use std::ops::Range;

/// How many bytes at the start of a text are a row of two or more links that choose the view.
pub(in crate::read::koha) fn views(text: &str) -> usize {
    const LONGEST: usize = 120;
    let end = text.char_indices().map(|(at, c)| at + c.len_utf8()).take_while(|end| *end <= LONGEST).last();
    let head = text.get(..end.unwrap_or_default()).unwrap_or_default();
    let lower = LowerCase::<LONGEST>::of(head);
    let (mut rest, mut count) = (lower.as_str(), 0);
    while VIEW_STARTS.may_begin::<3>(rest)
        && let Some(after) = VIEWS.iter().filter_map(|view| rest.strip_prefix(view)).min_by_key(|after| after.len())
    {
        rest = after.trim_start();
        count += 1;
    }
    // Letters of other lengths in the other case do not occur in these words.
    if count < 2 { 0 } else { lower.as_str().len() - rest.len() }
}

/// The tabs below a record in the text of a page: "Holdings ( 1 ) Title notes Comments ( 0 )".
pub(in crate::read::koha) fn tabs(text: &str) -> Option<Range<usize>> {
    // A tab without a number may stand between two that have one.
    const APART: usize = 48;
    let begins_at = |bracket: usize| {
        let head = text.get(..=bracket)?;
        let tab = |beginning: &&str| {
            let start = head.len().checked_sub(beginning.len())?;
            let is_one = head.get(start..)?.to_lowercase() == **beginning;
            (is_one && head.get(..start)?.ends_with(' ')).then_some(start)
        };
        BEGINNINGS.iter().filter(|beginning| beginning.ends_with('(')).find_map(tab)
    };
    let mut counts = memchr::memchr_iter(b'(', text.as_bytes())
        .filter_map(|at| Some((at, at + 1 + count_end(text.get(at + 1..)?)?)));
    let (start, mut end) = counts.find_map(|(bracket, end)| Some((begins_at(bracket)?, end)))?;
    for (bracket, behind) in counts {
        if bracket > end + APART {
            break;
        }
        end = behind;
    }
    Some(start..end)
}

/// Where a number in brackets ends, behind the first bracket: " 12 )".
fn count_end(text: &str) -> Option<usize> {
    let number = text.trim_start_matches(' ').trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = number.trim_start_matches(' ').strip_prefix(')')?;
    text.get(..text.len() - number.len())?.ends_with(|c: char| c.is_ascii_digit()).then(|| text.len() - rest.len())
}

/// The sentence in the text of a page that says that nobody has commented on the title.
pub(in crate::read::koha) fn no_comments(text: &str) -> Option<Range<usize>> {
    let begins = |at: &usize| text.get(*at..).is_some_and(|rest| rest.starts_with(char::is_uppercase));
    let starts = memchr::memchr_iter(b' ', text.as_bytes()).map(|at| at + 1);
    let sentences = std::iter::once(0).chain(starts).filter(begins).filter_map(|start| {
        // None is longer.
        let head = text.as_bytes().get(start..text.len().min(start + 80))?;
        let end = start + memchr::memchr(b'.', head).map_or(head.len(), |stop| stop + 1);
        says_no_comments(text.get(start..end)?).then_some(start..end)
    });
    // The last of those that end alike is without the words before it.
    sentences.fold(None, |best: Option<Range<usize>>, found| match best {
        Some(best) if best.end != found.end => Some(best),
        _ => Some(found),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_machinery_have_ends() {
        assert_eq!(views("Normal View MARC View ISBD view Rivers"), "Normal View MARC View ISBD view ".len());
        assert_eq!(views("MARC view of the world"), 0);
        let within =
            |text: &str, range: Option<Range<usize>>| range.and_then(|range| text.get(range).map(str::to_owned));
        let text = "xii, 3 p. (1) Exemplare ( 12 ) Titelhinweise Kommentare ( 0 ) Medientyp (3)";
        assert_eq!(
            within(text, tabs(text)).as_deref(),
            Some("Exemplare ( 12 ) Titelhinweise Kommentare ( 0 ) Medientyp (3)")
        );
        assert_eq!(tabs("The comments (two)"), None);
        let text = "A note. Libros There are no comments for this item. Log in";
        assert_eq!(within(text, no_comments(text)).as_deref(), Some("There are no comments for this item."));
        assert_eq!(no_comments("No commerce."), None);
    }
}
