//! Lists that hold nothing twice.

/// So many of the last members of a list are looked at before another is added.
///
/// A record of 64 MiB can list a million subjects; to look at all of them for each would take hours. What stands twice further apart
/// than this stays twice in the record, and is said once in the graph.
const LOOK_BACK: usize = 256;

/// The members of a list among which the next one is looked for.
pub(crate) fn recent<T>(list: &[T]) -> &[T] {
    list.get(list.len().saturating_sub(LOOK_BACK)..).unwrap_or_default()
}

/// As [`recent`], to add to one of them.
pub(crate) fn recent_mut<T>(list: &mut [T]) -> &mut [T] {
    let start = list.len().saturating_sub(LOOK_BACK);
    list.get_mut(start..).unwrap_or_default()
}

/// Adds what is not there yet.
pub(crate) fn push_new<T: PartialEq>(list: &mut Vec<T>, value: T) {
    if !recent(list).contains(&value) {
        list.push(value);
    }
}

#[cfg(test)]
mod tests {
    use super::{LOOK_BACK, push_new};

    #[test]
    fn nothing_is_added_twice_within_sight() {
        let mut list: Vec<usize> = (0..LOOK_BACK).collect();
        push_new(&mut list, 0);
        assert_eq!(list.len(), LOOK_BACK);
        push_new(&mut list, LOOK_BACK);
        push_new(&mut list, 0);
        assert_eq!(list.get(LOOK_BACK..), Some([LOOK_BACK, 0].as_slice()));
    }
}
