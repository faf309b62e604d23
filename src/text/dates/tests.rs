use super::*;
use crate::model::{DateEvent, DateStatement, Edtf};
use proptest::prelude::*;

/// "2005, c2004" is `2005 ©2004`: one letter or sign a sort of date, `-` for a date that is not read.
fn short(dates: &[DateStatement]) -> String {
    let texts: Vec<_> = dates
        .iter()
        .map(|at| {
            let sign = match at.event {
                DateEvent::Issued => "",
                DateEvent::Copyrighted => "©",
                DateEvent::Created => "made ",
                DateEvent::Printed => "printed ",
                _ => "other ",
            };
            format!("{sign}{}", at.date.edtf.as_ref().map_or("-", |edtf| edtf.as_str()))
        })
        .collect();
    texts.join(" ")
}

#[track_caller]
fn imprints(cases: &[(&str, &str)]) {
    let wrong: Vec<_> = cases
        .iter()
        .map(|(text, expected)| (text, expected, short(&read_imprint(text))))
        .filter(|(_, expected, found)| *expected != found)
        .collect();
    assert!(wrong.is_empty(), "text, expected, found: {wrong:#?}");
}

#[test]
fn imprint_years() {
    imprints(&[
        ("2005", "2005"),
        ("2005.", "2005"),
        ("[2005]", "2005"),
        ("[2005].", "2005"),
        ("1983,", "1983"),
        ("(1955)", "1955"),
        ("2010)", "2010"),
        ("[19]21", "1921"),
        ("19[21]", "1921"),
        ("199[5?]", "1995?"),
        ("[19]25.", "1925"),
        ("in 1998", "1998"),
        ("im Jahre 1848", "1848"),
        ("anno 1672", "1672"),
    ]);
}

#[test]
fn imprint_doubts() {
    imprints(&[
        ("[2005?]", "2005?"),
        ("[1994 ?]", "1994?"),
        ("1779?]", "1779?"),
        ("[ca. 1900]", "1900~"),
        ("[ca 1899]", "1899~"),
        ("ca. 1480?]", "1480%"),
        ("[um 1472]", "1472~"),
        ("[c. 1900]", "1900~"),
        ("[approximately 1590]", "1590~"),
        ("circa 1960-1980", "1960~/1980~"),
        ("[ca. 990]", "0990~"),
        ("[19--]", "19XX"),
        ("[19--?]", "19XX?"),
        ("[198-?]", "198X?"),
        ("[197-]", "197X"),
        ("193-?]", "193X?"),
        ("19uu", "19XX"),
        ("198u", "198X"),
        ("19XX", "19XX"),
        ("[197?]", "197X?"),
        ("[200- ?]", "200X?"),
        ("[between 1900 and 1910]", "1900/1910"),
        ("[zwischen 1945 und 2002?]", "1945/2002?"),
        ("[entre 1920 et 1930]", "1920/1930"),
        ("[between 12--? and 14--?]", "12XX?/14XX?"),
        ("[not before 1900]", "[1900..]"),
        ("not after 1461].", "[..1461]"),
        ("[not later than 1905]", "[..1905]"),
        ("[after 1950]", "[1950..]"),
        ("[nach 1945]", "[1945..]"),
        ("before August 1456].", "[..1456-08]"),
        ("after 21 August 1461].", "[1461-08-21..]"),
        ("[1945 or 1946]", "[1945,1946]"),
        ("[1658 or 9]", "[1658,1659]"),
        ("[1229 or 1230?]", "[1229,1230?]"),
        ("[9th century]", "08XX"),
        ("[1990s]", "199X"),
        ("18-]", "18XX"),
        ("Song [between 960 and 1279]", "0960/1279"),
        ("[1526-16--?]", "1526/16XX?"),
        ("44 BC", "-0043"),
        ("[150-100 B.C.]", "-0149/-0099"),
    ]);
}

