//! What an extent counts: "xii, 240 pages" has 240 pages, "3 v." has three volumes.

use std::borrow::Cow;

/// Words for pages in the languages catalogues are written in, in lower case without their full stop.
const PAGES: &[&str] = &[
    "blz",
    "lk",
    "lpp",
    "old",
    "oldal",
    "p",
    "pag",
    "page",
    "pages",
    "paginas",
    "pagine",
    "pgs",
    "pp",
    "psl",
    "páginas",
    "s",
    "seite",
    "seiten",
    "sid",
    "sider",
    "sidor",
    "sivua",
    "str",
    "stran",
    "stron",
    "tr",
    "σ",
    "σελ",
    "с",
    "стр",
    "עמ",
    "עמודים",
    "ص",
    "صفحة",
    "ページ",
    "頁",
    "页",
    "쪽",
];

/// Words for volumes.
const VOLUMES: &[&str] = &[
    "band",
    "bd",
    "bde",
    "bind",
    "bände",
    "delen",
    "t",
    "tomes",
    "tomos",
    "v",
    "vol",
    "vols",
    "volume",
    "volumes",
    "volúmenes",
    "т",
];

/// The number of pages, when the extent counts one sequence of numbered pages: the last Arabic number before the word for pages.
///
/// Roman preliminaries ("xii, 240 p.") are not counted, as everywhere in the field. Several sequences of Arabic numbers
/// ("120, 35 p.") have no one number, and neither has a work in several volumes.
///
/// ```
/// use bibtriple::text::extent::page_count;
///
/// assert_eq!(page_count("xii, 240 pages : illustrations ; 24 cm"), Some(240));
/// assert_eq!(page_count("3 v."), None);
/// ```
#[must_use]
pub fn page_count(extent: &str) -> Option<u32> {
    counts(extent).pages
}

/// The number of volumes, when the extent counts volumes.
#[must_use]
pub fn volume_count(extent: &str) -> Option<u32> {
    counts(extent).volumes
}

/// What an extent counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Counts {
    /// See [`page_count`].
    pub(crate) pages: Option<u32>,
    /// See [`volume_count`].
    pub(crate) volumes: Option<u32>,
}

/// Pages and volumes, in one walk over the extent as a rule.
pub(crate) fn counts(extent: &str) -> Counts {
    let statement = statement(extent);
    let [pages, volumes] = match statement.split_once('(') {
        None => counted(statement, [PAGES, VOLUMES]),
        // "1 CD (12 tr.)": tracks, where "240 tr." are pages of Vietnam.
        Some((outer, inner)) if inner.split([')', ',']).any(|part| part.trim_end_matches('.').ends_with(" tr")) => {
            counted(outer, [PAGES, VOLUMES])
        }
        // "1 online resource (xii, 240 pages)": the pages stand in the brackets.
        Some((outer, inner)) => {
            let ([volumes], [pages]) = (counted(outer, [VOLUMES]), counted(inner, [PAGES]));
            let pages = pages.or_else(|| {
                let [pages] = counted(statement, [PAGES]);
                pages
            });
            [pages, volumes]
        }
    };
    let are_volumes = volumes.is_some_and(|volumes| volumes > 1);
    Counts { pages: pages.filter(|_| !are_volumes), volumes }
}

/// The part of an extent before other physical details.
fn statement(extent: &str) -> &str {
    let is_mark = |at: usize| match extent.as_bytes().get(at + 1..) {
        Some([b':' | b';', ..]) => true,
        Some([b'+', next, ..]) => *next == b' ',
        _ => false,
    };
    let end = memchr::memchr_iter(b' ', extent.as_bytes()).find(|at| is_mark(*at));
    end.and_then(|end| extent.get(..end)).unwrap_or(extent)
}

/// The numbers of one sort, of which only a single one says something.
#[derive(Clone, Copy, Default)]
struct Tally {
    numbers: usize,
    last: u32,
}

impl Tally {
    fn add(&mut self, number: u32) {
        *self = Self { numbers: self.numbers + 1, last: number };
    }

    /// Takes over what another has counted.
    fn append(&mut self, Self { numbers, last }: Self) {
        if numbers > 0 {
            *self = Self { numbers: self.numbers + numbers, last };
        }
    }
}

/// The numbers that stand before words of one sort.
struct Count<'a> {
    words: &'a [&'a str],
    plain: Tally,
    bracketed: Tally,
}

impl Count<'_> {
    /// The one number counted; numbers in brackets are unnumbered pages and count only where no other does.
    fn only(&self) -> Option<u32> {
        let Tally { numbers, last } = if self.plain.numbers == 0 { self.bracketed } else { self.plain };
        (numbers == 1 && last > 0).then_some(last)
    }
}

