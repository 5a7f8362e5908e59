// After sending: where the message went, the ways back, and how much of a telephone's screen stands before the button.

import { examine } from "./examine.mjs";
import { alive, box, confirmed, expect, form, letter, letters, link, newAddress, test } from "./support.mjs";

const NAMES = {
  fi: { correct: "Väärä osoite? Korjaa se", again: "Lähetä viesti uudelleen", meant: "Tarkoititko osoitetta" },
  sv: { correct: "Fel adress? Rätta den", again: "Skicka meddelandet på nytt", meant: "Menade du" },
  en: { correct: "Wrong address? Correct it", again: "Send the message again", meant: "Did you mean" },
};

/** Fills in the form and sends it. */
async function send(page, email) {
  await page.locator("#email").fill(email);
  await box(page, "newsletter").check();
  await page.locator("#signup [type=submit]").click();
}

for (const [locale, names] of Object.entries(NAMES)) {
  test(`in ${locale} the address is shown, corrected by keyboard alone, and what went to the wrong one is void`, async ({ page, lupa }) => {
    const [wrong, right] = [newAddress(), newAddress()];
    await page.goto(`/?lang=${locale}`);
    await alive(page);
    const address = page.url();
    await page.locator("#name").fill("Aino");
    await send(page, wrong);
    const sent = page.locator("#done");
    await expect(sent).toBeFocused();
    await expect(sent).toContainText(wrong);
    expect(page.url(), "nothing of it stands in the address").toBe(address);
    await examine(page, "sent");
    const old = link(await letter(lupa, wrong, "/confirm/"), "/confirm/");

    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: names.correct })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.locator("#email")).toBeFocused();
    await expect(page.locator("#email")).toHaveValue(wrong);
    await expect(page.locator("#name")).toHaveValue("Aino");
    await expect(box(page, "newsletter")).toBeChecked();
    await page.keyboard.type(right);
    await page.keyboard.press("Enter");
    await expect(sent).toBeFocused();
    await expect(sent).toContainText(right);

    await page.goto(link(await letter(lupa, right, "/confirm/"), "/confirm/"));
    await page.getByRole("button").click();
    await expect(page.getByRole("article")).toBeVisible();
    const answer = await page.request.get(old);
    expect(answer.status(), "the link in the wrong mailbox").toBe(410);
  });
}

test("back leads to the form as it was typed, and forward to where the message went", async ({ page, lupa }) => {
  const email = newAddress();
  const { email: field, name, done } = form(page);
  await page.goto("/?lang=fi");
  await alive(page);
  await name.fill("Aino");
  await send(page, email);
  await expect(done).toBeVisible();
  await page.goBack();
  await expect(done).toBeHidden();
  await expect(field).toHaveValue(email);
  await expect(name).toHaveValue("Aino");
  await expect(box(page, "newsletter")).toBeChecked();
  await page.goForward();
  await expect(done).toBeVisible();
  await page.goBack();

  // Somebody else in the house signs up on the same page: that corrects nobody.
  const other = newAddress();
  await send(page, other);
  await expect(page.locator("#done")).toContainText(other);
  const first = link(await letter(lupa, email, "/confirm/"), "/confirm/");
  expect((await page.request.get(first)).status()).toBe(200);
});

test("asked for again within minutes it is not mailed twice, and the page says so", async ({ page, lupa }) => {
  const email = newAddress();
  await page.goto("/?lang=fi");
  await alive(page);
  await send(page, email);
  await letter(lupa, email, "/confirm/");
  await page.getByRole("button", { name: NAMES.fi.again }).click();
  await expect(page.getByRole("status").filter({ hasText: "enintään kerran kymmenessä minuutissa" })).toBeVisible();
  expect(await letters(lupa, email, "/confirm/")).toHaveLength(1);
});

test("a typo is asked about before anything is sent, and after it", async ({ page }) => {
  const local = newAddress().split("@")[0];
  const { email, done } = form(page);
  const asked = [];
  await page.goto("/?lang=fi");
  await alive(page);
  page.on("request", (request) => asked.push(request.url()));
  await email.fill(`${local}@gmial.com`);
  await email.press("Tab");
  const typo = page.getByRole("status").filter({ hasText: NAMES.fi.meant });
  await expect(typo).toBeVisible();
  expect(asked).toEqual([]);
  await typo.getByRole("button", { name: `${local}@gmail.com` }).click();
  await expect(email).toHaveValue(`${local}@gmail.com`);
  await expect(email).toBeFocused();
  await expect(typo).toBeHidden();

  await send(page, `${local}@gmial.com`);
  await expect(done).toBeVisible();
  await page
    .locator("#done")
    .getByRole("button", { name: `${local}@gmail.com` })
    .click();
  await expect(email).toHaveValue(`${local}@gmail.com`);
});

test("without scripting the same is done by plain pages", async ({ browser, lupa }) => {
  const context = await browser.newContext({ baseURL: lupa.origin, javaScriptEnabled: false, locale: "fi-FI" });
  const page = await context.newPage();
  const [wrong, right] = [newAddress(), newAddress()];
  await page.goto("/?lang=fi");
  await page.locator("#name").fill("Aino");
  await send(page, wrong);
  await expect(page.locator("#sent-to")).toHaveText(wrong);
  expect(page.url()).not.toContain("posti.example");
  const old = link(await letter(lupa, wrong, "/confirm/"), "/confirm/");
  await page.getByRole("button", { name: NAMES.fi.correct }).click();
  await expect(page.locator("#email")).toHaveValue(wrong);
  await expect(page.locator("#name")).toHaveValue("Aino");
  await expect(box(page, "newsletter")).toBeChecked();
  await page.locator("#email").fill(right);
  await page.locator("#signup [type=submit]").click();
  await expect(page.locator("#sent-to")).toHaveText(right);
  await letter(lupa, right, "/confirm/");
  expect((await page.request.get(old)).status()).toBe(410);
  await page.getByRole("button", { name: NAMES.fi.again }).click();
  await expect(page.locator("#again")).toBeVisible();
  await context.close();
});

for (const locale of ["fi", "sv", "en"]) {
  test(`on a telephone in ${locale} a box stands on the first screen and the button on the second`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/?lang=${locale}`);
    await alive(page);
    const first = await page.locator(".statement").first().boundingBox();
    expect(first.y + first.height, "the first box ends").toBeLessThanOrEqual(844);
    const button = await page.locator("#signup [type=submit]").boundingBox();
    expect(button.y + button.height, "the button ends").toBeLessThanOrEqual(2 * 844);
  });
}

test("who stops sees of what, and is told by mail once", async ({ page, lupa }) => {
  const person = await confirmed(lupa);
  await page.goto(person.stop);
  const masked = `${person.email[0]}•••@posti.example`;
  await expect(page.getByText(masked)).toBeVisible();
  await expect(page.getByRole("definition").filter({ hasText: /^Uutiskirje$/ })).toBeVisible();
  await examine(page, "stop");
  await page.getByRole("button", { name: "Lopeta viestit" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Uutiskirje: viestit on lopetettu");
  await expect(page.getByText(masked)).toBeVisible();
  const told = await letter(lupa, person.email, "voit antaa suostumuksesi uudelleen");
  expect(told.subject).toContain("Kuitti viestien lopettamisesta");
  expect(told.text).toContain("– Uutiskirje");
  await fetch(person.stop, { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) });
  expect(await letters(lupa, person.email, "voit antaa suostumuksesi uudelleen")).toHaveLength(1);
});
