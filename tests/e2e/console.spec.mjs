// The console: from set-up to a passkey, somebody invited who sees what they may and no more, and the ways out and back in.

import { expect, letter, link, testAlone as test } from "./support.mjs";
import { another, button, device, goTo, heading, invite, join, keeper, screens, signOut, speak } from "./staff.mjs";

const MAIJA = { name: "Maija Virtanen", email: "maija@kapy.example", role: "Markkinoija" };

test("set-up leads to a passkey, and a marketer who is invited sees what they may and no more", async ({
  page,
  lupa,
  browser,
  baseURL,
}) => {
  test.setTimeout(60_000);
  await device(page);
  await page.goto(`/console/setup#${lupa.setupToken}`);
  await page.getByRole("textbox", { name: "Yrityksen nimi" }).fill("Kampaamo Käpy");
  await page.getByRole("textbox", { name: "Sähköposti" }).fill("kaisa@kapy.example");
  await page.getByRole("textbox", { name: "Oma nimesi" }).fill("Kaisa Kuusisto");
  await button(page, "Ota käyttöön").click();
  await page.getByRole("link", { name: "Luo pääsyavain" }).click();
  await expect(heading(page)).toHaveText("Kampaamo Käpy: tervetuloa mukaan");
  await expect(page, "the token leaves the address bar").not.toHaveURL(/#/);
  await expect(page.getByText("Hei Kaisa Kuusisto. Sinut on kutsuttu osoitteella kaisa@kapy.example.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Pääsyavaimen nimi" })).toHaveValue("Tietokone");
  await button(page, "Luo pääsyavain").click();
  await expect(heading(page)).toHaveText("Ota palautuskoodit talteen");
  await expect(heading(page)).toBeFocused();
  await expect(page.locator(".codes li")).toHaveCount(8);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Lataa tiedostona" }).click()]);
  expect(download.suggestedFilename()).toBe("palautuskoodit.txt");
  await button(page, "Koodit ovat tallessa").click();
  await expect(heading(page)).toHaveText("Salassapitositoumus");
  await expect(page.getByRole("listitem").filter({ hasText: "vain työtehtävissäni" })).toBeVisible();
  await expect(screens(page)).toHaveCount(0);
  await button(page, "Olen lukenut tämän ja sitoudun siihen").click();
  await expect(heading(page)).toHaveText(/^(Huomenta|Päivää|Iltaa|Hei), Kaisa$/);
  await expect(page, "a name has no place in the history of a browser").toHaveTitle("Etusivu · Kampaamo Käpy");
  const all = ["Etusivu", "Asiakkaat", "Asiakasnäkymä", "Kohderyhmä", "Lomakkeet", "Todisteet", "Asetukset"];
  await expect(screens(page).getByRole("link")).toHaveText(all);

  const address = await invite(page, lupa, MAIJA);
  await expect(page.getByRole("row", { name: /Maija Virtanen.*Markkinoija.*Kutsuttu/ })).toBeVisible();

  const hers = await another(browser, baseURL);
  await join(hers, address);
  await expect(screens(hers).getByRole("link")).toHaveText(["Etusivu", "Kohderyhmä"]);
  await hers.goto("/console/users");
  await expect(heading(hers), "a screen that is not theirs is not there").toHaveText(/, Maija$/);
  await hers.goto(address);
  await hers.reload();
  await expect(heading(hers), "an invitation works once").toHaveText("Kutsu ei ole enää voimassa");
  await hers.goto("/console/account");
  await expect(heading(hers)).toHaveText("Oma tili");
  await expect(hers.getByRole("listitem").filter({ hasText: "Viedä osoitteita" })).toBeVisible();
  await expect(hers.getByText("Hallita käyttäjiä")).toHaveCount(0);

  await goTo(page, "Käyttäjät");
  await page.getByRole("link", { name: "Muuta: Maija Virtanen" }).click();
  await expect(heading(page)).toHaveText("Maija Virtanen: tiedot ja oikeudet");
  await button(page, "Poista käyttäjä").click();
  const question = page.getByRole("dialog", { name: "Poistetaanko Maija Virtanen?" });
  await expect(question).toContainText("Tätä ei voi kumota.");
  await page.keyboard.press("Escape");
  await expect(question).toBeHidden();
  await expect(button(page, "Poista käyttäjä"), "the focus comes back").toBeFocused();
  await button(page, "Poista käyttäjä").click();
  await question.getByRole("button", { name: "Poista käyttäjä" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Maija Virtanen on poistettu." })).toBeFocused();
  await expect(page.getByRole("row", { name: /Maija/ })).toHaveCount(0);

  await hers.getByRole("link", { name: "Etusivu" }).click();
  await hers.reload();
  await expect(heading(hers), "removed is signed out").toHaveText("Kirjaudu sisään");
  await button(hers, "Kirjaudu pääsyavaimella").click();
  await expect(hers.getByRole("alert")).toContainText("Pääsyavain ei kelvannut");
  await hers.context().close();
});

test("screens have addresses: the way back works, and the heading takes the focus", async ({ page, lupa }) => {
  await keeper(page, lupa);
  await goTo(page, "Käyttäjät");
  await expect(page).toHaveURL(/\/console\/users/);
  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveTitle("Käyttäjät · Kampaamo Käpy");
  await page.getByRole("link", { name: "Kutsu käyttäjä" }).click();
  await expect(heading(page)).toHaveText("Kutsu käyttäjä");
  await page.goBack();
  await expect(heading(page)).toHaveText("Käyttäjät");
  await expect(heading(page)).toBeFocused();
  await page.goBack();
  await expect(heading(page), "the first screen of the group").toHaveText("Yritys");
  await page.goBack();
  await expect(heading(page)).toHaveText(/, Kaisa$/);
  await page.goForward();
  await page.goForward();
  await page.reload();
  await expect(heading(page), "an address can be loaded").toHaveText("Käyttäjät");
  await speak(page, "Svenska");
  await expect(heading(page), "in the other language one stays where one was").toHaveText("Användare");
});

test("a user who is signed out on the way signs in over the screen, and goes on there", async ({ page, lupa }) => {
  await keeper(page, lupa);
  await goTo(page, "Käyttäjät");
  await page.getByRole("link", { name: "Kutsu käyttäjä" }).click();
  await page.getByRole("textbox", { name: "Nimi" }).fill("Maija Virtanen");
  await page.getByRole("textbox", { name: "Sähköpostiosoite" }).fill("maija@kapy.example");
  await page.context().clearCookies();
  await button(page, "Lähetä kutsu").click();
  await expect(heading(page)).toHaveText("Kirjaudu sisään");
  await expect(heading(page)).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "Istuntosi on päättynyt" })).toBeVisible();
  await expect(screens(page)).toHaveCount(0);
  await button(page, "Kirjaudu pääsyavaimella").click();
  await expect(heading(page)).toHaveText("Kutsu käyttäjä");
  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveTitle("Kutsu käyttäjä · Kampaamo Käpy");
  await expect(page.getByRole("textbox", { name: "Sähköpostiosoite" }), "what was typed is still there").toHaveValue("maija@kapy.example");
  await button(page, "Lähetä kutsu").click();
  await expect(page.getByRole("row", { name: /Maija Virtanen/ })).toBeVisible();

  await signOut(page);
  await expect(page.getByText("Olet kirjautunut ulos.")).toBeVisible();
  await expect(page.getByText("Maija Virtanen"), "nothing is left on the screen").toHaveCount(0);
  await page.goto("/console/audit");
  await button(page, "Kirjaudu pääsyavaimella").click();
  await expect(heading(page), "one arrives where one wanted to go").toHaveText("Tapahtumaloki");
});

