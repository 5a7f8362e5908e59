// What staff delete or clear is gone from the files of the register, also from its write-ahead log, soon after the alarm has rung.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { it } from "node:test";
import { startLupa } from "../../tools/lupa.mjs";
import { eventually } from "./visitor.mjs";

it("wipes out what was deleted and cleared", async () => {
  const lupa = await startLupa({ limits: "off" });
  try {
    let key;
    const ask = async (method, path, body, headers = {}) => {
      const response = await fetch(lupa.origin + path, {
        method,
        headers: { ...(key && { authorization: `Bearer ${key}` }), "content-type": "application/json", ...headers },
        body: body && JSON.stringify(body),
      });
      assert.ok(response.ok, `${method} ${path}: ${response.status}`);
      return { tag: response.headers.get("etag"), body: response.status === 204 ? null : await response.json() };
    };
    const setup = { token: lupa.setupToken, name: "Kukka Oy", own_name: "Kerttu Keto", email: "hoitaja@kukka.example", api_key: true };
    key = (await ask("POST", "/api/v1/setup", setup)).body.api_key;

    const mark = (label) => label + crypto.randomUUID().replaceAll("-", "");
    const [note, long, street] = ["NOTE", "LONG", "STREET"].map(mark);
    const card = { name: "P", locale: "fi", source: "told", phone: "0409876543" };
    card.address = { street, postal_code: "40100", locality: "Jyväskylä" };
    const person = `/api/v1/people/${(await ask("POST", "/api/v1/people", card)).body.id}`;
    for (const text of [note, long.repeat(500)]) {
      const { body } = await ask("POST", `${person}/history`, { happening: "visit", day: "2026-11-01", text });
      await ask("DELETE", `${person}/history/${body.id}`, undefined, { "if-match": '"1"' });
    }
    const { tag } = await ask("GET", person);
    await ask("PUT", person, { name: "P", locale: "fi", source: "told" }, { "if-match": tag });

    const held = (text) => {
      const files = [lupa.database, `${lupa.database}-wal`].filter((file) => existsSync(file));
      return files.filter((file) => readFileSync(file).includes(text)).length;
    };
    await eventually("the end of the wiping", 90, async () => {
      const database = new DatabaseSync(lupa.database, { readOnly: true });
      const { waits } = database.prepare("select due_at is not null as waits from wiping").get();
      database.close();
      return waits === 0;
    });
    for (const text of [note, long, street, "+358409876543"]) {
      assert.equal(held(text), 0, text);
    }
  } finally {
    await lupa.stop();
  }
});
