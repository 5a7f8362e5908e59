// A person who said a thousand things and came a thousand times: how long the report, the archive and the evidence package of them take, from
// asking to the last byte, and how long a sign-up waits meanwhile.

import { setTimeout as sleep } from "node:timers/promises";
import { run, Sentence, startLupa } from "../../tools/lupa.mjs";
import { figure, median, send, setUp, signIn, signup } from "./running.mjs";
import { EMAIL, EVENTS, someone } from "./thousand.mjs";

const ROUNDS = 5;

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
    await send(lupa, "POST", signups, { ...body, email: `bench.${path.length}.${round}@example.com` }, 202);
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
