//! Where in its host a work stands, and what the host is called.

use super::{Citation, is_same};
use crate::model::list::push_new;
use crate::model::{Kind, Part};
use crate::text::{enumeration, extent, filing};

/// What sort of field a title of the host came from: the lower, the likelier it is the full title.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::read) enum TitleRank {
    /// Full title of a periodical.
    Journal,
    /// Title of the host, whatever it is.
    Any,
    /// Title of a periodical that may be full or short.
    JournalAbout,
    /// Abbreviated title of a periodical.
    JournalShort,
    /// Abbreviated title of a host, whatever it is.
    Short,
}

/// Volume, issue and pages as the fields have them.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    volume: Option<String>,
    issue: Option<String>,
    first: Option<String>,
    last: Option<String>,
    article_number: Option<String>,
    /// Parts and supplements.
    issue_parts: Vec<String>,
    /// What stood for pages and is none.
    pub(super) other: Vec<String>,
}

impl Numbering {
    pub(super) fn volume(&mut self, text: &str) {
        set(&mut self.volume, text);
    }

    pub(super) fn issue(&mut self, text: &str) {
        set(&mut self.issue, text);
    }

    pub(super) fn issue_part(&mut self, word: &str, text: &str) {
        self.issue_parts.push(format!("{word} {text}"));
    }

    pub(super) fn first_page(&mut self, text: &str) {
        set(&mut self.first, text);
    }

    pub(super) fn last_page(&mut self, text: &str) {
        set(&mut self.last, text);
    }

    pub(super) fn article_number(&mut self, text: &str) {
        set(&mut self.article_number, text);
    }

    pub(super) fn has_pages(&self) -> bool {
        self.first.is_some() || self.article_number.is_some()
    }

    pub(super) fn has_volume(&self) -> bool {
        self.volume.is_some()
    }

    pub(super) fn volume_text(&self) -> Option<&str> {
        self.volume.as_deref()
    }

    pub(super) fn has_issue(&self) -> bool {
        self.issue.is_some()
    }

    pub(super) fn take_volume(&mut self) -> Option<String> {
        self.volume.take()
    }

    pub(super) fn take_issue(&mut self) -> Option<String> {
        self.issue.take()
    }

    /// The first page alone, if there is no last one: on a book it is the number of pages.
    pub(super) fn take_lone_page(&mut self) -> Option<String> {
        if self.last.is_some() || self.article_number.is_some() {
            return None;
        }
        self.first.take()
    }

    /// The place in the host.
    pub(super) fn part(&mut self) -> Part {
        let mut part = Part::default();
        // Ahead of print, some publishers have zeros for both.
        if self.volume.as_deref() == Some("0") && self.issue.as_deref() == Some("0") {
            self.volume = None;
            self.issue = None;
        }
        if let Some(volume) = self.volume.take() {
            self.read_volume(&mut part, &volume);
        }
        if let Some(issue) = self.issue.take() {
            let issue = without_year_of_publication(&issue);
            part.issue = Some(without_label(issue, &["no. ", "no ", "nr. ", "issue ", "iss. "]).to_owned());
        }
        if !self.issue_parts.is_empty() {
            let parts = self.issue_parts.join(" ");
            part.issue = Some(part.issue.take().map_or_else(|| parts.clone(), |issue| format!("{issue} {parts}")));
        }
        part.article_number = self.article_number.take();
        let (first, last) = (self.first.take(), self.last.take());
        let (first, last) = match (first, last) {
            (Some(first), Some(last)) => (first, last),
            (Some(first), None) => (first, String::new()),
            (None, Some(last)) => (last, String::new()),
            (None, None) => return part,
        };
        self.read_pages(&mut part, &first, &last);
        part
    }

    /// "50", "50(2)", "Vol. 3".
    fn read_volume(&mut self, part: &mut Part, volume: &str) {
        let volume = without_label(volume, &["vol. ", "vol ", "volume ", "bd. ", "band "]);
        if self.issue.is_none()
            && let Some((number, named)) = named_part(volume)
        {
            part.volume = Some(number.to_owned());
            part.issue = Some(named.to_owned());
            return;
        }
        if volume.contains(['(', ':', ',', '/']) && self.issue.is_none() {
            let read = enumeration::read(volume);
            if read.remainder.is_none() && read.volume.is_some() && read.pages.is_none() {
                part.volume = read.volume;
                part.issue = read.issue;
                return;
            }
        }
        part.volume = Some(volume.to_owned());
    }

