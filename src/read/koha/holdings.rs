//! The holdings table: pipes, tabs, blanks, lines of their own or HTML cells, in any language, with columns missing and cells empty.
//!
//! Where a row has as many cells as there are headings, a cell belongs to the heading above it. Text extractors drop empty cells;
//! then the cells are aligned by what they look like, in the order of the headings.

mod spaced;

use crate::model::{Date, Item};
use crate::text::{dates, enumeration};

/// What a column of the table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
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

/// What a heading announces, in English, Spanish, French, German and Portuguese.
#[rustfmt::skip]
pub(super) fn column(heading: &str) -> Option<Column> {
    let heading = heading.trim().trim_end_matches([':', '*']).trim();
    if heading.is_empty() || heading.len() > 48 {
        return None;
    }
    Some(match heading.to_lowercase().as_str() {
        "item type" | "koha item type" | "itype" | "type" | "tipo de ítem" | "tipo de item" | "tipo de ejemplar" | "tipo de material" | "tipo de documento" | "type de document" | "type d'exemplaire" | "type de support" | "medientyp"
        | "exemplartyp" | "tipo" | "tipo de exemplar" | "type d’exemplaire" | "typ" => Column::ItemType,
        "current location" | "current library" | "library" | "location" | "branch" | "holding library" | "ubicación" | "ubicación actual" | "biblioteca" | "biblioteca actual" | "localisation" | "site actuel" | "bibliothèque actuelle"
        | "localisation actuelle" | "bibliothèque" | "site" | "aktueller standort" | "aktuelle bibliothek" | "bibliothek" | "heutiger standort" | "momentaner standort" | "zweigstelle" | "localização atual" | "localização"
        | "biblioteca atual" | "localização actual" => Column::Library,
        "home library" | "home branch" | "biblioteca de origen" | "site de rattachement" | "bibliothèque de rattachement" | "bibliothèque d'origine" | "bibliothèque propriétaire" | "heimatbibliothek" | "besitzende bibliothek" | "biblioteca principal"
        | "biblioteca de origem" | "biblioteca base" => Column::HomeLibrary,
        "collection" | "collection code" | "colección" | "sammlung" | "coleção" => Column::Collection,
        "shelving location" | "shelf location" | "ubicación en estantería" | "ubicación de estantería" | "emplacement" | "emplacement en rayon" | "aufstellungsort" | "standort" | "regalstandort" | "localização na estante"
        | "localização da estante" | "prateleira" | "ubicación en el estante" => Column::Location,
        "call number" | "full call number" | "koha full call number" | "call no." | "call no" | "signatura" | "signatura topográfica" | "clasificación" | "cote" | "signatur" | "standnummer" | "número de chamada" | "cota" | "número de clasificación" => Column::CallNumber,
        "materials specified" | "materiales especificados" | "matériels spécifiés" | "materiais especificados" | "materialangabe" | "enthaltenes material" | "matériel spécifié" => Column::Materials,
        "vol info" | "vol. info" | "volume info" | "enumeration" | "serial enumeration" | "serial enumeration / chronology" | "info vol" | "info vol." | "información de volumen" | "info. vol." | "numéro" | "info du volume"
        | "infos volume" | "volume" | "bandangabe" | "bandinformation" | "band" | "bandzählung" | "heftangabe" | "informação do volume" | "info. do vol." => Column::Enumeration,
        "url" | "uri" | "uniform resource identifier" | "link" | "enlace" | "lien" => Column::Url,
        "copy number" | "copy" | "copy no." | "número de copia" | "copia número" | "numéro d'exemplaire" | "n° d'exemplaire" | "exemplarnummer" | "número do exemplar" | "número da cópia" | "número de exemplar"
        | "número de ejemplar" | "copie" | "exemplar nr." => Column::Copy,
        "status" | "availability" | "estado" | "disponibilidad" | "statut" | "disponibilité" | "verfügbarkeit" | "situação" | "disponibilidade" => Column::Status,
        "notes" | "note" | "public note" | "notas" | "nota pública" | "nota" | "hinweise" | "notiz" | "öffentliche notiz" | "hinweis" | "notizen" => Column::Note,
        "date due" | "due date" | "checked out" | "fecha de vencimiento" | "fecha de devolución" | "date d'échéance" | "date de retour prévue" | "date de retour" | "retour le" | "date d’échéance" | "fälligkeitsdatum" | "fällig am" | "leihfrist" | "fällig"
        | "data de vencimento" | "data de devolução" | "data devolução" => Column::Due,
        "barcode" | "código de barras" | "code à barres" | "code-barres" | "barcode-nr." | "strichcode" | "numéro d'inventaire" => Column::Barcode,
        "withdrawn status" | "lost status" | "damaged status" | "not for loan" | "use restrictions" | "source of classification" | "source of classification or shelving scheme" | "date acquired" | "source of acquisition"
        | "cost, normal purchase price" | "cost, replacement price" | "replacement price" | "price effective from" | "total checkouts" | "total renewals" | "total holds" | "date last seen" | "date last checked out" | "date last borrowed" | "inventory number" | "coded location qualifier"
        | "item holds" | "item hold queue priority" | "course reserves" | "cover image" | "holds" | "reservas de ítems" | "reservas de ejemplares" | "prioridad de la cola de reserva de ejemplar" | "reservas de cursos" | "bibliografía recomendada"
        | "réservations" | "réservations d'exemplaires" | "réservations sur l'exemplaire" | "priorité dans la file d'attente" | "réserves de cours" | "image de couverture" | "vormerkungen" | "exemplarvormerkungen" | "exemplarvormerkungen:"
        | "semesterapparate" | "semesterapparat" | "titelbild" | "reservas de itens" | "reservas do exemplar" | "prioridade da fila de reservas" | "reservas de curso" | "imagem de capa" | "imagen de cubierta" | "other info" | "actions" => Column::Machinery,
        _ => return None,
    })
}

