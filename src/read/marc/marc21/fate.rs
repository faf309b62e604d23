//! What becomes of every tag.

use crate::read::marc::{Fate, Tag};

/// What becomes of the fields with this tag.
///
/// Private are 541, 542, 561 and 59X, and a 583 whose first indicator is 0. Technical are the fields of the machine: sources and
/// dates of cataloguing, codes that repeat what a field in words says, authority and classification data, patterns of serial
/// holdings, and the local fields of each system: the standard leaves to it [all tags with a
/// 9](https://www.loc.gov/marc/bibliographic/bdintro.html) but 490. Read of those are call numbers (09X), headings (69X), and Koha's
/// item type (942), copies (952) and number (999).
#[must_use]
pub fn fate(tag: Tag) -> Fate {
    match &tag.0 {
        b"541" | b"542" | b"561" | [b'5', b'9', _] | b"859" => Fate::Private,
        // The identity of the record, codes for type, language, place, dates and carrier: read before all other fields.
        b"001" | b"003" | b"005" | b"007" | b"008" => Fate::Mapped,
        b"004" | b"006" | b"009" | b"011" | b"012" | b"014" | b"018" | b"019" | b"029" | b"031" | b"032" | b"038"
        | b"039" | b"040" | b"042" | b"047" | b"048" | b"049" | b"051" | b"052" | b"061" | b"066" | b"071" | b"079"
        | b"085" | b"263" | b"265" | b"334" | b"335" | b"339" | b"342" | b"343" | b"350" | b"352" | b"355" | b"357"
        | b"363" | b"365" | b"366" | b"543" | b"565" | b"584" | b"588" | b"788" | b"841" | b"842" | b"843" | b"844"
        | b"845" | b"850" | b"853" | b"854" | b"855" | b"863" | b"864" | b"865" | b"870" | b"871" | b"872" | b"873"
        | b"881" | b"882" | b"883" | b"884" | b"885" | b"886" | b"887" | b"889" | b"999" => Fate::Technical,
        // 9XX is each system's own; what Koha keeps there is read.
        b"942" | b"952" => Fate::Mapped,
        [b'9', ..] => Fate::Technical,
        // So are tags with letters: Alma's AVA and MBD, Aleph's CAT and OWN.
        [first, second, third] if [first, second, third].iter().any(|byte| byte.is_ascii_alphabetic()) => {
            Fate::Technical
        }
        _ if is_mapped(tag) => Fate::Mapped,
        // The standard leaves every tag with a 9 in it but 490 to each library.
        tag if tag.contains(&b'9') => Fate::Technical,
        _ => Fate::Unmapped,
    }
}

/// Whether the meaning of a tag is read, by one bit a number: it is asked of every field.
fn is_mapped(tag: Tag) -> bool {
    static NUMBERS: [u64; 16] = numbers(MAPPED);
    tag.0.iter().all(u8::is_ascii_digit) && {
        let number = number(&tag.0);
        NUMBERS.get(number / 64).is_some_and(|bits| bits >> (number % 64) & 1 == 1)
    }
}

/// One bit for every number of a list.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler alone")]
const fn numbers(tags: &[&str]) -> [u64; 16] {
    let mut numbers = [0; 16];
    let mut index = 0;
    while index < tags.len() {
        let number = number(tags[index].as_bytes());
        numbers[number / 64] |= 1 << (number % 64);
        index += 1;
    }
    numbers
}

/// The number that three digits write.
const fn number(mut digits: &[u8]) -> usize {
    let mut number = 0;
    while let Some((first, rest)) = digits.split_first() {
        number = 10 * number + (*first - b'0') as usize;
        digits = rest;
    }
    number
}

/// Tags whose meaning is read.
const MAPPED: &[&str] = &[
    "010", "013", "015", "016", "017", "020", "022", "023", "024", "025", "026", "027", "028", "030", "033", "034",
    "035", "036", "037", "041", "043", "044", "045", "046", "050", "055", "056", "060", "070", "072", "074", "080",
    "082", "083", "084", "086", "088", "090", "092", "096", "097", "098", "099", "100", "110", "111", "130", "210",
    "211", "212", "222", "240", "242", "243", "245", "246", "247", "250", "251", "254", "255", "256", "257", "258",
    "260", "262", "264", "270", "300", "301", "302", "303", "304", "305", "306", "307", "308", "310", "315", "321",
    "336", "337", "338", "340", "341", "344", "345", "346", "347", "348", "351", "353", "361", "362", "370", "377",
    "380", "381", "382", "383", "384", "385", "386", "387", "388", "400", "410", "411", "440", "490", "500", "501",
    "502", "503", "504", "505", "506", "507", "508", "509", "510", "511", "512", "513", "514", "515", "516", "517",
    "518", "520", "521", "522", "523", "524", "525", "526", "527", "528", "529", "530", "532", "533", "534", "535",
    "536", "537", "538", "539", "540", "544", "545", "546", "547", "550", "552", "553", "555", "556", "562", "563",
    "567", "570", "573", "580", "581", "582", "583", "585", "586", "600", "610", "611", "630", "647", "648", "650",
    "651", "653", "654", "655", "656", "657", "658", "662", "688", "689", "690", "691", "696", "697", "698", "699",
    "700", "710", "711", "720", "730", "740", "750", "751", "752", "753", "754", "755", "758", "760", "762", "765",
    "767", "770", "772", "773", "774", "775", "776", "777", "780", "785", "786", "787", "800", "810", "811", "830",
    "840", "851", "852", "856", "857", "866", "867", "868", "876", "877", "878", "880",
];

#[cfg(test)]
mod tests {
    use super::{MAPPED, fate};
    use crate::model::UnmappedReason;
    use crate::read::marc::{Fate, MarcRecord, Tag, marc21};

    /// Whether a field with this tag leaves nothing unmapped.
    fn is_read(tag: Tag) -> bool {
        let mut marc = MarcRecord::default();
        marc.set_leader("00000nam a2200000 a 4500");
        if tag.is_control() {
            marc.push_control(tag, "x");
        } else {
            marc.push_data(tag, *b"00");
            for code in ('a'..='z').chain('0'..='4') {
                marc.push_subfield(code, "x");
            }
        }
        // A subfield that is not mapped is named with its tag.
        marc21::read(&marc)
            .unwrap()
            .unmapped
            .iter()
            .all(|field| field.reason != UnmappedReason::Unknown || field.field != tag.to_string())
    }

    #[test]
    fn says_what_happens() {
        assert!(MAPPED.is_sorted());
        let tags = (1..1000).map(|number| format!("{number:03}"));
        let tags: Vec<Tag> = tags.map(|tag| Tag(tag.as_bytes().try_into().unwrap())).collect();
        let wrong: Vec<_> = tags
            .into_iter()
            .filter(|tag| tag.0 != *b"880" && (fate(*tag) == Fate::Unmapped) == is_read(*tag))
            .collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }
}
