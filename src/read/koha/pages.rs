//! Cutting an input into its pages.

use super::{Settings, fold, furniture, markdown, read_page};
use crate::error::{Position, ReadError};
use crate::model::Record;
use crate::read::json::JsonValues;
use crate::read::split::{self, Raw};
use serde::Deserialize;
use std::io::{self, BufRead};

/// The records of text pages.
#[derive(Debug)]
pub struct KohaTextRecords<R> {
    pages: Pages<R>,
    settings: Settings,
}

/// The records of HTML pages.
#[derive(Debug)]
pub struct KohaHtmlRecords<R> {
    pages: Pages<R>,
    settings: Settings,
}

/// The records of pages in JSON.
#[derive(Debug)]
pub struct KohaJsonRecords<R> {
    values: JsonValues<R>,
    settings: Settings,
}

impl<R: BufRead> KohaTextRecords<R> {
    pub(super) fn new(reader: R, settings: Settings) -> Self {
        Self { pages: Pages::new(reader, settings.max_record_size, false), settings }
    }
}

impl<R: BufRead> KohaHtmlRecords<R> {
    pub(super) fn new(reader: R, settings: Settings) -> Self {
        Self { pages: Pages::new(reader, settings.max_record_size, true), settings }
    }
}

impl<R: BufRead> KohaJsonRecords<R> {
    pub(super) fn new(reader: R, settings: Settings) -> Self {
        Self { values: JsonValues::new(reader, settings.max_record_size), settings }
    }
}

impl<R: BufRead> Iterator for KohaTextRecords<R> {
    type Item = Result<Record, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        next_record(&mut self.pages, &self.settings)
    }
}

impl<R: BufRead> Iterator for KohaHtmlRecords<R> {
    type Item = Result<Record, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        next_record(&mut self.pages, &self.settings)
    }
}

fn next_record<R: BufRead>(pages: &mut Pages<R>, settings: &Settings) -> Option<Result<Record, ReadError>> {
    Some(match pages.next()? {
        Ok((at, page)) => read_page(&page, None, at, settings),
        Err(error) => Err(error),
    })
}

/// One line of a JSON Lines input.
#[derive(Deserialize)]
struct JsonPage {
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    html: Option<String>,
    #[serde(default)]
    url: Option<String>,
}

impl<R: BufRead> Iterator for KohaJsonRecords<R> {
    type Item = Result<Record, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        let value = self.values.next()?;
        Some(value.and_then(|value| read_json(Raw { at: value.at, bytes: &value.bytes, note: 0 }, &self.settings)))
    }
}

/// Reads one object.
pub(super) fn read_json(raw: Raw<'_>, settings: &Settings) -> Result<Record, ReadError> {
    let page: JsonPage = serde_json::from_slice(raw.bytes)
        .map_err(|error| ReadError::record(raw.at, format!("this is no page in JSON: {error}")))?;
    // HTML says more than the text taken from it.
    match page.html.as_deref().filter(|html| !html.trim().is_empty()).or(page.text.as_deref()) {
        Some(content) => read_page(content, page.url.as_deref(), raw.at, settings),
        None => Err(ReadError::record(raw.at, "the object has neither “text” nor “html”")),
    }
}

impl<R: BufRead + Send> split::Cut for KohaTextRecords<R> {
    fn cut(&mut self, bytes: &mut Vec<u8>) -> Option<Result<(Position, u64), ReadError>> {
        self.pages.cut_next(bytes)
    }
}

impl<R: BufRead + Send> split::Cut for KohaHtmlRecords<R> {
    fn cut(&mut self, bytes: &mut Vec<u8>) -> Option<Result<(Position, u64), ReadError>> {
        self.pages.cut_next(bytes)
    }
}

/// The pages of an input, one after the other.
#[derive(Debug)]
struct Pages<R> {
    reader: R,
    limit: usize,
    is_html: bool,
    /// Lines read that belong to the next page.
    ahead: Vec<u8>,
    record: u64,
    line: u64,
    byte: u64,
    is_done: bool,
}

