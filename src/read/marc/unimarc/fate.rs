//! What becomes of every tag.

use crate::read::marc::{Fate, Tag};

/// What becomes of the fields with this tag.
///
/// Private is the cataloguer's note (830). Technical are the fields of the machine: control fields and numbers that name nothing,
/// coded data (1XX) that a field in words says too, but for languages, countries, dates and RDA's forms, sources of cataloguing (801, 802), and the local fields (9XX and other tags with a 9 in them) but Koha's items
/// (995, 952, 942) and the holdings of French catalogues (930, 955).
#[must_use]
pub fn fate(tag: Tag) -> Fate {
    match &tag.0 {
        b"830" => Fate::Private,
        b"995" | b"955" | b"952" | b"942" | b"930" | b"852" => Fate::Mapped,
        // The identity of the record, numbers of the work, and codes for type, dates, languages and countries.
        b"001" | b"003" | b"005" | b"010" | b"011" | b"012" | b"013" | b"014" | b"015" | b"016" | b"017" | b"020"
        | b"021" | b"022" | b"029" | b"033" | b"035" | b"040" | b"071" | b"072" | b"073" | b"100" | b"101" | b"102"
        | b"105" | b"110" | b"181" | b"182" | b"183" => Fate::Mapped,
        [b'0' | b'1' | b'9', ..] | b"211" | b"801" | b"802" | b"886" => Fate::Technical,
        b"856" => Fate::Mapped,
        _ if MAPPED.binary_search(&tag.as_str()).is_ok() => Fate::Mapped,
        // As in MARC 21, a 9 in a tag leaves it to each country or library.
        [_, b'9', _] | [_, _, b'9'] => Fate::Technical,
        _ => Fate::Unmapped,
    }
}

/// Tags of the descriptive blocks whose meaning is read.
const MAPPED: &[&str] = &[
    "200", "203", "205", "206", "207", "208", "210", "214", "215", "219", "225", "230", "283", "300", "301", "302",
    "303", "304", "305", "306", "307", "308", "309", "310", "311", "312", "313", "314", "315", "316", "317", "318",
    "319", "320", "321", "322", "323", "324", "325", "326", "327", "328", "329", "330", "331", "332", "333", "334",
    "335", "336", "337", "338", "339", "340", "341", "342", "343", "344", "345", "346", "347", "348", "349", "350",
    "351", "352", "353", "354", "355", "356", "357", "358", "359", "360", "361", "362", "363", "364", "365", "366",
    "367", "368", "369", "370", "371", "372", "373", "374", "375", "376", "377", "378", "379", "380", "381", "382",
    "383", "384", "385", "386", "387", "388", "389", "390", "391", "392", "393", "394", "395", "396", "397", "398",
    "399", "410", "411", "412", "413", "421", "422", "423", "424", "425", "430", "431", "432", "433", "434", "435",
    "436", "437", "440", "441", "442", "443", "444", "445", "446", "447", "448", "451", "452", "453", "454", "455",
    "456", "461", "462", "463", "464", "470", "481", "482", "488", "500", "501", "503", "506", "507", "510", "512",
    "513", "514", "515", "516", "517", "518", "520", "530", "531", "532", "540", "541", "545", "560", "576", "577",
    "600", "601", "602", "604", "605", "606", "607", "608", "610", "615", "616", "617", "620", "660", "661", "675",
    "676", "680", "686", "700", "701", "702", "710", "711", "712", "720", "721", "722", "730",
];

#[cfg(test)]
mod tests {
    use super::{MAPPED, fate};
    use crate::model::UnmappedReason;
    use crate::read::marc::{Fate, MarcRecord, Tag, unimarc};

    /// Whether a field with this tag leaves nothing unmapped.
    fn is_read(tag: Tag) -> bool {
        let mut marc = MarcRecord::default();
        marc.set_leader("00000nam0 2200000   450 ");
        if tag.is_control() {
            marc.push_control(tag, "x");
        } else {
            marc.push_data(tag, *b"00");
            for code in ('a'..='z').chain('0'..='4') {
                marc.push_subfield(code, "x");
            }
        }
        // A subfield that is not mapped is named with its tag.
        unimarc::read(&marc)
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
        let wrong: Vec<_> = tags.into_iter().filter(|tag| (fate(*tag) == Fate::Unmapped) == is_read(*tag)).collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }
}
