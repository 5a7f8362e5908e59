// What the journeys share: a Lupa to visit, its inbox, people who are in its register already, and a watch over every page for what a
// visitor must never meet.

import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";

import { test as base, expect } from "@playwright/test";

import { startLupa } from "../../tools/lupa.mjs";

export { expect };

/**
 * What a journey is given besides Playwright's own: the Lupa that it visits, and what its pages did wrong.
 *
 * @typedef {{ origin: string, inbox: string, setupToken: string, key?: string }} Visited
 * @typedef {{ lupa: Visited, met: string[] }} Given
 * @typedef {import("@playwright/test").PlaywrightTestArgs & import("@playwright/test").PlaywrightTestOptions} Args
 * @typedef {import("@playwright/test").PlaywrightWorkerArgs & import("@playwright/test").PlaywrightWorkerOptions} WorkerArgs
 * @typedef {import("@playwright/test").TestType<Args & Given, WorkerArgs>} Test
 */

/**
 * A journey through the Lupa that all share. Whatever its pages did wrong on the way fails it at the end; see `watch`.
 *
 * @type {Test}
 */
export const test = base.extend(
  /** @type {any} */ ({
    lupa: async ({}, use) => {
      await use({ origin: process.env.BASE_URL, inbox: process.env.INBOX_URL, setupToken: process.env.SETUP_TOKEN });
    },
    baseURL: async ({ lupa }, use) => use(lupa.origin),
    met: [
      async ({ context, lupa }, use) => {
        const met = await watch(context, lupa);
        if (process.env.SLOW) await slow(context, Number(process.env.SLOW));
        await use(met);
        expect(met, "what the pages did wrong").toEqual([]);
      },
      { auto: true },
    ],
  }),
);

/**
 * A journey that counts people or publishes words, which others would notice: it has a new Lupa to itself.
 *
 * @type {Test}
 */
export const testAlone = test.extend(
  /** @type {any} */ ({
    lupa: async ({}, use) => {
      const lupa = await startLupa({ limits: "off" });
      await use(lupa);
      await lupa.stop();
    },
  }),
);

// The browser writes this by itself whenever an answer is 4xx, and that is how the register says no.
const SAID_NO = /^Failed to load resource: the server responded with a status of 4\d\d/;

// Chromium would like every site to take RSA keys too; those of the register are ES256 and Ed25519.
const WANTS_RSA = /^publicKey\.pubKeyCredParams is missing at least one of the default algorithm identifiers/;

/** Notes what no page may do: complain, fail, ask another origin for anything, run into its own policy. */
export async function watch(context, lupa) {
  const met = [];
  context.on("console", (message) => {
    const { pathname } = new URL(message.location().url || lupa.origin);
    const expected = (SAID_NO.test(message.text()) && !pathname.startsWith("/assets/")) || WANTS_RSA.test(message.text());
    if (["error", "warning"].includes(message.type()) && !expected) met.push(`${message.type()}: ${message.text()}`);
  });
  context.on("weberror", (error) => met.push(String(error.error())));
  context.on("request", (request) => {
    if (new URL(request.url()).origin !== lupa.origin) met.push(`asked ${request.url()}`);
  });
  await context.exposeBinding("noteViolation", (_, what) => met.push(what));
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => globalThis.noteViolation(`${event.violatedDirective}: ${event.blockedURI}`));
  });
  return met;
}

/** A bad line: every request waits up to `ms` before it goes, so that answers come late and in another order. `SLOW=800` tries all journeys so. */
const slow = (context, ms) =>
  context.route("**/*", async (route) => {
    await setTimeout(Math.random() * ms);
    await route.continue().catch(() => {}); // the page has gone elsewhere
  });

/** An address that nobody else uses. */
export const newAddress = () => `aino.${randomUUID().slice(0, 8)}@posti.example`;

/** The letters that came for `to` and hold an address with `part` in it, oldest first. */
export async function letters(lupa, to, part) {
  const all = await (await fetch(`${lupa.inbox}/email`)).json();
  return all.filter((mail) => mail.to.some(({ address }) => address === to) && mail.text.includes(part));
}

/** Waits for the letter that holds an address with `part` in it. */
export async function letter(lupa, to, part, nth = 1) {
  let found;
  await expect
    .poll(async () => (found = await letters(lupa, to, part)).length, { message: `letters to ${to}`, timeout: 15_000 })
    .toBeGreaterThanOrEqual(nth);
  return found[nth - 1];
}

/** Every address in a letter, in its text and in its HTML. */
export function links(mail) {
  const inText = mail.text.match(/https?:\/\/\S+/g) ?? [];
  const inHtml = [...mail.html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href.replaceAll("&amp;", "&"));
  return [...new Set([...inText, ...inHtml])];
}

