//! What words say of the name they stand in. All lists are folded (lower case, no diacritics) and sorted.

use crate::lookup::{Filter, Key, Lower};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A sorted list, and what says fast that a word is not in it.
pub(super) struct Words {
    list: &'static [&'static str],
    filter: Filter,
}

impl Words {
    pub(super) const fn new(list: &'static [&'static str]) -> Self {
        Self { list, filter: Filter::of(list) }
    }

    #[cfg(test)]
    pub(super) fn all(&self) -> &'static [&'static str] {
        self.list
    }

    /// Whether the list may have a word of this key; if not, it has not.
    pub(super) fn may_have(&self, key: Key) -> bool {
        self.filter.may_have_key(key)
    }

    pub(super) fn has(&self, word: &Folded) -> bool {
        self.filter.may_have_key(word.key) && self.list.binary_search(&word.as_str()).is_ok()
    }
}

/// A word without case, diacritics and full stop, as the lists have it: made once for all lists that it is looked up in.
pub(super) struct Folded {
    text: FoldedText,
    key: Key,
}

enum FoldedText {
    Ascii(Lower<{ Folded::LONGEST }>),
    Other(String),
    /// Longer than any word of the lists.
    Long,
}

impl Folded {
    /// No word of the lists is longer, in bytes, even before its diacritics are gone.
    const LONGEST: usize = 48;

    pub(super) fn of(word: &str) -> Self {
        let word = word.trim_end_matches('.');
        let text = match Lower::of(word) {
            None => FoldedText::Long,
            Some(lower) if word.is_ascii() => FoldedText::Ascii(lower),
            Some(_) => FoldedText::Other(fold(word)),
        };
        let mut folded = Self { text, key: Key::of("") };
        folded.key = Key::of(folded.as_str());
        folded
    }

    fn as_str(&self) -> &str {
        match &self.text {
            FoldedText::Ascii(word) => word.as_str(),
            FoldedText::Other(word) => word,
            FoldedText::Long => "",
        }
    }
}

/// Whether the list has the word, whatever its case, diacritics and full stop.
pub(super) fn has(list: &Words, word: &str) -> bool {
    list.has(&Folded::of(word))
}

/// Whether the word ends like the name of an organisation in the languages that make one word of it ("Landesverband").
pub(super) fn ends_as_organization(word: &str) -> bool {
    /// Shorter words than this are no compounds.
    const SHORTEST: usize = 9;
    /// The endings are told from others by their last three letters, before all of them are compared.
    static FILTER: Filter = Filter::of_ends::<3>(ORGANIZATION_ENDINGS);
    if !(SHORTEST..64).contains(&word.len()) {
        return false;
    }
    let is_listed = |folded: &str| {
        let may_be = folded.as_bytes().last_chunk::<3>().is_some_and(|end| FILTER.may_have_key(Key::of_bytes(end)));
        may_be && ORGANIZATION_ENDINGS.iter().any(|ending| folded.ends_with(ending))
    };
    if !word.is_ascii() {
        return is_listed(&fold(word));
    }
    let end = word.get(word.len() - 3..).unwrap_or_default();
    FILTER.may_have_key(Key::of_letters(end)) && Lower::<64>::of(word).is_some_and(|lower| is_listed(lower.as_str()))
}

fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(word.len());
    for c in word.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            '’' => folded.push('\''),
            _ => folded.push(c),
        }
    }
    folded
}

