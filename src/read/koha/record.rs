//! From the fields of a page to a record: the same for text and HTML.

use super::agents;
use super::imprint::{self, Imprint};
use super::labels::KohaField;
use super::page::{Entry, Page, PageLink};
use super::{furniture, notes, title};
use crate::error::{Code, Diagnostic};
use crate::id::{Doi, Identifier, Isbn, Issn};
use crate::model::{
    Agent, Country, Date, DateEvent, DateStatement, Form, FormKind, Kind, Language, Link, LinkKind, Note, NoteKind,
    OtherTitle, OtherTitleKind, Record, RelatedWork, Relation, RelationKind, Relator, Scheme, Series, Subdivision,
    Subject, SubjectKind, Text,
};
use crate::read::evidence::{Evidence, settle};
use crate::text::{dates, enumeration, extent, isbd, markup};

/// Understands a page.
pub(super) fn record(page: Page) -> Record {
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
        // Below the titles stands the first name in its own script.
        if !title::is_latin(&heading)
            && let Some(first) = record.contributions.first_mut()
        {
            first.agent.other_scripts.push(Text::new(text));
            continue;
        }
        if record.title.as_ref().is_none_or(|title| title.full != text) {
            push_title(&mut record, OtherTitleKind::Variant, &text);
        }
    }
    for entry in page.fields.iter().filter(|entry| entry.field.rank() > 2) {
        add(&mut record, &mut evidence, entry);
    }
    for item in page.items {
        evidence.item_types.extend(item.item_type.clone());
        record.items.push(item);
    }
    evidence.item_types.extend(page.item_types);
    notes::add(&mut record, &mut evidence, &page.fields, &page.notes);
    super::machine::add(&mut record, &mut evidence, &page.machine);
    settle(&mut record, &evidence);
    record
}

#[allow(clippy::too_many_lines, clippy::enum_glob_use, reason = "the crosswalk of labels, one line each")]
fn add(record: &mut Record, evidence: &mut Evidence, entry: &Entry) {
    use KohaField::*;
    match entry.field {
        MaterialType => material_type(record, evidence, entry),
        ItemType => evidence.item_types.extend(pieces(entry)),
        Publication => published(record, entry),
        Production => made(record, entry, Relator::PRODUCER, DateEvent::Created),
        Distribution => made(record, entry, Relator::DISTRIBUTOR, DateEvent::Available),
        Manufacture => made(record, entry, Relator::from_code("mfr").unwrap_or(Relator::PRINTER), DateEvent::Created),
        CopyrightDate => dated(record, &entry.text(), DateEvent::Copyrighted),
        Year => dated(record, &entry.text(), DateEvent::Issued),
        Edition => record.editions.extend(pieces(entry).into_iter().map(|edition| isbd::trim(&edition).to_owned())),
        Description => described(record, entry),
        ContentType => forms(record, entry, FormKind::Content),
        MediaType => forms(record, entry, FormKind::Media),
        CarrierType => forms(record, entry, FormKind::Carrier),
        Audience => note(record, NoteKind::Audience, &entry.text()),
        Frequency => note(record, NoteKind::Frequency, &entry.text()),
        Provenance => note(record, NoteKind::Provenance, &entry.text()),
        Language => languages(record, entry),
        OriginalLanguage => {
            for language in pieces(entry).iter().filter_map(|name| language(name)) {
                push_new(&mut record.original_languages, language);
            }
        }
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
        Contents => record.contents.extend(entry.values.iter().filter_map(|value| text(value)).map(Text::new)),
        Summary => notes::summary(record, entry),
        Thesis => {
            evidence.has_thesis_note = true;
            note(record, NoteKind::Thesis, &entry.text());
        }
        In => hosts(record, entry),
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
        | Furniture => {}
    }
    if !matches!(entry.field, OnlineResources | Url | Summary) {
        links(record, &entry.links);
    }
}

/// A value without its template punctuation; `None` when nothing is left.
pub(super) fn text(value: &str) -> Option<String> {
    let stripped = markup::strip(value);
    let text = stripped.trim().trim_end_matches([' ', '|', ';']).trim_end_matches(" .");
    text.contains(char::is_alphanumeric).then(|| text.to_owned())
}

