//! A web server for the finished folder, with the production headers, for this machine only.
//!
//! The whole site is read once and answered from memory: a path is a key of a map and nothing else, so there is no way out of the folder,
//! and an unknown path is a 404. One thread for each connection is plenty for a browser and its tests.

use crate::{headers, naming, paths};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// A request with more than this before its body is not one of ours.
const HEAD_LIMIT: u64 = 16 * 1024;

/// One file in the encodings it exists in.
#[derive(Debug, Default)]
struct File {
    plain: Vec<u8>,
    brotli: Option<Vec<u8>>,
    gzip: Option<Vec<u8>>,
}

/// A folder, held in memory.
#[derive(Debug, Clone)]
pub(crate) struct Site {
    files: Arc<BTreeMap<String, File>>,
}

impl Site {
    /// Reads a folder with its precompressed twins.
    pub(crate) fn load(folder: &Path) -> Result<Self, String> {
        let mut all = BTreeMap::new();
        for path in paths::files_below(folder)? {
            let content = std::fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            let name = path.strip_prefix(folder).map_err(|error| error.to_string())?;
            all.insert(name.to_string_lossy().replace('\\', "/"), content);
        }
        Ok(Self::from_files(all))
    }

    fn from_files(mut all: BTreeMap<String, Vec<u8>>) -> Self {
        let names: Vec<String> = all.keys().filter(|name| !name.ends_with(".br") && !name.ends_with(".gz")).cloned().collect();
        let files = names.into_iter().map(|name| {
            let brotli = all.remove(&format!("{name}.br"));
            let gzip = all.remove(&format!("{name}.gz"));
            let plain = all.remove(&name).unwrap_or_default();
            (name, File { plain, brotli, gzip })
        });
        Site { files: Arc::new(files.collect()) }
    }

    /// Finds what a request path means: a file, or the index of a folder.
    fn find(&self, target: &str) -> Option<(&str, &File)> {
        let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
        let path = decode(path)?;
        let name = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path };
        self.files.get_key_value(&name).map(|(name, file)| (name.as_str(), file))
    }

    fn answer(&self, request: &Request) -> Answer {
        if !matches!(request.method.as_str(), "GET" | "HEAD") {
            return Answer::plain("405 Method Not Allowed", "only GET and HEAD\n").with("Allow", "GET, HEAD");
        }
        let Some((name, file)) = self.find(&request.target) else { return Answer::plain("404 Not Found", "not found\n") };
        let (encoding, body) = match (&file.brotli, &file.gzip) {
            (Some(body), _) if request.accepts("br") => (Some("br"), body),
            (_, Some(body)) if request.accepts("gzip") => (Some("gzip"), body),
            _ => (None, &file.plain),
        };
        let tag = format!("\"{}\"", naming::integrity(body));
        let mut answer = Answer { status: "200 OK", headers: Vec::new(), body: body.clone() }
            .with("Content-Type", headers::content_type(name))
            .with("Cache-Control", headers::cache_control(name))
            .with("ETag", &tag);
        if file.brotli.is_some() || file.gzip.is_some() {
            answer = answer.with("Vary", "Accept-Encoding");
        }
        if let Some(encoding) = encoding {
            answer = answer.with("Content-Encoding", encoding);
        }
        if request.header("if-none-match").is_some_and(|known| known.split(',').any(|known| known.trim() == tag)) {
            answer.status = "304 Not Modified";
            answer.body.clear();
        }
        answer
    }
}

/// `%41` and the like. A path that is no UTF-8 afterwards names nothing of ours.
fn decode(path: &str) -> Option<String> {
    let mut decoded = Vec::with_capacity(path.len());
    let mut bytes = path.bytes();
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let digits = [bytes.next()?, bytes.next()?];
            decoded.push(u8::from_str_radix(str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            decoded.push(byte);
        }
    }
    String::from_utf8(decoded).ok()
}

/// The first line and the headers of a request.
#[derive(Debug, Default)]
struct Request {
    method: String,
    target: String,
    headers: Vec<(String, String)>,
}

