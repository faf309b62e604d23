//! The labels in further languages of the interface, in shorter lists: what nearly every record has.

use super::KohaField;

/// Dutch and the Scandinavian languages, Finnish, Czech, Slovak, Polish, Hungarian, Romanian, Croatian, Serbian, Catalan, Turkish,
/// Greek, Russian, Ukrainian, Arabic, Persian, Hebrew, Chinese, Japanese, Korean, Indonesian, Vietnamese.
#[rustfmt::skip]
pub(super) static LABELS: &[(KohaField, &[&str])] = &[
    (KohaField::By, &[
        "Av", "Af", "De", "Autorka", "Szerző", "Yazar", "Από", "Συγγραφέας", "Автор", "За", "بواسطة", "المؤلف", "توسط", "نویسنده", "מאת", "作者", "저자", "Oleh", "Pengarang", "Tác giả", "Tekijät",
    ]),
    (KohaField::Contributors, &[
        "Medewerker(s)", "Andere auteurs", "Bijdrager(s)", "Medverkande", "Bidragsgivare", "Medvirkende", "Bidragsyter(e)", "Bidragydere", "Muut tekijät", "Muu(t) tekijä(t)", "Přispěvatel(é)", "Další autoři", "Spoluautoři",
        "Prispievateľ(ia)", "Ďalší autori", "Współtwórca(y)", "Współtwórcy", "Inni autorzy", "Közreműködő(k)", "Közreműködők", "Colaborator(i)", "Colaboratori", "Suradnik(ci)", "Suradnici", "Saradnik(ci)", "Col·laborador(s)",
        "Col·laboradors", "Katkıda bulunan(lar)", "Katkıda bulunanlar", "Diğer yazarlar", "Συντελεστής(ές)", "Συντελεστές", "Соавторы", "Соавтор(ы)", "Другие авторы", "Співавтор(и)", "Співавтори",
        "المساهمون", "المساهم (المساهمين)", "مساهم", "مساهمون", "المشاركون", "پدیدآور(ان)", "مشارکت کننده(ها)", "همکار(ان)", "תורם", "תורמים", "貢獻者", "其他作者", "贡献者", "著者", "기여자", "Kontributor", "Đồng tác giả",
        "Người đóng góp",
    ]),
    (KohaField::MaterialType, &[
        "Materiaaltype", "Materiaal type", "Soort materiaal", "Materiaalsoort", "Typ av material", "Materialtype", "Aineistotyyppi", "Aineistolaji", "Typ materiálu", "Druh materiálu", "Druh dokumentu", "Typ materiału", "Rodzaj materiału",
        "Anyagtípus", "Dokumentumtípus", "Tip material", "Tip de material", "Tipul materialului", "Vrsta građe", "Vrsta materijala", "Tipus de material", "Materyal türü", "Τύπος υλικού", "Είδος υλικού", "Вид материала",
        "Тип материала", "Вид матеріалу", "Тип матеріалу", "نوع المادة", "نوع ماده", "نوع مواد", "סוג החומר", "סוג חומר", "資料類型", "资料类型", "資料種別", "자료유형", "자료 유형", "Jenis bahan", "Tipe material",
        "Loại tài liệu", "Kiểu tài liệu", "Loại hình tài liệu",
    ]),
    (KohaField::Language, &[
        "Taal", "Språk", "Sprog", "Kieli", "Jazyk", "Język", "Nyelv", "Limba", "Limbă", "Jezik", "Llengua", "Dil", "Γλώσσα", "Язык", "Мова", "اللغة", "لغة", "زبان", "שפה", "語言", "语言", "言語", "언어", "Bahasa", "Ngôn ngữ",
    ]),
    (KohaField::OriginalLanguage, &[
        "Originele taal", "Oorspronkelijke taal", "Originalspråk", "Originalsprog", "Alkuperäinen kieli", "Alkukieli", "Původní jazyk", "Jazyk originálu", "Język oryginału", "Eredeti nyelv", "Limba originală", "Izvorni jezik",
        "Llengua original", "Orijinal dil", "Özgün dil", "Γλώσσα πρωτοτύπου", "Язык оригинала", "Мова оригіналу", "اللغة الأصلية", "زبان اصلی", "原文語言", "原始语言", "Bahasa asli", "Ngôn ngữ gốc",
    ]),
    (KohaField::Series, &[
        "Reeks", "Reeksen", "Sarja", "Edice", "Edícia", "Seria", "Sorozat", "Colecția", "Zbirka", "Nakladnička cjelina", "Sèrie", "Col·lecció", "Seri", "Dizi", "Seriler", "Σειρά", "Серия", "Серія", "السلاسل", "السلسلة", "سلاسل",
        "فروست", "مجموعه", "סדרה", "סדרות", "叢書", "丛书", "シリーズ", "총서", "Tùng thư",
    ]),
    (KohaField::Publication, &[
        "Publicatiegegevens", "Publicatie", "Uitgever", "Uitgeverij", "Utgivningsuppgifter", "Utgivningsinformation", "Utgivning", "Utgivare", "Utgivelsesdetaljer", "Utgivelsesinformasjon", "Utgivelse", "Utgiver", "Udgivelsesoplysninger", "Udgivelse",
        "Udgiver", "Forlag", "Julkaisutiedot", "Julkaisun tiedot", "Kustantaja", "Julkaisija", "Údaje o vydání", "Podrobnosti o vydání", "Nakladatelské údaje", "Vydavatelské údaje", "Nakladatel", "Vydavatel", "Vydavateľské údaje", "Vydavateľ",
        "Szczegóły publikacji", "Informacje o wydaniu", "Wydawca", "Wydawnictwo", "Kiadási adatok", "Megjelenési adatok", "Kiadó", "Megjelenés", "Detalii publicare", "Detalii de publicare", "Detalii publicație", "Editura", "Podaci o izdanju",
        "Nakladnik", "Izdavač", "Detalls de publicació", "Dades de publicació", "Yayın ayrıntıları", "Yayın bilgisi", "Yayıncı", "Yayın", "Λεπτομέρειες δημοσίευσης", "Στοιχεία έκδοσης", "Εκδότης",
        "Публикация", "Сведения о публикации", "Издатель", "Выходные данные", "Публікація", "Відомості про публікацію", "Видавець", "Вихідні дані", "تفاصيل النشر", "الناشر", "بيانات النشر", "جزئیات نشر", "مشخصات نشر", "ناشر", "اطلاعات نشر",
        "פרטי הוצאה", "פרטי פרסום", "הוצאה לאור", "出版資訊", "出版項", "出版者", "出版商", "出版细节", "出版信息", "出版社", "出版事項", "出版情報", "발행사항", "출판사항", "Rincian penerbitan", "Detail penerbitan", "Rincian publikasi", "Penerbit",
        "Penerbitan", "Chi tiết xuất bản", "Thông tin xuất bản", "Nhà xuất bản", "Xuất bản",
    ]),
    (KohaField::Edition, &[
        "Editie", "Druk", "Uitgave", "Utgåva", "Upplaga", "Utgave", "Udgave", "Painos", "Vydání", "Vydanie", "Wydanie", "Kiadás", "Ediție", "Ediția", "Izdanje", "Edició", "Baskı", "Έκδοση", "Издание", "Видання",
        "الطبعات", "الطبعة", "طبعات", "ویرایش", "ویراست", "מהדורה", "版本", "版本項", "版", "판사항", "Edisi", "Lần xuất bản", "Ấn bản",
    ]),
    (KohaField::Description, &[
        "Beschrijving", "Fysieke beschrijving", "Beskrivning", "Fysisk beskrivning", "Beskrivelse", "Fysisk beskrivelse", "Kuvaus", "Ulkoasu", "Fyysinen kuvaus", "Popis", "Fyzický popis", "Opis", "Opis fizyczny", "Leírás", "Fizikai leírás",
        "Terjedelem", "Descriere", "Descriere fizică", "Opis fizički", "Materijalni opis", "Descripció", "Descripció física", "Tanım", "Tanımlama", "Fiziksel niteleme", "Fiziksel açıklama", "Περιγραφή", "Φυσική περιγραφή",
        "Описание", "Физическое описание", "Опис", "Фізичний опис", "الوصف", "وصف", "الوصف المادي", "توصیف", "شرح", "مشخصات ظاهری", "תיאור", "תיאור פיזי", "描述", "稽核項", "形式", "形態", "형태사항", "Deskripsi", "Deskripsi fisik", "Uraian", "Mô tả", "Mô tả vật lý",
    ]),
    (KohaField::ContentType, &[
        "Inhoudstype", "Type inhoud", "Innehållstyp", "Innholdstype", "Indholdstype", "Sisältötyyppi", "Typ obsahu", "Typ zawartości", "Tartalom típusa", "Tartalomtípus", "Tip de conținut", "Vrsta sadržaja", "Tipus de contingut",
        "İçerik türü", "Τύπος περιεχομένου", "Тип содержимого", "Вид содержания", "Тип вмісту", "Вид вмісту", "نوع المحتوى", "نوع محتوا", "內容類型", "内容类型", "Jenis isi", "Tipe konten", "Kiểu nội dung", "Loại nội dung",
    ]),
    (KohaField::MediaType, &[
        "Mediatype", "Type media", "Medietyp", "Medietype", "Mediatyyppi", "Typ média", "Typ mediów", "Hordozó típusa", "Médiatípus", "Tip de mediu", "Vrsta medija", "Tipus de mitjà", "Ortam türü", "Τύπος μέσου",
        "Тип средства", "Тип медиа", "Тип засобу", "نوع الوسائط", "نوع رسانه", "媒體類型", "媒体类型", "Jenis media", "Tipe media", "Kiểu phương tiện", "Loại phương tiện",
    ]),
    (KohaField::CarrierType, &[
        "Dragertype", "Type drager", "Bärartyp", "Typ av bärare", "Bærertype", "Tallennetyyppi", "Typ nosiče", "Typ nosiča", "Typ nośnika", "Hordozótípus", "Tip de suport", "Tip suport", "Vrsta nositelja", "Vrsta nosača", "Tipus de suport",
        "Taşıyıcı türü", "Τύπος φορέα", "Тип носителя", "Тип носія", "نوع الناقل", "نوع الحامل", "نوع حامل", "載體類型", "载体类型", "Jenis pembawa", "Tipe pembawa", "Kiểu vật mang", "Loại vật mang tin",
    ]),
    (KohaField::Isbn, &["تدمك", "ردمك", "شابک", "מסת\"ב"]),
    (KohaField::Issn, &["تدمد", "ردمد", "شاپا"]),
    (KohaField::OtherTitle, &[
        "Andere titel", "Andere titels", "Annan titel", "Andra titlar", "Annen tittel", "Andre titler", "Anden titel", "Muu nimeke", "Muut nimekkeet", "Další názvy", "Další název", "Jiný název", "Iný názov", "Inny tytuł", "Inne tytuły", "Egyéb cím",
        "Más cím", "Alt titlu", "Alte titluri", "Drugi naslov", "Altres títols", "Altre títol", "Diğer başlık", "Diğer eser adı", "Diğer başlıklar", "Άλλος τίτλος", "Другое название", "Другие заглавия", "Інша назва", "Інші назви",
        "عنوان آخر", "عناوين أخرى", "عنوان دیگر", "כותר אחר", "其他題名", "其他题名", "Judul lain", "Nhan đề khác",
    ]),
    (KohaField::UniformTitle, &[
        "Uniforme titels", "Uniforme titel", "Uniform titel", "Uniforma titlar", "Standardtittel", "Yhtenäistetty nimeke", "Unifikovaný název", "Jednotný názov", "Tytuł ujednolicony", "Egységesített cím", "Titlu uniform", "Jedinstveni stvarni naslov",
        "Títol uniforme", "Tek biçim başlık", "Tek biçim eser adı", "Ομοιόμορφοι τίτλοι", "Унифицированное заглавие", "Уніфікована назва", "العناوين الموحدة", "عنوان موحد", "عنوان قراردادی", "劃一題名", "统一题名",
    ]),
    (KohaField::Subjects, &[
        "Onderwerp(en)", "Onderwerpen", "Onderwerp", "Ämnen", "Ämne", "Ämnesord", "Emner", "Emne(r)", "Emne", "Emneord", "Aiheet", "Aihe", "Asiasanat", "Předmět(y)", "Předmětová hesla", "Téma(ta)", "Předmět", "Predmet(y)", "Predmetové heslá",
        "Temat(y)", "Tematy", "Hasła przedmiotowe", "Tárgy(ak)", "Tárgyszavak", "Téma", "Tárgyszó", "Subiect(e)", "Subiecte", "Predmetnica(e)", "Predmetnice", "Matèria/es", "Matèries", "Matèria", "Konu(lar)", "Konular", "Konu",
        "Θέμα(τα)", "Θέματα", "Θέμα", "Тематика(и)", "Тематика", "Темы", "Тема(ы)", "Предметные рубрики", "Тематика(-и)", "Теми", "الموضوع", "الموضوعات", "الموضوع (الموضوعات)", "موضوع", "موضوع(ها)", "موضوع‌ها", "נושא(ים)", "נושאים", "נושא",
        "主題", "主题", "件名", "주제", "Subjek", "Subyek", "Chủ đề",
    ]),
    (KohaField::Genre, &[
        "Genre/Vorm", "Genre/form", "Sjanger/form", "Lajityyppi/muoto", "Lajityyppi", "Genre/muoto", "Žánr/forma", "Forma/žánr", "Žáner/forma", "Gatunek/forma", "Műfaj/forma", "Gen/Formă", "Žanr/Oblik", "Gènere/Forma", "Tür/Form", "Tür/Biçim",
        "Είδος/Μορφή", "Жанр/форма", "Жанр/Форма", "النوع/الشكل", "نوع/شکل", "體裁/形式", "体裁/形式", "Genre/Bentuk", "Thể loại",
    ]),
    (KohaField::Ddc, &[
        "DDC classificatie", "DDC-classificatie", "DDK-klassifikation", "DDC klassifikation", "DDC-klassifikasjon", "DDC-luokitus", "Klasifikace DDC", "Klasifikácia DDC", "Klasyfikacja DDC", "Klasyfikacja Deweya", "Clasificare DDC",
        "Classificació CDD", "DDC sınıflandırma", "DOS sınıflama", "DDC sınıflaması", "Ταξινόμηση DDC", "Классификация Дьюи", "Класифікація Дьюї", "تصنيف DDC", "تصنيف ديوي العشري", "رده بندی دیویی", "رده‌بندی دیویی", "סיווג דיואי", "杜威分類號", "Klasifikasi DDC", "Phân loại DDC",
    ]),
    (KohaField::Lcc, &[
        "LOC classificatie", "LC-classificatie", "LOC-klassifikation", "LOC-klassifikasjon", "LC-luokitus", "Klasifikace LOC", "Klasyfikacja LOC", "LOC sınıflandırma", "LC sınıflama", "LOC sınıflaması", "Ταξινόμηση LOC", "Классификация LOC",
        "تصنيف LOC", "تصنيف مكتبة الكونجرس", "رده بندی کنگره", "رده‌بندی کنگره", "סיווג LC", "Klasifikasi LOC", "Phân loại LOC",
    ]),
    (KohaField::OnlineResources, &[
        "Online bronnen", "Online-bronnen", "Onlineresurser", "Elektroniska resurser", "Nettressurser", "Online ressurser", "Onlineressurser", "Online ressourcer", "Verkkoaineistot", "Online zdroje", "Online přístup", "Zasoby online", "Zasoby internetowe",
        "Online források", "Online hozzáférés", "Resurse online", "Mrežni izvori", "Recursos en línia", "Çevrimiçi kaynaklar", "Çevrimiçi erişim", "Διαδικτυακές πηγές", "Διαδικτυακοί πόροι", "Электронные ресурсы", "Онлайн-ресурсы", "Ресурсы онлайн",
        "Електронне місце та доступ", "Онлайн-ресурси", "Електронні ресурси", "موارد على الانترنت", "موارد على الإنترنت", "المصادر الإلكترونية", "مصادر على الإنترنت", "منابع آنلاین", "دسترسی آنلاین", "משאבים מקוונים", "線上資源", "在线资源", "Sumber daya online",
        "Sumber daring", "Akses online", "Tài nguyên trực tuyến", "Truy cập trực tuyến",
    ]),
    (KohaField::Contents, &[
        "Inhoud", "Inhoudsopgave", "Innehåll", "Innehållsförteckning", "Innhold", "Indhold", "Sisältö", "Sisällys", "Obsah", "Zawartość", "Spis treści", "Tartalom", "Cuprins", "Conținut", "Sadržaj", "Contingut", "İçindekiler", "İçerik", "Περιεχόμενα",
        "Содержание", "Оглавление", "Зміст", "المحتويات", "محتويات", "فهرست مندرجات", "مندرجات", "תוכן", "תוכן העניינים", "內容", "目次", "内容", "목차", "Daftar isi", "Isi", "Nội dung", "Mục lục",
    ]),
    (KohaField::Summary, &[
        "Samenvatting", "Sammanfattning", "Sammendrag", "Resumé", "Souhrn", "Anotace", "Abstrakt", "Súhrn", "Anotácia", "Streszczenie", "Összefoglalás", "Kivonat", "Tartalmi ismertető", "Rezumat", "Sažetak", "Resum", "Özet",
        "Περίληψη", "Аннотация", "Резюме", "Реферат", "Анотація", "الملخص", "ملخص", "المستخلص", "مستخلص", "خلاصه", "چکیده", "תקציר", "摘要", "要旨", "요약", "Ringkasan", "Abstrak", "Tóm tắt",
    ]),
    (KohaField::In, &["In de reeks", "Ingår i", "Finns i", "Inngår i", "Indgår i", "Sisältyy", "Teoksessa", "Zawarte w", "Megjelent", "İçinde", "Kaynak", "Περιέχεται σε", "В источнике", "Источник", "У джерелі", "Джерело", "في", "در", "收錄於", "收录于", "Dalam", "Trong"]),
    (KohaField::Preceding, &["Voortzetting van", "Fortsättning på", "Fortsettelse av", "Fortsættelse af", "Jatkaa", "Pokračování čeho", "Kontynuuje", "Devamıdır", "Продолжает", "Продовжує"]),
    (KohaField::Succeeding, &["Voortgezet door", "Fortsätts av", "Fortsettes av", "Fortsættes af", "Jatkuu", "Pokračuje jako", "Kontynuowane przez", "Devam eden", "Продолжается", "Продовжується"]),
    (KohaField::Thesis, &[
        "Proefschrift", "Dissertatie", "Avhandling", "Akademisk avhandling", "Väitöskirja", "Opinnäytetyö", "Disertace", "Poznámka o disertaci", "Nota o dysertacji", "Rozprawa", "Disszertáció", "Teză", "Tez notu", "Tez", "Διατριβή", "Диссертация",
        "Примечание о диссертации", "Дисертація", "أطروحة", "تبصرة الأطروحة", "ملاحظة الأطروحة", "پایان نامه", "یادداشت پایان نامه", "學位論文", "学位论文", "Catatan disertasi", "Skripsi", "Luận án",
    ]),
    (KohaField::Note, &[
        "Opmerking(en)", "Opmerkingen", "Anmärkning", "Anmärkningar", "Merknad", "Merknader", "Bemærkninger", "Huomautus", "Huomautukset", "Poznámka", "Poznámky", "Uwagi", "Megjegyzés", "Megjegyzések", "Bilješke", "Napomene", "Notlar", "Σημειώσεις", "Σημείωση",
        "Примечание", "Примечания", "Примітка", "Примітки", "ملاحظات", "ملاحظة", "تبصرات", "یادداشت", "הערות", "הערה", "附註", "附注", "注記", "주기", "Catatan", "Ghi chú", "Phụ chú",
    ]),
    (KohaField::Furniture, &[
        "Tags van deze bibliotheek", "Taggar från detta bibliotek", "Taggar från biblioteket", "Tagger fra dette biblioteket", "Tags fra dette bibliotek", "Avainsanat tästä kirjastosta", "Tagit tästä kirjastosta", "Tagy z této knihovny",
        "Tagy z tejto knižnice", "Tagi z tej biblioteki", "Címkék ebből a könyvtárból", "Etichete din această bibliotecă", "Bu kütüphaneden etiketler", "Bu kütüphanenin etiketleri", "Ετικέτες από αυτή τη βιβλιοθήκη", "Метки из этой библиотеки",
        "Теги з цієї бібліотеки", "وسوم من هذه المكتبة", "برچسب‌های این کتابخانه", "Etiquetes d'aquesta biblioteca",
    ]),
];
