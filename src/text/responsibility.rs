//! Statements of responsibility as evidence for roles: "Inger Holm ; edited by Peter Skov".

use crate::model::Relator;
use memchr::memchr_iter;
use std::sync::OnceLock;

/// The role that a statement of responsibility gives to a person or organisation by this family or whole name; `None` when it
/// does not name it or gives no role.
///
/// ```
/// use bibtriple::model::Relator;
/// use bibtriple::text::responsibility::role_of;
///
/// let statement = "Inger Holm ; edited by Peter Skov, translated by Ann Lee";
/// assert_eq!(role_of(statement, "Skov"), Some(Relator::EDITOR));
/// assert_eq!(role_of(statement, "Lee"), Some(Relator::TRANSLATOR));
/// assert_eq!(role_of(statement, "Holm"), None);
/// ```
#[must_use]
pub fn role_of(statement: &str, name: &str) -> Option<Relator> {
    Statement::new(statement).role_of(name)
}

/// A statement of responsibility that is asked about several names.
#[derive(Debug, Clone)]
pub struct Statement {
    /// The whole in lower case, made once: a record asks for every name it has without a role.
    lower: String,
}

impl Statement {
    /// The statement as printed; of one that is longer than any title page the beginning alone, for it is searched for every name.
    #[must_use]
    pub fn new(statement: &str) -> Self {
        const LONGEST: usize = 16 * 1024;
        let beginning = statement.get(..statement.floor_char_boundary(LONGEST)).unwrap_or_default();
        Self { lower: beginning.to_lowercase() }
    }

    /// As [`role_of`].
    #[must_use]
    pub fn role_of(&self, name: &str) -> Option<Relator> {
        let name = name.trim().to_lowercase();
        if name.is_empty() {
            return None;
        }
        // From the radicals of Chinese to the syllables of Korean.
        if name.starts_with(|c: char| matches!(c, '\u{2E80}'..='\u{D7FF}')) {
            return self.lower.split([';', '；']).find_map(|part| east_asian(part, &name));
        }
        self.lower.split(';').enumerate().find_map(|(place, part)| {
            let (before, after) = part.split_at(find_word(part, &name)?);
            told_before(before, place == 0).or_else(|| labelled(before)).or_else(|| bracketed(after))
        })
    }
}

/// "yazar: Ayşe Yılmaz", "옮긴이: 김철수": the relator before a colon.
fn labelled(before: &str) -> Option<Relator> {
    let (term, _) = before.rsplit_once(':')?;
    Relator::from_term(term.rsplit([',', '/']).next()?)
}

/// "李明, 王芳译", "신경숙 지음", "王海原著, 李港改編": the relator that ends the names, which may be glued to them.
fn east_asian(part: &str, name: &str) -> Option<Relator> {
    let (before, after) = part.split_at(part.find(name)?);
    if let Some(relator) = labelled(before) {
        return Some(relator);
    }
    let after = after.strip_prefix(name)?;
    let mut names = after.split([',', '，', '、']);
    // What is glued to the name itself is its relator; what comes later is that of all names before it, and only the last of
    // these may end in a sign that names have too.
    names.next().and_then(relator_at_end).or_else(|| {
        let later: Vec<&str> = names.collect();
        let (last, between) = later.split_last()?;
        let told = between.iter().copied().find_map(|name| relator_at_end(name).filter(|_| !ends_as_name(name)));
        told.or_else(|| relator_at_end(last))
    })
}

/// Whether a text ends in a sign for a role that is one of given names too: "张文".
fn ends_as_name(text: &str) -> bool {
    text.trim_end().ends_with(['文', '注', '글', '저', '역', '편'])
}

fn relator_at_end(text: &str) -> Option<Relator> {
    /// "編集責任者" and the like are not listed; the longest listed terms have four characters.
    const LONGEST: usize = 4;
    let text = text.trim_end_matches([' ', '.', ']', '．', '。']);
    let starts = text.char_indices().rev().take(LONGEST).map(|(at, _)| at).collect::<Vec<_>>();
    starts.into_iter().rev().find_map(|at| Relator::from_term(text.get(at..)?))
}

