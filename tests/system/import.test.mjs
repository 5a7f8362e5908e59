// A power cut while a list is tried, and another while it is brought in: it goes on where it was, and no row comes in twice.

import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { it } from "node:test";
import { startLupa } from "../../tools/lupa.mjs";
import { isSound, keptCheckpoint, office } from "./office.mjs";
import { eventually, noticeOf, signUp } from "./visitor.mjs";

const ROWS = 4_000;
// Who signed up before the list came: their card is completed by it, and they are nobody new.
const KNOWN = 7;

it("goes on with a list where it was when the power goes, and brings no row in twice", async () => {
  const lupa = await startLupa({ limits: "off" });
  try {
    const ask = await office(lupa);
    const notice = await noticeOf(lupa);
    for (let no = 0; no < KNOWN; no += 1) await signUp(lupa, notice, `asiakas.${no * 500}@posti.example`);
    const kept = await keptCheckpoint(lupa);

    const { id } = await ask("POST", "/api/v1/imports", list(), { "content-type": "text/csv" });
    const path = `/api/v1/imports/${id}`;
    const plan = { heads: true, columns: ["name", "email", "tags"], source: "Vanha ajanvaraus", basis: "contract" };
    await ask("PUT", path, { act: "check", plan });
    await cutOff(lupa, ask, path, "checking");
    const checked = await end(ask, path, "checked");
    assert.deepEqual(checked.counts, { new: ROWS - KNOWN, merged: KNOWN, unchanged: 0, blocked: 0, refused: 0 });

    await ask("PUT", path, { act: "commit" });
    await cutOff(lupa, ask, path, "importing");
    const done = await end(ask, path, "done");
    assert.deepEqual(done.counts, checked.counts);
    await isSound(lupa, ask, kept);

    await lupa.pause();
    assert.deepEqual(whatCame(lupa.database), {
      // Each address once, whole.
      people: ROWS,
      addresses: ROWS,
      named: ROWS,
      tagged: ROWS,
      // Written down once: who was new as made, who was known as completed.
      made: ROWS - KNOWN,
      effects: ROWS,
      told: ROWS,
      noted: ROWS,
    });
  } finally {
    await lupa.stop();
  }
});

function list() {
  const lines = Array.from({ length: ROWS }, (_, no) => `Asiakas ${no};asiakas.${no}@posti.example;tuotu`);
  return `Nimi;Sähköposti;Tunnisteet\r\n${lines.join("\r\n")}\r\n`;
}

/** Kills the register in the middle of a step's pieces, and starts it again: what is done stays done, and nothing more is. */
async function cutOff(lupa, ask, path, state) {
  await eventually(`the middle of ${state}`, 30, async () => {
    const now = await ask("GET", path);
    assert.equal(now.state, state, "it was not cut off in the middle");
    return now.done > ROWS / 4;
  });
  await lupa.kill9();
  const database = new DatabaseSync(lupa.database);
  const before = database.prepare("select state, done, at_piece, counts from import").get();
  const { count } = database.prepare("select count(*) as count from import_effect").get();
  database.close();
  assert.ok(before.state === state && Number(before.done) < ROWS, `${before.done} of ${ROWS}`);
  const counted = Object.values(JSON.parse(String(before.counts))).reduce((sum, some) => sum + some, 0);
  // The row of the heads is done as well.
  assert.equal(counted, Number(before.done) - 1, "how far it has come, and what became of the rows so far");
  assert.equal(count, state === "importing" ? counted : 0, "who came in so far");
  await lupa.resume();
  const after = await ask("GET", path);
  assert.ok(after.done >= Number(before.done), `${after.done} after ${before.done}`);
}

async function end(ask, path, state) {
  return eventually(`that it is ${state}`, 60, async () => {
    const now = await ask("GET", path);
    return now.state === state && now;
  });
}

function whatCame(file) {
  const database = new DatabaseSync(file);
  const found = database
    .prepare(`
    select count(*) as people, count(distinct email_key) as addresses, sum(name like 'Asiakas %') as named,
      sum((select count(*) from tag where tag.person = person.no and tag = 'tuotu')) as tagged,
      (select sum(created) from import_effect) as made, (select count(*) from import_effect) as effects,
      (select count(distinct person) from change where datum = 'name') as told,
      (select count(*) from change where datum = 'name') as noted
    from person where email like 'asiakas.%'`)
    .get();
  database.close();
  return { ...found };
}
