//! [COinS](https://ocoins.info/): an OpenURL in the title of an empty span, written for reference managers.

use url::form_urlencoded;

/// The pairs of an OpenURL in key/encoded-value form, their keys as `citation_*`.
///
/// What the page says otherwise is asked first: Koha, for one, knows one added author only and sets the date from the coded field.
pub(in crate::read) fn read(title: &str) -> Vec<(String, String)> {
    let mut values = Vec::new();
    let (mut family, mut given) = (None, None);
    // An attribute may be escaped twice.
    let title = title.replace("&amp;", "&");
    let is_part = title.contains("rft.atitle=");
    for (key, value) in form_urlencoded::parse(title.as_bytes()) {
        let value = value.trim();
        if value.is_empty() {
            continue;
        }
        let key = match &*key {
            "rft.btitle" if is_part => "citation_inbook_title",
            "rft.title" if is_part => "citation_journal_title",
            "rft.btitle" | "rft.atitle" | "rft.title" => "citation_title",
            "rft.stitle" => "citation_journal_abbrev",
            "rft.place" => "citation_place",
            "rft.edition" => "citation_edition",
            "rft.series" => "citation_series_title",
            "rft.tpages" => "citation_num_pages",
            "rft.artnum" => "citation_article_number",
            "rft.inst" => "citation_dissertation_institution",
            "rft.degree" => "citation_dissertation_name",
            "rft.jtitle" => "citation_journal_title",
            "rft.au" => "citation_author",
            "rft.aulast" => {
                family = Some(value.to_owned());
                continue;
            }
            "rft.aufirst" => {
                given = Some(value.to_owned());
                continue;
            }
            "rft.pub" | "rft.publisher" => "citation_publisher",
            "rft.date" => "citation_date",
            "rft.isbn" => "citation_isbn",
            "rft.issn" | "rft.eissn" => "citation_issn",
            "rft.volume" => "citation_volume",
            "rft.issue" => "citation_issue",
            "rft.spage" => "citation_firstpage",
            "rft.epage" => "citation_lastpage",
            "rft.pages" => "citation_pages",
            "rft.language" => "citation_language",
            "rft.genre" => "genre",
            "rft_id" => match value.strip_prefix("info:doi/").or_else(|| value.strip_prefix("doi:")) {
                Some(doi) => {
                    values.push(("citation_doi".to_owned(), doi.to_owned()));
                    continue;
                }
                None => continue,
            },
            _ => continue,
        };
        values.push((key.to_owned(), value.to_owned()));
    }
    if let Some(family) = family
        && !values.iter().any(|(key, _)| key == "citation_author")
    {
        let name = given.map_or(family.clone(), |given| format!("{family}, {given}"));
        values.push(("citation_author".to_owned(), name));
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_and_values() {
        let read = read(
            "ctx_ver=Z39.88-2004&amp;rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Ajournal&rft.genre=article&rft.atitle=On%20halls%20%26%20doors&rft.aulast=Holm&rft.aufirst=Inger\
             &rft_id=info%3Adoi%2F10.5555%2Fhall.1&rft.pages=12-30&rft.pub=",
        );
        let get = |key: &str| read.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str());
        assert_eq!(get("genre"), Some("article"));
        assert_eq!(get("citation_title"), Some("On halls & doors"));
        assert_eq!(get("citation_author"), Some("Holm, Inger"));
        assert_eq!(get("citation_doi"), Some("10.5555/hall.1"));
        assert_eq!(get("citation_pages"), Some("12-30"));
        assert_eq!(get("citation_publisher"), None);
    }

    #[test]
    fn nonsense_gives_nothing() {
        for title in ["", "&&&==%", "rft.au", "%ff%fe=%00"] {
            assert_eq!(read(title), []);
        }
    }
}
