//! The machinery of the page: what says nothing of the work.

mod folded;

pub(super) use folded::{no_comments, tabs, views};

use crate::lookup::{Filter, LowerCase};

/// Lines that are left out wherever they stand, in lower case, without the punctuation at their ends.
#[rustfmt::skip]
const LINES: &[&str] = &[
    "normal görünüm", "marc görünümü", "isbd görünümü", "normalvy", "marc-vy", "isbd-vy", "normální zobrazení", "zobrazení marc", "zobrazení isbd", "عرض عادي", "عرض مارك", "عرض isbd", "обычный вид", "вид marc", "вид isbd",
    "normaalinäyttö", "marc-näyttö", "isbd-näyttö", "bu materyal hakkında hiç yorum yok", "bu eser için hiç yorum yok", "لا توجد تعليقات على هذا العنوان", "немає коментарів для цієї одиниці", "нет комментариев к этой единице", "нет комментариев для этой единицы",
    "δεν υπάρχουν σχόλια για αυτόν τον τίτλο", "沒有此題名的評論", "هیچ نظری برای این عنوان وجود ندارد",
    // English
    "add tag", "add tag(s)", "add to cart", "add to list", "add to your cart", "add to your list", "added to your cart", "advanced search", "all libraries", "author", "authority search", "bibtex",
    "browse shelf", "browse shelves", "card view (isbd)", "cart", "click here to access online", "click on an image to view it in the image viewer", "close", "close shelf browser", "comments", "course reserves", "cover image", "current checkouts", "details for", "dublin core", "editions",
    "excerpt", "expanded marc view", "go", "hide shelf browser", "holdings", "home", "images", "isbd view", "isbd", "item holds", "item hold queue priority", "library catalog", "library home", "lists", "local cover image", "log in to add tags", "log in to create your own lists", "log in to post a comment", "log in to your account",
    "log in to your account to add tags", "log in to your account to post a comment", "marc (non-unicode/marc-8)", "marc (unicode/utf-8)", "marc (unicode/utf-8, standard)", "marc view", "marcxml", "messages", "mods (xml)", "more details", "more searches", "most popular", "next", "no cover image available", "no items available", "no physical items for this record",
    "no tags", "no tags from this library for this title", "normal view", "not finding what you're looking for?", "other holdings", "other views", "place hold", "play media", "plain view", "powered by koha", "previous", "print", "purchase suggestions", "recent comments", "remove", "request article", "reviews", "ris", "ris (zotero, endnote, others)",
    "save record", "save to lists", "save to your lists", "search", "search for this title in", "search history", "send to device", "serial collection", "share", "show analytics", "show volumes", "subscriptions", "subject cloud", "summary", "tag cloud", "there are no comments for this item", "there are no comments for this title", "there are no comments on this title",
    "this is a serial", "title", "title notes", "toc", "unhighlight", "highlight", "view cover art", "your cart is empty", "your lists", "you must be logged in to place a hold", "about the author", "subscriptions and holdings", "show more", "show all items", "view all items", "endnote", "isbd view (isbd)", "marc", "back to results", "bridge", "filter",
    "clear filter", "showing", "export", "skip to main content", "log in", "register", "clear", "log in to your account:", "browse", "item type", "descriptions", "notes", "title notes ( 1 )", "place hold on this title", "place recall",
    // Spanish
    "vista normal", "vista marc", "vista isbd", "vista ficha (isbd)", "vista expandida marc", "vista marc expandida", "catálogo", "catálogo de la biblioteca", "catálogo en línea", "ir", "inicio", "existencias", "ejemplares", "notas de título", "comentarios", "no hay comentarios para este ítem", "no hay comentarios en este titulo", "no hay comentarios en este título", "no hay comentarios para este título",
    "no hay etiquetas de esta biblioteca para este título", "ingrese a su cuenta para colocar un comentario", "inicie sesión para agregar etiquetas", "ingrese para agregar etiquetas", "imprimir", "hacer reserva", "guardar registro", "agregar a su carrito", "agregar al carrito", "añadir al carrito", "compartir", "mostrar analíticas", "navegar estantería", "haga clic para acceso en línea",
    "haga clic aquí para acceso en línea", "no hay ítems correspondientes a este registro", "reseñas", "ver portada", "título", "autor", "notas", "buscar", "ediciones", "imágenes", "suscripciones", "ingresar para agregar etiquetas", "no hay imagen de cubierta disponible", "examinar estantería", "hojear estante", "enviar a dispositivo",
    // French
    "vue normale", "vue marc", "vue isbd", "affichage normal", "affichage marc", "affichage isbd", "catalogue", "accueil", "aller", "exemplaires", "notes de titre", "commentaires", "notes sur le titre", "il n'y a pas de commentaire pour ce document", "il n'y a pas de commentaires pour ce document", "il n'y a pas de commentaire pour ce titre", "il n'y a pas de commentaires pour ce titre",
    "aucun tag de cette bibliothèque pour ce titre", "connectez-vous à votre compte pour proposer un commentaire", "connectez-vous pour ajouter des tags", "identifiez-vous pour poster un commentaire", "imprimer", "réserver", "réserver ce document", "sauvegarder", "sauvegarder la notice", "sauvegarder notice", "ajouter à votre panier", "ajouter au panier", "partager", "afficher les dépouillements",
    "parcourir l'étagère", "naviguer dans le rayon", "cliquer ici pour consulter en ligne", "cliquez ici pour consulter en ligne", "pas d'exemplaires physiques pour ce document", "critiques", "titre", "auteur", "rechercher", "éditions", "abonnements", "pas d'image de couverture disponible", "parcourir l’étagère", "affichage isbd (fiche)", "envoyer vers un appareil",
    // German
    "normalansicht", "marc-ansicht", "isbd-ansicht", "isbd", "titeldaten", "katalog", "bibliothekskatalog", "start", "startseite", "los", "exemplare", "bestand", "titelhinweise", "anmerkungen", "kommentare", "es gibt keine kommentare für diesen titel", "es gibt keine kommentare zu diesem titel", "keine kommentare", "keine tags für diesen titel", "zu diesem titel gibt es keine tags",
    "loggen sie sich ein, um kommentare abzugeben", "loggen sie sich ein, um tags hinzuzufügen", "melden sie sich an, um einen kommentar zu schreiben", "einloggen, um tags hinzuzufügen", "drucken", "vormerken", "titel speichern", "datensatz speichern", "in den korb legen", "in den warenkorb", "zum korb hinzufügen", "teilen", "zeige analytische titel", "regal durchstöbern",
    "regal durchstöbern (öffnet sich unterhalb)", "hier klicken für den online-zugriff", "hier klicken für online-zugriff", "online-zugang", "keine exemplare vorhanden", "zu diesem titel gibt es keine exemplare", "rezensionen", "titel", "verfasser", "suche", "suchen", "ausgaben", "abonnements", "kein titelbild verfügbar", "regal anzeigen", "an gerät senden", "marc ansicht", "isbd ansicht",
    // Portuguese
    "visão normal", "visualização normal", "visão marc", "visualização marc", "visão isbd", "visualização isbd", "ver marc", "ver isbd", "ver normal", "catálogo da biblioteca", "início", "exemplares", "acervo", "notas do título", "notas de títulos", "comentários", "não há comentários para este item", "não há comentários sobre este item", "não há comentários sobre este título", "não há comentários para este título",
    "não há tags desta biblioteca para este título", "acesse sua conta para postar um comentário", "entre na sua conta para postar um comentário", "efetue login para adicionar tags", "fazer reserva", "reservar", "salvar registro", "guardar registo", "adicionar ao carrinho", "adicionar ao seu carrinho", "compartilhar", "partilhar", "mostrar analíticos", "navegar na estante", "percorrer estante",
    "clique aqui para acessar online", "clique aqui para aceder online", "nenhum item físico para este registro", "resenhas", "buscar", "pesquisar", "edições", "assinaturas", "nenhuma imagem de capa disponível", "enviar para dispositivo", "exibir analíticas",
    // said in several ways
    "notizen zum titel", "skip to content", "ingresar a su cuenta para colocar un comentario", "melden sie sich an, um kommentare zu veröffentlichen", "cliquez ici pour consulter en ligne", "aller au contenu principal", "saltar al contenido principal", "zum hauptinhalt springen", "pular para o conteúdo principal", "carrito", "listas", "panier", "listes", "korb", "listen", "carrinho", "iniciar sesión", "se connecter", "anmelden", "entrar", "iniciar sessão", "library catalogue", "view plain", "unapi",
    "valoración", "bewertung", "vista isbd (ficha)", "aucune étiquette de cette bibliothèque pour ce titre", "connectez-vous pour ajouter des étiquettes",
    // Italian
    "vista marc estesa", "vista semplice", "catalogo", "catalogo della biblioteca", "copie", "note sul titolo", "note", "commenti", "stampa", "prenota", "salva il record", "aggiungi al carrello", "carrello", "liste", "titolo", "autore", "cerca", "ricerca avanzata", "cronologia ricerche", "clicca qui per accedere online", "entra nel tuo account", "accedi", "condividi",
    // others
    "›", "»", "/", ">", "‹", "«", "•", "‒", "–", "☰",
];

