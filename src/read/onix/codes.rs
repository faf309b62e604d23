//! [Code lists](https://ns.editeur.org/onix/en) of ONIX, as far as they say what a record needs.

use crate::model::{Kind, OtherTitleKind, RelationKind};

/// List 5 (products), 13 (series and collections) and 16 (works): schemes of identifiers.
pub(super) fn identifier_scheme(code: &str) -> Option<&'static str> {
    Some(match code {
        "02" | "15" | "24" => "isbn",
        "06" => "doi",
        "13" => "lccn",
        "22" => "urn",
        "23" => "oclc",
        "05" | "25" => "ismn",
        "35" => "ark",
        _ => return None,
    })
}

/// List 44: who identifies names, as the beginning of an address or the agency before a number.
pub(super) fn name_scheme(code: &str) -> Option<(&'static str, &'static str)> {
    Some(match code {
        "16" => ("isni", ""),
        "21" => ("orcid", ""),
        "17" | "20" | "25" => ("", "(DE-588)"),
        "18" => ("", "http://id.loc.gov/authorities/names/"),
        "31" => ("", "http://viaf.org/viaf/"),
        "32" => ("doi", ""),
        "38" => ("", "https://www.idref.fr/"),
        "40" => ("", "https://ror.org/"),
        _ => return None,
    })
}

/// List 17: the codes of the MARC relators that say the same.
pub(super) fn relators(code: &str) -> Option<&'static [&'static str]> {
    Some(match code {
        "A01" | "A02" | "A14" | "A26" | "A37" | "A42" | "B07" => &["aut"],
        "A03" | "A45" => &["aus"],
        "A04" => &["lbt"],
        "A05" => &["lyr"],
        "A06" => &["cmp"],
        "A07" | "A46" | "A49" => &["art"],
        "A08" | "A13" => &["pht"],
        "A09" | "A99" => &["cre"],
        "A11" => &["dsr"],
        "A12" | "A35" => &["ill"],
        "A15" | "A16" | "A23" => &["wpr"],
        "A17" | "B04" => &["abr"],
        "A18" | "A33" => &["wst"],
        "A19" | "A22" => &["aft"],
        "A20" | "A25" => &["ann"],
        "A21" => &["cwt"],
        "A24" => &["win"],
        "A29" => &["win", "ann"],
        "A30" => &["prg"],
        "A31" => &["lbt", "lyr"],
        "A32" | "B99" | "C99" | "D99" | "F99" | "Z98" | "Z99" => &["ctb"],
        "A36" => &["cov"],
        "A38" => &["ant"],
        "A39" => &["ctg"],
        "A40" | "A47" | "A50" => &["clr"],
        "A43" => &["ivr"],
        "A44" => &["ive"],
        "A51" => &["res"],
        "B01" | "B09" | "B11" | "B12" | "B13" | "B15" | "B16" | "B18" | "B19" | "B20" | "B21" | "B24" | "B26"
        | "B29" | "B31" => &["edt"],
        "B02" => &["rev"],
        "B03" | "B05" | "B22" => &["adp"],
        "B06" | "B08" => &["trl"],
        "B10" => &["edt", "trl"],
        "B25" => &["arr"],
        "B27" => &["ths"],
        "B28" => &["opn"],
        "B33" => &["trc"],
        "C01" | "C02" | "C03" => &["com"],
        "C04" => &["cur"],
        "D01" => &["pro"],
        "D02" => &["drt"],
        "D03" => &["cnd"],
        "D04" => &["chr"],
        "E01" => &["act"],
        "E02" => &["dnc"],
        "E03" | "E07" | "E11" => &["nrt"],
        "E04" => &["cmm"],
        "E05" => &["sng"],
        "E06" => &["itr"],
        "E08" | "E99" => &["prf"],
        "E09" => &["spk"],
        "E10" => &["pre"],
        "F01" => &["cng"],
        "F02" => &["flm"],
        "Z02" => &["dte"],
        "Z03" => &["enj"],
        _ => return None,
    })
}

/// List 17: in words, the roles that no relator has.
pub(super) fn role(code: &str) -> Option<&'static str> {
    Some(match code {
        "A10" => "originator of the idea",
        "A27" => "author of the experiments",
        "A28" => "interpreter",
        "A34" => "indexer",
        "A41" => "paper engineer",
        "A48" => "letterer",
        "A52" => "character designer",
        "B14" => "member of the editorial board",
        "B17" => "founder",
        "B23" => "general rapporteur",
        "B30" => "historical adviser",
        "B32" => "reviser of the translation",
        "Z01" => "assistant",
        "Z04" => "peer reviewer",
        "Z05" => "completer of the work",
        _ => return None,
    })
}

