//! Control number, agency and time of change: 001, 003, 005, the same in all flavours of MARC.

use super::MarcRecord;
use crate::model::{Origin, Status};

/// What the control fields say of the record itself.
pub(super) fn read(marc: &MarcRecord) -> Origin {
    let value = |tag| marc.control(tag).map(str::trim).filter(|value| !value.is_empty()).map(str::to_owned);
    Origin {
        at: marc.position(),
        control_number: value("001"),
        // French catalogues put the address of the record where its agency should be.
        url: value("003").filter(|agency| agency.contains("://")),
        source: value("003").filter(|agency| !agency.contains("://")),
        modified: marc.control("005").and_then(transaction_time),
        status: if marc.leader_at(5) == b'd' || marc.is_deleted() { Status::Deleted } else { Status::Published },
        ..Origin::default()
    }
}

/// `20230915081500.0` is 2023-09-15T08:15:00; without a time it is a day.
fn transaction_time(value: &str) -> Option<String> {
    let digits = value.trim().split('.').next()?;
    if digits.len() < 8 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let at = |range: std::ops::Range<usize>| digits.get(range)?.parse::<i8>().ok();
    jiff::civil::Date::new(digits.get(..4)?.parse().ok()?, at(4..6)?, at(6..8)?).ok()?;
    if digits.len() < 14 {
        return Some(spread(digits, b"dddd-dd-dd"));
    }
    jiff::civil::Time::new(at(8..10)?, at(10..12)?, at(12..14)?, 0).ok()?;
    Some(spread(digits, b"dddd-dd-ddTdd:dd:dd"))
}

/// Digits put where a pattern has a `d`.
fn spread(digits: &str, pattern: &[u8]) -> String {
    let mut digits = digits.chars();
    let mut out = String::with_capacity(pattern.len());
    out.extend(
        pattern.iter().filter_map(|place| if *place == b'd' { digits.next() } else { Some(char::from(*place)) }),
    );
    out
}

#[cfg(test)]
mod tests {
    use super::transaction_time;

    #[test]
    fn times() {
        for (value, time) in [
            ("20230915081500.0", Some("2023-09-15T08:15:00")),
            ("20230915", Some("2023-09-15")),
            ("20231315081500.0", None),
            ("20230915256100.0", None),
            ("2023", None),
            ("", None),
        ] {
            assert_eq!(transaction_time(value).as_deref(), time, "{value}");
        }
    }
}
