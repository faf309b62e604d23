//! Fragments of which inputs are put together.

use crate::format::Format;

/// A record in ISO 2709 with these fields, each with its indicators or as its control value.
fn iso2709(leader_status: u8, fields: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut directory, mut body) = (Vec::new(), Vec::new());
    for (tag, value) in fields {
        directory.extend(format!("{tag}{:04}{:05}", value.len() + 1, body.len()).bytes());
        body.extend_from_slice(value);
        body.push(0x1E);
    }
    let base = 24 + directory.len() + 1;
    let length = base + body.len() + 1;
    let mut record = format!("{length:05}{}am a22{base:05}   4500", char::from(leader_status)).into_bytes();
    record.append(&mut directory);
    record.push(0x1E);
    record.append(&mut body);
    record.push(0x1D);
    record
}

/// Fragments of which inputs of a format are put together: sound records, broken ones, and what may lie between.
pub(super) fn fragments(format: Format) -> Vec<Vec<u8>> {
    match format {
        Format::Marc => vec![
            iso2709(b'n', &[("001", b"m1"), ("245", b"10\x1FaWalden /\x1FcHenry Thoreau.")]),
            iso2709(b'n', &[("001", b"u1"), ("200", b"1 \x1FaLe jardin\x1FfA. Dupont")]),
            // It shows no flavour: which one it has depends on the record before.
            iso2709(b'n', &[("001", b"x1"), ("700", b" 1\x1FaDupont\x1FbAnne")]),
            iso2709(b'd', &[("001", b"d1"), ("245", b"10\x1FaGone")]),
            iso2709(b'n', &[("001", b"e1"), ("245", b"10\x1FaGr\xE8ue :\x1Fbm\xC3\xA9moire")]),
            b"\0\0 some garbage \n".to_vec(),
            b"00030nam a2200025   4500\x1E\x1D".to_vec(),
            b"00099nam a2200037   4500245001100000\x1E10\x1FaCut\x1E\x1D".to_vec(),
        ],
        _ => texts(format).iter().map(|text| text.as_bytes().to_vec()).collect(),
    }
}

fn texts(format: Format) -> &'static [&'static str] {
    match format {
        Format::Marcxml => &[
            "<record><controlfield tag=\"001\">m1</controlfield><datafield tag=\"245\" ind1=\"1\" ind2=\"0\"><subfield code=\"a\">Walden</subfield></datafield></record>",
            "<m:record>\n<m:datafield tag=\"200\" ind1=\"1\" ind2=\" \"><m:subfield code=\"a\">Le jardin</m:subfield></m:datafield></m:record>",
            "<record><header status=\"deleted\"><identifier>oai:x:1</identifier></header></record>",
            "<record><header><identifier>oai:x:2</identifier></header><metadata><record><datafield tag=\"700\" ind1=\" \" ind2=\"1\"><subfield code=\"a\">Dupont</subfield></datafield></record></metadata></record>",
            "<record><datafield tag=\"245\"><subfield code=\"a\">Open</record>",
            "<record><datafield tag=\"245\"><subfield code=\"a\">No end",
            "<!-- <record> -->\n",
            "</collection>\n<collection>",
        ],
        Format::MarcJson => &[
            "{\"leader\":\"00000nam\",\"fields\":[{\"245\":{\"ind1\":\"1\",\"subfields\":[{\"a\":\"Walden\"}]}}]}\n",
            "{\"fields\":[{\"200\":{\"ind1\":\"1\",\"subfields\":[{\"a\":\"Le jardin\"}]}}]}",
            "{\"fields\":[{\"700\":{\"ind1\":\"1\",\"subfields\":[{\"a\":\"Dupont\"}]}}]}\n",
            "{\"records\":[{\"fields\":[{\"245\":{\"subfields\":[{\"a\":\"One\"}]}}]},{\"fields\":[{\"245\":{\"subfields\":[{\"a\":\"Two\"}]}}]}]}\n",
            "{\"fields\":[{\"245\":\n",
            "{\"fields\":\"\n{\"other\":1}\n",
            "[\n",
        ],
        Format::Mrk => &[
            "=LDR  00000nam a2200000 a 4500\n=001  m1\n=245  10$aWalden\n\n",
            "=LDR  00000nam a2200000 a 4500\r\n=200  1\\$aLe jardin\r\n",
            "=700  1\\$aDupont\n\n",
            "no field\n",
            "\n\n",
        ],
        Format::AlephSeq => &[
            "000000001 LDR   L 00000nam^a2200000^a^4500\n000000001 24510 L $$aWalden\n",
            "000000002 2001  L $$aLe jardin\n",
            "000000003 7001  L $$aDupont\n",
            "000000004 DEL   L $$aY\n",
            "no field\n",
        ],
        Format::MarcLine => &[
            "00000nam a2200000 a 4500\n001 17\n245 10 $a Walden\n\n",
            "00000nam a2200000 a 4500\n200 1  $a Le jardin\n",
            "00000nam a2200000 a 4500\n700  1 $a Dupont\n\n",
            "no field\n",
        ],
        Format::KohaText => &[
            "Walden\nBy: Thoreau, Henry\nMaterial type: Book\nPublisher: Boston : Ticknor, 1854\n",
            "-----\n",
            "\u{c}\n",
            "Nothing of the kind\n",
            "Middlemarch\nBy: Eliot, George\nISBN: 9780306406157\nThere are no comments on this title.\n",
        ],
        Format::KohaHtml => &[
            "<html><body id='opac-detail'><h1 class='title'>Walden</h1><span class='results_summary isbn'><span class='label'>ISBN: </span>9780306406157</span></body></html>\n",
            "<html><body>Nothing of the kind</body></html>\n",
        ],
        Format::KohaJson => &[
            "{\"url\":\"https://opac.example.org/cgi-bin/koha/opac-detail.pl?biblionumber=7\",\"text\":\"Walden\\nBy: Thoreau, Henry\\nISBN: 9780306406157\"}\n",
            "{\"text\":\"\"}\n",
            "{\"other\":1}\n",
            "12\n",
        ],
        _ => texts_of_citations(format),
    }
}

