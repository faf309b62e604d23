//! Pages in a field of their own.

use crate::error::{Code, Diagnostic};
use crate::model::{Part, Record};
use crate::text::enumeration;

/// Reads the pages, and puts them into the part: "801-20", "S12-S19", "e1000097".
pub(in crate::read) fn read(record: &mut Record, part: &mut Part, written: &str, field: &str) {
    let written = written.trim();
    if says_nothing(written) {
        let message = format!("“{written}” is no page");
        record.doubt(Diagnostic::new(Code::UnreadEnumeration, message).in_field(field).with_value(written));
        return;
    }
    if let Some((first, last)) = plain(written) {
        part.pages = Some(if first == last { first.to_owned() } else { format!("{first}-{last}") });
        part.first_page = Some(first.to_owned());
        part.last_page = Some(last.to_owned());
        return;
    }
    let read = enumeration::read(&format!("p. {written}"));
    let is_read = read.remainder.is_none() && read.volume.is_none() && read.issue.is_none() && read.date.is_none();
    if is_read && (read.pages.is_some() || read.article_number.is_some()) {
        part.pages = read.pages;
        part.first_page = read.first_page;
        part.last_page = read.last_page;
        part.article_number = part.article_number.take().or(read.article_number);
    } else {
        part.pages = Some(written.to_owned());
    }
}

/// Two numbers of the same length, or one.
fn plain(written: &str) -> Option<(&str, &str)> {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match written.split_once(['-', '–']) {
        None => is_number(written).then_some((written, written)),
        Some((first, last)) => {
            (is_number(first) && is_number(last) && (last.len(), last) >= (first.len(), first)).then_some((first, last))
        }
    }
}

/// What systems write where they have no pages: "n/a-n/a", "no-no", "-".
fn says_nothing(written: &str) -> bool {
    written.split(['-', '–']).all(|part| matches!(part.trim(), "" | "n/a" | "N/A" | "na" | "NA" | "no" | "null" | "?"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages() {
        for (written, expected) in [
            ("801-820", "801-820|801|820|"),
            ("801-20", "801-820|801|820|"),
            ("801–820", "801-820|801|820|"),
            ("99-102", "99-102|99|102|"),
            ("12", "12|12|12|"),
            ("S12-S19", "S12-S19|S12|S19|"),
            ("xii-xv", "xii-xv|xii|xv|"),
            ("e1000097", "|||e1000097"),
            ("n/a-n/a", "|||"),
            ("no-no", "|||"),
            ("1-8, 12", "1-8, 12|1|12|"),
            ("Unpaged insert", "Unpaged insert|||"),
        ] {
            let (mut record, mut part) = (Record::default(), Part::default());
            read(&mut record, &mut part, written, "page");
            let text = |text: Option<String>| text.unwrap_or_default();
            let found = [text(part.pages), text(part.first_page), text(part.last_page), text(part.article_number)];
            assert_eq!(found.join("|"), expected, "{written}");
        }
    }
}
