// A form on the way to people: the screen that shares it, and the form in a frame on a page of another site, served here from an address of its
// own. Browsers keep cookies and storage from such frames; nothing is lost by it.

import { createServer } from "node:http";

import { enter, heading } from "./staff.mjs";
import { ask, box, expect, form, letter, newAddress, setUp, testAlone as test } from "./support.mjs";

/** A site of the business: one page, with this in it, that takes a script and a frame of the register and nothing else. */
async function site(register, html) {
  const server = createServer((request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("content-security-policy", `default-src 'none'; script-src ${register}; frame-src ${register}; img-src 'self'`);
    response.end(request.url === "/" ? `<!doctype html><html lang="fi"><title>Kampaamo Käpy</title><h1>Tervetuloa</h1>${html}</html>` : "");
  });
  await new Promise((listen) => server.listen(0, "127.0.0.1", () => listen(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** Lets these sites show forms. */
async function allow(lupa, origins) {
  const { headers } = await ask(lupa, "GET", "/api/v1/embedding");
  return ask(lupa, "PUT", "/api/v1/embedding", { origins }, { "if-match": headers.get("etag") });
}

test("a form is sent from a frame on a site of the business, which grows with it", async ({ page, lupa, met }) => {
  await setUp(lupa);
  const own = await site(
    lupa.origin,
    `<script src="${lupa.origin}/embed.js" data-form="newsletter" data-title="Uutiskirje" data-lang="fi"></script>`,
  );
  await allow(lupa, [own.origin]);
  // Third-party cookies and storage are off: the frame has none of either.
  const kept = [];
  page.on("response", async (response) => (await response.headerValue("set-cookie")) && kept.push(response.url()));
  await page.goto(`${own.origin}/`);
  const frame = page.locator("iframe");
  await expect(frame).toHaveAttribute("title", "Uutiskirje");
  const inside = page.frameLocator("iframe");
  await expect(inside.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(inside.getByRole("link", { name: "Omat tiedot" })).toHaveCount(0);

  const height = async () => (await frame.boundingBox()).height;
  const content = () => inside.locator("body").evaluate((body) => body.getBoundingClientRect().height);
  await expect.poll(async () => Math.abs((await height()) - (await content())), { message: "as tall as the form" }).toBeLessThan(2);
  const before = await height();
  const email = newAddress();
  const fields = form(inside);
  await fields.email.fill(email);
  await box(inside, "offers-sms").check();
  await expect(fields.phone).toBeVisible();
  await expect.poll(height, { message: "a field more" }).toBeGreaterThan(before);
  await box(inside, "offers-sms").uncheck();
  await box(inside, "newsletter").check();
  await fields.send.click();
  await expect(fields.done).toBeVisible();
  await expect.poll(height, { message: "less to show" }).toBeLessThan(before);
  expect(kept, "cookies").toEqual([]);
  expect(await inside.locator("body").evaluate(() => document.cookie)).toBe("");

  await letter(lupa, email, "/confirm/");
  // Only the site itself was asked besides the register.
  met.splice(0, met.length, ...met.filter((what) => !what.startsWith(`asked ${own.origin}/`)));
  own.close();
});

test("without scripting the form stands in a plain frame and is sent from it", async ({ browser, lupa }) => {
  await setUp(lupa);
  const own = await site(
    lupa.origin,
    `<iframe src="${lupa.origin}/f/newsletter/embed?lang=fi" title="Uutiskirje" width="100%" height="1100"></iframe>`,
  );
  await allow(lupa, [own.origin]);
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "fi-FI" });
  const page = await context.newPage();
  await page.goto(`${own.origin}/`);
  const inside = page.frameLocator("iframe");
  const email = newAddress();
  const fields = form(inside);
  await fields.email.fill(email);
  await box(inside, "newsletter").check();
  await fields.send.click();
  await expect(fields.done).toBeVisible();
  await letter(lupa, email, "/confirm/");
  await context.close();
  own.close();
});

test("a site that was not named shows nothing", async ({ browser, lupa }) => {
  await setUp(lupa);
  const foreign = await site(lupa.origin, `<script src="${lupa.origin}/embed.js" data-form="newsletter"></script>`);
  await allow(lupa, ["https://kapy.fi"]);
  const context = await browser.newContext({ locale: "fi-FI" });
  const page = await context.newPage();
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  await page.goto(`${foreign.origin}/`);
  await expect(page.locator("iframe")).toHaveCount(1);
  await expect.poll(() => said.join("\n")).toContain("frame-ancestors");
  expect(await page.frameLocator("iframe").getByRole("textbox").count()).toBe(0);
  await context.close();
  foreign.close();
});

test("everybody who is signed in finds what leads to a form, and those who may say where it stands", async ({ page, lupa }) => {
  await setUp(lupa);
  await enter(page, lupa, ["edit_wording", "manage_business"]);
  await page.goto("/console/wording/share?form=newsletter&lang=fi");
  await expect(heading(page)).toHaveText(/^Jaa lomake: /);
  await expect(page.getByRole("textbox", { name: "Linkki" })).toHaveValue(`${lupa.origin}/`);
  await expect(page.getByRole("img", { name: `QR-koodi, joka avaa osoitteen ${lupa.origin}/` })).toBeVisible();
  for (const name of ["Juliste A4, suomi", "Juliste A5, svenska", "Tulostettava lomake, English"]) {
    const answer = await page.request.get(await page.getByRole("link", { name }).getAttribute("href"));
    expect([answer.status(), answer.headers()["content-type"]], name).toEqual([200, "application/pdf"]);
  }
  const picture = page.getByRole("img", { name: /^Kuva, jossa lukee / });
  await expect.poll(() => picture.evaluate((image) => /** @type {HTMLImageElement} */ (image).naturalWidth)).toBe(1200);
  await expect(page.getByRole("textbox", { name: "Lomake omille sivuille" })).toHaveValue(
    new RegExp(`^<script src="${lupa.origin}/embed.js" data-form="newsletter" data-title="[^"]+" async></script>$`),
  );

  const sites = page.getByRole("textbox", { name: "Sivustojen osoitteet" });
  const save = page.getByRole("button", { name: "Tallenna sivustot" });
  await sites.fill("https://kapy.fi/ajanvaraus");
  await save.click();
  await expect(page.getByRole("alert")).toContainText("ilman sivun polkua");
  await sites.fill("https://Käpy.fi/\nhttp://localhost:3000");
  await save.click();
  await expect(page.getByRole("status").filter({ hasText: "Sivustot on tallennettu." })).toBeVisible();
  await expect(sites).toHaveValue("https://xn--kpy-qla.fi\nhttp://localhost:3000");
});

test("those who may not are told who names the sites", async ({ page, lupa }) => {
  await setUp(lupa);
  await enter(page, lupa, ["see_audience"]);
  await page.goto("/console/wording/share?lang=sv");
  await expect(heading(page)).toHaveText(/^Dela formuläret: /);
  await expect(page.getByText("Webbplatserna anges av en administratör.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Webbplatsernas adresser" })).toHaveCount(0);
});
