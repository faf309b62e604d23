use super::*;
use crate::model::Edtf;
use proptest::prelude::*;

/// "v49 i4 2023-08 p801-820 a12 t‘Title’ …rest".
fn short(part: &Part) -> String {
    let mut out = Vec::new();
    let mut put = |sign: &str, value: Option<&str>| out.extend(value.map(|value| format!("{sign}{value}")));
    put("v", part.volume.as_deref());
    put("i", part.issue.as_deref());
    put("", part.date.as_ref().map(|date| date.edtf.as_ref().map_or("?", Edtf::as_str)));
    put("p", part.pages.as_deref());
    put("a", part.article_number.as_deref());
    put("t", part.issue_title.as_deref());
    put("…", part.remainder.as_deref());
    out.join(" ")
}

#[track_caller]
fn readings(cases: &[(&str, &str)]) {
    let wrong: Vec<_> = cases
        .iter()
        .map(|(text, expected)| (text, expected, short(&read(text))))
        .filter(|(_, expected, found)| *expected != found)
        .collect();
    assert!(wrong.is_empty(), "text, expected, found: {wrong:#?}");
}

#[test]
fn compact_forms() {
    readings(&[
        ("49(4), Aug, 2023: p.801-820", "v49 i4 2023-08 p801-820"),
        ("49(4), Aug, 2023: p.801-820.", "v49 i4 2023-08 p801-820"),
        ("49(4)", "v49 i4"),
        ("49 (4)", "v49 i4"),
        ("49(3-4)", "v49 i3-4"),
        ("49(Suppl. 1)", "v49 iSuppl. 1"),
        ("49(H)", "…49(H)"),
        ("49(4 Suppl)", "v49 i4 Suppl"),
        ("49(4, Pt 2)", "v49 i4, Pt 2"),
        ("49(no. 4)", "v49 i4"),
        ("12A(3)", "v12A i3"),
        ("XLIX(4)", "vXLIX i4"),
        ("49:4<801", "v49 i4 p801"),
        ("2:3<45", "v2 i3 p45"),
        ("123:5<", "v123 i5"),
        ("24:B:9<235", "v24 i9 p235 …B"),
        ("279<GM5", "v279 pGM5"),
        ("49/4", "v49 i4"),
        ("49/4 (2023) 801-20", "v49 i4 2023 p801-820"),
        ("49(4):801-820", "v49 i4 p801-820"),
        ("49(4): 801", "v49 i4 p801"),
        ("49(4), 801–820", "v49 i4 p801-820"),
        ("49(4), e12345", "v49 i4 ae12345"),
        ("49(4): S12-S15", "v49 i4 pS12-S15"),
        ("3(1), Jan, 2010", "v3 i1 2010-01"),
        ("12(3), Jul-Sep, 2023: p.5-9", "v12 i3 2023-07/2023-09 p5-9"),
        ("12(3-4), Spring, 2003: p.5-9", "v12 i3-4 2003-21 p5-9"),
        ("556, Jun, 2021: p.9-15", "v556 2021-06 p9-15"),
        ("12, Feb, 2024: p.e16864", "v12 2024-02 ae16864"),
        ("12 Feb 2024: p.5", "2024-02-12 p5"),
        ("2013, 2013: p.1-5", "v2013 2013 p1-5"),
        ("2019, Apr, 2019: p.1-13", "v2019 2019-04 p1-13"),
        ("(56), Oct, 2018: p.185", "i56 2018-10 p185"),
        ("50 (2023)", "v50 2023"),
        ("24,10A(1970), S. 671-678", "v24 i10A 1970 p671-678"),
        ("2-3(1980-1981), S. 153-228", "v2-3 1980/1981 p153-228"),
        ("19 (2015),4, S. 581 - 612 : Ill., graph. Darst.", "v19 i4 2015 p581-612 …Ill., graph. Darst."),
        ("5, Heft 1 (2021), 53-64 (gesamt 12)", "v5 i1 2021 p53-64 …(gesamt 12)"),
        ("88. 2010 (2012), S. 175-179", "v88 2010 p175-179 …(2012)"),
        ("2/1980/153", "v2 1980 p153"),
        ("24/10/1970/671-678", "v24 i10 1970 p671-678"),
        ("1995 (24), s. 13 : ill.", "v1995 i24 1995 p13 …ill."),
        ("2023(4)", "v2023 i4 2023"),
        ("2004/9", "v2004 i9 2004"),
        ("2023:4", "v2023 i4 2023"),
    ]);
}

