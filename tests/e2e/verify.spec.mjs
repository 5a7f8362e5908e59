// Checking a receipt as anybody can: from files alone, on one's own device, with the network cut.

import { readFileSync } from "node:fs";

import { examine } from "./examine.mjs";
import { expect, letter, links, newAddress, test } from "./support.mjs";

/** Somebody in the register, with everything that proves what they said. */
async function somebody(lupa, request) {
  const address = newAddress();
  const { digest } = await (await request.get(`${lupa.origin}/api/v1/forms/newsletter?locale=fi`)).json();
  const choices = { newsletter: true, "offers-sms": false, research: true };
  const signup = await request.post(`${lupa.origin}/api/v1/signups`, {
    data: { form: "newsletter", notice: digest, email: address, choices },
  });
  expect(signup.status()).toBe(202);
  const link = links(await letter(lupa, address, "/confirm/")).find((href) => href.includes("/confirm/"));
  const token = link.split("/confirm/")[1];
  const answer = await request.post(`${lupa.origin}/api/v1/confirmations`, { data: { token } });
  const {
    receipts: [receipt],
  } = await answer.json();
  const text = await (await request.get(`${lupa.origin}/confirm/${token}/receipt.json`)).text();
  expect(JSON.parse(text).id).toBe(receipt.id);
  return { address, receipt, text, keys: await (await request.get(`${lupa.origin}/.well-known/jwks.json`)).text() };
}

/** The proof of a receipt, downloaded from one's own page. */
async function proofOf(page, lupa, { address, receipt }) {
  await page.goto("/me?lang=fi");
  await page.getByLabel("Sähköpostiosoite").fill(address);
  await page.getByRole("button", { name: "Lähetä linkki" }).click();
  await expect(page.getByText("Tarkista sähköpostisi")).toBeVisible();
  const link = links(await letter(lupa, address, "/me/in/")).find((href) => href.includes("/me/in/"));
  await page.goto(link);
  await page.getByRole("button", { name: "Kirjaudu sisään" }).click();
  await expect(page.getByRole("heading", { name: "Hei", exact: true })).toBeVisible();
  let proof;
  await expect
    .poll(
      async () => {
        const answer = await page.request.get(`/api/v1/me/receipts/${receipt.id}/proof`);
        proof = await answer.text();
        return answer.status();
      },
      { timeout: 10_000 },
    )
    .toBe(200);
  await page.getByRole("link", { name: "Näytä kuitti" }).first().click();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Lataa todiste lokista" }).click();
  expect(readFileSync(await (await download).path(), "utf8")).toContain("c2sp.org/tlog-proof@v1");
  return proof;
}

const file = (name, text) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

