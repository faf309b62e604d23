//! The text of a page, as an extractor or a copy from the screen gives it.
//!
//! The spans of Koha's page are joined without a blank (`BookPublisher: … Description:`), so lines say little. Labels are found by
//! their colons; what makes the words before a colon a label is where they stand (at the start of a line, glued to the value
//! before, in the order of the stylesheet), never the words alone: an abstract may well say "the following contents: …".

mod marks;
mod values;

pub(super) use values::urls;

use super::frame;
use super::furniture;
use super::holdings;
use super::labels::{BY, KohaField, Labels};
use super::markdown;
use super::page::{Entry, Heading, Page};
use super::title::{self, is_latin};
use crate::bytes;
use crate::text::blanks;
use marks::marks;
use values::{entry, is_punctuation};

/// Takes the text of a page apart.
pub(super) fn scan(text: &str, labels: &Labels) -> Page {
    let markdown = markdown::read(text, labels);
    let text = markdown.as_ref().map_or(text, |markdown| markdown.text.as_str());
    let mut lines: Vec<&str> = bytes::lines(text).map(trim_line).collect();
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
    let (first, last) = (line.as_bytes().first(), line.as_bytes().last());
    if [first, last].into_iter().all(|byte| byte.is_some_and(u8::is_ascii_graphic)) {
        return line;
    }
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
        // Labels have one blank between their words.
        if bytes::has_single_blanks(line.as_bytes()) {
            body.push_str(line);
        } else {
            body.push_str(&blanks::single(line));
        }
        body.push('\n');
    }
    let marks = marks(&body, labels);
    let head_end = marks.first().map_or(body.len(), |mark| mark.label.start);
    let has_names = marks.iter().any(|mark| mark.field.rank() <= 2);
    head_zone(body.get(..head_end).unwrap_or_default(), marks.is_empty(), has_names, page);
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
fn head_zone(head: &str, is_alone: bool, has_names: bool, page: &mut Page) {
    // Above the word there may stand the statement of responsibility and begin with another: "Von Inger Holm", "by", "Holm, Inger".
    let has_bare_word = head.lines().skip(1).any(|line| BY.contains(&line));
    let mut lines = head.lines();
    let mut titles: Vec<String> = Vec::new();
    let mut names: Option<(String, String)> = None;
    for line in lines.by_ref() {
        if titles.is_empty() {
            titles.push(line.to_owned());
            continue;
        }
        // Behind a slash such words begin the statement too, if a label announces the names.
        let is_statement = has_bare_word && !BY.contains(&line)
            || has_names && titles.last().is_some_and(|title| title.ends_with('/'));
        if let Some(by) = BY
            .iter()
            .find(|by| line.strip_prefix(**by).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\u{a0}'])))
            && !is_statement
        {
            names = Some(((*by).to_owned(), line.get(by.len()..).unwrap_or_default().trim().to_owned()));
            break;
        }
        if let Some(last) = titles.last_mut()
            && let Some(mark) = goes_on(last, line)
        {
            last.push_str(mark);
            last.push_str(line);
        } else if is_alone && titles.len() > 1 {
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

/// The mark before a line that is a part of the title line above it, where an extractor ends a line at every element:
/// "Rivers", "[electronic resource] :", "a manual /", "edited by J. Holm."
fn goes_on(title: &str, line: &str) -> Option<&'static str> {
    // No title has more bytes, and each line is compared with all that were joined.
    const LONGEST: usize = 2000;
    let is_marked = title.ends_with([':', '/', '=', ';']) || line.starts_with(['[', ':', '/', '=']);
    if title.len() > LONGEST || is_names_line(line) {
        return None;
    }
    // Below the title in its own script stands the romanised one, or the other way round.
    if is_marked && is_latin(title) == is_latin(line) {
        return Some(" ");
    }
    title::begins_with_lead(line).then_some(" / ")
}

/// Whether a line is names and the template's separators: "Liu, Xiaohui ; Chen, Yu .", "Liu, Xiaohui .Harbour Institute".
pub(super) fn is_names_line(line: &str) -> bool {
    let is_inverted = |name: &str| name.contains(',') && name.split_whitespace().count() <= 8;
    // The template forgets the blank between a person and an organisation.
    let persons = match line.find(" .") {
        Some(at) if line.get(at + 2..).is_some_and(|rest| rest.trim_start().starts_with(char::is_uppercase)) => {
            return line.len() < 4000 && line.get(..at).unwrap_or_default().split(';').all(is_inverted);
        }
        _ => line,
    };
    let bare = persons.trim_end_matches(['.', ' ']);
    line.len() < 4000
        && bare.len() < line.len()
        && (line.ends_with(" .") || bare.contains("; ") && bare.split(';').all(is_inverted))
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