/// Given names that are common in catalogues: evidence that a name in direct order is a person's.
#[rustfmt::skip]
pub(super) static GIVEN_NAMES: &Words = &Words::new(&[
    "aaron", "abdul", "abdullah", "abraham", "adam", "adrian", "agnes", "ahmed", "aidan", "akira", "alain", "alan", "albert", "alberto",
    "aleksandr", "alessandro", "alex", "alexander", "alexandra", "alexandre", "alexei", "alfred", "ali", "alice", "alison", "alistair",
    "allan", "allen", "alok", "amanda", "amelie", "amir", "amit", "amy", "ana", "anand", "anders", "andre", "andrea", "andreas",
    "andrei", "andres", "andrew", "andrzej", "angela", "angelo", "anil", "anita", "anja", "ann", "ann-marie", "anna", "anne", "annette",
    "annika", "anthony", "antoine", "anton", "antonia", "antonio", "anupam", "arjun", "arne", "arnold", "arthur", "arun", "ashok",
    "astrid", "axel", "barbara", "beatrice", "beatriz", "ben", "benjamin", "bernard", "bernd", "bernhard", "bert", "bertrand", "beth",
    "birgit", "bjorn", "bo", "bob", "boris", "brian", "bridget", "britta", "bruce", "bruno", "caitlin", "carl", "carla", "carlo",
    "carlos", "carmen", "carol", "caroline", "carolyn", "catherine", "cathy", "cecilia", "charles", "charlotte", "chen", "chris",
    "christian", "christiane", "christina", "christine", "christoph", "christophe", "christopher", "claire", "clara", "claude",
    "claudia", "colin", "constance", "craig", "cristina", "cynthia", "daniel", "daniela", "danielle", "david", "deborah", "deepak",
    "denis", "dennis", "derek", "diana", "diane", "didier", "diego", "dieter", "dimitri", "dirk", "dmitri", "dmitry", "dominic",
    "dominique", "donald", "donna", "dorothy", "douglas", "duncan", "earl", "eberhard", "edgar", "edith", "eduardo", "edward", "edwin",
    "eileen", "elaine", "eleanor", "elena", "eli", "elias", "elisabeth", "elise", "elizabeth", "ellen", "else", "emanuel", "emil",
    "emilia", "emily", "emma", "enrique", "eric", "erica", "erich", "erik", "erika", "ernest", "ernst", "erwin", "esther", "ethan",
    "eugene", "eva", "evelyn", "fatima", "federico", "felix", "ferdinand", "fernando", "fiona", "florence", "florian", "frances",
    "francesca", "francesco", "francis", "francisco", "franck", "francois", "francoise", "frank", "franz", "fred", "frederic",
    "frederick", "friedrich", "fritz", "gabriel", "gabriela", "gary", "geoffrey", "georg", "george", "georges", "gerald", "gerard",
    "gerd", "gerhard", "gilbert", "gilles", "giorgio", "giovanni", "giuseppe", "gloria", "goran", "gordon", "grace", "graham", "greg",
    "gregory", "greta", "guido", "guillaume", "gunnar", "gunter", "gustav", "guy", "hakan", "hannah", "hannes", "hans", "harald",
    "harold", "harry", "hartmut", "heather", "hector", "heidi", "heinrich", "heinz", "helen", "helena", "helga", "helmut", "henri",
    "henrik", "henry", "herbert", "hermann", "hilary", "hiroshi", "holger", "howard", "hubert", "hugh", "hugo", "ian", "ibrahim", "ida",
    "ignacio", "igor", "ingeborg", "inger", "ingrid", "irene", "isaac", "isabel", "isabelle", "ivan", "jack", "jacob", "jacqueline",
    "jacques", "jaime", "jakob", "james", "jan", "jane", "janet", "janine", "jasmine", "jason", "javier", "jay", "jean", "jean-claude",
    "jean-francois", "jean-luc", "jean-marie", "jean-paul", "jean-pierre", "jeff", "jeffrey", "jennifer", "jens", "jeremy", "jerome",
    "jerry", "jessica", "jesus", "jill", "jim", "jo", "joachim", "joan", "joanna", "joanne", "joao", "joel", "johan", "johann",
    "johanna", "johannes", "john", "jon", "jonas", "jonathan", "jorge", "jorgen", "jose", "josef", "joseph", "joshua", "joyce", "juan",
    "judith", "juha", "julia", "julian", "julie", "jun", "jurgen", "kai", "kaisa", "karen", "karin", "karl", "kate", "katharina",
    "katherine", "kathleen", "kathryn", "kathy", "katrin", "keith", "kelly", "ken", "kenneth", "kevin", "kim", "kirsten", "klaus",
    "knut", "kristian", "kristin", "kristina", "kumar", "kurt", "lars", "laura", "lauren", "laurence", "laurent", "lawrence", "lea",
    "lee", "leena", "leif", "lena", "leo", "leon", "leonard", "leonardo", "leslie", "lewis", "linda", "lisa", "lise", "liz", "lorenzo",
    "lothar", "louis", "louise", "luca", "lucas", "lucia", "lucy", "ludwig", "luis", "luisa", "luke", "lydia", "lynn", "mads",
    "magdalena", "magnus", "malcolm", "manfred", "manuel", "manuela", "mara", "marc", "marcel", "marco", "marcos", "marcus", "margaret",
    "margarita", "maria", "marian", "marianne", "marie", "marina", "mario", "marion", "mark", "markus", "marta", "martha", "martin",
    "martina", "martine", "mary", "mathias", "matteo", "matthew", "matthias", "matti", "maurice", "max", "maximilian", "may", "megan",
    "mei", "melanie", "melissa", "michael", "michaela", "michel", "michele", "michelle", "miguel", "mikael", "mike", "mikhail", "milan",
    "miriam", "miroslav", "mohamed", "mohammad", "mohammed", "mona", "monica", "monika", "monique", "morten", "moses", "muhammad",
    "nadia", "nancy", "naomi", "natalia", "natalie", "nathalie", "nathan", "neil", "nicholas", "nick", "nicola", "nicolas", "nicole",
    "niels", "nigel", "nikolai", "nils", "nina", "nora", "norbert", "norman", "nuno", "ola", "olaf", "ole", "oleg", "olga", "oliver",
    "olivia", "olivier", "omar", "oscar", "oskar", "oswald", "otto", "pablo", "pamela", "paola", "paolo", "pascal", "patricia",
    "patrick", "paul", "paula", "paulo", "pavel", "pedro", "peer", "pekka", "penelope", "per", "peter", "petra", "philip", "philipp",
    "philippe", "phillip", "pia", "pierre", "pieter", "piotr", "poul", "priya", "quentin", "rachel", "rafael", "rainer", "raj",
    "rajesh", "ralf", "ralph", "ramon", "raphael", "raul", "ravi", "raymond", "rebecca", "regina", "reinhard", "renate", "rene",
    "ricardo", "richard", "rita", "robert", "roberto", "robin", "rodney", "rodrigo", "roger", "roland", "rolf", "roman", "ronald",
    "rosa", "rose", "roy", "rudolf", "rudolph", "rui", "russell", "ruth", "ryan", "sabine", "sally", "sam", "samuel", "sandra",
    "sanjay", "sara", "sarah", "scott", "sean", "sebastian", "sergei", "sergey", "sergio", "sharon", "sheila", "shirley", "sigrid",
    "silvia", "simon", "simone", "sofia", "sonia", "sophia", "sophie", "soren", "stanley", "stefan", "stefano", "stella", "stephan",
    "stephanie", "stephen", "steve", "steven", "stuart", "sunil", "susan", "susanna", "susanne", "suzanne", "svein", "sven", "sylvia",
    "tamara", "tanja", "tanya", "tatiana", "ted", "teresa", "terry", "theodor", "theodore", "theresa", "thierry", "thomas", "thor",
    "tim", "timo", "timothy", "tina", "tobias", "todd", "tom", "tomas", "tommaso", "tony", "torsten", "trevor", "tyler", "ulf",
    "ulrich", "ulrike", "umberto", "ursula", "uwe", "valentina", "valerie", "vanessa", "vera", "veronica", "veronika", "victor",
    "victoria", "vijay", "viktor", "vincent", "vincenzo", "virginia", "vladimir", "volker", "walter", "wanda", "warren", "wayne",
    "wendy", "werner", "wilfried", "wilhelm", "will", "willem", "william", "winston", "wolf", "wolfgang", "xavier", "yan", "yannick",
    "yves", "yvonne", "zachary", "zoe",
]);