impl Request {
    /// Reads one request, or nothing when the other side is done or does not speak HTTP.
    fn read(stream: &mut impl BufRead) -> Option<Self> {
        let mut lines = stream.take(HEAD_LIMIT).lines();
        let first = lines.next()?.ok()?;
        let mut words = first.split(' ');
        let (method, target) = (words.next()?.to_owned(), words.next()?.to_owned());
        if !words.next()?.starts_with("HTTP/1.") {
            return None;
        }
        let mut headers = Vec::new();
        loop {
            let line = lines.next()?.ok()?;
            if line.is_empty() {
                return Some(Request { method, target, headers });
            }
            let (name, value) = line.split_once(':')?;
            headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Whether an encoding is listed, and not refused by `q=0`.
    fn accepts(&self, encoding: &str) -> bool {
        self.header("accept-encoding").unwrap_or_default().split(',').any(|offer| {
            let mut parts = offer.split(';').map(str::trim);
            let listed = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(encoding));
            let refused = parts.any(|part| part.strip_prefix("q=").and_then(|q| q.parse::<f32>().ok()) == Some(0.0));
            listed && !refused
        })
    }
}

/// What is sent back, apart from the headers that every answer has.
#[derive(Debug)]
struct Answer {
    status: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

impl Answer {
    fn plain(status: &'static str, text: &str) -> Self {
        Answer { status, headers: Vec::new(), body: text.as_bytes().to_vec() }.with("Content-Type", headers::content_type(".txt"))
    }

