use super::{Doi, ShortDoi};
use proptest::prelude::*;

/// What is written, and the DOI; empty where it must be refused.
const WRITTEN: &[(&str, &str)] = &[
    ("10.1000/182", "10.1000/182"),
    (" 10.1000/182 ", "10.1000/182"),
    ("10.1000/ABC.Def", "10.1000/abc.def"),
    ("10.1000/ÄBC", "10.1000/Äbc"),
    ("doi:10.1000/182", "10.1000/182"),
    ("doi: 10.1000/182", "10.1000/182"),
    ("DOI 10.1000/182", "10.1000/182"),
    ("DOI: 10.1000/182", "10.1000/182"),
    ("Doi:10.1000/182", "10.1000/182"),
    ("DOI10.1000/182", "10.1000/182"),
    ("doi=10.1000/182", "10.1000/182"),
    ("doi.10.1000/182", "10.1000/182"),
    ("(DOI)10.1000/182", "10.1000/182"),
    ("[DOI] 10.1000/182", "10.1000/182"),
    ("doi:doi:10.1000/182", "10.1000/182"),
    ("urn:doi:10.1000/182", "10.1000/182"),
    ("urn:doi:10.1000:182", "10.1000/182"),
    ("info:doi/10.1000/182", "10.1000/182"),
    ("info:doi/10.1000/a%23b", "10.1000/a#b"),
    ("doi:10.1000/a%23b", "10.1000/a%23b"),
    ("10.1000/a%23b", "10.1000/a%23b"),
    ("https://doi.org/10.1000/a%23b", "10.1000/a#b"),
    ("https://doi.org/10.1000/a%2523b", "10.1000/a%23b"),
    ("http://dx.doi.org/10.1000/182", "10.1000/182"),
    ("https://www.doi.org/10.1000/182", "10.1000/182"),
    ("https:/doi.org/10.1000/182", "10.1000/182"),
    ("//doi.org/10.1000/182", "10.1000/182"),
    ("doi.org/10.1000/182", "10.1000/182"),
    ("dx.doi.org/10.1000/182", "10.1000/182"),
    ("DOI: https://doi.org/10.1000/182", "10.1000/182"),
    ("doi:http://dx.doi.org/10.1000/182", "10.1000/182"),
    ("https://doi.org/doi:10.1000/182", "10.1000/182"),
    ("https://doi.org/https://doi.org/10.1000/182", "10.1000/182"),
    ("https://doi.org/urn:doi:10.1234:456", "10.1234/456"),
    ("http://hdl.handle.net/10.1000/182", "10.1000/182"),
    ("https://doi.org/10.1000/182?nosfx=y", "10.1000/182"),
    ("https://doi.org/10.1000/182#page-2", "10.1000/182"),
    ("https://doi-org.proxy.lib.example.edu/10.1000/182", "10.1000/182"),
    ("http://dx.doi.org.proxy.example.edu/10.1000/182", "10.1000/182"),
    ("<https://doi.org/10.1000/182>", "10.1000/182"),
    ("(10.1000/182)", "10.1000/182"),
    ("“10.1000/182”", "10.1000/182"),
    ("«10.1000/182»", "10.1000/182"),
    ("10.1000/182.", "10.1000/182"),
    ("10.1000/182;", "10.1000/182"),
    ("10.1000/182).", "10.1000/182"),
    ("10.1000/182\"", "10.1000/182"),
    ("10.1000/182>", "10.1000/182"),
    ("10.1000/182}", "10.1000/182"),
    ("10.1000/182&", "10.1000/182"),
    ("10.1000/182–", "10.1000/182"),
    ("10.1000/182</ref>", "10.1000/182"),
    ("10.1000/182&lt;/ref&gt;", "10.1000/182"),
    ("10.1000/182<br/>", "10.1000/182"),
    ("10.1000/182 [doi]", "10.1000/182"),
    ("10.1000/182\u{200B}", "10.1000/182"),
    ("\u{FEFF}10.1000/1\u{AD}82", "10.1000/182"),
    ("10.1000/1(2)", "10.1000/1(2)"),
    ("10.1016/0022-2836(70)90057-4", "10.1016/0022-2836(70)90057-4"),
    ("10.1016/S0140-6736(05)12345-6).", "10.1016/s0140-6736(05)12345-6"),
    ("10.506123/abc", "10.506123/abc"),
    ("10.123456789/abc", "10.123456789/abc"),
    ("10.1000.10/123", "10.1000.10/123"),
    ("10.1093/analys/anw053", "10.1093/analys/anw053"),
    ("10.5067/terra+aqua/ceres", "10.5067/terra+aqua/ceres"),
    ("10.1207/s15327906mbr0102&3_4", "10.1207/s15327906mbr0102&3_4"),
    ("10.1037//0002-9432.72.1.50", "10.1037/0002-9432.72.1.50"),
    ("10.1026//1616-1041.3.2.78", "10.1026//1616-1041.3.2.78"),
    ("10.1000/182/", "10.1000/182/"),
    (
        "10.1002/(SICI)1097-0258(19970515)16:9<981::AID-SIM510>3.0.CO;2-N",
        "10.1002/(sici)1097-0258(19970515)16:9<981::aid-sim510>3.0.co;2-n",
    ),
    (
        "10.1002/(SICI)1097-0258(19970515)16:9&lt;981::AID-SIM510&gt;3.0.CO;2-#",
        "10.1002/(sici)1097-0258(19970515)16:9<981::aid-sim510>3.0.co;2-#",
    ),
    (
        "https://doi.org/10.1002/(SICI)1097-0258(19970515)16:9%3C981::AID-SIM510%3E3.0.CO;2-%23",
        "10.1002/(sici)1097-0258(19970515)16:9<981::aid-sim510>3.0.co;2-#",
    ),
    (
        "http://dx.doi.org/10.1002/(SICI)1097-0258(19970515)16:9<981::AID-SIM510>3.0.CO;2-#",
        "10.1002/(sici)1097-0258(19970515)16:9<981::aid-sim510>3.0.co;2-#",
    ),
    ("10.1890/0012-9658(2006)87[2832:TIOPMA]2.0.CO;2", "10.1890/0012-9658(2006)87[2832:tiopma]2.0.co;2"),
    ("10.1175/1520-0469(1971)028<0833:MOTGFA>2.0.CO;2", "10.1175/1520-0469(1971)028<0833:motgfa>2.0.co;2"),
    ("10.1890/0012-9658(2006)87%5B2832:TIOPMA%5D2.0.CO;2", "10.1890/0012-9658(2006)87[2832:tiopma]2.0.co;2"),
    (
        "10.1002/(SICI)1097-0258(19970515)16:9%3C981::AID-SIM510%3E3.0.CO%3B2-%23",
        "10.1002/(sici)1097-0258(19970515)16:9<981::aid-sim510>3.0.co;2-#",
    ),
    ("10.1175/1520-0469(1971)028&#60;0833:MOTGFA&#x3E;2.0.CO;2", "10.1175/1520-0469(1971)028<0833:motgfa>2.0.co;2"),
    ("10.26786/1920-7603(2011)1", "10.26786/1920-7603(2011)1"),
    ("10.26786/1920-7603(2011)1</a>", "10.26786/1920-7603(2011)1"),
    ("10.1044/1092-4388(2007/046)", "10.1044/1092-4388(2007/046)"),
    ("10.1038/s41586\u{2010}024\u{2010}07236\u{2010}z", "10.1038/s41586-024-07236-z"),
    ("10.1890/08\u{2013}1222.1", "10.1890/08-1222.1"),
    ("10.1007/978-3-319-00001-1\\_12", "10.1007/978-3-319-00001-1_12"),
    ("10.1007/978-3-319-00001-1\\\\_12", "10.1007/978-3-319-00001-1_12"),
    ("10.1007/a\\b", "10.1007/a\\b"),
    ("10.1021/ja973898+", "10.1021/ja973898+"),
    ("10.18810/jma.pdf", "10.18810/jma.pdf"),
    ("10.5555/conf/abstract", "10.5555/conf/abstract"),
    ("http://10.5281/zenodo.1186407", "10.5281/zenodo.1186407"),
    ("https://10.5281/a%23b", "10.5281/a#b"),
    // Refused.
    ("", ""),
    ("http://10.5281.org/zenodo", ""),
    ("http://10.0.0.1/zenodo", ""),
    ("10.1175/1520-0469(1971)028<0833:MOTGFA", ""),
    ("10.1175/1520-0469(1971)0282.0.CO;2", ""),
    ("10.1002/1098-2337(1981)7:3¡259::AID-AB2480070309¿3.0.CO;2-V", ""),
    ("10.1002/(sici)1522-2594(200005)43:5[amp]#60;621::aid-mrm1>3.0.co;2-3", ""),
    ("10.1175/1520-0477(1997)07860;1069:apicow62;2.0.co;2", ""),
    ("doi", ""),
    ("doi:", ""),
    ("182", ""),
    ("10.1000", ""),
    ("10.1000/", ""),
    ("10.1000/...", ""),
    ("10.123/abc", ""),
    ("10.xxxx/abc", ""),
    ("11.1000/182", ""),
    ("10.1000.x/182", ""),
    ("10.1000182", ""),
    ("10.1000%2F182", ""),
    ("10.1234567890/1", ""),
    ("10.1000/182 10.1000/183", ""),
    ("10.1000/182 (print)", ""),
    ("10.1000/18 2", ""),
    ("https://doi.org/10.1000/a%20b", ""),
    ("https://doi.org/10.1000/caf%E9", ""),
    ("10/aabbe", ""),
    ("https://doi.org/aabbe", ""),
    ("https://doi.org/", ""),
    ("https://example.org/", ""),
    ("10.1002/(SICI)1097-0258(19970515)16:9<981::AID-SIM510", ""),
    ("10.1002/(SICI)1097-0258(19970515)16:93.0.CO;2-N", ""),
    ("Do it 10.1000/182", ""),
];

