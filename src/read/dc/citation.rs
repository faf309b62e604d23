//! Citations of the work itself, as repositories put them among its identifiers: "Holm, I. (2010) Salt. Harbour Studies, 12 (3).
//! pp. 12-30. ISSN 2049-3630", "Holm, I. (2010) Salt. In: Food. Harbour Press, Aarhus, pp. 12-30. ISBN 9783161484100".

use crate::id::Identifier;
use crate::model::{Part, Series, Text};
use crate::read::draft::{Place, read_identifier};
use crate::text::enumeration;

/// What a work is in, by its citation.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Cited<'a> {
    pub(super) title: &'a str,
    pub(super) part: Part,
    pub(super) identifiers: Vec<Identifier>,
    pub(super) series: Option<Series>,
}

/// What stands behind the year and the title: where the work is.
pub(super) fn behind_title<'a>(citation: &'a str, title: &str) -> Option<&'a str> {
    let (before, behind) = citation.split_once(title).filter(|_| !title.is_empty())?;
    // "(2010) ", "(2010). "
    let before = before.trim_end().trim_end_matches('.').strip_suffix(')')?;
    before.ends_with(|c: char| c.is_ascii_digit() || c.is_alphabetic()).then_some(())?;
    let behind = behind.trim().strip_prefix(['.', '?', '!', ','])?.trim();
    (!behind.is_empty()).then_some(behind)
}

/// The journal or book, in the form that `EPrints` gives a citation.
pub(super) fn read<'a>(behind: &'a str, publishers: &[String]) -> Option<Cited<'a>> {
    let (rest, identifiers) = numbers(behind);
    let (rest, pages) = pages(rest);
    let mut cited = Cited { identifiers, ..Cited::default() };
    let body = rest.trim_end_matches(['.', ' ', ',']);
    match body.strip_prefix("In: ") {
        Some(_) if pages.is_none() && cited.identifiers.is_empty() => return None,
        Some(body) => book(&mut cited, body.trim(), publishers)?,
        None => journal(&mut cited, body)?,
    }
    if let Some(pages) = pages {
        Place { pages: Some(pages.to_owned()), ..Place::default() }.fill(&mut cited.part);
    }
    (cited.title.chars().any(char::is_alphabetic)).then_some(cited)
}

/// The ISSN or ISBN at the end, with what stands before it.
fn numbers(text: &str) -> (&str, Vec<Identifier>) {
    let text = text.trim_end_matches(['.', ' ']);
    for label in [" ISSN ", " ISBN "] {
        if let Some((before, number)) = text.rsplit_once(label) {
            let number = number.split([' ', ',', ';']).next().unwrap_or_default();
            let found = read_identifier(number).filter(|id| matches!(id, Identifier::Issn(_) | Identifier::Isbn(_)));
            return (before.trim_end(), found.into_iter().collect());
        }
    }
    (text, Vec::new())
}

/// "pp. 12-30" at the end, with what stands before it.
fn pages(text: &str) -> (&str, Option<&str>) {
    let text = ["(In Press)", "(Submitted)", "(Unpublished)"]
        .iter()
        .find_map(|state| text.trim_end_matches(['.', ' ']).strip_suffix(state))
        .unwrap_or(text);
    for label in [" pp. ", " p. "] {
        if let Some((before, pages)) = text.rsplit_once(label) {
            let pages = pages.trim_end_matches(['.', ' ', ',']);
            let are_pages = pages.bytes().any(|byte| byte.is_ascii_digit()) && !pages.contains(' ');
            return if are_pages { (before, Some(pages)) } else { (text, None) };
        }
    }
    (text, None)
}

/// "Harbour Studies, 12 (3)", "Harbour Studies, 12 (3). e1234"; without a number it takes an ISSN to tell a title from other words.
fn journal<'a>(cited: &mut Cited<'a>, body: &'a str) -> Option<()> {
    match numbered(body) {
        Some((title, part)) => {
            cited.title = title;
            cited.part = part;
        }
        // Numbers that were not understood are no part of a title.
        None if !cited.identifiers.is_empty() && !has_number_behind_comma(body) => cited.title = body,
        None => return None,
    }
    Some(())
}