/// The role that the words before a name give it.
///
/// Words for roles gather ("edited with an introduction and notes") until a "by" or its like hands them to the names behind it;
/// the next word for a role begins anew ("translated by A and edited by"). Of several that are handed over together the one
/// that comes first in [`ROLES`] is taken. "A novel by" makes an author in the first statement; in a later one "with maps by" does not.
fn told_before(text: &str, is_first: bool) -> Option<Relator> {
    let mut told: Option<usize> = None;
    let mut is_handed_over = false;
    let mut end = 0;
    for (place, start) in words_of(text).enumerate() {
        if start < end {
            continue;
        }
        if let Some(word) = role_at(text, start) {
            let is_joined = text.get(end..start).is_some_and(|between| JOINED.contains(&between.trim()));
            told = match told {
                Some(rank) if !is_handed_over || is_joined => Some(rank.min(word.rank)),
                _ => Some(word.rank),
            };
            is_handed_over = word.stands_alone;
            end = start + word.length;
        } else if let Some(by) = by_at(text, start) {
            told = told.or((by == By::Author && (is_first || place == 0)).then_some(AUTHOR));
            is_handed_over = told.is_some();
        }
    }
    told.filter(|_| is_handed_over).and_then(|rank| ROLES.get(rank)).map(|(relator, ..)| *relator)
}

/// A word for a role in a text.
struct RoleWord {
    /// Its place in [`ROLES`].
    rank: usize,
    length: usize,
    /// Whether the names follow it without a "by".
    stands_alone: bool,
}

/// The longest word for a role that stands at this place.
fn role_at(text: &str, start: usize) -> Option<RoleWord> {
    let rest = text.get(start..)?;
    let second = rest.as_bytes().get(1);
    roles_by_letter(*rest.as_bytes().first()?)
        .iter()
        .filter(|(_, word, _)| word.as_bytes().get(1) == second)
        .filter(|(_, word, _)| rest.starts_with(word) && is_word_at(text, start, word.len()))
        .max_by_key(|(_, word, _)| word.len())
        .map(|&(rank, word, stands_alone)| RoleWord { rank, length: word.len(), stands_alone })
}

/// A word for a role with its rank before it, and whether it stands alone behind it.
type Listed = (usize, &'static str, bool);

/// The words for roles that begin with this byte, with their rank and whether they stand alone, so that a word of
/// a statement is held against a few of them only.
fn roles_by_letter(first: u8) -> &'static [Listed] {
    static LETTERS: OnceLock<Vec<Vec<Listed>>> = OnceLock::new();
    let letters = LETTERS.get_or_init(|| {
        let mut letters = vec![Vec::new(); 256];
        for (rank, (_, handed_over, alone)) in ROLES.iter().enumerate() {
            let handed_over = handed_over.iter().map(|word| (rank, *word, false));
            for role in handed_over.chain(alone.iter().map(|word| (rank, *word, true))) {
                if let Some(letter) = role.1.bytes().next().and_then(|first| letters.get_mut(usize::from(first))) {
                    letter.push(role);
                }
            }
        }
        letters
    });
    letters.get(usize::from(first)).map_or(&[], Vec::as_slice)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    /// It makes an author of who follows, where no role was told before.
    Author,
    /// It stands within names too ("Ludwig von", "Catalina de"), and hands over nothing but a role that was told.
    Role,
}

/// The "by" that stands at this place.
fn by_at(text: &str, start: usize) -> Option<By> {
    let rest = text.get(start..)?;
    let word = rest.split(|c: char| !c.is_alphanumeric()).next()?;
    let after = rest.get(word.len()..)?;
    match word {
        "by" | "par" | "por" | "door" | "durch" => Some(By::Author),
        "von" | "di" | "av" | "af" => Some(By::Role),
        "v" => after.starts_with('.').then_some(By::Role),
        // "Traduit de l'anglais par", "préface d'Annie Legrand".
        "de" => {
            let article = after.trim_start().strip_prefix('l');
            (!article.is_some_and(|rest| rest.starts_with(['\'', '\u{2019}']))).then_some(By::Role)
        }
        "d" => after.starts_with(['\'', '\u{2019}']).then_some(By::Role),
        _ => None,
    }
}

/// "Skov (ed.)", "Skov, Hrsg.": the relator that follows the names.
fn bracketed(after: &str) -> Option<Relator> {
    let inside = after
        .split_once(['(', '['])
        .map_or_else(|| after.rsplit_once(',').map(|(_, last)| last), |(_, rest)| rest.split([')', ']']).next());
    Relator::from_term(inside?).filter(|relator| *relator != Relator::AUTHOR)
}