test("a receipt is checked without any request, and a changed one is found out", async ({ page, context, request, lupa }) => {
  const held = await somebody(lupa, request);
  const proof = await proofOf(page, lupa, held);
  const size = Number(proof.match(/\n\n.*\n(\d+)\n/)[1]);
  const checkpoint = await (await request.get("/log/checkpoint")).text();
  const newer = Number(checkpoint.split("\n")[1]);
  const consistency = await (await request.get(`/log/consistency?from=${size}&to=${newer}`)).text();

  await page.goto("/verify?lang=fi");
  await expect(page.getByRole("heading", { name: "Tarkista kuitti" })).toBeVisible();
  await page.waitForLoadState("networkidle"); // its icon comes last
  await context.setOffline(true);
  const asked = [];
  page.on("request", (one) => asked.push(one.url()));
  const choose = page.getByLabel("Valitse tiedostot");

  // The receipt alone: nothing speaks against it, and what is missing is said.
  await choose.setInputFiles([file("kuitti.json", held.text)]);
  await expect(page.getByRole("heading", { name: "Mikään ei puhu kuittia vastaan" })).toBeVisible();
  await expect(page.getByText("Tapahtuma on lokissa: ei voida tietää. Lisää lokin todiste.")).toBeVisible();

  // With everything: all of it holds, and the form is shown as it was.
  await choose.setInputFiles([
    file("todiste.tlog-proof", proof),
    file("piste.txt", checkpoint),
    file("jatkuvuus.json", consistency),
    file("avaimet.json", held.keys),
  ]);
  await expect(page.getByRole("heading", { name: "Kuitti on aito" })).toBeVisible();
  await expect(page.getByRole("img", { name: "Pitää paikkansa", exact: true })).toHaveCount(15);
  const replay = page.getByRole("region", { name: "Lomake sellaisena kuin se näytettiin" });
  await expect(replay.getByRole("checkbox", { checked: true })).toHaveCount(2);
  await expect(replay.getByRole("checkbox", { checked: false })).toHaveCount(1);
  await examine(page, "a receipt that holds");

  // One letter of the wording, one tick, one time: each is found out.
  const changes = [
    (text) => text.replace(/("label":")./, "$1X"),
    (text) => text.replace('"offers-sms":false', '"offers-sms":true'),
    (text) => text.replace(/("consent":\{"act":"confirmed","asked":\{"at":"20)2/, "$19"),
  ];
  for (const change of changes) {
    const changed = change(held.text);
    expect(changed).not.toBe(held.text);
    await choose.setInputFiles([file("muutettu.json", changed)]);
    await expect(page.getByRole("heading", { name: "Kuittia on muutettu" })).toBeVisible();
    await expect(page.getByText("Allekirjoitus ei sovi: jotakin on muutettu")).toBeVisible();
    // Nothing beside it says that all is well: what holds in the file as it is proves nothing.
    const canonical = page.getByRole("listitem").filter({ hasText: "Tiedosto on kirjoitettu niin kuin se allekirjoitettiin" });
    await expect(canonical.getByRole("img", { name: "Ei todista mitään" })).toBeVisible();
    await expect(page.getByText("Yhtään merkkiä ei ole muutettu")).toHaveCount(0);
  }
  await page.getByRole("button", { name: "Aloita alusta" }).click();
  await choose.setInputFiles([file("muuta.txt", "Hei vaan")]);
  await expect(page.getByRole("heading", { name: "Tätä ei voi lukea kuittina" })).toBeVisible();
  expect(asked, "what was asked of the network").toEqual([]);
  await context.setOffline(false);
});

test("keys and checkpoint are fetched when one presses for it, and never by themselves", async ({ page, request, lupa }) => {
  const held = await somebody(lupa, request);
  const proof = await proofOf(page, lupa, held);
  await page.goto("/verify?lang=fi");
  await expect(page.getByRole("heading", { name: "Tarkista kuitti" })).toBeVisible();
  await page.waitForLoadState("networkidle");
  const asked = [];
  page.on("request", (one) => asked.push(new URL(one.url()).pathname));
  const choose = page.getByLabel("Valitse tiedostot");
  await choose.setInputFiles([file("kuitti.json", held.text), file("todiste.tlog-proof", proof)]);
  const offer = page.getByRole("region", { name: "Avaimet ja loki yritykseltä" });
  await expect(offer).toContainText("Kuittia ei lähetetä.");
  await examine(page, "the offer to fetch");
  expect(asked).toEqual([]);
  await offer.getByRole("button", { name: `Hae ne palvelimelta ${new URL(lupa.origin).host}` }).click();
  await expect(page.getByRole("heading", { name: "Kuitti on aito" })).toBeVisible();
  await expect(offer).toHaveCount(0);
  expect(asked.filter((path) => !["/.well-known/jwks.json", "/log/checkpoint", "/log/consistency"].includes(path))).toEqual([]);

  // Of another address the page asks nothing, and gives no link that a forged file has chosen.
  await page.getByRole("button", { name: "Aloita alusta" }).click();
  await choose.setInputFiles([file("muualta.json", held.text.replace(/("origin":")[^"]+\/log"/, '$1kauppa.example/log"'))]);
  await expect(offer).toContainText("https://kauppa.example/.well-known/jwks.json");
  await expect(offer.getByRole("button")).toHaveCount(0);
  await expect(offer.getByRole("link")).toHaveCount(0);
});

for (const [lang, heading] of [
  ["sv", "Kontrollera ett kvitto"],
  ["en", "Verify a receipt"],
]) {
  test(`the page speaks ${lang} and has no fault for a screen reader`, async ({ page }) => {
    await page.goto(`/verify?lang=${lang}`);
    await expect(page.getByRole("heading", { name: heading })).toBeVisible();
    await examine(page, "before any file");
  });
}
