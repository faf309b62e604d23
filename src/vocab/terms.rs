//! Terms of the vocabularies.

use super::{Term, vocabulary};

vocabulary! {
    /// The [Bibliographic Ontology](https://www.dublincore.org/specifications/bibo/).
    bibo "bibo" "http://purl.org/ontology/bibo/" {
        /// Article in a scholarly journal.
        ACADEMIC_ARTICLE = "AcademicArticle",
        /// Article.
        ARTICLE = "Article",
        /// Sound recording.
        AUDIO_DOCUMENT = "AudioDocument",
        /// Moving images.
        AUDIO_VISUAL_DOCUMENT = "AudioVisualDocument",
        /// Bill before a legislature.
        BILL = "Bill",
        /// Book.
        BOOK = "Book",
        /// Part of a book.
        BOOK_SECTION = "BookSection",
        /// Chapter of a book.
        CHAPTER = "Chapter",
        /// Conference.
        CONFERENCE = "Conference",
        /// Document.
        DOCUMENT = "Document",
        /// Part of a document.
        DOCUMENT_PART = "DocumentPart",
        /// Book of contributions.
        EDITED_BOOK = "EditedBook",
        /// E-mail.
        EMAIL = "Email",
        /// Motion picture.
        FILM = "Film",
        /// Hearing.
        HEARING = "Hearing",
        /// Picture.
        IMAGE = "Image",
        /// Interview.
        INTERVIEW = "Interview",
        /// Issue of a periodical.
        ISSUE = "Issue",
        /// Scholarly journal.
        JOURNAL = "Journal",
        /// Document of a court case.
        LEGAL_CASE_DOCUMENT = "LegalCaseDocument",
        /// Legal document.
        LEGAL_DOCUMENT = "LegalDocument",
        /// Legislation.
        LEGISLATION = "Legislation",
        /// Letter.
        LETTER = "Letter",
        /// Magazine.
        MAGAZINE = "Magazine",
        /// Manual.
        MANUAL = "Manual",
        /// Manuscript.
        MANUSCRIPT = "Manuscript",
        /// Map.
        MAP = "Map",
        /// Set of volumes.
        MULTI_VOLUME_BOOK = "MultiVolumeBook",
        /// Newspaper.
        NEWSPAPER = "Newspaper",
        /// Patent.
        PATENT = "Patent",
        /// Periodical.
        PERIODICAL = "Periodical",
        /// Document sent from one person to another.
        PERSONAL_COMMUNICATION_DOCUMENT = "PersonalCommunicationDocument",
        /// Papers of a conference.
        PROCEEDINGS = "Proceedings",
        /// Encyclopaedia, dictionary.
        REFERENCE_SOURCE = "ReferenceSource",
        /// Report.
        REPORT = "Report",
        /// Series.
        SERIES = "Series",
        /// Slides of a talk.
        SLIDESHOW = "Slideshow",
        /// Specification.
        SPECIFICATION = "Specification",
        /// Standard.
        STANDARD = "Standard",
        /// Statute.
        STATUTE = "Statute",
        /// Thesis.
        THESIS = "Thesis",
        /// Page on the web.
        WEBPAGE = "Webpage",
        /// Website.
        WEBSITE = "Website",
        /// List of authors in order.
        AUTHOR_LIST = "authorList",
        /// Citing work.
        CITED_BY = "citedBy",
        /// Cited work.
        CITES = "cites",
        /// CODEN.
        CODEN = "coden",
        /// Degree of a thesis.
        DEGREE = "degree",
        /// Director of a film.
        DIRECTOR = "director",
        /// Distributor.
        DISTRIBUTOR = "distributor",
        /// DOI, bare.
        DOI = "doi",
        /// International Article Number.
        EANUCC13 = "eanucc13",
        /// Edition.
        EDITION = "edition",
        /// Editor.
        EDITOR = "editor",
        /// List of editors in order.
        EDITOR_LIST = "editorList",
        /// ISSN of the electronic edition.
        EISSN = "eissn",
        /// Handle.
        HANDLE = "handle",
        /// Identifier of any sort.
        IDENTIFIER = "identifier",
        /// ISBN of ten digits.
        ISBN10 = "isbn10",
        /// ISBN of thirteen digits.
        ISBN13 = "isbn13",
        /// ISSN.
        ISSN = "issn",
        /// Number of an issue.
        ISSUE_NUMBER = "issue",
        /// Issuing body.
        ISSUER = "issuer",
        /// Library of Congress Control Number.
        LCCN = "lccn",
        /// Where in its host a work stands.
        LOCATOR = "locator",
        /// Number of a document in a series or of a report.
        NUMBER = "number",
        /// Number of pages.
        NUM_PAGES = "numPages",
        /// Number of volumes.
        NUM_VOLUMES = "numVolumes",
        /// OCLC control number.
        OCLCNUM = "oclcnum",
        /// Last page.
        PAGE_END = "pageEnd",
        /// Pages.
        PAGES = "pages",
        /// First page.
        PAGE_START = "pageStart",
        /// PubMed identifier.
        PMID = "pmid",
        /// Prefix of a name.
        PREFIX_NAME = "prefixName",
        /// Conference at which a work was presented.
        PRESENTED_AT = "presentedAt",
        /// Recipient of a letter.
        RECIPIENT = "recipient",
        /// Reviewed work.
        REVIEW_OF = "reviewOf",
        /// Short title.
        SHORT_TITLE = "shortTitle",
        /// Serial Item and Contribution Identifier.
        SICI = "sici",
        /// Status of publication.
        STATUS = "status",
        /// Suffix of a name.
        SUFFIX_NAME = "suffixName",
        /// Original of a translation.
        TRANSLATION_OF = "translationOf",
        /// Translator.
        TRANSLATOR = "translator",
        /// Universal Product Code.
        UPC = "upc",
        /// Address that is no legal IRI.
        URI = "uri",
        /// Volume.
        VOLUME = "volume",
    }
}

