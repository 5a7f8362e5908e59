// What is looked at on every page: axe in light and dark, a window of 320 px, nothing inline.

import axe from "axe-core";

import { expect, test } from "./support.mjs";

const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// Only what is wrong is told: making out the rest takes three times as long. Darkness changes colours and nothing else.
const EXAMINED = {
  light: { resultTypes: ["violations"], runOnly: { type: "tag", values: STANDARD } },
  dark: { resultTypes: ["violations"], runOnly: { type: "rule", values: ["color-contrast"] } },
};

/** What axe and a narrow window find on the page as it stands. */
export async function examine(page, what) {
  await test.step(what, async () => {
    // What the browser draws itself is there when its heading is; how it looks, when the styles are.
    await page.waitForLoadState();
    await page.locator("h1").first().waitFor({ state: "attached" });
    // A document keeps it while screens change: half a megabyte is read once.
    if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
    for (const [colorScheme, options] of Object.entries(EXAMINED)) {
      // Without motion: a colour on its way from one scheme to the other is nobody's colour.
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const { violations } = await page.evaluate((options) => globalThis.axe.run(document, options), options);
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
      expect.soft(found, `${what}, ${colorScheme}`).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), `${what}: width of the page`).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 1280, height: 720 });
    const inline = await page.locator("script:not([src]), style, [style], [onclick]").evaluateAll((found) => found.map((e) => e.outerHTML));
    expect.soft(inline, `${what}: inline script and style`).toEqual([]);
  });
}