/// List 15: what sort of title it is; none for the title proper.
pub(super) fn title_kind(code: &str) -> Option<OtherTitleKind> {
    Some(match code {
        "00" | "01" | "" => return None,
        "02" => OtherTitleKind::Key,
        "03" => OtherTitleKind::Uniform,
        "04" | "05" => OtherTitleKind::Abbreviated,
        "06" => OtherTitleKind::Translated,
        "08" => OtherTitleKind::Former,
        _ => OtherTitleKind::Variant,
    })
}

/// Lists 7 and 150: the kind of work, by the form of the product.
pub(super) fn kind(form: &str) -> Option<Kind> {
    Some(match form {
        // In release 2.1 the text of a book in digital form.
        "DG" => Kind::Book,
        "CE" => Kind::PhysicalObject,
        "PI" => Kind::Score,
        "PH" => Kind::Kit,
        "PK" | "PN" | "PO" | "PQ" => Kind::Image,
        "FF" => Kind::Film,
        "FC" | "FD" | "FE" => Kind::Slideshow,
        _ => match form.chars().next()? {
            'A' => Kind::Audio,
            'B' | 'E' | 'M' => Kind::Book,
            'C' => Kind::Map,
            'V' => Kind::Video,
            'Z' => Kind::PhysicalObject,
            _ => return None,
        },
    })
}

/// Lists 7 and 150: the carrier by its code in the list of RDA.
pub(super) fn carrier(form: &str) -> Option<&'static str> {
    Some(match form {
        "AB" => "ss",
        "AC" | "AE" | "AI" | "AM" => "sd",
        "AJ" | "AN" | "AO" | "DG" | "EA" | "EB" | "EC" | "ED" => "cr",
        "BA" | "BB" | "BC" | "BD" | "BE" | "BG" | "BH" => "nc",
        "DB" | "DI" | "DO" => "cd",
        "MB" => "he",
        "VF" | "VI" | "VL" | "VM" | "VN" | "VO" => "vd",
        "VJ" | "VK" => "vf",
        _ => return None,
    })
}

/// Lists 7 and 150: how a book is bound.
pub(super) fn binding(form: &str) -> Option<&'static str> {
    Some(match form {
        "BB" => "hardback",
        "BC" => "paperback",
        "BD" => "loose-leaf",
        "BE" => "spiral bound",
        "BG" => "leather",
        "BH" => "board book",
        _ => return None,
    })
}

/// List 175 (and 10 of release 2.1): the media type of a file.
pub(super) fn file_format(code: &str) -> Option<&'static str> {
    Some(match code {
        "E101" | "029" => "application/epub+zip",
        "E105" | "022" => "text/html",
        "E107" | "002" => "application/pdf",
        "A103" => "audio/mpeg",
        _ => return None,
    })
}

/// List 21: what an edition is.
pub(super) fn edition(code: &str) -> Option<&'static str> {
    Some(match code {
        "ABR" => "abridged edition",
        "ACT" => "acting edition",
        "ADP" => "adapted edition",
        "ANN" => "annotated edition",
        "BLL" | "BLP" => "bilingual edition",
        "BRL" => "braille edition",
        "CRI" => "critical edition",
        "ENH" => "enhanced edition",
        "ENL" => "enlarged edition",
        "EXP" => "expurgated edition",
        "FAC" => "facsimile edition",
        "ILL" => "illustrated edition",
        "INT" => "international edition",
        "LTE" => "large print edition",
        "MLL" => "multilingual edition",
        "NED" => "new edition",
        "REV" => "revised edition",
        "SCH" => "school edition",
        "SMP" => "simplified language edition",
        "SPE" => "special edition",
        "STU" => "student edition",
        "TCH" => "teacher’s edition",
        "UBR" => "unabridged edition",
        "UXP" => "unexpurgated edition",
        "VAR" => "variorum edition",
        _ => return None,
    })
}

/// List 28: for whom the work is.
pub(super) fn audience(code: &str) -> Option<&'static str> {
    Some(match code {
        "01" => "general",
        "02" => "children",
        "03" => "young adult",
        "04" => "primary and secondary education",
        "05" => "higher education",
        "06" => "professional and scholarly",
        "07" => "English language teaching",
        "08" => "adult education",
        "09" => "second language teaching",
        _ => return None,
    })
}

/// List 51: what another product is to this one.
pub(super) fn product_relation(code: &str) -> Option<RelationKind> {
    Some(match code {
        "01" => RelationKind::Part,
        "02" | "08" => RelationKind::PartOf,
        "03" => RelationKind::Preceding,
        "05" => RelationKind::Succeeding,
        "06" | "13" | "14" | "15" | "27" => RelationKind::OtherFormat,
        "07" => RelationKind::Related,
        "11" | "18" | "19" | "28" | "29" => RelationKind::OtherVersion,
        "24" => RelationKind::Source,
        _ => return None,
    })
}
