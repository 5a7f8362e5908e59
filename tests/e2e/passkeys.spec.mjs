// Passkeys and what stands in for them: none in the browser, a question closed, a key lost, removed, or replaced; and one's own account.

import { expect, letter, link, testAlone as test } from "./support.mjs";
import { another, button, device, goTo, heading, invite, join, keeper } from "./staff.mjs";

const MAIJA = { name: "Maija Virtanen", email: "maija@kapy.example", role: "Tarkastaja" };

test("a browser without passkeys and a person who thinks again lose nothing", async ({ page, lupa, browser, baseURL }) => {
  await keeper(page, lupa);
  const address = await invite(page, lupa, MAIJA);

  const old = await another(browser, baseURL);
  await old.addInitScript(() => delete globalThis.PublicKeyCredential);
  await old.goto(address);
  await button(old, "Luo pääsyavain").click();
  await expect(old.getByRole("alert")).toBeFocused();
  await expect(old.getByRole("alert")).toContainText("Tämä selain ei tue pääsyavaimia.");
  await old.context().close();

  const hers = await another(browser, baseURL);
  await hers.addInitScript(() => {
    const create = CredentialsContainer.prototype.create;
    let asked = 0;
    CredentialsContainer.prototype.create = function (options) {
      asked += 1;
      return asked === 1 ? Promise.reject(new DOMException("no", "NotAllowedError")) : create.call(this, options);
    };
  });
  await hers.goto(address);
  await hers.getByRole("textbox", { name: "Pääsyavaimen nimi" }).fill("Maijan puhelin");
  await button(hers, "Luo pääsyavain").click();
  await expect(hers.getByRole("alert")).toContainText("Pääsyavaimen luominen jäi kesken. Mitään ei kadonnut");
  await expect(hers.getByRole("textbox", { name: "Pääsyavaimen nimi" })).toHaveValue("Maijan puhelin");
  await button(hers, "Luo pääsyavain").click();
  await expect(heading(hers)).toHaveText("Ota palautuskoodit talteen");
  await hers.context().close();
});

test("a user who has lost their passkey comes back with a recovery code, once", async ({ page, lupa, browser, baseURL }) => {
  const { codes } = await keeper(page, lupa);
  const fresh = await another(browser, baseURL);
  await fresh.goto("/console/account");
  await fresh.getByText("Pääsyavaimeni on hukassa").click();
  const email = fresh.getByRole("textbox", { name: "Sähköpostiosoite" });
  const code = fresh.getByRole("textbox", { name: "Palautuskoodi" });
  await email.fill("kaisa@kapy.example");
  await code.fill("0000-0000-0000-0000");
  await button(fresh, "Jatka koodilla").click();
  await expect(code).toHaveAttribute("aria-invalid", "true");
  await expect(email).toHaveValue("kaisa@kapy.example");
  await code.fill(codes[0].toUpperCase().replaceAll("-", " "));
  await button(fresh, "Jatka koodilla").click();
  await expect(heading(fresh)).toHaveText("Kampaamo Käpy: tervetuloa mukaan");
  await button(fresh, "Luo pääsyavain").click();
  await expect(heading(fresh)).toHaveText("Ota palautuskoodit talteen");
  await button(fresh, "Koodit ovat tallessa").click();
  await expect(heading(fresh), "what was promised stays promised").toHaveText(/, Kaisa$/);

  // The lost one is removed, and with it what it had signed in.
  await goTo(fresh, "Oma tili");
  await expect(button(fresh, "Poista: Tietokone")).toHaveCount(2);
  await button(fresh, "Poista: Tietokone").first().click();
  await fresh.getByRole("dialog").getByRole("button", { name: "Poista" }).click();
  await expect(fresh.getByText("Ainoaa pääsyavainta ei voi poistaa.")).toBeVisible();
  await page.reload();
  await expect(heading(page)).toHaveText("Kirjaudu sisään");
  await button(page, "Kirjaudu pääsyavaimella").click();
  await expect(page.getByRole("alert")).toContainText("Pääsyavain ei kelvannut");
  await fresh.context().close();
});

test("a keeper signs a user out everywhere, and the user comes back", async ({ page, lupa, browser, baseURL }) => {
  await keeper(page, lupa);
  const hers = await another(browser, baseURL);
  await join(hers, await invite(page, lupa, MAIJA));
  await goTo(page, "Käyttäjät");
  await page.getByRole("link", { name: `Muuta: ${MAIJA.name}` }).click();
  await button(page, "Päätä kaikki istunnot").click();
  await page.getByRole("dialog").getByRole("button", { name: "Päätä kaikki istunnot" }).click();
  await expect(page.getByText(`Kaikki istunnot on päätetty: ${MAIJA.name}.`)).toBeVisible();
  await hers.reload();
  await expect(heading(hers)).toHaveText("Kirjaudu sisään");
  await button(hers, "Kirjaudu pääsyavaimella").click();
  await expect(heading(hers)).toHaveText(/, Maija$/);
  await hers.context().close();
});

