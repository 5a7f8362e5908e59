// For everyone: axe finds nothing on any page in any language, light or dark; everything fits 320 px; a keyboard is enough.

import { examine } from "./examine.mjs";
import {
  alive,
  ask,
  box,
  confirmed,
  expect,
  form,
  letter,
  link,
  newAddress,
  redraft,
  reworded,
  setUp,
  signedUp,
  signIn,
  test,
  testAlone,
} from "./support.mjs";

for (const locale of ["fi", "sv", "en"]) {
  test(`axe finds nothing in ${locale} before one has signed in`, async ({ page, context, lupa }) => {
    test.setTimeout(90_000);
    const send = page.locator("main button[type=submit]");
    await page.goto(`/?lang=${locale}`);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    await alive(page);
    await examine(page, "sign-up");
    await page.locator("summary").click();
    await box(page, "offers-sms").check();
    await send.click();
    await expect(page.locator("#summary")).toBeFocused();
    await examine(page, "sign-up with mistakes, all opened");
    await page.locator("#email").fill(newAddress());
    await page.locator("#phone").fill("040 123 4567");
    await send.click();
    await expect(page.locator("#done")).toBeFocused();
    await examine(page, "sent");

    const person = await signedUp(lupa, locale);
    await page.goto(person.confirm);
    await examine(page, "confirm");
    await page.getByRole("button").click();
    await expect(page.getByRole("article")).toBeVisible();
    await examine(page, "confirmed");
    await page.goto(link(await letter(lupa, person.email, "/u/"), "/u/"));
    await examine(page, "stop");
    await page.getByRole("button").click();
    await expect(page.getByRole("button")).toHaveCount(0);
    await examine(page, "stopped");
    await page.goto(`/n/${person.digest}`);
    await examine(page, "notice");
    await page.goto(`/nowhere?lang=${locale}`);
    await examine(page, "not found");
    expect(await context.cookies()).toEqual([]);
  });

  test(`axe finds nothing in ${locale} on the way to one's own page, on it, and in the console`, async ({ page, lupa }) => {
    test.setTimeout(90_000);
    const person = await confirmed(lupa, locale);
    const press = () => page.locator("main button[type=submit]").click();
    await page.goto(`/me?lang=${locale}`);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    await examine(page, "signed out");
    await press();
    await expect(page.locator("#summary")).toBeFocused();
    await examine(page, "an address that is none");
    await page.locator("#email").fill(person.email);
    await press();
    await expect(page.locator("#sent")).toBeFocused();
    await examine(page, "link sent");
    const arrive = link(await letter(lupa, person.email, "/me/in/"), "/me/in/").replace(/lang=\w+/, `lang=${locale}`);
    await page.context().clearCookies();
    await page.goto(arrive);
    await examine(page, "asked for the code");
    await page.locator("#code").fill("12");
    await press();
    await expect(page.locator("#code[aria-invalid]")).toBeVisible();
    await examine(page, "a code that is none");

    await signIn(page.context(), lupa, person.email, 2);
    await page.goto(`/me?lang=${locale}`);
    await page.getByRole("article").first().getByRole("button").first().click();
    await expect(page.locator("#said")).toBeFocused();
    await examine(page, "own page, just withdrawn");
    await page.goto(`/me/data?lang=${locale}`);
    await examine(page, "everything that is held");
    await page.locator("#receipts ~ ul a").first().click();
    await expect(page.locator(".receipt")).toBeVisible();
    await examine(page, "a receipt");

    await page.goto(`/console/setup?lang=${locale}#${lupa.setupToken}`);
    await expect(page.locator("main h1")).toBeVisible();
    await examine(page, "setting up");
    await press();
    await expect(page.getByRole("alert")).toBeFocused();
    await examine(page, "setting up, with mistakes");
    await page.goto(`/console/setup?lang=${locale}`);
    await page.reload();
    await examine(page, "setting up without a token");
  });
}

