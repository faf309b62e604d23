//! What the page says the work is.

use super::values::text;
use crate::model::{Kind, Record};
use crate::read::evidence::Evidence;
use crate::read::koha::page::Entry;

/// The kind that a material-type label names, in English, Spanish, French, German, Portuguese, Italian and shorter in further
/// languages; the value may have text glued behind it.
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
        ("doorlopende bron", Kind::Periodical), ("fortlöpande resurs", Kind::Periodical), ("fortsettende ressurs", Kind::Periodical), ("fortsættende ressource", Kind::Periodical),
        ("periodika", Kind::Periodical), ("kausijulkaisu", Kind::Periodical), ("jatkuva julkaisu", Kind::Periodical), ("pokračující zdroj", Kind::Periodical), ("pokračujúci zdroj", Kind::Periodical),
        ("zasób ciągły", Kind::Periodical), ("wydawnictwo ciągłe", Kind::Periodical), ("folyamatos forrás", Kind::Periodical), ("időszaki kiadvány", Kind::Periodical), ("resursă continuă", Kind::Periodical),
        ("süreğen kaynak", Kind::Periodical), ("συνεχιζόμεν", Kind::Periodical), ("продолжающийся ресурс", Kind::Periodical), ("журнал", Kind::Periodical), ("продовжуваний ресурс", Kind::Periodical),
        ("مصدر مستمر", Kind::Periodical), ("دورية", Kind::Periodical), ("منبع پیوسته", Kind::Periodical), ("نشریه", Kind::Periodical), ("連續性出版品", Kind::Periodical), ("連續性資源", Kind::Periodical),
        ("连续性资源", Kind::Periodical), ("sumber berkelanjutan", Kind::Periodical), ("tài nguyên tiếp tục", Kind::Periodical), ("recurs continu", Kind::Periodical),
        ("makale", Kind::JournalArticle), ("článek", Kind::JournalArticle), ("článok", Kind::JournalArticle), ("artykuł", Kind::JournalArticle), ("artikkel", Kind::JournalArticle),
        ("artikkeli", Kind::JournalArticle), ("cikk", Kind::JournalArticle), ("članak", Kind::JournalArticle), ("άρθρο", Kind::JournalArticle), ("статья", Kind::JournalArticle),
        ("стаття", Kind::JournalArticle), ("مقالة", Kind::JournalArticle), ("مقال", Kind::JournalArticle), ("مقاله", Kind::JournalArticle), ("מאמר", Kind::JournalArticle),
        ("論文", Kind::JournalArticle), ("文章", Kind::JournalArticle), ("artikel jurnal", Kind::JournalArticle), ("bài báo", Kind::JournalArticle), ("article de revista", Kind::JournalArticle),
        ("tekst", Kind::Book), ("teksti", Kind::Book), ("szöveg", Kind::Book), ("metin", Kind::Book), ("κείμενο", Kind::Book), ("текст", Kind::Book), ("نص", Kind::Book), ("متن", Kind::Book),
        ("טקסט", Kind::Book), ("文字", Kind::Book), ("文本", Kind::Book), ("テキスト", Kind::Book), ("텍스트", Kind::Book), ("teks", Kind::Book), ("văn bản", Kind::Book), ("kitap", Kind::Book),
        ("kniha", Kind::Book), ("książka", Kind::Book), ("bok", Kind::Book), ("bog", Kind::Book), ("kirja", Kind::Book), ("könyv", Kind::Book), ("knjiga", Kind::Book), ("βιβλίο", Kind::Book),
        ("книга", Kind::Book), ("كتاب", Kind::Book), ("کتاب", Kind::Book), ("ספר", Kind::Book), ("圖書", Kind::Book), ("图书", Kind::Book), ("図書", Kind::Book), ("buku", Kind::Book),
        ("sách", Kind::Book), ("boek", Kind::Book), ("llibre", Kind::Book),
        ("karta", Kind::Map), ("kart", Kind::Map), ("kort", Kind::Map), ("kartta", Kind::Map), ("kaart", Kind::Map), ("térkép", Kind::Map), ("hartă", Kind::Map), ("harita", Kind::Map),
        ("χάρτης", Kind::Map), ("карта", Kind::Map), ("мапа", Kind::Map), ("خريطة", Kind::Map), ("نقشه", Kind::Map), ("地圖", Kind::Map), ("地图", Kind::Map), ("peta", Kind::Map),
        ("bản đồ", Kind::Map),
        ("ljud", Kind::Audio), ("lyd", Kind::Audio), ("ääni", Kind::Audio), ("zvuk", Kind::Audio), ("dźwięk", Kind::Audio), ("geluid", Kind::Audio), ("hang", Kind::Audio),
        ("sunet", Kind::Audio), ("ses kaydı", Kind::Audio), ("ses", Kind::Audio), ("ήχος", Kind::Audio), ("звук", Kind::Audio), ("صوت", Kind::Audio), ("صدا", Kind::Audio),
        ("聲音", Kind::Audio), ("声音", Kind::Audio), ("suara", Kind::Audio), ("âm thanh", Kind::Audio), ("musikk", Kind::Audio), ("musiikki", Kind::Audio), ("hudba", Kind::Audio),
        ("muzyka", Kind::Audio), ("muziek", Kind::Audio), ("zene", Kind::Audio), ("muzică", Kind::Audio), ("müzik", Kind::Audio), ("glazba", Kind::Audio), ("μουσική", Kind::Audio),
        ("музыка", Kind::Audio), ("музика", Kind::Audio), ("موسيقى", Kind::Audio), ("موسیقی", Kind::Audio), ("音樂", Kind::Audio), ("音乐", Kind::Audio), ("musik rekaman", Kind::Audio),
        ("nuotit", Kind::Score), ("partituuri", Kind::Score), ("nuty", Kind::Score), ("hudebnina", Kind::Score), ("noty", Kind::Score), ("kotta", Kind::Score), ("bladmuziek", Kind::Score),
        ("ноты", Kind::Score), ("ноти", Kind::Score),
        ("elokuva", Kind::Film), ("فيلم", Kind::Film), ("فیلم", Kind::Film), ("фильм", Kind::Film), ("фільм", Kind::Film), ("電影", Kind::Film), ("电影", Kind::Film),
        ("visuellt material", Kind::Video), ("visuelt materiale", Kind::Video), ("visuell materiale", Kind::Video), ("visuaalinen aineisto", Kind::Video), ("obrazový materiál", Kind::Video),
        ("materiał wizualny", Kind::Video), ("görsel materyal", Kind::Video), ("визуальный материал", Kind::Video), ("визуальные материалы", Kind::Video), ("візуальний матеріал", Kind::Video),
        ("مواد بصرية", Kind::Video), ("مواد مرئية", Kind::Video), ("視覺資料", Kind::Video), ("bahan visual", Kind::Video),
        ("datafil", Kind::Software), ("datorfil", Kind::Software), ("tietokonetiedosto", Kind::Software), ("počítačový soubor", Kind::Software), ("plik komputerowy", Kind::Software),
        ("számítógépes fájl", Kind::Software), ("bilgisayar dosyası", Kind::Software), ("αρχείο υπολογιστή", Kind::Software), ("компьютерный файл", Kind::Software), ("комп'ютерний файл", Kind::Software),
        ("ملف حاسوب", Kind::Software), ("ملف كمبيوتر", Kind::Software), ("電腦檔案", Kind::Software), ("计算机文件", Kind::Software), ("berkas komputer", Kind::Software),
        ("blandat material", Kind::Collection), ("blandet materiale", Kind::Collection), ("sekalainen aineisto", Kind::Collection), ("smíšený materiál", Kind::Collection),
        ("karma materyal", Kind::Collection), ("смешанные материалы", Kind::Collection), ("مواد مختلطة", Kind::Collection), ("混合資料", Kind::Collection),
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
