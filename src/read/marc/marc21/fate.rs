//! What becomes of every tag.

use crate::read::marc::{Fate, Tag};

/// What becomes of the fields with this tag.
///
/// Private are 541, 542, 561 and 59X, and a 583 whose first indicator is 0. Technical are the fields of the machine: sources and
/// dates of cataloguing, codes that repeat what a field in words says, authority and classification data, patterns of serial
/// holdings, and the local fields (9XX) of each system but Koha's item type (942) and copies (952).
#[must_use]
pub fn fate(tag: Tag) -> Fate {
    match &tag.0 {
        b"541" | b"542" | b"561" | [b'5', b'9', _] | b"859" => Fate::Private,
        b"001" | b"003" | b"004" | b"005" | b"006" | b"007" | b"008" | b"009" | b"018" | b"019" | b"029" | b"031"
        | b"032" | b"038" | b"039" | b"040" | b"042" | b"047" | b"048" | b"049" | b"051" | b"052" | b"061" | b"066"
        | b"071" | b"079" | b"085" | b"263" | b"335" | b"339" | b"342" | b"343" | b"352" | b"355" | b"357" | b"363"
        | b"365" | b"366" | b"348" | b"565" | b"584" | b"588" | b"841" | b"842" | b"843" | b"844" | b"845" | b"850"
        | b"853" | b"854" | b"855" | b"863" | b"864" | b"865" | b"882" | b"883" | b"884" | b"885" | b"886" | b"887"
        | b"889" | b"999" | b"AVA" | b"AVD" | b"AVE" | b"AVI" | b"CAT" | b"CRD" | b"FMT" | b"LDR" | b"LKR" | b"OWN"
        | b"SID" | b"STA" | b"SYS" | b"TEI" | b"UID" => Fate::Technical,
        // 9XX is each system's own; what Koha keeps there is read.
        b"942" | b"952" => Fate::Mapped,
        [b'9', ..] => Fate::Technical,
        [b'0'..=b'8', second, third] if second.is_ascii_digit() && third.is_ascii_digit() => Fate::Mapped,
        _ => Fate::Unmapped,
    }
}
