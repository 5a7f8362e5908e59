// The own page of a customer of whom staff keep more than an address: what, where it comes from and why, what happened, what was changed.

import { examine } from "./examine.mjs";
import { ask, confirmed, expect, setUp, signIn, testAlone as test } from "./support.mjs";

const WORDS = {
  fi: { kept: "Mitä sinusta on tallessa", colour: "Hiusten väri", history: /^Mitä on tapahtunut \(61\)$/, changes: /^Mitä on muutettu \(4\)$/, more: "Näytä lisää" },
  sv: { kept: "Det här finns sparat om dig", colour: "Hårfärg", history: /^Det här har hänt \(61\)$/, changes: /^Det här har ändrats \(4\)$/, more: "Visa fler" },
  en: { kept: "What is kept about you", colour: "Hiusten väri", history: /^What happened \(61\)$/, changes: /^What was changed \(4\)$/, more: "Show more" },
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
    await page.goto(`/me?lang=${locale}`);
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
    await part.getByRole("button", { name: words.more }).click();
    await expect(entries).toHaveCount(61);
    await part.getByText(words.changes).click();
    await expect(part.locator("details").last()).toContainText("→ 7/43 + 6 %");
    await examine(page, `the own page in ${locale}`);
  }
});