/// The one number counted by the words of each list.
fn counted<const N: usize>(statement: &str, lists: [&[&str]; N]) -> [Option<u32>; N] {
    let mut counts = lists.map(|words| Count { words, plain: Tally::default(), bracketed: Tally::default() });
    let (mut pending_plain, mut pending_bracketed) = (Tally::default(), Tally::default());
    let mut is_duration = false;
    let is_gap = |c: char| matches!(c, ' ' | ',' | '\u{A0}' | '(' | ')');
    for token in statement.split(is_gap).filter(|token| !token.is_empty()) {
        let is_bracketed = token.starts_with('[');
        let word = token.trim_matches(|c: char| matches!(c, '[' | ']' | '.' | ':' | ';' | '\'' | '׳' | '؛'));
        // "XII-240 p." as French catalogues write it.
        let hyphen = word.bytes().position(|byte| byte == b'-');
        let word = match hyphen.and_then(|at| Some((word.get(..at)?, word.get(at + 1..)?))) {
            Some((preliminaries, rest)) if is_roman(preliminaries) => rest,
            _ => word,
        };
        // "240p." is one token.
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let (figure, unit) = word.split_at(digits);
        if let Ok(number) = figure.parse::<u32>() {
            if is_bracketed { &mut pending_bracketed } else { &mut pending_plain }.add(number);
        }
        if unit.is_empty() || is_roman(unit) {
            continue;
        }
        let is_lower = unit.bytes().all(|byte| byte.is_ascii_lowercase());
        let unit = if is_lower { Cow::Borrowed(unit) } else { Cow::Owned(unit.to_lowercase()) };
        // What no list has are leaves, plates, minutes: another count.
        let (plain, bracketed) = (std::mem::take(&mut pending_plain), std::mem::take(&mut pending_bracketed));
        match counts.iter_mut().find(|count| count.words.binary_search(&&*unit).is_ok()) {
            // "15 min 30 s": seconds, and no pages.
            Some(_) if is_duration && &*unit == "s" => {}
            Some(count) => {
                count.plain.append(plain);
                count.bracketed.append(bracketed);
            }
            None => is_duration = matches!(&*unit, "min" | "mn"),
        }
    }
    counts.map(|count| count.only())
}

fn is_roman(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|byte| b"ivxlcdm".contains(&byte.to_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::{PAGES, VOLUMES, page_count, volume_count};

    #[test]
    fn tables_are_sorted() {
        assert!(PAGES.is_sorted());
        assert!(VOLUMES.is_sorted());
    }

    #[test]
    fn no_word_is_in_two_tables() {
        assert!(PAGES.iter().all(|word| !VOLUMES.contains(word)));
    }

    #[test]
    fn pages() {
        for (extent, pages) in [
            ("xii, 240 pages : illustrations ; 24 cm", Some(240)),
            ("240 p.", Some(240)),
            ("240p.", Some(240)),
            ("240 p. ; 23 cm", Some(240)),
            ("XIV, 312 S. : Ill.", Some(312)),
            ("552 ص. ؛", Some(552)),
            ("345 עמ'", Some(345)),
            ("299쪽", Some(299)),
            ("240tr. ; 21cm", Some(240)),
            ("1 CD (12 tr.)", None),
            ("1 disque compact (1 h 15 min 30 s)", None),
            ("XII-240 p.", Some(240)),
            ("p. 53-64", None),
            ("312 S", Some(312)),
            ("[8], 95 p.", Some(95)),
            ("95, [1] s.", Some(95)),
            ("[95] p.", Some(95)),
            ("vi,120p", Some(120)),
            ("1 online resource (xii, 345 pages)", Some(345)),
            ("1 v. (223 p.)", Some(223)),
            ("2 v. (xii, 300 p.)", None),
            ("3 v.", None),
            ("120, 35 p.", None),
            ("xii p., 1 leaf, 240 p.", Some(240)),
            ("1 audio disc (74 min.)", None),
            ("24 cm", None),
            ("p. cm.", None),
            ("0 p.", None),
            ("99999999999 p.", None),
            ("250 páginas", Some(250)),
            ("250 sidor", Some(250)),
            ("250 с.", Some(250)),
            ("", None),
        ] {
            assert_eq!(page_count(extent), pages, "{extent}");
        }
    }

    #[test]
    fn volumes() {
        for (extent, volumes) in [
            ("3 v.", Some(3)),
            ("2 v. (xii, 300 p.)", Some(2)),
            ("v. ; 28 cm", None),
            ("4 Bde", Some(4)),
            ("240 p.", None),
        ] {
            assert_eq!(volume_count(extent), volumes, "{extent}");
        }
    }
}
