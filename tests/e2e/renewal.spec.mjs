// Consent that has become old is asked for again: begun on the console, answered out of a letter with a script and without one, and counted.

import { DatabaseSync } from "node:sqlite";
import { readFileSync } from "node:fs";

import { plant } from "../bench/tree.mjs";
import { examine } from "./examine.mjs";
import { button, enter, goTo, heading } from "./staff.mjs";
import { ask, confirmed, expect, letter, letters, link, newAddress, setUp, testAlone as test } from "./support.mjs";

const YEARS = 3 * 365 * 86_400_000;
const HOUR = 3_600_000;
const [WITH_SCRIPT, WITHOUT] = ["asiakas.0000001@example.com", "asiakas.0000003@example.com"];

test("old consent is asked for again, and given with a script and without one", async ({ page, lupa, browser }) => {
  test.setTimeout(60_000);
  await setUp(lupa);
  const recent = await confirmed(lupa);
  await inFile(lupa, agreedLongAgo);
  await enter(page, lupa, ["see_audience", "export_addresses"]);
  await page.goto("/console?lang=fi");
  await goTo(page, "Kysy uudelleen");
  await expect(heading(page)).toHaveText("Pyydä suostumusta uudelleen");
  await expect(page.getByText("Keneltäkään ei ole vielä kysytty.")).toBeVisible();
  await examine(page, "asking again");

  await test.step("who would be asked is counted first", async () => {
    await page.getByLabel("Käyttötarkoitus").selectOption("newsletter");
    await page.getByLabel("Viimeinen päivä").fill(new Date(Date.now() + 30 * 24 * HOUR).toISOString().slice(0, 10));
    await button(page, "Laske ensin").click();
    const preview = page.getByRole("region", { name: "Ennen kuin aloitat" });
    await expect(preview).toContainText("2 sähköpostilla: suostumus on vanha");
    await examine(page, "who would be asked");
    await button(preview, "Aloita").click();
    await page.getByRole("dialog").getByRole("button", { name: "Aloita", exact: true }).click();
    await expect(page.getByText("Aloitettu. Ensimmäiset kirjeet lähtevät minuuttien kuluessa.")).toBeVisible();
    await expect(page.getByText("0 kysytty, 0 muistutettu")).toBeVisible();
    await examine(page, "asking that has begun");
  });

  // An hour goes by; a sign-up wakes the register.
  await page.goto("about:blank");
  await inFile(lupa, (database) => database.exec(`update renewal set paced_at = paced_at - ${HOUR}, begun_at = begun_at - ${HOUR}`));
  const { digest } = (await ask(lupa, "GET", "/api/v1/forms/newsletter?locale=fi")).body;
  const choices = { newsletter: true, "offers-sms": false, research: false };
  await ask(lupa, "POST", "/api/v1/signups", { form: "newsletter", notice: digest, email: newAddress(), choices });

  await test.step("with a script the box is empty, and an empty box is no consent", async () => {
    const asked = await letter(lupa, WITH_SCRIPT, "/me/renew/");
    await answer(page, link(asked, "/me/renew/"), () => examine(page, "the question"));
    await examine(page, "the thanks");
    await letter(lupa, WITH_SCRIPT, "/u/", 2);
  });

  await test.step("without a script likewise", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: lupa.origin, locale: "fi-FI" });
    await answer(await context.newPage(), link(await letter(lupa, WITHOUT, "/me/renew/"), "/me/renew/"));
    await context.close();
  });

  await test.step("the console counts who was asked, and what they said", async () => {
    await page.goto("/console/renewals?lang=fi");
    await expect(page.getByText("2 kysytty, 0 muistutettu")).toBeVisible();
    await expect(page.getByText("2 suostui · 0 kielsi · 0 ei ole vastannut")).toBeVisible();
    expect(await letters(lupa, recent.email, "/me/renew/"), "nobody is asked whose consent is new").toEqual([]);
    await page.getByRole("button", { name: /^Lopeta/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Lopeta", exact: true }).click();
    await expect(page.getByText("Lopetettu.")).toBeVisible();
  });
});

