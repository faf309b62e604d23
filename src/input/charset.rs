//! Which encoding a text is in, and bringing it to UTF-8 on the way.

use encoding_rs::{Decoder, DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;
use std::io::{self, BufRead, Read};
use std::sync::{Arc, OnceLock};

/// How far into a document its declaration of an encoding is looked for (HTML asks for 1024 bytes; pages do worse).
const DECLARATION_SIZE: usize = 4096;
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// The encoding of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Charset {
    /// UTF-8; bytes that are none are read in `otherwise`, which has one byte a character.
    Utf8 {
        /// The encoding of the bytes that are not UTF-8.
        otherwise: &'static Encoding,
    },
    /// Some other encoding throughout.
    Other(&'static Encoding),
}

impl Charset {
    /// Tells the encoding from the first bytes.
    ///
    /// A byte order mark decides. Then the bytes do: of UTF-16 most bytes in every other place are NUL, and text outside ASCII that
    /// is valid UTF-8 is UTF-8, whatever the document says of itself. Only then comes the declaration in `<?xml … encoding=…?>` or
    /// `<meta … charset=…>`, and last Windows-1252, of which Latin-1 is a part.
    #[must_use]
    pub fn detect(head: &[u8]) -> Self {
        if let Some((encoding, _)) = Encoding::for_bom(head) {
            return if encoding == UTF_8 { Self::Utf8 { otherwise: WINDOWS_1252 } } else { Self::Other(encoding) };
        }
        if let Some(encoding) = utf16(head) {
            return Self::Other(encoding);
        }
        let declared = declared(head).filter(|encoding| *encoding != UTF_8);
        let otherwise = declared.filter(|encoding| encoding.is_single_byte()).unwrap_or(WINDOWS_1252);
        let is_utf8 = std::str::from_utf8(head).map_or_else(|error| error.error_len().is_none(), |_| true);
        match declared {
            Some(encoding) if !is_utf8 || (head.is_ascii() && !encoding.is_single_byte()) => Self::Other(encoding),
            _ => Self::Utf8 { otherwise },
        }
    }

    /// Decodes bytes that are at hand, without the byte order mark; what is cut off at the end is left out.
    #[must_use]
    pub fn decode(self, bytes: &[u8]) -> Cow<'_, str> {
        match self {
            Self::Other(encoding) => encoding.decode_with_bom_removal(bytes).0,
            Self::Utf8 { otherwise } => {
                let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
                if let Ok(text) = std::str::from_utf8(bytes) {
                    return Cow::Borrowed(text);
                }
                let mut text = String::with_capacity(bytes.len());
                for chunk in bytes.utf8_chunks() {
                    text.push_str(chunk.valid());
                    text.push_str(&otherwise.decode_without_bom_handling(chunk.invalid()).0);
                }
                Cow::Owned(text)
            }
        }
    }
}

/// UTF-16 without a byte order mark: of each two bytes at the start most have NUL in the same place, and none in the other.
fn utf16(head: &[u8]) -> Option<&'static Encoding> {
    const START: usize = 128;
    // Fewer pairs tell nothing.
    const FEWEST: usize = 4;
    // Nearly every text has none at all.
    memchr::memchr(0, head.get(..START.min(head.len()))?)?;
    let (pairs, _) = head.as_chunks::<2>();
    let pairs = pairs.get(..pairs.len().min(START)).filter(|pairs| pairs.len() >= FEWEST)?;
    let nuls = |at: usize| pairs.iter().filter(|pair| pair.get(at) == Some(&0)).count();
    match (nuls(0), nuls(1)) {
        (0, odd) if odd * 2 > pairs.len() => Some(UTF_16LE),
        (even, 0) if even * 2 > pairs.len() => Some(UTF_16BE),
        _ => None,
    }
}

/// The encoding that an XML or HTML document declares.
fn declared(head: &[u8]) -> Option<&'static Encoding> {
    let start = head.get(..DECLARATION_SIZE).unwrap_or(head);
    if !start.trim_ascii_start().starts_with(b"<") {
        return None;
    }
    let start = start.to_ascii_lowercase();
    let value = value_after(&start, b"encoding=").filter(|_| start.trim_ascii_start().starts_with(b"<?xml"));
    let label = value.or_else(|| value_after(&start, b"charset="))?;
    // A document that can be read so far is not in UTF-16, whatever it says.
    Encoding::for_label(label).filter(|encoding| ![UTF_16LE, UTF_16BE].contains(encoding))
}

fn value_after<'a>(text: &'a [u8], key: &[u8]) -> Option<&'a [u8]> {
    let rest = text.get(memchr::memmem::find(text, key)? + key.len()..)?;
    let rest = rest.strip_prefix(b"\"").or_else(|| rest.strip_prefix(b"'")).unwrap_or(rest);
    let is_label = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_:.".contains(byte);
    rest.get(..rest.iter().take_while(|byte| is_label(byte)).count())
}

