import "./translated.js";
import start, { open } from "@built/console/console.js";
import wasm from "@built/console/console_bg.wasm?url";
import en from "@built/console/words_en_frame.wasm?url";
import fi from "@built/console/words_fi_frame.wasm?url";
import sv from "@built/console/words_sv_frame.wasm?url";
import { begin } from "./unstarted.js";

// The program asks for the words of the page's language once it runs: by then they are on their way.
const href = { en, fi, sv }[document.documentElement.lang];
document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "anonymous", href }));

begin(async () => {
  await start({ module_or_path: wasm });
  await open();
});

// A link pasted over this page differs only in its token, for which a browser loads nothing anew.
addEventListener("hashchange", () => location.reload());
