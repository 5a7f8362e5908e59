// Puts a form of Lupa into a page of another site, in a frame as tall as the form. It reads nothing of the page, keeps nothing and follows
// nobody: one line in the page, where the form is to stand, is all there is of it.
//
//     <script src="https://lupa.example.fi/embed.js" data-form="newsletter" data-title="Our newsletter" async></script>
//
// `data-lang` chooses a language. Where the frame stands in the page already, the line goes without `data-form`, and makes it as tall as its
// form.
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const { origin } = new URL(script.src);
  const { form, title, lang } = script.dataset;

  /** The frames of this register in the page. */
  const frames = () =>
    [...document.querySelectorAll("iframe")].filter(({ src }) => src.startsWith(`${origin}/f/`) && /\/embed(\?|$)/.test(src));
  const ask = (/** @type {HTMLIFrameElement} */ frame) => frame.contentWindow?.postMessage("lupa:height", origin);

  addEventListener("message", (event) => {
    const height = event.data?.lupa;
    if (event.origin !== origin || !Number.isInteger(height) || height < 1 || height > 20_000) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === event.source);
    if (frame) frame.style.height = `${height}px`;
  });
  // Each page that comes into the frame is asked anew.
  const watch = (/** @type {HTMLIFrameElement} */ frame) => frame.addEventListener("load", () => ask(frame));

  if (form) {
    const frame = document.createElement("iframe");
    frame.src = `${origin}/f/${encodeURIComponent(form)}/embed${lang ? `?lang=${encodeURIComponent(lang)}` : ""}`;
    frame.title = title || "Lupa";
    frame.width = "100%";
    frame.height = "900";
    frame.style.border = "0";
    watch(frame);
    script.after(frame);
  } else {
    for (const frame of frames()) {
      watch(frame);
      ask(frame);
    }
  }
})();
