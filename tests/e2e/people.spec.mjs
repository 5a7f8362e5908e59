// The screens about people: finding a person, adding one, changing a card while a colleague does too, what happened, and what else
// may be stored at all.

import { examine } from "./examine.mjs";
import { add, fact, field, follow, meanwhile, note, open, part, row, said, search, SERVICE } from "./people.mjs";
import { button, enter, goTo, heading, speak } from "./staff.mjs";
import { ask, confirmed, expect, setUp, testAlone as test } from "./support.mjs";

test("a person who is not found is added, and found from then on", async ({ page, lupa }) => {
  await setUp(lupa);
  await enter(page, lupa, SERVICE);
  await page.goto("/console/people?lang=fi");
  await expect(page.getByText("Asiakkaita ei vielä ole")).toBeVisible();
  await search(page).pressSequentially("Eero Es");
  await expect(page.getByText("Ketään ei löytynyt")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Lisää asiakas" }).last().click();
  await expect(heading(page)).toBeFocused();
  await expect(field(page, "Nimi"), "what was looked for is there already").toHaveValue("Eero Es");
  // The short card leads to the form with everything.
  await follow(page, "Täytä kaikki tiedot");
  await expect(field(page, "Nimi")).toHaveValue("Eero Es");
  await field(page, "Nimi").fill("Eero Eskola");
  await field(page, "Puhelin").fill("soita");
  await field(page, "Postinumero").fill("401");
  await page.getByRole("combobox", { name: "Avainsanat" }).fill("Kanta-asiakas, uusi");
  await page.getByRole("combobox", { name: "Avainsanat" }).press("Enter");
  await button(page, "Poista avainsana uusi").click();
  await expect(page.getByRole("combobox", { name: "Avainsanat" })).toBeFocused();
  await button(page, "Lisää asiakas").click();
  const summary = page.getByRole("alert").filter({ hasText: "Tarkista vielä" });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link")).toHaveCount(4);
  await summary.getByRole("link").first().click();
  await expect(field(page, "Puhelin")).toBeFocused();
  await expect(field(page, "Nimi"), "nothing that was typed is lost").toHaveValue("Eero Eskola");
  await field(page, "Puhelin").fill("040 123 4567");
  await field(page, "Katuosoite").fill("Kauppakatu 1");
  await field(page, "Postinumero").fill("40 100");
  await field(page, "Postitoimipaikka").fill("Jyväskylä");
  await field(page, "Miksi tieto tallennetaan?").fill("Ajanvarausta varten");
  await button(page, "Lisää asiakas").click();
  await said(page, "Asiakas on lisätty.");

  await expect(heading(page)).toHaveText("Eero Eskola");
  expect(decodeURIComponent(page.url()), "the address names nobody").not.toMatch(/eero|eskola|40 ?123/i);
  expect(await page.title(), "nor does what a browser keeps of it").not.toMatch(/eero/i);
  await expect(fact(page, "Puhelin").getByRole("link")).toHaveAttribute("href", "tel:+358401234567");
  await expect(fact(page, "Postiosoite")).toContainText("Kauppakatu 1, 40100 Jyväskylä");
  await expect(fact(page, "Avainsanat")).toContainText("kanta-asiakas");
  await page.getByText("Mistä tiedot ovat").click();
  await expect(part(page, "Tallennetut tiedot")).toContainText(
    /Nimi, .*Puhelin.*Asiakas kertoi · Ajanvarausta varten · .* · Maija Markkinoija/s,
  );

  await follow(page, "Kaikki asiakkaat");
  await expect(search(page), "what was looked for is still there").toHaveValue("Eero Es");
  await expect(row(page, "Eero Eskola")).toContainText("040 123 4567");
  await search(page).fill("4567");
  await expect(row(page, "Eero Eskola"), "the last four digits of a number are enough").toBeVisible();
  await search(page).fill("1234");
  await expect(row(page, "Eero Eskola"), "four from the middle are not").toHaveCount(0);
  await search(page).fill("040 123");
  await expect(row(page, "Eero Eskola")).toBeVisible();
  await search(page).fill("");
  await page.getByRole("combobox", { name: "Avainsana" }).selectOption("kanta-asiakas (1)");
  await expect(page.getByText("1 asiakas", { exact: true })).toBeVisible();

  // The person who has the address already is one press away.
  await add(lupa, { name: "Aino Äyräpää", email: "aino@posti.example" });
  await follow(page, "Lisää asiakas");
  await field(page, "Nimi").fill("Aino");
  await field(page, "Sähköposti").fill("AINO@posti.example");
  await button(page, "Tallenna").click();
  await follow(page, "Avaa asiakas, jolla on tämä osoite");
  await page.getByRole("dialog").getByRole("button", { name: "Poistu tallentamatta" }).click();
  await expect(heading(page)).toHaveText("Aino Äyräpää");
});

test("a long list comes page by page", async ({ page, lupa }) => {
  await setUp(lupa);
  for (let at = 0; at < 52; at += 1) await add(lupa, { name: `Asiakas ${at}` });
  await enter(page, lupa, ["see_people"]);
  await page.goto("/console/people?lang=fi");
  await expect(page.getByRole("rowheader")).toHaveCount(50);
  await expect(page.getByText("50 ensimmäistä")).toBeVisible();
  await button(page, "Näytä lisää").click();
  await expect(page.getByRole("rowheader")).toHaveCount(52);
  await expect(page.getByText("52 asiakasta")).toBeFocused();
  await expect(button(page, "Näytä lisää")).toBeHidden();
  // One who only sees has nothing to press.
  await expect(page.getByRole("link", { name: "Lisää asiakas" })).toHaveCount(0);
  // Nor is told what happened, or offered to sort by it.
  await expect(page.getByRole("columnheader", { name: "Viimeksi" })).toHaveCount(0);
  await expect(page.getByRole("combobox", { name: "Järjestys" }).getByRole("option")).toHaveCount(2);
});

test("whatever anybody is called, and however much is written, the screens hold it", async ({ page, lupa }) => {
  await setUp(lupa);
  const email = `${"a".repeat(60)}@${"b".repeat(60)}.${"c".repeat(60)}.${"d".repeat(60)}.example`;
  const names = ["W".repeat(120), "ل".repeat(60), "🧑‍🎤 Ђорђе ᚠᚢᚦ 王小明", "</h1><b>Lihava"];
  const people = [];
  for (const name of names) people.push(await add(lupa, { name, tags: ["t".repeat(40)], organisation: "Ö".repeat(160) }));
  await meanwhile(lupa, people[0], { email });
  await note(lupa, people[0].id, { happening: "visit", day: "2026-11-20", text: "väri ".repeat(10_000) });
  await enter(page, lupa, SERVICE);
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 720 });
    const fits = async () => expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.goto("/console/people?lang=fi");
    await expect(page.getByRole("rowheader")).toHaveCount(4);
    for (const name of names) await expect(row(page, name)).toBeVisible();
    await fits();
    await open(page, people[0]);
    await expect(row(page, "20.11.2026")).toContainText("väri väri");
    await fits();
    await page.getByText("Näytä kaikki").click();
    await expect(row(page, "20.11.2026").locator("details .told")).toHaveText(/^(väri\s*){10000}$/);
    await fits();
  }
});

