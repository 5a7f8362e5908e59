// The screen of marketing: a query, its numbers, the people behind them, a name for it, the file; and what the customer sees of that.

import { readFile } from "node:fs/promises";

import { examine } from "./examine.mjs";
import { button, enter, heading, signOut, speak } from "./staff.mjs";
import { ask, confirmed, expect, setUp, signedUp, signIn, testAlone as test } from "./support.mjs";

const choose = (page, title) => page.getByRole("radio", { name: title, exact: true }).check();
const answer = (page) => page.getByRole("region", { name: "Kenelle saa lähettää" });
/** Adds a condition by the menu of all conditions, or of a group. */
async function add(scope, name) {
  await scope.getByRole("button", { name: "Lisää ehto" }).last().click();
  await scope.getByRole("button", { name, exact: true }).last().click();
}
const numbers = (page) => answer(page).getByRole("row");

/** Two who may be written to, in two languages, and one who has not confirmed. */
async function people(lupa) {
  const [fi, sv] = [await confirmed(lupa, "fi"), await confirmed(lupa, "sv")];
  return { fi, sv, pending: await signedUp(lupa, "fi") };
}

test("from a question to numbers, to people, to a file that the customer sees", async ({ page, browser, lupa }) => {
  test.setTimeout(90_000);
  await setUp(lupa);
  const { fi, sv, pending } = await people(lupa);
  await enter(page, lupa, ["see_audience", "export_addresses"]);
  await page.goto("/console/audience?lang=fi");
  await expect(answer(page)).toContainText("Valitse ensin, mitä lähetät.");
  await examine(page, "nothing chosen");

  await choose(page, "Uutiskirje");
  await expect(answer(page)).toContainText("2 henkilölle saa lähettää");
  await expect(numbers(page).filter({ hasText: "osoite toimii" })).toContainText("2");
  await expect(numbers(page).filter({ hasText: "ei vielä vahvistanut" })).toContainText("1");
  await expect(numbers(page).filter({ hasText: "Yhteensä" })).toContainText("3");
  await examine(page, "numbers");

  // A condition asks nothing until it is filled in, and every step can be gone back to.
  await add(page, "Kieli");
  await expect(page.getByRole("group", { name: "Kieli" })).toBeFocused();
  await page.getByRole("checkbox", { name: "suomi" }).check();
  await expect(answer(page)).toContainText("1 henkilölle saa lähettää");
  await page.getByRole("combobox", { name: "Täyttyykö ehto" }).selectOption("ei ole mikään näistä");
  await expect(answer(page)).toContainText("Ehdot täyttää 1 henkilö.");
  await page.goBack();
  await expect(answer(page)).toContainText("Ehdot täyttää 2 henkilöä.");
  await page.reload();
  // What is filled in stands there as a sentence, and opens.
  const chip = button(page, "Kieli · suomi");
  await expect(chip).toHaveAttribute("aria-expanded", "false");
  await chip.click();
  await expect(page.getByRole("checkbox", { name: "suomi" })).toBeChecked();
  await expect(answer(page)).toContainText("1 henkilölle saa lähettää");

  // One of two: by a group.
  await add(page, "Ehtoryhmä");
  const group = page.getByRole("group", { name: "Ehtoryhmä", exact: true });
  await add(group, "Lisätty rekisteriin");
  await group.getByLabel("Viimeinen päivä").fill("2020-01-01");
  await expect(answer(page)).toContainText("Kukaan ei täytä näitä ehtoja");
  await expect(button(page, "Vie osoitteet")).toBeHidden();
  await page.getByRole("combobox", { name: "Mukaan otetaan ne, joilla" }).selectOption("ainakin yksi näistä ehdoista täyttyy");
  await expect(answer(page)).toContainText("1 henkilölle saa lähettää");
  await examine(page, "a group");

  // A name for it; another question; and back.
  await page.getByRole("textbox", { name: "Tallenna nykyiset valinnat nimellä" }).fill("Suomenkieliset");
  await button(page, "Tallenna").click();
  await expect(page.getByRole("status").filter({ hasText: "Tallennettu: Suomenkieliset" })).toBeFocused();
  await button(page, "Poista: Kieli").click();
  await expect(group.getByLabel("Viimeinen päivä"), "what is in the group stays").toHaveValue("2020-01-01");
  await button(page, "Poista: Ehtoryhmä").click();
  await expect(answer(page)).toContainText("2 henkilölle saa lähettää");
  await expect(page).not.toHaveURL(/where=/);
  await button(page, "Avaa: Suomenkieliset").click();
  await expect(answer(page)).toContainText("1 henkilölle saa lähettää");
  await expect(page).toHaveURL(/where=/);

  await button(page, "Näytä: Saa lähettää").click();
  await expect(page.getByRole("heading", { name: "Saa lähettää: 1" })).toBeFocused();
  await expect(page.getByRole("rowheader", { name: fi.email })).toBeVisible();
  await expect(page.getByRole("table")).not.toContainText(sv.email);
  await examine(page, "people");
  await button(page, "Takaisin lukuihin").click();
  await expect(button(page, "Näytä: Saa lähettää")).toBeFocused();
  await button(page, "Näytä: Ei saa lähettää: ei vielä vahvistanut").click();
  await expect(page.getByRole("rowheader", { name: pending.email })).toBeVisible();
  await expect(page).toHaveURL(/show=pending/);
  await page.goBack();

  await button(page, "Vie osoitteet").click();
  const dialog = page.getByRole("dialog", { name: "Vie osoitteet tiedostona" });
  await expect(dialog).toContainText("Uutiskirje");
  await expect(dialog).toContainText("kuka osoitteen vei");
  await expect(dialog.getByRole("radio", { name: "Osoitetarrat tulostettavaksi (PDF)" }), "labels have a right of their own").toHaveCount(
    0,
  );
  await examine(page, "the dialog");
  const [book] = await Promise.all([page.waitForEvent("download"), button(dialog, "Vie osoitteet").click()]);
  expect(book.suggestedFilename()).toMatch(/^lupa-newsletter-\d{4}-\d\d-\d\d-[0-9a-f]{8}\.xlsx$/);
  expect((await readFile(await book.path())).subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
  await expect(dialog.getByRole("status")).toContainText("on ladattu");
  await button(page, "Sulje").click();
  await expect(button(page, "Vie osoitteet")).toBeFocused();

  await button(page, "Vie osoitteet").click();
  await dialog.getByRole("radio", { name: "CSV Exceliin" }).check();
  await expect(dialog).toContainText("lokin tarkistuspiste");
  const [download] = await Promise.all([page.waitForEvent("download"), button(dialog, "Vie osoitteet").click()]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  const text = await readFile(await download.path(), "utf8");
  expect(text.startsWith('\u{feff}"Sähköposti";"Nimi";'), "what Excel in Finland needs").toBe(true);
  expect(text).toContain(fi.email);
  expect(text).not.toContain(sv.email);
  await expect(dialog.getByRole("status")).toContainText("on ladattu");
  await button(page, "Sulje").click();

  // Another language, the same question.
  await speak(page, "Svenska");
  await expect(page).toHaveURL(/lang=sv.*where=/);
  await expect(page.getByRole("region", { name: "Vilka du får skicka till" })).toContainText("1 person");
  await speak(page, "Suomi");

  const customer = await browser.newContext({ baseURL: lupa.origin, locale: "fi-FI" });
  const own = await customer.newPage();
  await signIn(customer, lupa, fi.email);
  await own.goto("/me/data?lang=fi");
  const exported = own.getByRole("region", { name: "Kuka on katsonut tietojasi tai vienyt ne tiedostoon" });
  await expect(exported).toContainText("Maija Markkinoija vei osoitteesi tiedostoon. Käyttötarkoitus: Uutiskirje.");
  await expect(exported).toContainText("Maija Markkinoija katsoi listaa, jolla olet. Käyttötarkoitus: Uutiskirje.");
  await customer.close();
});

test("a user who may not export sees the numbers and has no button", async ({ page, lupa, met }) => {
  await setUp(lupa);
  await people(lupa);
  await enter(page, lupa, ["see_audience"]);
  const where = encodeURIComponent(JSON.stringify({ language: ["sv"] }));
  await page.goto(`/console/audience?lang=fi&purpose=newsletter&where=${where}`);
  await expect(answer(page)).toContainText("1 henkilölle saa lähettää");
  await button(page, "Kieli · ruotsi").click();
  await expect(page.getByRole("checkbox", { name: "ruotsi" })).toBeChecked();
  await expect(button(page, "Vie osoitteet")).toHaveCount(0);

  // What the register cannot count is said, and nothing is lost.
  await page.route("**/audience/count", (route) => route.abort());
  await page.getByRole("checkbox", { name: "suomi" }).check();
  await expect(answer(page).getByRole("alert")).toContainText("Yhteys ei ehkä toimi");
  await expect(answer(page)).toContainText("1 henkilölle saa lähettää");
  expect(met.splice(0), "the browser's own complaint").toEqual(["error: Failed to load resource: net::ERR_FAILED"]);
  await page.unroute("**/audience/count");
  await button(page, "Laske uudelleen").click();
  await expect(answer(page)).toContainText("2 henkilölle saa lähettää");
});

test("a user who prints labels is told who has no address, and gets them from the first free one", async ({ page, lupa }) => {
  await setUp(lupa);
  await people(lupa);
  await enter(page, lupa, ["see_audience", "print_labels"]);
  await page.goto("/console/audience?lang=fi&purpose=newsletter");
  await button(page, "Vie osoitteet").click();
  const dialog = page.getByRole("dialog", { name: "Vie osoitteet tiedostona" });
  await expect(dialog.getByRole("radio")).toHaveCount(1);
  await expect(dialog).toContainText("2 henkilölle ei tule tarraa");
  await expect(button(dialog, "Vie osoitteet"), "there is nothing to print").toBeHidden();
  await page.route("**/labels/count", (route) => route.fulfill({ json: { send: 2, labels: 1, without: 1 } }));
  await button(page, "Peruuta").click();
  await button(page, "Vie osoitteet").click();
  await dialog.getByLabel("Tarra-arkki").selectOption({ label: "99,1 × 38,1 mm (2 × 7)" });
  await dialog.getByLabel("Ensimmäinen vapaa tarra").fill("15");
  await button(dialog, "Vie osoitteet").click();
  await expect(dialog.getByLabel("Ensimmäinen vapaa tarra"), "a sheet has 14").toBeFocused();
  await dialog.getByLabel("Ensimmäinen vapaa tarra").fill("14");
  await examine(page, "labels");
  let sent;
  await page.route("**/audience/labels", (route) => {
    sent = route.request().postDataJSON();
    return route.continue();
  });
  await button(dialog, "Vie osoitteet").click();
  await expect(dialog.getByRole("status")).toContainText("postiosoite");
  expect(sent).toMatchObject({ purpose: "newsletter", sheet: "99x38", start: 14 });
});

/** A second form, open, with a purpose of its own that no other form asks for. */
async function panel(lupa) {
  const purpose = { id: "panel", channel: "email", category: "research", legal_basis: "consent", data: ["email-address"] };
  await ask(lupa, "POST", "/api/v1/purposes", purpose);
  const { draft } = (await ask(lupa, "GET", "/api/v1/forms/newsletter/draft")).body;
  draft.purposes = ["panel"];
  for (const text of Object.values(draft.texts)) {
    text.heading = "Raatilomake";
    text.statements = { panel: { title: "Asiakasraati", label: "Kysykää minulta.", details: "Kahdesti vuodessa." } };
    text.fields = [{ name: "email", label: "Sähköpostiosoite" }];
  }
  await ask(lupa, "POST", "/api/v1/forms", { id: "raati", draft });
  await ask(lupa, "POST", "/api/v1/forms/raati/publish", { grace_seconds: 0 });
}

/** Ends the use of a purpose that no open form asks for. */
async function retirePurpose(lupa, id) {
  const path = `/api/v1/purposes/${id}`;
  const { body, headers } = await ask(lupa, "GET", path);
  const { channel, category, data } = body.purpose;
  await ask(lupa, "PUT", path, { channel, category, data, processing: "unchanged", retired: true }, { "if-match": headers.get("etag") });
}

test("every purpose in use is offered by its title, whichever form asks for it", async ({ page, lupa }) => {
  await setUp(lupa);
  await panel(lupa);
  await ask(lupa, "POST", "/api/v1/forms/newsletter/retire", { grace_seconds: 0 });
  await retirePurpose(lupa, "research");
  await enter(page, lupa, ["see_audience"]);
  await page.goto("/console/audience?lang=fi");
  await choose(page, "Asiakasraati");
  await expect(page.locator(".answer__number")).toHaveText("0");
  await expect(page).toHaveURL(/purpose=panel/);
  const offered = page.getByRole("radio");
  await expect(page.getByRole("radio", { name: "Uutiskirje", exact: true }), "its form is closed, it is in use").toBeVisible();
  await expect(offered, "what is not in use is not offered").toHaveCount(3);

  // The editions of every form, by its heading.
  await add(page, "Tekstin versio");
  await expect(page.getByRole("combobox", { name: "Versio" })).toContainText("Raatilomake, versio 1");

  await page.goto("/console/audience?lang=fi&purpose=research");
  await expect(offered, "what the address asks about is").toHaveCount(4);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(1);
});

test("counting keeps the session going, and half an hour without a request ends it", async ({ page, lupa }) => {
  await page.clock.install();
  await setUp(lupa);
  await enter(page, lupa, ["see_audience"]);
  await page.goto("/console/audience?lang=fi&purpose=newsletter");
  await expect(page.locator(".answer__number")).toHaveText("0");
  await page.clock.fastForward("25:00");
  await add(page, "Kieli");
  const counted = page.waitForResponse("**/audience/count");
  await page.getByRole("checkbox", { name: "suomi" }).check();
  await counted;
  await page.clock.fastForward("25:00");
  await page.clock.fastForward("00:30");
  const over = page.getByText("Istuntosi on päättynyt.");
  await expect(over, "the register was asked 25 minutes ago").toHaveCount(0);
  await expect(page.getByRole("checkbox", { name: "suomi" })).toBeChecked();

  await page.clock.fastForward("31:00");
  await expect(heading(page)).toHaveText("Kirjaudu sisään");
  await expect(over).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "suomi" })).toBeHidden();
});

