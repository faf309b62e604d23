//! A window onto the input that grows until it holds a whole record.

use encoding_rs::{Decoder, Encoding};
use std::fmt;
use std::io::{self, ErrorKind, Read};

/// How much is asked of the input at once.
const CHUNK: usize = 64 * 1024;

/// The bytes at hand, and how to get more.
pub(crate) struct Window<R> {
    reader: R,
    buffer: Vec<u8>,
    start: usize,
    end: usize,
    /// Offset in the input of the first byte at hand.
    offset: u64,
    ended: bool,
    /// Turns what is read into UTF-8, if it is not.
    decoder: Option<Decoder>,
    undecoded: Vec<u8>,
}

impl<R> fmt::Debug for Window<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Window").field("offset", &self.offset).field("ended", &self.ended).finish_non_exhaustive()
    }
}

impl<R: Read> Window<R> {
    pub(crate) fn new(reader: R) -> Self {
        Self {
            reader,
            buffer: Vec::new(),
            start: 0,
            end: 0,
            offset: 0,
            ended: false,
            decoder: None,
            undecoded: Vec::new(),
        }
    }

    /// The bytes read and not yet consumed.
    pub(crate) fn bytes(&self) -> &[u8] {
        self.buffer.get(self.start..self.end).unwrap_or_default()
    }

    /// Offset of the first of [`Window::bytes`] in the input.
    pub(crate) fn offset(&self) -> u64 {
        self.offset
    }

    /// Reads some more; `false` at the end of the input.
    pub(crate) fn more(&mut self) -> io::Result<bool> {
        if self.ended {
            return Ok(false);
        }
        if self.buffer.len() - self.end < CHUNK {
            // Moving the rest to the front costs less than growing, and a window that is half full grows: each byte is moved
            // a bounded number of times.
            self.buffer.copy_within(self.start..self.end, 0);
            self.end -= self.start;
            self.start = 0;
            if self.buffer.len() - self.end < CHUNK {
                self.buffer.resize((self.buffer.len() * 2).max(4 * CHUNK), 0);
            }
        }
        if self.decoder.is_some() {
            return self.more_decoded();
        }
        loop {
            let room = self.buffer.get_mut(self.end..).unwrap_or_default();
            match self.reader.read(room) {
                Ok(0) => {
                    self.ended = true;
                    return Ok(false);
                }
                Ok(read) => {
                    self.end += read.min(room.len());
                    return Ok(true);
                }
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => {
                    self.ended = true;
                    return Err(error);
                }
            }
        }
    }

    /// Decodes everything from here on; offsets count the bytes of UTF-8 then.
    pub(crate) fn decode_from(&mut self, encoding: &'static Encoding) {
        self.undecoded = self.bytes().to_vec();
        self.start = 0;
        self.end = 0;
        self.decoder = Some(encoding.new_decoder());
        self.ended = false;
    }

    fn more_decoded(&mut self) -> io::Result<bool> {
        loop {
            if self.undecoded.is_empty() {
                self.undecoded.resize(CHUNK / 4, 0);
                let read = self.reader.read(&mut self.undecoded);
                self.undecoded.truncate(read.as_ref().map_or(0, |read| *read));
                match read {
                    Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                    Err(error) => {
                        self.ended = true;
                        return Err(error);
                    }
                    Ok(_) => {}
                }
            }
            let is_last = self.undecoded.is_empty();
            let room = self.buffer.get_mut(self.end..).unwrap_or_default();
            let Some(decoder) = &mut self.decoder else { return Ok(false) };
            let (_, used, written, _) = decoder.decode_to_utf8(&self.undecoded, room, is_last);
            self.undecoded.drain(..used);
            self.end += written;
            self.ended = is_last && used == 0 && written == 0;
            if written > 0 || is_last {
                self.ended |= is_last;
                return Ok(written > 0);
            }
        }
    }

    /// Reads until so many bytes are at hand, or the input ends.
    pub(crate) fn at_least(&mut self, length: usize) -> io::Result<()> {
        while self.end - self.start < length && self.more()? {}
        Ok(())
    }

    /// Leaves the first bytes behind.
    pub(crate) fn consume(&mut self, length: usize) {
        let length = length.min(self.end - self.start);
        self.start += length;
        self.offset += length as u64;
    }

    /// Leaves everything behind and reads no more.
    pub(crate) fn close(&mut self) {
        self.consume(usize::MAX);
        self.ended = true;
    }
}
