//! Records of our own making to measure with: the same ones every time, whatever the machine.
//!
//! Their fields are as many and as long as those of a union catalogue's records; one in four is decomposed, as records that were
//! MARC-8 once are.

#[path = "../../tests/support/marc.rs"]
mod forms;

use bibtriple::description::Description;
use bibtriple::read::marc::{MarcRecord, Tag};
use bibtriple::read::{self, ReadOptions};
use bibtriple::sink::{NTriples, Sink};
use bibtriple::{Format, Input, Mapper};

const FAMILIES: &[&str] =
    &["Holm", "Skov", "Bergström", "Strand", "Øster", "Marsh", "Castaño", "Lind", "Harbour", "Weiß"];
const GIVEN: &[&str] = &["Inger", "Peter", "Ann", "J. K.", "María", "Søren Aage", "Olga", "A.", "Ruth Mary", "Émile"];
const WORDS: &[&str] = &[
    "harbour", "towns", "decide", "open", "minutes", "council", "bridges", "of", "the", "north", "coast", "and",
    "history", "letters", "from", "an", "island", "school", "für", "Küste", "études", "ferry", "tide", "tables",
];
const TOPICS: &[&str] =
    &["Harbours", "City councils", "Ferries", "Local government", "Tides", "Lighthouses", "Boat building"];
const PLACES: &[&str] = &["Harbourtown", "Northport", "Århus", "Küstenstadt", "Saint-Rivage"];

