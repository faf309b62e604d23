//! BibTeX and BibLaTeX.

mod dates;
mod entry;
mod frame;
mod inherit;
mod kinds;
mod known;
mod names;
mod record;
mod references;
mod tex;

use crate::error::{Code, Diagnostic, Position, ReadError};
use crate::input::Charset;
use crate::model::Record;
use crate::read::bounded::bounded_reader;
use entry::{Parser, Strings};
use frame::{End, Framer};
use known::{Known, Stored, Waiting};
use references::Resolver;
use std::borrow::Cow;
use std::collections::VecDeque;
use std::io::BufRead;
use std::sync::Arc;

bounded_reader! {
    /// Reads [BibTeX](https://www.bibtex.com/g/bibtex-format/) and [BibLaTeX](https://ctan.org/pkg/biblatex): the types and fields of
    /// both, and those that reference managers and publishers have added.
    ///
    /// TeX becomes plain text: `{\"o}` is ö, `\emph{x}` is x, `--` is a dash, a formula that Unicode can say is said in it. A broken
    /// entry is refused alone; the next one is found at the next line that begins with `@type{`.
    ///
    /// An entry takes what it lacks from those that it names in `crossref` and `xdata`, wherever in the file they stand: one that comes
    /// before them waits, so records do not always come in the order of the file. Both what waits and what may still be asked for are
    /// bounded (32 MiB); in a larger file, an entry may stand too far from its parent, and says so.
    ///
    /// ```
    /// use bibtriple::read::bibtex::BibtexReader;
    ///
    /// let input = "@book{w, author = {Thoreau, Henry D.}, title = {Walden; or, Life in the {Woods}}, year = 1854}";
    /// let records: Vec<_> = BibtexReader::new().for_reader(input.as_bytes()).collect::<Result<_, _>>()?;
    /// assert_eq!(records[0].title.as_ref().unwrap().full, "Walden; or, Life in the Woods");
    /// # Ok::<(), bibtriple::error::ReadError>(())
    /// ```
    BibtexReader
}

impl BibtexReader {
    /// Reads from this reader, which should give UTF-8; bytes that are none are read as Windows-1252.
    pub fn for_reader<R: BufRead>(self, reader: R) -> BibtexRecords<R> {
        BibtexRecords {
            framer: Framer::new(reader, self.max_record_size),
            strings: Strings::default(),
            known: Known::default(),
            ready: VecDeque::new(),
            count: 0,
            is_done: false,
        }
    }

    /// Reads from bytes at hand.
    #[must_use]
    pub fn for_slice(self, bytes: &[u8]) -> BibtexRecords<&[u8]> {
        self.for_reader(bytes)
    }

    /// Whether a text begins as BibTeX does: the first `@name{` is a type of entry, with a key or a field in it.
    #[must_use]
    pub fn looks_like(text: &str) -> bool {
        let mut framer = Framer::new(text.as_bytes(), text.len());
        for _ in 0..8 {
            let Ok(Some(frame)) = framer.next() else { return false };
            let name = String::from_utf8_lossy(framer.bytes(frame.name)).to_ascii_lowercase();
            let body = framer.bytes(frame.body);
            match name.as_str() {
                "comment" | "preamble" => {}
                "string" => return memchr::memchr(b'=', body).is_some(),
                // CSS has "@media{", and its like.
                "media" | "import" | "font-face" | "page" | "keyframes" | "supports" | "charset" => return false,
                _ => {
                    let has_key = body.iter().position(|byte| *byte == b',').is_some_and(|comma| {
                        body.get(..comma)
                            .is_some_and(|key| key.len() < 200 && !key.iter().any(|byte| b"{}<>".contains(byte)))
                    });
                    let has_field = memchr::memchr(b'=', body).is_some();
                    let is_known = kinds::entry(&name) != kinds::Entry::Unknown;
                    return has_key && (has_field || is_known) || has_field && is_known;
                }
            }
        }
        true
    }
}

/// The records of a BibTeX input.
#[derive(Debug)]
pub struct BibtexRecords<R> {
    framer: Framer<R>,
    strings: Strings,
    known: Known,
    ready: VecDeque<Result<Record, ReadError>>,
    count: u64,
    is_done: bool,
}

impl<R: BufRead> Iterator for BibtexRecords<R> {
    type Item = Result<Record, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(item) = self.ready.pop_front() {
                return Some(item);
            }
            if self.is_done {
                return None;
            }
            if let Err(error) = self.advance() {
                self.is_done = true;
                return Some(Err(error));
            }
        }
    }
}

