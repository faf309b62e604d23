//! The types of schema.org.

use super::node::Node;
use super::place;
use crate::model::{Kind, Subject, SubjectKind, Text};
use crate::read::draft::Draft;

/// The kind of work that a type is; `None` for what says no more than that it is a work, and for what is none.
fn kind(name: &str) -> Option<Kind> {
    Some(match name {
        "ScholarlyArticle" | "MedicalScholarlyArticle" => Kind::JournalArticle,
        // "An article, such as a news article or piece of investigative report."
        "AdvertiserContentArticle" | "Article" | "SatiricalArticle" | "TechArticle" | "APIReference" => {
            Kind::MagazineArticle
        }
        "AnalysisNewsArticle"
        | "AskPublicNewsArticle"
        | "BackgroundNewsArticle"
        | "NewsArticle"
        | "OpinionNewsArticle"
        | "ReportageNewsArticle"
        | "ReviewNewsArticle" => Kind::NewspaperArticle,
        "Report" => Kind::Report,
        "Book" => Kind::Book,
        "Audiobook" | "AudioObject" | "MusicAlbum" | "MusicRecording" | "MusicRelease" | "PodcastEpisode"
        | "RadioEpisode" => Kind::Audio,
        "Chapter" => Kind::Chapter,
        "Thesis" => Kind::Thesis,
        "DataCatalog" | "DataDownload" | "Dataset" => Kind::Dataset,
        "ComputationalWorkflow"
        | "MobileApplication"
        | "SoftwareApplication"
        | "SoftwareSourceCode"
        | "VideoGame"
        | "WebApplication" => Kind::Software,
        "AboutPage"
        | "BlogPosting"
        | "CheckoutPage"
        | "CollectionPage"
        | "ContactPage"
        | "DiscussionForumPosting"
        | "FAQPage"
        | "ItemPage"
        | "LiveBlogPosting"
        | "MedicalWebPage"
        | "ProfilePage"
        | "QAPage"
        | "RealEstateListing"
        | "SearchResultsPage"
        | "SocialMediaPosting"
        | "WebPage" => Kind::Webpage,
        "Blog" | "WebSite" => Kind::Website,
        "ComicSeries" | "Periodical" => Kind::Periodical,
        "Newspaper" => Kind::Newspaper,
        "BookSeries" | "CreativeWorkSeries" => Kind::Series,
        "ComicIssue" | "PublicationIssue" => Kind::Issue,
        "ArchiveComponent" | "Collection" | "PublicationVolume" => Kind::Collection,
        "Atlas" | "Map" => Kind::Map,
        "MusicComposition" | "SheetMusic" => Kind::Score,
        "Clip" | "Episode" | "MovieClip" | "TVEpisode" | "TVSeason" | "TVSeries" | "VideoObject" => Kind::Video,
        "Movie" => Kind::Film,
        "Manuscript" => Kind::Manuscript,
        "ComicCoverArt" | "CoverArt" | "Drawing" | "ImageObject" | "Painting" | "Photograph" | "Poster"
        | "VisualArtwork" => Kind::Image,
        "Sculpture" => Kind::PhysicalObject,
        "Legislation" | "LegislationObject" => Kind::Statute,
        "EmailMessage" => Kind::Email,
        "PresentationDigitalDocument" => Kind::Slideshow,
        _ => return None,
    })
}

/// Types that say only that something is a work.
const WIDE: &[&str] =
    &["Comment", "CreativeWork", "DigitalDocument", "MediaObject", "TextDigitalDocument", "TextObject", "Thing"];

/// Types of what is no work.
const OTHERS: &[&str] = &[
    "Action",
    "AggregateRating",
    "BreadcrumbList",
    "CollegeOrUniversity",
    "ContactPoint",
    "Corporation",
    "Country",
    "DefinedTerm",
    "DefinedTermSet",
    "EducationalOrganization",
    "EntryPoint",
    "Event",
    "GovernmentOrganization",
    "Grant",
    "ItemList",
    "Language",
    "Library",
    "ListItem",
    "LocalBusiness",
    "MonetaryGrant",
    "NGO",
    "NewsMediaOrganization",
    "Offer",
    "OnlineStore",
    "Organization",
    "Person",
    "Place",
    "PostalAddress",
    "Product",
    "Project",
    "PropertyValue",
    "QuantitativeValue",
    "Rating",
    "ReadAction",
    "ResearchOrganization",
    "ResearchProject",
    "Role",
    "SearchAction",
    "SiteNavigationElement",
    "WPFooter",
    "WPHeader",
    "WPSideBar",
];

/// Whether something of these types can be a work.
pub(super) fn may_be_work(types: &[&str]) -> bool {
    types.iter().any(|name| kind(name).is_some() || WIDE.contains(name))
        || !types.iter().any(|name| OTHERS.contains(name) || name.ends_with("Organization") || name.ends_with("Event"))
}

/// Whether a node is a page, a site, or a picture on it, and so perhaps no more than where a work stands.
pub(super) fn is_page(node: Node<'_>) -> bool {
    let types = node.types();
    let is_page = |name: &&str| {
        name.ends_with("Page") || matches!(*name, "WebSite" | "Blog" | "ImageObject" | "VideoObject" | "WebPageElement")
    };
    !types.is_empty() && types.iter().all(is_page)
}

/// Decides what kind of work a node is.
pub(super) fn read(draft: &mut Draft, node: Node<'_>) {
    for name in node.types() {
        match kind(name) {
            Some(found) => {
                let found = refined(found, node);
                draft.stated(name, found);
            }
            None if WIDE.contains(&name) || OTHERS.contains(&name) => {}
            None => genre(draft, Text::new(words(name))),
        }
    }
    for text in node.texts(&["additionalType", "learningResourceType", "publicationType"]) {
        if !draft.type_term(&text.value) {
            genre(draft, text);
        }
    }
    if let Some(status) = node.value(&["creativeWorkStatus"])
        && status.to_lowercase().contains("preprint")
    {
        draft.stated(&status, Kind::Preprint);
    }
    for text in node.texts(&["genre", "articleSection"]) {
        genre(draft, text);
    }
}

/// What a type means in view of the node's other properties.
fn refined(found: Kind, node: Node<'_>) -> Kind {
    match found {
        // Blogs call their posts articles, and so do journals.
        Kind::MagazineArticle if place::is_in(node, &["Blog", "WebSite"]) => Kind::Webpage,
        Kind::MagazineArticle if place::is_in(node, &["Newspaper"]) => Kind::NewspaperArticle,
        Kind::MagazineArticle if place::is_in(node, &["Periodical", "PublicationIssue", "PublicationVolume"]) => {
            Kind::JournalArticle
        }
        Kind::JournalArticle | Kind::MagazineArticle if place::is_in(node, &["Book"]) => Kind::Chapter,
        Kind::Book if !node.has(&["author", "creator"]) && node.has(&["editor"]) => Kind::EditedBook,
        other => other,
    }
}

fn genre(draft: &mut Draft, text: Text) {
    if !text.value.is_empty() {
        draft.subject(Subject { kind: SubjectKind::Genre, heading: text, ..Subject::default() });
    }
}

/// `LearningResource` in words: "Learning resource".
fn words(name: &str) -> String {
    let mut words = String::with_capacity(name.len() + 4);
    let mut was_lower = false;
    for c in name.chars() {
        if c.is_uppercase() && was_lower {
            words.push(' ');
            words.extend(c.to_lowercase());
        } else {
            words.push(c);
        }
        was_lower = c.is_lowercase();
    }
    words
}
