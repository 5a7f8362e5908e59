// A register of a million people is cleaned of a hundred thousand of them, with a power cut in the middle, and then of ten thousand more who were chosen by
// a tag: how long that takes, and how long somebody waits who signs up meanwhile.
//
// Erasing begins ten minutes after it was agreed to, so that it can be stopped. Most of those ten minutes are taken from the file while workerd is stopped.

import { DatabaseSync } from "node:sqlite";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { run, Sentence, startLupa } from "../../tools/lupa.mjs";
import { figure, number, setUp, signUpsMeanwhile, slowestOf } from "./running.mjs";

const PEOPLE = 1_000_000;
const QUIET = PEOPLE / 10;
const CHOSEN = PEOPLE / 100;
// How long reading the whole file takes at most, at the pace at which it is done.
const READING = 150_000;
const LONGEST = 500;
const LONGEST_OF_MANY = 1_000;

await run(async () => {
  const lupa = await startLupa({ limits: "off", mailServer: false });
  try {
    const key = await setUp(lupa);
    await tellNobody(lupa, key);
    await lupa.pause();
    seed(lupa.database);
    await lupa.resume();
    console.log(`Cleaning a register of ${PEOPLE.toLocaleString("en")} people`);
    await beEntered(lupa, key);
    await cleanInactive(lupa, key);
    await eraseChosen(lupa, key);
  } finally {
    await lupa.stop();
  }
});

// There is no mail here, and so nobody is told thirty days before; telling them has its own pace, that of mail.
async function tellNobody(lupa, key) {
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  const seen = await fetch(`${lupa.origin}/api/v1/retention`, { headers });
  const { inactive_months, requests_months, cleaning } = await seen.json();
  const body = JSON.stringify({ inactive_months, requests_months, cleaning, warns: false });
  const answer = await fetch(`${lupa.origin}/api/v1/retention`, {
    method: "PUT",
    headers: { ...headers, "if-match": seen.headers.get("etag") },
    body,
  });
  if (answer.status !== 200) throw new Sentence(`The rules of retention answer ${answer.status}: ${await answer.text()}`);
}

function seed(file) {
  const database = new DatabaseSync(file);
  database.exec("pragma synchronous = off");
  database.exec(`create temp table seed (value); insert into temp.seed values (${PEOPLE})`);
  for (const name of ["people.sql", "cleaning.sql"]) {
    database.exec(`begin; ${readFileSync(new URL(name, import.meta.url), "utf8")}; commit`);
  }
  database.exec("pragma wal_checkpoint(truncate)");
  database.close();
}

// People are entered into the indexes by which they are found; that is measured by `make bench-people`.
async function beEntered(lupa, key) {
  for (;;) {
    const { behind } = await ask(lupa, key, "POST", "people/search", { text: "suku1" }, 200);
    if (!behind) return;
    await sleep(100);
  }
}

async function cleanInactive(lupa, key) {
  const looking = await looked(lupa, key, { kind: "inactive" }, QUIET);
  figure("Inactive: people looked at, seconds", `${PEOPLE}, ${looking.seconds}`);
  figure("Inactive: a sign-up meanwhile, the slowest", `${looking.slowest} ms`, `at most ${LONGEST} ms`, looking.slowest <= LONGEST);
  await agree(lupa, key, looking.cleaning, QUIET);
  const half = await erased(lupa, key, looking.cleaning, "first", (now) => now.progress >= 500);
  await lupa.kill9();
  const begin = performance.now();
  await lupa.resume();
  const restart = performance.now() - begin;
  const before = await ask(lupa, key, "GET", `cleanings/${looking.cleaning}`, undefined, 200);
  if (before.stage !== "running" || gone(before) < gone(half.now)) throw new Sentence(`After the power cut: ${JSON.stringify(before)}`);
  const rest = await erased(lupa, key, looking.cleaning, "second", (now) => now.stage === "done");
  agrees(lupa.database, rest.now, QUIET, 0);
  const seconds = Math.round((half.took + rest.took) / 1000);
  figure(`Inactive: ${QUIET} people erased`, `${seconds} s`, "at most 600 s", seconds <= 600);
  figure("Inactive: of them before the power went; started again", `${gone(half.now)}, ${Math.round(restart)} ms`);
  figure("Inactive: a sign-up meanwhile, the slowest", `${half.slowest} ms`, `at most ${LONGEST} ms`, half.slowest <= LONGEST);
  figure("Inactive: the same after the power cut, all being read as well", `${rest.slowest} ms`);
}

