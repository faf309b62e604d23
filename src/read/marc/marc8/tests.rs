use super::{EACC, Set, decode, eacc};

fn text(bytes: &[u8], right: Set) -> (String, usize) {
    let mut text = String::new();
    let replaced = decode(bytes, right, &mut text);
    (text, replaced)
}

/// A value in MARC-8 and what it says; the default sets are ASCII and ANSEL.
const CASES: &[(&[u8], &str)] = &[
    (b"Walden", "Walden"),
    (b"", ""),
    // ANSEL: letters, marks before their letters, several marks.
    (b"\xA2rsted, \xB1\xE2od\xE2z", "Ørsted, ło\u{301}dz\u{301}"),
    (b"caf\xE2e", "cafe\u{301}"),
    (b"Vi\xE3\xF2et", "Vie\u{302}\u{323}t"),
    (b"\xC3 2001 \xB9 5 \xC8 7 \xC7", "© 2001 £ 5 € 7 ß"),
    (
        b"\xF0c\xE4n\xE8u\xEAa\xE9s\xEEo\xE6g\xE7z\xF1e",
        "c\u{327}n\u{303}u\u{308}a\u{30A}s\u{30C}o\u{30B}g\u{306}z\u{307}e\u{328}",
    ),
    // Ligatures and double tildes span two letters.
    (b"\xEBi\xECa", "i\u{FE20}a\u{FE21}"),
    (b"\xFAn\xFBg", "n\u{FE22}g\u{FE23}"),
    // Signs of Romanised scripts.
    (b"al-\xB0Ira\xAEq gos\xA7 ob\xB7", "al-ʻIraʼq gosʹ obʺ"),
    // A mark over a blank is a mark that stands alone.
    (b"\xE2 x", " \u{301}x"),
    // What is not sorted, and joiners.
    (b"\x88The \x89cat", "The cat"),
    (b"a\x8Db\x8Ec", "a\u{200D}b\u{200C}c"),
    // Greek symbols, subscripts, superscripts, each back to ASCII with `s`.
    (b"\x1Bga\x1Bs-rays, H\x1Bb2\x1BsO, x\x1Bp3\x1Bs", "α-rays, H₂O, x³"),
    (b"\x1Bbbc", "\u{FFFD}\u{FFFD}"),
    // Cyrillic on the left, by either intermediate character; extended on the right.
    (b"\x1B(NpUTI\x1B(B", "Пути"),
    (b"\x1B,NpUTI\x1B,B!", "Пути!"),
    (b"\x1B(N\x1B)Q\xC6\xC7\x1B(B", "ії"),
    (b"\x1B-Q\xC4", "ё"),
    (b"\x1B)N\xCD\xC9\xD2", "мир"),
    // Greek with an accent before its letter.
    (b"\x1B(S\"aurp\x1B(B", "α\u{301}\u{3C1}\u{3BF}\u{3BD}"),
    // Hebrew and its points.
    (b"\x1B(2yln\x1B(B", "שלמ"),
    (b"\x1B(2Ga\x1B(B", "ב\u{5B0}"),
    // Arabic, basic and extended.
    (b"\x1B(3Gdgg\x1B(B", "اله\u{647}"),
    (b"\x1B(3\x1B)4\xB3\x1B(B", "\u{687}"),
    // East Asian characters, three bytes each; the blank is one byte.
    (b"\x1B$1!0!!0&\x1B(B", "一上"),
    (b"\x1B$1!0! !0&\x1B(B.", "一 上."),
    (b"\x1B$,1!0!\x1B(B", "一"),
    (b"\x1B$(1!0!\x1B(B", "一"),
    (b"\x1B$)1\xA1\xB0\xA1\x1B)!E\xE2e", "一e\u{301}"),
    (b"\x1B$-1\xA1\xB0\xA1", "一"),
    // A number sign after an ampersand may be the bytes of a character.
    (b"\x1B$1'&#\x1B(B", "\u{FFFD}"),
    // ANSEL by its full name.
    (b"\x1B)!E\xA5", "Æ"),
    (b"\x1B-!E\xA5", "Æ"),
    (b"\x1B(!E%\x1B(B", "Æ"),
    // Numeric references.
    (b"&#x6C34; &#x1F600;", "水 😀"),
    (b"&#27700;", "水"),
    (b"A&B &# &#; &#x; &#xZZ; &amp; &#xD800; &#x7;", "A&B &# &#; &#x; &#xZZ; &amp; &#xD800; &#x7;"),
    // Broken: an escape to nowhere, a mark without a letter, a character cut off, bytes of no set.
    (b"a\x1B", "a\u{FFFD}"),
    (b"a\x1Bt", "a\u{FFFD}t"),
    (b"a\x1B(", "a\u{FFFD}("),
    (b"a\x1B(Z", "a\u{FFFD}(Z"),
    (b"a\x1B$", "a\u{FFFD}$"),
    (b"a\xE2", "a\u{FFFD}"),
    (b"\xE2\xE8", "\u{FFFD}"),
    (b"\x1B$1!0", "\u{FFFD}"),
    (b"\x1B$1~~~!0!", "\u{FFFD}一"),
    (b"\x81\xA0\xFF\xD0", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    (b"a\x00b\tc", "ab c"),
];

#[test]
fn values_of_marc8_become_unicode() {
    for (bytes, expected) in CASES {
        let (found, replaced) = text(bytes, Set::Ansel);
        assert_eq!(found, *expected, "{:?}", String::from_utf8_lossy(bytes));
        assert_eq!(replaced, found.matches('\u{FFFD}').count(), "{:?}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn values_of_unimarc_become_unicode() {
    let cases: &[(&[u8], Set, &str)] = &[
        (b"\xC2ecole", Set::Iso5426, "e\u{301}cole"),
        (b"\xC8u\xE1\xFB", Set::Iso5426, "u\u{308}Æß"),
        (b"\xAB\xBB\xA2\xB9", Set::Iso5426, "«»„’"),
        (b"\x1B-P\xCFc", Set::Ansel, "c\u{30C}"),
        (b"\xC4\xE0", Set::ExtendedCyrillic, "ёҐ"),
        (b"\xE1\xE2", Set::Greek, "αβ"),
    ];
    for (bytes, right, expected) in cases {
        assert_eq!(text(bytes, *right), ((*expected).to_owned(), 0), "{bytes:?}");
    }
}

/// First, last and a few characters of every set, and how many it has.
#[test]
fn every_set_has_its_characters() {
    type Case<'a> = (Set, usize, &'a [(u8, char)]);
    let cases: &[Case<'_>] = &[
        (Set::Ascii, 95, &[(0x20, ' '), (0x41, 'A'), (0x7E, '~')]),
        (Set::Ansel, 65, &[(0x21, 'Ł'), (0x30, 'ʻ'), (0x48, '€'), (0x60, '\u{309}'), (0x7E, '\u{313}')]),
        (Set::Hebrew, 78, &[(0x21, '!'), (0x40, '\u{5B7}'), (0x60, 'א'), (0x7D, 'ײ')]),
        (Set::BasicArabic, 83, &[(0x21, '!'), (0x41, 'ء'), (0x73, 'ٱ'), (0x7A, '“')]),
        (Set::ExtendedArabic, 90, &[(0x21, '\u{6FD}'), (0x29, 'پ'), (0x7D, '\u{306}'), (0x7E, '\u{30C}')]),
        (Set::BasicCyrillic, 94, &[(0x21, '!'), (0x41, 'а'), (0x61, 'А'), (0x7E, 'Ч')]),
        (Set::ExtendedCyrillic, 42, &[(0x40, 'ґ'), (0x44, 'ё'), (0x73, 'Ѫ')]),
        (Set::Greek, 73, &[(0x21, '\u{300}'), (0x41, 'Α'), (0x61, 'α'), (0x7E, 'ϡ')]),
        (Set::Subscripts, 14, &[(0x28, '₍'), (0x30, '₀'), (0x39, '₉')]),
        (Set::GreekSymbols, 3, &[(0x61, 'α'), (0x62, 'β'), (0x63, 'γ')]),
        (Set::Superscripts, 14, &[(0x28, '⁽'), (0x31, '¹'), (0x39, '⁹')]),
        (Set::Iso5426, 76, &[(0x21, '¡'), (0x42, '\u{301}'), (0x61, 'Æ'), (0x7C, 'þ')]),
    ];
    for (set, count, characters) in cases {
        assert_eq!((0x20..0x7F).filter(|position| set.character(*position).is_some()).count(), *count, "{set:?}");
        for (position, character) in *characters {
            assert_eq!(
                set.character(*position).map(|(character, _)| character),
                Some(*character),
                "{set:?} {position:02X}"
            );
        }
    }
}

#[test]
fn east_asian_characters_are_found_by_their_code() {
    let (entries, rest) = EACC.as_chunks::<6>();
    assert!(rest.is_empty());
    assert_eq!(entries.len(), 15_745);
    assert!(entries.is_sorted_by(|a, b| a[..3] < b[..3]), "sorted, no code twice");
    assert!(entries.iter().all(|[a, b, c, ..]| eacc([*a, *b, *c]).is_some()), "every entry is a character");
    let cases = [
        ([0x21, 0x30, 0x21], '一'),
        ([0x21, 0x23, 0x20], '\u{3000}'),
        ([0x21, 0x43, 0x39], '晴'),
        ([0x21, 0x75, 0x59], '\u{212C4}'),
        ([0x69, 0x24, 0x22], 'あ'),
        ([0x69, 0x25, 0x22], 'ア'),
        ([0x6F, 0x49, 0x56], '곶'),
    ];
    for (code, character) in cases {
        assert_eq!(eacc(code), Some(character), "{code:02X?}");
    }
    assert_eq!(eacc([0x21, 0x21, 0x21]), None);
}
