//! Reading ahead in a thread of its own: what is unpacked there costs the reader no time.

use std::io::{self, BufRead, Read};
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;

/// How many buffers may wait to be read.
const WAITING: usize = 4;

/// A reader that reads in another thread, a few buffers ahead.
pub(super) struct Ahead {
    buffers: Receiver<io::Result<Vec<u8>>>,
    buffer: Vec<u8>,
    at: usize,
}

impl Ahead {
    /// Reads ahead. The buffers come as the reader has them, so that nothing that depends on their borders changes.
    pub(super) fn new(mut reader: Box<dyn BufRead + Send>) -> Self {
        let (send, buffers) = sync_channel(WAITING);
        // It ends with the input, or when nobody takes its buffers any more.
        thread::spawn(move || {
            loop {
                let buffer = reader.fill_buf().map(<[u8]>::to_vec);
                if buffer.as_ref().is_err_and(|error| error.kind() == io::ErrorKind::Interrupted) {
                    continue;
                }
                let length = buffer.as_ref().map_or(0, Vec::len);
                reader.consume(length);
                let is_last = length == 0;
                if send.send(buffer).is_err() || is_last {
                    return;
                }
            }
        });
        Self { buffers, buffer: Vec::new(), at: 0 }
    }
}

impl BufRead for Ahead {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.at >= self.buffer.len() {
            self.at = 0;
            self.buffer.clear();
            // After the last buffer there is none.
            self.buffer = self.buffers.recv().unwrap_or_else(|_| Ok(Vec::new()))?;
        }
        Ok(self.buffer.get(self.at..).unwrap_or_default())
    }

    fn consume(&mut self, length: usize) {
        self.at += length;
    }
}

impl Read for Ahead {
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
    use std::io::BufReader;

    #[test]
    fn gives_the_same_bytes_and_the_same_error() {
        /// Fails after its bytes.
        struct Broken<'a>(&'a [u8]);

        impl Read for Broken<'_> {
            fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
                if self.0.is_empty() {
                    return Err(io::Error::other("the line is dead"));
                }
                self.0.read(buffer)
            }
        }

        let mut text = String::new();
        let mut ahead =
            Ahead::new(Box::new(BufReader::with_capacity(7, "Walden; Käse. ".repeat(99).leak().as_bytes())));
        ahead.read_to_string(&mut text).unwrap();
        assert_eq!(text, "Walden; Käse. ".repeat(99));
        assert_eq!(ahead.read(&mut [0]).unwrap(), 0);
        let mut bytes = Vec::new();
        let error = Ahead::new(Box::new(BufReader::new(Broken(b"Walden")))).read_to_end(&mut bytes).unwrap_err();
        assert_eq!((bytes.as_slice(), error.to_string().as_str()), (&b"Walden"[..], "the line is dead"));
    }
}
