use super::*;
use crate::error::ReadError;
use proptest::prelude::*;
use std::io;

const READER: XmlReader = XmlReader::new("MODS", &["mods"]);

/// A stream that gives a few bytes at a time.
struct Slowly<'b>(&'b [u8], usize);

impl Read for Slowly<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.1.min(self.0.len()).min(buffer.len());
        let (now, later) = self.0.split_at(length);
        buffer[..length].copy_from_slice(now);
        self.0 = later;
        Ok(length)
    }
}

/// The text of each record, or why it was refused.
fn read(reader: XmlReader, input: &str) -> Vec<String> {
    let tell = |item: Result<XmlRecord, ReadError>| match item {
        Ok(record) if record.envelope.is_deleted => format!("deleted {}", record.envelope.identifier.unwrap()),
        Ok(record) => record.element.text(),
        Err(error) => error.to_string(),
    };
    let whole: Vec<_> = reader.clone().for_slice(input.as_bytes()).map(tell).collect();
    let slowly: Vec<_> = reader.for_reader(Slowly(input.as_bytes(), 3)).map(tell).collect();
    assert_eq!(whole, slowly, "{input}");
    whole
}

fn one(input: &str) -> XmlRecord {
    READER.for_slice(input.as_bytes()).next().unwrap().unwrap()
}

#[test]
fn records_in_whatever_is_around_them() {
    for input in [
        "<mods>a</mods>",
        "<?xml version='1.0'?><!-- <mods>no</mods> --><m:modsCollection xmlns:m='urn:m'><m:mods>a</m:mods></m:modsCollection>",
        "<!DOCTYPE mods [<!ENTITY x 'a'>]><mods>&x;</mods>",
        "<srw:recordData><mods><x>a</x></mods></srw:recordData>",
        "<recordPacking>string</recordPacking><recordData> &lt;?xml version='1.0'?>&lt;mods&gt;a&lt;/mods&gt;</recordData>",
        "<recordData><![CDATA[<mods>a</mods>]]></recordData>",
    ] {
        assert_eq!(read(READER, input), ["a"], "{input}");
    }
    assert_eq!(read(READER, "<mods>a</mods><?xml version='1.0'?><mods>b</mods>\n<mods/>"), ["a", "b", ""]);
}

#[test]
fn namespaces_are_those_around_the_record_too() {
    let input =
        "<c xmlns='urn:c' xmlns:x='urn:x'><d xmlns='urn:d'/><mods><x:a/><b xmlns=''/><c/></mods></c><mods><d/></mods>";
    let records: Vec<_> = READER.for_slice(input.as_bytes()).map(Result::unwrap).collect();
    let of = |record: usize, name: &str| records[record].element.child(name).unwrap().namespace().map(str::to_owned);
    assert_eq!(records[0].element.namespace(), Some("urn:c"));
    assert_eq!(of(0, "a").as_deref(), Some("urn:x"));
    assert_eq!(of(0, "b"), None);
    assert_eq!(of(0, "c").as_deref(), Some("urn:c"));
    assert_eq!(of(1, "d"), None);
}

#[test]
fn bytes_that_are_no_text_move_no_attribute() {
    let input = b"\xFF\xFF\xFF<c xmlns='urn:c' \xFF=\xFF a\xFFb='\xFF'><mods>a</mods></c>";
    let records: Vec<_> = READER.for_slice(input).map(Result::unwrap).collect();
    assert_eq!(records.len(), 1);
    assert_eq!(records[0].element.namespace(), Some("urn:c"));
}

#[test]
fn a_broken_record_costs_only_itself() {
    assert_eq!(
        read(READER, "<c>\n<mods><a>1</mods>\n<mods>2</mods><mods><a>3<mods>4</mods></c><mods>5"),
        [
            "record 1 (line 2, byte 4): the XML is not well-formed: <a> is closed by </mods>",
            "2",
            "record 3 (line 3, byte 36): the record has no end: the next one begins within it",
            "4",
            "record 5 (line 3, byte 64): the input ends within the record",
        ]
    );
    let long = format!("<mods>{}</mods><mods>b</mods>", "a".repeat(300));
    let message = "record 1 (line 1, byte 0): the record is longer than 100 bytes (see --max-record-size)";
    assert_eq!(
        READER.with_max_record_size(100).for_slice(long.as_bytes()).next().unwrap().unwrap_err().to_string(),
        message
    );
    let deep = format!("<mods>{}", "<a>".repeat(300));
    let message = "record 1 (line 1, byte 0): the elements of the record stand more than 256 deep";
    assert_eq!(read(READER, &format!("{deep}<mods>b</mods>")), [message, "b"]);
}

#[test]
fn an_open_comment_hides_nothing_but_its_mark() {
    assert_eq!(read(READER, "<!-- <mods>a</mods>"), ["a"]);
    let record = one("<mods>a <!-- b</mods>");
    assert_eq!(record.element.text(), "a <!-- b");
}

