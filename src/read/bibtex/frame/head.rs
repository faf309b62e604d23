//! How an entry begins: `@name{`.

/// Names of entries are short.
const LONGEST_NAME: usize = 64;

/// What names of entries and fields are made of.
pub(in crate::read::bibtex) fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"_-+:.*/&'!$?<>[]".contains(&byte)
}

pub(super) enum Head {
    /// The ends of the name and of the blanks before the brace, from the `@`.
    Open(usize, usize),
    /// The bytes end before it can be told.
    Cut,
    No,
}

/// Whether these bytes begin as an entry does: `@name {`.
pub(super) fn head(bytes: &[u8], is_end: bool) -> Head {
    let cut = |at: usize| if at >= bytes.len() && !is_end { Head::Cut } else { Head::No };
    let blanks = |from: usize| {
        let rest = bytes.get(from..).unwrap_or_default();
        from + rest.iter().take(1024).take_while(|byte| byte.is_ascii_whitespace()).count()
    };
    let is_name = |byte: &&u8| is_name_byte(**byte);
    let rest = bytes.get(1..).unwrap_or_default();
    let name = 1 + rest.iter().take(LONGEST_NAME + 1).take_while(is_name).count();
    let starts_well = rest.first().is_none_or(u8::is_ascii_alphabetic);
    if !starts_well || name > LONGEST_NAME || (name == 1 && !rest.is_empty()) {
        return Head::No;
    }
    let open = blanks(name);
    match bytes.get(open) {
        Some(b'{' | b'(') => Head::Open(name, open),
        _ => cut(open),
    }
}

/// Whether a line begins as an entry does, its key and a comma included: `@book{key,`; `@string{`.
pub(super) fn is_next_entry(bytes: &[u8]) -> bool {
    let Head::Open(name, open) = head(bytes, true) else { return false };
    let is_special = [&b"string"[..], b"preamble", b"comment"]
        .iter()
        .any(|special| bytes.get(1..name).is_some_and(|name| name.eq_ignore_ascii_case(special)));
    let rest = bytes.get(open + 1..).unwrap_or_default();
    let key = rest.iter().take(256).take_while(|byte| !b"{}\",=\n".contains(byte)).count();
    is_special || rest.get(key) == Some(&b',')
}