#[test]
fn written_forms() {
    for &(text, doi) in WRITTEN {
        let read = Doi::parse(text);
        assert_eq!(read.as_ref().map_or("", Doi::as_str), doi, "{text:?}: {read:?}");
    }
}

/// An address, and the DOI in it; empty where none can be told.
const ADDRESSES: &[(&str, &str)] = &[
    ("https://www.tandfonline.com/doi/full/10.1080/03003930.2022.2081552", "10.1080/03003930.2022.2081552"),
    (
        "https://www.tandfonline.com/doi/abs/10.1080/03003930.2022.2081552?needAccess=true",
        "10.1080/03003930.2022.2081552",
    ),
    ("http://tandfonline.com/doi/pdf/10.1080/03003930.2022.2081552", "10.1080/03003930.2022.2081552"),
    ("https://www.tandfonline.com/doi/10.1080/03003930.2022.2081552/bare", "10.1080/03003930.2022.2081552"),
    ("https://www.tandfonline.com/doi/abs/10.1080/03003930.2022.2081552#.VxYz", "10.1080/03003930.2022.2081552"),
    ("https://www-tandfonline-com.proxy.example.edu/doi/full/10.1080/1.2", "10.1080/1.2"),
    ("https://www.tandfonline.com.proxy.example.edu/doi/full/10.1080/1.2", "10.1080/1.2"),
    ("https://proxy.example.edu/login?url=https://www.tandfonline.com/doi/full/10.1080/1.2?a=b", "10.1080/1.2"),
    ("https://proxy.example.edu/login?url=https%3A%2F%2Fdoi.org%2F10.1000%2F182", "10.1000/182"),
    ("https://proxy.example.edu/login?qurl=https%3A%2F%2Fdoi.org%2F10.1000%2F182", "10.1000/182"),
    ("https://proxy.example.edu/login?qurl=https%3a%2f%2fdoi.org%2f10.1000%2fa%252Fb", "10.1000/a/b"),
    ("http://0-www.tandfonline.com.library.example.edu/doi/full/10.1080/1.2", "10.1080/1.2"),
    ("http://0-doi.org.library.example.edu/10.1000/182", "10.1000/182"),
    ("https://www.nejm.org/doi/full/10.1056/NEJMoa2034577", "10.1056/nejmoa2034577"),
    ("https://www.nejm.org/doi/10.1056/NEJMoa2034577?url_ver=Z39.88-2003", "10.1056/nejmoa2034577"),
    ("https://journals.sagepub.com/doi/10.1177/0002764212458272", "10.1177/0002764212458272"),
    ("https://journals.sagepub.com/doi/reader/10.1177/0002764212458272", "10.1177/0002764212458272"),
    ("https://onlinelibrary.wiley.com/doi/10.1111/j.1467-9299.2009.01776.x", "10.1111/j.1467-9299.2009.01776.x"),
    ("https://onlinelibrary.wiley.com/doi/epdf/10.1111/padm.12345", "10.1111/padm.12345"),
    ("https://onlinelibrary.wiley.com/doi/pdfdirect/10.1111/padm.12345?download=true", "10.1111/padm.12345"),
    ("http://onlinelibrary.wiley.com/doi/10.1111/padm.12345/abstract", "10.1111/padm.12345"),
    ("http://onlinelibrary.wiley.com/doi/10.1111/padm.12345/full", "10.1111/padm.12345"),
    ("http://onlinelibrary.wiley.com/doi/10.1111/padm.12345/abstract;jsessionid=0A1B.f01t01", "10.1111/padm.12345"),
    ("http://onlinelibrary.wiley.com/doi/10.1111/padm.12345/references", "10.1111/padm.12345"),
    ("https://onlinelibrary.wiley.com/book/10.1002/9781118786352", "10.1002/9781118786352"),
    ("https://agupubs.onlinelibrary.wiley.com/doi/full/10.1029/2019JD030000", "10.1029/2019jd030000"),
    ("https://pubs.acs.org/doi/10.1021/ja00001a001", "10.1021/ja00001a001"),
    ("https://pubs.acs.org/doi/suppl/10.1021/ja00001a001/suppl_file/ja1_si_001.pdf", "10.1021/ja00001a001"),
    ("https://www.science.org/doi/abs/10.1126/science.1234567", "10.1126/science.1234567"),
    ("https://www.pnas.org/doi/full/10.1073/pnas.2000000117", "10.1073/pnas.2000000117"),
    (
        "https://www.annualreviews.org/doi/abs/10.1146/annurev-polisci-051010-111659",
        "10.1146/annurev-polisci-051010-111659",
    ),
    ("https://epubs.siam.org/doi/book/10.1137/1.9781611971200", "10.1137/1.9781611971200"),
    ("https://www.journals.uchicago.edu/doi/pdfplus/10.1086/675678", "10.1086/675678"),
    ("https://www.degruyter.com/document/doi/10.1515/9783110123456/html?lang=de", "10.1515/9783110123456"),
    ("https://www.tandfonline.com/action/showCitFormats?doi=10.1080%2F1.2", "10.1080/1.2"),
    ("https://link.springer.com/article/10.1007/s11192-019-03217-6", "10.1007/s11192-019-03217-6"),
    ("https://link.springer.com/article/10.1007/s11192-019-03217-6/fulltext.html", "10.1007/s11192-019-03217-6"),
    ("https://link.springer.com/content/pdf/10.1007%2Fs11192-019-03217-6.pdf", "10.1007/s11192-019-03217-6"),
    ("https://link.springer.com/chapter/10.1007/978-3-319-00001-1_12#page-1", "10.1007/978-3-319-00001-1_12"),
    ("https://link.springer.com/article/10.1140/epjc/s10052-019-1234-5/figures/2", "10.1140/epjc/s10052-019-1234-5"),
    ("https://link.springer.com/book/10.1007/978-3-319-00001-1", "10.1007/978-3-319-00001-1"),
    ("https://www.frontiersin.org/articles/10.3389/fpsyg.2019.00123/full", "10.3389/fpsyg.2019.00123"),
    ("https://www.frontiersin.org/article/10.3389/fpsyg.2019.00123", "10.3389/fpsyg.2019.00123"),
    ("https://www.emerald.com/insight/content/doi/10.1108/JD-01-2020-0001/full/html", "10.1108/jd-01-2020-0001"),
    ("https://www.emeraldinsight.com/doi/abs/10.1108/00220410110355885", "10.1108/00220410110355885"),
    ("https://www.jstor.org/stable/10.2307/4132312", "10.2307/4132312"),
    ("http://www.jstor.org/stable/4132312?seq=1", "10.2307/4132312"),
    ("https://www.jstor.org/stable/pdf/4132312.pdf", "10.2307/4132312"),
    ("http://www.jstor.org/discover/10.2307/4132312?uid=3738", "10.2307/4132312"),
    ("https://www.jstor.org/stable/10.1086%2F675678", "10.1086/675678"),
    ("http://www.jstor.org/pss/4132312", "10.2307/4132312"),
    ("https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0123456", "10.1371/journal.pone.0123456"),
    (
        "https://journals.plos.org/plosone/article/file?id=10.1371/journal.pone.0123456&type=printable",
        "10.1371/journal.pone.0123456",
    ),
    ("http://www.plosone.org/article/info%3Adoi%2F10.1371%2Fjournal.pone.0123456", "10.1371/journal.pone.0123456"),
    ("https://www.biorxiv.org/content/10.1101/2020.01.01.123456v2.full.pdf", "10.1101/2020.01.01.123456"),
    ("https://www.medrxiv.org/content/10.1101/2020.01.01.20012345v1", "10.1101/2020.01.01.20012345"),
    ("https://www.biorxiv.org/content/10.1101/123456v1.abstract", "10.1101/123456"),
    ("https://www.nature.com/articles/s41586-020-2649-2", "10.1038/s41586-020-2649-2"),
    ("https://www.nature.com/articles/s41586-020-2649-2.pdf?origin=ppub", "10.1038/s41586-020-2649-2"),
    ("https://www.nature.com/articles/nature12373/figures/1", "10.1038/nature12373"),
    ("https://direct.mit.edu/qss/article/doi/10.1162/qss_a_00023/15570", "10.1162/qss_a_00023"),
    (
        "https://asmedigitalcollection.asme.org/mechanicaldesign/article/doi/10.1115/1.4045678/1071234/On-Gears",
        "10.1115/1.4045678",
    ),
    ("http://www.nature.com/nature/journal/v171/n4356/full/171737a0.html", "10.1038/171737a0"),
    ("https://arxiv.org/abs/2101.00001v2", "10.48550/arxiv.2101.00001"),
    ("http://arxiv.org/pdf/hep-th/9901001.pdf", "10.48550/arxiv.hep-th/9901001"),
    ("https://academic.oup.com/article-lookup/doi/10.1093/analys/anw053", "10.1093/analys/anw053"),
    ("http://onlinelibrary.wiley.com/wol1/doi/10.1111/padm.12345/fullpdf", "10.1111/padm.12345"),
    ("https://onlinelibrary.wiley.com/doi/10.1111/2041-210X.13440/v1/review1", "10.1111/2041-210x.13440/v1/review1"),
    ("https://iopscience.iop.org/article/10.1088/0004-637X/798/2/77/pdf", "10.1088/0004-637x/798/2/77"),
    ("https://www.birpublications.org/doi/10.1259/bjr/50814804", "10.1259/bjr/50814804"),
    ("https://pubs.acs.org/doi/10.1021/ja973898+", "10.1021/ja973898+"),
    // A word that is not a segment of its own belongs to the DOI.
    ("https://www.birpublications.org/doi/10.1259/conf.2018.abstract", "10.1259/conf.2018.abstract"),
    ("https://www.tandfonline.com/doi/full/10.1080/journal-full", "10.1080/journal-full"),
    ("https://journals.sagepub.com/doi/pdf/10.1177/abs", "10.1177/abs"),
    ("https://www.science.org/doi/10.1126/figure.2020_pdf", "10.1126/figure.2020_pdf"),
    ("https://www.tandfonline.com/doi/10.1080/full", "10.1080/full"),
    ("http://10.5281/zenodo.1186407", "10.5281/zenodo.1186407"),
    ("HTTPS://WWW.NATURE.COM/articles/nature12373", "10.1038/nature12373"),
    ("https://academic.oup.com/jxb/article/doi/10.1093/jxb/erz123/5431222", "10.1093/jxb/erz123"),
    ("https://academic.oup.com/jxb/advance-article-pdf/doi/10.1093/jxb/erz123/28001/erz123.pdf", "10.1093/jxb/erz123"),
    ("https://academic.oup.com/jxb/article/doi/10.1093/jxb/erz123", "10.1093/jxb/erz123"),
    ("https://academic.oup.com/doi/10.1093/oed/5229773278", "10.1093/oed/5229773278"),
    (
        "https://academic.oup.com/trstmh/article/doi/10.1016/0035-9203(86)90295-6/1926412",
        "10.1016/0035-9203(86)90295-6",
    ),
    ("https://iopscience.iop.org/article/10.1088/1361-648X/abc123/meta", "10.1088/1361-648x/abc123"),
    ("https://journals.aps.org/prl/abstract/10.1103/PhysRevLett.1.1", "10.1103/physrevlett.1.1"),
    ("http://physicstoday.scitation.org/do/10.1063/PT.5.024586/full/", "10.1063/pt.5.024586"),
    // Hosts that are not known, and no doubt about the end.
    ("https://repository.example.edu/doi/10.1234/abcd", "10.1234/abcd"),
    ("https://repository.example.edu/show?doi=10.1234/abcd&lang=en", "10.1234/abcd"),
    ("https://repository.example.edu/10.1234%2Fab%2Fcd", "10.1234/ab/cd"),
    ("https://dataverse.example.edu/dataset.xhtml?persistentId=doi:10.7910/DVN/ABCDE", "10.7910/dvn/abcde"),
    ("https://resolver.example.edu/openurl?rft_id=info:doi/10.1234/abcd", "10.1234/abcd"),
    // Doubtful, or none.
    ("https://www.frontiersin.org/articles/10.3389/fpsyg.2019.00123.pdf", ""),
    ("https://www.jstor.org/stable/10.2307/4132312/unknown", ""),
    ("https://www.tandfonline.com/doi/10.1080/1.2/citedby-unknown", ""),
    ("https://www.science.org/doi/10.1126/science.1234567/asset/12.jpg", ""),
    ("https://www.tandfonline.com/doi/pdf/10.1080/1.2.pdf", ""),
    ("https://www.degruyter.com/view/book/9783486746907/10.1515/9783486746907-011.xml", ""),
    ("https://link.springer.com/article/10.1007/s11192-019-03217-6/unknown", ""),
    ("https://api.example.org/posts/10.53731/avg2ykg-gdxppcd.md", ""),
    ("https://api.example.org/works/10.18810/chictr.json", ""),
    ("https://spandidos.example.org/10.3892/ijo_00000353/download", ""),
    ("https://repository.example.edu/10.1234/abcd/full", ""),
    ("https://repository.example.edu/10.1234/abcd.pdf", ""),
    ("https://repository.example.edu/10.1234/abcd;jsessionid=1", ""),
    ("https://repository.example.edu/10.1234/abcd?also=1&doi=10.1234/efgh", ""),
    ("https://repository.example.edu/version-10.1234/abcd", ""),
    ("https://academic.oup.com/jxb/article/70/1/5431222", ""),
    ("https://academic.oup.com/doi/10.1093/jxb/erz123/unknown", ""),
    ("https://www.sciencedirect.com/science/article/pii/S0140673605123456", ""),
    ("https://www.nature.com/nature/volumes", ""),
    ("https://www.nature.com/articles/", ""),
    ("https://www.jstor.org/journal/artbulletin", ""),
    ("https://arxiv.org/list/math", ""),
    ("https://www.tandfonline.com/toc/flgs20/current", ""),
    ("https://link.springer.com/journal/11192", ""),
    ("http://hdl.handle.net/20.500.12345/678", ""),
    ("https://notdoi.org/10.1000/a/b", ""),
    ("not an address", ""),
    ("", ""),
];

