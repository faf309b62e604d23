//! Fields in another script: UNIMARC repeats the field, links both by the same number in `$6`, and names the script in `$7`.

use super::Reading;
use crate::model::list::{push_new, recent_mut};
use crate::model::{Agent, Contribution, LanguageTag, Meeting, Subject, Text};
use crate::read::marc::marc21::scripts;
use crate::read::marc::{Field, MarcRecord, Tag};
use crate::text::isbd;
use std::collections::HashMap;

/// The first field of each tag and number of a link.
pub(super) struct Links<'a>(HashMap<(Tag, &'a str), Field<'a>>);

impl<'a> Links<'a> {
    pub(super) fn new(marc: &'a MarcRecord) -> Self {
        let mut first = HashMap::new();
        for field in marc.fields() {
            if let Some(number) = number(field) {
                first.entry((field.tag(), number)).or_insert(field);
            }
        }
        Self(first)
    }
}

/// The number of a field's link: `$6` is a letter and the number, "a01".
fn number(field: Field<'_>) -> Option<&str> {
    field.first('6')?.trim().get(1..3)
}

/// The field before this one that says the same in another script.
pub(super) fn original<'a>(reading: &Reading<'a>, field: Field<'a>) -> Option<Field<'a>> {
    let first = *reading.links.0.get(&(field.tag(), number(field)?))?;
    (first.first('7').is_some() && field.first('7').is_some() && first.first('7') != field.first('7')).then_some(first)
}

/// The language of a text in another script than the Latin, where the record is in one language.
pub(super) fn language(reading: &Reading<'_>, text: &str) -> Option<LanguageTag> {
    let [language] = reading.record.languages.as_slice() else { return None };
    let tag = language.tag();
    let script = scripts::of_letters(std::iter::once(text), &tag).unwrap_or("Latn");
    Some(tag.with_script(script))
}

/// The text of a field in Latin letters, where Chinese catalogues have it: in `$A` or `$9` beside the ideographs of `$a`.
pub(super) fn romanised(reading: &Reading<'_>, field: Field<'_>) -> Option<Text> {
    let is_latin = |text: &&str| text.starts_with(|c: char| c.is_alphabetic() && c < '\u{250}');
    let written = field.first('A').or_else(|| field.first('9')).map(isbd::trim).filter(is_latin)?;
    let is_ideographic = field.first('a')?.contains(|c: char| matches!(c, '\u{2E80}'..='\u{9FFF}'));
    is_ideographic.then(|| Text { value: written.to_owned(), language: language(reading, written) })
}

/// Gives the meeting of the original field its name in another script. Says whether there is such a meeting.
pub(super) fn add_meeting_name(reading: &mut Reading<'_>, original: &Meeting, other: &Meeting) -> bool {
    let name = Text { language: language(reading, &other.name), value: other.name.clone() };
    let is_same = |meeting: &&mut Meeting| meeting.name == original.name && meeting.heading == original.heading;
    let Some(same) = recent_mut(&mut reading.record.meetings).iter_mut().find(is_same) else { return false };
    push_new(&mut same.other_scripts, name);
    true
}

/// Gives the subject of the original field its heading in another script. Says whether there is such a subject.
pub(super) fn add_heading(reading: &mut Reading<'_>, original: &Subject, other: &Subject) -> bool {
    let value = other.heading.value.clone();
    let heading = Text { language: language(reading, &value), value };
    let is_same = |subject: &&mut Subject| subject.kind == original.kind && subject.heading == original.heading;
    let Some(same) = recent_mut(&mut reading.record.subjects).iter_mut().find(is_same) else { return false };
    push_new(&mut same.other_scripts, heading);
    true
}

/// Gives the agent of the original field its name in another script. Says whether there is such an agent.
pub(super) fn add_name(reading: &mut Reading<'_>, original: &Agent, other: &Contribution) -> bool {
    let value = other.agent.name.direct();
    let name = Text { language: language(reading, &value), value };
    let mut contributions = recent_mut(&mut reading.record.contributions).iter_mut();
    let Some(same) = contributions.find(|contribution| contribution.agent.name == original.name) else { return false };
    push_new(&mut same.agent.other_scripts, name);
    true
}
