// New words while a page is open: nobody agrees to words they have not seen, nobody loses what they typed, nothing agreed to is rewritten.

import { ask, box, confirmed, expect, form, letter, link, newAddress, setUp, signIn, testAlone as test } from "./support.mjs";

const OLD = "Kyllä, haluan uutiskirjeen sähköpostiini noin kerran kuukaudessa.";
const NEW = "Kyllä, haluan uutiskirjeen sähköpostiini enintään kaksi kertaa kuukaudessa.";

/** Publishes another edition of the form, which the earlier one does not outlive. */
async function reword(lupa) {
  const path = "/api/v1/forms/newsletter";
  const { body, headers } = await ask(lupa, "GET", `${path}/draft`);
  const statement = body.draft.texts.fi.statements.newsletter;
  expect(statement.label).toBe(OLD);
  statement.label = NEW;
  await ask(lupa, "PUT", `${path}/draft`, body, { "if-match": headers.get("etag") });
  await ask(lupa, "POST", `${path}/publish`, { grace_seconds: 0 });
}

test("a page that was open when the words changed shows the new ones and keeps what was typed", async ({ page, lupa }) => {
  await setUp(lupa);
  const email = newAddress();
  const { email: address, name, phone, send, done } = form(page);
  await page.goto("/f/newsletter");
  await address.fill(email);
  await name.fill("Aino Äyräpää");
  await page.getByRole("checkbox", { name: OLD }).check();
  await box(page, "offers-sms").check();
  await phone.fill("040 123 4567");
  await reword(lupa);

  await send.click();
  const why = page.getByRole("alert").filter({ hasText: "Teksti on vaihtunut" });
  await expect(why).toBeVisible();
  await expect(why).toBeFocused();
  await expect(page.getByRole("checkbox", { name: NEW })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: OLD })).toHaveCount(0);
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(0);
  await expect(address).toHaveValue(email);
  await expect(name).toHaveValue("Aino Äyräpää");

  await page.getByRole("checkbox", { name: NEW }).check();
  await box(page, "offers-sms").check();
  await expect(phone).toHaveValue("040 123 4567");
  await send.click();
  await expect(done).toBeVisible();
  await page.goto(link(await letter(lupa, email, "/confirm/"), "/confirm/"));
  await expect(page.getByRole("checkbox", { name: NEW })).toBeChecked();
});

test("an old receipt keeps the old words", async ({ page, context, lupa }) => {
  await setUp(lupa);
  const person = await confirmed(lupa);
  const receipt = async () => Buffer.from(await (await fetch(`${person.confirm}/receipt.json`)).arrayBuffer());
  const before = await receipt();
  await reword(lupa);
  expect((await receipt()).equals(before), "to the byte").toBe(true);

  await page.goto(person.confirm);
  await expect(page.getByRole("article", { name: "Suostumuskuitti" })).toContainText(OLD);
  await page.goto(`/n/${person.digest}`);
  await expect(page.getByRole("checkbox", { name: OLD })).toBeDisabled();
  await signIn(context, lupa, person.email);
  await page.goto("/me");
  await expect(page.getByRole("article", { name: "Uutiskirje" }), "what would be agreed to now").toContainText(NEW);
  await page.getByRole("button", { name: "Näytä", exact: true }).click();
  await expect(page.getByRole("article", { name: "Suostumuskuitti" })).toContainText(OLD);
});

test("new words leave consent alone; new processing ends it until it is given anew", async ({ page, context, lupa }) => {
  await setUp(lupa);
  const person = await confirmed(lupa);
  const count = async () => (await ask(lupa, "POST", "/api/v1/audience/count", { purpose: "newsletter", where: {} })).body;
  expect((await count()).send).toBe(1);
  await reword(lupa);
  expect(await count(), "an edition leaves consent alone").toMatchObject({ send: 1, withheld: [] });

  // The keeper changes what the data is used for, having seen how many that concerns.
  const path = "/api/v1/purposes/newsletter";
  const { body: { purpose, given }, headers } = await ask(lupa, "GET", path);
  expect(given).toBe(1);
  const { channel, category, data } = purpose;
  const change = { channel, category, data, processing: "changed", concerns: given };
  await ask(lupa, "PUT", path, change, { "if-match": headers.get("etag") });
  expect(await count()).toMatchObject({ send: 0, withheld: [{ reason: "lapsed", count: 1 }] });

  // The person sees it on their own page and gives it anew, in the words of today.
  await signIn(context, lupa, person.email);
  await page.goto("/me?lang=fi");
  const card = page.getByRole("article", { name: "Uutiskirje" });
  await expect(card).toContainText("Suostumuksesi ei ole enää voimassa.");
  await expect(card).toContainText(NEW);
  await card.getByRole("button", { name: "Annan suostumukseni" }).click();
  await expect(card).toContainText("Suostumuksesi on voimassa");
  expect(await count()).toMatchObject({ send: 1, withheld: [] });
});
