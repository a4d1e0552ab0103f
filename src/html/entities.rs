//! Character references: `&eacute;`, `&#233;`, `&#xE9;`.

use std::borrow::Cow;
use std::cmp::Ordering;

/// Replaces the character references in `raw`. In the value of an attribute a name
/// without a semicolon counts only where no letter, digit or `=` follows, so that
/// `?a=1&copy=2` stays.
pub(super) fn decode<'a>(raw: &'a str, is_value: bool, names: Names) -> Cow<'a, str> {
    let Some((before, mut rest)) = raw.split_once('&') else { return Cow::Borrowed(raw) };
    let mut out = String::with_capacity(raw.len());
    out.push_str(before);
    loop {
        match reference(rest, is_value, names) {
            Some((c, after)) => {
                out.push(c);
                rest = after;
            }
            None => out.push('&'),
        }
        let Some((before, after)) = rest.split_once('&') else { break };
        out.push_str(before);
        rest = after;
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Reads a reference after its `&`: the character and what follows.
fn reference(raw: &str, is_value: bool, names: Names) -> Option<(char, &str)> {
    if let Some(number) = raw.strip_prefix('#') {
        return numeric(number);
    }
    let run = raw.bytes().take(LONGEST + 1).take_while(u8::is_ascii_alphanumeric).count();
    if run < SHORTEST {
        return None;
    }
    let (name, after) = raw.split_at_checked(run)?;
    let common = find_in(COMMON_NAMES, raw, true);
    if let Some(after) = after.strip_prefix(';')
        && let Some((_, c)) = common.filter(|(common, _)| *common == name).or_else(|| find(name, names.get(1..)?))
    {
        return Some((c, after));
    }
    let (name, c) = common?;
    let after = raw.strip_prefix(name)?;
    let may_follow = !is_value || !after.starts_with(|c: char| c == '=' || c.is_ascii_alphanumeric());
    (may_follow && matches!(c, '&' | '<' | '>' | '"' | '\u{a0}'..='\u{ff}')).then_some((c, after))
}

/// Reads a number after `&#`, in the way of the HTML standard: numbers of Windows-1252 mean its characters.
fn numeric(raw: &str) -> Option<(char, &str)> {
    let (radix, digits) = match raw.strip_prefix(['x', 'X']) {
        Some(digits) => (16, digits),
        None => (10, raw),
    };
    let after = digits.trim_start_matches(|c: char| c.is_digit(radix));
    if after.len() == digits.len() {
        return None;
    }
    let number = digits
        .bytes()
        .take(digits.len() - after.len())
        .filter_map(|digit| char::from(digit).to_digit(radix))
        .fold(0_u32, |sum, digit| sum.saturating_mul(radix).saturating_add(digit));
    let c = match number {
        0 => char::REPLACEMENT_CHARACTER,
        0x80..=0x9f => WINDOWS_1252.chars().nth(number as usize - 0x80).unwrap_or_default(),
        _ => char::from_u32(number).unwrap_or(char::REPLACEMENT_CHARACTER),
    };
    Some((c, after.strip_prefix(';').unwrap_or(after)))
}

/// Are all the names in `raw` in these tables?
pub(super) fn has_only(raw: &str, names: Names) -> bool {
    raw.split('&').skip(1).all(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let (name, after) = rest.split_at_checked(end).unwrap_or_default();
        name.is_empty() || !after.starts_with(';') || find(name, names).is_some()
    })
}

fn find(name: &str, names: &[&'static str]) -> Option<(&'static str, char)> {
    names.iter().find_map(|table| find_in(table, name, false))
}

/// Finds the entry of a name, or the one that `raw` begins with, by halving the table. In a table that is searched for
/// beginnings no name may begin with another.
fn find_in(mut table: &'static str, raw: &str, is_beginning: bool) -> Option<(&'static str, char)> {
    let is_gap = |byte: &u8| *byte == b' ';
    while !table.is_empty() {
        let (left, right) = table.as_bytes().split_at(table.len() / 2);
        let start = left.iter().rposition(is_gap).map_or(0, |at| at + 1);
        let end = right.iter().position(is_gap).map_or(table.len(), |at| left.len() + at);
        let entry = table.get(start..end)?;
        let last = entry.bytes().rposition(|byte| byte.is_ascii() || byte >= 0xc0)?;
        let (name, c) = entry.split_at_checked(last)?;
        match raw.cmp(name) {
            Ordering::Less => table = table.get(..start)?.trim_ascii_end(),
            Ordering::Greater if !(is_beginning && raw.starts_with(name)) => {
                table = table.get(end..)?.trim_ascii_start()
            }
            _ => return Some((name, c.chars().next()?)),
        }
    }
    None
}

/// The length of the shortest name in the tables.
const SHORTEST: usize = 2;
/// The length of the longest name in the table.
const LONGEST: usize = 9;
/// What Windows-1252 has from 0x80 to 0x9F.
const WINDOWS_1252: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// Names with their characters, in tables that are each sorted by their bytes; the first is that of common names.
pub(super) type Names = &'static [&'static str];

