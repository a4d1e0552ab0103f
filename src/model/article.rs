//! The article and what stands around its body.

use std::rc::Rc;

use serde::Serialize;

#[cfg(schema)]
use super::schema;
use super::{Block, Blocks, Direction, Image, Inlines, Lang, Text, Timestamp, Url, write};

/// A news article. Only a headline or a body is needed; the rest may be absent.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(transform = schema::Optional(&["body"])))]
#[serde(rename_all = "camelCase")]
pub struct Article {
    /// The publisher's own name for the story. Native `id`; JSON Feed `id`; WordPress `id`; JSON-LD `identifier`, else
    /// `@id`; Ghost `id`; Guardian `id` or `pageId`; BBC `metadata.id`; ninjs `uri`; ANS `_id`; Apple News
    /// `identifier`.
    #[serde(skip_serializing_if = "str::is_empty")]
    #[cfg_attr(schema, schemars(with = "String"))]
    pub id: Text,
    /// The canonical page of the story. Native `url`; JSON Feed `url`, else `external_url`; WordPress `link`; JSON-LD
    /// `url`, else `mainEntityOfPage`; Ghost `canonical_url`, else `url`; Guardian `webUrl` or `canonicalUrl`; BBC
    /// `metadata.locators`; ninjs `uri` where it is an address; ANS `canonical_url`, else `website_url`; Apple News
    /// `metadata.canonicalURL`; HTML its `link` to the canonical page, else `og:url`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Url>,
    /// The language of the text. Native `lang`; JSON Feed `language` of the item, else of the feed; WordPress `lang` of
    /// a plugin, else `yoast_head_json.og_locale`; JSON-LD `inLanguage`; Ghost `locale`; Readability `lang`; Guardian
    /// `fields.lang` or `lang`; BBC `metadata.passport.language`, else `metadata.language`; ninjs, ANS and Apple News
    /// `language`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
    /// The direction of the text, where the document says it. Native `dir`; Readability `dir`; Guardian
    /// `isRightToLeftLang`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dir: Option<Direction>,
    /// The line above the headline, where it is not the section's name. Native `kicker`; ANS `label.basic.text`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(schema, schemars(with = "Option<String>"))]
    pub kicker: Option<Text>,
    /// The section that the story stands in. Native `section`; WordPress the first embedded term of the taxonomy
    /// `category`; JSON-LD the first `articleSection`; Ghost `primary_tag`; Guardian `sectionName` or `sectionLabel`;
    /// BBC `relatedContent.section`, else `metadata.passport.category`; ninjs `service` of Superdesk; ANS
    /// `taxonomy.primary_section`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<NamedLink>,
    /// The headline. Native `headline`; JSON Feed `title` (plain text); WordPress `title.rendered` (HTML); JSON-LD
    /// `headline`, else `name`; Ghost `title` (plain text); Readability `title`; HTML its `h1` or `title`; Guardian
    /// `fields.headline` (HTML) or `headline`; BBC the block `headline`, else `promo.headlines`; rich text the
    /// document's `title`; ninjs `headline*` or `headlines`; ANS `headlines.basic`; Apple News the first `title`
    /// component.
    #[serde(skip_serializing_if = "Inlines::is_empty")]
    pub headline: Inlines,
    /// The paragraph that introduces the story. Native `standfirst`; JSON Feed `summary`; WordPress `excerpt.rendered`,
    /// where it is not cut off the body; JSON-LD `description`, else `abstract`; Ghost `custom_excerpt`; Readability
    /// `excerpt`; Guardian `standfirst`, else `trailText` (HTML); BBC `promo.summary`, else the block `synopsis`; ninjs
    /// `description_*` or `descriptions`; ANS `subheadlines.basic`, else `description.basic`; Apple News the first
    /// `intro` component, else `subtitle`.
    #[serde(skip_serializing_if = "Inlines::is_empty")]
    pub standfirst: Inlines,
    /// The people who made the story, in the order of the byline. Native `authors`; JSON Feed `authors` or `author` of
    /// the item, else of the feed; WordPress `_embedded.author`, else `yoast_head_json.author`; JSON-LD `author`, else
    /// `creator`; Ghost `authors`, else `primary_author`; Readability `byline`; Guardian `byline` with the `tags` of
    /// contributors; BBC the block `byline`, else `promo.byline`; ninjs `by` or `byline`; ANS `credits`; Apple News
    /// `metadata.authors`, else the `byline` and `author` components.
    #[serde(rename = "authors", skip_serializing_if = "is_empty")]
    pub people: Rc<[Person]>,
    /// When the story was first published. Native `published`; JSON Feed `date_published`; WordPress `date_gmt`;
    /// JSON-LD `datePublished`; Ghost `published_at`; Readability `publishedTime`; Guardian `webPublicationDate`; BBC
    /// `metadata.firstPublished`; ninjs `firstcreated`, else `versioncreated`; ANS `display_date`; Apple News
    /// `metadata.datePublished`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Timestamp>,
    /// When the story was last changed. Native `modified`; JSON Feed `date_modified`; WordPress `modified_gmt`; JSON-LD
    /// `dateModified`; Ghost `updated_at`; Guardian `fields.lastModified` or `openGraphData`; BBC
    /// `metadata.lastPublished`; ninjs `versioncreated`; ANS `last_updated_date`; Apple News `metadata.dateModified`.
    #[serde(rename = "modified", skip_serializing_if = "Option::is_none")]
    pub updated: Option<Timestamp>,
    /// The lead figure: an image, a gallery, a video. Native `image` or `lead`; JSON Feed `image`, else `banner_image`;
    /// WordPress `_embedded["wp:featuredmedia"]`, else `jetpack_featured_media_url` or `yoast_head_json.og_image`;
    /// JSON-LD `image`, else `thumbnailUrl`; Ghost `feature_image` with `feature_image_alt` and
    /// `feature_image_caption`; Guardian `blocks.main` or `mainMediaElements`; BBC the first block, else the picture of
    /// `promo`; ninjs its `renditions`, else an association; ANS `promo_items`; Apple News the first figure, else the
    /// thumbnail.
    #[serde(flatten, serialize_with = "write::lead")]
    #[cfg_attr(schema, schemars(with = "schema::Lead"))]
    pub lead: Option<Block>,
    /// The story itself. Native `body`; JSON Feed `content_html`, else `content_text`; WordPress `content.rendered`;
    /// JSON-LD `articleBody`, the `liveBlogUpdate`s and `hasPart`; Ghost `html`, or the tree `lexical`; Readability
    /// `content`; Guardian `blocks`, else `fields.body`; BBC `content.model.blocks`, `content.blocks` or `content.groups`; rich
    /// text the document itself, or its `body`; ninjs `body_*` or `bodies`; ANS `content_elements`; Apple News
    /// `components`.
    #[cfg_attr(schema, schemars(with = "schema::Blocks"))]
    pub body: Blocks,
    /// The subjects of the story. Native `tags`: names, or `{name, url}`; JSON Feed `tags`; WordPress the embedded
    /// terms of the taxonomy `post_tag`; JSON-LD `keywords`; Ghost `tags` that are not internal; Guardian the `tags`
    /// that are keywords; BBC `metadata.topics`, else `metadata.tags.about`; ninjs `subjects`, people, places; ANS
    /// `taxonomy.tags`; Apple News `metadata.keywords`.
    #[serde(skip_serializing_if = "is_empty")]
    #[cfg_attr(schema, schemars(transform = schema::Or("string")))]
    pub tags: Rc<[NamedLink]>,
    /// Who the story comes from, for "Source: ...". Native `source`; JSON Feed the feed's `title` and `home_page_url`;
    /// WordPress `yoast_head_json.og_site_name`; JSON-LD `sourceOrganization`, else `publisher`; Readability `siteName`;
    /// Guardian `publication`; ninjs `infosources`; ANS `distributor`, else `source`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<NamedLink>,
    /// The line that says who holds the rights. Native `copyright`; JSON-LD `copyrightNotice`, else `copyrightHolder`
    /// and `copyrightYear`; ninjs `copyrightnotice`, else `copyrightholder`; ANS `copyright`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(schema, schemars(with = "Option<String>"))]
    pub copyright: Option<Text>,
    /// Under which terms the story may be used. Native `licence`; JSON-LD `license`; ninjs `usageterms`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<NamedLink>,
    /// May the story be shown? Native `status`; Guardian `isExpired`; ninjs `pubstatus`; JSON-LD `creativeWorkStatus`;
    /// ANS `revision.published`, `publishing.has_published_edition`; WordPress, Ghost and rich text `status`, as of drafts.
    #[serde(skip_serializing_if = "Status::is_usable")]
    pub status: Status,
    /// Before this moment the story is not shown. Native `embargo`; ninjs `embargoed`; ANS
    /// `content_restrictions.embargo`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub embargo: Option<Timestamp>,
    /// From this moment on the story is not shown. Native `expires`; JSON-LD `expires`; ninjs `expires`; ANS the date of
    /// `publishing.scheduled_operations.unpublish_edition`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires: Option<Timestamp>,
    /// Is what follows the body for subscribers only, at the original? Native `paywall`; JSON-LD `isAccessibleForFree`;
    /// Ghost `access`; ANS `content_restrictions.content_code`.
    #[serde(rename = "paywall", skip_serializing_if = "is_false")]
    pub is_paywalled: bool,
    /// How machines had a part in the text. Native `digitalSourceType`; JSON-LD `digitalSourceType`.
    #[serde(rename = "digitalSourceType", skip_serializing_if = "Option::is_none")]
    pub provenance: Option<Provenance>,
    /// Stories on the same subject. Native `related`; JSON Feed and WordPress the others of the same list; Guardian
    /// `relatedContent` or `storyPackage`; BBC `relatedContent.groups`; ninjs the stories in `associations`; ANS
    /// `related_content.basic`.
    #[serde(skip_serializing_if = "is_empty")]
    pub related: Rc<[Story]>,
    /// The most-read stories, first the most read. Native `popular`; Guardian `mostViewed`.
    #[serde(skip_serializing_if = "is_empty")]
    pub popular: Rc<[Story]>,
}

