// Counter mode: a tablet at the desk. What a customer does on it by touch or by keyboard, what is left when they say no, and that it opens
// nothing else.

import { examine } from "./examine.mjs";
import { button, goTo, GREETING, heading, keeper } from "./staff.mjs";
import { ask, box, expect, form, letter, newAddress, testAlone as test } from "./support.mjs";

test.use({ hasTouch: true, viewport: { width: 1024, height: 768 } });

const first = (page) => page.getByRole("button", { name: "Aloita suomeksi" });

/** Puts the keeper's own browser on the counter. */
async function open(page, lupa) {
  const { key } = await keeper(page, lupa);
  await goTo(page, "Asiakasnäkymä");
  await button(page, "Avaa asiakasnäkymä").click();
  await expect(first(page)).toBeVisible();
  return { ...lupa, origin: lupa.origin, inbox: lupa.inbox, key };
}

const verdict = async (lupa, email) => {
  const { body } = await ask(lupa, "POST", "/api/v1/check", { purpose: "newsletter", emails: [email] });
  return body.verdicts[0].reason ?? body.verdicts[0].verdict;
};

test("a customer chooses a language, reads, ticks and confirms by touch; the receipt comes by mail", async ({ page, lupa: own }) => {
  test.setTimeout(60_000);
  const lupa = await open(page, own);
  const email = newAddress();
  await page.reload();
  await page.getByRole("button", { name: "Börja på svenska" }).tap();
  await expect(page.locator("html")).toHaveAttribute("lang", "sv");
  await expect(page.locator("input[type=checkbox]:checked"), "nothing is ticked beforehand").toHaveCount(0);
  await expect(page.getByRole("textbox", { name: "E-postadress" })).toHaveAttribute("autocomplete", "off");
  await page.getByRole("textbox", { name: "E-postadress" }).fill(email);
  await box(page, "newsletter").tap();
  await page.locator("#signup button[type=submit]").tap();
  await expect(page.getByRole("heading", { name: "Tack!" })).toBeVisible();
  await expect(page.locator("input"), "what was typed is gone already").toHaveCount(0);
  expect(await verdict(lupa, email)).toBe("send");
  const mail = await letter(lupa, email, "/u/");
  expect(mail.subject).toContain("Kvitto");
  expect(mail.attachments).toHaveLength(1);
  await page.getByRole("button", { name: "Klart" }).tap();
  await expect(first(page)).toBeVisible();
});

