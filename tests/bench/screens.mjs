// From choosing a screen in the console's menu to all that it shows, in Chromium: once its part of the program has been loaded, as it is for
// someone who has been at work for a while.

import { chromium } from "@playwright/test";
import { executablePath } from "../../tools/chromium.mjs";
import { run, startLupa } from "../../tools/lupa.mjs";
import { keeper } from "../e2e/staff.mjs";
import { figure, median } from "./running.mjs";

const ROUNDS = 8;
// What is felt as immediate (web.dev, RAIL).
const TARGET = 100;

await run(async () => {
  const lupa = await startLupa({ limits: "off" });
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage({ baseURL: lupa.origin, locale: "fi-FI" });
    await keeper(page, lupa);
    const taken = new Map();
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [path, milliseconds] of await page.evaluate(openAll)) {
        if (round > 0) taken.set(path, [...(taken.get(path) ?? []), milliseconds]);
      }
    }
    console.log(`From one screen of the console to another, the parts being there (middle of ${ROUNDS} rounds)`);
    for (const [path, times] of taken) figure(path, `${median(times).toFixed(0)} ms`);
    const slowest = Math.max(...[...taken.values()].map(median));
    figure("The slowest screen", `${slowest.toFixed(0)} ms`, `at most ${TARGET} ms`, slowest <= TARGET);
  } finally {
    await browser.close();
    await lupa.stop();
  }
});

// Runs in the page. A screen is there when it has been painted and nothing has changed in it for a while: what it fetches is part of it.
async function openAll() {
  const QUIET = 250;
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const links = () => [...document.querySelectorAll("nav[aria-label='Hallinnan sivut'] a")];
  const taken = [];
  for (const path of links().map((link) => link.getAttribute("href"))) {
    const link = links().find((link) => link.getAttribute("href") === path);
    if (!(link instanceof HTMLElement) || link.hasAttribute("aria-current")) continue;
    const begun = performance.now();
    let changed = begun;
    const observer = new MutationObserver(async () => {
      await painted();
      changed = performance.now();
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    link.click();
    do await painted();
    while (changed === begun || performance.now() - changed < QUIET);
    observer.disconnect();
    taken.push([new URL(path, location.href).pathname, changed - begun]);
  }
  return taken;
}
