//! The names of subfields in frameworks that are not in English: Spanish, Portuguese, French, German and Italian.

use super::Name;

/// Names by the beginnings of tags, in lower case; as in English, a name may go on behind what is here.
#[rustfmt::skip]
pub(super) const NAMES: &[(&[&str], &[Name])] = &[
    // MARC 21
    (&["020"], &[
        ("número internacional", 'a'), ("isbn", 'a'), ("internationale standardbuchnummer", 'a'), ("numéro international", 'a'), ("numero internazionale", 'a'),
        ("número de isbn cancelado", 'z'), ("número isbn cancelado", 'z'), ("condiciones de adquisición", 'c'), ("disponibilidad", 'c'),
    ]),
    (&["022"], &[("número internacional", 'a'), ("issn", 'a'), ("internationale standardnummer", 'a'), ("numéro international", 'a')]),
    (&["041"], &[("código de lengua del texto", 'a'), ("código de idioma del texto", 'a'), ("código de idioma para texto", 'a'), ("código do idioma do texto", 'a'), ("code de langue du texte", 'a'), ("sprachcode des textes", 'a')]),
    (&["050", "060", "08", "090"], &[("número de clasificación", 'a'), ("número de classificação", 'a'), ("klassifikationsnummer", 'a'), ("notation", 'a'), ("indice", 'a'), ("número de edición", '2'), ("número da edição", '2'), ("número de ítem", 'b'), ("número de documento", 'b')]),
    (&["100", "600", "700", "800"], &[
        ("nombre de persona", 'a'), ("nombre personal", 'a'), ("nome pessoal", 'a'), ("nome de pessoa", 'a'), ("personenname", 'a'), ("nom de personne", 'a'), ("nome di persona", 'a'),
        ("fechas asociadas", 'd'), ("fecha asociada", 'd'), ("datas associadas", 'd'), ("lebensdaten", 'd'), ("dates associées", 'd'), ("date associate", 'd'),
        ("numeración", 'b'), ("numeração", 'b'), ("títulos y otras palabras", 'c'), ("títulos e outras palavras", 'c'), ("forma más completa", 'q'), ("forma completa", 'q'),
        ("título de una obra", 't'), ("título de la obra", 't'), ("título da obra", 't'),
    ]),
    (&["110", "610", "710", "810"], &[
        ("nombre de entidad", 'a'), ("nombre corporativo", 'a'), ("nombre de la entidad", 'a'), ("nome da entidade", 'a'), ("nome da instituição", 'a'), ("nome corporativo", 'a'), ("körperschaftsname", 'a'), ("name der körperschaft", 'a'),
        ("nom de collectivité", 'a'), ("unidad subordinada", 'b'), ("unidade subordinada", 'b'), ("untergeordnete", 'b'),
    ]),
    (&["111", "611", "711", "811"], &[
        ("nombre de reunión", 'a'), ("nombre de la reunión", 'a'), ("nombre de congreso", 'a'), ("nome do evento", 'a'), ("sede de", 'c'), ("lugar de", 'c'), ("fecha de", 'd'), ("número de", 'n'),
    ]),
    (&["130", "240", "630", "730", "830"], &[("título uniforme", 'a'), ("einheitssachtitel", 'a'), ("titre uniforme", 'a'), ("idioma de la obra", 'l'), ("lengua de la obra", 'l'), ("designación de volumen", 'v')]),
    (&["245", "246", "247", "242"], &[
        ("título", 'a'), ("titel", 'a'), ("titre", 'a'), ("titolo", 'a'), ("resto del título", 'b'), ("restante do título", 'b'), ("subtítulo", 'b'), ("parte restante del título", 'b'), ("zusatz", 'b'), ("titelzusatz", 'b'), ("rest des titels", 'b'),
        ("sous-titre", 'b'), ("reste du titre", 'b'), ("complemento del titolo", 'b'),
        ("mención de responsabilidad", 'c'), ("menção de responsabilidade", 'c'), ("indicação de responsabilidade", 'c'), ("verfasserangabe", 'c'), ("verantwortlichkeitsangabe", 'c'), ("mention de responsabilité", 'c'), ("formulazione di responsabilità", 'c'),
        ("medio", 'h'), ("meio", 'h'), ("designación general", 'h'), ("número de parte", 'n'), ("número de la parte", 'n'), ("número da parte", 'n'), ("nombre de parte", 'p'), ("nombre de la parte", 'p'), ("nome da parte", 'p'), ("teilnummer", 'n'), ("teiltitel", 'p'),
    ]),
    (&["250"], &[("mención de edición", 'a'), ("menção de edição", 'a'), ("indicação de edição", 'a'), ("edición", 'a'), ("edição", 'a'), ("ausgabebezeichnung", 'a'), ("ausgabe", 'a'), ("mention d'édition", 'a'), ("edizione", 'a'), ("resto de la mención de edición", 'b')]),
    (&["260", "264"], &[
        ("lugar de", 'a'), ("local de", 'a'), ("ort der", 'a'), ("erscheinungsort", 'a'), ("verlagsort", 'a'), ("lieu de", 'a'), ("luogo di", 'a'),
        ("nombre del", 'b'), ("nombre de", 'b'), ("nome do", 'b'), ("nome da", 'b'), ("name des", 'b'), ("verlag", 'b'), ("nom de", 'b'), ("nom d'", 'b'), ("nome dell", 'b'),
        ("fecha de", 'c'), ("data de", 'c'), ("datum der", 'c'), ("erscheinungsdatum", 'c'), ("erscheinungsjahr", 'c'), ("date de", 'c'), ("data di", 'c'),
        ("lugar de fabricación", 'e'), ("lugar de manufactura", 'e'),
    ]),
    (&["264"], &[("lugar de fabricación", 'a'), ("lugar de manufactura", 'a')]),
    (&["300"], &[
        ("extensión", 'a'), ("extensão", 'a'), ("umfang", 'a'), ("importance matérielle", 'a'), ("estensione", 'a'), ("otros detalles físicos", 'b'), ("otras características físicas", 'b'), ("outros detalhes físicos", 'b'), ("weitere physische", 'b'),
        ("dimensiones", 'c'), ("dimensões", 'c'), ("maße", 'c'), ("dimensions", 'c'), ("dimensioni", 'c'), ("material acompañante", 'e'), ("material que acompaña", 'e'), ("material adicional", 'e'), ("begleitmaterial", 'e'),
    ]),
    (&["336"], &[("término de tipo de contenido", 'a'), ("código de tipo de contenido", 'b')]),
    (&["337"], &[("nombre del tipo de medio", 'a'), ("término de tipo de medio", 'a'), ("código del tipo de medio", 'b')]),
    (&["338"], &[("nombre del tipo de soporte", 'a'), ("término de tipo de soporte", 'a'), ("código del tipo de soporte", 'b')]),
    (&["440", "490"], &[("mención de serie", 'a'), ("indicação de série", 'a'), ("menção de série", 'a'), ("título", 'a'), ("gesamttitel", 'a'), ("número de volumen", 'v'), ("designación de volumen", 'v'), ("número do volume", 'v'), ("volumen", 'v'), ("volume", 'v'), ("bandangabe", 'v')]),
    (&["502"], &[("nota de tesis", 'a'), ("nota de disertación", 'a'), ("nota de dissertação", 'a'), ("tipo de título", 'b'), ("nombre de la institución", 'c'), ("año", 'd')]),
    (&["505"], &[("nota de contenido", 'a'), ("nota de contenido con formato", 'a'), ("nota de conteúdo", 'a'), ("inhaltsangabe", 'a')]),
    (&["520"], &[("resumen", 'a'), ("sumario", 'a'), ("resumo", 'a'), ("nota de sumario", 'a'), ("nota de resumen", 'a'), ("zusammenfassung", 'a'), ("résumé", 'a')]),
    (&["5"], &[("nota", 'a'), ("bibliografía", 'a'), ("bibliografia", 'a'), ("allgemeine", 'a'), ("fußnote", 'a'), ("note", 'a'), ("texto de la nota", 'a')]),
    (&["650"], &[("término de materia", 'a'), ("término temático", 'a'), ("termo tópico", 'a'), ("assunto tópico", 'a'), ("schlagwort", 'a'), ("sachschlagwort", 'a'), ("terme thématique", 'a')]),
    (&["651"], &[("nombre geográfico", 'a'), ("nome geográfico", 'a'), ("geografischer name", 'a'), ("nom géographique", 'a')]),
    (&["653"], &[("término no controlado", 'a'), ("termo não controlado", 'a'), ("freies schlagwort", 'a')]),
    (&["655"], &[("género", 'a'), ("datos o término principal de género", 'a'), ("término de género", 'a'), ("gênero", 'a'), ("genre", 'a')]),
    (&["6"], &[
        ("subdivisión general", 'x'), ("subdivisión geográfica", 'z'), ("subdivisión cronológica", 'y'), ("subdivisión de forma", 'v'), ("subdivisão geral", 'x'), ("subdivisão geográfica", 'z'), ("subdivisão cronológica", 'y'), ("subdivisão de forma", 'v'),
        ("fuente del encabezamiento", '2'), ("fuente de encabezamiento", '2'), ("fuente del término", '2'),
    ]),
    (&["76", "77", "78"], &[
        ("encabezamiento principal", 'a'), ("entrada principal", 'a'), ("título", 't'), ("edición", 'b'), ("lugar, editor", 'd'), ("partes relacionadas", 'g'), ("parte(s) relacionada", 'g'), ("título uniforme", 's'), ("issn", 'x'), ("isbn", 'z'),
        ("número internacional normalizado de publicaciones seriadas", 'x'), ("número internacional normalizado para publicaciones seriadas", 'x'), ("número de control", 'w'),
    ]),
    (&["856"], &[("identificador uniforme", 'u'), ("identificador uniforme do recurso", 'u'), ("url", 'u'), ("nota pública", 'z'), ("texto del enlace", 'y'), ("texto do link", 'y'), ("tipo de formato", 'q')]),
    (&["942"], &[("tipo de ítem", 'c'), ("tipo de item", 'c'), ("medientyp", 'c'), ("exemplartyp", 'c')]),
    (&["1", "7"], &[
        ("término indicativo de función", 'e'), ("término de relación", 'e'), ("término relacionador", 'e'), ("termo de relação", 'e'), ("funktionsbezeichnung", 'e'), ("beziehungskennzeichnung", 'e'), ("código de función", '4'), ("código de relación", '4'), ("código de relação", '4'),
        ("código de relator", '4'), ("funktionscode", '4'),
    ]),
    // UNIMARC
    (&["010", "011"], &[("numéro", 'a'), ("isbn", 'a'), ("issn", 'a'), ("qualificatif", 'b'), ("prix", 'd'), ("disponibilité", 'd'), ("isbn erroné", 'z'), ("issn erroné", 'y')]),
    (&["101"], &[("langue du document", 'a'), ("langue du texte", 'a'), ("langue de l'œuvre originale", 'c'), ("langue de l'oeuvre originale", 'c'), ("langue originale", 'c'), ("langue du résumé", 'd')]),
    (&["102"], &[("pays de publication", 'a')]),
    (&["200"], &[
        ("titre propre", 'a'), ("type de document", 'b'), ("indication générale", 'b'), ("titre propre d'un auteur différent", 'c'), ("titre parallèle", 'd'), ("complément du titre", 'e'), ("sous-titre", 'e'), ("première mention de responsabilité", 'f'), ("mention de responsabilité", 'f'), ("autres mentions de responsabilité", 'g'),
        ("auteur principal", 'f'), ("mention de responsabilité suivante", 'g'), ("auteurs secondaires", 'g'), ("numéro de partie", 'h'), ("titre de partie", 'i'), ("titolo proprio", 'a'), ("complemento del titolo", 'e'), ("prima formulazione", 'f'),
        ("título propriamente dito", 'a'), ("título próprio", 'a'), ("informação de outro título", 'e'), ("complemento de título", 'e'), ("primeira menção de responsabilidade", 'f'), ("menções de responsabilidade", 'g'),
    ]),
    (&["205"], &[("mention d'édition", 'a'), ("menção da edição", 'a'), ("formulazione di edizione", 'a')]),
    (&["210", "214"], &[
        ("lieu de publication", 'a'), ("lieu d'édition", 'a'), ("adresse", 'b'), ("adresse entière prise à la page de titre", 'r'), ("adresse entière prise au colophon", 's'), ("nom de l'éditeur", 'c'), ("éditeur", 'c'), ("nom d'éditeur", 'c'), ("date de publication", 'd'), ("date d'édition", 'd'), ("lieu de fabrication", 'e'), ("nom du fabricant", 'g'), ("imprimeur", 'g'), ("date de fabrication", 'h'),
        ("lugar da edição", 'a'), ("nome do editor", 'c'), ("data da publicação", 'd'), ("luogo", 'a'), ("nome dell'editore", 'c'), ("data", 'd'),
    ]),
    (&["215"], &[("importance matérielle", 'a'), ("type de présentation", 'a'), ("autres caractéristiques", 'c'), ("format", 'd'), ("matériel d'accompagnement", 'e'), ("indicação específica", 'a'), ("outras indicações físicas", 'c'), ("dimensões", 'd')]),
    (&["225"], &[("titre de la collection", 'a'), ("titre propre de la collection", 'a'), ("collection", 'a'), ("numérotation", 'v'), ("numéro de volume", 'v'), ("issn", 'x')]),
    (&["3"], &[("texte de la note", 'a'), ("note", 'a'), ("résumé", 'a'), ("texto da nota", 'a')]),
    (&["328"], &[("type de thèse", 'b'), ("discipline", 'c'), ("date du diplôme", 'd')]),
    (&["4"], &[
        ("vedette auteur", 'a'), ("lieu de publication", 'c'), ("date de publication", 'd'), ("mention d'édition", 'e'), ("description matérielle", 'p'),
        ("titre", 't'), ("auteur", 'a'), ("issn", 'x'), ("isbn", 'y'), ("volume", 'v'), ("numéro", 'v'),
    ]),
    (&["606", "607", "608", "610"], &[
        ("élément d'entrée", 'a'), ("descripteur", 'a'), ("sujet", 'a'), ("mot-matière", 'a'), ("subdivision de sujet", 'x'), ("subdivision géographique", 'y'), ("subdivision chronologique", 'z'), ("subdivision de forme", 'j'), ("code du système", '2'), ("numéro de la notice d'autorité", '3'),
    ]),
    (&["676"], &[("indice", 'a'), ("édition", 'v')]),
    (&["70", "71", "72"], &[
        ("élément d'entrée", 'a'), ("nom", 'a'), ("partie du nom autre", 'b'), ("prénom", 'b'), ("subdivision", 'b'), ("éléments ajoutés aux noms", 'c'), ("élément ajouté au nom", 'c'), ("chiffres romains", 'd'), ("dates", 'f'), ("forme développée", 'g'), ("code de fonction", '4'), ("fonction", '4'),
        ("numéro de la notice d'autorité", '3'), ("identifiant de la notice d'autorité", '3'), ("numéro d'autorité", '3'), ("développement des initiales", 'g'),
        ("date du congrès", 'f'), ("palavra de ordem", 'a'), ("outra parte do nome", 'b'), ("datas", 'f'), ("código de função", '4'),
    ]),
];
