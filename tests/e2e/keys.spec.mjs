// Keys for programs, and the log of who did what.

import { ask, expect, testAlone as test } from "./support.mjs";
import { declare } from "./people.mjs";
import { button, goTo, heading, keeper } from "./staff.mjs";

test("a key is shown once and works; revoked it does not; the log says who did what", async ({ page, lupa }) => {
  await keeper(page, lupa);
  await goTo(page, "API-avaimet");
  await page.getByRole("link", { name: "Luo API-avain" }).click();
  await page.getByRole("textbox", { name: "Mihin avainta käytetään" }).fill("Kassa");
  await page.getByRole("textbox", { name: "Voimassa, päivää" }).fill("400");
  await page.getByRole("checkbox", { name: "Nähdä kohderyhmä" }).check();
  await button(page, "Luo avain").click();
  await expect(page.getByRole("textbox", { name: "Voimassa, päivää" })).toHaveAttribute("aria-invalid", "true");
  await page.getByRole("textbox", { name: "Voimassa, päivää" }).fill("30");
  await button(page, "Luo avain").click();
  await expect(heading(page)).toHaveText("Kassa: avain on valmis");
  const key = await page.getByRole("textbox", { name: "API-avain" }).inputValue();
  const everyone = { purpose: "newsletter", where: {} };
  const headers = { authorization: `Bearer ${key}` };
  await ask({ origin: lupa.origin }, "POST", "/api/v1/audience/count", everyone, headers);
  await page.getByRole("link", { name: "Takaisin avaimiin" }).click();
  await expect(page.getByRole("row", { name: /Kassa.*Kaisa Kuusisto.*Nähdä kohderyhmä/ })).toBeVisible();
  await expect(page.getByText(key)).toHaveCount(0);
  await button(page, "Mitätöi: Kassa").click();
  await page.getByRole("dialog", { name: "Mitätöidäänkö avain Kassa?" }).getByRole("button", { name: "Mitätöi" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Kassa: avain on mitätöity." })).toBeFocused();
  await expect(page.getByRole("row", { name: /Kassa/ })).toHaveCount(0);
  const refused = await page.request.post("/api/v1/audience/count", { headers, data: everyone });
  expect(refused.status()).toBe(401);

  await goTo(page, "Tapahtumaloki");
  const lines = page.getByRole("main").getByRole("listitem");
  await expect(lines.first()).toContainText("API-avain hylättiin");
  await expect(lines.nth(1)).toContainText("Kaisa Kuusisto mitätöi API-avaimen: Kassa");
  await expect(lines.last()).toContainText("Rekisteri otettiin käyttöön. Ensimmäinen pääkäyttäjä: Kaisa Kuusisto");
  await page.getByRole("combobox", { name: "Tapahtuma" }).selectOption("API-avain luotu");
  await page.getByRole("combobox", { name: "Käyttäjä" }).selectOption("Kaisa Kuusisto");
  await button(page, "Näytä").click();
  await expect(page).toHaveURL(/act=key_made&staff=/);
  await expect(lines).toHaveCount(1);
  await expect(lines).toContainText("Kaisa Kuusisto loi API-avaimen: Kassa");
  await page.getByRole("combobox", { name: "Tapahtuma" }).selectOption("Osoitteiden vienti");
  await button(page, "Näytä").click();
  await expect(page.getByText("Tällaisia tapahtumia ei ole.")).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("combobox", { name: "Tapahtuma" }), "what was chosen stands in the address").toHaveValue("key_made");
  const [log] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Lataa koko loki" }).click()]);
  expect(log.suggestedFilename()).toBe("lupa-audit.jsonl");
});

test("older entries follow on request", async ({ page, lupa }) => {
  const { key } = await keeper(page, lupa);
  // Equal looks stand in one line; what is done stands by itself.
  for (let no = 0; no < 55; no += 1)
    await declare({ origin: lupa.origin, key }, `field-${no}`, { labels: { fi: `Kenttä ${no}` }, kind: "text" });
  await goTo(page, "Tapahtumaloki");
  const lines = page.getByRole("main").getByRole("listitem");
  await expect(lines).toHaveCount(50);
  await expect(lines.nth(1)).toContainText("Kaisa Kuusisto muutti, mitä muuta asiakkaista tallennetaan · ohjelma, API-avaimella");
  await button(page, "Näytä vanhempia").click();
  await expect(lines.last()).toContainText("Rekisteri otettiin käyttöön");
  await expect(button(page, "Näytä vanhempia")).toHaveCount(0);
});

test("the keeper asks whether the register agrees with itself, and it does", async ({ page, lupa }) => {
  await keeper(page, lupa);
  await goTo(page, "Tapahtumaloki");
  const part = page.getByRole("region", { name: "Rekisterin tarkistus" });
  await expect(part).toContainText("Rekisteriä ei ole vielä tarkistettu.");
  await part.getByRole("button", { name: "Tarkista nyt" }).click();
  await expect(part).toContainText("Tarkistus on käynnissä.");
  await expect(async () => {
    const again = part.getByRole("button", { name: "Näytä tulos" });
    if (await again.isVisible()) await again.click();
    await expect(part).toContainText("Kaikki on kunnossa.", { timeout: 500 });
  }).toPass();
  await expect(part.getByRole("button", { name: "Tarkista nyt" })).toBeVisible();
});
