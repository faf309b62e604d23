//! What people write in free text: numbering, names, dates, punctuation, markup.

pub(crate) mod blanks;
pub mod dates;
pub mod enumeration;
pub mod extent;
pub(crate) mod filing;
pub mod isbd;
pub(crate) mod mail;
pub mod markup;
pub mod names;
pub mod responsibility;
mod tokens;
pub(crate) mod twice;
pub(crate) mod unnamed;
