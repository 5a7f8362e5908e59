// The list of customers, the desk, the drawer of a receipt, and the scan of a signed paper.

import { examine } from "./examine.mjs";
import { add, field, follow, note, open, part, row, said, search, SERVICE } from "./people.mjs";
import { button, enter, heading } from "./staff.mjs";
import { ask, box, confirmed, expect, setUp, testAlone as test } from "./support.mjs";

const RECORDER = [...SERVICE, "record_consent"];

const names = (page) => page.getByRole("rowheader").getByRole("link");

test("customers are sorted and filtered, and the address says how", async ({ page, lupa }) => {
  await setUp(lupa);
  const person = await confirmed(lupa, "fi");
  const anna = await add(lupa, { name: "Anna Aalto", phone: "040 123 4567", organisation: "Käpy Oy" });
  const asa = await add(lupa, { name: "Åsa Öhman" });
  await note(lupa, anna.id, { happening: "visit", day: "2026-11-01", amount: { minor: 5000, currency: "EUR" } });
  await note(lupa, asa.id, { happening: "purchase", day: "2026-11-20", amount: { minor: 1250, currency: "EUR" } });
  await enter(page, lupa, SERVICE);
  await page.goto("/console/people?lang=fi");
  await expect(names(page), "those who were there last come first").toHaveText(["Åsa Öhman", "Anna Aalto", person.email]);
  await expect(row(page, "Anna Aalto")).toContainText("Käpy Oy");
  await expect(row(page, "Anna Aalto")).toContainText("040 123 4567");
  await expect(row(page, "Anna Aalto")).toContainText("50,00 €");
  await expect(page.getByRole("columnheader", { name: "Viimeksi" })).toHaveAttribute("aria-sort", "descending");
  await page.getByRole("columnheader", { name: "Nimi" }).getByRole("button").click();
  // Who gave no name stands where their address does.
  const byName = [person.email, "Anna Aalto", "Åsa Öhman"];
  await expect(names(page)).toHaveText(byName);
  await expect(page).toHaveURL(/order=name/);
  await page.reload();
  await expect(names(page), "the address says how it is sorted").toHaveText(byName);
  await page.getByRole("combobox", { name: "Järjestys" }).selectOption("Eniten ostaneet ensin");
  await expect(names(page)).toHaveText(["Anna Aalto", "Åsa Öhman", person.email]);
  await page.getByRole("combobox", { name: "Suostumus", exact: true }).selectOption({ label: "Uutiskirje: suostunut" });
  await expect(names(page)).toHaveText([person.email]);
  await expect(row(page, person.email)).toContainText("Uutiskirje");
  await examine(page, "the list of customers");
});

test("those who have not confirmed are in a list of their own", async ({ page, lupa }) => {
  await setUp(lupa);
  const { body: form } = await ask(lupa, "GET", "/api/v1/forms/newsletter?locale=fi");
  const signup = { form: "newsletter", notice: form.digest, email: "odottaa@posti.example", choices: { newsletter: true } };
  await ask(lupa, "POST", "/api/v1/signups", signup);
  await add(lupa, { name: "Anna Aalto" });
  await enter(page, lupa, SERVICE);
  await page.goto("/console/people?lang=fi");
  await expect(names(page)).toHaveText(["Anna Aalto"]);
  await page.getByRole("link", { name: "Vahvistamatta 1" }).click();
  await expect(names(page)).toHaveText(["odottaa@posti.example"]);
  await expect(page.getByRole("columnheader", { name: "Poistetaan" })).toBeVisible();
  await expect(page.getByText("poistetaan itsestään")).toBeVisible();
  await examine(page, "those who are awaiting");
  await page.goBack();
  await expect(names(page)).toHaveText(["Anna Aalto"]);
  // Who is looked for is found, and it is said that they have not confirmed.
  await search(page).fill("odottaa@");
  await expect(row(page, "odottaa@posti.example")).toContainText("Vahvistamatta, poistetaan");
});

