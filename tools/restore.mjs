// `make restore`: puts a backup back, and looks whether it is whole.
//
// FILE is the backup, IDENTITY the file with the identity that opens it. It goes into the folder of `make start` (DIR, .lupa), which must hold the
// secrets of the register and no data; with INTO, over the network into a register that was not set up (SETUP_TOKEN). LEDGER, the erasures.json
// beside the newest backup, erases those again who were erased since; that needs LUPA_API_KEY, one that the backup knows.
// PORT, LUPA_ORIGIN, LUPA_COUNTRY and LUPA_RETIRED_KEYS are as for `make start`. No mail is sent meanwhile.

import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { root, run, Sentence, startLupa } from "./lupa.mjs";

const { env } = process;
const opener = env.LUPA_BACKUP_BIN || join(root, ".tools/bin/lupa-backup");
/** How many ids the register takes at once. */
const PAGE = 5_000;
/** How long the self-check may take: a million people some minutes. */
const PATIENCE = 30 * 60_000;

await run(async () => {
  if (!env.FILE || !env.IDENTITY) throw new Sentence("Say which backup and what opens it: make restore FILE=… IDENTITY=….");
  const checked = spawnSync(opener, ["check", env.IDENTITY, env.FILE], { encoding: "utf8" });
  if (checked.status !== 0) throw new Sentence(checked.stderr?.trim() || `${opener} cannot be run: ${checked.error?.message}`);
  console.log(checked.stdout.trim());
  if (env.INTO) return into(env.INTO.replace(/\/$/, ""), env.SETUP_TOKEN);
  const lupa = await startLupa({
    port: env.PORT ? Number(env.PORT) : 8787,
    dir: resolve(env.DIR || join(root, ".lupa")),
    origin: env.LUPA_ORIGIN || undefined,
    country: env.LUPA_COUNTRY || undefined,
    retiredKeys: env.LUPA_RETIRED_KEYS || undefined,
    mail: "none",
  });
  try {
    const here = `http://127.0.0.1:${lupa.port}`;
    const begun = Date.now();
    await restored(here, lupa.setupToken);
    await replayed(here);
    await selfChecked(lupa.database, begun);
  } finally {
    await lupa.stop();
  }
  const database = new DatabaseSync(lupa.database, { readOnly: true });
  const faults = database
    .prepare("pragma integrity_check")
    .all()
    .map(({ integrity_check }) => integrity_check);
  database.close();
  if (faults[0] !== "ok") throw new Sentence(`The database has faults: ${faults.join("; ")}.`);
  console.log("The database is whole. `make start` starts the register.");
});

async function into(where, token) {
  if (!token) throw new Sentence("SETUP_TOKEN is not set: it is the secret LUPA_SETUP_TOKEN of the register that the backup goes into.");
  await restored(where, token);
  await replayed(where);
  console.log("The register looks by itself whether it agrees with itself: the console's audit log says what it found.");
}

async function restored(where, token) {
  const open = spawn(opener, ["open", env.IDENTITY, env.FILE], { stdio: ["ignore", "pipe", "inherit"] });
  /** @type {RequestInit & { duplex: "half" }} */
  const request = {
    method: "PUT",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/jsonl", "accept-language": "en" },
    body: /** @type {ReadableStream} */ (Readable.toWeb(open.stdout)),
    duplex: "half",
  };
  const { rows, taken_at, continued, leaves } = await answered(fetch(`${where}/api/v1/register/backup`, request));
  console.log(`${rows.toLocaleString("en")} rows were put back, as of ${taken_at}. Everybody signs in again.`);
  if (continued) console.log(`The log goes on from ${leaves} leaves, and says so in every checkpoint from now on.`);
}

async function replayed(where) {
  if (!env.LEDGER) {
    console.log("Who was erased after the backup is back: put the ledger of the newest backup beside it (LEDGER=erasures.json).");
    return;
  }
  if (!env.LUPA_API_KEY) throw new Sentence("LUPA_API_KEY is not set: the ledger is applied with a key that the backup knows.");
  const { records } = JSON.parse(readFileSync(env.LEDGER, "utf8"));
  const headers = { authorization: `Bearer ${env.LUPA_API_KEY}`, "content-type": "application/json", "accept-language": "en" };
  let erased = 0;
  for (let at = 0; at < records.length; at += PAGE) {
    const body = JSON.stringify({ records: records.slice(at, at + PAGE) });
    erased += (await answered(fetch(`${where}/api/v1/register/erasures`, { method: "POST", headers, body }))).erased;
  }
  console.log(`${erased} people who were erased since are erased again.`);
}

async function answered(asking) {
  let answer;
  try {
    answer = await asking;
  } catch (error) {
    throw new Sentence(`The register did not answer: ${error.cause?.message ?? error.message}.`);
  }
  const said = await answer.json().catch(() => ({}));
  if (answer.ok) return said;
  const away = said.code === "already_set_up" ? " Move its data away first, and leave the secrets." : "";
  throw new Sentence(`${said.title ?? `The register answered ${answer.status}`}. ${said.detail ?? ""}${away}`);
}

/** Waits until the register has looked at everything once. */
async function selfChecked(file, begun) {
  while (Date.now() - begun < PATIENCE) {
    await sleep(250);
    const database = new DatabaseSync(file, { readOnly: true });
    const check = database.prepare("select ended_at from self_check where ended_at >= ?").get(begun);
    const { count } = database.prepare("select count(*) as count from finding").get();
    database.close();
    if (!check) continue;
    if (Number(count) > 0)
      throw new Sentence(`The register does not agree with itself in ${count} places: the console's audit log names them.`);
    console.log("The log, the events, the standings and the audit log agree.");
    return;
  }
  throw new Sentence("The self-check did not come to its end.");
}
