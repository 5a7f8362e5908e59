// The own page of a customer with more stored than an address: what, where it comes from and why, what happened, what was changed.

import { examine } from "./examine.mjs";
import { ask, confirmed, expect, letter, link, newAddress, setUp, signIn, testAlone as test } from "./support.mjs";

const WORDS = {
  fi: {
    kept: "Mitä tietoja sinusta on tallennettu",
    colour: "Hiusten väri",
    history: /^Mitä on tapahtunut \(61\)$/,
    changes: /^Mitä on muutettu \(4\)$/,
    more: "Näytä lisää",
    newest: "Näytä uusimmat",
  },
  sv: {
    kept: "Det här finns sparat om dig",
    colour: "Hårfärg",
    history: /^Det här har hänt \(61\)$/,
    changes: /^Det här har ändrats \(4\)$/,
    more: "Visa fler",
    newest: "Visa de senaste",
  },
  en: {
    kept: "What we hold about you",
    colour: "Hiusten väri",
    history: /^What has happened \(61\)$/,
    changes: /^What was changed \(4\)$/,
    more: "Show more",
    newest: "Show the newest",
  },
};

test("a customer reads all that staff keep of them, and why", async ({ page, lupa }) => {
  await setUp(lupa);
  const { email } = await confirmed(lupa);
  const labels = { fi: "Hiusten väri", sv: "Hårfärg" };
  const declaration = { labels, kind: "text", reason: "Sekoitamme saman värin.", restricted: true };
  await ask(lupa, "PUT", "/api/v1/fields/vari", declaration, { "if-none-match": "*" });
  const { body: found } = await ask(lupa, "POST", "/api/v1/people/search", { text: email });
  const path = `/api/v1/people/${found.people[0].id}`;
  const { body: card } = await ask(lupa, "GET", path);
  const kept = { email, phone: card.phone, locale: "fi", tags: ["uskollinen"], fields: { vari: "7/43 + 6 %" }, name: "Aino Mäki" };
  await ask(lupa, "PUT", path, { ...kept, source: "told", reason: "Kertoi käynnillä" }, { "if-match": `"${card.revision}"` });
  for (let no = 0; no < 60; no += 1) {
    await ask(lupa, "POST", `${path}/history`, { happening: "visit", day: `2025-0${(no % 9) + 1}-11`, text: `Käynti ${no}` });
  }
  const bought = { happening: "purchase", day: "2026-11-20", text: "Hoitoaine", amount: { minor: 1290, currency: "EUR" }, open: true };
  await ask(lupa, "POST", `${path}/history`, bought);

  await signIn(page.context(), lupa, email);
  for (const [locale, words] of Object.entries(WORDS)) {
    await page.goto(`/me/data?lang=${locale}`);
    const part = page.getByRole("region", { name: words.kept });
    const datum = part.locator(".kept__datum").filter({ hasText: words.colour });
    await expect(datum).toContainText("7/43 + 6 %");
    await expect(datum).toContainText("Sekoitamme saman värin.");
    await expect(datum).toContainText("Kertoi käynnillä");
    await part.getByText(words.history).click();
    const entries = part.locator("details").first().getByRole("listitem");
    await expect(entries).toHaveCount(50);
    await expect(entries.first()).toContainText("Hoitoaine");
    await expect(entries.first()).toContainText(/12[.,]90/);
    await part.getByRole("link", { name: words.more }).click();
    await expect(entries, "the older ones, on a page of their own").toHaveCount(11);
    await part.getByRole("link", { name: words.newest }).click();
    await expect(entries).toHaveCount(50);
    await part.getByText(words.changes).click();
    await expect(part.locator("details").last()).toContainText("→ 7/43 + 6 %");
    await examine(page, `the own page in ${locale}`);
  }
});

test("the own page speaks the language of its letter, or another, until and after signing in", async ({ page, lupa }) => {
  const { email } = await confirmed(lupa, "sv");
  await page.goto("/me?lang=sv");
  await page.getByRole("textbox", { name: "E-postadress" }).fill(email);
  await page.getByRole("button", { name: "Skicka länken" }).click();
  await expect(page.locator("#sent")).toBeVisible();
  const arrival = link(await letter(lupa, email, "/me/in/"), "/me/in/");
  expect(arrival).toContain("?lang=sv");
  await page.goto(arrival);
  const languages = page.getByRole("navigation", { name: "Språk" });
  await languages.getByRole("link", { name: "English" }).click();
  await expect(page.locator("#enter"), "the link is not used up by another language").toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.locator("#enter").click();
  await expect(page.getByRole("heading", { level: 1, name: "Hello" })).toBeVisible();
  await expect(page).toHaveURL("/me?lang=en");
  await expect(page).toHaveTitle(/^My data and consents – ./);
  await page.getByRole("link", { name: "Suomi" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Hei" })).toBeVisible();
});

test("a session that has ended leads to signing in, and says that nothing was changed", async ({ page, lupa }) => {
  const { email } = await confirmed(lupa);
  await signIn(page.context(), lupa, email);
  await page.goto("/me?lang=fi");
  await page.context().clearCookies();
  await page.getByRole("article", { name: "Uutiskirje" }).getByRole("button", { name: "Peru" }).click();
  await expect(page.locator("#why")).toBeFocused();
  await expect(page.locator("#why")).toContainText("Mikään ei muuttunut.");
  await expect(page.getByRole("textbox", { name: "Sähköpostiosoite" })).toBeVisible();
});

test("a number is given with Enter, and shows at once among what is kept", async ({ page, lupa }) => {
  await setUp(lupa);
  const email = newAddress();
  const {
    body: { digest },
  } = await ask(lupa, "GET", "/api/v1/forms/newsletter?locale=fi");
  await ask(lupa, "POST", "/api/v1/signups", { form: "newsletter", notice: digest, email, choices: { newsletter: true } });
  await ask(lupa, "POST", "/api/v1/confirmations", {
    token: link(await letter(lupa, email, "/confirm/"), "/confirm/")
      .split("/")
      .pop(),
  });
  await signIn(page.context(), lupa, email);
  await page.goto("/me?lang=fi");
  const card = page.getByRole("article", { name: "Tarjoukset tekstiviestillä" });
  const phone = card.getByRole("textbox", { name: "Puhelinnumero" });
  await phone.press("Enter");
  const summary = page.getByRole("alert");
  await expect(summary).toBeFocused();
  await summary.getByRole("link", { name: "Anna numero, johon viestit lähetetään" }).click();
  await expect(phone).toBeFocused();
  await phone.fill("040 123 4567");
  await phone.press("Enter");
  await expect(card).toContainText("Suostumuksesi on voimassa");
  await page.getByRole("link", { name: "Kaikki tietosi" }).click();
  await expect(page.getByRole("region", { name: "Mitä tietoja sinusta on tallennettu" })).toContainText("040 123 4567");
});
