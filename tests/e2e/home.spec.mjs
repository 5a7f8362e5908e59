// The first screen: an administrator's first morning, the desk of those who serve customers, and the audit log that both leave behind.

import { expect, letter, link, testAlone as test } from "./support.mjs";
import { add } from "./people.mjs";
import { another, button, goTo, heading, invite, join, keeper } from "./staff.mjs";

const SERVICE = { name: "Emilia Laine", email: "emilia@kapy.example", role: "Asiakaspalvelija" };
const region = (page, name) => page.getByRole("region", { name, exact: true });

/** Somebody signs up to the newsletter and confirms. */
async function customer(page, lupa, email) {
  const form = await (await page.request.get(`${lupa.origin}/api/v1/forms/newsletter?locale=fi`)).json();
  const choices = Object.fromEntries(form.notice.statements.map(({ purpose }) => [purpose, purpose === "newsletter"]));
  const data = { form: "newsletter", notice: form.digest, email, choices };
  expect((await page.request.post(`${lupa.origin}/api/v1/signups`, { data })).status()).toBe(202);
  const token = link(await letter(lupa, email, "/confirm/"), "/confirm/").split("/confirm/")[1];
  return (await page.request.post(`${lupa.origin}/api/v1/confirmations`, { data: { token } })).status();
}

test("an administrator's first morning: what to do first, numbers, what waits, what happened", async ({ page, lupa }) => {
  test.setTimeout(60_000);
  await keeper(page, lupa);
  await page.goto("/console");
  await expect(heading(page)).toHaveText(/^(Huomenta|Päivää|Iltaa|Hei), /);
  const first = region(page, "Ensimmäiset askeleet");
  await expect(first.getByRole("link", { name: /Kutsu työkaverit/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /Uutiskirje/ })).toContainText("0");
  await expect(region(page, "Viimeksi tapahtunut")).toBeVisible();

  expect(await customer(page, lupa, "liisa@asiakas.example")).toBe(200);
  await page.reload();
  const tile = page.getByRole("listitem").filter({ hasText: "30 päivässä" }).filter({ hasText: "Uutiskirje" });
  await expect(tile).toContainText("1");
  await expect(tile, "the line is told in words").toContainText("30 päivää sitten 0, nyt 1");
  const events = region(page, "Viimeksi tapahtunut");
  await expect(events.getByRole("heading", { name: "Tänään" })).toBeVisible();
  await expect(events.getByRole("link", { name: "liisa@asiakas.example" })).toBeVisible();
  await expect(events).toContainText("suostui: ");
  await tile.getByRole("link").click();
  await expect(page, "a number leads to what is behind it").toHaveURL(/\/console\/audience\?lang=fi&purpose=newsletter/);

  await goTo(page, "Etusivu");
  await button(page, "Myöhemmin").click();
  await expect(first).toHaveCount(0);
  await expect(heading(page)).toBeFocused();
  await page.reload();
  await expect(region(page, "Hoidettavaa")).toBeVisible();
  await expect(first, "put off for good, in this browser").toHaveCount(0);
});

test("who serves customers finds them at once, and sees no numbers of others", async ({ page, lupa, browser, baseURL }) => {
  test.setTimeout(60_000);
  const { key } = await keeper(page, lupa);
  await add({ ...lupa, key }, { name: "Liisa Virtanen", phone: "0401234567" });
  const address = await invite(page, lupa, SERVICE);
  const hers = await another(browser, baseURL);
  await join(hers, address);
  await expect(hers.getByRole("link", { name: /^Kirjaa suostumus/ })).toBeVisible();
  await expect(hers.getByRole("link", { name: /^Avaa asiakasnäkymä/ })).toBeVisible();
  await expect(region(hers, "Hoidettavaa")).toHaveCount(0);
  await expect(region(hers, "Tänään kirjasit")).toContainText("Et ole vielä kirjannut mitään.");
  await hers.getByRole("searchbox", { name: "Ketä palvelet?" }).fill("virta");
  await hers.keyboard.press("Enter");
  await expect(hers, "what is looked for does not stand in the address").not.toHaveURL(/virta/);
  await hers.getByRole("main").getByRole("link", { name: "Liisa Virtanen" }).click();
  await expect(heading(hers)).toContainText("Liisa Virtanen");

  await page.goto("/console/audit?lang=fi");
  const seen = page.getByRole("main").getByRole("listitem").filter({ hasText: "Emilia Laine katsoi asiakkaan tietoja" });
  await expect(seen.getByRole("link", { name: "Liisa Virtanen", exact: true })).toBeVisible();
  await seen.getByRole("link", { name: "Vain tämä asiakas: Liisa Virtanen" }).click();
  await expect(page.getByText("Asiakas: Liisa Virtanen")).toBeVisible();
  await expect(page, "an address names nobody").not.toHaveURL(/Liisa/);
  await page.getByRole("combobox", { name: "Käyttäjä" }).selectOption({ label: "Emilia Laine" });
  await button(page, "Näytä").click();
  await expect(seen).toHaveCount(1);
  await page.getByLabel("Alkaen").fill("2020-01-01");
  await page.getByLabel("Päättyen").fill("2020-01-31");
  await button(page, "Näytä").click();
  await expect(page.getByText("Tällaisia tapahtumia ei ole.")).toBeVisible();
});

test("while nothing can be saved, every screen says so", async ({ page, lupa }) => {
  await keeper(page, lupa);
  await page.route("**/api/v1/status*", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), read_only: "damaged" } });
  });
  for (const path of ["/console", "/console/people", "/console/users"]) {
    await page.goto(`${path}?lang=fi`);
    await expect(page.getByRole("alert").filter({ hasText: "Rekisteriin ei voi nyt tallentaa" })).toBeVisible();
  }
});
