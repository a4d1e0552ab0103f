//! Points in time, read from whatever publishers write.

mod spelling;

use serde::{Serialize, Serializer};

use super::Text;

/// A point in time, or a whole day, of the years 2 to 9999: year 1 is what Go and .NET write where they know of none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timestamp {
    /// Milliseconds since 1970 began in UTC; the start of the day for a date.
    millis: i64,
    is_date: bool,
}

const DAY: i64 = 86_400_000;
const HOUR: i64 = 3_600_000;
const MINUTE: i64 = 60_000;

impl Timestamp {
    /// Reads RFC 3339, RFC 2822, and most of what else is met: words, signs and numbers in any usual order.
    ///
    /// Without an offset it counts as UTC, and without a time of day as a date.
    pub fn parse(raw: &str) -> Option<Timestamp> {
        Timestamp::parse_by(raw, Fields::word).or_else(|| spelling::parse(raw))
    }

    /// Reads what has no words in it but the `T` and the `Z` of RFC 3339, as [`Timestamp::parse`] does.
    pub fn parse_numbers(raw: &str) -> Option<Timestamp> {
        Timestamp::parse_by(raw, Fields::letter)
    }

    fn parse_by(raw: &str, word: for<'a> fn(&mut Fields, &'a str) -> Option<&'a str>) -> Option<Timestamp> {
        let mut fields = Fields::default();
        let mut rest = raw.trim();
        while let Some(first) = rest.chars().next() {
            rest = match first {
                '0'..='9' => fields.number(rest)?,
                '+' | '-' if fields.time.is_some() && fields.offset.is_none() && is_digit(rest, 1) => {
                    fields.offset(rest.strip_prefix(first)?, first == '-')?
                }
                ' ' | ',' | '/' | '-' | '.' => rest.strip_prefix(first)?,
                '(' => break,
                _ => word(&mut fields, rest)?,
            };
        }
        fields.finish()
    }

    /// Takes milliseconds since 1970 began in UTC.
    pub fn from_millis(millis: f64) -> Option<Timestamp> {
        // What is not a number becomes 0 here, so it is sorted out first.
        (millis.is_finite()).then_some(millis as i64).and_then(|millis| Timestamp::new(millis, false))
    }

    /// Returns milliseconds since 1970 began in UTC.
    pub fn as_millis(&self) -> f64 {
        self.millis as f64
    }

    /// Is it a whole day, without a time?
    pub fn is_date(&self) -> bool {
        self.is_date
    }

    /// Returns it as RFC 3339 has it, in UTC: `2024-03-05T07:30:00Z`, or `2024-03-05` for a date.
    pub fn to_rfc3339(&self) -> Text {
        let (year, month, day) = civil(self.millis.div_euclid(DAY));
        let mut out = String::with_capacity(24);
        push_padded(&mut out, year, 4);
        for part in [month, day] {
            out.push('-');
            push_padded(&mut out, part, 2);
        }
        if !self.is_date {
            let time = self.millis.rem_euclid(DAY);
            for (mark, part) in [('T', time / HOUR), (':', time % HOUR / MINUTE), (':', time % MINUTE / 1000)] {
                out.push(mark);
                push_padded(&mut out, part, 2);
            }
            if time % 1000 > 0 {
                out.push('.');
                push_padded(&mut out, time % 1000, 3);
            }
            out.push('Z');
        }
        out.into()
    }

    fn new(millis: i64, is_date: bool) -> Option<Timestamp> {
        let range = days(2, 1, 1) * DAY..days(10_000, 1, 1) * DAY;
        range.contains(&millis).then_some(Timestamp { millis, is_date })
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_rfc3339())
    }
}

/// What has been read of a date so far.
#[derive(Default)]
struct Fields {
    /// The numbers of the date in their order, each with its count of digits.
    date: [(i64, usize); 3],
    /// How many of them there are.
    count: usize,
    /// The month, where a word names it.
    month: Option<i64>,
    /// The time of day in milliseconds.
    time: Option<i64>,
    /// The offset from UTC in milliseconds.
    offset: Option<i64>,
    /// Did the letter `T` come last, so that a bare number is a time?
    is_time_next: bool,
}