/// Words that only organisations have in their names.
#[rustfmt::skip]
pub(super) static ORGANIZATIONS: &Words = &Words::new(&[
    "abbaye", "academia", "academie", "academy", "accademia", "ag", "agence", "agencia", "agency", "agentstvo", "agentur", "akademi",
    "akademia", "akademiai", "akademie", "akademija", "alianza", "alliance", "allianz", "amt", "archiv", "archives", "archivi", "archivio",
    "archivo", "archiwum", "arhiv", "arkhiv", "arkiv", "asamblea", "asociacion", "assemblee", "assembly", "associacao", "associates",
    "association", "associazione", "ausschuss", "authority", "autorite", "ayuntamiento", "bakanligi", "behorde", "biblioteca", "bibliotek",
    "biblioteka", "bibliotheca", "bibliotheek", "bibliothek", "bibliotheque", "bijutsukan", "bildungswerk", "board", "bokindustri", "bros",
    "brothers", "bund", "bundesamt", "bundesanstalt", "bundesministerium", "bundestag", "bureau", "bv", "cabinet", "camerata", "centar",
    "center", "centre", "centro", "centru", "centrum", "chamber", "choeur", "choir", "chorus", "cie", "club", "co", "coalition", "colegio",
    "collaboration", "collaborative", "collaborators", "collection", "college", "comisia", "comision", "comitato", "comite", "commissie", "commission", "commissione", "committee",
    "commonwealth", "communities", "community", "compagnie", "companhia", "compania", "company", "confederation", "conference",
    "conferencia", "congres", "congreso", "congress", "congresso", "conseil", "consejo", "conselho", "conservancy", "conservatoire",
    "conservatorio", "conservatory", "consiglio", "consortium", "consulate", "cooperative", "corp", "corporation", "council", "crown",
    "daigaku", "delegation", "departamento", "departement", "departementet", "department", "dept", "dernegi", "dipartimento", "diputacion",
    "direccion", "direction", "directorate", "direktoratet", "division", "drustvo", "ecole", "ediciones", "editions", "editora",
    "edizioni", "egyesulet", "egyesulete", "egyetem", "egyhaz", "embassy", "ensemble", "ensemblen", "enstitusu", "ente", "enterprise",
    "enterprises", "escola", "escuela", "establishment", "etat", "europa-institut", "ev", "fachhochschule", "facultad", "facultatea",
    "faculte", "faculty", "fakultat", "federacion", "federation", "federazione", "filharmonia", "filharmonici", "filharmonie",
    "filharmonija", "films", "firm", "firma", "fondation", "fondazione", "fonds", "forbund", "forening", "foreningen", "forlag",
    "forlaget", "forschungsinstitut", "forschungszentrum", "forum", "foundation", "fovaros", "fundacao", "fundacion", "fundacja", "gakkai",
    "galeria", "galeries", "galleria", "gallery", "gemeinde", "genootschap", "gesellschaft", "gmbh", "gobierno", "gouvernement",
    "government", "group", "groupe", "grupo", "gruppo", "gymnasium", "hakubutsukan", "haushalt", "hochschule", "hogeschool", "hogskola",
    "hogskolan", "hogskole", "hopital", "hospital", "inc", "incorporated", "industries", "initiative", "inspectorate", "institut",
    "institutas", "institute", "institutet", "institution", "instituto", "institutt", "instituttet", "institutul", "instituut", "instytut",
    "insurance", "internacional", "international", "internationale", "intezet", "intezete", "investigators", "istituto", "izdatelstvo", "jamiat",
    "kabushiki", "kammer", "kenkyujo", "keskus", "kg", "kgaa", "kiado", "kiadovallalat", "kirken", "kollegium", "komise", "komisja",
    "komite", "komitee", "komitet", "kommission", "kommissionen", "kommun", "kommune", "kommuneforlaget", "konferenz", "kongress",
    "konservatorium", "konsortium", "konyvtar", "korhaz", "kormany", "kunsthaus", "kurumu", "kustannus", "kutuphanesi", "kyrkan",
    "laboratoire", "laboratories", "laboratorio", "laboratory", "laitos", "landeskirche", "landtag", "league", "leveltar", "library",
    "liga", "ligue", "liitto", "limited", "llc", "llp", "ltd", "ltda", "maatschappij", "maktabat", "matbaasi", "ministarstvo", "ministere",
    "ministerie", "ministeriet", "ministerio", "ministerium", "ministero", "ministerstvo", "ministerstwo", "ministry", "miniszterium",
    "monastery", "musee", "museet", "museo", "museum", "muzei", "muzej", "muzesi", "muzeul", "muzeum", "muzeuma", "nakladatelstvi",
    "nakladatelstvo", "nations", "nauk", "network", "nordisk", "nordiska", "nv", "observatoire", "observatory", "obshchestvo", "octet",
    "office", "officina", "oficina", "oikeusministerio", "orchester", "orchestra", "orchestre", "orden", "ordre", "organisasjon",
    "organisation", "organisme", "organismo", "organizacao", "organizacion", "organization", "organizzazione", "orkest", "orkiestra",
    "osakeyhtio", "oy", "oyj", "panel", "parlament", "parlement", "parliament", "partei", "parti", "partido", "partnership", "party",
    "philharmonia", "philharmonic", "philharmoniker", "players", "plc", "polytechnic", "prefecture", "presidency", "press", "presse",
    "productions", "program", "programa", "programma", "programme", "project", "projects", "pty", "publications", "publishers",
    "publishing", "pvt", "quartet", "quartett", "quintet", "quintett", "quintette", "raadet", "radet", "radio", "rat", "records",
    "regierung", "region", "regional", "republic", "republica", "republique", "research", "rundfunk", "sa", "saatio", "sairaala",
    "sallskap", "sallskapet", "sammlung", "sarl", "secretaria", "secretariat", "sektion", "selskab", "selskap", "seminar", "seminary",
    "senado", "senat", "senate", "septet", "service", "services", "servicio", "seura", "seurakunta", "sextet", "sextett", "sinfonietta",
    "singers", "sirketi", "sjukhuset", "sociedad", "sociedade", "societa", "societas", "societe", "society", "solisten", "soloists",
    "sons", "spa", "staatsbibliothek", "stadsarkivet", "stadt", "stichting", "stiftelse", "stiftelsen", "stiftung", "stowarzyszenie",
    "studios", "styrelse", "styrelsen", "survey", "sveuciliste", "sygehus", "sykehus", "symphony", "symposium", "syndicat", "syndicate",
    "szovetseg", "taehak", "taehakkyo", "tarsasag", "tarsasaga", "taskforce", "television", "televizija", "theatre", "towarzystwo",
    "tribunal", "trio", "trust", "tutkimuslaitos", "unesco", "uniao", "union", "united", "univ", "universidad", "universidade",
    "universita", "universitas", "universitat", "universitatea", "universite", "universiteit", "universitesi", "universitet",
    "universitetas", "universitetet", "universitetsforlaget", "universitetssjukhuset", "university", "univerza", "univerzita",
    "uniwersytet", "uniwersytetu", "ustav", "vakfi", "vegvesen", "verband", "verein", "vereinigung", "vereniging", "verlag", "versammlung",
    "virasto", "vydavatelstvi", "werkgroep", "wizarat", "workshop", "wydawnictwo", "yayinlari", "yhdistys", "yliopisto", "zentralinstitut",
    "zentrum", "zveza", "академия", "библиотека", "издательство", "институт", "комитет", "министерство", "общество", "университет",
]);