/// The values of a field one by one: entries of a list, or parts between " | " and "; ".
pub(super) fn pieces(entry: &Entry) -> Vec<String> {
    entry
        .values
        .iter()
        .flat_map(|value| value.split(['|', '•']))
        .flat_map(split_semicolons)
        .filter_map(|piece| text(piece.trim().trim_end_matches(['.', ' ', ',', ';'])))
        .collect()
}

/// Splits at the template's "; ", which has no blank before it; ISBD's " ; " stays.
fn split_semicolons(value: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut from = 0;
    for (at, _) in value.match_indices("; ") {
        if !value.get(from..at).is_some_and(|head| head.ends_with(' ')) {
            parts.push(value.get(from..at).unwrap_or_default());
            from = at + 2;
        }
    }
    parts.push(value.get(from..).unwrap_or_default());
    parts
}

fn push_new<T: PartialEq>(list: &mut Vec<T>, value: T) {
    if !list.contains(&value) {
        list.push(value);
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
        push_note(record, NoteKind::General, &format!("{}: {text}", entry.label));
    }
}

fn push_title(record: &mut Record, kind: OtherTitleKind, value: &str) {
    let value = isbd::trim(value.trim());
    if value.contains(char::is_alphanumeric) {
        push_new(&mut record.other_titles, OtherTitle { kind, text: Text::new(value) });
    }
}

fn links(record: &mut Record, links: &[PageLink]) {
    for link in links {
        push_link(record, &link.url, Some(&link.text));
    }
}

/// Adds a link unless the record has it.
pub(super) fn push_link(record: &mut Record, url: &str, label: Option<&str>) {
    if record.links.iter().any(|known| known.url == url) {
        return;
    }
    let label = label
        .map(str::trim)
        .filter(|label| !label.is_empty() && !label.contains("://") && !furniture::is_link_text(label));
    // A cover or a table of contents is about the work, not the work.
    let kind = match label.map(str::to_lowercase) {
        Some(label)
            if [
                "cover",
                "table of contents",
                "inhaltsverzeichnis",
                "inhaltstext",
                "índice",
                "table des matières",
                "sumário",
                "review",
                "rezension",
                "publisher description",
                "contributor biographical",
                "sample text",
            ]
            .iter()
            .any(|word| label.contains(word)) =>
        {
            LinkKind::Related
        }
        _ => LinkKind::Work,
    };
    record.links.push(Link { url: url.to_owned(), kind, label: label.map(str::to_owned) });
}

