//! Words whose full stop is their own.

use crate::lookup::{Filter, Lower};

/// Whether the word, in any case, is an abbreviation that keeps its full stop.
pub(super) fn contains(word: &str) -> bool {
    /// No abbreviation of the list is longer, in bytes.
    const LONGEST: usize = 16;
    let Some(lower) = Lower::<LONGEST>::of(word) else { return false };
    if !word.is_ascii() {
        return ABBREVIATIONS.binary_search(&word.to_lowercase().as_str()).is_ok();
    }
    FILTER.may_have(lower.as_str()) && ABBREVIATIONS.binary_search(&lower.as_str()).is_ok()
}

/// Whether the word abbreviates a state or province as it follows a place ("Cambridge, Mass.").
pub(super) fn is_state(word: &str) -> bool {
    STATES.binary_search(&word).is_ok()
}

/// Whether the word abbreviates a unit of measure as it follows a number ("4 3/4 in."). Symbols ("cm", "mm") have no full stop.
pub(super) fn is_unit(word: &str) -> bool {
    matches!(word, "in" | "ft" | "min" | "sec" | "hr" | "hrs")
}

/// Sorted. Words that are more often words than abbreviations ("no", "in", "art", "cm") are left out.
#[rustfmt::skip]
const ABBREVIATIONS: &[&str] = &[
    "abh", "abr", "abt", "acad", "adm", "akad", "akt", "aktual", "al", "ampl", "approx", "apr", "arch", "assn",
    "assoc", "aufl", "aug", "augm", "ausg", "bd", "bde", "bearb", "beih", "bibliogr", "bibliogrs", "bl", "bros",
    "bull", "bz", "ca", "cap", "capt", "cf", "ch", "chap", "cia", "cie", "co", "col", "coll", "comp", "comps",
    "cop", "corp", "corr", "corrig", "ct", "dec", "dept", "dez", "diagrs", "dir", "diss", "div", "dr", "durchges",
    "déc", "ed", "edit", "edn", "eds", "enl", "erg", "erw", "esq", "etc", "facsim", "facsims", "fasc", "feb",
    "febr", "ff", "figs", "fol", "forts", "gest", "gov", "govt", "hft", "hg", "hrsg", "il", "ill", "ills", "illus",
    "impr", "inc", "inst", "intro", "introd", "jahrg", "jan", "janv", "jg", "jr", "juil", "kgl", "kl", "korr",
    "ltd", "ltda", "maj", "mr", "mrs", "ms", "mss", "neubearb", "nos", "nov", "nr", "nrs", "oct", "okt", "op",
    "orig", "ph", "phil", "philos", "pl", "pls", "ports", "pp", "pref", "prof", "pseud", "pt", "pts", "pty", "publ",
    "pubs", "qtd", "repr", "rept", "rev", "réimpr", "rév", "sep", "sept", "ser", "soc", "sr", "sra", "st", "ste",
    "sté", "suppl", "supt", "tab", "taf", "tl", "trad", "trans", "transl", "univ", "unveränd", "usw", "verb",
    "verl", "verm", "vgl", "vol", "vols", "vs", "wiss", "zsgest", "éd", "éds", "überarb", "übers", "изд", "ред",
];

static FILTER: Filter = Filter::of(ABBREVIATIONS);

#[rustfmt::skip]
const STATES: &[&str] = &[
    "Ala", "Alta", "Ariz", "Ark", "Cal", "Calif", "Colo", "Conn", "Del", "Eng", "Fla", "Ga", "Ill", "Ind", "Kan", "Kans", "Ky", "La", "Man", "Mass", "Md", "Me", "Mich", "Minn",
    "Miss", "Mo", "Mont", "Neb", "Nebr", "Nev", "Okla", "Ont", "Or", "Ore", "Pa", "Que", "Sask", "Scot", "Tenn", "Tex", "Va", "Vt", "Wash", "Wis", "Wyo",
];

#[cfg(test)]
mod tests {
    use super::{ABBREVIATIONS, STATES};

    #[test]
    fn the_lists_are_sorted() {
        assert!(ABBREVIATIONS.is_sorted_by(|a, b| a < b), "{:?}", ABBREVIATIONS.windows(2).find(|w| w[0] >= w[1]));
        assert!(STATES.is_sorted_by(|a, b| a < b));
    }
}