/// Words of organisations that are surnames too.
#[rustfmt::skip]
pub(super) static PERHAPS_ORGANIZATIONS: &Words = &Words::new(&[
    "abbey", "abtei", "agora", "american", "banco", "band", "bank", "banque", "baptist", "biblio", "books", "british", "catholic",
    "central", "chapel", "church", "city", "consort", "court", "estate", "european", "federal", "galerie", "garden", "gardens", "hall",
    "high", "home", "house", "insel", "kapelle", "kloster", "lab", "lutheran", "methodist", "mission", "nation", "national", "opera", "order",
    "orthodox", "park", "production", "residenz", "room", "royal", "school", "schule", "squad", "state", "states", "studio", "supreme",
    "team", "temple", "times", "trade", "village", "works", "world",
]);

/// Ends of compounds.
#[rustfmt::skip]
pub(super) const ORGANIZATION_ENDINGS: &[&str] = &[
    "akademie", "amt", "anstalt", "arkivet", "behorde", "bibliotek", "biblioteket", "bibliotheek", "bibliothek", "chor", "departementet",
    "direktoratet", "egyesulet", "egyetem", "ensemble", "forbund", "forbundet", "forening", "foreningen", "forskningsrad",
    "forskningsradet", "gemeinschaft", "genootschap", "gesellschaft", "gruppen", "hochschule", "institut", "instituut", "instituutti",
    "intezet", "kammer", "keskus", "kirche", "kollegium", "kommission", "kontoret", "konyvtar", "laitoksen", "laitos", "liitto",
    "maatschappij", "ministerie", "ministeriet", "ministerio", "ministerium", "museet", "museum", "naevnet", "namnden", "orchester",
    "orkest", "orkester", "orkestret", "raad", "sallskap", "sallskapet", "selskab", "selskabet", "selskap", "seura", "sparkasse",
    "stichting", "stiftung", "styrelse", "styrelsen", "szovetseg", "tarsasag", "tilsynet", "tinget", "udvalget", "universitat",
    "universitet", "universitetet", "utskottet", "utvalget", "vallalat", "verband", "verbandes", "verein", "vereniging", "verket",
    "verlag", "vesen", "virasto", "yhdistys", "yliopisto", "zentrale", "zentrum",
];

