// The main job from end to end, in Finnish: asking, confirming, keeping the receipt, changing one's mind. What the person does in the
// browser, the marketer sees in the next call.

import { readFile } from "node:fs/promises";

import { ask, box, expect, form, letter, link, links, newAddress, setUp, testAlone as test, watch } from "./support.mjs";

const everyone = (purpose) => ({ purpose, where: {} });
const count = async (lupa, purpose) => (await ask(lupa, "POST", "/api/v1/audience/count", everyone(purpose))).body;
const csv = (purpose) => ({ ...everyone(purpose), format: "csv" });
const exported = async (lupa, purpose) => (await ask(lupa, "POST", "/api/v1/audience/export", csv(purpose))).body;
const verdict = async (lupa, purpose, email) => (await ask(lupa, "POST", "/api/v1/check", { purpose, emails: [email] })).body.verdicts[0];

/** Opens every address of a letter as mail scanners do: some only fetch, some run the page, none presses anything. */
async function scan(browser, lupa, mail) {
  const context = await browser.newContext();
  const met = await watch(context, lupa);
  for (const address of links(mail)) {
    for (const method of ["HEAD", "GET"]) {
      expect((await fetch(address, { method })).status, `${method} ${address}`).toBe(200);
    }
    const page = await context.newPage();
    await page.goto(address, { waitUntil: "networkidle" });
    await page.close();
  }
  expect(met).toEqual([]);
  await context.close();
}

async function askForLink(page, email) {
  await page.goto("/me");
  await page.getByRole("textbox", { name: "Sähköpostiosoite" }).fill(email);
  await page.getByRole("button", { name: "Lähetä linkki" }).click();
  const sent = page.getByRole("status").filter({ has: page.getByRole("heading", { name: "Tarkista sähköpostisi" }) });
  await expect(sent).toBeFocused();
  return (await sent.innerText()).match(/\b\d{6}\b/)[0];
}