/// The kind that a material-type label names, in English, Spanish, French, German and Portuguese; the value may have text glued behind it.
#[rustfmt::skip]
pub(super) fn material_kind(value: &str) -> Option<Kind> {
    const KINDS: &[(&str, Kind)] = &[
        ("continuing resource", Kind::Periodical), ("recurso continuo", Kind::Periodical), ("ressource continue", Kind::Periodical), ("fortlaufende", Kind::Periodical), ("recurso contínuo", Kind::Periodical), ("recurso continuado", Kind::Periodical), ("serial", Kind::Periodical), ("publicación seriada", Kind::Periodical), ("zeitschrift", Kind::Periodical), ("periódico", Kind::Periodical), ("série", Kind::Series),
        ("series", Kind::Series), ("reihe", Kind::Series),
        ("article", Kind::JournalArticle), ("artículo", Kind::JournalArticle), ("artikel", Kind::JournalArticle), ("aufsatz", Kind::JournalArticle), ("artigo", Kind::JournalArticle),
        ("book", Kind::Book), ("text", Kind::Book), ("libro", Kind::Book), ("livre", Kind::Book), ("buch", Kind::Book), ("livro", Kind::Book), ("texte", Kind::Book), ("texto", Kind::Book), ("ebook", Kind::Book),
        ("kit", Kind::Kit), ("medienkombination", Kind::Kit),
        ("mixed material", Kind::Collection), ("material mixto", Kind::Collection), ("materiales mixtos", Kind::Collection), ("matériel mixte", Kind::Collection), ("documents mixtes", Kind::Collection), ("gemischte", Kind::Collection), ("materiais mistos", Kind::Collection), ("material misto", Kind::Collection),
        ("computer file", Kind::Software), ("archivo de ordenador", Kind::Software), ("archivo de computadora", Kind::Software), ("fichero de ordenador", Kind::Software), ("fichier informatique", Kind::Software), ("fichier d'ordinateur", Kind::Software), ("computerdatei", Kind::Software), ("arquivo de computador", Kind::Software), ("ficheiro de computador", Kind::Software),
        ("map", Kind::Map), ("mapa", Kind::Map), ("carte", Kind::Map), ("karte", Kind::Map),
        ("film", Kind::Film), ("película", Kind::Film), ("filme", Kind::Film),
        ("picture", Kind::Image), ("imagen", Kind::Image), ("image", Kind::Image), ("bild", Kind::Image), ("imagem", Kind::Image),
        ("object", Kind::PhysicalObject), ("objeto", Kind::PhysicalObject), ("objet", Kind::PhysicalObject), ("objekt", Kind::PhysicalObject),
        ("visual material", Kind::Video), ("material visual", Kind::Video), ("materiales visuales", Kind::Video), ("document visuel", Kind::Video), ("matériel visuel", Kind::Video), ("visuelle", Kind::Video), ("visuelles material", Kind::Video), ("bildmaterial", Kind::Video),
        ("sound", Kind::Audio), ("sonido", Kind::Audio), ("son", Kind::Audio), ("ton", Kind::Audio), ("som", Kind::Audio), ("enregistrement sonore", Kind::Audio), ("tonträger", Kind::Audio),
        ("music", Kind::Audio), ("música", Kind::Audio), ("musique", Kind::Audio), ("musik", Kind::Audio),
        ("score", Kind::Score), ("partitura", Kind::Score), ("partition", Kind::Score), ("noten", Kind::Score), ("musikalien", Kind::Score),
        ("set", Kind::MultiVolumeBook), ("conjunto", Kind::MultiVolumeBook), ("configurar", Kind::MultiVolumeBook), ("ensemble", Kind::MultiVolumeBook), ("gesamtwerk", Kind::MultiVolumeBook),
    ];
    let value = value.trim().to_lowercase();
    KINDS
        .iter()
        .filter(|(name, _)| value.starts_with(name))
        .max_by_key(|(name, _)| name.len())
        .map(|(_, kind)| *kind)
}

fn material_type(record: &mut Record, evidence: &mut Evidence, entry: &Entry) {
    let Some(written) = text(&entry.text()) else { return };
    match material_kind(&written) {
        Some(kind) => evidence.material_type = Some((written, kind)),
        None => record.keep_unmapped(&entry.label, written),
    }
}

fn published(record: &mut Record, entry: &Entry) {
    for value in &entry.values {
        for imprint in imprint::read(value) {
            let Imprint { places, names, date, rest } = imprint;
            if let Some(rest) = rest {
                push_note(record, NoteKind::General, &rest);
            }
            for place in places {
                push_new(&mut record.places, place);
            }
            for name in names {
                push_new(&mut record.publishers, Agent::organization(name));
            }
            if let Some(date) = date {
                dated(record, &date, DateEvent::Issued);
            }
        }
    }
}

fn made(record: &mut Record, entry: &Entry, role: Relator, event: DateEvent) {
    for imprint in entry.values.iter().flat_map(|value| imprint::read(value)) {
        for place in imprint.places {
            push_new(&mut record.places, place);
        }
        for name in imprint.names {
            agents::push(record, agents::organisation(&name, role));
        }
        if let Some(date) = imprint.date {
            dated(record, &date, event);
        }
    }
}

/// Adds the dates of an imprint; what is not said to be of another sort is of this one.
fn dated(record: &mut Record, written: &str, event: DateEvent) {
    let written = written.trim().trim_end_matches(" .").trim_end_matches([',', ';', ' ']);
    if !written.contains(|c: char| c.is_alphanumeric()) {
        return;
    }
    for mut statement in dates::read_imprint(written) {
        if statement.event == DateEvent::Issued || event == DateEvent::Copyrighted {
            statement.event = event;
        }
        if statement.date.edtf.is_none() {
            record.doubt(
                Diagnostic::new(Code::UnreadDate, "the date could not be read and is kept as written")
                    .with_value(written),
            );
        }
        push_new(&mut record.dates, statement);
    }
}

pub(super) fn push_date(record: &mut Record, event: DateEvent, date: Date) {
    push_new(&mut record.dates, DateStatement { event, date });
}

