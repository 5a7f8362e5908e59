// The keeper's own words: written, looked at, published and compared on the screen; a purpose made, changed and ended. Two who write at
// once lose nothing.

import { examine } from "./examine.mjs";
import { button, enter, goTo, heading, keeper, speak } from "./staff.mjs";
import { ask, confirmed, expect, redraft, setUp, testAlone as test } from "./support.mjs";

const NEW = "Kyllä, haluan uutiskirjeen sähköpostiini enintään kaksi kertaa kuukaudessa.";

/** What the form and its purposes are called. */
const TITLE = "Valitse, mitä haluat kuulla meiltä";
const TITLES = { newsletter: /^(Uutiskirje|Nyhetsbrev|Newsletter)$/, joulukirje: /^joulukirje/i };
/** Where a text is written: the block of its purpose, in the language that is shown. */
const statement = (page, purpose) => page.getByRole("group", { name: TITLES[purpose] });
const label = (page, purpose) => statement(page, purpose).getByRole("textbox", { name: "Lause ruudun vieressä" });
const language = (page) => page.getByRole("combobox", { name: "Muokattava kieli" });
const said = (page, text) => page.getByRole("status").filter({ hasText: text });

/** The keeper, at the texts of the form. */
async function atTheTexts(page, lupa) {
  lupa.key = (await keeper(page, lupa)).key;
  await goTo(page, "Tekstit");
  await page.getByRole("link", { name: `Muokkaa tekstejä: ${TITLE}` }).click();
  await expect(heading(page)).toHaveText(TITLE);
}

test("words are written, what is missing is led to, and what is published is what was looked at", async ({ page, lupa }) => {
  test.setTimeout(90_000);
  await atTheTexts(page, lupa);
  const person = await confirmed(lupa);
  const count = async () => (await ask(lupa, "POST", "/api/v1/audience/count", { purpose: "newsletter", where: {} })).body.send;

  const live = page.frameLocator('iframe[title^="Lomake: "]');
  await label(page, "newsletter").fill(NEW);
  await expect(live.getByRole("checkbox", { name: NEW }), "the form stands beside its texts as they are written").toBeVisible();
  await language(page).selectOption({ label: "Svenska" });
  await expect(page.getByTitle("Lomake: Svenska")).toBeVisible();
  await expect(live.getByRole("heading", { level: 1 })).toHaveText("Välj vad du vill få från oss");
  const swedish = label(page, "newsletter");
  const before = await swedish.inputValue();
  await swedish.fill("");
  // What was typed is saved on the way, and nobody is asked to leave it behind.
  await button(page, "Tallenna ja jatka").click();
  const missing = page.getByRole("alert").filter({ hasText: "Tämä puuttuu vielä" });
  await expect(missing.getByRole("listitem")).toHaveText(["Svenska: Uutiskirje: Lause ruudun vieressä"]);
  await expect(page.getByRole("button", { name: /^Julkaise versio/ }), "what lacks words cannot be published").toHaveCount(0);
  await missing.getByRole("link").click();
  await expect(swedish, "a gap leads to its field, in its language").toBeFocused();
  await swedish.fill(before);
  await button(page, "Tallenna luonnos").click();
  await expect(said(page, "Luonnos on tallennettu.")).toBeVisible();

  const preview = page.waitForEvent("popup");
  await page.getByRole("link", { name: "Esikatselu: Suomi" }).click();
  const shown = await preview;
  await expect(shown.getByRole("checkbox", { name: NEW })).toBeVisible();
  await shown.close();

  await button(page, "Katso muutokset ja julkaise").click();
  const summary = page.getByRole("region", { name: "Mitä muuttuu" });
  await expect(summary.getByRole("listitem")).toHaveText(["Uutiskirje: ruudun tiedot muuttuvat. (Suomi)"]);
  await examine(page, "what publishing changes");
  await page.getByText("Näytä sanasta sanaan").click();
  const finnish = page.getByRole("region", { name: "Muutokset: Suomi" });
  await expect(finnish.locator("ins").first()).toContainText("enintään kaksi kertaa");
  await expect(page.getByRole("region", { name: "Muutokset: Svenska" })).toContainText("Tällä kielellä mikään ei muutu.");
  await button(page, "Julkaise versio 2").click();
  await expect(said(page, "Julkaistu. Käytössä on nyt versio 2.")).toBeVisible();
  await expect(heading(page)).toHaveText(`Versiot: ${TITLE}`);
  await expect(page.getByRole("row"), "the heads and two editions: the first came with set-up").toHaveCount(3);
  expect(await count(), "words alone end no consent").toBe(1);
  await page.getByRole("link", { name: "Vertaa edelliseen: 2" }).click();
  await expect(page.locator("ins").first()).toContainText("enintään kaksi kertaa");

  // Processing changes: the same keeper is told how many that ends, and it ends.
  await page.goto("/console/wording?lang=fi");
  await page.getByRole("link", { name: "Muuta: Uutiskirje" }).click();
  await page.getByRole("combobox", { name: "Viestin tyyppi" }).selectOption({ label: "kyselyt" });
  await button(page, "Aloita uusi versio").click();
  const ends = page.getByRole("dialog", { name: "Aloitetaanko uusi versio?" });
  await expect(ends).toContainText("1 henkilön suostumus ei ole voimassa, ennen kuin hän uusii sen.");
  await ends.getByRole("button", { name: "Aloita uusi versio" }).click();
  await expect(said(page, "Käyttötarkoitus Uutiskirje on muutettu.")).toBeVisible();
  expect(await count(), "until it is given anew").toBe(0);
  await page.goto(`${person.confirm}?lang=fi`);
  await expect(page.getByRole("article", { name: "Suostumuskuitti" }), "what was agreed to is what it was").toContainText(
    "kerran kuukaudessa",
  );
});

