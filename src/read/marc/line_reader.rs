//! What the readers of formats with a line a field have in common: settings, doors, iterator, and the cutting for several threads.

/// A reader of such a format, which implements [`LineFormat`](super::lines::LineFormat).
macro_rules! line_reader {
    ($(#[$reader_doc:meta])* $Reader:ident, $(#[$records_doc:meta])* $Records:ident, of $Format:ty) => {
        $(#[$reader_doc])*
        #[derive(Debug, Clone, Default)]
        #[must_use]
        pub struct $Reader {
            charset: Option<$crate::read::marc::Charset>,
            start: $crate::error::Position,
        }

        impl $Reader {
            /// A reader that finds out the character set.
            pub fn new() -> Self {
                Self::default()
            }

            /// Takes all text to be in this character set.
            pub fn with_charset(mut self, charset: $crate::read::marc::Charset) -> Self {
                self.charset = Some(charset);
                self
            }

            /// Counts records, lines and bytes from here: the position of the last record before this piece of the input.
            pub fn starting_after(mut self, position: $crate::error::Position) -> Self {
                self.start = position;
                self
            }

            /// Reads from a stream.
            pub fn for_reader<R: std::io::Read>(self, reader: R) -> $Records<R> {
                $Records { lines: $crate::read::marc::lines::Lines::new(reader, self.start, self.charset) }
            }

            /// Reads from memory.
            pub fn for_slice(self, bytes: &[u8]) -> $Records<&[u8]> {
                self.for_reader(bytes)
            }
        }

        $(#[$records_doc])*
        #[derive(Debug)]
        #[must_use]
        pub struct $Records<R> {
            lines: $crate::read::marc::lines::Lines<R>,
        }

        $crate::read::marc::framer::iterate!($Records);

        impl<R: std::io::Read> $crate::read::marc::Framer for $Records<R> {
            fn read_into(
                &mut self,
                record: &mut $crate::read::marc::MarcRecord,
            ) -> Result<bool, $crate::error::ReadError> {
                record.clear();
                let Some(framed) = self.lines.frame::<$Format>()? else { return Ok(false) };
                let lines = self.lines.take(framed, record);
                <$Format as $crate::read::marc::lines::LineFormat>::read(lines, record).map(|()| true)
            }
        }

        impl<R: std::io::Read + Send> $crate::read::split::Cut for $Records<R> {
            fn cut(
                &mut self,
                bytes: &mut Vec<u8>,
            ) -> Option<Result<($crate::error::Position, u64), $crate::error::ReadError>> {
                let framed = self.lines.frame::<$Format>();
                self.lines.hand_over(framed, bytes)
            }
        }

        impl $crate::read::marc::pieces::Parse for $Reader {
            fn parse(
                &self,
                raw: $crate::read::split::Raw<'_>,
                record: &mut $crate::read::marc::MarcRecord,
            ) -> Result<(), $crate::error::ReadError> {
                let mut lines = String::new();
                $crate::read::marc::lines::decode(raw.at, raw.bytes, self.charset, &mut lines, record);
                <$Format as $crate::read::marc::lines::LineFormat>::read(&lines, record)
            }
        }
    };
}

pub(super) use line_reader;
