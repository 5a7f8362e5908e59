// Pages, scripts and styles with hashed names. Nothing inline: the content security policy allows none of it.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

// The Wasm is asked for together with the script that will want it, but after everything that paints.
const preloadWasm = {
  name: "lupa-preload-wasm",
  transformIndexHtml: {
    order: "post",
    handler(html, { bundle }) {
      const script = html.match(/src="\/(assets\/[^"]+\.js)"/)?.[1];
      const wasm = bundle[script]?.code.match(/assets\/[\w-]+_bg-[\w-]+\.wasm/)?.[0];
      if (!wasm) return html;
      const attrs = { rel: "preload", href: `/${wasm}`, as: "fetch", type: "application/wasm", crossorigin: true, fetchpriority: "low" };
      return [{ tag: "link", attrs, injectTo: "head" }];
    },
  },
};

// A binary that is cut into parts has a page for each: the same, and it asks early for the files that its first screen will need. Which files
// a part is, parts.json says: its own last.
const preloadPart = {
  name: "lupa-preload-part",
  generateBundle: {
    order: "post",
    handler(_, bundle) {
      const page = bundle["console.html"].source;
      const wasm = Object.values(bundle).filter(({ originalFileNames }) =>
        originalFileNames?.[0]?.match(/build\/web\/console\/\w+\.wasm$/),
      );
      const file = Object.fromEntries(wasm.map(({ fileName, names }) => [names[0].replace(".wasm", ""), fileName]));
      /** @type {Record<string, string[]>} */
      const shared = JSON.parse(readFileSync(here("../build/web/console/shared.json"), "utf8"));
      const parts = Object.fromEntries(
        Object.entries(shared).map(([part, others]) => [part, [...others, part].map((name) => file[name]).filter(Boolean)]),
      );
      for (const [part, files] of Object.entries(parts)) {
        if (part.startsWith("words_")) continue;
        const links = files.map(
          (fileName) => `<link rel="preload" href="/${fileName}" as="fetch" type="application/wasm" crossorigin fetchpriority="low">\n`,
        );
        this.emitFile({ type: "asset", fileName: `console-${part}.html`, source: page.replace("</head>", `${links.join("")}</head>`) });
      }
      this.emitFile({ type: "asset", fileName: "parts.json", source: `${JSON.stringify(parts, null, 2)}\n` });
    },
  },
};

export default defineConfig({
  root: here("."),
  base: "/",
  publicDir: here("static"),
  resolve: { alias: { "@built": here("../build/web"), "@entry": here("entry") } },
  plugins: [preloadWasm, preloadPart],
  build: {
    outDir: here("../dist"),
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: ["index", "plain", "framed", "framed-plain", "own", "console", "verify"].map((name) => here(`${name}.html`)),
    },
  },
});
