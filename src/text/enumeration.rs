//! Numbering as cataloguers write it: "49(4), Aug, 2023: p.801-820".
//!
//! The rules, where practice differs:
//! * The first bare number is the volume and the one in brackets, after a colon or after a slash the issue: `49(4)`, `49:4`, `49/4`.
//! * A year in the place of a volume is both the volume and the date: `2023(4)`. "Vol. 2014 (2014)" says so itself.
//! * A part is the issue where no other number is: "vol. 3, pt. 2"; else it stays in the remainder.
//! * Pages are read from a label, from `<`, after a colon, or as a bare range. A bare number alone is nothing.
//! * Nothing is guessed: what no rule explains stays word for word in [`Part::remainder`].

mod labels;
mod pages;

use crate::model::{Date, Edtf, Part};
use crate::text::dates::scan::{Habit, plain_year, scan};
use crate::text::tokens::{Tokens, without_half_brackets};
use labels::{Label, is_unit, label};
use pages::{Pages, sign, signs};

/// Reads a numbering into volume, issue, date, pages and article number; what is not understood stays in `remainder`.
///
/// ```
/// use bibtriple::text::enumeration::read;
///
/// let part = read("Vol. 49, no. 4 (Aug. 2023), p. 801-20");
/// assert_eq!((part.volume.as_deref(), part.issue.as_deref()), (Some("49"), Some("4")));
/// assert_eq!(part.pages.as_deref(), Some("801-820"));
/// assert_eq!(part.date.unwrap().edtf.unwrap().as_str(), "2023-08");
/// assert_eq!(part.remainder, None);
/// ```
#[must_use]
pub fn read(text: &str) -> Part {
    Reader::new(text).run().finish(text)
}

/// Whether a text that stands where an extent should be ("xii, 240 p.") is a numbering instead ("49(4), Aug, 2023: p.801-820").
///
/// Two of volume, issue, date and pages must be there, and nothing may be counted ("2 v.", "223 S."). Pages alone
/// ("p. 5-12") are the extent of an article as well as its place, so they are no numbering.
///
/// ```
/// use bibtriple::text::enumeration::is_enumeration;
///
/// assert!(is_enumeration("vol. 12, no. 3, p. 4-9"));
/// assert!(!is_enumeration("vol. 1 (223 S.)"));
/// ```
#[must_use]
pub fn is_enumeration(text: &str) -> bool {
    // An extent is short; a long text is a description.
    if text.len() > 300 || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let reader = Reader::new(text);
    // "v. <1-3 >": what the library has so far.
    let is_run = |at| reader.tokens.is_mark(at, &['<']) && reader.tokens.get(at).is_some_and(|token| token.is_spaced);
    if (0..reader.tokens.len()).any(|at| is_unit(&reader.tokens, at) || is_run(at)) {
        return false;
    }
    let reader = reader.run();
    let (part, is_marked) = (&reader.part, reader.is_marked);
    let is_numbered = part.volume.is_some() || part.issue.is_some();
    let is_placed = part.date.is_some() || part.pages.is_some() || part.article_number.is_some();
    is_numbered && is_placed || part.volume.is_some() && part.issue.is_some() && is_marked
}

