//! Where labels stand: what tells one from the same words in running text.

use crate::read::koha::labels::{Found, KohaField, Labels};
use crate::read::koha::record;
use std::ops::Range;

/// A label and where its value begins.
pub(super) struct Mark {
    pub(super) label: Range<usize>,
    pub(super) value: usize,
    pub(super) field: KohaField,
}

/// The labels of the text, in order.
pub(super) fn marks(body: &str, labels: &Labels) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    let first_line = body.find('\n').unwrap_or(body.len());
    for colon in memchr::memchr_iter(b':', body.as_bytes()) {
        let end = label_end(body, colon);
        let Some(found) = labels.ending_at(body, end) else { continue };
        let place = Place { body, found, end, colon, first_line, marks: &marks };
        if place.holds_label() {
            marks.push(Mark { label: found.start..end, value: colon + 1, field: found.field });
        }
    }
    let by_word = hosts_without_colon(body, &marks);
    if !by_word.is_empty() {
        marks.extend(by_word);
        marks.sort_by_key(|mark| mark.label.start);
    }
    marks
}

/// Relationship phrases of the German rules, which some stylesheets print before the host without a colon:
/// "gewährleistetEnthalten inHarbour Studies 12 (2021)".
fn hosts_without_colon(body: &str, marks: &[Mark]) -> Vec<Mark> {
    let mut found = Vec::new();
    for at in memchr::memchr_iter(b'E', body.as_bytes()) {
        let here = body.get(at..).unwrap_or_default();
        if let Some(phrase) = ["Enthalten in", "Erschienen in"].iter().find(|phrase| here.starts_with(**phrase)) {
            let end = at + phrase.len();
            let after = body.get(end..).unwrap_or_default();
            let before = body.get(..at).unwrap_or_default();
            let begins_value = after.trim_start_matches([' ', '\u{a0}']).starts_with(|c: char| {
                c.is_uppercase() || c.is_ascii_digit() || matches!(c, '\n' | '[' | '<' | '„' | '"' | '«')
            }) || after.is_empty();
            let current = marks.iter().rev().find(|mark| mark.label.start <= at);
            // Within a sentence of a note, or behind a colon, it is no label.
            let is_inside = before.ends_with(['(', ',', '"', '„']) || current.is_some_and(|mark| at < mark.value);
            // Even behind a note, if it is glued to it: "gewährleistetEnthalten in".
            let is_glued = before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | ')' | ']'));
            if begins_value && !is_inside && current.is_some_and(|mark| is_glued || !mark.field.is_prose()) {
                found.push(Mark { label: at..end, value: end, field: KohaField::In });
            }
        }
    }
    found
}

/// The end of the words before a colon; French sets a space between the two.
fn label_end(body: &str, colon: usize) -> usize {
    let head = body.get(..colon).unwrap_or_default();
    let one_less = head.strip_suffix([' ', '\u{a0}', '\u{202f}']).unwrap_or(head);
    one_less.len()
}

/// Words of a label before a colon, and what surrounds them.
struct Place<'a> {
    body: &'a str,
    found: Found,
    end: usize,
    colon: usize,
    first_line: usize,
    marks: &'a [Mark],
}

