//! From a node to a draft.

use super::node::{Item, Node};
use super::{kinds, people, place, relations, terms};
use crate::model::list::{push_new, recent};
use crate::model::{DateEvent, LinkKind, NoteKind, OtherTitleKind, Record, RightsKind, Text, Title, UnmappedReason};
use crate::read::draft::{Draft, is_web_address};
use crate::read::works::notes;
use crate::text::{dates, isbd};

/// The draft of a work.
pub(super) fn read(node: Node<'_>) -> Draft {
    let mut draft = Draft::new(Record::default());
    kinds::read(&mut draft, node);
    terms::languages(&mut draft, node);
    titles(&mut draft, node);
    people::read(&mut draft, node);
    dates_of(&mut draft, node);
    terms::identifiers(&mut draft, node);
    place::read(&mut draft, node);
    description(&mut draft, node);
    terms::subjects(&mut draft, node);
    edition(&mut draft, node);
    rights(&mut draft, node);
    files(&mut draft, node);
    notes_of(&mut draft, node);
    relations::read(&mut draft, node);
    publication(&mut draft, node);
    rest(&mut draft, node);
    draft
}

/// The title: the headline of an article, the name of anything else.
fn titles(draft: &mut Draft, node: Node<'_>) {
    let is_article = node.types().iter().any(|name| name.ends_with("Article") || name.ends_with("Posting"));
    let order = if is_article { ["headline", "name"] } else { ["name", "headline"] };
    let mut texts = node.texts(&order);
    // Of several languages, that of the work first.
    let languages = draft.record.languages.clone();
    let is_own = |text: &Text| text.language.as_ref().is_some_and(|tag| languages.iter().any(|own| own.tag() == *tag));
    texts.sort_by_key(|text| text.language.is_some() && !is_own(text));
    for text in texts {
        // Catalogues have their titles as ISBD writes them: "Title : subtitle /".
        let separated = isbd::separate(&text.value);
        let title = separated.title;
        // A page's name is often the title with the name of the site behind it.
        let known = draft.record.title.as_ref().map(|title| title.full.as_str());
        if known.is_some_and(|known| title.full.starts_with(known)) {
            continue;
        }
        if draft.record.statement_of_responsibility.is_none() {
            draft.record.statement_of_responsibility = separated.responsibility;
        }
        draft.title(Title { language: text.language, ..title });
    }
    for text in node.texts(&["title", "alternateName", "alternativeHeadline"]) {
        if draft.record.title.is_none() {
            draft.title(Title { language: text.language, ..Title::new(text.value) });
        } else {
            draft.other_title(OtherTitleKind::Variant, text);
        }
    }
}

fn dates_of(draft: &mut Draft, node: Node<'_>) {
    for (property, event) in [
        ("datePublished", DateEvent::Issued),
        ("dateCreated", DateEvent::Created),
        ("uploadDate", DateEvent::Available),
        ("dateModified", DateEvent::Modified),
        ("copyrightYear", DateEvent::Copyrighted),
    ] {
        for value in node.values(&[property]) {
            draft.date(event, property, day(&value));
        }
    }
}

/// The day of a moment: nothing is published at a second.
pub(super) fn day(text: &str) -> &str {
    let is_moment = text.len() > 15
        && text.as_bytes().get(4) == Some(&b'-')
        && matches!(text.as_bytes().get(10), Some(b'T' | b' '))
        && text.contains(':')
        && !text.contains('/');
    if is_moment { text.get(..10).unwrap_or(text) } else { text }
}

/// The abstract; where there is none, the description is one.
fn description(draft: &mut Draft, node: Node<'_>) {
    for text in node.texts(&["abstract"]) {
        draft.abstract_text(text);
    }
    let has_abstract = !draft.record.abstracts.is_empty();
    for text in node.texts(&["description"]) {
        // A start of the abstract, cut for the results of searches.
        let start = text.value.trim_end_matches(['.', '…', ' ']);
        if recent(&draft.record.abstracts).iter().any(|known| known.value.starts_with(start)) {
            continue;
        }
        if has_abstract { draft.note(NoteKind::General, text) } else { draft.abstract_text(text) }
    }
}

