// Keeps a page that the browser translates in step with its program.
//
// A translator puts a <font> with other words in the place of each text. The program still holds the text that it wrote, and it is out of the
// page: what is written into it is seen by nobody, and where it is taken away, the translation stays. So each text goes back behind its
// translation, empty. When it is written to, the translation goes and the translator finds new words; when it is taken away, the translation
// goes too; and the translator may have it back as it was.

/** What stands in the place of a text, and what the text said. @type {WeakMap<Node, { font: Element, said: string }>} */
const translations = new WeakMap();
/** The texts behind a translation. @type {WeakMap<Node, Text[]>} */
const texts = new WeakMap();

const observer = new MutationObserver((records) => {
  /** Texts that were put back just now. @type {Set<Node>} */
  const fresh = new Set();
  for (const record of records) {
    if (record.type === "characterData") rewritten(record.target, fresh);
    else moved(record, fresh);
  }
  // What was done here is no news.
  observer.takeRecords();
});
observer.observe(document.documentElement, { childList: true, characterData: true, subtree: true });

/**
 * @param {MutationRecord} record
 * @param {Set<Node>} fresh
 */
function moved({ addedNodes, removedNodes, previousSibling, nextSibling }, fresh) {
  const fonts = [...addedNodes, previousSibling, nextSibling].filter((node) => node?.nodeName === "FONT" && !texts.has(node));
  const font = /** @type {Element | undefined} */ (fonts.find((node) => node.isConnected));
  for (const node of removedNodes) {
    if (translations.has(node)) settle(/** @type {Text} */ (node));
    else if (texts.has(node)) for (const text of texts.get(node)) settle(text, font);
    else if (node instanceof Text && !node.isConnected && font) {
      stand(font, node, node.data);
      font.after(node);
      node.data = "";
      fresh.add(node);
    }
  }
}

/**
 * A text was taken away, or moved, or what stood in its place was.
 *
 * @param {Text} text
 * @param {Element} [other] what has taken the place of its translation
 */
function settle(text, other) {
  const { font, said } = translations.get(text) ?? {};
  if (!font) return;
  if (!text.isConnected) {
    translations.delete(text);
    font.remove();
  } else if (font.isConnected) text.before(font);
  else if (other) stand(other, text, said);
  else {
    translations.delete(text);
    text.data ||= said;
  }
}

/**
 * The program wrote into a text.
 *
 * @param {Node} text
 * @param {Set<Node>} fresh
 */
function rewritten(text, fresh) {
  const { font, said } = translations.get(text) ?? {};
  if (!font) return;
  translations.delete(text);
  // What it wrote while the text was out of the page was kept as what the text said.
  if (fresh.has(text)) /** @type {Text} */ (text).data = said;
  font.remove();
  for (const other of texts.get(font)) settle(other);
}

/**
 * @param {Element} font
 * @param {Text} text
 * @param {string} said
 */
function stand(font, text, said) {
  translations.set(text, { font, said });
  texts.set(font, [...(texts.get(font) ?? []), text]);
}
