//! The journal, book or proceedings that the work is in, the series, and where in them it stands.

use super::{Builder, journals, pages};
use crate::id::Identifier;
use crate::model::list::push_new;
use crate::model::{DateEvent, Host, Kind, OtherTitle, OtherTitleKind, Series, Text, Title, UnmappedReason};
use crate::read::evidence::preprint::{self, Arxiv};
use crate::text::filing;
use std::borrow::Cow;

impl Builder<'_> {
    pub(super) fn host(&mut self) {
        self.host_titles();
        self.numbering();
        self.host_identifiers();
    }

    fn host_titles(&mut self) {
        let kind = self.record.kind;
        for field in &mut self.fields {
            if matches!(&*field.name, "journal" | "journaltitle")
                && let Some(name) = journals::of_command(&field.value)
            {
                field.value = Cow::Borrowed(name);
            }
        }
        let full = self.text("fjournal");
        let journal = self.with_subtitle(&["journaltitle", "journal"], "journalsubtitle", "journaltitleaddon");
        let journal = journal.and_then(|journal| self.not_arxiv(journal));
        let book = self.with_subtitle(&["booktitle", "book-title"], "booksubtitle", "booktitleaddon");
        let book = book.and_then(|book| self.not_own_title(book));
        let main = self.with_subtitle(&["maintitle"], "mainsubtitle", "maintitleaddon");
        let is_in_book = kind.is_component() && !kind.is_article();
        let (first, second) = if is_in_book { (book, journal) } else { (journal, book) };
        // The journal in full, and what its own field then is: short.
        let (first, short) = match full {
            Some(full) => (Some(full), first),
            None => (first, None),
        };
        let (title, other) = match (first, second) {
            (None, second) => (second, None),
            (first, second) => (first, second),
        };
        if let Some(title) = title {
            self.record.host_mut().title = Some(Text::new(filing::in_direct_order(&title)));
        }
        let mut others: Vec<String> = [short, other].into_iter().flatten().collect();
        for name in [
            "shortjournal",
            "journal-iso",
            "abbrev_source_title",
            "journalabbr",
            "journal-abbreviation",
            "shortbooktitle",
        ] {
            others.extend(self.text(name));
        }
        for other in others {
            let host = self.record.host_mut();
            let other = Text::new(other);
            if host.title.as_ref() != Some(&other) && !host.other_titles.contains(&other) {
                host.other_titles.push(other);
            }
        }
        if let Some(main) = main {
            let host = Host { kind: Kind::MultiVolumeBook, title: Some(Text::new(main)), ..Host::default() };
            self.record.hosts.push(host);
        }
    }

    /// A whole book has a `booktitle` only for those that name it in `crossref`.
    fn not_own_title(&mut self, book: String) -> Option<String> {
        let is_whole = self.record.kind.is_whole_book() && self.record.kind != Kind::Document;
        if !is_whole {
            return Some(book);
        }
        match &self.record.title {
            None => self.record.title = Some(Title::new(book)),
            Some(title) if title.full == book => {}
            Some(_) => {
                self.record.other_titles.push(OtherTitle { kind: OtherTitleKind::Variant, text: Text::new(book) });
            }
        }
        None
    }

    fn with_subtitle(&mut self, names: &[&str], sub: &str, addon: &str) -> Option<String> {
        let title = self.first_text(names);
        let (sub, addon) = (self.text(sub), self.text(addon));
        let mut title = title?;
        for (joint, part) in [(": ", sub), (". ", addon)] {
            if let Some(part) = part {
                title.push_str(if title.ends_with(['.', '?', '!']) { " " } else { joint });
                title.push_str(&part);
            }
        }
        Some(title)
    }

    /// "arXiv preprint arXiv:2101.00001" is no journal, but says where to find the work.
    fn not_arxiv(&mut self, journal: String) -> Option<String> {
        let Some(found) = preprint::arxiv(&journal) else { return Some(journal) };
        if self.record.kind == Kind::JournalArticle {
            self.record.kind = Kind::Preprint;
        }
        match found {
            Arxiv::Number(id) => self.record.identify(Identifier::Arxiv(id)),
            Arxiv::Name => self.keep_out("journal", &journal, UnmappedReason::Technical),
        }
        None
    }

    /// The series of the work, or of the book that it is in.
    pub(super) fn all_series(&mut self) -> &mut Vec<Series> {
        let record = &mut self.record;
        let is_in_book = record.kind.is_component() && !record.kind.is_article();
        match record.hosts.first_mut().filter(|host| is_in_book && host.title.is_some()) {
            Some(book) => &mut book.series,
            None => &mut record.series,
        }
    }

    fn numbering(&mut self) {
        let kind = self.record.kind;
        let mut volume = self.text("volume");
        if kind == Kind::Preprint
            && let Some(id) = volume.as_deref().and_then(preprint::arxiv_volume)
        {
            self.record.identify(Identifier::Arxiv(id));
            volume = None;
        }
        let number = self.text("number");
        let issue = self.text("issue");
        // Ahead of print, some publishers have zeros for both.
        let is_unnumbered = volume.as_deref() == Some("0") && number.as_deref() == Some("0");
        let (volume, number) = if is_unnumbered { (None, None) } else { (volume, number) };
        let part = self.text("part");
        let issue_title = self.with_subtitle(&["issuetitle"], "issuesubtitle", "issuetitleaddon");
        let has_journal = kind.is_article()
            || matches!(kind, Kind::Issue | Kind::Preprint)
            || !kind.is_component() && self.record.hosts.first().is_some_and(|host| host.title.is_some());
        let series = self.text("series").or_else(|| self.text("shortseries")).map(|series| match series.as_str() {
            "newseries" => "New series".to_owned(),
            "oldseries" => "Old series".to_owned(),
            _ => series,
        });
        let is_in_journal = kind.is_article();
        // A journal has series, which some write as parts; only books have parts of volumes.
        let journal_part = part.clone().filter(|_| is_in_journal);
        let volume = match (volume, part) {
            (volume, Some(_)) if is_in_journal => volume,
            (Some(volume), Some(part)) => Some(format!("{volume}, part {part}")),
            (None, Some(part)) => Some(format!("part {part}")),
            (volume, None) => volume,
        };
        // A number of something that is in a series is its number there, and so is a volume without a number.
        let mut own_number = None;
        if let Some(title) = series.clone() {
            let in_series = match (&number, &volume) {
                (Some(_), _) if kind.is_article() => None,
                (Some(number), _) => Some(number.clone()),
                (None, Some(volume)) if !kind.is_article() && !self.has_main_host() => Some(volume.clone()),
                _ => None,
            };
            let series = Series { title: Text::new(title), number: in_series, ..Series::default() };
            self.all_series().push(series);
        }
        let issue_number = if has_journal || kind == Kind::ConferencePaper && series.is_none() {
            number.clone()
        } else {
            own_number = number.filter(|_| series.is_none() || kind.is_article());
            None
        };
        self.record.numbers.extend(own_number);
        let date = self.record.dates.iter().find(|date| date.event == DateEvent::Issued).map(|date| date.date.clone());
        let (issue, season) = match (issue_number, issue) {
            (Some(number), season) => (Some(number), season),
            (None, issue) => (issue, None),
        };
        let is_in_host = has_journal || kind.is_component();
        if is_in_host {
            let record = &mut self.record;
            let part = &mut record.host_mut().part;
            part.volume.clone_from(&volume);
            part.issue = issue;
            part.issue_title = issue_title.or(season);
            part.remainder = journal_part
                .map(|part| if part.starts_with(char::is_alphabetic) { part } else { format!("part {part}") });
            if has_journal && !part.is_empty() {
                part.date = date;
            }
        } else {
            self.record.volume.clone_from(&volume);
            self.record.numbers.extend(issue);
            if let Some(title) = issue_title.or(season) {
                self.note(crate::model::NoteKind::General, title);
            }
        }
        if !is_in_host {
            for host in self.record.hosts.iter_mut().filter(|host| host.kind == Kind::MultiVolumeBook) {
                host.part.volume.clone_from(&volume);
            }
        }
        self.place();
        // What was made for the numbering alone and has none.
        self.record.hosts.retain(|host| *host != Host::default());
    }

    fn has_main_host(&self) -> bool {
        self.record.hosts.iter().any(|host| host.kind == Kind::MultiVolumeBook)
    }

    /// Pages, article number and chapter.
    fn place(&mut self) {
        let pages = self.first_text(&["pages", "page"]);
        let number = self.first_text(&["eid", "articleno", "article-number", "art_number", "elocation-id"]);
        let chapter = self.text("chapter");
        let is_whole = self.record.kind.is_whole_book() && self.record.kind != Kind::Document;
        if pages.is_none() && number.is_none() && chapter.is_none() {
            return;
        }
        if is_whole && self.record.hosts.is_empty() {
            // Pages of what is whole are how many it has, or those that somebody cites.
            if let Some(pages) = pages {
                self.extent(&pages);
            }
            if let Some(number) = number {
                self.record.numbers.push(number);
            }
            if let Some(chapter) = chapter {
                self.record.keep_unmapped("chapter", chapter);
            }
            return;
        }
        let part = &mut self.record.host_mut().part;
        part.article_number = number;
        if let Some(text) = pages {
            pages::put(part, &text);
        }
        // The model has no place for it, so it is said in words.
        if let Some(chapter) = chapter {
            part.remainder = Some(format!("chapter {chapter}"));
        }
        if part.pages == part.article_number {
            part.pages = None;
            part.first_page = None;
            part.last_page = None;
        }
    }

    /// ISBN, ISSN and DOI that an entry has from its parent.
    fn host_identifiers(&mut self) {
        let mut found = Vec::new();
        for (name, scheme) in [
            ("host-doi", "doi"),
            ("host-isbn", "isbn"),
            ("host-issn", "issn"),
            ("host-eissn", "eissn"),
            ("host-urn", "urn"),
            ("host-handle", "hdl"),
            ("host-lccn", "lccn"),
            ("host-oclc", "oclc"),
        ] {
            if let Some(text) = self.verbatim(name) {
                for value in super::identify::several(&text) {
                    found.push(Identifier::of_scheme(scheme, value));
                }
            }
        }
        // The parent's own record has its address.
        self.take("host-url");
        let found: Vec<_> = found.into_iter().filter(|id| !matches!(id, Identifier::Invalid { .. })).collect();
        if found.is_empty() {
            return;
        }
        let host = match self.record.hosts.iter_mut().find(|host| host.kind == Kind::MultiVolumeBook) {
            Some(host) if !self.record.kind.is_component() => host,
            _ => self.record.host_mut(),
        };
        for identifier in found {
            push_new(&mut host.identifiers, identifier);
        }
    }
}
