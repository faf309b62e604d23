//! Pages and article numbers.

use crate::model::Part;
use crate::text::enumeration;

/// Puts pages as written into their place: "801--20", "xii–xv", "S1-S9", "e12345".
pub(super) fn put(part: &mut Part, text: &str) {
    let text = text.trim().trim_end_matches([',', ';', '.']);
    if text.is_empty() {
        return;
    }
    if is_article_number(text) {
        part.article_number.get_or_insert_with(|| text.to_owned());
        return;
    }
    let bare =
        ["pp.", "pp ", "p.", "p ", "S.", "pages "].iter().find_map(|label| text.strip_prefix(label)).unwrap_or(text);
    // IEEE puts the volume of the proceedings behind: "775-784 vol.2".
    let bare = match bare.split_once(" vol") {
        Some((pages, volume)) if is_volume(volume) => {
            let volume = volume.trim_start_matches(['.', ' ']);
            part.volume.get_or_insert_with(|| volume.to_owned());
            pages
        }
        _ => bare,
    };
    let normal: String = bare.trim().replace(['–', '—', '−', '‐', '‑'], "-");
    let mut normal = normal.replace(" -", "-").replace("- ", "-");
    while normal.contains("--") {
        normal = normal.replace("--", "-");
    }
    let mut ends = normal.split('-');
    let (first, last, more) = (ends.next(), ends.next(), ends.next());
    match (first, last, more) {
        (Some(first), None, _) if is_sign(first) => set(part, first, first, normal.clone()),
        (Some(first), Some(last), None) if is_sign(first) && is_sign(last) => {
            let full = in_full(first, last);
            let written = format!("{first}-{full}");
            set(part, first, &full, written);
        }
        // "123-": to an end that is not said.
        (Some(first), Some(""), None) if is_sign(first) => {
            part.pages = Some(first.to_owned());
            part.first_page = Some(first.to_owned());
        }
        _ => {
            let read = enumeration::read(&format!("p. {normal}"));
            if read.remainder.is_none() && read.pages.is_some() && read.volume.is_none() {
                part.pages = read.pages;
                part.first_page = read.first_page;
                part.last_page = read.last_page;
            } else {
                part.pages = Some(normal);
            }
        }
    }
}

fn is_volume(text: &str) -> bool {
    let number = text.trim_start_matches(['.', ' ']);
    !number.is_empty() && number.len() < 4 && number.bytes().all(|byte| byte.is_ascii_digit())
}

fn set(part: &mut Part, first: &str, last: &str, pages: String) {
    part.first_page = Some(first.to_owned());
    part.last_page = Some(last.to_owned());
    part.pages = Some(pages);
}

/// A page's number: "801", "S12", "xii", "13:25", "A-5" has none of these.
fn is_sign(text: &str) -> bool {
    let is_long = text.len() > 16 || text.is_empty();
    !is_long
        && text.chars().all(|c| c.is_alphanumeric() || ":.*".contains(c))
        && !text.starts_with([':', '.'])
        && (text.contains(|c: char| c.is_ascii_digit()) || text.chars().all(|c| "ivxlcdmIVXLCDM".contains(c)))
}

/// "20" after "801" is "820".
fn in_full(first: &str, last: &str) -> String {
    let are_digits = first.bytes().chain(last.bytes()).all(|byte| byte.is_ascii_digit());
    let head = first.len().checked_sub(last.len()).filter(|missing| *missing > 0 && are_digits);
    let full = head.and_then(|head| first.get(..head)).map(|head| format!("{head}{last}"));
    full.filter(|full| full.as_str() > first).unwrap_or_else(|| last.to_owned())
}

/// "e12345", "056110": the number of an article in a journal without pages.
fn is_article_number(text: &str) -> bool {
    let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let electronic = text.strip_prefix(['e', 'E']).is_some_and(|rest| rest.len() >= 3 && are_digits(rest));
    electronic || text.len() >= 5 && text.starts_with('0') && are_digits(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_and_article_numbers() {
        for (text, pages, first, last, number) in [
            ("801–820", "801-820", "801", "820", ""),
            ("801-20", "801-820", "801", "820", ""),
            ("12", "12", "12", "12", ""),
            ("xii--xv", "xii-xv", "xii", "xv", ""),
            ("S1-S9", "S1-S9", "S1", "S9", ""),
            ("13:1–13:25", "13:1-13:25", "13:1", "13:25", ""),
            ("pp. 5 – 7", "5-7", "5", "7", ""),
            ("1–5, 9–12", "1-5, 9-12", "1", "12", ""),
            ("43+", "43+", "43", "", ""),
            ("775--784 vol.2", "775-784", "775", "784", ""),
            ("e12345", "", "", "", "e12345"),
            ("056110", "", "", "", "056110"),
            ("90-", "90", "90", "", ""),
            ("n/a and more", "n/a and more", "", "", ""),
        ] {
            let mut part = Part::default();
            put(&mut part, text);
            let got = [part.pages, part.first_page, part.last_page, part.article_number].map(Option::unwrap_or_default);
            assert_eq!(got, [pages, first, last, number], "{text}");
        }
    }
}
