//! Inputs: a path, a folder, the standard input, plain or compressed, brought to UTF-8 before a reader of text sees a byte.

mod ahead;
mod charset;
mod source;

pub use charset::{Charset, Utf8Reader};
pub use source::{Source, Sources};

use crate::format::{HEAD_SIZE, Head};
use ahead::Ahead;
use flate2::bufread::MultiGzDecoder;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// The largest window of compressed zstd data, as a power of two: 128 MiB, what `zstd -d` takes unasked.
const ZSTD_WINDOW_LOG: u32 = 27;
const BUFFER_SIZE: usize = 128 * 1024;

/// An open input: its name, its first bytes, and all its bytes still to be read.
///
/// gzip and zstd data (several members too) are known by their first bytes and unpacked on the way.
///
/// ```
/// use bibtriple::input::Input;
/// use std::io::Read;
///
/// let input = Input::from_reader("greeting.txt", &b"Gr\xFC\xDFe"[..])?;
/// let mut text = String::new();
/// input.into_text().read_to_string(&mut text)?;
/// assert_eq!(text, "Grüße");
/// # Ok::<(), std::io::Error>(())
/// ```
pub struct Input<'a> {
    name: String,
    head: Vec<u8>,
    rest: Box<dyn BufRead + Send + 'a>,
    is_packed: bool,
}

impl Input<'static> {
    /// Goes on in a thread of its own with the unpacking, if there is any.
    pub(crate) fn unpacked_ahead(mut self) -> Self {
        if self.is_packed {
            self.rest = Box::new(Ahead::new(self.rest));
        }
        self
    }

    /// Opens a source; the bytes read from it (before unpacking) are added to `read` as they come.
    ///
    /// # Errors
    /// It cannot be opened, or its first bytes cannot be read.
    pub fn open(source: &Source, read: &Arc<AtomicU64>) -> io::Result<Self> {
        match source {
            Source::Stdin => Self::from_reader(source.name(), Counted { inner: io::stdin(), read: read.clone() }),
            Source::File(path) => {
                let file = File::open(path)?;
                let buffer_size = buffer_size(&file);
                Self::with_buffer(source.name(), Counted { inner: file, read: read.clone() }, buffer_size)
            }
        }
    }
}

impl<'a> Input<'a> {
    /// An input of that name with these bytes.
    ///
    /// # Errors
    /// The first bytes cannot be read.
    pub fn from_reader(name: impl Into<String>, reader: impl Read + Send + 'a) -> io::Result<Self> {
        Self::with_buffer(name, reader, BUFFER_SIZE)
    }

    fn with_buffer(name: impl Into<String>, reader: impl Read + Send + 'a, size: usize) -> io::Result<Self> {
        let (mut rest, is_packed) = unpack(BufReader::with_capacity(size, reader))?;
        let mut head = Vec::new();
        rest.by_ref().take(HEAD_SIZE as u64).read_to_end(&mut head)?;
        Ok(Self { name: name.into(), head, rest, is_packed }.with_line_feeds())
    }

    /// An input whose bytes are at hand, unpacked.
    pub(crate) fn at_hand(name: String, mut head: Vec<u8>) -> Self {
        let rest = head.split_off(head.len().min(HEAD_SIZE));
        Self { name, head, rest: Box::new(Cursor::new(rest)), is_packed: false }.with_line_feeds()
    }

    /// Puts line feeds in the place of carriage returns, if these end the lines as spreadsheets for the Macintosh write them.
    fn with_line_feeds(mut self) -> Self {
        // Text in two bytes a character has NUL, MARC has the separators of ISO 2709.
        let is_other = |byte: &u8| matches!(byte, b'\n' | 0 | 0x1D..=0x1F);
        if memchr::memchr(b'\r', &self.head).is_some() && !self.head.iter().any(is_other) {
            end_lines(&mut self.head);
            self.rest = Box::new(BufReader::with_capacity(BUFFER_SIZE, LineFeeds(self.rest)));
        }
        self
    }

    /// All the bytes, unpacked, if the input ends within its head.
    pub(crate) fn whole(&self) -> Option<&[u8]> {
        (self.head.len() < HEAD_SIZE).then_some(&*self.head)
    }

    /// The path as given, `-` for the standard input.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The name as a path, for its extension.
    #[must_use]
    pub fn path(&self) -> &Path {
        Path::new(&self.name)
    }

    /// The first bytes as they are.
    pub(crate) fn first_bytes(&self) -> &[u8] {
        &self.head
    }

    /// The first bytes, which stay to be read.
    #[must_use]
    pub fn head(&self) -> Head<'_> {
        Head::new(&self.head)
    }

    /// Whether there is not a single byte in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.head.is_empty()
    }

    /// The bytes as they are, for formats that say for themselves how their text is encoded.
    #[must_use]
    pub fn into_bytes(self) -> Box<dyn BufRead + Send + 'a> {
        Box::new(Cursor::new(self.head).chain(self.rest))
    }

    /// The bytes as they are, but for text in UTF-16, which comes as UTF-8: for lines whose text is encoded like that of MARC.
    #[must_use]
    pub fn into_lines(self) -> Box<dyn BufRead + Send + 'a> {
        match Charset::detect(&self.head) {
            charset @ Charset::Other(encoding) if !encoding.is_ascii_compatible() => {
                Box::new(Utf8Reader::new(self.into_bytes(), charset))
            }
            _ => self.into_bytes(),
        }
    }

    /// The text as UTF-8, by the byte order mark, the bytes themselves, and what the document declares, in this order.
    #[must_use]
    pub fn into_text(self) -> Utf8Reader<Box<dyn BufRead + Send + 'a>> {
        let charset = Charset::detect(&self.head);
        Utf8Reader::new(self.into_bytes(), charset)
    }
}