test("what somebody else has changed meanwhile is shown beside one's own", async ({ page, lupa }) => {
  const { key } = await keeper(page, lupa);
  await invite(page, lupa, MAIJA);
  await page.getByRole("link", { name: "Muuta: Maija Virtanen" }).click();
  await page.getByRole("checkbox", { name: "Lukea tapahtumalokia" }).check();
  await expect(page.getByRole("combobox", { name: "Rooli" })).toHaveValue("5");
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  const { staff } = await (await fetch(`${lupa.origin}/api/v1/staff`, { headers })).json();
  const maija = staff.find(({ name }) => name === MAIJA.name);
  const change = { name: "Maija Laine", rights: ["see_audience"] };
  await fetch(`${lupa.origin}/api/v1/staff/${maija.id}`, {
    method: "PUT",
    headers: { ...headers, "if-match": `"${maija.revision}"` },
    body: JSON.stringify(change),
  });
  await button(page, "Tallenna").click();
  const both = page.getByRole("region", { name: "Joku muu muutti tätä sillä välin" });
  await expect(both).toBeFocused();
  await expect(both).toContainText("Maija Laine");
  await expect(both).toContainText("Nähdä kohderyhmä, Viedä osoitteita, Tulostaa osoitetarroja, Lukea tapahtumalokia");
  await button(page, "Tallenna omani").click();
  await expect(page.getByRole("status").filter({ hasText: "Maija Virtanen: muutokset on tallennettu." })).toBeFocused();
  await expect(page.getByRole("row", { name: /Maija Virtanen.*Oikeuksia: 4/ })).toBeVisible();

  await page.getByRole("link", { name: "Muuta: Kaisa Kuusisto" }).click();
  await page.getByRole("combobox", { name: "Rooli" }).selectOption("Tarkastaja");
  await button(page, "Tallenna").click();
  await expect(page.getByRole("alert"), "the last keeper stays").toBeFocused();
  await page.goto("/console/users?user=new");
  await page.getByRole("textbox", { name: "Nimi" }).fill("Toinen Maija");
  await page.getByRole("textbox", { name: "Sähköpostiosoite" }).fill(MAIJA.email);
  await button(page, "Lähetä kutsu").click();
  await page.getByRole("alert").getByRole("link").click();
  await expect(page.getByRole("textbox", { name: "Sähköpostiosoite" }), "somebody has this address").toBeFocused();
  await expect(page.getByRole("textbox", { name: "Nimi" })).toHaveValue("Toinen Maija");
});