test("what lets somebody in for good asks for the passkey once more", async ({ page, lupa }) => {
  await keeper(page, lupa);
  await goTo(page, "Oma tili");
  let asked = 0;
  await page.route("**/api/v1/console/recovery-codes", (route) => {
    asked += 1;
    const body = JSON.stringify({ type: "urn:lupa:problem:proof_needed", title: "x", status: 403, code: "proof_needed", errors: [] });
    return asked === 1 ? route.fulfill({ status: 403, contentType: "application/problem+json", body }) : route.continue();
  });
  const proved = page.waitForResponse("**/api/v1/console/proof");
  await button(page, "Luo uudet koodit").click();
  await page.getByRole("dialog").getByRole("button", { name: "Luo uudet koodit" }).click();
  expect((await proved).status()).toBe(204);
  await expect(heading(page)).toHaveText("Ota palautuskoodit talteen");
  expect(asked).toBe(2);
  await letter(lupa, "kaisa@kapy.example", "uudet palautuskoodit");
});

test("one's own account: passkeys, codes, the receipt of the undertaking", async ({ page, lupa }) => {
  await keeper(page, lupa);
  // The screen asks anew what it shows already: an answer that comes late leaves what is typed meanwhile as it is.
  let comes;
  const late = new Promise((come) => (comes = come));
  await page.route(
    "**/api/v1/console/me",
    async (route) => {
      const response = await route.fetch();
      const own = await response.json();
      await late;
      await route.fulfill({ response, json: { ...own, codes_left: 7 } });
    },
    { times: 1 },
  );
  await goTo(page, "Oma tili");
  await expect(page.getByText("Käyttämättömiä koodeja: 8")).toBeVisible();
  await button(page, "Vaihda nimi: Tietokone").click();
  const name = page.getByRole("textbox", { name: "Pääsyavaimen nimi" });
  await expect(name).toBeFocused();
  await name.fill("Tiskin kone");
  comes();
  await expect(page.getByText("Käyttämättömiä koodeja: 7"), "only the late answer says so").toBeVisible();
  await expect(name).toBeFocused();
  await expect(name).toHaveValue("Tiskin kone");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Nimi on vaihdettu." })).toBeFocused();
  await expect(button(page, "Vaihda nimi: Tiskin kone")).toBeVisible();

  await button(page, "Lisää pääsyavain").click();
  await page.getByRole("button", { name: "Lisää pääsyavain" }).click();
  await expect(page.getByRole("alert"), "one of an account on a device").toContainText("Tällä laitteella on jo pääsyavaimesi.");
  await device(page, "usb");
  await name.fill("Avainnippu");
  await page.getByRole("button", { name: "Lisää pääsyavain" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Pääsyavain on lisätty." })).toBeFocused();
  await expect(button(page, "Poista: Avainnippu")).toBeVisible();

  await button(page, "Luo uudet koodit").click();
  await page.getByRole("dialog").getByRole("button", { name: "Luo uudet koodit" }).click();
  await expect(page.locator(".codes li")).toHaveCount(8);
  await button(page, "Koodit ovat tallessa").click();
  const [receipt] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Lataa kuitti" }).click()]);
  expect(receipt.suggestedFilename()).toBe("lupa-undertaking.json");
  await expect(page.getByText("tämä selain")).toBeVisible();
});

test("an invitation of another kind: to a user who has lost everything", async ({ page, lupa, browser, baseURL }) => {
  await keeper(page, lupa);
  const hers = await another(browser, baseURL);
  await join(hers, await invite(page, lupa, MAIJA));
  await page.getByRole("link", { name: "Muuta: Maija Virtanen" }).click();
  await expect(page.getByText("vanhat pääsyavaimet lakkaavat toimimasta")).toBeVisible();
  await button(page, "Lähetä uusi kutsu").click();
  await expect(page.getByRole("status").filter({ hasText: "Kutsu on lähetetty" })).toBeFocused();
  const address = link(await letter(lupa, MAIJA.email, "/console/join#", 2), "/console/join#");
  const fresh = await another(browser, baseURL);
  await fresh.goto(address);
  await expect(fresh.getByText("aiemmat pääsyavaimesi lakkaavat toimimasta")).toBeVisible();
  await button(fresh, "Luo pääsyavain").click();
  await expect(heading(fresh)).toHaveText("Ota palautuskoodit talteen");
  await hers.reload();
  await expect(heading(hers)).toHaveText("Kirjaudu sisään");
  await fresh.context().close();
  await hers.context().close();
});