vocabulary! {
    /// Statuses of documents that BIBO names.
    bibo_status "" "http://purl.org/ontology/bibo/status/" {
        /// Not yet published.
        DRAFT = "draft",
    }
}

vocabulary! {
    /// Degrees that BIBO names.
    bibo_degrees "" "http://purl.org/ontology/bibo/degrees/" {
        /// Master of arts.
        MA = "ma",
        /// Master of science.
        MS = "ms",
        /// Doctor of philosophy.
        PHD = "phd",
    }
}

vocabulary! {
    /// [DCMI types](https://www.dublincore.org/specifications/dublin-core/dcmi-terms/#section-7).
    dcmitype "dcmitype" "http://purl.org/dc/dcmitype/" {
        /// Collection.
        COLLECTION = "Collection",
        /// Data set.
        DATASET = "Dataset",
        /// Object.
        PHYSICAL_OBJECT = "PhysicalObject",
        /// Program.
        SOFTWARE = "Software",
        /// Sound.
        SOUND = "Sound",
    }
}

vocabulary! {
    /// [DCMI metadata terms](https://www.dublincore.org/specifications/dublin-core/dcmi-terms/).
    dcterms "dcterms" "http://purl.org/dc/terms/" {
        /// Abstract.
        ABSTRACT = "abstract",
        /// Who may see it.
        ACCESS_RIGHTS = "accessRights",
        /// How a collection grows.
        ACCRUAL_METHOD = "accrualMethod",
        /// How often a serial appears.
        ACCRUAL_PERIODICITY = "accrualPeriodicity",
        /// Other title.
        ALTERNATIVE = "alternative",
        /// Who it is for.
        AUDIENCE = "audience",
        /// When it became available.
        AVAILABLE = "available",
        /// Citation.
        BIBLIOGRAPHIC_CITATION = "bibliographicCitation",
        /// Contributor.
        CONTRIBUTOR = "contributor",
        /// When it was made.
        CREATED = "created",
        /// Creator.
        CREATOR = "creator",
        /// When it was.
        DATE = "date",
        /// When it was accepted.
        DATE_ACCEPTED = "dateAccepted",
        /// When it was put under copyright.
        DATE_COPYRIGHTED = "dateCopyrighted",
        /// When it was submitted.
        DATE_SUBMITTED = "dateSubmitted",
        /// Note.
        DESCRIPTION = "description",
        /// Extent.
        EXTENT = "extent",
        /// Carrier, file format.
        FORMAT = "format",
        /// The same in another form.
        HAS_FORMAT = "hasFormat",
        /// Part.
        HAS_PART = "hasPart",
        /// Other version.
        HAS_VERSION = "hasVersion",
        /// Identifier in URI form.
        IDENTIFIER = "identifier",
        /// What it is part of.
        IS_PART_OF = "isPartOf",
        /// Where it is cited or indexed.
        IS_REFERENCED_BY = "isReferencedBy",
        /// What came after.
        IS_REPLACED_BY = "isReplacedBy",
        /// What requires it.
        IS_REQUIRED_BY = "isRequiredBy",
        /// When it was published.
        ISSUED = "issued",
        /// What it is a version of.
        IS_VERSION_OF = "isVersionOf",
        /// Language.
        LANGUAGE = "language",
        /// Licence.
        LICENSE = "license",
        /// What it is on: its carrier.
        MEDIUM = "medium",
        /// When it was changed.
        MODIFIED = "modified",
        /// Who had it before.
        PROVENANCE = "provenance",
        /// Publisher.
        PUBLISHER = "publisher",
        /// Related work.
        RELATION = "relation",
        /// What came before.
        REPLACES = "replaces",
        /// What one needs to use it.
        REQUIRES = "requires",
        /// Rights.
        RIGHTS = "rights",
        /// What it is based on.
        SOURCE = "source",
        /// Place that it is about.
        SPATIAL = "spatial",
        /// Subject.
        SUBJECT = "subject",
        /// Table of contents.
        TABLE_OF_CONTENTS = "tableOfContents",
        /// Period that it is about.
        TEMPORAL = "temporal",
        /// Title.
        TITLE = "title",
        /// Genre, form.
        TYPE = "type",
    }
}

