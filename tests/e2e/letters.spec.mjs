// The letters that people get, as they come: HTML that a validator finds nothing wrong with, nothing that is loaded from anywhere, the same
// words as plain text, the colours of the business in both schemes. `GALLERY=<folder>` keeps a picture of each.

import { HtmlValidate } from "html-validate";

import { ask, confirmed, expect, letter, newAddress, setUp, signedUp, testAlone as test } from "./support.mjs";

const GALLERY = process.env.GALLERY;

// Outlook draws with Word: it needs tables with attributes that HTML has given up, and every style where it is meant.
const validator = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:document", "html-validate:a11y"],
  rules: {
    "no-deprecated-attr": "off",
    "doctype-style": "off",
    "long-title": "off",
    // The button's address stands below it as well, for those whose button does nothing.
    "tel-non-breaking": "off",
    // Conditional comments are how Outlook is told apart.
    "no-conditional-comment": "off",
  },
});

/** Every kind of letter that a customer or a member of staff gets, in one language. */
async function everyLetter(lupa, locale) {
  const asked = await signedUp(lupa, locale);
  const person = await confirmed(lupa, locale);
  const choose = async (choices) => {
    const { digest } = (await ask(lupa, "GET", `/api/v1/forms/newsletter?locale=${locale}`)).body;
    await ask(lupa, "POST", "/api/v1/signups", { form: "newsletter", notice: digest, email: person.email, choices });
  };
  await choose({ newsletter: false, "offers-sms": false, research: true });
  const known = await letter(lupa, person.email, "/confirm/", 2);
  await choose({ newsletter: true, "offers-sms": false, research: false });
  const already = await letter(lupa, person.email, "/me?", 4).catch(() => undefined);
  await ask(lupa, "POST", "/api/v1/me/links", { email: person.email }, { "accept-language": locale });
  const invited = newAddress();
  const account = { name: "Matti Malli", email: invited, rights: ["see_people"], locale };
  await ask(lupa, "POST", "/api/v1/staff", account);
  return {
    confirm: await letter(lupa, asked.email, "/confirm/"),
    known,
    ...(already && { already }),
    receipt: await letter(lupa, person.email, "/u/"),
    "sign-in": await letter(lupa, person.email, "/me/in/"),
    invitation: await letter(lupa, invited, "/console/join"),
  };
}

test("every letter is sound HTML, loads nothing, and is read as text too", async ({ page, lupa, met }) => {
  test.setTimeout(120_000);
  await setUp(lupa);
  const { revision } = (await ask(lupa, "GET", "/api/v1/look")).body;
  const bark = await ask(lupa, "PUT", "/api/v1/look", { accent: "#7a4326" }, { "if-match": `"${revision}"` });
  await page.setViewportSize({ width: 700, height: 600 });
  for (const locale of ["fi", "sv", "en"]) {
    for (const [kind, mail] of Object.entries(await everyLetter(lupa, locale))) {
      await test.step(`${kind} in ${locale}`, async () => {
        const { results } = await validator.validateString(mail.html);
        const found = results.flatMap(({ messages }) => messages.map(({ ruleId, line, message }) => `${line}: ${ruleId}: ${message}`));
        expect(found, `${kind} in ${locale}`).toEqual([]);
        expect(mail.from[0].name, "the business writes").toBe("Kirjakauppa Käpy");

        await page.setContent(mail.html);
        const remote = "[src], [background], link, script, iframe, object, [style*='url(']";
        await expect(page.locator(remote), "nothing is loaded").toHaveCount(0);
        await expect(page.locator("html")).toHaveAttribute("lang", locale);
        const heading = await page.getByRole("heading", { level: 1 }).innerText();
        expect(mail.text.startsWith(heading), "the same words as plain text").toBe(true);
        expect(mail.text, "no tag, no place that was not filled").not.toMatch(/<\w|[{}]/);
        expect(await page.getByRole("link").count()).toBeGreaterThan(0);

        const name = page.getByText("Kirjakauppa Käpy", { exact: true }).first();
        for (const [colorScheme, color, ground] of [
          ["light", "#7a4326", "rgb(255, 255, 255)"],
          ["dark", bark.body.accent_dark, "rgb(26, 32, 29)"],
        ]) {
          await page.emulateMedia({ colorScheme });
          const rgb = `rgb(${color
            .match(/\w\w/g)
            .map((pair) => parseInt(pair, 16))
            .join(", ")})`;
          await expect(name).toHaveCSS("color", rgb);
          await expect(page.locator(".sheet")).toHaveCSS("background-color", ground);
          if (GALLERY) await page.screenshot({ path: `${GALLERY}/${locale}/letter-${kind}-${colorScheme}.png`, fullPage: true });
        }
        await page.setViewportSize({ width: 320, height: 600 });
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width, "a telephone shows it whole").toBeLessThanOrEqual(320);
        await page.setViewportSize({ width: 700, height: 600 });
      });
    }
  }
  // The pages here are letters: the policy of ours is not theirs.
  met.splice(0);
});
