// The description of the register: published, read by a visitor in three languages, changed and published anew; a processor, a breach, the statement.

import { examine } from "./examine.mjs";
import { button, enter, heading } from "./staff.mjs";
import { ask, expect, setUp, testAlone as test } from "./support.mjs";

const RIGHTS = ["read_audit", "edit_wording", "publish_wording", "manage_business", "handle_requests"];
const field = (page, name) => page.getByRole("textbox", { name });
const choice = (page, name) => page.getByRole("combobox", { name });
const said = (page, text) => expect(page.getByRole("status").filter({ hasText: text })).toBeVisible();

/** Publishes what the register does now. */
async function publish(page, version) {
  await button(page, "Julkaise").click();
  await page.getByRole("dialog").getByRole("button", { name: "Julkaise" }).click();
  await said(page, `Versio ${version} on julkaistu.`);
}

test("the description is published, read by a visitor, changed, and published anew", async ({ page, lupa }) => {
  await setUp(lupa);
  await enter(page, lupa, RIGHTS);
  await page.goto("/console/description?lang=fi");
  await expect(heading(page)).toHaveText("Tietosuojaseloste");
  await expect(page.getByText("Mitään ei ole vielä julkaistu.")).toBeVisible();
  await examine(page, "description, nothing published");
  await publish(page, 1);
  await expect(page.getByText("Se kertoo, mitä rekisteri tekee tänään.")).toBeVisible();
  await expect(button(page, "Julkaise")).toHaveCount(0);

  await field(page, "Manuaalinen aineisto, suomi").fill("Ajanvarauskirja on lukitussa kaapissa.");
  await field(page, "Tietosuojavastaavan sähköposti").fill("ei osoite");
  await button(page, "Tallenna").click();
  await expect(page.getByRole("alert").filter({ hasText: "Tarkista vielä" })).toBeFocused();
  await field(page, "Tietosuojavastaavan sähköposti").fill("");
  await button(page, "Tallenna").click();
  await said(page, "Tallennettu.");
  await expect(page.getByText("Rekisteri tekee nyt jotain, mitä tämä versio ei kerro.")).toBeVisible();
  await expect(page.locator("ins").filter({ hasText: "Ajanvarauskirja" })).toBeVisible();
  await examine(page, "description, something changed");
  await publish(page, 2);

  const statement = page.waitForEvent("download");
  await page.getByRole("link", { name: "Lataa selvitys" }).click();
  expect((await statement).suggestedFilename()).toMatch(/^lupa-statement-\d{4}-\d\d-\d\d\.pdf$/);

  for (const [language, title, changed] of [
    ["fi", "Asiakasrekisteri", "Mikä muuttui versiosta 1"],
    ["sv", "Kundregister", "Vad som ändrades från version 1"],
    ["en", "Customer register", "What changed from version 1"],
  ]) {
    await page.goto(`/register?lang=${language}`);
    await expect(heading(page)).toHaveText(title);
    await expect(page.getByRole("heading", { name: changed })).toBeVisible();
    await examine(page, `/register in ${language}`);
    for (const path of ["/cookies", "/accessibility"]) {
      await page.goto(`${path}?lang=${language}`);
      await expect(heading(page)).toBeVisible();
      await examine(page, `${path} in ${language}`);
    }
  }
  await page.goto("/register/1?lang=fi");
  await expect(page.getByText("Ajanvarauskirja")).toHaveCount(0);
  await page.getByRole("link", { name: "Voimassa on uudempi versio: 2" }).click();
  await expect(page.getByText("Ajanvarauskirja on lukitussa kaapissa.").first()).toBeVisible();
});

