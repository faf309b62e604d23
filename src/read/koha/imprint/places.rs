//! Places of publication, where no punctuation parts them from the names of publishers.

use super::unbracket;

/// Whether a text is a place where much is published, or one that the cataloguer supplied with a doubt.
pub(super) fn is_place(text: &str) -> bool {
    let text = text.trim_matches([' ', ',', ';', ':', '.']);
    if text.starts_with('[') && text.ends_with("?]") {
        return true;
    }
    let bare = unbracket(text).trim_matches(['[', ']', '?', '.', ' ']).to_lowercase();
    PLACES.binary_search(&bare.as_str()).is_ok()
}

/// "Inc.", "Ltd": what follows the comma in the name of a firm.
pub(super) fn is_firm_suffix(text: &str) -> bool {
    let bare = text.trim_matches(['.', ' ', '[', ']']).to_lowercase();
    matches!(
        bare.as_str(),
        "inc" | "ltd" | "llc" | "co" | "corp" | "gmbh" | "s.a" | "sa" | "limited" | "ag" | "plc" | "s.l"
    )
}

/// "NY Harbour Press": a state of the United States before a name, where no comma parts the place from it.
pub(super) fn split_state(text: &str) -> Option<(&str, &str)> {
    #[rustfmt::skip]
    const STATES: &[&str] = &[
        "AK", "AL", "AR", "AZ", "CA", "CO", "CT", "DC", "DE", "FL", "GA", "HI", "IA", "ID", "IL", "IN", "KS", "KY",
        "LA", "MA", "MD", "ME", "MI", "MN", "MO", "MS", "MT", "NC", "ND", "NE", "NH", "NJ", "NM", "NV", "NY", "OH",
        "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UK", "USA", "UT", "VA", "VT", "WA", "WI", "WV", "WY",
    ];
    let (state, name) = text.split_once(' ')?;
    // "Frankfurt, M."
    (state == "M." || STATES.contains(&state) && name.contains(char::is_alphabetic)).then_some((state, name))
}

/// "Mass.", "N.Y.", "U.K.": the state or country behind a place.
pub(super) fn is_region(text: &str) -> bool {
    let bare = text.trim_matches(['[', ']', ' ']);
    bare.ends_with('.') && bare.len() <= 6 && !is_firm_suffix(bare)
        || matches!(
            bare,
            "UK" | "USA" | "NY" | "MA" | "CA" | "NJ" | "DC" | "England" | "India" | "Canada" | "Australia"
        )
}