/// Text brought to UTF-8, without the byte order mark: what it gives is always valid.
///
/// Text that is UTF-8 already passes through uncopied.
pub struct Utf8Reader<R> {
    inner: R,
    way: Way,
    /// Text that differs from the bytes of `inner` and goes out before them, from `out_at` on.
    out: Vec<u8>,
    out_at: usize,
    /// Bytes taken from `inner`.
    taken: u64,
    doubt: Arc<OnceLock<String>>,
}

enum Way {
    /// The first `valid` bytes in the buffer of the inner reader are UTF-8.
    Check {
        otherwise: &'static Encoding,
        valid: usize,
    },
    Decode(Box<Decoder>),
    Done,
}

impl<R: BufRead> Utf8Reader<R> {
    /// Reads text in that encoding.
    #[must_use]
    pub fn new(inner: R, charset: Charset) -> Self {
        let way = match charset {
            Charset::Utf8 { otherwise } => Way::Check { otherwise, valid: 0 },
            Charset::Other(encoding) => Way::Decode(Box::new(encoding.new_decoder_with_bom_removal())),
        };
        Self { inner, way, out: Vec::new(), out_at: 0, taken: 0, doubt: Arc::default() }
    }

    /// Where a sentence will stand as soon as bytes are met that are not in the encoding.
    #[must_use]
    pub fn doubt(&self) -> Arc<OnceLock<String>> {
        self.doubt.clone()
    }

    fn take(&mut self, length: usize) {
        self.inner.consume(length);
        self.taken += length as u64;
    }

    /// Finds out how much of the inner buffer is UTF-8; if its first bytes are not, puts what they mean into `out`.
    fn check(&mut self, otherwise: &'static Encoding) -> io::Result<()> {
        if self.taken == 0 && self.inner.fill_buf()?.starts_with(BYTE_ORDER_MARK) {
            self.take(3);
        }
        let buffer = self.inner.fill_buf()?;
        let Err(error) = std::str::from_utf8(buffer) else {
            self.way = if buffer.is_empty() { Way::Done } else { Way::Check { otherwise, valid: buffer.len() } };
            return Ok(());
        };
        if error.valid_up_to() > 0 {
            self.way = Way::Check { otherwise, valid: error.valid_up_to() };
            return Ok(());
        }
        let at = self.taken;
        let length = error.error_len().unwrap_or(buffer.len());
        let mut character = buffer.get(..length).unwrap_or_default().to_vec();
        self.take(length);
        if error.error_len().is_none() && self.complete(&mut character)? {
            // A byte order mark that lies on both sides of the end of a buffer.
            if at > 0 || character != BYTE_ORDER_MARK {
                self.out = character;
            }
            return Ok(());
        }
        let name = otherwise.name();
        let sentence = || format!("byte {at} is not UTF-8 and was read as {name}, as were all others like it");
        self.doubt.get_or_init(sentence);
        self.out = otherwise.decode_without_bom_handling(&character).0.into_owned().into_bytes();
        Ok(())
    }

    /// Completes a character whose bytes lie on both sides of the end of a buffer; false if it is none.
    fn complete(&mut self, character: &mut Vec<u8>) -> io::Result<bool> {
        loop {
            let Some(&byte) = self.inner.fill_buf()?.first() else { return Ok(false) };
            character.push(byte);
            match std::str::from_utf8(character) {
                Ok(_) => {
                    self.take(1);
                    return Ok(true);
                }
                Err(error) if error.error_len().is_some() => {
                    character.pop();
                    return Ok(false);
                }
                Err(_) => self.take(1),
            }
        }
    }

    fn decode(&mut self) -> io::Result<()> {
        let Way::Decode(decoder) = &mut self.way else { return Ok(()) };
        self.out.resize(16 * 1024, 0);
        let buffer = self.inner.fill_buf()?;
        let is_last = buffer.is_empty();
        let (result, read, written) = decoder.decode_to_utf8_without_replacement(buffer, &mut self.out, is_last);
        self.out.truncate(written);
        match result {
            DecoderResult::Malformed(length, behind) => {
                let end = self.taken + read as u64;
                let at = end.saturating_sub(u64::from(length) + u64::from(behind));
                let name = decoder.encoding().name();
                let sentence =
                    || format!("byte {at} is no text in {name} and was replaced by U+FFFD, as were all others like it");
                self.doubt.get_or_init(sentence);
                self.out.extend_from_slice("\u{FFFD}".as_bytes());
            }
            DecoderResult::InputEmpty if is_last => self.way = Way::Done,
            DecoderResult::InputEmpty | DecoderResult::OutputFull => {}
        }
        self.take(read);
        Ok(())
    }
}

impl<R: BufRead> BufRead for Utf8Reader<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        while self.out_at >= self.out.len() {
            self.out.clear();
            self.out_at = 0;
            match self.way {
                Way::Check { valid: 1.., .. } | Way::Done => break,
                Way::Check { otherwise, .. } => self.check(otherwise)?,
                Way::Decode(_) => self.decode()?,
            }
        }
        match self.way {
            Way::Check { valid, .. } if self.out.is_empty() => {
                Ok(self.inner.fill_buf()?.get(..valid).unwrap_or_default())
            }
            _ => Ok(self.out.get(self.out_at..).unwrap_or_default()),
        }
    }

    fn consume(&mut self, length: usize) {
        match &mut self.way {
            Way::Check { valid, .. } if self.out.is_empty() => {
                *valid = valid.saturating_sub(length);
                self.take(length);
            }
            _ => self.out_at += length,
        }
    }
}

