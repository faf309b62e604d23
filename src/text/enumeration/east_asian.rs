//! Numbering of East Asia, where each number has its sign behind it: "2010年第12卷第3期, 45-67页".

use std::fmt::Write as _;

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// The signs behind a number, and the label that says the same before it.
const SIGNS: &[(&str, &str)] = &[
    ("卷", "v."),
    ("巻", "v."),
    ("권", "v."),
    ("期", "no."),
    ("號", "no."),
    ("号", "no."),
    ("호", "no."),
    ("頁", "p."),
    ("页", "p."),
    ("ページ", "p."),
    ("쪽", "p."),
    ("면", "p."),
];

/// What counts an issue through all volumes.
const WHOLE: &[&str] = &["总第", "總第", "通巻", "通卷", "통권", "总", "總"];

/// The text with its numbers behind Latin labels; `None` where it has no sign of East Asia.
pub(super) fn labelled(text: &str) -> Option<String> {
    if text.is_ascii() || !SIGNS.iter().any(|(sign, _)| text.contains(sign)) || counts_pages(text) {
        return None;
    }
    let text: String = text.chars().map(narrow).collect();
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(first) = rest.chars().next() {
        let whole = WHOLE.iter().find_map(|word| rest.strip_prefix(word));
        let start = whole.unwrap_or_else(|| rest.strip_prefix(['第', '제']).unwrap_or(rest)).trim_start();
        if let Some((label, number, after)) = numbered(start) {
            let label = if whole.is_some() { "whole no." } else { label };
            let _ = write!(out, " {label}{number} ");
            rest = after;
        } else if let Some((date, after)) = date(start).filter(|_| whole.is_none()) {
            let _ = write!(out, " {date} ");
            rest = after;
        } else {
            out.push(first);
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
        }
    }
    Some(out)
}

/// Whether the text says how many pages there are, and not which: "5页", "12, 345頁".
fn counts_pages(text: &str) -> bool {
    let word = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | ' ' | '[' | ']'));
    word.len() < text.len() && matches!(word.trim_end(), "頁" | "页" | "ページ" | "쪽" | "면")
}

/// A number or run of numbers with its sign behind it, or before it ("页45-67").
fn numbered(text: &str) -> Option<(&'static str, &str, &str)> {
    let before = SIGNS.iter().find_map(|(sign, label)| Some((*label, text.strip_prefix(sign)?.trim_start())));
    if let Some((label, rest)) = before {
        let (number, rest) = run(rest)?;
        return Some((label, number, rest));
    }
    let (number, rest) = run(text)?;
    let rest = rest.trim_start();
    SIGNS.iter().find_map(|(sign, label)| Some((*label, number, rest.strip_prefix(sign)?)))
}

/// "45", "45-67".
fn run(text: &str) -> Option<(&str, &str)> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let first = digits(text);
    if first == 0 {
        return None;
    }
    let behind = text.get(first..)?;
    let dash = behind.chars().next().filter(|c| matches!(c, '-' | '–' | '—' | '~' | '～')).map_or(0, char::len_utf8);
    let second = behind.get(dash..).map_or(0, digits);
    Some(text.split_at(if dash > 0 && second > 0 { first + dash + second } else { first }))
}

/// "2010年3月15日", "2010년".
fn date(text: &str) -> Option<(String, &str)> {
    let part = |text: &str, signs: [char; 2], longest: usize| {
        let length = text.bytes().take_while(u8::is_ascii_digit).count();
        let (number, rest) = text.split_at((1..=longest).contains(&length).then_some(length)?);
        Some((number.parse::<usize>().ok()?, rest.trim_start().strip_prefix(signs)?.len()))
    };
    let after = |text: &'_ str, left: usize| text.len().saturating_sub(left);
    let (year, left) = part(text, ['年', '년'], 4).filter(|(year, _)| *year >= 1000)?;
    let rest = text.get(after(text, left)..)?;
    let next = rest.trim_start();
    let Some((month, left)) = part(next, ['月', '월'], 2).filter(|(month, _)| (1..=12).contains(month)) else {
        return Some((year.to_string(), rest));
    };
    let rest = next.get(after(next, left)..)?;
    let name = MONTHS.get(month - 1)?;
    let next = rest.trim_start();
    match part(next, ['日', '일'], 2).filter(|(day, _)| (1..=31).contains(day)) {
        Some((day, left)) => Some((format!("{day} {name} {year}"), next.get(after(next, left)..)?)),
        None => Some((format!("{name} {year}"), rest)),
    }
}

/// A digit or sign of full width in its usual width.
fn narrow(c: char) -> char {
    match c {
        '、' => ',',
        '！'..='～' => u32::from(c).checked_sub(0xFEE0).and_then(char::from_u32).unwrap_or(c),
        '　' => ' ',
        _ => c,
    }
}
