//! The columns of the holdings table: what they are called in the languages of the interface, and what their cells look like.

use crate::bytes;
use crate::lookup::{Filter, Key, LowerCase};
use crate::text::enumeration;
use std::sync::LazyLock;

/// No heading has more bytes.
const LONGEST: usize = 48;

/// What a column of the table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read::koha) enum Column {
    ItemType,
    Library,
    HomeLibrary,
    Collection,
    Location,
    CallNumber,
    Materials,
    Enumeration,
    Url,
    Copy,
    Status,
    Note,
    Due,
    Barcode,
    /// Holds, course reserves, cover images: changes hourly or says nothing of the copy.
    Machinery,
}

/// What headings announce, in English, Spanish, French, German, Portuguese and Italian, in lower case.
#[rustfmt::skip]
const HEADINGS: &[(Column, &[&str])] = &[
    (Column::ItemType, &[
        "item type", "koha item type", "itype", "type", "tipo de ítem", "tipo de item", "tipo de ejemplar", "tipo de material", "tipo de documento", "type de document", "type d'exemplaire", "type de support", "medientyp",
        "exemplartyp", "tipo", "tipo de exemplar", "type d’exemplaire", "typ",
        "tipo di copia", "tipo di materiale", "tipo di documento",
    ]),
    (Column::Library, &[
        "current location", "current library", "library", "location", "branch", "holding library", "ubicación", "ubicación actual", "biblioteca", "biblioteca actual", "localisation", "site actuel", "bibliothèque actuelle",
        "localisation actuelle", "bibliothèque", "site", "aktueller standort", "aktuelle bibliothek", "bibliothek", "heutiger standort", "momentaner standort", "zweigstelle", "localização atual", "localização",
        "biblioteca atual", "localização actual",
        "biblioteca attuale", "posizione attuale", "localizzazione attuale",
    ]),
    (Column::HomeLibrary, &[
        "home library", "home branch", "biblioteca de origen", "site de rattachement", "bibliothèque de rattachement", "bibliothèque d'origine", "bibliothèque propriétaire", "heimatbibliothek", "besitzende bibliothek", "biblioteca principal",
        "biblioteca de origem", "biblioteca base",
        "biblioteca di appartenenza", "biblioteca proprietaria",
    ]),
    (Column::Collection, &[
        "collection", "collection code", "colección", "sammlung", "coleção",
        "collezione",
    ]),
    (Column::Location, &[
        "shelving location", "shelf location", "ubicación en estantería", "ubicación de estantería", "emplacement", "emplacement en rayon", "aufstellungsort", "standort", "regalstandort", "localização na estante",
        "localização da estante", "prateleira", "ubicación en el estante",
        "scaffale", "posizione a scaffale", "setor",
    ]),
    (Column::CallNumber, &[
        "call number", "full call number", "koha full call number", "call no.", "call no", "signatura", "signatura topográfica", "clasificación", "cote", "signatur", "standnummer", "número de chamada", "cota", "número de clasificación",
        "collocazione", "segnatura", "classificação",
    ]),
    (Column::Materials, &[
        "materials specified", "materiales especificados", "matériels spécifiés", "materiais especificados", "materialangabe", "enthaltenes material", "matériel spécifié",
    ]),
    (Column::Enumeration, &[
        "vol info", "vol. info", "volume info", "enumeration", "serial enumeration", "serial enumeration / chronology", "info vol", "info vol.", "información de volumen", "info. vol.", "numéro", "info du volume",
        "infos volume", "volume", "bandangabe", "bandinformation", "band", "bandzählung", "heftangabe", "informação do volume", "info. do vol.",
    ]),
    (Column::Url, &[
        "url", "uri", "uniform resource identifier", "link", "enlace", "lien",
    ]),
    (Column::Copy, &[
        "copy number", "copy", "copy no.", "número de copia", "copia número", "numéro d'exemplaire", "n° d'exemplaire", "exemplarnummer", "número do exemplar", "número da cópia", "número de exemplar",
        "número de ejemplar", "copie", "exemplar nr.",
        "numero di copia", "copia",
    ]),
    (Column::Status, &[
        "status", "availability", "estado", "disponibilidad", "statut", "disponibilité", "verfügbarkeit", "situação", "disponibilidade",
        "stato", "disponibilità",
    ]),
    (Column::Note, &[
        "notes", "note", "public note", "notas", "nota pública", "nota", "hinweise", "notiz", "öffentliche notiz", "hinweis", "notizen",
    ]),
    (Column::Due, &[
        "date due", "due date", "checked out", "fecha de vencimiento", "fecha de devolución", "date d'échéance", "date de retour prévue", "date de retour", "retour le", "date d’échéance", "fälligkeitsdatum", "fällig am", "leihfrist", "fällig",
        "data de vencimento", "data de devolução", "data devolução",
        "data di scadenza", "scadenza", "previsão de devolução", "prazo de devolução",
    ]),
    (Column::Barcode, &[
        "barcode", "código de barras", "code à barres", "code-barres", "barcode-nr.", "strichcode", "numéro d'inventaire",
        "codice a barre",
    ]),
    (Column::Machinery, &[
        "withdrawn status", "lost status", "damaged status", "not for loan", "use restrictions", "source of classification", "source of classification or shelving scheme", "date acquired", "source of acquisition",
        "cost, normal purchase price", "cost, replacement price", "replacement price", "price effective from", "total checkouts", "total renewals", "total holds", "date last seen", "date last checked out", "date last borrowed", "inventory number", "coded location qualifier",
        "item holds", "item hold queue priority", "course reserves", "cover image", "holds", "reservas de ítems", "reservas de ejemplares", "prioridad de la cola de reserva de ejemplar", "reservas de cursos", "bibliografía recomendada",
        "réservations", "réservations d'exemplaires", "réservations sur l'exemplaire", "priorité dans la file d'attente", "réserves de cours", "image de couverture", "vormerkungen", "exemplarvormerkungen", "exemplarvormerkungen:",
        "semesterapparate", "semesterapparat", "titelbild", "reservas de itens", "reservas do exemplar", "prioridade da fila de reservas", "reservas de curso", "imagem de capa", "imagen de cubierta", "other info", "actions",
    ]),
];

