//! `relatedItem` and `part`: hosts, series, and other works.

use super::{identifiers, names, titles};
use crate::id::Identifier;
use crate::model::list::push_new;
use crate::model::{
    Agent, Contribution, Date, Host, Kind, Part, Record, RelatedWork, Relation, RelationKind, Series, Text,
};
use crate::read::draft::{Draft, Place, is_web_address};
use crate::read::types;
use crate::read::xml::Element;
use crate::text::{dates, enumeration, isbd};

/// A related work, by its type.
pub(super) fn read(draft: &mut Draft, item: &Element) {
    let kind = item.attr("type").unwrap_or_default();
    let other = item.attr("otherType").unwrap_or_default().to_lowercase();
    match kind {
        "host" => host(draft, item),
        "series" => {
            if let Some(series) = series(draft, item) {
                push_new(&mut draft.record.series, series);
            }
        }
        _ => {
            let label = item.attr("displayLabel").unwrap_or_default().to_lowercase();
            let is_translation = label.contains("translation of") || other.contains("translation of");
            let relation = match kind {
                "preceding" => RelationKind::Preceding,
                "succeeding" => RelationKind::Succeeding,
                _ if is_translation => RelationKind::TranslationOf,
                "original" => RelationKind::Source,
                "otherVersion" => RelationKind::OtherVersion,
                "otherFormat" => RelationKind::OtherFormat,
                "constituent" => RelationKind::Part,
                "references" => RelationKind::Cites,
                "isReferencedBy" => RelationKind::CitedBy,
                "reviewOf" => RelationKind::ReviewOf,
                _ if other.contains("translat") => RelationKind::Translation,
                _ => RelationKind::Related,
            };
            if let Some(work) = related_work(draft, item) {
                push_new(&mut draft.record.relations, Relation { kind: relation, work });
            }
        }
    }
}

/// The kind that a related item states.
fn stated_kind(item: &Element) -> Kind {
    let of_genre = item.children_named("genre").filter_map(|genre| types::kind(isbd::trim(&genre.text())));
    if let Some(kind) = of_genre.max_by_key(|kind| types::rank(*kind)) {
        return kind;
    }
    let is_collection =
        item.children_named("typeOfResource").any(|resource| resource.attr("collection") == Some("yes"));
    let issuance = item.at("originInfo/issuance").first().map(|issuance| issuance.text().to_lowercase());
    match issuance.as_deref() {
        _ if is_collection => Kind::Collection,
        Some("continuing" | "serial") => Kind::Periodical,
        Some("monographic" | "single unit") => Kind::Book,
        _ => Kind::Document,
    }
}

fn title_of(item: &Element) -> (Option<Text>, Vec<Text>) {
    let mut proper = None;
    let mut others = Vec::new();
    for info in item.children_named("titleInfo") {
        let text = Text { value: titles::compose(info).full, language: super::language_of(info) };
        match info.attr("type") {
            _ if text.value.is_empty() => {}
            None if proper.is_none() => proper = Some(text),
            _ => others.push(text),
        }
    }
    if proper.is_none() && !others.is_empty() {
        proper = Some(others.remove(0));
    }
    (proper, others)
}

/// What the work is in. A host in a host is an issue in its journal, or a book in its series: the outer one names, the inner one
/// numbers.
fn host(draft: &mut Draft, item: &Element) {
    let (title, other_titles) = title_of(item);
    let mut host = Host {
        kind: stated_kind(item),
        title,
        other_titles,
        identifiers: identifiers::of_related(item),
        contributions: contributions(draft, item),
        ..Host::default()
    };
    imprint(draft, item, &mut host);
    for part in item.children_named("part") {
        read_part(draft, part, &mut host.part);
    }
    for info in item.children_named("recordInfo") {
        host.control_number = host.control_number.take().or_else(|| info.child_text("recordIdentifier"));
    }
    for child in item.children() {
        match child.name() {
            "relatedItem" if child.attr("type") == Some("series") => host.series.extend(series(draft, child)),
            "relatedItem" if child.attr("type") == Some("host") => outer_host(draft, child, &mut host),
            "note" => host.notes.push(child.text()),
            "physicalDescription" => host.extent = host.extent.take().or_else(|| child.child_text("extent")),
            "titleInfo" | "identifier" | "name" | "originInfo" | "part" | "recordInfo" | "genre" | "typeOfResource"
            | "location" => {}
            // A host is not described twice; its language and subjects are its own record's.
            other => draft.unmapped(&format!("relatedItem type=\"host\"/{other}"), &child.text()),
        }
    }
    host.notes.retain(|note| !note.is_empty());
    // A total of pages is of the host's part, not a place in it.
    if host != Host::default() {
        draft.record.hosts.push(host);
    }
}