impl<R: BufRead> Read for Utf8Reader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut available = self.fill_buf()?;
        let length = available.read(buffer)?;
        self.consume(length);
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::io::BufReader;

    /// Reads with a buffer of that size, as one who takes all there is and as one who takes it byte by byte.
    fn read(bytes: &[u8], buffer: usize) -> (String, Option<String>) {
        let reader = || Utf8Reader::new(BufReader::with_capacity(buffer, bytes), Charset::detect(bytes));
        let mut text = String::new();
        let mut whole = reader();
        whole.read_to_string(&mut text).unwrap();
        let single: Vec<u8> = reader().bytes().collect::<Result<_, _>>().unwrap();
        assert_eq!(single, text.as_bytes());
        (text, whole.doubt().get().cloned())
    }

    #[test]
    fn encodings_as_files_have_them() {
        let cases: &[(&[u8], &str, bool)] = &[
            (b"", "", false),
            (b"Walden", "Walden", false),
            ("Grüße, Ærø, 城".as_bytes(), "Grüße, Ærø, 城", false),
            (b"\xEF\xBB\xBFGr\xC3\xBC\xC3\x9Fe", "Grüße", false),
            (b"\xFF\xFEG\0r\0\xFC\0", "Grü", false),
            (b"\xFE\xFF\0G\0r\0\xFC", "Grü", false),
            (b"Gr\xFC\xDFe", "Grüße", true),
            (b"\x93Walden\x94 \x96 \x80", "“Walden” – €", true),
            // One line in another encoding than the rest: each is read as what it is.
            (b"Gr\xC3\xBC\xC3\x9Fe\nGr\xFC\xDFe", "Grüße\nGrüße", true),
            (b"cut in a character: \xC3", "cut in a character: Ã", true),
            (b"<?xml version='1.0' encoding='ISO-8859-2'?>\xB1", "<?xml version='1.0' encoding='ISO-8859-2'?>ą", false),
            (b"<html><meta charset=shift_jis>\x83\x8A", "<html><meta charset=shift_jis>リ", false),
            (
                b"<meta content=\"text/html; charset=koi8-r\">\xC1",
                "<meta content=\"text/html; charset=koi8-r\">а",
                false,
            ),
            // It says Latin-1 and is UTF-8.
            (b"<meta charset=\"iso-8859-1\">\xC3\xBC", "<meta charset=\"iso-8859-1\">ü", false),
            (b"<?xml version='1.0' encoding='utf-16'?><a/>", "<?xml version='1.0' encoding='utf-16'?><a/>", false),
            (b"\xFF\xFEG\0\x3D", "G\u{FFFD}", true),
            (b"G\0r\0\x18\x20\xfc\0e\0", "Gr\u{2018}üe", false),
            (b"\0G\0r\0\xfc\0e", "Grüe", false),
            (b"G\0r\0", "G\0r\0", false),
        ];
        for &(bytes, text, is_doubtful) in cases {
            for buffer in [1, 2, 3, 7, 4096] {
                let (got, doubt) = read(bytes, buffer);
                assert_eq!((got.as_str(), doubt.is_some()), (text, is_doubtful), "{bytes:?} by {buffer}");
            }
            assert_eq!(Charset::detect(bytes).decode(bytes), text, "{bytes:?}");
        }
        let (_, doubt) = read(b"abc Gr\xFC\xDFe", 4096);
        assert_eq!(doubt.unwrap(), "byte 6 is not UTF-8 and was read as windows-1252, as were all others like it");
        for buffer in [1, 3, 4096] {
            // A half of a pair, and its end in the next character.
            let (_, doubt) = read(b"\xFE\xFF\0G\xD8\0\0r", buffer);
            assert_eq!(
                doubt.unwrap(),
                "byte 4 is no text in UTF-16BE and was replaced by U+FFFD, as were all others like it"
            );
        }
    }

    proptest! {
        #[test]
        fn gives_text_whatever_the_bytes_and_the_same_whatever_the_buffer(bytes: Vec<u8>, size in 1_usize..9) {
            prop_assert_eq!(read(&bytes, size), read(&bytes, 4096));
        }

        #[test]
        fn sixteen_bits_are_the_same_whatever_the_buffer(
            is_little: bool,
            bytes in proptest::collection::vec(prop_oneof![Just(0xD8), Just(0xDC), Just(0), any::<u8>()], 0..40),
            size in 1_usize..9,
        ) {
            let mark = if is_little { [0xFF, 0xFE] } else { [0xFE, 0xFF] };
            let bytes = [&mark[..], &bytes].concat();
            prop_assert_eq!(read(&bytes, size), read(&bytes, 4096));
        }

        #[test]
        fn leaves_utf8_alone(text in "[^<\u{FEFF}].*") {
            prop_assert_eq!(read(text.as_bytes(), 5), (text.clone(), None));
        }
    }
}
