// Pages, scripts and styles with hashed names. Nothing inline: the content security policy allows none of it.

import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

// wasm-bindgen's script looks for its Wasm beside itself unless it is told where it is; ours is told, and the fallback only costs bytes.
const withoutFallback = {
  name: "lupa-without-fallback",
  transform: (code, id) =>
    id.includes("/build/web/") ? code.replace(/new URL\([^)]*import\.meta\.url\)/, "undefined") : undefined,
};

// The Wasm is asked for together with the script that will want it, but after everything that paints.
const preloadWasm = {
  name: "lupa-preload-wasm",
  transformIndexHtml: {
    order: "post",
    handler(html, { bundle }) {
      const script = html.match(/src="\/(assets\/[^"]+\.js)"/)?.[1];
      const wasm = bundle[script]?.code.match(/assets\/[\w-]+\.wasm/)?.[0];
      if (!wasm) return html;
      const attrs = { rel: "preload", href: `/${wasm}`, as: "fetch", type: "application/wasm", crossorigin: true, fetchpriority: "low" };
      return [{ tag: "link", attrs, injectTo: "head" }];
    },
  },
};

export default defineConfig({
  root: here("."),
  base: "/",
  publicDir: here("public"),
  resolve: { alias: { "@built": here("../build/web") } },
  plugins: [withoutFallback, preloadWasm],
  build: {
    outDir: here("../dist"),
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { input: ["index", "plain", "portal", "console", "people", "audience", "wording", "verify"].map((name) => here(`${name}.html`)) },
  },
});
