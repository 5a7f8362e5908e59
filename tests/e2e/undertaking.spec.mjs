// A new edition of the undertaking: written beside the one in force, published by somebody who knows what it does, asked of everybody.

import { expect, testAlone as test } from "./support.mjs";
import { examine } from "./examine.mjs";
import { another, button, goTo, heading, invite, join, keeper } from "./staff.mjs";

const MAIJA = { name: "Maija Virtanen", email: "maija@kapy.example", role: "Markkinoija" };
const field = (page, language) => page.getByRole("textbox", { name: `Uusi teksti: ${language}` });

test("a keeper publishes a new edition, and everybody is asked again", async ({ page, lupa, browser, baseURL }) => {
  test.setTimeout(90_000);
  const { key } = await keeper(page, lupa);
  const address = await invite(page, lupa, MAIJA);
  const hers = await another(browser, baseURL);
  await join(hers, address);

  await goTo(page, "Käyttäjät");
  await page.getByRole("link", { name: "Salassapitositoumus" }).click();
  await expect(page.getByText(/^Voimassa on versio 1, julkaistu /)).toBeVisible();
  await expect(page.getByRole("row", { name: /Maija Virtanen versio 1 \d/ })).toBeVisible();
  await examine(page, "the undertaking in force");
  await page.getByRole("link", { name: "Kirjoita uusi versio" }).click();
  await expect(heading(page)).toHaveText("Uusi versio sitoumuksesta");
  await expect(field(page, "Suomi"), "one begins with the words in force").toHaveValue(/^Käsittelen rekisterin/);
  await examine(page, "a new edition");

  const more = async (language, text) => field(page, language).fill(`${await field(page, language).inputValue()}\n${text}`);
  await more("Suomi", "Lukitsen näytön, kun lähden sen äärestä.");
  await button(page, "Julkaise uusi versio").click();
  const question = page.getByRole("dialog", { name: "Julkaistaanko versio 2?" });
  await expect(question).toContainText("2 käyttäjän on hyväksyttävä sitoumus uudelleen, myös sinun.");
  await button(page, "Julkaise uusi versio").last().click();
  await expect(page.getByRole("alert"), "two languages lack a point").toBeFocused();
  await page.getByRole("alert").getByRole("link").first().click();
  await expect(field(page, "Svenska")).toBeFocused();
  await expect(field(page, "Suomi"), "nothing typed is lost").toHaveValue(/Lukitsen näytön/);
  await examine(page, "a new edition, with mistakes");
  await more("Svenska", "Jag låser skärmen när jag går ifrån den.");
  await more("English", "I lock the screen when I leave it.");

  // Somebody else publishes meanwhile, with another text.
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  const theirs = { texts: { fi: "Pidän salassa.", sv: "Jag håller hemligt.", en: "I keep secrets." }, concerns: 2 };
  const published = await fetch(`${lupa.origin}/api/v1/undertakings`, {
    method: "POST",
    headers: { ...headers, "if-match": '"1"' },
    body: JSON.stringify(theirs),
  });
  expect(published.status).toBe(201);
  await button(page, "Julkaise uusi versio").click();
  await button(page, "Julkaise uusi versio").last().click();

  await expect(heading(page), "who writes is asked for theirs first").toHaveText("Salassapitositoumus");
  await expect(page.getByText("Sitoumuksesta on uusi versio.")).toBeVisible();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveText(["Pidän salassa."]);
  await examine(page, "a new edition that waits over the screen");
  await button(page, "Olen lukenut tämän ja sitoudun siihen").click();
  await expect(heading(page)).toHaveText("Uusi versio sitoumuksesta");
  await expect(heading(page)).toBeFocused();
  await expect(field(page, "Suomi"), "nothing typed is lost").toHaveValue(/Lukitsen näytön/);
  await button(page, "Julkaise uusi versio").click();
  await button(page, "Julkaise uusi versio").last().click();
  await expect(page.getByRole("alert").filter({ hasText: "Joku muu julkaisi sillä välin version 2." })).toBeFocused();
  await expect(page.getByRole("region", { name: "Suomi" }).getByRole("listitem"), "theirs stands beside it").toHaveText(["Pidän salassa."]);
  await field(page, "Suomi").fill("Pidän salassa.\nLukitsen näytön.");
  await field(page, "Svenska").fill("Jag håller hemligt.\nJag låser skärmen.");
  await field(page, "English").fill("I keep secrets.\nI lock the screen.");
  await button(page, "Julkaise uusi versio").click();
  await expect(page.getByRole("dialog")).toContainText("Yhden käyttäjän on hyväksyttävä sitoumus uudelleen.");
  await button(page, "Julkaise uusi versio").last().click();
  await expect(page.getByRole("status").filter({ hasText: "Versio 3 on julkaistu." })).toBeFocused();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveText(["Pidän salassa.", "Lukitsen näytön."]);
  await button(page, "Olen lukenut tämän ja sitoudun siihen").click();
  await expect(page.getByRole("row", { name: /Maija Virtanen versio 1 hyväksyttävä uudelleen/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /Kaisa Kuusisto versio 3/ })).toBeVisible();
  await expect(page.getByText(/^Voimassa on versio 3, julkaistu .* Sen julkaisi Kaisa Kuusisto\.$/)).toBeVisible();
  await page.getByText(/^Versio 2, julkaistu .* Hyväksyneitä: 1\.$/).click();
  await expect(
    page
      .getByRole("main")
      .getByRole("listitem")
      .filter({ hasText: /^Pidän salassa\.$/ }),
  ).toHaveCount(2);

  await goTo(hers, "Kohderyhmä");
  await expect(heading(hers)).toHaveText("Salassapitositoumus");
  await expect(hers.getByText("Lukitsen näytön.")).toBeVisible();
  await button(hers, "Olen lukenut tämän ja sitoudun siihen").click();
  await expect(heading(hers), "one goes on where one was").toHaveText("Kohderyhmä");
  await hers.context().close();
});
