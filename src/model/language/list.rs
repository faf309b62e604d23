//! The lists themselves: ISO 639-2 with 639-1 and 639-3 equivalents, the codes MARC has given up, and names.

/// A language of ISO 639-2: its bibliographic code, its terminology code where that differs, its ISO 639-1 code if it has one.
pub(super) struct Entry {
    pub(super) code: &'static str,
    pub(super) terminology: &'static str,
    pub(super) two_letters: &'static str,
}

const fn entry(code: &'static str, terminology: &'static str, two_letters: &'static str) -> Entry {
    Entry { code, terminology, two_letters }
}

/// All of ISO 639-2 but the codes that are no language (`mis`, `mul`, `und`, `zxx`) and the range for local use, sorted by code.
pub(super) const LANGUAGES: &[Entry] = &[
    entry("aar", "", "aa"),    // Afar
    entry("abk", "", "ab"),    // Abkhazian
    entry("ace", "", ""),      // Achinese
    entry("ach", "", ""),      // Acoli
    entry("ada", "", ""),      // Adangme
    entry("ady", "", ""),      // Adyghe; Adygei
    entry("afa", "", ""),      // Afro-Asiatic languages
    entry("afh", "", ""),      // Afrihili
    entry("afr", "", "af"),    // Afrikaans
    entry("ain", "", ""),      // Ainu
    entry("aka", "", "ak"),    // Akan
    entry("akk", "", ""),      // Akkadian
    entry("alb", "sqi", "sq"), // Albanian
    entry("ale", "", ""),      // Aleut
    entry("alg", "", ""),      // Algonquian languages
    entry("alt", "", ""),      // Southern Altai
    entry("amh", "", "am"),    // Amharic
    entry("ang", "", ""),      // English, Old (ca. 450-1100)
    entry("anp", "", ""),      // Angika
    entry("apa", "", ""),      // Apache languages
    entry("ara", "", "ar"),    // Arabic
    entry("arc", "", ""),      // Official Aramaic (700-300 BCE); Imperial Aramaic (700-300 BCE)
    entry("arg", "", "an"),    // Aragonese
    entry("arm", "hye", "hy"), // Armenian
    entry("arn", "", ""),      // Mapudungun; Mapuche
    entry("arp", "", ""),      // Arapaho
    entry("art", "", ""),      // Artificial languages
    entry("arw", "", ""),      // Arawak
    entry("asm", "", "as"),    // Assamese
    entry("ast", "", ""),      // Asturian; Bable; Leonese; Asturleonese
    entry("ath", "", ""),      // Athapascan languages
    entry("aus", "", ""),      // Australian languages
    entry("ava", "", "av"),    // Avaric
    entry("ave", "", "ae"),    // Avestan
    entry("awa", "", ""),      // Awadhi
    entry("aym", "", "ay"),    // Aymara
    entry("aze", "", "az"),    // Azerbaijani
    entry("bad", "", ""),      // Banda languages
    entry("bai", "", ""),      // Bamileke languages
    entry("bak", "", "ba"),    // Bashkir
    entry("bal", "", ""),      // Baluchi
    entry("bam", "", "bm"),    // Bambara
    entry("ban", "", ""),      // Balinese
    entry("baq", "eus", "eu"), // Basque
    entry("bas", "", ""),      // Basa
    entry("bat", "", ""),      // Baltic languages
    entry("bej", "", ""),      // Beja; Bedawiyet
    entry("bel", "", "be"),    // Belarusian
    entry("bem", "", ""),      // Bemba
    entry("ben", "", "bn"),    // Bengali
    entry("ber", "", ""),      // Berber languages
    entry("bho", "", ""),      // Bhojpuri
    entry("bih", "", "bh"),    // Bihari languages
    entry("bik", "", ""),      // Bikol
    entry("bin", "", ""),      // Bini; Edo
    entry("bis", "", "bi"),    // Bislama
    entry("bla", "", ""),      // Siksika
    entry("bnt", "", ""),      // Bantu (Other)
    entry("bos", "", "bs"),    // Bosnian
    entry("bra", "", ""),      // Braj
    entry("bre", "", "br"),    // Breton
    entry("btk", "", ""),      // Batak languages
    entry("bua", "", ""),      // Buriat
    entry("bug", "", ""),      // Buginese
    entry("bul", "", "bg"),    // Bulgarian
    entry("bur", "mya", "my"), // Burmese
    entry("byn", "", ""),      // Blin; Bilin
    entry("cad", "", ""),      // Caddo
    entry("cai", "", ""),      // Central American Indian languages
    entry("car", "", ""),      // Galibi Carib
    entry("cat", "", "ca"),    // Catalan; Valencian
    entry("cau", "", ""),      // Caucasian languages
    entry("ceb", "", ""),      // Cebuano
    entry("cel", "", ""),      // Celtic languages
    entry("cha", "", "ch"),    // Chamorro
    entry("chb", "", ""),      // Chibcha
    entry("che", "", "ce"),    // Chechen
    entry("chg", "", ""),      // Chagatai
    entry("chi", "zho", "zh"), // Chinese
    entry("chk", "", ""),      // Chuukese
    entry("chm", "", ""),      // Mari
    entry("chn", "", ""),      // Chinook jargon
    entry("cho", "", ""),      // Choctaw
    entry("chp", "", ""),      // Chipewyan; Dene Suline
    entry("chr", "", ""),      // Cherokee
    entry("chu", "", "cu"),    // Church Slavic; Old Slavonic; Church Slavonic; Old Bulgarian; Old Church Slavonic
    entry("chv", "", "cv"),    // Chuvash
    entry("chy", "", ""),      // Cheyenne
    entry("cmc", "", ""),      // Chamic languages
    entry("cnr", "", ""),      // Montenegrin
    entry("cop", "", ""),      // Coptic
    entry("cor", "", "kw"),    // Cornish
    entry("cos", "", "co"),    // Corsican
    entry("cpe", "", ""),      // Creoles and pidgins, English based
    entry("cpf", "", ""),      // Creoles and pidgins, French-based
    entry("cpp", "", ""),      // Creoles and pidgins, Portuguese-based
    entry("cre", "", "cr"),    // Cree
    entry("crh", "", ""),      // Crimean Tatar; Crimean Turkish
    entry("crp", "", ""),      // Creoles and pidgins
    entry("csb", "", ""),      // Kashubian
    entry("cus", "", ""),      // Cushitic languages
    entry("cze", "ces", "cs"), // Czech
    entry("dak", "", ""),      // Dakota
    entry("dan", "", "da"),    // Danish
    entry("dar", "", ""),      // Dargwa
    entry("day", "", ""),      // Land Dayak languages
    entry("del", "", ""),      // Delaware
    entry("den", "", ""),      // Slave (Athapascan)
    entry("dgr", "", ""),      // Dogrib
    entry("din", "", ""),      // Dinka
    entry("div", "", "dv"),    // Divehi; Dhivehi; Maldivian
    entry("doi", "", ""),      // Dogri
    entry("dra", "", ""),      // Dravidian languages
    entry("dsb", "", ""),      // Lower Sorbian
    entry("dua", "", ""),      // Duala
    entry("dum", "", ""),      // Dutch, Middle (ca. 1050-1350)
    entry("dut", "nld", "nl"), // Dutch; Flemish
    entry("dyu", "", ""),      // Dyula
    entry("dzo", "", "dz"),    // Dzongkha
    entry("efi", "", ""),      // Efik
    entry("egy", "", ""),      // Egyptian (Ancient)
    entry("eka", "", ""),      // Ekajuk
    entry("elx", "", ""),      // Elamite
    entry("eng", "", "en"),    // English
    entry("enm", "", ""),      // English, Middle (1100-1500)
    entry("epo", "", "eo"),    // Esperanto
    entry("est", "", "et"),    // Estonian
    entry("ewe", "", "ee"),    // Ewe
    entry("ewo", "", ""),      // Ewondo
    entry("fan", "", ""),      // Fang
    entry("fao", "", "fo"),    // Faroese
    entry("fat", "", ""),      // Fanti
    entry("fij", "", "fj"),    // Fijian
    entry("fil", "", ""),      // Filipino; Pilipino
    entry("fin", "", "fi"),    // Finnish
    entry("fiu", "", ""),      // Finno-Ugrian languages
    entry("fon", "", ""),      // Fon
    entry("fre", "fra", "fr"), // French
    entry("frm", "", ""),      // French, Middle (ca. 1400-1600)
    entry("fro", "", ""),      // French, Old (842-ca. 1400)
    entry("frr", "", ""),      // Northern Frisian
    entry("frs", "", ""),      // Eastern Frisian
    entry("fry", "", "fy"),    // Western Frisian
    entry("ful", "", "ff"),    // Fulah
    entry("fur", "", ""),      // Friulian
    entry("gaa", "", ""),      // Ga
    entry("gay", "", ""),      // Gayo
    entry("gba", "", ""),      // Gbaya
    entry("gem", "", ""),      // Germanic languages
    entry("geo", "kat", "ka"), // Georgian
    entry("ger", "deu", "de"), // German
    entry("gez", "", ""),      // Geez
    entry("gil", "", ""),      // Gilbertese
    entry("gla", "", "gd"),    // Gaelic; Scottish Gaelic
    entry("gle", "", "ga"),    // Irish
    entry("glg", "", "gl"),    // Galician
    entry("glv", "", "gv"),    // Manx
    entry("gmh", "", ""),      // German, Middle High (ca. 1050-1500)
    entry("goh", "", ""),      // German, Old High (ca. 750-1050)
    entry("gon", "", ""),      // Gondi
    entry("gor", "", ""),      // Gorontalo
    entry("got", "", ""),      // Gothic
    entry("grb", "", ""),      // Grebo
    entry("grc", "", ""),      // Greek, Ancient (to 1453)
    entry("gre", "ell", "el"), // Greek, Modern (1453-)
    entry("grn", "", "gn"),    // Guarani
    entry("gsw", "", ""),      // Swiss German; Alemannic; Alsatian
    entry("guj", "", "gu"),    // Gujarati
    entry("gwi", "", ""),      // Gwich'in
    entry("hai", "", ""),      // Haida
    entry("hat", "", "ht"),    // Haitian; Haitian Creole
    entry("hau", "", "ha"),    // Hausa
    entry("haw", "", ""),      // Hawaiian
    entry("heb", "", "he"),    // Hebrew
    entry("her", "", "hz"),    // Herero
    entry("hil", "", ""),      // Hiligaynon
    entry("him", "", ""),      // Himachali languages; Western Pahari languages
    entry("hin", "", "hi"),    // Hindi
    entry("hit", "", ""),      // Hittite
    entry("hmn", "", ""),      // Hmong; Mong
    entry("hmo", "", "ho"),    // Hiri Motu
    entry("hrv", "", "hr"),    // Croatian
    entry("hsb", "", ""),      // Upper Sorbian
    entry("hun", "", "hu"),    // Hungarian
    entry("hup", "", ""),      // Hupa
    entry("iba", "", ""),      // Iban
    entry("ibo", "", "ig"),    // Igbo
    entry("ice", "isl", "is"), // Icelandic
    entry("ido", "", "io"),    // Ido
    entry("iii", "", "ii"),    // Sichuan Yi; Nuosu
    entry("ijo", "", ""),      // Ijo languages
    entry("iku", "", "iu"),    // Inuktitut
    entry("ile", "", "ie"),    // Interlingue; Occidental
    entry("ilo", "", ""),      // Iloko
    entry("ina", "", "ia"),    // Interlingua (International Auxiliary Language Association)
    entry("inc", "", ""),      // Indic languages
    entry("ind", "", "id"),    // Indonesian
    entry("ine", "", ""),      // Indo-European languages
    entry("inh", "", ""),      // Ingush
    entry("ipk", "", "ik"),    // Inupiaq
    entry("ira", "", ""),      // Iranian languages
    entry("iro", "", ""),      // Iroquoian languages
    entry("ita", "", "it"),    // Italian
    entry("jav", "", "jv"),    // Javanese
    entry("jbo", "", ""),      // Lojban
    entry("jpn", "", "ja"),    // Japanese
    entry("jpr", "", ""),      // Judeo-Persian
    entry("jrb", "", ""),      // Judeo-Arabic
    entry("kaa", "", ""),      // Kara-Kalpak
    entry("kab", "", ""),      // Kabyle
    entry("kac", "", ""),      // Kachin; Jingpho
    entry("kal", "", "kl"),    // Kalaallisut; Greenlandic
    entry("kam", "", ""),      // Kamba
    entry("kan", "", "kn"),    // Kannada
    entry("kar", "", ""),      // Karen languages
    entry("kas", "", "ks"),    // Kashmiri
    entry("kau", "", "kr"),    // Kanuri
    entry("kaw", "", ""),      // Kawi
    entry("kaz", "", "kk"),    // Kazakh
    entry("kbd", "", ""),      // Kabardian
    entry("kha", "", ""),      // Khasi
    entry("khi", "", ""),      // Khoisan languages
    entry("khm", "", "km"),    // Central Khmer
    entry("kho", "", ""),      // Khotanese; Sakan
    entry("kik", "", "ki"),    // Kikuyu; Gikuyu
    entry("kin", "", "rw"),    // Kinyarwanda
    entry("kir", "", "ky"),    // Kirghiz; Kyrgyz
    entry("kmb", "", ""),      // Kimbundu
    entry("kok", "", ""),      // Konkani
    entry("kom", "", "kv"),    // Komi
    entry("kon", "", "kg"),    // Kongo
    entry("kor", "", "ko"),    // Korean
    entry("kos", "", ""),      // Kosraean
    entry("kpe", "", ""),      // Kpelle
    entry("krc", "", ""),      // Karachay-Balkar
    entry("krl", "", ""),      // Karelian
    entry("kro", "", ""),      // Kru languages
    entry("kru", "", ""),      // Kurukh
    entry("kua", "", "kj"),    // Kuanyama; Kwanyama
    entry("kum", "", ""),      // Kumyk
    entry("kur", "", "ku"),    // Kurdish
    entry("kut", "", ""),      // Kutenai
    entry("lad", "", ""),      // Ladino
    entry("lah", "", ""),      // Lahnda
    entry("lam", "", ""),      // Lamba
    entry("lao", "", "lo"),    // Lao
    entry("lat", "", "la"),    // Latin
    entry("lav", "", "lv"),    // Latvian
    entry("lez", "", ""),      // Lezghian
    entry("lim", "", "li"),    // Limburgan; Limburger; Limburgish
    entry("lin", "", "ln"),    // Lingala
    entry("lit", "", "lt"),    // Lithuanian
    entry("lol", "", ""),      // Mongo
    entry("loz", "", ""),      // Lozi
    entry("ltz", "", "lb"),    // Luxembourgish; Letzeburgesch
    entry("lua", "", ""),      // Luba-Lulua
    entry("lub", "", "lu"),    // Luba-Katanga
    entry("lug", "", "lg"),    // Ganda
    entry("lui", "", ""),      // Luiseno
    entry("lun", "", ""),      // Lunda
    entry("luo", "", ""),      // Luo (Kenya and Tanzania)
    entry("lus", "", ""),      // Lushai
    entry("mac", "mkd", "mk"), // Macedonian
    entry("mad", "", ""),      // Madurese
    entry("mag", "", ""),      // Magahi
    entry("mah", "", "mh"),    // Marshallese
    entry("mai", "", ""),      // Maithili
    entry("mak", "", ""),      // Makasar
    entry("mal", "", "ml"),    // Malayalam
    entry("man", "", ""),      // Mandingo
    entry("mao", "mri", "mi"), // Maori
    entry("map", "", ""),      // Austronesian languages
    entry("mar", "", "mr"),    // Marathi
    entry("mas", "", ""),      // Masai
    entry("may", "msa", "ms"), // Malay
    entry("mdf", "", ""),      // Moksha
    entry("mdr", "", ""),      // Mandar
    entry("men", "", ""),      // Mende
    entry("mga", "", ""),      // Irish, Middle (900-1200)
    entry("mic", "", ""),      // Mi'kmaq; Micmac
    entry("min", "", ""),      // Minangkabau
    entry("mkh", "", ""),      // Mon-Khmer languages
    entry("mlg", "", "mg"),    // Malagasy
    entry("mlt", "", "mt"),    // Maltese
    entry("mnc", "", ""),      // Manchu
    entry("mni", "", ""),      // Manipuri
    entry("mno", "", ""),      // Manobo languages
    entry("moh", "", ""),      // Mohawk
    entry("mon", "", "mn"),    // Mongolian
    entry("mos", "", ""),      // Mossi
    entry("mun", "", ""),      // Munda languages
    entry("mus", "", ""),      // Creek
    entry("mwl", "", ""),      // Mirandese
    entry("mwr", "", ""),      // Marwari
    entry("myn", "", ""),      // Mayan languages
    entry("myv", "", ""),      // Erzya
    entry("nah", "", ""),      // Nahuatl languages
    entry("nai", "", ""),      // North American Indian languages
    entry("nap", "", ""),      // Neapolitan
    entry("nau", "", "na"),    // Nauru
    entry("nav", "", "nv"),    // Navajo; Navaho
    entry("nbl", "", "nr"),    // Ndebele, South; South Ndebele
    entry("nde", "", "nd"),    // Ndebele, North; North Ndebele
    entry("ndo", "", "ng"),    // Ndonga
    entry("nds", "", ""),      // Low German; Low Saxon; German, Low; Saxon, Low
    entry("nep", "", "ne"),    // Nepali
    entry("new", "", ""),      // Nepal Bhasa; Newari
    entry("nia", "", ""),      // Nias
    entry("nic", "", ""),      // Niger-Kordofanian languages
    entry("niu", "", ""),      // Niuean
    entry("nno", "", "nn"),    // Norwegian Nynorsk; Nynorsk, Norwegian
    entry("nob", "", "nb"),    // Bokmål, Norwegian; Norwegian Bokmål
    entry("nog", "", ""),      // Nogai
    entry("non", "", ""),      // Norse, Old
    entry("nor", "", "no"),    // Norwegian
    entry("nqo", "", ""),      // N'Ko
    entry("nso", "", ""),      // Pedi; Sepedi; Northern Sotho
    entry("nub", "", ""),      // Nubian languages
    entry("nwc", "", ""),      // Classical Newari; Old Newari; Classical Nepal Bhasa
    entry("nya", "", "ny"),    // Chichewa; Chewa; Nyanja
    entry("nym", "", ""),      // Nyamwezi
    entry("nyn", "", ""),      // Nyankole
    entry("nyo", "", ""),      // Nyoro
    entry("nzi", "", ""),      // Nzima
    entry("oci", "", "oc"),    // Occitan (post 1500); Provençal
    entry("oji", "", "oj"),    // Ojibwa
    entry("ori", "", "or"),    // Oriya
    entry("orm", "", "om"),    // Oromo
    entry("osa", "", ""),      // Osage
    entry("oss", "", "os"),    // Ossetian; Ossetic
    entry("ota", "", ""),      // Turkish, Ottoman (1500-1928)
    entry("oto", "", ""),      // Otomian languages
    entry("paa", "", ""),      // Papuan languages
    entry("pag", "", ""),      // Pangasinan
    entry("pal", "", ""),      // Pahlavi
    entry("pam", "", ""),      // Pampanga; Kapampangan
    entry("pan", "", "pa"),    // Panjabi; Punjabi
    entry("pap", "", ""),      // Papiamento
    entry("pau", "", ""),      // Palauan
    entry("peo", "", ""),      // Persian, Old (ca. 600-400 B.C.)
    entry("per", "fas", "fa"), // Persian
    entry("phi", "", ""),      // Philippine languages
    entry("phn", "", ""),      // Phoenician
    entry("pli", "", "pi"),    // Pali
    entry("pol", "", "pl"),    // Polish
    entry("pon", "", ""),      // Pohnpeian
    entry("por", "", "pt"),    // Portuguese
    entry("pra", "", ""),      // Prakrit languages
    entry("pro", "", ""),      // Provençal, Old (to 1500)
    entry("pus", "", "ps"),    // Pushto; Pashto
    entry("que", "", "qu"),    // Quechua
    entry("raj", "", ""),      // Rajasthani
    entry("rap", "", ""),      // Rapanui
    entry("rar", "", ""),      // Rarotongan; Cook Islands Maori
    entry("roa", "", ""),      // Romance languages
    entry("roh", "", "rm"),    // Romansh
    entry("rom", "", ""),      // Romany
    entry("rum", "ron", "ro"), // Romanian; Moldavian; Moldovan
    entry("run", "", "rn"),    // Rundi
    entry("rup", "", ""),      // Aromanian; Arumanian; Macedo-Romanian
    entry("rus", "", "ru"),    // Russian
    entry("sad", "", ""),      // Sandawe
    entry("sag", "", "sg"),    // Sango
    entry("sah", "", ""),      // Yakut
    entry("sai", "", ""),      // South American Indian (Other)
    entry("sal", "", ""),      // Salishan languages
    entry("sam", "", ""),      // Samaritan Aramaic
    entry("san", "", "sa"),    // Sanskrit
    entry("sas", "", ""),      // Sasak
    entry("sat", "", ""),      // Santali
    entry("scn", "", ""),      // Sicilian
    entry("sco", "", ""),      // Scots
    entry("sel", "", ""),      // Selkup
    entry("sem", "", ""),      // Semitic languages
    entry("sga", "", ""),      // Irish, Old (to 900)
    entry("sgn", "", ""),      // Sign Languages
    entry("shn", "", ""),      // Shan
    entry("sid", "", ""),      // Sidamo
    entry("sin", "", "si"),    // Sinhala; Sinhalese
    entry("sio", "", ""),      // Siouan languages
    entry("sit", "", ""),      // Sino-Tibetan languages
    entry("sla", "", ""),      // Slavic languages
    entry("slo", "slk", "sk"), // Slovak
    entry("slv", "", "sl"),    // Slovenian
    entry("sma", "", ""),      // Southern Sami
    entry("sme", "", "se"),    // Northern Sami
    entry("smi", "", ""),      // Sami languages
    entry("smj", "", ""),      // Lule Sami
    entry("smn", "", ""),      // Inari Sami
    entry("smo", "", "sm"),    // Samoan
    entry("sms", "", ""),      // Skolt Sami
    entry("sna", "", "sn"),    // Shona
    entry("snd", "", "sd"),    // Sindhi
    entry("snk", "", ""),      // Soninke
    entry("sog", "", ""),      // Sogdian
    entry("som", "", "so"),    // Somali
    entry("son", "", ""),      // Songhai languages
    entry("sot", "", "st"),    // Sotho, Southern
    entry("spa", "", "es"),    // Spanish; Castilian
    entry("srd", "", "sc"),    // Sardinian
    entry("srn", "", ""),      // Sranan Tongo
    entry("srp", "", "sr"),    // Serbian
    entry("srr", "", ""),      // Serer
    entry("ssa", "", ""),      // Nilo-Saharan languages
    entry("ssw", "", "ss"),    // Swati
    entry("suk", "", ""),      // Sukuma
    entry("sun", "", "su"),    // Sundanese
    entry("sus", "", ""),      // Susu
    entry("sux", "", ""),      // Sumerian
    entry("swa", "", "sw"),    // Swahili
    entry("swe", "", "sv"),    // Swedish
    entry("syc", "", ""),      // Classical Syriac
    entry("syr", "", ""),      // Syriac
    entry("tah", "", "ty"),    // Tahitian
    entry("tai", "", ""),      // Tai languages
    entry("tam", "", "ta"),    // Tamil
    entry("tat", "", "tt"),    // Tatar
    entry("tel", "", "te"),    // Telugu
    entry("tem", "", ""),      // Timne
    entry("ter", "", ""),      // Tereno
    entry("tet", "", ""),      // Tetum
    entry("tgk", "", "tg"),    // Tajik
    entry("tgl", "", "tl"),    // Tagalog
    entry("tha", "", "th"),    // Thai
    entry("tib", "bod", "bo"), // Tibetan
    entry("tig", "", ""),      // Tigre
    entry("tir", "", "ti"),    // Tigrinya
    entry("tiv", "", ""),      // Tiv
    entry("tkl", "", ""),      // Tokelau
    entry("tlh", "", ""),      // Klingon; tlhIngan-Hol
    entry("tli", "", ""),      // Tlingit
    entry("tmh", "", ""),      // Tamashek
    entry("tog", "", ""),      // Tonga (Nyasa)
    entry("ton", "", "to"),    // Tonga (Tonga Islands)
    entry("tpi", "", ""),      // Tok Pisin
    entry("tsi", "", ""),      // Tsimshian
    entry("tsn", "", "tn"),    // Tswana
    entry("tso", "", "ts"),    // Tsonga
    entry("tuk", "", "tk"),    // Turkmen
    entry("tum", "", ""),      // Tumbuka
    entry("tup", "", ""),      // Tupi languages
    entry("tur", "", "tr"),    // Turkish
    entry("tut", "", ""),      // Altaic languages
    entry("tvl", "", ""),      // Tuvalu
    entry("twi", "", "tw"),    // Twi
    entry("tyv", "", ""),      // Tuvinian
    entry("udm", "", ""),      // Udmurt
    entry("uga", "", ""),      // Ugaritic
    entry("uig", "", "ug"),    // Uighur; Uyghur
    entry("ukr", "", "uk"),    // Ukrainian
    entry("umb", "", ""),      // Umbundu
    entry("urd", "", "ur"),    // Urdu
    entry("uzb", "", "uz"),    // Uzbek
    entry("vai", "", ""),      // Vai
    entry("ven", "", "ve"),    // Venda
    entry("vie", "", "vi"),    // Vietnamese
    entry("vol", "", "vo"),    // Volapük
    entry("vot", "", ""),      // Votic
    entry("wak", "", ""),      // Wakashan languages
    entry("wal", "", ""),      // Walamo
    entry("war", "", ""),      // Waray
    entry("was", "", ""),      // Washo
    entry("wel", "cym", "cy"), // Welsh
    entry("wen", "", ""),      // Sorbian languages
    entry("wln", "", "wa"),    // Walloon
    entry("wol", "", "wo"),    // Wolof
    entry("xal", "", ""),      // Kalmyk; Oirat
    entry("xho", "", "xh"),    // Xhosa
    entry("yao", "", ""),      // Yao
    entry("yap", "", ""),      // Yapese
    entry("yid", "", "yi"),    // Yiddish
    entry("yor", "", "yo"),    // Yoruba
    entry("ypk", "", ""),      // Yupik languages
    entry("zap", "", ""),      // Zapotec
    entry("zbl", "", ""),      // Blissymbols; Blissymbolics; Bliss
    entry("zen", "", ""),      // Zenaga
    entry("zgh", "", ""),      // Standard Moroccan Tamazight
    entry("zha", "", "za"),    // Zhuang; Chuang
    entry("znd", "", ""),      // Zande languages
    entry("zul", "", "zu"),    // Zulu
    entry("zun", "", ""),      // Zuni
    entry("zza", "", ""),      // Zaza; Dimili; Dimli; Kirdki; Kirmanjki; Zazaki
];

