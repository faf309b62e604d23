//! The words and addresses by which metadata say what sort of work they describe.

use crate::model::Kind;

/// The kind that a type term names: a word ("Journal article", "Buchkapitel"), a term of DCMI, COAR, schema.org, BIBO, `FaBiO`, `EPrints` or
/// `info:eu-repo`, with or without its namespace. `None` for what names no sort of work, or one so wide that it says nothing ("Text").
///
/// Sources: [DCMI types](https://www.dublincore.org/specifications/dublin-core/dcmi-terms/#section-7),
/// [COAR resource types](https://vocabularies.coar-repositories.org/resource_types/),
/// [info:eu-repo](https://wiki.surfnet.nl/display/standards/info-eu-repo), [MARC genres](https://www.loc.gov/standards/valuelist/marcgt.html).
#[must_use]
pub(in crate::read) fn kind(term: &str) -> Option<Kind> {
    /// No term of the table is longer.
    const LONGEST: usize = 100;
    let term = term.trim();
    if term.len() > LONGEST {
        return None;
    }
    if let Some(code) = coar_code(term) {
        return of_coar(code);
    }
    of_word(&words(local(term)))
}

/// The last part of an address or qualified name.
fn local(term: &str) -> &str {
    let is_address = term.contains("://") || term.starts_with("info:") || term.starts_with("urn:");
    let local = if is_address { term.trim_end_matches('/').rsplit(['/', '#']).next().unwrap_or(term) } else { term };
    local
        .strip_prefix("schema:")
        .or_else(|| local.strip_prefix("bibo:"))
        .or_else(|| local.strip_prefix("dcmitype:"))
        .unwrap_or(local)
}

/// A term in lower case, its words apart: `bookPart`, `book_part` and "Book part" are "book part".
fn words(term: &str) -> String {
    let mut words = String::with_capacity(term.len() + 4);
    let mut was_lower = false;
    for c in term.chars() {
        if c.is_whitespace() || matches!(c, '_' | '-' | '.' | ',' | ':') {
            if !words.is_empty() && !words.ends_with(' ') {
                words.push(' ');
            }
            was_lower = false;
            continue;
        }
        if c.is_uppercase() && was_lower {
            words.push(' ');
        }
        was_lower = c.is_lowercase();
        words.extend(c.to_lowercase());
    }
    words.trim_end().to_owned()
}

/// The code of a COAR resource type: `c_6501`.
fn coar_code(term: &str) -> Option<&str> {
    let last = term.trim_end_matches('/').rsplit('/').next()?;
    let is_coar = term.contains("purl.org/coar/resource_type") || last == term;
    last.strip_prefix("c_").filter(|code| is_coar && code.len() >= 4 && code.bytes().all(|b| b.is_ascii_alphanumeric()))
}

fn of_coar(code: &str) -> Option<Kind> {
    Some(match code {
        "0040" => Kind::Manuscript,
        "0640" => Kind::Journal,
        "0857" => Kind::Letter,
        "12cc" | "12cd" => Kind::Map,
        "12ce" | "8a7e" => Kind::Video,
        "15cd" => Kind::Patent,
        "18cc" | "18cd" => Kind::Audio,
        "18cw" => Kind::Score,
        "18gh" | "18hj" | "18op" | "18wq" | "18ww" | "18wz" | "186u" | "93fc" | "8042" | "71bd" | "ba1f" => {
            Kind::Report
        }
        "2659" => Kind::Periodical,
        "26e4" => Kind::Interview,
        "2cd9" => Kind::Magazine,
        "2df8fbb1" | "3e5a" | "545b" | "6501" | "7bab" | "b239" | "ba08" | "beb9" | "dcae04bc" | "efa0" => {
            Kind::JournalArticle
        }
        "2f33" => Kind::Book,
        "2fe3" => Kind::Newspaper,
        "3248" => Kind::Chapter,
        "46ec" | "7a1f" | "bdcc" | "db06" => Kind::Thesis,
        "5794" | "6670" | "c94f" => Kind::ConferencePaper,
        "5ce6" => Kind::Software,
        "7ad9" => Kind::Website,
        "816b" => Kind::Preprint,
        "998f" => Kind::NewspaperArticle,
        "c513" | "ecc8" => Kind::Image,
        "ddb1" => Kind::Dataset,
        "f744" => Kind::Proceedings,
        _ => return None,
    })
}