    fn read_pages(&mut self, part: &mut Part, first: &str, last: &str) {
        let first = without_label(first, &["pp. ", "pp.", "pp ", "p. ", "p.", "p ", "pages ", "pages: ", "s. "]);
        let last = without_label(last, &["pp. ", "p. ", "p."]);
        // Ovid cuts "No Pages Specified" in two as it does a range.
        if first.eq_ignore_ascii_case("no") && last.eq_ignore_ascii_case("specified") {
            return;
        }
        let is_plain = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        if is_plain(first) && is_plain(last) && first != last {
            let read = enumeration::read(&format!("p. {first}-{last}"));
            part.pages = read.pages;
            part.first_page = read.first_page;
            part.last_page = read.last_page;
            return;
        }
        if last.is_empty() && is_article_number(first) && part.article_number.is_none() {
            part.article_number = Some(first.to_owned());
            return;
        }
        let is_same_page = last.is_empty() || first == last;
        if is_same_page && is_plain(first) {
            part.pages = Some(first.to_owned());
            part.first_page = part.pages.clone();
            part.last_page = part.pages.clone();
            return;
        }
        // "1-22", "454--81", "12-15, 20", "S12-S15", "xii-xv".
        let whole = match last {
            _ if is_same_page => first.to_owned(),
            // Web of Science's word for pages that go on elsewhere.
            "+" => format!("{first}+"),
            last => format!("{first}-{last}"),
        };
        let text = whole.replace("--", "-").replace(['‐', '‑', '–', '—', '−'], "-");
        let read = enumeration::read(&format!("p. {text}"));
        if read.remainder.is_none() && read.pages.is_some() {
            part.pages = read.pages;
            part.first_page = read.first_page;
            part.last_page = read.last_page;
            return;
        }
        if read.remainder.is_none() && read.article_number.is_some() && part.article_number.is_none() {
            part.article_number = read.article_number;
            return;
        }
        if !text.bytes().any(|b| b.is_ascii_digit()) && !text.chars().all(|c| "ivxlcdmIVXLCDM-, ".contains(c))
            || text.contains("://")
        {
            self.other.push(whole);
            return;
        }
        // PubMed's "1563-5; author reply 1565-6": the work ends where the reply begins.
        let (own, behind) = text.split_once("; ").unwrap_or((&text, ""));
        let read = enumeration::read(&format!("p. {own}"));
        if !behind.is_empty() && read.remainder.is_none() && read.pages.is_some() {
            part.first_page = read.first_page;
            part.last_page = read.last_page;
            part.pages = Some(format!("{}; {behind}", read.pages.unwrap_or_default()));
            return;
        }
        // "[34457 words; 185 paragraphs]" are no pages that a work begins or ends on.
        let page = |text: &str| Some(text.trim()).filter(|page| !page.contains(' ')).map(str::to_owned);
        part.first_page = page(first.split('-').next().unwrap_or(first));
        part.last_page = if is_same_page { text.split_once('-').and_then(|(_, last)| page(last)) } else { page(last) };
        part.pages = Some(text);
    }
}

/// Sets what is not set; the first field of its sort counts.
fn set(slot: &mut Option<String>, text: &str) {
    if slot.is_none() {
        *slot = Some(text.to_owned());
    }
}

fn without_label<'t>(text: &'t str, labels: &[&str]) -> &'t str {
    let text = text.trim();
    labels
        .iter()
        .find_map(|label| {
            let start = text.get(..label.len())?;
            let rest = text.get(label.len()..)?;
            (start.eq_ignore_ascii_case(label) && rest.starts_with(|c: char| c.is_ascii_digit())).then_some(rest)
        })
        .unwrap_or(text)
}

/// "63e année, no 1" is number 1: the year of publication is the volume.
fn without_year_of_publication(issue: &str) -> &str {
    let found = [", no ", ", n° "].iter().find_map(|label| issue.rsplit_once(label));
    match found {
        Some((year, number)) if year.ends_with(" année") && year.starts_with(|c: char| c.is_ascii_digit()) => number,
        _ => issue,
    }
}

/// "56 ( Pt 10)", "12(Suppl. 1)": a volume and a part of it, which keeps its word as it would as an issue.
fn named_part(volume: &str) -> Option<(&str, &str)> {
    const WORDS: &[&str] = &["pt", "part", "suppl", "supplement", "special"];
    let (number, rest) = volume.split_once('(')?;
    let named = rest.trim_end().strip_suffix(')')?.trim();
    let word = named.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let number = number.trim();
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    (is_number && WORDS.iter().any(|known| known.eq_ignore_ascii_case(word))).then_some((number, named))
}

/// "e0815", "e12345": numbers that stand for pages.
fn is_article_number(text: &str) -> bool {
    // "2020.03.11.986836", as servers of preprints number them.
    if text.len() > 12 && text.split('.').count() > 3 && text.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        return true;
    }
    let digits = text.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let letters = text.len() - digits.len();
    let is_lettered = (1..=3).contains(&letters) && digits.len() >= 3 && !text.starts_with(['S', 's', 'P', 'p']);
    // No volume has so many pages.
    let is_long = letters == 0 && digits.len() >= 6;
    (is_lettered || is_long) && digits.bytes().all(|b| b.is_ascii_digit())
}

impl Citation {
    pub(super) fn host_title(&mut self, rank: TitleRank, text: &str) {
        self.has_journal |= matches!(rank, TitleRank::Journal | TitleRank::JournalAbout | TitleRank::JournalShort);
        let text = filing::in_direct_order(text);
        if !self.host_titles.iter().any(|(known, title)| *known <= rank && is_same(title, &text)) {
            self.host_titles.push((rank, text.into_owned()));
        }
    }

    /// The titles of the host, the full one first.
    pub(super) fn take_host_titles(&mut self) -> Vec<String> {
        let mut titles = std::mem::take(&mut self.host_titles);
        titles.sort_by_key(|(rank, _)| *rank);
        let mut distinct: Vec<String> = Vec::new();
        for (_, title) in titles {
            if !distinct.iter().any(|known| is_same(known, &title)) {
                distinct.push(title);
            }
        }
        distinct
    }

    /// Number of pages, or an extent in words.
    pub(super) fn extent(&mut self, text: &str) {
        if let Ok(pages) = text.parse::<u32>() {
            self.record.page_count = self.record.page_count.or(Some(pages).filter(|pages| *pages > 0));
            return;
        }
        self.record.page_count = self.record.page_count.or_else(|| extent::page_count(text));
        push_new(&mut self.record.extents, text.to_owned());
    }

    /// Whether works of this kind are counted by their pages, so that one number is how many there are.
    pub(in crate::read) fn counts_pages(kind: Kind) -> bool {
        kind.is_whole_book() && kind != Kind::Document
    }
}
