//! Headings as one reads them: many catalogues leave the punctuation between subfields out of the record.

use crate::read::marc::{Field, Subfield};
use crate::text::isbd;

/// The codes of the subfields that a person's heading is made of.
pub(super) const PERSON: &str = "abcqdj";

/// A person with numeration, titles, fuller form of the name, dates and attribution ("Pupil of"): "Beethoven, Ludwig van, 1770-1827".
pub(super) fn person(field: Field<'_>) -> String {
    let mut text = String::with_capacity(field.room());
    for part in field.subfields().filter(|part| part.is_one_of(PERSON)) {
        let separator = if matches!(part.code, 'c' | 'd' | 'j') { ", " } else { " " };
        append(&mut text, part.value, separator, part.code == 'q');
    }
    isbd::trimmed(text)
}

/// A body, meeting or territory with its units, and what tells it from others of its name: "Kongress (2 : 1990 : Paris)".
///
/// `units` and `qualifiers` are the codes of their subfields.
pub(super) fn body(field: Field<'_>, units: &str, qualifiers: &str) -> String {
    // Number, date and qualifier of a title belong to the title: "Denmark. Treaties, etc. Norway, 2000 May 3".
    let of_name = || field.subfields().take_while(|part| !is_title(part.code));
    let is_punctuated = of_name().any(|part| part.is_one_of(qualifiers) && part.value.contains(['(', ')']));
    if is_punctuated {
        let mut text = String::with_capacity(field.room());
        for part in of_name() {
            if part.is_one_of(units) || part.is_one_of(qualifiers) {
                let is_unit = part.is_one_of(units) && !text.is_empty() && !text.ends_with('.');
                append(&mut text, part.value, if is_unit { ". " } else { " " }, false);
            }
        }
        return isbd::trimmed(text);
    }
    let parts = |codes: &str, separator: &str| {
        let parts = of_name().filter(|part| part.is_one_of(codes)).map(|part| isbd::trim(part.value));
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(separator)
    };
    let (name, qualifiers) = (parts(units, ". "), parts(qualifiers, " : "));
    if qualifiers.is_empty() { name } else { format!("{name} ({qualifiers})") }
}

/// A topic or place: "Messe (Wirtschaft)". Subdivisions and what stands behind them are left out.
pub(super) fn topic(field: Field<'_>) -> String {
    let mut text = String::with_capacity(field.room());
    for part in field.subfields().take_while(|part| !matches!(part.code, 'v' | 'x' | 'y' | 'z')) {
        match part.code {
            'a' | 'b' => append(&mut text, part.value, " ", false),
            'c' | 'd' => append(&mut text, part.value, ", ", false),
            'g' => append(&mut text, part.value, " ", true),
            _ => {}
        }
    }
    isbd::trimmed(text)
}

/// Whether the title of a work begins here, or the form that stands for one ("Laws, etc.").
pub(super) fn is_title(code: char) -> bool {
    matches!(code, 't' | 'k')
}

/// The title behind the name of a body or meeting: "Treaties, etc. Norway, 2000 May 3".
pub(super) fn title_of_body(field: Field<'_>) -> String {
    let of_title = field.subfields().skip_while(|part| !is_title(part.code));
    title(field, of_title.filter(|part| part.is_one_of("cdfghklmnoprst")))
}

/// A uniform title: "Harbour lore. Part 2, Tides. Dutch".
pub(super) fn uniform_title(field: Field<'_>, codes: &str) -> String {
    title(field, field.subfields().filter(|part| codes.contains(part.code)))
}

fn title<'a>(field: Field<'a>, parts: impl Iterator<Item = Subfield<'a>>) -> String {
    let (mut text, mut previous) = (String::with_capacity(field.room()), ' ');
    for part in parts {
        let separator = match (part.code, previous) {
            _ if text.ends_with('.') => " ",
            ('p', 'n') | ('d' | 'f' | 'm' | 'r', _) => ", ",
            ('k' | 'l' | 'n' | 'o' | 'p' | 's' | 't', _) => ". ",
            _ => " ",
        };
        append(&mut text, part.value, separator, false);
        previous = part.code;
    }
    isbd::trimmed(text)
}

/// Appends a part; the separator only where the catalogue has not written one itself.
fn append(text: &mut String, part: &str, separator: &str, in_brackets: bool) {
    let part = isbd::without_direction(part);
    if part.is_empty() {
        return;
    }
    let is_separated = text.ends_with([',', ';', ':', '(', '-', '،', '؛']) || part.starts_with(['(', '[', ',']);
    if !text.is_empty() {
        text.push_str(if is_separated { " " } else { separator });
    }
    if in_brackets && !part.starts_with('(') {
        text.push('(');
        text.push_str(isbd::trim(part));
        text.push(')');
    } else {
        text.push_str(part);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::marc::{MarcRecord, Tag};

    fn heading(subfields: &str, compose: impl Fn(Field<'_>) -> String) -> String {
        let mut marc = MarcRecord::default();
        marc.push_data(Tag(*b"100"), *b"1 ");
        for subfield in subfields.split('$').skip(1) {
            marc.push_subfield(subfield.chars().next().unwrap(), subfield.get(1..).unwrap());
        }
        marc.fields().map(compose).collect()
    }

    #[test]
    fn persons() {
        for (subfields, text) in [
            ("$aHolm, Inger,$d1961-", "Holm, Inger, 1961-"),
            ("$aHolm, Inger$d1961-", "Holm, Inger, 1961-"),
            ("$aHolm, I.$q(Inger),$d1961-", "Holm, I. (Inger), 1961-"),
            ("$aHolm, I.$qInger$d1961-", "Holm, I. (Inger), 1961-"),
            ("$aOtto$bII.$cRex$d955-983$eill.", "Otto II., Rex, 955-983"),
            ("$aOtto$bII,$cKing", "Otto II, King"),
            ("$aسعيد، ليلى،$d1961-", "سعيد، ليلى، 1961-"),
        ] {
            assert_eq!(heading(subfields, person), text, "{subfields}");
        }
    }

    #[test]
    fn bodies() {
        for (subfields, text) in [
            ("$aTown Hall.$bArchive.", "Town Hall. Archive"),
            ("$aTown Hall$bArchive$gHarbour", "Town Hall. Archive (Harbour)"),
            ("$aTown Congress$n(2nd :$d1990 :$cParis)", "Town Congress (2nd : 1990 : Paris)"),
            ("$aTown Congress$n2$d1990$cParis", "Town Congress (2 : 1990 : Paris)"),
        ] {
            assert_eq!(heading(subfields, |field| body(field, "ab", "ndcg")), text, "{subfields}");
        }
    }

    #[test]
    fn topics() {
        for (subfields, text) in [
            ("$aTown halls$xHistory", "Town halls"),
            ("$aFair$gTrade", "Fair (Trade)"),
            ("$aFair$xOpening$g1992", "Fair"),
            ("$aHarbour, Battle of,$cHarbourtown,$d1790.", "Harbour, Battle of, Harbourtown, 1790"),
        ] {
            assert_eq!(heading(subfields, topic), text, "{subfields}");
        }
    }
}
