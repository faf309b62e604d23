//! Words that say what a number counts: volume, issue, page.

use crate::text::tokens::Tokens;

/// What the number after a label is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    Volume,
    Issue,
    /// A part of a volume: the issue, unless there is a number of the issue as well.
    Part,
    /// The number counted through all volumes.
    Whole,
    Pages,
    Folios,
    Article,
    Supplement,
    Special,
    Year,
    Month,
    Day,
}

/// The label that starts at a token, and the index after it and its full stop, `°` or colon.
///
/// English, German, French, Spanish, Italian, Portuguese, Dutch, and what Nordic, Baltic, Slavic, Hungarian, Greek, Turkish, Hebrew
/// and Arabic catalogues write.
pub(super) fn label(tokens: &Tokens<'_>, at: usize) -> Option<(Label, usize)> {
    if tokens.is_mark(at, &['№']) {
        return Some((Label::Issue, tokens.skip(at + 1, &['.', ':'])));
    }
    let word = tokens.lower(at)?;
    let second_at = tokens.skip(at + 1, &['.', '°', '-']);
    let second = tokens.lower(second_at);
    let second = second.as_deref().unwrap_or_default();
    let (label, end) = match &*word {
        "special" | "spec" if matches!(second, "issue" | "number" | "no" | "iss" | "nr") => {
            (Label::Special, second_at + 1)
        }
        "numéro" | "numero" | "n" | "no" | "número" | "nº"
            if matches!(second, "spécial" | "special" | "especial" | "speciale" | "extraordinario" | "monográfico") =>
        {
            (Label::Special, second_at + 1)
        }
        "hors" if matches!(second, "série" | "serie") => (Label::Special, second_at + 1),
        "sonderheft" | "sondernummer" | "sonderausgabe" | "sonderband" | "themenheft" | "temanummer"
        | "themanummer" | "specialnummer" => (Label::Special, at + 1),
        "whole" if matches!(second, "no" | "number" | "nr" | "nos") => (Label::Whole, second_at + 1),
        "article" | "art" if matches!(second, "no" | "id" | "number" | "nr") => (Label::Article, second_at + 1),
        "n" if matches!(second, "s" | "f") && tokens.is_mark(at + 1, &['.']) => return None, // "n.s.": new series
        // "a. 12" and "R. 12": annata, rocznik. Without their full stop they are other words.
        "a" | "r" | "god" | "год" if tokens.is_mark(at + 1, &['.']) => (Label::Volume, at + 1),
        _ => (single(&word)?, at + 1),
    };
    Some((label, tokens.skip_all(end, &['.', '°', ':', '#', '\'', '׳'])))
}

fn single(word: &str) -> Option<Label> {
    Some(match word {
        "v" | "vol" | "vols" | "volume" | "volumes" | "volumen" | "bd" | "bde" | "band" | "bände" | "bind" | "jg"
        | "jahrg" | "jahrgang" | "jhg" | "jrg" | "jaarg" | "jaargang" | "t" | "tom" | "tome" | "tomo" | "tomus"
        | "año" | "anno" | "année" | "ano" | "årg" | "årgang" | "årgång" | "aarg" | "aargang" | "vuosik" | "rocz"
        | "rocznik" | "roč" | "ročník" | "évf" | "evf" | "évfolyam" | "köt" | "kötet" | "т" | "том" | "godina"
        | "rok" | "sv" | "svezak" | "zv" | "cilt" | "vsk" | "vuosikerta" | "kd" | "köide" | "sēj" | "sējums"
        | "árg" | "τόμ" | "τομ" | "τόμος" | "כרך" | "مج" | "مجلد" | "المجلد" | "السنة" | "س" | "جلد" => {
            Label::Volume
        }
        "n" | "no" | "nos" | "nr" | "nrs" | "nro" | "num" | "núm" | "nums" | "núms" | "nº" | "number" | "numbers"
        | "nummer" | "numero" | "numéro" | "número" | "numéros" | "números" | "iss" | "issue" | "issues" | "h"
        | "heft" | "hefte" | "hft" | "häfte" | "hæfte" | "hefti" | "ausg" | "ausgabe" | "fasc" | "fascicle"
        | "fascicule" | "fascículo" | "fascicolo" | "fasz" | "lfg" | "lief" | "lieferung" | "livr" | "afl"
        | "aflevering" | "z" | "zesz" | "zeszyt" | "numer" | "вып" | "выпуск" | "вип" | "випуск" | "vyp" | "vypusk"
        | "br" | "broj" | "бр" | "број" | "брой" | "č" | "čís" | "číslo" | "seš" | "sešit" | "št" | "številka"
        | "sz" | "szám" | "sayı" | "sayi" | "tbl" | "τχ" | "τεύχ" | "τεύχος" | "αρ" | "mis" | "גליון" | "חוב"
        | "חוברת" | "מס" | "ع" | "عدد" | "العدد" | "شماره" => Label::Issue,
        "pt" | "pts" | "part" | "parts" | "parte" | "partie" | "teil" | "tl" | "deel" | "del" | "cz" | "kn" | "кн"
        | "ч" | "часть" => Label::Part,
        "p" | "pp" | "pag" | "pags" | "pág" | "págs" | "page" | "pages" | "página" | "páginas" | "pagina"
        | "pagine" | "s" | "ss" | "seite" | "seiten" | "sid" | "sida" | "sidor" | "side" | "sider" | "str" | "blz"
        | "с" | "сс" | "стр" | "стор" | "lk" | "psl" | "σ" | "σσ" | "σελ" | "עמ" | "עמודים" | "ص" | "صص" => {
            Label::Pages
        }
        "fol" | "fols" | "ff" | "folio" | "folios" => Label::Folios,
        "art" | "article" | "artikel" | "artículo" | "articolo" | "artigo" | "eid" | "elocator" => Label::Article,
        "suppl" | "supp" | "supl" | "supplement" | "supplément" | "suplemento" | "supplemento" | "spl" | "beilage"
        | "beiheft" | "beih" | "bijlage" | "bilaga" => Label::Supplement,
        "year" | "yr" => Label::Year,
        "month" => Label::Month,
        "day" => Label::Day,
        _ => return None,
    })
}

