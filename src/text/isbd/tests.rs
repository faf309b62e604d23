use super::{Element, compose, last_word, last_word_of_any_script, separate, trim, without_non_sorting};
use proptest::prelude::*;

#[test]
fn trims() {
    for (written, trimmed) in [
        ("The open town hall :", "The open town hall"),
        ("citizens at work in local government /", "citizens at work in local government"),
        ("London :", "London"),
        ("London", "London"),
        ("Harbour Press,", "Harbour Press"),
        ("［港灣書局］，", "［港灣書局］"),
        ("港灣 ：", "港灣"),
        ("2023.", "2023"),
        ("xii, 240 pages :", "xii, 240 pages"),
        ("illustrations ;", "illustrations"),
        ("24 cm.", "24 cm"),
        ("2nd ed.", "2nd ed."),
        ("2nd ed. /", "2nd ed."),
        ("2nd ed..", "2nd ed."),
        ("3., überarb. Aufl.", "3., überarb. Aufl."),
        ("Harbour Press, Inc.,", "Harbour Press, Inc."),
        ("Smith & Sons Ltd.", "Smith & Sons Ltd."),
        ("Verlag GmbH.", "Verlag GmbH"),
        ("Holm, J.", "Holm, J."),
        ("Holm, J.,", "Holm, J."),
        ("Holm, Inger.", "Holm, Inger"),
        ("Tolkien, J.R.R.", "Tolkien, J.R.R."),
        ("King, Martin Luther, Jr.,", "King, Martin Luther, Jr."),
        ("Washington, D.C. :", "Washington, D.C."),
        ("Cambridge, Mass. :", "Cambridge, Mass."),
        ("the land mass.", "the land mass"),
        ("[S.l.] :", "[S.l.]"),
        ("[S.l. :", "S.l."),
        ("s.n.],", "s.n."),
        ("[London]", "[London]"),
        ("[London", "London"),
        ("London]", "London"),
        ("[Rev.] ed. [repr.]", "[Rev.] ed. [repr.]"),
        ("Annual report (1950)", "Annual report (1950)"),
        ("Annual report (1950", "Annual report (1950"),
        ("(London", "London"),
        ("London)", "London"),
        ("apples, pears, etc.", "apples, pears, etc."),
        ("and so on ...", "and so on ..."),
        ("and so on…", "and so on…"),
        ("and so on... /", "and so on..."),
        ("ill.", "ill."),
        ("240 p. :", "240 p."),
        ("3 v. ;", "3 v."),
        ("St.", "St."),
        ("vol.", "vol."),
        ("Ed.", "Ed."),
        ("Who are we?", "Who are we?"),
        ("Stop!", "Stop!"),
        ("C++", "C++"),
        ("Notes on C++ /", "Notes on C++"),
        ("maps +", "maps"),
        ("Title =", "Title"),
        ("Title = ", "Title"),
        ("= Parallel title", "Parallel title"),
        (": subtitle", "subtitle"),
        ("; 24 cm", "24 cm"),
        (". Part 2", "Part 2"),
        (".NET in practice", ".NET in practice"),
        ("Title. --", "Title"),
        ("Title. -", "Title"),
        ("Title. —", "Title"),
        ("1961-", "1961-"),
        ("a.C.", "a.C."),
        ("see example.com.", "see example.com"),
        ("in Berlin u.a.", "in Berlin u.a."),
        ("Kovács et al.", "Kovács et al."),
        ("東京.", "東京"),
        ("  spaced   ", "spaced"),
        ("", ""),
        (".", ""),
        (" / ", ""),
        ("[]", "[]"),
        ("‘Quoted’:", "‘Quoted’"),
        ("Sankt-Peterburg : ", "Sankt-Peterburg"),
        ("Bd. 3 :", "Bd. 3"),
        ("M. le Prés.", "M. le Prés"),
    ] {
        assert_eq!(trim(written), trimmed, "{written:?}");
    }
}

