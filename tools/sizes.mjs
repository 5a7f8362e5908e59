// Size budgets. Each limit has a person behind it: a visitor with a phone on a slow line, or an operator who uploads the worker.
//
// A load is everything that a page makes a browser fetch: the page as it is drawn in Finnish, its styles, scripts and Wasm, each compressed
// as brotli does it at its best. The upload is what Cloudflare counts, as `wrangler deploy --dry-run` wrote it.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { root, run, Sentence, startLupa } from "./lupa.mjs";

/** A bare React form weighs 59 kB and paints nothing until it is there; ours is drawn before that. */
const FIRST_LOAD = { budget: 75_000, goal: 65_000 };
/**
 * Cloudflare allows 3 MB on its free plan; a sixth of it is left. Start-up time grows with size, and at every cold start somebody waits.
 */
const UPLOAD = { budget: 2_500_000 };
/** Loaded once to check a receipt or the certificate of a decision, most of it the verifier itself; a phone on a slow line has it in half a second. */
const VERIFY = { budget: 112_000, goal: 100_000 };
/** The first screen of the console: loaded once a day, often on the telephone of a shop. */
const CONSOLE = { budget: 350_000 };
/** A screen that somebody opens first of all, by a link or a bookmark: whichever it is. */
const ANY_SCREEN = { budget: 400_000 };
/** What a part of it has by itself, loaded when its first screen is opened. */
const PART = { budget: 100_000 };

/** Which files a part of the console is, its own last, as the web build wrote it. */
const parts = /** @type {[string, string[]][]} */ (Object.entries(JSON.parse(readFileSync(join(root, "dist/parts.json"), "utf8"))));

/** How the parts begin that are words: of a language the chapter of the frame, which every screen needs, and others, of which most need one. */
const WORDS = "words_";

/**
 * @typedef {{ of: string, name: string, bytes: number }} File
 * @typedef {{ budget: number, goal?: number }} Limit
 */

await run(async () => {
  const files = [...(await loads()), ...built("console"), ...filesOfParts(), ...upload()];
  const sum = (of) => files.filter((file) => file.of === of).reduce((total, file) => total + file.bytes, 0);
  const loading = (part) => (parts.find(([name]) => name === part)?.[1] ?? []).reduce((total, file) => total + sum(file), 0);
  const chapters = parts.map(([name]) => name).filter((name) => name.startsWith(WORDS));
  const frame = Math.max(...chapters.filter((name) => name.endsWith("_frame")).map(loading));
  const another = Math.max(...chapters.filter((name) => !name.endsWith("_frame")).map(loading));
  const screens = parts.map(([name]) => name).filter((name) => !name.startsWith(WORDS));
  const largest = Math.max(...screens.map((name) => sum("console") + frame + another + loading(name)));
  /** @type {[string, number, Limit][]} */
  const totals = [
    ["First load of the sign-up page (brotli)", sum("first load"), FIRST_LOAD],
    ["The page that verifies receipts (brotli)", sum("verify"), VERIFY],
    ["The console's first screen (brotli)", sum("console") + frame + loading("home"), CONSOLE],
    ["The largest screen of the console (brotli)", largest, ANY_SCREEN],
    ...parts.map(
      ([name, files]) => /** @type {[string, number, Limit]} */ ([`The console's part about ${name} (brotli)`, sum(files.at(-1)), PART]),
    ),
    ["Worker upload (gzip)", sum("upload"), UPLOAD],
  ];

  for (const { of, name, bytes } of files) console.log(`  ${kilobytes(bytes)}  ${(of === name ? "part" : of).padEnd(10)}  ${name}`);
  console.log();
  for (const [name, bytes, { budget, goal }] of totals) {
    const note = bytes > budget ? "  TOO MUCH" : goal && bytes > goal ? `  (goal ${goal / 1000} kB)` : "";
    console.log(`  ${kilobytes(bytes)} of ${budget / 1000} kB  ${name}${note}`);
  }
  const over = totals.filter(([, bytes, { budget }]) => bytes > budget).map(([name]) => name);
  if (over.length > 0) throw new Sentence(`Over its budget: ${over.join(", ")}.`);
});

async function loads() {
  const lupa = await startLupa({ mailServer: false });
  try {
    return [...(await load(lupa, "/", "first load")), ...(await load(lupa, "/verify", "verify"))];
  } finally {
    await lupa.stop();
  }
}

async function load(lupa, path, of) {
  const page = await fetch(lupa.origin + path, { headers: { "accept-language": "fi" } });
  if (!page.ok) throw new Sentence(`${path} answers ${page.status}.`);
  const html = await page.text();
  return [{ of, name: `${path} in Finnish`, bytes: brotli(Buffer.from(html)) }, ...named(html, of)];
}

/** @returns {File[]} what a page of the browser's own makes it fetch */
function built(of) {
  const html = readFileSync(join(root, `dist/${of}.html`), "utf8");
  return [{ of, name: `${of}.html`, bytes: brotli(Buffer.from(html)) }, ...named(html, of)];
}

/** @returns {File[]} the files of all parts of the console, each once */
function filesOfParts() {
  const files = [...new Set(parts.flatMap(([, files]) => files))];
  return files.map((name) => ({ of: name, name, bytes: brotli(readFileSync(join(root, "dist", name))) }));
}

// What a page names, and what that names in turn; parts of the console are counted apart. Something mentioned but never fetched would count
// too: the safe side to be wrong on.
function named(html, of) {
  const assets = join(root, "dist/assets");
  const known = readdirSync(assets).filter((name) => /\.(css|js|wasm)$/.test(name));
  const found = new Set();
  const follow = (text) => {
    for (const name of known) {
      if (found.has(name) || !text.includes(name) || parts.some(([, files]) => files.some((file) => file.endsWith(name)))) continue;
      found.add(name);
      if (!name.endsWith(".wasm")) follow(readFileSync(join(assets, name), "utf8"));
    }
  };
  follow(html);
  return [...found].sort().map((name) => ({ of, name, bytes: brotli(readFileSync(join(assets, name))) }));
}

function upload() {
  const out = join(root, "build/upload");
  if (!existsSync(out)) throw new Sentence("build/upload/ is not there: run `make check`, which writes it.");
  return readdirSync(out)
    .filter((name) => /\.(js|wasm)$/.test(name))
    .map((name) => ({ of: "upload", name: name.replace(/^[0-9a-f]{40}-/, ""), bytes: gzipSync(readFileSync(join(out, name))).length }));
}

function brotli(buffer) {
  return brotliCompressSync(buffer, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
}