#[test]
fn addresses() {
    for &(address, doi) in ADDRESSES {
        let read = Doi::from_url(address);
        assert_eq!(read.as_ref().map_or("", Doi::as_str), doi, "{address:?}");
    }
}

#[test]
fn what_the_publisher_put_behind_is_told() {
    let cases = [
        (
            "https://onlinelibrary.wiley.com/doi/10.1111/padm.12345/abstract;jsessionid=1",
            Some("/abstract;jsessionid=1"),
        ),
        ("https://link.springer.com/content/pdf/10.1007%2Fs1-2.pdf", Some(".pdf")),
        ("https://www.biorxiv.org/content/10.1101/123456v1.abstract", Some("v1.abstract")),
        ("https://arxiv.org/abs/2101.00001v2", Some("v2")),
        ("https://www.nature.com/articles/nature12373/figures/1", Some("/figures/1")),
        ("https://doi.org/10.1000/182", None),
    ];
    for (address, stripped) in cases {
        assert_eq!(Doi::find_in_url(address).unwrap().stripped.as_deref(), stripped, "{address}");
    }
}

#[test]
fn resolver_addresses() {
    let cases = [
        ("https://doi.org/10.1000/182", true),
        ("http://dx.doi.org/10.1000/182", true),
        ("doi.org/10.1000/182", true),
        ("https://doi-org.proxy.example.edu/10.1000/182", true),
        ("https://proxy.example.edu/login?url=https://doi.org/10.1000/182", true),
        ("http://hdl.handle.net/10.1000/182", true),
        ("http://hdl.handle.net/2027/abc", false),
        ("https://doi.org/", false),
        ("https://www.tandfonline.com/doi/full/10.1080/1.2", false),
        ("10.1000/182", false),
    ];
    for (address, is_resolver) in cases {
        assert_eq!(Doi::is_resolver_url(address), is_resolver, "{address}");
    }
}