/// The names that running text has: of letters and signs of Latin-1, all that stand without a semicolon, and of
/// what printers set.
pub(super) const COMMON: Names = &[COMMON_NAMES];

/// The names of HTML 4 and some of HTML 5.
pub(super) const ALL: Names = &[COMMON_NAMES, RARE_NAMES];

const COMMON_NAMES: &str = "\
    AEligÆ AMP& AacuteÁ AcircÂ AgraveÀ AringÅ AtildeÃ AumlÄ COPY© CcedilÇ ETHÐ EacuteÉ EcircÊ EgraveÈ EumlË \
    GT> IacuteÍ IcircÎ IgraveÌ IumlÏ LT< NtildeÑ OacuteÓ OcircÔ OgraveÒ OslashØ OtildeÕ OumlÖ QUOT\" REG® \
    THORNÞ UacuteÚ UcircÛ UgraveÙ UumlÜ YacuteÝ aacuteá acircâ acute´ aeligæ agraveà amp& apos' aringå \
    atildeã aumlä bdquo„ brvbar¦ bull• ccedilç cedil¸ cent¢ copy© curren¤ deg° divide÷ eacuteé ecircê egraveè \
    ethð eumlë euro€ frac12½ frac14¼ frac34¾ gt> hellip… iacuteí icircî iexcl¡ igraveì iquest¿ iumlï laquo« \
    ldquo“ lsaquo‹ lsquo‘ lt< macr¯ mdash— microµ middot· nbsp\u{a0} ndash– not¬ ntildeñ oacuteó ocircô \
    ograveò ordfª ordmº oslashø otildeõ oumlö para¶ plusmn± pound£ quot\" raquo» rdquo” reg® rsaquo› rsquo’ \
    sbquo‚ sect§ shy\u{ad} sup1¹ sup2² sup3³ szligß thornþ times× uacuteú ucircû ugraveù uml¨ uumlü yacuteý \
    yen¥ yumlÿ";

