//! Fields in another script: UNIMARC repeats the field, links both by the same number in `$6`, and names the script in `$7`.

use super::Reading;
use crate::model::list::push_new;
use crate::model::{Agent, Contribution, LanguageTag, Text};
use crate::read::marc::Field;
use crate::read::marc::marc21::scripts;

/// The field before this one that says the same in another script. `$6` is a letter and the number of the link: "a01".
pub(super) fn original<'a>(reading: &Reading<'a>, field: Field<'a>) -> Option<Field<'a>> {
    let link = |field: Field<'a>| field.first('6')?.trim().get(1..3);
    let number = link(field)?;
    let first = reading.marc.with_tag(field.tag().as_str()).find(|other| link(*other) == Some(number))?;
    (first.first('7').is_some() && field.first('7').is_some() && first.first('7') != field.first('7')).then_some(first)
}

/// The language of a text in another script than the Latin, where the record is in one language.
pub(super) fn language(reading: &Reading<'_>, text: &str) -> Option<LanguageTag> {
    let [language] = reading.record.languages.as_slice() else { return None };
    let tag = language.tag();
    let script = scripts::of_letters(std::iter::once(text), &tag).unwrap_or("Latn");
    Some(tag.with_script(script))
}

/// Gives the agent of the original field its name in another script. Says whether there is such an agent.
pub(super) fn add_name(reading: &mut Reading<'_>, original: &Agent, other: &Contribution) -> bool {
    let value = other.agent.name.direct();
    let name = Text { language: language(reading, &value), value };
    let mut contributions = reading.record.contributions.iter_mut();
    let Some(same) = contributions.find(|contribution| contribution.agent.name == original.name) else { return false };
    push_new(&mut same.agent.other_scripts, name);
    true
}
