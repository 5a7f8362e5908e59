// Deleting a customer on the card: what goes and what stays is shown before, and certified afterwards.

import { readFileSync } from "node:fs";

import { examine } from "./examine.mjs";
import { add, note, open, row, SERVICE } from "./people.mjs";
import { button, enter, heading } from "./staff.mjs";
import { ask, confirmed, expect, setUp, testAlone as test } from "./support.mjs";

const ERASER = [...SERVICE, "erase_people"];
const erase = (page) => page.getByRole("link", { name: "Poista asiakas", exact: true });

test("a customer is deleted for good by who may, who sees in numbers what goes and what stays", async ({ page, lupa }) => {
  await setUp(lupa);
  const { email } = await confirmed(lupa, "fi");
  const found = await ask(lupa, "POST", "/api/v1/people/search", { text: email });
  const person = { id: found.body.people[0].id, name: email };
  await note(lupa, person.id, { happening: "visit", day: "2026-11-01", text: "Leikkaus" });
  await note(lupa, person.id, { happening: "purchase", day: "2026-11-02", amount: { minor: 4_900, currency: "EUR" } });
  await enter(page, lupa, ERASER);
  await open(page, person);
  await button(page, "Muut toiminnot").click();
  await erase(page).click();
  await expect(heading(page)).toHaveText("Asiakkaan poistaminen");
  await expect(heading(page)).toBeFocused();
  await expect(page.getByText("2 käyntiä, ostosta ja toimeksiantoa muistiinpanoineen")).toBeVisible();
  await expect(page.getByText("1 ostoksen summa ilman nimeä")).toBeVisible();
  await expect(page.getByText("31.12.2032 asti")).toBeVisible();
  await examine(page, "what goes and what stays");
  await page.getByRole("checkbox", { name: "Älä enää koskaan lähetä tähän osoitteeseen mitään" }).check();
  await button(page, "Poista lopullisesti").click();
  const dialog = page.getByRole("dialog", { name: "Poistetaanko asiakas lopullisesti?" });
  await expect(dialog).toContainText(/\d+ tietoa poistetaan\. Kukaan ei voi palauttaa tietoja\./);
  await page.keyboard.press("Escape");
  await expect(heading(page), "nothing is done by who closes the question").toHaveText("Asiakkaan poistaminen");
  await button(page, "Poista lopullisesti").click();
  await dialog.getByRole("button", { name: "Poista lopullisesti" }).click();

  await expect(heading(page)).toHaveText("Asiakas on poistettu");
  await expect(page.getByText("Sähköpostiosoitteesta laskettu tunniste")).toBeVisible();
  await examine(page, "the report of what was deleted");
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "Tallenna todistus").click()]);
  const certificate = JSON.parse(readFileSync(await download.path(), "utf8"));
  expect(certificate.type).toBe("ErasureCertificate");
  expect(certificate.proof.type).toBe("DataIntegrityProof");
  expect(JSON.stringify(certificate), "it names nobody").not.toContain(email);
  await page.getByRole("link", { name: "Asiakasluetteloon" }).click();
  await expect(row(page, email)).toHaveCount(0);
});

test("who is not settled with is not deleted, and who may not delete is not offered to", async ({ page, browser, lupa }) => {
  await setUp(lupa);
  const person = await add(lupa, { name: "Anna Avoin" });
  await note(lupa, person.id, { happening: "purchase", day: "2026-11-02", open: true });
  await enter(page, lupa, ERASER);
  await open(page, person);
  await button(page, "Muut toiminnot").click();
  await erase(page).click();
  await expect(page.getByText("Asiakasta ei voi vielä poistaa:")).toBeVisible();
  await expect(page.getByText("Kaikki, koska 1 merkintä on vielä avoinna")).toBeVisible();
  await expect(button(page, "Poista lopullisesti")).toHaveCount(0);
  await examine(page, "a customer who cannot be deleted yet");

  const desk = await browser.newContext({ baseURL: lupa.origin, locale: "fi-FI" });
  const other = await desk.newPage();
  await enter(other, lupa, SERVICE);
  await open(other, person);
  await button(other, "Muut toiminnot").click();
  await expect(erase(other)).toHaveCount(0);
  await desk.close();
});
