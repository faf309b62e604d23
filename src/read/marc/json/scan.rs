//! Finds the objects in a stream of JSON without reading them.

use memchr::memchr2;

/// What is found in the bytes at hand.
pub(super) enum Found {
    /// A whole object.
    Object { begin: usize, end: usize },
    /// An object that cannot go on: a line ends within a string.
    Broken { begin: usize, end: usize },
    /// The bytes end before an object does, or begins.
    Partial,
}

/// Looks for the next object; goes on where it was when there are more bytes.
#[derive(Default)]
pub(super) struct Scanner {
    at: usize,
    begin: Option<usize>,
    depth: usize,
    is_in_string: bool,
}

impl Scanner {
    /// Where the object begins that has no end yet.
    pub(super) fn begin(&self) -> Option<usize> {
        self.begin
    }

    /// Scans on; the bytes begin with those of the last call. A list at the top is a sequence of its objects, or, where it
    /// begins with a list of text, a record of Catmandu.
    pub(super) fn scan(&mut self, bytes: &[u8]) -> Found {
        while let Some(byte) = bytes.get(self.at) {
            if self.is_in_string {
                let rest = bytes.get(self.at..).unwrap_or_default();
                // A line must not end within a string. If an object begins the next line, these are JSON Lines and this one
                // was cut; else the string may go on.
                let next = memchr2(b'"', b'\\', rest).unwrap_or(rest.len());
                if let Some(line) = memchr::memmem::find(rest.get(..next).unwrap_or_default(), b"\n{") {
                    return Found::Broken { begin: self.begin.unwrap_or_default(), end: self.at + line };
                }
                if next == rest.len() {
                    // The line break may be the last byte at hand.
                    self.at += next.saturating_sub(1);
                    return Found::Partial;
                }
                self.at += next;
                if bytes.get(self.at) == Some(&b'"') {
                    self.is_in_string = false;
                    self.at += 1;
                } else if bytes.len() > self.at + 1 {
                    self.at += 2;
                } else {
                    return Found::Partial;
                }
                continue;
            }
            match byte {
                b'"' if self.begin.is_some() => self.is_in_string = true,
                b'{' => {
                    self.begin.get_or_insert(self.at);
                    self.depth += 1;
                }
                b'[' if self.begin.is_some() => self.depth += 1,
                b'[' => match is_catmandu(bytes.get(self.at..).unwrap_or_default()) {
                    Some(true) => {
                        self.begin = Some(self.at);
                        self.depth = 1;
                    }
                    Some(false) => {}
                    None => return Found::Partial,
                },
                b'}' | b']' if self.begin.is_some() => {
                    self.depth = self.depth.saturating_sub(1);
                    if self.depth == 0 {
                        let begin = self.begin.unwrap_or_default();
                        return Found::Object { begin, end: self.at + 1 };
                    }
                }
                _ => {}
            }
            self.at += 1;
        }
        Found::Partial
    }
}

/// Whether a list is one of lists of text (`[["LDR", …`); `None` where the bytes end before they tell.
fn is_catmandu(bytes: &[u8]) -> Option<bool> {
    let mut rest = bytes.iter().skip(1).filter(|byte| !byte.is_ascii_whitespace());
    Some(*rest.next()? == b'[' && *rest.next()? == b'"')
}
