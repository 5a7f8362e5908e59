// Builds what the browser gets: the Wasm of each audience, then pages, scripts and styles with Vite, then a brotli twin of every file.
//
// CARGO, LUPA_WASM_BIN, WASM_OPT_BIN and WASM_MERGE_BIN name the tools where they are not in their usual places. No flag: there is one way to build.

import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const root = fileURLToPath(new URL("..", import.meta.url));
const { env } = process;
const cargo = env.CARGO ?? "cargo";
const lupaWasm = env.LUPA_WASM_BIN ?? join(root, ".tools/bin/lupa-wasm");
const wasmOpt = env.WASM_OPT_BIN ?? join(root, "node_modules/.bin/wasm-opt");
const wasmMerge = env.WASM_MERGE_BIN ?? join(root, "node_modules/.bin/wasm-merge");
const vite = join(root, "node_modules/vite/bin/vite.js");
const target = env.CARGO_TARGET_DIR ?? join(root, "target");
const built = join(root, "build/web");
const dist = join(root, "dist");

// Pages of many parts share the code of their views instead of having it once for each type: a sixth less of the console to load.
const shared = "--cfg=erase_components";
// Hashes are computed over kilobytes: rounds in a loop instead of one after the other make the same hash in a tenth of the code.
const compact = '--cfg sha2_backend="soft" --cfg sha2_backend_soft="compact"';

/**
 * The binaries. Those of one package, with the same features and flags, are built by one call of cargo: features of one call are united, and
 * a page that only comes alive must not carry the rest.
 *
 * @typedef {{ name: string, package: string, features: string, flags: string, split?: boolean }} Binary
 * `split`: cut into parts at `#[wasm_split]`, each loaded when it is first needed
 *
 * @type {Binary[]}
 */
const binaries = [
  { name: "public", package: "lupa-app", features: "hydrate", flags: "" },
  { name: "portal", package: "lupa-app", features: "csr", flags: `${shared} ${compact}` },
  { name: "console", package: "lupa-app", features: "csr", flags: `${shared} ${compact}` },
  { name: "people", package: "lupa-app", features: "csr", flags: `${shared} ${compact}` },
  { name: "audience", package: "lupa-app", features: "csr", flags: `${shared} ${compact}` },
  { name: "wording", package: "lupa-app", features: "csr", flags: `${shared} ${compact}` },
  { name: "verify", package: "lupa-app", features: "verify", flags: compact },
];

// By name: `--all-features` would let wasm-opt emit what browsers refuse. These are what rustc itself may emit.
const wasmFeatures = [
  "bulk-memory", "bulk-memory-opt", "multivalue", "mutable-globals", "nontrapping-float-to-int", "reference-types", "sign-ext",
].map((name) => `--enable-${name}`);

for (const same of Object.values(Object.groupBy(binaries, (binary) => [binary.package, binary.features, binary.flags, binary.split].join()))) {
  const { features, flags, split } = same[0];
  const what = ["--quiet", "-p", same[0].package, "--features", features, ...same.flatMap(({ name }) => ["--bin", name])];
  const how = ["--profile", "web", "--target", "wasm32-unknown-unknown"];
  const env = { ...process.env, RUSTFLAGS: `${process.env.RUSTFLAGS ?? ""} ${flags}`.trim() };
  // Where a function is called and a datum is used must be known to whoever takes the binary apart.
  run(cargo, split ? ["rustc", ...what, ...how, "--", "-Clink-args=--emit-relocs"] : ["build", ...what, ...how], env);
  same.forEach(prepare);
}
run(process.execPath, [vite, "build", "--config", join(root, "app/vite.config.mjs"), "--logLevel", "warn"]);
copyFileSync(join(root, "worker/openapi.json"), join(dist, "openapi.json"));
mkdirSync(join(dist, "news"));
for (const [locale, ending] of [["en", "md"], ["fi", "fi.md"], ["sv", "sv.md"]]) {
  copyFileSync(join(root, `CHANGELOG.${ending}`), join(dist, `news/${locale}.md`));
}
// What address labels are printed in; only the edge reads it.
copyFileSync(join(root, "worker/fonts/labels.ttf"), join(dist, "labels.ttf"));
compress(dist);

// From what rustc linked to what Vite takes; the slowest steps, so an unchanged binary keeps its result.
function prepare({ name, split }) {
  const from = join(target, "wasm32-unknown-unknown/web", `${name}.wasm`);
  const out = join(built, name);
  const mark = join(out, "made-of");
  const age = String(statSync(from).mtimeMs);
  if (existsSync(mark) && readFileSync(mark, "utf8") === age) return;
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  if (split) cut(name, from, out);
  else run(lupaWasm, ["bindgen", "--target", "web", "--out-dir", out, from]);
  readdirSync(out).filter((file) => file.endsWith(".wasm")).forEach((file) => shrink(join(out, file)));
  writeFileSync(mark, age);
}

// What several parts share goes into the main part; every other part is one file. Left to itself, each set of parts that shares something
// would be a file of its own: 18 parts made 375 of them.
function cut(name, from, out) {
  const pieces = join(out, "pieces");
  run(lupaWasm, ["split", "--out-dir", pieces, "--out-name", name, from]);
  // Without `--keep-lld-exports` the table of functions would be gone, and no part could be linked.
  run(lupaWasm, ["bindgen", "--target", "web", "--keep-lld-exports", "--out-dir", out, join(pieces, `${name}.wasm`)]);
  const parts = Object.entries(JSON.parse(readFileSync(join(pieces, "parts.json"), "utf8")));
  const own = (part) => `split_${part}.wasm`;
  const common = [...new Set(parts.flatMap(([part, files]) => files.filter((file) => file !== own(part))))];
  const main = join(out, `${name}_bg.wasm`);
  const modules = [main, "__wasm_split", ...common.flatMap((file) => [join(pieces, file), file])];
  run(wasmMerge, ["-g", ...wasmFeatures, ...modules, "-o", main]);
  const lines = parts.map(([part, files]) => {
    if (!files.includes(own(part))) return { load: `export const __wasm_split_load_${part} = part(initSync);` };
    copyFileSync(join(pieces, own(part)), join(out, `${part}.wasm`));
    return { load: `export const __wasm_split_load_${part} = part(initSync, ${part});`, from: `import ${part} from "./${part}.wasm?url";` };
  });
  const imports = [`import { part } from "@entry/part.js";`, `import { initSync } from "./${name}.js";`, ...lines.flatMap(({ from }) => from ?? [])];
  writeFileSync(join(out, "parts.js"), [...imports, "", ...lines.map(({ load }) => load), ""].join("\n"));
  rmSync(pieces, { recursive: true });
}

function shrink(wasm) {
  // In the order of their names, what was made of one generic function lies together, and brotli finds it alike: up to 2 % less to load.
  run(wasmOpt, ["--reorder-functions-by-name", "-Oz", "--generate-global-effects", "-Oz", ...wasmFeatures, wasm, "-o", wasm]);
}

function compress(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(js|css|wasm|html|svg|json|md)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    const small = brotliCompressSync(bytes, { params });
    writeFileSync(`${file}.br`, small);
    console.log(`${relative(root, file).padEnd(44)} ${String(bytes.length).padStart(8)} ${String(small.length).padStart(8)} brotli`);
  }
}

function run(command, args, env = process.env) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit", env });
  if (error) console.error(`${command}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}