/// Words that a status begins with, in lower case.
#[rustfmt::skip]
const STATUSES: &[&str] = &[
    "available", "checked out", "lost", "long overdue", "damaged", "withdrawn", "not for loan", "in transit", "on hold", "pending hold", "on order", "ordered", "reference", "missing", "in processing", "item in transit", "claims returned", "waiting", "recalled", "restricted", "on display", "staff collection", "not available", "unavailable", "billed", "bindery", "in use",
    "disponible", "prestado", "perdido", "dañado", "retirado", "no para préstamo", "no se presta", "en tránsito", "reservado", "en espera", "pedido", "sólo consulta", "no disponible", "excluido de préstamo",
    "sorti", "emprunté", "en prêt", "perdu", "endommagé", "abîmé", "retiré", "exclu du prêt", "en transit", "réservé", "en commande", "consultation sur place", "indisponible", "pilonné",
    "verfügbar", "ausgeliehen", "entliehen", "verloren", "beschädigt", "ausgeschieden", "ausgesondert", "nicht ausleihbar", "nicht entleihbar", "präsenzbestand", "unterwegs", "vorgemerkt", "bestellt", "vermisst", "in bearbeitung", "nicht verfügbar", "auf transport",
    "disponível", "emprestado", "danificado", "retirado", "não para empréstimo", "não disponível", "em trânsito", "em espera", "encomendado", "consulta local", "exemplar de consulta", "extraviado",
];

/// Item types, in lower case, as libraries name them.
#[rustfmt::skip]
const ITEM_TYPES: &[&str] = &[
    "article", "articles", "journal article", "journal articles", "article index", "analytics", "book", "books", "text book", "text books", "textbook", "reference", "reference book", "reference books", "e-book", "e-books", "ebook", "ebooks", "serial", "serials", "journal", "journals", "bound journal", "bound journals", "magazine", "magazines", "periodical", "periodicals", "newspaper",
    "continuing resources", "continuing resource", "thesis", "theses", "dissertation", "dissertations", "thesis/dissertation", "project report", "report", "reports", "map", "maps", "music", "score", "scores", "sound", "audio", "audiobook", "audio book", "cd", "cds", "cd-rom", "dvd", "dvds", "video", "videos", "visual materials", "visual material", "computer files", "computer file", "kit", "kits", "mixed materials",
    "picture book", "picture books", "manuscript", "manuscripts", "chapter", "book chapter", "book chapters", "conference paper", "conference proceedings", "proceedings", "standard", "standards", "pamphlet", "government document", "general books", "lending book", "two day loan",
    "artículo", "artículos", "libro", "libros", "libro electrónico", "revista", "revistas", "publicación periódica", "tesis", "mapa", "mapas", "música", "partitura", "película", "material visual", "folleto", "capítulo",
    "livre", "livres", "revue", "revues", "périodique", "périodiques", "thèse", "thèses", "mémoire", "carte", "cartes", "musique", "film", "films", "partition", "ouvrage", "ouvrages", "monographie", "chapitre",
    "aufsatz", "aufsätze", "artikel", "buch", "bücher", "zeitschrift", "zeitschriften", "zeitschriftenartikel", "dissertation", "hochschulschrift", "karte", "karten", "musik", "noten", "film", "hörbuch", "monographie", "kapitel", "medienpaket",
    "artigo", "artigos", "artigo de periódico", "livro", "livros", "periódico", "periódicos", "tese", "teses", "tese/dissertação", "dissertação", "capítulo de livro", "filme", "livro eletrônico", "folheto",
];

