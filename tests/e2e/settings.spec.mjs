// Settings: what the business says of itself can be changed, and the forms that still say otherwise are published again in one press.

import { examine } from "./examine.mjs";
import { button, heading, keeper } from "./staff.mjs";
import { ask, expect, testAlone as test } from "./support.mjs";

test("an address is changed, and the form is published with it in one press", async ({ page, lupa }) => {
  const { key } = await keeper(page, lupa);
  const field = (name) => page.getByRole("textbox", { name, exact: true });
  const notice = (text) => page.getByRole("status").filter({ hasText: text });
  const note = page.getByRole("region", { name: "Asiakkaille näkyy vielä vanhoja tietoja" });
  await page.goto("/console/settings/business");
  await expect(heading(page)).toHaveText("Yritys");
  await expect(field("Yrityksen nimi")).toHaveValue("Kampaamo Käpy");
  await expect(field("Tietosuoja-asioiden yhteyshenkilö")).toHaveValue("Kaisa Kuusisto");
  await expect(field("Puhelin"), "nothing stands in the place of what nobody gave").toHaveValue("");
  await expect(note).toHaveCount(0);
  await examine(page, "business settings");

  await field("Katuosoite").fill("Esimerkkikatu 1");
  await field("Postinumero").fill("06100");
  await button(page, "Tallenna").click();
  await expect(page.getByRole("alert").filter({ visible: true })).toBeFocused();
  await expect(field("Katuosoite")).toHaveValue("Esimerkkikatu 1");
  await field("Katuosoite").fill("Jokikatu 12");
  await field("Postitoimipaikka").fill("Porvoo");
  await field("Puhelin").fill("040 123 4567");
  await button(page, "Tallenna").click();
  await expect(notice("Tiedot on tallennettu.")).toBeFocused();
  await expect(page.getByText(/^Tallennettu viimeksi /)).toBeVisible();
  await expect(field("Puhelin")).toHaveValue("+358 40 123 4567");
  await expect(note).toContainText("näyttää yhä vanhat tiedot: puhelin, osoite.");
  await examine(page, "business settings, a form is behind");

  await button(page, "Julkaise lomakkeet uusilla tiedoilla").click();
  await expect(notice("Lomakkeet on julkaistu uusilla tiedoilla.")).toBeFocused();
  await expect(note).toHaveCount(0);
  await page.goto("/");
  await expect(page.getByText("Kampaamo Käpy, Jokikatu 12, 06100 Porvoo.")).toBeVisible();

  await page.goto("/console/settings/languages");
  for (const name of ["Svenska", "English"]) await page.getByRole("checkbox", { name }).uncheck();
  await page.getByRole("checkbox", { name: "Suomi" }).uncheck();
  await button(page, "Tallenna").click();
  await expect(page.getByRole("group", { name: "Asiakkaille tarjottavat kielet" })).toContainText("Täytä tämä kohta");
  await page.getByRole("checkbox", { name: "Suomi" }).check();
  await button(page, "Tallenna").click();
  await expect(notice("Tiedot on tallennettu.")).toBeFocused();
  await examine(page, "languages");
  const { body } = await ask({ ...lupa, key }, "GET", "/api/v1/languages");
  expect(body.languages).toEqual(["fi"]);
  await page.goto("/?lang=sv");
  await expect(page.locator("html")).toHaveAttribute("lang", "fi");
});
