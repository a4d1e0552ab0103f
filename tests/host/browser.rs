//! A headless browser and its driver, both of one test alone.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use std::{env, fs, process, thread};

use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

/// What the browser is started with. It finds nobody but this machine.
const FLAGS: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/// How often a browser may fail to start: the port that a driver finds free may be taken a moment later.
const ATTEMPTS: u32 = 5;

/// How long the driver may take to end the browser.
const FAREWELL: Duration = Duration::from_secs(5);

/// What a reader sits in front of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Device {
    /// A window of 1280 by 900.
    Desktop,
    /// A telephone with a screen of 412 by 915.
    Phone,
    /// The desktop, with JavaScript switched off.
    WithoutScripts,
}

/// A running browser. Dropping it ends the browser and its driver, and removes its profile.
pub struct Browser {
    /// The connection to the driver.
    pub client: Client,
    _driver: Driver,
}

impl Browser {
    /// Starts a browser with a fresh profile.
    pub async fn start(device: Device) -> Browser {
        for _ in 0..ATTEMPTS {
            let Some(driver) = Driver::start() else { continue };
            let address = format!("http://127.0.0.1:{}", driver.port);
            let mut builder = ClientBuilder::new(HttpConnector::new());
            builder.capabilities(capabilities(device, &driver.profile));
            match builder.connect(&address).await {
                Ok(client) => return Browser { client, _driver: driver },
                Err(error) => eprintln!("the browser does not start: {error}"),
            }
        }
        panic!("no browser: `make test` installs chromium and chromedriver");
    }
}

fn capabilities(device: Device, profile: &Path) -> Capabilities {
    let flags = FLAGS.map(String::from).into_iter();
    let own = ["--window-size=1280,900".into(), format!("--user-data-dir={}", profile.display())];
    let mut options = json!({ "args": flags.chain(own).collect::<Vec<_>>() });
    match device {
        Device::Desktop => {}
        Device::Phone => {
            let metrics = json!({ "width": 412, "height": 915, "pixelRatio": 2.0, "mobile": true, "touch": true });
            options["mobileEmulation"] = json!({ "deviceMetrics": metrics });
        }
        Device::WithoutScripts => {
            options["prefs"] = json!({ "profile.managed_default_content_settings.javascript": 2 })
        }
    }
    let capabilities = [("browserName", json!("chrome")), ("goog:chromeOptions", options)];
    capabilities.into_iter().map(|(name, value): (&str, Value)| (name.to_owned(), value)).collect()
}

/// The process that steers the browser.
struct Driver {
    process: Child,
    port: u16,
    profile: PathBuf,
}

impl Driver {
    /// Starts a driver; `None` where it ends before it says its port, because another took it.
    fn start() -> Option<Driver> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let profile = env::temp_dir().join(format!("article-widget-host-{}-{number}", process::id()));
        fs::create_dir_all(&profile).expect("a folder for the profile");
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| {
                panic!("chromedriver does not start ({error}): run `make test`, which installs it")
            });
        let output = BufReader::new(process.stdout.take().expect("a pipe"));
        let mut lines = output.lines().map_while(Result::ok);
        let port =
            lines.find_map(|line| line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok());
        // The driver must never wait for somebody to read what it says.
        thread::spawn(move || lines.for_each(drop));
        let driver = Driver { port: port.unwrap_or_default(), process, profile };
        (driver.port > 0).then_some(driver)
    }

    /// Asks the driver to end the browser and itself.
    fn ask_to_end(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(FAREWELL))?;
        stream.write_all(b"GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
        stream.read_to_end(&mut Vec::new()).map(drop)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Whatever goes wrong here, the process ends and the test has its verdict.
        let _ = self.ask_to_end();
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}
