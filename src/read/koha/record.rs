//! From the fields of a page to a record: the same for text and HTML.

mod identifiers;
mod kinds;
mod languages;
mod links;
mod published;
mod related;
mod series;
mod subjects;
mod titles;
mod values;

pub(super) use kinds::material_kind;
pub(super) use links::push_link;
pub(super) use published::push_date;
pub(super) use values::text;

use super::labels::KohaField;
use super::page::{Entry, Page};
use super::{agents, notes, title};
use crate::id::Identifier;
use crate::model::list::push_new;
use crate::model::{
    DateEvent, Form, FormKind, Note, NoteKind, OtherTitleKind, Record, RelationKind, Relator, SubjectKind, Text,
};
use crate::read::evidence::{Evidence, settle, title_in_its_language};
use crate::text::{enumeration, isbd, markup};
use identifiers::{dois, isbns, issns};
use kinds::material_type;
use languages::{countries, languages, original_languages};
use links::{links, online};
use published::{dated, described, edition, forms, made, published};
use related::{hosts, hosts_in_notes, part, relations};
use series::{series, sets};
use subjects::{classes, subjects};
use titles::{other_titles, push_title, titles};
use values::pieces;

/// Understands a page.
pub(super) fn record(mut page: Page) -> Record {
    notes::unglue(&mut page.fields, &page.notes);
    let mut record = Record::default();
    let mut evidence = Evidence::default();
    record.origin.control_number = page.number;
    record.origin.url = page.url;
    let (mut line, more_titles) = title::pair(&page.titles);
    for entry in page.fields.iter().filter(|entry| entry.field.rank() <= 2) {
        agents::add(&mut record, entry);
    }
    title::cut_names(&mut line, &record.contributions);
    if !line.title.full.is_empty() {
        record.title = Some(line.title);
    }
    record.statement_of_responsibility = line.responsibility;
    if let Some(medium) = line.medium {
        record.forms.push(Form { kind: FormKind::Media, code: None, term: Some(medium) });
    }
    for parallel in line.parallel {
        push_title(&mut record, OtherTitleKind::Parallel, &parallel);
    }
    for heading in more_titles {
        let text = title::read(&heading).title.full;
        // Below the titles stand the names in their own script.
        if !title::is_latin(&heading.text) && !record.contributions.is_empty() {
            agents::add_scripts(&mut record, &text);
            continue;
        }
        if record.title.as_ref().is_none_or(|title| title.full != text) {
            push_title(&mut record, OtherTitleKind::Variant, &text);
        }
    }
    let copies: Vec<&str> = page.items.iter().filter_map(|item| item.enumeration.as_deref()).collect();
    for entry in page.fields.iter().filter(|entry| entry.field.rank() > 2) {
        match entry.field {
            KohaField::In => hosts(&mut record, entry, &copies),
            _ => add(&mut record, &mut evidence, entry),
        }
    }
    hosts_in_notes(&mut record, &mut page.notes, &copies);
    for item in page.items {
        evidence.item_types.extend(item.item_type.clone());
        record.items.push(item);
    }
    evidence.item_types.extend(page.item_types);
    notes::add(&mut record, &mut evidence, &page.fields, &page.notes);
    super::machine::add(&mut record, &mut evidence, &page.machine);
    title_in_its_language(&mut record);
    settle(&mut record, &evidence);
    record
}

