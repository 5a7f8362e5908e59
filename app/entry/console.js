import "./translated.js";
import start, { open } from "@built/console/console.js";
import wasm from "@built/console/console_bg.wasm?url";
import { frames } from "@built/console/words.js";
import { begin } from "./unstarted.js";

// The program asks for the words of the page's language once it runs: by then they are on their way.
const href = frames[document.documentElement.lang];
document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "anonymous", href }));

begin(async () => {
  await start({ module_or_path: wasm });
  await open();
});

// A link pasted over this page differs only in its token, for which a browser loads nothing anew.
addEventListener("hashchange", () => location.reload());