/// ISO 639-1 codes, sorted, with their bibliographic 639-2 codes.
pub(super) const TWO_LETTERS: &[(&str, &str)] = &[
    ("aa", "aar"),
    ("ab", "abk"),
    ("ae", "ave"),
    ("af", "afr"),
    ("ak", "aka"),
    ("am", "amh"),
    ("an", "arg"),
    ("ar", "ara"),
    ("as", "asm"),
    ("av", "ava"),
    ("ay", "aym"),
    ("az", "aze"),
    ("ba", "bak"),
    ("be", "bel"),
    ("bg", "bul"),
    ("bh", "bih"),
    ("bi", "bis"),
    ("bm", "bam"),
    ("bn", "ben"),
    ("bo", "tib"),
    ("br", "bre"),
    ("bs", "bos"),
    ("ca", "cat"),
    ("ce", "che"),
    ("ch", "cha"),
    ("co", "cos"),
    ("cr", "cre"),
    ("cs", "cze"),
    ("cu", "chu"),
    ("cv", "chv"),
    ("cy", "wel"),
    ("da", "dan"),
    ("de", "ger"),
    ("dv", "div"),
    ("dz", "dzo"),
    ("ee", "ewe"),
    ("el", "gre"),
    ("en", "eng"),
    ("eo", "epo"),
    ("es", "spa"),
    ("et", "est"),
    ("eu", "baq"),
    ("fa", "per"),
    ("ff", "ful"),
    ("fi", "fin"),
    ("fj", "fij"),
    ("fo", "fao"),
    ("fr", "fre"),
    ("fy", "fry"),
    ("ga", "gle"),
    ("gd", "gla"),
    ("gl", "glg"),
    ("gn", "grn"),
    ("gu", "guj"),
    ("gv", "glv"),
    ("ha", "hau"),
    ("he", "heb"),
    ("hi", "hin"),
    ("ho", "hmo"),
    ("hr", "hrv"),
    ("ht", "hat"),
    ("hu", "hun"),
    ("hy", "arm"),
    ("hz", "her"),
    ("ia", "ina"),
    ("id", "ind"),
    ("ie", "ile"),
    ("ig", "ibo"),
    ("ii", "iii"),
    ("ik", "ipk"),
    ("in", "ind"),
    ("io", "ido"),
    ("is", "ice"),
    ("it", "ita"),
    ("iu", "iku"),
    ("iw", "heb"),
    ("ja", "jpn"),
    ("ji", "yid"),
    ("jv", "jav"),
    ("jw", "jav"),
    ("ka", "geo"),
    ("kg", "kon"),
    ("ki", "kik"),
    ("kj", "kua"),
    ("kk", "kaz"),
    ("kl", "kal"),
    ("km", "khm"),
    ("kn", "kan"),
    ("ko", "kor"),
    ("kr", "kau"),
    ("ks", "kas"),
    ("ku", "kur"),
    ("kv", "kom"),
    ("kw", "cor"),
    ("ky", "kir"),
    ("la", "lat"),
    ("lb", "ltz"),
    ("lg", "lug"),
    ("li", "lim"),
    ("ln", "lin"),
    ("lo", "lao"),
    ("lt", "lit"),
    ("lu", "lub"),
    ("lv", "lav"),
    ("mg", "mlg"),
    ("mh", "mah"),
    ("mi", "mao"),
    ("mk", "mac"),
    ("ml", "mal"),
    ("mn", "mon"),
    ("mo", "rum"),
    ("mr", "mar"),
    ("ms", "may"),
    ("mt", "mlt"),
    ("my", "bur"),
    ("na", "nau"),
    ("nb", "nob"),
    ("nd", "nde"),
    ("ne", "nep"),
    ("ng", "ndo"),
    ("nl", "dut"),
    ("nn", "nno"),
    ("no", "nor"),
    ("nr", "nbl"),
    ("nv", "nav"),
    ("ny", "nya"),
    ("oc", "oci"),
    ("oj", "oji"),
    ("om", "orm"),
    ("or", "ori"),
    ("os", "oss"),
    ("pa", "pan"),
    ("pi", "pli"),
    ("pl", "pol"),
    ("ps", "pus"),
    ("pt", "por"),
    ("qu", "que"),
    ("rm", "roh"),
    ("rn", "run"),
    ("ro", "rum"),
    ("ru", "rus"),
    ("rw", "kin"),
    ("sa", "san"),
    ("sc", "srd"),
    ("sd", "snd"),
    ("se", "sme"),
    ("sg", "sag"),
    ("si", "sin"),
    ("sk", "slo"),
    ("sl", "slv"),
    ("sm", "smo"),
    ("sn", "sna"),
    ("so", "som"),
    ("sq", "alb"),
    ("sr", "srp"),
    ("ss", "ssw"),
    ("st", "sot"),
    ("su", "sun"),
    ("sv", "swe"),
    ("sw", "swa"),
    ("ta", "tam"),
    ("te", "tel"),
    ("tg", "tgk"),
    ("th", "tha"),
    ("ti", "tir"),
    ("tk", "tuk"),
    ("tl", "tgl"),
    ("tn", "tsn"),
    ("to", "ton"),
    ("tr", "tur"),
    ("ts", "tso"),
    ("tt", "tat"),
    ("tw", "twi"),
    ("ty", "tah"),
    ("ug", "uig"),
    ("uk", "ukr"),
    ("ur", "urd"),
    ("uz", "uzb"),
    ("ve", "ven"),
    ("vi", "vie"),
    ("vo", "vol"),
    ("wa", "wln"),
    ("wo", "wol"),
    ("xh", "xho"),
    ("yi", "yid"),
    ("yo", "yor"),
    ("za", "zha"),
    ("zh", "chi"),
    ("zu", "zul"),
];

