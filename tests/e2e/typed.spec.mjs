// What people type: a mistyped domain is asked about, names that are written the other way stand apart, numbers that are none are listed.

import { add, fact, field, open, row, SERVICE } from "./people.mjs";
import { enter, heading } from "./staff.mjs";
import { expect, form, newAddress, setUp, test, testAlone } from "./support.mjs";

test("a mistyped domain is asked about and the sign-up goes on", async ({ page }) => {
  const local = newAddress().split("@")[0];
  const { email, send, done } = form(page);
  await page.goto("/?lang=fi");
  await email.fill(`mailto:${local}@gmial.com`);
  await page.getByRole("checkbox", { name: "Kyllä, haluan uutiskirjeen" }).check();
  await send.click();
  await expect(done).toBeVisible();
  const sent = page.locator("#done");
  await expect(sent).toContainText("Tarkoititko osoitetta");
  await expect(sent.getByRole("button", { name: `${local}@gmail.com` })).toBeVisible();
});

testAlone("staff are asked about a mistyped domain and may take the other or not", async ({ page, lupa }) => {
  await setUp(lupa);
  const aino = await add(lupa, { name: "Aino Äyräpää" });
  await enter(page, lupa, SERVICE);
  await open(page, aino);
  await page.getByRole("link", { name: "Muuta", exact: true }).click();
  const local = newAddress().split("@")[0];
  await field(page, "Sähköposti").fill(`${local}@hotmial.com`);
  await field(page, "Puhelin").fill("+358 (0)40 123 4567");
  const other = page.getByRole("button", { name: `${local}@hotmail.com` });
  await other.click();
  await expect(field(page, "Sähköposti")).toHaveValue(`${local}@hotmail.com`);
  await expect(other).toBeHidden();
  await page.getByRole("button", { name: "Tallenna" }).click();
  await expect(heading(page)).toHaveText("Aino Äyräpää");
  await expect(fact(page, "Puhelin")).toContainText("040 123 4567");
});

testAlone("a name that is written from right to left stands apart everywhere", async ({ page, lupa }) => {
  await setUp(lupa);
  const sara = await add(lupa, { name: "שרה\u202e כהן", organisation: "شركة" });
  await enter(page, lupa, SERVICE);
  await open(page, sara);
  await expect(heading(page)).toHaveText("שרה כהן");
  await expect(heading(page)).toHaveAttribute("dir", "auto");
  await page.getByRole("link", { name: "Kaikki asiakkaat" }).click();
  await expect(row(page, "שרה כהן").getByRole("link")).toHaveAttribute("dir", "auto");
});
