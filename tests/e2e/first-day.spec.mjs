// From the link of set-up to a poster on the wall, as docs/first-day.md tells it: each step is found on the screen that the step before leads to.
// `PICTURES=1` takes the pictures of that page anew.

import { fileURLToPath } from "node:url";

import { expect, testAlone as test } from "./support.mjs";
import { button, device, GREETING, goTo, heading } from "./staff.mjs";

const PICTURES = fileURLToPath(new URL("../../docs/pictures", import.meta.url));
const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="14" fill="#7a4326"/></svg>';

test("the first day leads from the link of set-up to a poster, without a dead end", async ({ page, lupa }) => {
  test.setTimeout(60_000);
  const field = (name) => page.getByRole("textbox", { name, exact: true });
  const step = (name) => page.getByRole("link", { name });
  const shoot = async (name) => {
    if (process.env.PICTURES) await page.screenshot({ path: `${PICTURES}/first-day-${name}.png`, animations: "disabled" });
  };
  await device(page);
  await page.setViewportSize({ width: 1280, height: 900 });

  await test.step("whose register it is", async () => {
    await page.goto(`/console/setup#${lupa.setupToken}`);
    await field("Yrityksen nimi").fill("Kampaamo Käpy");
    await field("Oma nimesi").fill("Kaisa Kuusisto");
    await field("Sähköposti").fill("kaisa@kapy.example");
    await field("Y-tunnus").fill("FI12345671");
    await shoot("1-business");
    await page.getByRole("button", { name: "Ota käyttöön" }).click();
    await expect(page.getByRole("heading", { name: "Kampaamo Käpy: rekisteri on käytössä" })).toBeVisible();
  });

  await test.step("a passkey, recovery codes and an undertaking", async () => {
    await step("Luo pääsyavain").click();
    await button(page, "Luo pääsyavain").click();
    await expect(page.locator(".codes li")).toHaveCount(8);
    await shoot("2-codes");
    await button(page, "Koodit ovat tallessa").click();
    await button(page, "Olen lukenut tämän ja sitoudun siihen").click();
    await expect(heading(page)).toHaveText(GREETING);
    await shoot("3-home");
  });

  await test.step("the look", async () => {
    await step("Valitse: Ulkoasu ja logo").click();
    await expect(heading(page)).toHaveText("Ulkoasu");
    await page.getByText("Kaarna", { exact: true }).click();
    await page
      .getByLabel("Logo", { exact: true })
      .setInputFiles({ name: "logo.svg", mimeType: "image/svg+xml", buffer: Buffer.from(LOGO) });
    await button(page, "Tallenna").click();
    await expect(page.getByText("Ulkoasu on tallennettu.")).toBeVisible();
    await shoot("4-look");
  });

  await test.step("what the form says", async () => {
    await goTo(page, "Etusivu");
    await expect(page.getByRole("region", { name: "Ensimmäiset askeleet" })).toContainText("2 / 5 tehty");
    await step("Avaa lomake: Lomakkeen tekstit").click();
    await step(/^Muokkaa tekstejä: /).click();
    await expect(button(page, "Katso muutokset ja julkaise")).toBeVisible();
    await shoot("5-form");
  });

  await test.step("a poster", async () => {
    await goTo(page, "Etusivu");
    await step("Jaa lomake: Jaa lomake asiakkaille").click();
    await expect(heading(page)).toHaveText(/^Jaa lomake: /);
    await expect(page.getByRole("img", { name: /^QR-koodi/ })).toBeVisible();
    const picture = page.getByRole("img", { name: /^Kuva, jossa lukee / });
    await expect.poll(() => picture.evaluate((image) => /** @type {HTMLImageElement} */ (image).naturalWidth)).toBe(1200);
    await shoot("6-share");
    const poster = await page.request.get(await step("Juliste A4, suomi").getAttribute("href"));
    expect([poster.status(), poster.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  });

  await test.step("what customers see", async () => {
    await page.goto("/");
    await expect(page.getByRole("button", { name: "Lähetä valintani" })).toHaveCSS("background-color", "rgb(122, 67, 38)");
    await expect(page.getByRole("complementary")).toHaveCount(0);
    await shoot("7-customers");
  });
});
