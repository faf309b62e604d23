//! Where in its host a work stands, in a draft.

use crate::model::Part;
use crate::text::enumeration;

/// Volume, issue and pages as single fields give them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::read) struct Place {
    pub(in crate::read) volume: Option<String>,
    pub(in crate::read) issue: Option<String>,
    pub(in crate::read) first_page: Option<String>,
    pub(in crate::read) last_page: Option<String>,
    /// All pages as one text: "801-20", "12, 14".
    pub(in crate::read) pages: Option<String>,
    pub(in crate::read) article_number: Option<String>,
}

impl Place {
    /// Fills what the part does not have.
    pub(in crate::read) fn fill(&self, part: &mut Part) {
        let fill = |slot: &mut Option<String>, value: &Option<String>| {
            if slot.is_none() {
                *slot = value.as_deref().map(str::trim).filter(|value| !value.is_empty()).map(str::to_owned);
            }
        };
        fill(&mut part.volume, &self.volume);
        fill(&mut part.issue, &self.issue);
        fill(&mut part.article_number, &self.article_number);
        if part.pages.is_some() {
            return;
        }
        let pages = match (&self.pages, &self.first_page, &self.last_page) {
            (Some(pages), _, _) => pages.trim().to_owned(),
            (None, Some(first), Some(last)) if first.trim() != last.trim() => {
                format!("{}-{}", first.trim(), last.trim())
            }
            (None, Some(page), _) | (None, None, Some(page)) => page.trim().to_owned(),
            (None, None, None) => return,
        };
        if pages.is_empty() {
            return;
        }
        let has_label = pages.to_ascii_lowercase().starts_with(['p', 's']) && pages.contains(['.', ' ']);
        let read = enumeration::read(&if has_label { pages.clone() } else { format!("p. {pages}") });
        if read.pages.is_some() && read.remainder.is_none() && read.volume.is_none() {
            (part.pages, part.first_page, part.last_page) = (read.pages, read.first_page, read.last_page);
        } else if part.article_number.is_none() && read.article_number.is_some() && read.remainder.is_none() {
            part.article_number = read.article_number;
        } else {
            // What no rule explains is kept as it is.
            part.first_page.clone_from(&self.first_page);
            part.last_page.clone_from(&self.last_page);
            part.pages = Some(pages);
        }
    }
}
