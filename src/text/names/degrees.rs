//! Degrees behind a name: "Jane A. Doe, MD, MPH", "Doe, Jane, MD". They are no part of it.

use super::Expected;
use super::shape::{is_given_then_family, is_initial};

/// What a word behind a name says.
#[derive(PartialEq, Eq)]
enum Word {
    /// Nothing but a degree.
    Degree,
    /// A degree or initials: "Lopez, MD".
    Either,
}

/// The name without the degrees behind it, if there are any and the rest is a name without them.
pub(super) fn without(heading: &str, expected: Expected) -> Option<&str> {
    // Few names end in a capital, and hardly one in "Sc".
    let last = heading.strip_suffix('.').unwrap_or(heading).as_bytes().last()?;
    if !last.is_ascii_uppercase() && *last != b'c' && *last != b'l' {
        return None;
    }
    let mut rest = heading;
    let (mut is_sure, mut are_several) = (false, false);
    let mut has_comma = false;
    while let Some((before, word)) = rest.rsplit_once([' ', ',']) {
        let Some(found) = read(word.trim()) else { break };
        let bare = before.trim_end_matches([',', ' ']);
        are_several = rest.len() < heading.len();
        is_sure |= found == Word::Degree;
        has_comma = bare.len() < before.len() || rest.as_bytes().get(before.len()) == Some(&b',');
        rest = bare;
    }
    if rest.len() == heading.len() || !rest.contains(' ') {
        return None;
    }
    let is_inverted = rest.contains(',');
    let last = rest.rsplit([' ', ',']).next().unwrap_or_default();
    let is_word = last.chars().count() > 2 && last.ends_with(char::is_lowercase);
    let has_middle_initial = rest.split(' ').any(|word| word.ends_with('.') && is_initial(word));
    // Citations name physicians so: "Jane Doe, MD".
    let is_author = || expected == Expected::Author && is_given_then_family(rest);
    // "Doe, Jane MD"; "Doe, J. MD" may be initials.
    let is_told = is_sure
        || has_comma && (are_several || !is_inverted && (has_middle_initial || is_author()))
        || is_inverted && is_word;
    (is_told && (is_word || is_inverted)).then_some(rest)
}

/// What a word with or without full stops is.
fn read(word: &str) -> Option<Word> {
    /// No degree of the list is longer.
    const LONGEST: usize = 8;
    if word.len() > LONGEST {
        return None;
    }
    let bare: String = word.chars().filter(|c| *c != '.').collect();
    Some(match bare.as_str() {
        "BSc" | "BSN" | "DDS" | "DMD" | "DNP" | "DPhil" | "DrPH" | "DSc" | "DVM" | "EdD" | "FACC" | "FACP" | "FACS"
        | "FAHA" | "FRCP" | "FRCS" | "LLB" | "LLM" | "MBA" | "MBBS" | "MBChB" | "MEd" | "MPH" | "MPhil" | "MRCP"
        | "MSc" | "MSN" | "MSPH" | "MSW" | "PharmD" | "PhD" | "PsyD" | "ScD" => Word::Degree,
        "MD" | "MS" | "RN" => Word::Either,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::without;
    use crate::text::names::Expected;

    #[test]
    fn degrees_and_initials() {
        for (heading, name) in [
            ("Jane Doe, MD, PhD", Some("Jane Doe")),
            ("Jane A. Doe, MD", Some("Jane A. Doe")),
            ("Jane Doe, Ph.D.", Some("Jane Doe")),
            ("Anil Rao PhD", Some("Anil Rao")),
            ("Doe, Jane PhD", Some("Doe, Jane")),
            ("Doe, Jane MD", Some("Doe, Jane")),
            ("Doe, Jane, MD, MPH", Some("Doe, Jane")),
            ("Doe, J. A., MSc", Some("Doe, J. A.")),
            ("Lopez, MD", None),
            ("Ana Lopez, MD", None),
            ("Garcia Lopez MD", None),
            ("Doe, J. MD", None),
            ("Doe MBA", None),
            ("Doe, Jane", None),
            ("Zagreb", None),
        ] {
            assert_eq!(without(heading, Expected::Any), name, "{heading}");
        }
        assert_eq!(without("Ana Lopez, MD", Expected::Author), Some("Ana Lopez"));
    }
}