#[test]
fn imprint_ranges() {
    imprints(&[
        ("1998-2003", "1998/2003"),
        ("1998–2003.", "1998/2003"),
        ("1998-99", "1998/1999"),
        ("1965-66.", "1965/1966"),
        ("[1936-38]", "1936/1938"),
        ("1998-", "1998/.."),
        ("[2000]-", "2000/.."),
        ("[1982-", "1982/.."),
        ("[1996-]", "1996/.."),
        ("1955->", "1955/.."),
        ("<1981- >", "1981/.."),
        ("1984-<1992>", "1984/.."),
        ("1904-[?]", "1904/"),
        ("-2003", "/2003"),
        ("[199-?]-", "199X?/.."),
        ("[19--]-2006.", "19XX/2006"),
        ("[1993]-1996.", "1993/1996"),
        ("[1929?-31]", "1929?/1931"),
        ("[1800-1899?]", "1800/1899?"),
        ("2003/2004", "2003/2004"),
        ("1998/99", "1998/1999"),
        ("[ca. 1875-80?]", "1875~/1880%"),
        ("v. 1, 1990-", "1990/.."),
        ("[1967-72. v. 1, 1969]", "1967/1972"),
        ("2003-04", "2003/2004"),
        // Eleven years, or a month? The year is certain.
        ("2005-11", "2005"),
        ("1905-11", "1905/1911"),
        // A range that runs backwards is none.
        ("1990-1985", "-"),
    ]);
}

#[test]
fn imprint_copyright_and_printing() {
    imprints(&[
        ("c2005", "©2005"),
        ("C2009.", "©2009"),
        ("cop. 2005", "©2005"),
        ("cop.2005", "©2005"),
        ("copyright 1909", "©1909"),
        ("©2005", "©2005"),
        ("© 2021", "©2021"),
        ("(c) 2005", "©2005"),
        ("p1998", "©1998"),
        ("P 2013", "©2013"),
        ("℗2020.", "©2020"),
        ("pc1996.", "©1996"),
        ("[c1909]", "©1909"),
        ("[©2010]", "©2010"),
        ("c2010?", "©2010?"),
        ("c2002-", "©2002/.."),
        ("<c1995- >", "©1995/.."),
        ("c1981-c1983.", "©1981/1983"),
        ("c1935-[1938]", "©1935/1938"),
        ("©1995-©2002.", "©1995/2002"),
        ("2005, c2004", "2005 ©2004"),
        ("1972, c1969", "1972 ©1969"),
        ("[1995?], c1981.", "1995? ©1981"),
        ("[1960, c1947]", "1960 ©1947"),
        ("1859 [c1858]", "1859 ©1858"),
        ("[1962] c1955.", "1962 ©1955"),
        ("[198-], c1966.", "198X ©1966"),
        ("2005, 1965", "2005 1965"),
        ("754, 1994, c 1993.", "1994 ©1993"),
        ("D.L. 2000", "2000"),
        ("DL 2004.", "2004"),
        ("[dépôt légal 2006]", "2006"),
        ("printed 2001", "2001"),
        ("tryckt 1998", "1998"),
        ("impr. 1970", "1970"),
        ("[impr. 2004]", "2004"),
        ("reprint 1998", "1998"),
        ("1959, 1976 printing.", "1959 printed 1976"),
        ("c1982 (1983 printing).", "©1982 printed 1983"),
        ("(1978 printing)", "1978"),
        ("c1978. ix, 358 p. :", "©1978"),
        ("1981. 138 p. :", "1981"),
        ("c1976. x, 282 p. ; 22 cm. edited by J. A. C. Mackie.", "©1976"),
    ]);
}

