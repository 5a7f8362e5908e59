import "./translated.js";
import start from "@built/console/console.js";
import wasm from "@built/console/console_bg.wasm?url";
import { begin } from "./unstarted.js";

begin(() => start({ module_or_path: wasm }));

// A link pasted over this page differs only in its token, for which a browser loads nothing anew.
addEventListener("hashchange", () => location.reload());
