import start from "@built/audience/audience.js";
import wasm from "@built/audience/audience_bg.wasm?url";

start({ module_or_path: wasm });
