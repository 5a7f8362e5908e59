// The console for everyone: axe on each screen in three languages, and a keyboard alone through joining and signing in.

import { examine } from "./examine.mjs";
import { device } from "./staff.mjs";
import { expect, testAlone as test } from "./support.mjs";

for (const locale of ["fi", "sv", "en"]) {
  test(`axe finds nothing in ${locale} from joining to the audit log`, async ({ page, lupa }) => {
    test.setTimeout(150_000);
    const main = page.getByRole("main");
    const primary = main.locator(".button--primary").filter({ visible: true });
    await device(page);
    const set = { token: lupa.setupToken, name: "Kampaamo Käpy", own_name: "Kaisa Kuusisto", email: "kaisa@kapy.example" };
    const { invitation } = await (await page.request.post(`${lupa.origin}/api/v1/setup`, { data: set })).json();
    await page.goto(`/console/join?lang=${locale}`);
    await expect(page.locator("h1")).toBeVisible();
    await examine(page, "an invitation that has ended");
    await page.goto(`/console/users?lang=${locale}`);
    await page.locator("summary").click();
    await examine(page, "signing in, the way back opened");
    await page.goto(`/console/join?lang=${locale}#${invitation}`);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    await primary.waitFor();
    await examine(page, "an invitation");
    await page.locator("#passkey-name").fill("");
    await primary.click();
    await expect(page.locator("#summary")).toBeFocused();
    await examine(page, "an invitation, with a mistake");
    await page.locator("#passkey-name").fill("Kone");
    await primary.click();
    await page.locator(".codes").waitFor();
    await examine(page, "recovery codes");
    await primary.click();
    await page.locator(".promises").waitFor();
    await examine(page, "the undertaking");
    await primary.click();
    await page.locator(".tiles").waitFor();
    await examine(page, "home");

    const screen = (path) => page.locator(`.rail a[href^="${path}?"]:visible`).click();
    const setting = async (path) => {
      await page.locator(".rail__lines a").last().click();
      await page.locator(`.set__nav a[href^="${path}?"]`).click();
    };
    await setting("/console/users");
    await page.locator(".table").waitFor();
    await examine(page, "users");
    await primary.click();
    await page.locator("#role").selectOption("2");
    await primary.click();
    await expect(page.locator("#summary")).toBeFocused();
    await examine(page, "inviting, with mistakes");
    await setting("/console/users");
    await page.locator(".table__act").first().click();
    await main.locator(".button--danger").click();
    await page.getByRole("dialog").waitFor();
    await examine(page, "changing a user, and the question before removing");
    await page.keyboard.press("Escape");
    await screen("/console/audience");
    await main.locator("input[name=purpose]").first().check();
    await main.locator(".answer__number").waitFor();
    await main.locator(".add > .button").first().click();
    await examine(page, "the menu of conditions");
    await main.locator(".add .menu__item").first().click();
    await examine(page, "the audience");
    await main.locator(".history > summary").click();
    await main.locator(".picture").first().waitFor();
    await main.locator(".picture summary").first().click();
    await examine(page, "pictures of consent");
    await setting("/console/keys");
    await primary.waitFor();
    await examine(page, "no keys yet");
    await primary.click();
    await page.locator("#name").fill("Kassa");
    await examine(page, "making a key");
    await primary.click();
    await page.locator("#key").waitFor();
    await examine(page, "a new key");
    await setting("/console/keys");
    await page.locator(".table").waitFor();
    await examine(page, "keys");
    await screen("/console/audit");
    await page.locator(".log").waitFor();
    await examine(page, "the audit log");
    await page.locator("#account-button").click();
    await examine(page, "the menu of one's own account");
    await screen("/console/account");
    await main.getByRole("button").first().waitFor();
    await main.locator(".lines .button--quiet").first().click();
    await examine(page, "one's own account, a passkey being renamed");
  });
}

test("a keyboard is enough to join, to sign out and to sign in", async ({ page, lupa }) => {
  const { keyboard } = page;
  /** Presses Tab until this is where the focus is, which must show. */
  const tabTo = async (locator) => {
    const target = await locator.elementHandle();
    for (let presses = 0; presses < 40; presses += 1) {
      await keyboard.press("Tab");
      if (await target.evaluate((element) => element === document.activeElement)) {
        expect(await target.evaluate((element) => getComputedStyle(element).outlineStyle), "the focus shows").not.toBe("none");
        return;
      }
    }
    throw new Error(`Tab does not reach ${locator}`);
  };
  const button = (name) => page.getByRole("button", { name, exact: true });
  await device(page);
  const set = { token: lupa.setupToken, name: "Kampaamo Käpy", own_name: "Kaisa Kuusisto", email: "kaisa@kapy.example" };
  const { invitation } = await (await page.request.post(`${lupa.origin}/api/v1/setup`, { data: set })).json();
  await page.goto(`/console/join#${invitation}`);
  await tabTo(page.getByRole("textbox", { name: "Pääsyavaimen nimi" }));
  await keyboard.type("Tiskin kone");
  await keyboard.press("Enter");
  await tabTo(button("Koodit ovat tallessa"));
  await keyboard.press("Space");
  await tabTo(button("Olen lukenut tämän ja sitoudun siihen"));
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^(Huomenta|Päivää|Iltaa|Hei), Kaisa$/);
  await keyboard.press("Shift+Tab");
  const account = page.getByRole("button", { name: /^Kaisa Kuusisto/ });
  await expect(account, "from the heading it is one step back to the account").toBeFocused();
  await keyboard.press("ArrowDown");
  await expect(page.getByRole("link", { name: "Oma tili" })).toBeFocused();
  await keyboard.press("ArrowUp");
  await expect(button("Kirjaudu ulos"), "the arrow keys go round").toBeFocused();
  await keyboard.press("Escape");
  await expect(account, "the focus comes back").toBeFocused();
  await expect(button("Kirjaudu ulos")).toBeHidden();
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Oma tili");
  await keyboard.press("Shift+Tab");
  await keyboard.press("Enter");
  await tabTo(button("Kirjaudu ulos"));
  await keyboard.press("Enter");
  await tabTo(button("Kirjaudu pääsyavaimella"));
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Oma tili");
});