/// Lines of which only the beginning is fixed.
const BEGINNINGS: &[&str] = &[
    "average rating:",
    "holdings (",
    "other holdings (",
    "title notes (",
    "comments (",
    "subscriptions (",
    "reviews (",
    "editions (",
    "images (",
    "total holds:",
    "total de reservas:",
    "copie (",
    "commenti (",
    "note sul titolo (",
    "media voti:",
    "dettagli per:",
    "dettagli di:",
    "this record has many physical items",
    "details for:",
    "browsing ",
    "close shelf browser",
    "log in to ",
    "koha online catalog",
    "there are no comments",
    "star rating",
    "number of items:",
    "existencias (",
    "ejemplares (",
    "comentarios (",
    "notas de título (",
    "detalles de:",
    "valoración media:",
    "exemplaires (",
    "commentaires (",
    "notes de titre (",
    "détails pour :",
    "détails de :",
    "exemplare (",
    "kommentare (",
    "titelhinweise (",
    "anmerkungen (",
    "bestand (",
    "details für:",
    "details zu:",
    "durchschnittliche bewertung:",
    "exemplares (",
    "comentários (",
    "notas do título (",
    "detalhes de:",
    "detalhes para:",
    "classificação média:",
    "media type icon",
    "powered by koha",
    "subscription from:",
    "abonnement von:",
    "suscripción desde:",
    "abonnement du :",
    "assinatura de:",
];