fn edition(draft: &mut Draft, node: Node<'_>) {
    for value in node.values(&["bookEdition", "version", "softwareVersion"]) {
        push_new(&mut draft.record.editions, value);
    }
    for value in node.values(&["numberOfPages"]) {
        match value.parse() {
            Ok(count) => draft.record.page_count = Some(count),
            Err(_) => draft.extent(&value),
        }
    }
    for value in node.values(&["materialExtent", "size", "contentSize", "fileSize"]) {
        push_new(&mut draft.record.extents, value);
    }
    for value in node.values(&["reportNumber"]) {
        push_new(&mut draft.record.numbers, value);
    }
    for value in node.values(&["bookFormat"]) {
        draft.note(NoteKind::Medium, Text::new(super::node::local(&value)));
    }
}

/// Licences by their address or in words, and who may see the work.
fn rights(draft: &mut Draft, node: Node<'_>) {
    for item in node.items(&["license"]) {
        match item {
            Item::Text(text) => notes::add_license(&mut draft.record, &text.value),
            Item::Node(license) => {
                let address = license.iri().map(str::to_owned).or_else(|| license.value(&["url"]));
                let written = address.filter(|url| is_web_address(url)).or_else(|| license.name());
                notes::add_license(&mut draft.record, &written.unwrap_or_default());
            }
        }
    }
    for value in node.values(&["copyrightNotice", "usageInfo"]) {
        draft.rights(&value);
    }
    for value in node.values(&["conditionsOfAccess"]) {
        draft.rights_of(RightsKind::Access, &value);
    }
    for value in node.values(&["isAccessibleForFree"]) {
        if value.eq_ignore_ascii_case("true") {
            draft.rights_of(RightsKind::Access, "free access");
        }
    }
}

/// Files of the work: their addresses and formats.
fn files(draft: &mut Draft, node: Node<'_>) {
    for file in node.nodes(&["encoding", "distribution", "associatedMedia"]) {
        if let Some(url) = file.value(&["contentUrl", "downloadUrl", "url"]).filter(|url| is_web_address(url)) {
            draft.link(&url, LinkKind::Work, None);
        }
        for value in file.values(&["encodingFormat", "fileFormat"]) {
            draft.note(NoteKind::FileFormat, Text::new(value));
        }
    }
    for item in node.items(&["encodingFormat", "fileFormat"]) {
        if let Item::Text(text) = item {
            draft.note(NoteKind::FileFormat, text);
        }
    }
    for url in terms::addresses(node, &["contentUrl", "downloadUrl", "installUrl", "codeRepository", "archivedAt"]) {
        draft.link(&url, LinkKind::Work, None);
    }
    for url in
        terms::addresses(node, &["relatedLink", "significantLink", "readme", "buildInstructions", "softwareHelp"])
    {
        draft.link(&url, LinkKind::Related, None);
    }
}

fn notes_of(draft: &mut Draft, node: Node<'_>) {
    for (property, kind) in [
        ("inSupportOf", NoteKind::Degree),
        ("educationalLevel", NoteKind::Audience),
        ("award", NoteKind::General),
        ("creditText", NoteKind::Citation),
        ("operatingSystem", NoteKind::Requires),
        ("runtimePlatform", NoteKind::Requires),
    ] {
        for text in node.texts(&[property]) {
            draft.note(kind, text);
        }
    }
    for item in node.items(&["softwareRequirements", "requirements"]) {
        match item {
            Item::Text(text) => draft.note(NoteKind::Requires, text),
            Item::Node(other) => draft.note(NoteKind::Requires, Text::new(other.name().unwrap_or_default())),
        }
    }
    for item in node.items(&["audience"]) {
        let text = match item {
            Item::Text(text) => Some(text),
            Item::Node(audience) => audience.value(&["audienceType", "educationalRole", "name"]).map(Text::new),
        };
        draft.note(NoteKind::Audience, text.unwrap_or_default());
    }
    for value in node.values(&["programmingLanguage"]) {
        draft.note(NoteKind::General, Text::new(format!("Programming language: {value}")));
    }
}

/// Who published the work, where and when, as an event.
fn publication(draft: &mut Draft, node: Node<'_>) {
    for event in node.nodes(&["publication"]) {
        for name in event.values(&["publishedBy"]) {
            draft.publisher(&name);
        }
        for place in event.values(&["location"]) {
            draft.place(&place);
        }
        for date in event.values(&["startDate"]) {
            draft.date(DateEvent::Issued, "publication.startDate", day(&date));
        }
    }
    for place in node.values(&["locationCreated"]) {
        draft.unmapped("locationCreated", &place);
    }
}

