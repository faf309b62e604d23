//! From the front matter of an article to a record.

use super::{at, href, journal, parts, people, plain, subjects, texts};
use crate::model::list::push_new;
use crate::model::{
    LanguageTag, NoteKind, OtherTitle, OtherTitleKind, Record, Rights, RightsKind, Text, UnmappedReason,
};
use crate::read::draft::tag;
use crate::read::json::shapes::List;
use crate::read::works::dates::DateValue;
use crate::read::works::people::OrganizationId;
use crate::read::works::work::{Event, Funder, License, Work};
use crate::read::works::{self, notes};
use crate::read::xml::Element;

/// The record of an article; none if it has no title and no DOI.
pub(super) fn record(article: &Element) -> Option<Record> {
    let none = Element::default();
    let front = article.child("front").or_else(|| article.child("front-stub")).unwrap_or(&none);
    // PubMed Central has had articles whose metadata stand without a front.
    let meta = front.child("article-meta").or_else(|| article.child("article-meta")).unwrap_or(front);
    let mut work = Work { kind: texts([kind_of(article).to_owned()]), ..Work::default() };
    work.title = title(meta);
    work.subtitle = at(meta, "title-group/subtitle");
    work.language = language(article);
    identifiers(&mut work, meta);
    if work.title.is_empty() && work.doi.is_empty() {
        return None;
    }
    let journal_meta = front.child("journal-meta").or_else(|| article.child("journal-meta"));
    journal::add(&mut work, journal_meta.unwrap_or(&none), meta);
    people::add(&mut work, meta);
    conference(&mut work, meta);
    permissions(&mut work, meta);
    funding(&mut work, meta);
    parts::references(&mut work, article);
    parts::related(&mut work, meta);
    let mut record = works::record(&work);
    other_titles(&mut record, meta);
    journal::others(&mut record, journal_meta.unwrap_or(&none));
    abstracts(&mut record, meta);
    subjects::add(&mut record, article, meta);
    people::on_behalf_of(&mut record, meta);
    links(&mut record, meta);
    parts::products(&mut record, meta);
    parts::sub_articles(&mut record, article);
    counts(&mut record, meta);
    rest(&mut record, front, meta);
    Some(record)
}

/// The type in terms of Crossref: what is published in a journal is an article, whatever sort of article it is.
fn kind_of(article: &Element) -> &'static str {
    match article.attr("article-type") {
        Some("preprint") => "posted-content",
        Some("dissertation" | "thesis") => "dissertation",
        _ => "journal-article",
    }
}

fn language(article: &Element) -> crate::read::json::shapes::Texts<'static> {
    let language = article.attr("xml:lang").or_else(|| article.attr_any("lang"));
    texts(language.map(|language| language.split(['-', '_']).next().unwrap_or(language).to_owned()))
}

fn title(meta: &Element) -> crate::read::json::shapes::Texts<'static> {
    let found = meta.first_at("title-group/article-title").or_else(|| meta.child("article-title"));
    texts(found.map(plain))
}

fn identifiers(work: &mut Work<'static>, meta: &Element) {
    let mut others = Vec::new();
    for id in meta.children_named("article-id") {
        let value = id.text();
        let slot = match id.attr("pub-id-type").unwrap_or_default().to_ascii_lowercase().as_str() {
            "doi" => &mut work.doi,
            "pmid" | "medline" => &mut work.pmid,
            "pmc" | "pmcid" => &mut work.pmcid,
            // Numbers of the editing system, and of the version of the text.
            "pmc-aid"
            | "pmcaid"
            | "pmc-aiid"
            | "pmcaiid"
            | "pmc-uid"
            | "publisher-manuscript"
            | "manuscript"
            | "sici"
            | "art-access-id" => continue,
            _ => {
                others.push(value);
                continue;
            }
        };
        if slot.is_empty() {
            *slot = texts([value]);
        }
    }
    work.alternative_id = texts(others);
}

/// Titles in other languages, and short ones.
fn other_titles(record: &mut Record, meta: &Element) {
    let Some(group) = meta.child("title-group") else { return };
    let mut add = |kind: OtherTitleKind, value: String, language: Option<LanguageTag>| {
        let is_known = record.title.as_ref().is_some_and(|title| title.full == value);
        if !value.is_empty() && !is_known {
            push_new(&mut record.other_titles, OtherTitle { kind, text: Text { value, language } });
        }
    };
    for translated in group.children_named("trans-title-group") {
        let language = translated.attr_any("lang").and_then(tag);
        let subtitle = translated.child("trans-subtitle").map(plain).unwrap_or_default();
        for title in translated.children_named("trans-title").map(plain) {
            let full = if subtitle.is_empty() { title } else { format!("{title}: {subtitle}") };
            add(OtherTitleKind::Parallel, full, language.clone());
        }
    }
    for title in group.children_named("trans-title") {
        add(OtherTitleKind::Parallel, plain(title), title.attr_any("lang").and_then(tag));
    }
    for title in group.children_named("alt-title") {
        add(OtherTitleKind::Variant, plain(title), None);
    }
}

