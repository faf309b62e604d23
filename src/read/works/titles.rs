//! Title, subtitle, and other titles.

use super::text;
use super::work::Work;
use crate::model::list::push_new;
use crate::model::{OtherTitle, OtherTitleKind, Record, Title};
use crate::read::evidence;

pub(super) fn fill(record: &mut Record, work: &Work<'_>) {
    let titles: Vec<String> = work.title.iter().filter_map(text::plain).collect();
    let mut subtitles: Vec<String> = work.subtitle.iter().filter_map(text::plain).collect();
    let mut titles = titles.into_iter();
    if let Some(first) = titles.next() {
        // As many subtitles as titles: each has its own.
        let others: Vec<_> = titles.collect();
        let own = if !others.is_empty() && subtitles.len() == others.len() + 1 { 1 } else { subtitles.len() };
        let rest = subtitles.split_off(own);
        let mut title = joined(first, &subtitles);
        part_of_a_work(record, work, &mut title);
        let full = title.full.clone();
        record.title = Some(title);
        // Of several titles any may be the one in the language of the work.
        if others.is_empty() {
            evidence::title_in_its_language(record);
        }
        for (number, other) in others.into_iter().enumerate() {
            let other = joined(other, rest.get(number).map(std::slice::from_ref).unwrap_or_default());
            add(record, OtherTitleKind::Variant, other.full, &full);
        }
        short_titles(record, work);
    } else {
        for subtitle in subtitles {
            add(record, OtherTitleKind::Variant, subtitle, "");
        }
    }
    let full = record.title.as_ref().map(|title| title.full.clone()).unwrap_or_default();
    for original in text::all(&work.original_title) {
        add(record, OtherTitleKind::Variant, original, &full);
    }
}

/// A title with its subtitles, unless it has them already.
pub(in crate::read) fn joined(title: String, subtitles: &[String]) -> Title {
    let mut joined = Title::new(title);
    for subtitle in subtitles {
        let known: String = text::letters(&joined.full).collect();
        let letters: String = text::letters(subtitle).collect();
        if letters.is_empty() {
            continue;
        }
        if known.ends_with(&letters) {
            // "Salt: a history" with the subtitle "a history".
            let short = joined.full.strip_suffix(subtitle.as_str()).map(|head| head.trim_end_matches([' ', ':']));
            if joined.short.is_none()
                && let Some(short) = short.filter(|short| !short.is_empty())
            {
                joined.short = Some(short.to_owned());
            }
            continue;
        }
        if joined.short.is_none() {
            joined.short = Some(joined.full.clone());
        }
        let head = joined.full.trim_end_matches([' ', ':']);
        let joint = if head.ends_with(['?', '!']) { " " } else { ": " };
        joined.full = format!("{head}{joint}{subtitle}");
    }
    joined
}

/// Number and title of a part or volume that belong to the title.
fn part_of_a_work(record: &mut Record, work: &Work<'_>, title: &mut Title) {
    let number = text::first(&work.part_number);
    let volume = text::first(&work.volume_title).filter(|_| !record.kind.is_component());
    match (number, text::first(&work.part_title)) {
        (Some(number), Some(part)) => extend(title, &format!("{number}, {part}")),
        (None, Some(part)) => extend(title, &part),
        (Some(number), None) => record.numbers.push(number),
        (None, None) => {}
    }
    if let Some(volume) = volume {
        extend(title, &volume);
    }
}

fn extend(title: &mut Title, part: &str) {
    if title.short.is_none() {
        title.short = Some(title.full.clone());
    }
    title.full = format!("{}. {part}", title.full.trim_end_matches('.'));
}

/// The short title is the title's beginning as a rule; else it is another title.
fn short_titles(record: &mut Record, work: &Work<'_>) {
    for short in text::all(&work.short_title) {
        let Some(title) = &mut record.title else { return };
        if text::says_the_same(&title.full, &short) {
            continue;
        }
        if title.short.is_none() && title.full.starts_with(short.as_str()) && !record.kind.is_serial() {
            title.short = Some(short);
        } else if title.short.as_deref() != Some(short.as_str()) {
            let full = title.full.clone();
            add(record, OtherTitleKind::Abbreviated, short, &full);
        }
    }
}

pub(in crate::read) fn add(record: &mut Record, kind: OtherTitleKind, title: String, full: &str) {
    let other = OtherTitle { kind, text: title.into() };
    if other.text.value != full {
        push_new(&mut record.other_titles, other);
    }
}