#[test]
fn imprint_corrections_and_calendars() {
    imprints(&[
        ("1387 [2008 or 2009]", "[2008,2009]"),
        ("1398 [2019 or 2020]", "[2019,2020]"),
        ("5765 [2004 or 2005]", "[2004,2005]"),
        ("Heisei 10 [1998]", "1998"),
        ("Shōwa 61-nen [1986]", "1986"),
        ("Shōwa 46-47 [1971-1972]", "1971/1972"),
        ("Qing Xianfeng 2 nian [1852]", "1852"),
        ("Zamistān-i 1400 [2021 or 2022]", "[2021,2022]"),
        ("2557 [2014]", "2014"),
        ("537 [1977]", "1977"),
        ("1999[民88]", "1999"),
        ("an X (1802)", "1802"),
        ("1983 [i.e. 1984]", "1984"),
        ("1899 [i.e. 1989]", "1989"),
        ("i.e. 1998", "1998"),
        ("[772, i.e., 2012]", "2012"),
        ("1790 (1790)", "1790"),
        ("1915-1916 (1915-1916)", "1915/1916"),
        ("MDCCL [1750]", "1750"),
        ("MDCCL", "1750"),
        ("M.DC.LXI.", "1661"),
        ("M,DCC,LXXIV. [1774]", "1774"),
        ("Anno M D C XLVIII", "1648"),
        ("anno D[omi]ni. MCCCCCX. die XIII. Iulii. [13 July 1510]", "1510-07-13"),
    ]);
}

#[test]
fn imprint_months_and_days() {
    imprints(&[
        ("Aug, 2023", "2023-08"),
        ("August 2021", "2021-08"),
        ("Juni 1978", "1978-06"),
        ("im Juni 2017", "2017-06"),
        ("Feb. 1980.", "1980-02"),
        ("Jan.-Mar. 1999", "1999-01/1999-03"),
        ("Spring 2003", "2003-21"),
        ("12.05.1999", "1999-05-12"),
        ("1999-05-12", "1999-05-12"),
        ("12 May 1999", "1999-05-12"),
        ("May 12, 1999", "1999-05-12"),
        ("Sept. 22, 1856.", "1856-09-22"),
        ("September 1, 1944.", "1944-09-01"),
        ("2015 May 04", "2015-05-04"),
        ("[31. März 2021]", "2021-03-31"),
        ("20230812", "2023-08-12"),
        ("2023-08", "2023-08"),
        ("08/05/2003", "2003"),
        ("28/05/2003", "2003-05-28"),
        ("05/28/2003", "2003-05-28"),
        ("05/05/2003", "2003-05-05"),
    ]);
}

#[test]
fn imprint_unread_or_absent() {
    imprints(&[
        ("n.d.", ""),
        ("[n. d.]", ""),
        ("s.a.", ""),
        ("<s.a.>", ""),
        ("o.J.", ""),
        ("o. J.", ""),
        ("[s.d.]", ""),
        ("no date", ""),
        ("?", ""),
        ("", ""),
        (" , ", ""),
        ("[date of publication not identified]", ""),
        ("[Erscheinungsdatum nicht ermittelbar]", ""),
        ("2023-02-30", "-"),
        ("30 February 1999", "-"),
        ("2023-13", "-"),
        ("LP 75.", "-"),
        ("HSE 9100.", "-"),
        ("ABC 1998", "-"),
        ("Peter Bond", "-"),
        ("July the 6th.", "-"),
        ("saṃ. 2033 vi.", "-"),
        ("l983.", "-"),
        ("198", "-"),
        ("Winter", "-"),
        ("2557", "-"),
        ("20", "-"),
        ("5765", "-"),
    ]);
}

#[test]
fn the_texts_of_the_statements_make_up_the_imprint() {
    let texts = |text| read_imprint(text).into_iter().map(|at| at.date.written).collect::<Vec<_>>();
    assert_eq!(texts("[1960, c1947]"), ["1960", "c1947"]);
    assert_eq!(texts("[2005?], c2004"), ["[2005?]", "c2004"]);
    assert_eq!(texts("1387 [2008 or 2009]"), ["1387 [2008 or 2009]"]);
    assert_eq!(texts("1959, 1976 printing"), ["1959", "1976 printing"]);
    assert_eq!(texts("Peter Bond"), ["Peter Bond"]);
}

