//! What stands before which value: every wording of the MARC 21 and UNIMARC stylesheets since 2009, in the languages of the
//! interface.

use super::KohaField;

/// English first, then Spanish, French, German, Portuguese, Italian, as Koha's translations have them or had them once.
#[rustfmt::skip]
pub(super) static LABELS: &[(KohaField, &[&str])] = &[
    (KohaField::By, &[
        "By", "by", "Por", "por", "Par", "par", "Von", "von", "Author", "Main entry", "Di", "Door", "Tekijä",
        "Autor", "Autora", "Verfasser",
    ]),
    (KohaField::Contributors, &[
        "Contributor(s)", "Contributors", "Contributor", "Additional authors", "Additional author(s)", "Additional Authors", "Other authors", "Authors",
        "Author(s)", "Added author", "Other contributors",
        "Colaborador(es)", "Colaboradores", "Otros autores", "Otro(s) autor(es)", "Autores adicionales", "Autor(es)", "Autores",
        "Contributeur(s)", "Contributeurs", "Collaborateur(s)", "Collaborateurs", "Auteurs additionnels", "Autres auteurs", "Autre(s) auteur(s)", "Auteur(s)", "Auteurs",
        "Mitwirkende(r)", "Mitwirkende", "Beteiligte(r)", "Beteiligte", "Weitere Verfasser", "Weitere Autoren", "Autoren", "Autor(en)", "Beiträger",
        "Contribuidor(es)", "Autores secundários", "Outros autores", "Autor(es) adicional(is)",
        "Collaboratore(i)", "Contributi",
        "Altri autori", "Autori", "Autore(i)", "Collaboratori",
    ]),
    (KohaField::MainAuthor, &["Main Author", "Autor principal", "Auteur principal", "Auteur", "Hauptverfasser", "Hauptautor", "Autor Principal", "Autore principale"]),
    (KohaField::Coauthor, &["Coauthor", "Co-author", "Coautor", "Co-auteur", "Coauteur", "Auteur - co-auteur", "Mitverfasser", "Co-autor", "Koautor", "Coautore"]),
    (KohaField::SecondaryAuthor, &[
        "Secondary Author", "Autor secundario", "Auteur secondaire", "Nebenverfasser", "Zweiter Verfasser", "Weiterer Verfasser", "Autor secundário",
        "Autore secondario",
    ]),
    (KohaField::CorporateAuthor, &[
        "Corporate Author (Main)", "Corporate Author", "Autor corporativo (principal)", "Autor corporativo", "Entidad autora", "Collectivité principale", "Collectivité auteur (principal)",
        "Collectivité auteur", "Auteur collectivité (principal)", "Körperschaft (Haupteintrag)", "Körperschaft (Haupt)", "Körperschaft", "Autor coletivo (principal)",
        "Autor Corporativo (Principal)", "Entidade coletiva (principal)",
    ]),
    (KohaField::CorporateCoauthor, &[
        "Corporate Author (Coauthor)", "Autor corporativo (coautor)", "Collectivité co-auteur", "Collectivité auteur (co-auteur)", "Co-collectivité", "Auteur collectivité (co-auteur)",
        "Körperschaft (Mitverfasser)", "Körperschaft (Co-Autor)", "Autor corporativo (co-autor)",
    ]),
    (KohaField::SecondaryCorporateAuthor, &[
        "Corporate Author (Secondary)", "Autor corporativo (secundario)", "Collectivité secondaire", "Collectivité auteur (secondaire)", "Auteur collectivité (secondaire)",
        "Körperschaft (weitere)", "Körperschaft (Neben)", "Autor corporativo (secundário)",
    ]),
    (KohaField::MaterialType, &[
        "Material type", "Type", "Material Type", "Tipo de material", "Tipo de documento", "Tipo", "Type de document", "Type de matériel", "Type de support documentaire",
        "Materialtyp", "Medientyp/Materialtyp", "Dokumenttyp", "Typ", "Materialart", "Tipo de Material", "Tipo di materiale", "Format",
    ]),
    (KohaField::PublisherNumber, &[
        "Publisher number", "Número de editor", "Número del editor", "Numéro d'éditeur", "Numéro de l'éditeur", "Verlagsnummer", "Número da editora", "Número do editor",
    ]),
    (KohaField::Language, &[
        "Language", "Languages", "Language(s)", "Spoken language", "Lenguaje", "Idioma", "Idiomas", "Lengua", "Idioma hablado", "Lenguaje hablado", "Langue", "Langues", "Langue(s)", "Langue parlée",
        "Sprache", "Sprachen", "Sprache(n)", "Gesprochene Sprache", "Idioma(s)", "Idioma falado", "Língua", "Lingua",
        "Lingue",
    ]),
    (KohaField::SummaryLanguage, &[
        "Summary language", "Idioma del resumen", "Lenguaje del resumen", "Lenguaje de sumario", "Langue du résumé", "Sprache der Zusammenfassung", "Idioma do sumário", "Idioma do resumo",
        "Lingua del sommario", "Lingua del riassunto",
    ]),
    (KohaField::SubtitleLanguage, &[
        "Subtitle language", "Idioma de los subtítulos", "Idioma de subtítulos", "Lenguaje del subtítulo", "Langue des sous-titres", "Untertitelsprache", "Sprache der Untertitel", "Idioma da legenda", "Idioma das legendas",
        "Intertitle language", "Language of accompanying material", "Accompanying material language", "Libretto language",
    ]),
    (KohaField::OriginalLanguage, &[
        "Original language", "Idioma original", "Lenguaje original", "Langue originale", "Langue d'origine", "Originalsprache", "Sprache des Originals", "Idioma Original", "Intermediate language",
        "Lingua originale", "Língua original",
    ]),
    (KohaField::Country, &["Country", "Country of publication", "País", "Pays", "Land", "Erscheinungsland", "País de publicación"]),
    (KohaField::Series, &[
        "Series", "Series statement", "Series Statement", "Serie", "Serie(s)", "Colección", "Mención de serie", "Mención de serie(s)", "Série", "Série(s)", "Séries", "Collection", "Collections", "Mention de collection",
        "Reihe", "Reihen", "Schriftenreihe", "Schriftenreihen", "Serien", "Gesamttitel", "Coleção", "Collana",
    ]),
    (KohaField::Set, &["Set", "Set Level", "Conjunto", "Configurar", "Nivel de conjunto", "Ensemble", "Niveau de l'ensemble", "Gesamtwerk", "Gesamtaufnahme", "Nível do conjunto"]),
    (KohaField::Publication, &[
        "Publisher", "Publication details", "Publication", "Imprint", "Published", "Publication information", "Editor", "Editorial", "Detalles de publicación", "Datos de publicación", "Publicación", "Pie de imprenta",
        "Información de publicación", "Éditeur", "Editeur", "Détails de publication", "Détails de la publication", "Mention de publication", "Informations de publication", "Verlag", "Veröffentlichungsangaben", "Angaben zur Veröffentlichung",
        "Veröffentlichungsangabe", "Publikationsdetails", "Veröffentlichung", "Erscheinungsvermerk", "Editora", "Dados da publicação", "Dados de publicação", "Detalhes da publicação", "Detalhes de publicação", "Publicação", "Editore", "Pubblicazione",
        "Dettagli di pubblicazione",
    ]),
    (KohaField::Production, &["Producer", "Production", "Productor", "Productora", "Producción", "Producteur", "Produzent", "Produktion", "Produtor", "Produção", "Produtora"]),
    (KohaField::Distribution, &["Distributor", "Distribution", "Distribuidor", "Distribuidora", "Distributeur", "Vertrieb", "Distribuição"]),
    (KohaField::Manufacture, &["Manufacturer", "Manufacture", "Fabricante", "Fabricación", "Impresor", "Fabricant", "Imprimeur", "Hersteller", "Herstellung", "Fabricação"]),
    (KohaField::CopyrightDate, &[
        "Copyright date", "Copyright", "Fecha de copyright", "Fecha de derechos de autor", "Date de copyright", "Date du copyright", "Copyright-Datum", "Copyrightdatum", "Data de copyright", "Data do copyright", "Data de direitos autorais",
    ]),
    (KohaField::Year, &["Year", "Date", "Publication date", "Publication year", "Año", "Fecha", "Fecha de publicación", "Année", "Date de publication", "Jahr", "Erscheinungsjahr", "Erscheinungsdatum", "Ano", "Data", "Data de publicação", "Anno", "Data di pubblicazione"]),
    (KohaField::Edition, &[
        "Edition", "Edition Statement", "Edición", "Mención de edición", "Édition", "Mention d'édition", "Auflage", "Ausgabe", "Ausgabebezeichnung", "Auflagenvermerk", "Edição", "Menção de edição", "Edizione",
    ]),
    (KohaField::Description, &[
        "Description", "Physical details", "Physical description", "Physical Details", "Extent", "Pagination", "Descripción", "Detalles físicos", "Descripción física", "Détails physiques", "Description physique", "Description matérielle", "Importance matérielle",
        "Beschreibung", "Physische Beschreibung", "Umfang", "Physische Details", "Physische Angaben", "Descrição", "Detalhes físicos", "Descrição física", "Descrizione", "Descrizione fisica",
        "Dettagli fisici",
    ]),
    (KohaField::ContentType, &["Content type", "Tipo de contenido", "Type de contenu", "Inhaltstyp", "Tipo de conteúdo", "Tipo di contenuto"]),
    (KohaField::MediaType, &["Media type", "Tipo de medio", "Tipo de medios", "Type de média", "Medientyp", "Tipo da mídia", "Tipo de mídia", "Tipo di media"]),
    (KohaField::CarrierType, &[
        "Carrier type", "Tipo de soporte", "Tipo de portador", "Tipo de transportador", "Type de support", "Datenträgertyp", "Datenträger", "Tipo de armazenamento", "Tipo de suporte", "Tipo de operadora", "Tipo di supporto",
    ]),
    (KohaField::Audience, &["Audience", "Target audience", "Audience Note", "Audiencia", "Destinatarios", "Público", "Public", "Public destinataire", "Public cible", "Zielgruppe", "Zielpublikum", "Audiência", "Público-alvo", "Destinatari"]),
    (KohaField::Isbn, &["ISBN", "ISBN(s)", "ISBNs", "Isbn"]),
    (KohaField::Issn, &["ISSN", "ISSN(s)", "ISSN-L", "Issn"]),
    (KohaField::Doi, &["DOI", "doi", "Doi", "DOI(s)"]),
    // Codes of schemes, which a template prints as MARC 024 $2 has them.
    (KohaField::OtherIdentifier, &[
        "wos", "handle", "hdl", "urn", "istc", "uri", "ark", "gtin-14", "ean", "upc", "ismn", "isrc", "sici", "pmid", "pmcid", "oclc", "isan", "isni", "orcid", "danacode", "scopus", "arxiv", "bibcode",
    ]),
    (KohaField::Patent, &[
        "Patent information", "Información de patente", "Información de patentes", "Informations sur le brevet", "Information sur le brevet", "Informations de brevet", "Patentinformation", "Patentinformationen", "Informações de patente", "Informação de patente",
    ]),
    (KohaField::ReportNumber, &["Report number", "Número de informe", "Número de reporte", "Numéro de rapport", "Numéro du rapport", "Berichtsnummer", "Reportnummer", "Report-Nummer", "Número do relatório", "Número de relatório"]),
    (KohaField::OtherTitle, &[
        "Other title", "Other titles", "Other title(s)", "Variant title", "Otro título", "Otros títulos", "Otro(s) título(s)", "Autre titre", "Autres titres", "Autre(s) titre(s)", "Anderer Titel", "Andere Titel", "Weiterer Titel", "Weitere Titel", "Nebentitel",
        "Outro título", "Outros títulos", "Outro(s) título(s)", "Altro titolo",
        "Altri titoli",
    ]),
    (KohaField::TranslatedTitle, &["Title translated", "Translated title", "Título traducido", "Titre traduit", "Übersetzter Titel", "Titel übersetzt", "Titelübersetzung", "Título traduzido", "Titolo tradotto"]),
    (KohaField::UniformTitle, &[
        "Uniform titles", "Uniform title", "Uniform Conventional Heading", "Títulos uniformes", "Título uniforme", "Encabezamiento convencional uniforme", "Titres uniformes", "Titre uniforme", "Titre de forme", "Titre conventionnel uniforme", "Einheitstitel",
        "Einheitssachtitel", "Titoli uniformi", "Cabeçalho uniforme convencional",
        "Titolo uniforme",
    ]),
    (KohaField::RelatedWorks, &[
        "Related works", "Related work(s)", "Trabajos relacionados", "Obras relacionadas", "Œuvres liées", "Œuvres en relation", "Oeuvres liées", "Verwandte Werke", "Zugehörige Werke", "Trabalhos relacionados",
    ]),
    (KohaField::ContainedWorks, &[
        "Contained works", "Contained work(s)", "Trabajos contenidos", "Obras contenidas", "Contient les œuvres", "Œuvres contenues", "Œuvres incluses", "Oeuvres contenues", "Enthaltene Werke", "Obras contidas", "Trabalhos contidos",
    ]),
    (KohaField::TranslationOf, &["Translation of", "Traducción de", "Traduction de", "Übersetzung von", "Tradução de", "Original title", "Titre original", "Título original", "Originaltitel"]),
    (KohaField::Subjects, &[
        "Subject(s)", "Subjects", "Related Subjects", "Subject", "Subject headings", "Materia(s)", "Materias", "Materia", "Tema(s)", "Temas", "Tema", "Asunto(s)", "Sujet(s)", "Sujets", "Sujet", "Sujets liés", "Schlagwörter", "Schlagwort", "Schlagwort/-wörter",
        "Schlagwort(e)", "Schlagworte", "Themen", "Thema", "Thema(en)", "Assunto(s)", "Assuntos", "Assunto", "Soggetto(i)", "Soggetti", "Aihe(et)", "Temas relacionados",
        "Subject Category", "Categoría de tema", "Catégorie sujet", "Catégorie de sujet", "Sachkategorie",
        "Soggetto",
    ]),
    (KohaField::SubjectPersons, &[
        "Subject - Personal Name", "Subject - Family", "Tema - Nombre de persona", "Tema - Nombre personal", "Tema - Familia", "Tema - Apellido", "Sujet - Nom de personne", "Sujet - Auteur", "Sujet - Famille", "Sujet - Nom de famille", "Schlagwort - Person",
        "Schlagwort - Personenname", "Schlagwort - Familie", "Assunto - Nome pessoal", "Assunto - Nome de pessoa", "Assunto - Família",
        "Soggetto - Nome di persona", "Soggetto - Persona",
    ]),
    (KohaField::SubjectOrganizations, &[
        "Subject - Corporate Author", "Subject - Corporate Name", "Tema - Autor corporativo", "Sujet - Collectivité", "Schlagwort - Körperschaft", "Assunto - Autor corporativo", "Assunto - Entidade coletiva",
        "Soggetto - Ente",
    ]),
    (KohaField::SubjectWorks, &["Subject - Author/Title", "Tema - Autor/Título", "Sujet - Auteur/Titre", "Sujet - Auteur/titre", "Schlagwort - Verfasser/Titel", "Schlagwort - Autor/Titel", "Assunto - Autor/Título", "Assunto - Autor/título"]),
    (KohaField::SubjectTopics, &[
        "Subject - Topical Name", "Tema - Nombre tópico", "Tema - Nombre común", "Tema - Tópico", "Sujet - Nom commun", "Schlagwort - Sachbegriff", "Schlagwort - Thema", "Schlagwort - Sachschlagwort", "Assunto - Nome comum", "Assunto - Tópico", "Assunto - Nome tópico",
        "Soggetto - Nome comune", "Soggetto - Argomento",
    ]),
    (KohaField::SubjectPlaces, &["Subject - Geographical Name", "Tema - Nombre geográfico", "Sujet - Nom géographique", "Sujet - Nom Géographique", "Schlagwort - Geografikum", "Schlagwort - Geographischer Name", "Assunto - Nome geográfico", "Soggetto - Nome geografico"]),
    (KohaField::SubjectPeriods, &["Subject - Chronological Term", "Tema - Cronológico", "Sujet - Période", "Schlagwort - Zeit", "Assunto - Cronológico"]),
    (KohaField::Keywords, &["Keyword(s)", "Keywords", "Palabras clave", "Palabra(s) clave", "Mots-clés", "Mots clés", "Mot(s)-clé(s)", "Stichwörter", "Stichworte", "Palavras-chave", "Palavra(s)-chave", "Trademark", "Marca registrada", "Marque déposée"]),
    (KohaField::Genre, &[
        "Genre/Form", "Genre", "Form/Genre", "Subject - Form", "Género/Forma", "Género/forma", "Tema - Forma", "Genre/Forme", "Genre/forme", "Sujet - Forme", "Genre/Gattung", "Gattung/Form", "Schlagwort - Form", "Gênero/Forma", "Assunto - Forma", "Gênero/forma",
        "Genere/Forma", "Género/Formato",
        "Soggetto - Forma",
    ]),
    (KohaField::AdditionalFormats, &[
        "Additional physical formats", "Additional physical format", "Formatos físicos adicionales", "Formatos físicos adicionais", "Formats physiques additionnels", "Formats physiques supplémentaires", "Autres formats physiques", "Autres supports", "Andere physische Formen",
        "Weitere physische Formen", "Weitere physische Formate", "Andere physische Formate", "Zusätzliche physische Formate", "Andere Ausgabeform",
    ]),
    (KohaField::IssuedWith, &["Issued with", "Publicado con", "Publié avec", "Erschienen mit", "Publicado com"]),
    (KohaField::Ddc, &[
        "DDC classification", "Dewey", "DDC", "Dewey classification", "Dewey number", "Clasificación CDD", "Clasificación Dewey", "Classification CDD", "Classification Dewey", "Indice Dewey", "DDC-Klassifikation", "DDC Klassifikation", "Dewey-Dezimalklassifikation",
        "Classificação CDD", "Classificação Decimal de Dewey", "Classificação Dewey",
        "Classificazione DDC", "Classificazione Dewey", "Classificazione CDD",
    ]),
    (KohaField::Lcc, &[
        "LOC classification", "LC classification", "Clasificación LoC", "Clasificación LC", "Classification LoC", "Classification LC", "Classification de la Bibliothèque du Congrès", "LOC-Klassifikation", "LoC-Klassifikation", "LC-Klassifikation", "Classificação LoC", "Classificação da LoC",
        "Classificazione LC", "Classificazione LOC",
    ]),
    (KohaField::Nlm, &["NLM classification", "Clasificación NLM", "Classification NLM", "NLM-Klassifikation", "NLM Klassifikation", "Classificação NLM", "Classificação da NLM"]),
    (KohaField::OtherClass, &[
        "Other classification", "Classification", "Call number", "Class Number", "Otra clasificación", "Otras clasificaciones", "Clasificación", "Autre classification", "Autres classifications", "Andere Klassifikation", "Weitere Klassifikation", "Sonstige Klassifikation", "Klassifikation",
        "Notation", "Outra classificação", "Outras classificações", "Classificação", "Número de chamada",
        "Altra classificazione",
    ]),
    (KohaField::OnlineResources, &[
        "Online resources", "Online resource", "Online access", "Online Access", "Recursos en línea", "Recursos en linea", "Recursos electrónicos", "Acceso en línea", "Ressources en ligne", "Ressource en ligne", "Accès en ligne", "Online-Ressourcen", "Online-Ressource", "Onlineressourcen",
        "Online Ressourcen", "Online-Zugang", "Recursos online", "Recursos em linha", "Recursos on-line", "Recursos em Linha", "Risorse in linea", "Risorse online", "Verkkoaineisto",
        "Risorsa online", "Risorse elettroniche", "Accesso online",
    ]),
    (KohaField::Url, &["URL", "Url", "Link", "Links"]),
    (KohaField::AdditionalForms, &[
        "Available additional physical forms", "Available other forms", "Formas físicas adicionales disponibles", "Autres formes physiques disponibles", "Verfügbare weitere physische Formen", "Formas físicas adicionais disponíveis",
    ]),
    (KohaField::Contents, &[
        "Contents", "Incomplete contents", "Partial contents", "Contents note", "Table of contents", "Contenidos", "Contenido", "Contenidos incompletos", "Contenido incompleto", "Contenidos parciales", "Contenido parcial", "Nota de contenido", "Nota de contenidos", "Contenu", "Contenus", "Contenu incomplet",
        "Contenu partiel", "Contenus partiels", "Table des matières", "Note de contenu", "Sommaire", "Dépouillement", "Inhalte", "Inhalt", "Inhaltsangabe", "Inhaltsverzeichnis", "Unvollständige Inhaltsangabe", "Unvollständiger Inhalt", "Teilweise Inhaltsangabe", "Teilinhalt", "Teilweiser Inhalt", "Inhaltsanmerkung",
        "Conteúdo", "Conteúdos", "Conteúdo incompleto", "Conteúdo parcial", "Conteúdos incompletos", "Conteúdos parciais", "Nota de conteúdo", "Contenuto",
        "Nota di contenuto",
    ]),
    (KohaField::ActionNote, &["Action note", "Nota de acción", "Note d'action", "Note sur les actions", "Bearbeitungsvermerk", "Aktionshinweis", "Aktionsvermerk", "Bestandserhaltung", "Nota de ação"]),
    (KohaField::Credits, &[
        "Production credits", "Production Credits", "Créditos de producción", "Crédits de production", "Générique", "Crédits", "Produktionsangaben", "Produktionsnachweis", "Produktionscredits", "Mitarbeiter der Produktion", "Créditos de produção",
    ]),
    (KohaField::Cast, &["Cast", "Participants", "Performers", "Reparto", "Elenco", "Distribution artistique", "Acteurs", "Interprètes", "Besetzung", "Darsteller", "Mitwirkende Darsteller", "Interpreten"]),
    (KohaField::Awards, &["Awards", "Premios", "Prix", "Récompenses", "Auszeichnungen", "Auszeichnung", "Prêmios", "Prémios", "Premi"]),
    (KohaField::In, &[
        "In", "En", "Dans", "Em", "Enthalten in", "Contained in", "Part of", "Is part of", "Contenido en", "Contenu dans", "In der Reihe", "Contido em", "Source", "Host Item", "Host item", "Teil von", "Parte de",
        "Contenuto in", "Fa parte di",
    ]),
    (KohaField::HostTitle, &["Journal Title", "Journal title", "Journal", "Volume Title", "Título de la revista", "Revista", "Revue", "Titre de la revue", "Zeitschrift", "Zeitschriftentitel", "Periódico", "Título do periódico"]),
    (KohaField::Volume, &["Volume", "Volumen", "Band", "Jahrgang"]),
    (KohaField::Issue, &["Number", "Issue", "Issue number", "Número", "Numéro", "Heft", "Heftnummer"]),
    (KohaField::Pages, &["Pages", "Páginas", "Seiten", "Page(s)"]),
    (KohaField::Thesis, &[
        "Dissertation note", "Thesis", "Thesis note", "Nota de disertación", "Nota de tesis", "Tesis", "Note de thèse", "Note sur la thèse", "Thèse", "Mention de thèse", "Dissertationsvermerk", "Hochschulschriftenvermerk", "Hochschulschrift", "Dissertationshinweis", "Nota de dissertação", "Nota de tese", "Tese",
        "Nota di tesi", "Nota di dissertazione",
    ]),
    (KohaField::Summary, &[
        "Summary", "Abstract", "Review", "Scope and content", "Scope and Content", "Content advice", "Summary note", "Annotation", "Resumen", "Sumario", "Reseña", "Revisión", "Alcance y contenido", "Ámbito y contenido", "Advertencia de contenido", "Aviso de contenido", "Résumé", "Sommaire/Résumé", "Compte rendu", "Critique",
        "Critiques", "Portée et contenu", "Avertissement sur le contenu", "Zusammenfassung", "Kurzfassung", "Inhaltliche Zusammenfassung", "Rezension", "Besprechung", "Umfang und Inhalt", "Inhaltswarnung", "Hinweis zum Inhalt", "Inhaltshinweis", "Sumário", "Resumo", "Resenha", "Revisão", "Crítica", "Escopo e conteúdo",
        "Âmbito e conteúdo", "Aviso de conteúdo", "Alerta de conteúdo", "Sommario", "Riassunto", "Tiivistelmä", "Yhteenveto",
    ]),
    (KohaField::HoldingsNote, &[
        "Holdings note", "Holdings", "Serials Summary holdings", "Nota de ejemplares", "Nota de ejemplaress", "Nota de existencias", "Existencias", "Fondos", "Note sur les exemplaires", "Note d'exemplaire", "État de collection", "Etat de collection", "Bestandsangaben", "Bestandsangabe", "Bestandsvermerk", "Bestand",
        "Bestände", "Nota de exemplares", "Nota sobre exemplares", "Reservas", "Exemplares", "SUDOC serial history", "Historial de periódicas SUDOC", "État de collection SUDOC", "Dates of Publication",
    ]),
    (KohaField::SupplementHoldings, &["Supplements", "Indexes", "Suplementos", "Índices", "Suppléments", "Index", "Supplemente", "Beilagen", "Register", "Indizes"]),
    (KohaField::Supplement, &["Supplement", "Suplemento", "Supplément", "Beilage", "Supplement Information"]),
    (KohaField::SupplementTo, &["Supplement to", "Suplemento de", "Suplemento a", "Supplément de", "Supplément à", "Beilage zu", "Supplement zu", "Suplemento para"]),
    (KohaField::OtherEditions, &["Other editions", "Other edition", "Otras ediciones", "Autres éditions", "Andere Ausgaben", "Weitere Ausgaben", "Andere Auflagen", "Outras edições", "Altre edizioni"]),
    (KohaField::Preceding, &[
        "Continues", "Continues in part", "Supersedes", "Supersedes in part", "Formed by the union", "Absorbed", "Absorbed in part", "Separated from", "Preceding entry", "Continúa", "Continúa en parte", "Continúa a", "Sustituye a", "Reemplaza a", "Reemplaza parcialmente a", "Sustituye en parte a",
        "Formado por la unión", "Formada por la unión", "Formado por la unión de", "Absorbió a", "Absorbió", "Absorbió en parte a", "Absorbió en parte", "Absorbe", "Absorbe a", "Separado de", "Suite de", "Continue", "Continue en partie", "Fait suite à", "Suite partielle de", "Remplace", "Remplace en partie",
        "Remplace partiellement", "Formé par l'union", "Formé par la fusion de", "Fusion de", "Absorbe en partie", "A absorbé", "A absorbé en partie", "Séparé de", "Détaché de", "Fortsetzung von", "Teilweise Fortsetzung von", "Setzt fort", "Vorgänger", "Ersetzt", "Ersetzt teilweise", "Entstanden durch Vereinigung",
        "Entstanden aus der Vereinigung", "Entstanden aus", "Gebildet aus der Vereinigung", "Hat aufgenommen", "Absorbiert", "Absorbierte", "Teilweise absorbiert", "Aufgenommen", "Abgetrennt von", "Getrennt von", "Abgespalten von", "Continua", "Continua em parte", "Continuação de", "Substitui", "Substitui em parte",
        "Formado pela união", "Formado pela união de", "Absorveu", "Absorvido em parte", "Absorveu em parte",
    ]),
    (KohaField::Succeeding, &[
        "Continued by", "Continued in part by", "Superseded by", "Superseded in part by", "Absorbed by", "Absorbed in part by", "Split into", "Merged with", "Merged to form", "Changed back to", "Succeeding entry", "Continuado por", "Continuada por", "Continuado en parte por", "Sustituido por", "Sustituido en parte por", "Reemplazado por",
        "Reemplazado en parte por", "Reemplazado parcialmente por", "Absorbido por", "Absorbido en parte por", "Dividido en", "Fusionado con", "Unido con", "Vuelve a", "Cambió de nuevo a", "Devient", "Continué par", "Continué en partie par", "Devient en partie", "Remplacé par", "Remplacé en partie par", "Remplacé partiellement par", "Absorbé par",
        "Absorbé en partie par", "Divisé en", "Scindé en", "Fusionné avec", "Redevient", "Fortgesetzt durch", "Fortgesetzt von", "Fortgesetzt als", "Teilweise fortgesetzt durch", "Teilweise fortgesetzt von", "Nachfolger", "Ersetzt durch", "Teilweise ersetzt durch", "Aufgegangen in", "Teilweise aufgegangen in", "Absorbiert durch",
        "Absorbiert von", "Teilweise absorbiert von", "Aufgeteilt in", "Gespalten in", "Geteilt in", "Vereinigt mit", "Verschmolzen mit", "Zurückgeändert in", "Continuado em parte por", "Substituído por", "Substituído em parte por", "Absorvido por", "Absorvido em parte por", "Dividido em", "Fundido com", "Mesclado com",
        "Continuato da",
    ]),
    (KohaField::OtherRelated, &["Other related works", "Otros trabajos relacionados", "Otras obras relacionadas", "Autres œuvres liées", "Autres œuvres en relation", "Andere verwandte Werke", "Weitere verwandte Werke", "Sonstige verwandte Werke", "Outros trabalhos relacionados", "Outras obras relacionadas"]),
    (KohaField::Piece, &["Piece-Analytic Level", "Nivel analítico", "Nivel pieza-analítico", "Niveau de la pièce analytique", "Dépouillement de niveau", "Nível analítico"]),
    (KohaField::Provenance, &["Provenance note", "Nota de procedencia", "Note de provenance", "Note sur la provenance", "Provenienz", "Provenienzvermerk", "Provenienzangabe", "Nota de proveniência", "Nota de procedência"]),
    (KohaField::Frequency, &["Current Publication Frequency", "Frequency", "Frecuencia", "Périodicité", "Erscheinungsweise", "Frequência", "Periodicidade"]),
    (KohaField::Note, &[
        "General Note", "Note(s)", "Notes", "Note", "Bibliography", "Bibliografía", "Bibliographie", "Bibliografia", "Playing time", "Date and Place", "Nota(s)", "Notas", "Nota", "Anmerkung", "Anmerkungen", "Observações", "Availability", "Literaturangaben",
    ]),
    (KohaField::ItemType, &["Item type", "Tipo de ítem", "Tipo de ejemplar", "Type d'exemplaire", "Exemplartyp", "Medientyp (Exemplar)", "Tipo de exemplar", "Tipo di copia"]),
    (KohaField::Furniture, &[
        "Tags from this library", "List(s) this item appears in", "Lists this item appears in", "This item appears in the following lists", "Analytics", "Volumes", "Enhanced content", "Reviews from LibraryThing.com", "Novelist Select", "Series information", "Average rating", "Star ratings", "Details for", "Cover image", "Other views", "Tags", "No tags",
        "Etiquetas de esta biblioteca", "Lista(s) en las que aparece este ítem", "Lista(s) en que aparece este ítem", "Analíticas", "Analíticos", "Volúmenes", "Contenido mejorado", "Reseñas de LibraryThing.com", "Valoración media", "Detalles de", "Etiquetas",
        "Tags de cette bibliothèque", "Mots-clés de cette bibliothèque", "Liste(s) contenant ce document", "Cet élément apparaît dans la ou les listes", "Cet exemplaire figure dans la(les) liste(s)", "Dépouillements", "Analytique", "Analytiques", "Contenu enrichi", "Note moyenne", "Détails pour", "Détails de", "Commentaires de LibraryThing.com",
        "Schlagworte aus dieser Bibliothek", "Tags dieser Bibliothek", "Tags aus dieser Bibliothek", "Liste(n), auf denen dieser Titel steht", "Dieser Titel erscheint in folgenden Listen", "Aufsätze", "Bände", "Angereicherte Inhalte", "Durchschnittliche Bewertung", "Details zu", "Detailansicht für", "Analytika",
        "Etiquetas desta biblioteca", "Tags desta biblioteca", "Lista(s) em que este item aparece", "Listas em que este item aparece", "Conteúdo aprimorado", "Classificação média", "Detalhes para", "Detalhes de", "Detalhes do",
        "Étiquettes de cette bibliothèque", "Tag da questa biblioteca", "Tag di questa biblioteca", "Liste in cui appare questo titolo", "Media voti",
    ]),
];