#[test]
fn labelled_forms() {
    readings(&[
        ("Vol. 49, no. 4 (Aug. 2023), p. 801-820", "v49 i4 2023-08 p801-820"),
        ("v.49:no.4(2023:Aug.)", "v49 i4 2023-08"),
        ("Jahrg. 49, Heft 4, S. 801-820", "v49 i4 p801-820"),
        ("Vol. 15, nr 4 (2001/02), S. 12-13", "v15 i4 2001/2002 p12-13"),
        ("Bd. 12 (1999), H. 3, S. 44-50", "v12 i3 1999 p44-50"),
        ("Årg. 12, nr 3", "v12 i3"),
        ("T. 3, fasc. 2", "v3 i2"),
        ("año 5, núm. 12", "v5 i12"),
        ("n° 45, p. 12-15", "i45 p12-15"),
        ("Nº 45, págs. 12-15", "i45 p12-15"),
        ("№ 3, с. 12-15", "i3 p12-15"),
        ("no. 12 (Spring 2003)", "i12 2003-21"),
        ("Vol. 49 Issue 4", "v49 i4"),
        ("Volume 49, Number 4, pages 801-820", "v49 i4 p801-820"),
        ("Vol. 36, No 2, March-April 1993, p. 19-21", "v36 i2 1993-03/1993-04 p19-21"),
        ("v. 25 (1975) no. 3, p. 195-221", "v25 i3 1975 p195-221"),
        ("v. 59 (July 1970) p. 285-295", "v59 1970-07 p285-295"),
        ("v. 78 (July/October 1989), no. 311/312, p. 426-430", "v78 i311/312 1989-07/1989-10 p426-430"),
        ("vol. 90, nos 356/357, January/April 2001, pp. 137-139", "v90 i356/357 2001-01/2001-04 p137-139"),
        ("no. 1483/1484 (1973) p. 7-11", "i1483/1484 1973 p7-11"),
        ("vol. 107, November 14, 1990, p. 1060-1964", "v107 1990-11-14 p1060-1964"),
        ("tome VI (juin-juill. 1966) no. 8, p. 349-444", "vVI i8 1966-06/1966-07 p349-444"),
        ("vol. 18, Spring 1966, p. 63-66", "v18 1966-21 p63-66"),
        ("no. 15-18, 1969", "i15-18 1969"),
        ("Jg. 41, H. 2 (April 1992), p. 137-146", "v41 i2 1992-04 p137-146"),
        ("Jg.40, H.2 (April 1991), p.208-209", "v40 i2 1991-04 p208-209"),
        ("Jrg. 2007, nr. 8 (april 2007) ; p. 14", "v2007 i8 2007-04 p14"),
        ("85. Jahrgang (2026), Seite 85-89", "v85 2026 p85-89"),
        ("39. Jahrgang, Ausgabe 4 (Juli/August 2018)", "v39 i4 2018-07/2018-08"),
        ("Heft 89 (2015), Seite 9-73", "i89 2015 p9-73"),
        ("Band 111, Heft 4 (2024), Seite 495-528", "v111 i4 2024 p495-528"),
        ("Bd.1, S. 91-101", "v1 p91-101"),
        ("Årg. 12 (2001):3, s. 45-67", "v12 i3 2001 p45-67"),
        ("vol. 12 (2001) : 3, s. 45-67", "v12 i3 2001 p45-67"),
        ("12(2001):3, s. 45-67", "v12 i3 2001 p45-67"),
        ("12(2001):45-67", "v12 2001 p45-67"),
        ("5 May 2001, p. B1, B6", "2001-05-05 pB1, B6"),
        ("Evf. 12, 3. sz. (2001), p. 45-67", "v12 i3 2001 p45-67"),
        ("2014, N° 29 (5.2.), p. 12. - Ill.", "i29 2014 p12 …(5.2.); Ill."),
        ("Vol. 2014 (2014), p. 1-16", "v2014 2014 p1-16"),
        ("Vol. 14, no. 1-3 (1994), p. 31-44", "v14 i1-3 1994 p31-44"),
        ("Vol. 21, no. S1 (2009), p. 7-7", "v21 iS1 2009 p7-7"),
        ("Vol. 11, no. 3 (2016), p. e0150105", "v11 i3 2016 ae0150105"),
        ("Vol. 33, no. 12 (2021), p. 124002", "v33 i12 2021 p124002"),
        ("Issue 1 (2021)", "i1 2021"),
        ("Vol. 9, no. 9 (2024).", "v9 i9 2024"),
        ("(2012), p. 391-450", "2012 p391-450"),
        ("September 2004", "2004-09"),
        ("AGO-SEP 2003", "2003-08/2003-09"),
        ("Vol. 2, no. 2 (Feb. 1976), p. 195-230", "v2 i2 1976-02 p195-230"),
        ("vol. LXXXV, no. 6, p. [453]-457.", "vLXXXV i6 p453-457"),
        ("26 cm. vol. LXXXI, nos. 5-6: p. [269]-284; p. [402]-422.", "vLXXXI i5-6 p269-284, 402-422 …26 cm."),
        ("vol. XI, no. 3, whole no. 64, p. 31, 132-133.", "vXI i3 p31, 132-133 …whole no. 64"),
        ("whole no. 64, p. 31", "i64 p31"),
        ("vol. CI, no. 1301, part 2, p. 38-39.", "vCI i1301 p38-39 …part 2"),
        ("Vol. 24, pt. B no. 9 (Sept. 1993), p. 235-48", "v24 i9 1993-09 p235-248 …pt. B"),
        ("vol. 3, pt. 2, p. 4-9", "v3 i2 p4-9"),
        ("Vol. 3, suppl. 1", "v3 isuppl. 1"),
        ("vol. 3, no. 2, suppl. 1, p. 5", "v3 i2 suppl. 1 p5"),
        ("Vol. 12, no. 3 = 145", "v12 i3 …= 145"),
        ("Vol. 12, Nr. 3 (Beilage)", "v12 i3 Beilage"),
        ("n.s. v.38 (1967): No.1/2, p. 26-34", "v38 i1/2 1967 p26-34 …n.s."),
        ("volume:5 number:1 year:2021 pages:53-64 extent:12", "v5 i1 2021 p53-64 …extent:12"),
        ("year:2021 month:4 day:17 pages:1-13", "2021-04-17 p1-13"),
        ("Eur. J. Nucl. Med. 2019. 47 (8) p.1913-1926", "v47 i8 2019 p1913-1926 …Eur. J. Nucl. Med."),
        (
            "Ausserordentliche Versammlung vom 18.1.1977, p. 23-32",
            "1977-01-18 p23-32 …Ausserordentliche Versammlung vom",
        ),
        ("Vol. 12, art. 5", "v12 a5"),
        ("Vol. 12, article no. e105", "v12 ae105"),
        ("Vol. 12, no. 3 (Winter 1998/99)", "v12 i3 1998/1999"),
        ("Vol. 37/38 (1999)", "v37/38 1999"),
    ]);
}

