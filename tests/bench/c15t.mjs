// Sign-ups a second beside c15t, the consent backend for JavaScript that is nearest to Lupa: what one would install instead.
//
// c15t stores a subject and a consent for each request. It keeps no wording, signs nothing, has no log and sends no mail; Lupa does all of it but
// send. Both run at once on the same machine and take turns, so only the ratio counts.

import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePorts, root, run, startLupa } from "../../tools/lupa.mjs";
import { figure, load, median, signup } from "./running.mjs";

const COLD_SECONDS = 12;
const ROUNDS = 5;

await run(async () => {
  const lupa = await startLupa({ mail: "none", limits: "off" });
  const other = await startC15t();
  try {
    const ours = { name: "Lupa", port: lupa.port, ...(await signup(lupa)), seen: [] };
    const theirs = {
      name: "c15t 2.2.1",
      port: other.port,
      path: "/api/c15t/subjects",
      expected: 200,
      body: {
        type: "cookie_banner",
        subjectId: "sub_SUBJECT",
        domain: "example.com",
        preferences: { necessary: true, measurement: true, marketing: false },
        givenAt: Date.now(),
      },
      seen: [],
    };
    const sides = [ours, theirs];
    for (const side of sides) await load({ ...side, seconds: COLD_SECONDS, warming: 0 });
    for (let round = 0; round < ROUNDS; round += 1) {
      // The one that goes first in one round goes second in the next.
      for (const side of round % 2 ? sides.toReversed() : sides) side.seen.push(await load(side));
    }
    console.log(`Signups beside c15t, 16 connections (middle of ${ROUNDS} rounds)`);
    for (const { name, seen } of sides) {
      const middle = (what) => median(seen.map((round) => round[what]));
      figure(`${name}: a second`, Math.round(middle("per_second")));
      figure(`${name}: p50, p99`, `${middle("p50_ms").toFixed(1)}, ${middle("p99_ms").toFixed(1)} ms`);
    }
    const ratios = ours.seen.map((one, round) => one.per_second / theirs.seen[round].per_second);
    figure("Lupa beside c15t", `${median(ratios).toFixed(2)} ×`);
  } finally {
    await lupa.stop();
    await other.stop();
  }
});

async function startC15t() {
  const dir = mkdtempSync(join(tmpdir(), "lupa-c15t-"));
  const [port] = await freePorts(1);
  const server = fork(join(root, "tests/bench/c15t/server.mjs"), [join(dir, "c15t.db"), String(port)], {
    execArgv: ["--disable-warning=ExperimentalWarning"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await once(server, "message");
  return {
    port,
    async stop() {
      const ended = once(server, "exit");
      server.kill("SIGKILL");
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