/// The table of words. A librarian reads it: what each kind is called, in the languages that repositories write.
#[expect(clippy::too_many_lines, reason = "it is a table")]
fn of_word(words: &str) -> Option<Kind> {
    Some(match words {
        "academic article"
        | "article"
        | "articles"
        | "article journal"
        | "journal article"
        | "journal articles"
        | "peer reviewed article"
        | "peer reviewed journal article"
        | "research article"
        | "scholarly article"
        | "medical scholarly article"
        | "review article"
        | "original article"
        | "artículo"
        | "articulo"
        | "artículo de revista"
        | "artículo científico"
        | "artigo"
        | "artigo de periódico"
        | "artikel"
        | "zeitschriftenartikel"
        | "zeitschriftenaufsatz"
        | "aufsatz"
        | "wissenschaftlicher artikel"
        | "articolo"
        | "article de revue"
        | "article de périodique"
        | "tidskriftsartikel"
        | "tidsskriftartikel"
        | "article in journal"
        | "contribution to periodical"
        | "contribution to journal"
        | "journal paper"
        | "journal contribution"
        | "book review"
        | "review"
        | "editorial"
        | "letter to the editor"
        | "data paper"
        | "software paper"
        | "case report"
        | "brief report"
        | "rapid communication"
        | "wetenschappelijk artikel"
        | "статья"
        | "期刊论文"
        | "学術雑誌論文"
        | "departmental bulletin paper"
        | "info article" => Kind::JournalArticle,
        "magazine article" | "article magazine" | "general article" => Kind::MagazineArticle,
        "newspaper article" | "article newspaper" | "news article" | "newsarticle" | "zeitungsartikel" => {
            Kind::NewspaperArticle
        }
        "preprint" | "pre print" | "eprint" | "e print" | "posted content" | "preprint article" => Kind::Preprint,
        "peer review" | "critic review" => Kind::PeerReview,
        "book" | "books" | "monograph" | "monographie" | "monografia" | "monografía" | "buch" | "libro" | "livre"
        | "livro" | "bok" | "bog" | "boek" | "ebook" | "e book" | "electronic book" | "audio book" | "textbook"
        | "text book" | "book whole" | "festschrift" | "biography" | "autobiography" | "novel" | "fiction"
        | "handbook" | "pamphlet" | "brochure" | "книга" | "図書" => Kind::Book,
        "edited book" | "edited volume" | "sammelband" | "herausgeberschaft" | "collected volume" => Kind::EditedBook,
        "multi volume book" | "multipart monograph" | "mehrbändiges werk" => Kind::MultiVolumeBook,
        "book chapter"
        | "book part"
        | "book section"
        | "book item"
        | "chapter"
        | "chapter in book"
        | "part of book"
        | "buchkapitel"
        | "buchbeitrag"
        | "buchaufsatz"
        | "sammelbandbeitrag"
        | "beitrag in sammelband"
        | "capítulo"
        | "capítulo de libro"
        | "capitulo de libro"
        | "capítulo de livro"
        | "chapitre"
        | "chapitre de livre"
        | "chapitre d'ouvrage"
        | "capitolo"
        | "capitolo di libro"
        | "kapitel"
        | "bokkapitel"
        | "contribution to book"
        | "chapter, part of book"
        | "inbook"
        | "incollection" => Kind::Chapter,
        "thesis"
        | "theses"
        | "dissertation"
        | "dissertations"
        | "thesis or dissertation"
        | "theses dissertations"
        | "electronic thesis or dissertation"
        | "doctoral thesis"
        | "doctoral dissertation"
        | "phd thesis"
        | "phd"
        | "ph d thesis"
        | "master thesis"
        | "masters thesis"
        | "master's thesis"
        | "bachelor thesis"
        | "bachelors thesis"
        | "bachelor's thesis"
        | "diploma thesis"
        | "student thesis"
        | "habilitation"
        | "academic thesis"
        | "tesis"
        | "tesis doctoral"
        | "tesis de maestría"
        | "tesis de grado"
        | "trabajo de grado"
        | "tese"
        | "tese de doutorado"
        | "dissertação"
        | "dissertação de mestrado"
        | "thèse"
        | "thèse de doctorat"
        | "mémoire"
        | "doktorarbeit"
        | "masterarbeit"
        | "bachelorarbeit"
        | "diplomarbeit"
        | "hochschulschrift"
        | "tesi"
        | "tesi di dottorato"
        | "proefschrift"
        | "avhandling"
        | "doktorsavhandling"
        | "диссертация"
        | "学位论文" => Kind::Thesis,
        "report"
        | "reports"
        | "research report"
        | "technical report"
        | "tech report"
        | "report part"
        | "working paper"
        | "working papers"
        | "discussion paper"
        | "policy paper"
        | "policy report"
        | "policy brief"
        | "white paper"
        | "project deliverable"
        | "technical documentation"
        | "government document"
        | "government publication"
        | "internal report"
        | "annual report"
        | "informe"
        | "rapport"
        | "relatório"
        | "bericht"
        | "forschungsbericht"
        | "arbeitspapier"
        | "documento de trabajo"
        | "documento de trabalho"
        | "rapporto"
        | "отчет"
        | "report document" => Kind::Report,
        "conference paper"
        | "conference papers"
        | "conference object"
        | "conference item"
        | "conference contribution"
        | "conference or workshop item"
        | "conference output"
        | "conference article"
        | "conference poster"
        | "poster"
        | "proceedings article"
        | "proceedings paper"
        | "proceedings contribution"
        | "inproceedings"
        | "paper conference"
        | "conference publication paper"
        | "meeting abstract"
        | "konferenzbeitrag"
        | "konferenzveröffentlichung"
        | "tagungsbeitrag"
        | "comunicación"
        | "ponencia"
        | "communication"
        | "communication dans un congrès"
        | "trabalho de evento"
        | "konferensbidrag" => Kind::ConferencePaper,
        "conference proceedings"
        | "conference publication"
        | "proceedings"
        | "tagungsband"
        | "konferenzband"
        | "actas" => Kind::Proceedings,
        "reference work" | "reference source" | "reference book" | "encyclopedia" | "encyclopaedia" | "dictionary"
        | "enciclopedia" | "lexikon" => Kind::ReferenceWork,
        "reference entry"
        | "entry encyclopedia"
        | "entry dictionary"
        | "encyclopedia entry"
        | "encyclopedia article"
        | "dictionary entry"
        | "entry"
        | "lexikonartikel" => Kind::ReferenceEntry,
        "manual" | "how to" | "user manual" => Kind::Manual,
        "dataset" | "datasets" | "data set" | "data" | "research data" | "forschungsdaten" | "numeric data"
        | "database" | "data catalog" | "data download" | "data feed" | "conjunto de datos" | "jeu de données"
        | "datensatz" => Kind::Dataset,
        "software"
        | "computer program"
        | "software source code"
        | "software application"
        | "source code"
        | "computational notebook"
        | "mobile application"
        | "web application"
        | "video game"
        | "programa de computador"
        | "workflow" => Kind::Software,
        "webpage"
        | "web page"
        | "post"
        | "post weblog"
        | "blog post"
        | "blog posting"
        | "weblog"
        | "social media posting"
        | "article webpage"
        | "about page"
        | "item page"
        | "blog"
        | "website article" => Kind::Webpage,
        "website" | "web site" | "web resource" | "internet resource" => Kind::Website,
        "patent" | "patente" | "brevet" | "patentschrift" => Kind::Patent,
        "standard" | "standard or specification" | "specification" | "norm" | "norma" => Kind::Standard,
        "map"
        | "maps"
        | "cartographic"
        | "cartographic material"
        | "cartographic image"
        | "atlas"
        | "mapa"
        | "karte"
        | "carte"
        | "globe"
        | "landkarte" => Kind::Map,
        "audio"
        | "audio object"
        | "sound"
        | "sounds"
        | "sound recording"
        | "sound recording musical"
        | "sound recording nonmusical"
        | "music recording"
        | "music album"
        | "musical recording"
        | "podcast"
        | "podcast episode"
        | "audiobook"
        | "tonaufnahme"
        | "tonträger"
        | "grabación sonora"
        | "enregistrement sonore" => Kind::Audio,
        "video"
        | "video object"
        | "videos"
        | "moving image"
        | "moving images"
        | "videorecording"
        | "video recording"
        | "tv episode"
        | "clip"
        | "television broadcast"
        | "vídeo" => Kind::Video,
        "film" | "movie" | "motion picture" | "motion pictures" | "película" => Kind::Film,
        "score" | "scores" | "musical score" | "music score" | "sheet music" | "notated music" | "musical notation"
        | "noten" | "partitura" | "partition" | "music composition" => Kind::Score,
        "manuscript" | "manuscripts" | "handschrift" | "manuscrito" | "manuscrit" | "unpublished" | "typescript" => {
            Kind::Manuscript
        }
        "image" | "images" | "still image" | "still images" | "image object" | "photograph" | "photographs"
        | "photo" | "graphic" | "picture" | "drawing" | "painting" | "engraving" | "etching" | "print" | "prints"
        | "postcard" | "art original" | "art reproduction" | "artwork" | "visual artwork" | "technical drawing"
        | "chart" | "figure" | "diagram" | "slide" | "bild" | "fotografie" | "fotografía" | "imagen"
        | "visual art work" => Kind::Image,
        "journal" | "academic journal" | "scientific journal" | "scholarly journal" | "zeitschrift" | "revista"
        | "revue" => Kind::Journal,
        "periodical" | "serial" | "serials" | "continuing" | "continuing resource" | "periódico" | "périodique" => {
            Kind::Periodical
        }
        "magazine" => Kind::Magazine,
        "newspaper" | "zeitung" => Kind::Newspaper,
        "series" | "book series" | "monographic series" | "schriftenreihe" => Kind::Series,
        "issue" | "journal issue" | "periodical issue" | "publication issue" | "newspaper issue" | "periodicalpart" => {
            Kind::Issue
        }
        "bill" => Kind::Bill,
        "statute" | "legislation" | "law" | "law report or digest" => Kind::Statute,
        "legal case" | "legal case and case notes" | "legal case document" | "legal decision" | "legal article" => {
            Kind::LegalCase
        }
        "hearing" => Kind::Hearing,
        "email" | "e mail" => Kind::Email,
        "letter" | "letters" | "correspondence" | "brief" | "carta" | "lettre" | "personal communication" => {
            Kind::Letter
        }
        "interview" | "oral history" => Kind::Interview,
        "presentation"
        | "slides"
        | "slideshow"
        | "presentation digital document"
        | "conference presentation"
        | "speech"
        | "lecture"
        | "präsentation"
        | "vortrag" => Kind::Slideshow,
        "kit" => Kind::Kit,
        "collection"
        | "mixed material"
        | "mixed materials"
        | "archival material"
        | "archive"
        | "archival collection"
        | "finding aid" => Kind::Collection,
        "physical object"
        | "three dimensional object"
        | "realia"
        | "model"
        | "artifact"
        | "toy"
        | "game"
        | "diorama" => Kind::PhysicalObject,
        _ => return None,
    })
}