/// How many stories one list beside an article shows.
const MAX_OTHERS: usize = 10;

impl Article {
    /// Returns those of `stories` that are not this one, each once, the first ten.
    pub fn others(&self, stories: &[Story]) -> Rc<[Story]> {
        let mut others: Vec<Story> = Vec::new();
        for story in stories {
            if others.len() == MAX_OTHERS {
                break;
            }
            if !self.is_story(story) && !others.iter().any(|other| other.url.same_page(&story.url)) {
                others.push(story.clone());
            }
        }
        others.into()
    }

    /// Must the story not be shown at `now`? So it is when it was killed, is under embargo or has expired.
    pub fn is_withheld(&self, now: &Timestamp) -> bool {
        let is_early = self.embargo.as_ref().is_some_and(|embargo| now < embargo);
        let is_late = self.expires.as_ref().is_some_and(|expires| expires <= now);
        self.status != Status::Usable || is_early || is_late
    }

    /// Is this story the one that `story` links to?
    pub fn is_story(&self, story: &Story) -> bool {
        (!self.id.is_empty() && self.id == story.id) || self.url.as_ref().is_some_and(|url| url.same_page(&story.url))
    }
}

/// Whether a story may be shown, in the words of ninjs' `pubStatus`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// It may.
    #[default]
    Usable,
    /// Not for now.
    Withheld,
    /// It was killed: never again.
    Canceled,
}