/// How far a page has come.
#[derive(Default)]
struct Progress {
    /// Whether the comments tab, the last of a page, was passed.
    has_ended: bool,
    /// Where the first line after that begins that is no machinery, and how many there were since.
    next: Option<(usize, usize)>,
}

impl<R: BufRead> Pages<R> {
    fn new(reader: R, limit: usize, is_html: bool) -> Self {
        Self { reader, limit, is_html, ahead: Vec::new(), record: 0, line: 1, byte: 0, is_done: false }
    }

    fn cut_next(&mut self, bytes: &mut Vec<u8>) -> Option<Result<(Position, u64), ReadError>> {
        let page = self.next()?;
        Some(page.map(|(at, page)| {
            bytes.extend_from_slice(page.as_bytes());
            (at, 0)
        }))
    }

    fn next(&mut self) -> Option<Result<(Position, String), ReadError>> {
        loop {
            if self.is_done && self.ahead.is_empty() {
                return None;
            }
            let start = Position { record: self.record + 1, line: Some(self.line), byte: Some(self.byte) };
            let (page, is_too_long) = match self.page() {
                Ok(page) => page,
                Err(error) => {
                    self.is_done = true;
                    return Some(Err(ReadError::Io(error)));
                }
            };
            if is_too_long {
                self.record += 1;
                return Some(Err(ReadError::record(start, format!("the page is longer than {} bytes", self.limit))));
            }
            // A page begins where its first character does.
            let Some(blank) = page.iter().position(|b| !b.is_ascii_whitespace()) else { continue };
            self.record += 1;
            let skipped = page.get(..blank).unwrap_or_default();
            let at = Position {
                line: start.line.map(|line| line + memchr::memchr_iter(b'\n', skipped).count() as u64),
                byte: start.byte.map(|byte| byte + blank as u64),
                ..start
            };
            let text =
                String::from_utf8(page).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
            return Some(Ok((at, text)));
        }
    }

    /// Reads up to the end of the page; says whether it was too long to be kept.
    fn page(&mut self) -> io::Result<(Vec<u8>, bool)> {
        let mut page = std::mem::take(&mut self.ahead);
        let mut progress = Progress::default();
        let mut is_too_long = false;
        // The form feed that the page begins with is what cut it off.
        if let Some(at) = memchr::memchr(FORM_FEED, page.get(1..).unwrap_or_default()) {
            self.ahead = page.split_off(1 + at);
            self.pass(&page);
            return Ok((page, is_too_long));
        }
        loop {
            let start = page.len();
            // One byte more than the limit tells a page that is too long; the line may be longer still.
            let room = (self.limit + 1).saturating_sub(start) as u64;
            let read = io::Read::take(&mut self.reader, room).read_until(b'\n', &mut page)?;
            if read == 0 {
                self.is_done = true;
                self.pass(&page);
                return Ok((page, is_too_long));
            }
            if page.len() > self.limit {
                is_too_long = true;
                self.pass(&page);
                page.clear();
                continue;
            }
            let line = page.get(start..).unwrap_or_default();
            let is_first = page.get(..start).is_none_or(|before| before.trim_ascii().is_empty());
            match self.cut(line, start, &mut progress) {
                Cut::No if is_first && !self.is_html && fold::is_page(line) => self.pass(&page),
                Cut::No => continue,
                Cut::After => self.pass(&page),
                Cut::Separator if markdown::ends_heading(&page, start) => continue,
                Cut::Separator => {
                    self.pass(&page);
                    page.truncate(start);
                }
                Cut::Before(at) => {
                    self.ahead = page.split_off(at);
                    self.pass(&page);
                }
            }
            return Ok((page, is_too_long));
        }
    }

    /// Counts what will not be seen again.
    fn pass(&mut self, bytes: &[u8]) {
        self.byte += bytes.len() as u64;
        self.line += memchr::memchr_iter(b'\n', bytes).count() as u64;
    }