/// Terminology codes that differ, sorted, with the bibliographic ones.
pub(super) const TERMINOLOGY: &[(&str, &str)] = &[
    ("bod", "tib"),
    ("ces", "cze"),
    ("cym", "wel"),
    ("deu", "ger"),
    ("ell", "gre"),
    ("eus", "baq"),
    ("fas", "per"),
    ("fra", "fre"),
    ("hye", "arm"),
    ("isl", "ice"),
    ("kat", "geo"),
    ("mkd", "mac"),
    ("mri", "mao"),
    ("msa", "may"),
    ("mya", "bur"),
    ("nld", "dut"),
    ("ron", "rum"),
    ("slk", "slo"),
    ("sqi", "alb"),
    ("zho", "chi"),
];

/// Codes that the MARC language list has given up, sorted, with what replaces them.
pub(super) const DISCONTINUED: &[(&str, &str)] = &[
    ("cam", "khm"),
    ("esk", "ypk"),
    ("esp", "epo"),
    ("eth", "gez"),
    ("far", "fao"),
    ("fri", "fry"),
    ("gae", "gla"),
    ("gag", "glg"),
    ("gal", "orm"),
    ("gua", "grn"),
    ("int", "ina"),
    ("iri", "gle"),
    ("kus", "kos"),
    ("lan", "oci"),
    ("lap", "smi"),
    ("max", "glv"),
    ("mla", "mlg"),
    ("mol", "rum"),
    ("sao", "smo"),
    ("scc", "srp"),
    ("scr", "hrv"),
    ("sho", "sna"),
    ("snh", "sin"),
    ("sso", "sot"),
    ("swz", "ssw"),
    ("tag", "tgl"),
    ("taj", "tgk"),
    ("tar", "tat"),
    ("tru", "chk"),
    ("tsw", "tsn"),
];