fn described(record: &mut Record, entry: &Entry) {
    for value in &entry.values {
        for piece in split_semicolons(value) {
            let Some(piece) = text(piece) else { continue };
            let piece = isbd::trim(&piece).trim_start_matches([':', ';', ' ']).to_owned();
            if record.page_count.is_none() {
                record.page_count = extent::page_count(&piece);
            }
            if record.volume_count.is_none() {
                record.volume_count = extent::volume_count(&piece);
            }
            push_new(&mut record.extents, piece);
        }
    }
    if record.extents.len() > 1 {
        // Several units have no one number of pages.
        record.page_count = None;
    }
}

fn forms(record: &mut Record, entry: &Entry, kind: FormKind) {
    for term in pieces(entry) {
        push_new(&mut record.forms, Form { kind, code: None, term: Some(term) });
    }
}

fn language(name: &str) -> Option<Language> {
    let name = name.trim().trim_end_matches('.');
    if name.len() == 3 && name.bytes().all(|b| b.is_ascii_lowercase()) {
        return Language::parse(name);
    }
    Language::from_name(name)
}

/// "English, French"; in UNIMARC "eng ; of original work, fre ; of summary, ger".
fn languages(record: &mut Record, entry: &Entry) {
    for value in &entry.values {
        for group in value.split([';', '|', '•']) {
            let mut original = false;
            let mut aside = false;
            for name in group.split(',').map(|name| name.trim().trim_end_matches('.')) {
                let lower = name.to_lowercase();
                if name.is_empty() || lower == "zxx" || lower == "und" {
                    continue;
                }
                if is_language_of(&lower) {
                    original = lower.contains("origin") || lower.contains("intermed");
                    aside = !original;
                    continue;
                }
                // A template may print no separator at all: "Chinês Inglês".
                let found: Vec<Language> = match language(name) {
                    Some(language) => vec![language],
                    None => name.split_whitespace().filter_map(language).collect(),
                };
                if found.is_empty() && !is_language_of(&lower) {
                    record.doubt(
                        Diagnostic::new(
                            Code::UnknownLanguage,
                            format!("“{name}” is no language known here and is left out"),
                        )
                        .in_field(entry.label.clone())
                        .with_value(name),
                    );
                }
                for language in found {
                    if original {
                        push_new(&mut record.original_languages, language);
                    } else if !aside {
                        push_new(&mut record.languages, language);
                    }
                }
            }
            if aside {
                note(record, NoteKind::General, &format!("{}: {}", entry.label, group.trim()));
            }
        }
    }
}

/// "of summary", "de l'œuvre originale", "des Originals": what a group of codes is the language of.
fn is_language_of(text: &str) -> bool {
    ["of ", "de ", "del ", "des ", "der ", "do ", "da ", "dos ", "du ", "d'"].iter().any(|lead| text.starts_with(lead))
        && text.len() > 5
}

fn countries(record: &mut Record, entry: &Entry) {
    for value in pieces(entry) {
        for code in value.split(',').map(|code| code.trim().trim_end_matches('.')) {
            if code.is_empty() {
                continue;
            }
            match self::Country::from_iso3166(code).or_else(|| self::Country::parse(code)) {
                Some(country) => push_new(&mut record.countries, country),
                None => record.keep_unmapped(&entry.label, code),
            }
        }
    }
}

fn isbns(record: &mut Record, entry: &Entry) {
    for value in entry.values.iter().flat_map(|value| value.split(['|', ';', '•'])) {
        let value = value.trim().trim_end_matches(['.', ' ', ',', ':']);
        if !value.contains(|c: char| c.is_ascii_digit()) {
            continue;
        }
        identifier(record, entry, value, "isbn", |value| {
            self::Isbn::parse(value).map(Identifier::Isbn).map_err(|error| error.reason)
        });
    }
}

fn issns(record: &mut Record, entry: &Entry) {
    for value in entry.values.iter().flat_map(|value| value.split(['|', ';', '•', ','])) {
        let value = value.trim().trim_end_matches(['.', ' ', ',', ':']);
        let number = value.split_whitespace().next().unwrap_or_default();
        if !number.contains(|c: char| c.is_ascii_digit()) {
            continue;
        }
        identifier(record, entry, number, "issn", |value| {
            self::Issn::parse(value).map(Identifier::Issn).map_err(|error| error.reason)
        });
    }
}

