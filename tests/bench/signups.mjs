// Signups a second on plain workerd, one register, 16 connections, beside the same object hand-written in JavaScript: what somebody would
// write instead. Both run at once on the same machine and take turns, so that what disturbs one disturbs the other; only the ratio counts.
//
// Then with and without the log and signing, beside a build of the same worker that has neither; and with and without mail being sent, each
// time on a new register, so that no round pays for the outbox of another.

import { fork, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePorts, root, run, Sentence, startLupa } from "../../tools/lupa.mjs";
import { figure, load, median, signup } from "./running.mjs";

const COMPARATOR = join(root, "tests/bench/comparator/workerd.capnp");
const WITHOUT_LOG = join(root, "build/without-log/workerd.capnp");
// Both machines compile anew, and better, what is called often. That takes some ten thousand signups and is measured apart.
const COLD_SECONDS = 12;
const ROUNDS = 9;
const CONFIRMATIONS = 300;
const MAIL_ROUNDS = 3;

await run(async () => {
  await besideJavaScript();
  await withoutLog();
  await withMail();
});

async function besideJavaScript() {
  const lupa = await startLupa({ mail: "none", limits: "off" });
  const other = await startComparator();
  try {
    const ours = { name: "Lupa", port: lupa.port, ...(await signup(lupa)), seen: [] };
    const theirs = {
      name: "JavaScript, by hand",
      port: other.port,
      path: "/api/signups",
      expected: 200,
      body: { email: "EMAIL", locale: "fi", choices: ["newsletter", "offers"] },
      seen: [],
    };
    const sides = [ours, theirs];
    const cold = [];
    for (const side of sides) cold.push((await load({ ...side, seconds: COLD_SECONDS, warming: 0 })).per_second);
    await takeTurns(sides);
    console.log(`Signups, one register, 16 connections (middle of ${ROUNDS} rounds)`);
    for (const { name, seen } of sides) {
      figure(`${name}: a second`, Math.round(middle(seen, "per_second")));
      figure(`${name}: p50, p99`, `${middle(seen, "p50_ms").toFixed(1)}, ${middle(seen, "p99_ms").toFixed(1)} ms`);
    }
    // Of each round, whose two halves lie next to each other in time; then the one in the middle.
    const ratios = ours.seen.map((one, round) => one.per_second / theirs.seen[round].per_second);
    const ratio = median(ratios);
    figure("The same in each round", ratios.map((one) => one.toFixed(2)).join(" "));
    figure("Lupa beside JavaScript", `${ratio.toFixed(2)} ×`, "at least 1.45 ×", ratio >= 1.45);
    figure(`The same in the first ${COLD_SECONDS} seconds`, `${(cold[0] / cold[1]).toFixed(2)} ×`);
  } finally {
    await lupa.stop();
    await other.stop();
  }
}

async function takeTurns(sides) {
  for (let round = 0; round < ROUNDS; round += 1) {
    // The first in one round goes second in the next.
    for (const side of round % 2 ? sides.toReversed() : sides) side.seen.push(await load(side));
  }
}

// A signup is entered into the log; a confirmation is, and its receipt is signed. The first are counted as they come, the others timed one by
// one, here and there in turn.
async function withoutLog() {
  const started = [await startLupa({ limits: "off" }), await startLupa({ limits: "off", configuration: WITHOUT_LOG })];
  try {
    const sides = [];
    for (const [at, lupa] of started.entries()) {
      const sent = await signup(lupa);
      sides.push({
        name: at ? "Without the log" : "With the log",
        lupa,
        tokens: await tokens(lupa, sent),
        port: lupa.port,
        ...sent,
        seen: [],
        took: [],
      });
    }
    for (let number = 0; number < CONFIRMATIONS; number += 1) {
      for (const side of number % 2 ? sides.toReversed() : sides) side.took.push(await confirm(side.lupa, side.tokens[number]));
    }
    for (const side of sides) await load({ ...side, seconds: COLD_SECONDS, warming: 0 });
    await takeTurns(sides);
    console.log(`\nWith the log and signed receipts, and without (middle of ${ROUNDS} rounds, ${CONFIRMATIONS} confirmations)`);
    for (const { name, seen, took } of sides) {
      figure(`${name}: signups a second`, Math.round(middle(seen, "per_second")));
      figure(`${name}: signups, p50, p99`, `${middle(seen, "p50_ms").toFixed(1)}, ${middle(seen, "p99_ms").toFixed(1)} ms`);
      figure(`${name}: one confirmation, p50, p99`, `${percentile(took, 50).toFixed(2)}, ${percentile(took, 99).toFixed(2)} ms`);
    }
    const [kept, none] = sides.map(({ seen }) => middle(seen, "per_second"));
    figure("Signups with the log beside without", `${(kept / none).toFixed(2)} ×`);
  } finally {
    for (const lupa of started) await lupa.stop();
  }
}

