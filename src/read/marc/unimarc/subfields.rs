//! What becomes of the subfields of a tag that is read.

use super::Reading;
use crate::read::marc::{Fate, Field, Tag};

/// Names in the report the subfields of a field that nothing has read.
pub(super) fn report(reading: &mut Reading<'_>, tag: Tag, field: Field<'_>) {
    // In a field of embedded fields each code means what it means in the field before it.
    if matches!(tag.0, [b'4', ..] | [b'6', b'0', b'4']) && field.first('1').is_some() {
        return;
    }
    for subfield in field.subfields() {
        fate(tag, subfield.code).report(tag, subfield, &mut reading.record);
    }
}

/// What becomes of a subfield of a tag whose own fate is [`Fate::Mapped`].
///
/// Digits are control subfields: they are read where they say something of the work, and serve the machine elsewhere. Capitals and
/// signs are local to a system.
#[must_use]
pub fn fate(tag: Tag, code: char) -> Fate {
    if !code.is_ascii_lowercase() {
        return Fate::Technical;
    }
    if code == 'x' && matches!(&tag.0, b"852" | b"856" | b"952") {
        return Fate::Private;
    }
    let (read, technical) = codes(tag);
    if read.contains(code) {
        Fate::Mapped
    } else if technical == ALL || technical.contains(code) {
        Fate::Technical
    } else {
        Fate::Unmapped
    }
}

/// What is not read of these fields means something to its own library only, or is said in another field.
const ALL: &str = "*";

/// The letters.
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz";

/// The subfields that are read, and those left out on purpose because they serve the catalogue alone: qualifiers and terms of
/// availability of numbers, editions of classifications, item numbers, addresses of publishers, and ways of access that a URL replaces.
fn codes(tag: Tag) -> (&'static str, &'static str) {
    match &tag.0 {
        b"010" | b"013" | b"014" | b"015" | b"016" | b"017" | b"033" | b"035" | b"040" | b"072" | b"073" => {
            ("ayz", "bcd")
        }
        b"011" => ("afyz", "bdg"),
        b"012" => ("ayz", ""),
        b"020" | b"021" | b"022" | b"029" => ("abyz", "m"),
        b"071" => ("abyz", "cd"),
        b"100" | b"105" | b"110" => ("", ALL),
        b"101" => (LETTERS, ""),
        b"102" => ("a", "bc"),
        b"181" | b"182" | b"183" => ("ac", "b"),
        b"200" => ("abcdefghivz", ""),
        b"203" | b"283" => ("abc", ""),
        b"205" => ("abdfg", ""),
        b"210" | b"214" | b"219" => ("acdeghrs", "bf"),
        b"215" => ("acde", ""),
        // The traced form of a series is read from 410; the transcribed one has parallel titles and names.
        b"225" => ("aehivx", "dfz"),
        [b'2', ..] => ("abcdefgz", ""),
        b"328" => ("abcdetuz", ""),
        [b'3', ..] => (LETTERS, ""),
        // The imprint and extent of a series are not those of the work.
        b"410" | b"411" => ("ahiotvxy", "cdelnpsuz"),
        [b'4', ..] => ("acdehilnopstuvxy", "bfgjz"),
        b"500" | b"501" | b"503" => ("abhiklmnqrs", "jvxyz"),
        b"530" | b"531" => ("abcehiv", "z"),
        [b'5', ..] => ("acehivz", ""),
        b"600" => ("abcdfjxyz", "gpo"),
        b"601" => ("abcdefghjxyz", ""),
        b"602" => ("adfjxyz", ""),
        b"604" => ("abjtxyz", ""),
        b"605" => ("ahijklmnqrsxyz", ""),
        b"610" | b"660" | b"661" => ("a", "bc"),
        b"615" => ("ajnxyz", "m"),
        b"617" => ("abcdefghiklmnos", ""),
        b"620" => ("abcdeklmnos", ""),
        b"675" | b"676" | b"680" | b"686" => ("a", "bcvz"),
        [b'6', ..] => ("ajxyz", ""),
        b"700" | b"701" | b"702" => ("abcdfop", "g"),
        b"710" | b"711" | b"712" => ("abcdefop", ""),
        b"720" | b"721" | b"722" => ("acdfop", ""),
        b"730" => ("ap", ""),
        b"852" => ("abchijklmptz", "defgnqsu"),
        b"856" => ("quyz", "abcdfghijklmnoprstvw"),
        _ => ("", ALL),
    }
}

#[cfg(test)]
mod tests {
    use super::fate;
    use crate::read::marc::fate::tests::Tables;
    use crate::read::marc::{Tag, unimarc};

    /// Subfields whose values must have a form: a mark in them is not a word of the record.
    const CODED: &[(&str, &str)] = &[("011", "f"), ("181", "ac"), ("182", "ac"), ("183", "ac"), ("661", "a")];

    #[test]
    fn every_subfield_is_read_or_reported() {
        let tables = Tables {
            leader: "00000nam0 2200000   450 ",
            title: Tag(*b"200"),
            read: unimarc::read,
            fate: unimarc::fate,
            subfield_fate: fate,
            is_coded: |tag, code| {
                let is_language = matches!(&tag.0, [b'5', ..] | b"200") && code == 'z';
                let is_identifier = matches!(tag.0, [b'7', ..]) && code == 'o';
                is_language
                    || is_identifier
                    || CODED.iter().any(|(coded, codes)| *coded == tag.as_str() && codes.contains(code))
            },
            beside: &["", "a", "at", "t", "b", "e", "u"],
            beside_unmapped: "at",
        };
        // Of the copies the machinery is left.
        let wrong = tables.wrong(|tag| tag.0.first() != Some(&b'9'));
        assert_eq!(wrong, Vec::<String>::new());
    }
}