fn identifier(
    record: &mut Record,
    entry: &Entry,
    value: &str,
    scheme: &str,
    parse: impl Fn(&str) -> Result<Identifier, &'static str>,
) {
    match parse(value) {
        Ok(identifier) => record.identify(identifier),
        Err(reason) => {
            record.doubt(
                Diagnostic::new(
                    Code::InvalidIdentifier,
                    format!("“{value}” is no {}: {reason}", scheme.to_uppercase()),
                )
                .in_field(entry.label.clone())
                .with_value(value),
            );
            record.identify(Identifier::Invalid { scheme: scheme.to_owned(), value: value.to_owned() });
        }
    }
}

fn dois(record: &mut Record, evidence: &mut Evidence, entry: &Entry) {
    for value in pieces(entry) {
        let value = value.split_whitespace().next().unwrap_or_default();
        match self::Doi::parse(value) {
            Ok(doi) => push_new(&mut evidence.own_dois, doi),
            Err(error) => {
                record.doubt(
                    Diagnostic::new(Code::InvalidIdentifier, error.to_string())
                        .in_field(entry.label.clone())
                        .with_value(value),
                );
                record.identify(Identifier::Invalid { scheme: "doi".to_owned(), value: value.to_owned() });
            }
        }
    }
}

fn series(record: &mut Record, entry: &Entry) {
    for value in entry.values.iter().flat_map(|value| value.split(['|', '•'])) {
        let mut rest: Vec<&str> = Vec::new();
        for piece in value.split("; ") {
            rest.push(piece);
        }
        let mut pending: Option<Series> = None;
        for piece in rest {
            let piece = piece.trim().trim_end_matches(['.', ' ', ';', ',']);
            let piece = piece.trim_end_matches(':').trim_end();
            if !piece.contains(char::is_alphanumeric) {
                continue;
            }
            match &mut pending {
                Some(series) if series.number.is_none() && is_series_number(piece) => {
                    series.number = Some(piece.to_owned());
                }
                _ => {
                    if let Some(done) = pending.replace(one_series(piece)) {
                        push_series(record, done);
                    }
                }
            }
        }
        if let Some(done) = pending {
            push_series(record, done);
        }
    }
}

fn push_series(record: &mut Record, series: Series) {
    let same = |a: &Series| {
        let fold =
            |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
        fold(&a.title.value) == fold(&series.title.value)
    };
    match record.series.iter_mut().find(|known| same(known)) {
        // The statement (490) and the tracing (8XX) of one series.
        Some(known) => {
            if known.number.is_none() {
                known.number = series.number;
            }
        }
        None => record.series.push(series),
    }
}

/// "Title: 91", "Title, 41", "Title, ISSN 1234-5679".
fn one_series(text: &str) -> Series {
    let mut series = Series::default();
    let mut title = text.to_owned();
    for separator in [": ", ", "] {
        if let Some((head, tail)) = title.rsplit_once(separator)
            && is_series_number(tail)
        {
            series.number = Some(tail.trim().to_owned());
            title = head.to_owned();
            break;
        }
    }
    if let Some(at) = title.find("ISSN")
        && let (Some(head), Some(tail)) = (title.get(..at), title.get(at + 4..))
        && let Ok(issn) = self::Issn::parse(tail.trim_start_matches([':', ' ']).split(' ').next().unwrap_or_default())
    {
        series.identifiers.push(Identifier::Issn(issn));
        title = head.trim_end_matches([',', ' ', ';', '(']).to_owned();
    }
    series.title = Text::new(isbd::trim(title.trim()));
    series
}

