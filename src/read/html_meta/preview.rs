//! What a page says for previews and searches: `og:*`, `description`. It is of the page more than of the work.

use super::page::Page;
use crate::id::Doi;
use crate::model::{DateEvent, Kind, LinkKind, Text, Title};
use crate::read::draft::{Draft, is_web_address};
use crate::text::markup;
use crate::text::names::Expected;

/// Adds the title and the address where there are none; the rest only if the page `has_nothing` else to say.
pub(super) fn add(draft: &mut Draft, page: &Page, has_nothing: bool) {
    let values = |names: &'static [&'static str]| {
        let found = names.iter().flat_map(move |name| page.metas.iter().filter(move |meta| meta.name == *name));
        found.map(|meta| markup::strip(&meta.content).trim().to_owned()).filter(|text| !text.is_empty())
    };
    let title = values(&["og:title", "twitter:title"]).next();
    if has_nothing && title.is_none() {
        return;
    }
    if draft.record.title.is_none() {
        draft.title(Title::new(title.unwrap_or_default()));
    }
    let addresses: Vec<String> = values(&["og:url"]).chain(page.canonical.clone()).collect();
    for url in addresses {
        match Doi::from_url(&url) {
            // Some blogs give their DOI as their address.
            Some(doi) if Doi::is_resolver_url(&url) => draft.identifier("og:url", "doi", doi.as_str()),
            _ if draft.record.links.is_empty() && is_web_address(&url) => draft.link(&url, LinkKind::Work, None),
            _ => {}
        }
    }
    if !has_nothing {
        return;
    }
    let kind = match values(&["og:type"]).next().as_deref() {
        Some("book" | "books.book") => Kind::Book,
        Some("music.song" | "music.album") => Kind::Audio,
        Some("video.movie") => Kind::Film,
        Some(kind) if kind.starts_with("video") => Kind::Video,
        _ => Kind::Webpage,
    };
    draft.stated("og:type", kind);
    for value in values(&["book:isbn", "books:isbn"]) {
        draft.identifier("book:isbn", "isbn", &value);
    }
    for value in values(&["article:published_time", "book:release_date"]).take(1) {
        draft.date(DateEvent::Issued, "article:published_time", value.get(..10).unwrap_or(&value));
    }
    for value in values(&["author", "book:author", "article:author"]).filter(|name| !is_web_address(name)) {
        for contribution in draft.read_names("author", &value, Expected::Any, &[], true) {
            draft.contribute(contribution);
        }
    }
    for value in values(&["og:description", "description"]).take(1) {
        draft.abstract_text(Text::new(value));
    }
    for value in values(&["article:tag", "book:tag"]) {
        draft.keywords(&value, None);
    }
    if kind == Kind::Webpage
        && let Some(site) = values(&["og:site_name"]).next()
    {
        let host = draft.record.host_mut();
        host.title = Some(Text::new(site));
        host.kind = Kind::Website;
    }
    if let Some(locale) = values(&["og:locale"]).next() {
        draft.languages("og:locale", locale.split('_').next().unwrap_or_default());
    }
}
