//! How long the parts take, each with the throughput of its input: `cargo bench --bench parts`.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a measurement fails by panicking"
)]
#![allow(dead_code, reason = "not every measurement needs every form of the records")]

mod invented;

use bibtriple::description::Description;
use bibtriple::read::marc::{Charset, Flavour, Framer, Iso2709Reader, MarcRecord, MarcXmlReader, read};
use bibtriple::sink::{Chunk, NTriples, Syntax, Turtle};
use bibtriple::{Format, Mapper, Record};
use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};

const RECORDS: usize = 500;

fn main() {
    divan::main();
}

fn count(mut framer: impl Framer) -> usize {
    let (mut record, mut count) = (MarcRecord::default(), 0);
    while framer.read_into(&mut record).expect("it is sound") {
        count += record.fields().count().min(1);
    }
    count
}

#[divan::bench]
fn framing_iso2709(bencher: Bencher<'_, '_>) {
    let bytes = invented::marc(RECORDS);
    bencher
        .counter(BytesCount::of_slice(&bytes))
        .bench(|| assert_eq!(count(Iso2709Reader::new().for_slice(&bytes)), RECORDS));
}

#[divan::bench]
fn framing_marcxml(bencher: Bencher<'_, '_>) {
    let bytes = invented::marcxml(RECORDS);
    bencher
        .counter(BytesCount::of_slice(&bytes))
        .bench(|| assert_eq!(count(MarcXmlReader::new().for_slice(&bytes)), RECORDS));
}

#[divan::bench]
fn marc8(bencher: Bencher<'_, '_>) {
    let charset = Charset::for_label("marc-8").expect("it is a character set");
    let bytes = invented::marc(RECORDS);
    bencher
        .counter(BytesCount::of_slice(&bytes))
        .bench(|| assert_eq!(count(Iso2709Reader::new().with_charset(charset).for_slice(&bytes)), RECORDS));
}

fn model() -> Vec<Record> {
    invented::records(RECORDS).iter().map(|marc| read(marc, Flavour::Marc21).expect("it describes a book")).collect()
}

#[divan::bench]
fn meaning_marc21(bencher: Bencher<'_, '_>) {
    let records = invented::records(RECORDS);
    bencher.counter(ItemsCount::new(RECORDS)).bench(|| {
        let titles = records.iter().filter_map(|marc| read(marc, Flavour::Marc21).ok()?.title).count();
        assert_eq!(titles, RECORDS);
    });
}

#[divan::bench]
fn mapping(bencher: Bencher<'_, '_>) {
    let (records, mapper) = (model(), Mapper::default());
    let (mut description, mut doubts) = (Description::default(), Vec::new());
    bencher.counter(ItemsCount::new(RECORDS)).bench_local(|| {
        for record in &records {
            mapper.map(record, &mut description, &mut doubts);
            assert!(description.nodes().count() > 5);
        }
    });
}

fn encode(bencher: Bencher<'_, '_>, syntax: &impl Syntax) {
    let mapper = Mapper::default();
    let descriptions: Vec<Description> = model()
        .iter()
        .map(|record| {
            let mut description = Description::default();
            mapper.map(record, &mut description, &mut Vec::new());
            description
        })
        .collect();
    let mut chunk = Chunk::default();
    for description in &descriptions {
        syntax.encode(description, &mut chunk);
    }
    let length = chunk.bytes.len();
    bencher.counter(BytesCount::new(length)).bench_local(|| {
        chunk.clear();
        for description in &descriptions {
            syntax.encode(description, &mut chunk);
        }
        assert_eq!(chunk.bytes.len(), length);
    });
}

#[divan::bench]
fn sink_ntriples(bencher: Bencher<'_, '_>) {
    encode(bencher, &NTriples::new());
}

#[divan::bench]
fn sink_turtle(bencher: Bencher<'_, '_>) {
    encode(bencher, &Turtle::new());
}

fn whole_way(bencher: Bencher<'_, '_>, format: Format, bytes: &[u8]) {
    let length = invented::ntriples(format, bytes).len();
    bencher.counter(BytesCount::of_slice(bytes)).bench(|| assert_eq!(invented::ntriples(format, bytes).len(), length));
}

#[divan::bench]
fn whole_way_marc(bencher: Bencher<'_, '_>) {
    whole_way(bencher, Format::Marc, &invented::marc(RECORDS));
}

#[divan::bench]
fn whole_way_marcxml(bencher: Bencher<'_, '_>) {
    whole_way(bencher, Format::Marcxml, &invented::marcxml(RECORDS));
}

#[divan::bench]
fn whole_way_koha_text(bencher: Bencher<'_, '_>) {
    whole_way(bencher, Format::KohaText, &invented::koha_pages(RECORDS));
}
