//! The code tables of MARC-8 and ISO 5426 as facts: seven-bit positions and what stands there.
//!
//! Sources: the [MARC-8 code tables](https://www.loc.gov/marc/specifications/specchartables.html) of the Library of Congress,
//! ISO 5426:1983. What stands to the right (0xA1 to 0xFE) is given with its high bit off, as escape sequences can move a set
//! to either side.

/// Characters from a position on.
pub(super) struct Run {
    /// The first position.
    pub(super) first: u8,
    /// Whether they are combining marks, which come before their letter.
    pub(super) are_marks: bool,
    pub(super) characters: &'static [char],
}

const fn letters(first: u8, characters: &'static [char]) -> Run {
    Run { first, are_marks: false, characters }
}

const fn marks(first: u8, characters: &'static [char]) -> Run {
    Run { first, are_marks: true, characters }
}

/// Hebrew, final character 2.
pub(super) const HEBREW: &[Run] = &[
    letters(
        0x21,
        &[
            '!', '״', '#', '$', '%', '&', '׳', '(', ')', '*', '+', ',', '\u{5be}', '.', '/', '0', '1', '2', '3', '4',
            '5', '6', '7', '8', '9', ':', ';', '<', '=', '>', '?',
        ],
    ),
    marks(
        0x40,
        &[
            '\u{5b7}', '\u{5b8}', '\u{5b6}', '\u{5b5}', '\u{5b4}', '\u{5b9}', '\u{5bb}', '\u{5b0}', '\u{5b2}',
            '\u{5b3}', '\u{5b1}', '\u{5bc}', '\u{5bf}', '\u{5c1}', '\u{fb1e}',
        ],
    ),
    letters(0x5B, &['[']),
    letters(0x5D, &[']']),
    letters(
        0x60,
        &[
            'א', 'ב', 'ג', 'ד', 'ה', 'ו', 'ז', 'ח', 'ט', 'י', 'ך', 'כ', 'ל', 'ם', 'מ', 'ן', 'נ', 'ס', 'ע', 'ף', 'פ',
            'ץ', 'צ', 'ק', 'ר', 'ש', 'ת', 'װ', 'ױ', 'ײ',
        ],
    ),
];

/// Basic Arabic, final character 3.
pub(super) const BASIC_ARABIC: &[Run] = &[
    letters(
        0x21,
        &[
            '!', '"', '#', '$', '٪', '&', '\'', '(', ')', '٭', '+', '،', '-', '.', '/', '٠', '١', '٢', '٣', '٤', '٥',
            '٦', '٧', '٨', '٩', ':', '؛', '<', '=', '>', '؟',
        ],
    ),
    letters(
        0x41,
        &[
            'ء', 'آ', 'أ', 'ؤ', 'إ', 'ئ', 'ا', 'ب', 'ة', 'ت', 'ث', 'ج', 'ح', 'خ', 'د', 'ذ', 'ر', 'ز', 'س', 'ش', 'ص',
            'ض', 'ط', 'ظ', 'ع', 'غ', '[',
        ],
    ),
    letters(0x5D, &[']']),
    letters(0x60, &['ـ', 'ف', 'ق', 'ك', 'ل', 'م', 'ن', 'ه', 'و', 'ى', 'ي']),
    marks(0x6B, &['\u{64b}', '\u{64c}', '\u{64d}', '\u{64e}', '\u{64f}', '\u{650}', '\u{651}', '\u{652}']),
    letters(0x73, &['ٱ', '\u{670}']),
    letters(0x78, &['٬', '”', '“']),
];

