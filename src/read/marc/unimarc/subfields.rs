//! What becomes of the subfields of a tag that is read.

use super::Reading;
use crate::model::{Unmapped, UnmappedReason};
use crate::read::marc::{Fate, Field, Tag};

/// Names in the report the subfields of a field that nothing has read.
pub(super) fn report(reading: &mut Reading<'_>, tag: Tag, field: Field<'_>) {
    // In a field of embedded fields each code means what it means in the field before it.
    if matches!(tag.0, [b'4', ..] | [b'6', b'0', b'4']) && field.first('1').is_some() {
        return;
    }
    for subfield in field.subfields() {
        match fate(tag, subfield.code) {
            Fate::Mapped | Fate::Technical => {}
            Fate::Private => reading.record.unmapped.push(Unmapped {
                field: format!("{tag} ${}", subfield.code),
                value: String::new(),
                reason: UnmappedReason::Private,
            }),
            Fate::Unmapped => {
                if !subfield.value.trim().is_empty() {
                    reading.record.keep_unmapped(format!("{tag} ${}", subfield.code), subfield.value);
                }
            }
        }
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
        b"020" | b"021" | b"022" => ("abyz", ""),
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
        b"610" | b"660" => ("a", ""),
        b"615" => ("ajnxyz", "m"),
        b"617" | b"620" => ("abcdefghiklmnos", ""),
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
    use crate::model::Record;
    use crate::read::marc::{Fate, MarcRecord, Tag, unimarc};

    /// The record of a field with these subfields and a mark in one.
    fn read(tag: Tag, with: &str, code: char) -> Record {
        let mut marc = MarcRecord::default();
        marc.set_leader("00000nam0 2200000   450 ");
        if tag.0 != *b"200" {
            marc.push_data(Tag(*b"200"), *b"1 ");
            marc.push_subfield('a', "Walden");
        }
        marc.push_data(tag, *b"  ");
        for other in with.chars().filter(|other| *other != code) {
            marc.push_subfield(other, "Walden");
        }
        marc.push_subfield(code, "qzx");
        unimarc::read(&marc).unwrap()
    }

    /// Whether the mark is in the record or in a doubt, and not only among what is not mapped.
    fn is_read(mut record: Record, tag: Tag) -> bool {
        record.unmapped.retain(|field| !field.field.starts_with(tag.as_str()));
        record.diagnostics.retain(|doubt| doubt.code != crate::error::Code::Unmapped);
        serde_json::to_string(&record).unwrap().to_lowercase().contains("qzx")
    }

    /// Subfields whose values must have a form: a mark in them is not a word of the record.
    const CODED: &[(&str, &str)] = &[("011", "f"), ("181", "ac"), ("182", "ac"), ("183", "ac")];

    /// What is wrong with what the table says of a subfield.
    fn wrong(tag: Tag, code: char) -> Option<&'static str> {
        let is_language = matches!(&tag.0, [b'5', ..] | b"200") && code == 'z';
        let is_identifier = matches!(tag.0, [b'7', ..]) && code == 'o';
        let is_coded = CODED.iter().any(|(coded, codes)| *coded == tag.as_str() && codes.contains(code));
        let fate = fate(tag, code);
        if fate == Fate::Technical {
            return None;
        }
        // What is to be read may need another subfield beside it.
        let beside: &[&str] = if fate == Fate::Mapped { &["", "a", "at", "t", "b", "e", "u"] } else { &["a"] };
        let is_in = beside.iter().any(|with| is_read(read(tag, with, code), tag));
        let names =
            |field: &str| field == tag.as_str() || field.strip_prefix(tag.as_str()) == Some(&format!(" ${code}"));
        match fate {
            Fate::Mapped if !is_in && !is_coded && !is_language && !is_identifier => Some("is lost"),
            Fate::Private if is_in => Some("is not for the public"),
            Fate::Unmapped if is_in => Some("is read"),
            Fate::Unmapped if !read(tag, "at", code).unmapped.iter().any(|field| names(&field.field)) => {
                Some("is gone")
            }
            _ => None,
        }
    }

    #[test]
    fn every_subfield_is_read_or_reported() {
        let tags = (10..1000).map(|number| Tag(format!("{number:03}").as_bytes().try_into().unwrap()));
        // Of the copies the machinery is left.
        let tags = tags.filter(|tag| unimarc::fate(*tag) == Fate::Mapped && tag.0.first() != Some(&b'9'));
        let wrong: Vec<String> = tags
            .flat_map(|tag| ('a'..='z').map(move |code| (tag, code)))
            .filter_map(|(tag, code)| wrong(tag, code).map(|what| format!("{tag} ${code} {what}")))
            .collect();
        assert_eq!(wrong, Vec::<String>::new());
    }
}
