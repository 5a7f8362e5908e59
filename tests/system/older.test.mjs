// A backup that an older version made is put back and brought up to date; one that a newer version made is refused, and nothing of it is kept.
//
// There is no older version here to make one. So a register of today is written down as the lines of a backup with the tables and columns that there were
// after an earlier step: what came later is left out.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, before, it } from "node:test";
import { freePorts, root, startLupa } from "../../tools/lupa.mjs";
import { asking, isSound, keptCheckpoint, office } from "./office.mjs";
import { eventually, noticeOf, signUp } from "./visitor.mjs";

const PEOPLE = 40;
// What is in no backup (worker/src/register/backup/schema.rs).
const LEFT_OUT = ["migration", "backup", "backup_before", "filler", "wiping", "session", "staff_session", "ceremony"];
const STEPS = readdirSync(join(root, "worker/migrations")).sort();
const numberOf = (name) => Number(name.slice(0, 4));

let folder;
let port;
let origin;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "lupa-older-"));
  [port] = await freePorts(1);
  origin = await filled();
});

after(() => rmSync(folder, { recursive: true, force: true }));

for (const level of [32, 24, 13]) {
  it(`puts back a backup of step ${level}, and takes the steps that came since`, async () => {
    const lupa = await empty(`step-${level}`);
    try {
      const lines = backup(level);
      const answer = await putBack(lupa, lines);
      assert.equal(answer.status, 200, JSON.stringify(answer.body));
      assert.equal(answer.body.rows, lines.filter((line) => line.startsWith("[")).length);
      const ask = asking(lupa, origin.apiKey);
      assert.deepEqual((await ask("GET", "/api/v1/renewals")).renewals, [], "what came later is there, and empty");
      await isSound(lupa, ask, origin.checkpoint);
      assert.equal((await signUp(lupa, await noticeOf(lupa), "after@asiakas.example")).status, 202);
      await lupa.pause();
      const database = new DatabaseSync(lupa.database);
      // Those who signed up and the one by their card alone are who they were; one more came afterwards.
      const old = origin.open();
      assert.equal(whoIsThere(old).length, PEOPLE + 1);
      assert.deepEqual(whoIsThere(database).slice(0, -1), whoIsThere(old));
      const steps = database.prepare("select no from migration order by no").all();
      assert.deepEqual(
        steps.map(({ no }) => no),
        STEPS.map(numberOf),
      );
      assert.deepEqual(database.prepare("pragma integrity_check").all()[0].integrity_check, "ok");
      assert.deepEqual(schemaOf(database), schemaOf(old), "its tables are those of a register that was never old");
      old.close();
      database.close();
    } finally {
      await lupa.stop();
    }
  });
}

for (const [what, change] of /** @type {const} */ ([
  ["by a step that is not known", (header) => header.steps.push([9_999, new Date().toISOString()])],
  ["in a form that is not known", (header) => (header.lupa_backup += 1)],
])) {
  it(`refuses a backup that was made ${what}, and keeps nothing of it`, async () => {
    const lupa = await empty(what.replaceAll(" ", "-"));
    try {
      const answer = await putBack(lupa, backup(numberOf(STEPS.at(-1)), change));
      assert.deepEqual([answer.status, answer.body.code], [422, "backup_newer"], JSON.stringify(answer.body));
      const status = await (await fetch(`${lupa.origin}/api/v1/status`)).json();
      assert.equal(status.set_up, false);
      await lupa.pause();
      const database = new DatabaseSync(lupa.database);
      assert.equal(Number(database.prepare("select count(*) as count from person").get().count), 0);
      database.close();
      await lupa.resume();
      // It can be set up as if nothing had come.
      await office(lupa);
    } finally {
      await lupa.stop();
    }
  });
}

/** A register with people in it, and what a backup says of it. */
async function filled() {
  const dir = join(folder, "origin");
  const lupa = await startLupa({ limits: "off", dir, port });
  try {
    const ask = await office(lupa);
    const notice = await noticeOf(lupa);
    for (let no = 0; no < PEOPLE; no += 1) await signUp(lupa, notice, `visitor.${no}@asiakas.example`, { name: `Visitor ${no}` });
    await eventually("the letter to the last of them", 30, async () => {
      const mails = await (await fetch(`${lupa.inbox}/email`)).json();
      const tokens = mails.map(({ text }) => text?.match(/\/confirm\/([\w-]+)/)?.[1]).filter(Boolean);
      return (
        tokens.length === PEOPLE && Promise.all(tokens.slice(0, PEOPLE / 2).map((token) => ask("POST", "/api/v1/confirmations", { token })))
      );
    });
    await ask("POST", "/api/v1/people", {
      name: "Korttiasiakas",
      phone: "0401234567",
      locale: "fi",
      source: "told",
      tags: ["kanta-asiakas"],
    });
    const { keys } = await (await fetch(`${lupa.origin}/.well-known/jwks.json`)).json();
    const checkpoint = await eventually("a checkpoint of everything", 20, async () => {
      const note = await keptCheckpoint(lupa);
      return Number(note.split("\n")[1]) >= PEOPLE * 1.5 && note;
    });
    await lupa.pause();
    const file = lupa.database;
    return { dir, checkpoint, key: keys[0].vkey, at: Date.now(), apiKey: ask.key, open: () => new DatabaseSync(file) };
  } finally {
    await lupa.stop();
  }
}

