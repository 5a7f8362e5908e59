// Fifty thousand people are asked for their consent again, twenty thousand a day: whether the pace is kept, whether everybody who may be asked is asked once
// and nobody else at all, also where the power goes in the middle.
//
// Days are not waited for. After each half an hour's letters workerd is stopped, half an hour is taken from when letters were last due and people were asked,
// and it is started again; a sign-up wakes it. So the steps and the mail are real, and the ten minutes between two steps are not.

import { fork } from "node:child_process";
import { once } from "node:events";
import { DatabaseSync } from "node:sqlite";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { run, Sentence, startLupa } from "../../tools/lupa.mjs";
import { figure, number, setUp, signup } from "./running.mjs";
import { plant } from "./tree.mjs";

// Of a hundred 70 agree (seed.sql).
const SEEDED = 71_500;
const DAILY = 20_000;
const DAY = 86_400_000;
const PERIOD = 30 * 60_000;
const YEARS = 3 * 365 * DAY;
// Half-way workerd is killed where otherwise it is stopped.
const KILLED_AT = 40;

await run(async () => {
  const sink = fork(fileURLToPath(new URL("mailboxes.mjs", import.meta.url)));
  const [{ port }] = await once(sink, "message");
  const told = async (of) => {
    sink.send({ of });
    return (await once(sink, "message"))[0];
  };
  const lupa = await startLupa({ limits: "off", mail: `smtp://127.0.0.1:${port}` });
  try {
    const key = await setUp(lupa);
    await oneCustomer(lupa, told);
    await lupa.pause();
    seed(lupa.database);
    await lupa.resume();
    const renewal = await begin(lupa, key);
    console.log(
      `Asking ${renewal.expected.toLocaleString("en")} of ${SEEDED.toLocaleString("en")} people for consent again, ${DAILY} a day`,
    );
    await askAll(lupa, key, renewal);
    await everyOneOnce(lupa, told);
  } finally {
    await lupa.stop();
    sink.disconnect();
  }
});

async function oneCustomer(lupa, told) {
  const email = "first@example.com";
  const { path, body } = await signup(lupa);
  await ask(lupa, undefined, "POST", path, { ...body, email }, 202);
  for (let waited = 0; waited < 20_000; waited += 100) {
    const { newest } = await told(email);
    const token = newest?.replaceAll("=\r\n", "").match(/\/confirm\/([\w-]+)/)?.[1];
    if (token) return ask(lupa, undefined, "POST", "/api/v1/confirmations", { token }, 200);
    await sleep(100);
  }
  throw new Sentence("The mail with the link to confirm did not arrive within 20 seconds.");
}

function seed(file) {
  const database = new DatabaseSync(file);
  database.exec("pragma synchronous = off");
  database.exec(`create temp table seed (value); insert into temp.seed values (${SEEDED})`);
  database.exec(`begin; ${readFileSync(new URL("seed.sql", import.meta.url), "utf8")}`);
  // What they said is as old as what follows from it, but for the one who was there: their event is in the log that was signed.
  database.exec(`drop trigger event_is_immutable;
    update event set at = at - ${YEARS}, body = json_set(body, '$.at', strftime('%Y-%m-%dT%H:%M:%fZ', (at - ${YEARS}) / 1000.0, 'unixepoch'))
      where person > 1;
    update standing set since = since - ${YEARS} where person > 1`);
  plant(database);
  database.exec("commit; pragma wal_checkpoint(truncate)");
  database.close();
}

async function begin(lupa, key) {
  const choice = { purpose: "newsletter", where: {}, months: 24 };
  const { mail } = await ask(lupa, key, "POST", "/api/v1/renewals/preview", choice, 200);
  const ends_on = new Date(Date.now() + 60 * DAY).toISOString().slice(0, 10);
  const { id } = await ask(lupa, key, "POST", "/api/v1/renewals", { ...choice, daily: DAILY, ends_on }, 201);
  return { id, expected: mail.old_consent };
}

