//! DOIs made of a Serial Item and Contribution Identifier (ANSI/NISO Z39.56):
//! `10.1002/(SICI)1097-0258(19970515)16:9<981::AID-SIM510>3.0.CO;2-N`.
//!
//! Their angle brackets are what mark-up, escapes and typesetting break; a broken one names no work.

use std::borrow::Cow;

/// Undoes the percent-encoding of the punctuation of a SICI, which was written bare but copied from an address.
pub(super) fn decode(text: Cow<'_, str>) -> Cow<'_, str> {
    const CODES: [(&str, &str); 9] = [
        ("%3c", "<"),
        ("%3e", ">"),
        ("%5b", "["),
        ("%5d", "]"),
        ("%28", "("),
        ("%29", ")"),
        ("%3a", ":"),
        ("%3b", ";"),
        ("%23", "#"),
    ];
    if !text.contains('%') || !is_sici(&text.to_ascii_lowercase()) {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = &*text;
    while let Some(at) = rest.find('%') {
        let (before, encoded) = rest.split_at(at);
        out.push_str(before);
        let code = encoded.get(..3).and_then(|code| CODES.iter().find(|known| known.0.eq_ignore_ascii_case(code)));
        let (len, decoded) = code.map_or((1, "%"), |code| (3, code.1));
        out.push_str(decoded);
        rest = encoded.get(len..).unwrap_or("");
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn is_sici(lower: &str) -> bool {
    ["(sici)", "%28sici%29", ".co;2", ".co%3b2"].iter().any(|mark| lower.contains(mark))
}

/// Whether the suffix of a DOI, in lower case, is a SICI that has lost its brackets, what is in them or what follows.
pub(super) fn is_damaged(suffix: &str) -> bool {
    let has_brackets = suffix.contains('<') && suffix.contains('>') || suffix.contains('[') && suffix.contains(']');
    let has_control = suffix.contains(".co;2");
    if has_control || suffix.starts_with("(sici)") {
        return !(has_brackets && has_control);
    }
    suffix.contains("::aid-")
}

/// Whether what was taken for mark-up behind a DOI is the part of a SICI in angle brackets, broken off: `<981::AID-SIM510`.
///
/// It begins with the page, as no tag does.
pub(super) fn goes_on(cut: &str) -> bool {
    cut.strip_prefix('<').is_some_and(|inside| inside.starts_with(|c: char| c.is_ascii_digit() || c == ':'))
}
