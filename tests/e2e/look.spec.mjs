// How the business looks to its customers: a colour that does not stand out is refused with one that does, a logo is chosen and seen on the form.

import { examine } from "./examine.mjs";
import { expect, testAlone as test } from "./support.mjs";
import { button, heading, keeper } from "./staff.mjs";

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="14" fill="#7a4326"/></svg>';
const logo = (text) => ({ name: "logo.svg", mimeType: "image/svg+xml", buffer: Buffer.from(text) });

test("a keeper gives the business its colour, its cover and its logo", async ({ page, lupa }) => {
  test.setTimeout(60_000);
  await keeper(page, lupa);
  await page.goto("/console/settings/look");
  await expect(heading(page)).toHaveText("Ulkoasu");
  const own = page.getByRole("textbox", { name: "Tai oma väri" });
  const save = button(page, "Tallenna");
  const file = page.getByLabel("Logo", { exact: true });

  await test.step("a colour that does not stand out", async () => {
    await own.fill("#f0cd7a");
    const verdict = page.getByRole("status").filter({ hasText: "ei käy" });
    await expect(verdict).toContainText("1,3 : 1");
    await save.click();
    await expect(page.getByRole("alert")).toBeFocused();
    await page.getByRole("button", { name: /^Käytä lähintä sopivaa/ }).click();
    await expect(own).toBeFocused();
    await expect(page.getByText(/Erottuu hyvin: 4,\d : 1/)).toBeVisible();
    await page.getByText("Kaarna", { exact: true }).click();
    await expect(page.getByRole("radio", { name: "Kaarna" })).toBeChecked();
    await expect(own).toHaveValue("#7a4326");
    await expect(page.locator(".sample .button")).toHaveCSS("background-color", "rgb(122, 67, 38)");
  });

  await test.step("a logo that could do something", async () => {
    await file.setInputFiles(logo(LOGO.replace("<circle", "<script>alert(1)</script><circle")));
    await save.click();
    await expect(page.getByRole("alert")).toContainText("skriptejä");
    await expect(file).toHaveAttribute("aria-invalid", "true");
    await file.setInputFiles(logo(LOGO));
    await page.getByRole("radio", { name: "Suomukuvio" }).check();
    await save.click();
    await expect(page.getByText("Ulkoasu on tallennettu.")).toBeVisible();
    await examine(page, "look");
  });

  await test.step("the form wears it", async () => {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto("/");
    const head = page.locator(".top");
    const drawn = await head
      .locator("a")
      .first()
      .evaluate((link) => getComputedStyle(link, "::before").backgroundImage);
    expect(drawn).toContain("/brand/logo-");
    await expect(page.getByRole("button", { name: "Lähetä valintani" })).toHaveCSS("background-color", "rgb(122, 67, 38)");
    await examine(page, "the form in the colours of the business");
    await page.emulateMedia({ colorScheme: "dark" });
    await expect(page.getByRole("button", { name: "Lähetä valintani" })).not.toHaveCSS("background-color", "rgb(122, 67, 38)");
    await page.goto("/me");
    await expect(page.locator("link[href^='/brand/look-']")).toHaveCount(1);
  });

  await test.step("and loses it again", async () => {
    await page.goto("/console/settings/look");
    await button(page, "Poista logo").click();
    await expect(file).toBeFocused();
    await page.getByRole("radio", { name: "Ei mitään" }).check();
    await save.click();
    await expect(page.getByText("Ulkoasu on tallennettu.")).toBeVisible();
    await page.goto("/");
    const drawn = await page
      .locator(".top a")
      .first()
      .evaluate((link) => getComputedStyle(link, "::before").content);
    expect(drawn).toBe("none");
  });
});
