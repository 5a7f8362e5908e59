// A backup is taken while people sign up, opened where its identity is, and put back into an empty register: through workerd and the programs
// that an operator has.

import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { it } from "node:test";
import { freePorts, root, startLupa } from "../../tools/lupa.mjs";
import { noticeOf, signUp } from "./visitor.mjs";

const opener = join(root, ".tools/bin/lupa-backup");

it("takes a backup while sign-ups go on, and puts it back whole", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lupa-backup-"));
  const [port] = await freePorts(1);
  const dir = join(folder, "register");
  const lupa = await startLupa({ limits: "off", dir, port });
  let stopped = false;
  try {
    const setup = { token: lupa.setupToken, name: "Kukka Oy", own_name: "Kerttu Keto", email: "hoitaja@kukka.example", api_key: true };
    const made = await fetch(`${lupa.origin}/api/v1/setup`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(setup),
    });
    const key = (await made.json()).api_key;
    // Enough for several stretches.
    const notice = await noticeOf(lupa);
    let next = 0;
    const visitors = async (count) => {
      const visitor = async () => {
        for (; next < count; ) {
          next += 1;
          const response = await signUp(lupa, notice, `visitor-${next}@asiakas.example`);
          assert.equal(response.status, 202);
        }
      };
      await Promise.all(Array.from({ length: 8 }, visitor));
    };
    await visitors(1_500);
    const identity = join(folder, "identity.txt");
    const recipient = execFileSync(opener, ["key", identity], { encoding: "utf8" }).trim();
    const file = join(folder, "one.lupa.age");
    const env = { ...process.env, TO: recipient, LUPA_API_KEY: key, FROM: lupa.origin, FILE: file };

    const goingOn = visitors(2_500);
    const taken = await ran(["tools/backup.mjs"], env);
    const during = next;
    await goingOn;
    assert.equal(taken.code, 0, taken.said);
    assert.ok(existsSync(join(folder, "erasures.json")));
    const bytes = readFileSync(file);
    assert.ok(bytes.subarray(0, 21).toString() === "age-encryption.org/v1" && !bytes.includes("visitor-1@"));
    const checked = spawnSync(opener, ["check", identity, file], { encoding: "utf8" });
    assert.match(checked.stdout, /rows, \d+ leaves of the log; whole/);
    const lines = execFileSync(opener, ["open", identity, file], { encoding: "utf8", maxBuffer: 1 << 28 });
    const { leaves } = JSON.parse(lines.slice(0, lines.indexOf("\n")));
    assert.ok(leaves >= 1_500 && leaves <= during, `${leaves} of ${during}: all of one moment`);

    // One that was cut off is refused where it is opened.
    const cut = join(folder, "cut.lupa.age");
    writeFileSync(cut, bytes.subarray(0, bytes.length - 1_000));
    assert.equal(spawnSync(opener, ["check", identity, cut]).status, 2);

    // Into a running register it does not go.
    const again = await ran(["tools/restore.mjs"], { ...env, IDENTITY: identity, INTO: lupa.origin, SETUP_TOKEN: lupa.setupToken });
    assert.ok(again.code === 1 && again.said.includes("Move its data away first"), again.said);

    await lupa.stop();
    stopped = true;
    const other = join(folder, "other");
    mkdirSync(other);
    cpSync(join(dir, "secrets.json"), join(other, "secrets.json"));
    // What the operator's own witness has kept is newer than the backup.
    cpSync(`${dir}.checkpoint.json`, `${other}.checkpoint.json`);
    const put = await ran(["tools/restore.mjs"], {
      ...env,
      IDENTITY: identity,
      DIR: other,
      PORT: String(port),
      LEDGER: join(folder, "erasures.json"),
    });
    assert.equal(put.code, 0, put.said);
    assert.match(put.said, /The log goes on from \d+ leaves/);
    assert.match(put.said, /agree\.\nThe database is whole/);

    const back = await startLupa({ limits: "off", dir: other, port });
    try {
      assert.equal((await (await fetch(`${back.origin}/api/v1/status`)).json()).read_only, undefined, "it goes on");
      const told = await (await fetch(`${back.origin}/log/continuations`)).json();
      assert.equal(told.continuations[0].size, leaves);
      assert.equal((await signUp(back, await noticeOf(back), "after@asiakas.example")).status, 202);
      await back.pause();
      const database = new DatabaseSync(back.database);
      const { people } = database.prepare("select count(*) as people from person").get();
      assert.equal(people, leaves + 1, "one leaf was written for each of them");
      database.close();
    } finally {
      await back.stop();
    }
  } finally {
    if (!stopped) await lupa.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Runs one of the tools; what it said, and its code. */
async function ran(args, env) {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", ...args], { cwd: root, env });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
  const code = await new Promise((settle) => child.once("close", settle));
  return { code, said };
}