/// Where a word stands in a text, by itself.
fn find_word(text: &str, word: &str) -> Option<usize> {
    // A statement is so short that a search is done before a searcher for the word has been set up.
    let first = *word.as_bytes().first()?;
    let is_at =
        |at: &usize| text.get(*at..).is_some_and(|rest| rest.starts_with(word)) && is_word_at(text, *at, word.len());
    memchr_iter(first, text.as_bytes()).find(is_at)
}

/// Where the words of a text begin.
fn words_of(text: &str) -> impl Iterator<Item = usize> {
    let mut is_within = false;
    text.char_indices().filter_map(move |(at, c)| {
        let was_within = std::mem::replace(&mut is_within, c.is_alphanumeric());
        (is_within && !was_within).then_some(at)
    })
}

fn is_word_at(text: &str, at: usize, length: usize) -> bool {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let after = text.get(at + length..).and_then(|after| after.chars().next());
    !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
}

/// What joins two words for roles that the same names have.
const JOINED: &[&str] = &[
    "", ",", "&", "a", "and", "e", "en", "et", "i", "in", "ja", "och", "og", "und", "u.", "ve", "y", "és", "και", "и",
    "та",
];

/// The rank of authors in [`ROLES`].
const AUTHOR: usize = 0;

/// The words for roles, in lower case: those that a "by" hands over, and those that the names follow at once. Who is handed
/// several roles at once has the one that comes first here.
#[rustfmt::skip]
const ROLES: &[(Relator, &[&str], &[&str])] = &[
    (Relator::AUTHOR,
        &["written", "verfasst", "verfaßt", "écrit", "escrito", "escrita", "scritto", "geschreven", "skrevet", "skriven",
          "text", "texte", "textes", "texto", "textos", "words", "lyrics", "lyric", "worte", "paroles", "letra"],
        &[]),
    (Relator::EDITOR,
        &["edited", "ed.", "herausgegeben", "édité", "éditée", "édition", "éd.", "publié", "publiée", "texte établi",
          "edición", "editado", "editada", "edizione", "edição", "edició", "bezorgd", "redigeret", "redigert", "redigerad",
          "udgivet", "utgitt", "utgiven", "coordinado", "coordinada", "coordonné", "organizado", "pod redakcją"],
        &["editor", "editors", "eds.", "hrsg.", "hg.", "hrsg. von", "hg. von", "sous la direction de", "sous la dir. de",
          "sous la direction d'", "dir.", "a cura di", "cura di", "coord.", "coordinación", "coordinación de", "organização",
          "organização de", "onder redactie van", "redactie", "redaktion", "redaktör", "red.", "pod red.", "toimittanut",
          "toim.", "под ред.", "под редакцией", "szerk.",
          "oprac.", "opracował", "opracowała", "opracowali", "redakcja", "uspořádal", "uspořádala", "uspořádali",
          "uredio", "uredila", "uredili", "uredil", "urednik", "ur.", "priredio", "priredila", "отв. ред.", "редактор",
          "за ред.", "за редакцією", "под общ. ред.", "szerkesztette", "hazırlayan", "haz.", "επιμ.", "επιμέλεια",
          "ערך", "ערכה", "עורך", "עורכת", "تحقيق", "تحرير"]),
    (Relator::TRANSLATOR,
        &["translated", "translation", "transl.", "tr.", "übersetzt", "übersetzung", "übers.", "übertragen", "aus dem",
          "aus d.", "traduit", "traduite", "traduction", "traducido", "traducida", "traducción", "traducció", "tradotto",
          "tradotta", "traduzione", "traduzido", "traduzida", "tradução", "vertaald", "vertaling", "uit het", "översatt",
          "översättning", "oversat", "oversættelse", "oversatt", "oversettelse"],
        &["trad.", "suomentanut", "suom.", "przeł.", "tłum.", "пер.",
          "tł.", "przekł.", "przekład", "przełożył", "przełożyła", "přel.", "přeložil", "přeložila", "přeložili",
          "preložil", "preložila", "preveo", "prevela", "preveli", "prevedel", "prevedla", "prev.", "ford.",
          "fordította", "çev.", "çeviren", "перевод", "перевел", "перевела", "переклад", "переклав", "переклала",
          "превод", "превео", "превела", "превел", "μετάφραση", "μτφρ.", "traducere", "traducere de", "tõlkinud",
          "vertė", "tulkojis", "tulkojusi", "תרגם", "תרגמה", "תרגום", "ترجمة", "ترجمه", "مترجم"]),
    (Relator::ILLUSTRATOR,
        &["illustrated", "illustrations", "illus.", "ill.", "drawings", "pictures", "illustriert", "illustrationen",
          "zeichnungen", "bildern", "illustré", "illustrée", "dessins", "ilustrado", "ilustrada", "ilustraciones",
          "ilustrações", "illustrazioni", "illustraties", "tekeningen", "illustrerad", "illustreret", "illustrert"],
        &["illustrator", "bilder",
          "il.", "ilustr.", "ilustrował", "ilustrowała", "ilustroval", "ilustrovala", "ilustrirao", "ilustrirala",
          "illusztrálta", "rajzolta", "худож.", "ил.", "resimleyen", "εικονογράφηση", "kuvittanut", "kuv.", "رسوم"]),
    (Relator::PHOTOGRAPHER,
        &["photographs", "photography", "photos", "photographies", "fotografien", "fotos", "fotografías", "fotografie"],
        &[
          "fot.", "zdjęcia", "valokuvat", "fényképezte"]),
    (Relator::COMPOSER, &["music", "composed", "musik", "musique", "música", "musica"], &[]),
    (Relator::DIRECTOR, &["directed", "réalisé", "dirigido", "regie", "regia"], &[]),
    (Relator::COMPILER,
        &["compiled", "comp.", "collected", "selected", "selection", "selections", "text selected", "text selection",
          "texts selected", "zusammengestellt", "zsgest.", "samengesteld", "selección",
          "recopilación", "choix"],
        &[
          "wybór", "wybrał", "wybrała", "sestavil", "sestavila", "zostavil", "zostavila", "izbor", "сост.",
          "составитель", "составил", "составила", "укл.", "упоряд.", "съст.", "összeáll.", "összeállította", "vál.",
          "válogatta", "derleyen", "koost.", "koostanud", "sudarė", "إعداد"]),
    (Relator::WRITER_OF_PREFACE,
        &["foreword", "forew.", "preface", "pref.", "vorwort", "vorw.", "geleitwort", "préface", "préf.", "avant-propos",
          "prólogo", "pról.", "prefacio", "prefácio", "prefazione", "voorwoord", "förord", "forord"],
        &[
          "przedmowa", "předmluva", "predgovor", "előszó", "предисл.", "предисловие", "передмова", "πρόλογος", "önsöz"]),
    (Relator::WRITER_OF_INTRODUCTION,
        &["introduction", "introductory", "introd.", "intro.", "introduced", "einleitung", "einl.", "eingeleitet",
          "einführung", "introducción", "introdução", "introduzione", "inleiding", "inledning", "indledning",
          "innledning", "présentation", "présenté"],
        &[
          "wstęp", "úvod", "bevezető", "вступ. ст.", "uvod"]),
    (Relator::WRITER_OF_AFTERWORD,
        &["afterword", "postface", "nachwort", "nachw.", "epílogo", "postfazione", "nawoord", "efterord", "etterord"],
        &[
          "posłowie", "doslov", "utószó", "послесл.", "pogovor"]),
];