impl Fields {
    /// Reads a number at the start of `raw`, and returns what follows it.
    fn number<'a>(&mut self, raw: &'a str) -> Option<&'a str> {
        let (number, len, rest) = digits(raw)?;
        let is_compact = std::mem::take(&mut self.is_time_next) && (len == 4 || len == 6);
        if rest.starts_with(':') || is_compact {
            return self.time(number, len, rest);
        }
        if len == 8 && self.count == 0 {
            self.date = [(number / 10_000, 4), (number / 100 % 100, 2), (number % 100, 2)];
            self.count = 3;
            return Some(rest);
        }
        *self.date.get_mut(self.count)? = (number, len);
        self.count += 1;
        Some(rest)
    }

    /// Reads the rest of a time whose first number is read.
    fn time<'a>(&mut self, number: i64, len: usize, mut rest: &'a str) -> Option<&'a str> {
        let (hour, minute, mut second);
        match len {
            4 => (hour, minute, second) = (number / 100, number % 100, 0),
            6 => (hour, minute, second) = (number / 10_000, number / 100 % 100, number % 100),
            _ => {
                (hour, second) = (number, 0);
                (minute, _, rest) = digits(rest.strip_prefix(':')?)?;
                if let Some(after) = rest.strip_prefix(':') {
                    (second, _, rest) = digits(after)?;
                }
            }
        }
        let mut millis = 0;
        if rest.starts_with(['.', ',']) && is_digit(rest, 1) {
            let fraction = rest.get(1..)?;
            rest = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
            let places = fraction.bytes().take(fraction.len() - rest.len()).chain(std::iter::repeat(b'0'));
            millis = places.take(3).fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0'));
        }
        if self.time.is_some() || hour > 23 || minute > 59 || second > 60 {
            return None;
        }
        self.time = Some(hour * HOUR + minute * MINUTE + second * 1000 + millis);
        Some(rest)
    }

    /// Reads an offset after its sign: `01:00`, `0100` or `01`.
    fn offset<'a>(&mut self, raw: &'a str, is_west: bool) -> Option<&'a str> {
        let (number, len, mut rest) = digits(raw)?;
        let (hour, minute) = match (len, rest.strip_prefix(':')) {
            (1 | 2, Some(after)) => {
                let (minute, _, after) = digits(after)?;
                rest = after;
                (number, minute)
            }
            (1 | 2, None) => (number, 0),
            (4, _) => (number / 100, number % 100),
            _ => return None,
        };
        if hour > 23 || minute > 59 {
            return None;
        }
        let offset = hour * HOUR + minute * MINUTE;
        self.offset = Some(if is_west { -offset } else { offset });
        Some(rest)
    }

    /// Reads a letter of RFC 3339 at the start of `raw`, and returns what follows it.
    fn letter<'a>(&mut self, raw: &'a str) -> Option<&'a str> {
        if let Some(rest) = raw.strip_prefix(['T', 't']) {
            self.is_time_next = true;
            return Some(rest);
        }
        self.offset = Some(0);
        raw.strip_prefix(['Z', 'z']).filter(|rest| rest.is_empty())
    }

    /// Reads a word at the start of `raw`, and returns what follows it.
    fn word<'a>(&mut self, raw: &'a str) -> Option<&'a str> {
        let rest = raw.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        let word = raw.strip_suffix(rest)?.to_ascii_lowercase();
        let start = word.get(..3).unwrap_or(&word);
        self.is_time_next = word == "t";
        if let Some(month) = find(MONTHS, start).filter(|_| self.month.is_none()) {
            self.month = Some(month);
        } else if let Some(hours) = find(ZONES, &word) {
            // A sign may follow, as in `GMT+0100`, and says it better.
            self.offset = (!rest.starts_with(['+', '-'])).then_some(hours * HOUR);
        } else if word == "am" || word == "pm" {
            let time = self.time.filter(|time| (HOUR..13 * HOUR).contains(time))?;
            self.time = Some(time % (12 * HOUR) + if word == "pm" { 12 * HOUR } else { 0 });
        } else if find(FILLERS, &word).is_none() && find(WEEKDAYS, start).is_none() {
            return None;
        }
        Some(rest)
    }

    /// Puts the fields together, if they are a day of the calendar.
    fn finish(self) -> Option<Timestamp> {
        let (year, month, day) = match (self.date, self.count, self.month) {
            ([(year, 4), (month, _), (day, _)], 3, None) => (year, month, day),
            ([(day, 1 | 2), (year, 4), _] | [(year, 4), (day, 1 | 2), _], 2, Some(month)) => (year, month, day),
            ([(day, 1 | 2), (year, 2), _], 2, Some(month)) => {
                (if year < 70 { 2000 + year } else { 1900 + year }, month, day)
            }
            _ => return None,
        };
        if year < 1 || !(1..=12).contains(&month) || day < 1 {
            return None;
        }
        let days = days(year, month, day);
        if civil(days) != (year, month, day) {
            return None;
        }
        match self.time {
            Some(time) => Timestamp::new(days * DAY + time - self.offset.unwrap_or_default(), false),
            None => Timestamp::new(days * DAY, true),
        }
    }
}

/// The months, as three letters and their number.
const MONTHS: &str = "jan1 feb2 mar3 apr4 may5 jun6 jul7 aug8 sep9 oct10 nov11 dec12";
/// The zones that stand in dates by name, with their hours from UTC.
const ZONES: &str =
    "z0 utc0 gmt0 ut0 wet0 bst1 west1 cet1 cest2 eet2 eest3 msk3 jst9 edt-4 est-5 cdt-5 cst-6 mdt-6 mst-7 pdt-7 pst-8";
/// The days of the week, which are not checked.
const WEEKDAYS: &str = "mon1 tue2 wed3 thu4 fri5 sat6 sun7";
/// Words that say nothing.
const FILLERS: &str = "t0 at0 on0 of0 st0 nd0 rd0 th0";

/// Looks a name up in a table of names with numbers.
fn find(table: &str, name: &str) -> Option<i64> {
    table.split(' ').find_map(|entry| entry.strip_prefix(name)?.parse().ok())
}

/// Reads up to nine digits: their number, their count, and what follows.
fn digits(raw: &str) -> Option<(i64, usize, &str)> {
    let rest = raw.trim_start_matches(|c: char| c.is_ascii_digit());
    let len = raw.len() - rest.len();
    Some((raw.get(..len.min(10))?.parse().ok()?, len, rest)).filter(|_| len < 10)
}

fn is_digit(raw: &str, at: usize) -> bool {
    raw.as_bytes().get(at).is_some_and(u8::is_ascii_digit)
}

/// Returns the days from 1970-01-01 to a day of the Gregorian calendar.
fn days(year: i64, month: i64, day: i64) -> i64 {
    // Years begin in March here, so that the leap day comes last.
    let year = if month > 2 { year } else { year - 1 };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Returns the year, month and day that lie some days after 1970-01-01.
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (era * 400 + year + i64::from(month <= 2), month, day)
}

fn push_padded(out: &mut String, number: i64, width: usize) {
    let number = number.to_string();
    for _ in number.len()..width {
        out.push('0');
    }
    out.push_str(&number);
}

#[cfg(test)]
mod tests;
