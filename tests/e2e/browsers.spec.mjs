// Browsers that are not as one would wish: they translate the page, have no WebAssembly, know passkeys by halves, prefer other languages.

import { alive, ask, box, expect, form, newAddress, test, testAlone } from "./support.mjs";
import { startLupa } from "../../tools/lupa.mjs";
import { button, goTo, heading, keeper, screens, signOut } from "./staff.mjs";

/**
 * What a translator does: another text in the place of every text, in two elements that it brings along, now and whenever new words come.
 * Where `wraps`, the text stays and is put into them instead, as some extensions do.
 */
function translate(wraps) {
  const skipped = "script, style, noscript, template, textarea, [translate=no], font";
  const each = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement?.closest(skipped)) continue;
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      outer.append(inner);
      if (wraps) {
        text.replaceWith(outer);
        inner.append(text);
      } else {
        inner.textContent = `«${text.data}»`;
        text.parentNode.replaceChild(outer, text);
      }
    }
  };
  each(document.body);
  new MutationObserver(() => setTimeout(() => each(document.body), 30)).observe(document.body, {
    childList: true,
    characterData: true,
    subtree: true,
  });
}

for (const [how, wraps] of [
  ["translated", false],
  ["wrapped by an extension", true],
]) {
  testAlone(`a console that is ${how} asks about the key that it revokes, and says what it did`, async ({ page, lupa }) => {
    const { key } = await keeper(page, lupa);
    for (const name of ["Kassa", "Verkkokauppa", "Laskutus"]) {
      await ask({ origin: lupa.origin, key }, "POST", "/api/v1/keys", { name, rights: ["see_audience"], days: 30 });
    }
    await goTo(page, "API-avaimet");
    await expect(page.getByRole("row", { name: /Laskutus/ })).toBeVisible();
    await page.evaluate(translate, wraps);
    const rows = page.getByRole("row");
    const dialog = page.getByRole("dialog");
    const cancel = dialog.getByRole("button").first();
    const settled = () => page.waitForTimeout(120);

    for (const name of ["Kassa", "Verkkokauppa"]) {
      await button(page, `Mitätöi: ${name}`).click();
      await settled();
      await expect(dialog.getByRole("heading")).toContainText(name);
      await cancel.click();
      await expect(dialog).toBeHidden();
    }
    await button(page, "Mitätöi: Kassa").click();
    await settled();
    await expect(dialog.getByRole("heading")).toContainText("Kassa");
    await expect(dialog.getByRole("heading")).not.toContainText("Verkkokauppa");
    await dialog.getByRole("button", { name: "Mitätöi" }).click();
    await settled();
    const said = page.getByRole("status").filter({ hasText: "avain on mitätöity" });
    await expect(said).toContainText("Kassa");
    await expect(rows.filter({ hasText: "Kassa" })).toHaveCount(0);
    await expect(rows.filter({ hasText: "Verkkokauppa" })).toHaveCount(1);

    await button(page, "Mitätöi: Verkkokauppa").click();
    await settled();
    await dialog.getByRole("button", { name: "Mitätöi" }).click();
    await expect(said).toContainText("Verkkokauppa");
    await expect(said, "what was said before is gone").not.toContainText("Kassa");
    await expect(rows.filter({ hasText: "Laskutus" })).toHaveCount(1);

    // Another screen: nothing of the one before stays.
    // A name that is translated has signs around it.
    await screens(page).getByRole("link", { name: "Todisteet" }).click();
    await expect(heading(page)).toContainText("Tapahtumaloki");
    await expect(heading(page)).not.toContainText("API-avaimet");
    await expect(page.getByRole("main")).not.toContainText("Mihin avainta käytetään");
  });
}

test("a form that is translated says what is wrong now, and not what was", async ({ page }) => {
  await page.goto("/");
  await alive(page);
  await page.evaluate(translate, false);
  const { email, send } = form(page);
  const press = page.locator("form button[type=submit]");
  await press.click();
  const summary = page.getByRole("alert").filter({ has: page.getByRole("link") });
  await expect(summary).toContainText("Kirjoita osoite");
  await page.waitForTimeout(120);
  await page.locator("#email").fill(newAddress());
  await box(page, "offers-sms").check();
  await page.locator("#phone").fill("12");
  await press.click();
  await expect(summary).toContainText("numero");
  await page.waitForTimeout(120);
  await expect(summary).not.toContainText("Kirjoita osoite");
  await box(page, "offers-sms").uncheck();
  await box(page, "newsletter").check();
  await press.click();
  await expect(page.locator("#done")).toContainText("Tarkista sähköpostisi");
  await expect(send).toBeHidden();
  await expect(email).toBeHidden();
});

testAlone("a browser whose passkeys write no JSON, or whose extensions break it, makes and uses them", async ({ page, lupa }) => {
  await page.addInitScript(() => {
    for (const name of ["parseCreationOptionsFromJSON", "parseRequestOptionsFromJSON"]) delete PublicKeyCredential[name];
    PublicKeyCredential.prototype.toJSON = () => {
      throw new TypeError("Illegal invocation");
    };
    // As old libraries define it: JSON.stringify writes a list as a text.
    Object.defineProperty(Array.prototype, "toJSON", { value: () => "broken", enumerable: false, configurable: true });
  });
  await keeper(page, lupa);
  await goTo(page, "Oma tili");
  await signOut(page);
  await button(page, "Kirjaudu pääsyavaimella").click();
  await expect(heading(page)).not.toHaveText("Kirjaudu sisään");
});

