// Pictures, not tests: `PICTURES=1` takes those of the README anew, `GALLERY=<folder>` takes every page to be looked at. An ordinary run
// changes no file.

import { fileURLToPath } from "node:url";

import {
  alive,
  ask,
  box,
  confirmed,
  expect,
  form,
  link,
  letter,
  newAddress,
  reworded,
  setUp,
  signedUp,
  signIn,
  testAlone as test,
} from "./support.mjs";
import { add, declare, note } from "./people.mjs";
import { another, goTo, invite, join, keeper } from "./staff.mjs";

const README = fileURLToPath(new URL("../../docs/pictures", import.meta.url));
const GALLERY = process.env.GALLERY;
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 720 };

/** Takes a page wide and narrow, by day and by night. */
const shooting = (page, locale) => async (name) => {
  for (const [width, viewport] of [
    [1280, WIDE],
    [360, NARROW],
  ]) {
    for (const colorScheme of ["light", "dark"]) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${GALLERY}/${locale}/${name}-${width}-${colorScheme}.png`, fullPage: true, animations: "disabled" });
    }
  }
};

test("the README's pictures", async ({ page, context, lupa }) => {
  test.skip(!process.env.PICTURES, "PICTURES=1 takes them");
  await setUp(lupa);
  const shoot = (name) => page.screenshot({ path: `${README}/${name}.png`, animations: "disabled" });
  const { email, name, phone } = form(page);
  await page.setViewportSize(NARROW);
  await page.goto("/");
  await alive(page);
  await shoot("signup-360");
  await page.setViewportSize({ ...WIDE, height: 1250 });
  await email.fill("aino@posti.example");
  await name.fill("Aino Äyräpää");
  await box(page, "newsletter").check();
  await box(page, "offers-sms").check();
  await phone.fill("040 123 4567");
  await phone.blur();
  await page.evaluate(() => scrollTo(0, 0));
  await shoot("signup");

  const person = await confirmed(lupa);
  await page.goto(person.confirm);
  const { x, y, width, height } = await page.getByRole("article", { name: "Suostumuskuitti" }).boundingBox();
  const clip = { x: x - 24, y: y - 24, width: width + 48, height: height + 40 };
  await page.screenshot({ path: `${README}/receipt.png`, fullPage: true, clip });
  await signIn(context, lupa, person.email);
  await page.goto("/me");
  await expect(page.getByRole("article")).toHaveCount(3);
  await page.getByRole("article", { name: "Tarjoukset tekstiviestillä" }).getByRole("button", { name: "Peru suostumus" }).click();
  await expect(page.getByRole("button", { name: "Anna suostumus uudelleen" })).toBeVisible();
  await shoot("own-page");
});

test("the README's pictures of the console", async ({ page, browser, baseURL, lupa }) => {
  test.skip(!process.env.PICTURES, "PICTURES=1 takes them");
  test.setTimeout(180_000);
  await page.setViewportSize(WIDE);
  const { key } = await keeper(page, lupa);
  lupa.key = key;
  const address = await invite(page, lupa, { name: "Maija Virtanen", email: "maija@kapy.example", role: "Markkinoija" });
  const hers = await another(browser, baseURL);
  await join(hers, address);
  await invite(page, lupa, { name: "Antti Aalto", email: "antti@kapy.example", role: "Asiakaspalvelija" });
  await invite(page, lupa, { name: "Linnéa Ström", email: "linnea@kapy.example", role: "Tarkastaja" });
  const people = [];
  for (const locale of ["fi", "fi", "fi", "sv", "fi", "en"]) people.push(await confirmed(lupa, locale));
  await signedUp(lupa, "fi");
  await fetch(people[1].stop, { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) });
  await goTo(hers, "Kohderyhmä");
  await hers.getByRole("radio", { name: "Uutiskirje", exact: true }).check();
  await hers.getByRole("button", { name: "Näytä: Saa lähettää" }).click();
  await expect(hers.getByRole("table")).toBeVisible();
  await hers.context().close();

  const shoot = async (name) => {
    await page.evaluate(() => scrollTo(0, 0));
    await page.mouse.move(0, 0);
    await page.screenshot({ path: `${README}/console-${name}.png`, animations: "disabled" });
  };
  await goTo(page, "Etusivu");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/, Kaisa$/);
  await shoot("home");
  await goTo(page, "Käyttäjät");
  await expect(page.getByRole("row")).toHaveCount(5);
  await shoot("users");
  await goTo(page, "Kohderyhmä");
  await page.getByRole("radio", { name: "Uutiskirje", exact: true }).check();
  await expect(page.getByText("5 henkilölle saa lähettää")).toBeVisible();
  await shoot("audience");
  await goTo(page, "Tapahtumaloki");
  await expect(page.getByText("Maija Virtanen katsoi osoitteita")).toBeVisible();
  await shoot("audit");
});

for (const locale of ["fi", "sv", "en"]) {
  test(`a gallery of every page in ${locale}`, async ({ page, lupa, met }) => {
    test.skip(!GALLERY, "GALLERY=<folder> takes it");
    test.setTimeout(180_000);
    const shoot = shooting(page, locale);
    const press = () => page.locator("main button[type=submit]").click();
    await page.goto(`/console/setup?lang=${locale}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await shoot("setup-without-token");
    await page.goto(`/console/setup?lang=${locale}#${lupa.setupToken}`);
    await expect(page.locator("#name")).toBeVisible();
    await shoot("setup");
    await press();
    await expect(page.getByRole("alert")).toBeFocused();
    await shoot("setup-refused");
    await page.goto(`/?lang=${locale}`);
    await shoot("sign-up-before-setup");
    await page.goto(`/console/setup?lang=${locale}#${lupa.setupToken}`);
    await page.locator("#name").fill("Kirjakauppa Käpy");
    await page.locator("#own_name").fill("Kaisa Kuusisto");
    await page.locator("#email").fill("kaisa@kapy.example");
    await press();
    await expect(page.locator("#done")).toBeVisible();
    await shoot("setup-done");

    await page.goto(`/?lang=${locale}`);
    await alive(page);
    await shoot("sign-up");
    await page.locator("summary").click();
    await page.locator("#email").fill("aino");
    await box(page, "offers-sms").check();
    await press();
    await expect(page.locator("#summary")).toBeFocused();
    await shoot("sign-up-refused");
    await page.route("/api/v1/signups", (route) => route.abort());
    await press();
    await expect(page.locator("#failed")).toBeFocused();
    await shoot("sign-up-failed");
    met.splice(0);
    await page.unroute("/api/v1/signups");
    await page.locator("#email").fill(newAddress());
    await page.locator("#phone").fill("040 123 4567");
    await press();
    await expect(page.locator("#done")).toBeVisible();
    await shoot("sign-up-done");

    const person = await signedUp(lupa, locale);
    await page.goto(person.confirm);
    await shoot("confirm");
    await press();
    await expect(page.locator(".receipt")).toBeVisible();
    await shoot("confirmed");
    await page.emulateMedia({ media: "print", colorScheme: "light" });
    await page.pdf({ path: `${GALLERY}/${locale}/confirmed.pdf`, format: "A4" });
    await page.emulateMedia({ media: "screen" });
    await page.goto(link(await letter(lupa, person.email, "/u/"), "/u/"));
    await shoot("stop");
    await press();
    await expect(page.locator("main button")).toHaveCount(0);
    await shoot("stopped");
    await page.goto(`/n/${person.digest}`);
    await shoot("notice");
    await page.goto(`/nowhere?lang=${locale}`);
    await shoot("not-found");

    await page.goto(`/me?lang=${locale}`);
    await expect(page.locator("#email")).toBeVisible();
    await shoot("me-signed-out");
    await page.locator("#email").fill(person.email);
    await press();
    await expect(page.locator("#sent")).toBeFocused();
    await shoot("me-link-sent");
    await page.context().clearCookies();
    await page.goto(link(await letter(lupa, person.email, "/me/in/"), "/me/in/").replace(/lang=\w+/, `lang=${locale}`));
    await expect(page.locator("#enter")).toBeVisible();
    await shoot("me-arrived");
    await page.locator("#code").fill("12");
    await press();
    await expect(page.locator("#code[aria-invalid]")).toBeVisible();
    await shoot("me-code");
    await signIn(page.context(), lupa, person.email, 2);
    await page.goto(`/me?lang=${locale}`);
    await expect(page.getByRole("article")).toHaveCount(3);
    await shoot("me");
    await page.getByRole("article").nth(1).getByRole("button").first().click();
    await expect(page.locator("#said")).toBeFocused();
    await shoot("me-withdrawn");
    await page.goto(`/me/data?lang=${locale}`);
    await shoot("me-data");
    await page.locator("#receipts ~ ul a").first().click();
    await expect(page.locator(".receipt")).toBeVisible();
    await shoot("me-receipt");
  });
}

