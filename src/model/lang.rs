//! Languages and the direction they are written in.

use serde::Serialize;

use super::Text;

/// A language tag of BCP 47, such as `en-GB` or `zh-Hant`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Lang(Text);

impl Lang {
    /// Reads a language tag. `_` counts as `-`; anything else that no tag can hold gives `None`.
    pub fn parse(raw: &str) -> Option<Lang> {
        let tag = raw.trim().replace('_', "-");
        let fits = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
        let mut parts = tag.split('-');
        let primary = parts.next()?;
        let is_tag = (2..=3).contains(&primary.len())
            && primary.bytes().all(|b| b.is_ascii_alphabetic())
            && parts.all(fits)
            && tag.len() <= 35;
        is_tag.then(|| Lang(tag.into()))
    }

    /// Returns plain English, for where no language is known.
    pub fn english() -> Lang {
        Lang(Text::Static("en"))
    }

    /// Returns the whole tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the whole tag as a text that can be handed to the page.
    pub fn to_text(&self) -> Text {
        self.0.clone()
    }

    /// Returns the language without script and region, in lower case: `zh` of `zh-Hant`. Hebrew is `he`,
    /// also where it has its old name.
    pub fn primary(&self) -> String {
        let primary = self.0.split('-').next().unwrap_or_default().to_ascii_lowercase();
        if primary == "iw" { "he".to_owned() } else { primary }
    }

    /// Returns what stands between the names of a list, with the space after it.
    pub fn comma(&self) -> &'static str {
        if matches!(self.primary().as_str(), "ar" | "fa" | "ps" | "ur" | "sd" | "ug" | "ckb") { "، " } else { ", " }
    }

    /// Returns the direction that the language is usually written in.
    ///
    /// A script subtag decides (`az-Arab`, `ks-Latn`); without one the language does.
    pub fn direction(&self) -> Direction {
        let script = self.0.split('-').skip(1).find(|part| part.len() == 4);
        let is_rtl = match script {
            Some(script) => ["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg", "Aran"]
                .iter()
                .any(|name| name.eq_ignore_ascii_case(script)),
            None => matches!(
                self.primary().as_str(),
                "ar" | "arc"
                    | "ckb"
                    | "dv"
                    | "fa"
                    | "he"
                    | "iw"
                    | "ji"
                    | "ks"
                    | "nqo"
                    | "prs"
                    | "ps"
                    | "sd"
                    | "syr"
                    | "ug"
                    | "ur"
                    | "yi"
            ),
        };
        if is_rtl { Direction::Rtl } else { Direction::Ltr }
    }
}

/// The direction of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// Reads the value of a `dir` attribute; `auto` and everything else gives `None`.
    pub fn parse(raw: &str) -> Option<Direction> {
        match raw.trim().to_ascii_lowercase().as_str() {
            "ltr" => Some(Direction::Ltr),
            "rtl" => Some(Direction::Rtl),
            _ => None,
        }
    }

    /// Returns the value for a `dir` attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_checked() {
        for (raw, tag) in [
            ("en-GB", Some("en-GB")),
            (" pt_BR ", Some("pt-BR")),
            ("sr-cyrl", Some("sr-cyrl")),
            ("", None),
            ("e", None),
            ("en\" onload=", None),
            ("english language", None),
            ("English", None),
        ] {
            assert_eq!(Lang::parse(raw).as_ref().map(Lang::as_str), tag, "{raw:?}");
        }
    }

    #[test]
    fn a_script_decides_over_the_language() {
        for (tag, direction) in [("ar", "rtl"), ("az-Arab", "rtl"), ("ks-Latn", "ltr"), ("ur-PK", "rtl"), ("en", "ltr")]
        {
            assert_eq!(Lang::parse(tag).map(|lang| lang.direction().as_str()), Some(direction), "{tag}");
        }
    }
}
