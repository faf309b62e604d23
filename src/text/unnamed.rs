//! What catalogues write where a place or a publisher is not known: "[s.n.]", "[S.l.]".

/// Whether a text says that there is no name, brackets and punctuation aside.
pub(crate) fn is_unnamed(value: &str) -> bool {
    /// Most names are ASCII and no longer, and are folded without a copy on the heap.
    const SHORT: usize = 40;
    if !value.is_ascii() || value.len() > SHORT {
        let folded = value.chars().filter(|c| c.is_alphanumeric() || *c == ' ').flat_map(char::to_lowercase);
        return is_placeholder(folded.collect::<String>().trim());
    }
    let mut folded = [0; SHORT];
    let mut length = 0;
    let kept = value.bytes().filter(|byte| byte.is_ascii_alphanumeric() || *byte == b' ');
    for (place, byte) in folded.iter_mut().zip(kept) {
        *place = byte.to_ascii_lowercase();
        length += 1;
    }
    let folded = folded.get(..length).and_then(|folded| std::str::from_utf8(folded).ok());
    folded.is_some_and(|folded| is_placeholder(folded.trim()))
}

fn is_placeholder(folded: &str) -> bool {
    matches!(
        folded,
        "" | "sl"
            | "sn"
            | "s l"
            | "s n"
            | "so"
            | "sa"
            | "su"
            | "publisher not identified"
            | "place of publication not identified"
            | "distributor not identified"
            | "verlag nicht ermittelbar"
            | "erscheinungsort nicht ermittelbar"
            | "ohne ort"
            | "ohne verlag"
            | "éditeur non identifié"
            | "lieu de publication non identifié"
            | "editor no identificado"
            | "lugar de publicación no identificado"
            | "kustannuspaikka tuntematon"
            | "kustantaja tuntematon"
            | "utgivare okänd"
            | "not identified"
            | "varying publishers"
            | "place not identified"
            | "sine loco"
            | "sine nomine"
    )
}
