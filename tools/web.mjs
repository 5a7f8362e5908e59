// Builds what the browser gets: the Wasm of each audience, then pages, scripts and styles with Vite, then a brotli twin of every file.
//
// CARGO, WASM_BINDGEN_BIN and WASM_OPT_BIN name the tools where they are not in their usual places. No flag: there is one way to build.

import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const root = fileURLToPath(new URL("..", import.meta.url));
const { env } = process;
const cargo = env.CARGO ?? "cargo";
const wasmBindgen = env.WASM_BINDGEN_BIN ?? join(root, ".tools/bin/wasm-bindgen");
const wasmOpt = env.WASM_OPT_BIN ?? join(root, "node_modules/.bin/wasm-opt");
const vite = join(root, "node_modules/vite/bin/vite.js");
const target = env.CARGO_TARGET_DIR ?? join(root, "target");
const built = join(root, "build/web");
const dist = join(root, "dist");

// One cargo call for each set of features: features of one call are united, and a page that only comes alive must not carry the rest.
//
// Pages of many parts share the code of their views instead of having it once for each type: a sixth less of the console to load.
const shared = "--cfg=erase_components";
// Hashes are computed over kilobytes: rounds in a loop instead of one after the other make the same hash in a tenth of the code.
const compact = '--cfg sha2_backend="soft" --cfg sha2_backend_soft="compact"';
const sets = [
  { features: "hydrate", binaries: ["public"] },
  { features: "csr", binaries: ["portal", "console", "people", "audience", "wording"], flags: `${shared} ${compact}` },
  { features: "verify", binaries: ["verify"], flags: compact },
];

// By name: `--all-features` would let wasm-opt emit what browsers refuse. These are what rustc itself may emit.
const wasmFeatures = [
  "bulk-memory", "bulk-memory-opt", "multivalue", "mutable-globals", "nontrapping-float-to-int", "reference-types", "sign-ext",
].map((name) => `--enable-${name}`);

for (const { features, binaries, flags = "" } of sets) {
  const bins = binaries.flatMap((name) => ["--bin", name]);
  const build = ["build", "--quiet", "-p", "lupa-app", "--features", features, ...bins, "--profile", "web"];
  run(cargo, [...build, "--target", "wasm32-unknown-unknown"], { ...env, RUSTFLAGS: `${env.RUSTFLAGS ?? ""} ${flags}`.trim() });
  for (const name of binaries) shrink(name);
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

function shrink(name) {
  const from = join(target, "wasm32-unknown-unknown/web", `${name}.wasm`);
  const mark = join(built, name, "made-of");
  // wasm-opt is the slowest step; an unchanged binary keeps its result.
  const age = String(statSync(from).mtimeMs);
  if (existsSync(mark) && readFileSync(mark, "utf8") === age) return;
  rmSync(join(built, name), { recursive: true, force: true });
  mkdirSync(join(built, name), { recursive: true });
  run(wasmBindgen, ["--target", "web", "--no-typescript", "--out-dir", join(built, name), from]);
  const wasm = join(built, name, `${name}_bg.wasm`);
  // In the order of their names, what was made of one generic function lies together, and brotli finds it alike: up to 2 % less to load.
  run(wasmOpt, ["--reorder-functions-by-name", "-Oz", "--generate-global-effects", "-Oz", ...wasmFeatures, wasm, "-o", wasm]);
  writeFileSync(mark, age);
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