/// Names as [`fold`](crate::model::fold) leaves them, sorted: English throughout; German, French, Spanish, Italian, Portuguese, Dutch,
/// Danish and Swedish where ISO 639-1 has the language; the language itself for the larger ones.
pub(super) const NAMES: &[(&str, &str)] = &[
    ("abchasisch", "abk"),
    ("abchazisch", "abk"),
    ("abchaziska", "abk"),
    ("abjaziano", "abk"),
    ("abkhasisk", "abk"),
    ("abkhaze", "abk"),
    ("abkhazian", "abk"),
    ("achinese", "ace"),
    ("acoli", "ach"),
    ("adangme", "ada"),
    ("adygei", "ady"),
    ("adyghe", "ady"),
    ("adyghe adygei", "ady"),
    ("afar", "aar"),
    ("afgano", "pus"),
    ("africanos", "afr"),
    ("afrihili", "afh"),
    ("afrikaans", "afr"),
    ("afro asiatic languages", "afa"),
    ("aimara", "aym"),
    ("ainu", "ain"),
    ("akaans", "aka"),
    ("akan", "aka"),
    ("akkadian", "akk"),
    ("akkadisch", "akk"),
    ("albanais", "alb"),
    ("albanees", "alb"),
    ("albanes", "alb"),
    ("albanese", "alb"),
    ("albanian", "alb"),
    ("albanisch", "alb"),
    ("albansk", "alb"),
    ("albanska", "alb"),
    ("aleman", "ger"),
    ("alemannic", "gsw"),
    ("alemao", "ger"),
    ("aleut", "ale"),
    ("algonquian languages", "alg"),
    ("allemand", "ger"),
    ("alsatian", "gsw"),
    ("altaic languages", "tut"),
    ("altgriechisch", "grc"),
    ("altslawisch", "chu"),
    ("amarico", "amh"),
    ("amhaars", "amh"),
    ("amharic", "amh"),
    ("amharique", "amh"),
    ("amharisch", "amh"),
    ("amharisk", "amh"),
    ("amhariska", "amh"),
    ("ancient greek", "grc"),
    ("ancient to 1453 greek", "grc"),
    ("angika", "anp"),
    ("anglais", "eng"),
    ("anglo saxon", "ang"),
    ("apache languages", "apa"),
    ("arabe", "ara"),
    ("arabic", "ara"),
    ("arabisch", "ara"),
    ("arabisk", "ara"),
    ("arabiska", "ara"),
    ("arabo", "ara"),
    ("aragonais", "arg"),
    ("aragonees", "arg"),
    ("aragones", "arg"),
    ("aragonese", "arg"),
    ("aragonesisch", "arg"),
    ("aragonisk", "arg"),
    ("aragonska", "arg"),
    ("aramaic", "arc"),
    ("arapaho", "arp"),
    ("arawak", "arw"),
    ("armeens", "arm"),
    ("armenian", "arm"),
    ("armenien", "arm"),
    ("armenio", "arm"),
    ("armenisch", "arm"),
    ("armeniska", "arm"),
    ("armeno", "arm"),
    ("armensk", "arm"),
    ("aromanian", "rup"),
    ("aromanian arumanian macedo romanian", "rup"),
    ("artificial languages", "art"),
    ("arumanian", "rup"),
    ("aserbaidschanisch", "aze"),
    ("assamais", "asm"),
    ("assamees", "asm"),
    ("assames", "asm"),
    ("assamese", "asm"),
    ("assamesisch", "asm"),
    ("assamesisk", "asm"),
    ("assamesiska", "asm"),
    ("asturian", "ast"),
    ("asturian bable leonese asturleonese", "ast"),
    ("asturleonese", "ast"),
    ("athapascan languages", "ath"),
    ("australian languages", "aus"),
    ("austronesian languages", "map"),
    ("avaars", "ava"),
    ("avar", "ava"),
    ("avaric", "ava"),
    ("avarico", "ava"),
    ("avarisk", "ava"),
    ("avariska", "ava"),
    ("avestaans", "ave"),
    ("avestan", "ave"),
    ("avestico", "ave"),
    ("avestique", "ave"),
    ("avestisch", "ave"),
    ("avestisk", "ave"),
    ("avestiska", "ave"),
    ("awadhi", "awa"),
    ("awarisch", "ava"),
    ("aymara", "aym"),
    ("azerbaijani", "aze"),
    ("azerbaijansk", "aze"),
    ("azerbajdzjanska", "aze"),
    ("azerbayano", "aze"),
    ("azerbeidzjaans", "aze"),
    ("azeri", "aze"),
    ("azero", "aze"),
    ("bable", "ast"),
    ("bachkir", "bak"),
    ("bahasa indonesia", "ind"),
    ("bahasa melayu", "may"),
    ("bajkirsk", "bak"),
    ("balinese", "ban"),
    ("baltic languages", "bat"),
    ("baluchi", "bal"),
    ("bambara", "bam"),
    ("bamileke languages", "bai"),
    ("banda languages", "bad"),
    ("bangla", "ben"),
    ("bantu other", "bnt"),
    ("basa", "bas"),
    ("baschiro", "bak"),
    ("baschkirisch", "bak"),
    ("basco", "baq"),
    ("bashkir", "bak"),
    ("basjkiers", "bak"),
    ("basjkiriska", "bak"),
    ("baskisch", "baq"),
    ("baskisk", "baq"),
    ("baskiska", "baq"),
    ("basque", "baq"),
    ("batak languages", "btk"),
    ("bedawiyet", "bej"),
    ("beja", "bej"),
    ("beja bedawiyet", "bej"),
    ("belarusian", "bel"),
    ("belarussisch", "bel"),
    ("bemba", "bem"),
    ("bengaals", "ben"),
    ("bengalese", "ben"),
    ("bengali", "ben"),
    ("bengalisch", "ben"),
    ("berber languages", "ber"),
    ("bhojpuri", "bho"),
    ("bichelamar", "bis"),
    ("bielorruso", "bel"),
    ("bieloruso", "bel"),
    ("bielorusse", "bel"),
    ("bielorusso", "bel"),
    ("bihari languages", "bih"),
    ("bihari sprachen", "bih"),
    ("bihari talen", "bih"),
    ("bihariske sprog", "bih"),
    ("biharisprak", "bih"),
    ("bikol", "bik"),
    ("bilin", "byn"),
    ("bini", "bin"),
    ("bini edo", "bin"),
    ("birman", "bur"),
    ("birmanes", "bur"),
    ("birmanisch", "bur"),
    ("birmano", "bur"),
    ("bislama", "bis"),
    ("blin", "byn"),
    ("blin bilin", "byn"),
    ("bliss", "zbl"),
    ("blissymbolics", "zbl"),
    ("blissymbols", "zbl"),
    ("blissymbols blissymbolics bliss", "zbl"),
    ("bokmal", "nob"),
    ("bokmal norvegese", "nob"),
    ("bokmal norwegian", "nob"),
    ("bokmal norwegian norwegian bokmal", "nob"),
    ("bosanski", "bos"),
    ("bosniaco", "bos"),
    ("bosnian", "bos"),
    ("bosniaque", "bos"),
    ("bosnio", "bos"),
    ("bosnisch", "bos"),
    ("bosnisk", "bos"),
    ("bosniska", "bos"),
    ("braj", "bra"),
    ("bretao", "bre"),
    ("breton", "bre"),
    ("bretone", "bre"),
    ("bretonisch", "bre"),
    ("bretons", "bre"),
    ("bretonsk", "bre"),
    ("bretonska", "bre"),
    ("buginese", "bug"),
    ("bulgaars", "bul"),
    ("bulgare", "bul"),
    ("bulgarian", "bul"),
    ("bulgarisch", "bul"),
    ("bulgariska", "bul"),
    ("bulgaro", "bul"),
    ("bulgaro antico", "chu"),
    ("bulgaro antigo", "chu"),
    ("bulgarsk", "bul"),
    ("bundnerromanisch", "roh"),
    ("buriat", "bua"),
    ("burmees", "bur"),
    ("burmese", "bur"),
    ("burmesisch", "bur"),
    ("burmesiska", "bur"),
    ("butani", "dzo"),
    ("byelorussian", "bel"),
    ("caddo", "cad"),
    ("cambodian", "khm"),
    ("camboyano central", "khm"),
    ("canares", "kan"),
    ("canuri", "kau"),
    ("castelhano", "spa"),
    ("castellano", "spa"),
    ("castigliano", "spa"),
    ("castiliaans", "spa"),
    ("castilian", "spa"),
    ("castillan", "spa"),
    ("catala", "cat"),
    ("catalaans", "cat"),
    ("catalan", "cat"),
    ("catalan valencian", "cat"),
    ("catalano", "cat"),
    ("catalansk", "cat"),
    ("catalao", "cat"),
    ("caucasian languages", "cau"),
    ("cazaque", "kaz"),
    ("cebuano", "ceb"),
    ("ceceno", "che"),
    ("ceco", "cze"),
    ("celtic languages", "cel"),
    ("centraal khmer", "khm"),
    ("central american indian languages", "cai"),
    ("central khmer", "khm"),
    ("cesky", "cze"),
    ("cestina", "cze"),
    ("chagatai", "chg"),
    ("chamic languages", "cmc"),
    ("chamorro", "cha"),
    ("chechen", "che"),
    ("checheno", "che"),
    ("checo", "cze"),
    ("cherokee", "chr"),
    ("chewa", "nya"),
    ("cheyenne", "chy"),
    ("chibcha", "chb"),
    ("chichewa", "nya"),
    ("chichewa chewa nyanja", "nya"),
    ("chinees", "chi"),
    ("chines", "chi"),
    ("chinese", "chi"),
    ("chinesisch", "chi"),
    ("chino", "chi"),
    ("chinois", "chi"),
    ("chinook jargon", "chn"),
    ("chipewyan", "chp"),
    ("chipewyan dene suline", "chp"),
    ("chirghiso", "kir"),
    ("choctaw", "cho"),
    ("chuang", "zha"),
    ("church slavic", "chu"),
    ("church slavic old slavonic church slavonic old bulgarian old church slavonic", "chu"),
    ("church slavonic", "chu"),
    ("chuukese", "chk"),
    ("chuvash", "chv"),
    ("cinese", "chi"),
    ("cingales", "sin"),
    ("cinianja", "nya"),
    ("cinyanja", "nya"),
    ("classical nepal bhasa", "nwc"),
    ("classical newari", "nwc"),
    ("classical newari old newari classical nepal bhasa", "nwc"),
    ("classical syriac", "syc"),
    ("congoles", "kon"),
    ("cook islands maori", "rar"),
    ("copte", "cop"),
    ("coptic", "cop"),
    ("coreano", "kor"),
    ("coreen", "kor"),
    ("cornico", "cor"),
    ("cornique", "cor"),
    ("cornish", "cor"),
    ("cornisk", "cor"),
    ("corse", "cos"),
    ("corsicaans", "cos"),
    ("corsican", "cos"),
    ("corsico", "cos"),
    ("corso", "cos"),
    ("cree", "cre"),
    ("creek", "mus"),
    ("creole", "crp"),
    ("creole haitien", "hat"),
    ("creoles and pidgins", "crp"),
    ("creoles and pidgins english based", "cpe"),
    ("creoles and pidgins french based", "cpf"),
    ("creoles and pidgins other", "crp"),
    ("creoles and pidgins portuguese based", "cpp"),
    ("cri", "cre"),
    ("crimean tatar", "crh"),
    ("crimean tatar crimean turkish", "crh"),
    ("crimean turkish", "crh"),
    ("criollo haitiano", "hat"),
    ("crioulo haitiano", "hat"),
    ("croata", "hrv"),
    ("croate", "hrv"),
    ("croatian", "hrv"),
    ("croato", "hrv"),
    ("cuanhama", "kua"),
    ("curdo", "kur"),
    ("cushitic languages", "cus"),
    ("cymraeg", "wel"),
    ("czech", "cze"),
    ("dakota", "dak"),
    ("danes", "dan"),
    ("danese", "dan"),
    ("danisch", "dan"),
    ("danish", "dan"),
    ("danois", "dan"),
    ("dansk", "dan"),
    ("danska", "dan"),
    ("dargwa", "dar"),
    ("deens", "dan"),
    ("delaware", "del"),
    ("dene suline", "chp"),
    ("deutsch", "ger"),
    ("dhivehi", "div"),
    ("dimili", "zza"),
    ("dimli", "zza"),
    ("dinamarques", "dan"),
    ("dinka", "din"),
    ("divehi", "div"),
    ("divehi dhivehi maldivian", "div"),
    ("dogri", "doi"),
    ("dogrib", "dgr"),
    ("dongo", "ndo"),
    ("dravidian languages", "dra"),
    ("duala", "dua"),
    ("duits", "ger"),
    ("dutch", "dut"),
    ("dutch flemish", "dut"),
    ("dutch middle", "dum"),
    ("dutch middle ca 1050 1350", "dum"),
    ("dyula", "dyu"),
    ("dzonga", "dzo"),
    ("dzongkha", "dzo"),
    ("eastern frisian", "frs"),
    ("ebraico", "heb"),
    ("edo", "bin"),
    ("eesti", "est"),
    ("efik", "efi"),
    ("egyptian", "egy"),
    ("egyptian ancient", "egy"),
    ("ekajuk", "eka"),
    ("elamite", "elx"),
    ("eng", "eng"),
    ("engels", "eng"),
    ("engelsk", "eng"),
    ("engelska", "eng"),
    ("englanti", "eng"),
    ("englisch", "eng"),
    ("english", "eng"),
    ("english based creoles and pidgins", "cpe"),
    ("english middle", "enm"),
    ("english middle 1100 1500", "enm"),
    ("english old", "ang"),
    ("english old ca 450 1100", "ang"),
    ("erzya", "myv"),
    ("eslavo antigo", "chu"),
    ("eslavo eclesiastico", "chu"),
    ("eslavo eclesiastico antiguo", "chu"),
    ("eslavonico antigo eclesiastico", "chu"),
    ("eslovaco", "slo"),
    ("esloveno", "slv"),
    ("espagnol", "spa"),
    ("espanhol", "spa"),
    ("espanja", "spa"),
    ("espanol", "spa"),
    ("esperanto", "epo"),
    ("estisk", "est"),
    ("estlands", "est"),
    ("estnisch", "est"),
    ("estniska", "est"),
    ("estone", "est"),
    ("estonian", "est"),
    ("estoniano", "est"),
    ("estonien", "est"),
    ("estonio", "est"),
    ("ests", "est"),
    ("ethiopic", "gez"),
    ("euskara", "baq"),
    ("euskera", "baq"),
    ("eve", "ewe"),
    ("ewe", "ewe"),
    ("ewe sprache", "ewe"),
    ("ewondo", "ewo"),
    ("faeroers", "fao"),
    ("faeroese", "fao"),
    ("faerosk", "fao"),
    ("fang", "fan"),
    ("fanti", "fat"),
    ("faroes", "fao"),
    ("faroese", "fao"),
    ("faroisch", "fao"),
    ("faroiska", "fao"),
    ("farsi", "per"),
    ("feroes", "fao"),
    ("feroien", "fao"),
    ("fiammingo", "dut"),
    ("fidji", "fij"),
    ("fidjien", "fij"),
    ("fidschianisch", "fij"),
    ("figiano", "fij"),
    ("fijian", "fij"),
    ("fijiano", "fij"),
    ("fijianska", "fij"),
    ("fijisch", "fij"),
    ("fijisk", "fij"),
    ("filipino", "fil"),
    ("filipino pilipino", "fil"),
    ("fines", "fin"),
    ("finlandes", "fin"),
    ("finlandese", "fin"),
    ("finnico", "fin"),
    ("finnisch", "fin"),
    ("finnish", "fin"),
    ("finno ugrian languages", "fiu"),
    ("finnois", "fin"),
    ("fins", "fin"),
    ("finsk", "fin"),
    ("finska", "fin"),
    ("flamand", "dut"),
    ("flamenco", "dut"),
    ("flamengo", "dut"),
    ("flamisch", "dut"),
    ("flamlandska", "dut"),
    ("flamsk", "dut"),
    ("flemish", "dut"),
    ("fon", "fon"),
    ("fornkyrkoslaviska", "chu"),
    ("fornkyrkslaviska", "chu"),
    ("fornslaviska", "chu"),
    ("foroyskt", "fao"),
    ("francais", "fre"),
    ("frances", "fre"),
    ("francese", "fre"),
    ("frans", "fre"),
    ("fransk", "fre"),
    ("franska", "fre"),
    ("franzosisch", "fre"),
    ("french", "fre"),
    ("french based creoles and pidgins", "cpf"),
    ("french middle", "frm"),
    ("french middle ca 1400 1600", "frm"),
    ("french old", "fro"),
    ("french old 842 ca 1400", "fro"),
    ("fries", "fry"),
    ("friesisch", "fry"),
    ("frisian", "fry"),
    ("frisio ocidental", "fry"),
    ("frisiska", "fry"),
    ("frison", "fry"),
    ("frison occidental", "fry"),
    ("frisone occidentale", "fry"),
    ("friulian", "fur"),
    ("frysk", "fry"),
    ("ful", "ful"),
    ("fula", "ful"),
    ("fulah", "ful"),
    ("fulani", "ful"),
    ("ga", "gaa"),
    ("gaeilge", "gle"),
    ("gaelic", "gla"),
    ("gaelic irish", "gle"),
    ("gaelic scottish gaelic", "gla"),
    ("gaelico", "gla"),
    ("gaelico escoces", "gla"),
    ("gaelico scozzese", "gla"),
    ("gaelique", "gla"),
    ("gaelique ecossais", "gla"),
    ("gaelisch", "gla"),
    ("galego", "glg"),
    ("gales", "wel"),
    ("galibi carib", "car"),
    ("galiciaans", "glg"),
    ("galician", "glg"),
    ("galicien", "glg"),
    ("galicisch", "glg"),
    ("galicisk", "glg"),
    ("galiciska", "glg"),
    ("galisch", "gla"),
    ("galiska", "gla"),
    ("galiziano", "glg"),
    ("galizisch", "glg"),
    ("gallegan", "glg"),
    ("gallego", "glg"),
    ("gallese", "wel"),
    ("gallois", "wel"),
    ("ganda", "lug"),
    ("gayo", "gay"),
    ("gbaya", "gba"),
    ("geez", "gez"),
    ("georgian", "geo"),
    ("georgiano", "geo"),
    ("georgien", "geo"),
    ("georgisch", "geo"),
    ("georgisk", "geo"),
    ("georgiska", "geo"),
    ("german", "ger"),
    ("german low", "nds"),
    ("german middle high", "gmh"),
    ("german middle high ca 1050 1500", "gmh"),
    ("german old high", "goh"),
    ("german old high ca 750 1050", "goh"),
    ("germanic languages", "gem"),
    ("germanic other", "gem"),
    ("giapponese", "jpn"),
    ("giavanese", "jav"),
    ("gikuyu", "kik"),
    ("gilbertese", "gil"),
    ("gondi", "gon"),
    ("gorontalo", "gor"),
    ("gothic", "got"),
    ("goudjarati", "guj"),
    ("grebo", "grb"),
    ("grec", "gre"),
    ("grec ancien", "grc"),
    ("grec moderne", "gre"),
    ("greco", "gre"),
    ("greco antico", "grc"),
    ("greco moderno", "gre"),
    ("greek", "gre"),
    ("greek ancient", "grc"),
    ("greek ancient to 1453", "grc"),
    ("greek modern", "gre"),
    ("greek modern 1453", "gre"),
    ("greenlandic", "kal"),
    ("grego", "gre"),
    ("grego antigo", "grc"),
    ("grego moderno", "gre"),
    ("grekiska", "gre"),
    ("grekiska klassisk", "grc"),
    ("griechisch", "gre"),
    ("griechisch alt", "grc"),
    ("griego", "gre"),
    ("griego antiguo", "grc"),
    ("griego moderno", "gre"),
    ("grieks", "gre"),
    ("groenlandais", "kal"),
    ("groenlandes", "kal"),
    ("groenlandese", "kal"),
    ("groenlands", "kal"),
    ("gronlandisch", "kal"),
    ("gronlandsk", "kal"),
    ("gronlandska", "kal"),
    ("guarani", "grn"),
    ("gujarati", "guj"),
    ("guyarati", "guj"),
    ("guzerate", "guj"),
    ("gwichin", "gwi"),
    ("haida", "hai"),
    ("haitiaans", "hat"),
    ("haitiaans creools", "hat"),
    ("haitian", "hat"),
    ("haitian creole", "hat"),
    ("haitian french creole", "hat"),
    ("haitian haitian creole", "hat"),
    ("haitianisch", "hat"),
    ("haitianisches kreolisch", "hat"),
    ("haitiano", "hat"),
    ("haitiano creolo", "hat"),
    ("haitien", "hat"),
    ("haitisk", "hat"),
    ("haitisk kreol", "hat"),
    ("haitisk kreolsk", "hat"),
    ("haitiska", "hat"),
    ("haoussa", "hau"),
    ("hauca", "hau"),
    ("hausa", "hau"),
    ("haussa", "hau"),
    ("hawaiian", "haw"),
    ("hebraico", "heb"),
    ("hebraisch", "heb"),
    ("hebraisk", "heb"),
    ("hebreeuws", "heb"),
    ("hebreiska", "heb"),
    ("hebreo", "heb"),
    ("hebreu", "heb"),
    ("hebrew", "heb"),
    ("herero", "her"),
    ("hiligaynon", "hil"),
    ("himachali languages", "him"),
    ("himachali languages western pahari languages", "him"),
    ("hindi", "hin"),
    ("hiri motu", "hmo"),
    ("hittite", "hit"),
    ("hmong", "hmn"),
    ("hmong mong", "hmn"),
    ("hoglandsskotska", "gla"),
    ("holandes", "dut"),
    ("hollandais", "dut"),
    ("hollandisch", "dut"),
    ("hollandsk", "dut"),
    ("hongaars", "hun"),
    ("hongrois", "hun"),
    ("hrvatski", "hrv"),
    ("hungarian", "hun"),
    ("hungaro", "hun"),
    ("hupa", "hup"),
    ("hviderussisk", "bel"),
    ("iban", "iba"),
    ("ibo", "ibo"),
    ("icelandic", "ice"),
    ("idiomas biaris", "bih"),
    ("idiomas bihari", "bih"),
    ("ido", "ido"),
    ("iers", "gle"),
    ("igbo", "ibo"),
    ("iidiche", "yid"),
    ("ijo languages", "ijo"),
    ("ijslands", "ice"),
    ("iloko", "ilo"),
    ("imperial aramaic 700 300 bce", "arc"),
    ("inari sami", "smn"),
    ("indic languages", "inc"),
    ("indo european languages", "ine"),
    ("indonesian", "ind"),
    ("indonesiano", "ind"),
    ("indonesien", "ind"),
    ("indonesio", "ind"),
    ("indonesisch", "ind"),
    ("indonesisk", "ind"),
    ("indonesiska", "ind"),
    ("ingles", "eng"),
    ("inglese", "eng"),
    ("ingush", "inh"),
    ("interlingua", "ina"),
    ("interlingua international auxiliary language association", "ina"),
    ("interlingue", "ile"),
    ("interlingue occidental", "ile"),
    ("inuktitut", "iku"),
    ("inupiak", "ipk"),
    ("inupiaq", "ipk"),
    ("inupiaque", "ipk"),
    ("ioruba", "yor"),
    ("iranian farsi", "per"),
    ("iranian languages", "ira"),
    ("irisch", "gle"),
    ("irish", "gle"),
    ("irish gaelic", "gle"),
    ("irish middle 900 1200", "mga"),
    ("irish old to 900", "sga"),
    ("iriska", "gle"),
    ("irlandais", "gle"),
    ("irlandes", "gle"),
    ("irlandese", "gle"),
    ("iroquoian languages", "iro"),
    ("irsk", "gle"),
    ("islandais", "ice"),
    ("islandes", "ice"),
    ("islandese", "ice"),
    ("islandisch", "ice"),
    ("islandsk", "ice"),
    ("islandska", "ice"),
    ("islenska", "ice"),
    ("italia", "ita"),
    ("italiaans", "ita"),
    ("italian", "ita"),
    ("italiano", "ita"),
    ("italien", "ita"),
    ("italienisch", "ita"),
    ("italiensk", "ita"),
    ("italienska", "ita"),
    ("japanese", "jpn"),
    ("japanisch", "jpn"),
    ("japans", "jpn"),
    ("japansk", "jpn"),
    ("japanska", "jpn"),
    ("japonais", "jpn"),
    ("japones", "jpn"),
    ("javaans", "jav"),
    ("javanais", "jav"),
    ("javanes", "jav"),
    ("javanese", "jav"),
    ("javanesisk", "jav"),
    ("javanisch", "jav"),
    ("javanska", "jav"),
    ("jiddisch", "yid"),
    ("jiddish", "yid"),
    ("jingpho", "kac"),
    ("joruba", "yor"),
    ("judeo arabic", "jrb"),
    ("judeo persian", "jpr"),
    ("judeo spanish", "lad"),
    ("kabardian", "kbd"),
    ("kabyle", "kab"),
    ("kachin", "kac"),
    ("kachin jingpho", "kac"),
    ("kalaallisut", "kal"),
    ("kalaallisut greenlandic", "kal"),
    ("kalmyk", "xal"),
    ("kalmyk oirat", "xal"),
    ("kamba", "kam"),
    ("kambodjanska", "khm"),
    ("kanaresiska", "kan"),
    ("kannada", "kan"),
    ("kannara", "kan"),
    ("kannaresisk", "kan"),
    ("kanouri", "kau"),
    ("kanuri", "kau"),
    ("kapampangan", "pam"),
    ("kara kalpak", "kaa"),
    ("karachay balkar", "krc"),
    ("karelian", "krl"),
    ("karen languages", "kar"),
    ("kasachisch", "kaz"),
    ("kasakhisk", "kaz"),
    ("kaschmirisch", "kas"),
    ("kashmir", "kas"),
    ("kashmiri", "kas"),
    ("kashmirsk", "kas"),
    ("kashubian", "csb"),
    ("kastiliansk", "spa"),
    ("kastilisch", "spa"),
    ("katalanisch", "cat"),
    ("katalanska", "cat"),
    ("kawi", "kaw"),
    ("kazachs", "kaz"),
    ("kazakh", "kaz"),
    ("kazakiska", "kaz"),
    ("kazako", "kaz"),
    ("kechua", "que"),
    ("kerkslavisch", "chu"),
    ("khasi", "kha"),
    ("khmer", "khm"),
    ("khmer central", "khm"),
    ("khmer centrale", "khm"),
    ("khoisan languages", "khi"),
    ("khotanese", "kho"),
    ("khotanese sakan", "kho"),
    ("kikongo", "kon"),
    ("kikuyu", "kik"),
    ("kikuyu gikuyu", "kik"),
    ("kimbundu", "kmb"),
    ("kinesisk", "chi"),
    ("kinesiska", "chi"),
    ("kinyarwanda", "kin"),
    ("kirchenslawisch", "chu"),
    ("kirdki", "zza"),
    ("kirghiz", "kir"),
    ("kirghiz kyrgyz", "kir"),
    ("kirghizo", "kir"),
    ("kirgisisch", "kir"),
    ("kirgisisk", "kir"),
    ("kirgisiska", "kir"),
    ("kirgizisch", "kir"),
    ("kirkeslavisk", "chu"),
    ("kirmanjki", "zza"),
    ("kiroundi", "run"),
    ("kirundi", "run"),
    ("kiswahili", "swa"),
    ("klingon", "tlh"),
    ("klingon tlhingan hol", "tlh"),
    ("koerdisch", "kur"),
    ("komi", "kom"),
    ("kongo", "kon"),
    ("konkani", "kok"),
    ("koptisch", "cop"),
    ("koreaans", "kor"),
    ("korean", "kor"),
    ("koreanisch", "kor"),
    ("koreansk", "kor"),
    ("koreanska", "kor"),
    ("kornisch", "cor"),
    ("korniska", "cor"),
    ("korsikansk", "cos"),
    ("korsikanska", "cos"),
    ("korsisch", "cos"),
    ("kosraean", "kos"),
    ("kpelle", "kpe"),
    ("kroatisch", "hrv"),
    ("kroatisk", "hrv"),
    ("kroatiska", "hrv"),
    ("kru languages", "kro"),
    ("kuanyama", "kua"),
    ("kuanyama kwanyama", "kua"),
    ("kumyk", "kum"),
    ("kurde", "kur"),
    ("kurdisch", "kur"),
    ("kurdish", "kur"),
    ("kurdisk", "kur"),
    ("kurdiska", "kur"),
    ("kurdo", "kur"),
    ("kurukh", "kru"),
    ("kutenai", "kut"),
    ("kwanyama", "kua"),
    ("kymriska", "wel"),
    ("kyrgyz", "kir"),
    ("ladino", "lad"),
    ("lahnda", "lah"),
    ("lamba", "lam"),
    ("land dayak languages", "day"),
    ("langue doc", "oci"),
    ("langues biharis", "bih"),
    ("lao", "lao"),
    ("laosiano", "lao"),
    ("laotien", "lao"),
    ("laotisch", "lao"),
    ("laotisk", "lao"),
    ("laotiska", "lao"),
    ("lapp", "smi"),
    ("lappisch", "smi"),
    ("latein", "lat"),
    ("lateinisch", "lat"),
    ("latijn", "lat"),
    ("latim", "lat"),
    ("latin", "lat"),
    ("latina", "lat"),
    ("latino", "lat"),
    ("latinska", "lat"),
    ("latvian", "lav"),
    ("latviesu", "lav"),
    ("leonese", "ast"),
    ("letao", "lav"),
    ("leton", "lav"),
    ("lets", "lav"),
    ("lettisch", "lav"),
    ("lettisk", "lav"),
    ("lettiska", "lav"),
    ("letton", "lav"),
    ("lettone", "lav"),
    ("letzebuergesch", "ltz"),
    ("letzeburgesch", "ltz"),
    ("lezghian", "lez"),
    ("lietuviu", "lit"),
    ("limba romana", "rum"),
    ("limbourgeois", "lim"),
    ("limburgan", "lim"),
    ("limburgan limburger limburgish", "lim"),
    ("limburger", "lim"),
    ("limburges", "lim"),
    ("limburghese", "lim"),
    ("limburgisch", "lim"),
    ("limburgish", "lim"),
    ("limburgisk", "lim"),
    ("limburgiska", "lim"),
    ("limburgs", "lim"),
    ("limburgues", "lim"),
    ("lingala", "lin"),
    ("lingue bihari", "bih"),
    ("litauisch", "lit"),
    ("litauisk", "lit"),
    ("litauiska", "lit"),
    ("lithuanian", "lit"),
    ("litouws", "lit"),
    ("lituanien", "lit"),
    ("lituano", "lit"),
    ("lojban", "jbo"),
    ("low german", "nds"),
    ("low german low saxon german low saxon low", "nds"),
    ("low saxon", "nds"),
    ("lower sorbian", "dsb"),
    ("lozi", "loz"),
    ("luba catanga", "lub"),
    ("luba katanga", "lub"),
    ("luba lulua", "lua"),
    ("luganda", "lug"),
    ("luiseno", "lui"),
    ("lule sami", "smj"),
    ("lunda", "lun"),
    ("luo kenya and tanzania", "luo"),
    ("lushai", "lus"),
    ("lussemburghese", "ltz"),
    ("luxembourgeois", "ltz"),
    ("luxembourgish", "ltz"),
    ("luxembourgish letzeburgesch", "ltz"),
    ("luxembourgsk", "ltz"),
    ("luxemburgisch", "ltz"),
    ("luxemburgiska", "ltz"),
    ("luxemburgs", "ltz"),
    ("luxemburgues", "ltz"),
    ("macedo romanian", "rup"),
    ("macedone", "mac"),
    ("macedonian", "mac"),
    ("macedonien", "mac"),
    ("macedonio", "mac"),
    ("macedonisch", "mac"),
    ("madurese", "mad"),
    ("magahi", "mag"),
    ("magyar", "hun"),
    ("maithili", "mai"),
    ("makasar", "mak"),
    ("makedonisch", "mac"),
    ("makedonsk", "mac"),
    ("makedonska", "mac"),
    ("malabar", "mal"),
    ("malagasi", "mlg"),
    ("malagassisch", "mlg"),
    ("malagasy", "mlg"),
    ("malaiala", "mal"),
    ("malaiisch", "may"),
    ("malaio", "may"),
    ("malais", "may"),
    ("malajisk", "may"),
    ("malajiska", "may"),
    ("malay", "may"),
    ("malayalam", "mal"),
    ("malayo", "may"),
    ("maldiviaans", "div"),
    ("maldivian", "div"),
    ("maldiviano", "div"),
    ("maldivien", "div"),
    ("maldivio", "div"),
    ("maldiviska", "div"),
    ("maldivo", "div"),
    ("maleis", "may"),
    ("malese", "may"),
    ("malgache", "mlg"),
    ("malgaxe", "mlg"),
    ("maltais", "mlt"),
    ("maltees", "mlt"),
    ("maltes", "mlt"),
    ("maltese", "mlt"),
    ("maltesisch", "mlt"),
    ("maltesisk", "mlt"),
    ("maltesiska", "mlt"),
    ("manchu", "mnc"),
    ("mandar", "mdr"),
    ("mandarin", "chi"),
    ("mandarin chinese", "chi"),
    ("mandingo", "man"),
    ("manipuri", "mni"),
    ("mannois", "glv"),
    ("manobo languages", "mno"),
    ("manx", "glv"),
    ("manx gaelico de manx", "glv"),
    ("maori", "mao"),
    ("mapuche", "arn"),
    ("mapudungun", "arn"),
    ("mapudungun mapuche", "arn"),
    ("marata", "mar"),
    ("marath", "mar"),
    ("marathe", "mar"),
    ("marathi", "mar"),
    ("mari", "chm"),
    ("marschallesisch", "mah"),
    ("marshales", "mah"),
    ("marshall", "mah"),
    ("marshallais", "mah"),
    ("marshallees", "mah"),
    ("marshallese", "mah"),
    ("marshallesiska", "mah"),
    ("marwari", "mwr"),
    ("masai", "mas"),
    ("mayan languages", "myn"),
    ("mazedonisch", "mac"),
    ("meitei", "mni"),
    ("mende", "men"),
    ("micmac", "mic"),
    ("middle 1100 1500 english", "enm"),
    ("middle 900 1200 irish", "mga"),
    ("middle ca 1050 1350 dutch", "dum"),
    ("middle ca 1400 1600 french", "frm"),
    ("middle dutch", "dum"),
    ("middle english", "enm"),
    ("middle french", "frm"),
    ("middle high ca 1050 1500 german", "gmh"),
    ("middle high german", "gmh"),
    ("mikmaq", "mic"),
    ("mikmaq micmac", "mic"),
    ("minangkabau", "min"),
    ("mirandese", "mwl"),
    ("modern", "gre"),
    ("modern 1453 greek", "gre"),
    ("modern greek", "gre"),
    ("moderno", "gre"),
    ("mohawk", "moh"),
    ("moksha", "mdf"),
    ("moldave", "rum"),
    ("moldavian", "rum"),
    ("moldavio", "rum"),
    ("moldavisk", "rum"),
    ("moldaviska", "rum"),
    ("moldavo", "rum"),
    ("moldawisch", "rum"),
    ("moldovan", "rum"),
    ("moldovisk", "rum"),
    ("mon khmer languages", "mkh"),
    ("mong", "hmn"),
    ("mongo", "lol"),
    ("mongol", "mon"),
    ("mongolian", "mon"),
    ("mongolisch", "mon"),
    ("mongoliska", "mon"),
    ("mongolo", "mon"),
    ("mongolsk", "mon"),
    ("mongools", "mon"),
    ("montenegrin", "cnr"),
    ("mossi", "mos"),
    ("munda languages", "mun"),
    ("murmesisk", "bur"),
    ("nahuatl", "nah"),
    ("nahuatl languages", "nah"),
    ("nauru", "nau"),
    ("nauruano", "nau"),
    ("navaho", "nav"),
    ("navajo", "nav"),
    ("navajo navaho", "nav"),
    ("navarro", "nav"),
    ("nbdele septentrional", "nde"),
    ("ndebele", "nde"),
    ("ndebele del nord", "nde"),
    ("ndebele del norte", "nde"),
    ("ndebele del sud", "nbl"),
    ("ndebele del sur", "nbl"),
    ("ndebele do norte", "nde"),
    ("ndebele do sul", "nbl"),
    ("ndebele du nord", "nde"),
    ("ndebele du sud", "nbl"),
    ("ndebele meridional", "nbl"),
    ("ndebele north", "nde"),
    ("ndebele north north ndebele", "nde"),
    ("ndebele south", "nbl"),
    ("ndebele south south ndebele", "nbl"),
    ("ndonga", "ndo"),
    ("neapolitan", "nap"),
    ("nederlandese", "dut"),
    ("nederlands", "dut"),
    ("nederlandsk", "dut"),
    ("nederlandska", "dut"),
    ("neerlandais", "dut"),
    ("neerlandes", "dut"),
    ("nepal bhasa", "new"),
    ("nepal bhasa newari", "new"),
    ("nepalais", "nep"),
    ("nepalees", "nep"),
    ("nepales", "nep"),
    ("nepalese", "nep"),
    ("nepalesisk", "nep"),
    ("nepali", "nep"),
    ("neu norwegisch", "nno"),
    ("neugriechisch", "gre"),
    ("new norwegian", "nno"),
    ("newari", "new"),
    ("nias", "nia"),
    ("niederdeutsch", "nds"),
    ("niederlandisch", "dut"),
    ("nieuwgrieks", "gre"),
    ("niger kordofanian languages", "nic"),
    ("nilo saharan languages", "ssa"),
    ("niuean", "niu"),
    ("nko", "nqo"),
    ("nogai", "nog"),
    ("noord ndebele", "nde"),
    ("noord sami", "sme"),
    ("noors", "nor"),
    ("noors bokmal", "nob"),
    ("nord ndebele", "nde"),
    ("nord samisch", "sme"),
    ("nordndebele", "nde"),
    ("nordsamisk", "sme"),
    ("nordsamiska", "sme"),
    ("norse old", "non"),
    ("norsk", "nor"),
    ("norsk bokmal", "nob"),
    ("norsk nynorsk", "nno"),
    ("norska", "nor"),
    ("north american indian languages", "nai"),
    ("north ndebele", "nde"),
    ("northern frisian", "frr"),
    ("northern sami", "sme"),
    ("northern sotho", "nso"),
    ("noruego", "nor"),
    ("noruego bokmal", "nob"),
    ("noruego nynorsk", "nno"),
    ("noruegues", "nor"),
    ("noruegues nynorsk", "nno"),
    ("norvegese", "nor"),
    ("norvegien", "nor"),
    ("norvegien bokmal", "nob"),
    ("norvegien nynorsk", "nno"),
    ("norwegian", "nor"),
    ("norwegian bokmal", "nob"),
    ("norwegian nynorsk", "nno"),
    ("norwegian nynorsk nynorsk norwegian", "nno"),
    ("norwegisch", "nor"),
    ("nubian languages", "nub"),
    ("nuosu", "iii"),
    ("nyamwezi", "nym"),
    ("nyanja", "nya"),
    ("nyankole", "nyn"),
    ("nygraesk", "gre"),
    ("nygrekiska", "gre"),
    ("nynorsk", "nno"),
    ("nynorsk noors", "nno"),
    ("nynorsk norvegese", "nno"),
    ("nynorsk norwegian", "nno"),
    ("nyoro", "nyo"),
    ("nzima", "nzi"),
    ("occidental", "ile"),
    ("occidentale", "ile"),
    ("occitaans", "oci"),
    ("occitan", "oci"),
    ("occitan post 1500", "oci"),
    ("occitan post 1500 provencal", "oci"),
    ("occitano", "oci"),
    ("occitansk", "oci"),
    ("ocidental", "ile"),
    ("odia", "ori"),
    ("odjibwa", "oji"),
    ("oeigoers", "uig"),
    ("oejgoers", "uig"),
    ("oekraiens", "ukr"),
    ("oezbeeks", "uzb"),
    ("official aramaic", "arc"),
    ("official aramaic 700 300 bce", "arc"),
    ("official aramaic 700 300 bce imperial aramaic 700 300 bce", "arc"),
    ("oirat", "xal"),
    ("ojibwa", "oji"),
    ("okzitanisch", "oci"),
    ("olandese", "dut"),
    ("old 842 ca 1400 french", "fro"),
    ("old bulgarian", "chu"),
    ("old ca 450 1100 english", "ang"),
    ("old ca 600 400 bc persian", "peo"),
    ("old church slavonic", "chu"),
    ("old english", "ang"),
    ("old french", "fro"),
    ("old high ca 750 1050 german", "goh"),
    ("old high german", "goh"),
    ("old newari", "nwc"),
    ("old norse", "non"),
    ("old slavonic", "chu"),
    ("old to 1500 provencal", "pro"),
    ("old to 900 irish", "sga"),
    ("oldbulgarsk", "chu"),
    ("orija", "ori"),
    ("oriya", "ori"),
    ("oromo", "orm"),
    ("osage", "osa"),
    ("osmanisch", "ota"),
    ("osseets", "oss"),
    ("osseta", "oss"),
    ("ossete", "oss"),
    ("ossetian", "oss"),
    ("ossetian ossetic", "oss"),
    ("ossetiano", "oss"),
    ("ossetic", "oss"),
    ("ossetico", "oss"),
    ("ossetisch", "oss"),
    ("ossetisk", "oss"),
    ("ossetiska", "oss"),
    ("osseto", "oss"),
    ("otomian languages", "oto"),
    ("ottoman 1500 1928 turkish", "ota"),
    ("ottoman turkish", "ota"),
    ("oudbulgaars", "chu"),
    ("oudgrieks", "grc"),
    ("oudkerkslavisch", "chu"),
    ("oudslavisch", "chu"),
    ("ouigour", "uig"),
    ("ourdou", "urd"),
    ("ouszbek", "uzb"),
    ("ovambo", "kua"),
    ("pachto", "pus"),
    ("pahlavi", "pal"),
    ("palauan", "pau"),
    ("pali", "pli"),
    ("pampanga", "pam"),
    ("pampanga kapampangan", "pam"),
    ("pangasinan", "pag"),
    ("pangiabi", "pan"),
    ("panjabi", "pan"),
    ("panjabi punjabi", "pan"),
    ("panyabi", "pan"),
    ("papiamento", "pap"),
    ("papuan languages", "paa"),
    ("paraguaanse guarani", "grn"),
    ("paschtu", "pus"),
    ("paschtunisch", "pus"),
    ("pashto", "pus"),
    ("pashtu", "pus"),
    ("pasjtoe", "pus"),
    ("pedi", "nso"),
    ("pedi sepedi northern sotho", "nso"),
    ("pendjabi", "pan"),
    ("penyabi", "pan"),
    ("persa", "per"),
    ("persan", "per"),
    ("persian", "per"),
    ("persian old ca 600 400 bc", "peo"),
    ("persiano", "per"),
    ("persisch", "per"),
    ("persisk", "per"),
    ("persiska", "per"),
    ("perzisch", "per"),
    ("peul", "ful"),
    ("philippine languages", "phi"),
    ("phoenician", "phn"),
    ("pilipino", "fil"),
    ("plattdeutsch", "nds"),
    ("pohnpeian", "pon"),
    ("polacco", "pol"),
    ("polaco", "pol"),
    ("polish", "pol"),
    ("polnisch", "pol"),
    ("polonais", "pol"),
    ("polones", "pol"),
    ("polsk", "pol"),
    ("polska", "pol"),
    ("polski", "pol"),
    ("pools", "pol"),
    ("portoghese", "por"),
    ("portugais", "por"),
    ("portugali", "por"),
    ("portugees", "por"),
    ("portugiesisch", "por"),
    ("portugisisk", "por"),
    ("portugisiska", "por"),
    ("portugues", "por"),
    ("portuguese", "por"),
    ("portuguese based creoles and pidgins", "cpp"),
    ("prakrit languages", "pra"),
    ("provencal", "oci"),
    ("provencal old to 1500", "pro"),
    ("provencalsk", "oci"),
    ("provensalska", "oci"),
    ("provenzal", "oci"),
    ("provenzale", "oci"),
    ("provenzalisch", "oci"),
    ("provinciaals", "oci"),
    ("punjabi", "pan"),
    ("pushto", "pus"),
    ("pushto pashto", "pus"),
    ("quechua", "que"),
    ("quichua", "que"),
    ("quicuio", "kik"),
    ("quiguiz", "kir"),
    ("raeto romance", "roh"),
    ("raetoromansk", "roh"),
    ("rajasthani", "raj"),
    ("ranska", "fre"),
    ("rapanui", "rap"),
    ("rarotongan", "rar"),
    ("rarotongan cook islands maori", "rar"),
    ("ratoromanisch", "roh"),
    ("ratoromanska", "roh"),
    ("rhaeto romance", "roh"),
    ("rhaetoromansk", "roh"),
    ("roemeens", "rum"),
    ("roemeens en moldavisch", "rum"),
    ("romaans", "roh"),
    ("romana", "rum"),
    ("romance languages", "roa"),
    ("romanche", "roh"),
    ("romancio", "roh"),
    ("romanes", "rom"),
    ("romani", "rom"),
    ("romanian", "rum"),
    ("romanian moldavian moldovan", "rum"),
    ("romansh", "roh"),
    ("romany", "rom"),
    ("romeno", "rum"),
    ("roumain", "rum"),
    ("rumaensk", "rum"),
    ("rumanian", "rum"),
    ("rumanisch", "rum"),
    ("rumano", "rum"),
    ("rumanska", "rum"),
    ("rumeno", "rum"),
    ("rundi", "run"),
    ("ruotsi", "swe"),
    ("ruso", "rus"),
    ("russe", "rus"),
    ("russian", "rus"),
    ("russisch", "rus"),
    ("russisk", "rus"),
    ("russo", "rus"),
    ("rwanda", "kin"),
    ("ryska", "rus"),
    ("saami", "smi"),
    ("sakan", "kho"),
    ("saksa", "ger"),
    ("salishan languages", "sal"),
    ("samaritan aramaic", "sam"),
    ("same du nord", "sme"),
    ("sami", "smi"),
    ("sami del nord", "sme"),
    ("sami del norte", "sme"),
    ("sami languages", "smi"),
    ("samoaans", "smo"),
    ("samoan", "smo"),
    ("samoanisch", "smo"),
    ("samoano", "smo"),
    ("samoansk", "smo"),
    ("samoanska", "smo"),
    ("sandawe", "sad"),
    ("sangho", "sag"),
    ("sango", "sag"),
    ("sanscrit", "san"),
    ("sanscrito", "san"),
    ("sanskriet", "san"),
    ("sanskrit", "san"),
    ("santali", "sat"),
    ("sarde", "srd"),
    ("sardijns", "srd"),
    ("sardinian", "srd"),
    ("sardinsk", "srd"),
    ("sardisch", "srd"),
    ("sardiska", "srd"),
    ("sardo", "srd"),
    ("sasak", "sas"),
    ("saxon low", "nds"),
    ("schona", "sna"),
    ("schots", "gla"),
    ("schottisch galisch", "gla"),
    ("schottisches galisch", "gla"),
    ("schwedisch", "swe"),
    ("schweizerdeutsch", "gsw"),
    ("scots", "sco"),
    ("scots gaelic", "gla"),
    ("scottish gaelic", "gla"),
    ("scottish gaelix", "gla"),
    ("selkup", "sel"),
    ("semitic languages", "sem"),
    ("sepedi", "nso"),
    ("serbe", "srp"),
    ("serbian", "srp"),
    ("serbio", "srp"),
    ("serbisch", "srp"),
    ("serbisk", "srp"),
    ("serbiska", "srp"),
    ("serbo", "srp"),
    ("serer", "srr"),
    ("servio", "srp"),
    ("servisch", "srp"),
    ("setchwana", "tsn"),
    ("shan", "shn"),
    ("shona", "sna"),
    ("shqip", "alb"),
    ("sichuan yi", "iii"),
    ("sichuan yi nuosu", "iii"),
    ("sicilian", "scn"),
    ("sidamo", "sid"),
    ("sign language", "sgn"),
    ("sign languages", "sgn"),
    ("siksika", "bla"),
    ("sindhi", "snd"),
    ("sindi", "snd"),
    ("singala", "sin"),
    ("singalesisk", "sin"),
    ("singalesiska", "sin"),
    ("singhalais", "sin"),
    ("singhalese", "sin"),
    ("singhalesisch", "sin"),
    ("sinhala", "sin"),
    ("sinhala sinhalese", "sin"),
    ("sinhalees", "sin"),
    ("sinhalese", "sin"),
    ("sino tibetan languages", "sit"),
    ("siouan languages", "sio"),
    ("siswati", "ssw"),
    ("sitsjuan yi", "iii"),
    ("skolt sami", "sms"),
    ("skotsk gaelisk", "gla"),
    ("slave athapascan", "den"),
    ("slavic languages", "sla"),
    ("slavo antico", "chu"),
    ("slavo ecclesiastico", "chu"),
    ("slavo ecclesiastico antico", "chu"),
    ("slavon deglise", "chu"),
    ("slovaaks", "slo"),
    ("slovacco", "slo"),
    ("slovak", "slo"),
    ("slovakisk", "slo"),
    ("slovakiska", "slo"),
    ("slovaque", "slo"),
    ("sloveens", "slv"),
    ("slovencina", "slo"),
    ("slovene", "slv"),
    ("slovenian", "slv"),
    ("sloveno", "slv"),
    ("slovenscina", "slv"),
    ("slovensk", "slv"),
    ("slovenska", "slv"),
    ("slowaaks", "slo"),
    ("slowakisch", "slo"),
    ("slowenisch", "slv"),
    ("soendanees", "sun"),
    ("sogdian", "sog"),
    ("somali", "som"),
    ("somalisk", "som"),
    ("somalo", "som"),
    ("sondanes", "sun"),
    ("songhai languages", "son"),
    ("soninke", "snk"),
    ("sorbian languages", "wen"),
    ("sothaans", "sot"),
    ("sotho del sud", "sot"),
    ("sotho del sur", "sot"),
    ("sotho du sud", "sot"),
    ("sotho southern", "sot"),
    ("south american indian other", "sai"),
    ("south ndebele", "nbl"),
    ("southern altai", "alt"),
    ("southern sami", "sma"),
    ("southern sotho", "sot"),
    ("spaans", "spa"),
    ("spagnolo", "spa"),
    ("spanisch", "spa"),
    ("spanish", "spa"),
    ("spanish castilian", "spa"),
    ("spansk", "spa"),
    ("spanska", "spa"),
    ("sranan tongo", "srn"),
    ("srpski", "srp"),
    ("standard moroccan tamazight", "zgh"),
    ("suaheli", "swa"),
    ("suaili", "swa"),
    ("sud ndebele", "nbl"),
    ("sueco", "swe"),
    ("suedois", "swe"),
    ("sukuma", "suk"),
    ("sumerian", "sux"),
    ("sundanais", "sun"),
    ("sundanes", "sun"),
    ("sundanese", "sun"),
    ("sundanesisch", "sun"),
    ("sundanesisk", "sun"),
    ("sundanesiska", "sun"),
    ("suomi", "fin"),
    ("susu", "sus"),
    ("svedese", "swe"),
    ("svensk", "swe"),
    ("svenska", "swe"),
    ("swaheli", "swa"),
    ("swahili", "swa"),
    ("swati", "ssw"),
    ("swazi", "ssw"),
    ("swedish", "swe"),
    ("swiss german", "gsw"),
    ("swiss german alemannic alsatian", "gsw"),
    ("sydndebele", "nbl"),
    ("sydsotho", "sot"),
    ("syriac", "syr"),
    ("syriac modern", "syr"),
    ("tadjik", "tgk"),
    ("tadjique", "tgk"),
    ("tadschikisch", "tgk"),
    ("tadzjieks", "tgk"),
    ("tadzjikiska", "tgk"),
    ("tagalo", "tgl"),
    ("tagalog", "tgl"),
    ("tahitian", "tah"),
    ("tahitiano", "tah"),
    ("tahitiansk", "tah"),
    ("tahitien", "tah"),
    ("tahitisch", "tah"),
    ("tahitiska", "tah"),
    ("tai languages", "tai"),
    ("tailandes", "tha"),
    ("taitiano", "tah"),
    ("tajik", "tgk"),
    ("tajiko", "tgk"),
    ("tamashek", "tmh"),
    ("tamil", "tam"),
    ("tamilisch", "tam"),
    ("tamoul", "tam"),
    ("tanska", "dan"),
    ("tatar", "tat"),
    ("tatarico", "tat"),
    ("tatarisch", "tat"),
    ("tatarisk", "tat"),
    ("tatariska", "tat"),
    ("tataro", "tat"),
    ("tcheco", "cze"),
    ("tcheque", "cze"),
    ("tchetchene", "che"),
    ("tchi", "twi"),
    ("tchouvache", "chv"),
    ("tedesco", "ger"),
    ("telougou", "tel"),
    ("telugu", "tel"),
    ("tereno", "ter"),
    ("tetum", "tet"),
    ("thai", "tha"),
    ("thailandais", "tha"),
    ("thailandese", "tha"),
    ("thailandisch", "tha"),
    ("thailandska", "tha"),
    ("thais", "tha"),
    ("thaitiano", "tah"),
    ("tibetaans", "tib"),
    ("tibetain", "tib"),
    ("tibetan", "tib"),
    ("tibetano", "tib"),
    ("tibetansk", "tib"),
    ("tibetanska", "tib"),
    ("tibetisch", "tib"),
    ("tieng viet", "vie"),
    ("tigre", "tig"),
    ("tigrigna", "tir"),
    ("tigrinia", "tir"),
    ("tigrinja", "tir"),
    ("tigrinya", "tir"),
    ("timne", "tem"),
    ("tiv", "tiv"),
    ("tjeckiska", "cze"),
    ("tjekkisk", "cze"),
    ("tjetjensk", "che"),
    ("tjetjenska", "che"),
    ("tjuvasjiska", "chv"),
    ("tjuvaskisk", "chv"),
    ("tlhingan hol", "tlh"),
    ("tlingit", "tli"),
    ("tok pisin", "tpi"),
    ("tokelau", "tkl"),
    ("tonga nyasa", "tog"),
    ("tonga tonga islands", "ton"),
    ("tongien", "ton"),
    ("tschechisch", "cze"),
    ("tschetschenisch", "che"),
    ("tschuwaschisch", "chv"),
    ("tsimshian", "tsi"),
    ("tsjechisch", "cze"),
    ("tsjetsjeens", "che"),
    ("tsjewa", "nya"),
    ("tsjitsjewa", "nya"),
    ("tsjoevasjisch", "chv"),
    ("tsonga", "tso"),
    ("tswana", "tsn"),
    ("tumbuka", "tum"),
    ("tupi languages", "tup"),
    ("turc", "tur"),
    ("turco", "tur"),
    ("turcomanno", "tuk"),
    ("turcomano", "tuk"),
    ("turkce", "tur"),
    ("turkisch", "tur"),
    ("turkish", "tur"),
    ("turkish ottoman", "ota"),
    ("turkish ottoman 1500 1928", "ota"),
    ("turkiska", "tur"),
    ("turkmeens", "tuk"),
    ("turkmen", "tuk"),
    ("turkmene", "tuk"),
    ("turkmenisch", "tuk"),
    ("turkmeniska", "tuk"),
    ("turkmeno", "tuk"),
    ("turkmensk", "tuk"),
    ("turks", "tur"),
    ("tuvalu", "tvl"),
    ("tuvinian", "tyv"),
    ("twi", "twi"),
    ("tyrkisk", "tur"),
    ("tysk", "ger"),
    ("tyska", "ger"),
    ("ucraino", "ukr"),
    ("ucraniano", "ukr"),
    ("udmurt", "udm"),
    ("ugaritic", "uga"),
    ("uighur", "uig"),
    ("uighur uyghur", "uig"),
    ("uigur", "uig"),
    ("uigurisch", "uig"),
    ("uigurisk", "uig"),
    ("uiguriska", "uig"),
    ("uiguro", "uig"),
    ("ukrainian", "ukr"),
    ("ukrainien", "ukr"),
    ("ukrainisch", "ukr"),
    ("ukrainsk", "ukr"),
    ("ukrainska", "ukr"),
    ("ukranio", "ukr"),
    ("umbundu", "umb"),
    ("ungarisch", "hun"),
    ("ungarsk", "hun"),
    ("ungerska", "hun"),
    ("ungherese", "hun"),
    ("unkari", "hun"),
    ("uolofe", "wol"),
    ("upper sorbian", "hsb"),
    ("urdu", "urd"),
    ("usbekisch", "uzb"),
    ("usbeque", "uzb"),
    ("uyghur", "uig"),
    ("uzbeco", "uzb"),
    ("uzbek", "uzb"),
    ("uzbekiska", "uzb"),
    ("uzbeko", "uzb"),
    ("uzbesisk", "uzb"),
    ("vai", "vai"),
    ("valencia", "cat"),
    ("valenciaans", "cat"),
    ("valencian", "cat"),
    ("valenciano", "cat"),
    ("valencianska", "cat"),
    ("valensisk", "cat"),
    ("vallone", "wln"),
    ("vallonska", "wln"),
    ("valon", "wln"),
    ("vasco", "baq"),
    ("venaja", "rus"),
    ("venda", "ven"),
    ("vestfrisisk", "fry"),
    ("vietnamees", "vie"),
    ("vietnamese", "vie"),
    ("vietnamesisch", "vie"),
    ("vietnamesisk", "vie"),
    ("vietnamesiska", "vie"),
    ("vietnamien", "vie"),
    ("vietnamita", "vie"),
    ("viro", "est"),
    ("vitryska", "bel"),
    ("vlaams", "dut"),
    ("volapuk", "vol"),
    ("volapuque", "vol"),
    ("volapyk", "vol"),
    ("volof", "wol"),
    ("votic", "vot"),
    ("waals", "wln"),
    ("wakashan languages", "wak"),
    ("walamo", "wal"),
    ("walisisch", "wel"),
    ("walisisk", "wel"),
    ("wallon", "wln"),
    ("wallonisch", "wln"),
    ("wallonsk", "wln"),
    ("walloon", "wln"),
    ("waray", "war"),
    ("washo", "was"),
    ("weissrussisch", "bel"),
    ("welsh", "wel"),
    ("western frisian", "fry"),
    ("western pahari languages", "him"),
    ("westfriesisch", "fry"),
    ("wit russisch", "bel"),
    ("wolof", "wol"),
    ("xhosa", "xho"),
    ("xona", "sna"),
    ("xosa", "xho"),
    ("yakut", "sah"),
    ("yao", "yao"),
    ("yapese", "yap"),
    ("yi de sichuan", "iii"),
    ("yi sinchuan", "iii"),
    ("yiddish", "yid"),
    ("yidish", "yid"),
    ("yoruba", "yor"),
    ("yupik languages", "ypk"),
    ("zande languages", "znd"),
    ("zapotec", "zap"),
    ("zaza", "zza"),
    ("zaza dimili dimli kirdki kirmanjki zazaki", "zza"),
    ("zazaki", "zza"),
    ("zenaga", "zen"),
    ("zentral khmer", "khm"),
    ("zhuang", "zha"),
    ("zhuang chuang", "zha"),
    ("zoeloe", "zul"),
    ("zoulou", "zul"),
    ("zuid ndebele", "nbl"),
    ("zulu", "zul"),
    ("zuni", "zun"),
    ("zweeds", "swe"),
    ("ελληνικα", "gre"),
    ("беларуская", "bel"),
    ("български", "bul"),
    ("македонски", "mac"),
    ("русскии", "rus"),
    ("русскии язык", "rus"),
    ("српски", "srp"),
    ("украинскии", "ukr"),
    ("украінська", "ukr"),
    ("հայերեն", "arm"),
    ("עברית", "heb"),
    ("اردو", "urd"),
    ("العربية", "ara"),
    ("فارسی", "per"),
    ("मराठी", "mar"),
    ("हिंदी", "hin"),
    ("हिनदी", "hin"),
    ("বাংলা", "ben"),
    ("ગુજરાતી", "guj"),
    ("ଓଡିଆ", "ori"),
    ("தமிழ", "tam"),
    ("తెలుగు", "tel"),
    ("ಕನನಡ", "kan"),
    ("മലയാളം", "mal"),
    ("ภาษาไทย", "tha"),
    ("ქართული", "geo"),
    ("中文", "chi"),
    ("日本語", "jpn"),
    ("汉语", "chi"),
    ("漢語", "chi"),
    ("한국어", "kor"),
];
