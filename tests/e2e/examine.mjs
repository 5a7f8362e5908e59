// What is looked at on every page: axe in light and dark, a window of 320 px, nothing inline.

import { AxeBuilder } from "@axe-core/playwright";

import { expect, test } from "./support.mjs";

const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe and a narrow window find on the page as it stands. */
export async function examine(page, what) {
  await test.step(what, async () => {
    for (const colorScheme of ["light", "dark"]) {
      // Without motion: a colour on its way from one scheme to the other is nobody's colour.
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      // In the page itself, and telling only what is wrong: no page here has frames, and the rest takes three times as long.
      const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
      // Darkness changes colours and nothing else.
      const { violations } = await (colorScheme === "dark" ? axe.withRules("color-contrast") : axe.withTags(STANDARD)).analyze();
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