#[test]
fn what_should_have_been_escaped_is_read_as_meant() {
    let record = one("<mods><a>p < 0.05 & AT&T &amp;c. &nosuch; &#x1F; &eacute;</a></mods>");
    assert_eq!(record.element.text(), "p < 0.05 & AT&T &c. &nosuch; \u{FFFD} é");
    let messages: Vec<_> = record.doubts.iter().map(|doubt| doubt.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "a < that opens no tag is not written as XML wants it (&lt;)",
            "an ampersand is not written as XML wants it (&amp;)",
            "the entity &nosuch; is not known; it was kept as written",
            "&#x1F; is no character",
        ]
    );
    assert!(one("<mods><a>A &amp; B</a></mods>").doubts.is_empty());
}

#[test]
fn an_error_stands_at_the_same_place_however_the_input_comes() {
    let input = "<OAI-PMH><record><header><identifier>oai:x:1</identifier></header>\n words\n</record></OAI-PMH>";
    let error = |mut records: Box<dyn Iterator<Item = Result<XmlRecord, ReadError>>>| {
        records.next().unwrap().unwrap_err().to_string()
    };
    let whole = error(Box::new(READER.for_slice(input.as_bytes())));
    let pieces = error(Box::new(READER.for_reader(std::io::BufReader::with_capacity(3, input.as_bytes()))));
    assert_eq!(whole, pieces);
    let end = input.find("</record>").unwrap();
    assert!(whole.starts_with(&format!("record 1 (line 3, byte {end}): ")), "{whole}");
}

#[test]
fn headers_of_oai_pmh() {
    let header = |attributes: &str, number: u32| {
        format!(
            "<header{attributes}><identifier>oai:x:{number}</identifier><datestamp>2020-02-03T04:05:06Z</datestamp></header>"
        )
    };
    let input = format!(
        "<OAI-PMH><record>{}</record><record>{}<metadata><mods>a</mods></metadata></record><record>{}</record></OAI-PMH>",
        header(" status='deleted'", 1),
        header("", 2),
        header("", 3)
    );
    let end = input.rfind("</record>").unwrap();
    let message = format!("record 3 (line 1, byte {end}): the OAI-PMH record “oai:x:3” has no element <mods>");
    assert_eq!(read(READER, &input), ["deleted oai:x:1", "a", &message]);
    let records: Vec<_> = READER.for_slice(input.as_bytes()).take(2).map(|record| record.unwrap().begin()).collect();
    assert_eq!(records[0].origin.status, Status::Deleted);
    assert_eq!(records[0].diagnostics[0].code, Code::Withheld);
    assert_eq!(records[1].origin.control_number.as_deref(), Some("oai:x:2"));
    assert_eq!(records[1].origin.modified.as_deref(), Some("2020-02-03T04:05:06Z"));
}

#[test]
fn an_input_without_records_says_so_once() {
    let message = "record 1 (byte 0): this is not MODS: it has no element <mods>";
    assert_eq!(read(READER, "<html><p>"), [message]);
    assert_eq!(read(READER, ""), [message]);
    assert_eq!(
        read(READER, "<OAI-PMH><error code='noRecordsMatch'>Nothing</error></OAI-PMH>"),
        ["record 1 (byte 0): there is no record: the OAI-PMH server answered with the error noRecordsMatch (Nothing)"]
    );
}

#[test]
fn elements_by_name_path_and_attribute() {
    let element = one(
        "<mods version='3.4' xmlns:l='urn:l'><a l:type='no' type=' yes '><b>1</b></a>\n <a l:href='u'><b>2 <i>x</i></b><skip>s<skip/></skip></a></mods>",
    )
    .element;
    assert_eq!(element.at("a/b").iter().map(|b| b.text()).collect::<Vec<_>>(), ["1", "2 x"]);
    assert_eq!(element.descendants("b").len(), 2);
    let a: Vec<_> = element.children_named("a").collect();
    assert_eq!((a[0].attr("type"), a[1].attr("type"), a[1].attr("href")), (Some("yes"), None, None));
    assert_eq!(a[1].attr_any("href"), Some("u"));
    assert_eq!(a[1].child("b").unwrap().markup(), "2 <i>x</i>");
    assert_eq!(a[1].child("b").unwrap().own_text(), "2");
    let text = one("<mods>if <m:math><m:ci>x</m:ci></m:math> <odd>is</odd> &lt;i&gt;so&lt;/i&gt;</mods>").element;
    assert_eq!(text.stripped(), "if x is so");
    let without = READER.skipping(&["skip"]).for_slice(b"<mods>a<skip>b<skip>c</skip></skip><x/></mods>").next();
    assert_eq!(without.unwrap().unwrap().element.markup(), "a<x/>");
}

#[test]
fn records_in_records_where_that_is_allowed() {
    let reader = XmlReader::new("RDF", &["D"]).nesting();
    assert_eq!(read(reader.clone(), "<D>a<D>b</D></D><D>c</D>"), ["ab", "c"]);
    let broken = read(reader, "<D>a<x><D>b</D></D><D>c</D>");
    assert_eq!(broken, ["record 1 (line 1, byte 0): the XML is not well-formed: <x> is closed by </D>", "b", "c"]);
}

proptest! {
    #[test]
    fn ends_whatever_the_input_and_however_it_comes(
        input in r#"(<|>|</|/>|mods|a| |='|"|&|&amp;|;|<!--|-->|<!\[CDATA\[|\]\]>|<mods>|</mods>|<a>|</a>|<\?|header|identifier|\n){0,40}"#
    ) {
        read(READER, &input);
        read(READER.nesting(), &input);
    }
}
