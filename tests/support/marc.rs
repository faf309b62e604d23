//! MARC records in each of their forms.

use bibtriple::read::marc::{Field, MarcRecord};
use std::fmt::Write as _;

/// ISO 2709 in UTF-8, lengths and addresses right; `None` for what its five digits cannot count.
pub(crate) fn iso2709(record: &MarcRecord) -> Option<Vec<u8>> {
    let (mut directory, mut body) = (String::new(), String::new());
    for field in record.fields() {
        let start = body.len();
        if field.is_control() {
            body.push_str(field.value());
        } else {
            body.extend(field.indicators().map(char::from));
            for subfield in field.subfields() {
                write!(body, "\u{1F}{}{}", subfield.code, subfield.value).unwrap();
            }
        }
        body.push('\u{1E}');
        write!(directory, "{}{:04}{start:05}", field.tag(), body.len() - start).unwrap();
    }
    let base = 25 + directory.len();
    let length = base + body.len() + 1;
    let sound = length <= 99_999 && directory.len() % 12 == 0;
    let leader = leader(record);
    let (kind, rest) = (leader.get(5..9)?, leader.get(17..20)?);
    sound.then(|| format!("{length:05}{kind}a22{base:05}{rest}4500{directory}\u{1E}{body}\u{1D}").into_bytes())
}

/// The leader as far as it says something of the work, declaring UTF-8.
fn leader(record: &MarcRecord) -> String {
    format!("00000{}a2200000{}4500", record.leader().get(5..9).unwrap(), record.leader().get(17..20).unwrap())
}

/// MARCXML, one record.
pub(crate) fn marcxml(record: &MarcRecord) -> Vec<u8> {
    let escaped = |value: &str| value.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    let mut xml = format!("<record xmlns=\"http://www.loc.gov/MARC21/slim\">\n  <leader>{}</leader>\n", leader(record));
    for field in record.fields() {
        let tag = field.tag();
        if field.is_control() {
            writeln!(xml, "  <controlfield tag=\"{tag}\">{}</controlfield>", escaped(field.value())).unwrap();
            continue;
        }
        let [first, second] = field.indicators().map(|indicator| escaped(&char::from(indicator).to_string()));
        writeln!(xml, "  <datafield tag=\"{tag}\" ind1=\"{first}\" ind2=\"{second}\">").unwrap();
        for subfield in field.subfields() {
            let code = escaped(&subfield.code.to_string());
            writeln!(xml, "    <subfield code=\"{code}\">{}</subfield>", escaped(subfield.value)).unwrap();
        }
        xml.push_str("  </datafield>\n");
    }
    (xml + "</record>\n").into_bytes()
}

/// MARC-in-JSON, one record.
pub(crate) fn json(record: &MarcRecord) -> Vec<u8> {
    let field = |field: Field<'_>| {
        let tag = field.tag().to_string();
        if field.is_control() {
            return serde_json::json!({ tag: field.value() });
        }
        let [first, second] = field.indicators().map(|indicator| char::from(indicator).to_string());
        let subfields = field.subfields().map(|part| serde_json::json!({ part.code.to_string(): part.value }));
        serde_json::json!({ tag: { "ind1": first, "ind2": second, "subfields": subfields.collect::<Vec<_>>() } })
    };
    let fields: Vec<_> = record.fields().map(field).collect();
    let record = serde_json::json!({ "leader": leader(record), "fields": fields });
    (serde_json::to_string_pretty(&record).unwrap() + "\n").into_bytes()
}

/// The text that MARCMaker reads.
pub(crate) fn mrk(record: &MarcRecord) -> Vec<u8> {
    let mnemonic = |value: &str| {
        value.chars().fold(String::new(), |text, c| match c {
            '$' => text + "{dollar}",
            '{' => text + "{lcub}",
            '}' => text + "{rcub}",
            '\\' => text + "{bsol}",
            c => text + c.encode_utf8(&mut [0; 4]),
        })
    };
    let mut text = format!("=LDR  {}\n", leader(record).replace(' ', "\\"));
    for field in record.fields() {
        write!(text, "={}  ", field.tag()).unwrap();
        if field.is_control() {
            text.push_str(&mnemonic(field.value()).replace(' ', "\\"));
        } else {
            text.extend(field.indicators().map(|sign| if sign == b' ' { '\\' } else { char::from(sign) }));
            for subfield in field.subfields() {
                write!(text, "${}{}", subfield.code, mnemonic(subfield.value)).unwrap();
            }
        }
        text.push('\n');
    }
    (text + "\n").into_bytes()
}