// Signs people up and reads the tokens out of their mails.
async function tokens(lupa, { path, body }) {
  for (let number = 0; number < CONFIRMATIONS; number += 1) {
    await post(`${lupa.origin}${path}`, { ...body, email: `confirms${number}@example.com` }, 202);
  }
  for (let waited = 0; waited < 60_000; waited += 500) {
    const mails = await (await fetch(`${lupa.inbox}/email`)).json();
    const found = new Set(mails.map(({ text }) => text?.match(/\/confirm\/([\w-]+)/)?.[1]).filter(Boolean));
    if (found.size === CONFIRMATIONS) return [...found];
    await sleep(500);
  }
  throw new Sentence("The mails with the links to confirm did not arrive within a minute.");
}

async function confirm(lupa, token) {
  const begin = performance.now();
  await post(`${lupa.origin}/api/v1/confirmations`, { token }, 200);
  return performance.now() - begin;
}

async function post(url, body, expected) {
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  const text = await response.text();
  if (response.status !== expected) throw new Sentence(`${new URL(url).pathname} answers ${response.status}: ${text}`);
}

function percentile(values, percent) {
  return values.toSorted((one, other) => one - other)[Math.floor(((values.length - 1) * percent) / 100)];
}

async function withMail() {
  const sink = fork(fileURLToPath(new URL("sink.mjs", import.meta.url)));
  try {
    const [{ port }] = await once(sink, "message");
    const sent = async () => {
      sink.send("count");
      return (await once(sink, "message"))[0].count;
    };
    const seen = { none: [], smtp: [] };
    let mails = 0;
    for (let round = 0; round < MAIL_ROUNDS; round += 1) {
      for (const way of round % 2 ? ["smtp", "none"] : ["none", "smtp"]) {
        const lupa = await startLupa({ mail: way === "none" ? "none" : `smtp://127.0.0.1:${port}`, limits: "off" });
        try {
          const before = await sent();
          seen[way].push(await load({ port: lupa.port, ...(await signup(lupa)) }));
          mails += (await sent()) - before;
        } finally {
          await lupa.stop();
        }
      }
    }
    const [without, sending] = [middle(seen.none, "per_second"), middle(seen.smtp, "per_second")];
    console.log(`\nSignups while mail is being sent (middle of ${MAIL_ROUNDS} rounds, a new register each)`);
    figure("Without mail: a second", Math.round(without));
    figure("Sending mail: a second", Math.round(sending));
    figure("Mails that arrived meanwhile, in all rounds", mails);
    figure("Sending beside not sending", `${(sending / without).toFixed(2)} ×`, "at least 0.85 ×", sending / without >= 0.85);
  } finally {
    sink.disconnect();
  }
}

async function startComparator() {
  const dir = mkdtempSync(join(tmpdir(), "lupa-comparator-"));
  mkdirSync(join(dir, "data"));
  const [port] = await freePorts(1);
  const child = spawn(
    createRequire(import.meta.url)("workerd").default,
    ["serve", COMPARATOR, "--socket-addr", `http=127.0.0.1:${port}`, "--directory-path", `disk=${join(dir, "data")}`],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  const ended = once(child, "exit");
  while (!(await fetch(`http://127.0.0.1:${port}/api/hello`).catch(() => undefined))?.ok) await sleep(25);
  return {
    port,
    async stop() {
      child.kill("SIGKILL");
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function middle(seen, what) {
  return median(seen.map((round) => round[what]));
}
