//! Numbers without a label, which only their place explains: `49(4)`, `49:4<801`, "50 (2023)".

use super::labels::{Label, follows_its_number, is_measure, is_roman, is_unit, label};
use super::pages::{Pages, sign, signs};
use super::reader::Reader;
use crate::model::Edtf;
use crate::text::dates::scan::{Habit, plain_year, scan};
use crate::text::tokens::Tokens;

impl Reader<'_> {
    /// The issue that follows its volume without a label: `(4)`, `(Suppl. 1)`, `:4`, `/4`.
    pub(super) fn issue_after_volume(&mut self, at: usize) -> Option<usize> {
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
    pub(super) fn issue_in_brackets(&self, at: usize) -> Option<(String, usize)> {
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
        // "49(no.)" numbers nothing.
        (is_numbered && is_whole && from < close && !is_unit(&self.tokens, end)).then(|| {
            let text = self.tokens.slice(from, close);
            // Only brackets and the length of a dash are not taken over.
            let text =
                if end == close && from == number { signs(&self.tokens, number).map(|(text, _)| text) } else { None }
                    .unwrap_or_else(|| text.to_owned());
            (text, close)
        })
    }

    /// "39. Jahrgang", "4. Heft": the number before its label.
    pub(super) fn ordinal(&mut self, at: usize) -> Option<usize> {
        self.tokens.number(at, 4)?;
        let word = if self.tokens.is_glued(at + 1)
            && self
                .tokens
                .lower(at + 1)
                .is_some_and(|end| matches!(&*end, "e" | "er" | "re" | "ème" | "th" | "st" | "nd" | "rd"))
        {
            at + 2
        } else {
            self.tokens.skip(at + 1, &['.', 'º', 'ª', '°'])
        };
        if word == at + 1 || self.tokens.word(word).is_none_or(|word| word.len() < 2) {
            return None;
        }
        let (label, next) = label(&self.tokens, word)?;
        if self.tokens.digits(next).is_some() && !self.tokens.lower(word).is_some_and(|word| follows_its_number(&word))
        {
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
    pub(super) fn year_and_issue(&mut self, at: usize) -> Option<usize> {
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
        let Some(next) = self.issue_after_volume(at + 1) else {
            return self.year_before_its_date(at, year);
        };
        self.part.volume = self.tokens.digits(at).map(str::to_owned);
        self.set_date(at, at + 1, Edtf::parse(&year.to_string())?);
        Some(self.take(at, next))
    }

    /// "2013, 2013", "2019, Apr, 2019": the first is the volume, for nobody says the same date twice.
    fn year_before_its_date(&mut self, at: usize, year: u32) -> Option<usize> {
        if !self.tokens.is_mark(at + 1, &[',']) {
            return None;
        }
        let (when, _) = scan(&self.tokens, at + 2, Habit::Issue)?;
        if !when.edtf()?.as_str().starts_with(&year.to_string()) {
            return None;
        }
        self.part.volume = self.tokens.digits(at).map(str::to_owned);
        Some(self.take(at, at + 1))
    }

    /// "(56), Oct, 2018": an issue that is counted without volumes.
    pub(super) fn issue_alone(&mut self, at: usize) -> Option<usize> {
        if at > 0 || !self.tokens.is_mark(at, &['(']) {
            return None;
        }
        let (issue, close) = self.issue_in_brackets(at + 1)?;
        if !self.tokens.is_mark(close + 1, &[',']) || !is_date_at(&self.tokens, close + 2) {
            return None;
        }
        self.part.issue = Some(issue);
        Some(self.take(at, close + 1))
    }

    /// A volume without a label, told by what follows it: `49(4)`, `49:4<801`, `49/4`, "50 (2023)", "5, Heft 1".
    pub(super) fn compact(&mut self, at: usize) -> Option<usize> {
        let is_first = self.part.volume.is_none() && self.part.issue.is_none() && self.pages.is_none();
        if !is_first || plain_year(&self.tokens, at).is_some() || is_unit(&self.tokens, at + 1) {
            return None;
        }
        let is_number = self.tokens.digits(at).is_some();
        if !is_number
            && (!self
                .tokens
                .word(at)
                .is_some_and(|word| word.len() > 1 && is_roman(word) && word.starts_with(char::is_uppercase)))
        {
            return None;
        }
        // "12 Feb 2024" is a day, but nobody writes "12, Feb, 2024" for one.
        if !self.tokens.is_mark(at + 1, &[',']) && is_date_at(&self.tokens, at) {
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
        // "Buch 12, Blatt 3 (2010)": where a number before it is not understood, this one is not the first.
        let is_second =
            (0..at).any(|before| self.taken.get(before) == Some(&false) && self.tokens.digits(before).is_some());
        if !is_volume || is_second {
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

    /// Numbers that only their place explains.
    pub(super) fn bare(&mut self, at: usize) -> Option<usize> {
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
        if self.tokens.word(pages.next).is_some_and(is_measure) {
            return None;
        }
        let is_range =
            pages.text.contains('-') && !(self.tokens.is_mark(pages.next, &['(']) && self.tokens.is_glued(pages.next));
        let is_known = is_numbered || is_dated || self.part.issue.is_some();
        let is_long = pages.first.len() > 1;
        let is_last = pages.next + 1 >= self.tokens.len();
        let is_after_issue = is_numbered && self.part.issue.is_some() && follows(&[',']) && is_last;
        let is_after_year = is_numbered && is_dated && follows(&['/']);
        // "12 (2001):3, s. 45-67": the pages come behind it.
        let is_before_pages = || {
            let next = self.tokens.skip(pages.next, &[',']);
            matches!(label(&self.tokens, next), Some((Label::Pages, _)))
        };
        let is_issue = is_numbered && is_dated && self.part.issue.is_none() && !is_range && follows(&[':']);
        if is_issue && pages.text == pages.first && is_before_pages() {
            self.part.issue = Some(pages.text);
            return Some(self.take(at, pages.next));
        }
        if is_range && (is_known || is_long && self.part.remainder.is_none())
            || follows(&['<'])
            || is_known && is_numbered && follows(&[':'])
            || is_after_issue
            || is_after_year
        {
            let next = self.add_pages(pages);
            return Some(self.take(at, next));
        }
        // "19 (2015),4, S. 581", "19 (2015) 4, S. 581".
        if is_numbered
            && is_dated
            && self.part.issue.is_none()
            && follows(&[',', ')'])
            && self.tokens.is_mark(at + 1, &[','])
        {
            self.part.issue = sign(&self.tokens, at).map(|(issue, _)| issue);
            return Some(self.take(at, at + 1));
        }
        None
    }
}

fn is_date_at(tokens: &Tokens<'_>, at: usize) -> bool {
    scan(tokens, at, Habit::Issue).is_some()
}
