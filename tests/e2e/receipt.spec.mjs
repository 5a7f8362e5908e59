// The receipt on paper: one sheet, and on it a code from which a telephone finds the page that checks receipts.

import jsQR from "jsqr";

import { confirmed, expect, signIn, test } from "./support.mjs";

/** What a telephone reads from the picture, once it has come. */
async function read(page, picture) {
  await expect(picture).toHaveJSProperty("complete", true);
  const png = (await picture.screenshot({ scale: "css" })).toString("base64");
  const { data, width, height } = await page.evaluate(async (encoded) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0))]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    canvas.drawImage(bitmap, 0, 0);
    const pixels = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
    return { data: [...pixels.data], width: bitmap.width, height: bitmap.height };
  }, png);
  return jsQR(Uint8ClampedArray.from(data), width, height)?.data;
}

/** On how many sheets of A4 the page comes out. */
async function sheets(page) {
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  return pdf.match(/\/Type \/Page\b(?!s)/g).length;
}

for (const [locale, name] of [
  ["fi", "Suostumuskuitti"],
  ["sv", "Samtyckeskvitto"],
  ["en", "Consent receipt"],
]) {
  test(`a receipt in ${locale} fits one sheet, with a code that opens the checking`, async ({ page, lupa }) => {
    const person = await confirmed(lupa, locale);
    await page.goto(person.confirm);
    const slip = page.getByRole("article", { name });
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
      await page.emulateMedia({ colorScheme });
      expect(await read(page, slip.getByRole("img")), colorScheme).toBe(`${lupa.origin}/verify`);
    }
    expect(await sheets(page)).toBe(1);
  });
}

test("the receipt of a withdrawal is told and printed like the others", async ({ page, context, lupa }) => {
  const person = await confirmed(lupa);
  await signIn(context, lupa, person.email);
  await page.goto("/me?lang=fi");
  await page.getByRole("article", { name: "Uutiskirje" }).getByRole("button", { name: "Peru suostumus" }).click();
  await page.getByRole("link", { name: "Kaikki tietosi" }).click();
  const show = page.getByRole("region", { name: "Kuitit" }).getByRole("link", { name: "Näytä" });
  await expect(show).toHaveCount(2);
  await show.first().click();
  const slip = page.getByRole("article", { name: "Suostumuskuitti" });
  await expect(slip).toContainText("Peruit");
  await expect(slip.getByRole("link", { name: "Tarkista kuitti" })).toHaveAttribute("href", "/verify");
  expect(await read(page, slip.getByRole("img"))).toBe(`${lupa.origin}/verify`);
});
