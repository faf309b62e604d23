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

/// "Harbour Studies, 12 (3)"; without a number it takes an ISSN to tell a title from other words.
fn journal<'a>(cited: &mut Cited<'a>, body: &'a str) -> Option<()> {
    let numbered = body.rsplit_once(", ").filter(|(_, numbering)| {
        numbering.starts_with(|c: char| c.is_ascii_digit())
            && numbering.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, ' ' | '(' | ')' | '/'))
    });
    match numbered {
        Some((title, numbering)) => {
            let part = enumeration::read(numbering);
            (part.remainder.is_none() && part.volume.is_some()).then_some(())?;
            cited.title = title;
            cited.part = part;
        }
        None if !cited.identifiers.is_empty() => cited.title = body,
        None => return None,
    }
    Some(())
}

/// "Food. Harbour cookery (4) . Harbour Press, Aarhus", of which the publisher is known from elsewhere.
fn book<'a>(cited: &mut Cited<'a>, body: &'a str, publishers: &[String]) -> Option<()> {
    let before_publisher = publishers.iter().find_map(|name| {
        let (before, after) = body.rsplit_once(name.as_str())?;
        let is_apart = after.is_empty() || after.starts_with([',', '.']);
        Some(before.trim_end().strip_suffix('.')?.trim_end()).filter(|_| is_apart)
    });
    let named = before_publisher.or_else(|| (!body.contains(". ")).then_some(body))?;
    // The series with its number has a blank before its full stop.
    let series = named.strip_suffix(')').and_then(|named| {
        let (title, number) = named.rsplit_once(" (")?;
        let (book, series) = title.split_once(". ")?;
        Some((book, series, number))
    });
    match series {
        Some((title, series, number)) => {
            cited.title = title;
            let number = Some(number.to_owned());
            cited.series = Some(Series { title: Text::new(series), number, ..Series::default() });
        }
        None => cited.title = named,
    }
    Some(())
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
