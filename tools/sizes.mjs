// Size budgets. Each limit has a person behind it: somebody with a phone on a slow line, or an operator who uploads the worker.
//
// A load is everything that a page makes a browser fetch: the page as it is drawn in Finnish, its styles, scripts and Wasm, each compressed
// as brotli does it at its best. The upload is what Cloudflare counts, as `wrangler deploy --dry-run` wrote it.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { root, run, Sentence, startLupa } from "./lupa.mjs";

// A bare React form weighs 59 kB and paints nothing until it is there; ours is drawn before that.
const FIRST_LOAD = { budget: 75_000, goal: 65_000 };
// Cloudflare allows 3 MB on its free plan, and issue 4 two for all that the console needs. Start-up time grows with size, and every cold
// start is somebody's wait.
const UPLOAD = { budget: 2_000_000, goal: 1_000_000 };
// Loaded once by whoever checks a receipt, most of it the verifier itself; a phone on a slow line has it in half a second.
const VERIFY = { budget: 100_000 };
// Loaded once a day by whoever works with it, often on the telephone of a shop.
const CONSOLE = { budget: 300_000 };

await run(async () => {
  const parts = [...(await loads()), ...built("console"), ...built("people"), ...built("audience"), ...built("wording"), ...upload()];
  const sum = (of) => parts.filter((part) => part.of === of).reduce((total, part) => total + part.bytes, 0);
  const totals = [
    ["First load of the sign-up page (brotli)", sum("first load"), FIRST_LOAD],
    ["The page that verifies receipts (brotli)", sum("verify"), VERIFY],
    ["The console (brotli)", sum("console"), CONSOLE],
    ["The console's screens about people (brotli)", sum("people"), CONSOLE],
    ["The console's screen about the audience (brotli)", sum("audience"), CONSOLE],
    ["The console's screens about wording (brotli)", sum("wording"), CONSOLE],
    ["Worker upload (gzip)", sum("upload"), UPLOAD],
  ];

  for (const { of, name, bytes } of parts) console.log(`  ${kilobytes(bytes)}  ${of.padEnd(10)}  ${name}`);
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

// A part of the console: its screens are in several binaries, and each is loaded by whoever first comes to one of its screens.
function built(of) {
  const html = readFileSync(join(root, `dist/${of}.html`), "utf8");
  return [{ of, name: `${of}.html`, bytes: brotli(Buffer.from(html)) }, ...named(html, of)];
}

// What a page names, and what that names in turn. Something mentioned but never fetched would count too: the safe side to be wrong on.
function named(html, of) {
  const assets = join(root, "dist/assets");
  const known = readdirSync(assets).filter((name) => /\.(css|js|wasm)$/.test(name));
  const found = new Set();
  const follow = (text) => {
    for (const name of known) {
      if (found.has(name) || !text.includes(name)) continue;
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