/// The column that a heading announces.
pub(in crate::read::koha) fn column(heading: &str) -> Option<Column> {
    static SORTED: LazyLock<Vec<(&str, Column)>> = LazyLock::new(|| {
        let pairs = |(column, headings): &(Column, &[&'static str])| {
            headings.iter().map(|heading| (*heading, *column)).collect::<Vec<_>>()
        };
        let mut sorted: Vec<_> = HEADINGS.iter().flat_map(pairs).collect();
        sorted.sort_unstable_by_key(|(heading, _)| *heading);
        sorted
    });
    static FILTER: Filter = Filter::of_phrases(HEADINGS);
    let heading = bytes::trim(bytes::trim(heading).trim_end_matches([':', '*']));
    if heading.is_empty() || heading.len() > LONGEST {
        return None;
    }
    // Nearly every cell and line is none.
    if heading.is_ascii() && !FILTER.may_have_key(Key::of_letters(heading)) {
        return None;
    }
    let lower = LowerCase::<LONGEST>::of(heading);
    let found = SORTED.binary_search_by_key(&lower.as_str(), |(heading, _)| heading).ok()?;
    SORTED.get(found).map(|(_, column)| *column)
}

/// Words that a status begins with, in lower case.
#[rustfmt::skip]
const STATUSES: &[&str] = &[
    "available", "checked out", "lost", "long overdue", "damaged", "withdrawn", "not for loan", "in transit", "on hold", "pending hold", "on order", "ordered", "reference", "missing", "in processing", "item in transit", "claims returned", "waiting", "recalled", "restricted", "on display", "staff collection", "not available", "unavailable", "billed", "bindery", "in use",
    "disponible", "prestado", "perdido", "dañado", "retirado", "no para préstamo", "no se presta", "en tránsito", "reservado", "en espera", "pedido", "sólo consulta", "no disponible", "excluido de préstamo",
    "sorti", "emprunté", "en prêt", "perdu", "endommagé", "abîmé", "retiré", "exclu du prêt", "en transit", "réservé", "en commande", "consultation sur place", "indisponible", "pilonné",
    "verfügbar", "ausgeliehen", "entliehen", "verloren", "beschädigt", "ausgeschieden", "ausgesondert", "nicht ausleihbar", "nicht entleihbar", "präsenzbestand", "unterwegs", "vorgemerkt", "bestellt", "vermisst", "in bearbeitung", "nicht verfügbar", "auf transport",
    "disponibile", "in prestito", "prestato", "smarrito", "danneggiato", "scartato", "escluso dal prestito", "non disponibile", "solo consultazione", "prenotato",
    "disponível", "emprestado", "danificado", "retirado", "não para empréstimo", "não disponível", "em trânsito", "em espera", "encomendado", "consulta local", "exemplar de consulta", "extraviado",
];

/// Item types, in lower case, as libraries name them.
#[rustfmt::skip]
pub(super) const ITEM_TYPES: &[&str] = &[
    "article", "articles", "journal article", "journal articles", "article index", "analytics", "book", "books", "text book", "text books", "textbook", "reference", "reference book", "reference books", "e-book", "e-books", "ebook", "ebooks", "serial", "serials", "journal", "journals", "bound journal", "bound journals", "magazine", "magazines", "periodical", "periodicals", "newspaper",
    "continuing resources", "continuing resource", "thesis", "theses", "dissertation", "dissertations", "thesis/dissertation", "project report", "report", "reports", "map", "maps", "music", "score", "scores", "sound", "audio", "audiobook", "audio book", "cd", "cds", "cd-rom", "dvd", "dvds", "video", "videos", "visual materials", "visual material", "computer files", "computer file", "kit", "kits", "mixed materials",
    "picture book", "picture books", "manuscript", "manuscripts", "chapter", "book chapter", "book chapters", "conference paper", "conference proceedings", "proceedings", "standard", "standards", "pamphlet", "government document", "general books", "lending book", "two day loan",
    "artículo", "artículos", "libro", "libros", "libro electrónico", "revista", "revistas", "publicación periódica", "tesis", "mapa", "mapas", "música", "partitura", "película", "material visual", "folleto", "capítulo",
    "livre", "livres", "revue", "revues", "périodique", "périodiques", "thèse", "thèses", "mémoire", "carte", "cartes", "musique", "film", "films", "partition", "ouvrage", "ouvrages", "monographie", "chapitre",
    "aufsatz", "aufsätze", "artikel", "buch", "bücher", "zeitschrift", "zeitschriften", "zeitschriftenartikel", "dissertation", "hochschulschrift", "karte", "karten", "musik", "noten", "film", "hörbuch", "monographie", "kapitel", "medienpaket",
    "articolo", "articoli", "rivista", "riviste", "tesi", "carta geografica", "capitolo", "monografia",
    "artigo", "artigos", "artigo de periódico", "livro", "livros", "periódico", "periódicos", "tese", "teses", "tese/dissertação", "dissertação", "capítulo de livro", "filme", "livro eletrônico", "folheto",
];

/// Whether a line names an item type.
pub(in crate::read::koha) fn is_item_type(text: &str) -> bool {
    text.len() < 40 && ITEM_TYPES.contains(&text.trim().to_lowercase().as_str())
}

pub(super) fn is_status(text: &str) -> bool {
    if text.len() > 80 {
        return false;
    }
    let text = text.to_lowercase();
    STATUSES.iter().any(|status| text.strip_prefix(status).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
}

/// How many bytes at the start of a text are a status.
pub(super) fn status_len(text: &str) -> Option<usize> {
    let head: String = text.chars().take(48).collect();
    let lower = head.to_lowercase();
    let is_whole =
        |status: &&&str| lower.strip_prefix(**status).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    // The other case of a status is as long.
    STATUSES.iter().filter(is_whole).map(|status| status.len()).max()
}

pub(super) fn is_barcode(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    (3..=24).contains(&text.len())
        && digits * 2 >= text.len()
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'/'))
}

