//! What kind of work an entry is.

use super::{Builder, words};
use crate::error::Code;
use crate::id::Identifier;
use crate::model::{Host, Kind, Relator, Role, UnmappedReason};
use crate::read::bibtex::kinds;

impl Builder<'_> {
    /// The kind that the type says.
    pub(super) fn kind(&mut self) {
        self.record.kind = match kinds::entry(self.kind) {
            kinds::Entry::Work(kind) => kind,
            kinds::Entry::Unknown | kinds::Entry::Data => {
                let kind = self.kind.to_owned();
                self.doubt(
                    Code::Unmapped,
                    "type",
                    &kind,
                    format!("the type @{kind} is in no list; the entry is taken for a document"),
                );
                Kind::Document
            }
        };
        self.chapter_called_a_book();
        self.paper_called_an_article();
        if self.record.kind == Kind::JournalArticle
            && let Some(subtype) = self.text("entrysubtype")
        {
            match subtype.to_ascii_lowercase().as_str() {
                "magazine" => self.record.kind = Kind::MagazineArticle,
                "newspaper" => self.record.kind = Kind::NewspaperArticle,
                _ => self.keep_out("entrysubtype", &subtype, UnmappedReason::Technical),
            }
        }
    }

    /// What stands as `@book` and is in one: it has authors, and another title than the book that it names in `booktitle`.
    fn chapter_called_a_book(&mut self) {
        if self.record.kind != Kind::Book || self.has("crossref") || !self.has("author") {
            return;
        }
        let text = |name: &str| {
            let field = self.fields.iter().find(|field| field.name == name)?;
            Some(words(&field.value).to_lowercase()).filter(|text| text.contains(char::is_alphanumeric))
        };
        let (Some(title), Some(book)) = (text("title"), text("booktitle")) else { return };
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        if letters(&title).contains(&letters(&book)) || letters(&book).contains(&letters(&title)) {
            return;
        }
        let first_word = book.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty());
        let is_paper = matches!(first_word, Some("proceedings" | "proc"));
        self.record.kind = if is_paper { Kind::ConferencePaper } else { Kind::Chapter };
        let kind = self.kind.to_owned();
        let message = format!("the type @{kind} is that of a whole, but booktitle names another that this is in");
        self.doubt(Code::TypeConflict, "type", &kind, message);
    }

    /// What stands as `@article`, names no journal, and is in a book that calls itself proceedings.
    fn paper_called_an_article(&mut self) {
        let has_journal = ["journal", "journaltitle", "fjournal"].into_iter().any(|name| self.has(name));
        if self.record.kind != Kind::JournalArticle || has_journal {
            return;
        }
        let Some(field) = self.fields.iter().find(|field| field.name == "booktitle") else { return };
        let book = words(&field.value).to_lowercase();
        if book.starts_with("proc")
            && book.split(' ').next().is_some_and(|word| matches!(word, "proceedings" | "proc."))
        {
            self.record.kind = Kind::ConferencePaper;
        }
    }

    /// What only the whole entry says.
    pub(super) fn refine_kind(&mut self) {
        let record = &mut self.record;
        let is_in_print = record.hosts.iter().any(|host| host.title.is_some());
        let has_arxiv = record.identifiers.iter().any(|id| matches!(id, Identifier::Arxiv(_)));
        let has_authors = record.contributions.iter().any(|contribution| contribution.roles.is_empty());
        let has_editors = record
            .contributions
            .iter()
            .any(|contribution| contribution.roles.contains(&Role::Relator(Relator::EDITOR)));
        record.kind = match record.kind {
            Kind::JournalArticle | Kind::Document | Kind::Webpage | Kind::Manuscript if has_arxiv && !is_in_print => {
                Kind::Preprint
            }
            Kind::Book if has_editors && !has_authors => Kind::EditedBook,
            // A whole issue has a number; without one the periodical itself is meant.
            Kind::Issue
                if record.hosts.first().is_none_or(|host| {
                    host.part.volume.is_none() && host.part.issue.is_none() && host.part.issue_title.is_none()
                }) =>
            {
                Kind::Periodical
            }
            kind => kind,
        };
        for host in &mut record.hosts {
            if host.kind == Kind::Document {
                host.kind = host_kind(record.kind, host);
            }
        }
    }
}

/// The kind of a host, where the work says it.
fn host_kind(work: Kind, host: &Host) -> Kind {
    match work {
        Kind::JournalArticle | Kind::Issue => Kind::Journal,
        Kind::MagazineArticle => Kind::Magazine,
        Kind::NewspaperArticle => Kind::Newspaper,
        Kind::ConferencePaper if host.part.issue.is_some() => Kind::Document,
        Kind::ConferencePaper => Kind::Proceedings,
        Kind::Chapter => Kind::Book,
        Kind::ReferenceEntry => Kind::ReferenceWork,
        Kind::Webpage => Kind::Website,
        Kind::Book | Kind::EditedBook | Kind::Proceedings | Kind::ReferenceWork => Kind::MultiVolumeBook,
        _ => Kind::Document,
    }
}
