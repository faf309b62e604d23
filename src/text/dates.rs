//! Dates as cataloguers write them, into EDTF.
//!
//! Nothing is guessed. A day that does not exist (30 February) is not read; "08/05/2003" says the year and no more, for
//! it is in August in one country and in May in another; a copyright date stays a copyright date; "after 1950" may be
//! late in 1950, so the reading includes it. The text is always kept next to the reading.

mod coded;
mod east_asian;
mod imprint;
mod markers;
mod names;
pub(crate) mod scan;
mod when;
mod years;

pub use coded::{coded_period, from_marc008};
pub use imprint::{read, read_imprint};
pub use names::{month, season};

#[cfg(test)]
mod tests;
