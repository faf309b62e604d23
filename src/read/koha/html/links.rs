//! The links of a page that lead out of the catalogue.

use crate::read::koha::furniture;
use crate::read::koha::page::PageLink;
use crate::read::koha::render::{self, ENTRY};
use ego_tree::NodeRef;
use scraper::{Html, Node};

/// A link that leads out of the catalogue.
pub(super) fn link(node: NodeRef<'_, Node>) -> Option<PageLink> {
    let element = node.value().as_element().filter(|element| element.name() == "a")?;
    let url = address(element.attr("href")?)?;
    let text = render::text(node).replace(['\n', ENTRY], " ");
    Some(PageLink { text, url })
}

/// The address behind a link: a redirector's target, and nothing for searches and other machinery of the catalogue.
pub(in crate::read::koha) fn address(href: &str) -> Option<String> {
    let href = href.trim();
    // With clicks counted, Koha sends its readers through a script of its own.
    if let Some((_, query)) = href.split_once("tracklinks.pl?") {
        return url::form_urlencoded::parse(query.as_bytes())
            .find(|(key, _)| key == "uri")
            .map(|(_, uri)| uri.into_owned())
            .filter(|uri| is_outside(uri));
    }
    is_outside(href).then(|| href.to_owned())
}

fn is_outside(href: &str) -> bool {
    let lower = href.get(..href.len().min(8)).unwrap_or_default().to_ascii_lowercase();
    let is_web = lower.starts_with("http://") || lower.starts_with("https://") || lower.starts_with("ftp://");
    let is_machinery = [
        "/cgi-bin/koha/",
        "opac-search.pl",
        "opac-detail.pl",
        "worldcat.org/search",
        "scholar.google",
        "google.com/books?",
        "books.google.com/books?vid",
        "www.bookfinder.com",
        "twitter.com/",
        "facebook.com/sharer",
        "linkedin.com/share",
        "addthis.com",
        "koha-community.org",
        "librarything.com/",
    ]
    .iter()
    .any(|part| href.contains(part));
    is_web && !is_machinery
}

/// All links of a page that lead out of the catalogue and hold an identifier of a work: for pages of unknown themes.
pub(super) fn outside_links(document: &Html) -> Vec<PageLink> {
    document
        .tree
        .nodes()
        .filter_map(link)
        .filter(|link| crate::id::Doi::from_url(&link.url).is_some() || furniture::is_link_text(&link.text))
        .collect()
}
