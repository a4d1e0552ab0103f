//! Long articles, which are drawn in parts: all of them is there in the end, and nothing waits for it.

use serde_json::{Value, json};

use crate::origins::odd_text;
use crate::page::{bare, snippet};
use crate::stage::{Stage, play};

/// Where the parts of a widget stand.
const PARTS: &str = "probe.all('.aw-rest > div > div')";

/// Returns the texts of the paragraphs of the body, in the order of the page.
async fn paragraphs(stage: &Stage) -> Vec<Value> {
    let found = stage.get("probe.all('[part~=body] p').map((one) => one.textContent)").await;
    found.as_array().cloned().unwrap_or_default()
}

fn names(count: usize) -> Vec<Value> {
    (0..count).map(|index| json!(format!("Paragraph {index}."))).collect()
}

#[test]
fn every_block_of_a_long_article_is_there_once_and_in_order() {
    play(async |stage| {
        stage.show(bare("{cdn}/long/900.json", "")).await;
        stage.until_ready().await;
        assert_eq!(paragraphs(stage).await, names(900));
        stage.check(&format!("{PARTS}.length >= 4")).await;
        // Drawn in another language, all of it again.
        stage.run("probe.widget().setAttribute('share', 'none')").await;
        stage.until("probe.all('[part~=share]').length === 0").await;
        stage.until_ready().await;
        assert_eq!(paragraphs(stage).await, names(900));
        // And another article in its place.
        let short = format!("{}/article.json", stage.cdn.origin);
        stage.run(&format!("probe.widget().setAttribute('src', '{short}')")).await;
        stage.until("probe.text().includes('Harbour bridge')").await;
        stage.check(&format!("{PARTS}.length === 0")).await;
        stage.assert_no_errors().await;
    });
}

#[test]
fn each_block_of_a_long_article_is_found_whatever_stands_in_it() {
    play(async |stage| {
        stage.show(bare("{cdn}/odd.json", "")).await;
        stage.until_ready().await;
        let texts: Vec<Value> = (0..600).map(|index| json!(odd_text(index).trim())).collect();
        assert_eq!(paragraphs(stage).await, texts);
        assert_eq!(stage.text("probe.headline().textContent").await, "The \"body\": [ of it");
        assert_eq!(stage.text("probe.find('[part~=tags]').textContent").await, "One ]Two");
        stage.assert_no_errors().await;
    });
}

#[test]
fn a_block_that_is_not_json_costs_a_long_article_that_block() {
    play(async |stage| {
        stage.show(bare("{cdn}/odd/bad.json", "")).await;
        stage.until_ready().await;
        let texts: Vec<Value> =
            (0..600).filter(|index| *index != 300).map(|index| json!(odd_text(index).trim())).collect();
        assert_eq!(paragraphs(stage).await, texts);
        let lines = stage.lines().await;
        assert!(lines[0].contains("/odd/bad.json body[300] is not JSON"), "{lines:?}");
    });
}

#[test]
fn a_long_article_is_otherwise_read_as_browsers_read_json() {
    play(async |stage| {
        stage.show(bare("{cdn}/odd/cut.json", "")).await;
        stage.until("probe.state() === 'failed'").await;
        stage.assert_one_line(&["it is not JSON"]).await;
        stage.show(bare("{cdn}/odd/twice.json", "")).await;
        stage.until_ready().await;
        assert_eq!(paragraphs(stage).await, ["The last counts."]);
    });
}

#[test]
fn the_first_screen_of_ten_thousand_blocks_does_not_wait_for_the_last() {
    play(async |stage| {
        stage.show(bare("{cdn}/long/10000.json", "")).await;
        stage.until("probe.count('load') === 1").await;
        stage.check("probe.state() === 'drawing' && probe.text().includes('Paragraph 0.')").await;
        stage.until_ready().await;
        assert_eq!(paragraphs(stage).await.len(), 10_000);
        // Far below, where nothing was laid out yet, a search still finds its words.
        stage.check("window.find('Paragraph 9999.')").await;
        stage.check("probe.shift() === 0").await;
    });
}

#[test]
fn a_part_that_is_not_plain_is_read_by_the_reader() {
    play(async |stage| {
        stage.show(bare("{cdn}/long/400.json?table", "")).await;
        stage.until_ready().await;
        assert_eq!(paragraphs(stage).await, names(400));
        stage.check("probe.find('.aw-rest td').textContent === 'A cell'").await;
        assert_eq!(stage.cdn.hits("/reader/", ".wasm"), 1);
        stage.assert_no_errors().await;
    });
}

#[test]
fn a_long_article_is_drawn_to_its_end_while_its_widget_is_moved_about() {
    play(async |stage| {
        stage.show(snippet("{cdn}/long/3000.json?ms=800", "")).await;
        // In the page, since it is drawn before anybody outside has looked twice.
        let moved = "probe.moved = probe.state(); document.body.prepend(probe.widget())";
        stage.run(&format!("addEventListener('article-widget-load', () => setTimeout(() => {{ {moved} }}, 10))")).await;
        stage.until("probe.moved === 'drawing'").await;
        stage.until_ready().await;
        assert_eq!(paragraphs(stage).await.len(), 3000);
        stage.run("probe.widget().setAttribute('layout', 'card'); probe.widget().setAttribute('layout', 'full')").await;
        stage.until_ready().await;
        assert_eq!(paragraphs(stage).await.len(), 3000);
        stage.assert_no_errors().await;
    });
}

#[test]
fn what_is_too_much_costs_less_than_a_second() {
    // The address, and what the reader sees of it in the end.
    const MUCH: [(&str, &str); 7] = [
        ("nested/3000.json", "failed"),
        ("nested/10000.json", "failed"),
        ("nested/100000.json", "failed"),
        ("long/100000.json", "ready"),
        ("heavy.json", "ready"),
        ("towers/10000.json", "ready"),
        ("towers/100000.json", "ready"),
    ];
    play(async |stage| {
        for (name, state) in MUCH {
            stage.show(bare(&format!("{{cdn}}/{name}"), "loading=eager")).await;
            stage.until("probe.count('load') + probe.count('error') === 1").await;
            let longest = stage.get("probe.longest()").await.as_f64().expect("a number");
            assert!(longest < 1000.0, "{name} held the page for {longest} ms");
            stage.check(&format!("/{state}|drawing/.test(probe.state())")).await;
            stage.assert_no_errors().await;
        }
    });
}