/** A register with the same secrets and nothing in it. */
async function empty(name) {
  const dir = join(folder, name);
  mkdirSync(dir);
  cpSync(join(origin.dir, "secrets.json"), join(dir, "secrets.json"));
  return startLupa({ limits: "off", dir, port, mailServer: false });
}

/** The lines of a backup with what there was after a step. */
function backup(level, change = (_header) => {}) {
  const database = origin.open();
  const taken = database.prepare("select no, applied_at from migration where no <= ? order by no").all(level);
  const pepper = database.prepare("select value from setting where name = 'pepper'").get().value;
  const header = {
    lupa_backup: 1,
    version: "0.1.0",
    steps: taken.map(({ no, applied_at }) => [no, new Date(Number(applied_at)).toISOString()]),
    origin: `http://localhost:${port}`,
    taken_at: new Date(origin.at).toISOString(),
    key: origin.key,
    pepper,
    leaves: Number(origin.checkpoint.split("\n")[1]),
    checkpoint: origin.checkpoint,
  };
  change(header);
  const lines = [JSON.stringify(header)];
  for (const { table, columns } of tablesAt(level)) {
    lines.push(JSON.stringify({ table, columns }));
    const listed = columns.map((column) => `"${column}"`).join(", ");
    lines.push(
      ...database
        .prepare(`select json_array(${listed}) as row from "${table}"`)
        .all()
        .map(({ row }) => String(row)),
    );
  }
  database.close();
  const rows = lines.filter((line) => line.startsWith("[")).length;
  const sha256 = createHash("sha256")
    .update(`${lines.join("\n")}\n`)
    .digest("hex");
  return [...lines, JSON.stringify({ rows, sha256 })];
}

/** The tables after a step, those that others refer to before them, with their columns. */
function tablesAt(level) {
  const database = new DatabaseSync(":memory:");
  for (const name of STEPS.filter((name) => numberOf(name) <= level)) {
    database.exec(readFileSync(join(root, "worker/migrations", name), "utf8"));
  }
  const names = database.prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name").all();
  const waiting = names.map(({ name }) => String(name)).filter((name) => !LEFT_OUT.includes(name));
  const ordered = [];
  while (waiting.length > 0) {
    const isReady = (name) =>
      database
        .prepare('select "table" as other from pragma_foreign_key_list(?)')
        .all(name)
        .every(({ other }) => other === name || ordered.some(({ table }) => table === other));
    const [table] = waiting.splice(waiting.findIndex(isReady), 1);
    ordered.push({
      table,
      columns: database
        .prepare("select name from pragma_table_info(?) order by cid")
        .all(table)
        .map(({ name }) => name),
    });
  }
  database.close();
  return ordered;
}

/** Everybody, with their card's tags and what they said. */
function whoIsThere(database) {
  return database
    .prepare(`
    select no, id, email, name, phone, joined_at, confirmed_at,
      (select json_group_array(tag) from tag where person = person.no) as tags,
      (select json_group_array(purpose || ' ' || state || ' ' || since) from standing where person = person.no) as said
    from person order by no`)
    .all();
}

/** Tables, indexes and triggers, by name. */
function schemaOf(database) {
  return database
    .prepare(
      "select type, name, tbl_name from sqlite_schema where name not like 'sqlite_%' and name not like '\\_%' escape '\\' order by type, name",
    )
    .all()
    .map(({ type, name, tbl_name }) => `${type} ${name} on ${tbl_name}`);
}

async function putBack(lupa, lines) {
  const response = await fetch(`${lupa.origin}/api/v1/register/backup`, {
    method: "PUT",
    headers: { authorization: `Bearer ${lupa.setupToken}`, "content-type": "application/jsonl" },
    body: `${lines.join("\n")}\n`,
  });
  return { status: response.status, body: await response.json() };
}
