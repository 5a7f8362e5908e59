// Without scripting: the browser posts the forms by itself and the edge draws every answer.

import { box, confirmed, expect, form, letter, link, newAddress, test } from "./support.mjs";

test.use({ javaScriptEnabled: false });

test("signing up, confirming and stopping need no script", async ({ page, context, lupa }) => {
  const email = newAddress();
  const { email: address, name, phone, send, done } = form(page);

  await test.step("a form with mistakes comes back as it was", async () => {
    await page.goto("/");
    await address.fill("pieleen");
    await name.fill('Aino <b>&</b> "Äyräpää"');
    await expect(phone).toBeHidden();
    await box(page, "offers-sms").check();
    await box(page, "research").check();
    await phone.fill("12");
    await send.click();
    const summary = page.getByRole("alert").filter({ has: page.getByRole("link") });
    await expect(summary.getByRole("link")).toHaveText(["Kirjoita osoite muodossa nimi@esimerkki.fi.", /^Kirjoita yksi numero/]);
    await expect(summary).toBeFocused();
    await expect(page).toHaveTitle(/^Tarkista nämä kohdat: /);
    await expect(address).toHaveValue("pieleen");
    await expect(address).toHaveAttribute("aria-invalid", "true");
    await expect(address).toHaveAccessibleDescription(/Kirjoita osoite muodossa/);
    await expect(name).toHaveValue('Aino <b>&</b> "Äyräpää"');
    await expect(phone).toHaveValue("12");
    await expect(box(page, "newsletter")).not.toBeChecked();
    await expect(box(page, "offers-sms")).toBeChecked();
    await expect(box(page, "research")).toBeChecked();
    await summary.getByRole("link").first().click();
    await expect(address).toBeFocused();
  });

  await test.step("corrected it gets through", async () => {
    await address.fill(email);
    await box(page, "offers-sms").uncheck();
    await expect(phone).toBeHidden();
    await send.click();
    await expect(done).toBeVisible();
    await expect(send).toBeHidden();
  });

  await test.step("the button behind the link confirms", async () => {
    await page.goto(link(await letter(lupa, email, "/confirm/"), "/confirm/"));
    await expect(box(page, "research")).toBeChecked();
    await expect(box(page, "research")).toBeDisabled();
    await expect(box(page, "offers-sms")).not.toBeChecked();
    await page.getByRole("button", { name: "Vahvista valintani" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kiitos, valintasi on vahvistettu");
    await expect(page.getByRole("article", { name: "Suostumuskuitti" })).toContainText("kaksi lyhyttä kyselyä vuodessa");
    await expect(page.getByRole("link", { name: "Lataa kuitti" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Tulosta" })).toBeHidden();
    await page.goto(page.url());
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Olet jo vahvistanut valintasi");
  });

  await test.step("the button behind the stop link stops", async () => {
    await page.goto(link(await letter(lupa, email, "/u/"), "/u/"));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kyselyt: haluatko lopettaa viestit?");
    await page.getByRole("button", { name: "Lopeta viestit" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kyselyt: viestit on lopetettu");
    await page.goto(page.url());
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kyselyt: viestit on lopetettu");
  });
  expect(await context.cookies()).toEqual([]);
});

test("signing in, seeing where one stands and taking it back need no script", async ({ page, lupa }) => {
  const { email } = await confirmed(lupa);
  await page.goto("/me?lang=fi");
  await page.getByRole("textbox", { name: "Sähköpostiosoite" }).fill("pieleen");
  await page.getByRole("button", { name: "Lähetä linkki" }).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await expect(page).toHaveTitle(/^Tarkista nämä kohdat: /);
  await expect(page.getByRole("textbox", { name: "Sähköpostiosoite" })).toHaveValue("pieleen");
  await page.getByRole("textbox", { name: "Sähköpostiosoite" }).fill(email);
  await page.getByRole("textbox", { name: "Sähköpostiosoite" }).press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Tarkista sähköpostisi" })).toBeFocused();
  await page.goto(link(await letter(lupa, email, "/me/in/"), "/me/in/"));
  await page.getByRole("button", { name: "Kirjaudu sisään" }).click();
  await expect(page.getByText(`Olet kirjautunut osoitteella ${email}`)).toBeVisible();

  const newsletter = page.getByRole("article", { name: "Uutiskirje" });
  await newsletter.getByRole("button", { name: "Peru suostumus" }).click();
  const said = page.getByRole("status");
  await expect(said).toBeFocused();
  await expect(said).toContainText("Uutiskirje: suostumus on peruttu.");
  await expect(newsletter).toContainText("Peruit suostumuksesi");
  await said.getByRole("button", { name: "Anna suostumus uudelleen" }).click();
  await expect(newsletter).toContainText("Suostumuksesi on voimassa");
  await page.reload();
  await expect(page.getByRole("status"), "it is said once").toHaveCount(0);

  await newsletter.getByRole("link", { name: "Näytä kuitti" }).click();
  await expect(page.getByRole("article", { name: "Suostumuskuitti" })).toContainText("Kyllä, haluan uutiskirjeen");
  await page.getByRole("link", { name: "Takaisin omalle sivulle" }).click();
  await page.getByRole("link", { name: "Kaikki tietosi" }).click();
  await expect(page.getByRole("region", { name: "Viestit, jotka olemme lähettäneet sinulle" })).toContainText("Kuitti");
  await page.getByRole("link", { name: "Takaisin omalle sivulle" }).click();
  await page.getByRole("button", { name: "Kirjaudu ulos" }).click();
  await expect(page.getByRole("status")).toHaveText("Olet kirjautunut ulos.");
});
