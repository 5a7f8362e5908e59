// What staff write about people stands in the register and nowhere else: not in the log of the server, nor beside the database.

import assert from "node:assert/strict";
import { readdirSync, readFileSync, lstatSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { startLupa } from "../../tools/lupa.mjs";
import { noticeOf, signUp } from "./visitor.mjs";

// Each stands in one place and nowhere else: so that a log that holds it shows where it got there from.
const SAID = {
  name: "Näkymätön Nimenen",
  organisation: "Salaseura Oy",
  phone: "0409876543",
  street: "Piilokatu 17",
  tag: "salatunniste",
  note: "Luottamuksellinen muistiinpano",
  sought: "etsittysana",
  field: "kenttäarvo",
  reason: "syyksikirjattu",
};

describe("What staff write about people", { concurrency: 1 }, () => {
  let lupa;
  let key;
  before(async () => {
    lupa = await startLupa({ limits: "off" });
    const body = { token: lupa.setupToken, name: "Kukka Oy", own_name: "Kerttu Keto", email: "hoitaja@kukka.example", api_key: true };
    ({ api_key: key } = await answer(await ask("POST", "/api/v1/setup", body), 201));
  });
  after(() => lupa.stop());

  const ask = (method, path, body, headers = {}) =>
    fetch(lupa.origin + path, {
      method,
      headers: { ...(key && { authorization: `Bearer ${key}` }), ...(body && { "content-type": "application/json" }), ...headers },
      body: body && JSON.stringify(body),
    });
  const answer = async (response, status) => {
    const text = await response.text();
    assert.equal(response.status, status, text);
    return text && JSON.parse(text);
  };

  it("is in no log, whether it is kept, refused or looked for", async () => {
    const email = `${"x".repeat(64)}@${"d".repeat(63)}.${"e".repeat(63)}.${"f".repeat(58)}.fi`;
    const declaration = { labels: { fi: "Muu" }, kind: "text", reason: "Palvelua varten" };
    await answer(await ask("PUT", "/api/v1/fields/muu", declaration, { "if-none-match": "*" }), 201);
    const card = {
      name: SAID.name,
      organisation: SAID.organisation,
      phone: SAID.phone,
      email,
      tags: [SAID.tag],
      locale: "fi",
      source: "told",
      address: { street: SAID.street, postal_code: "40100", locality: "Jyväskylä" },
      fields: { muu: SAID.field },
      reason: SAID.reason,
    };
    const { id } = await answer(await ask("POST", "/api/v1/people", card), 201);
    const path = `/api/v1/people/${id}`;
    await answer(await ask("POST", "/api/v1/people", card), 409);
    await answer(await ask("POST", "/api/v1/people", { ...card, email: undefined, phone: `${SAID.phone}x`, unknown: SAID.name }), 422);
    await answer(await ask("PUT", path, { ...card, fields: { muu: [SAID.field] } }, { "if-match": '"1"' }), 412);
    const entry = { happening: "visit", day: "2026-11-20", text: SAID.note.repeat(1000) };
    await answer(await ask("POST", `${path}/history`, entry), 201);
    await answer(await ask("POST", `${path}/history`, { ...entry, day: SAID.note }), 422);
    for (const text of [SAID.sought, SAID.name, SAID.phone, email]) await answer(await ask("POST", "/api/v1/people/search", { text }), 200);
    for (const part of ["", "/history", "/changes"]) await answer(await ask("GET", path + part), 200);
    assert.equal((await signUp(lupa, await noticeOf(lupa), email)).status, 202);

    const marks = [...Object.values(SAID), "x".repeat(64), encodeURIComponent(SAID.name), encodeURIComponent(SAID.note)];
    // The inbox is the reader's, and the database is where it belongs.
    const logs = files(lupa.dir).filter((file) => !file.includes("/data/") && !file.includes("/mail/"));
    assert.ok(
      logs.some((file) => file.endsWith("workerd.log")),
      logs.join(),
    );
    for (const file of logs) {
      const text = readFileSync(file, "utf8");
      for (const mark of marks) assert.ok(!text.includes(mark), `${mark} stands in ${file}`);
    }
  });
});

function files(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const found = lstatSync(path);
    if (found.isDirectory()) return files(path);
    return found.isFile() ? [path] : [];
  });
}
