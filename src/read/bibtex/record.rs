//! From the fields of an entry to a record.

mod fate;
mod host;
mod identify;
mod imprint;
mod journals;
mod kind;
mod pages;
mod people;

use super::entry::Field;
use super::{kinds, tex};
use crate::error::{Code, Diagnostic, Position};
use crate::id::Doi;
use crate::model::list::{push_new, recent};
use crate::model::{
    Agent, Kind, Language, Note, NoteKind, OtherTitle, OtherTitleKind, Record, RelatedWork, Relation, RelationKind,
    Rights, RightsKind, Subject, SubjectKind, Text, Title, Unmapped, UnmappedReason,
};
use crate::read::evidence;
use crate::read::works::relations::cited;
use crate::text::markup;
use std::borrow::Cow;

/// The record of an entry of this type (in lower case), whose inherited fields are among its own.
pub(super) fn record(kind: &str, key: &str, fields: Vec<Field<'_>>, at: Position, doubts: Vec<Diagnostic>) -> Record {
    let mut builder = Builder { record: Record::default(), fields, kind, own_dois: Vec::new() };
    builder.record.origin.at = at;
    builder.record.diagnostics = doubts;
    builder.build(key);
    builder.record
}

struct Builder<'a> {
    record: Record,
    /// The fields that nothing has taken yet.
    fields: Vec<Field<'a>>,
    /// The type of the entry.
    kind: &'a str,
    own_dois: Vec<Doi>,
}

impl<'a> Builder<'a> {
    fn build(&mut self, key: &str) {
        self.kind();
        self.titles();
        self.people();
        self.dates();
        self.imprint();
        self.host();
        self.identifiers();
        self.subjects();
        self.notes();
        self.languages();
        self.refine_kind();
        if !key.is_empty() {
            self.keep_out("key", key, UnmappedReason::Technical);
        }
        self.rest();
        evidence::title_in_its_language(&mut self.record);
        evidence::settle_stated(&mut self.record, &self.own_dois);
    }

