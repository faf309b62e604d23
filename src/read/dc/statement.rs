//! Statements in terms of Dublin Core, from XML or from the meta tags of a page.

use super::{describe, place};
use crate::model::list::recent;
use crate::model::{DateEvent, LanguageTag, Record};
use crate::read::draft::{Draft, language};
use crate::text::dates;

/// One statement: a term and its value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::read) struct Statement {
    /// The local name of the term: `title`, `isPartOf`.
    pub(in crate::read) term: String,
    /// What narrows the term: "issn" of an identifier, "issued" of a date.
    pub(in crate::read) qualifier: Option<String>,
    /// The encoding scheme, in capitals: `W3CDTF`, `DDC`.
    pub(in crate::read) scheme: Option<String>,
    /// The language that is stated of the value.
    pub(in crate::read) language: Option<LanguageTag>,
    /// The value, markup removed.
    pub(in crate::read) value: String,
}

/// The statements about one work, until all are known.
#[derive(Debug, Default)]
pub(in crate::read) struct Statements {
    record: Record,
    all: Vec<Statement>,
}

impl Statements {
    pub(in crate::read) fn new(record: Record) -> Self {
        Self { record, all: Vec::new() }
    }

    pub(in crate::read) fn push(&mut self, statement: Statement) {
        if !statement.value.trim().is_empty() && !recent(&self.all).contains(&statement)
            || statement.term.eq_ignore_ascii_case("creator")
        {
            self.all.push(statement);
        }
    }

    pub(in crate::read) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The record that the statements make up.
    pub(in crate::read) fn finish(self) -> Record {
        let mut draft = Draft::new(self.record);
        put(&mut draft, &self.all);
        draft.finish()
    }
}

/// Puts statements into a draft: first what the others are understood by, the type and the language.
pub(in crate::read) fn put(draft: &mut Draft, statements: &[Statement]) {
    let of = |term: &'static str| statements.iter().filter(move |statement| statement.term.eq_ignore_ascii_case(term));
    for statement in of("language") {
        draft.languages("language", &statement.value);
    }
    for statement in of("type") {
        describe::type_term(draft, statement);
    }
    describe::titles(draft, &of("title").collect::<Vec<_>>());
    dates_of(draft, statements);
    for statement in statements {
        describe::statement(draft, statement);
    }
    place::sources(draft, &of("source").collect::<Vec<_>>());
    for statement in statements {
        place::statement(draft, statement);
    }
}

/// Dates: by the term that says of what, or by the qualifier; of several that say nothing the first that is a date of publication.
fn dates_of(draft: &mut Draft, statements: &[Statement]) {
    let mut plain: Vec<&str> = Vec::new();
    let mut stamps: Vec<&str> = Vec::new();
    for statement in statements {
        let qualifier = statement.qualifier.as_deref().unwrap_or_default().to_lowercase();
        let term = statement.term.to_lowercase();
        let name = if term == "date" { qualifier.as_str() } else { term.as_str() };
        let value = statement.value.trim();
        let event = match name {
            "issued" | "published" | "publication" | "dateissued" | "datepublished" => DateEvent::Issued,
            "created" | "datecreated" => DateEvent::Created,
            "available" | "dateavailable" | "embargo" | "embargoend" => DateEvent::Available,
            "datesubmitted" | "submitted" => DateEvent::Submitted,
            "dateaccepted" | "accepted" => DateEvent::Accepted,
            "datecopyrighted" | "copyright" => DateEvent::Copyrighted,
            "modified" | "updated" | "datemodified" => DateEvent::Modified,
            "valid" | "accessioned" => {
                draft.unmapped(&statement.term, value);
                continue;
            }
            _ if term != "date" => continue,
            _ => {
                match value.strip_prefix("info:eu-repo/date/") {
                    Some(rest) if rest.to_lowercase().starts_with("embargoend") => {
                        draft.date(DateEvent::Available, "date", rest.rsplit('/').next().unwrap_or(rest));
                    }
                    _ if is_moment(value) => stamps.push(value),
                    // CONTENTdm has all values of a field in one: "1905; 1906".
                    _ => plain.extend(value.split("; ").map(str::trim)),
                }
                continue;
            }
        };
        draft.date(event, &statement.term, day(value));
    }
    // The moment at which a repository took a work in is no date of publication, if it has one.
    let has_issued = draft.record.dates.iter().any(|statement| statement.event == DateEvent::Issued);
    let mut rest: Vec<&str> = Vec::new();
    if has_issued {
        rest.extend(&plain);
    } else if let Some((first, others)) = plain.split_first() {
        // The finest of those that agree: "2014" beside "2014-05-01".
        let finest = others
            .iter()
            .filter(|other| other.starts_with(*first) && dates::read(other).edtf.is_some())
            .max_by_key(|other| other.len());
        let issued = finest.copied().unwrap_or(first);
        draft.date(DateEvent::Issued, "date", issued);
        rest.extend(plain.iter().filter(|other| !issued.starts_with(*other)));
    }
    let mut stamps = stamps.into_iter().map(day);
    if draft.record.dates.is_empty()
        && let Some(first) = stamps.next()
    {
        draft.date(DateEvent::Issued, "date", first);
    }
    for date in rest.into_iter().map(day).chain(stamps) {
        if !draft.record.dates.iter().any(|known| known.date.written == date) {
            draft.unmapped("date", date);
        }
    }
}

/// "2015-01-01T10:00:00Z", "2011-03-26 19:16:19".
fn is_moment(text: &str) -> bool {
    text.len() > 16
        && text.as_bytes().get(4) == Some(&b'-')
        && matches!(text.as_bytes().get(10), Some(b'T' | b' '))
        && text.contains(':')
}

/// The day of a moment: nothing is published at a second.
fn day(text: &str) -> &str {
    if is_moment(text) { text.get(..10).unwrap_or(text) } else { text }
}

/// Whether a statement is in the language of the text.
pub(super) fn is_in_language_of(draft: &Draft, statement: &Statement) -> bool {
    let tag = statement.language.as_ref().and_then(|tag| language(tag.as_str()));
    tag.is_some_and(|tag| recent(&draft.record.languages).contains(&tag))
}
