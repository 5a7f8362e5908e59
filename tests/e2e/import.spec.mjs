// Customers come in from a file: it is chosen, its columns are said, every row is tried, brought in, and taken back.

import { examine } from "./examine.mjs";
import { button, enter, heading } from "./staff.mjs";
import { expect, setUp, testAlone as test } from "./support.mjs";

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