/// Titles and terms of rank that stand in a heading after the name.
#[rustfmt::skip]
pub(super) static TITLES: &Words = &Words::new(&[
    "abbe", "abbot", "abp", "apostle", "archbishop", "archduchess", "archduke", "baron", "barone", "baroness", "baronet", "bart", "bishop",
    "biskop", "biskup", "blessed", "brother", "captain", "cardinal", "colonel", "comte", "comtesse", "conde", "condesa", "consort",
    "conte", "contessa", "count", "countess", "czar", "d.phil", "dame", "dipl", "dom", "dr", "dronning", "drottning", "duc", "duchess",
    "duchesse", "duke", "duque", "duquesa", "earl", "elector", "electress", "emperador", "empereur", "emperor", "empress", "eng",
    "erzherzog", "esq", "evangelist", "father", "fra", "freifrau", "freiherr", "frere", "friherre", "furst", "furstin", "gaon", "general",
    "graf", "grafin", "grand", "greve", "grevinne", "heilige", "heiliger", "hermano", "herzog", "herzogin", "imam", "imperador",
    "imperatore", "imperatrice", "ing", "kaiser", "kaiserin", "keisari", "keizer", "king", "konge", "konig", "konigin", "koning",
    "koningin", "konung", "kung", "kuningas", "kuningatar", "kurfurst", "lady", "landgraf", "landgrave", "lic", "lord", "m.d", "maharaja",
    "major", "marchese", "margrave", "marques", "marquesa", "marquess", "marquis", "marquise", "martyr", "mba", "md", "mere", "miss",
    "mlle", "mme", "mother", "mr", "mrs", "ms", "msc", "mullah", "nawab", "paavi", "padre", "papa", "pape", "papiez", "papst", "patriarch",
    "paus", "pere", "ph.d", "phd", "piispa", "pope", "prince", "princess", "principe", "principessa", "prins", "prinsesse", "prinz",
    "prinzessin", "prof", "professor", "prophet", "ps", "queen", "rabbenu", "rabbi", "rainha", "raja", "rajah", "re", "regina", "rei",
    "reina", "reine", "rev", "reverend", "rey", "ritter", "roi", "saint", "saint-pere", "san", "santa", "santo", "shah", "shaykh",
    "sheikh", "sir", "sister", "soeur", "sor", "st", "sultan", "swami", "tsar", "tsarina", "vicomte", "viscount", "viscountess", "zar",
]);

