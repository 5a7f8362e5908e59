// One running Lupa: workerd, its data, its secrets and, for local use, a mail server with an inbox to look into.
//
// `make start`, the API suite over HTTP, the browser tests and the benchmarks all start Lupa through here, so what is tested is what
// runs. Whatever goes wrong in ordinary life (a port in use, a file that was edited by hand) is a `Sentence`: one line a person can act on.

import { spawn } from "node:child_process";
import { randomBytes, X509Certificate } from "node:crypto";
import {
  chmodSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Lock } from "./lock.mjs";
import { Witness } from "./witness.mjs";

/** The root of the tree. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** What goes wrong in ordinary life, in words: printed without a stack. */
export class Sentence extends Error {}

/** Runs a tool's `main`, printing a `Sentence` as just that. */
export async function run(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Sentence ? error.message : error);
    process.exit(1);
  }
}

const require = createRequire(import.meta.url);

// The binary itself, not the script in node_modules/.bin that starts it: a signal must reach workerd and nothing between.
const workerd = () => {
  try {
    return require("workerd").default;
  } catch {
    throw notInstalled("workerd");
  }
};
const maildev = join(root, "node_modules/maildev/bin/maildev");
const notInstalled = (what) => new Sentence(`${what} is not installed: run \`npm ci\`.`);

/**
 * Starts Lupa and waits until it answers.
 *
 * @param {object} options
 * @param {number} [options.port] where it answers; 0 or nothing takes a free port, as with the next two
 * @param {number} [options.smtpPort] where the mail server takes mail
 * @param {number} [options.inboxPort] where the mail server shows what it took
 * @param {string} [options.dir] data, secrets and logs; nothing means a folder that `stop()` removes
 * @param {string} [options.origin] the address that people use, when it is not http://localhost:port
 * @param {"default"|"off"} [options.limits] rate limits
 * @param {string} [options.mail] a mail URL, instead of the local mail server
 * @param {string} [options.mailFrom] the sender
 * @param {string} [options.country] the controller's country
 * @param {string} [options.retiredKeys] the verifier keys of signing keys that were replaced
 * @param {string} [options.extraCa] a PEM file with one more certificate authority that mail servers may be signed by
 * @param {string} [options.configuration] another workerd.capnp, for a bench that runs another build
 * @param {boolean} [options.mailServer] whether to start the local mail server; unless a mail URL is given, without it no mail is sent
 * @param {boolean} [options.verbose] whether workerd's log goes to the terminal rather than into the folder
 * @returns {Promise<Lupa>}
 */
export async function startLupa(options = {}, tries = 3) {
  const lupa = new Lupa(options);
  try {
    await lupa.prepare();
    // Whatever asks workerd first makes it try its way out for mail.
    await lupa.startWorkerd(lupa.startMailServer());
  } catch (error) {
    await lupa.stop();
    // A port that was free a moment ago is somebody else's now: tests start one beside the other.
    if (tries > 1 && PORT_TAKEN.test(error.message)) return startLupa(options, tries - 1);
    throw error;
  }
  return lupa;
}

// What Node.js and workerd say of a port that they cannot have; one that was asked for by number is looked at before they start.
const PORT_TAKEN = /EADDRINUSE|Address already in use/i;

// What a caller leaves undefined is as good as not said.
const defined = (options) => Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));

/**
 * A process, with what is known of it.
 *
 * @typedef {import("node:child_process").ChildProcessByStdio<null, import("node:stream").Readable, import("node:stream").Readable>
 *   & { log?: string, said?: string, ready?: boolean, ended?: Promise<string> }} Child
 */

