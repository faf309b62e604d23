//! Fields that stay out of the graph on purpose.

/// What becomes of a field that no rule takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// Somebody's own remarks: never repeated.
    Private,
    /// Of the program or style, not of the work.
    Technical,
    /// It is reported.
    Unknown,
}

#[expect(clippy::too_many_lines, reason = "a table of names")]
pub(super) fn of(name: &str) -> Fate {
    match name {
        "annote"
        | "annotation"
        | "comment"
        | "comments"
        | "review"
        | "author-email"
        | "mynote"
        | "privnote"
        | "private"
        | "rating"
        | "priority"
        | "readstatus"
        | "ranking"
        | "relevance"
        | "printed"
        | "qualityassured"
        | "todo"
        | "notes"
        | "correspondence_address1" => Fate::Private,
        "file"
        | "owner"
        | "timestamp"
        | "local-url"
        | "localfile"
        | "pdf-file"
        | "groups"
        | "__markedentry"
        | "username"
        | "creationdate"
        | "modificationdate"
        | "added-at"
        | "posted-at"
        | "date-added"
        | "date-modified"
        | "date_added"
        | "interhash"
        | "intrahash"
        | "biburl"
        | "adsnote"
        | "bibsource"
        | "citekey"
        | "urldate"
        | "lastchecked"
        | "lastvisited"
        | "accessed"
        | "access-date"
        | "accessdate"
        | "urlaccessdate"
        | "visited"
        | "retrieved"
        | "crossref"
        | "xdata"
        | "xref"
        | "ids"
        | "entryset"
        | "execute"
        | "label"
        | "options"
        | "presort"
        | "sortkey"
        | "sortname"
        | "sorttitle"
        | "sortyear"
        | "sortshorthand"
        | "shorthand"
        | "shorthandintro"
        | "indextitle"
        | "indexsorttitle"
        | "gender"
        | "langidopts"
        | "pagination"
        | "bookpagination"
        | "authortype"
        | "editortype"
        | "editoratype"
        | "editorbtype"
        | "editorctype"
        | "nameaddon"
        | "shortauthor"
        | "shorteditor"
        | "relatedoptions"
        | "relatedtype"
        | "relatedstring"
        | "related"
        | "key"
        | "keywordsep"
        | "source"
        | "acmid"
        | "doc-delivery-number"
        | "usage-count-last-180-days"
        | "usage-count-since-2013"
        | "da"
        | "unique-id"
        | "times-cited"
        | "number-of-cited-references"
        | "publication_stage"
        | "citation_identifier"
        | "tppubtype"
        | "slaccitation"
        | "bibdate"
        | "verba"
        | "verbb"
        | "verbc"
        | "pubtype"
        | "refid"
        | "database"
        | "eprintversion"
        | "mendeley-groups"
        | "mendeley-tags"
        | "entrysubtype"
        | "archiveprefix"
        | "eprinttype"
        | "opturl"
        | "googlescholar"
        | "bibtexkey"
        | "bib-type"
        | "collection"
        | "numberofcitedreferences"
        | "sortdate"
        | "ispublished"
        | "hal_version"
        | "refereed"
        | "eprintid"
        | "eprint_status"
        | "full_text_status"
        | "date_type"
        | "dateadded" => Fate::Technical,
        _ if name.starts_with("bdsk-")
            || name.starts_with("citeulike-")
            || name.starts_with("jabref-")
            || name.starts_with("opt")
            || name.starts_with("mendeley-")
            || name.starts_with("zotero-")
            || name.starts_with("sort")
            || name.contains("+an") =>
        {
            Fate::Technical
        }
        _ => Fate::Unknown,
    }
}
