//! The words and terms of vocabularies that name a kind of work.

use crate::model::Kind;

/// The table of words. A librarian reads it: what each kind is called, in the languages that repositories write.
#[expect(clippy::too_many_lines, reason = "it is a table")]
pub(super) fn kind(words: &str) -> Option<Kind> {
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
        | "original paper"
        | "full length article"
        | "jour"
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
