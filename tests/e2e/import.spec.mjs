// Customers come in from a file: it is chosen, its columns are said, every row is tried, brought in, and taken back.

import { examine } from "./examine.mjs";
import { button, enter, heading } from "./staff.mjs";
import { ask, expect, setUp, testAlone as test } from "./support.mjs";

const RIGHTS = ["see_people", "create_people", "import_people"];
const FILE = {
  name: "asiakkaat.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    "Nimi;Sposti;GSM;Markkinointi;Huom.\nAino Äikäs;aino.aikas@posti.example;0401234567;K;herkkä päänahka\nElias Wikström;elias.w@posti;;E;\nLiisa Virtanen;liisa@posti.example;;K;\n",
  ),
};

test("customers come in from a file, and go again", async ({ page, lupa }) => {
  await setUp(lupa);
  await enter(page, lupa, RIGHTS);
  await page.goto("/console/people?lang=fi");
  await page.getByRole("link", { name: "Tuo tiedostosta" }).click();
  await expect(heading(page)).toHaveText("Tuo asiakkaat tiedostosta");
  await examine(page, "choosing a file");

  // Nothing chosen: the field is named, and takes the focus.
  await button(page, "Lue tiedosto").click();
  await page.getByRole("alert").getByRole("link").click();
  await expect(page.getByLabel("Valitse tiedosto")).toBeFocused();
  await page.getByLabel("Valitse tiedosto").setInputFiles(FILE);
  await button(page, "Lue tiedosto").click();

  // The columns are known, but for a note; what looks like a consent stays out.
  await expect(page.getByText("4 riviä, 5 saraketta")).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Nimi tulee kenttään" })).toHaveValue("name");
  await expect(page.getByRole("combobox", { name: "GSM tulee kenttään" })).toHaveValue("phone");
  await expect(page.getByRole("combobox", { name: "Markkinointi tulee kenttään" })).toHaveValue("skip");
  await expect(page.getByRole("row", { name: /Markkinointi/ })).toContainText("Ei ole suostumus");
  await expect(page.getByRole("checkbox", { name: "Ensimmäisellä rivillä on otsikot" })).toBeChecked();
  await examine(page, "the columns of a file");

  // Where it comes from and why it may be kept is asked.
  await button(page, "Tarkista rivit").click();
  await expect(page.getByRole("alert").getByRole("link")).toHaveCount(2);
  await page.getByLabel("Mistä tiedot ovat?").fill("Vanha ajanvaraus");
  await page.getByLabel("Millä perusteella ne ovat rekisterissä?").selectOption({ label: "Sopimus, esimerkiksi varattu aika" });
  await button(page, "Tarkista rivit").click();

  const check = page.getByRole("region", { name: "3. Tarkistus" });
  await expect(check.getByRole("radio", { name: /Uusi 2/ })).toBeVisible();
  await expect(check.getByRole("row", { name: /3/ })).toContainText("Sähköpostiosoitteesta puuttuu loppu");
  await check.getByText("Virheellinen").first().click();
  await expect(check.getByRole("rowheader")).toHaveText(["3"]);
  await examine(page, "what becomes of the rows");
  await button(page, "Tuo 2 riviä").click();

  const done = page.getByRole("region", { name: "5. Valmis" });
  await expect(done).toContainText("Uusia kortteja 2");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    done.getByRole("link", { name: "Lataa virheelliset rivit" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^lupa-refused-.*\.csv$/);
  await examine(page, "an import that is done");

  await done.getByRole("button", { name: "Kumoa tuonti" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Kumoa tuonti" }).click();
  await expect(page.getByRole("region", { name: "Tuonti on kumottu" })).toContainText("Kortteja poistettu 2");
  await page.getByRole("link", { name: "Kaikki tuonnit" }).click();
  await expect(page.getByRole("row", { name: /Vanha ajanvaraus/ })).toContainText("Kumottu");
  await examine(page, "the imports of before");
});

test("a list that was read wrongly is read with another separator", async ({ page, lupa }) => {
  await setUp(lupa);
  await enter(page, lupa, RIGHTS);
  await page.goto("/console/import?lang=fi");
  const buffer = Buffer.from("Nimi|Sposti\nÄikäs; Aino|aino@posti.example\nKoski; Elias|elias@posti.example\n");
  await page.getByLabel("Valitse tiedosto").setInputFiles({ name: "lista.csv", mimeType: "text/csv", buffer });
  await button(page, "Lue tiedosto").click();
  const separator = page.getByRole("combobox", { name: "Erotin" });
  await separator.selectOption({ label: "Puolipiste ;" });
  await expect(page.getByRole("combobox", { name: "Sarake 1 tulee kenttään" })).toBeVisible();
  await separator.selectOption({ label: "Pystyviiva |" });
  await expect(page.getByRole("combobox", { name: "Sposti tulee kenttään" })).toHaveValue("email");
  await expect(page.getByText("3 riviä, 2 saraketta")).toBeVisible();
  await examine(page, "a list read with another separator");
});

test("records of another system come in as notes, and never as consents", async ({ page, lupa }) => {
  await setUp(lupa);
  await enter(page, lupa, RIGHTS);
  const person = { name: "Aino Äikäs", email: "aino@posti.example", locale: "fi", source: "told" };
  const created = await ask(lupa, "POST", "/api/v1/people", person);
  const consents = [{ id: "cns_1", type: "letters", preferences: { marketing: true }, givenAt: "2024-02-03T10:00:00.000Z" }];
  const buffer = Buffer.from(JSON.stringify({ subjects: [{ id: "sub_1", externalId: "aino@posti.example", consents }] }));
  await page.goto("/console/import?lang=fi");
  await page.getByLabel("Valitse tiedosto").setInputFiles({ name: "suostumukset.json", mimeType: "application/json", buffer });
  await button(page, "Lue tiedosto").click();
  await page.getByLabel("Mistä tiedot ovat?").fill("Vanha kauppa");
  await examine(page, "a file of records");
  await button(page, "Tarkista rivit").click();
  await button(page, /^Tuo 1 /).click();
  await expect(page.getByRole("region", { name: "5. Valmis" })).toBeVisible();
  await examine(page, "records that are in");

  await page.goto(`/console/people/card?person=${created.body.id}&lang=fi`);
  const shown = page.getByRole("region", { name: "Saako asiakkaalle lähettää viestejä?" });
  await expect(shown.getByText("Toisen järjestelmän merkintä: c15t, suostumus annettu 3.2.2024")).toBeVisible();
  await expect(shown.getByText("Ne eivät ole täällä annettuja suostumuksia")).toBeVisible();
  await expect(shown.getByRole("listitem").filter({ hasText: "Uutiskirje" }).first()).toContainText("Ei ole suostunut tähän.");
  await examine(page, "the card with a note of another system");
});