const RARE_NAMES: &str = "\
    AbreveĂ AlphaΑ AmacrĀ AogonĄ BetaΒ CacuteĆ CcaronČ ChiΧ Dagger‡ DcaronĎ DeltaΔ EcaronĚ EmacrĒ EogonĘ \
    EpsilonΕ EtaΗ GammaΓ GbreveĞ Idotİ ImacrĪ IotaΙ KappaΚ LambdaΛ LcaronĽ LstrokŁ MuΜ NacuteŃ NcaronŇ NuΝ \
    OEligŒ OdblacŐ OmacrŌ OmegaΩ OmicronΟ PhiΦ PiΠ Prime″ PsiΨ RcaronŘ RhoΡ SacuteŚ ScaronŠ ScedilŞ SigmaΣ \
    TauΤ TcaronŤ TcedilŢ ThetaΘ UdblacŰ UmacrŪ UpsilonΥ UringŮ XiΞ YumlŸ ZacuteŹ ZcaronŽ ZdotŻ ZetaΖ abreveă \
    alefsymℵ alphaα amacrā and∧ ang∠ aogoną ast* asymp≈ betaβ bsol\\ cacuteć cap∩ ccaronč check✓ checkmark✓ \
    chiχ circˆ clubs♣ colon: comma, commat@ cong≅ crarr↵ cross✗ cup∪ dArr⇓ dagger† darr↓ dash‐ dcaronď deltaδ \
    diams♦ dollar$ ecaroně emacrē empty∅ emsp\u{2003} ensp\u{2002} eogonę epsilonε equals= equiv≡ etaη excl! \
    exist∃ female♀ flat♭ fnofƒ forall∀ frac13⅓ frac15⅕ frac18⅛ frac23⅔ frac38⅜ frac58⅝ frac78⅞ frasl⁄ gammaγ \
    gbreveğ ge≥ grave` hArr⇔ hairsp\u{200a} half½ harr↔ hearts♥ hyphen‐ imacrī imageℑ imathı infin∞ inodotı \
    int∫ iotaι isin∈ kappaκ lArr⇐ lambdaλ lang〈 larr← lbrace{ lbrack[ lcaronľ lceil⌈ lcub{ le≤ lfloor⌊ \
    lowast∗ lowbar_ loz◊ lpar( lrm\u{200e} lsqb[ lstrokł male♂ minus− muμ nabla∇ nacuteń natural♮ ncaronň ne≠ \
    ni∋ notin∉ nsub⊄ nuν num# numsp\u{2007} odblacő oeligœ oline‾ omacrō omegaω omicronο oplus⊕ or∨ otimes⊗ \
    part∂ percnt% period. permil‰ perp⊥ phiφ phone☎ piπ pivϖ plus+ prime′ prod∏ prop∝ psiψ puncsp\u{2008} \
    quest? rArr⇒ radic√ rang〉 rarr→ rbrace} rbrack] rcaronř rceil⌉ rcub} realℜ rfloor⌋ rhoρ rlm\u{200f} rpar) \
    rsqb] sacuteś scaronš scedilş sdot⋅ semi; sharp♯ sigmaσ sigmafς sim∼ sol/ spades♠ star☆ starf★ sub⊂ sube⊆ \
    sum∑ sup⊃ supe⊇ tauτ tcaronť tcedilţ there4∴ thetaθ thetasymϑ thinsp\u{2009} tilde˜ trade™ uArr⇑ uarr↑ \
    udblacű umacrū upsihϒ upsilonυ uringů verbar| vert| weierp℘ xiξ zacuteź zcaronž zdotż zetaζ zwj\u{200d} \
    zwnj\u{200c}";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers_become_characters() {
        for (raw, text) in [
            ("a &amp; b", "a & b"),
            ("&lt;b&gt;&quot;&apos;", "<b>\"'"),
            ("&nbsp;&eacute;&Eacute;&euro;&hellip;&zwnj;", "\u{a0}éÉ€…\u{200c}"),
            ("&AElig;&zwj;&thetasym;&Ccaron;&NotAName;", "Æ\u{200d}ϑČ&NotAName;"),
            ("&copy 2020 &ampx &notit; &frac12x", "© 2020 &x ¬it; ½x"),
            ("&half &ndash x", "&half &ndash x"),
            ("&copyright &frac123; &no &a&; &é", "©right ½3; &no &a&; &é"),
            ("&#8217;&#x2019;&#X2019 &#150;&#128", "’’’ –€"),
            ("&#0;&#xD800;&#x110000;&#99999999999999999999;", "\u{fffd}\u{fffd}\u{fffd}\u{fffd}"),
            ("&&#;&#x;& &;&#", "&&#;&#x;& &;&#"),
            ("&é&ü;", "&é&ü;"),
        ] {
            assert_eq!(decode(raw, false, ALL), text, "{raw:?}");
        }
    }

    #[test]
    fn the_query_of_an_address_stays() {
        for (raw, text) in [("?a=1&copy=2&amp;b&lt", "?a=1&copy=2&b<"), ("?a&region=1&sect;&notx", "?a&region=1§&notx")]
        {
            assert_eq!(decode(raw, true, ALL), text, "{raw:?}");
        }
    }

    #[test]
    fn every_name_of_the_table_is_found() {
        for table in ALL {
            let mut last = "";
            for entry in table.split(' ') {
                let c = entry.chars().next_back().unwrap_or_default();
                let name = entry.strip_suffix(c).unwrap_or_default();
                assert!(last < name && name.len() <= LONGEST, "{name}");
                assert_eq!(find(name, ALL), Some((name, c)), "{name}");
                last = name;
            }
        }
    }

    #[test]
    fn a_rare_name_is_told_from_common_ones() {
        for (raw, is_common) in [
            ("&eacute; &amp; AT&T & &copy 1", true),
            ("&rsquo;&#8217;&hellip;", true),
            ("&pi;", false),
            ("a &nosuch; b", false),
        ] {
            assert_eq!(has_only(raw, COMMON), is_common, "{raw}");
        }
    }
}