#[track_caller]
fn dates(cases: &[(&str, Option<&str>)]) {
    for (text, expected) in cases {
        let found = read(text);
        assert_eq!(found.edtf.as_ref().map(Edtf::as_str), *expected, "{text}");
        assert_eq!(found.written, *text);
    }
}

#[test]
fn one_date() {
    dates(&[
        ("2023", Some("2023")),
        (" 2023 ", Some("2023")),
        ("2023-08", Some("2023-08")),
        ("2023-08-12", Some("2023-08-12")),
        ("2003-04", Some("2003-04")),
        ("2021-05-03T10:00:00Z", Some("2021-05-03T10:00:00Z")),
        ("198X", Some("198X")),
        ("1984?", Some("1984?")),
        ("1984/2004", Some("1984/2004")),
        ("2003-21", Some("2003-21")),
        ("-0380", Some("-0380")),
        ("-2003", Some("/2003")),
        ("20230812", Some("2023-08-12")),
        ("2005/07/15", Some("2005-07-15")),
        ("2018/4/25", Some("2018-04-25")),
        ("2001/09/01/", Some("2001-09-01")),
        ("2001/00/00/", Some("2001")),
        ("1948/07//", Some("1948-07")),
        ("2016/01/", Some("2016-01")),
        ("2003/04//", Some("2003-04")),
        ("2014//", Some("2014")),
        ("2001///", Some("2001")),
        ("2001///Spring", Some("2001-21")),
        ("2010///Jan-Feb", Some("2010-01/2010-02")),
        ("2015/october", Some("2015-10")),
        ("2013/02/15/received", Some("2013-02-15")),
        ("2016/10", Some("2016-10")),
        ("1998/99", Some("1998/1999")),
        ("1999--2001", Some("1999/2001")),
        ("[1999?]", Some("1999?")),
        // April 2003, or 2003 to 2004.
        ("2003/04", Some("2003")),
        ("2013 06 10", Some("2013-06-10")),
        ("2010 06", Some("2010-06")),
        ("2010 Jun 15", Some("2010-06-15")),
        ("2010 Jun-Jul", Some("2010-06/2010-07")),
        ("2010 Winter", Some("2010-24")),
        ("12-15 May 1999", Some("1999-05-12/1999-05-15")),
        ("12.-15. Mai 1999", Some("1999-05-12/1999-05-15")),
        ("May 12-15, 1999", Some("1999-05-12/1999-05-15")),
        ("May 30-June 2, 1999", Some("1999-05-30/1999-06-02")),
        ("28 Sep - 2 Oct 2009", Some("2009-09-28/2009-10-02")),
        ("15 - 19 Feb 2016", Some("2016-02-15/2016-02-19")),
        ("2024 Dec. 28-29", Some("2024-12-28/2024-12-29")),
        ("(2002 :", Some("2002")),
        ("1869-1870)", Some("1869/1870")),
        ("1976.", Some("1976")),
        ("*1991", Some("1991")),
        ("1er août 1914", Some("1914-08-01")),
        ("5 de mayo de 1999", Some("1999-05-05")),
        ("el 5 de mayo de 1999", Some("1999-05-05")),
        ("3 maggio 1808", Some("1808-05-03")),
        ("10 de junho de 1580", Some("1580-06-10")),
        ("4 juli 1776", Some("1776-07-04")),
        ("17. 4. 2021", Some("2021-04-17")),
        ("4th July 1776", Some("1776-07-04")),
        ("Dec. 1998-Jan. 1999", Some("1998-12/1999-01")),
        ("Dec./Jan. 1998/99", Some("1998-12/1999-01")),
        // Which of the two years is December's?
        ("Dec/Jan 1999", Some("1999")),
        ("Juli/August 2018", Some("2018-07/2018-08")),
        ("AGO-SEP 2003", Some("2003-08/2003-09")),
        ("Spring/Summer 2003", Some("2003-21/2003-22")),
        ("Winter 1998/99", Some("1998/1999")),
        ("c1998", Some("1998")),
        ("08/05/2003", Some("2003")),
        ("31/12/2003", Some("2003-12-31")),
        ("2000-02-29", Some("2000-02-29")),
        ("1900-02-29", None),
        ("2023-02-30", None),
        ("2023-13-01", None),
        ("31 April 2020", None),
        ("///", None),
        ("0000", None),
        ("YEAR/MONTH/DAY/", None),
        ("in press", None),
        ("99", None),
        ("", None),
    ]);
}

