//! The host (773): the journal or book that the work is in, and where in it.

use super::Reading;
use super::linking::{
    abbreviated as abbreviated_title, control_kind, control_number, linked_identifiers, main_entry, title,
    uniform_title,
};
use crate::error::{Code, Diagnostic};
use crate::model::{Date, Host, Kind, Part, Series, Text};
use crate::read::evidence;
use crate::read::marc::{Field, Tag};
use crate::text::{dates, enumeration, isbd};

/// 773: the host.
pub(super) fn read<'a>(reading: &mut Reading<'a>, field: Field<'a>) {
    let mut host = Host {
        kind: control_kind(field).unwrap_or_default(),
        title: title(field),
        contributions: main_entry(field),
        identifiers: linked_identifiers(reading, Tag(*b"773"), field),
        edition: field.first('b').map(isbd::trim).filter(|edition| !edition.is_empty()).map(str::to_owned),
        extent: field.first('h').map(isbd::trim).filter(|extent| !extent.is_empty()).map(str::to_owned),
        control_number: control_number(reading, field),
        ..Host::default()
    };
    // A host with an author and no title: Koha and others put the title into $a where there is no $t.
    if host.title.is_none()
        && field.first('t').is_none()
        && let Some(name) = field.first('a').map(isbd::trim).filter(|name| !name.is_empty())
    {
        host.contributions.clear();
        if name.bytes().all(|byte| byte.is_ascii_digit()) {
            // Or the control number of the host's record.
            host.control_number = host.control_number.or_else(|| Some(name.to_owned()));
        } else {
            host.title = Some(Text::new(name));
        }
    }
    let abbreviated = field.all('p').map(abbreviated_title).chain(field.all('s').map(isbd::trim));
    let abbreviated = abbreviated.filter(|title| !title.is_empty());
    let is_other = |title: &&str| host.title.as_ref().is_none_or(|proper| proper.value != **title);
    host.other_titles = uniform_title(field).into_iter().chain(abbreviated).filter(is_other).map(Text::new).collect();
    for partner in reading.scripts.of(field) {
        if let Some(title) = title(partner) {
            host.other_titles.push(reading.scripts.text(partner, title.value));
        }
    }
    host.series.extend(field.all('k').map(isbd::trim).filter(|title| !title.is_empty()).map(|title| {
        let (title, number) =
            title.split_once(" ; ").map_or((title, None), |(title, number)| (title, Some(number.to_owned())));
        Series { title: Text::new(isbd::trim(title)), number, ..Series::default() }
    }));
    let published = field.first('d').and_then(|imprint| evidence::read_host_imprint(&mut host, imprint));
    read_part(reading, &mut host, field);
    let cited = if host.part.is_empty() { read_citation(&mut host.part, field) } else { "" };
    let notes = ['n', 'c', 'm'].into_iter().filter(|code| !cited.contains(*code));
    let notes = notes.flat_map(|code| field.all(code)).map(isbd::trim);
    host.notes.extend(notes.filter(|note| !note.is_empty()).map(str::to_owned));
    let is_named =
        host.title.is_some() || !host.identifiers.is_empty() || host.control_number.is_some() || !host.part.is_empty();
    if is_named {
        reading.evidence.host = reading.evidence.host.or_else(|| control_kind(field));
        push_host(reading, host, published);
    } else {
        reading.keep(field);
    }
}

/// Adds a host. A numbering without a host belongs to the host in the field before or after it.
fn push_host(reading: &mut Reading<'_>, host: Host, published: Option<Date>) {
    let is_bare =
        |host: &Host| Host { part: Part::default(), kind: Kind::default(), ..host.clone() } == Host::default();
    match reading.record.hosts.as_mut_slice() {
        [only] if is_bare(only) || is_bare(&host) => {
            let (bare, mut named) =
                if is_bare(only) { (std::mem::take(only), host) } else { (host, std::mem::take(only)) };
            fill(&mut named.part, bare.part);
            *only = named;
            reading.host_dates.extend(published.map(|date| (0, date)));
        }
        hosts => {
            let at = hosts.len();
            reading.record.hosts.push(host);
            reading.host_dates.extend(published.map(|date| (at, date)));
        }
    }
}

/// Dates the hosts by their imprints. It is done last: the year of a book does not make a numbering as that of an issue does.
pub(super) fn finish(reading: &mut Reading<'_>) {
    for (at, date) in std::mem::take(&mut reading.host_dates) {
        if let Some(host) = reading.record.hosts.get_mut(at) {
            host.part.date.get_or_insert(date);
        }
    }
}

