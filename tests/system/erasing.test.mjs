// Whose time is over is erased by a register that has slept, too: it knows when it last looked. And who is erased is gone from every file.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { it } from "node:test";
import { startLupa } from "../../tools/lupa.mjs";
import { eventually, noticeOf, signUp } from "./visitor.mjs";

const DAY = 86_400_000;

it("erases who never confirmed when the alarm rings in a register that has just woken up", async () => {
  const lupa = await startLupa({ limits: "off" });
  try {
    const notice = await noticeOf(lupa);
    await mailTo(lupa, notice, "old@example.com");
    await mailTo(lupa, notice, "older@example.com");

    await lupa.pause();
    const database = new DatabaseSync(lupa.database);
    database.exec(`drop trigger event_is_immutable;
      update person set joined_at = joined_at - ${15 * DAY};
      update event set at = at - ${15 * DAY};
      update setting set value = '${new Date(Date.now() - 2 * DAY).toISOString()}' where name = 'walked_at'`);
    assert.equal(database.prepare("select count(*) as count from setting where name = 'walked_at'").get().count, 1);
    database.close();
    await lupa.resume();

    await mailTo(lupa, notice, "new@example.com");
    await mailTo(lupa, notice, "newer@example.com");
    await lupa.pause();
    const after = new DatabaseSync(lupa.database);
    const left = after.prepare("select email from person order by no").all();
    assert.deepEqual(
      left.map(({ email }) => email),
      ["new@example.com", "newer@example.com"],
    );
    after.close();
  } finally {
    await lupa.stop();
  }
});

it("finds nothing of an erased person in any file of the register", async () => {
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
      return { tag: response.headers.get("etag"), body: await response.json() };
    };
    const setup = { token: lupa.setupToken, name: "Kukka Oy", own_name: "Kerttu Keto", email: "hoitaja@kukka.example", api_key: true };
    key = (await ask("POST", "/api/v1/setup", setup)).body.api_key;
    const notice = await noticeOf(lupa);
    for (let no = 0; no < 20; no += 1) await signUp(lupa, notice, `other-${no}@asiakas.example`);

    const mark = (label) => label + crypto.randomUUID().replaceAll("-", "");
    const [name, street, note, box] = ["Nimi", "Katu", "MUISTIO", "posti"].map(mark);
    const address = `${box}@asiakas.example`;
    const card = { name, email: address, phone: "0409876543", locale: "fi", source: "told" };
    card.address = { street, postal_code: "40100", locality: "Jyväskylä" };
    const person = `/api/v1/people/${(await ask("POST", "/api/v1/people", card)).body.id}`;
    await ask("POST", `${person}/history`, { happening: "visit", day: "2026-11-01", text: note });
    await ask("POST", "/api/v1/people/search", { text: name });
    await ask("POST", "/api/v1/me/links", { email: address });

    const { tag } = await ask("GET", `${person}/erasure`);
    const report = (await ask("DELETE", person, { suppress: true }, { "if-match": tag })).body;
    assert.equal(report.fate, "deleted");
    await eventually("the end of the wiping", 90, async () => {
      const database = new DatabaseSync(lupa.database, { readOnly: true });
      const { waits } = database.prepare("select due_at is not null as waits from wiping").get();
      database.close();
      return waits === 0;
    });
    const hash = (encoding) => createHash("sha256").update(address).digest(encoding);
    const held = (text) => {
      const files = [lupa.database, `${lupa.database}-wal`].filter((file) => existsSync(file));
      return files.filter((file) => readFileSync(file).includes(text)).length;
    };
    for (const text of [address, name, name.toLowerCase(), street, note, "+358409876543", hash("hex"), hash("base64"), hash("base64url")]) {
      assert.equal(held(text), 0, text);
    }
  } finally {
    await lupa.stop();
  }
});

// Signs somebody up and waits for the letter. At each ringing the alarm sends what waits, and only then looks whose time is over; it rings
// one time after the other. So once a second letter is there, the ringing that sent the first has come to its end.
async function mailTo(lupa, notice, address) {
  await signUp(lupa, notice, address);
  await eventually(`a mail to ${address}`, 20, async () => {
    const mails = await (await fetch(`${lupa.inbox}/email`)).json();
    return mails.some((mail) => mail.to[0].address === address);
  });
}