impl Place<'_> {
    /// Whether a label can stand here.
    fn holds_label(&self) -> bool {
        let Found { start, field, is_strong } = self.found;
        let before = self.body.get(..start).unwrap_or_default();
        let after = self.body.get(self.colon + 1..).unwrap_or_default();
        if after.starts_with(['/', ':']) {
            return false;
        }
        let previous = before.chars().next_back();
        let line_start = memchr::memrchr(b'\n', before.as_bytes()).map_or(0, |at| at + 1);
        let line = before.get(line_start..).unwrap_or_default();
        let starts_line = line.chars().all(|c| c.is_whitespace() || matches!(c, '•' | '*' | '-' | '–' | '·'));
        let current = self.marks.last().map(|mark| mark.field);
        if start <= self.first_line {
            return start > 0 && self.ends_title(previous, after);
        }
        if starts_line {
            // Prose may wrap before such a word; a lower-case label must be a name's "by".
            return !self.found_is_lower_case() || self.may_be_lower_case(current);
        }
        // "Title : Contents : …" is ISBD; only French sets a space before the colon of a label, and only glued or at a line's start.
        let is_spaced = self.end < self.colon;
        let Some(previous) = previous else { return false };
        // "handle: 1854/LU-1 doi: 10.5555/1": identifiers one behind the other.
        if previous.is_whitespace() && self.is_identifier_code() {
            return current.is_none_or(|current| !current.is_prose());
        }
        if self.found_is_lower_case() || is_custom(field) {
            return false;
        }
        let Some(current) = current else {
            // Below the title line and before any field: names under an unlabelled "by", then the first label.
            return !is_spaced
                && (is_strong || !previous.is_whitespace() || field == KohaField::MaterialType || field.rank() >= 7);
        };
        if previous.is_whitespace() {
            return (!is_spaced || self.is_french()) && self.stands_apart(current);
        }
        self.stands_glued(previous, current, after)
    }

    /// Whether the labels of this page have the French space before their colons.
    fn is_french(&self) -> bool {
        self.marks.last().is_some_and(|mark| mark.label.end + 1 < mark.value)
    }

    fn found_is_lower_case(&self) -> bool {
        self.body.get(self.found.start..).and_then(|rest| rest.chars().next()).is_some_and(char::is_lowercase)
    }

    /// "by: …", and the schemes of identifiers ("doi: …"), which a template prints as they are coded.
    fn may_be_lower_case(&self, current: Option<KohaField>) -> bool {
        match self.found.field {
            KohaField::By => current.is_none(),
            _ => self.is_identifier_code() && current.is_none_or(|current| !current.is_prose()),
        }
    }

    /// "doi: 10.5555/1", "handle: 1854/LU-1": the code of a scheme before a value with a digit in it.
    fn is_identifier_code(&self) -> bool {
        let after = self.body.get(self.colon + 1..).unwrap_or_default();
        matches!(self.found.field, KohaField::Doi | KohaField::OtherIdentifier)
            && self.found_is_lower_case()
            && after.split_whitespace().next().is_some_and(|value| value.contains(|c: char| c.is_ascii_digit()))
    }

    /// Whether the title line itself ends here: the whole page stands on one line.
    fn ends_title(&self, previous: Option<char>, after: &str) -> bool {
        if self.found_is_lower_case() {
            return false;
        }
        if !self.marks.is_empty() {
            // The first label is found; from here on the rules for fields hold.
            let Some(current) = self.marks.last().map(|mark| mark.field) else { return false };
            let Some(previous) = previous else { return false };
            return if previous.is_whitespace() {
                self.stands_apart(current)
            } else {
                self.stands_glued(previous, current, after)
            };
        }
        match self.found.field {
            KohaField::MaterialType => record::material_kind(first_words(after)).is_some(),
            KohaField::Contributors | KohaField::MainAuthor | KohaField::SecondaryAuthor => self.found.is_strong,
            // "By: Agger, Annika. Material type: …"
            KohaField::By => self
                .body
                .get(self.colon..self.first_line)
                .is_some_and(|line| line.contains("ype: ") || line.contains("material: ") || line.contains("(s): ")),
            _ => false,
        }
    }

    /// A label after a blank on the line of the value before it.
    fn stands_apart(&self, current: KohaField) -> bool {
        let Found { start, field, is_strong } = self.found;
        let before = self.body.get(..start).unwrap_or_default().trim_end();
        let last = before.chars().next_back().unwrap_or(' ');
        if last == ',' && field.rank() <= current.rank() || matches!(last, '(' | '[' | '“' | '"' | '‘' | '/' | '&')
        {
            return false;
        }
        if current.is_prose() {
            let ends_sentence = matches!(last, '.' | '!' | '?' | ')' | ']' | '”' | '"' | '’' | ':');
            return field.rank() >= current.rank()
                && field != current
                && (is_strong
                    || ends_sentence && matches!(field, KohaField::Summary | KohaField::HoldingsNote)
                    || (ends_sentence || current == KohaField::Contents) && field == KohaField::In)
                || is_strong && ends_sentence && !field.is_prose();
        }
        // The same imprint in another script, or a second one: "… : 商務印書館, 1982. Publisher: Xianggang : …".
        let ends_imprint = last.is_numeric() || matches!(last, '.' | '。' | ']' | ')' | '-' | '>' | '?');
        if field.rank() == 7 && current.rank() == 7 && ends_imprint {
            return true;
        }
        if field == current {
            return is_strong;
        }
        // UNIMARC pages have a label for each sort of subject, the last of them "Subject".
        if field.rank() == KohaField::Subjects.rank() && current.rank() == field.rank() {
            return true;
        }
        // "In: IOP Conference Series: …": a weak word before a colon inside a title is a part of it, unless the order of the
        // stylesheet says that its turn has come or the value before has come to its end.
        is_strong
            || field.rank() > current.rank()
            || last == '.'
            || last == ':'
            || matches!(
                current,
                KohaField::Furniture
                    | KohaField::OtherIdentifier
                    | KohaField::Doi
                    | KohaField::MaterialType
                    | KohaField::Isbn
                    | KohaField::Issn
                    | KohaField::Language
                    | KohaField::Country
            )
    }

    /// A label glued to the value before it: `BookPublisher:`.
    fn stands_glued(&self, previous: char, current: KohaField, after: &str) -> bool {
        let Found { field, is_strong, .. } = self.found;
        match previous {
            '(' | '[' | '“' | '‘' | '/' | '&' | '#' | '@' | '_' | '«' | '{' | '<' => false,
            // "1950-Description:", but "Sub-Series:".
            '-' | '–' => {
                let mut before = self.body.get(..self.found.start).unwrap_or_default().chars().rev().skip(1);
                is_strong || before.next().is_some_and(|c| c.is_ascii_digit() || matches!(c, ']' | '?' | ')' | '>'))
            }
            _ if !current.is_prose() => true,
            // "CamelCase:" occurs in prose, two capitals ("ISBN") glued to a word do not.
            _ if previous.is_alphabetic() => {
                is_strong || field.rank() >= current.rank() && after.starts_with([' ', '\n', '\u{a0}'])
            }
            _ => true,
        }
    }
}

/// Labels that only some libraries print, with words that are frequent elsewhere: at the start of a line only.
fn is_custom(field: KohaField) -> bool {
    matches!(
        field,
        KohaField::Volume
            | KohaField::Issue
            | KohaField::Pages
            | KohaField::HostTitle
            | KohaField::Year
            | KohaField::ItemType
            | KohaField::Url
            | KohaField::Frequency
            | KohaField::Keywords
            | KohaField::By
    )
}

fn first_words(text: &str) -> &str {
    let text = text.trim_start();
    let end = text.char_indices().nth(60).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or_default()
}
