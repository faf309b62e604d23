//! What an input that holds no records looks like, so that the message can say so.

use super::Head;
use crate::text::blanks;

/// What the input is by its first bytes, if that is something else than records.
pub(super) fn by_signature(head: &Head<'_>) -> Option<&'static str> {
    let found = SIGNATURES.iter().find(|(signature, _)| head.bytes.starts_with(signature));
    let riff = || head.bytes.starts_with(b"RIFF") && head.bytes.get(8..12) == Some(b"WEBP");
    found
        .map(|&(_, what)| what)
        .or_else(|| riff().then_some("an image (WebP)"))
        .or_else(|| is_microlif(&head.text).then_some("MicroLIF, an older form of MARC (convert it to ISO 2709)"))
}

/// `MicroLIF`: MARC with `^` at the end of each field, which begins with its tag. It looks like MARC in printed lines.
fn is_microlif(text: &str) -> bool {
    let is_tag = |field: &str| field.starts_with("LDR") || field.bytes().take_while(u8::is_ascii_digit).count() >= 3;
    let Some((first, rest)) = text.split_once('^') else { return false };
    (first.starts_with("LDR") || first.starts_with("HDR")) && !first.contains('\n') && is_tag(rest.trim_start())
}

const SIGNATURES: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG\r\n\x1A\n", "an image (PNG)"),
    (b"\xFF\xD8\xFF", "an image (JPEG)"),
    (b"GIF87a", "an image (GIF)"),
    (b"GIF89a", "an image (GIF)"),
    (b"II*\0", "an image (TIFF)"),
    (b"MM\0*", "an image (TIFF)"),
    (
        b"PK\x03\x04",
        "a ZIP archive, or a spreadsheet or text of an office program (unpack it, or save it as CSV or text)",
    ),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xD0\xCF\x11\xE0", "a document of an older office program (save it as CSV or text)"),
    (b"\x1F\x8B", "gzip data inside compressed data (unpack it once)"),
    (b"\x28\xB5\x2F\xFD", "zstd data inside compressed data (unpack it once)"),
    (b"BZh", "a bzip2 file (unpack it with bunzip2)"),
    (b"\xFD7zXZ\0", "an xz file (unpack it with unxz)"),
    (b"7z\xBC\xAF\x27\x1C", "a 7-Zip archive (unpack it)"),
    (b"Rar!", "a RAR archive (unpack it)"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\x7FELF", "a program"),
    (b"MZ", "a program"),
    (b"{\\rtf", "an RTF document (save it as text)"),
];

/// Texts of labelled lines that are no page of a catalogue, though their labels are like those of one.
pub(super) fn by_labels(head: &Head<'_>) -> Option<&'static str> {
    let line = |start: &str| {
        head.text.lines().any(|line| {
            line.trim_start_matches('\u{feff}')
                .get(..start.len())
                .is_some_and(|beginning| beginning.eq_ignore_ascii_case(start))
        })
    };
    if line("Template-Type: ReDIF-") {
        return Some("templates of ReDIF, the format of RePEc (take the records from RePEc as RIS or BibTeX)");
    }
    let is_report = head.contains("u=repec:") && line("By:") && line("Date:");
    is_report.then_some("a report of new papers from RePEc (take the records from RePEc as RIS or BibTeX)")
}

/// What an input looks like that no format claims.
pub(super) fn describe(head: &Head<'_>) -> String {
    if head.text.is_empty() {
        return if head.bytes.is_empty() { "nothing: it is empty" } else { "nothing: it holds only blanks" }.to_owned();
    }
    if is_noise(head) {
        return "binary data of an unknown kind".to_owned();
    }
    if head.is_json() {
        let keys = head.json_keys();
        if keys.is_empty() {
            return "JSON without an object to read".to_owned();
        }
        let shown: Vec<_> = keys.iter().take(6).copied().collect();
        return format!("JSON with the keys {} of another program", shown.join(", "));
    }
    if head.starts_with("<!doctype html") || head.starts_with("<html") || head.contains("<body") {
        return match html_title(&head.text) {
            Some(title) => format!("an HTML page of another system, with the title “{title}”"),
            None => "an HTML page of another system".to_owned(),
        };
    }
    if head.text.starts_with('<') {
        let name = xml_root(&head.text);
        if name.ends_with("OAI-PMH") {
            return oai_answer(&head.text);
        }
        return format!("XML with the root element <{name}>, which no reader here knows");
    }
    let line: String = head.text.lines().next().unwrap_or_default().trim().chars().take(60).collect();
    format!("plain text (“{line}…”) that holds no sign of a format")
}

/// Whether these bytes are no text in any encoding: NULs or many control characters.
pub(super) fn is_noise(head: &Head<'_>) -> bool {
    let controls = head.text.chars().filter(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\x0C')).count();
    controls * 50 > head.text.chars().count()
}

fn html_title(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let open = lower.find("<title")?;
    let start = open + lower.get(open..)?.find('>')? + 1;
    let end = start + lower.get(start..)?.find("</title")?;
    let title = blanks::single(text.get(start..end)?);
    (!title.is_empty()).then(|| title.chars().take(80).collect())
}

/// An answer of an OAI-PMH server without records that are read here.
fn oai_answer(text: &str) -> String {
    let error = text.split("<error ").nth(1).and_then(|tag| tag.split('>').next());
    let code = error.and_then(|tag| tag.split(['"', '\'']).nth(1));
    if let Some(code) = code {
        return format!("an answer of an OAI-PMH server without records: the error {code}");
    }
    let verbs = ["Identify", "ListSets", "ListMetadataFormats", "ListIdentifiers"];
    match verbs.iter().find(|verb| text.contains(&format!("<{verb}>"))) {
        Some(verb) => format!("an answer of an OAI-PMH server to {verb}, which holds no records"),
        None => "an answer of an OAI-PMH server with records in a format that no reader here knows".to_owned(),
    }
}

/// The name of the first element: past the declaration, comments and the document type.
fn xml_root(text: &str) -> &str {
    let elements = text.split('<').skip(1).find(|part| !part.starts_with(['?', '!', '/']));
    elements.and_then(|part| part.split(|c: char| c.is_whitespace() || c == '>' || c == '/').next()).unwrap_or("?")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_else_is_called_by_its_name() {
        let looks = |bytes: &[u8]| describe(&Head::new(bytes));
        assert_eq!(looks(b""), "nothing: it is empty");
        assert_eq!(looks(b"\n \n"), "nothing: it holds only blanks");
        assert_eq!(looks(b"\x00\x01\x02\x03abc\x00"), "binary data of an unknown kind");
        assert_eq!(looks(br#"{"a": 1, "b": {}}"#), "JSON with the keys a, b of another program");
        assert_eq!(looks(b"[1, 2]"), "JSON without an object to read");
        assert_eq!(
            looks(b"<!DOCTYPE html><title>\n Old\n catalogue</title>"),
            "an HTML page of another system, with the title “Old catalogue”"
        );
        assert_eq!(looks(b"<html><p>"), "an HTML page of another system");
        assert_eq!(
            looks(b"<?xml version='1.0'?><!-- x --><ead:ead a='b'>"),
            "XML with the root element <ead:ead>, which no reader here knows"
        );
        assert_eq!(
            looks(b"<OAI-PMH><error code='noRecordsMatch'/></OAI-PMH>"),
            "an answer of an OAI-PMH server without records: the error noRecordsMatch"
        );
        assert_eq!(
            looks(b"<?xml version='1.0'?><OAI-PMH><Identify>x</Identify></OAI-PMH>"),
            "an answer of an OAI-PMH server to Identify, which holds no records"
        );
        assert_eq!(looks(b"Dear reader,\nhello"), "plain text (“Dear reader,…”) that holds no sign of a format");
    }

    #[test]
    fn labelled_lines_of_repec() {
        let what = |text: &str| by_labels(&Head::new(text.as_bytes()));
        let templates = "Template-Type: ReDIF-Paper 1.0\nAuthor-Name: Jo Lind\nTitle: Prices of halls\n";
        assert!(what(templates).unwrap().starts_with("templates of ReDIF"));
        let report =
            "1. Prices of halls\nDate: 2011-03\nBy: Jo Lind\nURL: http://d.repec.org/n?u=RePEc:xxx:wpaper:77\n";
        assert!(what(report).unwrap().starts_with("a report of new papers"));
        assert_eq!(what("Prices of halls\nBy: Jo Lind\nDate: 2011\n"), None);
    }

    #[test]
    fn signatures_of_files_people_hand_in() {
        let what = |bytes: &[u8]| by_signature(&Head::new(bytes));
        assert_eq!(what(b"%PDF-1.7"), Some("a PDF document"));
        assert_eq!(what(b"RIFF\0\0\0\0WEBPVP8"), Some("an image (WebP)"));
        assert!(what(b"PK\x03\x04..").unwrap().contains("spreadsheet"));
        assert!(what(b"LDR00571nam  2200000 a 4500^\n24510_aHarbour^\n`").unwrap().contains("MicroLIF"));
        assert!(what(b"HDR1Quay^LDR00571nam  2200000 a 4500^").unwrap().contains("MicroLIF"));
        assert_eq!(what(b"LDR 00571nam  2200000 a 4500\n245 10 $a 2^3\n"), None);
        assert_eq!(what(b"Title: PK"), None);
    }
}
