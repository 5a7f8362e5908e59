// Recording what a customer says: by telephone with the receipt by mail, on paper with the receipt printed; and taking them off.

import { examine } from "./examine.mjs";
import { button, keeper } from "./staff.mjs";
import { ask, box, confirmed, expect, letters, signIn, testAlone as test } from "./support.mjs";

const record = (page) => button(page, "Kirjaa suostumus");
const done = (page) => page.locator("#recorded");

/** A customer who has confirmed the newsletter and text messages: who they are, and their own browser. */
async function customer(browser, lupa, locale) {
  const person = await confirmed(lupa, locale);
  const context = await browser.newContext({ baseURL: lupa.origin });
  await signIn(context, lupa, person.email);
  const { id } = await (await context.request.get("/api/v1/me")).json();
  return { ...person, id, context };
}

const open = (page, id, locale = "fi") => page.goto(`/console/people/card?lang=${locale}&person=${id}`);

test("what is said by telephone is recorded, and the receipt goes by mail", async ({ page, browser, lupa }) => {
  test.setTimeout(60_000);
  lupa.key = (await keeper(page, lupa)).key;
  const { id, email, context } = await customer(browser, lupa, "sv");
  await open(page, id);
  await record(page).click();
  await expect(page.getByText("Asiakas on antanut tämän itse"), "what they gave themself is not asked").toHaveCount(2);
  await expect(page.getByRole("checkbox")).toHaveCount(1);
  await expect(page.locator(".record__reading"), "in the customer's language").toHaveAttribute("lang", "sv");
  await button(page, "Kirjaa suostumus").click();
  await expect(page.locator("#summary")).toBeFocused();
  await expect(page.locator("#summary")).toContainText("Valitse paikan päällä, puhelimessa tai paperilla");
  await page.getByRole("radio", { name: "Puhelimessa" }).check();
  await button(page, "Kirjaa suostumus").click();
  await expect(page.locator("#summary")).toContainText("Rastita");
  await box(page, "research").check();
  await button(page, "Kirjaa suostumus").click();
  await expect(done(page)).toBeFocused();
  await expect(done(page)).toContainText("Kuitti lähetetään asiakkaan sähköpostiin.");
  const receipt = page.locator(".receipt");
  await expect(receipt, "in the language of the act").toContainText("Personalen registrerade åt dig");
  await expect(receipt).toContainText("Telefon");
  await expect.poll(async () => (await letters(lupa, email, "telefon")).length).toBe(1);
  await button(page, "Takaisin asiakkaan tietoihin").click();
  await expect(page.getByRole("region", { name: "Suostumukset" }).or(page.locator(".standings")).first()).toBeVisible();

  // The same receipt, on the customer's own page and on the one that checks it.
  const own = await (await context.request.get("/api/v1/me/receipts")).json();
  expect(own.receipts[0].act).toBe("given");
  const file = await (await context.request.get(`/api/v1/me/receipts/${own.receipts[0].id}`)).text();
  for (const [locale, by, how] of [
    ["fi", "Henkilökunta kirjasi puolestasi", "Puhelin"],
    ["sv", "Personalen registrerade åt dig", "Telefon"],
    ["en", "Staff, on your behalf", "Telephone"],
  ]) {
    await page.goto(`/verify?lang=${locale}`);
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles({ name: "receipt.json", mimeType: "application/json", buffer: Buffer.from(file) });
    await expect(page.locator(".receipt")).toContainText(by);
    await expect(page.locator(".receipt")).toContainText(how);
  }
  await context.close();
});

test("paper needs to be found again; a person without an address gets the receipt printed", async ({ page, lupa }) => {
  lupa.key = (await keeper(page, lupa)).key;
  const asked = { name: "Eino Esimerkki", phone: "040 123 4567", locale: "fi", source: "told" };
  const { id } = (await ask(lupa, "POST", "/api/v1/people", asked)).body;
  await open(page, id);
  await record(page).click();
  await expect(page.getByText("Lisää ensin sähköpostiosoite asiakkaan tietoihin.")).toHaveCount(2);
  await page.getByRole("radio", { name: "Paperilla" }).check();
  await box(page, "offers-sms").check();
  await button(page, "Kirjaa suostumus").click();
  await expect(page.getByRole("link", { name: /Kirjoita, missä alkuperäinen paperi säilytetään/ })).toBeVisible();
  await expect(box(page, "offers-sms"), "what was ticked stays").toBeChecked();
  await page.getByRole("textbox", { name: "Missä paperi säilytetään?" }).fill("Kansio 3, tiski");
  await button(page, "Kirjaa suostumus").click();
  await expect(done(page)).toContainText("Tulosta se hänelle.");
  await expect(page.locator(".receipt")).toContainText("Paperi");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".receipt")).toBeVisible();
  await expect(done(page), "the receipt alone is on paper").toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await button(page, "Takaisin asiakkaan tietoihin").click();
  await record(page).click();
  await expect(page.getByText(/Kirjattu aiemmin: paperilla, .*Kansio 3, tiski/)).toBeVisible();
});

