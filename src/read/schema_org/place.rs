//! What a work is in, and where.

use super::node::{Item, Node};
use super::{kinds, people, terms};
use crate::id::Identifier;
use crate::model::list::push_new;
use crate::model::{Host, Kind, LinkKind, Meeting, RelatedWork, Relation, RelationKind, Relator, Role, Series, Text};
use crate::read::draft::{Draft, Place, is_web_address};
use crate::text::dates;

/// How far the chain from an article to its journal is followed.
const DEEPEST: u8 = 6;
/// No work is in more than so many others.
const MOST: usize = 32;

/// Whether a work is in something of one of these types, directly or through its issue.
pub(super) fn is_in(node: Node<'_>, types: &[&str]) -> bool {
    chain(node).iter().any(|(host, _)| host.is_a(types))
}

/// What a node is in, and what that is in, with the number of steps.
fn chain(node: Node<'_>) -> Vec<(Node<'_>, u8)> {
    let mut chain: Vec<(Node<'_>, u8)> = Vec::new();
    let mut next = 0;
    let mut waiting: Vec<(Node<'_>, u8)> = hosts_of(node).map(|host| (host, 1)).collect();
    while let Some((host, depth)) = waiting.get(next).copied().filter(|_| chain.len() < MOST) {
        next += 1;
        if depth > DEEPEST || host.is(node) || chain.iter().any(|(known, _)| known.is(host)) {
            continue;
        }
        chain.push((host, depth));
        waiting.extend(hosts_of(host).map(|host| (host, depth + 1)));
    }
    chain
}

fn hosts_of(node: Node<'_>) -> impl Iterator<Item = Node<'_>> {
    node.nodes(&["isPartOf"]).into_iter().take(MOST)
}

const PERIODICALS: &[&str] = &["Periodical", "Newspaper", "ComicSeries", "Magazine", "Journal"];
const SERIES: &[&str] = &["BookSeries", "CreativeWorkSeries", "Series"];
const NUMBERED: &[&str] = &["PublicationIssue", "PublicationVolume", "ComicIssue"];

pub(super) fn read(draft: &mut Draft, node: Node<'_>) {
    let mut host = Host::default();
    let is_component = draft.record.kind.is_component() || draft.record.kind == Kind::Webpage;
    for (outer, depth) in chain(node) {
        if outer.is_a(&["Event", "ConferenceEvent", "BusinessEvent"]) {
            meeting(draft, outer);
            continue;
        }
        // The page that a work stands on.
        if kinds::is_page(outer) && !outer.is_a(&["WebSite", "Blog"]) {
            for url in terms::addresses(outer, &["url"]).into_iter().chain(outer.iri().map(str::to_owned)).take(1) {
                draft.link(&url, LinkKind::Work, None);
            }
            continue;
        }
        number(&mut host, outer);
        if outer.is_a(PERIODICALS) || outer.is_a(NUMBERED) && outer.has(&["issn"]) {
            let is_series = !is_component && draft.record.kind != Kind::Issue && host.part.is_empty();
            if is_series {
                series(draft, &mut host, outer, false);
            } else {
                name(draft, &mut host, outer);
            }
        } else if outer.is_a(SERIES) {
            let is_of_host = is_component && host.title.is_some();
            series(draft, &mut host, outer, is_of_host);
        } else if outer.is_a(NUMBERED) {
        } else if is_component && host.title.is_none() {
            name(draft, &mut host, outer);
        } else if depth == 1 && (!outer.is_bare() || outer.iri().is_some()) {
            part_of(draft, outer);
        }
    }
    for item in node.items(&["isPartOf"]) {
        if let Item::Text(text) = item {
            if is_component && host.title.is_none() && !is_web_address(&text.value) {
                host.title = Some(text);
            } else {
                draft.related(RelationKind::PartOf, &text.value);
            }
        }
    }
    own_place(draft, &mut host, node);
    position(draft, &mut host, node);
    if draft.record.kind.is_whole_book() && host.title.is_none() && host.part.first_page.is_none() {
        draft.record.volume = host.part.volume.take();
        draft.record.numbers.extend(host.part.issue.take());
    }
    if host != Host::default() {
        draft.record.hosts.insert(0, host);
    }
    for outer in node.nodes(&["includedInDataCatalog", "includedInDataSet"]) {
        part_of(draft, outer);
    }
    for event in node.nodes(&["recordedAt", "recordedIn"]) {
        meeting(draft, event);
    }
}

/// Volume, issue and date of what a work is in.
fn number(host: &mut Host, outer: Node<'_>) {
    let mut place =
        Place { volume: outer.value(&["volumeNumber"]), issue: outer.value(&["issueNumber"]), ..Place::default() };
    let name = outer.value(&["name", "headline"]);
    // An issue or volume that is called by its number alone.
    if outer.is_a(&["PublicationVolume"]) && place.volume.is_none() && !outer.is_a(PERIODICALS) {
        place.volume = name.clone().filter(|name| name.len() < 12 && name.bytes().any(|b| b.is_ascii_digit()));
    }
    place.fill(&mut host.part);
    if outer.is_a(&["PublicationIssue", "ComicIssue"]) && !outer.is_a(PERIODICALS) {
        if let Some(date) = outer.value(&["datePublished"]).filter(|_| host.part.date.is_none()) {
            host.part.date = Some(dates::read(super::work::day(&date)));
        }
        let is_number = |name: &String| name.bytes().filter(u8::is_ascii_digit).count() * 3 > name.len();
        if host.part.issue_title.is_none() && !outer.has(&["issn"]) {
            host.part.issue_title = name.filter(|name| !is_number(name));
        }
    }
}

/// The place of the work, or of the book that it is in, in a series; what else it is a place in is not told.
fn position(draft: &mut Draft, host: &mut Host, node: Node<'_>) {
    for position in node.values(&["position"]) {
        let mut series = draft.record.series.iter_mut().chain(&mut host.series);
        match series.find(|series| series.number.is_none()) {
            Some(series) => series.number = Some(position),
            None => draft.unmapped("position", &position),
        }
    }
}

/// Pages, and numbering that the work itself states.
fn own_place(draft: &mut Draft, host: &mut Host, node: Node<'_>) {
    let pages = node.value(&["pagination"]);
    // A whole work that is in nothing has so many pages, and is not on that one.
    let count = pages.as_deref().and_then(|pages| pages.trim().parse::<u32>().ok());
    let is_whole = matches!(draft.record.kind, Kind::Thesis | Kind::Report) || draft.record.kind.is_whole_book();
    let count = count.filter(|_| is_whole && host.title.is_none() && host.part.is_empty());
    draft.record.page_count = draft.record.page_count.or(count);
    let place = Place {
        volume: node.value(&["volumeNumber"]),
        issue: node.value(&["issueNumber"]),
        first_page: node.value(&["pageStart"]),
        last_page: node.value(&["pageEnd"]),
        pages: pages.filter(|_| count.is_none()),
        article_number: node.value(&["articleNumber"]),
    };
    place.fill(&mut host.part);
}

/// Title, identifiers and makers of what a work is in.
fn name(draft: &mut Draft, host: &mut Host, outer: Node<'_>) {
    let mut titles = outer.texts(&["name", "headline"]).into_iter();
    if host.title.is_none() {
        host.title = titles.next();
    }
    for other in titles.chain(outer.texts(&["alternateName", "alternativeHeadline"])) {
        if host.title.as_ref() != Some(&other) {
            push_new(&mut host.other_titles, other);
        }
    }
    for identifier in terms::identifiers_of(outer) {
        push_new(&mut host.identifiers, identifier);
    }
    if host.kind == Kind::Document {
        host.kind = match outer {
            outer if outer.is_a(&["Newspaper"]) => Kind::Newspaper,
            outer if outer.is_a(&["Magazine"]) => Kind::Magazine,
            outer if outer.is_a(PERIODICALS) || outer.is_a(NUMBERED) => match draft.record.kind {
                Kind::JournalArticle => Kind::Journal,
                _ => Kind::Periodical,
            },
            outer if outer.is_a(&["Book"]) => Kind::Book,
            outer if outer.is_a(&["WebSite", "Blog"]) => Kind::Website,
            _ => Kind::Document,
        };
    }
    for publisher in people::publishers_of(draft, outer) {
        push_new(&mut host.publishers, publisher);
    }
    let roles = [("author", Relator::AUTHOR), ("editor", Relator::EDITOR)];
    for (property, relator) in roles {
        host.contributions.extend(people::contributions(draft, outer, property, &[Role::Relator(relator)], false));
    }
    host.edition = host.edition.take().or_else(|| outer.value(&["bookEdition"]));
    if outer.is_a(&["Book"])
        && host.part.date.is_none()
        && let Some(date) = outer.value(&["datePublished"])
        && !draft.record.dates.iter().any(|known| known.event == crate::model::DateEvent::Issued)
    {
        draft.date(crate::model::DateEvent::Issued, "isPartOf.datePublished", super::work::day(&date));
    }
}

/// A series that the work, or the book that it is in, belongs to.
fn series(draft: &mut Draft, host: &mut Host, outer: Node<'_>, is_of_host: bool) {
    let Some(title) = outer.texts(&["name", "headline"]).into_iter().next() else {
        return part_of(draft, outer);
    };
    let mut series = Series { title, identifiers: terms::identifiers_of(outer), ..Series::default() };
    series.number = outer.value(&["position"]);
    if is_of_host {
        push_new(&mut host.series, series);
    } else {
        series.number = series.number.or_else(|| host.part.volume.take());
        push_new(&mut draft.record.series, series);
    }
}

/// Something that the work is a part of, and that is no host of its kind of work.
fn part_of(draft: &mut Draft, outer: Node<'_>) {
    let identifiers = terms::identifiers_of(outer);
    let title = outer.texts(&["name", "headline"]).into_iter().next();
    if outer.is_a(&["WebSite", "BreadcrumbList"]) || identifiers.is_empty() && title.is_none() {
        return;
    }
    let work = RelatedWork { title, identifiers, ..RelatedWork::default() };
    push_new(&mut draft.record.relations, Relation { kind: RelationKind::PartOf, work });
}

fn meeting(draft: &mut Draft, event: Node<'_>) {
    let Some(name) = event.value(&["name"]) else { return };
    let location = event.value(&["location"]);
    let days = ["startDate", "endDate"].map(|name| event.value(&[name]).map(|date| super::work::day(&date).to_owned()));
    let written = match days {
        [Some(start), Some(end)] if start != end => Some(format!("{start}/{end}")),
        [start, end] => start.or(end),
    };
    let identifiers = event.iri().and_then(Identifier::from_uri).into_iter().collect();
    let date = written.map(|written| dates::read(&written));
    push_new(&mut draft.record.meetings, Meeting { name, place: location, date, identifiers, ..Meeting::default() });
}

/// A title without its text.
pub(super) fn title_of(node: Node<'_>) -> Option<Text> {
    node.texts(&["name", "headline"]).into_iter().next()
}
