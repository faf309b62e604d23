//! The leader: how long the record is, where its fields begin, how its directory is laid out.

use super::{Cut, FIELD_TERMINATOR, quote};
use crate::error::Code;
use crate::read::marc::{Charset, MarcRecord};
use memchr::{memchr, memchr_iter};

/// Characters of a leader.
const LENGTH: usize = 24;

/// What the framing needs of a leader.
pub(super) struct Leader {
    /// Length of the record as declared.
    pub(super) length: Option<usize>,
    /// Where the directory begins: after the leader, 24 unless characters of it are missing or too many.
    pub(super) directory: usize,
    /// Where the fields begin.
    pub(super) base: usize,
    /// Digits of the length of a field in a directory entry.
    pub(super) length_digits: usize,
    /// Digits of the starting position.
    pub(super) start_digits: usize,
    /// Characters of an entry after these.
    pub(super) extra: usize,
    /// What the leader says of the characters.
    pub(super) charset: Option<Charset>,
}

impl Leader {
    /// Reads the leader and finds the directory.
    pub(super) fn parse(raw: &[u8], record: &mut MarcRecord) -> Result<Self, String> {
        let sound = raw.get(..LENGTH).and_then(|bytes| {
            let map = entry_map(bytes)?;
            let base = digits(bytes.get(12..17)?)?;
            let is_sound = base > LENGTH
                && raw.get(base - 1) == Some(&FIELD_TERMINATOR)
                && (base - 1 - LENGTH).is_multiple_of(3 + map.0 + map.1 + map.2);
            is_sound.then_some((bytes, base, map))
        });
        if let Some((bytes, base, (length_digits, start_digits, extra))) = sound {
            record.set_leader(&printable(bytes));
            return Ok(Self {
                length: digits(bytes.get(..5).unwrap_or_default()),
                directory: LENGTH,
                base,
                length_digits,
                start_digits,
                extra,
                charset: charset(bytes),
            });
        }
        Self::recover(raw, record)
    }

    /// Finds a directory that is not where the leader says.
    #[cold]
    fn recover(raw: &[u8], record: &mut MarcRecord) -> Result<Self, String> {
        let Some(end) = memchr(FIELD_TERMINATOR, raw) else {
            return Err(format!("it has no directory: there is no field terminator (0x1E) after {}", quote(raw)));
        };
        let fits = |length: &usize| {
            end >= *length
                && (end - length).is_multiple_of(12)
                && raw.get(*length..end).is_some_and(|directory| directory.chunks(12).take(3).all(is_entry))
        };
        let length = [24, 23, 25, 22, 26, 21, 27, 20, 28].into_iter().find(fits);
        let Some(length) = length.or((end >= LENGTH).then_some(LENGTH)) else {
            return Err(format!("it has no leader and directory: it begins with {}", quote(raw)));
        };
        let bytes = raw.get(..length).unwrap_or_default();
        let declared = bytes.get(12..17).unwrap_or_default();
        if length == LENGTH {
            let declared = printable(declared);
            let base = end + 1;
            record.doubt(
                Code::Repaired,
                format!("the leader says that the fields begin at \"{declared}\", they do at {base}"),
            );
        } else {
            record.doubt(Code::Repaired, format!("the leader is {length} characters, not {LENGTH}"));
        }
        let text = align(&printable(bytes));
        record.set_leader(&text);
        Ok(Self {
            length: digits(text.as_bytes().get(..5).unwrap_or_default()),
            directory: length,
            base: end + 1,
            length_digits: 4,
            start_digits: 5,
            extra: 0,
            charset: charset(text.as_bytes()),
        })
    }

    /// Bytes of a directory entry.
    pub(super) fn entry_width(&self) -> usize {
        3 + self.length_digits + self.start_digits + self.extra
    }

    /// Doubts a length that the record has not.
    pub(super) fn check_length(&self, length: usize, cut: Cut, record: &mut MarcRecord) {
        match cut {
            Cut::Terminator(_) if self.length == Some(length) => {}
            Cut::Terminator(_) if length > 99_999 => {
                record
                    .doubt(Code::Repaired, format!("the record is {length} bytes, more than ISO 2709 allows (99999)"));
            }
            Cut::Terminator(_) => {
                let declared =
                    self.length.map_or_else(|| "no length".to_owned(), |declared| format!("{declared} bytes"));
                record.doubt(Code::Repaired, format!("the leader says {declared}, the record is {length} bytes"));
            }
            Cut::Length(_) => {
                record.doubt(
                    Code::Repaired,
                    "there are record terminators (0x1D) within its data; its length was trusted",
                );
            }
            Cut::Line(_) => record.doubt(Code::Repaired, "the record ends with a new line, not with 0x1D"),
            Cut::End(_) => record.doubt(Code::Repaired, "the input ends without a record terminator (0x1D)"),
        }
    }
}

