//! The text of a page, as an extractor or a copy from the screen gives it.
//!
//! The spans of Koha's page are joined without a blank (`BookPublisher: … Description:`), so lines say little. Labels are found by
//! their colons; what makes the words before a colon a label is where they stand (at the start of a line, glued to the value
//! before, in the order of the stylesheet), never the words alone: an abstract may well say "the following contents: …".

use super::frame;
use super::furniture;
use super::holdings;
use super::labels::{BY, Found, KohaField, Labels};
use super::markdown;
use super::page::{Entry, Heading, Page, PageLink};
use std::ops::Range;

/// A label and where its value begins.
struct Mark {
    label: Range<usize>,
    value: usize,
    field: KohaField,
}

/// Takes the text of a page apart.
pub(super) fn scan(text: &str, labels: &Labels) -> Page {
    let markdown = markdown::read(text, labels);
    let text = markdown.as_ref().map_or(text, |markdown| markdown.text.as_str());
    let mut lines: Vec<&str> = text.lines().map(trim_line).collect();
    let from = title_line(&lines);
    let from = frame::begin_at_heading(&mut lines, from, labels);
    let lines = lines.get(from..).unwrap_or_default();
    let table = holdings::find(lines);
    let has_table = table.is_some();
    let mut page = Page::default();
    let (mut record, rest) = match table {
        Some(table) => {
            page.items = table.items;
            page.item_types = table.item_types;
            let mut record: Vec<&str> = lines.get(..table.lines.start).unwrap_or_default().to_vec();
            if let Some(before) = table.before
                && let Some(glued) = lines.get(table.lines.start).and_then(|line| line.get(..before))
            {
                record.push(glued.trim_end_matches(['|', ' ']));
            }
            (record, lines.get(table.lines.end..).unwrap_or_default())
        }
        None => (lines.to_vec(), [].as_slice()),
    };
    frame::drop_tabs(&mut record, has_table);
    record_zone(&record, labels, &mut page);
    notes_zone(rest, &mut page);
    if let Some(markdown) = markdown {
        markdown.put_links(&mut page);
    }
    page
}

fn trim_line(line: &str) -> &str {
    line.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{a0}' | '\u{feff}' | '\u{200b}'))
}

/// The line that the title stands on: after the links that choose the view, or the first that is no machinery.
fn title_line(lines: &[&str]) -> usize {
    // The machinery above a title is some dozens of lines: search form, breadcrumbs, views.
    const ABOVE: usize = 120;
    let above = lines.get(..lines.len().min(ABOVE)).unwrap_or_default();
    let mut after_views = 0;
    for (at, line) in above.iter().enumerate() {
        if furniture::is_view(line) {
            after_views = at + 1;
        } else if after_views > 0 && at > after_views + 2 {
            break;
        }
    }
    // In the stylesheets of 2009 the views stand below the title.
    let has_title_above = above.get(..after_views).is_some_and(|above| {
        let own = |line: &&&str| !line.is_empty() && !furniture::is_line(line);
        let mut own_lines = above.iter().filter(own);
        own_lines.next().is_some() && own_lines.next().is_some_and(|second| is_by_line(second))
    });
    let from = if has_title_above { 0 } else { after_views };
    let skipped =
        lines.get(from..).unwrap_or_default().iter().take_while(|line| line.is_empty() || furniture::is_line(line));
    from + skipped.count()
}

fn is_by_line(line: &str) -> bool {
    BY.iter()
        .any(|by| line.strip_prefix(by).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ':', '\u{a0}'])))
}

