//! Character references: `&eacute;`, `&#233;`, `&#xE9;`.

use std::borrow::Cow;

/// Replaces the character references in `raw`. In the value of an attribute a name
/// without a semicolon counts only where no letter, digit or `=` follows, so that
/// `?a=1&copy=2` stays.
pub(super) fn decode(raw: &str, is_value: bool) -> Cow<'_, str> {
    let Some((before, mut rest)) = raw.split_once('&') else { return Cow::Borrowed(raw) };
    let mut out = String::with_capacity(raw.len());
    out.push_str(before);
    loop {
        match reference(rest, is_value) {
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
fn reference(raw: &str, is_value: bool) -> Option<(char, &str)> {
    if let Some(number) = raw.strip_prefix('#') {
        return numeric(number);
    }
    let run = raw.bytes().take(LONGEST + 1).take_while(u8::is_ascii_alphanumeric).count();
    let (name, after) = raw.split_at_checked(run)?;
    if let (Some(c), Some(after)) = (find(name), after.strip_prefix(';')) {
        return Some((c, after));
    }
    let may_follow = |after: &str| !is_value || !after.starts_with(|c: char| c == '=' || c.is_ascii_alphanumeric());
    (2..=run.min(LONGEST_BARE)).rev().find_map(|len| {
        let (name, after) = raw.split_at_checked(len)?;
        let c = find(name).filter(|c| matches!(c, '&' | '<' | '>' | '"' | '\u{a0}'..='\u{ff}'))?;
        // A name that HTML 5 added never stands without its semicolon.
        (name != "half" && may_follow(after)).then_some((c, after))
    })
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

/// Finds the character of a name by halving the table.
fn find(name: &str) -> Option<char> {
    let mut table = NAMES;
    while !table.is_empty() {
        let middle = table.floor_char_boundary(table.len() / 2);
        let start = table.get(..middle)?.rfind(' ').map_or(0, |at| at + 1);
        let (before, from) = table.split_at_checked(start)?;
        let (entry, after) = from.split_once(' ').unwrap_or((from, ""));
        let (last, c) = entry.char_indices().next_back()?;
        match name.cmp(entry.get(..last)?) {
            std::cmp::Ordering::Equal => return Some(c),
            std::cmp::Ordering::Less => table = before.trim_end_matches(' '),
            std::cmp::Ordering::Greater => table = after,
        }
    }
    None
}

/// The length of the longest name in the table.
const LONGEST: usize = 9;
/// The length of the longest name that stands without a semicolon.
const LONGEST_BARE: usize = 6;
/// What Windows-1252 has from 0x80 to 0x9F.
const WINDOWS_1252: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// The names of HTML 4 and some of HTML 5, each with its character, sorted by their bytes.
const NAMES: &str = "\
    AEligÆ AMP& AacuteÁ AbreveĂ AcircÂ AgraveÀ AlphaΑ AmacrĀ AogonĄ AringÅ AtildeÃ AumlÄ BetaΒ COPY© \
    CacuteĆ CcaronČ CcedilÇ ChiΧ Dagger‡ DcaronĎ DeltaΔ ETHÐ EacuteÉ EcaronĚ EcircÊ EgraveÈ EmacrĒ EogonĘ \
    EpsilonΕ EtaΗ EumlË GT> GammaΓ GbreveĞ IacuteÍ IcircÎ Idotİ IgraveÌ ImacrĪ IotaΙ IumlÏ KappaΚ LT< \
    LambdaΛ LcaronĽ LstrokŁ MuΜ NacuteŃ NcaronŇ NtildeÑ NuΝ OEligŒ OacuteÓ OcircÔ OdblacŐ OgraveÒ OmacrŌ \
    OmegaΩ OmicronΟ OslashØ OtildeÕ OumlÖ PhiΦ PiΠ Prime″ PsiΨ QUOT\" REG® RcaronŘ RhoΡ SacuteŚ ScaronŠ \
    ScedilŞ SigmaΣ THORNÞ TauΤ TcaronŤ TcedilŢ ThetaΘ UacuteÚ UcircÛ UdblacŰ UgraveÙ UmacrŪ UpsilonΥ UringŮ \
    UumlÜ XiΞ YacuteÝ YumlŸ ZacuteŹ ZcaronŽ ZdotŻ ZetaΖ aacuteá abreveă acircâ acute´ aeligæ agraveà \
    alefsymℵ alphaα amacrā amp& and∧ ang∠ aogoną apos' aringå ast* asymp≈ atildeã aumlä bdquo„ betaβ \
    brvbar¦ bsol\\ bull• cacuteć cap∩ ccaronč ccedilç cedil¸ cent¢ check✓ checkmark✓ chiχ circˆ clubs♣ \
    colon: comma, commat@ cong≅ copy© crarr↵ cross✗ cup∪ curren¤ dArr⇓ dagger† darr↓ dash‐ dcaronď deg° \
    deltaδ diams♦ divide÷ dollar$ eacuteé ecaroně ecircê egraveè emacrē empty∅ emsp\u{2003} ensp\u{2002} \
    eogonę epsilonε equals= equiv≡ etaη ethð eumlë euro€ excl! exist∃ female♀ flat♭ fnofƒ forall∀ frac12½ \
    frac13⅓ frac14¼ frac15⅕ frac18⅛ frac23⅔ frac34¾ frac38⅜ frac58⅝ frac78⅞ frasl⁄ gammaγ gbreveğ ge≥ \
    grave` gt> hArr⇔ hairsp\u{200a} half½ harr↔ hearts♥ hellip… hyphen‐ iacuteí icircî iexcl¡ igraveì \
    imacrī imageℑ imathı infin∞ inodotı int∫ iotaι iquest¿ isin∈ iumlï kappaκ lArr⇐ lambdaλ lang〈 laquo« \
    larr← lbrace{ lbrack[ lcaronľ lceil⌈ lcub{ ldquo“ le≤ lfloor⌊ lowast∗ lowbar_ loz◊ lpar( lrm\u{200e} \
    lsaquo‹ lsqb[ lsquo‘ lstrokł lt< macr¯ male♂ mdash— microµ middot· minus− muμ nabla∇ nacuteń natural♮ \
    nbsp\u{a0} ncaronň ndash– ne≠ ni∋ not¬ notin∉ nsub⊄ ntildeñ nuν num# numsp\u{2007} oacuteó ocircô \
    odblacő oeligœ ograveò oline‾ omacrō omegaω omicronο oplus⊕ or∨ ordfª ordmº oslashø otildeõ otimes⊗ \
    oumlö para¶ part∂ percnt% period. permil‰ perp⊥ phiφ phone☎ piπ pivϖ plus+ plusmn± pound£ prime′ prod∏ \
    prop∝ psiψ puncsp\u{2008} quest? quot\" rArr⇒ radic√ rang〉 raquo» rarr→ rbrace} rbrack] rcaronř rceil⌉ \
    rcub} rdquo” realℜ reg® rfloor⌋ rhoρ rlm\u{200f} rpar) rsaquo› rsqb] rsquo’ sacuteś sbquo‚ scaronš \
    scedilş sdot⋅ sect§ semi; sharp♯ shy\u{ad} sigmaσ sigmafς sim∼ sol/ spades♠ star☆ starf★ sub⊂ sube⊆ \
    sum∑ sup⊃ sup1¹ sup2² sup3³ supe⊇ szligß tauτ tcaronť tcedilţ there4∴ thetaθ thetasymϑ thinsp\u{2009} \
    thornþ tilde˜ times× trade™ uArr⇑ uacuteú uarr↑ ucircû udblacű ugraveù umacrū uml¨ upsihϒ upsilonυ \
    uringů uumlü verbar| vert| weierp℘ xiξ yacuteý yen¥ yumlÿ zacuteź zcaronž zdotż zetaζ zwj\u{200d} \
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
            ("&#8217;&#x2019;&#X2019 &#150;&#128", "’’’ –€"),
            ("&#0;&#xD800;&#x110000;&#99999999999999999999;", "\u{fffd}\u{fffd}\u{fffd}\u{fffd}"),
            ("&&#;&#x;& &;&#", "&&#;&#x;& &;&#"),
            ("&é&ü;", "&é&ü;"),
        ] {
            assert_eq!(decode(raw, false), text, "{raw:?}");
        }
    }

    #[test]
    fn the_query_of_an_address_stays() {
        for (raw, text) in [("?a=1&copy=2&amp;b&lt", "?a=1&copy=2&b<"), ("?a&region=1&sect;&notx", "?a&region=1§&notx")]
        {
            assert_eq!(decode(raw, true), text, "{raw:?}");
        }
    }

    #[test]
    fn every_name_of_the_table_is_found() {
        let mut last = "";
        for entry in NAMES.split(' ') {
            let c = entry.chars().next_back().unwrap_or_default();
            let name = entry.strip_suffix(c).unwrap_or_default();
            assert!(last < name && name.len() <= LONGEST, "{name}");
            assert_eq!(find(name), Some(c), "{name}");
            last = name;
        }
    }
}