    fn with(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    fn write(&self, to: &mut impl Write, with_body: bool, keep: bool) -> std::io::Result<()> {
        let mut head = format!("HTTP/1.1 {}\r\n", self.status);
        let everywhere = headers::EVERYWHERE.iter().map(|(name, value)| (*name, *value));
        let own = self.headers.iter().map(|(name, value)| (*name, value.as_str()));
        for (name, value) in everywhere.chain(own) {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        let connection = if keep { "keep-alive" } else { "close" };
        head.push_str(&format!("Content-Length: {}\r\nConnection: {connection}\r\n\r\n", self.body.len()));
        to.write_all(head.as_bytes())?;
        if with_body {
            to.write_all(&self.body)?;
        }
        to.flush()
    }
}

/// Takes a port of 127.0.0.1; 0 means any free one.
pub(crate) fn bind(port: u16) -> Result<TcpListener, String> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .map_err(|error| format!("127.0.0.1:{port} cannot be used: {error}. Choose another with `--port {}`", port.wrapping_add(1)))
}

/// Answers until the process ends.
pub(crate) fn serve(listener: &TcpListener, site: &Site) {
    for stream in listener.incoming().flatten() {
        let site = site.clone();
        std::thread::spawn(move || converse(&stream, &site));
    }
}

/// Serves a folder from a thread of this process, and returns the address.
pub(crate) fn serve_in_background(folder: &Path) -> Result<String, String> {
    let (listener, site) = (bind(0)?, Site::load(folder)?);
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    std::thread::spawn(move || serve(&listener, &site));
    Ok(format!("http://{address}/"))
}

fn converse(stream: &TcpStream, site: &Site) {
    let _ = stream.set_read_timeout(Some(Duration::from_secs(60)));
    let _ = stream.set_nodelay(true);
    let mut reader = BufReader::new(stream);
    let mut writer = stream;
    while let Some(request) = Request::read(&mut reader) {
        let has_body =
            request.header("content-length").is_some_and(|length| length != "0") || request.header("transfer-encoding").is_some();
        let keep = !has_body && !request.header("connection").is_some_and(|wish| wish.eq_ignore_ascii_case("close"));
        let sent = site.answer(&request).write(&mut writer, request.method != "HEAD", keep);
        if sent.is_err() || !keep {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        let file = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
        Site::from_files(BTreeMap::from([
            file("index.html", "page"),
            file("app-0123456789abcdef.wasm", "plain"),
            file("app-0123456789abcdef.wasm.br", "brotli"),
            file("app-0123456789abcdef.wasm.gz", "gzip"),
            file("demo/index.html", "demo"),
        ]))
    }

    fn ask(text: &str) -> Answer {
        let request = Request::read(&mut format!("{text}\r\n\r\n").as_bytes()).unwrap();
        site().answer(&request)
    }

    fn header<'a>(answer: &'a Answer, name: &str) -> Option<&'a str> {
        answer.headers.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    #[test]
    fn a_folder_answers_with_its_index() {
        assert_eq!(ask("GET / HTTP/1.1").body, b"page");
        assert_eq!(ask("GET /demo/ HTTP/1.1").body, b"demo");
        assert_eq!(ask("GET /?x=1#y HTTP/1.1").body, b"page");
    }

    #[test]
    fn an_unknown_path_is_never_another_file() {
        for path in ["/nothing", "/demo", "/index", "/../Cargo.toml", "/%2e%2e/Cargo.toml", "/..%2fCargo.toml", "//index.html", "/%zz", "*"]
        {
            assert_eq!(ask(&format!("GET {path} HTTP/1.1")).status, "404 Not Found", "{path}");
        }
    }

    #[test]
    fn the_twins_are_not_paths_of_their_own() {
        assert_eq!(ask("GET /app-0123456789abcdef.wasm.br HTTP/1.1").status, "404 Not Found");
    }

    #[test]
    fn the_best_encoding_is_the_smallest_one_offered() {
        let body = |offer: &str| ask(&format!("GET /app-0123456789abcdef.wasm HTTP/1.1\r\nAccept-Encoding: {offer}")).body;
        assert_eq!(body("gzip, deflate, br, zstd"), b"brotli");
        assert_eq!(body("gzip, br;q=0"), b"gzip");
        assert_eq!(body("identity"), b"plain");
    }

    #[test]
    fn a_module_has_its_type_its_cache_and_its_tag() {
        let answer = ask("GET /app-0123456789abcdef.wasm HTTP/1.1\r\nAccept-Encoding: br");
        assert_eq!(header(&answer, "Content-Type"), Some("application/wasm"));
        assert_eq!(header(&answer, "Cache-Control"), Some(headers::IMMUTABLE));
        assert_eq!(header(&answer, "Vary"), Some("Accept-Encoding"));
        let again = format!(
            "GET /app-0123456789abcdef.wasm HTTP/1.1\r\nAccept-Encoding: br\r\nIf-None-Match: {}",
            header(&answer, "ETag").unwrap()
        );
        assert_eq!((ask(&again).status, ask(&again).body.len()), ("304 Not Modified", 0));
    }

    #[test]
    fn other_methods_are_refused() {
        assert_eq!(ask("POST / HTTP/1.1").status, "405 Method Not Allowed");
    }

    #[test]
    fn every_answer_carries_the_production_headers() {
        for request in ["GET / HTTP/1.1", "GET /nothing HTTP/1.1", "POST / HTTP/1.1"] {
            let mut sent = Vec::new();
            ask(request).write(&mut sent, true, true).unwrap();
            let sent = String::from_utf8(sent).unwrap();
            for (name, value) in headers::EVERYWHERE {
                assert!(sent.contains(&format!("\r\n{name}: {value}\r\n")), "{name} is missing after {request}");
            }
        }
    }

    #[test]
    fn head_has_the_length_and_not_the_body() {
        let mut sent = Vec::new();
        ask("HEAD / HTTP/1.1").write(&mut sent, false, true).unwrap();
        let sent = String::from_utf8(sent).unwrap();
        assert!(sent.contains("Content-Length: 4\r\n") && sent.ends_with("\r\n\r\n"));
    }

    #[test]
    fn what_is_not_http_is_not_answered() {
        for noise in ["", "hello\r\n\r\n", "GET /\r\n\r\n", "GET / HTTP/1.1\r\nno colon\r\n\r\n", "\u{16}\u{3}\u{1}\r\n\r\n"] {
            assert!(Request::read(&mut noise.as_bytes()).is_none(), "{noise:?}");
        }
    }
}