/// What a file needs of a buffer. All of it is filled with zeros first, which took more time than to read a page of three kilobytes;
/// what has no size (a pipe) needs it whole.
fn buffer_size(file: &File) -> usize {
    let size = file.metadata().ok().and_then(|metadata| usize::try_from(metadata.len()).ok());
    // One byte more, so that the end shows.
    size.filter(|size| *size > 0).map_or(BUFFER_SIZE, |size| size.saturating_add(1).clamp(1024, BUFFER_SIZE))
}

/// The bytes unpacked, and whether they were packed.
fn unpack<'a>(mut reader: BufReader<impl Read + Send + 'a>) -> io::Result<(Box<dyn BufRead + Send + 'a>, bool)> {
    let magic = reader.fill_buf()?;
    if magic.starts_with(b"\x1F\x8B") {
        let decoder = Named(MultiGzDecoder::new(reader), "gzip");
        return Ok((Box::new(BufReader::with_capacity(BUFFER_SIZE, decoder)), true));
    }
    // A zstd frame, or a skippable frame before one (0x184D2A50 to 0x184D2A5F, little-endian).
    let is_skippable = matches!(magic, [0x50..=0x5F, 0x2A, 0x4D, 0x18, ..]);
    if magic.starts_with(b"\x28\xB5\x2F\xFD") || is_skippable {
        let mut decoder = zstd::stream::read::Decoder::with_buffer(reader)?;
        decoder.window_log_max(ZSTD_WINDOW_LOG)?;
        return Ok((Box::new(BufReader::with_capacity(BUFFER_SIZE, Named(decoder, "zstd"))), true));
    }
    Ok((Box::new(reader), false))
}

/// A decompressor whose errors say what was being unpacked.
struct Named<R>(R, &'static str);

impl<R: Read> Read for Named<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0.read(buffer).map_err(|error| {
            let what = self.1;
            match error.kind() {
                io::ErrorKind::UnexpectedEof => {
                    io::Error::new(error.kind(), format!("the {what} data end in the middle: the file is not complete"))
                }
                kind => io::Error::new(kind, format!("the {what} data are damaged ({error})")),
            }
        })
    }
}

/// Bytes with line feeds in the place of carriage returns.
struct LineFeeds<R>(R);

impl<R: Read> Read for LineFeeds<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.0.read(buffer)?;
        end_lines(buffer.get_mut(..length).unwrap_or_default());
        Ok(length)
    }
}

fn end_lines(bytes: &mut [u8]) {
    bytes.iter_mut().filter(|byte| **byte == b'\r').for_each(|byte| *byte = b'\n');
}

/// Counts what is read, for progress.
struct Counted<R> {
    inner: R,
    read: Arc<AtomicU64>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.inner.read(buffer)?;
        self.read.fetch_add(length as u64, Ordering::Relaxed);
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn gzip(text: &[u8]) -> Vec<u8> {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(text).unwrap();
        encoder.finish().unwrap()
    }

    fn text(bytes: &[u8]) -> io::Result<String> {
        let mut text = String::new();
        Input::from_reader("x", bytes)?.into_text().read_to_string(&mut text)?;
        Ok(text)
    }

    #[test]
    fn unpacks_members_one_after_the_other() {
        let two = [gzip(b"Walden; "), gzip("Käse".as_bytes())].concat();
        assert_eq!(text(&two).unwrap(), "Walden; Käse");
        let two = [zstd::encode_all(&b"Walden; "[..], 1).unwrap(), zstd::encode_all("Käse".as_bytes(), 1).unwrap()];
        assert_eq!(text(&two.concat()).unwrap(), "Walden; Käse");
        assert_eq!(text(&[b"\x50\x2A\x4D\x18\x02\0\0\0ab".to_vec(), two[0].clone()].concat()).unwrap(), "Walden; ");
    }

    #[test]
    fn says_that_compressed_data_are_cut() {
        let whole = gzip(&b"Walden, or life in the woods. ".repeat(5000));
        let error = text(&whole[..whole.len() / 2]).unwrap_err();
        assert_eq!(error.to_string(), "the gzip data end in the middle: the file is not complete");
        assert!(text(b"\x1F\x8B\xFF nonsense").unwrap_err().to_string().starts_with("the gzip data are damaged"));
        assert!(text(b"\x28\xB5\x2F\xFDxx").unwrap_err().to_string().contains("zstd data"));
    }

    #[test]
    fn lines_may_end_in_carriage_returns() {
        let long = "name\tyear\r".repeat(HEAD_SIZE / 8);
        assert_eq!(text(long.as_bytes()).unwrap(), long.replace('\r', "\n"));
        for other in ["a\r\nb", "a\rb\n", "00026\u{1e}a\rb\u{1d}"] {
            assert_eq!(text(other.as_bytes()).unwrap(), other);
        }
    }

    #[test]
    fn the_head_is_not_consumed() {
        let long = "Ä".repeat(HEAD_SIZE);
        let input = Input::from_reader("x", long.as_bytes()).unwrap();
        assert_eq!(input.head().bytes.len(), HEAD_SIZE);
        let mut all = Vec::new();
        input.into_bytes().read_to_end(&mut all).unwrap();
        assert_eq!(all, long.as_bytes());
    }
}