/** The address in a letter that has `part` in it. */
export const link = (mail, part) => links(mail).find((address) => address.includes(part));

/** The three boxes by their purpose. The sentence beside each is its name. */
export const box = (page, purpose) => page.getByRole("checkbox").and(page.locator(`[value="${purpose}"]`));

/** The sign-up form in Finnish, by its names. */
export const form = (page) => ({
  email: page.getByRole("textbox", { name: "Sähköpostiosoite" }),
  name: page.getByRole("textbox", { name: "Nimi" }),
  phone: page.getByRole("textbox", { name: "Puhelinnumero" }),
  send: page.getByRole("button", { name: "Lähetä valintani" }),
  done: page.getByRole("heading", { name: "Tarkista sähköpostisi" }),
});

/** Waits until the Wasm has brought the page alive. */
export const alive = (page) => page.waitForFunction(() => "alive" in document.documentElement.dataset);

/** Asks the API, as a program does. */
export async function ask(lupa, method, path, body, headers = {}) {
  const response = await fetch(lupa.origin + path, {
    method,
    headers: { ...(body && { "content-type": "application/json" }), ...(lupa.key && { authorization: `Bearer ${lupa.key}` }), ...headers },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  expect(response.ok, `${method} ${path} answers ${response.status}: ${text}`).toBe(true);
  const json = response.headers.get("content-type")?.includes("json");
  return { body: json && text ? JSON.parse(text) : text, headers: response.headers };
}

/** Gives the register a business and keeps its key. */
export async function setUp(lupa) {
  const controller = {
    business_id: "1234567-1",
    phone: "+358 9 123 4567",
    street: "Rantakatu 3",
    postal_code: "06100",
    locality: "Porvoo",
  };
  const who = { name: "Kirjakauppa Käpy", own_name: "Kaisa Kuusisto", email: "kaisa@kapy.example" };
  const asked = { token: lupa.setupToken, ...who, controller, api_key: true };
  lupa.key = (await ask(lupa, "POST", "/api/v1/setup", asked)).body.api_key;
}

/** Changes the draft of the form; gives its tag. */
export async function redraft(lupa, change) {
  const path = "/api/v1/forms/newsletter/draft";
  const { body, headers } = await ask(lupa, "GET", path);
  change(body.draft);
  return (await ask(lupa, "PUT", path, body, { "if-match": headers.get("etag") })).headers.get("etag");
}

/** Publishes another edition of the form, which the earlier one does not outlive. */
export async function publish(lupa, change) {
  const seen = await redraft(lupa, change);
  await ask(lupa, "POST", "/api/v1/forms/newsletter/publish", { grace_seconds: 0 }, { "if-match": seen });
}

/** Changes the form in every language: a word in a sentence, a sentence that goes, one that comes. */
export async function reworded(lupa) {
  await publish(lupa, ({ texts }) => {
    for (const text of Object.values(texts)) {
      text.heading += " 2027";
      text.statements.newsletter.details = text.statements.newsletter.details.replace(/ \S+ /, " [*] ");
      text.information.find(({ item }) => item === "recipients").text += " Kirjapaino Kuusi Oy, Porvoo.";
      text.fields.find(({ name }) => name === "email").hint = undefined;
    }
  });
}

/** Somebody who has filled in the form; `confirm` is the link of their letter. */
export async function signedUp(lupa, locale = "fi") {
  const email = newAddress();
  // Until it is known who keeps it, a register takes nothing.
  if (!(await ask(lupa, "GET", "/api/v1/status")).body.set_up) await setUp(lupa);
  const { digest } = (await ask(lupa, "GET", `/api/v1/forms/newsletter?locale=${locale}`)).body;
  const choices = { newsletter: true, "offers-sms": true, research: false };
  await ask(lupa, "POST", "/api/v1/signups", { form: "newsletter", notice: digest, email, phone: "+358401234567", choices });
  return { email, digest, confirm: link(await letter(lupa, email, "/confirm/"), "/confirm/") };
}

/** Somebody who has confirmed as well; `stop` is the link that ends their newsletter. */
export async function confirmed(lupa, locale = "fi") {
  const person = await signedUp(lupa, locale);
  await ask(lupa, "POST", "/api/v1/confirmations", { token: person.confirm.split("/").pop() });
  return { ...person, stop: link(await letter(lupa, person.email, "/u/"), "/u/") };
}

/** Gives the browser a session of this person's, by their `nth` sign-in letter. */
export async function signIn(context, lupa, email, nth = 1) {
  await context.request.post(`${lupa.origin}/api/v1/me/links`, { data: { email } });
  const token = new URL(link(await letter(lupa, email, "/me/in/", nth), "/me/in/")).pathname.split("/").pop();
  const response = await context.request.post(`${lupa.origin}/api/v1/me/session`, { data: { token } });
  expect(response.status()).toBe(204);
}
