import start from "@built/verify/verify.js";
import wasm from "@built/verify/verify_bg.wasm?url";
import { begin } from "./unstarted.js";

begin(() => start({ module_or_path: wasm }));

// The one thing that this page asks of anybody: what the register publishes, of the page's own address, when the person presses for it. What
// comes is given to the page as if the person had chosen the files. The receipt stays here.
addEventListener("click", async ({ target }) => {
  const button = /** @type {HTMLButtonElement} */ (/** @type {Element} */ (target).closest("[data-fetch]"));
  if (!button) return;
  button.disabled = true;
  try {
    const [keys, checkpoint] = await Promise.all(["/.well-known/jwks.json", "/log/checkpoint"].map(text));
    const found = [new File([keys], "jwks.json"), new File([checkpoint], "checkpoint.txt")];
    const sizes = [button.dataset.size, checkpoint.split("\n")[1]].map(Number);
    if (button.dataset.size && sizes[0] !== sizes[1]) {
      const [from, to] = sizes.sort((one, other) => one - other);
      found.push(new File([await text(`/log/consistency?from=${from}&to=${to}`)], "consistency.json"));
    }
    const files = new DataTransfer();
    for (const file of found) files.items.add(file);
    const field = /** @type {HTMLInputElement} */ (document.querySelector(".drop__input"));
    field.files = files.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  } catch {
    button.disabled = false;
    /** @type {HTMLElement} */ (document.querySelector("[data-fetch-failed]")).hidden = false;
  }
});

/** @param {string} address */
async function text(address) {
  const answer = await fetch(address, { credentials: "omit" });
  if (!answer.ok) throw answer;
  return answer.text();
}