fn record_zone(lines: &[&str], labels: &Labels, page: &mut Page) {
    let mut body = String::with_capacity(lines.iter().map(|line| line.len() + 1).sum());
    let mut titled = false;
    for line in lines {
        // Machinery between the fields is left out; a title may be "Search".
        if line.is_empty()
            || titled
                && furniture::is_line(line)
                && (labels.get(line).is_none_or(|field| field == KohaField::Furniture)
                    || line.eq_ignore_ascii_case("holdings"))
        {
            continue;
        }
        titled = true;
        body.push_str(line);
        body.push('\n');
    }
    let marks = marks(&body, labels);
    let head_end = marks.first().map_or(body.len(), |mark| mark.label.start);
    head_zone(body.get(..head_end).unwrap_or_default(), marks.is_empty(), page);
    for (at, mark) in marks.iter().enumerate() {
        let end = marks.get(at + 1).map_or(body.len(), |next| next.label.start);
        let value = body.get(mark.value..end).unwrap_or_default();
        let label = body.get(mark.label.clone()).unwrap_or_default();
        if mark.field == KohaField::Furniture {
            // Only its line is machinery; a note without a label may follow it.
            for line in value.lines().skip(1).filter(|line| !is_punctuation(line)) {
                page.notes.push(Entry::new(KohaField::Note, "", line));
            }
            continue;
        }
        page.fields.push(entry(mark.field, label, value));
    }
}