test("somebody else saves meanwhile: both are shown, and one's own can go on", async ({ page, lupa }) => {
  await atTheTexts(page, lupa);
  await label(page, "newsletter").fill(NEW);
  await redraft(lupa, ({ texts }) => (texts.fi.heading = "Kirjeitä Kävyltä"));
  await button(page, "Tallenna luonnos").click();
  const conflict = page.getByRole("region", { name: "Joku muu on muuttanut näitä tekstejä" });
  await expect(conflict).toBeFocused();
  await expect(conflict).toContainText("Kirjeitä Kävyltä");
  await expect(conflict).toContainText(NEW);
  await expect(label(page, "newsletter"), "nothing typed is lost").toHaveValue(NEW);
  await examine(page, "two versions of the texts");
  await conflict.getByRole("button", { name: "Pidä omani" }).click();
  await expect(said(page, "Luonnos on tallennettu.")).toBeVisible();
  await expect(conflict).toHaveCount(0);

  await label(page, "newsletter").fill("Jotain muuta.");
  await redraft(lupa, ({ texts }) => (texts.fi.heading = "Kirjeitä Kävyltä"));
  await button(page, "Tallenna luonnos").click();
  await conflict.getByRole("button", { name: "Käytä toisen tekstejä" }).click();
  await expect(page.getByRole("textbox", { name: "Otsikko", exact: true })).toHaveValue("Kirjeitä Kävyltä");
  await expect(label(page, "newsletter")).toHaveValue(NEW);
});

