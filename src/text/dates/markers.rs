//! Words around the dates of an imprint: "cop.", "ca.", "i.e.", "n.d.".

use crate::text::tokens::Tokens;

/// Words before a date that change what it says.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Marker {
    Copyright,
    Approximate,
    Issued,
    Printing,
    Correction,
    NotBefore,
    NotAfter,
    Between,
    Filler,
}

/// The marker that starts at a token, and the index after it.
pub(super) fn marker(tokens: &Tokens<'_>, at: usize) -> Option<(Marker, usize)> {
    if tokens.is_mark(at, &['©', '℗', 'Ⓟ', 'ⓒ']) {
        return Some((Marker::Copyright, at + 1));
    }
    if tokens.is_mark(at, &['(']) && tokens.is_mark(at + 2, &[')']) {
        let letter = tokens.lower(at + 1)?;
        return matches!(&*letter, "c" | "p").then_some((Marker::Copyright, at + 3));
    }
    if tokens.is_mark(at, &['~']) {
        return Some((Marker::Approximate, at + 1));
    }
    let word = tokens.lower(at)?;
    let is_abbreviated = tokens.is_mark(at + 1, &['.']);
    let next = at + 1 + usize::from(is_abbreviated);
    let second = tokens.lower(next);
    let second = second.as_deref().unwrap_or_default();
    let is_abbreviation = |letter: &str| is_abbreviated && second == letter && tokens.is_mark(next + 1, &['.']);
    Some(match &*word {
        // "c1993" is copyright, "c. 1993" is circa.
        "c" if is_abbreviated => (Marker::Approximate, next),
        "c" | "p" | "pc" | "cp" | "cop" | "copr" | "copyr" | "copyright" => (Marker::Copyright, next),
        "ca" | "circa" | "cca" | "um" | "etwa" | "vers" | "environ" | "env" | "about" | "approximately" | "approx"
        | "hacia" | "verso" | "omkring" | "ongeveer" | "omstreeks" => (Marker::Approximate, next),
        "d" if is_abbreviation("l") => (Marker::Issued, next + 2),
        "dépôt" | "depot" | "depósito" | "deposito" | "dep" if matches!(second, "légal" | "legal" | "leg") => {
            (Marker::Issued, tokens.skip(next + 1, &['.']))
        }
        "dl" | "reprint" | "reprinted" | "repr" | "rpt" | "reimpr" | "réimpr" | "nachdr" | "nachdruck" | "omtryck"
        | "optryk" | "herdruk" | "reissued" | "published" | "publ" | "pub" | "issued" | "erschienen" | "ersch"
        | "publié" | "publicado" | "pubblicato" => (Marker::Issued, next),
        "printed" | "printing" | "tryckt" | "trykt" | "tr" | "gedruckt" | "gedr" | "gedrukt" | "imprimé" | "impr"
        | "imp" | "impreso" | "impresso" | "stampa" | "stampato" | "druk" => (Marker::Printing, next),
        "i" if is_abbreviation("e") => (Marker::Correction, tokens.skip(next + 2, &[','])),
        "ie" | "recte" | "rectius" => (Marker::Correction, next),
        "not" | "nicht" | "pas" | "no" | "non" => match second {
            "before" | "earlier" | "vor" | "früher" => (Marker::NotBefore, past_than(tokens, next + 1)),
            "after" | "later" | "nach" | "später" => (Marker::NotAfter, past_than(tokens, next + 1)),
            _ => return None,
        },
        "after" | "nach" | "après" | "apres" | "post" | "efter" | "dopo" | "después" | "depois" | "na" => {
            (Marker::NotBefore, next)
        }
        "before" | "vor" | "avant" | "ante" | "före" | "før" | "antes" | "prima" | "voor" => (Marker::NotAfter, next),
        "between" | "zwischen" | "entre" | "tra" | "fra" | "tussen" | "mellan" | "mellem" => (Marker::Between, next),
        "im" | "in" | "en" | "the" | "year" | "anno" | "jahr" | "jahre" | "année" | "año" | "anni" | "le" | "l"
        | "den" | "am" | "el" | "of" | "de" | "del" => (Marker::Filler, next),
        _ => return None,
    })
}

fn past_than(tokens: &Tokens<'_>, at: usize) -> usize {
    at + usize::from(tokens.lower(at).is_some_and(|word| matches!(&*word, "than" | "als")))
}

/// "[s.d.]", "n.d.", "o.J.", "?", "date of publication not identified".
pub(super) fn says_no_date(tokens: &Tokens<'_>) -> bool {
    let mut letters = String::new();
    for token in (0..tokens.len()).map_while(|at| tokens.get(at)) {
        if letters.len() > 64 {
            return false;
        }
        if token.text.chars().all(char::is_alphanumeric) {
            letters.extend(token.text.chars().flat_map(char::to_lowercase));
        }
    }
    matches!(
        letters.as_str(),
        "" | "nd"
            | "nodate"
            | "sd"
            | "sa"
            | "oj"
            | "ohnejahr"
            | "ohnedatum"
            | "sansdate"
            | "sinfecha"
            | "senzadata"
            | "semdata"
            | "zonderdatum"
            | "zj"
            | "zonderjaar"
            | "uå"
            | "ua"
            | "udenår"
            | "utenår"
            | "utanår"
            | "bezdaty"
            | "br"
            | "undated"
            | "datenotidentified"
            | "dateofpublicationnotidentified"
            | "publicationdatenotidentified"
            | "datedepublicationnonidentifiée"
            | "fechadepublicaciónnoidentificada"
            | "erscheinungsdatumnichtermittelbar"
            | "erscheinungsjahrnichtermittelbar"
    )
}