test("somebody signs up, confirms, keeps the receipt and changes their mind", async ({ page, context, browser, lupa }) => {
  test.setTimeout(90_000);
  await setUp(lupa);
  const email = newAddress();
  const { email: address, name, phone, send, done } = form(page);

  await test.step("signs up with two of three boxes", async () => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Valitse, mitä haluat kuulla meiltä");
    await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(0);
    await expect(phone).toBeHidden();
    await address.fill(email);
    await name.fill("Aino Äyräpää");
    await page.getByRole("checkbox", { name: "Kyllä, haluan uutiskirjeen" }).check();
    await page.getByRole("checkbox", { name: "Kyllä, haluan tarjouksia tekstiviestillä" }).check();
    await phone.fill("040 123 4567");
    await send.click();
    await expect(done).toBeVisible();
    await expect(address).toBeHidden();
    expect(await context.cookies()).toEqual([]);
  });

  const asked = await letter(lupa, email, "/confirm/");
  await test.step("opening the links of the letter confirms nothing", async () => {
    expect(asked.subject).toBe("Vahvista valintasi – Kirjakauppa Käpy");
    expect(`${asked.text}${asked.html}`, "nothing that was typed comes back").not.toContain("Äyräpää");
    await scan(browser, lupa, asked);
    expect(await count(lupa, "newsletter")).toEqual({ matched: 1, send: 0, withheld: [{ reason: "pending", count: 1 }] });
    expect(await verdict(lupa, "newsletter", email)).toEqual({ verdict: "withhold", email, reason: "pending" });
  });

  let receipt;
  await test.step("confirms by the button, and sees the receipt", async () => {
    await page.goto(link(asked, "/confirm/"));
    await expect(box(page, "newsletter")).toBeChecked();
    await expect(box(page, "offers-sms")).toBeChecked();
    await expect(box(page, "research")).not.toBeChecked();
    await page.getByRole("button", { name: "Vahvista valintani" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kiitos, valintasi on vahvistettu");
    const slip = page.getByRole("article", { name: "Suostumuskuitti" });
    await expect(slip).toContainText("Kirjakauppa Käpy (1234567-1), Rantakatu 3, 06100 Porvoo");
    await expect(slip.getByRole("listitem")).toHaveText([/uutiskirjeen/, /tekstiviestillä/, /kyselyä/]);
    await expect(slip.locator(".receipt__choice--empty")).toHaveText([/kyselyä/]);

    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Lataa kuitti" }).click()]);
    receipt = await readFile(await download.path());
    const { consent } = JSON.parse(receipt);
    expect(consent.choices).toEqual({ newsletter: true, "offers-sms": true, research: false });
    expect(consent.act).toBe("confirmed");
    expect(consent.notice.controller.name).toBe("Kirjakauppa Käpy");
    expect(await count(lupa, "newsletter")).toEqual({ matched: 1, send: 1, withheld: [] });
    expect(await exported(lupa, "offers-sms")).toContain("+358401234567");
  });

  await test.step("opening the links of the receipt's letter stops nothing", async () => {
    const mailed = await letter(lupa, email, "/u/");
    const [attached] = mailed.attachments;
    const response = await fetch(`${lupa.inbox}/email/${mailed.id}/attachment/${encodeURIComponent(attached.generatedFileName)}`);
    expect(Buffer.from(await response.arrayBuffer()).equals(receipt), "the same receipt, to the byte").toBe(true);
    await scan(browser, lupa, mailed);
    expect(await verdict(lupa, "newsletter", email)).toMatchObject({ verdict: "send", basis: "consent" });
  });

  await test.step("signs in through the letter, in the same browser", async () => {
    await page.getByRole("link", { name: "Katso tai muuta valintojasi" }).click();
    await askForLink(page, email);
    const mailed = await letter(lupa, email, "/me/in/");
    await scan(browser, lupa, mailed);
    await page.goto(link(mailed, "/me/in/"));
    await page.getByRole("button", { name: "Kirjaudu sisään" }).click();
    await expect(page.getByText(`Olet kirjautunut osoitteella ${email}.`)).toBeVisible();
    await expect(page).toHaveURL("/me?lang=fi");
  });

  const newsletter = page.getByRole("article", { name: "Uutiskirje" });
  await test.step("sees where they stand", async () => {
    await expect(newsletter).toContainText("Suostumuksesi on voimassa");
    await expect(page.getByRole("article", { name: "Tarjoukset tekstiviestillä" })).toContainText("Suostumuksesi on voimassa");
    await expect(page.getByRole("article", { name: "Kyselyt" })).toContainText("Et ole suostunut tähän.");
  });

  await test.step("withdraws, takes it back, withdraws again: the next call knows", async () => {
    const said = page.getByRole("status").filter({ hasText: "Uutiskirje:" });
    await newsletter.getByRole("button", { name: "Peru suostumus" }).click();
    await expect(said).toContainText("suostumus on peruttu");
    await expect(said).toBeFocused();
    await said.getByRole("button", { name: "Anna suostumus uudelleen" }).click();
    await expect(said).toContainText("suostumus on annettu");
    await expect(newsletter).toContainText("Suostumuksesi on voimassa");
    expect(await count(lupa, "newsletter")).toEqual({ matched: 1, send: 1, withheld: [] });
    expect(await exported(lupa, "newsletter")).toContain(email);

    await newsletter.getByRole("button", { name: "Peru suostumus" }).click();
    await expect(newsletter).toContainText("Peruit suostumuksesi");
    expect(await count(lupa, "newsletter")).toEqual({ matched: 1, send: 0, withheld: [{ reason: "withdrawn", count: 1 }] });
    expect(await exported(lupa, "newsletter")).not.toContain(email);
    expect(await verdict(lupa, "newsletter", email)).toEqual({ verdict: "withhold", email, reason: "withdrawn" });
    expect(await verdict(lupa, "offers-sms", email), "the other choice stands").toMatchObject({ verdict: "send" });
  });

  await test.step("finds a receipt of every act, and everything held", async () => {
    await page.getByRole("link", { name: "Kaikki tietosi" }).click();
    const receipts = page.getByRole("region", { name: "Kuitit" });
    await expect(receipts.getByRole("listitem")).toHaveText([
      /Suostumus peruttu Uutiskirje/,
      /Suostumus annettu Uutiskirje/,
      /Suostumus peruttu Uutiskirje/,
      /Vahvistettu Uutiskirje, Tarjoukset tekstiviestillä/,
    ]);
    await receipts.getByRole("link", { name: "Näytä" }).last().click();
    await expect(page.getByRole("article", { name: "Suostumuskuitti" })).toContainText("Kyllä, haluan uutiskirjeen");
    await page.goBack();
    const file = page.getByRole("listitem").filter({ hasText: "Yksi tiedosto (JSON)" });
    const [download] = await Promise.all([page.waitForEvent("download"), file.getByRole("link", { name: "Lataa" }).click()]);
    const everything = JSON.parse(await readFile(await download.path(), "utf8"));
    expect(everything.person).toMatchObject({ email, name: "Aino Äyräpää", phone: "+358401234567" });
    expect(everything.receipts).toContainEqual(JSON.parse(receipt));
  });

  await test.step("signs out", async () => {
    await page.getByRole("link", { name: "Takaisin omalle sivulle" }).click();
    await page.getByRole("button", { name: "Kirjaudu ulos" }).click();
    await expect(page.getByText("Olet kirjautunut ulos.")).toBeVisible();
    expect(await context.cookies()).toEqual([]);
    await page.reload();
    await expect(page.getByRole("button", { name: "Lähetä linkki" })).toBeVisible();
  });

  await test.step("in another browser the link wants the code that the first one shows", async () => {
    const code = await askForLink(page, email);
    const other = await browser.newContext({ baseURL: lupa.origin });
    const elsewhere = await other.newPage();
    await elsewhere.goto(link(await letter(lupa, email, "/me/in/", 2), "/me/in/"));
    const enter = elsewhere.getByRole("button", { name: "Kirjaudu sisään" });
    const digits = elsewhere.getByRole("textbox", { name: "Kuusinumeroinen koodi" });
    await expect(digits, "it has asked for nothing, so it is asked at once").toBeVisible();
    await digits.fill(code === "000000" ? "111111" : "000000");
    await enter.click();
    await expect(digits).toHaveAccessibleDescription(/Tarkista kuusi numeroa/);
    await digits.fill(code);
    await enter.click();
    await expect(elsewhere.getByText(`Olet kirjautunut osoitteella ${email}.`)).toBeVisible();
    await other.close();
  });
});
