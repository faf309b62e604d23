//! The command `bibtriple`.

fn main() {}
