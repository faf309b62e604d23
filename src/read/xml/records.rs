//! Going through an XML input from record to record.

mod around;

use super::element::Element;
use super::entities::Entities;
use super::envelope::{Around, Envelope};
use super::parse::{self, Parser};
use super::token::{self, Kind, Next, Token};
use super::{HEAD, XmlReader, XmlRecord};
use crate::error::{Diagnostic, Position, ReadError};
use crate::read::window::Window;
use std::collections::{HashSet, VecDeque};
use std::fmt::Write;
use std::io::{self, Read};
use std::ops::Range;

/// How deep elements may stand in elements.
const MAX_DEPTH: usize = 256;

/// The records of an XML input.
#[derive(Debug)]
#[must_use]
pub struct XmlRecords<R> {
    window: Window<R>,
    settings: XmlReader,
    number: u64,
    /// The line of the first byte of the window.
    line: u64,
    around: Around,
    /// The header met last, until a record has taken it.
    envelope: Option<Envelope>,
    entities: Entities,
    /// Records that were packed as text.
    pending: VecDeque<Result<XmlRecord, ReadError>>,
    /// The error that an OAI-PMH server answered with.
    answer: Option<String>,
    /// All of the input is in the window, and what is not closed there never is.
    ends: bool,
    state: State,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// No record was found so far.
    Searching,
    Found,
    Done,
}

/// How an element ends.
enum Extent {
    Whole(usize),
    Broken {
        /// How much to leave behind.
        length: usize,
        message: String,
    },
}

impl<R: Read> Iterator for XmlRecords<R> {
    type Item = Result<XmlRecord, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(item) = self.pending.pop_front() {
            return Some(item);
        }
        if self.state == State::Done {
            return None;
        }
        match self.advance() {
            Ok(Some(item)) => {
                self.state = State::Found;
                Some(item)
            }
            Ok(None) => {
                let is_empty = self.state == State::Searching;
                self.state = State::Done;
                is_empty.then(|| Err(self.nothing()))
            }
            Err(error) => {
                self.state = State::Done;
                Some(Err(error.into()))
            }
        }
    }
}

impl<R: Read> XmlRecords<R> {
    pub(super) fn new(settings: XmlReader, reader: R) -> Self {
        Self {
            window: Window::new(reader),
            settings,
            number: 0,
            line: 1,
            around: Around::default(),
            envelope: None,
            entities: Entities::default(),
            pending: VecDeque::new(),
            answer: None,
            ends: false,
            state: State::Searching,
        }
    }

    /// The error of an input without a record.
    #[cold]
    fn nothing(&self) -> ReadError {
        let at = Position { record: 1, line: None, byte: Some(0) };
        let message = match &self.answer {
            Some(answer) => format!("there is no record: the OAI-PMH server answered with the error {answer}"),
            None => format!("this is not {}: it has no element {}", self.settings.what, self.settings.elements()),
        };
        ReadError::record(at, message)
    }

    /// Moves to the next record.
    fn advance(&mut self) -> io::Result<Option<Result<XmlRecord, ReadError>>> {
        if self.settings.has_otherwise() {
            self.window.at_least(HEAD)?;
            self.settings.choose_names(self.window.bytes());
        }
        loop {
            let Some(token) = self.next_token()? else { return Ok(None) };
            let bytes = self.window.bytes();
            let name = bytes.get(token.name.clone()).unwrap_or_default();
            match token.kind {
                Kind::Start | Kind::Empty if self.settings.is_record(name) => return self.record(&token).map(Some),
                Kind::Start if token::local(name) == b"header" => {
                    if let Some(deleted) = self.header(&token)? {
                        return Ok(Some(Ok(deleted)));
                    }
                    continue;
                }
                Kind::Start if token::local(name) == b"error" => self.server_error(&token)?,
                Kind::Start => {
                    let is_packed = matches!(token::local(name), b"recordData" | b"metadata");
                    self.consume(token.start);
                    let token = shifted(&token);
                    self.open(&token);
                    if is_packed && self.unpack(&token)? {
                        return Ok(self.pending.pop_front());
                    }
                    self.consume(token.end);
                    continue;
                }
                Kind::End => {
                    let is_record = token::local(name) == b"record";
                    let name = String::from_utf8_lossy(name).into_owned();
                    self.around.close(&name);
                    if is_record && let Some(envelope) = self.envelope.take() {
                        // It is told where it ends, however much of the text before that is in the window.
                        self.consume(token.start);
                        let error = self.without_record(&envelope);
                        self.consume(token.end - token.start);
                        return Ok(Some(Err(error)));
                    }
                }
                Kind::Doctype => {
                    let doctype = bytes.get(token.start..token.end).unwrap_or_default();
                    self.entities.declare(&String::from_utf8_lossy(doctype));
                }
                Kind::Empty | Kind::Other | Kind::Stray => {}
            }
            self.consume(token.end);
        }
    }