/// Whether a line names an item type.
pub(super) fn is_item_type(text: &str) -> bool {
    text.len() < 40 && ITEM_TYPES.contains(&text.trim().to_lowercase().as_str())
}

fn is_status(text: &str) -> bool {
    if text.len() > 80 {
        return false;
    }
    let text = text.to_lowercase();
    STATUSES.iter().any(|status| text.strip_prefix(status).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
}

fn is_barcode(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    (3..=24).contains(&text.len())
        && digits * 2 >= text.len()
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'/'))
}

/// Dates as Koha prints them: 2023-08-01, 01/08/2023, 01.08.2023, with or without the time.
fn is_date(text: &str) -> bool {
    let day = text.split_whitespace().next().unwrap_or_default();
    let separators = day.bytes().filter(|b| matches!(b, b'-' | b'/' | b'.')).count();
    (8..=10).contains(&day.len()) && separators == 2 && day.bytes().filter(u8::is_ascii_digit).count() == day.len() - 2
}

/// How well a text suits a column: 0 not at all.
fn suits(text: &str, column: Column) -> u32 {
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

/// Aligns the cells of a row with its headings and reads them.
pub(super) fn item(headings: &[Column], cells: &[&str]) -> Option<Item> {
    let mut item = Item::default();
    if cells.len() == headings.len() {
        for (column, cell) in headings.iter().zip(cells) {
            put(&mut item, *column, cell);
        }
    } else {
        let cells: Vec<&str> = cells.iter().copied().filter(|cell| !cell.trim().is_empty()).collect();
        for (cell, column) in align(headings, &cells) {
            match column {
                Some(column) => put(&mut item, column, cell),
                None => item.notes.push(cell.to_owned()),
            }
        }
    }
    (item != Item::default()).then_some(item)
}

/// The best assignment of cells to headings that keeps both orders; a cell that suits no heading left goes to none.
fn align<'a>(headings: &[Column], cells: &[&'a str]) -> Vec<(&'a str, Option<Column>)> {
    // A real table has some ten columns; more cells than that are no row of it.
    const MOST: usize = 32;
    let headings = headings.get(..headings.len().min(MOST)).unwrap_or_default();
    let cells = cells.get(..cells.len().min(MOST)).unwrap_or_default();
    // best[i][j]: the best score of the cells from i with the headings from j.
    let mut best = vec![vec![0_u32; headings.len() + 1]; cells.len() + 1];
    let at = |best: &Vec<Vec<u32>>, i: usize, j: usize| best.get(i).and_then(|row| row.get(j)).copied().unwrap_or(0);
    for (i, cell) in cells.iter().enumerate().rev() {
        for (j, column) in headings.iter().enumerate().rev() {
            let fit = suits(cell, *column);
            let with = if fit == 0 { 0 } else { fit + at(&best, i + 1, j + 1) };
            let value = with.max(at(&best, i + 1, j)).max(at(&best, i, j + 1));
            if let Some(slot) = best.get_mut(i).and_then(|row| row.get_mut(j)) {
                *slot = value;
            }
        }
    }
    let (mut aligned, mut j) = (Vec::new(), 0);
    for (i, cell) in cells.iter().enumerate() {
        let mut column = None;
        for k in j..headings.len() {
            let Some(heading) = headings.get(k) else { break };
            let fit = suits(cell, *heading);
            if fit > 0 && fit + at(&best, i + 1, k + 1) == at(&best, i, j) {
                column = Some(*heading);
                j = k + 1;
                break;
            }
        }
        aligned.push((*cell, column));
    }
    aligned
}