async function eraseChosen(lupa, key) {
  const question = { kind: "chosen", people: { text: "", tag: "poistettavat" } };
  const { cleaning, seconds, slowest: first } = await looked(lupa, key, question, CHOSEN);
  await agree(lupa, key, cleaning, CHOSEN);
  const done = await erased(lupa, key, cleaning, "third", (now) => now.stage === "done");
  agrees(lupa.database, done.now, CHOSEN, QUIET);
  figure(`Chosen: ${CHOSEN} people looked at, erased`, `${seconds}, ${(done.took / 1000).toFixed(1)} s`);
  const slowest = Math.max(first, done.slowest);
  figure("Chosen: a sign-up meanwhile, the slowest", `${slowest} ms`, `at most ${LONGEST_OF_MANY} ms`, slowest <= LONGEST_OF_MANY);
}

/** Begins a cleaning, and waits until it is known who would go. */
async function looked(lupa, key, question, expected) {
  const others = await signUpsMeanwhile(lupa, `look.${question.kind}`);
  const begin = performance.now();
  let now = await ask(lupa, key, "POST", "cleanings", question, 201);
  while (now.stage === "looking") {
    await sleep(100);
    now = await ask(lupa, key, "GET", `cleanings/${now.id}`, undefined, 200);
  }
  const took = performance.now() - begin;
  const waited = await others.end();
  if (now.stage !== "ready" || now.going !== expected) throw new Sentence(`${expected} people should go: ${JSON.stringify(now)}`);
  return { cleaning: now.id, seconds: (took / 1000).toFixed(1), slowest: slowestOf(waited) };
}

/**
 * Agrees to it, and lets most of the time go by in which it can be stopped. After a start the register reads its whole file through, a table at a time,
 * whatever else it does: that is over when the erasing begins.
 */
async function agree(lupa, key, cleaning, people) {
  await ask(lupa, key, "PUT", `cleanings/${cleaning}`, { act: "agree", people }, 200);
  await lupa.pause();
  const started = Date.now();
  const database = new DatabaseSync(lupa.database);
  database.exec(`update cleaning set due_at = ${started + READING} where ended_at is null`);
  database.close();
  await lupa.resume();
  // The first who comes wakes the register.
  await (await signUpsMeanwhile(lupa, `wakes.${people}`)).end();
  while ((await ask(lupa, key, "GET", `cleanings/${cleaning}`, undefined, 200)).stage === "waiting") await sleep(200);
  const file = new DatabaseSync(lupa.database, { readOnly: true });
  const read = Date.parse(String(file.prepare("select value from setting where name = 'checked_at'").get().value));
  file.close();
  if (read < started) throw new Sentence("The file was not read through in time.");
}

/** Waits until a cleaning has come so far, while people sign up. */
async function erased(lupa, key, cleaning, name, enough) {
  const others = await signUpsMeanwhile(lupa, name);
  const begin = performance.now();
  let now;
  do {
    await sleep(100);
    now = await ask(lupa, key, "GET", `cleanings/${cleaning}`, undefined, 200);
  } while (!enough(now));
  const took = performance.now() - begin;
  return { now, took, slowest: slowestOf(await others.end()) };
}

/** Holds what the register counted against its file: each is gone once, and nobody else is. */
function agrees(file, done, people, before) {
  const database = new DatabaseSync(file, { readOnly: true });
  const entered = number(database, "select count(*) from erasure") - before;
  const left = number(database, "select count(*) from person where email like 'asiakas.%'");
  const bought = number(database, "select coalesce(sum(count), 0) from past_purchase");
  database.close();
  const wanted = { gone: people, entered: people, left: PEOPLE - people - before, bought: QUIET / 4 };
  const found = { gone: gone(done), entered, left, bought };
  if (JSON.stringify(found) !== JSON.stringify(wanted)) {
    throw new Sentence(`After a cleaning there is ${JSON.stringify(found)} and should be ${JSON.stringify(wanted)}.`);
  }
}

function gone({ deleted, anonymised }) {
  return deleted + anonymised;
}

async function ask(lupa, key, method, path, body, expected) {
  const answer = await fetch(`${lupa.origin}/api/v1/${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, ...(body && { "content-type": "application/json" }) },
    body: body && JSON.stringify(body),
  });
  if (answer.status !== expected) throw new Sentence(`${path} answers ${answer.status}: ${await answer.text()}`);
  return answer.json();
}
