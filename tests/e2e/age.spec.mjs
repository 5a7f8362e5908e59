// A form that children may fill in: the administrator turns the question on, and nobody signs up without answering it.

import { examine } from "./examine.mjs";
import { button, goTo, keeper } from "./staff.mjs";
import { box, expect, form, newAddress, testAlone as test } from "./support.mjs";

test("the age is asked for where the form says so, and a form without it is not taken", async ({ page, browser, lupa }) => {
  test.setTimeout(60_000);
  await keeper(page, lupa);
  await goTo(page, "Tekstit");
  await page.getByRole("link", { name: /^Muokkaa tekstejä/ }).click();
  await page.getByRole("checkbox", { name: "Kysy ikä" }).check();
  const live = page.frameLocator('iframe[title^="Lomake: "]');
  await expect(live.getByRole("checkbox", { name: "Olen täyttänyt 13 vuotta." })).toBeVisible();
  await button(page, "Tallenna ja jatka").click();
  await button(page, "Julkaise versio 2").click();
  await expect(page.getByRole("status").filter({ hasText: "Julkaistu." })).toBeVisible();

  for (const javaScriptEnabled of [true, false]) {
    const visitor = await browser.newContext({ baseURL: lupa.origin, locale: "fi-FI", javaScriptEnabled });
    const visited = await visitor.newPage();
    await visited.goto("/?lang=fi");
    const { email, send, done } = form(visited);
    const age = visited.getByRole("checkbox", { name: "Olen täyttänyt 13 vuotta." });
    await expect(age).not.toBeChecked();
    await box(visited, "newsletter").check();
    await email.fill(newAddress());
    await send.click();
    const summary = visited.getByRole("alert").filter({ hasText: "Rastita kohta, jos olet täyttänyt ikärajan." });
    await expect(summary.first()).toBeVisible();
    if (javaScriptEnabled) await examine(visited, "a form without the age");
    await summary.getByRole("link").first().click();
    await age.check();
    await expect(box(visited, "newsletter"), "what was ticked stays").toBeChecked();
    await send.click();
    await expect(done).toBeVisible();
    await visitor.close();
  }
});