/// Puts the text of a cell where its column says.
pub(super) fn put(item: &mut Item, column: Column, text: &str) {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return;
    }
    match column {
        Column::ItemType => item.item_type = Some(text),
        Column::Library => item.library = Some(text),
        Column::HomeLibrary => item.home_library = Some(text),
        Column::Collection => item.collection = Some(text),
        Column::Location => item.location = Some(text),
        Column::CallNumber => item.call_number = call_number(&text),
        Column::Enumeration => item.enumeration = Some(text),
        Column::Url => item.url = Some(text),
        Column::Copy => item.copy_number = Some(text),
        Column::Status => item.availability.get_or_insert_default().status = text,
        Column::Note | Column::Materials => item.notes.push(text),
        Column::Due => item.availability.get_or_insert_default().due = Some(due(&text)),
        Column::Barcode => item.barcode = Some(text),
        Column::Machinery => {}
    }
}

fn due(text: &str) -> Date {
    dates::read(text)
}

/// The call number without the link behind it: "330 (Browse shelf)", "330 ( Browse shelf )(Opens below)".
fn call_number(text: &str) -> Option<String> {
    let mut text = text;
    while let Some(open) = text.rfind('(') {
        let (head, tail) = text.split_at_checked(open)?;
        let inner = tail.trim_matches(['(', ')', ' ']).to_lowercase();
        let is_link = [
            "browse shelf",
            "opens below",
            "navegar",
            "examinar",
            "hojear",
            "ver estante",
            "parcourir",
            "naviguer",
            "regal",
            "öffnet",
            "percorrer",
            "abre",
            "s'ouvre",
            "se abre",
        ]
        .iter()
        .any(|word| inner.starts_with(word));
        if !is_link {
            break;
        }
        text = head.trim_end();
    }
    (!text.is_empty()).then(|| text.to_owned())
}

/// A holdings table found among lines.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// Lines it takes.
    pub(super) lines: std::ops::Range<usize>,
    /// Text before the table on its first line, where an extractor glued the two together.
    pub(super) before: Option<usize>,
    /// Its rows.
    pub(super) items: Vec<Item>,
    /// Item types that stand alone.
    pub(super) item_types: Vec<String>,
}

/// Finds the holdings table.
pub(super) fn find(lines: &[&str]) -> Option<Table> {
    for (at, line) in lines.iter().enumerate() {
        if line.contains('|') {
            if let Some((before, headings)) = piped_headings(line) {
                return Some(piped(lines, at, before, &headings));
            }
        } else if line.contains('\t') {
            let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
            if let Some(headings) = headings_of(&cells) {
                return Some(tabbed(lines, at, &headings));
            }
        } else if let Some(headings) = spaced::headings(line) {
            return Some(spaced::table(lines, at, &headings));
        } else if line.len() < 48
            && column(line).is_some()
            && let Some(table) = stacked(lines, at)
        {
            return Some(table);
        }
    }
    None
}

/// The columns, if at least two of three cells are headings and three are.
fn headings_of(cells: &[&str]) -> Option<Vec<Column>> {
    let headings: Vec<Option<Column>> = cells.iter().map(|cell| column(cell)).collect();
    let known = headings.iter().flatten().count();
    (known >= 3 && known * 3 >= cells.len() * 2)
        .then(|| headings.into_iter().map(|heading| heading.unwrap_or(Column::Machinery)).collect())
}

fn piped_headings(line: &str) -> Option<(Option<usize>, Vec<Column>)> {
    let start = memchr::memchr(b'|', line.as_bytes())?;
    let cells = |text: &str| -> Vec<Column> {
        let text = text.trim().trim_start_matches('|').trim_end_matches('|');
        headings_of(&text.split('|').map(str::trim).collect::<Vec<_>>()).unwrap_or_default()
    };
    let begins_with_heading = line.trim_start_matches(['|', ' ']).split('|').next().is_some_and(|cell| cell.len() < 48);
    let whole = if begins_with_heading { cells(line) } else { Vec::new() };
    if !whole.is_empty() {
        return Some((None, whole));
    }
    // "Tema - Forma: || Item type | …": the table begins inside the line.
    let mut at = start;
    for _ in 0..64 {
        let rest = line.get(at..)?;
        let first = rest.trim_start_matches('|').split('|').next().unwrap_or_default();
        if column(first).is_some() {
            let found = cells(rest);
            if !found.is_empty() {
                return Some((Some(at), found));
            }
        }
        at += 1 + memchr::memchr(b'|', rest.get(1..)?.as_bytes())?;
    }
    None
}

