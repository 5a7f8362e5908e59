import start from "@built/people/people.js";
import wasm from "@built/people/people_bg.wasm?url";

start({ module_or_path: wasm });