class Lupa {
  /** Where it answers, where the mail server takes mail, and where the mail server shows what it took. */
  port = 0;
  smtpPort = 0;
  inboxPort = 0;
  /** @type {Child[]} */
  #children = [];
  #stopping = false;
  #announceDeath;
  #options;
  #temporary;
  #secrets;
  #extraCa;
  #workerd;
  #witness;
  #lock;
  #onExit = () => {
    this.#children.forEach((child) => child.kill("SIGKILL"));
    this.#lock.release();
  };

  constructor(options) {
    this.#options = { limits: "default", country: "FI", mailFrom: "Lupa <lupa@lupa.example>", retiredKeys: "", ...defined(options) };
    this.#options.mailServer ??= !options.mail;
    this.#temporary = !options.dir;
    this.dir = resolve(options.dir ?? mkdtempSync(join(tmpdir(), "lupa-")));
    this.#lock = new Lock(this.dir);
    /** Settles with a sentence when a process ends that nobody asked to end. */
    this.death = new Promise((settle) => (this.#announceDeath = settle));
    // Whatever ends this process takes the others along: an orphan would keep the ports and the database.
    process.once("exit", this.#onExit);
  }

  /** The token of the one-time setup link. */
  get setupToken() {
    return this.#secrets.setup_token;
  }

  /** The process id of workerd, for measuring it. */
  get pid() {
    return this.#workerd.pid;
  }

  /** The file of the register, to be looked at or written to while workerd is paused. */
  get database() {
    const folder = join(this.dir, "data/register");
    // Beside it lie the platform's own.
    const name = readdirSync(folder).find((name) => /^[0-9a-f]{64}\.sqlite$/.test(name));
    return join(folder, name);
  }

  async prepare() {
    const { mailServer, extraCa } = this.#options;
    for (const needed of ["dist", "worker/build"]) {
      if (!existsSync(join(root, needed))) throw new Sentence(`${needed}/ is not there yet: run \`make build\` first.`);
    }
    if (mailServer && !existsSync(maildev)) throw notInstalled("maildev, the mail server,");
    this.#extraCa = extraCa && readCertificates(extraCa);
    this.#takeFolder();
    const [port, smtpPort, inboxPort] = await choosePorts([
      [this.#options.port, "PORT"],
      ...(mailServer
        ? [
            [this.#options.smtpPort, "SMTP_PORT"],
            [this.#options.inboxPort, "INBOX_PORT"],
          ]
        : []),
    ]);
    Object.assign(this, { port, smtpPort, inboxPort });
    this.origin = asBrowsersWriteIt(this.#options.origin ?? `http://localhost:${port}`);
    this.inbox = mailServer ? `http://localhost:${inboxPort}` : undefined;
    this.mail = this.#options.mail ?? (mailServer ? `smtp://127.0.0.1:${smtpPort}` : "none");

    this.#secrets = readOrMakeSecrets(join(this.dir, "secrets.json"), join(this.dir, "data"));
    this.#witness = new Witness(`${this.dir}.checkpoint.json`, this.#secrets.signing_key, `http://127.0.0.1:${port}`);
  }

  async startMailServer() {
    if (!this.#options.mailServer) return;
    const mailDirectory = join(this.dir, "mail");
    mkdirSync(mailDirectory, { recursive: true });
    // maildev reads settings from MAILDEV_*: an environment without them keeps it here, and quiet.
    const { PATH, HOME } = process.env;
    const child = this.#spawn(
      "The mail server",
      process.execPath,
      [
        maildev,
        "--silent",
        "--ip",
        "127.0.0.1",
        "--smtp",
        this.smtpPort,
        "--web-ip",
        "127.0.0.1",
        "--web",
        this.inboxPort,
        "--mail-directory",
        mailDirectory,
      ],
      { env: { PATH, HOME }, log: "mail.log" },
    );
    await this.#answers(child, "The mail server", `http://127.0.0.1:${this.inboxPort}/healthz`);
  }

  /** Starts workerd; it is asked nothing `before` something else has started. */
  async startWorkerd(before = Promise.resolve()) {
    const { limits, country, mailFrom, retiredKeys, verbose } = this.#options;
    const child = this.#spawn(
      "workerd",
      workerd(),
      [
        "serve",
        ...this.#configuration(),
        "--socket-addr",
        `http=127.0.0.1:${this.port}`,
        "--directory-path",
        `data=${join(this.dir, "data")}`,
        "--directory-path",
        `assets=${join(root, "dist")}`,
      ],
      {
        // Nothing of the caller's environment but what the worker is meant to read.
        env: {
          PATH: process.env.PATH,
          // As it was given: the worker reads it strictly, and says what is wrong with it.
          LUPA_ORIGIN: this.#options.origin ?? this.origin,
          LUPA_SIGNING_KEY: this.#secrets.signing_key,
          LUPA_PEPPER: this.#secrets.pepper,
          LUPA_SETUP_TOKEN: this.#secrets.setup_token,
          LUPA_MAIL: this.mail,
          LUPA_MAIL_FROM: mailFrom,
          LUPA_LIMITS: limits,
          LUPA_COUNTRY: country,
          LUPA_RETIRED_KEYS: retiredKeys,
          LUPA_KNOWN_CHECKPOINT: this.#witness.known(),
        },
        log: verbose ? undefined : "workerd.log",
      },
    );
    this.#workerd = child;
    if (child.pid) this.#lock.share(child.pid);
    await before;
    await this.#answers(child, "workerd", `http://127.0.0.1:${this.port}/api/v1/status`);
    this.#witness.watch();
  }

  /** Stops workerd the hard way, as a power cut would. The mail server stays. */
  async kill9() {
    const child = this.#workerd;
    this.#children = this.#children.filter((other) => other !== child);
    child.kill("SIGKILL");
    await child.ended;
  }

  /** Stops workerd in good order, leaving the data to be looked at or written to. The mail server stays. */
  async pause() {
    const child = this.#workerd;
    this.#children = this.#children.filter((other) => other !== child);
    await this.#witness.rest();
    await end(child);
  }

  /** Starts workerd again after `kill9()` or `pause()`: same ports, same data. */
  async resume() {
    await this.startWorkerd();
  }

  /** Stops everything that was started here, and nothing else. */
  async stop() {
    this.#stopping = true;
    await this.#witness?.rest();
    const children = this.#children;
    this.#children = [];
    await Promise.all(children.map(end));
    process.off("exit", this.#onExit);
    this.#lock.release();
    if (!this.#temporary) return;
    rmSync(this.dir, { recursive: true, force: true });
    this.#witness?.forget();
  }

  // Makes the folder and takes its lock.
  #takeFolder() {
    const data = join(this.dir, "data");
    let holder;
    try {
      mkdirSync(data, { recursive: true, mode: 0o700 });
      holder = this.#lock.take();
    } catch (error) {
      const file = [this.dir, data].find((path) => existsSync(path) && !statSync(path).isDirectory());
      if (file) throw new Sentence(`${file} is a file where Lupa needs a folder of that name: move it away.`);
      throw new Sentence(`${this.dir} cannot be used as Lupa's folder: ${error.message}.`);
    }
    if (holder) throw new Sentence(`Another Lupa (process ${holder}) uses ${this.dir}: stop it first.`);
  }

  // The command line that names the configuration: ours as it is, or one that imports ours and trusts one authority more.
  #configuration() {
    if (!this.#extraCa) return [this.#options.configuration ?? join(root, "worker/workerd.capnp")];
    writeFileSync(join(this.dir, "extra-ca.pem"), this.#extraCa);
    const file = join(this.dir, "workerd.capnp");
    writeFileSync(
      file,
      `using Workerd = import "/workerd/workerd.capnp";
using Lupa = import "/worker/workerd.capnp";
const config :Workerd.Config = (
  services = [Lupa.main, Lupa.assets, Lupa.data, .internet],
  sockets = Lupa.sockets,
  v8Flags = Lupa.v8Flags,
);
const internet :Workerd.Service = (name = "internet", network = (
  allow = ["public", "private"],
  tlsOptions = (trustBrowserCas = true, trustedCertificates = [embed "extra-ca.pem"]),
));
`,
    );
    return ["--import-path", root, file];
  }

  #spawn(name, command, args, { env, log }) {
    /** @type {Child} */
    const child = spawn(command, args.map(String), {
      cwd: root,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      // A session of its own: Ctrl-C in a terminal reaches every process in the foreground, and these are to be stopped in order, by us.
      detached: true,
    });
    child.log = log && join(this.dir, log);
    // What it says before it is ready is kept back: if it never gets ready, one sentence made of that is enough.
    child.said = "";
    const file = log && createWriteStream(child.log, { flags: "a" });
    for (const name of /** @type {const} */ (["stdout", "stderr"])) {
      child[name].setEncoding("utf8").on("data", (text) => {
        if (!child.ready) child.said += text;
        if (file) file.write(text);
        else if (child.ready) process[name].write(text);
      });
    }
    child.ended = new Promise((settle) => {
      child.once("error", (error) => settle(error.message));
      // Not "exit", which may come before its last words.
      child.once("close", (code, signal) => {
        file?.end();
        settle(signal ?? `code ${code}`);
      });
    });
    child.ended.then((how) => {
      if (this.#stopping || !this.#children.includes(child)) return;
      const where = child.log ? `; its log is ${child.log}` : "";
      this.#announceDeath(new Sentence(`${name} ended by itself (${how})${where}.`));
    });
    this.#children.push(child);
    return child;
  }

  async #answers(child, name, url) {
    const deadline = Date.now() + 30_000;
    let ended;
    child.ended.then((how) => (ended = how));
    let last = "it does not answer";
    let refusals = 0;
    // A server that answers, and badly, says why in its log: waiting longer makes nothing better.
    while (Date.now() < deadline && refusals < 5 && !cause(child.said)) {
      if (ended) throw new Sentence(`${name} did not start (${ended})${tail(child)}`);
      try {
        const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
        await response.arrayBuffer();
        if (response.ok) {
          child.ready = true;
          if (!child.log) process.stderr.write(child.said);
          return;
        }
        last = `it answers ${response.status}`;
        refusals += 1;
        await sleep(200);
      } catch {
        await sleep(25);
      }
    }
    throw new Sentence(cause(child.said) ?? `${name} did not get ready at ${url}: ${last}${tail(child)}`);
  }
}

// Why the worker cannot run, where it is something that was set: it names the setting and says what is wrong with it.
function cause(said) {
  const [, why] = said.match(/the (?:configuration|register) cannot be used: (.+)\n/) ?? [];
  const sentence = why && why[0].toUpperCase() + why.slice(1);
  return (
    sentence && `${sentence.replace(/^LUPA_(SIGNING_KEY|PEPPER)/, (name, secret) => `${name} (${secret.toLowerCase()} in secrets.json)`)}.`
  );
}

// The address that is announced is one that can be opened. What is no origin stays as it is.
function asBrowsersWriteIt(origin) {
  if (!URL.canParse(origin)) return origin;
  const { protocol, hostname, port, username, pathname, search, hash } = new URL(origin);
  if (pathname !== "/" || username || search || hash) return origin;
  return `${protocol}//${hostname.replace(/\.$/, "")}${port && `:${port}`}`;
}

// Asks a process to end, and after three seconds no longer asks: a visitor's open connection must not hold it.
async function end(child) {
  child.kill("SIGTERM");
  const impatience = setTimeout(() => child.kill("SIGKILL"), 3_000);
  await child.ended;
  clearTimeout(impatience);
}

// The end of what a process said before it ended, each line once: it may have tried, and said the same, several times.
function tail({ said, log }) {
  const lines = [...new Set(said.trim().split("\n"))].slice(-12).join("\n");
  return lines ? `; the end of ${log ?? "its log"}:\n${lines}` : ".";
}

// The text of a PEM file, looked at before workerd would refuse it in words of its own.
function readCertificates(file) {
  try {
    const pem = readFileSync(file, "utf8");
    new X509Certificate(pem);
    return pem;
  } catch (error) {
    const what = { ENOENT: "which is not there", ERR_OSSL_PEM_NO_START_LINE: "which holds no certificate in PEM" };
    throw new Sentence(`LUPA_EXTRA_CA names ${resolve(file)}, ${what[error.code] ?? `which cannot be used: ${error.message}`}.`);
  }
}

// The ports asked for, or free ones in place of 0. All are held open at once, so that no two are the same.
async function choosePorts(wanted) {
  const held = [];
  try {
    for (const [port, variable] of wanted) held.push(await hold(port ?? 0, variable));
    return held.map((server) => server.address().port);
  } finally {
    await Promise.all(held.map((server) => new Promise((settle) => server.close(settle))));
  }
}

/** As many free ports as asked for, all different. */
export const freePorts = (count) => choosePorts(Array(count).fill([0]));

async function hold(port, variable) {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Sentence(`${variable} is not a port: a whole number between 1 and 65535 is.`);
  }
  // "localhost" may mean either address to a browser; somebody else on the IPv6 one would answer in our place.
  if (port !== 0) await listen(port, "::1", variable).then((server) => new Promise((settle) => server?.close(settle)));
  return listen(port, "127.0.0.1", variable);
}

function listen(port, host, variable) {
  return new Promise((settle, refuse) => {
    const server = createServer();
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === "EADDRINUSE") {
        refuse(new Sentence(`Port ${port} is in use: stop what listens there, or choose another with ${variable}=….`));
      } else if (error.code === "EACCES") {
        refuse(new Sentence(`Port ${port} may not be used by this account: choose one above 1023 with ${variable}=….`));
      } else if (host === "::1") {
        settle(undefined); // a machine without IPv6
      } else {
        refuse(error);
      }
    });
    server.listen({ port, host }, () => settle(server));
  });
}

// Bytes of each secret. The signing key signs every receipt ever issued and the pepper opens every stored token: they are made once and
// never replaced, whatever is found in the file.
const SECRETS = { signing_key: 32, pepper: 32, setup_token: 16 };

function readOrMakeSecrets(file, data) {
  if (!existsSync(file)) {
    if (readdirSync(data, { recursive: true }).some((name) => name.endsWith(".sqlite"))) {
      throw new Sentence(
        `${file} is missing: put it back, for the register in ${data} cannot be opened without it; to begin anew, remove ${dirname(file)}.`,
      );
    }
    const made = Object.fromEntries(Object.entries(SECRETS).map(([name, bytes]) => [name, randomBytes(bytes).toString("base64url")]));
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: "wx" });
    return made;
  }
  const wrong = new Sentence(
    `${file} does not hold the three secrets it was made with (${Object.keys(SECRETS).join(", ")}): put back the file you had, ` +
      "or move it away together with the data to begin anew.",
  );
  let found;
  try {
    found = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw wrong;
  }
  for (const [name, bytes] of Object.entries(SECRETS)) {
    const value = found?.[name];
    const decoded = typeof value === "string" ? Buffer.from(value, "base64url") : Buffer.alloc(0);
    const enough = name === "setup_token" ? decoded.length >= bytes : decoded.length === bytes;
    if (!enough || decoded.toString("base64url") !== value) throw wrong;
  }
  chmodSync(file, 0o600);
  return found;
}