testAlone("axe finds nothing where words are compared and previewed", async ({ page, lupa }) => {
  test.setTimeout(90_000);
  await setUp(lupa);
  await reworded(lupa);
  await redraft(lupa, ({ texts }) => (texts.sv.heading += "!"));
  for (const locale of ["fi", "sv", "en"]) {
    const { digest } = (await ask(lupa, "GET", `/api/v1/forms/newsletter?locale=${locale}`)).body;
    const { before } = (await ask(lupa, "GET", `/api/v1/notices/${digest}/edition`)).body;
    await page.goto(`/n/${before}`);
    await examine(page, `notice that is over, ${locale}`);
    await page.goto(`/n/${digest}/since/${before}`);
    await expect(page.getByRole("insertion").first()).toBeVisible();
    await examine(page, `changes, ${locale}`);
    await page.setExtraHTTPHeaders({ authorization: `Bearer ${lupa.key}` });
    await page.goto(`/f/newsletter/preview?lang=${locale}`);
    await expect(page.locator("#signup")).toBeVisible();
    await examine(page, `preview, ${locale}`);
    await page.setExtraHTTPHeaders({});
  }
});

test("the summary of mistakes takes the focus and leads to each field", async ({ page }) => {
  const { email, send } = form(page);
  await page.goto("/");
  await alive(page);
  await email.fill("pieleen");
  await send.click();
  const summary = page.getByRole("alert").filter({ has: page.getByRole("link") });
  await expect(summary).toBeFocused();
  await summary.getByRole("link", { name: "Kirjoita osoite muodossa" }).click();
  await expect(email).toBeFocused();
  await expect(email).toHaveAccessibleDescription(/Lähetämme tähän vahvistuslinkin.*Kirjoita osoite muodossa/);
  await summary.getByRole("link", { name: "Rastita ainakin yksi kohta" }).click();
  await expect(box(page, "newsletter")).toBeFocused();
  await expect(page.getByRole("group", { name: "Mitä saamme lähettää sinulle?" })).toHaveAccessibleDescription(/Rastita ainakin yksi/);
  await box(page, "offers-sms").check();
  await send.click();
  await summary.getByRole("link", { name: "Anna numero" }).click();
  await expect(page.getByRole("textbox", { name: "Puhelinnumero" })).toBeFocused();
});

test("a keyboard is enough to sign up, confirm and withdraw", async ({ page, lupa }) => {
  const { keyboard } = page;
  /** Presses Tab until this is where the focus is, which must show. */
  const tabTo = async (locator) => {
    const target = await locator.elementHandle();
    for (let presses = 0; presses < 40; presses += 1) {
      await keyboard.press("Tab");
      if (await target.evaluate((element) => element === document.activeElement)) {
        const outline = await target.evaluate((element) => getComputedStyle(element).outlineStyle);
        expect(outline, "the focus shows").not.toBe("none");
        return;
      }
    }
    throw new Error(`Tab does not reach ${locator}`);
  };
  const email = newAddress();
  const { email: address, phone, send, done } = form(page);

  await page.goto("/");
  await tabTo(address);
  await keyboard.type(email);
  await tabTo(box(page, "newsletter"));
  await keyboard.press("Space");
  await tabTo(box(page, "offers-sms"));
  await keyboard.press("Space");
  await tabTo(phone);
  await keyboard.type("040 123 4567");
  await tabTo(page.getByText("Lue, miten tietojasi käsitellään"));
  await keyboard.press("Enter");
  await expect(page.getByText("Missä tietojasi käsitellään?")).toBeVisible();
  await tabTo(send);
  await keyboard.press("Enter");
  await expect(done).toBeVisible();

  await page.goto(link(await letter(lupa, email, "/confirm/"), "/confirm/"));
  await tabTo(page.getByRole("button", { name: "Vahvista valintani" }));
  await keyboard.press("Enter");
  await expect(page.getByRole("article", { name: "Suostumuskuitti" })).toBeVisible();
  await tabTo(page.getByRole("link", { name: "Katso tai muuta valintojasi" }));
  await keyboard.press("Enter");

  await tabTo(page.getByRole("textbox", { name: "Sähköpostiosoite" }));
  await keyboard.type(email);
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Tarkista sähköpostisi" })).toBeVisible();
  await page.goto(link(await letter(lupa, email, "/me/in/"), "/me/in/"));
  await tabTo(page.getByRole("button", { name: "Kirjaudu sisään" }));
  await keyboard.press("Space");
  const newsletter = page.getByRole("article", { name: "Uutiskirje" });
  await tabTo(newsletter.getByRole("button", { name: "Peru suostumus" }));
  await keyboard.press("Enter");
  await expect(newsletter).toContainText("Peruit suostumuksesi");
  // What was just said has the focus: undoing it is one step away.
  await expect(page.locator("#said")).toBeFocused();
  await keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Anna suostumus uudelleen" })).toBeFocused();
  await keyboard.press("Enter");
  await expect(newsletter).toContainText("Suostumuksesi on voimassa");
});
