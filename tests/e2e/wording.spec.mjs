// New words while a page is open: nobody agrees to words they have not seen, nobody loses what they typed, nothing agreed to is rewritten.

import {
  ask,
  box,
  confirmed,
  expect,
  form,
  letter,
  link,
  newAddress,
  publish,
  reworded,
  setUp,
  signIn,
  testAlone as test,
} from "./support.mjs";

const OLD = "Kyllä, haluan uutiskirjeen sähköpostiini noin kerran kuukaudessa.";
const NEW = "Kyllä, haluan uutiskirjeen sähköpostiini enintään kaksi kertaa kuukaudessa.";

/** Publishes another edition with one sentence changed. */
const reword = (lupa) =>
  publish(lupa, ({ texts }) => {
    const { newsletter } = texts.fi.statements;
    expect(newsletter.label).toBe(OLD);
    newsletter.label = NEW;
  });

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
  const why = page.getByRole("alert").filter({ hasText: "Teksti on muuttunut" });
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
  await page.goto("/me?lang=fi");
  const card = page.getByRole("article", { name: "Uutiskirje" });
  await expect(card, "what would be agreed to now").toContainText(NEW);
  await card.getByRole("link", { name: "Näytä kuitti" }).click();
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
  const {
    body: { purpose, given },
    headers,
  } = await ask(lupa, "GET", path);
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

test("what is done no more is said on one's own page, and consent to it can only be taken back", async ({ page, context, lupa }) => {
  await setUp(lupa);
  const person = await confirmed(lupa);
  await publish(lupa, (draft) => (draft.purposes = draft.purposes.filter((purpose) => purpose !== "newsletter")));
  const path = "/api/v1/purposes/newsletter";
  const {
    body: {
      purpose: { channel, category, data },
    },
    headers,
  } = await ask(lupa, "GET", path);
  await ask(lupa, "PUT", path, { channel, category, data, processing: "unchanged", retired: true }, { "if-match": headers.get("etag") });
  const { body } = await ask(lupa, "POST", "/api/v1/audience/count", { purpose: "newsletter", where: {} });
  expect(body).toEqual({ matched: 1, send: 0, withheld: [{ reason: "retired", count: 1 }] });

  await signIn(context, lupa, person.email);
  await page.goto("/me?lang=fi");
  const card = page.getByRole("article", { name: "Uutiskirje" });
  await expect(card).toContainText("Emme enää käytä tietojasi tähän");
  await card.getByRole("button", { name: "Peru suostumus" }).click();
  await expect(card).toContainText("Peruit suostumuksesi");
  await expect(page.getByRole("button", { name: "Anna suostumus uudelleen" })).toHaveCount(0);
  await expect(card.getByRole("button", { name: "Annan suostumukseni" })).toHaveCount(0);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripting" : "without scripting", () => {
    test.use({ javaScriptEnabled });

    test("from a notice to what has changed since, on the screen and on paper", async ({ page, lupa }) => {
      await setUp(lupa);
      const person = await confirmed(lupa);
      await reworded(lupa);
      await page.goto(`/n/${person.digest}`);
      await expect(page.getByText("Oli voimassa")).toBeVisible();
      const rest = page.getByText("Missä tietojasi käsitellään?");
      await expect(rest).toBeHidden();
      await page.emulateMedia({ media: "print" });
      await expect(rest, "on paper everything is open").toBeVisible();
      await page.emulateMedia({ media: "screen" });

      await page.getByRole("link", { name: "Lue nykyinen teksti" }).click();
      await expect(page.getByText("Voimassa nyt.")).toBeVisible();
      await page.getByRole("link", { name: "Mitä muuttui edellisestä versiosta" }).click();
      await expect(page).toHaveURL(new RegExp(`/n/sha256:[0-9a-f]+/since/${person.digest}$`));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mitä tekstissä muuttui");
      await expect(page.getByRole("insertion").filter({ hasText: "2027" })).toBeVisible();
      await expect(page.getByRole("deletion")).not.toHaveCount(0);
      await expect(page.getByRole("insertion").last()).toContainText("lisätty: ");
      await expect(page.getByText("Kaikki muu on ennallaan.")).toBeVisible();

      await page.waitForLoadState();
      const [old, now] = await page.locator(".change__side").all();
      const beside = async () => (await now.boundingBox()).y === (await old.boundingBox()).y;
      await page.setViewportSize({ width: 1280, height: 800 });
      expect(await beside(), "side by side").toBe(true);
      await page.setViewportSize({ width: 360, height: 800 });
      expect(await beside(), "one above the other").toBe(false);
      await page
        .getByRole("link", { name: /^Versio \d+: / })
        .first()
        .click();
      await expect(page).toHaveURL(new RegExp(`/n/${person.digest}$`));
    });
  });
}

test("a preview is the form as it will look, and nothing comes of it", async ({ page, lupa, met }) => {
  await setUp(lupa);
  await page.goto("/?lang=fi");
  const shown = await page.locator("#signup").boundingBox();
  await page.setExtraHTTPHeaders({ authorization: `Bearer ${lupa.key}` });
  await page.goto("/f/newsletter/preview?lang=fi");
  await expect(page.getByText("Esikatselu.")).toBeVisible();
  const { phone, send } = form(page);
  const { x, width, height } = await page.locator("#signup").boundingBox();
  expect({ x, width, height }).toEqual({ x: shown.x, width: shown.width, height: shown.height });
  await expect(phone).toBeHidden();
  await box(page, "offers-sms").check();
  await expect(phone).toBeVisible();
  // The page's policy stops the post before it is a request, which Playwright would wait for.
  const posted = [];
  page.on("request", (request) => posted.push(request.url()));
  await send.click({ noWaitAfter: true });
  await expect.poll(() => met.filter((what) => what.startsWith("form-action: ")).length).toBe(1);
  await expect.poll(() => met.splice(0).length).toBe(0);
  expect(posted).toEqual([]);
});