test("what is not saved is not left without a question", async ({ page, lupa }) => {
  await atTheTexts(page, lupa);
  await language(page).selectOption({ label: "Svenska" });
  await page.getByRole("link", { name: "Takaisin teksteihin" }).click();
  await expect(heading(page), "looking alone changes nothing").toHaveText("Tekstit ja käyttötarkoitukset");
  await page.getByRole("link", { name: `Muokkaa tekstejä: ${TITLE}` }).click();
  await label(page, "newsletter").fill(NEW);
  const question = page.getByRole("dialog", { name: "Poistutaanko tallentamatta?" });
  await page.getByRole("link", { name: "Takaisin teksteihin" }).click();
  await question.getByRole("button", { name: "Peruuta" }).click();
  await expect(label(page, "newsletter")).toHaveValue(NEW);
  await page.goBack();
  await question.getByRole("button", { name: "Peruuta" }).click();
  await expect(label(page, "newsletter"), "nor by the browser's own way back").toHaveValue(NEW);
  const asked = page.waitForEvent("dialog");
  const pressed = speak(page, "Svenska");
  const dialog = await asked;
  expect(dialog.type(), "nor by another language").toBe("beforeunload");
  await dialog.dismiss();
  await pressed;
  await expect(label(page, "newsletter")).toHaveValue(NEW);
  await button(page, "Tallenna luonnos").click();
  await expect(said(page, "Luonnos on tallennettu.")).toBeVisible();
  await page.getByRole("link", { name: "Takaisin teksteihin" }).click();
  await expect(heading(page), "what is saved is left freely").toHaveText("Tekstit ja käyttötarkoitukset");

  // Typed while the draft is on its way: that is not in it.
  await page.getByRole("link", { name: `Muokkaa tekstejä: ${TITLE}` }).click();
  await expect(label(page, "newsletter")).toBeVisible();
  await page.route("**/draft", async (route) => {
    await label(page, "newsletter").fill("Vielä toisin.");
    await route.continue();
  });
  await label(page, "newsletter").fill("Toisin.");
  await button(page, "Tallenna luonnos").click();
  await expect(said(page, "Luonnos on tallennettu.")).toBeVisible();
  await page.getByRole("link", { name: "Takaisin teksteihin" }).click();
  await expect(question).toBeVisible();
});

test("a form and a purpose are made, asked for and closed", async ({ page, lupa }) => {
  test.setTimeout(90_000);
  lupa.key = (await keeper(page, lupa)).key;
  await goTo(page, "Tekstit");
  await page.getByRole("link", { name: "Uusi käyttötarkoitus" }).click();
  const name = page.getByRole("textbox", { name: "Lyhyt nimi" });
  await name.fill("Joulu kirje");
  await button(page, "Luo käyttötarkoitus").click();
  await expect(page.getByRole("alert"), "a name that is none").toBeFocused();
  await expect(name, "what was typed stays").toHaveValue("Joulu kirje");
  await name.fill("joulukirje");
  await button(page, "Luo käyttötarkoitus").click();
  await expect(said(page, "Käyttötarkoitus joulukirje on valmis.")).toBeVisible();

  await page.getByRole("link", { name: "Uusi lomake" }).click();
  await page.getByRole("textbox", { name: "Lomakkeen otsikko" }).fill("Joulu");
  await button(page, "Luo lomake").click();
  await expect(heading(page)).toHaveText("Joulu");
  for (const purpose of ["Uutiskirje", "Tarjoukset tekstiviestillä", "Kyselyt"])
    await page.getByRole("checkbox", { name: purpose }).uncheck();
  await page.getByRole("checkbox", { name: "joulukirje" }).check();
  for (const tongue of ["Suomi", "Svenska", "English"]) {
    await language(page).selectOption({ label: tongue });
    const words = statement(page, "joulukirje").getByRole("textbox");
    for (const at of [0, 1, 2]) await words.nth(at).fill(`Joulukirje ${tongue} ${at}`);
  }
  await button(page, "Tallenna luonnos").click();
  await expect(said(page, "Luonnos on tallennettu.")).toBeVisible();
  await button(page, "Katso muutokset ja julkaise").click();
  await expect(page.getByText("Kukaan ei ole nähnyt tätä lomaketta ennen").first()).toBeVisible();
  await button(page, "Julkaise versio 1").click();
  await expect(said(page, "Julkaistu. Käytössä on nyt versio 1.")).toBeVisible();
  await page.goto("/f/joulu?lang=fi");
  await expect(page.getByRole("checkbox")).toHaveCount(1);
  await expect(page.getByRole("checkbox", { name: "Joulukirje Suomi 1" })).not.toBeChecked();

  await page.goto("/console/wording?lang=fi&editions=joulu");
  await page.getByRole("combobox", { name: "Jo avatun lomakkeen voi vielä lähettää" }).selectOption({ label: "ei enää" });
  await button(page, "Sulje lomake").click();
  await page.getByRole("dialog", { name: "Suljetaanko tämä lomake?" }).getByRole("button", { name: "Sulje lomake" }).click();
  await expect(said(page, "Lomake on suljettu.")).toBeVisible();
  expect((await page.request.get(`${lupa.origin}/f/joulu?lang=fi`)).status()).toBe(410);
  await page.goto("/console/wording?lang=fi&purpose=joulukirje");
  await button(page, "Poista käyttötarkoitus käytöstä").click();
  await page.getByRole("dialog").getByRole("button", { name: "Poista käyttötarkoitus käytöstä" }).click();
  await expect(said(page, "Käyttötarkoitus Joulukirje Suomi 0 on muutettu.")).toBeVisible();
  await expect(page.getByRole("row", { name: /Joulukirje Suomi 0 ei enää käytössä/ })).toBeVisible();
});