fn outer_host(draft: &mut Draft, item: &Element, host: &mut Host) {
    let (title, other_titles) = title_of(item);
    for part in item.children_named("part") {
        read_part(draft, part, &mut host.part);
    }
    let ids = identifiers::of_related(item);
    match &host.title {
        None => host.title = title,
        Some(inner) => {
            let is_issue = host.kind == Kind::Issue || host.part.issue.is_some() && host.identifiers.is_empty();
            if is_issue && title.is_some() {
                host.part.issue_title = host.part.issue_title.take().or_else(|| Some(inner.value.clone()));
                host.title = title;
            } else if let Some(title) = title {
                host.series.push(Series { title, identifiers: ids, ..Series::default() });
                return;
            }
        }
    }
    host.other_titles.extend(other_titles);
    for id in ids {
        push_new(&mut host.identifiers, id);
    }
    if host.kind == Kind::Issue {
        host.kind = stated_kind(item);
    }
}

/// Publisher, place, edition and date of a host.
fn imprint(draft: &mut Draft, item: &Element, host: &mut Host) {
    for origin in item.children_named("originInfo") {
        for child in origin.children() {
            let text = child.text();
            match child.name() {
                _ if text.is_empty() => {}
                "publisher" => push_new(&mut host.publishers, Agent::organization(isbd::trim(&text))),
                "place" => {
                    for term in child.children_named("placeTerm").filter(|term| term.attr("type") != Some("code")) {
                        push_new(&mut host.places, isbd::trim(&term.text()).to_owned());
                    }
                }
                "edition" => host.edition = Some(text),
                // The host's own date is taken in the end: it is no number of a part.
                "dateIssued" | "copyrightDate" | "issuance" => {}
                other => draft.unmapped(&format!("relatedItem type=\"host\"/originInfo/{other}"), &text),
            }
        }
    }
}

fn contributions(draft: &mut Draft, item: &Element) -> Vec<Contribution> {
    let mut found = Vec::new();
    for name in item.children_named("name") {
        found.extend(names::contributions(draft, name));
    }
    found
}

/// The dates of hosts that no part has: those of their own publication.
pub(super) fn finish(record: &mut Record, mods: &Element) {
    let items = mods.children_named("relatedItem").filter(|item| item.attr("type") == Some("host"));
    let is_article = record.kind == Kind::JournalArticle;
    for (host, item) in record.hosts.iter_mut().zip(items) {
        if is_article && host.kind == Kind::Periodical {
            host.kind = Kind::Journal;
        }
        if host.part.date.is_none() {
            let date = ["dateIssued", "copyrightDate"]
                .iter()
                .find_map(|name| item.children_named("originInfo").find_map(|origin| origin.child_text(name)));
            host.part.date = date.map(|date| dates::read(&date));
        }
    }
}

/// `part` of the work itself: where it is in a host that other elements name.
pub(super) fn own_part(draft: &mut Draft, part: &Element) {
    let mut own = Part::default();
    read_part(draft, part, &mut own);
    own.date = None;
    if own != Part::default() {
        let place = &mut draft.record.host_mut().part;
        if *place == Part::default() {
            *place = own;
        } else if *place != own {
            draft.unmapped("part", &part.text());
        }
    }
}

/// `part`: volume, issue, pages, date; and as one text.
fn read_part(draft: &mut Draft, part: &Element, into: &mut Part) {
    let mut place = Place::default();
    for child in part.children() {
        match child.name() {
            "detail" => detail(draft, child, &mut place, into),
            "extent" => extent(draft, child, &mut place),
            "date" => {
                let date: Date = dates::read(&child.text());
                let is_finer = into
                    .date
                    .as_ref()
                    .is_none_or(|known| known.edtf.is_none() || date.written.len() > known.written.len());
                if is_finer && !date.written.is_empty() {
                    into.date = Some(date);
                }
            }
            "text" => {
                let read = enumeration::read(&child.text());
                if into.volume.is_none() && into.issue.is_none() && into.pages.is_none() {
                    let date = into.date.take();
                    *into = read;
                    into.date = into.date.take().or(date);
                }
            }
            other => draft.unmapped(&format!("part/{other}"), &child.text()),
        }
    }
    place.fill(into);
}

fn detail(draft: &mut Draft, detail: &Element, place: &mut Place, part: &mut Part) {
    let number = detail.child_text("number");
    let title = detail.child_text("title");
    let caption = detail.child_text("caption");
    let kind = detail.attr("type").unwrap_or_default().to_lowercase();
    // "vol. 30" in the number, or only in the caption.
    let bare = |text: String| {
        let digits = text.find(|c: char| c.is_ascii_digit());
        let has_label =
            text.to_ascii_lowercase().starts_with(['v', 'n', 'i', 'b', 'h', 't', 'j']) && text.contains(['.', ' ']);
        match digits {
            Some(at) if has_label => text.get(at..).unwrap_or(&text).to_owned(),
            _ => text,
        }
    };
    let value = number.or(caption).map(bare).or_else(|| Some(detail.own_text()).filter(|text| !text.is_empty()));
    match kind.as_str() {
        "volume" | "vol" | "band" => place.volume = value,
        "issue" | "number" | "no" | "heft" => place.issue = value,
        "article-number" | "article number" | "article" | "artnum" | "art-number" | "elocation-id" | "e-location" => {
            place.article_number = value;
        }
        "page" | "pages" => place.pages = value,
        _ => {
            if let Some(value) = value {
                draft.unmapped(&format!("part/detail type=\"{kind}\""), &value);
            }
        }
    }
    if let Some(title) = title {
        if part.issue_title.is_none() {
            part.issue_title = Some(title);
        } else {
            draft.unmapped("part/detail/title", &title);
        }
    }
}

