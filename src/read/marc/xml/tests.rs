use super::MarcXmlReader;
use crate::read::marc::MarcRecord;

const FIELDS: &str = "<leader>00000nam a2200000 a 4500</leader><controlfield tag=\"001\">17</controlfield>\
    <datafield tag=\"245\" ind1=\"1\" ind2=\"0\"><subfield code=\"a\">Walden</subfield></datafield>";

fn read(text: &str) -> Vec<Result<MarcRecord, String>> {
    let records = MarcXmlReader::new().for_slice(text.as_bytes());
    records.take(100).map(|record| record.map_err(|error| error.to_string())).collect()
}

fn expected() -> MarcRecord {
    let mut record = MarcRecord::default();
    record.set_leader("00000nam a2200000 a 4500");
    record.push_control(super::super::Tag(*b"001"), "17");
    record.push_data(super::super::Tag(*b"245"), *b"10");
    record.push_subfield('a', "Walden");
    record
}

/// What stands far behind the beginning does not say how to read it.
#[test]
fn a_stream_is_read_like_memory() {
    let record = format!("<record>{FIELDS}</record>");
    let turbo = "<r xmlns=\"http://www.indexdata.com/turbomarc\"><l>00000nam a2200000 a 4500</l><c001>17</c001></r>";
    for text in [
        format!("<collection>{}{turbo}</collection>", record.repeat(100)),
        format!("<collection>{turbo}{record}</collection>"),
    ] {
        let bytes = text.as_bytes();
        let (first, second) = bytes.split_at(bytes.len() / 2);
        let stream = std::io::BufReader::new(std::io::Read::chain(first, second));
        let whole: Vec<_> =
            MarcXmlReader::new().for_slice(bytes).map(|record| record.map_err(|e| e.to_string())).collect();
        let pieces: Vec<_> =
            MarcXmlReader::new().for_reader(stream).map(|record| record.map_err(|e| e.to_string())).collect();
        assert_eq!(whole, pieces);
    }
}

/// Where records may stand, and how many there are.
#[test]
fn a_record_is_found_in_whatever_envelope() {
    let prefixed = FIELDS.replace("</", "</marc:").replace('<', "<marc:").replace("<marc:/marc:", "</marc:");
    let old = "<fixfield id=\"LDR\">00000nam a2200000 a 4500</fixfield><fixfield id=\"1\">17</fixfield>\
        <varfield id=\"245\" i1=\"1\" i2=\"0\"><subfield label=\"a\">Walden</subfield></varfield>";
    let escaped = format!("<record>{FIELDS}</record>").replace('<', "&lt;").replace('>', "&gt;");
    let cases: Vec<(&str, String, usize)> = vec![
        ("bare", format!("<record>{FIELDS}</record>"), 1),
        ("bare, two", format!("<record>{FIELDS}</record><record>{FIELDS}</record>"), 2),
        (
            "collection",
            format!("<?xml version=\"1.0\"?>\n<collection xmlns=\"urn:x\">\n<record>{FIELDS}</record>\n</collection>"),
            1,
        ),
        (
            "prefix",
            format!("<marc:collection><marc:record type=\"Bibliographic\">{prefixed}</marc:record></marc:collection>"),
            1,
        ),
        ("attributes", format!("<record xmlns=\"urn:x\"\n  format=\"MARC21\" >{FIELDS}</record >"), 1),
        (
            "TurboMARC",
            "<collection xmlns=\"http://www.indexdata.com/turbomarc\">\n<r>\n  <l>00000nam a2200000 a 4500</l>\n  <c001>17</c001>\n\
             <d245 i1=\"1\" i2=\"0\"><sa>Walden</sa></d245></r>\n</collection>"
                .to_owned(),
            1,
        ),
        (
            "TurboMARC with a prefix and attributes in SRU",
            "<zs:record><zs:recordData><t:r xmlns:t=\"http://www.indexdata.com/turbomarc\"><t:l>00000nam a2200000 a 4500</t:l>\
             <t:c001>17</t:c001><t:d tag=\"245\" i1=\"1\" i2=\"0\"><t:s code=\"a\">Walden</t:s></t:d></t:r></zs:recordData></zs:record>"
                .repeat(2),
            2,
        ),
        (
            "OAI-PMH",
            format!(
                "<OAI-PMH><ListRecords><record><header><identifier>oai:a:1</identifier></header><metadata>\
                 <record xmlns=\"urn:x\">{FIELDS}</record></metadata></record></ListRecords></OAI-PMH>"
            ),
            1,
        ),
        (
            "OAI-PMH with a prefix",
            format!("<record><header/><metadata><marc:record>{prefixed}</marc:record></metadata></record>").repeat(3),
            3,
        ),
        (
            "SRU",
            format!(
                "<zs:records><zs:record><zs:recordSchema>marcxml</zs:recordSchema><zs:recordData><record>{FIELDS}</record>\
                 </zs:recordData><zs:recordPosition>1</zs:recordPosition></zs:record></zs:records>"
            ),
            1,
        ),
        (
            "SRU, packed as a string",
            format!("<zs:record><zs:recordData>{escaped}</zs:recordData></zs:record>").repeat(2),
            2,
        ),
        (
            "SRU, packed as CDATA",
            format!("<zs:record><zs:recordData><![CDATA[<record>{FIELDS}</record>]]></zs:recordData></zs:record>"),
            1,
        ),
        ("OAI-MARC", format!("<oai_marc status=\"c\">{old}</oai_marc>"), 1),
        (
            "DOCTYPE",
            format!("<!DOCTYPE collection [<!ENTITY a \"b\">]><collection><record>{FIELDS}</record></collection>"),
            1,
        ),
        ("comment", format!("<collection><!-- <record>no</record> --><record>{FIELDS}</record></collection>"), 1),
        ("comment within", format!("<record><!-- </record> <record> -->{FIELDS}</record>"), 1),
    ];
    for (what, text, count) in cases {
        let records = read(&text);
        assert_eq!(records.len(), count, "{what}: {records:?}");
        for record in records {
            assert_eq!(record, Ok(expected()), "{what}");
        }
        assert!(MarcXmlReader::looks_like(text.as_bytes()), "{what}");
    }
    let text = format!("<record format=\"UNIMARC\" type=\"Authority\">{FIELDS}</record>");
    let record = read(&text).remove(0).unwrap();
    assert_eq!((record.format(), record.record_type()), (Some("UNIMARC"), Some("Authority")));
}