#[test]
fn special_issues() {
    readings(&[
        ("Vol. 12, no. 3, Special issue: Cities and water, p. 4-9", "v12 i3 p4-9 tCities and water"),
        ("Special issue", "iSpecial issue"),
        ("Vol. 12, special issue (2003)", "v12 ispecial issue 2003"),
        ("Sonderheft 3 (1999), S. 4-9", "iSonderheft 3 1999 p4-9"),
        ("49(Special Issue)", "v49 iSpecial Issue"),
        ("n° spécial, 1999", "in° spécial 1999"),
        ("hors-série 4", "ihors-série 4"),
    ]);
}

#[test]
fn pages_alone() {
    readings(&[
        ("p. 5-12", "p5-12"),
        ("pp. 801-20", "p801-820"),
        ("p. 1234-8", "p1234-1238"),
        ("p. 801-20, 25", "p801-820, 25"),
        ("pp. [12]-15, 20", "p12-15, 20"),
        (", pp. [12]-15, 20", "p12-15, 20"),
        ("S. [3] - 25", "p3-25"),
        ("Seite [123]-157", "p123-157"),
        ("S. 3 f.", "p3 f."),
        ("p. 12 ff.", "p12 ff."),
        ("p. 12+", "p12+"),
        ("p. xii-xv", "pxii-xv"),
        ("p. xii-xv, 3", "pxii-xv, 3"),
        ("p. S12-5", "pS12-5"),
        ("p. e12-e15", "pe12-e15"),
        ("p. A645-A646", "pA645-A646"),
        ("p. 820-801", "p820-801"),
        ("p. 99-101", "p99-101"),
        ("p. 19-5", "p19-5"),
        ("93-118", "p93-118"),
        ("fol. 3b-8b.", "p3b-8b"),
        ("pages:447-473", "p447-473"),
        ("(17.4.2021), 1-8", "2021-04-17 p1-8"),
        ("1902, S. [3] - 25", "1902 p3-25"),
        ("e12345", "ae12345"),
    ]);
    let part = read("pp. [12]-15, 20");
    assert_eq!((part.first_page.as_deref(), part.last_page.as_deref()), (Some("12"), Some("20")));
    let part = read("p. 12 ff.");
    assert_eq!((part.first_page.as_deref(), part.last_page.as_deref()), (Some("12"), None));
    let part = read("p. 801-20");
    assert_eq!((part.first_page.as_deref(), part.last_page.as_deref()), (Some("801"), Some("820")));
}