/// Running text, and each DOI as `spelling → DOI`, with `@` before one in a publisher's address.
const TEXTS: &[(&str, &[&str])] = &[
    ("", &[]),
    ("No identifier here, only 10.5 percent of 10,000/year.", &[]),
    ("See 10.1000/182.", &["10.1000/182 → 10.1000/182"]),
    ("See doi:10.1000/182, p. 3", &["doi:10.1000/182 → 10.1000/182"]),
    ("(DOI: 10.1000/182)", &["DOI: 10.1000/182 → 10.1000/182"]),
    (
        "DOI 10.1000/182 and doi.org/10.1000/183",
        &["DOI 10.1000/182 → 10.1000/182", "doi.org/10.1000/183 → 10.1000/183"],
    ),
    ("https://doi.org/10.1000/182", &["https://doi.org/10.1000/182 → 10.1000/182"]),
    ("<https://doi.org/10.1000/182>.", &["https://doi.org/10.1000/182 → 10.1000/182"]),
    ("(https://doi.org/10.1000/1(2)).", &["https://doi.org/10.1000/1(2) → 10.1000/1(2)"]),
    ("(10.1000/1(2))", &["10.1000/1(2) → 10.1000/1(2)"]),
    ("[10.1000/182]", &["10.1000/182 → 10.1000/182"]),
    ("\"10.1000/182\"", &["10.1000/182 → 10.1000/182"]),
    ("“10.1000/182”", &["10.1000/182 → 10.1000/182"]),
    ("‘10.1000/182’", &["10.1000/182 → 10.1000/182"]),
    ("10.1000/182, 10.1000/183", &["10.1000/182 → 10.1000/182", "10.1000/183 → 10.1000/183"]),
    (
        "10.1000/182,10.1000/183;10.1000/184",
        &["10.1000/182 → 10.1000/182", "10.1000/183 → 10.1000/183", "10.1000/184 → 10.1000/184"],
    ),
    ("10.1000/182;doi:10.1000/183", &["10.1000/182 → 10.1000/182", "doi:10.1000/183 → 10.1000/183"]),
    (
        "10.1000/182https://doi.org/10.1000/183",
        &["10.1000/182 → 10.1000/182", "https://doi.org/10.1000/183 → 10.1000/183"],
    ),
    ("10.1000/182</ref> more", &["10.1000/182 → 10.1000/182"]),
    (
        "<a href=\"https://doi.org/10.1000/182\">10.1000/182</a>",
        &["https://doi.org/10.1000/182 → 10.1000/182", "10.1000/182 → 10.1000/182"],
    ),
    ("| 10.1000/182|Available |", &["10.1000/182 → 10.1000/182"]),
    ("10.1000/182—a study", &["10.1000/182 → 10.1000/182"]),
    ("10.1000/182…", &["10.1000/182 → 10.1000/182"]),
    ("参见 10.1000/182。", &["10.1000/182 → 10.1000/182"]),
    ("（10.1000/182）", &["10.1000/182 → 10.1000/182"]),
    ("10.1000/1\u{AD}82\u{200B} next", &["10.1000/1\u{AD}82 → 10.1000/182"]),
    ("10.1000/182\u{A0}next", &["10.1000/182 → 10.1000/182"]),
    ("DOI10.1000/182", &["DOI10.1000/182 → 10.1000/182"]),
    ("version 110.1000/182", &[]),
    ("v10.1000/182", &[]),
    ("1.10.1000/182", &[]),
    ("files/10.1000/182", &[]),
    ("10.100/182", &[]),
    ("10.1000 / 182", &[]),
    ("info:doi/10.1000/a%23b", &["info:doi/10.1000/a%23b → 10.1000/a#b"]),
    ("urn:doi:10.1000/182", &["urn:doi:10.1000/182 → 10.1000/182"]),
    (
        "- Reproduced\nhttps://www.tandfonline.com/doi/full/10.1080/03003930.2022.2081552\n| Item",
        &["@https://www.tandfonline.com/doi/full/10.1080/03003930.2022.2081552 → 10.1080/03003930.2022.2081552"],
    ),
    ("at www.tandfonline.com/doi/full/10.1080/1.2, read", &["@www.tandfonline.com/doi/full/10.1080/1.2 → 10.1080/1.2"]),
    ("at tandfonline.com/doi/full/10.1080/1.2.", &["@tandfonline.com/doi/full/10.1080/1.2 → 10.1080/1.2"]),
    ("HTTPS://DOI.ORG/10.1000/182", &["HTTPS://DOI.ORG/10.1000/182 → 10.1000/182"]),
    (
        "https://www.nature.com/articles/nature12373.",
        &["@https://www.nature.com/articles/nature12373 → 10.1038/nature12373"],
    ),
    ("https://arxiv.org/abs/2101.00001", &["@https://arxiv.org/abs/2101.00001 → 10.48550/arxiv.2101.00001"]),
    (
        "https://p.example.edu/login?url=https://doi.org/10.1000/182 x",
        &["https://p.example.edu/login?url=https://doi.org/10.1000/182 → 10.1000/182"],
    ),
    ("https://example.org/a/10.1234/abc/full and 10.1000/182", &["10.1000/182 → 10.1000/182"]),
    ("example.org/x?doi=10.1000/abc&y=2", &["@example.org/x?doi=10.1000/abc&y=2 → 10.1000/abc"]),
    (
        "10.1002/(SICI)1097-0258(19970515)16:9<981::AID-SIM510>3.0.CO;2-N, Statist. Med.",
        &["10.1002/(SICI)1097-0258(19970515)16:9<981::AID-SIM510>3.0.CO;2-N → \
           10.1002/(sici)1097-0258(19970515)16:9<981::aid-sim510>3.0.co;2-n"],
    ),
    ("&quot;10.1000/182&quot;", &["10.1000/182 → 10.1000/182"]),
    ("10.1000/182&nbsp;next", &["10.1000/182 → 10.1000/182"]),
    ("PMID:123;doi:10.1000/182", &["doi:10.1000/182 → 10.1000/182"]),
    ("Vol. 10.1016/2 was read", &["10.1016/2 → 10.1016/2"]),
    ("10.1000/doi 10.1000/182", &["10.1000/doi → 10.1000/doi", "10.1000/182 → 10.1000/182"]),
    ("10.1000/ 10.1000/182", &["10.1000/182 → 10.1000/182"]),
    ("http://10.5281/zenodo.1186407.", &["http://10.5281/zenodo.1186407 → 10.5281/zenodo.1186407"]),
    ("10.1000/182\\n\\n", &["10.1000/182 → 10.1000/182"]),
    ("10.1175/1520-0469(1971)028<0833:MOTGFA and 10.1000/182", &["10.1000/182 → 10.1000/182"]),
    (
        "10.1175/1520-0469(1971)028&#60;0833:MOTGFA&#62;2.0.CO;2 next",
        &["10.1175/1520-0469(1971)028&#60;0833:MOTGFA&#62;2.0.CO;2 → 10.1175/1520-0469(1971)028<0833:motgfa>2.0.co;2"],
    ),
    ("10.1000/182&#160;next", &["10.1000/182 → 10.1000/182"]),
    ("Nature, jstor and arXiv/others", &[]),
];

