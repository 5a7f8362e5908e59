// The rights desk: a request that came by telephone is recorded, found in the queue, and refused with reasons; another is assigned, extended
// and granted.

import { examine } from "./examine.mjs";
import { button, enter, goTo, heading } from "./staff.mjs";
import { ask, expect, setUp, testAlone as test } from "./support.mjs";

const field = (page, name) => page.getByRole("textbox", { name });
const choice = (page, name) => page.getByRole("combobox", { name });
const said = (page, text) => expect(page.getByRole("status").filter({ hasText: text })).toBeVisible();

test("a request by telephone is recorded and refused with reasons", async ({ page, lupa }) => {
  await setUp(lupa);
  await enter(page, lupa, ["handle_requests"]);
  await page.goto("/console/requests?lang=fi");
  await expect(heading(page)).toHaveText("Pyynnöt");
  await expect(page.getByText("Avoimia pyyntöjä ei ole.")).toBeVisible();
  await examine(page);

  await page.getByRole("link", { name: "Kirjaa pyyntö" }).click();
  await expect(heading(page)).toHaveText("Kirjaa pyyntö");
  await choice(page, "Mitä asiakas pyytää?").selectOption("Tietojen poistaminen");
  await choice(page, "Miten pyyntö tuli?").selectOption("puhelimitse");
  await button(page, "Kirjaa pyyntö").click();
  const summary = page.getByRole("alert").filter({ hasText: "Tarkista vielä" });
  await expect(summary).toBeFocused();
  await summary.getByRole("link").first().click();
  await expect(field(page, "Kuka pyytää?")).toBeFocused();
  await field(page, "Kuka pyytää?").fill("Elias W., 040 123 4567");
  await field(page, "Mitä asiakas sanoo?").fill("Poistakaa kaikki, mitä minusta on.");
  await examine(page);
  await button(page, "Kirjaa pyyntö").click();
  await expect(heading(page)).toHaveText("Elias W., 040 123 4567 pyytää poistamaan tietonsa");
  await expect(page.getByText("Poistakaa kaikki, mitä minusta on.")).toBeVisible();
  expect(decodeURIComponent(page.url()), "the address names nobody").not.toMatch(/elias|40 ?123/i);
  await expect(page.getByRole("link", { name: /^Asiakkaat 1 avoin pyyntö/ }).first()).toBeVisible();

  // Nothing is granted to a stranger.
  await page.getByRole("radio", { name: "Hyväksytty", exact: true }).check();
  await button(page, "Anna päätös").click();
  await page.getByRole("dialog").getByRole("button", { name: "Anna päätös" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Pyytäjää ei ole varmistettu" })).toBeVisible();

  // A refusal needs a ground and reasons.
  await page.getByRole("radio", { name: "Hylätty", exact: true }).check();
  await button(page, "Anna päätös").click();
  await page.getByRole("dialog").getByRole("button", { name: "Anna päätös" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Kirjoita perustelut" })).toBeVisible();
  await field(page, "Vastaus asiakkaalle").fill("Emme tiedä, kuka soitti.");
  await choice(page, "Lain peruste").selectOption({ index: 1 });
  await examine(page);
  await button(page, "Anna päätös").click();
  await page.getByRole("dialog").getByRole("button", { name: "Anna päätös" }).click();
  await said(page, "Päätös on annettu.");
  await expect(page.getByText(/^Hylätty /)).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Lataa todistus" }).click();
  expect((await download).suggestedFilename()).toMatch(/^lupa-decision-\d{4}-\d{3}\.json$/);
  await page.getByRole("link", { name: "Pyynnöt" }).first().click();
  await expect(page.getByRole("table", { name: "Hoidetut" })).toContainText("Elias W.");
});

test("a request is assigned, its time is extended, and it is granted", async ({ page, lupa }) => {
  await setUp(lupa);
  await enter(page, lupa, ["handle_requests", "see_people"]);
  await ask(lupa, "POST", "/api/v1/requests", {
    kind: "access",
    arrival: "desk",
    identification: "known_person",
    contact: "Tuulikki Rantanen",
  });
  await page.goto("/console?lang=fi");
  await expect(page.getByText("1 asiakkaan pyyntö odottaa vastausta")).toBeVisible();
  await goTo(page, "Asiakkaat");
  await page.getByRole("navigation", { name: "Asiakkaat" }).getByRole("link", { name: "Pyynnöt" }).click();
  await page.getByRole("table", { name: "Avoimet" }).getByRole("link").click();
  await choice(page, "Kuka hoitaa?").selectOption("Maija Markkinoija");
  await button(page, "Tallenna").first().click();
  await expect(page.getByText("merkitsi hoitajaksi: Maija Markkinoija")).toBeVisible();
  await page.getByText("Tarvitsen lisäaikaa").click();
  await field(page, "Miksi vastaus vie pidempään?").fill("Papereita on paljon.");
  await button(page, "Ota lisäaikaa").click();
  await expect(page.getByText("Papereita on paljon.")).toBeVisible();
  await page.getByRole("radio", { name: "Hyväksytty", exact: true }).check();
  await button(page, "Anna päätös").click();
  await page.getByRole("dialog").getByRole("button", { name: "Anna päätös" }).click();
  await said(page, "Päätös on annettu.");
});
