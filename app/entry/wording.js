import start from "@built/wording/wording.js";
import wasm from "@built/wording/wording_bg.wasm?url";

start({ module_or_path: wasm });