/// The widths of a directory entry; 4, 5, 0 where the leader has no digits for them.
fn entry_map(leader: &[u8]) -> Option<(usize, usize, usize)> {
    let [length, start, extra] = leader.get(20..23)? else { return None };
    let digit = |byte: &u8, default: usize| if byte.is_ascii_digit() { usize::from(byte - b'0') } else { default };
    let map = (digit(length, 4), digit(start, 5), digit(extra, 0));
    Some(if map.0 < 3 || map.1 < 4 { (4, 5, 0) } else { map })
}

fn charset(leader: &[u8]) -> Option<Charset> {
    match leader.get(9) {
        Some(b'a') => Some(Charset::Utf8),
        Some(b' ') => Some(Charset::Marc8),
        _ => None,
    }
}

/// Whether these bytes are a directory entry: tag and nine digits.
fn is_entry(bytes: &[u8]) -> bool {
    bytes.len() == 12
        && bytes.iter().take(3).all(u8::is_ascii_alphanumeric)
        && bytes.iter().skip(3).all(u8::is_ascii_digit)
}

/// A leader of the wrong length with its parts where they belong, as far as they can be recognised.
fn align(text: &str) -> String {
    if text.len() == LENGTH || !text.is_ascii() {
        return text.to_owned();
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let mut text = text.to_owned();
    if text.len() < LENGTH {
        while text.len() < LENGTH {
            let (counts, map) = (text.find("22"), text.rfind("450"));
            let at = counts.filter(|at| (6..10).contains(at)).or(map.filter(|at| *at < 20)).unwrap_or(text.len());
            if digits < 5 { text.insert(0, '0') } else { text.insert(at, ' ') }
        }
    } else {
        while text.len() > LENGTH {
            let at = if digits > 5 { 0 } else { text.rfind("450").map_or(LENGTH, |at| at.saturating_sub(1)) };
            text.remove(at.min(text.len() - 1));
        }
    }
    text
}

/// Bytes as ASCII text: what is not printable is a blank.
fn printable(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| if (0x20..0x7F).contains(byte) { char::from(*byte) } else { ' ' }).collect()
}

/// A number written in ASCII digits alone.
#[expect(clippy::needless_bitwise_bool, reason = "the lazy operator is a branch a digit")]
pub(super) fn digits(bytes: &[u8]) -> Option<usize> {
    if bytes.is_empty() || bytes.len() > 9 {
        return None;
    }
    // All digits are taken before it is asked whether they are some: there are two numbers a field, and hardly ever a wrong one.
    let (number, are_digits) = bytes.iter().fold((0_usize, true), |(number, are_digits), byte| {
        let digit = byte.wrapping_sub(b'0');
        (number.wrapping_mul(10).wrapping_add(usize::from(digit)), are_digits & (digit < 10))
    });
    are_digits.then_some(number)
}

/// Whether these bytes may be a leader, a broken one included.
pub(super) fn begins_record(bytes: &[u8]) -> bool {
    let is_at = |at: usize, text: &[u8]| bytes.get(at..).is_some_and(|rest| rest.starts_with(text));
    let digits = bytes.iter().take(6).take_while(|byte| byte.is_ascii_digit()).count();
    digits >= 4 && bytes.iter().skip(digits).take(2).all(|byte| byte.is_ascii_graphic() || *byte == b' ')
        || is_at(20, b"450")
        || is_at(10, b"22") && is_at(21, b"50")
}

/// Whether these bytes are a leader beyond doubt.
pub(super) fn begins_sound_record(bytes: &[u8]) -> bool {
    let Some(leader) = bytes.get(..LENGTH) else { return false };
    let are_digits =
        |range: std::ops::Range<usize>| leader.get(range).is_some_and(|bytes| bytes.iter().all(u8::is_ascii_digit));
    are_digits(0..5)
        && are_digits(12..17)
        && leader.get(6).is_some_and(u8::is_ascii_lowercase)
        && bytes.get(LENGTH..LENGTH + 12).is_some_and(is_entry)
}

/// Where the line ends that a record without terminator stands on: a field terminator, a new line, and the next leader.
pub(super) fn record_line(bytes: &[u8]) -> Option<usize> {
    memchr_iter(b'\n', bytes).map(|at| at + 1).find(|end| {
        let before = bytes.get(..*end).unwrap_or_default().trim_ascii_end();
        before.last() == Some(&FIELD_TERMINATOR) && bytes.get(*end..).is_some_and(begins_sound_record)
    })
}