test("who gets the data is named once, and every form says so", async ({ page, lupa }) => {
  lupa.key = (await keeper(page, lupa)).key;
  const person = await confirmed(lupa);
  await page.goto("/console/wording?lang=fi&purpose=newsletter");
  const one = (no) => page.getByRole("group", { name: `Vastaanottaja ${no}` });
  const pick = (no, label, option) => one(no).getByRole("combobox", { name: label }).selectOption({ label: option });
  const save = button(
    page.getByRole("region", { name: "Kuka tiedot saa ja kuinka kauan ne säilyvät" }),
    "Tallenna vastaanottajat ja julkaise lomakkeet",
  );
  await button(page, "Lisää vastaanottaja").click();
  await expect(one(1).getByRole("textbox", { name: "Nimi" })).toBeFocused();
  await save.click();
  await expect(page.getByRole("alert").filter({ hasText: "Anna 1–120 merkin nimi" }), "a name is needed").toBeFocused();
  await page.getByRole("alert").getByRole("link").click();
  await expect(one(1).getByRole("textbox", { name: "Nimi" }), "a mistake leads to its field").toBeFocused();
  await page.keyboard.type("Postituspalvelu Pasi");
  await page.getByRole("combobox", { name: "Kuinka kauan todiste säilyy" }).selectOption({ label: "5 vuotta" });
  await save.click();
  await expect(said(page, "Käyttötarkoitus Uutiskirje on muutettu."), "at home it is the same processing: nothing is asked").toBeVisible();
  // The edge may show a notice for five seconds after its time.
  const shows = (locale, text) =>
    expect(async () => {
      await page.goto(`/f/newsletter?lang=${locale}`);
      await page.locator("summary").click();
      await expect(page.getByText(text)).toBeVisible({ timeout: 200 });
    }).toPass({ timeout: 10_000 });
  await shows("fi", "Postituspalvelu Pasi (sähköpostin välitys, Suomi)");
  await expect(page.getByText("sen jälkeen vielä 5 vuotta")).toBeVisible();

  await page.goto("/console/wording?lang=fi&purpose=newsletter");
  await expect(one(1).getByRole("textbox", { name: "Nimi" })).toHaveValue("Postituspalvelu Pasi");
  await button(page, "Lisää vastaanottaja").click();
  await one(2).getByRole("textbox", { name: "Nimi" }).fill("Cloud Inc.");
  await pick(2, "Mitä se tekee", "rekisterin tekninen ylläpito");
  await pick(2, "Missä maassa tiedot ovat", "Yhdysvallat");
  await save.click();
  await expect(page.getByRole("alert").filter({ hasText: "Maa on Euroopan talousalueen ulkopuolella" })).toBeFocused();
  await pick(2, "Mikä suojaa tietoja siellä", "Euroopan komission vakiosopimuslausekkeet");
  await save.click();
  const ends = page.getByRole("dialog", { name: "Aloitetaanko uusi versio?" });
  await expect(ends).toContainText("1 henkilön suostumus ei ole voimassa, ennen kuin hän uusii sen.");
  await ends.getByRole("button", { name: "Peruuta" }).click();
  await expect(one(2).getByRole("textbox", { name: "Nimi" }), "nothing typed is lost").toHaveValue("Cloud Inc.");
  await save.click();
  await ends.getByRole("button", { name: "Aloita uusi versio" }).click();
  await expect(said(page, "Käyttötarkoitus Uutiskirje on muutettu.")).toBeVisible();
  const { verdicts } = (await ask(lupa, "POST", "/api/v1/check", { purpose: "newsletter", emails: [person.email] })).body;
  expect(verdicts[0].reason).toBe("lapsed");
  await shows("sv", "Cloud Inc., USA (Europeiska kommissionens standardavtalsklausuler)");

  await page.goto("/console/wording?lang=fi&purpose=newsletter");
  await button(page, "Poista vastaanottaja 1").click();
  await expect(one(2)).toHaveCount(0);
  await page.getByRole("link", { name: "Takaisin teksteihin" }).click();
  await expect(page.getByRole("dialog", { name: "Poistutaanko tallentamatta?" })).toBeVisible();
});

