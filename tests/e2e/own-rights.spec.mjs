// What a customer does about their data on the own page, without any script: objecting, putting right, restricting, asking, erasing.

import { examine } from "./examine.mjs";
import { confirmed, expect, letter, link, newAddress, setUp, signIn, testAlone as test } from "./support.mjs";

const press = (scope, name) => scope.getByRole("button", { name, exact: true }).click();

test("a customer forbids all marketing with one press, and a kind of use with another", async ({ page, lupa }) => {
  await setUp(lupa);
  const { email } = await confirmed(lupa);
  await signIn(page.context(), lupa, email);
  await page.goto("/me?lang=fi");
  await press(page, "En halua mitään markkinointia");
  await expect(page.getByText("Emme lähetä sinulle mitään markkinointia. Kaikki suostumuksesi on peruttu.")).toBeVisible();
  const kinds = page.getByRole("region", { name: "Mitä kiellät" });
  const disclosure = kinds.getByRole("listitem").filter({ hasText: "Luovuttaminen muille" });
  await press(disclosure, "Kiellä");
  await expect(disclosure).toContainText("Kielsit tämän");
  for (const locale of ["fi", "sv", "en"]) {
    await page.goto(`/me?lang=${locale}`);
    await examine(page, `objections in ${locale}`);
  }
  await page.goto("/me?lang=fi");
  await press(disclosure, "Salli taas");
  await expect(disclosure).not.toContainText("Kielsit tämän");
});

test("a customer puts their name right and moves to another address", async ({ page, lupa }) => {
  await setUp(lupa);
  const { email } = await confirmed(lupa);
  await signIn(page.context(), lupa, email);
  await page.goto("/me?lang=fi");
  const details = page.getByRole("region", { name: "Yhteystietosi" });
  await details.getByText("Korjaa yhteystietosi").click();
  await details.getByRole("textbox", { name: "Nimi" }).fill("Aino Uusi");
  await press(details, "Tallenna");
  await expect(page.getByText("Yhteystietosi on tallennettu.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Hei Aino" })).toBeVisible();

  const other = newAddress();
  await details.getByText("Vaihda sähköpostiosoite").click();
  await details.getByRole("textbox", { name: "Uusi sähköpostiosoite" }).fill(other);
  await press(details, "Lähetä vahvistuslinkki");
  await page.goto(link(await letter(lupa, other, "/me/email/"), "/me/email/"));
  await examine(page, "confirming another address");
  await press(page, "Vahvista uusi osoite");
  await expect(page.getByRole("heading", { level: 1, name: "Sähköpostiosoitteesi on vaihdettu" })).toBeVisible();
});

test("a customer restricts, asks, takes back, and deletes themself by a link in a letter", async ({ page, lupa }) => {
  await setUp(lupa);
  const { email } = await confirmed(lupa);
  await signIn(page.context(), lupa, email);
  await page.goto("/me/requests?lang=fi");
  await press(page, "Rajoita käyttöä");
  await expect(page.getByText("Tietojesi käyttö on rajoitettu.")).toBeVisible();
  await press(page, "Peru rajoitus");
  await press(page, "Lähetä korjauspyyntö");
  await expect(page.getByRole("alert")).toBeFocused();
  await page.getByRole("textbox", { name: "Mikä tieto on väärin?" }).fill("Käynti 3.3.");
  await page.getByRole("textbox", { name: "Mikä siinä on väärin, ja miten sen pitäisi olla?" }).fill("En käynyt silloin.");
  await press(page, "Lähetä korjauspyyntö");
  const request = page.getByRole("article", { name: "Pyyntö korjata tieto" });
  await expect(request).toContainText("Vastaamme viimeistään");
  await examine(page, "a request that is open");
  await press(request, "Peru pyyntö");
  await expect(request).toContainText("Peruttu");

  await page.getByRole("region", { name: "Poista tietosi" }).getByRole("button").click();
  await page.goto(link(await letter(lupa, email, "/me/erase/"), "/me/erase/"));
  await examine(page, "what would be deleted");
  await page.locator("main").getByRole("button").last().click();
  await page.goto("/me?lang=fi");
  await expect(page.getByRole("textbox", { name: "Sähköpostiosoite" })).toBeVisible();
});
