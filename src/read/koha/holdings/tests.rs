use super::*;

/// The row of a table as "type/library/call number/enumeration/status/due/barcode" and the notes.
fn row_of(headings: &str, cells: &str) -> String {
    let headings: Vec<Column> = headings.split('|').filter_map(|heading| column(heading.trim())).collect();
    let cells: Vec<&str> = cells.split('|').map(str::trim).collect();
    let item = item(&headings, &cells).unwrap_or_default();
    let text = |value: &Option<String>| value.clone().unwrap_or_else(|| "-".to_owned());
    let status = item.availability.as_ref().map_or("-", |availability| availability.status.as_str());
    let due = item.availability.as_ref().and_then(|availability| availability.due.as_ref());
    let mut out = [&item.item_type, &item.library, &item.call_number, &item.enumeration].map(text).join("/");
    out = format!("{out}/{status}/{}/{}", due.map_or("-", |due| due.written.as_str()), text(&item.barcode));
    if !item.notes.is_empty() {
        out = format!("{out} + {}", item.notes.join("; "));
    }
    out
}

#[test]
fn cells_find_their_headings() {
    const SEVEN: &str = "Item type|Current location|Call number|Vol info|Status|Date due|Barcode";
    const SIX: &str = "Item type|Current library|Call number|Status|Date due|Barcode";
    for (headings, cells, expected) in [
        // As many cells as headings: each under its own.
        (
            SEVEN,
            "Articles|City Campus|330 AGG|49(4)|Available||AR130099",
            "Articles/City Campus/330 AGG/49(4)/Available/-/AR130099",
        ),
        (SEVEN, "Articles|City Campus|||Available||AR130099", "Articles/City Campus/-/-/Available/-/AR130099"),
        (
            SEVEN,
            "Books|Main Library|QA76.9|v.2|Checked out|2024-05-01|3007001",
            "Books/Main Library/QA76.9/v.2/Checked out/2024-05-01/3007001",
        ),
        (
            SIX,
            "Books|Main Library|QA76.9 (Browse shelf)|Available||3007001",
            "Books/Main Library/QA76.9/-/Available/-/3007001",
        ),
        (
            SIX,
            "Books|Main Library|QA76.9 (Browse shelf)(Opens below)|Available||3007001",
            "Books/Main Library/QA76.9/-/Available/-/3007001",
        ),
        // Empty cells dropped.
        (SEVEN, "Articles|City Campus|Available|AR130099", "Articles/City Campus/-/-/Available/-/AR130099"),
        // A numbering may stand in either column when the other was dropped; `evidence` reads it in both.
        (
            SEVEN,
            "Articles|City Campus|49(4), Aug, 2023|Available|AR130099",
            "Articles/City Campus/49(4), Aug, 2023/-/Available/-/AR130099",
        ),
        (
            SEVEN,
            "Articles|City Campus|330 AGG|Available|AR130099",
            "Articles/City Campus/330 AGG/-/Available/-/AR130099",
        ),
        (SEVEN, "City Campus|Available|AR130099", "-/City Campus/-/-/Available/-/AR130099"),
        (SEVEN, "Books|Available", "Books/-/-/-/Available/-/-"),
        (SEVEN, "AR130099", "-/-/-/-/-/-/AR130099"),
        (
            SEVEN,
            "Articles|City Campus|Checked out|01/05/2024|AR130099",
            "Articles/City Campus/-/-/Checked out/01/05/2024/AR130099",
        ),
        (SIX, "Main Library|813 THO|Available|3007001", "-/Main Library/813 THO/-/Available/-/3007001"),
        (SIX, "Books|Main Library|Not for loan|3007001", "Books/Main Library/-/-/Not for loan/-/3007001"),
        (SIX, "Books|Main Library|On order", "Books/Main Library/-/-/On order/-/-"),
        (SIX, "Books|Main Library|In transit|3007001", "Books/Main Library/-/-/In transit/-/3007001"),
        // Other interfaces.
        (
            "Tipo de ítem|Ubicación|Signatura|Estado|Código de barras",
            "Libros|Central|Disponible|3007001",
            "Libros/Central/-/-/Disponible/-/3007001",
        ),
        (
            "Type de document|Site actuel|Cote|Statut|Code à barres",
            "Livres|Centre|840 THO|Disponible|3007001",
            "Livres/Centre/840 THO/-/Disponible/-/3007001",
        ),
        (
            "Medientyp|Aktuelle Bibliothek|Signatur|Status|Barcode",
            "Bücher|Zentrale|Verfügbar|3007001",
            "Bücher/Zentrale/-/-/Verfügbar/-/3007001",
        ),
        (
            "Tipo de material|Biblioteca atual|Número de chamada|Situação|Código de barras",
            "Livros|Central|Disponível|3007001",
            "Livros/Central/-/-/Disponível/-/3007001",
        ),
        // Columns that say nothing of the copy.
        (
            "Item type|Home library|Call number|Status|Item holds|Barcode",
            "Books|Main Library|QA76|Available|0|3007001",
            "Books/-/QA76/-/Available/-/3007001",
        ),
        (
            "Cover image|Item type|Current library|Status|Barcode",
            "|Books|Main Library|Available|3007001",
            "Books/Main Library/-/-/Available/-/3007001",
        ),
        (
            "Item type|Current library|Status|Notes|Barcode",
            "Books|Main Library|Available|Spine torn|3007001",
            "Books/Main Library/-/-/Available/-/3007001 + Spine torn",
        ),
        (
            "Withdrawn status|Home library|Current library|Full call number|Barcode|Koha item type",
            "|Main Library|Main Library|725 HOL|3007001|Books",
            "Books/Main Library/725 HOL/-/-/-/3007001",
        ),
        (SEVEN, "||||||", "-/-/-/-/-/-/-"),
        ("Library|Status|Barcode", "Main Library|Available|3007001", "-/Main Library/-/-/Available/-/3007001"),
    ] {
        assert_eq!(row_of(headings, cells), expected, "{headings}: {cells}");
    }
}
