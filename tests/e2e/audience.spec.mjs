// The marketer's screen: a question, its numbers, the people behind them, a name for it, the file; and what the customer sees of that.

import { readFile } from "node:fs/promises";

import { examine } from "./examine.mjs";
import { button, enter } from "./staff.mjs";
import { confirmed, expect, setUp, signedUp, signIn, testAlone as test } from "./support.mjs";

const choose = (page, title) => page.getByRole("radio", { name: title, exact: true }).check();
const answer = (page) => page.getByRole("region", { name: "Kenelle saa lähettää" });
const numbers = (page) => answer(page).getByRole("row");

/** Two who may be written to, in two languages, and one who has not confirmed. */
async function people(lupa) {
  const [fi, sv] = [await confirmed(lupa, "fi"), await confirmed(lupa, "sv")];
  return { fi, sv, pending: await signedUp(lupa, "fi") };
}

test("from a question to numbers, to people, to a file that the customer sees", async ({ page, browser, lupa }) => {
  test.setTimeout(90_000);
  await setUp(lupa);
  const { fi, sv, pending } = await people(lupa);
  await enter(page, lupa, ["see_audience", "export_addresses"]);
  await page.goto("/console/audience?lang=fi");
  await expect(answer(page)).toContainText("Valitse ensin, mitä lähetät.");
  await examine(page, "nothing chosen");

  await choose(page, "Uutiskirje");
  await expect(answer(page)).toContainText("2 henkilölle saa lähettää");
  await expect(numbers(page).filter({ hasText: "osoite toimii" })).toContainText("2");
  await expect(numbers(page).filter({ hasText: "ei vielä vahvistanut" })).toContainText("1");
  await expect(numbers(page).filter({ hasText: "Yhteensä" })).toContainText("3");
  await examine(page, "numbers");

  // A condition asks nothing until it is filled in, and every step can be gone back to.
  await button(page, "Kieli").click();
  await expect(page.getByRole("group", { name: "Kieli" })).toBeFocused();
  await page.getByRole("checkbox", { name: "suomi" }).check();
  await expect(answer(page)).toContainText("1 henkilölle saa lähettää");
  await page.getByRole("combobox", { name: "Täyttyykö ehto" }).selectOption("ei ole mikään näistä");
  await expect(answer(page)).toContainText("Ehdot täyttää 1 henkilö.");
  await page.goBack();
  await expect(answer(page)).toContainText("Ehdot täyttää 2 henkilöä.");
  await page.reload();
  await expect(page.getByRole("checkbox", { name: "suomi" })).toBeChecked();
  await expect(answer(page)).toContainText("1 henkilölle saa lähettää");

  // One of two: by a group.
  await button(page, "Ehtoryhmä").click();
  const group = page.getByRole("group", { name: "Ehtoryhmä", exact: true });
  await group.getByRole("button", { name: "Tullut rekisteriin" }).click();
  await group.getByLabel("Viimeinen päivä").fill("2020-01-01");
  await expect(answer(page)).toContainText("Kukaan ei täytä näitä ehtoja");
  await expect(button(page, "Vie osoitteet")).toBeHidden();
  await page.getByRole("combobox", { name: "Mukana ovat ne, joilla" }).selectOption("ainakin yksi näistä ehdoista täyttyy");
  await expect(answer(page)).toContainText("1 henkilölle saa lähettää");
  await examine(page, "a group");

  // A name for it; another question; and back.
  await page.getByRole("textbox", { name: "Tallenna nykyiset valinnat nimellä" }).fill("Suomenkieliset");
  await button(page, "Tallenna").click();
  await expect(page.getByRole("status").filter({ hasText: "Tallennettu: Suomenkieliset" })).toBeFocused();
  await button(page, "Poista: Ehtoryhmä").click();
  await button(page, "Poista: Kieli").click();
  await expect(answer(page)).toContainText("2 henkilölle saa lähettää");
  await expect(page).not.toHaveURL(/where=/);
  await button(page, "Avaa: Suomenkieliset").click();
  await expect(answer(page)).toContainText("1 henkilölle saa lähettää");
  await expect(page).toHaveURL(/where=/);

  await button(page, "Näytä: Saa lähettää").click();
  await expect(page.getByRole("heading", { name: "Saa lähettää: 1" })).toBeFocused();
  await expect(page.getByRole("rowheader", { name: fi.email })).toBeVisible();
  await expect(page.getByRole("table")).not.toContainText(sv.email);
  await examine(page, "people");
  await button(page, "Takaisin lukuihin").click();
  await expect(button(page, "Näytä: Saa lähettää")).toBeFocused();
  await button(page, "Näytä: Ei saa lähettää: ei vielä vahvistanut").click();
  await expect(page.getByRole("rowheader", { name: pending.email })).toBeVisible();
  await expect(page).toHaveURL(/show=pending/);
  await page.goBack();

  await button(page, "Vie osoitteet").click();
  const dialog = page.getByRole("dialog", { name: "Vie osoitteet tiedostona" });
  await expect(dialog).toContainText("Uutiskirje");
  await expect(dialog).toContainText("kuka osoitteen vei");
  await examine(page, "the dialog");
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "Vie ja kirjaa").click()]);
  expect(download.suggestedFilename()).toMatch(/^lupa-newsletter-\d{4}-\d\d-\d\d\.csv$/);
  const text = await readFile(await download.path(), "utf8");
  expect(text.startsWith("\u{feff}email,name,"), "what Excel needs").toBe(true);
  expect(text).toContain(fi.email);
  expect(text).not.toContain(sv.email);
  await expect(dialog.getByRole("status")).toContainText("on ladattu");
  await button(page, "Sulje").click();
  await expect(button(page, "Vie osoitteet")).toBeFocused();

  const customer = await browser.newContext({ baseURL: lupa.origin, locale: "fi-FI" });
  const own = await customer.newPage();
  await signIn(customer, lupa, fi.email);
  await own.goto("/me?lang=fi");
  const exported = own.getByRole("region", { name: "Kuka on katsonut tai vienyt tietojasi" });
  await expect(exported).toContainText("Maija Markkinoija vei osoitteesi tiedostoon. Tarkoitus: Uutiskirje.");
  await expect(exported).toContainText("Maija Markkinoija katsoi luetteloa, jossa olet. Tarkoitus: Uutiskirje.");
  await customer.close();
});

test("whoever may not export sees the numbers and has no button", async ({ page, lupa, met }) => {
  await setUp(lupa);
  await people(lupa);
  await enter(page, lupa, ["see_audience"]);
  const where = encodeURIComponent(JSON.stringify({ language: ["sv"] }));
  await page.goto(`/console/audience?lang=fi&purpose=newsletter&where=${where}`);
  await expect(answer(page)).toContainText("1 henkilölle saa lähettää");
  await expect(page.getByRole("checkbox", { name: "ruotsi" })).toBeChecked();
  await expect(button(page, "Vie osoitteet")).toHaveCount(0);

  // What the register cannot count is said, and nothing is lost.
  await page.route("**/audience/count", (route) => route.abort());
  await page.getByRole("checkbox", { name: "suomi" }).check();
  await expect(answer(page).getByRole("alert")).toContainText("Yhteys ei ehkä toimi");
  await expect(answer(page)).toContainText("1 henkilölle saa lähettää");
  expect(met.splice(0), "the browser's own complaint").toEqual(["error: Failed to load resource: net::ERR_FAILED"]);
  await page.unroute("**/audience/count");
  await button(page, "Laske uudelleen").click();
  await expect(answer(page)).toContainText("2 henkilölle saa lähettää");
});
