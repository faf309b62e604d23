//! What becomes of the subfields of a tag that is read.

use super::Reading;
use crate::read::marc::{Fate, Field, Tag};

/// Names in the report the subfields of a field that nothing has read.
pub(super) fn report(reading: &mut Reading<'_>, tag: Tag, field: Field<'_>) {
    let fates = Fates::of(tag);
    // As a rule there is nothing to say, and the codes tell that.
    if field.codes().all(|code| matches!(fates.fate(code), Fate::Mapped | Fate::Technical)) {
        return;
    }
    for subfield in field.subfields() {
        fates.fate(subfield.code).report(tag, subfield, &mut reading.record);
    }
}

/// What becomes of a subfield of a tag whose own fate is [`Fate::Mapped`].
///
/// Digits are control subfields: identifiers of authorities, sources of codes, links between fields, the institution a field is for.
/// They are read where they say something of the work, and serve the machine elsewhere. Capitals and signs are local to a system.
#[must_use]
pub fn fate(tag: Tag, code: char) -> Fate {
    Fates::of(tag).fate(code)
}

/// What becomes of the subfields of one tag: a bit for each letter.
#[derive(Clone, Copy)]
struct Fates {
    read: u32,
    technical: u32,
    private: u32,
}

impl Fates {
    /// Tags of digits are looked up in a table that the compiler has made, for every field is asked for.
    fn of(tag: Tag) -> Self {
        static TABLE: [Fates; 1000] = Fates::of_digits();
        let number = tag
            .0
            .iter()
            .try_fold(0, |number, byte| byte.is_ascii_digit().then(|| 10 * number + usize::from(byte - b'0')));
        number.and_then(|number| TABLE.get(number)).copied().unwrap_or_else(|| Self::listed(tag))
    }

    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler alone")]
    const fn of_digits() -> [Self; 1000] {
        let mut table = [Self { read: 0, technical: 0, private: 0 }; 1000];
        let (mut number, mut rest): (usize, u16) = (0, 0);
        while number < table.len() {
            let digits = [rest / 100, rest / 10 % 10, rest % 10];
            table[number] = Self::listed(Tag([digit(digits[0]), digit(digits[1]), digit(digits[2])]));
            (number, rest) = (number + 1, rest + 1);
        }
        table
    }

    const fn listed(tag: Tag) -> Self {
        let (read, technical) = codes(tag);
        Self {
            read: letters(read.as_bytes()),
            technical: letters(technical.as_bytes()),
            private: if is_note_for_staff(tag) { letters(b"x") } else { 0 },
        }
    }

    fn fate(self, code: char) -> Fate {
        let Some(letter) = u8::try_from(code).ok().filter(u8::is_ascii_lowercase).map(letter) else {
            return Fate::Technical;
        };
        match () {
            () if self.private & letter != 0 => Fate::Private,
            () if self.read & letter != 0 => Fate::Mapped,
            () if self.technical & letter != 0 => Fate::Technical,
            () => Fate::Unmapped,
        }
    }
}

/// A digit as a character of a tag.
#[expect(clippy::cast_possible_truncation, reason = "a digit fits")]
const fn digit(digit: u16) -> u8 {
    b'0' + digit as u8
}

/// The bit of a small letter.
const fn letter(letter: u8) -> u32 {
    1 << (letter - b'a')
}

/// The bits of a list of small letters; all of them for [`ALL`].
const fn letters(mut list: &[u8]) -> u32 {
    let mut bits = 0;
    while let Some((first, rest)) = list.split_first() {
        bits |= if *first == b'*' { !0 } else { letter(*first) };
        list = rest;
    }
    bits
}

/// Tags whose `$x` is a note that is not for the public.
const fn is_note_for_staff(tag: Tag) -> bool {
    matches!(
        &tag.0,
        b"046"
            | b"583"
            | b"754"
            | b"852"
            | b"856"
            | b"857"
            | b"866"
            | b"867"
            | b"868"
            | b"876"
            | b"877"
            | b"878"
            | b"952"
    )
}

