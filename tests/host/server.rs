//! A small web server that can also misbehave.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// How long a stalled answer keeps silent: longer than anybody waits for it.
const SILENCE: Duration = Duration::from_secs(60);

/// An answer.
pub struct Response {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    delay: Duration,
    /// After how much of the body nothing comes for a while.
    pause: Option<(usize, Duration)>,
}

impl Response {
    /// Returns an answer with status 200.
    pub fn ok(mime_type: &str, body: impl Into<Vec<u8>>) -> Response {
        Response {
            status: 200,
            headers: vec![("Content-Type".into(), mime_type.into())],
            body: body.into(),
            delay: Duration::ZERO,
            pause: None,
        }
    }

    /// Returns an answer without a body.
    pub fn empty(status: u16) -> Response {
        Response { status, ..Response::ok("text/plain", "") }
    }

    /// Adds a header.
    pub fn header(mut self, name: &str, value: &str) -> Response {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Waits before the first byte, so much longer.
    pub fn after(mut self, delay: Duration) -> Response {
        self.delay += delay;
        self
    }

    /// Sends the headers and half the body, then nothing more.
    pub fn stalling(self) -> Response {
        let half = self.body.len() / 2;
        self.pausing(half, SILENCE)
    }

    /// Waits so long after so many bytes of the body.
    pub fn pausing(mut self, at: usize, pause: Duration) -> Response {
        self.pause = Some((at, pause));
        self
    }
}

/// A server on a port of its own. It stops with the runtime.
pub struct Server {
    /// `http://127.0.0.1:PORT`.
    pub origin: String,
    hits: Arc<Mutex<HashMap<String, usize>>>,
}

impl Server {
    /// Answers each request by `answer`, which gets the path with its query and the origin.
    pub async fn start(answer: impl Fn(&str, &str) -> Response + Send + Sync + 'static) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let origin = format!("http://{}", listener.local_addr().expect("an address"));
        let hits = Arc::new(Mutex::new(HashMap::new()));
        let (counts, here) = (hits.clone(), origin.clone());
        let answer = Arc::new(move |path: &str| answer(path, &here));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (counts, answer) = (counts.clone(), answer.clone());
                tokio::spawn(async move {
                    // A browser that hangs up early is no failure of the server.
                    let _ = serve(stream, &counts, &*answer).await;
                });
            }
        });
        Server { origin, hits }
    }

    /// Returns how many requests came for what starts with `prefix` and ends with `suffix`.
    pub fn hits(&self, prefix: &str, suffix: &str) -> usize {
        let hits = self.hits.lock().expect("no panic while counting");
        hits.iter().filter(|(path, _)| path.starts_with(prefix) && path.ends_with(suffix)).map(|(_, count)| count).sum()
    }

    /// Starts to count anew.
    pub fn forget_hits(&self) {
        self.hits.lock().expect("no panic while counting").clear();
    }
}

/// Answers one request, and closes the connection.
async fn serve(
    mut stream: TcpStream,
    hits: &Mutex<HashMap<String, usize>>,
    answer: &(dyn Fn(&str) -> Response + Send + Sync),
) -> std::io::Result<()> {
    let mut request = Vec::new();
    while !request.ends_with(b"\r\n\r\n") {
        let mut chunk = [0; 4096];
        let count = stream.read(&mut chunk).await?;
        if count == 0 {
            return Ok(());
        }
        request.extend_from_slice(&chunk[..count]);
    }
    let request = String::from_utf8_lossy(&request);
    let path = request.split(' ').nth(1).unwrap_or("/");
    *hits.lock().expect("no panic while counting").entry(path.to_owned()).or_default() += 1;
    let response = answer(path);

    tokio::time::sleep(response.delay).await;
    let mut head = format!("HTTP/1.1 {} -\r\nContent-Length: {}\r\n", response.status, response.body.len());
    for (name, value) in response.headers.iter().chain([&("Connection".into(), "close".into())]) {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    stream.write_all(format!("{head}\r\n").as_bytes()).await?;
    let (at, pause) = response.pause.unwrap_or_default();
    stream.write_all(&response.body[..at]).await?;
    tokio::time::sleep(pause).await;
    stream.write_all(&response.body[at..]).await?;
    stream.shutdown().await
}
