//! The `article` command, run as a process.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use super::{article, data, data_path};

fn command() -> Command {
    Command::new(env!("CARGO_BIN_EXE_article"))
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn with_input(args: &[&str], input: &str) -> Output {
    let mut child = command()
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    // A command that refuses its arguments reads nothing.
    let _ = child.stdin.take().expect("an input").write_all(input.as_bytes());
    child.wait_with_output().expect("it ends")
}

#[test]
fn a_good_document_is_described() {
    let output =
        command().arg("check").arg(data_path("native.json")).arg(data_path("post.json")).output().expect("it runs");
    let text = out(&output);
    assert!(output.status.success(), "{text}");
    for line in [
        "native.json: native",
        "headline   The keepers of Tern Rock are coming back",
        "people     Ines Halloran, Piet Osman",
        "published  2024-03-05T07:30:00Z",
        "post.json: WordPress",
        "missing    source, related",
    ] {
        assert!(text.contains(line), "{line:?} is not in\n{text}");
    }
    assert!(!text.contains("warning"), "{text}");
}

#[test]
fn a_problem_is_a_line() {
    let output = with_input(
        &["check", "-"],
        r#"{"headline": "H", "url": "javascript:1", "body": [{"type": "poll", "text": "x"}]}"#,
    );
    let text = out(&output);
    assert!(output.status.success(), "{text}");
    assert!(text.contains("warning    url is no address that is allowed here"), "{text}");
    assert!(text.contains("warning    body[0].type is not known"), "{text}");
    assert!(text.contains("missing    standfirst, people"), "{text}");
}

#[test]
fn the_schema_is_written() {
    let output = command().arg("schema").output().expect("it runs");
    let schema: serde_json::Value = serde_json::from_slice(&output.stdout).expect("good JSON");
    assert!(output.status.success());
    assert_eq!(schema, article_widget::model::schema::schema());
}

#[test]
fn what_can_not_be_read_fails_with_a_reason() {
    for (input, reason) in [
        ("", "not JSON"),
        ("{\"headline\": ", "not JSON"),
        ("[]", "no article"),
        ("{\"headline\": \"\"}", "neither a headline nor a body"),
        ("{\"code\": \"rest_post_invalid_id\", \"message\": \"Invalid post ID.\"}", "Invalid post ID."),
    ] {
        for verb in ["check", "convert"] {
            let output = with_input(&[verb, "-"], input);
            let text = out(&output) + &String::from_utf8_lossy(&output.stderr);
            assert_eq!(output.status.code(), Some(1), "{input}: {text}");
            assert!(text.contains("can't be read") && text.contains(reason), "{input}: {text}");
        }
    }
}

#[test]
fn a_missing_file_fails_and_the_others_are_still_read() {
    let output = command().args(["check", "no-such-file.json"]).arg(data_path("feed.json")).output().expect("it runs");
    assert_eq!(output.status.code(), Some(1));
    let text = out(&output);
    assert!(text.contains("no-such-file.json: can't be read") && text.contains("feed.json: JSON Feed"), "{text}");
}

#[test]
fn a_feed_for_the_sidebar_is_told_from_an_article() {
    let output = with_input(
        &["check", "-", "--base", "https://n.example/"],
        r#"{"popular": [{"headline": "One", "url": "/1"}]}"#,
    );
    assert!(output.status.success() && out(&output).contains("a list of 1 story"), "{}", out(&output));
}

#[test]
fn every_dialect_is_written_as_native_json() {
    for name in ["native.json", "feed.json", "post.json"] {
        let output = command().arg("convert").arg(data_path(name)).output().expect("it runs");
        assert!(output.status.success(), "{name}");
        assert_eq!(article(&out(&output)), article(&data(name)), "{name}");
        assert_eq!(output.stderr.is_empty(), name != "native.json", "{name} alone has relative addresses");
    }
}

#[test]
fn an_item_is_chosen_by_its_name() {
    let output = with_input(&["convert", "-", "--item", "tide-2"], &data("feed.json"));
    assert!(out(&output).contains("\"headline\": \"The tide that came twice\""), "{}", out(&output));
    let output = with_input(&["check", "-", "--item", "nothing"], &data("feed.json"));
    assert_eq!(output.status.code(), Some(1));
    assert!(out(&output).contains("it has ferry-1, tide-2, note-3"), "{}", out(&output));
}

#[test]
fn a_base_gives_relative_addresses_their_place() {
    let output = with_input(&["convert", "-", "--base", "https://n.example/a/"], r#"{"headline": "H", "url": "b"}"#);
    assert!(out(&output).contains("https://n.example/a/b"), "{}", out(&output));
    let output = with_input(&["convert", "-", "--base", "nowhere"], "{}");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn machines_get_a_line_of_json_for_each_file() {
    let missing = data_path("none.json");
    let output =
        command().args(["check", "--json"]).arg(data_path("native.json")).arg(&missing).output().expect("it runs");
    let lines: Vec<serde_json::Value> =
        out(&output).lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect();
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0]["dialect"], "native");
    assert_eq!(lines[0]["found"]["headline"], "The keepers of Tern Rock are coming back");
    assert!(
        lines[0]["found"]["release"].as_str().is_some_and(|terms| terms.contains("not before 2024-03-05T06:00:00Z"))
    );
    assert_eq!(lines[0]["warnings"], serde_json::json!([]));
    assert!(lines[1]["error"].is_string() && !output.status.success());
}

#[test]
fn a_misspelt_field_gets_a_warning_with_the_nearest_name() {
    let output = with_input(&["check", "-"], r#"{ "headline": "H", "standfrist": "S", "body": ["One."] }"#);
    assert!(output.status.success() && out(&output).contains("standfrist is not known: is standfirst meant?"));
    assert!(!out(&output).contains('\u{1b}'), "colours are for terminals");
}

#[test]
fn relative_addresses_without_a_base_are_a_guess_that_is_told() {
    let relative = r#"{"headline": "H", "url": "https://n.example/a/b", "image": "p.jpg"}"#;
    let output = with_input(&["convert", "-"], relative);
    assert!(out(&output).contains("https://n.example/a/p.jpg"), "{}", out(&output));
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(told.contains("were read against its url") && told.contains("--base"), "{told}");

    let output = with_input(&["convert", "-", "--base", "https://d.example/"], relative);
    assert!(out(&output).contains("https://d.example/p.jpg") && output.stderr.is_empty(), "{}", out(&output));

    let output = with_input(&["convert", "-"], r#"{"headline": "H", "image": "p.jpg"}"#);
    assert!(String::from_utf8_lossy(&output.stderr).contains("are left out"), "{output:?}");
}

#[test]
fn a_check_says_what_is_left_out_of_html() {
    let feed = |url: &str| format!(r#"{{"content_html": "<p>B. <img src='/p.jpg'></p>", "title": "H"{url}}}"#);
    let told = "the document has relative addresses";
    for args in [&["check", "-"][..], &["check", "--base", "https://n.example/", "-"]] {
        assert_eq!(out(&with_input(args, &feed(""))).contains(told), args.len() == 2);
        assert!(!out(&with_input(args, &feed(r#", "url": "https://n.example/s""#))).contains(told));
    }
}

#[test]
fn the_version_is_that_of_the_command() {
    let output = command().arg("--version").output().expect("it runs");
    assert_eq!(out(&output), concat!("article ", env!("CARGO_PKG_VERSION"), "\n"));
}