test("a processing agreement is accepted, and ends", async ({ page, lupa }) => {
  await setUp(lupa);
  await enter(page, lupa, RIGHTS);
  await page.goto("/console/processors?lang=fi");
  await expect(page.getByText("Käsittelysopimuksia ei ole kirjattu.")).toBeVisible();
  await page.getByRole("link", { name: "Lisää käsittelijä" }).click();
  await field(page, "Nimi").fill("Pilvi Inc.");
  await choice(page, "Maa").selectOption("US");
  await page.getByRole("textbox", { name: "Sopimus", exact: true }).fill("Data Processing Addendum");
  await field(page, "Versio").fill("6.2");
  await examine(page, "a processor");
  await button(page, "Tallenna").click();
  await expect(page.getByRole("alert").filter({ hasText: "Tarkista vielä" })).toBeFocused();
  await choice(page, "Siirron peruste").selectOption("adequacy");
  await button(page, "Tallenna").click();
  await said(page, "Tallennettu.");
  await expect(page.getByRole("table", { name: "Käsittelijät" })).toContainText("Data Processing Addendum, 6.2");
  await examine(page, "processors");
  await page.goto("/register?lang=en");
  await expect(page.getByRole("rowheader", { name: "Pilvi Inc." })).toBeVisible();
  await page.goto("/console/processors?lang=fi");
  await page.getByRole("button", { name: /Päätä sopimus/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Päätä sopimus" }).click();
  await said(page, "Sopimus on päätetty.");
  await expect(page.getByRole("heading", { name: "Päättyneet" })).toBeVisible();
});

test("who received a list gets an address, and hears of corrections by mail", async ({ page, lupa }) => {
  await setUp(lupa);
  await enter(page, lupa, RIGHTS);
  await page.goto("/console/processors?lang=fi");
  await expect(page.getByText("Käsittelysopimuksia ei ole kirjattu.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Luetteloiden saajat" }), "no list went to another").toHaveCount(0);
  await ask(lupa, "POST", "/api/v1/audience/export", { purpose: "newsletter", where: {}, format: "csv", recipient: "Posti Oy" });
  await page.reload();
  const received = page.getByRole("region", { name: "Luetteloiden saajat" });
  const address = received.getByRole("textbox", { name: "Sähköposti: Posti Oy" });
  await address.fill("ei osoite");
  await received.getByRole("button", { name: "Tallenna" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Tarkista vielä" })).toBeFocused();
  await address.fill("tuki@posti.example");
  await received.getByRole("button", { name: "Tallenna" }).click();
  await said(page, "Osoite on tallennettu.");
  await expect(address).toHaveValue("tuki@posti.example");
  await examine(page, "who received lists");
});

test("a breach is entered, decided and told, and nothing of it goes", async ({ page, lupa }) => {
  await setUp(lupa);
  await enter(page, lupa, RIGHTS);
  await page.goto("/console/breaches?lang=fi");
  await expect(page.getByText("Loukkauksia ei ole kirjattu.")).toBeVisible();
  await button(page, "Kirjaa loukkaus").click();
  await expect(page.getByRole("alert").filter({ hasText: "Tarkista vielä" })).toBeFocused();
  await field(page, "Mitä tapahtui").fill("Kannettava tietokone katosi.");
  await page.getByRole("checkbox", { name: "Kaikkia rekisterissä olevia" }).check();
  await button(page, "Kirjaa loukkaus").click();
  await said(page, "Loukkaus 1 on kirjattu.");
  await expect(page.getByText(/^Ilmoita viranomaiselle viimeistään /)).toBeVisible();
  await expect(page.getByText("koskee 0 ihmistä")).toBeVisible();
  await examine(page, "a breach");

  await button(page, "Päätös").click();
  await choice(page, "Päätös").selectOption("likely");
  await field(page, "Perustelut").fill("Levyä ei ollut salattu.");
  await button(page, "Kirjaa").click();
  await said(page, "Kirjattu.");
  await button(page, "Kenelle ilmoitettiin").click();
  await field(page, "Miten").fill("Lomake 4711");
  await button(page, "Kirjaa").click();
  await said(page, "Kirjattu.");
  await expect(page.getByText(/^Viranomaiselle ilmoitettu ajoissa /)).toBeVisible();
  await examine(page, "a breach that was told");
});