#[test]
fn running_text() {
    for &(text, expected) in TEXTS {
        let found: Vec<String> = Doi::find_all(text)
            .into_iter()
            .map(|found| format!("{}{} → {}", if found.in_url { "@" } else { "" }, &text[found.span], found.doi))
            .collect();
        assert_eq!(found, expected, "{text:?}");
    }
}

/// Quadratic work on these would take the test hours.
#[test]
fn long_text_comes_to_an_end() {
    for piece in [
        "10.1000/",
        "(10.1000/1",
        "a/10.",
        "https://",
        "doi:10.1000/a<",
        "&amp;",
        "www.",
        ") ",
        "10.1000/((",
        "a.b/10.1 ",
    ] {
        let text = piece.repeat(300_000 / piece.len());
        let _ = Doi::find_all(&text);
        let _ = Doi::parse(&text);
    }
}

#[test]
fn iris_encode_what_an_iri_may_not_hold() {
    let cases = [
        ("10.1000/182", "https://doi.org/10.1000/182"),
        ("10.1000/a#b?c", "https://doi.org/10.1000/a%23b%3Fc"),
        ("10.1000/a%b", "https://doi.org/10.1000/a%25b"),
        ("10.1000/a\"{b}^`|\\<c:d>[e]f", "https://doi.org/10.1000/a%22%7Bb%7D%5E%60%7C%5C%3Cc:d%3E%5Be%5Df"),
        ("10.5067/terra+aqua/(a)-:;,._~!$&'*=@x", "https://doi.org/10.5067/terra+aqua/(a)-:;,._~!$&'*=@x"),
        ("10.1000/ü", "https://doi.org/10.1000/%C3%BC"),
        ("10.1000/a/./b/../c", "https://doi.org/10.1000/a/.%2Fb/..%2Fc"),
        (
            "10.1890/0012-9658(2006)87[2832:tiopma]2.0.co;2",
            "https://doi.org/10.1890/0012-9658(2006)87%5B2832:tiopma%5D2.0.co;2",
        ),
    ];
    for (doi, iri) in cases {
        assert_eq!(Doi::parse(doi).unwrap().iri(), iri);
    }
}