/// Extended Arabic, final character 4.
pub(super) const EXTENDED_ARABIC: &[Run] = &[
    letters(
        0x21,
        &[
            '۽', 'ٲ', 'ٳ', 'ٹ', 'ٺ', 'ٻ', 'ټ', 'ٽ', 'پ', 'ٿ', 'ڀ', 'ځ', 'ڂ', 'ڃ', 'ڄ', 'څ', 'چ', 'ڿ', 'ڇ', 'ڈ', 'ډ',
            'ڊ', 'ڋ', 'ڌ', 'ڍ', 'ڎ', 'ڏ', 'ڐ', 'ڑ', 'ڒ', 'ړ', 'ڔ', 'ڕ', 'ږ', 'ڗ', 'ژ', 'ڙ', 'ښ', 'ڛ', 'ڜ', 'ۺ', 'ڝ',
            'ڞ', 'ۻ', 'ڟ', 'ڠ', 'ۼ', 'ڡ', 'ڢ', 'ڣ', 'ڤ', 'ڥ', 'ڦ', 'ڧ', 'ڨ', 'ک', 'ڪ', 'ګ', 'ڬ', 'ڭ', 'ڮ', 'گ', 'ڰ',
            'ڱ', 'ڲ', 'ڳ', 'ڴ', 'ڵ', 'ڶ', 'ڷ', 'ڸ', 'ں', 'ڻ', 'ڼ', 'ڽ', 'ڹ', 'ھ', 'ۀ', 'ۄ', 'ۅ', 'ۆ', 'ۊ', 'ۋ', 'ۍ',
            'ێ', 'ې', 'ے', 'ۓ',
        ],
    ),
    marks(0x7D, &['\u{306}', '\u{30c}']),
];

/// Extended Latin (ANSEL), final character E.
pub(super) const ANSEL: &[Run] = &[
    letters(0x21, &['Ł', 'Ø', 'Đ', 'Þ', 'Æ', 'Œ', 'ʹ', '·', '♭', '®', '±', 'Ơ', 'Ư', 'ʼ']),
    letters(0x30, &['ʻ', 'ł', 'ø', 'đ', 'þ', 'æ', 'œ', 'ʺ', 'ı', '£', 'ð']),
    letters(0x3C, &['ơ', 'ư']),
    letters(0x40, &['°', 'ℓ', '℗', '©', '♯', '¿', '¡', 'ß', '€']),
    marks(
        0x60,
        &[
            '\u{309}', '\u{300}', '\u{301}', '\u{302}', '\u{303}', '\u{304}', '\u{306}', '\u{307}', '\u{308}',
            '\u{30c}', '\u{30a}', '\u{fe20}', '\u{fe21}', '\u{315}', '\u{30b}', '\u{310}', '\u{327}', '\u{328}',
            '\u{323}', '\u{324}', '\u{325}', '\u{333}', '\u{332}', '\u{326}', '\u{31c}', '\u{32e}', '\u{fe22}',
            '\u{fe23}',
        ],
    ),
    marks(0x7E, &['\u{313}']),
];

/// Basic Cyrillic, final character N.
pub(super) const BASIC_CYRILLIC: &[Run] = &[letters(
    0x21,
    &[
        '!', '"', '#', '$', '%', '&', '\'', '(', ')', '*', '+', ',', '-', '.', '/', '0', '1', '2', '3', '4', '5', '6',
        '7', '8', '9', ':', ';', '<', '=', '>', '?', 'ю', 'а', 'б', 'ц', 'д', 'е', 'ф', 'г', 'х', 'и', 'й', 'к', 'л',
        'м', 'н', 'о', 'п', 'я', 'р', 'с', 'т', 'у', 'ж', 'в', 'ь', 'ы', 'з', 'ш', 'э', 'щ', 'ч', 'ъ', 'Ю', 'А', 'Б',
        'Ц', 'Д', 'Е', 'Ф', 'Г', 'Х', 'И', 'Й', 'К', 'Л', 'М', 'Н', 'О', 'П', 'Я', 'Р', 'С', 'Т', 'У', 'Ж', 'В', 'Ь',
        'Ы', 'З', 'Ш', 'Э', 'Щ', 'Ч',
    ],
)];

/// Extended Cyrillic (ISO 5427), final character Q.
pub(super) const EXTENDED_CYRILLIC: &[Run] = &[
    letters(0x40, &['ґ', 'ђ', 'ѓ', 'є', 'ё', 'ѕ', 'і', 'ї', 'ј', 'љ', 'њ', 'ћ', 'ќ', 'ў', 'џ']),
    letters(0x50, &['ѣ', 'ѳ', 'ѵ', 'ѫ']),
    letters(0x5B, &['[']),
    letters(0x5D, &[']']),
    letters(
        0x5F,
        &['_', 'Ґ', 'Ђ', 'Ѓ', 'Є', 'Ё', 'Ѕ', 'І', 'Ї', 'Ј', 'Љ', 'Њ', 'Ћ', 'Ќ', 'Ў', 'Џ', 'Ъ', 'Ѣ', 'Ѳ', 'Ѵ', 'Ѫ'],
    ),
];

