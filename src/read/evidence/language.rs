//! The language of the title.

use crate::model::Record;

/// Says that the title is in the one language that the record states, unless it says its own. A title that stands beside itself in
/// another script has been romanised.
///
/// Where the record states several languages, the title may be in any of them. The readers of MARC, which know more of scripts and
/// whether the title page is in another language than the text, say it themselves.
pub(in crate::read) fn title_in_its_language(record: &mut Record) {
    if let ([language], Some(title)) = (record.languages.as_slice(), &mut record.title)
        && title.language.is_none()
    {
        let tag = language.tag();
        title.language = Some(if title.other_scripts.is_empty() { tag } else { tag.with_script("Latn") });
    }
}
