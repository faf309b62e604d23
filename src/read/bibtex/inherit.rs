//! What an entry takes from those that it names in `xdata` and `crossref`.

use super::entry::Field;
use std::borrow::Cow;

/// Puts in what the entry lacks and an `@xdata` has.
pub(super) fn from_data<'a>(child: &mut Vec<Field<'a>>, data: Vec<Field<'a>>) {
    for field in data {
        if !has(child, &field.name) && !matches!(&*field.name, "xdata" | "crossref" | "ids") {
            child.push(field);
        }
    }
}

/// Puts in what the entry lacks and its parent has, by the rules of BibTeX and, for titles, those of BibLaTeX.
///
/// The parent is what the child is part of: its identifiers and addresses are the host's, in fields named `host-doi`, `host-isbn` …
pub(super) fn from_parent<'a>(child: &mut Vec<Field<'a>>, kind: &str, parent: Vec<Field<'a>>, parent_kind: &str) {
    let has_date = has(child, "date") || has(child, "year");
    let had_host = has(child, "booktitle") || has(child, "journal") || has(child, "journaltitle");
    let has_booktitle = has(&parent, "booktitle");
    let is_set = parent_kind.starts_with("mv") && !kind.starts_with("mv");
    let is_part = is_part(kind);
    for field in parent {
        let name: Cow<'a, str> = match &*field.name {
            "doi" | "isbn" | "issn" | "url" | "eprint" | "urn" | "handle" | "isrn" | "eissn" | "lccn" | "oclc"
                if is_part || is_set =>
            {
                Cow::Owned(format!("host-{}", field.name))
            }
            "year" | "date" | "month" | "day" if has_date => continue,
            "title" if is_set => "maintitle".into(),
            "subtitle" if is_set => "mainsubtitle".into(),
            "titleaddon" if is_set => "maintitleaddon".into(),
            "title" | "subtitle" | "titleaddon" if is_part && (had_host || has_booktitle) => continue,
            "title" if is_part => if is_article(kind) { "journaltitle" } else { "booktitle" }.into(),
            "subtitle" if is_part => if is_article(kind) { "journalsubtitle" } else { "booksubtitle" }.into(),
            "titleaddon" if is_part => if is_article(kind) { "journaltitleaddon" } else { "booktitleaddon" }.into(),
            "author" if is_part && matches!(parent_kind, "book" | "mvbook") => {
                if !has(child, "author") {
                    child.push(Field { name: "author".into(), value: field.value.clone() });
                }
                "bookauthor".into()
            }
            "author" if is_part => "bookauthor".into(),
            name if is_own(name) => continue,
            _ => field.name,
        };
        if !has(child, &name) {
            child.push(Field { name, value: field.value });
        }
    }
}

/// Whether entries of this type are parts of their parents.
fn is_part(kind: &str) -> bool {
    kind.starts_with("in")
        || kind.starts_with("supp")
        || matches!(kind, "article" | "bookinbook" | "conference" | "review")
}

fn is_article(kind: &str) -> bool {
    matches!(kind, "article" | "suppperiodical" | "review")
}

/// Fields that say something of the parent alone.
fn is_own(name: &str) -> bool {
    matches!(
        name,
        "abstract"
            | "addendum"
            | "annotation"
            | "annote"
            | "crossref"
            | "eid"
            | "entryset"
            | "entrysubtype"
            | "eprintclass"
            | "eprinttype"
            | "archiveprefix"
            | "execute"
            | "file"
            | "ids"
            | "indexsorttitle"
            | "indextitle"
            | "key"
            | "keywords"
            | "label"
            | "note"
            | "options"
            | "owner"
            | "page"
            | "pages"
            | "pagetotal"
            | "numpages"
            | "presort"
            | "related"
            | "relatedoptions"
            | "relatedstring"
            | "relatedtype"
            | "shorthand"
            | "shorthandintro"
            | "shorttitle"
            | "sortkey"
            | "sortname"
            | "sorttitle"
            | "sortyear"
            | "timestamp"
            | "type"
            | "urldate"
            | "xdata"
            | "xref"
    ) || name.starts_with("bdsk-")
        || name.starts_with("date-")
}

fn has(fields: &[Field<'_>], name: &str) -> bool {
    fields.iter().any(|field| field.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pairs: &[(&'static str, &'static str)]) -> Vec<Field<'static>> {
        pairs.iter().map(|(name, value)| Field { name: (*name).into(), value: (*value).into() }).collect()
    }

    fn inherited(
        kind: &str,
        child: &[(&'static str, &'static str)],
        parent_kind: &str,
        parent: &[(&'static str, &'static str)],
    ) -> String {
        let mut child = fields(child);
        from_parent(&mut child, kind, fields(parent), parent_kind);
        child.iter().map(|field| format!("{}={}", field.name, field.value)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn titles_and_identifiers_change_their_names() {
        let parent = [("title", "P"), ("subtitle", "S"), ("isbn", "1"), ("year", "1999"), ("keywords", "k")];
        assert_eq!(
            inherited("inproceedings", &[("title", "T")], "proceedings", &parent),
            "title=T booktitle=P booksubtitle=S host-isbn=1 year=1999"
        );
        assert_eq!(
            inherited("book", &[("title", "T"), ("date", "2000")], "mvbook", &parent),
            "title=T date=2000 maintitle=P mainsubtitle=S host-isbn=1"
        );
        assert_eq!(inherited("inbook", &[("title", "T")], "book", &[("author", "A")]), "title=T author=A bookauthor=A");
        assert_eq!(
            inherited("incollection", &[], "book", &[("booktitle", "B"), ("title", "P"), ("editor", "E")]),
            "booktitle=B editor=E"
        );
        assert_eq!(
            inherited("article", &[], "periodical", &[("title", "J"), ("number", "2")]),
            "journaltitle=J number=2"
        );
    }
}
