import start from "@built/public/public.js";
import wasm from "@built/public/public_bg.wasm?url";

// A page that the back button brings back from memory is as the person left it; its boxes are to be ticked anew.
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("[name=tick]"))) box.checked = false;
});

// Where the page was changed before it could come alive, the browser goes on posting the form by itself.
start({ module_or_path: wasm }).then(
  () => (document.documentElement.dataset.alive = ""),
  () => {},
);