/// The title lines, and the names under them that the older stylesheets give no label with a colon.
fn head_zone(head: &str, is_alone: bool, page: &mut Page) {
    let mut lines = head.lines().peekable();
    let mut titles: Vec<String> = Vec::new();
    let mut names: Option<(String, String)> = None;
    for line in lines.by_ref() {
        if titles.is_empty() {
            titles.push(line.to_owned());
            continue;
        }
        if let Some(by) = BY
            .iter()
            .find(|by| line.strip_prefix(**by).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\u{a0}'])))
        {
            names = Some(((*by).to_owned(), line.get(by.len()..).unwrap_or_default().trim().to_owned()));
            break;
        }
        if is_alone && titles.len() > 1 {
            // Without a single label this is no record's title any more.
            page.notes.push(Entry::new(KohaField::Note, "", line));
        } else {
            titles.push(line.to_owned());
        }
    }
    if let Some((by, mut value)) = names {
        for line in lines {
            value.push('\n');
            value.push_str(line);
        }
        page.fields.insert(0, entry(KohaField::By, &by, &value));
    }
    // A template that prints the names without any label ends them with its separators: "Liu, Xiaohui ; Chen, Yu .",
    // "Liu, Xiaohui and Chen, Yu ."
    if titles.len() > 1
        && page.fields.is_empty()
        && titles.last().is_some_and(|line| is_names_line(line))
        && let Some(line) = titles.pop()
    {
        page.fields.push(entry(KohaField::By, "", &line));
    }
    page.titles = titles.into_iter().map(|text| Heading { text, ..Heading::default() }).collect();
}

/// Whether a line is names and the template's separators: "Liu, Xiaohui ; Chen, Yu .", "Liu, Xiaohui .Harbour Institute".
fn is_names_line(line: &str) -> bool {
    let is_inverted = |name: &str| name.contains(',') && name.split_whitespace().count() <= 8;
    // The template forgets the blank between a person and an organisation.
    let persons = match line.find(" .") {
        Some(at) if line.get(at + 2..).is_some_and(|rest| rest.starts_with(char::is_uppercase)) => {
            return line.len() < 4000 && line.get(..at).unwrap_or_default().split(';').all(is_inverted);
        }
        _ => line,
    };
    let bare = persons.trim_end_matches(['.', ' ']);
    line.len() < 4000
        && bare.len() < line.len()
        && (line.ends_with(" .") || bare.contains("; ") && bare.split(';').all(is_inverted))
}

/// The labels of the text, in order.
fn marks(body: &str, labels: &Labels) -> Vec<Mark> {
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
    for phrase in ["Enthalten in", "Erschienen in"] {
        for at in memchr::memmem::find_iter(body.as_bytes(), phrase.as_bytes()) {
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
        let line = before.rsplit('\n').next().unwrap_or_default();
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
            KohaField::MaterialType => super::record::material_kind(first_words(after)).is_some(),
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

/// The entry for a label and the text up to the next one.
fn entry(field: KohaField, label: &str, value: &str) -> Entry {
    let mut entry = Entry::new(field, trim_line(label), "");
    entry.values = values(field, value);
    entry.links = urls(value);
    entry
}

/// Whether a line holds only what a template prints between and after values.
fn is_punctuation(line: &str) -> bool {
    line.chars().all(|c| matches!(c, '.' | ';' | '|' | ',' | ':' | '/' | '•' | ' ' | '\u{a0}'))
}

/// The values of a field: bullets and lines of a list are values of their own, other lines are one text that wrapped.
fn values(field: KohaField, value: &str) -> Vec<String> {
    let lines: Vec<&str> = value.lines().map(trim_line).filter(|line| !line.is_empty()).collect();
    let bullet = |line: &str| -> Option<usize> {
        let rest = line.strip_prefix(['•', '*', '·', '◦', '-', '–'])?;
        rest.starts_with([' ', '\t', '\u{a0}']).then(|| line.len() - trim_line(rest).len())
    };
    let bulleted = lines.iter().filter(|line| bullet(line).is_some()).count();
    let separated = lines.iter().any(|line| {
        is_punctuation(line) && *line != "."
            || line.contains(" | ")
            || line.ends_with(" |")
            || line.starts_with("| ")
            || line.ends_with(';')
    });
    let wrapped = lines.first().is_some_and(|line| line.chars().count() >= 60);
    let mut values: Vec<String> = Vec::new();
    let listed = bulleted > 0 || field.is_list() && !separated && !wrapped;
    for line in lines {
        let start = bullet(line);
        let text = line.get(start.unwrap_or(0)..).unwrap_or_default();
        // "Holm, Inger" and ", 1961-" on the next line are one heading.
        let goes_on = text == "." || text.starts_with(", ");
        let is_new = values.is_empty() || listed && (start.is_some() || bulleted == 0) && !goes_on;
        match values.last_mut() {
            Some(last) if !is_new => {
                if !last.is_empty() {
                    // A note keeps its lines, and below the title of a host may stand its numbering.
                    last.push(if field.is_prose() || field == KohaField::In { '\n' } else { ' ' });
                }
                last.push_str(text);
            }
            _ => values.push(text.to_owned()),
        }
    }
    values
}

/// The web addresses in a text.
pub(super) fn urls(text: &str) -> Vec<PageLink> {
    let mut links = Vec::new();
    for at in memchr::memmem::find_iter(text.as_bytes(), "://") {
        let head = text.get(..at).unwrap_or_default();
        let scheme = head.len() - head.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
        let name = head.get(scheme..).unwrap_or_default();
        // The label before it may be glued on: "online:https://", "accesshttps://".
        let Some(known) = ["https", "http", "ftp"].iter().find(|known| name.to_ascii_lowercase().ends_with(*known))
        else {
            continue;
        };
        let start = at - known.len();
        let rest = text.get(start..).unwrap_or_default();
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '|' | '"' | '”' | '“')).unwrap_or(rest.len());
        let url = rest.get(..end).unwrap_or_default();
        links.push(PageLink { text: url.to_owned(), url: trim_url(url).to_owned() });
    }
    links
}

/// An address without the punctuation of the sentence around it.
fn trim_url(url: &str) -> &str {
    let mut url = url;
    loop {
        let trimmed = url.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’', '"', '>']);
        let trimmed = match trimmed.strip_suffix([')', ']']) {
            Some(rest) if trimmed.matches(['(', '[']).count() < trimmed.matches([')', ']']).count() => rest,
            _ => trimmed,
        };
        if trimmed == url {
            return url;
        }
        url = trimmed;
    }
}

/// What stands below the table: notes, comments, machinery.
fn notes_zone(lines: &[&str], page: &mut Page) {
    for line in lines {
        if line.is_empty() || is_punctuation(line) {
            continue;
        }
        if holdings::is_item_type(line) {
            page.item_types.push((*line).to_owned());
            continue;
        }
        if furniture::is_line(line) {
            continue;
        }
        let mut note = Entry::new(KohaField::Note, "", *line);
        note.links = urls(line);
        page.notes.push(note);
    }
}

#[cfg(test)]
mod tests;
