//! The reading of addresses compared with the `url` crate's, over a corpus of attacks.

use super::Url;

/// Reads the corpus that lies beside the project; says so where it doesn't.
fn corpus(name: &str) -> Option<serde_json::Value> {
    let path = [env!("CARGO_MANIFEST_DIR"), "/../shared/corpus/attacks/", name].concat();
    let Ok(json) = std::fs::read(&path) else {
        eprintln!("skipped: {path} is missing");
        return None;
    };
    Some(serde_json::from_slice(&json).expect("the corpus is JSON"))
}

/// Encodes what `url` leaves bare in addresses of mail and telephones.
fn strict(url: &url::Url) -> String {
    match url.scheme() {
        "mailto" | "tel" => ['"', '<', '>', '`', ' ']
            .into_iter()
            .fold(url.to_string(), |text, c| text.replace(c, &format!("%{:02X}", u32::from(c)))),
        _ => url.to_string(),
    }
}

#[test]
fn attacks_never_leave_the_allowed_schemes_and_never_change_the_address() {
    let Some(cases) = corpus("urls.json") else { return };
    let (mut read, mut refused) = (0, Vec::new());
    for case in cases.as_array().expect("a list") {
        let raw = case["url"].as_str().unwrap_or_default();
        let base = case["base"].as_str().unwrap_or("https://host.example/dir/page");
        let base = Url::parse(base);
        let theirs = match base.as_ref().map(|base| url::Url::parse(base.as_str())) {
            Some(base) => base.and_then(|base| base.join(raw)),
            None => url::Url::parse(raw),
        };
        for (ours, theirs) in [(Url::resolve(raw, base.as_ref()), theirs), (Url::parse(raw), url::Url::parse(raw))] {
            let Some(ours) = ours else {
                if let Ok(theirs) = theirs
                    && matches!(theirs.scheme(), "http" | "https" | "mailto" | "tel")
                {
                    refused.push(theirs.to_string());
                }
                continue;
            };
            read += 1;
            let again = url::Url::parse(ours.as_str());
            assert!(!ours.as_str().contains(|c: char| c <= ' ' || matches!(c, '"' | '<' | '>')), "{raw:?}: {ours:?}");
            assert!(ours.as_str().starts_with(['h', 'm', 't']), "{raw:?}: {ours:?}");
            let Ok(again) = again else { continue };
            assert!(matches!(again.scheme(), "http" | "https" | "mailto" | "tel"), "{raw:?}: {again}");
            if let Ok(theirs) = theirs {
                assert_eq!(strict(&again), strict(&theirs), "{raw:?} on {base:?}");
            }
        }
    }
    eprintln!("{read} read, {} refused", refused.len());
    assert!(read > 1_800, "{read}");
}
