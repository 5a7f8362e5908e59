//! Sends the same JSON to one address over and over on keep-alive connections, each time with an e-mail address of its own, and prints how
//! many answers came a second and how long they took.
//!
//! It knows nothing of Lupa and uses nothing but `std`, so that it costs the machine little beside the server it measures (`make` builds
//! it with rustc alone) and can put the same load on whatever Lupa is compared with:
//!
//! ```text
//! load <host:port> <path> <body, with EMAIL in it> <expected status> <connections> <seconds> [seconds of warming up]
//! ```

use std::{
    env,
    io::{self, Read, Write},
    net::TcpStream,
    process, thread,
    time::{Duration, Instant},
};

/// What to send, where, how often.
#[derive(Clone)]
struct Load {
    host: String,
    path: String,
    body: String,
    expected: String,
    connections: u32,
    warming: Duration,
    measured: Duration,
}

/// What one connection saw.
#[derive(Default)]
struct Seen {
    took: Vec<Duration>,
    failed: u32,
    failure: Option<String>,
}

fn main() {
    let Some(load) = read_arguments() else {
        eprintln!("load <host:port> <path> <body, with EMAIL in it> <expected status> <connections> <seconds> [seconds of warming up]");
        process::exit(2);
    };
    let begin = now();
    let threads: Vec<_> = (0..load.connections)
        .map(|number| {
            let load = load.clone();
            thread::spawn(move || send(&load, number, begin))
        })
        .collect();
    let seen: Vec<Seen> = threads.into_iter().map(|thread| thread.join().expect("a connection never panics")).collect();
    println!("{}", report(&load, seen));
}

fn read_arguments() -> Option<Load> {
    let mut arguments = env::args().skip(1);
    let mut next = || arguments.next();
    Some(Load {
        host: next()?,
        path: next()?,
        body: next()?,
        expected: format!(" {} ", next()?),
        connections: next()?.parse().ok()?,
        measured: Duration::from_secs(next()?.parse().ok()?),
        warming: Duration::from_secs(next().and_then(|seconds| seconds.parse().ok()).unwrap_or(1)),
    })
}

/// One connection: a request, its answer, the next request.
fn send(load: &Load, number: u32, begin: Instant) -> Seen {
    let mut seen = Seen::default();
    let mut stream = None;
    let end = load.warming + load.measured;
    // An address must be new in every run against the same register.
    let run = process::id();
    for count in 0_u32.. {
        let sent = begin.elapsed();
        if sent >= end {
            break;
        }
        let body = load.body.replace("EMAIL", &format!("load-{run}-{number}-{count}@example.com"));
        let outcome = exchange(&mut stream, load, &body);
        let answered = begin.elapsed();
        if sent < load.warming || answered > end {
            continue;
        }
        match outcome {
            Ok(status) if status.contains(&load.expected) => seen.took.push(answered.saturating_sub(sent)),
            Ok(status) => seen.fail(status),
            Err(error) => {
                stream = None;
                seen.fail(error.to_string());
                // A server that is gone refuses at once: do not spin on it.
                thread::sleep(Duration::from_millis(50));
            }
        }
    }
    seen
}

impl Seen {
    fn fail(&mut self, why: String) {
        self.failed += 1;
        self.failure.get_or_insert(why);
    }
}

/// Sends one request, on a new connection if there is none, and returns the status line.
fn exchange(stream: &mut Option<TcpStream>, load: &Load, body: &str) -> io::Result<String> {
    if stream.is_none() {
        let fresh = TcpStream::connect(&load.host)?;
        fresh.set_nodelay(true)?;
        fresh.set_read_timeout(Some(Duration::from_secs(10)))?;
        *stream = Some(fresh);
    }
    let stream = stream.as_mut().expect("connected above");
    let Load { host, path, .. } = load;
    let length = body.len();
    let request =
        format!("POST {path} HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}");
    stream.write_all(request.as_bytes())?;
    read_answer(stream)
}

/// Reads one answer to its end, so that the next may follow on the same connection.
fn read_answer(stream: &mut TcpStream) -> io::Result<String> {
    let mut read = Vec::with_capacity(1024);
    let mut buffer = [0; 4096];
    loop {
        let got = stream.read(&mut buffer)?;
        if got == 0 {
            return Err(io::Error::other("the connection was closed before the answer was whole"));
        }
        read.extend_from_slice(&buffer[..got]);
        let text = String::from_utf8_lossy(&read);
        let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
        let header = |name: &str| {
            head.lines()
                .filter_map(|line| line.split_once(':'))
                .find(|(key, _)| key.eq_ignore_ascii_case(name))
                .map(|(_, value)| value.trim())
        };
        let whole = match header("content-length").and_then(|length| length.parse::<usize>().ok()) {
            Some(length) => read.len() >= head.len() + 4 + length,
            None if header("transfer-encoding").is_some() => body.ends_with("0\r\n\r\n"),
            None => true,
        };
        if whole {
            return Ok(head.lines().next().unwrap_or_default().to_owned() + " ");
        }
    }
}

/// One line of JSON.
fn report(load: &Load, seen: Vec<Seen>) -> String {
    let failed: u32 = seen.iter().map(|seen| seen.failed).sum();
    let failure = seen.iter().find_map(|seen| seen.failure.clone()).unwrap_or_default().replace(['"', '\\'], "'");
    let mut took: Vec<Duration> = seen.into_iter().flat_map(|seen| seen.took).collect();
    took.sort_unstable();
    let at = |part: usize| took.get(took.len() * part / 100).copied().unwrap_or_default().as_secs_f64() * 1000.0;
    let answers = u32::try_from(took.len()).unwrap_or(u32::MAX);
    let rate = f64::from(answers) / load.measured.as_secs_f64();
    let (p50, p99) = (at(50), at(99));
    format!(
        r#"{{"answers":{answers},"per_second":{rate:.1},"p50_ms":{p50:.2},"p99_ms":{p99:.2},"failed":{failed},"failure":"{}"}}"#,
        failure.trim()
    )
}

#[expect(clippy::disallowed_methods, reason = "this measures a server from outside: it never runs in a Worker")]
fn now() -> Instant {
    Instant::now()
}
