//! Where in its host a work stands, read from the extent and from the copies.

use super::{Evidence, says_article};
use crate::error::{Code, Diagnostic};
use crate::model::{Item, Part, Record, Text};
use crate::text::enumeration;

/// A numbering where an extent should be ("49(4), Aug, 2023: p.801-820") is the work's place in its host.
pub(super) fn misplaced_enumeration(record: &mut Record, evidence: &Evidence) {
    let mut at = 0;
    while let Some(extent) = record.extents.get(at) {
        // Of an article, the date of its issue may be all that is known: "2012", "Apr, 2002".
        let is_date = || {
            let part = enumeration::read(extent);
            part.date.is_some() && part.remainder.is_none()
        };
        if !(enumeration::is_enumeration(extent) || says_article(evidence) && is_date()) {
            at += 1;
            continue;
        }
        let written = record.extents.remove(at);
        // The pages of an article are no pages of a book.
        record.page_count = None;
        record.volume_count = None;
        record.doubt(
            Diagnostic::new(
                Code::MisplacedEnumeration,
                format!("the extent “{written}” is a numbering and was read as one"),
            )
            .with_value(written.clone()),
        );
        merge(&mut record.host_mut().part, enumeration::read(&written));
    }
}

/// A part's extent that says where it stands ("p. 801-820", "Jan, 2021: p.29-38") and the numbering of its copies.
pub(super) fn place_in_the_host(record: &mut Record) {
    if !record.kind.is_component() {
        return;
    }
    let mut at = 0;
    while let Some(extent) = record.extents.get(at) {
        // Illustrations and size may stand behind it, and stay with it: "p. 801-820 : ill. ; 24 cm".
        let behind = extent.find([';', ':']).filter(|at| extent.get(..*at).is_some_and(|pages| pages.ends_with(' ')));
        let places = [Some(extent.len()), behind].into_iter().flatten();
        let mut read = places.filter_map(|end| Some((end, enumeration::read(extent.get(..end)?.trim_end()))));
        let found =
            read.find(|(_, part)| part.remainder.is_none() && (part.pages.is_some() || part.article_number.is_some()));
        let Some((end, part)) = found else {
            at += 1;
            continue;
        };
        if end == extent.len() {
            record.extents.remove(at);
        } else {
            at += 1;
        }
        record.page_count = None;
        merge(&mut record.host_mut().part, part);
    }
    // A copy of an article is the issue that it is in. Copies of several issues are of a reprint, or wrong.
    let numbering = |item: &Item| {
        let shelved = item.call_number.as_deref().filter(|number| enumeration::is_enumeration(number));
        let written = item.enumeration.as_deref().or(shelved)?;
        let part = enumeration::read(written);
        if part.remainder.is_some() && shelved.is_none() {
            // Behind the abbreviated title of the journal: "J. Harb. Stud. 2018. 59 (3) p. 502-508".
            let Some((title, rest)) = split_abbreviated(written) else {
                // A part that has a letter is no reason to doubt the rest: "Vol. 24, pt. B no. 9 (Sept. 1993), p. 235-48".
                return enumeration::is_enumeration(written).then_some((None, part));
            };
            let behind = Part { written: part.written, ..enumeration::read(rest) };
            return behind.remainder.is_none().then_some((Some(title.to_owned()), behind));
        }
        Some((None, part))
    };
    let mut parts: Vec<(Option<String>, Part)> = record.items.iter().filter_map(numbering).collect();
    parts.dedup();
    if let [(title, part)] = &mut *parts {
        let host = record.host_mut();
        merge(&mut host.part, std::mem::take(part));
        if let Some(title) = title.take().filter(|_| host.title.is_none()) {
            host.title = Some(Text::new(title));
        }
    }
}

/// A title of abbreviated words and the numbering behind it.
fn split_abbreviated(text: &str) -> Option<(&str, &str)> {
    let at = text.find(|c: char| c.is_ascii_digit())?;
    let (title, rest) = text.split_at_checked(at)?;
    let words = || title.split_whitespace();
    let are_titles = words().all(|word| word.starts_with(char::is_uppercase));
    (are_titles && words().filter(|word| word.ends_with('.')).count() >= 2).then(|| (title.trim_end(), rest))
}

/// Fills what the first numbering leaves open with the second; where both speak, the first stays.
fn merge(part: &mut Part, other: Part) {
    if part.is_empty() {
        *part = other;
        return;
    }
    // Two numberings that disagree on the volume are of two hosts.
    let disagree = |a: &Option<String>, b: &Option<String>| a.is_some() && b.is_some() && a != b;
    if disagree(&part.volume, &other.volume)
        || disagree(&part.issue, &other.issue)
        || disagree(&part.pages, &other.pages)
    {
        return;
    }
    part.volume = part.volume.take().or(other.volume);
    part.issue = part.issue.take().or(other.issue);
    part.issue_title = part.issue_title.take().or(other.issue_title);
    part.article_number = part.article_number.take().or(other.article_number);
    let is_finer = |finer: &crate::model::Date, date: &crate::model::Date| matches!((&finer.edtf, &date.edtf), (Some(finer), Some(date)) if finer.as_str().len() > date.as_str().len() && finer.as_str().starts_with(date.as_str()));
    match (&part.date, other.date) {
        (None, date) => part.date = date,
        (Some(date), Some(finer)) if is_finer(&finer, date) => part.date = Some(finer),
        _ => {}
    }
    if part.pages.is_none() {
        part.pages = other.pages;
        part.first_page = other.first_page;
        part.last_page = other.last_page;
    }
}
