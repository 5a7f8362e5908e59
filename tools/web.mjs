// Builds what the browser gets: the Wasm of each audience, then pages, scripts and styles with Vite, then a brotli twin of every file.
//
// CARGO, LUPA_WASM_BIN, WASM_DIS_BIN, WASM_OPT_BIN and WASM_MERGE_BIN name the tools where they are not in their usual places. No flag: there is one way
// to build.

import { execFile, spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { shares } from "./parts.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { env } = process;
const cargo = env.CARGO ?? "cargo";
const lupaWasm = env.LUPA_WASM_BIN ?? join(root, ".tools/bin/lupa-wasm");
const wasmOpt = env.WASM_OPT_BIN ?? join(root, "node_modules/.bin/wasm-opt");
const wasmDis = env.WASM_DIS_BIN ?? join(root, "node_modules/.bin/wasm-dis");
const wasmMerge = env.WASM_MERGE_BIN ?? join(root, "node_modules/.bin/wasm-merge");
const vite = join(root, "node_modules/vite/bin/vite.js");
const target = env.CARGO_TARGET_DIR ?? join(root, "target");
const built = join(root, "build/web");
const dist = join(root, "dist");

/**
 * The binaries; one call of cargo builds each row.
 *
 * The public pages are apart, and each by itself: features of one call are united, and a page that only comes alive must not carry the rest,
 * nor `/verify` what streams and promises of Leptos need (5 kB). Their flags for rustc are in .cargo/config.toml.
 *
 * @typedef {{ name: string, package: string, features: string, split?: boolean }} Binary
 * `split`: cut into parts at `#[wasm_split]`, each loaded when it is first needed; it must be linked with `--emit-relocs`, which its build.rs says
 *
 * @type {Binary[][]}
 */
const rows = [
  [{ name: "console", package: "lupa-console", features: "csr", split: true }],
  [{ name: "verify", package: "lupa-public", features: "verify" }],
  [{ name: "public", package: "lupa-public", features: "signup" }],
];
/** What is quick in the worker (Cargo.toml) and small here. The rest is the same in both. */
const small = ["base64", "curve25519-dalek", "serde_json", "sha2"];
const profile = ["--release", ...small.flatMap((name) => ["--config", `profile.release.package.${name}.opt-level="z"`])];

// By name: `--all-features` would let wasm-opt emit what browsers refuse. These are what rustc itself may emit.
const wasmFeatures = [
  "bulk-memory",
  "bulk-memory-opt",
  "multivalue",
  "mutable-globals",
  "nontrapping-float-to-int",
  "reference-types",
  "sign-ext",
].map((name) => `--enable-${name}`);

/** How the parts begin that are the words of a language. */
const WORDS = "words_";

let busy = 0;
const waiting = [];

// While cargo compiles one row, what came of the row before is prepared.
const preparing = [];
for (const binaries of rows) {
  const of = (/** @type {(binary: Binary) => string} */ what) => [...new Set(binaries.map(what))];
  const packages = of((binary) => binary.package).flatMap((name) => ["-p", name]);
  const bins = of((binary) => binary.name).flatMap((name) => ["--bin", name]);
  const features = of((binary) => `${binary.package}/${binary.features}`).join();
  const what = [...packages, ...bins, "--features", features, "--target", "wasm32-unknown-unknown"];
  await run(cargo, ["build", ...what, ...profile]);
  preparing.push(...binaries.map(prepare));
}
await Promise.all(preparing);
await run(process.execPath, [vite, "build", "--config", join(root, "app/vite.config.mjs"), "--logLevel", "warn"]);
copyFileSync(join(root, "worker/openapi.json"), join(dist, "openapi.json"));
copyFileSync(join(root, "worker/export.schema.json"), join(dist, "export.schema.json"));
// It goes into evidence packages, for those who check receipts without us.
copyFileSync(join(root, "crates/domain/RECEIPT.md"), join(dist, "RECEIPT.md"));
mkdirSync(join(dist, "news"));
for (const file of readdirSync(root).filter((name) => /^CHANGELOG\b.*\.md$/.test(name))) {
  const locale = file.match(/^CHANGELOG\.(\w+)\.md$/)?.[1] ?? "en";
  copyFileSync(join(root, file), join(dist, `news/${locale}.md`));
}
// What address labels, posters and forms on paper are printed in; only the edge reads it.
for (const font of ["labels.ttf", "bold.ttf"]) copyFileSync(join(root, "worker/fonts", font), join(dist, font));
await compress(dist);

/**
 * From what rustc linked to what Vite takes; the slowest steps, so an unchanged binary keeps its result.
 *
 * @param {Binary} binary
 */
async function prepare({ name, split }) {
  const from = join(target, "wasm32-unknown-unknown/release", `${name}.wasm`);
  const out = join(built, name);
  const mark = join(out, "made-of");
  const age = `${statSync(from).mtimeMs} ${split ?? false}`;
  if (existsSync(mark) && readFileSync(mark, "utf8") === age) return;
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  if (split) await cut(name, from, out);
  else await run(lupaWasm, ["bindgen", "--target", "web", "--out-dir", out, from]);
  const wasm = readdirSync(out).filter((file) => file.endsWith(".wasm"));
  await Promise.all(wasm.map((file) => shrink(join(out, file), !split)));
  writeFileSync(mark, age);
}

/**
 * Cuts a binary into parts, and puts together what several of them share (`parts.mjs`): in the main part, or in a few files that stand beside
 * it. A part is loaded with the files that it shares.
 */
async function cut(name, from, out) {
  const pieces = join(out, "pieces");
  await run(lupaWasm, ["split", "--out-dir", pieces, "--out-name", name, from]);
  // Without `--keep-lld-exports` the table of functions would be gone, and no part could be linked.
  await run(lupaWasm, ["bindgen", "--target", "web", "--keep-lld-exports", "--out-dir", out, join(pieces, `${name}.wasm`)]);
  /** @type {[string, string[]][]} */
  const parts = Object.entries(JSON.parse(readFileSync(join(pieces, "parts.json"), "utf8")));
  const own = (part) => `split_${part}.wasm`;
  const bytes = (file) => statSync(join(pieces, file)).size;
  // The words of one language are there before any other part: what they share with one is in the main part.
  const names = parts.map(([part]) => part).filter((part) => !part.startsWith(WORDS));
  const filled = new Set(parts.filter(([part, files]) => files.includes(own(part))).map(([part]) => part));
  const files = [...new Set(parts.flatMap(([part, files]) => files.filter((file) => file !== own(part))))];
  const common = files.map((file) => ({
    file,
    bytes: bytes(file),
    parts: parts.filter(([, needed]) => needed.includes(file)).map(([part]) => part),
  }));
  const sizes = Object.fromEntries(names.map((part) => [part, filled.has(part) ? bytes(own(part)) : 0]));
  const shared = shares(names, common, sizes).map((loading, at) => ({
    name: `shared_${at + 1}`,
    loading,
    files: /** @type {string[]} */ ([]),
  }));
  const inMain = [];
  for (const { file, parts } of common) {
    (shared.find(({ loading }) => parts.every((part) => loading.includes(part)))?.files ?? inMain).push(file);
  }
  const beside = shared.filter(({ files }) => files.length > 0);
  const merge = (modules, into) => run(wasmMerge, ["-g", ...wasmFeatures, ...modules, "-o", join(out, into)]);
  const pair = (file) => [join(pieces, file), file];
  await merge([join(out, `${name}_bg.wasm`), "__wasm_split", ...inMain.flatMap(pair)], `${name}_bg.wasm`);
  // Each piece has an import of its own of the one memory and the one table: merged under this module's name they become the same.
  const once = join(pieces, "once.wat");
  if (beside.length > 0) writeFileSync(once, await imports(join(pieces, files[0])));
  for (const { name, files } of beside) await merge([once, "__wasm_split", ...files.flatMap(pair)], `${name}.wasm`);
  for (const part of filled) copyFileSync(join(pieces, own(part)), join(out, `${part}.wasm`));
  const loader = [`import { part } from "@entry/part.js";`, `import { initSync } from "./${name}.js";`];
  for (const file of [...beside.map(({ name }) => name), ...filled]) loader.push(`import ${file} from "./${file}.wasm?url";`);
  for (const [part] of parts) {
    const needed = beside.filter(({ loading }) => loading.includes(part)).map(({ name }) => name);
    loader.push(`export const __wasm_split_load_${part} = part(initSync, ${[...needed, ...(filled.has(part) ? [part] : [])].join(", ")});`);
  }
  writeFileSync(join(out, "parts.js"), `${loader.join("\n")}\n`);
  // The chapter of the frame by language: the page asks for it before the program does.
  const frames = parts.flatMap(([part]) => part.match(`^${WORDS}(\\w+)_frame$`)?.[1] ?? []);
  const words = frames.map((language) => `import ${language} from "./${WORDS}${language}_frame.wasm?url";`);
  writeFileSync(join(out, "words.js"), `${words.join("\n")}\nexport const frames = { ${frames.join(", ")} };\n`);
  const loads = parts.map(([part]) => [part, beside.filter(({ loading }) => loading.includes(part)).map(({ name }) => name)]);
  writeFileSync(join(out, "shared.json"), JSON.stringify(Object.fromEntries(loads)));
  rmSync(pieces, { recursive: true });
}

/** A module that has nothing of its own: it imports from the main part what the pieces of a part do, and exports it under the same names. */
async function imports(piece) {
  const { stdout } = await promisify(execFile)(wasmDis, [piece], { maxBuffer: 1 << 26 });
  const [, memory] = stdout.match(/"memory" \(memory \S+ (\d+)/) ?? [];
  const [, table] = stdout.match(/"__indirect_function_table" \(table \S+ (\d+)/) ?? [];
  if (!memory || !table) throw new Error(`${piece} is not a piece of a part.`);
  const all = {
    memory: `(memory ${memory})`,
    __indirect_function_table: `(table ${table} funcref)`,
    __wasm_split_shared0: "(global (mut i32))",
  };
  const lines = Object.entries(all).map(([name, kind]) => [
    `(import "main" "${name}" ${kind})`,
    `(export "${name}" ${kind.split(" ", 1)} 0))`,
  ]);
  return `(module ${lines.map(([line]) => line).join(" ")} ${lines.map(([, line]) => line).join(" ")})`;
}

/**
 * @param {string} wasm
 * @param {boolean} further
 */
async function shrink(wasm, further) {
  // In the order of their names, what was made of one generic function lies together, and brotli finds it alike: up to 2 % less to load.
  // Laid flat and looped anew, blocks need fewer jumps: 1 % less again for twice the time, which the console's seventy files would cost a minute.
  // A second round saves a tenth of that.
  const how = ["--reorder-functions-by-name", ...(further ? ["--flatten", "--rereloop"] : []), "-Os", ...wasmFeatures];
  await inTurn(() => run(wasmOpt, [...how, wasm, "-o", wasm]));
}

async function compress(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.(js|css|wasm|html|svg|json|md)$/.test(entry.name));
  const lines = files.map(async ({ parentPath, name }) => {
    const file = join(parentPath, name);
    const bytes = readFileSync(file);
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    const small = await promisify(brotliCompress)(bytes, { params });
    writeFileSync(`${file}.br`, small);
    return `${relative(root, file).padEnd(44)} ${String(bytes.length).padStart(8)} ${String(small.length).padStart(8)} brotli`;
  });
  console.log((await Promise.all(lines)).join("\n"));
}

/** At once no more than there are processors. */
async function inTurn(work) {
  if (busy >= availableParallelism()) await new Promise((go) => waiting.push(go));
  busy += 1;
  try {
    await work();
  } finally {
    busy -= 1;
    waiting.shift()?.();
  }
}

async function run(command, args, env = process.env) {
  const binaryen = command === wasmOpt || command === wasmMerge;
  const child = spawn(command, args, { cwd: root, stdio: ["ignore", "inherit", binaryen ? "pipe" : "inherit"], env });
  // That it leaves some of the names alone is nobody's concern.
  if (child.stderr) createInterface(child.stderr).on("line", (line) => line.includes("unknown name subsection") || console.error(line));
  const ended = await new Promise((settle) => {
    child.once("error", (error) => settle(error.message));
    child.once("close", settle);
  });
  if (ended === 0) return;
  console.error(`${command} ended with ${ended}.`);
  process.exit(1);
}
