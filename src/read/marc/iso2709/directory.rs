//! The directory: which field is where. Where it errs, the field terminators tell.

use super::leader::{Leader, digits};
use super::{Cut, FIELD_TERMINATOR, FieldParser};
use crate::error::Code;
use crate::read::marc::{MarcRecord, Tag};
use memchr::memchr_iter;
use std::ops::Range;

/// One entry of a directory; a number that is none is not there.
struct Entry {
    tag: Tag,
    length: Option<usize>,
    start: Option<usize>,
}

impl Entry {
    fn parse(bytes: &[u8], leader: &Leader) -> Option<Self> {
        let (tag, rest) = bytes.split_first_chunk::<3>()?;
        let (length, rest) = rest.split_at_checked(leader.length_digits)?;
        let start = digits(rest.get(..leader.start_digits)?);
        Some(Self { tag: Tag(*tag), length: digits(length), start })
    }

    /// The bytes of the field without its terminator, if there is a field exactly there.
    fn range(&self, body: &[u8]) -> Option<Range<usize>> {
        let start = self.start?;
        let end = (start + self.length?).checked_sub(1)?;
        let begins = start == 0 || body.get(start - 1) == Some(&FIELD_TERMINATOR);
        (begins && end >= start && body.get(end) == Some(&FIELD_TERMINATOR)).then_some(start..end)
    }
}

/// Whether the tags are those of UNIMARC: a title in 200 and none in 245.
pub(super) fn is_unimarc(raw: &[u8], leader: &Leader) -> bool {
    let tags = || raw.get(leader.directory..leader.base).unwrap_or_default().chunks(leader.entry_width());
    tags().any(|entry| entry.starts_with(b"200")) && !tags().any(|entry| entry.starts_with(b"245"))
}

/// Puts the fields that the directory lists into the record, in its order.
pub(super) fn walk(
    raw: &[u8],
    leader: &Leader,
    cut: Cut,
    fields: &mut FieldParser<'_>,
    record: &mut MarcRecord,
) -> Result<(), String> {
    let directory = raw.get(leader.directory..leader.base.saturating_sub(1)).unwrap_or_default();
    let width = leader.entry_width();
    let (mut covered, mut count) = (0, 0);
    for bytes in directory.chunks(width) {
        let entry = Entry::parse(bytes, leader).filter(|entry| entry.tag.0.is_ascii());
        let Some((entry, range)) = entry.and_then(|entry| entry.range(fields.body).map(|range| (entry, range))) else {
            return recover(directory, width, leader, cut, fields, record);
        };
        covered += range.len() + 1;
        count += 1;
        fields.push(record, entry.tag, range);
    }
    if fields.trusts_text() && memchr_iter(FIELD_TERMINATOR, fields.body).count() > count {
        // Terminators within data are to be cleaned away.
        fields.distrust_text(record);
        return walk(raw, leader, cut, fields, record);
    }
    if covered < fields.body.len() {
        let length = fields.body.len() - covered;
        record.doubt(Code::Repaired, format!("{length} bytes of the record are in no field that the directory lists"));
    } else if covered > fields.body.len() {
        record.doubt(Code::Repaired, "the directory lists the same field twice");
    }
    Ok(())
}