/// Titles that stand before a name.
#[rustfmt::skip]
pub(super) static PREFIXES: &Words = &Words::new(&[
    "dame", "dr", "dr.med", "fr", "frau", "herr", "ing", "lady", "lord", "mag", "miss", "mlle", "mme", "mr", "mrs", "ms", "msgr", "pater",
    "prof", "professor", "rabbi", "rev", "reverend", "sir", "smt",
]);

/// Particles of family names.
#[rustfmt::skip]
pub(super) static PARTICLES: &Words = &Words::new(&[
    "'s", "'t", "abu", "af", "al", "ap", "auf", "aus'm", "av", "ben", "bin", "bint", "d'", "da", "dal", "dall'", "dalla", "de", "de'",
    "degli", "dei", "del", "dela", "della", "delle", "dello", "den", "der", "des", "di", "do", "dos", "du", "e", "el", "ibn", "in", "l'",
    "la", "las", "le", "les", "lo", "los", "olde", "op", "ten", "ter", "tot", "ul", "upp", "ut", "uyt", "van", "van't", "vande", "vanden",
    "vander", "vom", "von", "y", "zu", "zum", "zur",
]);

#[cfg(test)]
mod tests {
    #[test]
    fn every_ending_is_found() {
        for ending in super::ORGANIZATION_ENDINGS {
            assert!(super::ends_as_organization(&format!("Harbour{ending}")), "{ending}");
        }
        assert!(!super::ends_as_organization("Thoreauvian"));
    }

    #[test]
    fn the_lists_are_sorted() {
        use super::{
            GIVEN_NAMES, ORGANIZATION_ENDINGS, ORGANIZATIONS, PARTICLES, PERHAPS_ORGANIZATIONS, PREFIXES, TITLES,
        };
        let words = [GIVEN_NAMES, ORGANIZATIONS, PARTICLES, PERHAPS_ORGANIZATIONS, PREFIXES, TITLES];
        for list in words.map(|words| words.list).into_iter().chain([ORGANIZATION_ENDINGS]) {
            assert!(list.is_sorted_by(|a, b| a < b));
            assert!(list.iter().all(|word| super::fold(word) == *word));
        }
    }
}
