//! Content, media and carrier, as RDA tells them apart.

use serde::{Deserialize, Serialize};

/// What a work's content, medium or carrier is, by code, by term or by both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// Which of the three.
    pub kind: FormKind,
    /// Code in the [RDA term lists of MARC](https://www.loc.gov/standards/valuelist/): `txt`, `n`, `nc`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Term as written: "text", "unmediated", "volume".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<String>,
}

/// What a form is the form of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FormKind {
    /// Content: text, notated music, still image (MARC 336).
    Content,
    /// What is needed to use it: unmediated, audio, computer (MARC 337).
    Media,
    /// What holds it: volume, audio disc, online resource (MARC 338).
    Carrier,
}

impl Form {
    /// The code of the English term, where it is in the list of its kind.
    #[must_use]
    pub fn listed_code(&self) -> Option<&'static str> {
        let list = match self.kind {
            FormKind::Content => CONTENT,
            FormKind::Media => MEDIA,
            FormKind::Carrier => CARRIERS,
        };
        let term = self.term.as_deref()?.trim();
        list.iter().find(|(listed, _)| listed.eq_ignore_ascii_case(term)).map(|(_, code)| *code)
    }
}

/// [Content types](https://id.loc.gov/vocabulary/contentTypes.html), the frequent ones first.
const CONTENT: &[(&str, &str)] = &[
    ("text", "txt"),
    ("still image", "sti"),
    ("two-dimensional moving image", "tdi"),
    ("performed music", "prm"),
    ("notated music", "ntm"),
    ("spoken word", "spw"),
    ("cartographic image", "cri"),
    ("computer dataset", "cod"),
    ("computer program", "cop"),
    ("sounds", "snd"),
    ("three-dimensional form", "tdf"),
    ("cartographic dataset", "crd"),
    ("cartographic moving image", "crm"),
    ("cartographic tactile image", "crt"),
    ("cartographic tactile three-dimensional form", "crn"),
    ("cartographic three-dimensional form", "crf"),
    ("notated movement", "ntv"),
    ("tactile image", "tci"),
    ("tactile notated movement", "tcn"),
    ("tactile notated music", "tcm"),
    ("tactile text", "tct"),
    ("tactile three-dimensional form", "tcf"),
    ("three-dimensional moving image", "tdm"),
    ("other", "xxx"),
    ("unspecified", "zzz"),
];

/// [Media types](https://id.loc.gov/vocabulary/mediaTypes.html), the frequent ones first.
const MEDIA: &[(&str, &str)] = &[
    ("unmediated", "n"),
    ("computer", "c"),
    ("video", "v"),
    ("audio", "s"),
    ("microform", "h"),
    ("microscopic", "p"),
    ("projected", "g"),
    ("stereographic", "e"),
    ("other", "x"),
    ("unspecified", "z"),
];

/// [Carrier types](https://id.loc.gov/vocabulary/carriers.html), the frequent ones first.
const CARRIERS: &[(&str, &str)] = &[
    ("volume", "nc"),
    ("online resource", "cr"),
    ("audio disc", "sd"),
    ("videodisc", "vd"),
    ("computer disc", "cd"),
    ("sheet", "nb"),
    ("microfiche", "he"),
    ("microfilm reel", "hd"),
    ("aperture card", "ha"),
    ("audio cartridge", "sg"),
    ("audio cylinder", "se"),
    ("audio roll", "sq"),
    ("audiocassette", "ss"),
    ("audiotape reel", "st"),
    ("card", "no"),
    ("computer card", "ck"),
    ("computer chip cartridge", "cb"),
    ("computer disc cartridge", "ce"),
    ("computer tape cartridge", "ca"),
    ("computer tape cassette", "cf"),
    ("computer tape reel", "ch"),
    ("film cartridge", "mc"),
    ("film cassette", "mf"),
    ("film reel", "mr"),
    ("film roll", "mo"),
    ("filmslip", "gd"),
    ("filmstrip", "gf"),
    ("filmstrip cartridge", "gc"),
    ("flipchart", "nn"),
    ("microfiche cassette", "hf"),
    ("microfilm cartridge", "hb"),
    ("microfilm cassette", "hc"),
    ("microfilm roll", "hj"),
    ("microfilm slip", "hh"),
    ("microopaque", "hg"),
    ("microscope slide", "pp"),
    ("object", "nr"),
    ("overhead transparency", "gt"),
    ("roll", "na"),
    ("slide", "gs"),
    ("stereograph card", "eh"),
    ("stereograph disc", "es"),
    ("video cartridge", "vc"),
    ("videocassette", "vf"),
    ("videotape reel", "vr"),
];