/// Places where much is published, in the languages of catalogues. Sorted.
#[rustfmt::skip]
const PLACES: &[&str] = &[
"aachen", "aarhus", "aberdeen", "accra", "addis ababa", "adelaide", "albany", "alexandria", "alger", "algiers",
    "almería", "amman", "amstelodami", "amsterdam", "ankara", "ann arbor", "antverpiae", "antwerpen", "argentorati",
    "arlington", "armonk", "athens", "atlanta", "auckland", "augsburg", "austin", "bad homburg", "bad homburg v.d.h",
    "baden-baden", "baghdad", "baltimore", "bamberg", "bangalore", "bangkok", "barcelona", "bari", "basel",
    "basileae", "bayreuth", "beijing", "beirut", "belfast", "belgrade", "bellingham", "belo horizonte", "beograd",
    "bergen", "berkeley", "berlin", "bern", "bielefeld", "bilbao", "bingley", "birmingham", "bloomington",
    "boca raton", "bochum", "bogotá", "bologna", "bombay", "bonn", "boston", "boulder", "brasília", "bratislava",
    "braunschweig", "bremen", "brisbane", "bristol", "brno", "brussels", "bruxelles", "bucarest", "bucurești",
    "budapest", "buenos aires", "burlington", "cairo", "calcutta", "cambridge", "canberra", "cape town", "caracas",
    "cardiff", "cham", "chandigarh", "chapel hill", "charlottesville", "chennai", "chicago", "chichester",
    "cluj-napoca", "coimbra", "cologne", "colombo", "coloniae", "copenhagen", "curitiba", "córdoba", "dakar",
    "dallas", "darmstadt", "delhi", "den haag", "denver", "detroit", "dhaka", "dordrecht", "dortmund", "dresden",
    "dublin", "duisburg", "durham", "düsseldorf", "edinburgh", "eindhoven", "englewood cliffs", "erlangen", "espoo",
    "essen", "evanston", "firenze", "florence", "fort worth", "francofurti", "frankfurt", "frankfurt a. m",
    "frankfurt a.m", "frankfurt am main", "frankfurt/m", "fredericton", "freiburg", "fribourg", "geneva", "geneve",
    "genova", "gent", "genève", "giessen", "gießen", "glasgow", "graz", "greifswald", "groningen", "guadalajara",
    "guatemala", "göteborg", "göttingen", "habana", "haifa", "halae", "halle", "halle (saale)", "hamburg", "hannover",
    "hanoi", "harare", "harmondsworth", "hauppauge", "heerlen", "heidelberg", "helsinki", "hershey", "hildesheim",
    "hillsdale", "hobart", "hoboken", "hong kong", "honolulu", "houston", "hyderabad", "indianapolis", "innsbruck",
    "iowa city", "istanbul", "ithaca", "ithaca, n.y", "jaipur", "jakarta", "jena", "jenae", "jerusalem",
    "johannesburg", "jyväskylä", "kampala", "karachi", "karlsruhe", "kassel", "kathmandu", "kiel", "kiev", "koblenz",
    "kolkata", "konstanz", "kraków", "kuala lumpur", "kyiv", "kyoto", "kyōto", "köln", "københavn", "la habana",
    "la paz", "la plata", "lagos", "lahore", "lausanne", "leeds", "leicester", "leiden", "leipzig", "leningrad",
    "leuven", "lexington", "lima", "linz", "lipsiae", "lisboa", "lisbon", "liverpool", "ljubljana", "londini",
    "london", "londres", "los angeles", "louvain", "lugduni batavorum", "lund", "lutetiae", "lwów", "lyon",
    "maastricht", "madison", "madras", "madrid", "magdeburg", "mainz", "malden", "malmö", "manchester", "manila",
    "marburg", "medellín", "melbourne", "mexico", "mexico city", "milan", "milano", "mineola", "minneapolis",
    "monterrey", "montevideo", "montreal", "montréal", "morelia", "mosca", "moscou", "moscow", "moska", "moskau",
    "moskva", "mumbai", "munich", "méxico", "münchen", "münster", "nairobi", "nancy", "nanjing", "napoli",
    "nashville", "neuchâtel", "new brunswick", "new delhi", "new haven", "new orleans", "new york",
    "newcastle upon tyne", "nijmegen", "norimbergae", "norwich", "nottingham", "novosibirsk", "nürnberg", "odense",
    "odessa", "ontario", "opladen", "osaka", "oslo", "ottawa", "oxford", "paderborn", "padova", "palermo",
    "palo alto", "pamplona", "paris", "parisiis", "passau", "patna", "perth", "petrograd", "philadelphia", "phoenix",
    "pisa", "piscataway", "pittsburgh", "porto", "potsdam", "poznań", "prague", "praha", "princeton", "puebla",
    "pune", "pékin", "quezon city", "quito", "québec", "regensburg", "reston", "reykjavik", "reykjavík", "riga",
    "rio de janeiro", "rochester", "rockville", "roma", "romae", "rome", "rostock", "rotterdam", "saarbrücken",
    "sacramento", "saint louis", "saint paul", "salamanca", "salt lake city", "salzburg", "san diego",
    "san francisco", "san josé", "san juan", "sankt-peterburg", "santa barbara", "santa fe", "santiago",
    "santiago de chile", "santo domingo", "sarajevo", "seattle", "seoul", "sevilla", "shanghai", "shanghai shi",
    "sheffield", "siegen", "singapore", "skopje", "sofia", "southampton", "st. louis", "stanford", "stockholm",
    "strasbourg", "stuttgart", "suva", "sydney", "szeged", "são paulo", "taibei", "taipei", "tallinn", "tampa",
    "tampere", "tartu", "tbilisi", "tegucigalpa", "tehran", "tel aviv", "the hague", "thessaloniki", "thousand oaks",
    "tokyo", "torino", "toronto", "toulouse", "trento", "trier", "trieste", "trondheim", "tucson", "turin", "turku",
    "tübingen", "tōkyō", "ulm", "upper saddle river", "uppsala", "utrecht", "valencia", "vancouver", "varanasi",
    "venetiis", "venezia", "vienna", "vilnius", "waltham", "warsaw", "warszawa", "washington", "washington, d.c",
    "weimar", "weinheim", "wellington", "west lafayette", "westport", "wien", "wiesbaden", "winnipeg", "witebergae",
    "wrocław", "wuppertal", "würzburg", "yogyakarta", "zagreb", "zaragoza", "zürich", "århus", "łódź", "киев",
    "ленинград", "москва", "санкт-петербург", "上海", "北京", "台北", "台北市", "東京", "臺北", "臺北市", "서울",
];