/// Walks over the tokens and notes which of them were understood.
struct Reader<'a> {
    tokens: Tokens<'a>,
    taken: Vec<bool>,
    part: Part,
    pages: Option<Pages>,
    /// A number that is the issue if no better one comes: of a part, or counted through all volumes.
    spare_issue: Option<(String, usize, usize)>,
    month: Option<(u32, usize, usize)>,
    day: Option<(u32, usize, usize)>,
    /// Whether labels or brackets say what the numbers are.
    is_marked: bool,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        let tokens = Tokens::new(text);
        let taken = vec![false; tokens.len()];
        Self {
            tokens,
            taken,
            part: Part::default(),
            pages: None,
            spare_issue: None,
            month: None,
            day: None,
            is_marked: false,
        }
    }

    fn run(mut self) -> Self {
        let mut at = 0;
        while at < self.tokens.len() {
            if self.taken.get(at) == Some(&true) {
                at += 1;
                continue;
            }
            let next = self
                .labelled(at)
                .or_else(|| self.ordinal(at))
                .or_else(|| self.year_and_issue(at))
                .or_else(|| self.compact(at))
                .or_else(|| self.date(at))
                .or_else(|| self.bare(at));
            at = next.unwrap_or(at + 1).max(at + 1);
        }
        self.settle();
        self
    }

    fn take(&mut self, from: usize, to: usize) -> usize {
        self.taken.iter_mut().take(to).skip(from).for_each(|taken| *taken = true);
        to
    }

    /// A label and its number: "Vol. 49", "H. 4", "p. 801-820", "year:2021".
    fn labelled(&mut self, at: usize) -> Option<usize> {
        let (label, value) = label(&self.tokens, at)?;
        if is_unit(&self.tokens, at) || self.is_in_a_word(at) {
            return None;
        }
        let next = match label {
            Label::Volume => self.volume(value)?,
            Label::Issue => self.issue(value)?,
            Label::Part | Label::Whole => {
                let (number, next) = self.part_number(value)?;
                if self.spare_issue.is_none() {
                    self.spare_issue = Some((number, at, next));
                }
                self.is_marked = true;
                return Some(next);
            }
            Label::Pages => self.labelled_pages(at, value)?,
            Label::Folios => self.add_pages(Pages::read(&self.tokens, value)?),
            Label::Article => self.article(value)?,
            Label::Supplement => self.supplement(at, value)?,
            Label::Special => return self.special(at, value),
            Label::Year => {
                plain_year(&self.tokens, value)?;
                return self.date(value).map(|next| self.take(at, next));
            }
            Label::Month | Label::Day => {
                let number = self.tokens.number(value, 2)?;
                let slot = if label == Label::Month { &mut self.month } else { &mut self.day };
                *slot = Some((number, at, value + 1));
                return Some(value + 1);
            }
        };
        self.is_marked = true;
        Some(self.take(at, next))
    }

    /// "S12" is a page number, not the label S and the number 12; "d'art. 5" and the like are prose.
    fn is_in_a_word(&self, at: usize) -> bool {
        let is_prefix = self.tokens.word(at).is_some_and(|word| matches!(word, "S" | "P" | "T" | "H" | "N"))
            && self.tokens.digits(at + 1).is_some()
            && self.tokens.is_glued(at + 1);
        let is_tail = at > 0 && self.tokens.is_glued(at) && self.tokens.digits(at - 1).is_some();
        is_prefix || is_tail
    }

    fn volume(&mut self, at: usize) -> Option<usize> {
        if self.part.volume.is_some() {
            return None;
        }
        let (volume, next) = self.volume_number(at)?;
        self.part.volume = Some(volume);
        Some(self.issue_after_volume(next).unwrap_or(next))
    }

    /// The number of a volume: no slash, which parts it from the issue, unless it goes on by one ("37/38").
    fn volume_number(&self, at: usize) -> Option<(String, usize)> {
        let (first, next) = sign(&self.tokens, at)?;
        if self.tokens.word(at).is_some_and(|word| word.len() == 1 && !matches!(word, "I" | "V" | "X" | "L")) {
            return None; // "v. d. …" has no volume 500
        }
        let is_joined = self.tokens.is_dash(next) || self.tokens.is_mark(next, &['/']);
        if is_joined && let Some((last, end)) = sign(&self.tokens, next + 1) {
            let follows = match (first.parse::<u32>(), last.parse::<u32>()) {
                (Ok(first), Ok(last)) => first.checked_add(1) == Some(last) || self.tokens.is_dash(next),
                _ => self.tokens.is_dash(next),
            };
            if follows {
                return Some((format!("{first}{}{last}", if self.tokens.is_dash(next) { "-" } else { "/" }), end));
            }
        }
        Some((first, next))
    }

    /// The issue that follows its volume without a label: `(4)`, `(Suppl. 1)`, `:4`, `/4`.
    fn issue_after_volume(&mut self, at: usize) -> Option<usize> {
        if self.part.issue.is_some() {
            return None;
        }
        if self.tokens.is_mark(at, &['(']) {
            let (issue, close) = self.issue_in_brackets(at + 1)?;
            self.part.issue = Some(issue);
            self.is_marked = true;
            return Some(close + 1);
        }
        if self.tokens.is_mark(at, &[':', '/']) && self.tokens.is_glued(at) && self.tokens.is_glued(at + 1) {
            if plain_year(&self.tokens, at + 1).is_some() || label(&self.tokens, at + 1).is_some() {
                return None;
            }
            // "24:B:9": a part of the volume, then the issue.
            if self.tokens.is_mark(at + 2, &[':']) && self.tokens.word(at + 1).is_some() {
                let (issue, next) = signs(&self.tokens, at + 3)?;
                self.part.issue = Some(issue);
                self.take(at + 2, next);
                return Some(at + 1);
            }
            let (issue, next) = if self.tokens.is_mark(at, &['/']) {
                sign(&self.tokens, at + 1)?
            } else {
                signs(&self.tokens, at + 1)?
            };
            self.part.issue = Some(issue);
            return Some(next);
        }
        None
    }

    /// What stands in the brackets after a volume, if it is an issue and not a date.
    fn issue_in_brackets(&self, at: usize) -> Option<(String, usize)> {
        if scan(&self.tokens, at, Habit::Issue).is_some() {
            return None;
        }
        let close = (at..at + 16).find(|&at| self.tokens.is_mark(at, &[')']))?;
        let first = label(&self.tokens, at);
        let (from, number) = match first {
            Some((Label::Issue, value)) => (value, value),
            Some((Label::Supplement | Label::Special | Label::Part, value)) => (at, value),
            Some(_) => return None,
            None => (at, at),
        };
        let end = signs(&self.tokens, number).map_or(number, |(_, next)| next);
        let tail = label(&self.tokens, self.tokens.skip(end, &[',']));
        let is_numbered = end > number || first.is_some();
        let is_whole = end == close || matches!(tail, Some((Label::Supplement | Label::Part | Label::Special, _)));
        (is_numbered && is_whole && !is_unit(&self.tokens, end)).then(|| {
            let text = self.tokens.slice(from, close);
            // Only brackets and the length of a dash are not taken over.
            let text =
                if end == close && from == number { signs(&self.tokens, number).map(|(text, _)| text) } else { None }
                    .unwrap_or_else(|| text.to_owned());
            (text, close)
        })
    }

    fn issue(&mut self, at: usize) -> Option<usize> {
        let (issue, next) = signs(&self.tokens, at)?;
        if self.part.issue.is_some() {
            return None;
        }
        self.part.issue = Some(issue);
        Some(next)
    }

    fn part_number(&self, at: usize) -> Option<(String, usize)> {
        signs(&self.tokens, at).or_else(|| {
            let letter = self.tokens.word(at).filter(|word| word.len() == 1)?;
            Some((letter.to_owned(), at + 1))
        })
    }

    fn labelled_pages(&mut self, label_at: usize, at: usize) -> Option<usize> {
        let pages = Pages::read(&self.tokens, at)?;
        // "S. 3" after "n." is "n.s.", a new series.
        if label_at >= 2 && self.tokens.lower(label_at - 2).as_deref() == Some("n") && self.tokens.is_glued(label_at) {
            return None;
        }
        let is_electronic = pages.first.starts_with(['e', 'E']) && pages.first.len() > 2;
        if is_electronic && pages.text == pages.first && self.part.article_number.is_none() {
            self.part.article_number = Some(pages.first);
            return Some(pages.next);
        }
        Some(self.add_pages(pages))
    }

    fn add_pages(&mut self, pages: Pages) -> usize {
        let next = pages.next;
        match &mut self.pages {
            Some(known) => known.append(pages),
            None => self.pages = Some(pages),
        }
        let known = self.pages.as_ref();
        self.part.pages = known.map(|pages| pages.text.clone());
        next
    }

    fn article(&mut self, at: usize) -> Option<usize> {
        if self.part.article_number.is_some() {
            return None;
        }
        let (number, next) = sign(&self.tokens, at)?;
        self.part.article_number = Some(number);
        Some(next)
    }

    /// "Suppl. 1", alone or of an issue: "no. 2, suppl. 1".
    fn supplement(&mut self, at: usize, value: usize) -> Option<usize> {
        let next = signs(&self.tokens, value).map_or(at + 1, |(_, next)| next);
        let next = if next == at + 1 { self.tokens.skip(next, &['.']) } else { next };
        let supplement = self.tokens.slice(at, next);
        self.part.issue = Some(match self.part.issue.take() {
            Some(issue) if issue.len() < 64 => format!("{issue} {supplement}"),
            Some(issue) => {
                self.part.issue = Some(issue);
                return None;
            }
            None => supplement.to_owned(),
        });
        Some(next)
    }

    /// "Special issue: Cities and water", "Sonderheft 3".
    fn special(&mut self, at: usize, value: usize) -> Option<usize> {
        let title_from = value;
        let is_titled = value > 0 && self.tokens.is_mark(value - 1, &[':']);
        if is_titled && self.part.issue_title.is_none() {
            let end = (title_from..self.tokens.len())
                .find(|&at| {
                    self.tokens.is_mark(at, &['(', ';'])
                        || label(&self.tokens, at).is_some_and(|(_, next)| self.tokens.digits(next).is_some())
                })
                .unwrap_or(self.tokens.len());
            let title = self.tokens.slice(title_from, end).trim_end_matches([',', '.', ' ', ':']);
            if !title.is_empty() {
                self.part.issue_title = Some(title.to_owned());
                return Some(self.take(at, end));
            }
        }
        if self.part.issue.is_some() {
            return None;
        }
        let next = signs(&self.tokens, value).map_or(value, |(_, next)| next);
        self.part.issue = Some(self.tokens.slice(at, next).trim_end_matches([':', '.']).to_owned());
        Some(self.take(at, next))
    }

    /// "39. Jahrgang", "4. Heft": the number before its label.
    fn ordinal(&mut self, at: usize) -> Option<usize> {
        self.tokens.number(at, 4)?;
        let word = self.tokens.skip(at + 1, &['.']);
        if word == at + 1 || self.tokens.word(word).is_none_or(|word| word.len() < 2) {
            return None;
        }
        let (label, next) = label(&self.tokens, word)?;
        if self.tokens.digits(next).is_some() {
            return None;
        }
        let slot = match label {
            Label::Volume => &mut self.part.volume,
            Label::Issue => &mut self.part.issue,
            _ => return None,
        };
        if slot.is_some() {
            return None;
        }
        *slot = self.tokens.digits(at).map(str::to_owned);
        self.is_marked = true;
        Some(self.take(at, next))
    }

    /// A year in the place of a volume: "2023(4)", "1995 (24)", "2004/9", "2023:4".
    fn year_and_issue(&mut self, at: usize) -> Option<usize> {
        let year = plain_year(&self.tokens, at)?;
        if self.part.volume.is_some() || self.part.issue.is_some() || self.part.date.is_some() {
            return None;
        }
        if self.tokens.is_mark(at + 1, &['/', ':']) {
            let number = self.tokens.number(at + 2, 3)?;
            let is_next_year =
                number % 100 == (year + 1) % 100 && self.tokens.digits(at + 2).is_some_and(|n| n.len() == 2);
            let is_day = self.tokens.is_mark(at + 3, &['/']);
            if is_next_year && self.tokens.is_mark(at + 1, &['/']) || is_day {
                return None;
            }
        }
        let next = self.issue_after_volume(at + 1)?;
        self.part.volume = self.tokens.digits(at).map(str::to_owned);
        self.set_date(at, at + 1, Edtf::parse(&year.to_string())?);
        Some(self.take(at, next))
    }

    /// A volume without a label, told by what follows it: `49(4)`, `49:4<801`, `49/4`, "50 (2023)", "5, Heft 1".
    fn compact(&mut self, at: usize) -> Option<usize> {
        let is_first = self.part.volume.is_none() && self.part.issue.is_none() && self.pages.is_none();
        if !is_first || plain_year(&self.tokens, at).is_some() || is_unit(&self.tokens, at + 1) {
            return None;
        }
        let is_number = self.tokens.digits(at).is_some();
        if !is_number && (!self.tokens.word(at).is_some_and(|word| word.len() > 1 && labels::is_roman(word))) {
            return None;
        }
        if scan(&self.tokens, at, Habit::Issue).is_some() {
            return None;
        }
        let (volume, next) = self.volume_number(at)?;
        if let Some(after) = self.issue_after_volume(next) {
            self.part.volume = Some(volume);
            return Some(self.take(at, after));
        }
        let is_date = |at| is_date_at(&self.tokens, at);
        let after = next + 1;
        let is_volume = if self.tokens.is_mark(next, &['(']) {
            is_date(after)
        } else if self.tokens.is_mark(next, &['<']) {
            true
        } else if self.tokens.is_mark(next, &[',', '.']) {
            let names_issue = label(&self.tokens, after)
                .is_some_and(|(label, value)| label == Label::Issue && sign(&self.tokens, value).is_some());
            let is_listed = sign(&self.tokens, after).is_some_and(|(_, end)| {
                self.tokens.is_glued(after) && self.tokens.is_mark(end, &['(']) && is_date(end + 1)
            });
            is_date(after) || names_issue || is_listed
        } else if self.tokens.is_mark(next, &['/']) {
            is_date(after)
        } else {
            self.tokens.get(next).is_some_and(|token| token.is_spaced) && is_date(next)
        };
        if !is_volume {
            return None;
        }
        self.part.volume = Some(volume);
        self.take(at, next);
        // "24,10A(1970)": the issue after a comma.
        if self.tokens.is_mark(next, &[','])
            && !is_date_at(&self.tokens, after)
            && label(&self.tokens, after).is_none()
            && let Some((issue, end)) = sign(&self.tokens, after)
        {
            self.part.issue = Some(issue);
            return Some(self.take(next, end));
        }
        Some(next)
    }

    fn date(&mut self, at: usize) -> Option<usize> {
        let (when, next) = scan(&self.tokens, at, Habit::Issue)?;
        let Some(edtf) = when.edtf() else { return Some(next) };
        let known = self.part.date.as_ref().and_then(|date| date.edtf.as_ref());
        let is_closer =
            known.is_none_or(|known| known.as_str().len() == 4 && edtf.as_str().starts_with(known.as_str()));
        if !is_closer && known != Some(&edtf) {
            return Some(next);
        }
        if is_closer {
            self.set_date(at, next, edtf);
        }
        Some(self.take(at, next))
    }

    fn set_date(&mut self, from: usize, to: usize, edtf: Edtf) {
        self.part.date = Some(Date { written: self.tokens.slice(from, to).to_owned(), edtf: Some(edtf) });
    }

    /// Numbers that only their place explains.
    fn bare(&mut self, at: usize) -> Option<usize> {
        let follows = |marks: &[char]| at > 0 && self.tokens.is_mark(at - 1, marks);
        let (is_numbered, is_dated) = (self.part.volume.is_some(), self.part.date.is_some());
        let is_paged = self.pages.is_some() || self.part.article_number.is_some();
        if is_paged || is_unit(&self.tokens, at + 1) {
            return None;
        }
        // "e12345".
        if self.tokens.word(at).is_some_and(|word| matches!(word, "e" | "E"))
            && self.tokens.is_glued(at + 1)
            && self.tokens.digits(at + 1).is_some_and(|digits| digits.len() >= 2)
            && !self.tokens.is_dash(at + 2)
        {
            let (number, next) = sign(&self.tokens, at)?;
            self.part.article_number = Some(number);
            return Some(self.take(at, next));
        }
        let starts_number = self.tokens.digits(self.tokens.skip(at, &['['])).is_some()
            || self.tokens.word(at).is_some_and(|word| word.len() == 1) && self.tokens.digits(at + 1).is_some();
        if !(starts_number || follows(&['<'])) || self.tokens.digits(at).is_some_and(|d| d.len() > 7) {
            return None;
        }
        let pages = Pages::read(&self.tokens, at)?;
        let is_range =
            pages.text.contains('-') && !(self.tokens.is_mark(pages.next, &['(']) && self.tokens.is_glued(pages.next));
        let is_known = is_numbered || is_dated || self.part.issue.is_some();
        let is_long = pages.first.len() > 1;
        let is_last = pages.next + 1 >= self.tokens.len();
        let is_after_issue = is_numbered && self.part.issue.is_some() && follows(&[',']) && is_last;
        let is_after_year = is_numbered && is_dated && follows(&['/']);
        if is_range && (is_known || is_long && self.part.remainder.is_none())
            || follows(&['<'])
            || is_known && is_numbered && follows(&[':'])
            || is_after_issue
            || is_after_year
        {
            let next = self.add_pages(pages);
            return Some(self.take(at, next));
        }
        // "19 (2015),4, S. 581".
        if is_numbered
            && is_dated
            && self.part.issue.is_none()
            && follows(&[','])
            && self.tokens.is_mark(at + 1, &[','])
        {
            self.part.issue = sign(&self.tokens, at).map(|(issue, _)| issue);
            return Some(self.take(at, at + 1));
        }
        None
    }

    /// Decides what could not be decided on the way.
    fn settle(&mut self) {
        if self.part.issue.is_none()
            && let Some((issue, from, to)) = self.spare_issue.take()
        {
            self.part.issue = Some(issue);
            self.take(from, to);
        }
        let year = self.part.date.as_ref().and_then(|date| date.edtf.as_ref()).map(|date| date.as_str().to_owned());
        if let (Some(year), Some((month, from, to))) = (year.filter(|year| year.len() == 4), self.month) {
            let day = self.day.and_then(|(day, ..)| Edtf::parse(&format!("{year}-{month:02}-{day:02}")));
            let (month, has_day) = match day {
                Some(day) => (Some(day), true),
                None => (Edtf::parse(&format!("{year}-{month:02}")), false),
            };
            if let Some(date) = month {
                self.part.date = Some(Date::exact(date));
                self.take(from, to);
                if let Some((_, from, to)) = self.day.filter(|_| has_day) {
                    self.take(from, to);
                }
            }
        }
    }

    fn finish(mut self, text: &str) -> Part {
        self.part.remainder = self.remainder();
        if let Some(pages) = self.pages.take() {
            self.part.first_page = Some(pages.first);
            self.part.last_page = pages.last;
        }
        self.part.written = Some(text.to_owned());
        self.part
    }

    /// The runs of tokens that were not understood, word for word.
    fn remainder(&self) -> Option<String> {
        let mut runs = Vec::new();
        let mut from = None;
        for at in 0..=self.tokens.len() {
            let is_open = self.taken.get(at) == Some(&false);
            match (from, is_open) {
                (None, true) => from = Some(at),
                (Some(start), false) => {
                    let run = self.tokens.slice(start, at);
                    let run = run.trim_start_matches([',', ';', ':', '.', '-', '–', '/', ' ', ')', ']', '>']);
                    let run = without_half_brackets(
                        run.trim_end_matches([',', ';', ':', '-', '–', '/', ' ', '(', '[', '<', '=']),
                    );
                    if run.chars().any(char::is_alphanumeric) {
                        runs.push(run);
                    }
                    from = None;
                }
                _ => {}
            }
        }
        (!runs.is_empty()).then(|| runs.join("; "))
    }
}

fn is_date_at(tokens: &Tokens<'_>, at: usize) -> bool {
    scan(tokens, at, Habit::Issue).is_some()
}

#[cfg(test)]
mod tests;