test("pictures show what came and went, with the numbers behind them", async ({ page, lupa }) => {
  await setUp(lupa);
  await people(lupa);
  await enter(page, lupa, ["see_audience"]);
  await page.goto("/console/audience?lang=fi");
  const asked = [];
  page.on("request", (request) => /history|shares/.test(request.url()) && asked.push(request.url()));
  await expect(page.getByText("Miten suostumukset ovat kehittyneet")).toBeVisible();
  expect(asked, "nothing is fetched before it is opened").toEqual([]);
  await page.getByText("Miten suostumukset ovat kehittyneet").click();
  const figure = page.getByRole("figure").filter({ hasText: "Uutiskirje" });
  await expect(figure).toContainText("annettu 2, päättynyt 0");
  await figure.getByText("Luvut taulukkona").click();
  await expect(figure.getByRole("row").nth(1)).toContainText("20");
  await expect(figure.getByRole("row").nth(1).getByRole("cell").first()).toHaveText("2");
  await expect(page.getByRole("table", { name: "Miten tekstin kuhunkin versioon on vastattu" })).toContainText("100 %");
  await examine(page, "pictures");
  await page.getByRole("radio", { name: "Päivät" }).check();
  await expect(page.getByRole("figure").filter({ hasText: "Uutiskirje" })).toContainText("annettu 2");
  expect(asked.at(-1)).toContain("step=day");
});

test("what could not be done looks it, and is said at once", async ({ page, lupa, met }) => {
  await setUp(lupa);
  await enter(page, lupa, ["see_audience"]);
  await page.goto("/console/audience?lang=fi&purpose=newsletter");
  await page.route("**/console/session", (route) => route.abort());
  await signOut(page);
  const regretted = page.getByRole("alert").filter({ hasText: "Yhteys ei ehkä toimi" });
  await expect(regretted).toBeFocused();
  const colours = (element) => [getComputedStyle(element).backgroundColor, getComputedStyle(element).borderTopStyle];
  expect((await regretted.evaluate(colours))[1]).toBe("solid");
  await examine(page, "a failure");
  expect(met.splice(0), "the browser's own complaint").toEqual(["error: Failed to load resource: net::ERR_FAILED"]);
});