impl Status {
    /// Reads `pubStatus`: its name, its QCode such as `stat:canceled`, or its address at `cv.iptc.org`; `withdrawn`,
    /// `retracted` and `killed` are other words for `canceled`. What a CMS calls a draft is withheld.
    pub fn parse(raw: &str) -> Option<Status> {
        const NAMES: [(&str, Status); 3] = [
            ("usable", Status::Usable),
            ("withheld draft pending private scheduled unpublished", Status::Withheld),
            ("canceled cancelled withdrawn retracted killed", Status::Canceled),
        ];
        let name = name_of_term(raw);
        NAMES.iter().find(|(names, _)| names.split(' ').any(|one| one == &*name)).map(|(_, status)| *status)
    }

    /// Returns the status of a story that is only known to be kept back or not.
    pub fn withheld_if(is_kept_back: bool) -> Status {
        if is_kept_back { Status::Withheld } else { Status::Usable }
    }

    fn is_usable(&self) -> bool {
        *self == Status::Usable
    }
}

/// How machines had a part in a text, by the IPTC's digital source types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Provenance {
    /// A model wrote it.
    TrainedAlgorithmicMedia,
    /// People wrote it with a model's help.
    CompositeWithTrainedAlgorithmicMedia,
    /// A program wrote it from data.
    AlgorithmicMedia,
}

impl Provenance {
    /// Reads a digital source type: its name, or its address at `cv.iptc.org`, which ends in the name.
    /// A type that tells of no machine gives `None`.
    pub fn parse(raw: &str) -> Option<Provenance> {
        match &*name_of_term(raw) {
            "trainedalgorithmicmedia" => Some(Provenance::TrainedAlgorithmicMedia),
            "compositewithtrainedalgorithmicmedia" => Some(Provenance::CompositeWithTrainedAlgorithmicMedia),
            "algorithmicmedia" => Some(Provenance::AlgorithmicMedia),
            _ => None,
        }
    }
}

/// A name that may lead somewhere: a section, a subject, a source.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedLink {
    /// The name, never empty.
    pub name: Text,
    /// Where it leads.
    pub url: Option<Url>,
}

/// Somebody in the byline.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema), schemars(transform = schema::Or("string")))]
pub struct Person {
    /// The name as it is printed, never empty.
    #[cfg_attr(schema, schemars(with = "String"))]
    pub name: Text,
    /// The person's page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Url>,
    /// What the person did or where, such as "Photographs" or "in Baku".
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(schema, schemars(with = "Option<String>"))]
    pub role: Option<Text>,
}

/// Another story, as the sidebar lists it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct Story {
    /// The publisher's own name for the story; may be empty.
    #[serde(skip_serializing_if = "str::is_empty")]
    #[cfg_attr(schema, schemars(with = "String"))]
    pub id: Text,
    /// The headline, never empty.
    #[cfg_attr(schema, schemars(with = "String"))]
    pub headline: Text,
    /// The story's page.
    pub url: Url,
    /// The thumbnail.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<Image>,
    /// The section's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(schema, schemars(with = "Option<String>"))]
    pub section: Option<Text>,
    /// When the story was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Timestamp>,
}

/// Returns the name of a term of the IPTC's in small letters: what its address and its QCode end in.
fn name_of_term(raw: &str) -> String {
    raw.trim().rsplit(['/', ':']).next().unwrap_or_default().to_ascii_lowercase()
}

pub(super) fn is_false(flag: &bool) -> bool {
    !flag
}

fn is_empty<T>(list: &Rc<[T]>) -> bool {
    list.is_empty()
}
