// Birthday offers, from the purpose to the file: what a purpose asks for, on the form, on the own page, in the audience, and gone with its consent.

import { readFile } from "node:fs/promises";

import { examine } from "./examine.mjs";
import { button, enter } from "./staff.mjs";
import { ask, box, expect, letter, link, newAddress, publish, setUp, signIn, testAlone as test } from "./support.mjs";

const PURPOSE = "birthday-offers";

/** A birthday ten days from now, as a form has it. */
function soon() {
  const day = new Date(Date.now() + 10 * 24 * 60 * 60 * 1000).toISOString().slice(5, 10);
  return `1992-${day === "02-29" ? "02-28" : day}`;
}

test("birthday offers, from the purpose to the file", async ({ page, browser, lupa }) => {
  test.setTimeout(120_000);
  await setUp(lupa);
  await enter(page, lupa, ["edit_wording", "publish_wording", "manage_fields", "see_audience", "export_addresses", "see_people"]);

  // The purpose is ready to be taken, with its field and its question.
  await page.goto("/console/wording?lang=fi");
  await button(page, "Ota käyttöön").click();
  const asks = page.getByRole("region", { name: "Mitä asiakkaalta kysytään" });
  await expect(asks.getByLabel("Kysymys lomakkeella (suomi)")).toHaveValue("Milloin syntymäpäiväsi on?");
  await expect(asks.getByRole("checkbox", { name: "Vastaus tarvitaan" })).toBeChecked();
  await examine(page, "what a purpose asks for");
  await publish(lupa, (draft) => {
    draft.purposes.push(PURPOSE);
    for (const text of Object.values(draft.texts)) {
      text.statements[PURPOSE] = { title: "Syntymäpäiväetu", label: "Kyllä, lähettäkää syntymäpäiväetu.", details: "Kerran vuodessa." };
    }
  });

  // The question is there once the box is ticked; without an answer the form comes back.
  const visitor = await browser.newContext({ baseURL: lupa.origin, locale: "fi-FI" });
  const form = await visitor.newPage();
  await form.goto("/?lang=fi");
  const question = form.getByLabel("Milloin syntymäpäiväsi on?");
  await expect(question).toBeHidden();
  await box(form, PURPOSE).check();
  await expect(question).toBeVisible();
  await examine(form, "a question below its box");
  const email = newAddress();
  await form.getByRole("textbox", { name: "Sähköpostiosoite" }).fill(email);
  await form.locator("#signup button[type=submit]").click();
  const summary = form.getByRole("alert").filter({ hasText: "Vastaus puuttuu" });
  await summary.getByRole("link").click();
  await expect(question).toBeFocused();
  await question.fill(soon());
  await form.locator("#signup button[type=submit]").click();
  await expect(form.getByRole("heading", { level: 1, name: "Tarkista sähköpostisi" })).toBeVisible();
  await form.goto(link(await letter(lupa, email, "/confirm/"), "/confirm/"));
  await expect(form.getByRole("main")).toContainText("Tätä varten kysymme: syntymäpäivä.");
  await form.getByRole("button", { name: "Vahvista" }).click();

  // The audience knows whose birthday is soon, and no other purpose does.
  await page.goto(`/console/audience?lang=fi&purpose=${PURPOSE}`);
  await expect(button(page, "Syntymäpäivä kahden viikon sisällä")).toBeVisible();
  await button(page, "Syntymäpäivä kahden viikon sisällä").click();
  await expect(page.getByRole("group", { name: "Syntymäpäivä" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Kenelle saa lähettää" })).toContainText("1 henkilölle saa lähettää");
  await examine(page, "birthday soon");
  await button(page, "Vie osoitteet").click();
  const dialog = page.getByRole("dialog", { name: "Vie osoitteet tiedostona" });
  await dialog.getByRole("radio", { name: "Mailchimp" }).check();
  await expect(dialog.getByRole("checkbox", { name: "Syntymäpäivä" })).toBeChecked();
  const [file] = await Promise.all([page.waitForEvent("download"), button(dialog, "Vie osoitteet").click()]);
  const lines = (await readFile(await file.path(), "utf8")).trim().split("\r\n");
  expect(lines[0]).toBe("Email Address,FNAME,LNAME,TAGS,BIRTHDAY");
  expect(lines[1]).toBe(`${email},,,Syntymäpäiväetu,${soon().slice(5).replace("-", "/")}`);
  await button(page, "Sulje").click();
  const where = { field: { id: "birthday", recurs_within: 14 } };
  const other = await page.request.post("/api/v1/audience/count", { data: { purpose: "newsletter", where } });
  expect(other.status()).toBe(422);
  expect((await other.json()).errors[0].code).toBe("field_for_other");

  // The own page shows it, puts it right, and forgets it with the consent.
  await signIn(visitor, lupa, email);
  await form.goto("/me/data?lang=fi");
  const kept = form.getByRole("region", { name: "Mitä tietoja sinusta on tallennettu" });
  await kept.getByText("Korjaa tai poista").click();
  await kept.getByRole("textbox", { name: "Syntymäpäivä" }).fill("1993-01-02");
  await kept.getByRole("button", { name: "Tallenna" }).click();
  await expect(kept).toContainText("2.1.1993");
  await examine(form, "an answer on the own page");
  await form.getByRole("link", { name: "Takaisin omalle sivulle" }).click();
  await form.getByRole("article", { name: "Syntymäpäiväetu" }).getByRole("button", { name: "Peru" }).click();
  await form.getByRole("link", { name: "Kaikki tietosi" }).click();
  await expect(kept).not.toContainText("2.1.1993");

  // And the mailing service is told.
  await page.reload();
  await button(page, "Vie osoitteet").waitFor({ state: "hidden" });
  const list = await ask(lupa, "POST", "/api/v1/audience/suppression", { purpose: PURPOSE, preset: "mailchimp" });
  expect(list.text ?? list.body).toContain(email);
  await visitor.close();
});

test("without a script the question is asked, and ignored where its box is empty", async ({ browser, lupa }) => {
  await setUp(lupa);
  const field = { labels: { fi: "Syntymäpäivä" }, kind: "date", reason: "Etuja varten" };
  await ask(lupa, "PUT", "/api/v1/fields/birthday", field, { "if-none-match": "*" });
  const words = { name: "syntymäpäivä", question: "Milloin syntymäpäiväsi on?" };
  await ask(lupa, "POST", "/api/v1/purposes", {
    id: PURPOSE,
    channel: "email",
    category: "direct-marketing",
    legal_basis: "consent",
    data: ["email-address"],
    asks: [{ field: "birthday", kind: "date", answering: "required", term: "birth-date", texts: { fi: words, sv: words, en: words } }],
  });
  await publish(lupa, (draft) => {
    draft.purposes.push(PURPOSE);
    for (const text of Object.values(draft.texts)) {
      text.statements[PURPOSE] = { title: "Syntymäpäiväetu", label: "Kyllä.", details: "Kerran vuodessa." };
    }
  });
  const plain = await browser.newContext({ baseURL: lupa.origin, javaScriptEnabled: false, locale: "fi-FI" });
  const page = await plain.newPage();
  await page.goto("/?lang=fi");
  await page.getByRole("textbox", { name: "Sähköpostiosoite" }).fill(newAddress());
  await box(page, PURPOSE).check();
  await page.locator("#signup button[type=submit]").click();
  const question = page.getByLabel("Milloin syntymäpäiväsi on?");
  await expect(question).toHaveAttribute("aria-invalid", "true");
  await question.fill("1990-05-24");
  await box(page, PURPOSE).uncheck();
  await box(page, "newsletter").check();
  await page.locator("#signup button[type=submit]").click();
  await expect(page.getByRole("heading", { level: 1, name: "Tarkista sähköpostisi" })).toBeVisible();
  await plain.close();
});