for (const locale of ["fi", "sv", "en"]) {
  test(`a gallery of words that change in ${locale}`, async ({ page, lupa }) => {
    test.skip(!GALLERY, "GALLERY=<folder> takes it");
    await setUp(lupa);
    const shoot = shooting(page, locale);
    await reworded(lupa);
    const { digest } = (await ask(lupa, "GET", `/api/v1/forms/newsletter?locale=${locale}`)).body;
    const { before } = (await ask(lupa, "GET", `/api/v1/notices/${digest}/edition`)).body;
    for (const [name, path] of [
      ["notice-over", before],
      ["notice-now", digest],
      ["changes", `${digest}/since/${before}`],
    ]) {
      await page.goto(`/n/${path}`);
      await shoot(name);
      await page.emulateMedia({ media: "print", colorScheme: "light" });
      await page.pdf({ path: `${GALLERY}/${locale}/${name}.pdf`, format: "A4" });
      await page.emulateMedia({ media: "screen" });
    }
    await page.setExtraHTTPHeaders({ authorization: `Bearer ${lupa.key}` });
    await page.goto(`/f/newsletter/preview?lang=${locale}`);
    await shoot("preview");
  });
}

for (const locale of ["fi", "sv", "en"]) {
  test(`a gallery of the console in ${locale}`, async ({ page, lupa }) => {
    test.skip(!GALLERY, "GALLERY=<folder> takes it");
    test.setTimeout(180_000);
    const { key } = await keeper(page, lupa);
    lupa.key = key;
    for (let people = 0; people < 4; people += 1) await confirmed(lupa, locale);
    const stops = (await confirmed(lupa, locale)).stop;
    await fetch(stops, { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) });
    await signedUp(lupa, locale);
    const liisa = await add(lupa, { name: "Liisa Virtanen", phone: "+358401234567", email: "liisa@posti.example", tags: ["häät"] });
    await note(lupa, liisa.id, { happening: "purchase", day: "2026-11-20", text: "Shampoo", amount: { minor: 1250, currency: "EUR" } });
    await declare(lupa, "colour", { kind: "text", labels: { fi: "Väri", sv: "Färg", en: "Colour" } });
    const shoot = shooting(page, locale);
    for (const [name, path, ready] of [
      ["console-home", "/console", "h1"],
      ["console-people", "/console/people", ".customers__table"],
      ["console-people-new", "/console/people/card?person=new", "form"],
      ["console-card", `/console/people/card?person=${liisa.id}`, ".facts"],
      ["console-card-change", `/console/people/card?person=${liisa.id}&part=change`, "form"],
      ["console-grounds", `/console/grounds?person=${liisa.id}`, "h1"],
      ["console-counter", "/console/counter", "h1"],
      ["console-audience", "/console/audience?purpose=newsletter", ".answer__number"],
      ["console-wording", "/console/wording", ".table"],
      ["console-editor", "/console/wording?form=newsletter", "form"],
      ["console-purpose", "/console/wording?purpose=newsletter", "h1"],
      ["console-share", "/console/wording/share?form=newsletter", "h1"],
      ["console-audit", "/console/audit", ".log"],
      ["console-users", "/console/users", ".table"],
      ["console-fields", "/console/fields", "h1"],
      ["console-keys", "/console/keys", "h1"],
      ["console-business", "/console/settings/business", "form"],
      ["console-look", "/console/settings/look", "form"],
      ["console-languages", "/console/settings/languages", "form"],
      ["console-account", "/console/account", ".lines"],
    ]) {
      await page.goto(`${path}${path.includes("?") ? "&" : "?"}lang=${locale}`);
      await page.locator(`main ${ready}`).first().waitFor({ timeout: 10_000 });
      await shoot(name);
    }
    await page.setViewportSize(WIDE);
    await page.keyboard.press("Control+k");
    await page.locator("#find-text").fill("liisa");
    await page.getByRole("option").waitFor();
    await shoot("console-find");
  });
}

test("a gallery of the letters", async ({ page, lupa, met }) => {
  test.skip(!GALLERY, "GALLERY=<folder> takes it");
  await setUp(lupa);
  await page.setViewportSize({ width: 700, height: 600 });
  for (const locale of ["fi", "sv", "en"]) {
    const person = await confirmed(lupa, locale);
    await signIn(page.context(), lupa, person.email);
    for (const part of ["/confirm/", "/u/", "/me/in/"]) {
      await page.setContent((await letter(lupa, person.email, part)).html);
      await page.screenshot({ path: `${GALLERY}/${locale}/letter-${part.replaceAll(/\W/g, "")}.png`, fullPage: true });
    }
  }
  met.splice(0);
});
