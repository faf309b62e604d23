//! The names of subfields in Koha's standard frameworks, for MARC 21 and UNIMARC.

mod translated;

use crate::read::marc::Tag;

/// The beginning of a subfield's name, in lower case, and its code.
type Name = (&'static str, char);

/// The code of the subfield with this name in this field.
pub(super) fn code(tag: Tag, name: &str) -> Option<char> {
    let name = name.trim().to_lowercase();
    // A framework of the library's own may show the code itself: "a Title".
    let mut chars = name.chars();
    if let (Some(code), None) = (chars.next(), chars.next()) {
        return Some(code).filter(char::is_ascii_alphanumeric);
    }
    let of_tag = |list: &'static [(&[&str], &[Name])]| {
        let fields = list.iter().filter(|(tags, _)| tags.iter().any(|prefix| tag.as_str().starts_with(prefix)));
        longest(fields.flat_map(|(_, names)| names.iter()), &name)
    };
    of_tag(NAMES).or_else(|| longest(EVERYWHERE.iter(), &name)).or_else(|| of_tag(translated::NAMES))
}

/// The code of the longest of these names that a name begins with: the frameworks differ in what follows ("Statement of
/// responsibility, etc", "Statement of responsibility").
fn longest<'a>(names: impl Iterator<Item = &'a Name>, name: &str) -> Option<char> {
    names.filter(|(known, _)| begins(name, known)).max_by_key(|(known, _)| known.len()).map(|(_, code)| *code)
}

/// Whether a name begins with another, accents and the form of the apostrophe aside: "Elément d’entrée" is "élément d'entrée".
fn begins(name: &str, known: &str) -> bool {
    let mut name = name.chars().map(without_accent);
    known.chars().map(without_accent).all(|c| name.next() == Some(c))
}

fn without_accent(c: char) -> char {
    match c {
        'à' | 'á' | 'â' | 'ã' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'õ' => 'o',
        'ù' | 'ú' | 'û' => 'u',
        'ç' => 'c',
        '’' => '\'',
        _ => c,
    }
}

/// Names that mean the same in every field.
#[rustfmt::skip]
const EVERYWHERE: &[Name] = &[
    ("authority record control number", '0'), ("real world object uri", '1'), ("source of heading or term", '2'), ("source of term", '2'),
    ("linkage", '6'), ("field link and sequence number", '8'), ("koha", '9'), ("materials specified", '3'), ("institution to which field applies", '5'),
    ("form subdivision", 'v'), ("general subdivision", 'x'), ("chronological subdivision", 'y'), ("geographic subdivision", 'z'), ("uniform resource identifier", 'u'),
    ("relator code", '4'), ("relator term", 'e'), ("international standard serial number", 'x'), ("international standard book number", 'z'), ("canceled/invalid", 'z'),
];

