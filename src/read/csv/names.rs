//! What columns are called.

use super::field::CsvField as F;
use unicode_normalization::UnicodeNormalization as _;

/// Letters and digits alone, in lower case, without accents: "Author(s)" is `authors`, "Año" is `ano`.
pub(super) fn fold(name: &str) -> String {
    if name.is_ascii() {
        return name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    }
    name.nfkd().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What the column of this name holds.
pub(super) fn field(name: &str) -> Option<F> {
    let name = name.trim();
    // DSpace puts a language in brackets behind: "dc.title[en_US]".
    let bare = name.split(['[', '{']).next().unwrap_or(name).trim();
    let lower = bare.to_lowercase();
    let is_dublin_core = ["dc.", "dcterms.", "dc:", "dcterms:", "thesis.degree.", "thesis."];
    if let Some(rest) = is_dublin_core.into_iter().find_map(|prefix| lower.strip_prefix(prefix)) {
        return dublin_core(&fold_parts(rest)).or_else(|| term(&fold(rest)));
    }
    if let Some(field) = openalex(&lower) {
        return Some(field);
    }
    // "biblio.title", "b.title": the table of a database.
    let column = match lower.rsplit_once('.') {
        Some((table, column)) if is_word(table) && is_word(column) => column,
        _ => bare,
    };
    let folded = fold(column);
    term(&folded).or_else(|| folded.strip_prefix("the").and_then(term))
}

/// What OpenAlex calls the columns of its tables, after the paths in its JSON.
fn openalex(name: &str) -> Option<F> {
    Some(match name {
        "primary_location.source.display_name" => F::Source,
        "primary_location.source.issn" => F::StandardNumber,
        "primary_location.source.issn_l" => F::IssnL,
        "primary_location.source.host_organization_name" => F::Publisher,
        "primary_location.license" => F::Rights,
        "primary_location.landing_page_url" | "primary_location.pdf_url" => F::Url,
        "authorships.author.display_name" => F::Author,
        "authorships.author.orcid" => F::Orcid,
        "keywords.display_name" | "topics.display_name" | "primary_topic.display_name" | "concepts.display_name" => {
            F::Keywords
        }
        "ids.openalex" => F::Openalex,
        "authorships.author_position" | "authorships.author.id" | "authorships.raw_author_name" => F::Technical,
        _ if name.starts_with("open_access.") => F::Technical,
        _ => return None,
    })
}

fn is_word(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

fn fold_parts(name: &str) -> String {
    name.split(['.', ':']).map(fold).collect::<Vec<_>>().join(".")
}

/// Elements and qualifiers of Dublin Core, as repositories have them.
fn dublin_core(name: &str) -> Option<F> {
    Some(match name {
        "contributor.author" | "creator" | "contributor.authorname" => F::Author,
        "contributor.editor" => F::Editor,
        "contributor.advisor" | "contributor.supervisor" | "contributor.referee" => F::Advisor,
        "contributor.translator" => F::Translator,
        "contributor.corporatename" | "contributor.corpauthor" => F::CorporateAuthor,
        "contributor" | "contributor.other" | "contributor.illustrator" => F::Contributor,
        "contributor.department" | "contributor.institution" | "contributor.affiliation" => F::Affiliation,
        "contributor.orcid" | "identifier.orcid" | "creator.orcid" => F::Orcid,
        "date.issued" | "issued" | "date" | "date.created" | "created" => F::Date,
        "date.copyright" | "datecopyrighted" => F::DateCopyrighted,
        "date.submitted" | "datesubmitted" => F::DateSubmitted,
        "date.accessioned"
        | "date.available"
        | "date.updated"
        | "available"
        | "dateaccepted"
        | "description.provenance"
        | "date.embargo"
        | "identifier.citation"
        | "identifier.bibliographiccitation" => F::Technical,
        "identifier.doi" => F::Doi,
        "identifier.isbn" => F::Isbn,
        "identifier.issn" => F::StandardNumber,
        "identifier.eissn" => F::Eissn,
        "identifier.pmid" => F::Pmid,
        "identifier.uri" | "identifier.url" => F::Identifier,
        "identifier" | "identifier.other" => F::Identifier,
        "identifier.volume" | "citation.volume" | "source.volume" => F::Volume,
        "identifier.issue" | "citation.issue" | "source.issue" => F::Issue,
        "citation.spage" | "identifier.startpage" | "source.beginpage" => F::FirstPage,
        "citation.epage" | "identifier.endpage" | "source.endpage" => F::LastPage,
        "description.abstract" | "abstract" => F::Abstract,
        "description.tableofcontents" | "tableofcontents" => F::Contents,
        "description" => F::Note,
        "description.sponsorship" => F::Funding,
        "description.degree" | "degree.name" | "name" => F::Degree,
        "format.extent" | "extent" => F::Extent,
        "format" | "format.mimetype" => F::Technical,
        "language" | "language.iso" | "language.rfc3066" => F::Language,
        "publisher" => F::Publisher,
        "publisher.place" | "coverage.placeofpublication" => F::Place,
        "relation.ispartof" | "ispartof" | "relation.journal" | "source" | "identifier.journal" | "source.title" => {
            F::Source
        }
        "relation.ispartofseries" | "ispartofseries" => F::Series,
        "rights" | "rights.uri" | "rights.license" | "license" => F::Rights,
        "subject" | "subject.other" | "subject.lcsh" | "subject.mesh" | "subject.keyword" | "subject.keywords" => {
            F::Keywords
        }
        "title" => F::Title,
        "title.alternative" | "alternative" => F::OtherTitle,
        "title.translated" => F::TranslatedTitle,
        "type" => F::Type,
        _ => return None,
    })
}

/// The names of all others, folded: English, German, French, Spanish; indexes, reference managers, catalogues, KBART.
#[expect(clippy::too_many_lines, reason = "a table")]
fn term(name: &str) -> Option<F> {
    Some(match name {
        // Dimensions: with the name and year of the scheme behind it.
        _ if name.starts_with("fieldsofresearch") => F::Keywords,
        "sustainabledevelopmentgoals" => F::Keywords,
        "title" | "titles" | "titel" | "titre" | "titulo" | "titolo" | "maintitle" | "haupttitel" | "titelproper"
        | "articletitle" | "documenttitle" | "worktitle" | "booktitlename" | "displayname" | "itemtitle"
        | "titreprincipal" | "titulodelarticulo" | "titredelarticle" | "dctitle" | "publicationname"
        | "primarytitle" => F::Title,
        "publicationtitle" | "pubtitle" => F::Source,
        "subtitle" | "untertitel" | "soustitre" | "subtitulo" | "remainderoftitle" | "titelzusatz" => F::Subtitle,
        "shorttitle" | "kurztitel" | "titreabrege" => F::ShortTitle,
        "unititle" | "uniformtitle" | "alternativetitle" | "alternatetitle" | "alternatetitle1" | "alternatetitle2"
        | "alternatetitle3" | "othertitle" | "paralleltitle" | "originaltitle" | "originaltitel" | "titreoriginal"
        | "titulooriginal" => F::OtherTitle,
        "translatedtitle" | "titletranslated" | "englishtitle" => F::TranslatedTitle,
        "author" | "authors" | "authornames" | "autor" | "autoren" | "autorin" | "autorinnen" | "verfasser"
        | "verfasserin" | "verfasserinnen" | "auteur" | "auteurs" | "autores" | "creator" | "creators"
        | "firstauthor" | "firstauthors" | "mainauthor" | "bookauthors" | "bookauthor" | "urheber" | "inventor"
        | "inventors" | "autorenin" | "autorprincipal" | "dccreator" | "authorlist" => F::Author,
        "authorfullnames" | "authorfullname" | "authorsfullnames" | "bookauthorfullnames" => F::AuthorFull,
        "corporateauthor" | "corporateauthors" | "groupauthors" | "bookgroupauthors" | "korperschaft"
        | "autorcorporativo" | "collectivite" | "auteurcollectif" => F::CorporateAuthor,
        "editor"
        | "editors"
        | "herausgeber"
        | "herausgeberin"
        | "hrsg"
        | "editeurscientifique"
        | "editeursscientifiques"
        | "directeurdepublication"
        | "firsteditor"
        | "editores"
        | "compilador" => F::Editor,
        "bookeditors" | "bookeditor" => F::BookEditor,
        "serieseditor" | "serieseditors" => F::SeriesEditor,
        "translator" | "translators" | "ubersetzer" | "ubersetzerin" | "traducteur" | "traducteurs" | "traductor"
        | "traductores" => F::Translator,
        "contributor" | "contributors" | "secondaryauthors" | "mitwirkende" | "beitragende" | "contributeur"
        | "contributeurs" | "colaborador" | "colaboradores" | "beteiligte" => F::Contributor,
        "advisor" | "advisors" | "supervisor" | "supervisors" | "betreuer" | "directeurdethese" | "directordetesis"
        | "thesisadvisor" => F::Advisor,
        "orcid" | "orcids" | "authororcid" | "authororcids" | "orcidid" | "orcidids" => F::Orcid,
        "affiliation" | "affiliations" | "authoraffiliation" | "authoraffiliations" | "addresses" | "zugehorigkeit"
        | "afiliacion" => F::Affiliation,
        "source" | "sourcetitle" | "containertitle" | "hosttitle" | "host" | "quelle" | "quellentitel" | "fuente"
        | "insource" | "publishedin" | "ispartof" | "parenttitle" | "erschienenin" | "journalbook" | "container"
        | "publieddans" | "publicadoen" => F::Source,
        "journal" | "journals" | "journaltitle" | "journalname" | "journalfulltitle" | "periodical"
        | "periodicaltitle" | "zeitschrift" | "zeitschriftentitel" | "revue" | "periodique" | "titredelarevue"
        | "titredurevue" | "revista" | "titulodelarevista" | "nombredelarevista" | "magazine" | "secondarytitle"
        | "titredeperiodique" | "periodico" => F::Journal,
        "journalabbreviation"
        | "abbreviatedsourcetitle"
        | "journalisoabbreviation"
        | "journalabbr"
        | "isoabbreviation"
        | "abbreviation"
        | "zeitschriftenkurztitel"
        | "abreviaturadelarevista" => F::JournalAbbreviation,
        "booktitle" | "anthologytitle" | "proceedingstitle" | "buchtitel" | "sammelwerk" | "titredelouvrage"
        | "titulodellibro" | "proceedings" => F::Book,
        "series"
        | "seriestitle"
        | "bookseriestitle"
        | "reihe"
        | "reihentitel"
        | "serie"
        | "coleccion"
        | "schriftenreihe"
        | "titredelacollection" => F::Series,
        "seriesnumber" | "seriesvolume" | "volumedesc" | "bandnummer" | "reihennummer" | "numerodeserie"
        | "numerodecollection" | "collectionvolume" => F::SeriesNumber,
        "conference" | "conferencename" | "conferencetitle" | "event" | "eventtitle" | "meeting" | "konferenz"
        | "tagung" | "congreso" | "conferencia" | "colloque" => F::Conference,
        "conferencelocation" | "confloc" | "conferenceplace" | "eventlocation" | "eventplace" | "konferenzort" => {
            F::ConferencePlace
        }
        "authorswithaffiliations" | "authorsaffiliations" => F::AuthorAffiliations,
        "conferencedate" | "meetingdate" | "conferencedates" | "eventdate" => F::ConferenceDate,
        "references" | "citedreferences" => F::References,
        "volume" | "vol" | "band" | "jahrgang" | "bd" | "volumen" | "tome" | "tomo" | "volumenumber"
        | "monographvolume" | "journalvolume" => F::Volume,
        "issue" | "issuenumber" | "number" | "no" | "heft" | "heftnummer" | "ausgabe" | "numero" | "fascicule"
        | "nummer" | "journalissue" | "num" | "fasciculo" => F::Issue,
        "supplement" | "partnumber" => F::IssuePart,
        "pages" | "page" | "pagerange" | "pagination" | "seiten" | "seite" | "paginas" | "pagina" | "pagenumbers"
        | "pp" | "seitenbereich" => F::Pages,
        "firstpage" | "startpage" | "pagestart" | "beginpage" | "beginningpage" | "spage" | "seitevon" | "vonseite"
        | "pagededebut" | "premierepage" | "paginainicial" | "pageinitiale" | "startseite" => F::FirstPage,
        "lastpage" | "endpage" | "pageend" | "endingpage" | "epage" | "seitebis" | "bisseite" | "pagedefin"
        | "dernierepage" | "paginafinal" | "endseite" => F::LastPage,
        "artno" | "articlenumber" | "articleno" | "articlenr" | "artikelnummer" | "elocationid" | "elocation" => {
            F::ArticleNumber
        }
        "pagecount"
        | "numpages"
        | "numberofpages"
        | "totalpages"
        | "seitenzahl"
        | "umfang"
        | "extent"
        | "size"
        | "nombredepages"
        | "numerodepaginas"
        | "physicaldescription"
        | "description300"
        | "extension" => F::Extent,
        "numberofvolumes" | "volumes" => F::VolumeCount,
        "reportnumber" | "patentnumber" | "standardnumber" => F::Number,
        "year"
        | "pubyear"
        | "publicationyear"
        | "yearpublished"
        | "publicationdateyear"
        | "yearofpublication"
        | "jahr"
        | "erscheinungsjahr"
        | "publikationsjahr"
        | "annee"
        | "anneedepublication"
        | "ano"
        | "anodepublicacion"
        | "anio"
        | "copyrightdate"
        | "veroffentlichungsjahr"
        | "anneedeparution"
        | "anneededition" => F::Year,
        "month" | "publicationmonth" | "monthofpublication" | "monat" | "mois" | "mes" => F::Month,
        "date"
        | "dateofpublication"
        | "publicationdate"
        | "datepublished"
        | "pubdate"
        | "published"
        | "publishdate"
        | "issued"
        | "dateissued"
        | "datum"
        | "erscheinungsdatum"
        | "veroffentlichungsdatum"
        | "datedepublication"
        | "fecha"
        | "fechadepublicacion"
        | "publicationdateprint"
        | "datemonographpublishedprint"
        | "coverdate"
        | "datedeparution"
        | "issuedate" => F::Date,
        "publicationdateonline"
        | "datemonographpublishedonline"
        | "onlinedate"
        | "dateonline"
        | "earlyaccessdate"
        | "epubdate" => F::DateAvailable,
        "datesubmitted" | "submissiondate" => F::DateSubmitted,
        "publisher"
        | "publishers"
        | "publishername"
        | "publishercode"
        | "verlag"
        | "editeur"
        | "maisondedition"
        | "editorial"
        | "editora"
        | "verleger"
        | "herausgebendeinstitution"
        | "publisheroriginal" => F::Publisher,
        "place" | "publisherloc" | "placepublished" | "placeofpublication" | "publisherplace" | "publicationplace"
        | "publishercity" | "ort" | "erscheinungsort" | "verlagsort" | "lieu" | "lieudedition"
        | "lieudepublication" | "lugar" | "lugardepublicacion" | "lugardeedicion" | "city" | "countryofpublisher" => {
            F::Place
        }
        "edition" | "editionstatement" | "auflage" | "edicion" | "monographedition" | "mentiondedition" => F::Edition,
        "abstract" | "abstracts" | "abstractnote" | "summary" | "zusammenfassung" | "kurzfassung" | "resume"
        | "resumen" | "resumo" => F::Abstract,
        "contents" | "tableofcontents" | "inhaltsverzeichnis" | "tabledesmatieres" | "indice" => F::Contents,
        "note" | "notes" | "publicnote" | "anmerkung" | "anmerkungen" | "bemerkung" | "bemerkungen" | "notas"
        | "nota" | "remarques" | "description" => F::Note,
        "funding" | "fundinginformation" | "fundingtext" | "fundingtexts" | "fundingdetails" | "fundingorgs"
        | "funder" | "funders" | "acknowledgements" | "fundingtext1" | "fundingtext2" | "forderung" => F::Funding,
        "degree" | "degreename" | "thesistype" | "grado" => F::Degree,
        "keyword"
        | "keywords"
        | "ieeeterms"
        | "inspeccontrolledterms"
        | "inspecnoncontrolledterms"
        | "authorkeywords"
        | "identifierkeywords"
        | "indexkeywords"
        | "keywordsplus"
        | "subject"
        | "subjects"
        | "subjectheadings"
        | "schlagwort"
        | "schlagworter"
        | "stichwort"
        | "stichworter"
        | "thema"
        | "themen"
        | "motscles"
        | "motcle"
        | "motsclefs"
        | "sujet"
        | "sujets"
        | "palabrasclave"
        | "palabraclave"
        | "palavraschave"
        | "materia"
        | "materias"
        | "tags"
        | "manualtags"
        | "automatictags"
        | "meshterms"
        | "mesh"
        | "descriptors"
        | "descripteurs"
        | "woscategories"
        | "researchareas"
        | "fieldsofstudy"
        | "topics"
        | "schlagwoerter"
        | "stichwoerter" => F::Keywords,
        "type" | "types" | "typeofreference" | "documenttype" | "doctype" | "publicationtype" | "pubtype"
        | "itemtype" | "worktype" | "resourcetype" | "materialtype" | "referencetype" | "entrytype" | "typ"
        | "dokumenttyp" | "dokumentart" | "publikationstyp" | "medientyp" | "materialart" | "typededocument"
        | "typedocument" | "tipo" | "tipodedocumento" | "typededocumento" | "kind" | "dctype" => F::Type,
        "genre" | "form" | "gattung" => F::Genre,
        "language"
        | "languages"
        | "lang"
        | "languageoforiginaldocument"
        | "languagecode"
        | "sprache"
        | "sprachen"
        | "langue"
        | "langues"
        | "idioma"
        | "idiomas"
        | "lengua"
        | "lingua"
        | "languagesinwhichthejournalacceptsmanuscripts" => F::Language,
        "issn"
        | "issns"
        | "issnprint"
        | "printissn"
        | "pissn"
        | "issnisbn"
        | "isbnissn"
        | "printidentifier"
        | "journalissnprintversion"
        | "issnl1"
        | "issnprintversion" => F::StandardNumber,
        "eissn"
        | "issnelectronic"
        | "issnonline"
        | "onlineissn"
        | "electronicissn"
        | "onlineidentifier"
        | "journaleissnonlineversion"
        | "eissnonlineversion" => F::Eissn,
        "issnl" | "linkingissn" => F::IssnL,
        "isbn" | "isbns" | "isbn13" | "isbn10" | "eisbn" | "isbnprint" | "isbnonline" => F::Isbn,
        "doi" | "dois" | "itemdoi" | "articledoi" | "doinumber" | "doilink" | "doiurl" | "digitalobjectidentifier" => {
            F::Doi
        }
        "coden" => F::Coden,
        "bookdoi" => F::HostDoi,
        "pmid" | "pubmedid" | "pubmed" | "medlineid" => F::Pmid,
        "pmcid" | "pmc" => F::Pmcid,
        "arxiv" | "arxivid" | "eprint" => F::Arxiv,
        "oclc" | "oclcnumber" | "oclcno" => F::Oclc,
        "lccn" => F::Lccn,
        "eid" | "scopusid" | "scopuseid" => F::Scopus,
        "utuniquewosid" | "wosid" | "accessionnumber" | "uniquewosid" | "ut" => F::WebOfScience,
        "publicationid" => F::Dimensions,
        "lensid" => F::Lens,
        "openalexid" => F::Openalex,
        "identifier" | "identifiers" | "handle" | "uri" | "urn" | "identifikator" | "identificador" | "identifiant" => {
            F::Identifier
        }
        "biblionumber" | "controlnumber" | "recordid" | "bibid" | "ppn" | "bibnumber" | "systemnumber" | "mmsid"
        | "titleid" | "biblioid" | "recordnumber" => F::ControlNumber,
        "url" | "urls" | "pdflink" | "link" | "links" | "webaddress" | "fulltexturl" | "articleurl" | "sourceurls"
        | "titleurl" | "externalurl" | "lien" | "enlace" | "weblink" | "sourcelinkout" | "onlineresource"
        | "journalurl" | "documenturl" | "plink" => F::Url,
        "rights" | "license" | "licence" | "licenseref" | "lizenz" | "rechte" | "droits" | "derechos" | "licencia"
        | "copyright" | "journallicense" | "openaccesslicense" | "urlforlicenseterms" => F::Rights,
        "library" | "homebranch" | "holdingbranch" | "homelibrary" | "branch" | "bibliothek" | "bibliotheque"
        | "biblioteca" | "currentlibrary" => F::Library,
        "location" | "shelvinglocation" | "standort" | "localisation" | "ubicacion" => F::Location,
        "callnumber"
        | "itemcallnumber"
        | "shelfmark"
        | "signatur"
        | "cote"
        | "signatura"
        | "callno"
        | "signaturatopografica" => F::CallNumber,
        "barcode" | "barcodes" | "strichcode" | "codebarre" | "codigodebarras" | "mediennummer" => F::Barcode,
        "itype" | "ccode" => F::ItemType,
        "itemnotesnonpublic" | "price" | "replacementprice" | "booksellerid" | "borrowernumber" | "email"
        | "emailaddresses" | "fileattachments" | "fileattachments1" | "fileattachments2" | "pdfrelativepath" => {
            F::Private
        }
        "rank"
        | "citedby"
        | "citedbycount"
        | "timescited"
        | "timescitedwoscore"
        | "timescitedalldatabases"
        | "recentcitations"
        | "rcr"
        | "fcr"
        | "180dayusagecount"
        | "since2013usagecount"
        | "citedreferencecount"
        | "citingpatentscount"
        | "citingworkscount"
        | "cites"
        | "gsrank"
        | "querydate"
        | "citationurl"
        | "citesurl"
        | "relatedurl"
        | "accessdate"
        | "dateadded"
        | "datemodified"
        | "dateofexport"
        | "timestamp"
        | "datecreated"
        | "dateaccessioned"
        | "frameworkcode"
        | "biblioitemnumber"
        | "itemnumber"
        | "id"
        | "key"
        | "uuid"
        | "librarycatalog"
        | "archivelocation"
        | "linkattachments"
        | "dimensionsurl"
        | "conferencecode"
        | "correspondingauthors"
        | "articlecitationcount"
        | "patentcitationcount"
        | "referencecount"
        | "dateaddedtoxplore"
        | "peerreviewed"
        | "idsnumber"
        | "createdate"
        | "openaccess"
        | "isopenaccess"
        | "openaccesscolour"
        | "altmetric"
        | "citesperyear"
        | "citesperauthor"
        | "publicationstage"
        | "reprintaddresses"
        | "correspondenceaddress"
        | "coveragedepth"
        | "accesstype"
        | "authorsid"
        | "issueslanguage"
        | "no1"
        | "authorsrawaffiliation"
        | "labelincluded"
        | "finalincluded"
        | "abstractincluded"
        | "asreviewlabel"
        | "asreviewprior"
        | "included"
        | "openurllink"
        | "specialissue"
        | "meetingabstract"
        | "highlycitedstatus"
        | "hottopic"
        | "highlycited"
        | "hotpaperstatus"
        | "researcherids"
        | "ispublished"
        | "refereed"
        | "evalstatus"
        | "eprintstatus"
        | "fulltextstatus"
        | "metadatavisibility"
        | "datetype"
        | "revnumber"
        | "lastmod"
        | "statuschanged" => F::Technical,
        _ => return None,
    })
}

/// Columns that Zotero's tables have for certain types: other people, and what laws, patents, films and maps have.
pub(super) fn of_zotero(name: &str) -> Option<F> {
    Some(match name {
        "castmember" => F::Actor,
        "composer" => F::Composer,
        "interviewer" => F::Interviewer,
        "producer" => F::Producer,
        "scriptwriter" => F::Screenwriter,
        "wordsby" => F::Lyricist,
        "commenter" | "cosponsor" | "counsel" | "guest" => F::Contributor,
        "assignee" => F::PatentHolder,
        "court" | "issuingauthority" | "legislativebody" => F::Issuer,
        "filingdate" => F::DateSubmitted,
        "runningtime" | "scale" | "artworksize" => F::Extent,
        "medium" => F::Medium,
        _ => return None,
    })
}

/// The tags that Web of Science names its columns with.
pub(super) fn tag(tag: &str) -> Option<F> {
    Some(match tag {
        "pt" | "dt" => F::Type,
        "au" | "ba" => F::Author,
        "af" | "bf" => F::AuthorFull,
        "ca" | "gp" => F::CorporateAuthor,
        "be" => F::Editor,
        "ti" => F::Title,
        "so" => F::Source,
        "se" => F::Series,
        "la" => F::Language,
        "ct" => F::Conference,
        "cl" => F::ConferencePlace,
        "sp" => F::Funding,
        "de" | "id" | "wc" | "sc" => F::Keywords,
        "ab" => F::Abstract,
        "c1" => F::Affiliation,
        "cr" => F::References,
        "oi" => F::Orcid,
        "fu" | "fx" => F::Funding,
        "pu" => F::Publisher,
        "pi" => F::Place,
        "sn" => F::StandardNumber,
        "ei" => F::Eissn,
        "bn" => F::Isbn,
        "j9" | "ji" => F::JournalAbbreviation,
        "pd" => F::Date,
        "py" => F::Year,
        "vl" => F::Volume,
        "is" => F::Issue,
        "bp" => F::FirstPage,
        "ep" => F::LastPage,
        "su" | "pn" => F::IssuePart,
        "ho" | "ma" => F::Note,
        "bs" => F::OtherTitle,
        "cy" => F::ConferenceDate,
        "c3" | "dl" => F::Technical,
        "si" => F::Technical,
        "ar" => F::ArticleNumber,
        "di" => F::Doi,
        "d2" => F::HostDoi,
        "ea" => F::DateAvailable,
        "pg" => F::Extent,
        "pm" => F::Pmid,
        "ut" => F::WebOfScience,
        "em" => F::Private,
        "we" | "rp" | "ri" | "nr" | "tc" | "z9" | "u1" | "u2" | "pa" | "ga" | "oa" | "hc" | "hp" | "da" => F::Technical,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_every_spelling() {
        for (name, expected) in [
            ("Title", Some(F::Title)),
            (" AUTHOR(S) ", Some(F::Author)),
            ("dc.contributor.author[en_US]", Some(F::Author)),
            ("dc.identifier.doi[]", Some(F::Doi)),
            ("dcterms.isPartOf", Some(F::Source)),
            ("dc.date.issued", Some(F::Date)),
            ("biblio.title", Some(F::Title)),
            ("items.itemcallnumber", Some(F::CallNumber)),
            ("Año de publicación", Some(F::Year)),
            ("Schlagwörter", Some(F::Keywords)),
            ("Mots-clés", Some(F::Keywords)),
            ("Page start", Some(F::FirstPage)),
            ("print_identifier", Some(F::StandardNumber)),
            ("UT (Unique WOS ID)", Some(F::WebOfScience)),
            ("colour", None),
            ("", None),
        ] {
            assert_eq!(field(name), expected, "{name}");
        }
    }
}
