//! A work as CSL-JSON and the API of Crossref describe it: the second grew out of the first.

use super::dates::DateValue;
use super::grant::Project;
use super::people::{Organization, OrganizationId, Person};
use crate::read::json::shapes::{Keyed, List, Texts, tolerant};

tolerant! {
    /// All variables of CSL 1.0.2 and all fields of Crossref's works, by either name.
    Work {
        "type" => kind: Texts<'a>,
        "subtype" => subtype: Texts<'a>,
        "genre" => genre: Texts<'a>,
        "title" => title: Texts<'a>,
        "subtitle" => subtitle: Texts<'a>,
        "original-title" => original_title: Texts<'a>,
        "short-title" | "title-short" | "shortTitle" => short_title: Texts<'a>,
        "part-title" => part_title: Texts<'a>,
        "part-number" | "part" => part_number: Texts<'a>,
        "volume-title" => volume_title: Texts<'a>,
        "author" => author: List<Person<'a>>,
        "editor" => editor: List<Person<'a>>,
        "translator" => translator: List<Person<'a>>,
        "chair" => chair: List<Person<'a>>,
        "reviewer" => reviewer: List<Person<'a>>,
        "collection-editor" | "series-editor" => series_editor: List<Person<'a>>,
        "compiler" => compiler: List<Person<'a>>,
        "composer" => composer: List<Person<'a>>,
        "container-author" => container_author: List<Person<'a>>,
        "contributor" => contributor: List<Person<'a>>,
        "curator" => curator: List<Person<'a>>,
        "director" => director: List<Person<'a>>,
        "editorial-director" => editorial_director: List<Person<'a>>,
        "executive-producer" => executive_producer: List<Person<'a>>,
        "guest" => guest: List<Person<'a>>,
        "host" => program_host: List<Person<'a>>,
        "illustrator" => illustrator: List<Person<'a>>,
        "interviewer" => interviewer: List<Person<'a>>,
        "narrator" => narrator: List<Person<'a>>,
        "organizer" => organizer: List<Person<'a>>,
        "original-author" => original_author: List<Person<'a>>,
        "performer" => performer: List<Person<'a>>,
        "producer" => producer: List<Person<'a>>,
        "recipient" => recipient: List<Person<'a>>,
        "reviewed-author" => reviewed_author: List<Person<'a>>,
        "script-writer" => script_writer: List<Person<'a>>,
        "series-creator" => series_creator: List<Person<'a>>,
        "container-title" => container_title: Texts<'a>,
        "short-container-title" | "container-title-short" | "journalAbbreviation" => short_container_title: Texts<'a>,
        "container-DOI" | "container-doi" => container_doi: Texts<'a>,
        "collection-title" => collection_title: Texts<'a>,
        "collection-number" => collection_number: Texts<'a>,
        "volume" => volume: Texts<'a>,
        "issue" => issue: Texts<'a>,
        "issue-title" => issue_title: Texts<'a>,
        "page" => page: Texts<'a>,
        "page-first" => page_first: Texts<'a>,
        "article-number" => article_number: Texts<'a>,
        "special_numbering" | "special-numbering" => special_numbering: Texts<'a>,
        "journal-issue" => journal_issue: JournalIssue<'a>,
        "chapter-number" | "component-number" => chapter_number: Texts<'a>,
        "number" | "report-number" | "award" => number: Texts<'a>,
        "number-of-pages" => number_of_pages: Texts<'a>,
        "number-of-volumes" => number_of_volumes: Texts<'a>,
        "edition" | "edition-number" => edition: Texts<'a>,
        "version" => version: Version<'a>,
        "ISSN" | "issn" => issn: Texts<'a>,
        "issn-type" => issn_type: List<TypedNumber<'a>>,
        "ISBN" | "isbn" => isbn: Texts<'a>,
        "isbn-type" => isbn_type: List<TypedNumber<'a>>,
        "DOI" | "doi" => doi: Texts<'a>,
        "PMID" | "pmid" => pmid: Texts<'a>,
        "PMCID" | "pmcid" => pmcid: Texts<'a>,
        "URL" | "url" => url: Texts<'a>,
        "alternative-id" => alternative_id: Texts<'a>,
        "resource" => resource: Resource<'a>,
        "link" => link: List<LinkTo<'a>>,
        "publisher" => publisher: Texts<'a>,
        "publisher-place" | "publisher-location" => publisher_place: Texts<'a>,
        "original-publisher" => original_publisher: Texts<'a>,
        "original-publisher-place" => original_publisher_place: Texts<'a>,
        "institution" => institution: List<Organization<'a>>,
        "standards-body" => standards_body: List<Organization<'a>>,
        "authority" => authority: Texts<'a>,
        "issued" | "award-start" => issued: DateValue<'a>,
        "published" => published: DateValue<'a>,
        "published-print" => published_print: DateValue<'a>,
        "published-online" => published_online: DateValue<'a>,
        "published-other" => published_other: DateValue<'a>,
        "posted" => posted: DateValue<'a>,
        "available-date" => available_date: DateValue<'a>,
        "accepted" => accepted: DateValue<'a>,
        "approved" => approved: DateValue<'a>,
        "submitted" => submitted: DateValue<'a>,
        "content-created" => content_created: DateValue<'a>,
        "content-updated" => content_updated: DateValue<'a>,
        "original-date" => original_date: DateValue<'a>,
        "deposited" => deposited: DateValue<'a>,
        "event" => event: Event<'a>,
        "event-title" => event_title: Texts<'a>,
        "event-place" => event_place: Texts<'a>,
        "event-date" => event_date: DateValue<'a>,
        "abstract" => abstracts: Texts<'a>,
        "description" => description: Texts<'a>,
        "language" => language: Texts<'a>,
        "subject" | "keyword" | "keywords" | "categories" | "proceedings-subject" => subject: Texts<'a>,
        "group-title" => group_title: Texts<'a>,
        "degree" => degree: Texts<'a>,
        "note" => note: Texts<'a>,
        "medium" => medium: Texts<'a>,
        "dimensions" => dimensions: Texts<'a>,
        "scale" => scale: Texts<'a>,
        "status" => status: Texts<'a>,
        "references" => references: Texts<'a>,
        "archive" => archive: Texts<'a>,
        "archive_location" => archive_location: Texts<'a>,
        "archive_collection" | "archive-collection" => archive_collection: Texts<'a>,
        "archive-place" => archive_place: Texts<'a>,
        "call-number" => call_number: Texts<'a>,
        "license" | "rights" => license: List<License<'a>>,
        "copyright" => copyright: Texts<'a>,
        "free-to-read" => free_to_read: FreeToRead<'a>,
        "funder" => funder: List<Funder<'a>>,
        "project" => project: List<Project<'a>>,
        "reference" => reference: List<Reference<'a>>,
        "relation" => relation: Keyed<'a, List<RelatedId<'a>>>,
        "update-to" => update_to: List<Update<'a>>,
        "updated-by" => updated_by: List<Update<'a>>,
        "review" => review: Review<'a>,
        "reviewed-title" => reviewed_title: Texts<'a>,
        "assertion" => assertion: List<Assertion<'a>>,
        "clinical-trial-number" => clinical_trial: List<ClinicalTrial<'a>>,
        "source" => source: Texts<'a>,
        technical: [
            "id", "citation-key", "citation-label", "citation-number", "year-suffix", "first-reference-note-number", "locator",
            "accessed", "created", "indexed", "prefix", "member", "score", "reference-count", "references-count",
            "is-referenced-by-count", "content-domain", "update-policy", "reviewed-genre", "_id", "issued-original", "system_id",
            "contributor-role", "agency", "relation-count", "journal-volume",
        ],
        text: title,
    }

    /// The issue of an article, with its own dates.
    JournalIssue {
        "issue" => issue: Texts<'a>,
        "volume" => volume: Texts<'a>,
        "title" => title: Texts<'a>,
        "special-numbering" => special_numbering: Texts<'a>,
        "published-print" => published_print: DateValue<'a>,
        "published-online" => published_online: DateValue<'a>,
        "DOI" => doi: Texts<'a>,
        technical: [],
        text: issue,
    }

    /// `{"value": "1234-5679", "type": "electronic"}`.
    TypedNumber {
        "value" => value: Texts<'a>,
        "type" => medium: Texts<'a>,
        technical: [],
        text: value,
    }

    /// A version: text in CSL, an object at Crossref.
    Version {
        "version" | "number" => version: Texts<'a>,
        "version-description" | "description" => description: Texts<'a>,
        technical: ["language"],
        text: version,
    }

    /// Where the work is on the web.
    Resource {
        "primary" => primary: Address<'a>,
        "secondary" => secondary: List<Address<'a>>,
        "url" => url: Texts<'a>,
        technical: ["multi-resolution"],
        text: url,
    }

    /// A web address.
    Address {
        "URL" | "url" => url: Texts<'a>,
        technical: ["label"],
        text: url,
    }

    /// A file of the full text.
    LinkTo {
        "URL" | "url" => url: Texts<'a>,
        "intended-application" => application: Texts<'a>,
        "content-type" | "type" => content_type: Texts<'a>,
        technical: ["content-version", "anchor"],
        text: url,
    }

    /// A conference: an object at Crossref, its name in CSL.
    Event {
        "name" => name: Texts<'a>,
        "acronym" => acronym: Texts<'a>,
        "number" => number: Texts<'a>,
        "theme" => theme: Texts<'a>,
        "sponsor" => sponsor: Texts<'a>,
        "location" => location: Texts<'a>,
        "start" => start: DateValue<'a>,
        "end" => end: DateValue<'a>,
        technical: [],
        text: name,
    }

    /// A licence with what it holds for and since when.
    License {
        "URL" | "url" => url: Texts<'a>,
        "start" => start: DateValue<'a>,
        "content-version" => version: Texts<'a>,
        "delay-in-days" => delay: Texts<'a>,
        technical: [],
        text: url,
    }

    /// From when on the work can be read without paying.
    FreeToRead {
        "start-date" => start: DateValue<'a>,
        "end-date" => end: DateValue<'a>,
        "text" => word: Texts<'a>,
        technical: [],
        text: word,
    }

    /// Who paid, and for what.
    Funder {
        "name" => name: Texts<'a>,
        "DOI" | "doi" => doi: Texts<'a>,
        "award" => award: Texts<'a>,
        "award-info" => award_info: List<Award<'a>>,
        "id" => id: List<OrganizationId<'a>>,
        technical: ["doi-asserted-by"],
        text: name,
    }

    /// The number of an award.
    Award {
        "award-number" => number: Texts<'a>,
        technical: [],
        text: number,
    }

    /// A cited work; only its DOI is of use.
    Reference {
        "DOI" | "doi" => doi: Texts<'a>,
        "text" => text: Texts<'a>,
        technical: [
            "key", "doi-asserted-by", "unstructured", "author", "year", "journal-title", "article-title", "volume", "issue",
            "first-page", "last-page", "volume-title", "series-title", "edition", "component", "standard-designator",
            "standards-body", "ISSN", "issn-type", "ISBN", "isbn-type", "issn", "isbn", "page", "type", "crossref",
        ],
        text: text,
    }

    /// A related work.
    RelatedId {
        "id" => id: Texts<'a>,
        "id-type" => scheme: Texts<'a>,
        technical: ["asserted-by"],
        text: id,
    }

    /// A work that this one corrects, retracts or replaces, or the other way round.
    Update {
        "DOI" | "doi" => doi: Texts<'a>,
        "type" => kind: Texts<'a>,
        "label" => label: Texts<'a>,
        technical: ["updated", "source", "record-id"],
        text: doi,
    }

    /// What a peer review says of itself.
    Review {
        "type" => kind: Texts<'a>,
        "stage" => stage: Texts<'a>,
        "recommendation" => recommendation: Texts<'a>,
        "revision-round" => round: Texts<'a>,
        "running-number" => number: Texts<'a>,
        "competing-interest-statement" => interests: Texts<'a>,
        technical: ["language"],
        text: kind,
    }

    /// Anything else that a publisher says of a work.
    Assertion {
        "name" => name: Texts<'a>,
        "label" => label: Texts<'a>,
        "value" => value: Texts<'a>,
        "URL" => url: Texts<'a>,
        technical: ["group", "explanation", "order"],
        text: value,
    }

    /// The registration of a clinical trial.
    ClinicalTrial {
        "clinical-trial-number" => number: Texts<'a>,
        "registry" => registry: Texts<'a>,
        "type" => kind: Texts<'a>,
        technical: [],
        text: number,
    }
}