/// Greek (ISO 5428), final character S.
pub(super) const GREEK: &[Run] = &[
    marks(0x21, &['\u{300}', '\u{301}', '\u{308}', '\u{342}', '\u{313}', '\u{314}', '\u{345}']),
    letters(0x30, &['«', '»', '“', '”', '\u{374}', '\u{375}']),
    letters(0x3B, &['\u{387}']),
    letters(0x3F, &['\u{37e}']),
    letters(0x41, &['Α', 'Β']),
    letters(0x44, &['Γ', 'Δ', 'Ε', 'Ϛ', 'Ϝ', 'Ζ', 'Η', 'Θ', 'Ι', 'Κ', 'Λ', 'Μ', 'Ν', 'Ξ', 'Ο', 'Π', 'Ϟ', 'Ρ', 'Σ']),
    letters(0x58, &['Τ', 'Υ', 'Φ', 'Χ', 'Ψ', 'Ω', 'Ϡ']),
    letters(
        0x61,
        &[
            'α', 'β', 'ϐ', 'γ', 'δ', 'ε', 'ϛ', 'ϝ', 'ζ', 'η', 'θ', 'ι', 'κ', 'λ', 'μ', 'ν', 'ξ', 'ο', 'π', 'ϟ', 'ρ',
            'σ', 'ς', 'τ', 'υ', 'φ', 'χ', 'ψ', 'ω', 'ϡ',
        ],
    ),
];

/// Subscripts, escape b.
pub(super) const SUBSCRIPTS: &[Run] = &[
    letters(0x28, &['₍', '₎']),
    letters(0x2B, &['₊']),
    letters(0x2D, &['₋']),
    letters(0x30, &['₀', '₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈', '₉']),
];

/// Greek symbols, escape g.
pub(super) const GREEK_SYMBOLS: &[Run] = &[letters(0x61, &['α', 'β', 'γ'])];

/// Superscripts, escape p.
pub(super) const SUPERSCRIPTS: &[Run] = &[
    letters(0x28, &['⁽', '⁾']),
    letters(0x2B, &['⁺']),
    letters(0x2D, &['⁻']),
    letters(0x30, &['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']),
];

/// Extended Latin of ISO 5426, final character P.
pub(super) const ISO_5426: &[Run] = &[
    letters(0x21, &['¡', '„', '£', '$', '¥', '†', '§', '′', '‘', '“', '«', '♭', '©', '℗', '®', 'ʻ', 'ʼ', '‚']),
    letters(0x36, &['‡', '·', '″', '’', '”', '»', '♯', 'ʹ', 'ʺ', '¿']),
    marks(
        0x40,
        &[
            '\u{309}', '\u{300}', '\u{301}', '\u{302}', '\u{303}', '\u{304}', '\u{306}', '\u{307}', '\u{308}',
            '\u{308}', '\u{30a}', '\u{315}', '\u{312}', '\u{30b}', '\u{31b}', '\u{30c}', '\u{327}', '\u{31c}',
            '\u{326}', '\u{328}', '\u{325}', '\u{32e}', '\u{323}', '\u{324}', '\u{332}', '\u{333}', '\u{329}',
            '\u{32d}',
        ],
    ),
    marks(0x5D, &['\u{fe20}', '\u{fe21}', '\u{fe23}']),
    letters(0x61, &['Æ', 'Đ']),
    letters(0x66, &['Ĳ']),
    letters(0x68, &['Ł', 'Ø', 'Œ']),
    letters(0x6C, &['Þ']),
    letters(0x71, &['æ', 'đ', 'ð']),
    letters(0x75, &['ı', 'ĳ']),
    letters(0x78, &['ł', 'ø', 'œ', 'ß', 'þ']),
];