test("who may edit but not publish has no button, and the API refuses", async ({ page, lupa }) => {
  await setUp(lupa);
  await enter(page, lupa, ["edit_wording"]);
  await page.goto("/console/wording?lang=fi&form=newsletter");
  await expect(button(page, "Tallenna luonnos")).toBeVisible();
  await expect(button(page, "Katso muutokset ja julkaise")).toHaveCount(0);
  const status = await page.evaluate(async () => {
    const options = { method: "POST", headers: { "content-type": "application/json", "if-match": '"1"' }, body: "{}" };
    return (await fetch("/api/v1/forms/newsletter/publish", options)).status;
  });
  expect(status).toBe(403);
});

for (const locale of ["fi", "sv", "en"]) {
  test(`axe finds nothing in ${locale} on the screens about wording`, async ({ page, lupa }) => {
    test.setTimeout(90_000);
    lupa.key = (await keeper(page, lupa)).key;
    const main = page.getByRole("main");
    const look = async (query, what, ready) => {
      await page.goto(`/console/wording?lang=${locale}${query}`);
      await main.locator(ready).first().waitFor();
      await examine(page, what);
    };
    await look("", "texts and purposes", ".table");
    await look("&form=newsletter", "the texts of a form", "textarea:visible");
    await look("&publish=newsletter", "nothing to publish", ".lead");
    await redraft(lupa, ({ texts }) => (texts[locale].heading += " 2027"));
    await look("&publish=newsletter", "before publishing", ".button--primary");
    await look("&editions=newsletter", "editions", ".table");
    await look("&purpose=newsletter", "a purpose", "#processing");
    await main.locator("section[aria-labelledby=recipients] button").first().click();
    await main.locator(".recipient select").nth(1).selectOption({ index: 3 });
    await main.locator("section[aria-labelledby=recipients] button[type=submit]").click();
    await expect(page.locator("#summary")).toBeFocused();
    await examine(page, "a recipient, with a mistake");
    await look("&purpose=+new", "a new purpose", "#id");
    await main.locator("button[type=submit]").click();
    await expect(page.locator("#summary")).toBeFocused();
    await examine(page, "a new purpose, with a mistake");
    await look("&form=+new", "a new form", "#title");
  });
}
