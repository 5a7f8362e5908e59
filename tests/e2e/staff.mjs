// What the journeys through the console share: a device with a passkey in it, a keeper, somebody invited.

import { ask, expect, letter, link, newAddress } from "./support.mjs";

/** A device that makes passkeys and asks nobody: what a finger or a face would do happens by itself. */
export async function device(page, transport = "internal") {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport,
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { remove: () => cdp.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId }) };
}

/** A browser of somebody else, watched like the first. */
export async function another(browser, baseURL) {
  const context = await browser.newContext({ baseURL, locale: "fi-FI", timezoneId: "Europe/Helsinki" });
  const page = await context.newPage();
  await device(page);
  return page;
}

export const button = (page, name) => page.getByRole("button", { name, exact: true });
export const heading = (page) => page.getByRole("heading", { level: 1 });
/** How the first screen greets, at whatever time of day. */
export const GREETING = /^(Huomenta|Päivää|Iltaa|Hei), /;
/** The choice of groups of screens. */
export const screens = (page) => page.getByRole("navigation", { name: "Hallinnan sivut" });

/** The group of a screen that has no line of its own there. */
const GROUPS = {
  Tekstit: "Lomakkeet",
  Tapahtumaloki: "Todisteet",
  "Kysy uudelleen": "Kohderyhmä",
  Säilytys: "Asetukset",
  Käyttäjät: "Asetukset",
  "Omat kentät": "Asetukset",
  "API-avaimet": "Asetukset",
};

/** Goes to a screen by its name: through the line of its group, and, where the group has several, through their list. */
export async function goTo(page, name) {
  if (name === "Oma tili") {
    await openAccount(page);
    return page.getByRole("link", { name, exact: true }).click();
  }
  const group = GROUPS[name] ?? name;
  // Beside the customers may stand how many requests are open.
  await screens(page)
    .getByRole("link", { name: new RegExp(`^${group}( \\d|$)`) })
    .click();
  if (group === name) return;
  const inList = page.getByRole("navigation", { name: group, exact: true }).getByRole("link", { name, exact: true });
  await expect(inList.or(page.getByRole("heading", { level: 1, name })).first()).toBeVisible();
  if ((await inList.count()) && (await inList.getAttribute("aria-current")) === null) await inList.click();
}

/** Opens the menu of one's own account. Its button bears the user's name. */
export const openAccount = (page) => page.locator("#account-button:visible, #strip-account-button:visible").click();

/** Changes the language of the console. */
export async function speak(page, language) {
  await openAccount(page);
  await page.getByRole("link", { name: language, exact: true }).click();
}

export async function signOut(page) {
  await openAccount(page);
  await button(page, "Kirjaudu ulos").click();
}

/** Takes an invitation up: passkey, codes, undertaking. Gives the recovery codes. */
export async function join(page, address) {
  await page.goto(address);
  await button(page, "Luo pääsyavain").click();
  await expect(page.locator(".codes li")).toHaveCount(8);
  const codes = await page.locator(".codes li").allTextContents();
  await button(page, "Koodit ovat tallessa").click();
  await button(page, "Olen lukenut tämän ja sitoudun siihen").click();
  await expect(heading(page)).toHaveText(GREETING);
  return codes;
}

/** The first keeper, signed in on a device of their own. */
export async function keeper(page, lupa) {
  await device(page);
  const response = await page.request.post(`${lupa.origin}/api/v1/setup`, {
    data: { token: lupa.setupToken, name: "Kampaamo Käpy", own_name: "Kaisa Kuusisto", email: "kaisa@kapy.example", api_key: true },
  });
  const { invitation, api_key: key } = await response.json();
  return { key, codes: await join(page, `/console/join#${invitation}`) };
}

/** Invites somebody, on the screen of the keeper; the address in their letter. */
export async function invite(page, lupa, { name, email, role }) {
  await goTo(page, "Käyttäjät");
  await page.getByRole("link", { name: "Kutsu käyttäjä" }).click();
  await page.getByRole("textbox", { name: "Nimi" }).fill(name);
  await page.getByRole("textbox", { name: "Sähköpostiosoite" }).fill(email);
  await page.getByRole("combobox", { name: "Rooli" }).selectOption(role);
  await button(page, "Lähetä kutsu").click();
  await expect(page.getByRole("status").filter({ hasText: `Kutsu on lähetetty osoitteeseen ${email}.` })).toBeFocused();
  return link(await letter(lupa, email, "/console/join#"), "/console/join#");
}

/** Signs this page in as somebody of staff with these rights, who has joined and promised through the API. */
export async function enter(page, lupa, rights) {
  const email = newAddress();
  await ask(lupa, "POST", "/api/v1/staff", { name: "Maija Markkinoija", email, rights, locale: "fi" });
  const [, token] = link(await letter(lupa, email, "/console/join#"), "/console/join#").split("#");
  await device(page);
  await page.goto("/verify?lang=fi");
  await page.evaluate(async (token) => {
    const call = async (method, path, body) => {
      const headers = { "content-type": "application/json" };
      const response = await fetch(path, { method, headers, body: body && JSON.stringify(body) });
      if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
      return response.json();
    };
    const { ceremony, options } = await call("POST", "/api/v1/invitations/options", { token });
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
    const credential = /** @type {PublicKeyCredential} */ (await navigator.credentials.create({ publicKey })).toJSON();
    await call("POST", "/api/v1/invitations/accept", { token, ceremony, credential, name: "Kone" });
    const { undertaking } = await call("GET", "/api/v1/console/me");
    const sorted = (_, value) =>
      value && typeof value === "object" && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value;
    const canonical = new TextEncoder().encode(JSON.stringify(undertaking, sorted));
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", canonical));
    const digest = `sha256:${Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
    const { edition, locale } = undertaking;
    await call("POST", "/api/v1/console/undertaking", { edition, locale, digest });
  }, token);
}
