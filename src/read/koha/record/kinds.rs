//! What the page says the work is.

use super::values::text;
use crate::model::{Kind, Record};
use crate::read::evidence::Evidence;
use crate::read::koha::page::Entry;

/// The kind that a material-type label names, in English, Spanish, French, German, Portuguese and Italian; the value may have text glued behind it.
#[rustfmt::skip]
pub(in crate::read::koha) fn material_kind(value: &str) -> Option<Kind> {
    const KINDS: &[(&str, Kind)] = &[
        ("continuing resource", Kind::Periodical), ("recurso continuo", Kind::Periodical), ("ressource continue", Kind::Periodical), ("fortlaufende", Kind::Periodical), ("recurso contínuo", Kind::Periodical), ("recurso continuado", Kind::Periodical), ("serial", Kind::Periodical), ("publicación seriada", Kind::Periodical), ("zeitschrift", Kind::Periodical), ("periódico", Kind::Periodical), ("série", Kind::Series),
        ("series", Kind::Series), ("reihe", Kind::Series),
        ("article", Kind::JournalArticle), ("artículo", Kind::JournalArticle), ("artikel", Kind::JournalArticle), ("aufsatz", Kind::JournalArticle), ("artigo", Kind::JournalArticle),
        ("book", Kind::Book), ("text", Kind::Book), ("libro", Kind::Book), ("livre", Kind::Book), ("buch", Kind::Book), ("livro", Kind::Book), ("texte", Kind::Book), ("texto", Kind::Book), ("ebook", Kind::Book),
        ("testo", Kind::Book), ("articolo", Kind::JournalArticle), ("periodico", Kind::Periodical), ("risorsa continuativa", Kind::Periodical), ("risorsa continua", Kind::Periodical), ("carta", Kind::Map), ("materiale misto", Kind::Collection), ("materiale visivo", Kind::Video), ("suono", Kind::Audio), ("musica", Kind::Audio),
        ("kit", Kind::Kit), ("medienkombination", Kind::Kit),
        ("mixed material", Kind::Collection), ("material mixto", Kind::Collection), ("materiales mixtos", Kind::Collection), ("matériel mixte", Kind::Collection), ("documents mixtes", Kind::Collection), ("gemischte", Kind::Collection), ("materiais mistos", Kind::Collection), ("material misto", Kind::Collection),
        ("computer file", Kind::Software), ("archivo de ordenador", Kind::Software), ("archivo de computadora", Kind::Software), ("fichero de ordenador", Kind::Software), ("fichier informatique", Kind::Software), ("fichier d'ordinateur", Kind::Software), ("computerdatei", Kind::Software), ("arquivo de computador", Kind::Software), ("ficheiro de computador", Kind::Software),
        ("map", Kind::Map), ("mapa", Kind::Map), ("carte", Kind::Map), ("karte", Kind::Map),
        ("film", Kind::Film), ("película", Kind::Film), ("filme", Kind::Film),
        ("picture", Kind::Image), ("imagen", Kind::Image), ("image", Kind::Image), ("bild", Kind::Image), ("imagem", Kind::Image),
        ("object", Kind::PhysicalObject), ("objeto", Kind::PhysicalObject), ("objet", Kind::PhysicalObject), ("objekt", Kind::PhysicalObject),
        ("visual material", Kind::Video), ("material visual", Kind::Video), ("materiales visuales", Kind::Video), ("document visuel", Kind::Video), ("matériel visuel", Kind::Video), ("visuelle", Kind::Video), ("visuelles material", Kind::Video), ("bildmaterial", Kind::Video),
        ("sound", Kind::Audio), ("sonido", Kind::Audio), ("son", Kind::Audio), ("ton", Kind::Audio), ("som", Kind::Audio), ("enregistrement sonore", Kind::Audio), ("tonträger", Kind::Audio),
        ("music", Kind::Audio), ("música", Kind::Audio), ("musique", Kind::Audio), ("musik", Kind::Audio),
        ("score", Kind::Score), ("partitura", Kind::Score), ("partition", Kind::Score), ("noten", Kind::Score), ("musikalien", Kind::Score),
        ("set", Kind::MultiVolumeBook), ("conjunto", Kind::MultiVolumeBook), ("configurar", Kind::MultiVolumeBook), ("ensemble", Kind::MultiVolumeBook), ("gesamtwerk", Kind::MultiVolumeBook),
    ];
    let value = value.trim().to_lowercase();
    KINDS
        .iter()
        .filter(|(name, _)| value.starts_with(name))
        .max_by_key(|(name, _)| name.len())
        .map(|(_, kind)| *kind)
}

pub(super) fn material_type(record: &mut Record, evidence: &mut Evidence, entry: &Entry) {
    let Some(written) = text(&entry.text()) else { return };
    match material_kind(&written) {
        Some(kind) => evidence.material_type = Some((written, kind)),
        None => record.keep_unmapped(&entry.label, written),
    }
}