test("who has no e-mail ground is asked on paper: letters and labels to print, and no mail", async ({ page, lupa }) => {
  test.setTimeout(60_000);
  await setUp(lupa);
  const address = { street: "Kauppakatu 1", postal_code: "40100", locality: "Jyväskylä", country: "FI" };
  const people = [
    { name: "Aino Kokko", email: newAddress(), address },
    { name: "Eino Kokko", email: newAddress(), address },
    { name: "Osoitteeton Olli", email: newAddress() },
  ];
  for (const person of people) await ask(lupa, "POST", "/api/v1/people", { locale: "fi", source: "noted", ...person });
  await enter(page, lupa, ["see_audience", "export_addresses"]);
  await page.goto("/console/renewals?lang=fi");

  await test.step("letters are counted, and those who cannot get one", async () => {
    await page.getByLabel("Käyttötarkoitus").selectOption("newsletter");
    await page.getByRole("combobox", { name: "Miten" }).selectOption("paper");
    await expect(page.getByLabel("Kirjeitä päivässä")).toBeHidden();
    await page.getByLabel("Viimeinen päivä").fill(new Date(Date.now() + 60 * 24 * HOUR).toISOString().slice(0, 10));
    await button(page, "Laske ensin").click();
    const preview = page.getByRole("region", { name: "Ennen kuin aloitat" });
    await expect(preview).toContainText("2 saisi kirjeen");
    await expect(preview).toContainText("1 jää ilman kirjettä");
    await examine(page, "who would get a letter");
    await button(preview, "Aloita").click();
    await page.getByRole("dialog").getByRole("button", { name: "Aloita", exact: true }).click();
    await expect(page.getByText("Aloitettu. Tee nyt ensimmäiset kirjeet.")).toBeVisible();
  });

  await test.step("the letters are made, and saved with their labels", async () => {
    await expect(page.getByText("Kirjeitä tekemättä: 2")).toBeVisible();
    await page.getByRole("button", { name: /^Tee seuraavat kirjeet/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Tee kirjeet", exact: true }).click();
    await expect(page.getByText("Kirjeet on tehty. Lataa ne tulostettavaksi.")).toBeVisible();
    await expect(page.getByText(/^Kirjeet 1: 2 kpl/)).toBeVisible();
    await expect(page.getByText("2 kysytty, 0 muistutettu")).toBeVisible();
    await expect(page.getByText("Kaikki kirjeet on tehty.")).toBeVisible();
    await examine(page, "letters that were made");
    for (const [name, file] of [
      [/^Kirjeet \(PDF\)/, "lupa-newsletter-letters-1.pdf"],
      [/^Tarrat \(PDF\)/, "lupa-newsletter-labels-1.pdf"],
    ]) {
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
      expect(download.suggestedFilename()).toBe(file);
      expect(
        readFileSync(await download.path())
          .subarray(0, 5)
          .toString(),
      ).toBe("%PDF-");
    }
  });

  await test.step("a code that is none opens nothing, and nobody got mail", async () => {
    const response = await page.request.get("/r/0000-0000-0000-0000?lang=fi", { headers: { accept: "text/html" } });
    expect(response.status()).toBe(404);
    for (const { email } of people) expect(await letters(lupa, email, "/")).toEqual([]);
  });
});

/** Answers the question of a letter: first with the box as it is, which is empty, then ticked. */
async function answer(page, address, look = async () => {}) {
  await page.goto(address);
  await expect(heading(page)).toHaveText("Saammeko kirjoittaa sinulle jatkossakin?");
  const agrees = page.getByRole("checkbox");
  await expect(agrees).not.toBeChecked();
  await look();
  await button(page, "Tallenna vastaukseni").click();
  await expect(page.getByRole("alert")).toContainText("Ruutu on tyhjä, joten mitään ei tallennettu.");
  await agrees.check();
  await button(page, "Tallenna vastaukseni").click();
  await expect(heading(page)).toHaveText("Kiitos – suostumuksesi on tallennettu");
  await page.goto(address);
  await expect(heading(page)).toHaveText("Kiitos – suostumuksesi on tallennettu");
}

/** People who agreed three years ago: copies of the one who is there, as they are made for `make bench-renewal`. */
function agreedLongAgo(database) {
  database.exec("create temp table seed (value); insert into temp.seed values (3)");
  database.exec(`begin; ${readFileSync(new URL("../bench/seed.sql", import.meta.url), "utf8")}`);
  database.exec(`drop trigger event_is_immutable;
    update event set at = at - ${YEARS}, body = json_set(body, '$.at', strftime('%Y-%m-%dT%H:%M:%fZ', (at - ${YEARS}) / 1000.0, 'unixepoch'))
      where person > 1;
    update person set locale = 'fi' where no > 1;
    update standing set since = since - ${YEARS}, locale = 'fi' where person > 1`);
  plant(database);
  database.exec("commit");
}

/** Writes to the file of the register while it does not run. */
async function inFile(lupa, write) {
  await lupa.pause();
  const database = new DatabaseSync(lupa.database);
  write(database);
  database.close();
  await lupa.resume();
}