/// Whether a label stands behind its number in its language, whatever follows: "12. évf. 3. sz.", "12e année, n. 3".
pub(super) fn follows_its_number(word: &str) -> bool {
    matches!(
        word,
        "évf"
            | "évfolyam"
            | "köt"
            | "kötet"
            | "sz"
            | "szám"
            | "sēj"
            | "sējums"
            | "année"
            | "anno"
            | "jaargang"
            | "jahrgang"
    )
}

/// Whether the word there counts what the number before it says ("240 p.", "2 v.", "1 score"): an extent.
pub(super) fn is_unit(tokens: &Tokens<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let before = if tokens.is_mark(before, &[']']) { at.saturating_sub(2) } else { before };
    let is_count = tokens.digits(before).is_some() || tokens.word(before).is_some_and(is_roman);
    // "47 (8) p.1913": what stands after the label is its number.
    let names_the_next = || {
        label(tokens, at).is_some_and(|(_, next)| {
            let is_divided = (at + 1..next)
                .any(|mark| tokens.is_mark(mark, &[':']) && tokens.get(mark).is_some_and(|t| t.is_spaced));
            !is_divided && tokens.digits(tokens.skip(next, &['['])).is_some()
        })
    };
    is_count && tokens.lower(at).is_some_and(|word| is_unit_word(&word)) && !names_the_next()
}

/// What extents count: pages, leaves, volumes, discs, minutes.
pub(super) fn is_unit_word(word: &str) -> bool {
    matches!(
        word,
        "p" | "pp"
            | "page"
            | "pages"
            | "pag"
            | "pág"
            | "págs"
            | "páginas"
            | "s"
            | "seite"
            | "seiten"
            | "sidor"
            | "sider"
            | "str"
            | "sivua"
            | "v"
            | "vol"
            | "vols"
            | "volume"
            | "volumes"
            | "bd"
            | "bde"
            | "band"
            | "bände"
            | "t"
            | "tomes"
            | "tomos"
            | "tomo"
            | "l"
            | "leaf"
            | "leaves"
            | "f"
            | "ff"
            | "folios"
            | "feuillets"
            | "bl"
            | "blatt"
            | "blätter"
            | "h"
            | "hojas"
            | "c"
            | "carte"
            | "online"
            | "score"
            | "scores"
            | "part"
            | "parts"
            | "map"
            | "maps"
            | "karte"
            | "karten"
            | "kt"
            | "audio"
            | "sound"
            | "disc"
            | "discs"
            | "disk"
            | "disks"
            | "cd"
            | "cds"
            | "dvd"
            | "dvds"
            | "video"
            | "videodisc"
            | "videodiscs"
            | "videocassette"
            | "film"
            | "reel"
            | "min"
            | "std"
            | "hr"
            | "hrs"
            | "sheet"
            | "sheets"
            | "pieces"
            | "items"
            | "boxes"
            | "issues"
            | "numbers"
            | "partition"
            | "col"
            | "cols"
            | "columns"
            | "spalten"
            | "electronic"
            | "portfolio"
            | "microfiche"
            | "microfiches"
            | "photograph"
            | "photographs"
            | "preliminary"
            | "unnumbered"
            | "ungezählte"
            | "с"
            | "т"
            | "hefte"
            | "nr"
    )
}

/// Whether a word is a roman numeral in one letter case. The words for illustrations and measures have the same letters.
pub(super) fn is_roman(word: &str) -> bool {
    let is_lower = word.bytes().all(|byte| b"ivxlcdm".contains(&byte));
    let is_upper = word.bytes().all(|byte| b"IVXLCDM".contains(&byte));
    (is_lower || is_upper) && (1..=12).contains(&word.len()) && !matches!(word, "il" | "ill") && !is_measure(word)
}

/// Whether a word measures how high a volume is: "25-28 cm".
pub(super) fn is_measure(word: &str) -> bool {
    matches!(word, "cm" | "mm" | "см")
}