/// How much more one kind says than another: a journal article is more than a book, a book more than a document.
pub(in crate::read) fn rank(kind: Kind) -> u8 {
    match kind {
        Kind::Document => 0,
        Kind::Collection | Kind::Image | Kind::Audio | Kind::Video | Kind::PhysicalObject | Kind::Periodical => 1,
        Kind::Book | Kind::Report | Kind::Dataset | Kind::Software | Kind::Map | Kind::Website | Kind::Webpage => 2,
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_of_all_vocabularies() {
        for (term, expected) in [
            ("info:eu-repo/semantics/article", Some(Kind::JournalArticle)),
            ("info:eu-repo/semantics/doctoralThesis", Some(Kind::Thesis)),
            ("info:eu-repo/semantics/bookPart", Some(Kind::Chapter)),
            ("info:eu-repo/semantics/conferenceObject", Some(Kind::ConferencePaper)),
            ("info:eu-repo/semantics/other", None),
            ("http://purl.org/coar/resource_type/c_6501", Some(Kind::JournalArticle)),
            ("http://purl.org/coar/resource_type/c_db06", Some(Kind::Thesis)),
            ("http://purl.org/coar/access_right/c_abf2", None),
            ("http://purl.org/dc/dcmitype/MovingImage", Some(Kind::Video)),
            ("https://schema.org/ScholarlyArticle", Some(Kind::JournalArticle)),
            ("http://purl.org/eprint/type/ConferencePaper", Some(Kind::ConferencePaper)),
            ("http://purl.org/ontology/bibo/AcademicArticle", Some(Kind::JournalArticle)),
            ("Text", None),
            ("Conference or Workshop Item", Some(Kind::ConferencePaper)),
            ("PeriodicalIssue", Some(Kind::Issue)),
            ("Buchkapitel", Some(Kind::Chapter)),
            ("bookPart", Some(Kind::Chapter)),
            ("Still Image", Some(Kind::Image)),
            ("sound recording-nonmusical", Some(Kind::Audio)),
            ("article on gardening", None),
            ("", None),
        ] {
            assert_eq!(kind(term), expected, "{term}");
        }
    }
}