/// A local field: what is not read of it means something to its own library only.
const ALL: &str = "*";

/// The letters.
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz";

/// The subfields that are read, and those left out on purpose because they serve the catalogue alone: qualifiers and terms of
/// availability of numbers, item numbers that shelve a book in one library, codes that other fields say in words, designators of
/// relators and labels, control numbers, and the ways of access that a URL replaces.
const fn codes(tag: Tag) -> (&'static str, &'static str) {
    match &tag.0 {
        b"010" => ("abz", ""),
        b"027" | b"030" | b"035" => ("az", "q"),
        b"028" => ("ab", "q"),
        b"013" => ("abcdef", ""),
        b"015" | b"016" => ("abz", "q"),
        b"017" => ("abz", "di"),
        // $g is the supplementary code of Korean books.
        b"020" => ("az", "bcgq"),
        b"022" => ("almyz", ""),
        b"023" | b"025" => ("a", ""),
        b"024" => ("az", "cdq"),
        b"026" => ("abcde", ""),
        b"033" => ("ap", "bc"),
        b"034" => ("bdefg", "achjkmnprstxyz"),
        b"036" => ("a", "b"),
        b"037" => ("ab", "cfgn"),
        // Intermediate languages, and the originals of accompanying matter and libretti.
        b"041" => ("abdefghijpqrt", "kmn"),
        b"043" => ("a", "bc"),
        b"044" => ("ac", "b"),
        b"045" => ("abc", ""),
        b"046" => ("abcdejklop", "vz"),
        b"050" | b"055" | b"056" | b"060" | b"070" => ("a", "bd"),
        b"072" => ("ax", ""),
        b"074" | b"086" | b"088" => ("az", ""),
        b"080" => ("ax", "b"),
        b"082" | b"083" | b"084" => ("a", "bcmqyz"),
        [b'0', b'9', _] => ("a", ALL),
        b"100" => ("abcdefjklnpqtu", ""),
        b"110" => ("abcdefgklnptu", ""),
        b"111" => ("acdenq", ""),
        b"130" | b"240" | b"243" => ("adfghklmnoprst", ""),
        b"210" | b"222" => ("abnp", ""),
        b"211" | b"212" => ("abfgnp", ""),
        b"242" => ("abfgnpy", "h"),
        b"245" => ("abcdefghknps", ""),
        b"246" => ("abfgnp", "hi"),
        b"247" => ("abfgnpx", "h"),
        b"250" | b"307" | b"310" | b"315" | b"321" | b"336" | b"337" | b"338" => ("ab", ""),
        b"251" | b"306" => ("a", ""),
        b"254" | b"255" | b"256" | b"258" => ("abcdefg", ""),
        b"257" => ("a", ""),
        b"260" | b"264" => ("abcefg", ""),
        b"262" => ("abcefgkl", ""),
        b"270" => ("abcdefghijklmnpqrz", ""),
        b"300" | b"301" | b"302" | b"303" | b"304" | b"305" | b"308" => ("abcefg", ""),
        b"347" => ("abcdef", ""),
        b"361" => ("abcdefghijklmnopqrstuvxyz", "w"),
        b"377" => ("l", "a"),
        b"382" => ("abdenpv", "rst"),
        b"385" => ("am", "bn"),
        [b'3', ..] => ("abcdefghijklmnopqrstvwxyz", ""),
        b"440" | b"830" | b"840" => ("adfghklmnoprstvx", "w"),
        b"490" => ("avxyz", "l"),
        b"400" | b"800" => ("abcdefhjklmnopqrstuvx", "gw"),
        b"410" | b"810" => ("abcdefghklmnoprstuvx", "w"),
        b"411" | b"811" => ("abcdfghjklmnoprstuvx", "eqw"),
        b"506" | b"510" | b"540" => (LETTERS, ""),
        b"520" => ("abdefghijklmnopqrstuvxyz", "cw"),
        [b'5', ..] => ("abcdefghijklmnopqrstuvxyz", "w"),
        b"600" => ("abcdfhjklmnopqrstvxyz", "euw"),
        b"610" => ("abcdfghklmnoprstvxyz", "euw"),
        b"611" => ("acdefghklmnopqrstvxyz", "ujw"),
        b"630" => ("adfghklmnoprstvxyz", "ew"),
        b"653" => ("a", ""),
        b"654" => ("abvxyz", "cew"),
        b"658" => ("abvxyz", "cdew"),
        b"662" => ("abcdfghvxyz", "ew"),
        b"689" => ("abcdgvxyz", ALL),
        [b'6', b'9', _] => ("abcdgvxyz", ALL),
        [b'6', ..] => ("abcdgvxyz", "ew"),
        b"700" => ("abcdefijklmnopqrstux", "hw"),
        b"710" => ("abcdefgiklmnoprstux", "hw"),
        b"711" => ("abcdefgijklmnopqrstux", "hw"),
        b"720" => ("aefiklmnoprstu", ""),
        b"730" => ("adfghiklmnoprst", ""),
        b"740" => ("abfginp", "h"),
        b"750" | b"755" => ("a", ""),
        b"751" => ("a", "eg"),
        b"752" => ("abcdfgh", "e"),
        b"753" => ("abc", ""),
        b"754" => ("acd", ""),
        b"758" => ("ai", "e"),
        // Country, period of the content, and label.
        b"773" => ("abcdghkmnopqrstuvwxyz", "fij"),
        [b'7', ..] => ("abcdeghikmnoprstuvwxyz", "fj"),
        b"851" | b"852" => ("abcghijklmpqtuz", "defns"),
        b"856" | b"857" => ("lnqrtuyzg", "abcdfhijkmopsvw"),
        b"866" | b"867" | b"868" => ("az", ""),
        b"876" | b"877" | b"878" => ("hptz", "abcdejlr"),
        // Koha's: everything that is not read is its machinery.
        _ => ("", ALL),
    }
}