fn extent(draft: &mut Draft, extent: &Element, place: &mut Place) {
    let unit = extent.attr("unit").unwrap_or("page").to_lowercase();
    if !unit.starts_with('p') && !unit.starts_with('s') {
        return draft.unmapped(&format!("part/extent unit=\"{unit}\""), &extent.text());
    }
    place.first_page = extent.child_text("start");
    place.last_page = extent.child_text("end");
    if place.first_page.is_none() {
        place.pages = extent.child_text("list").or_else(|| Some(extent.own_text()).filter(|text| !text.is_empty()));
    } else if let Some(list) = extent.child_text("list") {
        draft.unmapped("part/extent/list", &list);
    }
    if let Some(total) = extent.child_text("total")
        && place.first_page.is_none()
        && place.pages.is_none()
    {
        draft.extent(&format!("{total} pages"));
    }
}

/// A series with its number.
fn series(draft: &mut Draft, item: &Element) -> Option<Series> {
    let info = item
        .children_named("titleInfo")
        .find(|info| info.attr("type").is_none())
        .or_else(|| item.child("titleInfo"))?;
    let number = info.child_text("partNumber").or_else(|| {
        let detail = item.at("part/detail/number");
        detail.first().map(|number| number.text())
    });
    let mut title = Text { value: series_title(info), language: super::language_of(info) };
    let mut number = number.map(|number| isbd::trim(&number).to_owned());
    // "Harbour studies ; 12": MARC's $v came along.
    if number.is_none()
        && let Some((before, behind)) = title.value.rsplit_once(" ; ")
    {
        let before = isbd::trim(before).to_owned();
        number = Some(behind.to_owned());
        title.value = before;
    }
    let contributions = contributions(draft, item);
    if title.value.is_empty() {
        return None;
    }
    Some(Series { title, number, identifiers: identifiers::of_related(item), contributions, ..Series::default() })
}

/// The title of a series without the number of the part.
fn series_title(info: &Element) -> String {
    let mut text = String::new();
    for child in info.children() {
        let part = child.text();
        match child.name() {
            "nonSort" => text = format!("{} ", part.trim_end()),
            "title" => text.push_str(part.trim()),
            "subTitle" => text = format!("{}: {part}", text.trim_end_matches([':', ' '])),
            "partName" => text = format!("{}. {part}", text.trim_end_matches(['.', ' '])),
            _ => {}
        }
    }
    if text.trim().is_empty() { info.own_text() } else { isbd::trim(&text).to_owned() }
}

/// Another work, as far as the record tells.
fn related_work(draft: &mut Draft, item: &Element) -> Option<RelatedWork> {
    let (title, _) = title_of(item);
    let mut work = RelatedWork {
        kind: stated_kind(item),
        title,
        contributions: contributions(draft, item),
        identifiers: identifiers::of_related(item),
        ..RelatedWork::default()
    };
    for origin in item.children_named("originInfo") {
        work.date = work.date.take().or_else(|| origin.child_text("dateIssued").map(|text| dates::read(&text)));
        work.edition = work.edition.take().or_else(|| origin.child_text("edition"));
    }
    for info in item.children_named("recordInfo") {
        work.control_number = work.control_number.take().or_else(|| info.child_text("recordIdentifier"));
    }
    for child in item.children() {
        match child.name() {
            "titleInfo" | "name" | "identifier" | "originInfo" | "recordInfo" | "location" | "typeOfResource"
            | "genre" | "note" => {}
            "language" => {
                for language in super::read_language(draft, "relatedItem/language", child) {
                    push_new(&mut work.languages, language);
                }
            }
            other => {
                let kind = item.attr("type").map(|kind| format!(" type=\"{kind}\"")).unwrap_or_default();
                draft.unmapped(&format!("relatedItem{kind}/{other}"), &child.text());
            }
        }
    }
    let note = item.attr("displayLabel").or_else(|| item.attr("otherType")).map(str::to_owned);
    let note = note.or_else(|| item.child_text("note"));
    // An address instead of a title names the work.
    if let Some(title) = work.title.take_if(|title| is_web_address(&title.value)) {
        push_new(&mut work.identifiers, Identifier::from_uri(&title.value).unwrap_or(Identifier::Iri(title.value)));
    }
    if work == RelatedWork::default() {
        return None;
    }
    work.note = note;
    Some(work)
}
