// What the measurements share: the load generator, a form's digest, a figure in the middle, and a verdict against a target.

import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { root, Sentence } from "../../tools/lupa.mjs";

const execute = promisify(execFile);

/** Puts load on one address and returns what build/load saw. Any answer but the expected one ends the measurement: it would flatter. */
export async function load({ port, path, body, expected, connections = 16, seconds = 6, warming = 1 }) {
  const { stdout } = await execute(
    join(root, "build/load"),
    [`127.0.0.1:${port}`, path, JSON.stringify(body), expected, connections, seconds, warming].map(String),
  );
  const seen = JSON.parse(stdout);
  if (seen.failed > 0) throw new Sentence(`${seen.failed} requests to ${path} failed, the first with: ${seen.failure}`);
  return seen;
}

/** What a visitor's page sends, for load: the current notice of the starter form and two of its three boxes. */
export async function signup(lupa) {
  // Until it is known who keeps it, the form of a register is a preview that takes nothing.
  if (!(await (await fetch(`${lupa.origin}/api/v1/status`)).json()).set_up) await setUp(lupa);
  const response = await fetch(`${lupa.origin}/api/v1/forms/newsletter?locale=fi`);
  if (!response.ok) throw new Sentence(`The form answers ${response.status}.`);
  const { digest } = await response.json();
  return {
    path: "/api/v1/signups",
    expected: 202,
    body: {
      form: "newsletter",
      notice: digest,
      email: "EMAIL",
      choices: { newsletter: true, "offers-sms": false, research: true },
    },
  };
}

/** Sets the register up and returns the key of its first keeper. */
export async function setUp(lupa) {
  const response = await fetch(`${lupa.origin}/api/v1/setup`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      token: lupa.setupToken,
      name: "Measured Ltd",
      own_name: "Mary Meter",
      email: "keeper@example.com",
      api_key: true,
    }),
  });
  if (response.status !== 201) throw new Sentence(`Setting up answers ${response.status}: ${await response.text()}`);
  return (await response.json()).api_key;
}

/** Somebody who has signed up and confirmed; answers what the confirmation did. */
export async function customer(lupa, email) {
  const { path, body, expected } = await signup(lupa);
  await post(lupa, path, { ...body, email }, expected);
  const token = await mailed(lupa, email, /\/confirm\/([\w-]+)/);
  return (await post(lupa, "/api/v1/confirmations", { token }, 200)).json();
}

/** Signs a customer in on their own page; answers their cookies, as a browser sends them. */
export async function signIn(lupa, email) {
  const cookies = (answer) =>
    answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(";")[0])
      .join("; ");
  const asked = await post(lupa, "/api/v1/me/links", { email }, 202);
  const token = await mailed(lupa, email, /\/me\/in\/([\w-]+)/);
  return cookies(await post(lupa, "/api/v1/me/session", { token }, 204, { cookie: cookies(asked) }));
}

/** What a letter to somebody holds, once it is there. */
async function mailed(lupa, email, what) {
  for (let waited = 0; waited < 20_000; waited += 100) {
    const mails = (await (await fetch(`${lupa.inbox}/email`)).json()).filter(({ to }) => to.some(({ address }) => address === email));
    const found = mails.map(({ text }) => text?.match(what)?.[1]).find(Boolean);
    if (found) return found;
    await sleep(100);
  }
  throw new Sentence("The letter did not arrive within 20 seconds.");
}

function post(lupa, path, body, expected, headers) {
  return send(lupa, "POST", path, body, expected, headers);
}

/** Asks the register for something, and answers what it answered; any other status than expected ends the measurement. */
export async function send(lupa, method, path, body, expected, headers = {}) {
  const answer = await fetch(lupa.origin + path, {
    method,
    headers: { ...headers, ...(body && { "content-type": "application/json" }) },
    body: body && JSON.stringify(body),
  });
  if (answer.status !== expected) throw new Sentence(`${path} answers ${answer.status}: ${await answer.text()}`);
  return answer;
}

/** Signs somebody up ten times a second until `end()`, which answers when each of them asked, and how many milliseconds they waited. */
export async function signUpsMeanwhile(lupa, name = "beside") {
  const { path, body, expected } = await signup(lupa);
  const waited = [];
  let goesOn = true;
  const all = (async () => {
    for (let no = 0; goesOn; no += 1) {
      const [at, begin] = [Date.now(), performance.now()];
      const answer = await fetch(lupa.origin + path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ ...body, email: `${name}.${no}@example.com` }),
      });
      const text = await answer.text();
      if (answer.status !== expected) throw new Sentence(`A sign-up answers ${answer.status}: ${text}`);
      waited.push({ at, took: performance.now() - begin });
      await sleep(100);
    }
    return waited;
  })();
  // Told where it is waited for.
  all.catch(() => {});
  return {
    end: () => {
      goesOn = false;
      return all;
    },
  };
}

/** The longest that any of them waited, in milliseconds. */
export function slowestOf(waited) {
  return Math.round(Math.max(0, ...waited.map(({ took }) => took)));
}

/** Bytes of a process in memory, as Linux counts them. */
export function memory(pid) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(status.match(/^VmRSS:\s+(\d+) kB/m)[1]) * 1024;
}

/** Looks how much memory a process takes until `end()`; both it and `soFar()` answer by how many bytes it has grown at most. */
export function watchMemory(pid) {
  const before = memory(pid);
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, memory(pid))), 20);
  return {
    soFar: () => most - before,
    end: () => {
      clearInterval(watch);
      return most - before;
    },
  };
}

/** The one number that a question to a database comes to. */
export function number(database, question) {
  return Number(Object.values(database.prepare(question).get())[0]);
}

/** The value in the middle: one round that the machine disturbed does not count. */
export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Prints a figure beside its target and remembers whether any was missed. */
export function figure(what, value, target, reached) {
  console.log(`  ${what.padEnd(52)}${String(value).padStart(14)}   ${target ? `${reached ? "reached" : "MISSED "}  ${target}` : ""}`);
  if (target && !reached) process.exitCode = 1;
}