fn texts_of_citations(format: Format) -> &'static [&'static str] {
    match format {
        Format::Ris => &[
            "TY  - BOOK\nTI  - Walden\nAU  - Thoreau, Henry David\nER  - \n",
            "TY  - JOUR\r\nTI  - No end\r\n",
            "\n\n",
            "no field\n",
            "ER  - \n",
        ],
        Format::Endnote => &[
            "%0 Book\n%T Walden\n%A Thoreau, Henry David\n\n",
            "%0 Journal Article\r\n%T No end\r\n",
            "%0 Book %T In one line %A Eliot, George\n",
            "\n\n",
            "no field\n",
        ],
        Format::Refworks => &[
            "RT Book, Whole\nT1 Walden\nA1 Thoreau, Henry David\n\n",
            "RT Journal Article\r\nT1 No\r\nend\r\n",
            "ER\n",
            "\n\n",
            "no field\n",
        ],
        Format::Nbib => &[
            "PMID- 1\nTI  - Walden\nFAU - Thoreau, Henry David\n\n",
            "PMID- 2\r\nTI  - No\r\n      end\r\n",
            "\n\n",
            "no field\n",
        ],
        Format::Wos => &[
            "FN Clarivate Analytics Web of Science\nVR 1.0\n",
            "PT J\nTI Walden\nAU Thoreau, H\n   Eliot, G\nER\n\n",
            "PT B\r\nTI No end\r\n",
            "EF\n",
            "no field\n",
        ],
        Format::Csv => &[
            "title,author,year\n",
            "Walden,\"Thoreau, Henry\",1854\n",
            "\"Two\nlines\",Eliot,1871\r\n",
            "\"Words\" first,Eliot\n",
            "\"open,1\n",
            ",,\n",
            "An export of 2026\n",
        ],
        Format::CslJson | Format::CrossrefJson | Format::DataciteJson | Format::OpenAlex => &[
            "{\"DOI\":\"10.5555/1\",\"title\":\"Walden\",\"type\":\"book\"}\n",
            "{\"status\":\"ok\",\"message\":{\"items\":[{\"DOI\":\"10.5555/2\",\"title\":[\"In\"]},{\"DOI\":\"10.5555/3\"}]}}\n",
            "{\"message\":{\"DOI\":\"10.5555/4\",\"title\":[\"One\"]}}\n",
            "{\"data\":[{\"id\":\"10.5555/5\",\"attributes\":{\"doi\":\"10.5555/5\",\"titles\":[{\"title\":\"Set\"}]}}]}\n",
            "{\"meta\":{\"count\":1},\"results\":[{\"id\":\"https://openalex.org/W1\",\"title\":\"A\"}]}\n",
            "{\"title\":\"No end\n",
            "[",
            "{\"title\":{\"items\":[\n]}}{}\n",
        ],
        _ => &[
            "{\"kind\":\"book\",\"title\":{\"full\":\"Walden\"}}\n",
            "{\"kind\":\"cake\"}\n",
            "{\"kind\":\"book\",\"title\":{\"full\":\"Gr\u{fc}n\"}}",
            "{\"kind\":\"",
            "\n",
            "nonsense\n",
        ],
    }
}