/// Abstracts in all languages; those that are a picture only are none.
fn abstracts(record: &mut Record, meta: &Element) {
    let own = record.languages.first().map(crate::model::Language::tag);
    for element in meta.children().filter(|child| matches!(child.name(), "abstract" | "trans-abstract")) {
        let mut written = String::new();
        super::write(element, &["xref", "label", "fn"], &mut written);
        let value = crate::text::markup::strip(&written).trim().to_owned();
        let stated = element.attr_any("lang").and_then(tag);
        let language = stated.or_else(|| own.clone().filter(|_| element.name() == "abstract"));
        let text = Text { value, language };
        if !text.value.is_empty() {
            push_new(&mut record.abstracts, text);
        }
    }
}

fn conference(work: &mut Work<'static>, meta: &Element) {
    let Some(conference) = meta.child("conference") else { return };
    let date = |path: &str| DateValue { raw: at(conference, path), ..DateValue::default() };
    work.event = Event {
        name: at(conference, "conf-name"),
        acronym: at(conference, "conf-acronym"),
        number: at(conference, "conf-num"),
        theme: at(conference, "conf-theme"),
        sponsor: at(conference, "conf-sponsor"),
        location: at(conference, "conf-loc"),
        start: date("conf-date"),
        ..Event::default()
    };
}

/// Licences by their address, wherever it stands; the statement of copyright.
fn permissions(work: &mut Work<'static>, meta: &Element) {
    let none = Element::default();
    let permissions = meta.child("permissions").unwrap_or(&none);
    let mut addresses: Vec<String> = Vec::new();
    let mut statements: Vec<String> = Vec::new();
    // The DTDs before 2.3 had these in the metadata themselves.
    for license in permissions.children_named("license").chain(meta.children_named("license")) {
        let mut found: Vec<String> = href(license).map(str::to_owned).into_iter().collect();
        found.extend(license.descendants("license_ref").iter().map(|reference| reference.text()));
        if found.is_empty() {
            let links = license.descendants("ext-link").into_iter().chain(license.descendants("uri"));
            // Of the texts that name several, not the list of all licences.
            let is_license = |address: &&str| {
                let end = address.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
                (address.contains("creativecommons.org/") || address.contains("/license")) && end != "licenses"
            };
            found.extend(links.filter_map(href).filter(is_license).map(str::to_owned));
        }
        if found.is_empty() {
            statements.push(plain(license));
        }
        addresses.extend(found);
    }
    addresses.extend(permissions.at("license_ref").iter().map(|reference| reference.text()));
    let is_new = |text: &String, known: &[String]| !text.is_empty() && !known.contains(text);
    let mut distinct: Vec<String> = Vec::new();
    for address in addresses {
        if is_new(&address, &distinct) {
            distinct.push(address);
        }
    }
    work.license = List(distinct.into_iter().map(|url| License { url: texts([url]), ..License::default() }).collect());
    let copyright = permissions.children_named("copyright-statement").chain(meta.children_named("copyright-statement"));
    let mut copyright: Vec<String> =
        copyright.map(plain).filter(|text| text.chars().any(char::is_alphanumeric)).collect();
    if copyright.is_empty() {
        let parts = ["copyright-year", "copyright-holder"].map(|name| permissions.child(name).map(plain));
        let written = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        if !written.is_empty() {
            copyright.push(format!("© {written}"));
        }
    }
    work.copyright = texts(copyright.into_iter().chain(statements));
}