test("one goes from one half of the console to the other and back, and nowhere one may not", async ({ page, lupa }) => {
  await setUp(lupa);
  await enter(page, lupa, ["see_people", "see_audience"]);
  await page.goto("/console?lang=fi");
  await goTo(page, "Asiakkaat");
  await expect(heading(page)).toHaveText("Asiakkaat");
  await expect(page.getByRole("navigation", { name: "Hallinnan sivut" }).getByRole("link", { name: "Asiakkaat" })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await goTo(page, "Kohderyhmä");
  await expect(heading(page)).toHaveText("Kohderyhmä");
  await page.goBack();
  await expect(heading(page)).toHaveText("Asiakkaat");
  await page.goto("/console/fields?lang=fi");
  await expect(heading(page), "where one may not go leads to the first screen").toHaveText(/, Maija$/);
  await page.goto("/console/people/card?lang=fi&person=3f2504e0-4f89-41d3-9a0c-0305e82c3301");
  await expect(page.getByText("Tätä asiakasta ei ole rekisterissä.")).toBeVisible();
  await speak(page, "Svenska");
  await expect(page.getByText("Den här kunden finns inte i registret."), "the language changes, the place stays").toBeVisible();
});

test("two who change the same customer see both versions, and nothing is lost", async ({ page, lupa }) => {
  await setUp(lupa);
  const aino = await add(lupa, { name: "Aino Äyräpää", tags: ["uusi"], phone: "040 123 4567" });
  await enter(page, lupa, SERVICE);
  await open(page, aino);
  await follow(page, "Muuta");
  await expect(field(page, "Puhelin")).toHaveValue("040 123 4567");
  await meanwhile(lupa, aino, { name: "Aino Virtanen", tags: ["uusi", "vip"], organisation: "Käpy" });
  await field(page, "Nimi").fill("Aino Mäkinen");
  await field(page, "Puhelin").fill("050 765 4321");
  await button(page, "Tallenna").click();
  const both = page.getByRole("form", { name: "Joku muu on muuttanut tämän asiakkaan tietoja" });
  await expect(both).toBeFocused();
  const of = (name) => both.getByRole("group", { name, exact: true });
  await expect(of("Nimi")).toContainText("Aino Virtanen");
  await expect(of("Nimi")).toContainText("Aino Mäkinen");
  // What only one of the two has changed is chosen; where both have, somebody has to say.
  await expect(of("Nimi").getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(of("Puhelin").getByRole("radio", { name: /Sinä kirjoitit/ })).toBeChecked();
  await expect(of("Avainsanat").getByRole("radio", { name: /Rekisterissä nyt/ })).toBeChecked();
  await expect(both.getByRole("group")).toHaveCount(4);
  await examine(page, "both versions");
  await button(page, "Tallenna valitsemani").click();
  await page.getByRole("alert").getByRole("link", { name: "Nimi: valitse, kumpi on oikein." }).click();
  await expect(of("Nimi")).toBeFocused();
  await of("Nimi")
    .getByRole("radio", { name: /Sinä kirjoitit/ })
    .check();
  // And somebody else once more.
  await meanwhile(lupa, aino, { organisation: "Kampaamo Käpy" });
  await button(page, "Tallenna valitsemani").click();
  await expect(of("Yritys tai yhteisö").getByRole("radio", { name: "Rekisterissä nyt Kampaamo Käpy" })).toBeVisible();
  await expect(of("Nimi").getByRole("radio", { name: /Sinä kirjoitit/ }), "what was chosen stays chosen").toBeChecked();
  await expect(of("Yritys tai yhteisö").getByRole("radio", { name: /Rekisterissä nyt/ })).toBeChecked();
  await button(page, "Tallenna valitsemani").click();
  await said(page, "Muutokset on tallennettu.");
  await expect(heading(page)).toHaveText("Aino Mäkinen");
  await expect(fact(page, "Puhelin")).toContainText("050 765 4321");
  await expect(fact(page, "Avainsanat")).toContainText("vip");
  await expect(fact(page, "Yritys tai yhteisö")).toContainText("Kampaamo Käpy");
  await page.getByText("Miten tiedot ovat muuttuneet").click();
  await expect(page.getByRole("listitem").filter({ hasText: "Nimi: Aino Virtanen → Aino Mäkinen" })).toContainText("Maija Markkinoija");
});

test("what happened is noted, corrected and removed", async ({ page, lupa }) => {
  await setUp(lupa);
  const aino = await add(lupa, { name: "Aino Äyräpää" });
  await enter(page, lupa, [...SERVICE, "read_audit"]);
  await open(page, aino);
  const history = part(page, "Mitä on tapahtunut");
  await expect(history).toContainText("Käyntejä, ostoja tai toimeksiantoja ei vielä ole.");
  await button(page, "Lisää merkintä").click();
  await expect(page.getByRole("heading", { name: "Uusi merkintä" })).toBeFocused();
  await page.getByRole("combobox", { name: "Mitä tapahtui" }).selectOption("osto");
  await page.getByLabel("Päivä", { exact: true }).fill("2026-11-20");
  await field(page, "Muistiinpano").fill("Shampoo\n7/43");
  await field(page, "Summa").fill("1.250");
  await page.getByRole("checkbox", { name: "Asia on vielä kesken" }).check();
  await button(page, "Tallenna").click();
  await page.getByRole("alert").getByRole("link", { name: "Kirjoita summa numeroin, esimerkiksi 12,50." }).click();
  await expect(field(page, "Summa"), "what could mean two things is asked, not guessed").toBeFocused();
  await field(page, "Summa").fill("1 250,5");
  await button(page, "Tallenna").click();
  await said(page, "Merkintä on tallennettu.");
  await expect(row(page, "20.11.2026")).toContainText("1 250,50 €");
  await expect(row(page, "20.11.2026")).toContainText("kesken");
  await expect(part(page, "Kesken")).toContainText("osto, 20.11.2026");

  // Somebody else corrects it first: what was typed stays, beside what is there now.
  const { body } = await ask(lupa, "GET", `/api/v1/people/${aino.id}/history`);
  const [entry] = body.entries;
  await button(page, "Korjaa: osto, 20.11.2026, 1 250,50 €, kesken").click();
  await field(page, "Summa").fill("12,50");
  await page.getByRole("checkbox", { name: "Asia on vielä kesken" }).uncheck();
  await ask(lupa, "PUT", `/api/v1/people/${aino.id}/history/${entry.id}`, { happening: "visit", day: "2026-11-20" }, { "if-match": '"1"' });
  await button(page, "Tallenna").click();
  await expect(page.getByRole("alert").filter({ hasText: "Joku muu on muuttanut tätä merkintää" })).toContainText("käynti, 20.11.2026");
  await expect(field(page, "Summa")).toHaveValue("12,50");
  await button(page, "Tallenna").click();
  await said(page, "Merkintä on tallennettu.");
  await expect(row(page, "20.11.2026")).toContainText("12,50 €");
  await expect(part(page, "Kesken")).toHaveCount(0);

  await button(page, "Korjaa: osto, 20.11.2026, 12,50 €").click();
  await button(page, "Poista").click();
  const dialog = page.getByRole("dialog", { name: "Poistetaanko osto, 20.11.2026, 12,50 €?" });
  await expect(button(dialog, "Peruuta")).toBeFocused();
  await button(dialog, "Poista").click();
  await said(page, "Merkintä on poistettu.");
  await expect(row(page, "20.11.2026")).toHaveCount(0);
  await page.getByText("Miten tiedot ovat muuttuneet").click();
  const removed = page.getByRole("listitem").filter({ hasText: "Poistettu: osto" });
  await expect(removed).toContainText("muistiinpanon tekstiä ei säilytetä");
  await expect(removed, "a note that was removed is gone").not.toContainText("Shampoo");
  await page.getByText("Kuka tietoja on katsonut").click();
  await expect(page.getByRole("listitem").filter({ hasText: "Maija Markkinoija katsoi asiakkaan historiaa" }).first()).toBeVisible();
});

test("a walk-in leaves a number and nobody's name", async ({ page, lupa }) => {
  await setUp(lupa);
  await enter(page, lupa, SERVICE);
  await page.goto("/console/people?lang=fi");
  await follow(page, "Lisää asiakas");
  await button(page, "Oviasiakas").click();
  await expect(page.getByRole("combobox", { name: "Mitä tapahtui" })).toBeFocused();
  await expect(page.getByText("Oviasiakkaita ei ole vielä kirjattu.")).toBeVisible();
  await expect(field(page, "Muistiinpano")).toHaveCount(0);
  await field(page, "Summa").fill("35");
  await button(page, "Kirjaa").click();
  await said(page, "Kirjattu: käynti.");
  await button(page, "Oviasiakas").click();
  await expect(page.getByRole("table", { name: "Oviasiakkaat kuukausittain" }).getByRole("row").last()).toContainText(
    /käynti.*1.*35,00\s€/,
  );
});

test("the receipts of a customer are there to be read out and printed", async ({ page, lupa }) => {
  await setUp(lupa);
  const person = await confirmed(lupa, "fi");
  await enter(page, lupa, ["see_people"]);
  await page.goto("/console/people?lang=fi");
  await follow(page, person.email);
  const consents = part(page, "Saako asiakkaalle lähettää viestejä?");
  await expect(consents.getByRole("listitem").filter({ hasText: "Uutiskirje" }).first()).toContainText("Suostui");
  await button(page, "Näytä kuitti: Uutiskirje").click();
  await expect(page.getByRole("article", { name: "Suostumuskuitti" })).toContainText("Kyllä, haluan uutiskirjeen");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Tallenna tiedostona" }).click()]);
  expect(download.suggestedFilename()).toMatch(/receipt-.*\.json$/);
  await page.emulateMedia({ media: "print" });
  await expect(part(page, "Tallennetut tiedot"), "on paper the receipt stands alone").toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await button(page, "Sulje kuitti").click();
  await expect(button(page, "Näytä kuitti: Uutiskirje"), "the focus goes back to where it was").toBeFocused();
  // Nothing here may be changed or seen of the past without the right to it.
  await expect(page.getByRole("link", { name: "Muuta" })).toHaveCount(0);
  await expect(part(page, "Mitä on tapahtunut")).toHaveCount(0);
  await expect(page.getByText("Miten tiedot ovat muuttuneet")).toHaveCount(0);
  await expect(page.getByText("Kuka tietoja on katsonut")).toHaveCount(0);
});

test("a field is declared with its reason, filled in, and taken out of use", async ({ page, browser, lupa }) => {
  await setUp(lupa);
  const aino = await add(lupa, { name: "Aino Äyräpää" });
  await enter(page, lupa, [...SERVICE, "manage_fields"]);
  await page.goto("/console/fields?lang=fi");
  await expect(page.getByText("Omia kenttiä ei vielä ole")).toBeVisible();
  await follow(page, "Lisää kenttä");
  await button(page, "Tallenna").click();
  await expect(page.getByRole("alert").filter({ hasText: "Tarkista vielä" })).toBeFocused();
  await field(page, "Suomi").fill("Värisävy");
  await field(page, "Svenska").fill("Färgton");
  await page.getByRole("combobox", { name: "Mitä kenttään tulee?" }).selectOption("yksi vaihtoehdoista");
  await field(page, "Vaihtoehdot").fill("ruskea\npunainen");
  await field(page, "Mihin tietoa tarvitaan?").fill("Sekoitamme saman värin ensi kerralla.");
  await page.getByRole("checkbox", { name: "Vain osa saa nähdä tämän" }).check();
  await button(page, "Tallenna").click();
  await said(page, "Kenttä Värisävy on tallennettu.");
  await expect(row(page, "Värisävy")).toContainText("vain ne, joilla on oikeus suojattuihin kenttiin");

  await open(page, aino, "&part=change");
  await page.getByRole("combobox", { name: "Värisävy" }).selectOption("punainen");
  await button(page, "Tallenna").click();
  await said(page, "Muutokset on tallennettu.");
  await expect(fact(page, "Värisävy")).toContainText("punainen");

  const other = await browser.newPage({ baseURL: lupa.origin, locale: "fi-FI" });
  await enter(other, lupa, ["see_people", "change_people"]);
  await open(other, aino);
  await expect(fact(other, "Värisävy")).toHaveCount(0);
  await expect(part(other, "Tallennetut tiedot")).toContainText("Lisäksi yhdessä kentässä on tieto");
  await follow(other, "Muuta");
  await field(other, "Nimi").fill("Aino Virtanen");
  await button(other, "Tallenna").click();
  await said(other, "Muutokset on tallennettu.");
  await other.close();

  await goTo(page, "Omat kentät");
  await page.getByRole("link", { name: "Muuta: Värisävy" }).click();
  await button(page, "Poista käytöstä").click();
  await button(page.getByRole("dialog", { name: "Poistetaanko kenttä Värisävy käytöstä?" }), "Poista käytöstä").click();
  await said(page, "Kenttä Värisävy on tallennettu.");
  await expect(row(page, "Värisävy")).toContainText("ei enää käytössä");
  await open(page, { ...aino, name: "Aino Virtanen" }, "&part=change");
  await page.getByRole("combobox", { name: "Värisävy" }).selectOption("Poista");
  await button(page, "Tallenna").click();
  await said(page, "Muutokset on tallennettu.");
  await expect(fact(page, "Värisävy"), "what somebody may not see they do not remove either").toHaveCount(0);
});

test("a keyboard is enough to find a customer and to note what happened", async ({ page, lupa }) => {
  const { keyboard } = page;
  const tabTo = async (locator) => {
    const target = await locator.elementHandle();
    for (let presses = 0; presses < 60; presses += 1) {
      await keyboard.press("Tab");
      if (await target.evaluate((element) => element === document.activeElement)) {
        expect(await target.evaluate((element) => getComputedStyle(element).outlineStyle), "the focus shows").not.toBe("none");
        return;
      }
    }
    throw new Error(`Tab does not reach ${locator}`);
  };
  await setUp(lupa);
  const aino = await add(lupa, { name: "Aino Äyräpää" });
  await add(lupa, { name: "Eero Eskola" });
  await enter(page, lupa, SERVICE);
  await page.goto("/console/people?lang=fi");
  await expect(page.getByRole("rowheader")).toHaveCount(2);
  await tabTo(search(page));
  await keyboard.type("ayra");
  await expect(page.getByRole("rowheader")).toHaveCount(1);
  await tabTo(page.getByRole("link", { name: "Aino Äyräpää" }));
  await keyboard.press("Enter");
  await expect(heading(page)).toBeFocused();
  await tabTo(button(page, "Lisää merkintä"));
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Uusi merkintä" })).toBeFocused();
  await tabTo(field(page, "Summa"));
  await keyboard.type("12,50");
  await keyboard.press("Enter");
  await said(page, "Merkintä on tallennettu.");
  await tabTo(page.getByText("Miten tiedot ovat muuttuneet"));
  await keyboard.press("Enter");
  await expect(page.getByRole("listitem").filter({ hasText: "Nimi: Aino Äyräpää" })).toBeVisible();
  await page.goBack();
  await expect(search(page)).toHaveValue("ayra");
  expect(page.url()).not.toContain(aino.id);
});
