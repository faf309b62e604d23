//! Cells that are lists as programs print them: `['Holm, Inger', "O'Neill"]`.

/// The items of a list of quoted texts; `None` if the cell is none.
pub(super) fn items(cell: &str) -> Option<Vec<String>> {
    let inner = cell.strip_prefix('[')?.strip_suffix(']')?.trim();
    if !inner.starts_with(['\'', '"']) {
        return None;
    }
    let mut items = Vec::new();
    let mut rest = inner;
    loop {
        let quote = rest.chars().next().filter(|c| matches!(c, '\'' | '"'))?;
        let mut item = String::new();
        let mut chars = rest.char_indices().skip(1);
        let end = loop {
            match chars.next()? {
                (_, '\\') => item.push(match chars.next()?.1 {
                    'n' => '\n',
                    't' => '\t',
                    other => other,
                }),
                (at, c) if c == quote => break at + 1,
                (_, c) => item.push(c),
            }
        };
        items.push(item.trim().to_owned());
        rest = rest.get(end..)?.trim_start();
        if rest.is_empty() {
            break;
        }
        rest = rest.strip_prefix(',')?.trim_start();
        if rest.is_empty() {
            break;
        }
    }
    items.retain(|item| !item.is_empty());
    Some(items)
}

#[cfg(test)]
mod tests {
    use super::items;

    #[test]
    fn lists_of_programs() {
        for (cell, expected) in [
            ("['Holm, Inger', 'Skov, Peter']", Some(vec!["Holm, Inger", "Skov, Peter"])),
            (r#"["O'Neill, Ann", 'a \'b\'']"#, Some(vec!["O'Neill, Ann", "a 'b'"])),
            ("['one',]", Some(vec!["one"])),
            ("[No abstract]", None),
            ("['One' in all]", None),
            ("['open", None),
            ("[]", None),
            ("Holm", None),
        ] {
            let expected = expected.map(|items| items.into_iter().map(str::to_owned).collect::<Vec<_>>());
            assert_eq!(items(cell), expected, "{cell}");
        }
    }
}
