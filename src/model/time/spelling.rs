//! Dates that are written in no form for machines: with months of other languages, the day first, a bracket after them.

use super::{DAY, Fields, Timestamp};

/// The months whose names do not begin as in English, by how they begin, in German, French, Spanish, Italian,
/// Portuguese and Dutch.
const MONTHS: [(&str, &[&str]); 11] = [
    ("jan", &["ene", "gen", "jän"]),
    ("feb", &["fév", "fev"]),
    ("mar", &["mär", "març", "maa"]),
    ("apr", &["avr", "abr"]),
    ("may", &["mai", "mag", "mei"]),
    ("jun", &["juin", "giu"]),
    ("jul", &["juil", "lug"]),
    ("aug", &["aoû", "aou", "ago"]),
    ("sep", &["set"]),
    ("oct", &["okt", "ott", "out"]),
    ("dec", &["dez", "déc", "dic"]),
];

/// Words that say nothing, and the days of the week, by how they begin.
const WORDS: &str = "montag dienstag mittwoch donnerstag freitag samstag sonntag um uhr der den am \
    lundi mardi mercredi jeudi vendredi samedi dimanche le du er à \
    lunes martes miércoles jueves viernes sábado domingo de del a las \
    lunedì martedì mercoledì giovedì venerdì sabato domenica alle ore \
    segunda terça quarta quinta sexta feira às \
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag om";

/// How many bytes a text may have that is a date, with the name of a zone or of a place in it.
const LONGEST: usize = 200;

/// Reads a date in whatever other form is met.
pub(super) fn parse(raw: &str) -> Option<Timestamp> {
    let raw = Some(raw.trim()).filter(|raw| raw.len() <= LONGEST)?;
    let forms = [count, bracket, midnight, day_first, slashes, words];
    forms.iter().find_map(|form| form(raw))
}

/// Reads seconds or milliseconds since 1970, as text, also as .NET wraps them.
fn count(raw: &str) -> Option<Timestamp> {
    let digits = raw.strip_prefix("/Date(").map_or(raw, |rest| rest.split([')', '+', '-']).next().unwrap_or_default());
    let number: i64 = digits.parse().ok().filter(|_| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    // Shorter numbers are years and days.
    let scale = match digits.len() {
        10 => 1000,
        13 => 1,
        _ => return None,
    };
    Timestamp::from_millis((number * scale) as f64)
}

/// Reads a time with the name of its zone after it: `2024-05-01T10:00:00+02:00[Europe/Berlin]`.
fn bracket(raw: &str) -> Option<Timestamp> {
    english_date(raw.strip_suffix(']')?.split_once('[')?.0)
}

/// Reads the end of a day, which is the beginning of the next.
fn midnight(raw: &str) -> Option<Timestamp> {
    let (day, zone) = raw.split_once("T24:00")?;
    let zone = zone.strip_prefix(":00").unwrap_or(zone).trim_start_matches(['.', '0']);
    if zone.starts_with(':') {
        return None;
    }
    let start = english_date(&[day, "T00:00", zone].concat())?;
    Timestamp::new(start.millis + DAY, false)
}

/// Reads `1.5.2024`. With dots the day comes first wherever they are used.
fn day_first(raw: &str) -> Option<Timestamp> {
    let (day, rest) = raw.split_once('.')?;
    let (month, rest) = rest.trim_start().split_once('.')?;
    let (year, time) = rest.trim_start().split_at_checked(4)?;
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_date = [day, month, year].iter().all(is_number) && day.len() < 3 && month.len() < 3;
    if !is_date || time.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    words(&[year, "-", month, "-", day, time].concat())
}

/// Reads `30/4/2024` and `4/30/2024`. Which of the two is the month only a number over 12 can tell.
fn slashes(raw: &str) -> Option<Timestamp> {
    let (first, rest) = raw.split_once('/')?;
    let (second, rest) = rest.split_once('/')?;
    let (year, time) = rest.split_at_checked(4)?;
    let [one, two] = [first, second].map(|part| part.parse().unwrap_or(0_u8));
    match (one, two) {
        (1..=12, 13..) => english_date(&[year, "-", first, "-", second, time].concat()),
        (13.., 1..=12) => english_date(&[year, "-", second, "-", first, time].concat()),
        _ => None,
    }
}

/// Reads a date whose words are not English, or whose signs are Chinese, Japanese or Korean.
fn words(raw: &str) -> Option<Timestamp> {
    let is_letter = |c: char| c.is_ascii_alphabetic() || ('À'..='ž').contains(&c);
    let mut english = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(first) = rest.chars().next() {
        let after = rest.trim_start_matches(is_letter);
        let word = rest.strip_suffix(after)?;
        if word.is_empty() {
            english.push(match first {
                '年' | '月' | '년' | '월' => '-',
                '日' | '일' => ' ',
                other => other,
            });
            rest = after.strip_prefix(first)?;
        } else {
            english.push_str(translate(&word.to_ascii_lowercase()).unwrap_or(word));
            rest = after;
        }
    }
    english_date(&english)
}

fn english_date(raw: &str) -> Option<Timestamp> {
    Timestamp::parse_by(raw, Fields::word)
}

/// Returns what a word is in English: the month, or nothing where it says nothing.
fn translate(word: &str) -> Option<&'static str> {
    if WORDS.split(' ').any(|known| known == word) {
        return Some("");
    }
    let (month, _) = MONTHS.iter().find(|(_, names)| names.iter().any(|name| word.starts_with(name)))?;
    Some(month)
}
