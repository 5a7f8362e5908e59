// The keeper's start: the link that `make start` prints asks who sets the register up and whose it is, and shows no key.

import { examine } from "./examine.mjs";
import { expect, testAlone as test } from "./support.mjs";

test("the setup link asks for the business as its card would, and nothing invented is published", async ({ page, lupa }) => {
  const link = `/console/setup#${lupa.setupToken}`;
  const field = (name) => page.getByRole("textbox", { name, exact: true });
  const begin = page.getByRole("button", { name: "Ota käyttöön" });
  const summary = page.getByRole("alert");

  await page.goto("/");
  await expect(page.getByRole("complementary")).toContainText("Esikatselu");
  await page.getByRole("checkbox").first().check();
  await page.getByRole("textbox", { name: "Sähköpostiosoite" }).fill("aino@posti.example");
  await page.getByRole("button", { name: "Lähetä valintani" }).click();
  await expect(page.getByText("Tietojasi ei tallennettu")).toBeVisible();

  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ota rekisteri käyttöön");
  await expect(page, "the token leaves the address bar").not.toHaveURL(/#/);
  await field("Yrityksen nimi").fill("Kirjakauppa Käpy");
  await field("Sähköposti").fill("kaisa");
  await field("Y-tunnus").fill("1234567-2");
  await field("Puhelin").fill("040 123");
  await field("Postinumero").fill("6100");
  await begin.click();
  await expect(summary).toBeFocused();
  for (const name of ["Oma nimesi", "Sähköposti", "Y-tunnus", "Puhelin", "Postinumero", "Katuosoite", "Postitoimipaikka"]) {
    await expect(field(name), name).toHaveAttribute("aria-invalid", "true");
  }
  await expect(field("Yrityksen nimi")).toHaveValue("Kirjakauppa Käpy");
  await summary.getByRole("link", { name: /tarkistusnumero/ }).click();
  await expect(field("Y-tunnus")).toBeFocused();
  await examine(page, "set-up, refused");

  await field("Oma nimesi").fill("Kaisa Kuusisto");
  await field("Sähköposti").fill("kaisa@kapy.example");
  await field("Y-tunnus").fill("FI12345671");
  await field("Puhelin").fill("");
  await field("Postinumero").fill("06100");
  await field("Katuosoite").fill("Rantakatu 3");
  await field("Postitoimipaikka").fill("Porvoo");
  await page.getByRole("checkbox", { name: "Svenska" }).uncheck();
  await page.getByRole("checkbox", { name: "English" }).uncheck();
  await begin.click();
  await expect(page.getByRole("heading", { name: "Kirjakauppa Käpy: rekisteri on käytössä" })).toBeVisible();
  await expect(begin).toBeHidden();
  await expect(page.getByText(/lupa_/)).toHaveCount(0);
  await examine(page, "set up");

  await page.getByRole("link", { name: "Katso, miltä lomake" }).click();
  await expect(page.getByRole("link", { name: "Kirjakauppa Käpy" })).toBeVisible();
  const reached = "Kirjakauppa Käpy, Rantakatu 3, 06100 Porvoo. Saat meihin yhteyden sähköpostilla kaisa@kapy.example.";
  await expect(page.getByText(reached)).toBeVisible();
  await expect(page.getByText(/puhelimitse|000 0000|Esimerkki/)).toHaveCount(0);
  await expect(page.getByRole("complementary")).toHaveCount(0);
  await expect(page.getByRole("navigation", { name: "Kieli" }), "one language is no choice").toHaveCount(0);

  await page.goto(link);
  await field("Yrityksen nimi").fill("Joku muu");
  await field("Oma nimesi").fill("Joku Muu");
  await field("Sähköposti").fill("muu@posti.example");
  await begin.click();
  await expect(summary).toContainText("Rekisteri on jo otettu käyttöön");
});