/// By three letters nearly every line is told from those that begin so.
static BEGINNING_STARTS: Filter = Filter::of_starts::<3>(BEGINNINGS);

static VIEW_STARTS: Filter = Filter::of_starts::<3>(VIEWS);

/// Links that choose the view; the title follows them.
const VIEWS: &[&str] = &[
    "normal view",
    "marc view",
    "expanded marc view",
    "card view (isbd)",
    "isbd view",
    "isbd",
    "plain view",
    "vista normale",
    "vista normal",
    "vista marc",
    "vista isbd",
    "vista ficha (isbd)",
    "vista marc expandida",
    "vue normale",
    "vue marc",
    "vue isbd",
    "affichage normal",
    "affichage marc",
    "affichage isbd",
    "normalansicht",
    "marc-ansicht",
    "isbd-ansicht",
    "visão normal",
    "visão marc",
    "visão isbd",
    "visualização normal",
    "visualização marc",
    "visualização isbd",
];

/// Texts of links that stand for the address behind them and name nothing.
const LINK_TEXTS: &[&str] = &[
    "click here to access online",
    "click here",
    "haga clic para acceso en línea",
    "haga clic aquí para acceso en línea",
    "haga clic aquí para acceder en línea",
    "haga clic para acceder en línea",
    "cliquez ici pour consulter en ligne",
    "cliquer ici pour consulter en ligne",
    "hier klicken für den online-zugriff",
    "hier klicken für online-zugriff",
    "clique aqui para acessar online",
    "clique aqui para aceder online",
    "hier klicken, um online zuzugreifen",
    "klicken sie hier, um online darauf zuzugreifen",
    "klicken sie hier für den online-zugriff",
    "clicca qui per accedere online",
    "clicca qui per l'accesso online",
    "fare clic qui per l'accesso online",
    "no title",
];

/// What may stand behind a line.
const END: [char; 5] = ['.', ':', '!', ' ', '\u{a0}'];

