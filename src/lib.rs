#![doc = include_str!("../README.md")]

mod bytes;
pub mod description;
pub mod error;
pub mod format;
pub mod id;
pub mod input;
pub mod iri;
mod lookup;
pub mod map;
pub mod model;
mod pieces;
pub mod pipeline;
pub mod read;
mod separator;
pub mod sink;
pub mod text;
pub mod vocab;

pub use description::Description;
pub use error::{Diagnostic, ReadError};
pub use format::Format;
pub use input::Input;
pub use map::{MapOptions, Mapper};
pub use model::{Kind, Record};
pub use sink::Sink;