/// Tells the fields apart by their terminators, since the directory points elsewhere.
#[cold]
fn recover(
    directory: &[u8],
    width: usize,
    leader: &Leader,
    cut: Cut,
    fields: &mut FieldParser<'_>,
    record: &mut MarcRecord,
) -> Result<(), String> {
    fields.begin(record);
    let body = fields.body;
    let entries: Vec<Entry> = directory
        .chunks(width)
        .filter_map(|bytes| Entry::parse(bytes, leader))
        .map(|mut entry| {
            for byte in &mut entry.tag.0 {
                if !byte.is_ascii_graphic() {
                    *byte = b'?';
                }
            }
            entry
        })
        .collect();
    let segments = segments(body);
    let placed = if entries.len() == segments.len() {
        in_order(&entries, &segments)
    } else {
        if matches!(cut, Cut::End(_)) && entries.len() > segments.len() {
            let (found, listed) = (segments.len(), entries.len());
            return Err(format!("the input ends within the record: {found} of its {listed} fields are there"));
        }
        joined(&entries, &segments, body).unwrap_or_else(|| by_position(&entries, body))
    };
    let wrong = entries.iter().filter(|entry| entry.range(body).is_none()).count();
    let kept = placed.iter().flatten().count();
    let plausible =
        entries.iter().zip(&placed).filter(|(entry, range)| is_plausible(entry, range.as_ref(), body)).count();
    if kept == 0 || entries.len() != segments.len() && plausible * 2 < entries.len() {
        return Err(format!("{wrong} of the {} directory entries point to no field", entries.len()));
    }
    for (entry, range) in entries.iter().zip(&placed) {
        if let Some(range) = range {
            fields.push(record, entry.tag, range.clone());
        } else {
            record.doubt(Code::Repaired, format!("field {} was left out: the directory points to no field", entry.tag));
        }
    }
    let total = entries.len();
    record.doubt(
        Code::Repaired,
        format!("{wrong} of the {total} directory entries are wrong; the fields were told apart by their terminators"),
    );
    Ok(())
}

/// The ranges between field terminators; the last one may lack its own.
fn segments(body: &[u8]) -> Vec<Range<usize>> {
    let mut start = 0;
    let mut segments = Vec::new();
    for end in memchr_iter(FIELD_TERMINATOR, body) {
        segments.push(start..end);
        start = end + 1;
    }
    if start < body.len() {
        segments.push(start..body.len());
    }
    segments
}

/// As many fields as entries: they belong together in the order of their starting positions, or in the directory's own where
/// these say nothing (no numbers, or wrapped beyond 99,999).
fn in_order(entries: &[Entry], segments: &[Range<usize>]) -> Vec<Option<Range<usize>>> {
    let mut order: Vec<usize> = (0..entries.len()).collect();
    let starts: Option<Vec<usize>> = entries.iter().map(|entry| entry.start).collect();
    let is_long = segments.last().is_some_and(|last| last.end > 99_999);
    if let Some(starts) = starts.filter(|_| !is_long) {
        order.sort_by_key(|index| starts.get(*index).copied());
    }
    let mut placed = vec![None; entries.len()];
    for (index, segment) in order.into_iter().zip(segments) {
        if let Some(place) = placed.get_mut(index) {
            *place = Some(segment.clone());
        }
    }
    placed
}

/// More fields than entries: field terminators within the data. Fields are joined until they have their length.
fn joined(entries: &[Entry], segments: &[Range<usize>], body: &[u8]) -> Option<Vec<Option<Range<usize>>>> {
    let mut rest = segments.iter().peekable();
    let mut placed = Vec::with_capacity(entries.len());
    for entry in entries {
        let length = entry.length?.checked_sub(1)?;
        let first = rest.next()?;
        let mut range = first.clone();
        let characters = |range: &Range<usize>| {
            let bytes = body.get(range.clone()).unwrap_or_default();
            bytes.iter().filter(|byte| !(0x80..0xC0).contains(*byte)).count()
        };
        while range.len() < length && characters(&range) != length {
            range.end = rest.next()?.end;
        }
        if range.len() != length && characters(&range) != length {
            return None;
        }
        placed.push(Some(range));
    }
    rest.peek().is_none().then_some(placed)
}

/// Only what the directory points to rightly.
fn by_position(entries: &[Entry], body: &[u8]) -> Vec<Option<Range<usize>>> {
    entries.iter().map(|entry| entry.range(body)).collect()
}

/// Whether this looks like the field of this entry: subfields in a data field, none in a control field.
fn is_plausible(entry: &Entry, range: Option<&Range<usize>>, body: &[u8]) -> bool {
    let Some(field) = range.and_then(|range| body.get(range.clone())) else { return false };
    let has_subfields = memchr::memchr(super::SUBFIELD_DELIMITER, field).is_some();
    field.is_empty() || has_subfields != entry.tag.is_control() || !entry.tag.0.iter().all(u8::is_ascii_digit)
}
