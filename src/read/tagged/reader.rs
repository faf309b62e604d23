//! What the readers of tagged formats have in common: settings, doors, iterator, and the cutting of an input for several threads.

/// A reader of a tagged format.
macro_rules! tagged_reader {
    (
        $(#[$reader_doc:meta])* $Reader:ident,
        $(#[$records_doc:meta])* $Records:ident,
        in $Syntax:ty,
        by $read:path
    ) => {
        $crate::read::bounded::bounded_reader! {
            $(#[$reader_doc])*
            $Reader
        }

        impl $Reader {
            /// Reads from this reader.
            pub fn for_reader<R: std::io::Read>(self, reader: R) -> $Records<R> {
                $Records { records: $crate::read::tagged::TaggedRecords::new(reader, self.max_record_size) }
            }

            /// Reads from bytes at hand.
            pub fn for_slice(self, bytes: &[u8]) -> $Records<&[u8]> {
                self.for_reader(bytes)
            }

            /// Cuts an input into the texts of its records, which [`read_raw`](Self::read_raw) reads.
            pub(in crate::read) fn cutter<R: std::io::Read + Send>(
                &self,
                reader: R,
            ) -> impl $crate::read::split::Cut + use<R> {
                $crate::read::tagged::TaggedRecords::<R, $Syntax>::new(reader, self.max_record_size)
            }

            /// Reads a record that was cut in another thread.
            pub(in crate::read) fn read_raw(
                raw: $crate::read::split::Raw<'_>,
            ) -> Result<$crate::model::Record, $crate::error::ReadError> {
                Ok($read(&$crate::read::tagged::Cut::of_raw(raw)))
            }
        }

        $(#[$records_doc])*
        #[derive(Debug)]
        #[must_use]
        pub struct $Records<R> {
            records: $crate::read::tagged::TaggedRecords<R, $Syntax>,
        }

        impl<R: std::io::Read> Iterator for $Records<R> {
            type Item = Result<$crate::model::Record, $crate::error::ReadError>;

            fn next(&mut self) -> Option<Self::Item> {
                self.records.next_with(|cut| Ok($read(cut)))
            }
        }
    };
}

pub(in crate::read) use tagged_reader;