/// Names by the beginnings of tags. Within one entry names may be beginnings of one another; the longest counts.
#[rustfmt::skip]
const NAMES: &[(&[&str], &[Name])] = &[
    (&["020"], &[("international standard book number", 'a'), ("terms of availability", 'c'), ("qualifying information", 'q'), ("canceled/invalid isbn", 'z')]),
    (&["022"], &[("international standard serial number", 'a'), ("issn-l", 'l'), ("incorrect issn", 'y'), ("canceled issn", 'z')]),
    (&["024"], &[("standard number or code", 'a'), ("source of number or code", '2'), ("terms of availability", 'c')]),
    (&["028"], &[("publisher number", 'a'), ("source", 'b')]),
    (&["035"], &[("system control number", 'a')]),
    (&["040"], &[("original cataloging agency", 'a'), ("language of cataloging", 'b'), ("transcribing agency", 'c'), ("modifying agency", 'd'), ("description conventions", 'e')]),
    (&["041"], &[("language code of text", 'a'), ("language code of summary", 'b'), ("language code of original", 'h'), ("source of code", '2')]),
    (&["043"], &[("geographic area code", 'a')]),
    (&["044"], &[("marc country code", 'a'), ("country of publishing", 'a')]),
    (&["050", "060", "08", "090"], &[("classification number", 'a'), ("item number", 'b'), ("edition number", '2'), ("edition information", '2'), ("number source", '2')]),
    (&["100", "600", "700", "800"], &[
        ("personal name", 'a'), ("numeration", 'b'), ("titles and other words", 'c'), ("titles and words", 'c'), ("dates associated", 'd'), ("date associated", 'd'),
        ("fuller form", 'q'), ("affiliation", 'u'), ("title of a work", 't'), ("attribution qualifier", 'j'), ("date of a work", 'f'), ("language of a work", 'l'),
        ("name of part", 'p'), ("number of part", 'n'), ("volume/sequential", 'v'), ("volume", 'v'), ("relationship information", 'i'),
        // UNIMARC
        ("entry element", 'a'), ("part of name other than entry element", 'b'), ("additions to name", 'c'), ("roman numerals", 'd'), ("dates", 'f'), ("expansion of initials", 'g'),
        ("authority record number", '3'), ("authority number", '3'),
    ]),
    (&["701", "702"], &[
        ("entry element", 'a'), ("part of name other than entry element", 'b'), ("additions to name", 'c'), ("roman numerals", 'd'), ("dates", 'f'), ("authority", '3'),
    ]),
    (&["110", "610", "710", "810"], &[
        ("corporate name", 'a'), ("subordinate unit", 'b'), ("location of meeting", 'c'), ("date of meeting", 'd'), ("title of a work", 't'), ("number of part", 'n'), ("volume", 'v'),
        ("entry element", 'a'), ("subdivision", 'b'), ("addition to name", 'c'), ("number of meeting", 'd'), ("uncontrolled subject term", 'a'), ("subject term", 'a'),
    ]),
    (&["711", "111", "611", "811", "712"], &[
        ("meeting name", 'a'), ("location of meeting", 'c'), ("date of meeting", 'd'), ("subordinate unit", 'e'), ("number of part", 'n'), ("title of a work", 't'),
        ("entry element", 'a'), ("subdivision", 'b'),
    ]),
    (&["130", "240", "630", "730", "830"], &[
        ("uniform title", 'a'), ("date of a work", 'f'), ("language of a work", 'l'), ("name of part", 'p'), ("number of part", 'n'), ("form subheading", 'k'), ("volume", 'v'),
    ]),
    (&["245", "246", "247", "242"], &[
        ("title", 'a'), ("remainder of title", 'b'), ("statement of responsibility", 'c'), ("medium", 'h'), ("number of part", 'n'), ("name of part", 'p'),
        ("inclusive dates", 'f'), ("bulk dates", 'g'), ("form", 'k'), ("display text", 'i'), ("short title", 'a'), ("language code", 'y'),
    ]),
    (&["250"], &[("edition statement", 'a'), ("remainder of edition", 'b')]),
    (&["260", "264"], &[("place of", 'a'), ("name of", 'b'), ("date of", 'c'), ("place of manufacture", 'e'), ("manufacturer", 'f'), ("date of manufacture", 'g')]),
    (&["264"], &[("place of production", 'a'), ("name of producer", 'b'), ("date of production", 'c')]),
    (&["300"], &[("extent", 'a'), ("other physical details", 'b'), ("dimensions", 'c'), ("accompanying material", 'e'), ("type of unit", 'f'), ("text of note", 'a')]),
    (&["310", "321"], &[("current publication frequency", 'a'), ("former publication frequency", 'a'), ("date of", 'b')]),
    (&["336"], &[("content type term", 'a'), ("content type code", 'b'), ("source", '2')]),
    (&["337"], &[("media type term", 'a'), ("media type code", 'b'), ("source", '2')]),
    (&["338"], &[("carrier type term", 'a'), ("carrier type code", 'b'), ("source", '2')]),
    (&["362"], &[("dates of publication", 'a')]),
    (&["440", "490"], &[("series statement", 'a'), ("title", 'a'), ("volume", 'v')]),
    (&["502"], &[("dissertation note", 'a'), ("degree type", 'b'), ("name of granting", 'c'), ("year", 'd')]),
    (&["505"], &[("formatted contents note", 'a'), ("title", 't'), ("statement of responsibility", 'r'), ("miscellaneous", 'g')]),
    (&["520"], &[("summary", 'a'), ("expansion of summary", 'b'), ("assigning source", 'c')]),
    (&["5"], &[
        ("general note", 'a'), ("bibliography", 'a'), ("language note", 'a'), ("participant or performer note", 'a'), ("creation/production credits", 'a'), ("target audience", 'a'),
        ("system details", 'a'), ("terms governing", 'a'), ("type of reproduction", 'a'), ("restrictions", 'a'), ("awards note", 'a'), ("note", 'a'), ("text of note", 'a'),
        ("with note", 'a'), ("biographical", 'a'), ("additional physical form", 'a'),
    ]),
    (&["648"], &[("chronological term", 'a')]),
    (&["650"], &[("topical term", 'a'), ("location of event", 'c'), ("active dates", 'd')]),
    (&["651"], &[("geographic name", 'a')]),
    (&["653"], &[("uncontrolled term", 'a')]),
    (&["655"], &[("genre/form", 'a')]),
    (&["76", "77", "78"], &[
        ("main entry heading", 'a'), ("edition", 'b'), ("qualifying information", 'c'), ("place, publisher", 'd'), ("related parts", 'g'), ("physical description", 'h'),
        ("relationship information", 'i'), ("display text", 'i'), ("series data", 'k'), ("material-specific", 'm'), ("note", 'n'), ("enumeration and first page", 'q'),
        ("report number", 'r'), ("uniform title", 's'), ("title", 't'), ("standard technical report", 'u'), ("record control number", 'w'), ("coden", 'y'),
    ]),
    (&["856"], &[("link text", 'y'), ("public note", 'z'), ("electronic format", 'q'), ("host name", 'a'), ("nonpublic note", 'x')]),
    (&["942"], &[("koha item type", 'c'), ("item type", 'c'), ("koha [default] item type", 'c'), ("source of classification", '2'), ("suppress in opac", 'n')]),
    // UNIMARC
    (&["010", "011"], &[("number", 'a'), ("isbn", 'a'), ("issn", 'a'), ("qualification", 'b'), ("terms of availability", 'd'), ("erroneous", 'z')]),
    (&["101"], &[("language of text", 'a'), ("language of intermediate text", 'b'), ("language of original work", 'c'), ("language of summary", 'd')]),
    (&["102"], &[("country of publication", 'a')]),
    (&["200"], &[
        ("title proper", 'a'), ("general material designation", 'b'), ("title proper by another author", 'c'), ("parallel title", 'd'), ("other title information", 'e'),
        ("first statement of responsibility", 'f'), ("subsequent statement", 'g'), ("number of a part", 'h'), ("name of a part", 'i'), ("volume designation", 'v'),
    ]),
    (&["205"], &[("edition statement", 'a'), ("issue statement", 'b'), ("statement of responsibility", 'f')]),
    (&["210", "214"], &[("place of publication", 'a'), ("address of publisher", 'b'), ("name of publisher", 'c'), ("date of publication", 'd'), ("place of manufacture", 'e'), ("name of manufacturer", 'g'), ("date of manufacture", 'h')]),
    (&["215"], &[("specific material designation", 'a'), ("other physical details", 'c'), ("dimensions", 'd'), ("accompanying material", 'e')]),
    (&["225"], &[("series title", 'a'), ("parallel series title", 'd'), ("other title information", 'e'), ("statement of responsibility", 'f'), ("number of a part", 'h'), ("name of a part", 'i'), ("volume designation", 'v'), ("issn", 'x')]),
    (&["3"], &[("text of note", 'a'), ("title", 't')]),
    (&["4"], &[("title", 't'), ("author", 'a'), ("place of publication", 'c'), ("date of publication", 'd'), ("issn", 'x'), ("isbn", 'y'), ("volume", 'v'), ("physical description", 'p')]),
    (&["606", "607", "608"], &[("entry element", 'a'), ("topical subdivision", 'x'), ("geographical subdivision", 'y'), ("chronological subdivision", 'z'), ("form subdivision", 'j'), ("authority record number", '3'), ("subject system code", '2')]),
    (&["676"], &[("number", 'a'), ("edition", 'v')]),
];