#[cfg(test)]
mod tests {
    use super::fate;
    use crate::read::marc::fate::tests::Tables;
    use crate::read::marc::{Tag, marc21};

    /// Subfields whose values must have a form: a mark in them is not a word of the record.
    const CODED: &[(&str, &str)] = &[
        ("010", "b"),
        ("027", "b"),
        ("030", "b"),
        ("035", "b"),
        ("044", "c"),
        ("045", "abc"),
        ("046", "aceop"),
        ("242", "y"),
        ("247", "x"),
        // Languages of linked works, and ISSNs of works in added entries.
        ("760", "e"),
        ("762", "e"),
        ("765", "e"),
        ("767", "e"),
        ("770", "e"),
        ("772", "e"),
        ("774", "e"),
        ("775", "e"),
        ("776", "e"),
        ("777", "e"),
        ("780", "e"),
        ("785", "e"),
        ("786", "e"),
        ("787", "e"),
        ("700", "x"),
        ("710", "x"),
        ("711", "x"),
        ("583", "x"),
        ("856", "g"),
        ("857", "g"),
    ];

    #[test]
    fn every_subfield_is_read_or_reported() {
        let tables = Tables {
            leader: "00000nam a2200000 a 4500",
            title: Tag(*b"245"),
            read: marc21::read,
            fate: marc21::fate,
            subfield_fate: fate,
            is_coded: |tag, code| CODED.iter().any(|(coded, codes)| *coded == tag.as_str() && codes.contains(code)),
            beside: &["", "a", "at", "ab", "u", "p"],
            beside_unmapped: "au",
        };
        // An 880 is read as the field it belongs to; of Koha's fields the machinery is left.
        let wrong = tables.wrong(|tag| !matches!(&tag.0, b"880" | b"942" | b"952" | b"999"));
        assert_eq!(wrong, Vec::<String>::new());
    }
}