#[test]
fn months_in_seven_languages() {
    let names = [
        "January February March April May June July August September October November December",
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "Jan. Feb. Mar. Apr. May Jun. Jul. Aug. Sept. Oct. Nov. Dec.",
        "Jän. Febr. Mrz. Apr Mai Jun Jul Aug Sep Okt Nov Dez",
        "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
        "ENE FEB MAR ABR MAY JUN JUL AGO SEP OCT NOV DIC",
        "gen. febbr. mar. apr. magg. giu. lug. ago. sett. ott. nov. dic.",
        "jan. fev. mar. abr. maio jun. jul. ago. set. out. nov. dez.",
        "jan. feb. mrt. apr. mei jun. jul. aug. sep. okt. nov. dec.",
    ];
    for line in names {
        let read: Vec<_> = line.split(' ').map(month).collect();
        assert_eq!(read, (1..=12).map(Some).collect::<Vec<_>>(), "{line}");
    }
    assert_eq!(month("fe\u{301}vrier"), Some(2));
    for wrong in ["", ".", "Maybe", "Marchand", "8", "Decameron", "Ma"] {
        assert_eq!(month(wrong), None, "{wrong}");
    }
}

#[test]
fn seasons_in_seven_languages() {
    for line in [
        "spring summer autumn winter",
        "Frühjahr Sommer Herbst Winter",
        "printemps été automne hiver",
        "primavera verano otoño invierno",
        "primavera estate autunno inverno",
        "primavera verão outono inverno",
        "lente zomer herfst winter",
    ] {
        assert_eq!(line.split(' ').map(season).collect::<Vec<_>>(), [Some(21), Some(22), Some(23), Some(24)], "{line}");
    }
    assert_eq!((season("Fall"), season("Falls"), season("Easter")), (Some(23), None, None));
}

#[test]
fn coded_periods() {
    for (code, period) in [
        ("w7x1", Some("187X/191X")),
        ("x3x3", Some("193X")),
        ("x-x-", Some("19XX")),
        ("v-w-", Some("17XX/18XX")),
        ("y0y0", Some("200X")),
        ("d0d9", None),
        ("x9", None),
        ("", None),
    ] {
        assert_eq!(super::coded_period(code).as_ref().map(Edtf::as_str), period, "{code}");
    }
}