impl<R: BufRead> BibtexRecords<R> {
    /// Reads one entry more.
    fn advance(&mut self) -> Result<(), ReadError> {
        let Some(frame) = self.framer.next()? else {
            self.is_done = true;
            for waiting in self.known.give_up() {
                self.build(waiting);
            }
            return Ok(());
        };
        let name = String::from_utf8_lossy(self.framer.bytes(frame.name)).to_ascii_lowercase();
        let mut at = Position { record: self.count + 1, line: Some(frame.line), byte: Some(frame.byte) };
        let body = self.framer.bytes(frame.body);
        let (text, is_utf8) = match std::str::from_utf8(body) {
            Ok(text) => (Cow::Borrowed(text), true),
            Err(_) => (Charset::detect(b"").decode(body), false),
        };
        match name.as_str() {
            "comment" | "preamble" => return Ok(()),
            "string" => {
                let mut parser = Parser::new(&text, &self.strings);
                let fields = parser.fields();
                let fields = fields.map(|fields| {
                    fields
                        .into_iter()
                        .map(|field| (field.name.into_owned(), field.value.into_owned()))
                        .collect::<Vec<_>>()
                });
                match fields {
                    Ok(fields) => {
                        for (name, value) in fields {
                            if !self.strings.define(&name, &value) {
                                let message =
                                    format!("the @string {name} is one too many: they take more memory than they may");
                                self.ready.push_back(Err(ReadError::record(at, message)));
                            }
                        }
                    }
                    Err(message) => {
                        self.ready.push_back(Err(ReadError::record(at, format!("this @string is broken: {message}"))));
                    }
                }
                return Ok(());
            }
            _ => {}
        }
        let is_work = kinds::entry(&name) != kinds::Entry::Data;
        if is_work {
            self.count += 1;
        } else {
            at.record = self.count;
        }
        let key = text.split([',', '\n', '}', '=']).next().unwrap_or_default().trim();
        let refused = match frame.end {
            End::Open => Some(format!("a brace is missing in the entry “{key}”, which runs into what follows it")),
            End::TooLong => Some(format!("the entry “{key}” is longer than {} bytes", self.framer.limit())),
            End::Closed | End::Unclosed => None,
        };
        if let Some(message) = refused {
            self.ready.push_back(Err(ReadError::record(at, message)));
            return Ok(());
        }
        let mut doubts = Vec::new();
        if frame.end == End::Unclosed {
            doubts.push(Diagnostic::new(Code::Repaired, "the last brace of the entry is missing"));
        }
        if !is_utf8 {
            doubts.push(Diagnostic::new(Code::Encoding, "bytes that are not UTF-8 were read as windows-1252"));
        }
        let stored = Stored { kind: name, text: text.into_owned(), at, has_references: false };
        self.take(stored, doubts, is_work, frame.end == End::Unclosed);
        Ok(())
    }

    /// Takes an entry: it is built, or waits for one that it names.
    fn take(&mut self, mut stored: Stored, mut doubts: Vec<Diagnostic>, is_work: bool, is_unclosed: bool) {
        let mut parser = Parser::new(&stored.text, &self.strings);
        let parsed = parser.entry(&stored.kind);
        doubts.append(&mut parser.doubts);
        let (key, ids, has_references) = match parsed {
            Ok(entry) if entry.fields.is_empty() && is_work => {
                let message = format!("the entry “{}” has no fields", entry.key);
                return self.ready.push_back(Err(ReadError::record(stored.at, message)));
            }
            Ok(entry) if is_unclosed && entry.fields.last().is_some_and(|last| holds_fields(&last.value)) => {
                let message =
                    format!("a brace is missing in the entry “{}”, so that fields lie within a field", entry.key);
                return self.ready.push_back(Err(ReadError::record(stored.at, message)));
            }
            Ok(entry) => {
                let ids = entry.fields.iter().find(|field| field.name == "ids").map(|field| field.value.to_string());
                (entry.key.to_owned(), ids, references::named(&entry.fields).next().is_some())
            }
            Err(message) => {
                let key = stored.text.split([',', '\n']).next().unwrap_or_default().trim();
                let message = format!("the entry “{key}” is broken: {message}");
                return self.ready.push_back(Err(ReadError::record(stored.at, message)));
            }
        };
        stored.has_references = has_references;
        let stored = Arc::new(stored);
        if !key.is_empty()
            && let Some(first) = self.known.add(&key, &stored)
        {
            let line = first.at.line.unwrap_or_default();
            let message = format!("the key {key} is that of the entry in line {line} too; both are kept");
            doubts.push(Diagnostic::new(Code::DuplicateIdentity, message).with_value(key.as_str()));
        }
        let others = ids.as_deref().unwrap_or_default().split(',').map(str::trim).filter(|id| !id.is_empty());
        for other in others.clone() {
            self.known.add(other, &stored);
        }
        if is_work {
            self.build_or_wait(Waiting { stored, doubts });
        }
        for key in std::iter::once(key.as_str()).chain(others) {
            for waiting in self.known.arrived(key) {
                self.build_or_wait(waiting);
            }
        }
    }

    fn build_or_wait(&mut self, waiting: Waiting) {
        let resolver = Resolver { known: &self.known, strings: &self.strings };
        if !waiting.stored.has_references {
            return self.build(waiting);
        }
        let parsed = Parser::new(&waiting.stored.text, &self.strings).entry(&waiting.stored.kind);
        let missing = parsed.ok().and_then(|entry| resolver.missing(&entry.fields, &mut Vec::new()));
        match missing {
            None => self.build(waiting),
            Some(key) => {
                for over in self.known.wait(&key, waiting) {
                    self.build(over);
                }
            }
        }
    }

    fn build(&mut self, waiting: Waiting) {
        let resolver = Resolver { known: &self.known, strings: &self.strings };
        let record = resolver.record(&waiting.stored, waiting.doubts);
        self.ready.extend(record.map(Ok));
    }
}

/// Whether a line of a value looks like a field: the brace that should close the value is missing.
fn holds_fields(value: &str) -> bool {
    value.lines().skip(1).any(|line| {
        let line = line.trim_start();
        let name = line.bytes().take_while(|byte| frame::is_name_byte(*byte)).count();
        let rest = line.get(name..).unwrap_or_default().trim_start();
        name > 0
            && rest.strip_prefix('=').is_some_and(|rest| {
                rest.trim_start().starts_with(['{', '"'])
                    || rest.trim().trim_end_matches(',').bytes().all(|byte| byte.is_ascii_digit())
            })
    })
}