#[allow(clippy::too_many_lines, clippy::enum_glob_use, reason = "the crosswalk of labels, one line each")]
fn add(record: &mut Record, evidence: &mut Evidence, entry: &Entry) {
    use KohaField::*;
    match entry.field {
        MaterialType => material_type(record, evidence, entry),
        ItemType => evidence.item_types.extend(pieces(entry)),
        Publication => published(record, evidence, entry),
        Production => made(record, entry, Relator::PRODUCER, DateEvent::Created),
        Distribution => made(record, entry, Relator::DISTRIBUTOR, DateEvent::Available),
        Manufacture => made(record, entry, Relator::from_code("mfr").unwrap_or(Relator::PRINTER), DateEvent::Created),
        CopyrightDate => dated(record, &entry.text(), DateEvent::Copyrighted),
        Year => dated(record, &entry.text(), DateEvent::Issued),
        Edition => edition(record, evidence, entry),
        Description => described(record, entry),
        ContentType => forms(record, entry, FormKind::Content),
        MediaType => forms(record, entry, FormKind::Media),
        CarrierType => forms(record, entry, FormKind::Carrier),
        Audience => note(record, NoteKind::Audience, &entry.text()),
        Frequency => note(record, NoteKind::Frequency, &entry.text()),
        Provenance => note(record, NoteKind::Provenance, &entry.text()),
        Language => languages(record, entry),
        OriginalLanguage => original_languages(record, entry),
        SummaryLanguage | SubtitleLanguage => labelled_note(record, entry),
        Country => countries(record, entry),
        Isbn => isbns(record, entry),
        Issn => issns(record, entry),
        Doi => dois(record, evidence, entry),
        OtherIdentifier => {
            for value in pieces(entry) {
                record.identify(Identifier::Other { scheme: entry.label.to_lowercase(), value });
            }
        }
        PublisherNumber => {
            for value in pieces(entry) {
                record.identify(Identifier::Other { scheme: "publisher-number".to_owned(), value });
            }
        }
        Patent | ReportNumber => record.numbers.extend(pieces(entry)),
        Series => series(record, entry),
        Set => sets(record, entry),
        OtherTitle => other_titles(record, entry),
        TranslatedTitle => titles(record, entry, OtherTitleKind::Translated),
        UniformTitle => titles(record, entry, OtherTitleKind::Uniform),
        Subjects | Keywords => subjects(record, entry, SubjectKind::Keyword),
        SubjectPersons => subjects(record, entry, SubjectKind::Person),
        SubjectOrganizations => subjects(record, entry, SubjectKind::Organization),
        SubjectWorks => subjects(record, entry, SubjectKind::Work),
        SubjectTopics => subjects(record, entry, SubjectKind::Topic),
        SubjectPlaces => subjects(record, entry, SubjectKind::Place),
        SubjectPeriods => subjects(record, entry, SubjectKind::Period),
        Genre => subjects(record, entry, SubjectKind::Genre),
        Ddc => classes(record, entry, Some("ddc")),
        Lcc => classes(record, entry, Some("lcc")),
        Nlm => classes(record, entry, Some("nlm")),
        OtherClass => classes(record, entry, None),
        OnlineResources | Url => online(record, entry),
        Contents => {
            let values = entry.values.iter().map(|value| markup::strip_entries(value));
            record.contents.extend(values.filter_map(|value| text(&value)).map(Text::new));
        }
        Summary => notes::summary(record, entry),
        Thesis => {
            evidence.has_thesis_note = true;
            note(record, NoteKind::Thesis, &entry.text());
        }
        HostTitle => {
            let host = record.host_mut();
            host.title.get_or_insert_with(|| Text::new(isbd::trim(&entry.text())));
        }
        Volume => part(record, entry, |part, value| part.volume = Some(value)),
        Issue => part(record, entry, |part, value| part.issue = Some(value)),
        Pages => part(record, entry, |part, value| {
            let read = enumeration::read(&format!("p. {value}"));
            if read.pages.is_some() {
                (part.pages, part.first_page, part.last_page) = (read.pages, read.first_page, read.last_page);
            } else {
                part.pages = Some(value);
            }
        }),
        RelatedWorks | OtherRelated | IssuedWith => relations(record, entry, RelationKind::Related),
        ContainedWorks | Supplement | Piece => relations(record, entry, RelationKind::Part),
        SupplementTo => relations(record, entry, RelationKind::PartOf),
        OtherEditions => relations(record, entry, RelationKind::OtherVersion),
        AdditionalFormats => relations(record, entry, RelationKind::OtherFormat),
        Preceding => relations(record, entry, RelationKind::Preceding),
        Succeeding => relations(record, entry, RelationKind::Succeeding),
        TranslationOf => relations(record, entry, RelationKind::TranslationOf),
        AdditionalForms | Credits | Cast | Awards | HoldingsNote | SupplementHoldings | ActionNote => {
            labelled_note(record, entry);
        }
        Note => {
            if let Some(text) = text(&entry.text()) {
                push_note(record, NoteKind::General, &text);
            }
        }
        By
        | Contributors
        | MainAuthor
        | Coauthor
        | SecondaryAuthor
        | CorporateAuthor
        | CorporateCoauthor
        | SecondaryCorporateAuthor
        | In
        | Furniture => {}
    }
    if !matches!(entry.field, OnlineResources | Url | Summary) {
        links(record, &entry.links);
    }
}

pub(super) fn push_note(record: &mut Record, kind: NoteKind, value: &str) {
    push_new(&mut record.notes, Note { kind, text: Text::new(value) });
}

fn note(record: &mut Record, kind: NoteKind, value: &str) {
    if let Some(text) = text(value) {
        push_note(record, kind, &text);
    }
}

/// A note that says little without its label: "Cast: …".
fn labelled_note(record: &mut Record, entry: &Entry) {
    if let Some(text) = text(&entry.text()) {
        let text = if entry.label.is_empty() { text } else { format!("{}: {text}", entry.label) };
        push_note(record, NoteKind::General, &text);
    }
}
