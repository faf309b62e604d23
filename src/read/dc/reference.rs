//! Where an article stands, as physicists cite it: "Phys. Rev. D 76 (2007) 013009", "Phys. Rev. D 76, 013009 (2007)",
//! "Phys.Rev.D76:013009,2007".

use crate::model::Part;
use crate::read::draft::Place;
use crate::text::dates;

/// The journal and the place in it; `None` if the text is not of one of these forms from its beginning to its end.
pub(super) fn read(text: &str) -> Option<(&str, Part)> {
    let (numbered, pages, year) = with_year_in_brackets(text).or_else(|| with_colon(text))?;
    let (numbered, issue) = match numbered.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')) {
        Some((rest, issue)) => (rest.trim_end(), Some(issue).filter(|issue| is_number(issue, 4))),
        None => (numbered, None),
    };
    let title = numbered.trim_end_matches(|c: char| c.is_ascii_digit());
    let volume = numbered.get(title.len()..).filter(|volume| is_number(volume, 4))?;
    let title = title.trim_end_matches([' ', ',']);
    let title = ["vol.", "Vol.", "vol", "Vol"].iter().find_map(|label| title.strip_suffix(label)).unwrap_or(title);
    // The full stop is that of an abbreviation.
    let title = title.trim_matches([' ', ',', ';', ':']);
    if title.chars().filter(|c| c.is_alphabetic()).count() < 2 {
        return None;
    }
    let owned = |text: &str| Some(text.to_owned());
    let place = Place { volume: owned(volume), issue: issue.and_then(owned), pages: owned(pages), ..Place::default() };
    let mut part = Part { date: Some(dates::read(year)), ..Part::default() };
    place.fill(&mut part);
    Some((title, part))
}

/// "Title 76 (2007) 013009", "Title 76, 013009 (2007)": the numbering, the pages, the year.
fn with_year_in_brackets(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.trim_end_matches(['.', ' ']).rsplit_once('(')?;
    let (year, after) = rest.split_once(')')?;
    let (before, after) = (before.trim_end_matches([' ', ',']), after.trim_start_matches([' ', ',', ':']));
    let (numbered, pages) = if after.is_empty() { before.rsplit_once(", ")? } else { (before, after) };
    (is_year(year) && are_pages(pages)).then_some((numbered, pages, year))
}

/// "Title76:013009,2007".
fn with_colon(text: &str) -> Option<(&str, &str, &str)> {
    let (numbered, rest) = text.trim_end_matches(['.', ' ']).rsplit_once(':')?;
    let (pages, year) = rest.split_once(',')?;
    let (pages, year) = (pages.trim(), year.trim());
    (is_year(year) && are_pages(pages) && numbered.ends_with(|c: char| c.is_ascii_digit()))
        .then_some((numbered, pages, year))
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && matches!(text.get(..2), Some("15" | "16" | "17" | "18" | "19" | "20")) && is_number(text, 4)
}

fn is_number(text: &str, longest: usize) -> bool {
    (1..=longest).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// "1-22", "L12-L15", "013009"; a number of one or two digits may be that of an issue: "12 (2020) 3".
fn are_pages(text: &str) -> bool {
    let is_page = |page: &str| {
        let digits = page.strip_prefix(|c: char| c.is_ascii_uppercase()).unwrap_or(page);
        is_number(digits, 8)
    };
    match text.split_once(['-', '–']) {
        Some((first, last)) => is_page(first) && is_page(last),
        None => is_page(text) && text.len() > 2,
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn forms() {
        for (text, wanted) in [
            ("Phys. Rev. D 76 (2007) 013009", Some(("Phys. Rev. D", "76", None, "013009"))),
            ("Phys. Rev. D 76, 013009 (2007)", Some(("Phys. Rev. D", "76", None, "013009"))),
            ("Phys.Rev.D76:013009,2007", Some(("Phys.Rev.D", "76", None, "013009"))),
            (
                "J. Phys. A: Math. Theor. 40 (2007) 1234-1250",
                Some(("J. Phys. A: Math. Theor.", "40", None, "1234-1250")),
            ),
            ("Eur. Phys. J. C 51:245-260, 2007", Some(("Eur. Phys. J. C", "51", None, "245-260"))),
            ("Harbour Phys., vol. 12(3) (1999), L12-L15.", Some(("Harbour Phys.", "12", Some("3"), "L12-L15"))),
            ("Bibliotheksdienst 46 (2012) 3", None),
            ("Harbour Studies 12 (2020) 3, p. 1-20", None),
            ("The year 1999 (2001) and more", None),
            ("(2007) 013009", None),
            ("", None),
        ] {
            let read = read(text);
            let shown = read.as_ref().map(|(title, part)| {
                let text = |value: &'static str, it: &Option<String>| it.clone().unwrap_or_else(|| value.to_owned());
                (*title, text("", &part.volume), part.issue.clone(), text("", &part.pages))
            });
            let wanted = wanted.map(|(title, volume, issue, pages): (&str, &str, Option<&str>, &str)| {
                (title, volume.to_owned(), issue.map(str::to_owned), pages.to_owned())
            });
            assert_eq!(shown, wanted, "{text}");
        }
    }
}