    /// The value of a field as TeX, unless it is empty.
    fn take(&mut self, name: &str) -> Option<Cow<'a, str>> {
        let at = self.fields.iter().position(|field| field.name == name)?;
        let value = self.fields.remove(at).value;
        // Wiley has it where an article has no volume yet.
        let says_something = !matches!(value.trim(), "" | "n/a" | "N/A");
        says_something.then_some(value)
    }

    /// The value of a field in words.
    fn text(&mut self, name: &str) -> Option<String> {
        let value = self.take(name)?;
        let text = words(&value);
        // A command that nobody knows and nothing else: what it would print is lost, but not without a word.
        if text.is_empty() && value.contains(|c: char| c.is_alphanumeric()) {
            self.record.keep_unmapped(name, value.trim());
        }
        Some(text).filter(|text| !text.is_empty())
    }

    /// The value of the first of these fields that there is, in words.
    fn first_text(&mut self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| self.text(name))
    }

    /// The value of a field whose marks mean themselves.
    fn verbatim(&mut self, name: &str) -> Option<String> {
        let value = self.take(name)?;
        Some(tex::verbatim(&value).into_owned()).filter(|text| !text.is_empty())
    }

    fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|field| field.name == name && !field.value.trim().is_empty())
    }

    fn doubt(&mut self, code: Code, field: &str, value: &str, message: String) {
        self.record.doubt(Diagnostic::new(code, message).in_field(field).with_value(value));
    }

    fn keep_out(&mut self, field: &str, value: &str, reason: UnmappedReason) {
        self.record.unmapped.push(Unmapped { field: field.to_owned(), value: value.to_owned(), reason });
    }

    fn note(&mut self, kind: NoteKind, text: impl Into<String>) {
        let note = Note { kind, text: Text::new(text) };
        push_new(&mut self.record.notes, note);
    }

    fn titles(&mut self) {
        let sub = self.text("subtitle");
        let addon = self.text("titleaddon");
        let short = self.text("shorttitle");
        let issue = if self.record.kind == Kind::Issue { self.issue_title() } else { None };
        match (issue.or_else(|| self.text("title")), sub) {
            (Some(title), sub) => {
                let mut full = title.clone();
                let mut add = |joint: &str, part: &Option<String>| {
                    if let Some(part) = part {
                        let joint = if full.ends_with(['.', '?', '!', ':']) && joint != " " { " " } else { joint };
                        full.push_str(joint);
                        full.push_str(part);
                    }
                };
                add(": ", &sub);
                add(". ", &addon);
                let short = short.filter(|short| *short != full).or(sub.map(|_| title));
                self.record.title = Some(Title { short, ..Title::new(full) });
            }
            (None, Some(only)) => self.record.title = Some(Title::new(only)),
            (None, None) => self.record.title = short.or(addon).map(Title::new),
        }
        for (name, kind) in [
            ("reprinttitle", OtherTitleKind::Variant),
            ("title_translated", OtherTitleKind::Translated),
            ("translatedtitle", OtherTitleKind::Translated),
            ("transtitle", OtherTitleKind::Translated),
            ("alternativetitle", OtherTitleKind::Variant),
            ("alttitle", OtherTitleKind::Variant),
        ] {
            if let Some(title) = self.text(name) {
                self.record.other_titles.push(OtherTitle { kind, text: Text::new(title) });
            }
        }
        if self.has("origtitle") {
            self.original();
        }
    }

    /// The title of an issue; `title` is that of the periodical then.
    fn issue_title(&mut self) -> Option<String> {
        let own = self.text("issuetitle");
        let periodical = match &own {
            Some(_) => self.text("title"),
            None => self.fields.iter().find(|field| field.name == "title").map(|field| words(&field.value)),
        };
        let sub = self.text("issuesubtitle");
        if let Some(title) = periodical.filter(|title| !title.is_empty()) {
            self.record.host_mut().title = Some(Text::new(title));
        }
        own.map(|own| sub.map_or(own.clone(), |sub| format!("{own}: {sub}")))
    }

    /// The original that the work is a translation or reprint of.
    fn original(&mut self) {
        let title = self.text("origtitle").map(Text::new);
        let languages = self.language_field("origlanguage");
        let date =
            self.verbatim("origdate").or_else(|| self.verbatim("origyear")).map(|date| super::dates::date(&date));
        let note = [self.text("origlocation"), self.text("origpublisher")];
        let note: Vec<String> = note.into_iter().flatten().collect();
        self.record.original_languages.extend(&languages);
        let kind = if languages.is_empty() { RelationKind::VersionOf } else { RelationKind::TranslationOf };
        self.record.relations.push(Relation {
            kind,
            work: RelatedWork {
                title,
                languages,
                date,
                note: (!note.is_empty()).then(|| note.join(": ")),
                ..RelatedWork::default()
            },
        });
    }

    fn languages(&mut self) {
        for name in ["language", "langid", "hyphenation", "lang"] {
            for language in self.language_field(name) {
                push_new(&mut self.record.languages, language);
            }
        }
        for language in self.language_field("origlanguage") {
            push_new(&mut self.record.original_languages, language);
        }
    }

    fn language_field(&mut self, name: &str) -> Vec<Language> {
        let Some(text) = self.text(name) else { return Vec::new() };
        let mut found = Vec::new();
        for part in text.split([',', ';', '/', '|']).flat_map(|part| part.split(" and ")) {
            let part = part
                .trim()
                .strip_prefix("lang")
                .filter(|rest| !rest.is_empty() && part.len() > 7)
                .unwrap_or(part.trim());
            let lower = part.to_lowercase();
            let language = kinds::babel(&lower)
                .and_then(Language::parse)
                .or_else(|| Language::from_name(part))
                .or_else(|| Language::parse(part));
            match language {
                Some(language) => found.push(language),
                None if part.is_empty() || matches!(&*lower, "und" | "zxx" | "mul" | "mis") => {}
                None => {
                    self.doubt(Code::UnknownLanguage, name, part, format!("“{part}” is no language that a list has"));
                }
            }
        }
        found
    }

    fn subjects(&mut self) {
        for name in [
            "keywords",
            "keyword",
            "keywords-plus",
            "author_keywords",
            "research-areas",
            "web-of-science-categories",
            "mesh",
            "tags",
            "subject",
            "index-terms",
        ] {
            while let Some(keywords) = self.text(name) {
                let mark = if keywords.contains(';') { ';' } else { ',' };
                for keyword in keywords.split(mark).map(str::trim).filter(|keyword| !keyword.is_empty()) {
                    let subject = Subject { heading: Text::new(keyword), ..Subject::default() };
                    push_new(&mut self.record.subjects, subject);
                }
            }
        }
        self.genre();
    }

    /// What `type` says: the degree of a thesis, the sort of a report.
    fn genre(&mut self) {
        let written = self.text("type").map(|text| kinds::localised(&text).map_or(text, str::to_owned));
        if self.record.kind == Kind::Thesis {
            // HAL calls every thesis "Theses".
            let written = written.filter(|written| !matches!(written.as_str(), "Theses" | "Thesis"));
            if let Some(degree) = written.or_else(|| kinds::degree(self.kind).map(str::to_owned)) {
                self.note(NoteKind::Degree, degree);
            }
            return;
        }
        let Some(written) = written else { return };
        if self.record.kind == Kind::Document
            && let Some(kind) = kinds::of_words(&written)
        {
            self.record.kind = kind;
        } else {
            self.record.subjects.push(Subject {
                kind: SubjectKind::Genre,
                heading: Text::new(written),
                ..Subject::default()
            });
        }
    }

    fn notes(&mut self) {
        for name in ["abstract", "abstract-en", "summary"] {
            if let Some(text) = self.text(name) {
                let text = text.strip_prefix("Abstract ").map(str::to_owned).unwrap_or(text);
                if !recent(&self.record.abstracts).iter().any(|known| known.value == text) {
                    self.record.abstracts.push(Text::new(text));
                }
            }
        }
        for name in ["contents", "toc", "tableofcontents"] {
            if let Some(text) = self.text(name) {
                self.record.contents.push(Text::new(text));
            }
        }
        for name in ["note", "addendum", "howpublished", "pubstate"] {
            let Some(tex) = self.take(name) else { continue };
            self.links_in(&tex);
            let text = words(&tex);
            // "cited By 16": a count of the day of the export.
            let is_count = text.get(..8).is_some_and(|start| start.eq_ignore_ascii_case("cited by"))
                && text.bytes().any(|byte| byte.is_ascii_digit())
                && text.len() < 40;
            if is_count || text.starts_with("Citation Key: ") {
                self.keep_out(name, &text, UnmappedReason::Technical);
            } else if let Some(publisher) =
                text.strip_prefix("Publisher: ").filter(|_| self.record.publishers.is_empty())
            {
                // Zotero, of articles, which have no field for it.
                self.record.publishers.push(Agent::organization(publisher));
            } else if let Some(address) = text.strip_prefix("_eprint: ").filter(|rest| !rest.contains(' ')) {
                self.links_in(address);
            } else if text.starts_with("Funding Information: ") {
                self.note(NoteKind::Funding, text);
            } else if let Some(rights) = text.strip_prefix("Publisher Copyright: ") {
                self.record.rights.push(Rights { kind: RightsKind::Statement, value: rights.to_owned() });
            } else if !self.is_said(name, &text) {
                let text = if name == "pubstate" { state(&text).map_or(text, str::to_owned) } else { text };
                self.note(NoteKind::General, text);
            }
        }
        for name in ["references", "cited-references"] {
            if let Some(value) = self.take(name) {
                let lines: Vec<String> = value.lines().map(words).collect();
                cited(&mut self.record, &lines.join("\n"), name);
            }
        }
        while let Some(name) = self.fields.iter().map(|field| field.name.to_string()).find(|name| is_funding(name)) {
            if let Some(text) = self.text(&name) {
                self.note(NoteKind::Funding, text);
            }
        }
    }

    /// Whether a note says no more than what was taken from it: an address, an identifier, nothing.
    fn is_said(&mut self, name: &str, text: &str) -> bool {
        let bare = text.trim_end_matches('.').trim();
        bare.is_empty()
            || recent(&self.record.links).iter().any(|link| link.url == bare)
            || name == "howpublished"
                && matches!(bare.to_lowercase().as_str(), "online" | "website" | "web" | "web page" | "webpage")
            || self.stray_identifier(bare)
    }

    /// What nothing has taken: kept out of the graph for a reason, or reported.
    fn rest(&mut self) {
        for Field { name, value } in std::mem::take(&mut self.fields) {
            if value.trim().is_empty() {
                continue;
            }
            match fate::of(&name) {
                fate::Fate::Private => self.keep_out(&name, "", UnmappedReason::Private),
                fate::Fate::Technical => self.keep_out(&name, &tex::verbatim(&value), UnmappedReason::Technical),
                fate::Fate::Unknown => self.record.keep_unmapped(name, words(&value)),
            }
        }
    }
}

/// TeX and the markup of pages into words.
fn words(tex: &str) -> String {
    let text = tex::text(tex);
    match markup::strip(&text) {
        Cow::Borrowed(_) => text.into_owned(),
        Cow::Owned(stripped) => stripped.trim().to_owned(),
    }
}
/// Whether a field says who paid for the work; one long text may stand in several, with numbers behind their names.
fn is_funding(name: &str) -> bool {
    let unnumbered = name.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
    matches!(unnumbered, "funding" | "funding-text" | "funding-acknowledgement" | "funding_details" | "funding_text")
}
/// What the keys of BibLaTeX for the state of a publication stand for.
fn state(key: &str) -> Option<&'static str> {
    Some(match key {
        "inpreparation" => "in preparation",
        "inpress" => "in press",
        "prepublished" => "pre-published",
        _ => return None,
    })
}
