// `make backup`: everything in a register into one file, encrypted to a recipient whose identity is somewhere else.
//
// TO is the recipient (age1…, from `make backup-key`), LUPA_API_KEY a key with the right to export the register. FROM is where the register
// answers, FILE where the backup goes. Beside it lies erasures.json, the ledger of who was erased: always the newest one, for every backup.

import { createWriteStream, existsSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { run, Sentence } from "./lupa.mjs";

const { env } = process;

await run(async () => {
  const from = (env.FROM || `http://localhost:${env.PORT || 8787}`).replace(/\/$/, "");
  if (!env.TO) throw new Sentence("Say which key the backup is encrypted to: make backup TO=age1… (make backup-key makes a key).");
  if (!env.LUPA_API_KEY) throw new Sentence("LUPA_API_KEY is not set: it holds an API key with the right to export the register.");
  const file = env.FILE || `lupa-${new Date().toISOString().slice(0, 10)}.lupa.age`;
  if (existsSync(file)) throw new Sentence(`${file} is there already: choose another name with FILE=….`);
  const answer = await asked(`${from}/api/v1/register/backup?recipient=${encodeURIComponent(env.TO)}`);
  const partial = `${file}.partial`;
  try {
    await pipeline(Readable.fromWeb(answer.body), createWriteStream(partial, { mode: 0o600 }));
  } catch (error) {
    rmSync(partial, { force: true });
    throw new Sentence(`The backup broke off: ${error.message}. Nothing was kept of it; try again.`);
  }
  renameSync(partial, file);
  const ledger = join(dirname(file), "erasures.json");
  const records = await erasures(from);
  writeFileSync(`${ledger}.new`, `${JSON.stringify({ records })}\n`, { mode: 0o600 });
  renameSync(`${ledger}.new`, ledger);
  console.log(`${file}: ${statSync(file).size.toLocaleString("en")} bytes. ${ledger}: ${records.length} erased.`);
});

/** Every random id in the ledger, page by page. */
async function erasures(from) {
  const records = [];
  for (let after = ""; after !== undefined; ) {
    const page = await (await asked(`${from}/api/v1/register/erasures?after=${after}`)).json();
    records.push(...page.records);
    after = page.next;
  }
  return records;
}

async function asked(url) {
  let answer;
  try {
    answer = await fetch(url, { headers: { authorization: `Bearer ${env.LUPA_API_KEY}`, "accept-language": "en" } });
  } catch (error) {
    throw new Sentence(`Nothing answers at ${url.split("/api/")[0]}: ${error.cause?.message ?? error.message}.`);
  }
  if (answer.ok) return answer;
  const problem = await answer.json().catch(() => ({}));
  throw new Sentence(`${problem.title ?? `The register answered ${answer.status}`}. ${problem.detail ?? ""}`);
}