/// What none of the above has taken.
fn rest(draft: &mut Draft, node: Node<'_>) {
    for (key, value) in node.properties() {
        if key.starts_with('@') || TAKEN.contains(&key) || relations::is_relation(key) {
            continue;
        }
        let written = match value {
            serde_json::Value::String(text) => text.clone(),
            other => node.value(&[key]).unwrap_or_else(|| other.to_string()),
        };
        let written: String = written.chars().take(LONGEST).collect();
        if OF_THE_PAGE.contains(&key) || key.starts_with("sd") {
            draft.leave_out(key, &written, UnmappedReason::Technical);
        } else {
            draft.unmapped(key, &written);
        }
    }
    // Dates that are empty but for their mark.
    draft
        .record
        .dates
        .retain(|statement| statement.date.edtf.is_some() || dates::read(&statement.date.written).written.len() > 3);
}

/// So many characters of a value that nothing takes are kept.
const LONGEST: usize = 500;

/// Properties that the functions above read.
const TAKEN: &[&str] = &[
    "abstract",
    "accessionNumber",
    "about",
    "accountablePerson",
    "actor",
    "additionalType",
    "alternateName",
    "alternativeHeadline",
    "archivedAt",
    "articleNumber",
    "articleSection",
    "artist",
    "associatedMedia",
    "audience",
    "author",
    "award",
    "bookEdition",
    "bookFormat",
    "buildInstructions",
    "byArtist",
    "codeRepository",
    "colorist",
    "composer",
    "conditionsOfAccess",
    "contentLocation",
    "contentSize",
    "contentUrl",
    "contributor",
    "copyrightHolder",
    "copyrightNotice",
    "copyrightYear",
    "creativeWorkStatus",
    "creator",
    "creditText",
    "dateCreated",
    "dateModified",
    "datePublished",
    "description",
    "director",
    "distribution",
    "doi",
    "downloadUrl",
    "editor",
    "educationalLevel",
    "encoding",
    "encodingFormat",
    "fileFormat",
    "fileSize",
    "funder",
    "funding",
    "genre",
    "gtin12",
    "gtin13",
    "headline",
    "id",
    "identifier",
    "illustrator",
    "inLanguage",
    "inSupportOf",
    "includedInDataCatalog",
    "includedInDataSet",
    "inker",
    "installUrl",
    "isAccessibleForFree",
    "isPartOf",
    "isbn",
    "isrcCode",
    "issn",
    "issueNumber",
    "iswcCode",
    "keywords",
    "learningResourceType",
    "license",
    "locationCreated",
    "lyricist",
    "mainEntityOfPage",
    "maintainer",
    "materialExtent",
    "mpn",
    "name",
    "numberOfPages",
    "operatingSystem",
    "pageEnd",
    "pageStart",
    "pagination",
    "penciler",
    "position",
    "producer",
    "productID",
    "programmingLanguage",
    "publication",
    "publicationType",
    "publisher",
    "publisherImprint",
    "readBy",
    "readme",
    "recordedAt",
    "recordedIn",
    "relatedLink",
    "reportNumber",
    "requirements",
    "reviewedBy",
    "runtimePlatform",
    "sameAs",
    "serialNumber",
    "significantLink",
    "size",
    "sku",
    "softwareHelp",
    "softwareRequirements",
    "softwareVersion",
    "sourceOrganization",
    "spatialCoverage",
    "sponsor",
    "temporalCoverage",
    "title",
    "translator",
    "type",
    "uploadDate",
    "url",
    "usageInfo",
    "version",
    "volumeNumber",
];

/// Properties of the page, of the trade and of the visitors, and texts in full.
const OF_THE_PAGE: &[&str] = &[
    "aggregateRating",
    "articleBody",
    "breadcrumb",
    "comment",
    "commentCount",
    "discussionUrl",
    "hasPart",
    "image",
    "interactionStatistic",
    "isFamilyFriendly",
    "logo",
    "mainEntity",
    "offers",
    "potentialAction",
    "primaryImageOfPage",
    "speakable",
    "text",
    "thumbnail",
    "thumbnailUrl",
    "wordCount",
];