test("no thanks leaves nothing: not on the page, not in the browser, not in the register", async ({ page, lupa: own }) => {
  const lupa = await open(page, own);
  const email = newAddress();
  const asked = [];
  page.on("request", (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname} ${request.postData() ?? ""}`));
  await first(page).tap();
  await form(page).email.fill(email);
  await box(page, "newsletter").tap();
  await button(page, "Ei kiitos").last().tap();
  await expect(page.getByRole("status")).toHaveText("Selvä. Mitään ei tallennettu.");
  await expect(page.locator("input")).toHaveCount(0);
  expect(asked, "nothing but the words was asked for").toEqual(["GET /api/v1/forms/newsletter "]);
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, document.documentElement.outerHTML]),
  );
  expect(kept).not.toContain(email);
  await first(page).tap();
  await expect(form(page).email).toHaveValue("");
  await expect(box(page, "newsletter")).not.toBeChecked();
  expect(await verdict(lupa, email)).toBe("not_in_register");
});

test("what is left alone is wiped, and a customer who is still there may say so", async ({ page, lupa }) => {
  await page.clock.install();
  await open(page, lupa);
  await first(page).tap();
  await form(page).email.fill(newAddress());
  await page.clock.runFor(59_000);
  await expect(page.getByRole("alert").filter({ hasText: "Oletko vielä siinä?" })).toHaveCount(0);
  await page.clock.runFor(2_000);
  await expect(page.getByRole("alert").filter({ hasText: "Oletko vielä siinä?" })).toBeVisible();
  await button(page, "Jatka").tap();
  await expect(page.getByRole("alert").filter({ hasText: "Oletko vielä siinä?" })).toHaveCount(0);
  await expect(form(page).email).not.toHaveValue("");
  await page.clock.runFor(91_000);
  await expect(first(page)).toBeVisible();
  await expect(page.locator("input")).toHaveCount(0);
});

test("what is wrong is said, and what was typed stays, also when the words change meanwhile", async ({ page, lupa: own }) => {
  const lupa = await open(page, own);
  await first(page).tap();
  await form(page).send.tap();
  await expect(page.locator("#summary")).toBeFocused();
  const lead = page.locator("#summary").getByRole("link").first();
  await lead.tap();
  await expect(form(page).email).toBeFocused();
  expect(new URL(page.url()).hash, "the page is not fetched anew").toBe("");
  const email = newAddress();
  await form(page).email.fill(email);
  await box(page, "newsletter").tap();
  await ask(lupa, "POST", "/api/v1/forms/newsletter/publish", { grace_seconds: 0 });
  await form(page).send.tap();
  await expect(page.locator("#summary")).toContainText("Lomakkeen teksti on juuri muuttunut");
  await expect(form(page).email).toHaveValue(email);
  await expect(box(page, "newsletter"), "boxes are ticked anew").not.toBeChecked();
  await box(page, "newsletter").tap();
  await form(page).send.tap();
  await expect(page.getByRole("heading", { name: "Kiitos!" })).toBeVisible();
});

test("a keyboard is enough", async ({ page, lupa: own }) => {
  const { keyboard } = page;
  const lupa = await open(page, own);
  const tabTo = async (locator) => {
    for (let presses = 0; presses < 30; presses += 1) {
      await keyboard.press("Tab");
      if (await locator.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`Tab does not reach ${locator}`);
  };
  const email = newAddress();
  await tabTo(first(page));
  await keyboard.press("Enter");
  await form(page).email.waitFor();
  await tabTo(form(page).email);
  await keyboard.type(email);
  await tabTo(box(page, "newsletter"));
  await keyboard.press("Space");
  await tabTo(form(page).send);
  await keyboard.press("Enter");
  await tabTo(button(page, "Valmis"));
  await keyboard.press("Enter");
  await expect(first(page)).toBeVisible();
  expect(await verdict(lupa, email)).toBe("send");
});

test("the tablet opens nothing of the console, and ending leads to the passkey", async ({ page, lupa }) => {
  await open(page, lupa);
  for (const path of ["/console", "/console/users", "/console/audience"]) {
    await page.goto(path);
    await expect(heading(page)).toHaveText("Kirjaudu sisään");
  }
  expect((await page.request.get("/api/v1/console/me")).status()).toBe(401);
  expect((await page.request.get("/api/v1/staff")).status()).toBe(401);
  await page.goto("/console/counter");
  await expect(first(page)).toBeVisible();
  await button(page, "Päätä asiakasnäkymä").tap();
  await page.getByRole("dialog").getByRole("button", { name: "Jatka asiakasnäkymässä" }).tap();
  await expect(first(page)).toBeVisible();
  await button(page, "Päätä asiakasnäkymä").tap();
  await page.getByRole("dialog").getByRole("button", { name: "Päätä asiakasnäkymä" }).tap();
  await expect(heading(page)).toHaveText("Kirjaudu sisään");
  await page.goBack();
  await expect(page.locator("main")).not.toContainText("Käyttäjät");
  await page.goto("/console");
  await button(page, "Kirjaudu pääsyavaimella").click();
  await expect(heading(page)).toHaveText(GREETING);
  await goTo(page, "Oma tili");
  await expect(page.getByRole("main")).not.toContainText("asiakasnäkymä");
});

for (const [locale, begin] of [
  ["fi", "Aloita suomeksi"],
  ["sv", "Börja på svenska"],
  ["en", "Start in English"],
]) {
  test(`axe finds nothing on the counter in ${locale}`, async ({ page, lupa }) => {
    test.setTimeout(90_000);
    await keeper(page, lupa);
    await page.goto(`/console/counter?lang=${locale}`);
    await page.locator(".points").waitFor();
    await examine(page, "opening");
    await page.locator("main .button--primary").click();
    await page.getByRole("button", { name: begin }).waitFor();
    await examine(page, "the first screen");
    await page.getByRole("button", { name: begin }).click();
    await page.locator("#signup").waitFor();
    await examine(page, "the form");
    await page.locator("#signup button[type=submit]").click();
    await expect(page.locator("#summary")).toBeFocused();
    await examine(page, "the form, with mistakes");
    await page.locator("#email").fill(newAddress());
    await box(page, "newsletter").check();
    await page.locator("#signup button[type=submit]").click();
    await page.locator(".counter__thanks").waitFor();
    await examine(page, "thanks");
  });
}