#[test]
fn composes_titles() {
    use Element::{Main, Other, Parallel, PartName, PartNumber};
    type Case = (&'static [Element<'static>], &'static str, Option<&'static str>, &'static [&'static str]);
    let cases: [Case; 22] = [
        (&[Main("Walden")], "Walden", None, &[]),
        (&[Main("Walden :"), Other("a life /")], "Walden: a life", Some("Walden"), &[]),
        (&[Main("Walden ;"), Other("or, Life in the woods")], "Walden: or, Life in the woods", Some("Walden"), &[]),
        (&[Main("Report."), PartNumber("Part 2,"), PartName("Tables /")], "Report. Part 2, Tables", None, &[]),
        (&[Main("Report."), PartName("Tables")], "Report. Tables", None, &[]),
        (&[Main("Report."), PartNumber("Part 2")], "Report. Part 2", None, &[]),
        (&[Main("Report :"), Other("a study."), PartNumber("2")], "Report: a study. 2", Some("Report"), &[]),
        (&[Main("Report."), PartNumber("2 :"), Other("a study")], "Report. 2: a study", Some("Report"), &[]),
        (&[Main("Town ="), Other("Ville /")], "Town", None, &["Ville"]),
        (&[Main("Town ="), Other("Ville = Stadt")], "Town", None, &["Ville", "Stadt"]),
        (&[Main("Town :"), Other("a study = Ville : une étude")], "Town: a study", Some("Town"), &["Ville: une étude"]),
        (&[Main("Town"), Parallel("Ville")], "Town", None, &["Ville"]),
        (&[Main("Town"), Other("= Ville")], "Town", None, &["Ville"]),
        (&[Main("Town = Ville")], "Town", None, &["Ville"]),
        (&[Main("\u{98}The \u{9c}town")], "The town", None, &[]),
        (&[Main("\u{88}Le \u{89}monde")], "Le monde", None, &[]),
        (&[Main("One ;"), Main("Two")], "One. Two", None, &[]),
        (&[Main("Why? :"), Other("because")], "Why?: because", Some("Why?"), &[]),
        (&[Main("Essays, etc."), PartNumber("2")], "Essays, etc. 2", None, &[]),
        (&[Other("only a subtitle")], "only a subtitle", None, &[]),
        (
            &[Main("‘Co-production on the inside’: Public professionals")],
            "‘Co-production on the inside’: Public professionals",
            None,
            &[],
        ),
        (&[], "", None, &[]),
    ];
    for (elements, full, short, parallel) in cases {
        let composed = compose(elements.iter().copied());
        assert_eq!((composed.title.full.as_str(), composed.title.short.as_deref()), (full, short), "{elements:?}");
        assert_eq!(composed.parallel, parallel, "{elements:?}");
    }
}

#[test]
fn separates_titles() {
    for (text, full, short, parallel, responsibility) in [
        ("Walden", "Walden", None, None, None),
        ("Walden /", "Walden", None, None, None),
        ("Walden.", "Walden", None, None, None),
        ("Walden : a life", "Walden: a life", Some("Walden"), None, None),
        ("Walden : a life / Henry Thoreau.", "Walden: a life", Some("Walden"), None, Some("Henry Thoreau")),
        ("Walden / Henry D.", "Walden", None, None, Some("Henry D.")),
        ("Walden / by H. Thoreau ; ill. by A. Doe", "Walden", None, None, Some("by H. Thoreau ; ill. by A. Doe")),
        ("Town = Ville", "Town", None, Some("Ville"), None),
        (
            "Town : a study = Ville : une étude / A. B.",
            "Town: a study",
            Some("Town"),
            Some("Ville: une étude"),
            Some("A. B."),
        ),
        ("Walden [electronic resource] : a life / H. T.", "Walden: a life", Some("Walden"), None, Some("H. T.")),
        ("Walden [Texte imprimé]", "Walden", None, None, None),
        ("Walden [a parody]", "Walden [a parody]", None, None, None),
        ("Poverty: a study", "Poverty: a study", None, None, None),
        ("AC/DC", "AC/DC", None, None, None),
        ("E=mc2", "E=mc2", None, None, None),
        ("‘Quoted’: text", "‘Quoted’: text", None, None, None),
        ("Ends with ellipsis ... / A. B.", "Ends with ellipsis ...", None, None, Some("A. B.")),
        ("<<The>> town", "The town", None, None, None),
        ("¬L'¬ art", "L' art", None, None, None),
        ("", "", None, None, None),
        (" / ", "", None, None, None),
    ] {
        let found = separate(text);
        assert_eq!((found.title.full.as_str(), found.title.short.as_deref()), (full, short), "{text:?}");
        assert_eq!(found.parallel.first().map(String::as_str), parallel, "{text:?}");
        assert_eq!(found.responsibility.as_deref(), responsibility, "{text:?}");
    }
    assert_eq!(without_non_sorting("<<L'>>arte"), "L'arte");
}

#[test]
fn long_input_takes_no_time() {
    for piece in ["[", "]", "(", " / ", ".", "=", " = ", "[a", "[text]", " : "] {
        let text = piece.repeat(1_000_000 / piece.len());
        let _ = (trim(&text), separate(&text), compose([Element::Main(&text)]));
    }
}

proptest! {
    #[test]
    fn trimming_twice_changes_nothing(text in "[\\[\\]() .:;,/=a-zA-Zé+-]{0,24}") {
        let once = trim(&text);
        prop_assert_eq!(trim(once), once);
    }

    #[test]
    fn a_word_in_ascii_is_the_last_of_any_script(text in "[a-z1é](\\PC|[ a-z1()\\[,/\"'.–é-]){0,12}") {
        prop_assert_eq!(last_word(&text), last_word_of_any_script(&text));
    }

    #[test]
    fn never_panics(text in any::<String>()) {
        let _ = (trim(&text), separate(&text));
    }
}
