// Links as mail programs leave them, and what becomes of those who come while many do: nobody is told to begin anew without being told how.

import { alive, box, confirmed, expect, form, letter, link, newAddress, setUp, signedUp, testAlone as alone, test } from "./support.mjs";
import { enter } from "./staff.mjs";

/** The sign-in link of a letter that this page asks for; the digits that it shows. */
async function signInLink(page, lupa, email) {
  await page.goto("/me?lang=fi");
  await page.getByRole("textbox", { name: "Sähköpostiosoite" }).fill(email);
  await page.getByRole("textbox", { name: "Sähköpostiosoite" }).press("Enter");
  const code = await page.locator(".code").textContent();
  return { address: link(await letter(lupa, email, "/me/in/"), "/me/in/"), code };
}

test("a sign-in link leads in whatever a mail program has made of it", async ({ page, lupa }) => {
  const { email } = await confirmed(lupa);
  const { address } = await signInLink(page, lupa, email);
  await page.goto(address.replace("?", ".)%3E?"));
  await page.getByRole("button", { name: "Kirjaudu sisään" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Hei" })).toBeVisible();
  await page.goto("/ME/");
  await expect(page).toHaveURL(/\/me$/);
});

test("a link that was cut says so, and leads to a new one", async ({ page, lupa }) => {
  const { email, confirm } = await signedUp(lupa);
  const { address } = await signInLink(page, lupa, email);
  await page.goto(address.replace(/.{4}\?.*/, ""));
  await page.getByRole("button", { name: "Kirjaudu sisään" }).click();
  await expect(page.getByText("Linkki on vajaa")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Sähköpostiosoite" })).toBeVisible();
  await page.goto(confirm.slice(0, -4));
  await expect(page.getByRole("heading", { name: "Linkki on vajaa" })).toBeVisible();
  await page.goto(`${confirm}%20)`);
  await page.getByRole("button", { name: "Vahvista valintani" }).click();
  await expect(page.getByRole("heading", { name: "Kiitos, valintasi on vahvistettu" })).toBeVisible();
});

test("six digits go in as people type them, and other things cost nothing", async ({ page, lupa, browser }) => {
  const { email } = await confirmed(lupa);
  const { address, code } = await signInLink(page, lupa, email);
  const other = await (await browser.newContext({ baseURL: lupa.origin })).newPage();
  await other.goto(address);
  const digits = other.locator("#code");
  await expect(digits).toBeVisible();
  for (let no = 0; no < 6; no += 1) {
    const answered = other.waitForResponse((response) => response.request().method() === "POST");
    await digits.fill(`12${no}`);
    await digits.press("Enter");
    expect((await answered).status()).toBe(422);
    await expect(other.getByText("Koodissa on kuusi numeroa").first()).toBeVisible();
  }
  await digits.fill(`Koodi: ${code.slice(0, 3)}\u00a0${code.slice(3)}`);
  await digits.press("Enter");
  await expect(other.getByRole("heading", { level: 1, name: "Hei" })).toBeVisible();
  await other.context().close();
});

test("a form that has to wait keeps what was typed and sends itself again", async ({ page, lupa }) => {
  const email = newAddress();
  const { email: address, send, done } = form(page);
  let refused = 0;
  await page.route("**/api/v1/signups", async (route) => {
    refused += 1;
    if (refused > 2) return route.continue();
    const problem = { type: "urn:lupa:problem:too_many_requests", title: "Liian monta yritystä", status: 429, code: "too_many_requests" };
    return route.fulfill({
      status: 429,
      headers: { "retry-after": "2", "content-type": "application/problem+json" },
      body: JSON.stringify(problem),
    });
  });
  await page.goto("/");
  await alive(page);
  await address.fill(email);
  await box(page, "newsletter").check();
  await send.click();
  const waiting = page.getByRole("status").filter({ hasText: "Moni täyttää lomaketta juuri nyt" });
  await expect(waiting).toBeFocused();
  await expect(waiting).toContainText(/[12] s/);
  await expect(address).toHaveValue(email);
  await expect(done).toBeVisible({ timeout: 15_000 });
  expect(refused).toBe(3);
  expect(link(await letter(lupa, email, "/confirm/"), "/confirm/")).toBeTruthy();
});

test("a form that has to wait for ever gives up and says so", async ({ page }) => {
  let asked = 0;
  await page.route("**/api/v1/signups", (route) => {
    asked += 1;
    const problem = { type: "urn:lupa:problem:too_many_requests", title: "Liian monta yritystä", status: 429, code: "too_many_requests" };
    return route.fulfill({
      status: 429,
      headers: { "retry-after": "1", "content-type": "application/problem+json" },
      body: JSON.stringify(problem),
    });
  });
  await page.goto("/");
  await alive(page);
  await form(page).email.fill("aino@posti.example");
  await box(page, "newsletter").check();
  await form(page).send.click();
  await expect(page.getByRole("alert").filter({ hasText: "Liian monta yritystä" })).toBeFocused({ timeout: 20_000 });
  await expect(form(page).email).toHaveValue("aino@posti.example");
  expect(asked).toBe(6);
});

alone("an administrator says that there is an event today, and that it is over", async ({ page, lupa }) => {
  await setUp(lupa);
  await enter(page, lupa, ["edit_wording", "publish_wording"]);
  await page.goto("/console/wording?lang=fi");
  await page.getByRole("button", { name: "Tapahtuma tänään" }).click();
  await expect(page.getByText("Päällä keskiyöhön asti.")).toBeVisible();
  await page.getByRole("button", { name: "Päätä tapahtuma" }).click();
  await expect(page.getByText("Tavalliset rajat ovat taas voimassa.")).toBeVisible();
  await expect(page.getByText("Päällä keskiyöhön asti.")).toHaveCount(0);
});