test("other words, or another language, come with empty boxes; where the paper is stays", async ({ page, browser, lupa }) => {
  lupa.key = (await keeper(page, lupa)).key;
  const { id, context } = await customer(browser, lupa, "fi");
  await open(page, id);
  await record(page).click();
  const place = page.getByRole("textbox", { name: "Missä paperi säilytetään?" });
  await page.getByRole("radio", { name: "Paperilla" }).check();
  await place.fill("Kansio 3");
  await box(page, "research").check();
  await page.getByRole("combobox", { name: "Millä kielellä luet sen?" }).selectOption("en");
  await expect(page.locator(".record__reading")).toHaveAttribute("lang", "en");
  await expect(box(page, "research")).not.toBeChecked();
  await expect(place).toHaveValue("Kansio 3");
  await box(page, "research").check();
  await ask(lupa, "POST", "/api/v1/forms/newsletter/publish", { grace_seconds: 0 });
  await button(page, "Kirjaa suostumus").click();
  await expect(page.locator("#summary")).toBeVisible();
  await expect(box(page, "research")).not.toBeChecked();
  await expect(place).toHaveValue("Kansio 3");
  await box(page, "research").check();
  await button(page, "Kirjaa suostumus").click();
  await expect(done(page)).toBeFocused();
  await context.close();
});

test("a customer is taken off at once, and an objection is asked about first", async ({ page, browser, lupa }) => {
  lupa.key = (await keeper(page, lupa)).key;
  const { id, email, context } = await customer(browser, lupa, "fi");
  const verdict = async (purpose) => {
    const { body } = await ask(lupa, "POST", "/api/v1/check", { purpose, emails: [email] });
    return body.verdicts[0].reason ?? body.verdicts[0].verdict;
  };
  await open(page, id);
  await record(page).click();
  await page.getByRole("button", { name: /^Peru: Uutiskirje/ }).click();
  await expect(page.locator("#summary")).toContainText("Valitse ensin, miten asiakas kertoi tämän.");
  await page.getByRole("radio", { name: "Puhelimessa" }).check();
  await page.getByRole("button", { name: /^Peru: Uutiskirje/ }).click();
  await expect(done(page)).toContainText("Asiakkaalle ei lähetetä enää näitä.");
  expect(await verdict("newsletter")).toBe("withdrawn");
  await button(page, "Takaisin asiakkaan tietoihin").click();
  await record(page).click();
  await page.getByRole("radio", { name: "Paikan päällä" }).check();
  await button(page, "Kiellä kaikki viestit").click();
  await page.getByRole("dialog").getByRole("button", { name: "Kiellä kaikki viestit" }).click();
  await expect(done(page)).toBeFocused();
  expect(await verdict("newsletter")).toBe("objected");
  await button(page, "Takaisin asiakkaan tietoihin").click();
  await record(page).click();
  await expect(page.getByText(/Asiakas on kieltänyt tämän/)).toHaveCount(3);
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await context.close();
});

for (const locale of ["fi", "sv", "en"]) {
  test(`axe finds nothing where a customer's word is recorded, in ${locale}`, async ({ page, browser, lupa }) => {
    test.setTimeout(90_000);
    lupa.key = (await keeper(page, lupa)).key;
    const { id, context } = await customer(browser, lupa, locale);
    await open(page, id, locale);
    const words = { fi: "Kirjaa suostumus", sv: "Registrera samtycke", en: "Record consent" };
    await button(page, words[locale]).click();
    await page.locator(".record__reading").waitFor();
    await examine(page, "the words to read out");
    await page.locator("#method-paper").check();
    await box(page, "research").check();
    await page.locator(".record form .button--primary").click();
    await expect(page.locator("#summary")).toBeFocused();
    await examine(page, "with a mistake");
    await page.locator("#original").fill("Kansio 3");
    await page.locator(".record form .button--primary").click();
    await expect(done(page)).toBeFocused();
    await examine(page, "recorded");
    await context.close();
  });
}