fn bare(line: &str) -> String {
    line.trim().trim_end_matches(END).to_lowercase()
}

fn is_whole_line(bare: &str) -> bool {
    static FILTER: Filter = Filter::of(LINES);
    FILTER.may_have(bare) && LINES.contains(&bare)
}

/// Whether a line is machinery of the page.
pub(super) fn is_line(line: &str) -> bool {
    const LONGEST: usize = 120;
    if line.len() > LONGEST {
        return super::frame::is_path(line);
    }
    // Extractors set bullets before the tabs of a page.
    let line = line.trim_start().trim_start_matches(['-', '*', '•', '+']).trim_start();
    // In lower case once for all that it is compared with: this function took a tenth of the time of a page.
    let lower = LowerCase::<LONGEST>::of(line);
    let lower = lower.as_str();
    let bare = lower.trim().trim_end_matches(END);
    is_whole_line(bare)
        || says_no_comments(bare)
        || BEGINNING_STARTS.may_begin::<3>(lower) && BEGINNINGS.iter().any(|beginning| lower.starts_with(beginning))
        || are_views(bare)
        || super::frame::is_path(line)
}

/// Whether a line is short and has what all words for comments have: "men" or, in Dutch, "mer".
pub(super) fn may_say_no_comments(line: &[u8]) -> bool {
    let has_root = |at: usize| {
        let root = line.get(at + 1..).and_then(|rest| rest.first_chunk::<2>());
        root.is_some_and(|root| matches!(&root.map(|byte| byte.to_ascii_lowercase()), b"en" | b"er"))
    };
    line.len() <= 80 && memchr::memchr2_iter(b'm', b'M', line).any(has_root)
}

/// Whether a line says that nobody has commented on the title, in the languages of the interface: it ends a page.
pub(super) fn says_no_comments(line: &str) -> bool {
    const NONE: &[&str] = &[
        "no", "keine", "aucun", "pas", "não", "nao", "sin", "nessun", "geen", "inga", "ingen", "ei", "non", "nejsou",
        "žádné", "brak", "nema",
    ];
    const COMMENTS: &[&str] = &[
        "comment",
        "kommentar",
        "kommentt",
        "comentari",
        "comentári",
        "opmerking",
        "komentář",
        "komentarz",
        "komentar",
    ];
    if !may_say_no_comments(line.as_bytes()) {
        return false;
    }
    let line = line.to_lowercase();
    COMMENTS.iter().any(|word| line.contains(word))
        && line.split(|c: char| !c.is_alphabetic()).any(|word| NONE.contains(&word))
        && line.split_whitespace().count() <= 10
}

/// "Normal viewMARC view": the links that choose the view, glued together.
fn are_views(bare: &str) -> bool {
    let mut rest = bare;
    while !rest.is_empty() {
        if !VIEW_STARTS.may_begin::<3>(rest) {
            return false;
        }
        let Some(after) = VIEWS.iter().filter_map(|view| rest.strip_prefix(view)).min_by_key(|after| after.len())
        else {
            return false;
        };
        rest = after.trim_start();
    }
    !bare.is_empty()
}

/// Whether a line is one of the links that choose the view.
pub(super) fn is_view(line: &str) -> bool {
    let first = line.trim_start().bytes().next().map(|byte| byte.to_ascii_lowercase());
    let may_be = VIEWS.iter().any(|view| view.bytes().next() == first);
    line.len() < 120 && may_be && are_views(&bare(line))
}

/// What follows a link's text that says nothing but that it is a link.
pub(super) fn behind_link_text(text: &str) -> Option<&str> {
    let links = LINK_TEXTS.iter().filter_map(|link| Some((text.get(..link.len())?, text.get(link.len()..)?, *link)));
    let (_, rest, _) =
        links.filter(|(head, _, link)| head.to_lowercase() == *link).max_by_key(|(head, ..)| head.len())?;
    (!is_link_text(text) && rest.starts_with(' ')).then(|| rest.trim_start())
}

/// Whether a link's text says nothing but that it is a link.
pub(super) fn is_link_text(text: &str) -> bool {
    text.len() < 60 && LINK_TEXTS.contains(&bare(text).as_str())
}
