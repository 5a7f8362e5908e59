// A person who said a thousand things and came a thousand times: how long the report, the archive and the evidence package of them take, from
// asking to the last byte, and how long a sign-up waits meanwhile.

import { setTimeout as sleep } from "node:timers/promises";
import { run, Sentence, startLupa } from "../../tools/lupa.mjs";
import { figure, median, setUp, signIn, signup } from "./running.mjs";

const EVENTS = 1000;
const ROUNDS = 5;
const EMAIL = "tuhat@posti.example";

await run(async () => {
  const lupa = await startLupa({ limits: "off" });
  try {
    const key = await setUp(lupa);
    console.log(`Documents of a person with ${EVENTS} events and as many visits`);
    const id = await someone(lupa, key);
    await proved(lupa, key, id);
    const staff = { authorization: `Bearer ${key}` };
    await measured(lupa, "The report, PDF", `/api/v1/people/${id}/report.pdf`, staff, 2000);
    await measured(lupa, "The evidence package, ZIP", `/api/v1/people/${id}/evidence.zip`, staff, 3000);
    const own = { cookie: await signIn(lupa, EMAIL) };
    await measured(lupa, "The own page", "/me", own, 100);
    await measured(lupa, "Everything held, on a page", "/me/data", own, 100);
    await measured(lupa, "The own report, PDF", "/api/v1/me/report.pdf", own, 2000);
    await measured(lupa, "The archive, ZIP", "/api/v1/me/export.zip", own, 2000);
  } finally {
    await lupa.stop();
  }
});

/** Takes somebody in who has no mailbox while they speak: a thousand receipts would be a thousand letters. */
async function someone(lupa, key) {
  const { body: form } = await signup(lupa);
  const person = { name: "Tuhat Tapahtumaa", phone: "040 123 4567", locale: "fi", source: "told" };
  const created = await (await ask(lupa, key, "POST", "/api/v1/people", person, 201)).json();
  const path = `/api/v1/people/${created.id}`;
  for (let no = 0; no < EVENTS; no += 1) {
    const said =
      no % 2 === 0
        ? { method: "counter", notice: form.notice, choices: { "offers-sms": true } }
        : { method: "counter", decision: "withdraw", purpose: "offers-sms" };
    await ask(lupa, key, "POST", `${path}/consents`, said);
    const day = `20${String(no % 26).padStart(2, "0")}-0${(no % 9) + 1}-${String((no % 28) + 1).padStart(2, "0")}`;
    const visit = { happening: "purchase", day, text: `Hiustenleikkaus ja värjäys ${no}`, amount: { minor: 4500 + no, currency: "EUR" } };
    await ask(lupa, key, "POST", `${path}/history`, visit, 201);
  }
  const seen = await ask(lupa, key, "GET", path);
  await ask(lupa, key, "PUT", path, { ...person, email: EMAIL }, 200, { "if-match": seen.headers.get("etag") });
  return created.id;
}

/** Waits for the checkpoint that covers everything. */
async function proved(lupa, key, id) {
  for (let tries = 0; tries < 100; tries += 1) {
    const { status } = await fetch(`${lupa.origin}/api/v1/people/${id}/evidence.zip`, { headers: { authorization: `Bearer ${key}` } });
    if (status === 200) return;
    await sleep(200);
  }
  throw new Sentence("No checkpoint was signed within twenty seconds.");
}

async function measured(lupa, what, path, headers, most) {
  const took = [];
  const waited = [];
  let bytes = 0;
  const { path: signups, body } = await signup(lupa);
  for (let round = 0; round < ROUNDS; round += 1) {
    const begin = performance.now();
    const file = fetch(lupa.origin + path, { headers }).then(async (response) => {
      if (response.status !== 200) throw new Sentence(`${path} answers ${response.status}: ${await response.text()}`);
      bytes = (await response.arrayBuffer()).byteLength;
      took.push(performance.now() - begin);
    });
    const asked = performance.now();
    await send(lupa, "POST", signups, { ...body, email: `bench.${path.length}.${round}@example.com` }, 202, {});
    waited.push(performance.now() - asked);
    await file;
  }
  figure(
    `${what}: the middle, the slowest`,
    `${Math.round(median(took))}, ${Math.round(Math.max(...took))} ms`,
    `at most ${most} ms`,
    median(took) <= most,
  );
  figure(`${what}: kB`, Math.round(bytes / 1000));
  figure(
    `${what}: a sign-up beside it waits, the slowest`,
    `${Math.round(Math.max(...waited))} ms`,
    "at most 1,000 ms",
    Math.max(...waited) <= 1000,
  );
}

function ask(lupa, key, method, path, body, expected = 200, headers = {}) {
  return send(lupa, method, path, body, expected, { ...headers, authorization: `Bearer ${key}` });
}

async function send(lupa, method, path, body, expected, headers) {
  const init = { method, headers: { ...headers, ...(body && { "content-type": "application/json" }) }, body: body && JSON.stringify(body) };
  const response = await fetch(lupa.origin + path, init);
  if (response.status !== expected) throw new Sentence(`${path} answers ${response.status}: ${await response.text()}`);
  return response;
}
