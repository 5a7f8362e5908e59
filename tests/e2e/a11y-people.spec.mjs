// What axe says about the screens about people, in every language.

import { examine } from "./examine.mjs";
import { add, declare, note, SERVICE } from "./people.mjs";
import { enter } from "./staff.mjs";
import { confirmed, expect, setUp, testAlone as test } from "./support.mjs";

for (const locale of ["fi", "sv", "en"]) {
  test(`axe finds nothing in ${locale} on the screens about people`, async ({ page, lupa }) => {
    test.setTimeout(150_000);
    await setUp(lupa);
    await declare(lupa, "colour", { labels: { fi: "Värisävy", sv: "Färgton", en: "Colour" }, kind: "text" });
    await declare(lupa, "allergy", { labels: { fi: "Allergia", sv: "Allergi", en: "Allergy" }, kind: "yes_no", restricted: true });
    const address = { street: "Storgatan 2", postal_code: "11122", locality: "Stockholm", country: "SE" };
    const long = "Pitkänimisen Esimerkkiyrityksen Kiinteistönhuoltopalvelut ".repeat(2).trim();
    const aino = await add(lupa, {
      name: "Aino Äyräpää",
      organisation: long,
      address,
      tags: ["kanta-asiakas"],
      fields: { colour: "x".repeat(900), allergy: true },
    });
    await note(lupa, aino.id, {
      happening: "purchase",
      day: "2026-11-20",
      text: "Shampoo",
      amount: { minor: 1250, currency: "EUR" },
      open: true,
    });
    await confirmed(lupa, locale);
    await enter(page, lupa, [...SERVICE, "manage_fields", "read_audit"]);
    const main = page.getByRole("main");
    await page.goto(`/console/people?lang=${locale}`);
    await page.locator(".customers__table").waitFor();
    await examine(page, "the list");
    await page.locator("#seek").fill("zzz");
    await expect(page.locator(".customers__table")).toHaveCount(0);
    await examine(page, "nobody found");
    await main.locator("a.button--primary").click();
    await page.locator("#walk-in").click();
    await page.locator("#amount").waitFor();
    await examine(page, "a short card, and a walk-in");
    await page.goto(`/console/people/card?lang=${locale}&person=${aino.id}`);
    await page.locator(".table").waitFor();
    for (const summary of await main.locator("details.more > summary").all()) await summary.click();
    await expect(page.locator(".log")).toHaveCount(2);
    await examine(page, "a card, everything open");
    await main.locator(".table .button").first().click();
    await page.locator("#amount").fill("?");
    await main.locator("form .button--primary").click();
    await expect(page.locator("#summary")).toBeFocused();
    await examine(page, "correcting an entry, with a mistake");
    await page.goto(`/console/people/card?lang=${locale}&person=${aino.id}&part=change`);
    await page.locator("#phone").fill("?");
    await main.locator(".button--primary").click();
    await expect(page.locator("#summary")).toBeFocused();
    await examine(page, "changing a customer, with a mistake");
    await page.goto(`/console/people?lang=${locale}`);
    await page.locator(".customers__table a").filter({ hasText: "@" }).click();
    await page.locator(".standings .button").first().click();
    await page.locator(".receipt").waitFor();
    await examine(page, "a receipt");
    await page.goto(`/console/fields?lang=${locale}`);
    await page.locator(".table").waitFor();
    await examine(page, "own fields");
    await page.locator(".table__act").first().click();
    await expect(page.locator("#reason"), "the form is filled").not.toHaveValue("");
    await page.locator("#reason").fill("");
    await main.locator(".button--primary").click();
    await expect(page.locator("#summary")).toBeFocused();
    await examine(page, "changing a field, with a mistake");
  });
}
