use super::*;
use std::fmt::Write;

fn fields(text: &str) -> String {
    let mut view = View::default();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        view.line(line);
    }
    view.end_field();
    let mut out = String::new();
    for field in view.marc.fields() {
        out.push_str(field.tag().as_str());
        if field.is_control() {
            write!(out, " {}", field.value()).unwrap();
        } else {
            write!(out, " {}", String::from_utf8_lossy(&field.indicators())).unwrap();
            for subfield in field.subfields() {
                write!(out, " ${}{}", subfield.code, subfield.value).unwrap();
            }
        }
        out.push('\n');
    }
    for (name, value) in view.unnamed {
        writeln!(out, "? {name}: {value}").unwrap();
    }
    out
}

#[test]
fn every_shape_of_a_field() {
    for (text, expected) in [
        (
            "245 10 - TITLE STATEMENT\nTitle\nWalden /\nStatement of responsibility, etc.\nThoreau",
            "245 10 $aWalden / $cThoreau\n",
        ),
        ("245 10 - TITLE STATEMENT\nTitle\tWalden\nRemainder of title\tor life", "245 10 $aWalden $bor life\n"),
        ("| 245 10 - TITLE STATEMENT |\n| Title | Walden |\n| Medium | [text] |", "245 10 $aWalden $h[text]\n"),
        ("245 10 - TITLE STATEMENT\nTitle: Walden\nRemainder of title: or life", "245 10 $aWalden $bor life\n"),
        ("245 1 - TITLE STATEMENT\nTitle\nWalden", "245 1  $aWalden\n"),
        ("245 - TITLE STATEMENT\nTitle\nWalden", "245    $aWalden\n"),
        ("245 10 _aWalden /\n       _cThoreau", "245 10 $aWalden / $cThoreau\n"),
        ("245 10 |a Walden / |c Thoreau", "245 10 $aWalden / $cThoreau\n"),
        ("245 10 $aWalden /$cThoreau", "245 10 $aWalden / $cThoreau\n"),
        ("245 1# ‡a Walden ‡b or life", "245 1  $aWalden $bor life\n"),
        ("856 40 _uhttps://example.org/a_b_c _zFull text", "856 40 $uhttps://example.org/a_b_c $zFull text\n"),
        ("100 1  _aHolm, Inger", "100 1  $aHolm, Inger\n"),
        ("001 17", "001 17\n"),
        ("001 - CONTROL NUMBER\ncontrol field\n17", "001 17\n"),
        ("260    _aOslo :_bHavn,_c2020", "260    $aOslo : $bHavn, $c2020\n"),
        (
            "264 1 - PUBLICATION\nPlace of production, publication, distribution, manufacture\nOslo :\nName of producer, publisher, distributor, manufacturer\nHavn,",
            "264 1  $aOslo : $bHavn,\n",
        ),
        (
            "245 10 - TITLE STATEMENT\nColour of the cover\nRed\nTitle\nWalden",
            "245 10 $aWalden\n? 245 Colour of the cover: Red\n",
        ),
        (
            "773 0 - HOST ITEM ENTRY\nTitle\nHarbour Studies\nRelated parts\n12(3), 2020: p.1-9",
            "773 0  $tHarbour Studies $g12(3), 2020: p.1-9\n",
        ),
        (
            "200 1 - TITLE AND STATEMENT OF RESPONSIBILITY\nTitle Proper\nLe port\nOther Title Information\nessai",
            "200 1  $aLe port $eessai\n",
        ),
        ("Welcome to the library\n245 10 - TITLE STATEMENT\nTitle\nWalden", "245 10 $aWalden\n"),
        ("200 pages of nothing\n2020 was a year", ""),
        (
            "650 0 - SUBJECT ADDED ENTRY--TOPICAL TERM\nTopical term or geographic name entry element\nHalls\nGeographic subdivision\nNorway",
            "650 0  $aHalls $zNorway\n",
        ),
        (
            "008 - FIXED-LENGTH DATA ELEMENTS\nfixed length control field\n200101s2020 no ||||| |||| 00| 0 nor d",
            "008 200101s2020    no |||||||||||||||||nor||\n",
        ),
        ("245 10 - TITLE STATEMENT", ""),
        ("245 10 - TITLE STATEMENT\na\nWalden\nb\nor life", "245 10 $aWalden $bor life\n"),
    ] {
        assert_eq!(fields(text), expected, "{text}");
    }
}

#[test]
fn a_view_is_told_from_a_page() {
    assert!(looks_like("001 17\n245 10 _aWalden\n300    _a10 p."));
    assert!(!looks_like("245 10 _aWalden"));
    assert!(!looks_like("Walden\nBy: Thoreau\nDescription: 200 p.\n300 copies\n245 pages"));
}

#[test]
fn the_number_of_the_record_is_in_the_heading() {
    assert_eq!(record_number(&["Walden (Record no. 17)"]).as_deref(), Some("17"));
    assert_eq!(record_number(&["Walden (edition of 1900)"]), None);
}