/// `$g` (words) and `$q` (code): where in the host the work stands.
fn read_part(reading: &mut Reading<'_>, host: &mut Host, field: Field<'_>) {
    // "extent:12" counts the pages of the part, which says nothing of where they are.
    let is_place = |part: &&str| !part.is_empty() && !part.starts_with("extent:");
    let written: Vec<&str> = field.all('g').map(str::trim).filter(is_place).collect();
    if !written.is_empty() {
        host.part = enumeration::read(&written.join(" "));
        // Several $g may say the same in words and in pieces ("volume:49", "year:2023"): what the joined text leaves open is read alone.
        if host.part.remainder.is_some() && written.len() > 1 {
            let mut whole = enumeration::read(written.first().copied().unwrap_or_default());
            for piece in written.iter().skip(1) {
                fill(&mut whole, enumeration::read(piece));
            }
            whole.written = Some(written.join(" "));
            if whole.remainder.is_none() {
                host.part = whole;
            }
        }
    }
    if let Some(code) = field.first('q') {
        let mut coded = enumeration::read(code.trim());
        // The code names the page where the part begins, and no other.
        if coded.pages.as_ref().is_some_and(|pages| *pages == coded.first_page.clone().unwrap_or_default()) {
            coded.pages = None;
            coded.last_page = None;
        }
        if host.part.is_empty() { host.part = coded } else { fill(&mut host.part, coded) }
    }
    if let Some(remainder) = &host.part.remainder {
        reading.record.doubt(
            Diagnostic::new(Code::UnreadEnumeration, format!("“{remainder}” in the numbering could not be read"))
                .in_field("773 $g")
                .with_value(host.part.written.clone().unwrap_or_default()),
        );
    }
}

/// The numbering in a subfield for each of its parts, as INSPIRE, CERN and other users of Invenio write it: `$v` volume,
/// `$n` issue, `$c` pages, `$y` year. Returns the codes among those of notes that were read.
///
/// MARC 21 has no `$v` here, qualifies titles in `$c` and keeps notes in `$n`, so they are read where they hold numbers alone.
pub(super) fn read_citation(part: &mut Part, field: Field<'_>) -> &'static str {
    let value = |code| field.first(code).map(isbd::trim).filter(|value| !value.is_empty());
    let is_number =
        |value: &&str| value.len() <= 20 && !value.contains(' ') && value.contains(|c: char| c.is_ascii_digit());
    let volume = value('v').filter(|volume| volume.len() <= 40);
    let pages = value('c').filter(is_number).map(|pages| enumeration::read(&format!("p. {pages}")));
    let pages = pages.filter(|pages| pages.remainder.is_none() && !pages.is_empty());
    if volume.is_none() && (pages.is_none() || field.first('p').is_none()) {
        return "";
    }
    let issue = value('n').filter(is_number).filter(|_| volume.is_some());
    let read = match (&pages, issue) {
        (Some(_), Some(_)) => "cn",
        (Some(_), None) => "c",
        (None, Some(_)) => "n",
        (None, None) => "",
    };
    *part = Part { written: None, ..pages.unwrap_or_default() };
    // A long number, or one with a zero before it, is of the article: "032004".
    let is_of_article =
        |page: &String| (page.len() > 4 || page.starts_with('0')) && page.bytes().all(|byte| byte.is_ascii_digit());
    if part.pages == part.first_page && part.first_page.as_ref().is_some_and(is_of_article) {
        (part.article_number, part.pages, part.last_page) = (part.first_page.take(), None, None);
    }
    part.volume = volume.map(str::to_owned);
    part.issue = issue.map(str::to_owned);
    part.date = value('y').map(dates::read).filter(|date| date.edtf.is_some());
    read
}

/// Whether `$y` is a year: a CODEN, which MARC 21 has there, begins with letters.
pub(super) fn is_year(value: &&str) -> bool {
    value.len() == 4 && value.bytes().all(|byte| byte.is_ascii_digit())
}

/// Takes over what a numbering lacks.
fn fill(part: &mut Part, other: Part) {
    let take = |mine: &mut Option<String>, theirs: Option<String>| {
        if mine.is_none() {
            *mine = theirs;
        }
    };
    take(&mut part.volume, other.volume);
    take(&mut part.issue, other.issue);
    take(&mut part.issue_title, other.issue_title);
    if part.pages.is_none() && part.first_page.is_none() {
        take(&mut part.pages, other.pages);
        take(&mut part.first_page, other.first_page);
        take(&mut part.last_page, other.last_page);
    }
    take(&mut part.article_number, other.article_number);
    take(&mut part.remainder, other.remainder);
    part.date = part.date.take().or(other.date);
}
