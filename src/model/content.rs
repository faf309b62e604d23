//! What of a record describes a work.

use super::Record;

/// Whether no field that describes a work holds anything. A field that is new to the record must be given a place here.
pub(super) fn is_empty(record: &Record) -> bool {
    let Record {
        // Where it was found, a type that may be a guess, and what is no part of the description.
        origin: _,
        kind: _,
        unmapped: _,
        diagnostics: _,
        title,
        other_titles,
        statement_of_responsibility,
        contributions,
        meetings,
        dates,
        publishers,
        places,
        countries,
        editions,
        extents,
        page_count,
        volume_count,
        volume,
        numbers,
        hosts,
        series,
        identifiers,
        subjects,
        languages,
        original_languages,
        abstracts,
        contents,
        notes,
        rights,
        forms,
        links,
        relations,
        items,
    } = record;
    // Nearly every record has a title, and no list has to be looked at.
    let has_value = title.is_some()
        || statement_of_responsibility.is_some()
        || page_count.is_some()
        || volume_count.is_some()
        || volume.is_some();
    if has_value {
        return false;
    }
    let lists = [
        other_titles.is_empty(),
        contributions.is_empty(),
        meetings.is_empty(),
        dates.is_empty(),
        publishers.is_empty(),
        places.is_empty(),
        countries.is_empty(),
        editions.is_empty(),
        extents.is_empty(),
        numbers.is_empty(),
        hosts.is_empty(),
        series.is_empty(),
        identifiers.is_empty(),
        subjects.is_empty(),
        languages.is_empty(),
        original_languages.is_empty(),
        abstracts.is_empty(),
        contents.is_empty(),
        notes.is_empty(),
        rights.is_empty(),
        forms.is_empty(),
        links.is_empty(),
        relations.is_empty(),
        items.is_empty(),
    ];
    lists.iter().all(|is_empty| *is_empty)
}
