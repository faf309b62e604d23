//! Readers whose one setting is how long a record may be.

/// A reader with that setting; its doors are its own.
macro_rules! bounded_reader {
    ($(#[$doc:meta])* $Reader:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone)]
        #[must_use]
        pub struct $Reader {
            max_record_size: usize,
        }

        impl Default for $Reader {
            fn default() -> Self {
                Self { max_record_size: $crate::read::DEFAULT_RECORD_SIZE }
            }
        }

        impl $Reader {
            /// A reader with the usual limits.
            pub fn new() -> Self {
                Self::default()
            }

            /// Refuses records of more bytes than this.
            pub fn with_max_record_size(mut self, bytes: usize) -> Self {
                self.max_record_size = bytes;
                self
            }
        }
    };
}

pub(in crate::read) use bounded_reader;