#[test]
fn a_deleted_record_of_an_envelope_is_told() {
    let text = format!(
        "<ListRecords><record><header status=\"deleted\"><identifier>oai:a:1&amp;2</identifier></header></record>\
         <record><header><identifier>oai:a:3</identifier></header><metadata><record>{FIELDS}</record></metadata></record></ListRecords>"
    );
    let records: Vec<_> = read(&text).into_iter().map(Result::unwrap).collect();
    assert_eq!(records.len(), 2);
    assert!(records[0].is_deleted() && records[0].is_empty());
    assert_eq!(records[0].envelope_identifier(), Some("oai:a:1&2"));
    assert!(!records[1].is_deleted());
    assert_eq!(records[1].envelope_identifier(), Some("oai:a:3"));
}

#[test]
fn a_broken_record_is_refused_alone() {
    let sound = format!("<record>{FIELDS}</record>");
    for (what, broken, message) in [
        (
            "end tags crossed",
            "<record><datafield tag=\"245\"><subfield code=\"a\">A</datafield></subfield></record>",
            "not well-formed",
        ),
        (
            "no end",
            "<record><leader>x</leader><controlfield tag=\"001\">1</controlfield>",
            "the next one begins within it",
        ),
        ("nothing in it", "<record><title>A</title></record>", "holds no MARC field"),
    ] {
        let records = read(&format!("<collection>{sound}{broken}{sound}</collection>"));
        assert_eq!(records.len(), 3, "{what}: {records:?}");
        assert_eq!((&records[0], &records[2]), (&Ok(expected()), &Ok(expected())), "{what}");
        let error = records[1].as_ref().unwrap_err();
        assert!(error.starts_with("record 2 (byte ") && error.contains(message), "{what}: {error}");
    }
    let records = read(&format!("{sound}<record><leader>x"));
    assert!(records[1].as_ref().unwrap_err().contains("the input ends within the record"), "{records:?}");
    for text in ["<html><body>Not found</body></html>", "", "no markup", "<a"] {
        let records = read(text);
        assert_eq!(records.len(), 1, "{text}");
        assert_eq!(
            records[0],
            Err("record 1 (byte 0): this is not MARCXML: it has no record element".to_owned()),
            "{text}"
        );
    }
}

/// The text of a subfield in XML, what it says, and how many doubts there are.
#[test]
fn text_is_what_xml_says() {
    for (text, expected, doubts) in [
        ("A &amp; B &lt;C&gt; &quot;D&apos;", "A & B <C> \"D'", 0),
        ("M&#252;ller &#x6C34;", "Müller 水", 0),
        ("<![CDATA[A & <B>]]> C", "A & <B> C", 0),
        ("A<!-- no -->B", "AB", 0),
        ("\n      Walden\n      Pond\n    ", "Walden Pond", 0),
        ("  two blanks  ", "  two blanks  ", 0),
        ("Cafe\u{301}", "Café", 0),
        ("\u{98}The \u{9C}cat", "The cat", 0),
        ("a&nbsp;b &bomb;", "a\u{a0}b &bomb;", 2),
        ("A & B &", "A & B &", 2),
        ("", "", 0),
    ] {
        let record = format!(
            "<record><datafield tag=\"500\" ind1=\" \" ind2=\" \"><subfield code=\"a\">{text}</subfield></datafield></record>"
        );
        let record = read(&record).remove(0).unwrap_or_else(|error| panic!("{text}: {error}"));
        let field = record.with_tag("500").next().unwrap();
        assert_eq!(field.first('a'), Some(expected), "{text}");
        assert_eq!(record.diagnostics().len(), doubts, "{text}: {:?}", record.diagnostics());
    }
}

#[test]
fn other_encodings_are_decoded() {
    let text = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><record><datafield tag=\"245\" ind1=\" \" ind2=\" \"><subfield code=\"a\">Müller</subfield></datafield></record>";
    let latin: Vec<u8> = text.chars().map(|c| u8::try_from(c).unwrap()).collect();
    let wide = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).flat_map(bytes).collect()
    };
    for bytes in [latin, wide(u16::to_le_bytes), wide(u16::to_be_bytes)] {
        assert!(MarcXmlReader::looks_like(&bytes));
        let record = MarcXmlReader::new().for_slice(&bytes).next().unwrap().unwrap();
        assert_eq!(record.with_tag("245").next().unwrap().first('a'), Some("Müller"));
    }
}

#[test]
fn an_input_can_be_cut_behind_a_record() {
    let first = format!("<c><m:record>{FIELDS}</m:record>");
    assert_eq!(MarcXmlReader::split_point(format!("{first}<m:record>{FIELDS}").as_bytes()), Some(first.len()));
    assert_eq!(MarcXmlReader::split_point(b"<c><record><leader>"), None);
}