#[test]
fn short_dois() {
    let cases = [
        ("10/aabbe", "10/aabbe"),
        ("10/GG4XYZ", "10/gg4xyz"),
        ("doi:10/aabbe", "10/aabbe"),
        ("https://doi.org/aabbe", "10/aabbe"),
        ("https://doi.org/10/aabbe", "10/aabbe"),
        ("http://dx.doi.org/aabbe", "10/aabbe"),
        ("doi.org/aabbe.", "10/aabbe"),
        ("https://shortdoi.org/aabbe", "10/aabbe"),
        ("10.1000/182", ""),
        ("https://doi.org/10.1000/182", ""),
        ("https://doi.org/", ""),
        ("https://www.doi.org/index.html", ""),
        ("https://www.doi.org/the-identifier/what-is-a-doi/", ""),
        ("https://doi.org/help", ""),
        ("10/", ""),
        ("10/a b", ""),
        ("aabbe", ""),
        ("https://example.org/aabbe", ""),
    ];
    for (text, short) in cases {
        assert_eq!(ShortDoi::parse(text).as_ref().map_or("", ShortDoi::as_str), short, "{text:?}");
    }
}

fn assert_sound(doi: &Doi) {
    assert_eq!(&Doi::parse(doi.as_str()).unwrap(), doi, "reads back");
    assert_eq!(&Doi::parse(&doi.iri()).unwrap(), doi, "reads back from its IRI {}", doi.iri());
    oxrdf::NamedNode::new(doi.iri()).unwrap();
}

