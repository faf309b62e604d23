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

/// What headings announce, in English, Spanish, French, German, Portuguese, Italian and shorter in further
/// languages, in lower case.
#[rustfmt::skip]
const HEADINGS: &[(Column, &[&str])] = &[
    (Column::ItemType, &[
        "item type", "koha item type", "itype", "type", "tipo de ítem", "tipo de item", "tipo de ejemplar", "tipo de material", "tipo de documento", "type de document", "type d'exemplaire", "type de support", "medientyp",
        "exemplartyp", "tipo", "tipo de exemplar", "type d’exemplaire", "typ",
        "tipo di copia", "tipo di materiale", "tipo di documento",
        "materyal türü", "eksemplartype", "dokumenttype", "materialetype", "nidetyyppi", "nidelaji", "exemplaartype", "typ jednotky", "typ exempláře", "typ egzemplarza", "typ dokumentu",
        "példány típusa", "tip exemplar", "tip document", "vrsta građe", "τύπος τεκμηρίου", "тип экземпляра", "вид единицы", "тип одиниці", "نوع المادة", "نوع ماده", "館藏類型", "資料類型", "文献类型", "馆藏类型",
        "jenis bahan", "tipe item", "kiểu tài liệu", "tipus d'ítem",
    ]),
    (Column::Library, &[
        "current location", "current library", "library", "location", "branch", "holding library", "ubicación", "ubicación actual", "biblioteca", "biblioteca actual", "localisation", "site actuel", "bibliothèque actuelle",
        "localisation actuelle", "bibliothèque", "site", "aktueller standort", "aktuelle bibliothek", "bibliothek", "heutiger standort", "momentaner standort", "zweigstelle", "localização atual", "localização",
        "biblioteca atual", "localização actual",
        "biblioteca attuale", "posizione attuale", "localizzazione attuale",
        "geçerli kütüphane", "mevcut kütüphane", "kütüphane", "aktuellt bibliotek", "bibliotek", "nåværende bibliotek", "aktuelt bibliotek", "nykyinen kirjasto", "sijaintikirjasto", "kirjasto",
        "huidige bibliotheek", "bibliotheek", "aktuální knihovna", "současná knihovna", "knihovna", "aktualna biblioteka", "obecna biblioteka", "obecna lokalizacja", "jelenlegi könyvtár", "könyvtár",
        "biblioteca curentă", "trenutna knjižnica", "τρέχουσα βιβλιοθήκη", "βιβλιοθήκη", "текущая библиотека", "библиотека", "поточна бібліотека", "бібліотека", "المكتبة الحالية", "المكتبة",
        "کتابخانه جاری", "کتابخانه", "目前圖書館", "目前館別", "当前图书馆", "perpustakaan saat ini", "lokasi saat ini", "thư viện hiện tại",
    ]),
    (Column::HomeLibrary, &[
        "home library", "home branch", "biblioteca de origen", "site de rattachement", "bibliothèque de rattachement", "bibliothèque d'origine", "bibliothèque propriétaire", "heimatbibliothek", "besitzende bibliothek", "biblioteca principal",
        "biblioteca de origem", "biblioteca base",
        "biblioteca di appartenenza", "biblioteca proprietaria",
        "ana kütüphane", "hembibliotek", "hjemmebibliotek", "eierbibliotek", "kotikirjasto", "thuisbibliotheek", "domovská knihovna", "biblioteka macierzysta", "домашняя библиотека",
        "домашня бібліотека", "المكتبة الرئيسية", "永久館藏地",
    ]),
    (Column::Collection, &[
        "collection", "collection code", "colección", "sammlung", "coleção",
        "collezione",
        "koleksiyon", "samling", "kokoelma", "collectie", "sbírka", "kolekcja", "gyűjtemény", "colecție", "zbirka", "συλλογή", "собрание", "коллекция", "зібрання", "المجموعة", "مجموعه", "館藏", "馆藏",
        "koleksi", "col·lecció",
    ]),
    (Column::Location, &[
        "shelving location", "shelf location", "ubicación en estantería", "ubicación de estantería", "emplacement", "emplacement en rayon", "aufstellungsort", "standort", "regalstandort", "localização na estante",
        "localização da estante", "prateleira", "ubicación en el estante",
        "scaffale", "posizione a scaffale", "setor",
        "raf konumu", "raf yeri", "hyllplacering", "placering", "hylleplassering", "plassering", "hyllypaikka", "hyllysijainti", "plaatsing", "umístění", "lokace", "lokalizacja",
        "lokalizacja na półce", "место хранения", "расположение на полке", "розташування на полиці", "موقع الترفيف", "書架位置", "排架位置", "lokasi rak",
    ]),
    (Column::CallNumber, &[
        "call number", "full call number", "koha full call number", "call no.", "call no", "signatura", "signatura topográfica", "clasificación", "cote", "signatur", "standnummer", "número de chamada", "cota", "número de clasificación",
        "collocazione", "segnatura", "classificação",
        "yer numarası", "hyllsignatur", "hyllkod", "signum", "hyllesignatur", "hyllemerke", "opstilling", "hyllyluokka", "hyllyluokitus", "plaatskenmerk", "plaatsnummer", "sygnatura",
        "raktári jelzet", "jelzet", "cotă", "ταξινομικός αριθμός", "αριθμός κλήσης", "шифр для заказа", "шифр хранения", "шифр", "шифр зберігання", "шифр для замовлення", "رقم الطلب",
        "رقم الاستدعاء", "شماره راهنما", "索書號", "索书号", "nomor panggil", "no. panggil", "ký hiệu phân loại", "topogràfic",
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
        "kopya numarası", "eksemplarnummer", "nidenumero", "exemplaarnummer", "číslo kopie", "numer egzemplarza", "номер копии", "номер копії", "رقم النسخة", "複本號", "nomor salinan",
    ]),
    (Column::Status, &[
        "status", "availability", "estado", "disponibilidad", "statut", "disponibilité", "verfügbarkeit", "situação", "disponibilidade",
        "stato", "disponibilità",
        "durum", "tila", "stav", "állapot", "stare", "κατάσταση", "состояние", "статус", "стан", "حالة", "الحالة", "وضعیت", "狀態", "状态", "keadaan", "trạng thái", "estat",
    ]),
    (Column::Note, &[
        "notes", "note", "public note", "notas", "nota pública", "nota", "hinweise", "notiz", "öffentliche notiz", "hinweis", "notizen",
        "notlar", "anmärkning", "anmärkningar", "huomautukset", "opmerkingen", "poznámky", "poznámka", "uwagi", "примечания", "примітки", "ملاحظات", "catatan",
    ]),
    (Column::Due, &[
        "date due", "due date", "checked out", "fecha de vencimiento", "fecha de devolución", "date d'échéance", "date de retour prévue", "date de retour", "retour le", "date d’échéance", "fälligkeitsdatum", "fällig am", "leihfrist", "fällig",
        "data de vencimento", "data de devolução", "data devolução",
        "data di scadenza", "scadenza", "previsão de devolução", "prazo de devolução",
        "iade tarihi", "förfallodatum", "åter senast", "forfallsdato", "afleveringsdato", "eräpäivä", "vervaldatum", "termín vrácení", "datum vrácení", "termin zwrotu", "data zwrotu", "lejárat",
        "data scadenței", "ημερομηνία λήξης", "ожидается на дату", "срок возврата", "очікується на дату", "تاريخ الإستحقاق", "تاريخ الاستحقاق", "تاریخ بازگشت", "到期日", "到期日期", "應還日期",
        "tanggal jatuh tempo", "ngày hết hạn", "data de venciment",
    ]),
    (Column::Barcode, &[
        "barcode", "código de barras", "code à barres", "code-barres", "barcode-nr.", "strichcode", "numéro d'inventaire",
        "codice a barre",
        "barkod", "streckkod", "strekkode", "stregkode", "viivakoodi", "čárový kód", "kod kreskowy", "vonalkód", "cod de bare", "γραμμωτός κώδικας", "ραβδοκώδικας", "штрих-код",
        "штрих-кодовое значение", "الباركود", "باركود", "بارکد", "條碼", "条码", "条形码", "kode batang", "mã vạch", "codi de barres",
    ]),
    (Column::Machinery, &[
        "withdrawn status", "lost status", "damaged status", "not for loan", "use restrictions", "source of classification", "source of classification or shelving scheme", "date acquired", "source of acquisition",
        "cost, normal purchase price", "cost, replacement price", "replacement price", "price effective from", "total checkouts", "total renewals", "total holds", "date last seen", "date last checked out", "date last borrowed", "inventory number", "coded location qualifier",
        "item holds", "item hold queue priority", "course reserves", "cover image", "holds", "reservas de ítems", "reservas de ejemplares", "prioridad de la cola de reserva de ejemplar", "reservas de cursos", "bibliografía recomendada",
        "réservations", "réservations d'exemplaires", "réservations sur l'exemplaire", "priorité dans la file d'attente", "réserves de cours", "image de couverture", "vormerkungen", "exemplarvormerkungen", "exemplarvormerkungen:",
        "semesterapparate", "semesterapparat", "titelbild", "reservas de itens", "reservas do exemplar", "prioridade da fila de reservas", "reservas de curso", "imagem de capa", "imagen de cubierta", "other info", "actions",
        "materyal ayırtmaları", "ayırtmalar", "reservationer", "reserveringer", "varaukset", "reserveringen", "rezervace", "rezerwacje", "zamówienia", "резервирования", "حجوزات مادة",
        "حجوزات المادة", "omslagsbild", "kapak resmi", "kansikuva",
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