#[test]
fn coded_dates() {
    let cases = [
        ('s', "2005", "    ", "2005"),
        ('s', "2005", "####", "2005"),
        ('s', "19uu", "    ", "19XX"),
        ('s', "198u", "    ", "198X"),
        ('s', "2uuu", "    ", "2XXX"),
        ('s', "uuuu", "    ", ""),
        ('s', "    ", "    ", ""),
        ('s', "||||", "||||", ""),
        ('s', "0000", "    ", ""),
        ('s', "19u5", "    ", ""),
        ('s', "abcd", "    ", ""),
        ('s', "199", "", ""),
        ('c', "1998", "9999", "1998/.."),
        ('c', "19uu", "9999", "19XX/.."),
        ('c', "1998", "    ", "1998/.."),
        ('c', "uuuu", "9999", ""),
        ('d', "1996", "1996", "1996"),
        ('d', "1951", "1977", "1951/1977"),
        ('d', "1951", "uuuu", "1951/"),
        ('d', "1951", "198u", "1951/198X"),
        ('d', "uuuu", "1977", "/1977"),
        ('u', "1990", "uuuu", "1990/"),
        ('u', "1990", "9999", "1990/"),
        ('r', "1977", "1901", "1977 made 1901"),
        ('r', "1974", "uuuu", "1974"),
        ('r', "1974", "    ", "1974"),
        ('p', "1998", "1972", "1998 made 1972"),
        ('t', "2010", "2009", "2010 ©2009"),
        ('t', "2014", "2014", "2014 ©2014"),
        ('t', "2010", "    ", "2010"),
        ('q', "1980", "1985", "1980/1985"),
        ('q', "1960", "1969", "196X"),
        ('q', "1900", "1999", "19XX"),
        ('q', "1960", "    ", "1960?"),
        ('q', "19uu", "19uu", "19XX"),
        ('q', "1985", "1980", ""),
        ('e', "2008", "0812", "2008-08-12"),
        ('e', "2008", "08  ", "2008-08"),
        ('e', "2008", "08uu", "2008-08"),
        ('e', "2009", "0000", "2009"),
        ('e', "2009", "0230", "2009-02"),
        ('e', "2009", "1301", "2009"),
        ('m', "1967", "1972", "1967/1972"),
        ('m', "1967", "9999", "1967/.."),
        ('m', "1967", "1967", "1967"),
        ('m', "1967", "uuuu", "1967/"),
        ('i', "1765", "1770", "made 1765/1770"),
        ('k', "1700", "1799", "made 1700/1799"),
        ('n', "uuuu", "uuuu", ""),
        ('n', "1999", "    ", ""),
        ('b', "    ", "    ", ""),
        ('|', "2018", "####", "2018"),
        ('|', "||||", "||||", ""),
        ('|', "19uu", "    ", "19XX"),
        ('1', "1998", "    ", ""),
    ];
    for (kind, first, second, expected) in cases {
        let found = from_marc008(u8::try_from(kind).unwrap(), first, second);
        assert_eq!(short(&found), expected, "{kind} {first} {second}");
    }
}

#[test]
fn coded_text_is_kept() {
    let written = |kind, first, second| {
        from_marc008(kind, first, second).into_iter().map(|at| at.date.written).collect::<Vec<_>>()
    };
    assert_eq!(written(b's', "19uu", "    "), ["19uu"]);
    assert_eq!(written(b'm', "1967", "1972"), ["1967-1972"]);
    assert_eq!(written(b't', "2010", "2009"), ["2010", "2009"]);
}

/// Quadratic work on these would take the test minutes.
#[test]
fn long_text_comes_to_an_end() {
    for piece in
        ["1998-", "[", "c", "M ", "12.", "Jan ", "[i.e. ", "1998, ", "x ", "12-", "May 1-", "19--", "<1998-<", "or "]
    {
        let text = piece.repeat((1 << 16) / piece.len());
        let _ = (read_imprint(&text), read(&text));
    }
}

proptest! {
    #[test]
    fn any_text(text in "\\PC{0,40}") {
        prop_assert_eq!(&read(&text).written, &text);
        let _ = read_imprint(&text);
    }

    #[test]
    fn texts_of_a_cataloguer(text in "(c|©|ca\\. |\\[|i\\.e\\. |or |between |and |May |12|19|1998|--|-|\\?|\\]|, |\\.| |/|<|>|BC|M|XX|u){0,12}") {
        for at in read_imprint(&text) {
            prop_assert!(text.contains(at.date.written.as_str()), "{} of {}", at.date.written, text);
        }
        let _ = read(&text);
    }

    #[test]
    fn any_coded_date(kind in any::<u8>(), first in "[0-9u| #é]{0,5}", second in "[0-9u| #é]{0,5}") {
        let _ = from_marc008(kind, &first, &second);
    }

    #[test]
    fn any_year(year in 1000_u32..=2099) {
        prop_assert_eq!(short(&read_imprint(&format!("[{year}]"))), year.to_string());
        prop_assert_eq!(short(&read_imprint(&format!("c{year}."))), format!("©{year}"));
    }
}