/// Whether a line only rules off the headings: `|---|---|`.
fn is_rule(line: &str) -> bool {
    line.contains('-') && line.bytes().all(|b| matches!(b, b'|' | b'-' | b':' | b'+' | b'=' | b' ' | b'\t'))
}

fn piped(lines: &[&str], start: usize, before: Option<usize>, headings: &[Column]) -> Table {
    let mut table = Table { lines: start..start + 1, before, ..Table::default() };
    let mut pending: Vec<&str> = Vec::new();
    let mut at = start + 1;
    while let Some(line) = lines.get(at) {
        let line = line.trim();
        let next_is_row = lines.get(at + 1).is_some_and(|next| next.trim_start().starts_with('|'));
        if line.is_empty() || is_rule(line) {
            if line.is_empty() && pending.is_empty() && !next_is_row {
                break;
            }
            at += 1;
            table.lines.end = at;
            continue;
        }
        if !line.contains('|') && !next_is_row && pending.is_empty() {
            break;
        }
        if line.len() > 4000 || piped_headings(line).is_some() {
            break;
        }
        let is_whole = line.len() > 1 && line.ends_with('|');
        let cells = line.strip_prefix('|').unwrap_or(line);
        let cells = if line.len() > 1 { cells.strip_suffix('|').unwrap_or(cells) } else { cells };
        pending.extend(cells.split('|').map(str::trim));
        at += 1;
        table.lines.end = at;
        // A cell on a line of its own is joined to the row that follows it.
        if is_whole && pending.len() > 1 || !next_is_row && !line_continues(lines, at) {
            table.items.extend(row(headings, &pending));
            pending.clear();
        }
    }
    table.items.extend(row(headings, &pending));
    table
}

/// Whether the next line still belongs to the row: it has cells, and the row has not ended.
fn line_continues(lines: &[&str], at: usize) -> bool {
    lines.get(at).is_some_and(|next| next.contains('|') && !next.trim_start().starts_with('|') && next.len() < 4000)
}

fn row(headings: &[Column], cells: &[&str]) -> Option<Item> {
    if cells.iter().all(|cell| cell.is_empty()) { None } else { item(headings, cells) }
}

fn tabbed(lines: &[&str], start: usize, headings: &[Column]) -> Table {
    let mut table = Table { lines: start..start + 1, ..Table::default() };
    for (at, line) in lines.iter().enumerate().skip(start + 1) {
        if !line.contains('\t') {
            break;
        }
        let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
        table.items.extend(row(headings, &cells));
        table.lines.end = at + 1;
    }
    table
}

/// The table with each heading and each cell on a line of its own.
fn stacked(lines: &[&str], start: usize) -> Option<Table> {
    let headings: Vec<Column> = lines.get(start..)?.iter().map_while(|line| column(line)).collect();
    if headings.len() < 3 {
        return None;
    }
    let mut table = Table { lines: start..start + headings.len(), ..Table::default() };
    let (mut cells, mut joined): (Vec<&str>, Vec<String>) = (Vec::new(), Vec::new());
    let mut at = table.lines.end;
    while let Some(line) = lines.get(at).map(|line| line.trim()) {
        // What follows the table has no mark of its own: a note is a long line, machinery is known.
        if line.chars().count() > 100 || joined.len() > 16 * headings.len() {
            break;
        }
        let is_shelf_link = matches!(line, "(" | ")" | "") || super::furniture::is_line(line) && !is_item_type(line);
        if is_shelf_link && !is_browse(line) {
            break;
        }
        if !is_shelf_link {
            joined.push(line.trim_end_matches(" (").to_owned());
        }
        at += 1;
    }
    table.lines.end = at;
    cells.extend(joined.iter().map(String::as_str));
    // Rows end where a cell suits only a column that has gone by.
    let mut from = 0;
    for (to, cell) in cells.iter().enumerate().skip(1) {
        if is_item_type(cell) && headings.first() == Some(&Column::ItemType) {
            table.items.extend(cells.get(from..to).and_then(|cells| row(&headings, cells)));
            from = to;
        }
    }
    table.items.extend(cells.get(from..).and_then(|cells| row(&headings, cells)));
    Some(table)
}

fn is_browse(line: &str) -> bool {
    matches!(line, "(" | ")" | "") || call_number(&format!("x ({line})")).as_deref() == Some("x")
}

#[cfg(test)]
mod tests;
