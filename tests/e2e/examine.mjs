// What is looked at on every page: axe in light and dark, a window of 320 px, nothing inline. `GALLERY=<folder>` keeps pictures of each.

import axe from "axe-core";

import { expect, test } from "./support.mjs";

const { GALLERY } = process.env;
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
      await picture(page, `${what}-${colorScheme}`);
    }
    if (GALLERY) {
      await page.setViewportSize({ width: 360, height: 720 });
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      await picture(page, `${what}-narrow`);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), `${what}: width of the page`).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 1280, height: 720 });
    const inline = await page.locator("script:not([src]), style, [style], [onclick]").evaluateAll((found) => found.map((e) => e.outerHTML));
    expect.soft(inline, `${what}: inline script and style`).toEqual([]);
  });
}

/** Keeps a picture where somebody wants to look at it. */
async function picture(page, name) {
  if (!GALLERY) return;
  await page.screenshot({ path: `${GALLERY}/examined/${name.replaceAll(/\W+/g, "-")}.png`, fullPage: true, animations: "disabled" });
}
