// Bases other than consent: the keeper turns them on, staff record one at a purchase, a mailing is on one of them alone, and the customer
// forbids it.

import { examine } from "./examine.mjs";
import { button, heading, keeper } from "./staff.mjs";
import { ask, expect, newAddress, signIn, testAlone as test } from "./support.mjs";

const said = (page, text) => page.getByRole("status").filter({ hasText: text });

/** A customer who has bought something; their id. */
async function customer(lupa, email) {
  const { body } = await ask(lupa, "POST", "/api/v1/people", { email, name: "Aino Asiakas", locale: "fi", source: "told" });
  await ask(lupa, "POST", `/api/v1/people/${body.id}/history`, {
    happening: "purchase",
    day: "2026-10-01",
    amount: { minor: 2500, currency: "EUR" },
    open: false,
  });
  return body.id;
}

/** Turns the grounds of the newsletter on, over the API. */
async function turnOn(lupa, also) {
  const { body, headers } = await ask(lupa, "GET", "/api/v1/purposes/newsletter");
  const { channel, category, data } = body.purpose;
  await ask(
    lupa,
    "PUT",
    "/api/v1/purposes/newsletter",
    { channel, category, data, processing: "unchanged", also },
    { "if-match": headers.get("etag") },
  );
}

test("a purchase is a basis of its own once it is turned on, and the customer forbids it", async ({ page, browser, lupa }) => {
  test.setTimeout(90_000);
  lupa.key = (await keeper(page, lupa)).key;
  const email = newAddress();
  const person = await customer(lupa, email);

  await page.goto("/console/audience?lang=fi&purpose=newsletter");
  await expect(page.locator(".answer__number")).toHaveText("0");
  await expect(page.getByRole("group", { name: "Millä perusteella?" }), "off until it is turned on").toHaveCount(0);
  await page.goto("/console/wording?lang=fi&purpose=newsletter");
  await page.getByRole("checkbox", { name: "Asiakkaan aiempi osto" }).check();
  await button(page, "Tallenna perusteet").click();
  await page.getByRole("dialog", { name: "Otetaanko peruste käyttöön?" }).getByRole("button", { name: "Ota käyttöön" }).click();
  await expect(said(page, "Käyttötarkoitus Uutiskirje on muutettu.")).toBeVisible();

  await page.goto(`/console/people/card?lang=fi&person=${person}`);
  await button(page, "Muut toiminnot").click();
  await page.getByRole("link", { name: "Markkinointi ilman suostumusta" }).click();
  await expect(heading(page)).toHaveText("Markkinointi ilman suostumusta");
  const offered = page.getByRole("checkbox", { name: "Asiakas sai silloin tilaisuuden kieltää markkinoinnin." });
  await expect(offered, "nobody but staff ticks it").not.toBeChecked();
  await expect(page.getByRole("combobox", { name: "Osto, jonka yhteydessä" })).toContainText("1.10.2026, 25,00");
  await button(page, "Merkitse").click();
  await expect(page.getByRole("alert").filter({ hasText: "Ilman sitä myynnin perusteella ei saa lähettää" })).toBeFocused();
  await offered.check();
  await button(page, "Merkitse").click();
  await expect(said(page, "Merkitty.")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Osto 1.10.2026, merkinnyt Kaisa Kuusisto" })).toBeVisible();
  await expect(button(page, "Merkitse"), "once is enough").toHaveCount(0);

  await page.goto("/console/audience?lang=fi&purpose=newsletter");
  await page.getByRole("radio", { name: "aiemman oston perusteella" }).check();
  await expect(page.locator(".answer__number")).toHaveText("1");
  await expect(page).toHaveURL(/basis=soft_opt_in/);
  await button(page, "Näytä: Saa lähettää").click();
  const row = page.getByRole("row").filter({ hasText: email });
  await expect(row).toContainText("1.10.2026");
  await expect(row).toContainText("saanut tilaisuuden kieltää");
  await page.reload();
  await expect(row, "the address says on what basis").toBeVisible();
  await page.getByRole("button", { name: "Takaisin lukuihin" }).click();
  await button(page, "Vie osoitteet").click();
  await expect(page.getByRole("dialog")).toContainText("Uutiskirje, aiemman oston perusteella");
  const download = page.waitForEvent("download");
  await page.getByRole("dialog").getByRole("radio", { name: /CSV/ }).first().check();
  await page.getByRole("dialog").getByRole("button", { name: "Vie osoitteet" }).click();
  expect((await download).suggestedFilename()).toMatch(/^lupa-newsletter-soft-opt-in-/);

  // The customer, on their own page.
  const context = await browser.newContext({ baseURL: lupa.origin, locale: "fi-FI", timezoneId: "Europe/Helsinki" });
  await signIn(context, lupa, email);
  const own = await context.newPage();
  await own.goto("/me?lang=fi");
  const newsletter = own.getByRole("article", { name: "Uutiskirje" });
  await expect(newsletter).toContainText("Lähetämme sinulle tätä, koska ostit meiltä 1.10.2026.");
  await newsletter.getByRole("button", { name: "Kiellä" }).click();
  await expect(own.locator("#said")).toContainText("Uutiskirje: emme lähetä sinulle tätä enää.");
  await expect(newsletter).toContainText("Kielsit tämän");
  await context.close();
  await page.goto("/console/audience?lang=fi&purpose=newsletter&basis=soft_opt_in");
  await expect(page.locator(".answer__number"), "in the next count").toHaveText("0");
  await expect(page.getByText("Ei saa lähettää: kieltänyt")).toBeVisible();
});

for (const locale of ["fi", "sv", "en"]) {
  test(`axe finds nothing in ${locale} where another basis is recorded and chosen`, async ({ page, lupa }) => {
    test.setTimeout(90_000);
    lupa.key = (await keeper(page, lupa)).key;
    const person = await customer(lupa, newAddress());
    await turnOn(lupa, ["soft_opt_in", "legal_person"]);
    await page.goto(`/console/grounds?lang=${locale}&person=${person}`);
    await page.locator("#offered").waitFor();
    await page.locator("main button[type=submit]").click();
    await expect(page.locator("#summary")).toBeFocused();
    await examine(page, "recording a soft opt-in, with a mistake");
    await page.locator("#offered").check();
    await page.locator("main button[type=submit]").click();
    await expect(page.locator(".lines__line")).toHaveCount(1);
    await examine(page, "a soft opt-in");
    await page.goto(`/console/audience?lang=${locale}&purpose=newsletter&basis=soft_opt_in`);
    await page.locator("input[name=basis]").first().waitFor();
    await page.locator(".answer__number").waitFor();
    await examine(page, "the audience on another basis");
  });
}
