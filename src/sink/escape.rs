//! Literals between quotation marks, as N-Triples and Turtle write them.

use crate::bytes;

/// Adds a text between quotation marks.
pub(super) fn push_quoted(out: &mut Vec<u8>, text: &str) {
    out.push(b'"');
    push_escaped(out, text);
    out.push(b'"');
}

/// Adds what stands between the quotation marks.
///
/// The escapes are those of [canonical N-Triples](https://www.w3.org/TR/rdf12-n-triples/#canonical-ntriples).
pub(super) fn push_escaped(out: &mut Vec<u8>, text: &str) {
    let mut rest = text.as_bytes();
    // Nearly every text holds none of these.
    while let Some(at) = bytes::position(rest, needs_escape) {
        let (plain, marked) = rest.split_at(at);
        out.extend_from_slice(plain);
        if let Some((&byte, after)) = marked.split_first() {
            push_escape(out, byte);
            rest = after;
        }
    }
    out.extend_from_slice(rest);
}

#[inline]
#[expect(clippy::needless_bitwise_bool, reason = "the lazy operator keeps the compiler from making vectors of it")]
const fn needs_escape(byte: u8) -> bool {
    (byte < 0x20) | (byte == b'"') | (byte == b'\\') | (byte == 0x7f)
}

fn push_escape(out: &mut Vec<u8>, byte: u8) {
    let short = match byte {
        0x08 => b'b',
        b'\t' => b't',
        b'\n' => b'n',
        0x0c => b'f',
        b'\r' => b'r',
        b'"' | b'\\' => byte,
        _ => {
            out.extend_from_slice(format!("\\u{byte:04X}").as_bytes());
            return;
        }
    };
    out.extend_from_slice(&[b'\\', short]);
}

/// Adds an IRI between angle brackets.
pub(super) fn push_iri(out: &mut Vec<u8>, iri: &str) {
    out.push(b'<');
    out.extend_from_slice(iri.as_bytes());
    out.push(b'>');
}
