// How long what is kept: the rules are changed, and many customers are deleted at once, or not.

import { examine } from "./examine.mjs";
import { add, note, SERVICE } from "./people.mjs";
import { button, enter, goTo, heading } from "./staff.mjs";
import { expect, setUp, testAlone as test } from "./support.mjs";

const KEEPER = [...SERVICE, "erase_people", "manage_business"];

test("the rules are said in sentences and changed, and the next cleaning follows", async ({ page, lupa }) => {
  await setUp(lupa);
  await enter(page, lupa, KEEPER);
  await page.goto("/console?lang=fi");
  await goTo(page, "Säilytys");
  await expect(heading(page)).toHaveText("Säilytys");
  await expect(page.getByText("Vahvistamaton ilmoittautuminen poistetaan, kun siitä on kulunut 14 päivää.")).toBeVisible();
  await expect(page.getByText("Siivouksesta ei ole sovittu.")).toBeVisible();
  await examine(page, "the rules");
  await button(page, /^Muuta: .*viime asioinnista/).click();
  await page.getByLabel("Asiakas poistetaan, kun asioinnista on kulunut kuukausia").fill("3");
  await button(page, "Tallenna").click();
  await expect(page.getByRole("alert")).toContainText("Valitse asiakkaille 6–120 kuukautta");
  await page.getByLabel("Asiakas poistetaan, kun asioinnista on kulunut kuukausia").fill("36");
  await button(page, "Tallenna").click();
  await expect(page.getByText("Säännöt on tallennettu.")).toBeVisible();
  await button(page, /^Muuta: Siivouksesta/).click();
  await page.getByLabel("Vuosittaisen siivouksen päivä").fill("2027-06-15");
  await button(page, "Tallenna").click();
  await expect(page.getByText("Säännöt on tallennettu.")).toBeVisible();
  await expect(page.getByText(/kun viime asioinnista on kulunut 3 vuotta/)).toBeVisible();
  await expect(page.getByText(/Seuraava siivous on 15\.6\.\d{4}\./)).toBeVisible();
});

test("everyone a search finds is deleted once their number is typed, and it is stopped in time", async ({ page, lupa }) => {
  await setUp(lupa);
  const people = [];
  for (const name of ["Joukko Yksi", "Joukko Kaksi", "Joukko Kolme"]) people.push(await add(lupa, { name }));
  await note(lupa, people[0].id, { happening: "purchase", day: "2026-11-02", open: true });
  await enter(page, lupa, KEEPER);
  await page.goto("/console?lang=fi");
  await goTo(page, "Asiakkaat");
  await page.getByRole("searchbox").fill("Joukko");
  await button(page, "Poista kaikki löydetyt").click();
  await expect(heading(page)).toHaveText("Säilytys");
  await expect(page.getByText("2 asiakkaan tiedot poistuisivat")).toBeVisible();
  await expect(page.getByText("Jokin merkintä on vielä avoinna, esimerkiksi lasku maksamatta.").first()).toBeVisible();
  await examine(page, "what would become of many");
  await page.getByLabel("Vahvista kirjoittamalla 2").fill("3");
  await button(page, "Poista tiedot").click();
  await expect(page.getByRole("alert")).toBeVisible();
  await page.getByLabel("Vahvista kirjoittamalla 2").fill("2");
  await button(page, "Poista tiedot").click();
  await expect(page.getByText(/Siihen asti sen voi pysäyttää\./)).toBeVisible();
  await button(page, "Pysäytä").click();
  await expect(page.getByText(/, pysäytetty: 0 asiakkaan tiedot poistettiin/)).toBeVisible();
  await goTo(page, "Asiakkaat");
  await page.getByRole("searchbox").fill("Joukko");
  await expect(page.getByText("Joukko Kaksi")).toBeVisible();
});