test.describe("without WebAssembly", () => {
  /** A browser that is not watched: it writes into its console what it lacks. */
  const without = async (browser, lupa) => {
    const context = await browser.newContext({ baseURL: lupa.origin, locale: "fi-FI" });
    await context.addInitScript(() => delete globalThis.WebAssembly);
    return context.newPage();
  };

  test("a page that cannot start says so at once, and what to do", async ({ browser, lupa }) => {
    const page = await without(browser, lupa);
    for (const [path, lang, words] of [
      ["/console", "en", "The page did not start"],
      ["/console/keys", "fi", "Sivu ei käynnistynyt"],
      ["/console/join", "sv", "Sidan startade inte"],
      ["/verify", "en", "The page did not start"],
    ]) {
      await page.goto(`${path}?lang=${lang}`);
      await expect(page.getByRole("heading", { name: words }), path).toBeVisible({ timeout: 3_000 });
      await expect(page.locator(".unstarted"), path).toContainText("WebAssembly");
    }
    await page.context().close();
  });

  test("one can sign up all the same", async ({ browser, lupa }) => {
    const page = await without(browser, lupa);
    await page.goto("/?lang=fi");
    const { email, send, done } = form(page);
    await email.fill("pieleen");
    await send.click();
    await expect(page.getByRole("alert").filter({ has: page.getByRole("link") })).toBeVisible();
    await email.fill(newAddress());
    await box(page, "newsletter").check();
    await send.click();
    await expect(done).toBeVisible();
    await page.context().close();
  });

  test("nor is a page white whose script does not come", async ({ browser, lupa }) => {
    const context = await browser.newContext({ baseURL: lupa.origin, locale: "fi-FI" });
    await context.route("**/assets/*.js", (route) => route.abort());
    const page = await context.newPage();
    await page.goto("/console?lang=fi");
    await expect(page.getByRole("heading", { name: "Sivu ei käynnistynyt" }), "while it may still come").toBeHidden();
    await expect(page.getByRole("heading", { name: "Sivu ei käynnistynyt" })).toBeVisible({ timeout: 13_000 });
    await context.close();
  });
});

test("the console loads the words of its language alone, and says so when they do not come", async ({ browser, lupa }) => {
  const context = await browser.newContext({ baseURL: lupa.origin, locale: "fi-FI" });
  const page = await context.newPage();
  const loaded = new Set();
  page.on("request", (request) => loaded.add(request.url().match(/words_(\w+?)_\w+-/)?.[1]));
  await page.goto("/console?lang=sv");
  await expect(heading(page)).toHaveText("Logga in");
  loaded.delete(undefined);
  expect([...loaded]).toEqual(["sv"]);

  await context.route("**/assets/words_fi_frame-*.wasm", (route) => route.abort());
  await page.goto("/console?lang=fi");
  await expect(page.getByRole("heading", { name: "Sivu ei käynnistynyt" })).toBeVisible();
  await context.unrouteAll();
  await page.reload();
  await expect(heading(page)).toHaveText("Kirjaudu sisään");
  await context.close();
});

test("a page that starts says nothing of it", async ({ page }) => {
  for (const path of ["/me", "/console", "/verify"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    await expect(page.locator(".unstarted"), path).toHaveCount(0);
  }
});

test("a business in Sweden speaks Swedish to its neighbours and writes Swedish time", async ({ browser }) => {
  const lupa = await startLupa({ limits: "off", country: "SE" });
  try {
    for (const [locale, spoken] of [
      ["nb-NO", "sv"],
      ["nn-NO", "sv"],
      ["da-DK", "sv"],
      ["de-DE", "en"],
      ["fi-FI", "fi"],
    ]) {
      const context = await browser.newContext({ baseURL: lupa.origin, locale });
      const page = await context.newPage();
      for (const path of ["/", "/me", "/console", "/verify"]) {
        await page.goto(path);
        await expect(heading(page).first(), path).toBeVisible();
        await expect(page.locator("html"), `${path} for ${locale}`).toHaveAttribute("lang", spoken);
      }
      await context.close();
    }
    const page = await browser.newPage({ baseURL: lupa.origin, locale: "fi-FI" });
    await keeper(page, lupa);
    await goTo(page, "Tapahtumaloki");
    await expect(page.getByText("Kellonajat ovat Ruotsin aikaa.")).toBeVisible();
    const time = page.getByRole("main").locator("time").first();
    const at = new Date(await time.getAttribute("datetime"));
    const shown = { timeZone: "Europe/Stockholm", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "2-digit" };
    const parts = new Intl.DateTimeFormat("en-GB", /** @type {Intl.DateTimeFormatOptions} */ (shown)).formatToParts(at);
    const { year, month, day, hour, minute } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
    await expect(time).toHaveText(`${Number(day)}.${Number(month)}.${year} klo ${Number(hour)}.${minute}`);
    await page.close();
  } finally {
    await lupa.stop();
  }
});