    fn cut(&self, line: &[u8], start: usize, progress: &mut Progress) -> Cut {
        if self.is_html {
            let ends = memchr::memchr_iter(b'<', line)
                .any(|at| line.get(at..at + 7).is_some_and(|tag| tag.eq_ignore_ascii_case(b"</html>")));
            return if ends { Cut::After } else { Cut::No };
        }
        if let Some(at) = memchr::memchr(FORM_FEED, line) {
            return if at == 0 && line.len() <= 2 { Cut::Separator } else { Cut::Before(start + at) };
        }
        let trimmed = line.trim_ascii();
        if let Some(first) = trimmed.first()
            && trimmed.len() >= 3
            && b"-=*#~_".contains(first)
            && trimmed.iter().all(|b| b == first)
        {
            return Cut::Separator;
        }
        if trimmed.is_empty() || trimmed.len() > 2000 {
            return Cut::No;
        }
        let bare = trimmed.iter().position(|byte| !b"*#-_ ".contains(byte)).unwrap_or(trimmed.len());
        let bare = trimmed.get(bare..).unwrap_or_default();
        let may_end = may_end_page(bare);
        if !may_end && !progress.has_ended {
            return Cut::No;
        }
        let Ok(text) = std::str::from_utf8(bare) else { return Cut::No };
        if may_end && is_page_end(text) {
            progress.has_ended = true;
            progress.next = None;
        } else if progress.has_ended && !furniture::is_line(text) {
            match &mut progress.next {
                // The second or a later line of what may be the next page: a label says that it is one.
                Some((at, lines)) => {
                    *lines += 1;
                    if begins_fields(text) {
                        return Cut::Before(*at);
                    }
                    if *lines > 6 {
                        *progress = Progress::default();
                    }
                }
                None => progress.next = Some((start, 0)),
            }
        }
        Cut::No
    }
}

/// Ends a page of paper, and so one of text; the page before it need not end its last line.
const FORM_FEED: u8 = 0x0c;

enum Cut {
    No,
    /// After this line.
    After,
    /// This line separates two pages.
    Separator,
    /// Before the line that begins there.
    Before(usize),
}

/// The last words of a detail page: its comments tab.
pub(super) fn is_page_end(line: &str) -> bool {
    line.starts_with(LOG_IN) || furniture::says_no_comments(line)
}

const LOG_IN: &str = "Log in to your account to post a comment";

/// Whether [`is_page_end`] may say so of a line; nearly every line is told from those by a look at its bytes.
fn may_end_page(line: &[u8]) -> bool {
    line.starts_with(LOG_IN.as_bytes()) || furniture::may_say_no_comments(line)
}

/// A label that stands right under a title.
fn begins_fields(line: &str) -> bool {
    const STARTS: &[&str] = &[
        "By:",
        "by ",
        "Contributor(s):",
        "Material type:",
        "Type:",
        "Por:",
        "por ",
        "Colaborador(es):",
        "Tipo de material:",
        "Par :",
        "par ",
        "Contributeur(s) :",
        "Type de document :",
        "Von:",
        "von ",
        "Mitwirkende(r):",
        "Materialtyp:",
        "Language:",
        "Main Author:",
        "Auteur principal :",
        "Autor principal:",
    ];
    STARTS.iter().any(|start| line.starts_with(start))
}

/// The host of a page's address, which names its catalogue.
pub(super) fn host_of(url: &str) -> Option<String> {
    let host = url::Url::parse(url).ok()?.host_str()?.to_owned();
    Some(host)
}

/// The biblionumber in a page's address: `…?biblionumber=7`, `…?bib=7`, `/bib/7`.
pub(super) fn biblionumber_of(url: &str) -> Option<String> {
    let url = url::Url::parse(url).ok()?;
    let is_number =
        |number: &str| !number.is_empty() && number.len() <= 20 && number.bytes().all(|b| b.is_ascii_digit());
    let query = url
        .query_pairs()
        .find(|(key, value)| matches!(&**key, "biblionumber" | "bib" | "biblionr" | "biblio_id") && is_number(value));
    if let Some((_, number)) = query {
        return Some(number.into_owned());
    }
    let mut parts = url.path_segments()?.rev();
    let last = parts.next()?;
    (parts.next().is_some_and(|part| matches!(part, "bib" | "biblio")) && is_number(last)).then(|| last.to_owned())
}
