// Signups a second on plain workerd, one register, 16 connections, beside the same object hand-written in JavaScript: what somebody would
// write instead. Both run at once on the same machine and take turns, so that what disturbs one disturbs the other; only the ratio counts.
//
// Then the same again with and without mail being sent, each time on a new register, so that no round pays for the outbox of another.

import { fork, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePorts, root, run, startLupa } from "../../tools/lupa.mjs";
import { figure, load, median, signup } from "./running.mjs";

const COMPARATOR = join(root, "../shared/reference/prototype/js-comparator");
const ROUNDS = 5;
const MAIL_ROUNDS = 3;

await run(async () => {
  await besideJavaScript();
  await withMail();
});

async function besideJavaScript() {
  const lupa = await startLupa({ mail: "none", limits: "off" });
  const other = await startComparator();
  try {
    const ours = { name: "Lupa", port: lupa.port, ...(await signup(lupa)), seen: [] };
    const theirs = other && {
      name: "JavaScript, by hand",
      port: other.port,
      path: "/api/signups",
      expected: 200,
      body: { email: "EMAIL", locale: "fi", choices: ["newsletter", "offers"] },
      seen: [],
    };
    const sides = theirs ? [ours, theirs] : [ours];
    for (let round = 0; round < ROUNDS; round += 1) {
      // Whoever goes first in one round goes second in the next.
      for (const side of round % 2 ? sides.toReversed() : sides) side.seen.push(await load(side));
    }
    console.log(`Signups, one register, 16 connections (middle of ${ROUNDS} rounds)`);
    for (const { name, seen } of sides) {
      figure(`${name}: a second`, Math.round(middle(seen, "per_second")));
      figure(`${name}: p50, p99`, `${middle(seen, "p50_ms").toFixed(1)}, ${middle(seen, "p99_ms").toFixed(1)} ms`);
    }
    if (theirs) {
      const ratio = middle(ours.seen, "per_second") / middle(theirs.seen, "per_second");
      figure("Lupa beside JavaScript", `${ratio.toFixed(2)} ×`, "at least 0.9 ×", ratio >= 0.9);
    } else {
      console.log(`  There is nothing to compare with: ${COMPARATOR} is not on this machine.`);
    }
  } finally {
    await lupa.stop();
    await other?.stop();
  }
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
    figure("Sending beside not sending", `${(sending / without).toFixed(2)} ×`, "at least 0.75 ×", sending / without >= 0.75);
  } finally {
    sink.disconnect();
  }
}

async function startComparator() {
  if (!existsSync(COMPARATOR)) return undefined;
  const dir = mkdtempSync(join(tmpdir(), "lupa-comparator-"));
  mkdirSync(join(dir, "data"));
  const [port] = await freePorts(1);
  const child = spawn(createRequire(import.meta.url)("workerd").default, [
    "serve", join(COMPARATOR, "workerd.capnp"),
    "--socket-addr", `http=127.0.0.1:${port}`,
    "--directory-path", `disk=${join(dir, "data")}`,
  ], { stdio: ["ignore", "ignore", "inherit"] });
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