/// "12", "v. 3", "no. 41", "Bd. 2", "XII", "1998, 2".
fn is_series_number(text: &str) -> bool {
    let text = text.trim();
    let mut words = text
        .split(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | '(' | ')' | '[' | ']' | '/' | '-' | '–' | ':'));
    text.chars().count() <= 30
        && text.contains(|c: char| c.is_ascii_digit() || matches!(c, 'I' | 'V' | 'X' | 'L'))
        && words.all(|word| {
            word.is_empty()
                || word.bytes().all(|b| b.is_ascii_digit())
                || word.bytes().any(|b| b.is_ascii_digit()) && word.len() <= 8
                || word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L' | b'C'))
                || matches!(
                    word.to_lowercase().as_str(),
                    "v" | "vol"
                        | "volume"
                        | "volumes"
                        | "no"
                        | "nr"
                        | "n"
                        | "n°"
                        | "nº"
                        | "núm"
                        | "num"
                        | "number"
                        | "bd"
                        | "band"
                        | "t"
                        | "tome"
                        | "tomo"
                        | "heft"
                        | "h"
                        | "pt"
                        | "part"
                        | "fasc"
                        | "book"
                        | "bk"
                        | "ser"
                        | "teil"
                        | "jg"
                        | "jahrg"
                        | "issue"
                        | "numéro"
                        | "número"
                        | "№"
                        | "lfg"
                        | "f"
                        | "ed"
                        | "vols"
                )
        })
}

fn sets(record: &mut Record, entry: &Entry) {
    for value in entry.values.iter().filter_map(|value| text(value)) {
        let title = isbd::trim(&value).to_owned();
        let kind = Kind::MultiVolumeBook;
        record.relations.push(Relation {
            kind: RelationKind::PartOf,
            work: RelatedWork {
                kind,
                title: Some(Text::new(title)),
                note: Some(entry.label.clone()),
                ..RelatedWork::default()
            },
        });
    }
}

/// "Title [Cover title]" or "Cover title: Title".
fn other_titles(record: &mut Record, entry: &Entry) {
    for value in entry.values.iter().flat_map(|value| value.split(['|', '•'])).flat_map(split_semicolons) {
        let value = value.trim().trim_end_matches(" .").trim_end_matches(['.', ' ', ';']);
        let (title, kind) = match value.strip_suffix(']').and_then(|inner| inner.rsplit_once('[')) {
            Some((title, kind)) if !title.trim().is_empty() && is_title_kind(kind) => (title, title_kind(kind)),
            _ => (value, OtherTitleKind::Variant),
        };
        push_title(record, kind, title);
    }
}

fn is_title_kind(text: &str) -> bool {
    let text = text.to_lowercase();
    ["title", "título", "titulo", "titre", "titel", "nebent"].iter().any(|word| text.contains(word)) || text.len() < 30
}

fn title_kind(text: &str) -> OtherTitleKind {
    let text = text.to_lowercase();
    if ["parallel", "paralel", "parallèle"].iter().any(|word| text.contains(word)) {
        OtherTitleKind::Parallel
    } else {
        OtherTitleKind::Variant
    }
}

fn titles(record: &mut Record, entry: &Entry, kind: OtherTitleKind) {
    for value in entry.values.iter().flat_map(|value| value.split(['|', '•'])).flat_map(split_semicolons) {
        push_title(record, kind, value.trim().trim_end_matches(" ."));
    }
}

fn subjects(record: &mut Record, entry: &Entry, kind: SubjectKind) {
    let list: Vec<&str> = match entry.values.as_slice() {
        // Without any "|" the semicolon is the separator: older UNIMARC pages.
        [one] if !one.contains('|') && !one.contains('•') => one.split("; ").collect(),
        many => many.iter().flat_map(|value| value.split(['|', '•'])).collect(),
    };
    for value in list {
        let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
        let value = value.trim_end_matches(" .").trim_matches(['|', ';', ' ']);
        let mut parts = value.split("--").map(|part| isbd::trim(part.trim())).filter(|part| !part.is_empty());
        let Some(heading) = parts.next() else { continue };
        let heading = strip_end(heading);
        if !heading.contains(char::is_alphanumeric) {
            continue;
        }
        let subdivisions =
            parts.map(|part| Subdivision { kind: SubjectKind::Topic, value: strip_end(part).to_owned() }).collect();
        push_new(
            &mut record.subjects,
            Subject { kind, heading: Text::new(heading), subdivisions, ..Subject::default() },
        );
    }
}

/// A heading without the comma or semicolon that a subfield was cut at.
fn strip_end(text: &str) -> &str {
    text.trim_end_matches([',', ';', ' ', ':', '/'])
}

