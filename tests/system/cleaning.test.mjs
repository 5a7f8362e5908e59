// A power cut while people are being erased: it goes on where it was, and nobody is erased twice, or left.

import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { it } from "node:test";
import { startLupa } from "../../tools/lupa.mjs";
import { isSound, keptCheckpoint, office } from "./office.mjs";
import { eventually, noticeOf, signUp } from "./visitor.mjs";

const SIGNED_UP = 400;
const LISTED = 3_000;
const OTHERS = 50;
const UNDO_WINDOW = 10 * 60_000;

it("goes on with a cleaning where it was when the power goes, and erases nobody twice", async () => {
  const lupa = await startLupa({ limits: "off", mailServer: false });
  try {
    const ask = await office(lupa);
    const notice = await noticeOf(lupa);
    for (let no = 0; no < SIGNED_UP + OTHERS; no += 1) await signUp(lupa, notice, `visitor.${no}@asiakas.example`);
    await bringIn(ask);
    const kept = await keptCheckpoint(lupa);
    await chooseThose(lupa);

    const going = SIGNED_UP + LISTED;
    const cleaning = await eventually("everybody is found", 30, async () => {
      const { behind } = await ask("POST", "/api/v1/people/search", { text: "" });
      return behind ? undefined : ask("POST", "/api/v1/cleanings", { kind: "chosen", people: { text: "", tag: "poistettavat" } });
    });
    const path = `/api/v1/cleanings/${cleaning.id}`;
    await at(ask, path, (now) => now.stage === "ready" && assert.equal(now.going, going) === undefined);
    await ask("PUT", path, { act: "agree", people: going });
    await passTime(lupa);
    // Somebody who comes wakes the register.
    await signUp(lupa, notice, "wakes@asiakas.example");

    for (const part of [1 / 5, 3 / 5]) {
      await at(ask, path, (now) => now.stage === "running" && now.deleted >= going * part);
      await lupa.kill9();
      const before = inFile(lupa.database);
      assert.equal(before.stage, "running", "it was not cut off in the middle");
      assert.ok(before.deleted < going, "it was not cut off in the middle");
      // What is counted and what is gone are kept together.
      assert.deepEqual([before.erased, before.left], [before.deleted, going - before.deleted]);
      await lupa.resume();
      const after = await ask("GET", path);
      assert.ok(after.deleted >= before.deleted, `${after.deleted} after ${before.deleted}`);
    }
    const done = await at(ask, path, (now) => now.stage === "done");
    assert.deepEqual([done.deleted, done.anonymised, done.stayed, done.held], [going, 0, 0, []]);
    await isSound(lupa, ask, kept);

    await lupa.pause();
    const { erased, left, others, ended } = inFile(lupa.database);
    assert.deepEqual({ erased, left, others, ended }, { erased: going, left: 0, others: OTHERS + 1, ended: 1 });
  } finally {
    await lupa.stop();
  }
});

async function bringIn(ask) {
  const lines = Array.from({ length: LISTED }, (_, no) => `Asiakas ${no};listalta.${no}@posti.example`);
  const { id } = await ask("POST", "/api/v1/imports", `Nimi;Sähköposti\r\n${lines.join("\r\n")}\r\n`, { "content-type": "text/csv" });
  const path = `/api/v1/imports/${id}`;
  await ask("PUT", path, { act: "check", plan: { heads: true, columns: ["name", "email"], source: "Vanha lista", basis: "contract" } });
  await at(ask, path, (now) => now.state === "checked");
  await ask("PUT", path, { act: "commit" });
  await at(ask, path, (now) => now.state === "done");
}

/** Gives those who are to go the tag by which they are found: all from the list, and most of those who signed up. */
async function chooseThose(lupa) {
  await change(
    lupa,
    `insert into tag (tag, person) select 'poistettavat', no from person where email like 'listalta.%'
      union all select 'poistettavat', no from (select no from person where email like 'visitor.%' order by no limit ${SIGNED_UP})`,
  );
}

/** The ten minutes are over in which it can be stopped. */
async function passTime(lupa) {
  await change(lupa, `update cleaning set due_at = due_at - ${UNDO_WINDOW}`);
}

async function change(lupa, statement) {
  await lupa.pause();
  const database = new DatabaseSync(lupa.database);
  database.exec(statement);
  database.close();
  await lupa.resume();
}

async function at(ask, path, enough) {
  return eventually(`${path} is so far`, 60, async () => {
    const now = await ask("GET", path);
    return enough(now) && now;
  });
}

function inFile(file) {
  const database = new DatabaseSync(file);
  const found = database
    .prepare(`
    select stage, deleted, (select count(*) from erasure) as erased,
      (select count(*) from tag where tag = 'poistettavat') as left,
      (select count(*) from person where email like '%@asiakas.example' and no not in (select person from tag where tag = 'poistettavat')) as others,
      (select count(*) from audit where act = 'cleaning_done') as ended
    from cleaning`)
    .get();
  database.close();
  const { stage, deleted, erased, left, others, ended } = found;
  return { stage: String(stage), deleted: Number(deleted), erased, left: Number(left), others, ended };
}
