//! Whose editors they are.

use crate::id::Identifier;
use crate::model::{Contribution, Host, Relator, Role};

/// The editors of what is in a book are the book's, in formats that put them beside the authors. Those of a volume that appears like
/// a journal are not the journal's, and stay.
pub(in crate::read) fn editors_of_the_book(contributions: &mut Vec<Contribution>, host: &mut Host) {
    let is_issn = |id: &Identifier| matches!(id, Identifier::Issn(_) | Identifier::Eissn(_) | Identifier::IssnL(_));
    let is_book = !host.kind.is_serial() && !host.identifiers.iter().any(is_issn);
    if is_book && (host.title.is_some() || !host.identifiers.is_empty()) {
        let editor = [Role::Relator(Relator::EDITOR)];
        host.contributions.extend(contributions.extract_if(.., |one| one.roles == editor));
    }
}