fn classes(record: &mut Record, entry: &Entry, scheme: Option<&str>) {
    let mut notations: Vec<String> = Vec::new();
    for value in entry.values.iter().flat_map(|value| value.split(['|', '•', ';'])) {
        let value = value.trim().trim_end_matches(" .").trim();
        if !value.contains(char::is_alphanumeric) {
            continue;
        }
        match scheme {
            // "330.1 23": the number and the edition of the Dewey tables.
            Some("ddc") => {
                let mut words = value.split([' ', '\u{a0}']).filter(|word| !word.is_empty());
                if let Some(number) = words.next() {
                    notations.push(number.trim_end_matches([',', '.']).to_owned());
                }
            }
            // A template may set " | " between class and item number: "DS793.H5 | W888 2015".
            Some("lcc" | "nlm") if !notations.is_empty() && is_cutter(value) => {
                if let Some(last) = notations.last_mut() {
                    last.push(' ');
                    last.push_str(value);
                }
            }
            _ => notations.push(value.to_owned()),
        }
    }
    for notation in notations {
        push_new(
            &mut record.subjects,
            Subject {
                kind: SubjectKind::Class,
                heading: Text::new(notation),
                scheme: scheme.map(|scheme| Scheme(scheme.to_owned())),
                ..Subject::default()
            },
        );
    }
}

/// An item number of the Library of Congress: a letter, digits, perhaps a year.
fn is_cutter(text: &str) -> bool {
    let text = text.trim_start_matches('.');
    let mut chars = text.chars();
    chars.next().is_some_and(|c| c.is_ascii_uppercase())
        && chars.next().is_some_and(|c| c.is_ascii_digit())
        && !text.contains('.')
        || text.len() >= 4 && text.get(..4).is_some_and(|year| year.bytes().all(|b| b.is_ascii_digit()))
}

fn online(record: &mut Record, entry: &Entry) {
    links(record, &entry.links);
    for value in entry.values.iter().flat_map(|value| value.split(['|', '•'])).flat_map(split_semicolons) {
        let Some(value) = text(value) else { continue };
        if furniture::is_link_text(&value)
            || value.contains("://")
            || entry.links.iter().any(|link| link.text.contains(&value) || value.contains(&link.text))
        {
            continue;
        }
        // The text of a link whose address the page's text does not hold.
        if entry.links.is_empty() {
            record.keep_unmapped(&entry.label, value);
        } else {
            push_note(record, NoteKind::General, &value);
        }
    }
}

fn part(record: &mut Record, entry: &Entry, set: impl FnOnce(&mut crate::model::Part, String)) {
    if let Some(value) = text(&entry.text()) {
        let value = value.trim_end_matches('.').to_owned();
        set(&mut record.host_mut().part, value);
    }
}

fn hosts(record: &mut Record, entry: &Entry) {
    for value in &entry.values {
        let Some(value) = text(value) else { continue };
        // A subfield $u of the host is printed behind all others, with or without its name.
        let value = value.split("URL: http").next().unwrap_or_default().trim_end();
        let host = super::host::read(value, entry.anchor.as_deref());
        record.hosts.push(host);
    }
}

fn relations(record: &mut Record, entry: &Entry, kind: RelationKind) {
    for value in entry.values.iter().flat_map(|value| value.split(['|', '•'])).flat_map(split_semicolons) {
        let Some(value) = text(value) else { continue };
        let (note, title) = match kind {
            // "Erscheint auch als: No title", "Online version: Title"
            RelationKind::OtherFormat | RelationKind::OtherVersion | RelationKind::Related => {
                match value.split_once(": ") {
                    Some((note, title)) if note.split_whitespace().count() <= 5 => (note.to_owned(), title.to_owned()),
                    _ => (entry.label.clone(), value),
                }
            }
            _ => (entry.label.clone(), value),
        };
        let title = isbd::trim(title.trim());
        if furniture::is_link_text(title) || !title.contains(char::is_alphanumeric) {
            note_only(record, &entry.label, &note);
            continue;
        }
        record.relations.push(Relation {
            kind,
            work: RelatedWork { title: Some(Text::new(title)), note: Some(note), ..RelatedWork::default() },
        });
    }
}

/// "Erscheint auch als: No title" says nothing but that there is such a form.
fn note_only(record: &mut Record, label: &str, note: &str) {
    if note != label {
        record.keep_unmapped(label, note);
    }
}