#[test]
fn what_is_not_understood_stays() {
    readings(&[
        ("", ""),
        (" . ", ""),
        ("259", "…259"),
        ("4", "…4"),
        ("pl. CLIV.", "…pl. CLIV."),
        ("TestDetails", "…TestDetails"),
        ("[2] Seiten", "…[2] Seiten"),
        ("month:4", "…month:4"),
        ("folder 2", "…folder 2"),
        ("75-02B(E).", "…75-02B(E)."),
        ("in press", "…in press"),
        ("v. d. Heydt", "…v. d. Heydt"),
        ("no:host", "…no:host"),
        ("1929, 285", "1929 …285"),
        ("vol. 3, 2023-02-30", "v3 …2023-02-30"),
        ("xii, 240 p. : ill. ; 23 cm", "…xii, 240 p. : ill. ; 23 cm"),
    ]);
}

#[test]
fn numbering_or_extent() {
    let numberings = [
        "49(4), Aug, 2023: p.801-820",
        "49(4), Aug, 2023: p.801-820.",
        "vol. 12, no. 3, p. 4-9",
        "Vol. 49, no. 4 (Aug. 2023), p. 801-820",
        "v.49:no.4(2023:Aug.)",
        "Jahrg. 49, Heft 4, S. 801-820",
        "49(4)",
        "49 (4)",
        "49(Suppl. 1)",
        "3(1), Jan, 2010",
        "556, Jun, 2021: p.9-15",
        "1995 (24), s. 13 : ill.",
        "no. 65, 1984, p. 6-15",
        "Bd. 12 (1999), H. 3, S. 44-50",
        "47 (8) p.1913-1926",
        "Årg. 12, nr 3",
        "T. 3, fasc. 2",
        "49:4<801",
        "49/4 (2023) 801-20",
        "vol. 3, p. 5-12",
        "no. 12 (Spring 2003)",
        "n° 45, p. 12-15",
        "12(3-4), Spring, 2003: p.5-9",
        "Vol. 11, no. 3 (2016), p. e0150105",
        "39. Jahrgang, Ausgabe 4 (Juli/August 2018)",
    ];
    let extents = [
        "",
        "xii, 240 p. : ill. ; 23 cm",
        "p. 5-12",
        "p. 357-380 ; 30 cm",
        "P. 323-331",
        "2 v. (xii, 300 p.)",
        "1 online resource (345 pages)",
        "v. ; 28 cm",
        "3 s.",
        "vol. 1 (223 S.)",
        "[12] leaves",
        "1 score (35 p.)",
        "1 audio disc (74 min.)",
        "1 sound disc (46:00)",
        "1 videodisc (ca. 119 min.)",
        "303 p.",
        "170 p., [78] p. of plates :",
        "xiii, 215 p. :",
        "88, 48 p. :",
        "399, [1] p. ;",
        "XIV, 334 S.",
        "0254, [2] s. ;",
        "3-192p",
        "p. [309]-458 ;",
        "viii, 9-189 p.",
        "score: p.47-49",
        "1 part: p.49-51 (vol.6)",
        "2 parts: p.30, 30",
        "15 vol. :",
        "4 volumes",
        "35.31 (34 boxes)",
        "22 PDFs (xxvi, 465 pages)",
        "1 Online-Ressource (271 Seiten)",
        "X, 117 S. 8",
        "1 map : col. ; 40 x 97 cm.",
        "1 Karte 1:50000",
        "v. <1-3 > ;",
        "v. <4, pts 1-2; v. 5> in <3 > ;",
        "no. in v. illus., maps ; 26 cm",
        "2000-",
        "1999",
        "In-18",
        "16e s.",
        "1 vol. (Non paginé)",
        "2 CDs (ca. 125 Min.)",
        "1 videodisc (2:02:09) :",
        "6 p. l., 3-899, [1] p.",
        "xii p., 1 l., 235 p.",
        "267 Seiten",
        "volumes : illustrations ; 21-27 cm",
        "v. : ill. ; 25-28 cm",
        "v. ill. 25-28 cm.",
        "t. : il. ; 24-26 cm",
        "v. : 28 x 22-24 cm",
        "Online-Ressource, 28 Seiten",
        "; 15 cm",
        "5 volumes (1998-2003)",
        "v. 1-<5> :",
        "viii, 1713 col.",
        "From no. 255 of 2004 on it is called by another name, which the library has not yet seen",
    ];
    let wrong: Vec<_> = numberings
        .iter()
        .filter(|text| !is_enumeration(text))
        .chain(extents.iter().filter(|text| is_enumeration(text)))
        .map(|text| (text, short(&read(text))))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Quadratic work on these would take the test minutes.
#[test]
fn long_text_comes_to_an_end() {
    for piece in
        ["49(4), ", "p. 1-2, ", "12-", "12/", "(", "vol. ", "no. 1 & 2 ", "Special issue: x ", "suppl. 1 ", "xi-"]
    {
        let text = piece.repeat((1 << 16) / piece.len());
        let _ = (read(&text), is_enumeration(&text));
    }
}

proptest! {
    #[test]
    fn any_text(text in "\\PC{0,60}") {
        let part = read(&text);
        prop_assert_eq!(part.written.as_deref(), Some(text.as_str()));
        let _ = is_enumeration(&text);
    }

    #[test]
    fn no_word_is_lost(text in "(Vol\\. |no\\. |p\\. |S\\. |12|801-20|\\(|\\)|, |: |Aug|2023|xii|e12|Suppl\\. |Quux |part |/|<|\\[|\\]){0,12}") {
        let part = read(&text);
        prop_assert_eq!(part.written.as_deref(), Some(text.as_str()));
        // A word that no rule knows is in the remainder.
        prop_assert_eq!(text.contains("Quux"), short(&part).contains("Quux"));
    }

    #[test]
    fn what_counts_plainly_has_a_unit(text in "(xii|2| 240| 1 |8|p| S|v| Bd| part| map|с|P| col| leaves|\\[|\\]|,| :| ;| \\+ |: |°|#|\t|\u{301}|\u{200b}|\\.| ){0,9}") {
        if counts_plainly(&text) {
            let tokens = Tokens::new(&text);
            prop_assert!((0..tokens.len()).any(|at| is_unit(&tokens, at)), "{}", text);
            prop_assert!(!is_enumeration(&text));
        }
    }

    #[test]
    fn the_usual_form(volume in 1_u32..900, issue in 1_u32..60, year in 1850_u32..2050, first in 1_u32..900, more in 1_u32..90) {
        let part = read(&format!("{volume}({issue}), Aug, {year}: p.{first}-{}", first + more));
        prop_assert_eq!(short(&part), format!("v{volume} i{issue} {year}-08 p{first}-{}", first + more));
    }
}

#[test]
fn labels_of_other_languages() {
    readings(&[
        ("T. 5, vyp. 2 (2010), s. 12-19", "v5 i2 2010 p12-19"),
        ("Т. 5, вып. 2 (янв. 2010), с. 12-19", "v5 i2 2010-01 p12-19"),
        ("R. 12, nr 3 (2010), s. 45-67", "v12 i3 2010 p45-67"),
        ("a. 12, n. 3 (2010), p. 45-67", "v12 i3 2010 p45-67"),
        ("God. 12, br. 3 (2010), str. 45-67", "v12 i3 2010 p45-67"),
        ("12. évf. 3. sz. (2010), p. 45-67", "v12 i3 2010 p45-67"),
        ("12e année, n. 3, p. 45-67", "v12 i3 p45-67"),
        ("Cilt 12, Sayı 3 (2010), s. 45-67", "v12 i3 2010 p45-67"),
        ("Τόμ. 12, τχ. 3 (2010), σ. 45-67", "v12 i3 2010 p45-67"),
        ("כרך 12, מס' 3 (2010), עמ' 45-67", "v12 i3 2010 p45-67"),
        ("س. 12، ع. 3 (2010)، ص. 45-67", "v12 i3 2010 p45-67"),
        ("Vsk. 12, nro 3 (2010), s. 45-67", "v12 i3 2010 p45-67"),
        ("19 (2015) 4, S. 581", "v19 i4 2015 p581"),
        // Nothing says what the numbers are.
        ("Lkv 12, lks 3 (2010), p. 45-67", "2010 p45-67 …Lkv 12, lks 3"),
    ]);
}

#[test]
fn signs_of_east_asia() {
    readings(&[
        ("第12卷第3期 (2010), 页45-67", "v12 i3 2010 p45-67"),
        ("2010年第12卷第3期，45-67页", "v12 i3 2010 p45-67"),
        ("12巻3号 (2010年3月), p. 45-67", "v12 i3 2010-03 p45-67"),
        ("第１２巻第３号（２０１０）", "v12 i3 2010"),
        ("제12권 제3호 (2010년 3월 15일), 45-67쪽", "v12 i3 2010-03-15 p45-67"),
        ("总第45期 (2010)", "i45 2010"),
        ("第三期", "…第三期"),
    ]);
}
