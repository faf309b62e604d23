//! What must hold of the records of any file: they end, and a stream of it has the same as memory.

use bibtriple::error::ReadError;
use std::fmt::Debug;
use std::io::{BufRead, BufReader, Read};

/// The bytes as a stream that gives few of them at a time.
pub fn in_pieces(bytes: &[u8]) -> impl BufRead {
    let (first, second) = bytes.split_at(bytes.len() / 2);
    BufReader::with_capacity(3, first.chain(second))
}

/// The records and refusals of the bytes, read from memory and once more [`in_pieces`].
pub fn assert_same<T: Debug + PartialEq>(
    bytes: &[u8],
    whole: impl Iterator<Item = Result<T, ReadError>>,
    pieces: impl Iterator<Item = Result<T, ReadError>>,
) -> Vec<Result<T, String>> {
    // A record or a refusal takes at least one byte, and one refusal may be of the input as a whole.
    let most = bytes.len() + 1;
    let whole: Vec<_> = whole.take(most + 1).map(|record| record.map_err(|error| error.to_string())).collect();
    assert!(whole.len() <= most, "reading does not end");
    let pieces: Vec<_> = pieces.take(most + 1).map(|record| record.map_err(|error| error.to_string())).collect();
    assert_eq!(whole, pieces);
    whole
}