    /// The next markup, which begins the window then; `None` at the end of the input.
    fn next_token(&mut self) -> io::Result<Option<Token>> {
        loop {
            match token::next(self.window.bytes(), 0, self.ends) {
                Next::Token(token) => return Ok(Some(token)),
                Next::Text => {
                    self.consume(usize::MAX);
                    if !self.window.more()? {
                        return Ok(None);
                    }
                }
                Next::Partial(start) => {
                    self.consume(start);
                    if self.window.bytes().len() > self.settings.max_record_size {
                        // A comment without end, most likely: what is in it is looked at.
                        self.consume(1);
                    } else {
                        self.grow()?;
                    }
                }
            }
        }
    }

    /// Doubles the window, so that what is searched again is searched a few times only.
    fn grow(&mut self) -> io::Result<bool> {
        let length = self.window.bytes().len();
        self.window.at_least(length.saturating_mul(2).max(1))?;
        let has_grown = self.window.bytes().len() > length;
        self.ends |= !has_grown;
        Ok(has_grown)
    }

    fn consume(&mut self, length: usize) {
        let bytes = self.window.bytes();
        let passed = bytes.get(..length.min(bytes.len())).unwrap_or_default();
        self.line += memchr::memchr_iter(b'\n', passed).count() as u64;
        self.window.consume(length);
    }

    /// A tag in the window as text, and where its parts stand in that: bytes that are no UTF-8 take more room there.
    fn tag(&self, token: &Token) -> (String, Token) {
        let bytes = self.window.bytes();
        let lossy = |range| String::from_utf8_lossy(bytes.get(range).unwrap_or_default());
        let name = lossy(token.name.clone());
        let text = format!("{name}{}", lossy(token.name.end..token.end));
        let tag = Token { kind: token.kind, start: 0, end: text.len(), name: 0..name.len() };
        (text, tag)
    }

    /// Keeps in mind what an element around records declares.
    fn open(&mut self, token: &Token) {
        let (text, token) = self.tag(token);
        let name = text.get(token.name.clone()).unwrap_or_default();
        self.around.open(name, parse::raw_attributes(&text, &token));
    }

    /// Reads the record that this tag begins.
    fn record(&mut self, token: &Token) -> io::Result<Result<XmlRecord, ReadError>> {
        self.consume(token.start);
        let token = shifted(token);
        self.number += 1;
        let at = Position { record: self.number, line: Some(self.line), byte: Some(self.window.offset()) };
        let envelope = self.envelope.take().unwrap_or_default();
        let (length, result) = match self.extent(&token, self.settings.max_record_size, true)? {
            Extent::Whole(length) if self.settings.keeps_text => {
                let text = self.whole_text(&token, length);
                (length, Ok(XmlRecord { at, envelope, text, ..XmlRecord::default() }))
            }
            Extent::Whole(length) => {
                let parsed = self.parse(length);
                let record = |(element, doubts)| XmlRecord { at, element, envelope, doubts, ..XmlRecord::default() };
                (length, parsed.map(record))
            }
            Extent::Broken { length, message } => (length, Err(message)),
        };
        self.consume(length);
        Ok(match result {
            Ok(record) => Ok(record),
            Err(message) => Err(ReadError::record(at, message)),
        })
    }