/// Numbers that look like chance and are not.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % limit
    }

    fn of(&mut self, list: &[&'static str]) -> &'static str {
        list[self.below(list.len())]
    }

    fn words(&mut self, count: usize) -> String {
        let mut words = (0..count).map(|_| self.of(WORDS)).collect::<Vec<_>>().join(" ");
        if let Some(first) = words.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        words
    }

    fn name(&mut self) -> String {
        format!("{}, {}", self.of(FAMILIES), self.of(GIVEN))
    }
}

/// MARC records of books.
pub(crate) fn records(count: usize) -> Vec<MarcRecord> {
    let mut dice = Dice(17);
    (0..count).map(|number| record(number, &mut dice)).collect()
}

fn record(number: usize, dice: &mut Dice) -> MarcRecord {
    let mut record = MarcRecord::default();
    let is_decomposed = number % 4 == 3;
    let year = 1950 + dice.below(75);
    record.set_leader("00000nam a2200000 a 4500");
    record.push_control(Tag(*b"001"), &format!("ht{number:08}"));
    record.push_control(Tag(*b"003"), "XX-Lib");
    record.push_control(Tag(*b"005"), "20230915081500.0");
    record.push_control(Tag(*b"008"), &format!("990101s{year}    enka     b    001 0 eng d"));
    let mut field = |tag: &[u8; 3], indicators: &[u8; 2], subfields: &[(char, String)]| {
        record.push_data(Tag(*tag), *indicators);
        for (code, value) in subfields {
            let value = if is_decomposed { decomposed(value) } else { value.clone() };
            record.push_subfield(*code, &value);
        }
    };
    let isbn = isbn(number);
    field(b"020", b"  ", &[('a', format!("{isbn} (pbk.) :"))]);
    field(b"035", b"  ", &[('a', format!("(OCoLC)ocm{:08}", 1000 + number))]);
    field(b"040", b"  ", &[('a', "XX-Lib".to_owned()), ('b', "eng".to_owned()), ('c', "XX-Lib".to_owned())]);
    field(b"082", b"04", &[('a', format!("{}.{}", 300 + dice.below(600), dice.below(99))), ('2', "22".to_owned())]);
    let (author, other, title) = (dice.name(), dice.name(), dice.words(4));
    field(b"100", b"1 ", &[('a', format!("{author},")), ('d', format!("{}-", year - 40))]);
    let statement = format!("{author} ; edited by {other}.");
    field(b"245", b"10", &[('a', format!("{title} :")), ('b', format!("{} /", dice.words(7))), ('c', statement)]);
    field(b"250", b"  ", &[('a', "2nd ed.".to_owned())]);
    let imprint = [format!("{} :", dice.of(PLACES)), format!("{} Press,", dice.of(FAMILIES)), format!("c{year}.")];
    let [place, publisher, date] = imprint;
    field(b"260", b"  ", &[('a', place), ('b', publisher), ('c', date)]);
    let extent = format!("xii, {} p. :", 80 + dice.below(400));
    field(b"300", b"  ", &[('a', extent), ('b', "ill. ;".to_owned()), ('c', "24 cm.".to_owned())]);
    for (tag, term, code) in [(b"336", "text", "txt"), (b"337", "unmediated", "n"), (b"338", "volume", "nc")] {
        field(tag, b"  ", &[('a', term.to_owned()), ('b', code.to_owned())]);
    }
    field(b"490", b"1 ", &[('a', "Harbour studies ;".to_owned()), ('v', format!("{}", 1 + dice.below(90)))]);
    field(
        b"504",
        b"  ",
        &[('a', format!("Includes bibliographical references (p. {}) and index.", 200 + dice.below(99)))],
    );
    field(b"520", b"  ", &[('a', format!("{}. {}.", dice.words(30), dice.words(25)))]);
    for _ in 0..2 + dice.below(3) {
        let (topic, place) = (dice.of(TOPICS).to_owned(), dice.of(PLACES).to_owned());
        field(b"650", b" 0", &[('a', topic), ('z', place), ('x', "History.".to_owned())]);
    }
    field(
        b"651",
        b" 7",
        &[
            ('a', dice.of(PLACES).to_owned()),
            ('2', "fast".to_owned()),
            ('0', format!("(OCoLC)fst{:08}", 1_200_000 + number)),
        ],
    );
    for _ in 0..dice.below(3) {
        field(b"700", b"1 ", &[('a', format!("{},", dice.name())), ('e', "editor.".to_owned())]);
    }
    field(b"710", b"2 ", &[('a', format!("{} Historical Society.", dice.of(PLACES)))]);
    field(b"830", b" 0", &[('a', "Harbour studies ;".to_owned()), ('v', "7.".to_owned())]);
    field(
        b"856",
        b"40",
        &[('u', format!("https://library.example.org/books/{number}")), ('z', "Table of contents".to_owned())],
    );
    field(
        b"952",
        b"  ",
        &[('a', "HT".to_owned()), ('b', "HT".to_owned()), ('o', "327 HOL".to_owned()), ('p', format!("HT{number:08}"))],
    );
    record
}

/// The marks behind their letters.
fn decomposed(text: &str) -> String {
    let pairs = [
        ("ö", "o\u{308}"),
        ("ü", "u\u{308}"),
        ("é", "e\u{301}"),
        ("É", "E\u{301}"),
        ("í", "i\u{301}"),
        ("ñ", "n\u{303}"),
        ("Å", "A\u{30a}"),
    ];
    pairs.iter().fold(text.to_owned(), |text, (composed, pair)| text.replace(composed, pair))
}

fn isbn(number: usize) -> String {
    let body = format!("978{:09}", 100_000 + number);
    let sum: u32 =
        body.bytes().zip([1, 3].into_iter().cycle()).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    format!("{body}{}", (10 - sum % 10) % 10)
}

/// MARC records in ISO 2709.
pub(crate) fn marc(count: usize) -> Vec<u8> {
    records(count).iter().flat_map(|record| forms::iso2709(record).expect("the record is short")).collect()
}

/// The same as a collection in MARCXML.
pub(crate) fn marcxml(count: usize) -> Vec<u8> {
    let mut xml = b"<collection xmlns=\"http://www.loc.gov/MARC21/slim\">\n".to_vec();
    for record in records(count) {
        xml.extend(forms::marcxml(&record));
    }
    xml.extend(b"</collection>\n");
    xml
}

/// Koha pages of articles as text.
pub(crate) fn koha_pages(count: usize) -> Vec<u8> {
    let mut dice = Dice(29);
    (0..count).map(|number| page(number, &mut dice)).collect::<Vec<_>>().join("\u{c}").into_bytes()
}

fn page(number: usize, dice: &mut Dice) -> String {
    let (title, first, second, year) = (dice.words(6), dice.name(), dice.name(), 1990 + dice.below(35));
    let place = format!("{}(4), Jan, {year}: p.{}-{}", year - 1980, number % 300 + 1, number % 300 + 19);
    let summary = format!("{}. {}. {}.", dice.words(30), dice.words(30), dice.words(20));
    format!(
        "{title}\nBy: {first} and {second}\n.\nMaterial type:\nBookPublisher: Harbour Studies Description: {place}.\nIn:\nHarbour \
         StudiesSummary: {summary}- Reproduced\nhttps://doi.org/10.5555/harbour.{number}\n| Item type | Current location | Call \
         number | Vol info | Status | Date due | Barcode |\n|---|---|---|---|---|---|---|\nArticles\n|\nHarbour Library | {place} | \
         Available | HL{number} |\n{summary}- Reproduced\nhttps://doi.org/10.5555/harbour.{number}\n\n\nArticles\nThere are no \
         comments for this item.\n"
    )
}

/// The whole way from bytes to N-Triples.
pub(crate) fn ntriples(format: Format, bytes: &[u8]) -> Vec<u8> {
    let input = Input::from_reader("invented", bytes).expect("it is in memory");
    let (mapper, mut description, mut doubts) = (Mapper::default(), Description::default(), Vec::new());
    let mut sink = NTriples::new().for_writer(Vec::new());
    // Those invented are sound; real files have records of holdings among the others, which are refused.
    for record in read::open(format, input, &ReadOptions::default()).filter_map(Result::ok) {
        mapper.map(&record, &mut description, &mut doubts);
        sink.describe(&description).expect("memory does not fail");
        doubts.clear();
    }
    sink.into_inner().expect("memory does not fail")
}
