use super::*;

/// The fields found in a text, as "Field=first value|second value", behind the title lines.
fn fields(text: &str) -> String {
    let page = scan(text, &Labels::default());
    let fields = page.fields.iter().map(|entry| format!("{:?}={}", entry.field, entry.values.join("|")));
    fields.collect::<Vec<_>>().join("; ")
}

#[test]
fn labels_are_told_from_the_same_words_in_values() {
    for (text, expected) in [
        ("Walden\nBy: Thoreau, Henry\n.\n", "By=Thoreau, Henry ."),
        (
            "Walden\nBy: Thoreau, Henry\nMaterial type:\nBookPublisher: Boston : Ticknor, 1854Description: 357 p.",
            "By=Thoreau, Henry; MaterialType=Book; Publication=Boston : Ticknor, 1854; Description=357 p.",
        ),
        ("Walden\nMaterial type: BookISBN: 9780306406157.", "MaterialType=Book; Isbn=9780306406157."),
        (
            "Walden\nby Thoreau, Henry .\nType: BookDescription: 357 p.",
            "By=Thoreau, Henry .; MaterialType=Book; Description=357 p.",
        ),
        ("Walden\nThoreau, Henry and Dial, Ann .\nType: Book", "By=Thoreau, Henry and Dial, Ann .; MaterialType=Book"),
        ("Walden\nContributor(s): Thoreau, Henry | Dial, Ann", "Contributors=Thoreau, Henry | Dial, Ann"),
        (
            "Walden\nMaterial type: BookSubject(s): Ponds | WoodsOnline resources: Click here",
            "MaterialType=Book; Subjects=Ponds | Woods; OnlineResources=Click here",
        ),
        (
            "Walden\nMaterial type: Book\nIn:\nHarbour StudiesSummary: Ponds are deep.",
            "MaterialType=Book; In=Harbour Studies; Summary=Ponds are deep.",
        ),
        (
            "Walden\nMaterial type: Book\nSummary: It names the following contents: ponds, woods.",
            "MaterialType=Book; Summary=It names the following contents: ponds, woods.",
        ),
        (
            "Walden\nMaterial type: Book\nSummary: See https://example.org/a: a page.",
            "MaterialType=Book; Summary=See https://example.org/a: a page.",
        ),
        ("Series: a history of sequels\nBy: Holm, Inger\nMaterial type: Book", "By=Holm, Inger; MaterialType=Book"),
        (
            "Walden\nPublisher: [Ottawa] : Archives, [1987?-Description: v. ; 28 cm",
            "Publication=[Ottawa] : Archives, [1987?-; Description=v. ; 28 cm",
        ),
        ("Walden\nPublisher: Paris : Havn, 1950-Description: v.", "Publication=Paris : Havn, 1950-; Description=v."),
        (
            "Walden\nPublisher: 上海 : 商務印書館, 1982. Publisher: Shanghai : Shang wu, 1982Description: 80 p.",
            "Publication=上海 : 商務印書館, 1982.; Publication=Shanghai : Shang wu, 1982; Description=80 p.",
        ),
        ("Walden\nType: BookPublication: 1846 Enthalten in\n", "MaterialType=Book; Publication=1846; In="),
        (
            "Walden\nMaterial type: ArticleOnline resources: Volltext Enthalten inHarbour Studies 12 (2021)",
            "MaterialType=Article; OnlineResources=Volltext; In=Harbour Studies 12 (2021)",
        ),
        (
            "Walden\npor Holm, Inger.\nwos: 000479003100007 handle: 1854/LU-1 doi: 10.5555/a.b Editor: 2019ISSN: 0317-8471.",
            "By=Holm, Inger.; OtherIdentifier=000479003100007; OtherIdentifier=1854/LU-1; Doi=10.5555/a.b; Publication=2019; Issn=0317-8471.",
        ),
        (
            "Walden\nPar : Thoreau, Henry\nType de document : LivreÉditeur : Paris : Port, 2001",
            "By=Thoreau, Henry; MaterialType=Livre; Publication=Paris : Port, 2001",
        ),
        (
            "Walden\nPor: Thoreau, Henry\nTipo de material: TextoEditor: Lima : Puerto, 2001Descripción: 20 p.",
            "By=Thoreau, Henry; MaterialType=Texto; Publication=Lima : Puerto, 2001; Description=20 p.",
        ),
        (
            "Walden\nVon: Thoreau, Henry\nMaterialtyp: BuchVerlag: Berlin : Hafen, 2001Beschreibung: 20 S.",
            "By=Thoreau, Henry; MaterialType=Buch; Publication=Berlin : Hafen, 2001; Description=20 S.",
        ),
        (
            "Walden\nPor: Thoreau, Henry\nTipo de material: LivroEditora: Porto : Cais, 2001Descrição: 20 p.",
            "By=Thoreau, Henry; MaterialType=Livro; Publication=Porto : Cais, 2001; Description=20 p.",
        ),
        (
            "Walden\nMaterial type: ArticleContents:Recension In: Material (Stockholm) 1995 (24)",
            "MaterialType=Article; Contents=Recension; In=Material (Stockholm) 1995 (24)",
        ),
        (
            "Walden\nType: Continuing Resource Analytics: Show analytics Publisher: Oslo : Havn, 1922- .",
            "MaterialType=Continuing Resource; Publication=Oslo : Havn, 1922- .",
        ),
        ("Walden\nSubject(s):\n• Ponds\n• Woods", "Subjects=Ponds|Woods"),
        ("Walden\nSubject(s):\nPonds\nWoods", "Subjects=Ponds|Woods"),
        ("Walden\nEdition: 2nd ed.Description: 20 p.", "Edition=2nd ed.; Description=20 p."),
        ("Walden and nothing else", ""),
        ("", ""),
    ] {
        assert_eq!(fields(text), expected, "{text}");
    }
}
