//! The walk over a numbering: labels and their numbers, dates, and what is left.

use super::labels::{Label, is_unit, label};
use super::pages::{Pages, sign, signs};
use crate::model::{Date, Edtf, Part};
use crate::text::dates::scan::{Habit, plain_year, scan};
use crate::text::tokens::{Tokens, without_half_brackets};

/// Walks over the tokens and notes which of them were understood.
pub(super) struct Reader<'a> {
    pub(super) tokens: Tokens<'a>,
    pub(super) taken: Vec<bool>,
    pub(super) part: Part,
    pub(super) pages: Option<Pages>,
    /// A number that is the issue if no better one comes: of a part, or counted through all volumes.
    pub(super) spare_issue: Option<(String, usize, usize)>,
    pub(super) month: Option<(u32, usize, usize)>,
    pub(super) day: Option<(u32, usize, usize)>,
    /// Whether labels or brackets say what the numbers are.
    pub(super) is_marked: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(tokens: Tokens<'a>) -> Self {
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

    pub(super) fn run(mut self) -> Self {
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
                .or_else(|| self.issue_alone(at))
                .or_else(|| self.compact(at))
                .or_else(|| self.date(at))
                .or_else(|| self.bare(at));
            at = next.unwrap_or(at + 1).max(at + 1);
        }
        self.settle();
        self
    }

    pub(super) fn take(&mut self, from: usize, to: usize) -> usize {
        self.taken.iter_mut().take(to).skip(from).for_each(|taken| *taken = true);
        to
    }

    /// A label and its number: "Vol. 49", "H. 4", "p. 801-820", "year:2021".
    pub(super) fn labelled(&mut self, at: usize) -> Option<usize> {
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
    pub(super) fn is_in_a_word(&self, at: usize) -> bool {
        let is_prefix = self.tokens.word(at).is_some_and(|word| matches!(word, "S" | "P" | "T" | "H" | "N"))
            && self.tokens.digits(at + 1).is_some()
            && self.tokens.is_glued(at + 1);
        let is_tail = at > 0 && self.tokens.is_glued(at) && self.tokens.digits(at - 1).is_some();
        is_prefix || is_tail
    }

    pub(super) fn volume(&mut self, at: usize) -> Option<usize> {
        if self.part.volume.is_some() {
            return None;
        }
        let (volume, next) = self.volume_number(at)?;
        self.part.volume = Some(volume);
        Some(self.issue_after_volume(next).unwrap_or(next))
    }

    /// The number of a volume: no slash, which parts it from the issue, unless it goes on by one ("37/38").
    pub(super) fn volume_number(&self, at: usize) -> Option<(String, usize)> {
        let (first, next) = sign(&self.tokens, at)?;
        // "v. d. …" has no volume 500; "A768" is a volume of section A.
        let is_lettered = self.tokens.digits(at + 1).is_some() && self.tokens.is_glued(at + 1);
        let is_letter = |word: &str| word.len() == 1 && !matches!(word, "I" | "V" | "X" | "L");
        if !is_lettered && self.tokens.word(at).is_some_and(is_letter) {
            return None;
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

    pub(super) fn issue(&mut self, at: usize) -> Option<usize> {
        let (issue, next) = signs(&self.tokens, at)?;
        if self.part.issue.is_some() {
            return None;
        }
        self.part.issue = Some(issue);
        Some(next)
    }

    pub(super) fn part_number(&self, at: usize) -> Option<(String, usize)> {
        signs(&self.tokens, at).or_else(|| {
            let letter = self.tokens.word(at).filter(|word| word.len() == 1)?;
            Some((letter.to_owned(), at + 1))
        })
    }

    pub(super) fn labelled_pages(&mut self, label_at: usize, at: usize) -> Option<usize> {
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

    pub(super) fn add_pages(&mut self, pages: Pages) -> usize {
        let next = pages.next;
        match &mut self.pages {
            Some(known) => known.append(pages),
            None => self.pages = Some(pages),
        }
        next
    }

    pub(super) fn article(&mut self, at: usize) -> Option<usize> {
        if self.part.article_number.is_some() {
            return None;
        }
        let (number, next) = sign(&self.tokens, at)?;
        self.part.article_number = Some(number);
        Some(next)
    }

    /// "Suppl. 1", alone or of an issue: "no. 2, suppl. 1".
    pub(super) fn supplement(&mut self, at: usize, value: usize) -> Option<usize> {
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
    pub(super) fn special(&mut self, at: usize, value: usize) -> Option<usize> {
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

    pub(super) fn date(&mut self, at: usize) -> Option<usize> {
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

    pub(super) fn set_date(&mut self, from: usize, to: usize, edtf: Edtf) {
        self.part.date = Some(Date { written: self.tokens.slice(from, to).to_owned(), edtf: Some(edtf) });
    }

    /// Decides what could not be decided on the way.
    pub(super) fn settle(&mut self) {
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

    pub(super) fn finish(mut self, text: &str) -> Part {
        self.part.remainder = self.remainder();
        if let Some(pages) = self.pages.take() {
            self.part.pages = Some(pages.text);
            self.part.first_page = Some(pages.first);
            self.part.last_page = pages.last;
        }
        self.part.written = Some(text.to_owned());
        self.part
    }

    /// The runs of tokens that were not understood, word for word.
    pub(super) fn remainder(&self) -> Option<String> {
        let mut runs = Vec::new();
        let mut from = None;
        for at in 0..=self.tokens.len() {
            let is_open = self.taken.get(at) == Some(&false);
            match (from, is_open) {
                (None, true) => from = Some(at),
                (Some(start), false) => {
                    let run = self.tokens.slice(start, at);
                    let run = run.trim_start_matches([',', '،', ';', ':', '.', '-', '–', '/', ' ', ')', ']', '>']);
                    let run = without_half_brackets(
                        run.trim_end_matches([',', '،', ';', ':', '-', '–', '/', ' ', '(', '[', '<', '=']),
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