vocabulary! {
    /// The datatype of the [Extended Date/Time Format](https://id.loc.gov/datatypes/edtf.html).
    edtf "" "http://id.loc.gov/datatypes/" {
        /// Date in EDTF.
        EDTF = "edtf",
    }
}

vocabulary! {
    /// [Friend of a Friend](http://xmlns.com/foaf/spec/).
    foaf "foaf" "http://xmlns.com/foaf/0.1/" {
        /// Person or organisation.
        AGENT = "Agent",
        /// Document.
        DOCUMENT = "Document",
        /// Family, group.
        GROUP = "Group",
        /// Organisation.
        ORGANIZATION = "Organization",
        /// Person.
        PERSON = "Person",
        /// Family name.
        FAMILY_NAME = "familyName",
        /// The thing that a concept is of.
        FOCUS = "focus",
        /// Given names.
        GIVEN_NAME = "givenName",
        /// Name in direct order.
        NAME = "name",
        /// Page on the web.
        PAGE = "page",
        /// What a record describes.
        PRIMARY_TOPIC = "primaryTopic",
    }
}

vocabulary! {
    /// [FRBR core](http://purl.org/vocab/frbr/core).
    frbr "frbr" "http://purl.org/vocab/frbr/core#" {
        /// Copy.
        ITEM = "Item",
    }
}

vocabulary! {
    /// The [holding ontology](http://purl.org/ontology/holding).
    holding "holding" "http://purl.org/ontology/holding#" {
        /// Copy of a work.
        EXEMPLAR = "exemplar",
        /// Library that holds a copy.
        HELD_BY = "heldBy",
        /// Call number.
        LABEL = "label",
    }
}

vocabulary! {
    /// The [organization ontology](https://www.w3.org/TR/vocab-org/).
    org "org" "http://www.w3.org/ns/org#" {
        /// Organisation that an agent works for.
        MEMBER_OF = "memberOf",
    }
}

vocabulary! {
    /// [OWL](https://www.w3.org/TR/owl2-overview/).
    owl "owl" "http://www.w3.org/2002/07/owl#" {
        /// The same thing under another IRI.
        SAME_AS = "sameAs",
    }
}

vocabulary! {
    /// [RDA unconstrained properties](https://www.rdaregistry.info/Elements/u/).
    rdau "rdau" "http://rdaregistry.info/Elements/u/" {
        /// Place of publication.
        P60163 = "P60163",
    }
}

vocabulary! {
    /// [RDF](https://www.w3.org/TR/rdf11-concepts/).
    rdf "rdf" "http://www.w3.org/1999/02/22-rdf-syntax-ns#" {
        /// First member of a list.
        FIRST = "first",
        /// The empty list.
        NIL = "nil",
        /// What comes after the first member.
        REST = "rest",
        /// Class of a thing.
        TYPE = "type",
    }
}

vocabulary! {
    /// [RDF Schema](https://www.w3.org/TR/rdf-schema/).
    rdfs "rdfs" "http://www.w3.org/2000/01/rdf-schema#" {
        /// Name as the catalogue writes it.
        LABEL = "label",
        /// Related page.
        SEE_ALSO = "seeAlso",
    }
}

vocabulary! {
    /// [SKOS](https://www.w3.org/TR/skos-reference/).
    skos "skos" "http://www.w3.org/2004/02/skos/core#" {
        /// Concept.
        CONCEPT = "Concept",
        /// Thesaurus or classification.
        CONCEPT_SCHEME = "ConceptScheme",
        /// Other heading.
        ALT_LABEL = "altLabel",
        /// The same concept in another scheme.
        EXACT_MATCH = "exactMatch",
        /// Scheme that a concept belongs to.
        IN_SCHEME = "inScheme",
        /// Notation.
        NOTATION = "notation",
        /// Heading.
        PREF_LABEL = "prefLabel",
    }
}

vocabulary! {
    /// [XML Schema datatypes](https://www.w3.org/TR/xmlschema11-2/).
    xsd "xsd" "http://www.w3.org/2001/XMLSchema#" {
        /// Day.
        DATE = "date",
        /// Instant.
        DATE_TIME = "dateTime",
        /// Year.
        G_YEAR = "gYear",
        /// Month.
        G_YEAR_MONTH = "gYearMonth",
    }
}

/// [MARC relators](https://id.loc.gov/vocabulary/relators.html) as properties.
pub mod rel {
    use super::Term;

    pub use crate::vocab::relators::ALL;

    /// The property for a relator code: `ill`.
    #[must_use]
    pub fn term(code: &str) -> Option<Term> {
        let at = ALL.binary_search_by(|term| name(*term).cmp(code)).ok()?;
        ALL.get(at).copied()
    }

    /// The code of a relator, which is three letters: to look for the slash before it took 1 % of the time of MARC records.
    fn name(term: Term) -> &'static str {
        let iri = term.iri();
        iri.get(iri.len().saturating_sub(3)..).unwrap_or_default()
    }
}