proptest! {
    #[test]
    fn what_is_read_reads_back(text in "(doi:|https://doi.org/|)10\\.[0-9]{4,6}/.{0,40}") {
        if let Ok(doi) = Doi::parse(&text) {
            assert_sound(&doi);
        }
    }

    #[test]
    fn awkward_suffixes_read_back(text in "10\\.1[0-9]{3}/[a-zA-Z0-9<>:;,.()\\[\\]{}&%#?/'\"=\\\\ \u{200B}-]{1,30}") {
        if let Ok(doi) = Doi::parse(&text) {
            assert_sound(&doi);
        }
    }

    #[test]
    fn resolvers_are_told_as_by_reading(
        text in "[<(]?(https?:/?/?)?(0-)?(dx[.-])?(DOI|doi|hdl|d\u{AD}oi|www)?[.-]?(org|handle[.]net)?([.]example[.]edu)?/?((login)?[?]q?url=https?(:|%3A)(//|%2F%2F)doi[.]org)?/(10[.]1000/1)?"
    ) {
        let read = super::url::read(&text).is_some_and(|found| found.is_resolver);
        assert_eq!(Doi::is_resolver_url(&text), read);
    }

    #[test]
    fn any_text_goes_through(text in any::<String>()) {
        let _ = (Doi::parse(&text), ShortDoi::parse(&text), Doi::from_url(&text), Doi::find_all(&text));
    }

    #[test]
    fn found_dois_are_sound(text in "([a-z ./:?=&<>()]|10\\.1000/|https?://|doi|www\\.|\\.com/|%2F|;|\u{AD}){0,40}") {
        let mut end = 0;
        for found in Doi::find_all(&text) {
            assert_sound(&found.doi);
            assert!(found.span.start >= end && text.get(found.span.clone()).is_some());
            end = found.span.end;
        }
        if let Some(doi) = Doi::from_url(&text) {
            assert_sound(&doi);
        }
    }
}