/// Dates as Koha prints them: 2023-08-01, 01/08/2023, 01.08.2023, with or without the time.
pub(super) fn is_date(text: &str) -> bool {
    let day = text.split_whitespace().next().unwrap_or_default();
    let separators = day.bytes().filter(|b| matches!(b, b'-' | b'/' | b'.')).count();
    (8..=10).contains(&day.len()) && separators == 2 && day.bytes().filter(u8::is_ascii_digit).count() == day.len() - 2
}

/// Whether a text belongs to a column and to no other, whatever the heading.
pub(super) fn tells(text: &str, column: Column) -> bool {
    suits(text, column) >= 20
}

/// How well a text suits a column: 0 not at all.
pub(super) fn suits(text: &str, column: Column) -> u32 {
    let chars = text.chars().count();
    match column {
        Column::ItemType if is_item_type(text) => 20,
        Column::Status if is_status(text) => 20,
        Column::Due if is_date(text) => 20,
        Column::Barcode if is_barcode(text) && !is_date(text) => 12,
        // A numbering may stand in either column; the one for call numbers is the one that every catalogue has.
        Column::Enumeration if enumeration::is_enumeration(text) => 9,
        Column::Url if text.contains("://") => 20,
        Column::Copy if chars <= 5 && text.bytes().any(|b| b.is_ascii_digit()) => 8,
        Column::CallNumber if is_call_number(text) => 9,
        Column::Library if text.contains(char::is_alphabetic) && !text.contains("://") && !is_status(text) => 5,
        Column::HomeLibrary | Column::Location | Column::Collection if text.contains(char::is_alphabetic) => 3,
        Column::CallNumber | Column::Note | Column::Materials | Column::ItemType => 1,
        _ => 0,
    }
}

/// A call number has digits: "330 AGG", "PN6013 .L66 2004b".
fn is_call_number(text: &str) -> bool {
    text.len() < 60 && text.contains(|c: char| c.is_ascii_digit()) && !text.contains("://") && !is_date(text)
}