async function askAll(lupa, key, { expected }) {
  const asked = [0];
  const begin = performance.now();
  for (let period = 1; asked.at(-1) < expected; period += 1) {
    if (period > (3 * expected * DAY) / DAILY / PERIOD) throw new Sentence(`After ${period} periods ${asked.at(-1)} people are asked.`);
    await (period === KILLED_AT ? lupa.kill9() : lupa.pause());
    passTime(lupa.database);
    await lupa.resume();
    const { path, body } = await signup(lupa);
    await ask(lupa, undefined, "POST", path, { ...body, email: `wakes.${period}@example.com` }, 202);
    // When the power is to go, letters are under way.
    const count = await grown(lupa, key, asked.at(-1), period + 1 !== KILLED_AT);
    if (count === asked.at(-1)) break;
    asked.push(count);
  }
  await sent(lupa);
  const took = Math.round((performance.now() - begin) / 1000);
  const total = asked.at(-1);
  // The last period has only what was left.
  const whole = asked.length - 2;
  const pace = (asked.at(-2) * DAY) / (whole * PERIOD);
  const periods = asked.slice(1, -1).map((count, at) => count - asked[at]);
  const due = (DAILY * PERIOD) / DAY;
  const worst = Math.max(...periods.map((count) => Math.abs(count / due - 1)));
  figure("People asked, of those who may be", `${total} of ${expected}`, "all", total === expected);
  figure(`Letters a day, over ${whole} half hours`, Math.round(pace), `${DAILY} ± 10 %`, Math.abs(pace / DAILY - 1) <= 0.1);
  figure("The half hour that is furthest from the pace", `${(worst * 100).toFixed(1)} %`, "at most 10 %", worst <= 0.1);
  figure("Letters sent a second, with the starting", (total / took).toFixed(1));
}

/** Half an hour goes by for the renewal, and for nothing else. */
function passTime(file) {
  const database = new DatabaseSync(file);
  database.exec(`begin; update renewal set paced_at = paced_at - ${PERIOD}, begun_at = begun_at - ${PERIOD};
    update renewal_person set asked_at = asked_at - ${PERIOD}; commit`);
  database.close();
}

/** How many are asked, once there are more than before and, if wanted, their letters are sent; the same where there are none more. */
async function grown(lupa, key, before, all) {
  for (let waited = 0; waited < 15_000; waited += 50) {
    const { renewals } = await ask(lupa, key, "GET", "/api/v1/renewals", undefined, 200);
    const { asked } = renewals[0].answers;
    if (asked > before) {
      if (all) await sent(lupa);
      return asked;
    }
    await sleep(50);
  }
  return before;
}

/** Waits until nothing is left in the outbox. */
async function sent(lupa) {
  for (let waited = 0; waited < 120_000; waited += 100) {
    const database = new DatabaseSync(lupa.database, { readOnly: true });
    const left = number(database, "select count(*) from outbox where state = 'waiting'");
    database.close();
    if (left === 0) return;
    await sleep(100);
  }
  throw new Sentence("Letters are still waiting after two minutes.");
}

/** Who has a letter is who agreed, and each has one; what was under way when the power went may have come twice, as the same message. */
async function everyOneOnce(lupa, told) {
  await lupa.pause();
  const database = new DatabaseSync(lupa.database);
  const agreed = new Set(
    database
      .prepare(
        "select email from person join standing on standing.person = person.no where purpose = 'newsletter' and state = 'given' and person.no > 1",
      )
      .all()
      .map(({ email }) => email),
  );
  database.close();
  const isOther = (address) => address.startsWith("wakes.") || address === "first@example.com" || address === "keeper@example.com";
  const mailboxes = (await told()).mailboxes.filter(([address]) => !isOther(address));
  const letters = mailboxes.map(([address, ids]) => ({ address, ids, messages: new Set(ids).size }));
  const twice = letters.filter(({ messages }) => messages > 1).length;
  const repeated = letters.reduce((sum, { ids, messages }) => sum + ids.length - messages, 0);
  const wrong = letters.filter(({ address }) => !agreed.has(address)).length;
  figure(
    "People with a letter, with two",
    `${letters.length}, ${twice}`,
    `${agreed.size}, 0`,
    letters.length === agreed.size && twice === 0,
  );
  figure("People with a letter who had not agreed", wrong, "0", wrong === 0);
  figure("The same message twice, around a power cut", repeated, "at most 1", repeated <= 1);
}

async function ask(lupa, key, method, path, body, expected) {
  const answer = await fetch(lupa.origin + path, {
    method,
    headers: { ...(key && { authorization: `Bearer ${key}` }), ...(body && { "content-type": "application/json" }) },
    body: body && JSON.stringify(body),
  });
  if (answer.status !== expected) throw new Sentence(`${path} answers ${answer.status}: ${await answer.text()}`);
  return answer.json();
}
