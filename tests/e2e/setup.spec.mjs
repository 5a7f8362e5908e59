// The keeper's start: the link that `make start` prints names the business and shows the key, once.

import { examine } from "./examine.mjs";
import { ask, expect, testAlone as test } from "./support.mjs";

test("the setup link names the business and shows its key once", async ({ page, lupa }) => {
  const link = `/console/setup#${lupa.setupToken}`;
  const name = page.getByRole("textbox", { name: "Yrityksen nimi" });
  const email = page.getByRole("textbox", { name: "Yhteyshenkilön sähköposti" });
  const begin = page.getByRole("button", { name: "Ota käyttöön" });

  await page.goto("/");
  await expect(page.getByRole("complementary")).toContainText("esimerkkejä");

  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ota rekisteri käyttöön");
  await expect(page, "the token leaves the address bar").not.toHaveURL(/#/);
  await name.fill("Kirjakauppa Käpy");
  await email.fill("kaisa");
  await begin.click();
  await expect(page.getByRole("alert")).toBeFocused();
  await expect(email).toHaveAttribute("aria-invalid", "true");
  await expect(name).toHaveValue("Kirjakauppa Käpy");
  await email.fill("kaisa@kapy.example");
  const particulars = {
    Yhteyshenkilö: "Kaisa Kuusisto",
    Puhelin: "+358 9 123 4567",
    Katuosoite: "Rantakatu 3",
    Postinumero: "06100",
    Postitoimipaikka: "Porvoo",
  };
  for (const [label, text] of Object.entries(particulars)) await page.getByRole("textbox", { name: label, exact: true }).fill(text);
  await begin.click();
  await expect(page.getByRole("heading", { name: "Kirjakauppa Käpy: rekisteri on käytössä" })).toBeVisible();
  await expect(begin).toBeHidden();
  await examine(page, "set up");

  const key = await page.getByRole("textbox", { name: "Avain" }).inputValue();
  expect(key).toMatch(/^lupa_/);
  const everyone = { purpose: "newsletter", where: {} };
  expect((await ask({ ...lupa, origin: lupa.origin, key }, "POST", "/api/v1/audience/count", everyone)).body).toEqual({
    matched: 0,
    send: 0,
    withheld: [],
  });

  await page.getByRole("link", { name: "Katso, miltä lomake" }).click();
  await expect(page.getByRole("link", { name: "Kirjakauppa Käpy" })).toBeVisible();
  await expect(page.getByText("Kirjakauppa Käpy, Rantakatu 3, 06100 Porvoo.")).toBeVisible();
  await expect(page.getByRole("complementary")).toHaveCount(0);

  await page.goto(link);
  await name.fill("Joku muu");
  await email.fill("muu@posti.example");
  await begin.click();
  await expect(page.getByRole("alert")).toContainText("Rekisteri on jo otettu käyttöön");
  await expect(page.getByText(key)).toHaveCount(0);
});
