//! Blocks written down in one line, for tables of tests.

use crate::model::{Block, Image, Inlines, Url};

use super::super::write_inlines;

/// Writes blocks down, each with its kind; addresses without the base.
pub(super) fn show(blocks: &[Block]) -> String {
    blocks.iter().map(block).collect::<Vec<_>>().join(" ")
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph { text, dir: None } => format!("p{{{}}}", line(text)),
        Block::Paragraph { text, dir: Some(dir) } => format!("p[{}]{{{}}}", dir.as_str(), line(text)),
        Block::Heading { level, text } => format!("h{level}{{{}}}", line(text)),
        Block::List(list) => {
            let kind = match (list.ordered, list.reversed) {
                (true, true) => "ol-",
                (true, false) => "ol",
                (false, _) => "ul",
            };
            let start = list.start.map(|start| format!("@{start}")).unwrap_or_default();
            let items = list.items.iter().map(|item| {
                let body = if item.body.is_empty() { String::new() } else { format!(" + {}", show(&item.body)) };
                format!("{}{body}", line(&item.text))
            });
            format!("{kind}{start}{{{}}}", join(items, " | "))
        }
        Block::Definitions { items } => {
            format!(
                "dl{{{}}}",
                join(items.iter().map(|item| format!("{} = {}", line(&item.term), show(&item.body))), " | ")
            )
        }
        Block::Quote { body, cite } => format!("quote{{{} -- {}}}", show(body), line(cite)),
        Block::PullQuote { text, cite } => format!("pull{{{} -- {}}}", line(text), line(cite)),
        Block::Image(image) => self::image(image),
        Block::Gallery(gallery) => {
            format!("gallery{{{}: {}}}", line(&gallery.caption), join(gallery.images.iter().map(image), " | "))
        }
        Block::Table(table) => {
            let rows = table.rows.iter().map(|row| join(row.cells.iter().map(cell), " | "));
            format!("table{{{}: {}}}", line(&table.caption), join(rows, " / "))
        }
        Block::Code { code, language } => format!("code[{}]{{{code}}}", language.as_deref().unwrap_or_default()),
        Block::Divider => "hr".into(),
        Block::Video(media) | Block::Audio(media) => {
            let kind = if matches!(block, Block::Video(_)) { "video" } else { "audio" };
            let url = |url: &Option<Url>| url.as_ref().map(path).unwrap_or_default();
            let size = format!("{}x{}", media.width.unwrap_or(0), media.height.unwrap_or(0));
            let mime = media.mime_type.as_deref().unwrap_or_default();
            let (poster, captions) = (url(&media.poster), url(&media.captions));
            format!("{kind}{{{} {size} {mime} {poster} {captions} {}}}", path(&media.url), line(&media.caption))
        }
        Block::Embed(embed) => {
            let aspect = embed.aspect.map(|aspect| format!(" {aspect:.2}")).unwrap_or_default();
            let title = embed.title.as_deref().map(|title| format!(" '{title}'")).unwrap_or_default();
            format!("embed{{{} {}{title}{aspect}: {}}}", embed.provider, path(&embed.url), show(&embed.body))
        }
        Block::Group(group) => {
            let kind = format!("{:?}", group.kind).to_lowercase();
            format!("{kind}{{{}: {}}}", line(&group.title), show(&group.body))
        }
        Block::Unknown { kind, body } => format!("{kind}{{{}}}", show(body)),
        Block::Note(_) => format!("{block:?}"),
    }
}

fn image(image: &Image) -> String {
    let mut out = format!("img{{{}", path(&image.url));
    if let (Some(width), Some(height)) = (image.width, image.height) {
        out += &format!(" {width}x{height}");
    }
    for rendition in image.renditions.iter() {
        out += &format!(" {}@{}", path(&rendition.url), rendition.width);
    }
    if !image.alt.is_empty() {
        out += &format!(" '{}'", image.alt);
    }
    if !image.caption.is_empty() {
        out += &format!(" \"{}\"", line(&image.caption));
    }
    if let Some(credit) = &image.credit {
        out += &format!(" ©{credit}");
    }
    if let Some(link) = &image.link {
        out += &format!(" -> {}", path(link));
    }
    out + "}"
}

fn cell(cell: &crate::model::Cell) -> String {
    let span = if (cell.colspan, cell.rowspan) == (1, 1) {
        String::new()
    } else {
        format!("{}x{} ", cell.colspan, cell.rowspan)
    };
    format!("{}{span}{}", if cell.header { "th " } else { "" }, show(&cell.body))
}

fn line(text: &Inlines) -> String {
    write_inlines(text)
}

fn path(url: &Url) -> String {
    url.as_str().replace("https://news.example", "")
}

fn join(parts: impl Iterator<Item = String>, between: &str) -> String {
    parts.collect::<Vec<_>>().join(between)
}
