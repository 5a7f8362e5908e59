import start from "@built/verify/verify.js";
import wasm from "@built/verify/verify_bg.wasm?url";
import { begin } from "./unstarted.js";

begin(() => start({ module_or_path: wasm }));