/// Funders with their identifiers and the numbers of their awards, in JATS and in the DTDs before it.
fn funding(work: &mut Work<'static>, meta: &Element) {
    let awards = meta.at("funding-group/award-group");
    for group in &awards {
        let award = texts(group.children_named("award-id").map(plain));
        let sources: Vec<_> = group.children_named("funding-source").collect();
        for source in &sources {
            let ids = source.descendants("institution-id").into_iter().map(|id| OrganizationId {
                id: texts([id.text()]),
                scheme: texts(
                    id.attr("institution-id-type")
                        .filter(|kind| !kind.eq_ignore_ascii_case("FundRef"))
                        .map(str::to_owned),
                ),
                ..OrganizationId::default()
            });
            let linked = href(source)
                .filter(|address| address.contains("://"))
                .map(|address| OrganizationId { id: texts([address.to_owned()]), ..OrganizationId::default() });
            let institution = source.descendants("institution").into_iter().map(plain).next();
            let name =
                institution.or_else(|| source.child("named-content").map(plain)).unwrap_or_else(|| plain(source));
            let id = List(ids.chain(linked).collect());
            work.funder.0.push(Funder { name: texts([name]), id, award: award.clone(), ..Funder::default() });
        }
        if sources.is_empty() && !award.is_empty() {
            work.note.rest.extend(award.first.into_iter().chain(award.rest));
        }
    }
    for (sponsor, number) in [("contract-sponsor", "contract-num"), ("grant-sponsor", "grant-num")] {
        let award = at(meta, number);
        for name in meta.children_named(sponsor).map(plain) {
            work.funder.0.push(Funder { name: texts([name]), award: award.clone(), ..Funder::default() });
        }
    }
}

/// Where the article is on the web.
fn links(record: &mut Record, meta: &Element) {
    for uri in meta.children_named("self-uri") {
        let address = href(uri).map_or_else(|| uri.text(), str::to_owned);
        if address.contains("://") {
            works::text::link(record, &address);
        } else if !address.is_empty() {
            let field = "self-uri".to_owned();
            record.unmapped.push(crate::model::Unmapped { field, value: address, reason: UnmappedReason::Technical });
        }
    }
    for statement in meta.at("funding-group/funding-statement") {
        notes::note(record, NoteKind::Funding, plain(statement));
    }
    if meta.first_at("permissions/free_to_read").is_some() {
        push_new(&mut record.rights, Rights { kind: RightsKind::Access, value: "free to read".to_owned() });
    }
}

fn counts(record: &mut Record, meta: &Element) {
    let pages = meta.first_at("counts/page-count").and_then(|count| count.attr("count"));
    record.page_count =
        record.page_count.or_else(|| pages.and_then(|pages| pages.parse().ok()).filter(|pages| *pages > 0));
    // An article has its pages in the journal; how many there are, they say themselves.
    if record.kind.is_article() && record.hosts.iter().any(|host| host.part.last_page.is_some()) {
        record.page_count = None;
    }
}

/// What none of the above has taken.
fn rest(record: &mut Record, front: &Element, meta: &Element) {
    const TAKEN: &[&str] = &[
        "abstract",
        "aff",
        "aff-alternatives",
        "article-categories",
        "article-id",
        "conference",
        "contract-num",
        "contract-sponsor",
        "contrib-group",
        "copyright-holder",
        "copyright-statement",
        "copyright-year",
        "counts",
        "elocation-id",
        "fpage",
        "funding-group",
        "grant-num",
        "grant-sponsor",
        "history",
        "isbn",
        "issue",
        "issue-part",
        "issue-title",
        "kwd-group",
        "license",
        "lpage",
        "page-range",
        "permissions",
        "product",
        "pub-date",
        "pub-history",
        "related-article",
        "related-object",
        "self-uri",
        "supplement",
        "title-group",
        "trans-abstract",
        "volume",
        "volume-series",
        "article-title",
        "event",
    ];
    // Of the editing, not of the article.
    const TECHNICAL: &[&str] = &[
        "article-version",
        "article-version-alternatives",
        "author-notes",
        "custom-meta-group",
        "custom-meta-wrap",
        "email",
        "ext-link",
        "issue-id",
        "issue-sponsor",
        "issue-title-group",
        "notes",
        "pub-date-not-available",
        "support-group",
        "uri",
        "volume-id",
        "volume-issue-group",
    ];
    for child in meta.children() {
        let name = child.name();
        if TAKEN.contains(&name) || matches!(name, "journal-meta" | "article-meta") {
            continue;
        }
        let value = plain(child);
        if TECHNICAL.contains(&name) {
            // Notes on authors have their e-mail addresses.
            let (value, reason) = match name {
                "author-notes" | "email" => (String::new(), UnmappedReason::Private),
                _ => (value, UnmappedReason::Technical),
            };
            record.unmapped.push(crate::model::Unmapped { field: name.to_owned(), value, reason });
        } else if !value.is_empty() {
            record.keep_unmapped(name, value);
        }
    }
    for notes in front.children_named("notes") {
        record.keep_unmapped("notes", plain(notes));
    }
}
