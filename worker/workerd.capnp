# Lupa on plain workerd: no account, the data on your own disk.
#
# `make start` runs this file. To host it yourself, set the variables below in the environment and run, from the root of the tree,
#
#   workerd serve worker/workerd.capnp --socket-addr http=127.0.0.1:8787 --directory-path data=/var/lib/lupa
#
# behind a proxy that ends TLS. Each service is a constant of its own, so that another configuration can import this file and replace
# one of them (tools/lupa.mjs replaces `internet` where a mail server's certificate comes from a private authority).

using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [.main, .assets, .data, .internet],
  sockets = .sockets,
  v8Flags = .v8Flags,
);

# Every statement makes an object of JavaScript with memory of the platform behind it, which V8 does not count. V8 frees it when it collects the old
# generation: late at first, and seldom while the young one may grow to 32 MB. Bringing in 100,000 rows took 200 MB so, and takes 40 MB with these sizes
# (in MB); with sign-ups as fast as they can come workerd takes 150 MB in all instead of 250. As many are taken in a second as before.
# `make bench-import` and `make bench-signups` measure both.
const v8Flags :List(Text) = ["--max-semi-space-size=2", "--initial-old-space-size=8"];

const main :Workerd.Service = (name = "main", worker = .lupa);

# What `make` built from app/ and style/. Nothing writes here.
const assets :Workerd.Service = (name = "assets", disk = (path = "dist"));

# One SQLite file for each register, in a folder named after `uniqueKey`.
const data :Workerd.Service = (name = "data", disk = (path = ".lupa/data", writable = true));

# The worker opens no connection but to its mail server, which may well stand on a private network.
const internet :Workerd.Service = (
  name = "internet",
  network = (allow = ["public", "private"], tlsOptions = (trustBrowserCas = true)),
);

const sockets :List(Workerd.Socket) = [
  (name = "http", address = "127.0.0.1:8787", http = (), service = "main"),
];

const lupa :Workerd.Worker = (
  modules = [
    (name = "index.js", esModule = embed "build/index.js"),
    (name = "index_bg.wasm", wasm = embed "build/index_bg.wasm"),
  ],
  compatibilityDate = "2026-11-01",

  durableObjectStorage = (localDisk = "data"),
  durableObjectNamespaces = [
    # The register counts attempts in memory only (who tried what is nobody's business tomorrow). workerd forgets an object that has been
    # idle for ten seconds, and the counts with it: so it stays.
    (className = "Register", uniqueKey = "register", enableSql = true, preventEviction = true),
  ],

  bindings = [
    (name = "REGISTER", durableObjectNamespace = "Register"),
    (name = "ASSETS", service = "assets"),

    # Where people reach this register: https://example.fi, or http://localhost:8787.
    (name = "LUPA_ORIGIN", fromEnvironment = "LUPA_ORIGIN"),
    # Three secrets, base64url without padding: the Ed25519 seed that signs receipts (32 bytes), the key that seals tokens and links
    # (32 bytes), and the token of the one-time setup link (16 bytes or more).
    (name = "LUPA_SIGNING_KEY", fromEnvironment = "LUPA_SIGNING_KEY"),
    (name = "LUPA_PEPPER", fromEnvironment = "LUPA_PEPPER"),
    (name = "LUPA_SETUP_TOKEN", fromEnvironment = "LUPA_SETUP_TOKEN"),
    # smtp://[user:password@]host:port, smtps://…, smtp+starttls://…, or none.
    (name = "LUPA_MAIL", fromEnvironment = "LUPA_MAIL"),
    # The sender: Name <address@example.fi>.
    (name = "LUPA_MAIL_FROM", fromEnvironment = "LUPA_MAIL_FROM"),
    # `default`, or `off` for load tests (refused unless the origin is http://localhost).
    (name = "LUPA_LIMITS", fromEnvironment = "LUPA_LIMITS"),
    # The country of the controller, ISO 3166-1: FI, AX, SE, NO, DK or EE. It decides the clock and the first language.
    (name = "LUPA_COUNTRY", fromEnvironment = "LUPA_COUNTRY"),
    # The verifier keys (the `vkey` in /.well-known/jwks.json) of signing keys that were replaced, separated by spaces.
    (name = "LUPA_RETIRED_KEYS", fromEnvironment = "LUPA_RETIRED_KEYS"),
    # The newest checkpoint of the log that you have kept outside (GET /log/checkpoint, or a receipt's letter), in base64 or as it is. If the data are an
    # older copy, or another, the register says so and can only be read. `make start` keeps one by itself.
    (name = "LUPA_KNOWN_CHECKPOINT", fromEnvironment = "LUPA_KNOWN_CHECKPOINT"),
    # Behind a proxy of your own: the header in which it gives the client's address, such as X-Real-IP. Unset, the connection's own counts.
    (name = "LUPA_CLIENT_HEADER", fromEnvironment = "LUPA_CLIENT_HEADER"),
    # The disk is yours: what is on it is read through at each start, beside once a day.
    (name = "LUPA_CHECK_AT_START", text = "yes"),
    # Where Cloudflare may keep the data. workerd has one place: your disk.
    (name = "LUPA_JURISDICTION", text = ""),
  ],
);