#[cfg(test)]
mod tests {
    use super::role_of;
    use crate::model::Relator;

    #[test]
    fn finds_the_role() {
        for (statement, name, code) in [
            ("edited by Peter Skov", "Skov", Some("edt")),
            ("Peter Skov", "Skov", None),
            ("by Peter Skov", "Skov", Some("aut")),
            ("Peter Skov (ed.)", "Skov", Some("edt")),
            ("Peter Skov and Ann Lee (eds.)", "Skov", Some("edt")),
            ("Peter Skov, Ann Lee (Hrsg.)", "Lee", Some("edt")),
            ("Hrsg. von Peter Skov", "Skov", Some("edt")),
            ("herausgegeben von Peter Skov und Ann Lee", "Lee", Some("edt")),
            ("sous la direction de Peter Skov", "Skov", Some("edt")),
            ("a cura di Peter Skov", "Skov", Some("edt")),
            ("Inger Holm ; translated by Ann Lee", "Lee", Some("trl")),
            ("Inger Holm ; translated by Ann Lee", "Holm", None),
            ("translated by Ann Lee and edited by Peter Skov", "Skov", Some("edt")),
            ("translated by Ann Lee and edited by Peter Skov", "Lee", Some("trl")),
            ("Inger Holm ; ill. by Ann Lee", "Lee", Some("ill")),
            ("Inger Holm ; préface de Ann Lee", "Lee", Some("wpr")),
            ("Inger Holm ; traducción de Ann Lee", "Lee", Some("trl")),
            ("edited by Leeds University", "Lee", None),
            // What is said between the role and the names.
            ("Inger Holm ; edited with an introduction and notes by Peter Skov", "Skov", Some("edt")),
            ("selected and edited by Peter Skov", "Skov", Some("edt")),
            ("translated, with notes, by Ann Lee", "Lee", Some("trl")),
            ("translated from the Danish by Ann Lee", "Lee", Some("trl")),
            ("introduction and translation by Ann Lee", "Lee", Some("trl")),
            ("edited and translated by Ann Lee", "Lee", Some("edt")),
            ("written and illustrated by Inger Holm", "Holm", Some("aut")),
            ("edited by Peter Skov ; with a foreword by Ann Lee", "Lee", Some("wpr")),
            ("edited by Peter Skov, with a foreword by Ann Lee", "Lee", Some("wpr")),
            ("edited by Peter Skov, with a foreword by Ann Lee", "Skov", Some("edt")),
            ("Inger Holm. Hrsg. und eingeleitet von Peter Skov", "Skov", Some("edt")),
            ("Hrsg.: Peter Skov. Aus dem Dänischen von Ann Lee", "Lee", Some("trl")),
            ("Aus d. Dän. übers. v. Ann Lee", "Lee", Some("trl")),
            ("Übersetzt und mit einem Nachwort von Ann Lee", "Lee", Some("trl")),
            ("mit einem Vorwort von Ann Lee", "Lee", Some("wpr")),
            ("traduit de l'anglais par Ann Lee", "Lee", Some("trl")),
            ("traduit de l\u{2019}anglais et présenté par Ann Lee", "Lee", Some("trl")),
            ("traduit par Ann Lee, préface d'Inger Holm", "Holm", Some("wpr")),
            ("edición, introducción y notas de Peter Skov", "Skov", Some("edt")),
            ("traducción del inglés por Ann Lee", "Lee", Some("trl")),
            ("selección y prólogo de Ann Lee", "Lee", Some("com")),
            ("vertaald uit het Deens door Ann Lee", "Lee", Some("trl")),
            ("Inger Holm ; [text selection and notes by Peter Skov]", "Skov", Some("com")),
            ("photographs by Peter Skov ; text by Ann Lee", "Lee", Some("aut")),
            ("a novel by Ann Lee", "Lee", Some("aut")),
            ("music by Inger Holm ; words by Ann Lee", "Lee", Some("aut")),
            ("yazar: Inger Holm ; çeviren: Ann Lee", "Lee", Some("trl")),
            ("지은이: 홍길동 ; 옮긴이: 김바다, 이항구", "이항구", Some("trl")),
            ("홍길동 지음 ; 김바다 옮김", "김바다", Some("trl")),
            ("홍길동 지음 ; 김바다 옮김", "홍길동", Some("aut")),
            ("王海著 ; 李港, 张船译", "李港", Some("trl")),
            ("港太郎, 船次郎編", "港太郎", Some("edt")),
            ("王海", "王海", None),
            ("王海原著, 李港改編, 張船絵", "王海", Some("aut")),
            ("王海原著, 李港改編, 張船絵", "李港", Some("adp")),
            ("李港, 張船編, 王海絵", "李港", Some("edt")),
            ("李港, 张文, 张船译", "李港", Some("trl")),
            ("Inger Holm ; [tł. z duń. Ann Lee]", "Lee", Some("trl")),
            ("Inger Holm ; přeložila Ann Lee", "Lee", Some("trl")),
            ("Inger Holm ; przekł. i wstęp Ann Lee", "Lee", Some("trl")),
            ("Inger Holm ; перевод и предисловие Ann Lee", "Lee", Some("trl")),
            ("Inger Holm ; [ill. Peter Skov] ; [ford. Ann Lee]", "Lee", Some("trl")),
            ("Inger Holm ; uredio Peter Skov ; prevela Ann Lee", "Skov", Some("edt")),
            // Words that give no role to who follows.
            ("Inger Holm ; with maps by Ann Lee", "Lee", None),
            ("Ludwig von Skov", "Skov", None),
            ("2nd ed. Peter Skov", "Skov", None),
            ("a guide to edited books Peter Skov", "Skov", None),
            ("Inger Holm with Ann Lee", "Lee", None),
            ("", "Lee", None),
            ("edited by Lee", "", None),
        ] {
            assert_eq!(role_of(statement, name).map(Relator::code), code, "{statement} / {name}");
        }
    }
}