test("at the desk a new customer takes a name and a number, unless there is one already", async ({ page, lupa }) => {
  await setUp(lupa);
  await add(lupa, { name: "Anna Aalto", phone: "040 123 4567" });
  await enter(page, lupa, SERVICE);
  await page.goto("/console/people?lang=fi");
  await follow(page, "Lisää asiakas");
  await expect(heading(page)).toHaveText("Uusi asiakas");
  await field(page, "Nimi").fill("Eero Eskola");
  await field(page, "Puhelin").fill("+358 40 1234567");
  await button(page, "Tallenna").click();
  const similar = page.getByRole("alert", { name: "Onko asiakas jo rekisterissä?" });
  await expect(similar).toBeFocused();
  await expect(similar).toContainText("Sama puhelinnumero");
  await expect(similar.getByRole("link", { name: "Avaa Anna Aalto" })).toBeVisible();
  await expect(field(page, "Nimi"), "nothing that was typed is lost").toHaveValue("Eero Eskola");
  await examine(page, "the short card with somebody like it");
  await button(page, "Tallenna uusi silti").click();
  await said(page, "Asiakas on lisätty.");
  await expect(heading(page)).toHaveText("Eero Eskola");
  await expect(page.getByRole("link", { name: "040 123 4567" }).first()).toHaveAttribute("href", "tel:+358401234567");

  // With nobody like them it is saved at once.
  await follow(page, "Kaikki asiakkaat");
  await follow(page, "Lisää asiakas");
  await field(page, "Nimi").fill("Veera Virta");
  await field(page, "Nimi").press("Enter");
  await said(page, "Asiakas on lisätty.");
  await expect(heading(page)).toHaveText("Veera Virta");
});

test("a receipt opens beside the card and closes by keyboard", async ({ page, lupa }) => {
  await setUp(lupa);
  const person = await confirmed(lupa, "fi");
  await enter(page, lupa, RECORDER);
  await page.goto("/console/people?lang=fi");
  await follow(page, person.email);
  const show = button(page, "Näytä kuitti: Uutiskirje");
  await show.focus();
  await page.keyboard.press("Enter");
  const drawer = page.getByRole("dialog").filter({ has: page.getByRole("article", { name: "Suostumuskuitti" }) });
  await expect(drawer).toBeFocused();
  await expect(page).toHaveURL(/receipt=[0-9a-f-]{36}/);
  await examine(page, "a receipt beside the card");
  const address = page.url();
  await page.keyboard.press("Escape");
  await expect(drawer).toHaveCount(0);
  await expect(show).toBeFocused();
  expect(page.url()).not.toContain("receipt=");
  await page.goto(address);
  await expect(drawer, "its address opens it").toBeVisible();
});

test("the scan of a signed paper is kept beside what was recorded of it", async ({ page, lupa }) => {
  await setUp(lupa);
  const person = await confirmed(lupa, "fi");
  await enter(page, lupa, RECORDER);
  await page.goto("/console/people?lang=fi");
  await follow(page, person.email);
  await button(page, "Kirjaa suostumus").click();
  await page.getByRole("radio", { name: "Paperilla" }).check();
  await field(page, "Missä paperi säilytetään?").fill("Kansio 3");
  await box(page, "research").check();
  await button(page, "Kirjaa suostumus").click();
  const papers = part(page, "Allekirjoitettu paperi");
  const chosen = papers.getByLabel("Liitä kuva allekirjoitetusta paperista");
  await chosen.setInputFiles({ name: "sivu.html", mimeType: "text/html", buffer: Buffer.from("<p>") });
  await expect(papers.getByRole("alert")).toContainText("Tätä tiedostoa ei voi liittää.");
  await chosen.setInputFiles({ name: "paperi.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n%") });
  await expect(papers.getByRole("status")).toContainText("Kuva on tallessa");
  // A picture is drawn anew, and what it was goes nowhere.
  const png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  await chosen.setInputFiles({ name: "paperi.png", mimeType: "image/png", buffer: Buffer.from(png, "base64") });
  await expect(papers.getByRole("listitem")).toHaveCount(2);
  const [file] = await Promise.all([page.waitForEvent("download"), papers.getByRole("link").first().click()]);
  expect(file.suggestedFilename()).toMatch(/^scan-.*\.jpeg$/);
  await button(page, "Takaisin asiakkaan tietoihin").click();
  await button(page, "Näytä kuitti: Kyselyt").click();
  await expect(papers.getByRole("listitem")).toHaveCount(2);
  await papers.getByRole("button", { name: "Poista kuva" }).first().click();
  await button(page.getByRole("dialog", { name: "Poistetaanko kuva paperista?" }), "Poista kuva").click();
  await expect(papers.getByRole("listitem")).toHaveCount(1);
  await open(page, { id: new URL(page.url()).searchParams.get("person"), name: person.email });
});