    /// Reads the element that is the beginning of the window.
    fn parse(&self, length: usize) -> Result<(Element, Vec<Diagnostic>), String> {
        let bytes = self.window.bytes().get(..length).unwrap_or_default();
        let text = String::from_utf8_lossy(bytes);
        let mut parser = Parser::new(&self.entities, self.settings.skipped, self.around.namespaces());
        let element = parser.element(&text)?;
        Ok((element, parser.doubts))
    }

    /// The element that is the beginning of the window as a document of its own: with the namespaces that are declared around it.
    fn whole_text(&self, tag: &Token, length: usize) -> String {
        let bytes = self.window.bytes().get(..length).unwrap_or_default();
        let (name, rest) = bytes.split_at_checked(tag.name.end).unwrap_or((bytes, &[]));
        let (tag_text, tag) = self.tag(tag);
        let mut declared: HashSet<_> =
            parse::raw_attributes(&tag_text, &tag).into_iter().map(|(name, _)| name).collect();
        let mut text = String::from_utf8_lossy(name).into_owned();
        // The innermost declaration of a prefix holds.
        for (prefix, iri) in self.around.namespaces().into_iter().rev() {
            let name = if prefix.is_empty() { "xmlns".to_owned() } else { format!("xmlns:{prefix}") };
            if !declared.contains(&name) {
                let iri = iri.replace('"', "&quot;").replace('<', "&lt;");
                let _ = write!(text, " {name}=\"{iri}\"");
                declared.insert(name);
            }
        }
        text.push_str(&String::from_utf8_lossy(rest));
        text
    }

    /// Finds the end of the element whose start tag begins the window.
    fn extent(&mut self, start: &Token, limit: usize, is_record: bool) -> io::Result<Extent> {
        if start.kind == Kind::Empty {
            return Ok(Extent::Whole(start.end));
        }
        let mut open: Vec<Range<usize>> = vec![start.name.clone()];
        let mut at = start.end;
        loop {
            // Where to go on if this element is broken: what nests may hold whole ones.
            let resume = |there: usize| if is_record && !self.settings.nests { there } else { start.end };
            let bytes = self.window.bytes();
            match token::next(bytes, at, self.ends) {
                Next::Token(token) => {
                    let name = bytes.get(token.name.clone()).unwrap_or_default();
                    match token.kind {
                        Kind::Start if is_record && !self.settings.nests && self.settings.is_record(name) => {
                            let message = "the record has no end: the next one begins within it".to_owned();
                            return Ok(Extent::Broken { length: token.start, message });
                        }
                        Kind::Start if open.len() >= MAX_DEPTH => {
                            let message = format!("the elements of the record stand more than {MAX_DEPTH} deep");
                            return Ok(Extent::Broken { length: resume(token.end), message });
                        }
                        Kind::Start => open.push(token.name.clone()),
                        Kind::End => {
                            let opened = open.pop().and_then(|name| bytes.get(name)).unwrap_or_default();
                            if opened != name {
                                let (opened, name) = (String::from_utf8_lossy(opened), String::from_utf8_lossy(name));
                                let message = format!("the XML is not well-formed: <{opened}> is closed by </{name}>");
                                return Ok(Extent::Broken { length: resume(token.end), message });
                            }
                            if open.is_empty() && token.end <= limit {
                                return Ok(Extent::Whole(token.end));
                            }
                        }
                        Kind::Empty | Kind::Doctype | Kind::Other | Kind::Stray => {}
                    }
                    at = token.end;
                }
                Next::Text if self.ends => {
                    let length = resume(bytes.len());
                    return Ok(Extent::Broken { length, message: "the input ends within the record".to_owned() });
                }
                Next::Text | Next::Partial(_) => {
                    if bytes.len() <= limit {
                        self.grow()?;
                    } else {
                        at = bytes.len();
                    }
                }
            }
            if at > limit {
                let message = format!("the record is longer than {limit} bytes (see --max-record-size)");
                return Ok(Extent::Broken { length: at, message });
            }
        }
    }
}

/// The token when the window begins with it.
fn shifted(token: &Token) -> Token {
    let by = token.start;
    Token { kind: token.kind, start: 0, end: token.end - by, name: token.name.start - by..token.name.end - by }
}