/// The title, and the numbers behind a comma: "12 (3)", "A12 (3-4)", "XII (3). S12-S15".
fn numbered(body: &str) -> Option<(&str, Part)> {
    /// The numbers hold a comma or two themselves; a text of nothing but commas is no citation.
    const COMMAS: usize = 4;
    body.rmatch_indices(", ").take(COMMAS).find_map(|(at, comma)| {
        let (title, behind) = (body.get(..at)?, body.get(at + comma.len()..)?);
        let (numbers, locator) =
            behind.split_once("). ").map_or((behind, None), |(numbers, locator)| (numbers, Some(locator)));
        let numbers = if locator.is_some() { format!("{numbers})") } else { numbers.to_owned() };
        let mut part = enumeration::read(&numbers);
        (part.remainder.is_none() && part.volume.is_some()).then_some(())?;
        if let Some(locator) = locator {
            let is_short = !locator.contains(' ') && locator.contains(|c: char| c.is_ascii_digit());
            is_short.then_some(())?;
            Place { pages: Some(locator.to_owned()), ..Place::default() }.fill(&mut part);
        }
        Some((title, part))
    })
}

fn has_number_behind_comma(text: &str) -> bool {
    text.split(", ")
        .skip(1)
        .any(|piece| piece.split(' ').next().is_some_and(|word| word.contains(|c: char| c.is_ascii_digit())))
}

/// "Food. Harbour cookery (4) . Harbour Press, Aarhus", of which the publisher is known from elsewhere.
fn book<'a>(cited: &mut Cited<'a>, body: &'a str, publishers: &[String]) -> Option<()> {
    let before_publisher = publishers.iter().find_map(|name| {
        let (before, after) = body.rsplit_once(name.as_str())?;
        let is_apart = after.is_empty() || after.starts_with([',', '.']);
        before.trim_end().strip_suffix('.').filter(|_| is_apart)
    });
    let named = before_publisher.or_else(|| (!body.contains(". ")).then_some(body))?;
    match in_series(named) {
        Some((title, series)) => {
            cited.title = title;
            cited.series = Some(series);
        }
        None => cited.title = named.trim_end(),
    }
    Some(())
}

/// "Food. Harbour cookery (4) ", "Food. Harbour cookery, 4 ": the series with its number has a blank before its full stop.
fn in_series(named: &str) -> Option<(&str, Series)> {
    let (title, series) = named.trim_end().split_once(". ")?;
    let (series, number) = match series.strip_suffix(')') {
        Some(series) => series.rsplit_once(" (")?,
        None => series.rsplit_once(", ").filter(|_| named.ends_with(' '))?,
    };
    let number = Some(number.to_owned());
    Some((title, Series { title: Text::new(series), number, ..Series::default() }))
}

#[cfg(test)]
mod tests {
    use super::{behind_title, read};

    #[test]
    fn forms_of_eprints() {
        let known = ["Harbour Press".to_owned()];
        for (citation, wanted) in [
            (
                "Holm, I. (2010) Salt. Harbour Studies, 12 (3). pp. 12-30. ISSN 2049-3630",
                Some(("Harbour Studies", Some("12"), Some("12-30"), 1)),
            ),
            (
                "Holm, I. (2010) Salt. Harbour Studies, 12 (3-4). S12-S15. ISSN 2049-3630",
                Some(("Harbour Studies", Some("12"), Some("S12-S15"), 1)),
            ),
            (
                "Holm, I. (2010) Salt. Harbour, Sea and Ship. ISSN 2049-3630",
                Some(("Harbour, Sea and Ship", None, None, 1)),
            ),
            ("Holm, I. (2010) Salt. Harbour Studies, 12. No pages yet. ISSN 2049-3630", None),
            (
                "Holm, I. (2010) Salt. Harbour Studies. ISSN 2049-3630 (In Press)",
                Some(("Harbour Studies", None, None, 1)),
            ),
            (
                "Holm, I. (2010) Salt. In: Food. Harbour Press, Aarhus, pp. 12-30. ISBN 9783161484100",
                Some(("Food", None, Some("12-30"), 1)),
            ),
            (
                "Holm, I. (2010) Salt. In: Food. Harbour cookery (4) . Harbour Press, Aarhus, pp. 12-30.",
                Some(("Food", None, Some("12-30"), 0)),
            ),
            (
                "Holm, I. (2010) Salt. In: Food. Harbour cookery, 4 . Harbour Press, Aarhus, pp. 12-30.",
                Some(("Food", None, Some("12-30"), 0)),
            ),
            ("Holm, I. (2010) Salt. In: Harbour Conference, 3-5 May 2010, Oslo.", None),
            ("Holm, I. (2010) Salt. PhD thesis, University of Doors.", None),
            ("Holm, I. (2010) Salt", None),
        ] {
            let found = behind_title(citation, "Salt").and_then(|behind| read(behind, &known));
            let shown = found.as_ref().map(|found| {
                let pages = found.part.pages.clone();
                (found.title, found.part.volume.clone(), pages, found.identifiers.len())
            });
            let wanted = wanted.map(|(title, volume, pages, numbers)| {
                (title, volume.map(str::to_owned), pages.map(str::to_owned), numbers)
            });
            assert_eq!(shown, wanted, "{citation}");
        }
    }
}