test("one gives and takes only the rights that one has", async ({ page, lupa, browser, baseURL }) => {
  await keeper(page, lupa);
  await goTo(page, "Käyttäjät");
  await page.getByRole("link", { name: "Kutsu käyttäjä" }).click();
  await page.getByRole("textbox", { name: "Nimi" }).fill("Olli Ojala");
  await page.getByRole("textbox", { name: "Sähköpostiosoite" }).fill("olli@kapy.example");
  await page.getByRole("checkbox", { name: "Hallita käyttäjiä" }).check();
  await button(page, "Lähetä kutsu").click();
  const his = await another(browser, baseURL);
  await join(his, link(await letter(lupa, "olli@kapy.example", "/console/join#"), "/console/join#"));
  await goTo(his, "Käyttäjät");
  await his.getByRole("link", { name: "Muuta: Kaisa Kuusisto" }).click();
  await expect(heading(his)).toHaveText("Kaisa Kuusisto: tiedot ja oikeudet");
  await expect(his.getByRole("main"), "the screen says why").toContainText("Tällä käyttäjällä on oikeuksia, joita sinulla ei ole.");
  await expect(his.getByRole("main").getByRole("textbox")).toHaveCount(0);
  await expect(button(his, "Poista käyttäjä")).toHaveCount(0);
  await his.getByRole("link", { name: "Takaisin käyttäjiin" }).click();
  await his.getByRole("link", { name: "Kutsu käyttäjä" }).click();
  const box = his.getByRole("checkbox", { name: "Lukea tapahtumalokia" });
  await expect(box).toBeDisabled();
  await expect(box).toHaveAccessibleDescription(/Sinulla ei ole tätä oikeutta/);
  await his.context().close();
});

test("nobody's data stays on a screen that was left alone", async ({ page, lupa }) => {
  await page.clock.install();
  await keeper(page, lupa);
  await goTo(page, "Käyttäjät");
  await expect(page.getByRole("table")).toBeVisible();
  await page.clock.fastForward("29:00");
  await expect(page.getByRole("table")).toBeVisible();
  await page.clock.fastForward("02:00");
  await expect(heading(page)).toHaveText("Kirjaudu sisään");
  await expect(page.getByText("Istuntosi on päättynyt.")).toBeVisible();
  await expect(page.getByRole("table")).toBeHidden();
});

test("what is new is said once, on the first screen", async ({ page, lupa }) => {
  await keeper(page, lupa);
  const note = page.getByRole("region", { name: /^Uutta versiossa/ });
  await expect.poll(() => page.evaluate(() => localStorage.getItem("lupa-version"))).toMatch(/^\d+\./);
  await expect(note, "to somebody new everything is").toHaveCount(0);
  await page.evaluate(() => localStorage.setItem("lupa-version", "0.0.1"));
  await page.reload();
  await expect(note.getByRole("listitem").first(), "in the language of the page").toContainText(
    "lomake suomeksi, ruotsiksi ja englanniksi",
  );
  await button(page, "Selvä").click();
  await expect(heading(page)).toBeFocused();
  await page.reload();
  await expect(heading(page)).toHaveText(/, Kaisa$/);
  await expect(note).toHaveCount(0);
});
