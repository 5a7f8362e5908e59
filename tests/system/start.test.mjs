// What may be wrong when Lupa starts: it is said in one sentence, and nothing is touched.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, afterEach, beforeEach, describe, it } from "node:test";
import { Lock } from "../../tools/lock.mjs";
import { freePorts, Sentence, startLupa } from "../../tools/lupa.mjs";
import { eventually } from "./visitor.mjs";

const parent = mkdtempSync(join(tmpdir(), "lupa-start-"));
let dir;
beforeEach(() => (dir = mkdtempSync(join(parent, "folder-"))));
after(() => rmSync(parent, { recursive: true, force: true }));

// No letters are sent here: without a mail server a start takes a tenth of a second.
const start = (options) => startLupa({ dir, mailServer: false, ...options });

// The one sentence with which a start is refused.
async function refusal(options) {
  const error = await start(options).then(
    (lupa) => lupa.stop(),
    (error) => error,
  );
  assert.ok(error instanceof Sentence, `no sentence but ${error?.stack}`);
  assert.match(error.message, /^.+\.$/, "one line");
  return error.message;
}

describe("a folder", () => {
  let lupa;
  afterEach(() => lupa?.stop());

  it("belongs to one Lupa until it stops, also while its workerd does not run", async () => {
    lupa = await start();
    const refused = `Another Lupa (process ${process.pid}) uses ${dir}: stop it first.`;
    assert.equal(await refusal(), refused);
    await lupa.pause();
    assert.equal(await refusal(), refused);
    await lupa.resume();
    assert.equal(await refusal(), refused);
    assert.ok((await fetch(`${lupa.origin}/api/v1/status`)).ok, "the first one still answers");
    await lupa.stop();
    lupa = await start();
  });

  it("belongs to workerd when that is left alone, and to nobody when it is gone as well", async () => {
    const program = `
      import { startLupa } from ${JSON.stringify(new URL("../../tools/lupa.mjs", import.meta.url))};
      const lupa = await startLupa(${JSON.stringify({ dir, mailServer: false })});
      console.log(lupa.pid);`;
    const starter = spawn(process.execPath, ["--input-type=module", "--eval", program], { stdio: ["ignore", "pipe", "inherit"] });
    const [said] = await once(starter.stdout, "data");
    const workerd = Number(said);
    starter.kill("SIGKILL");
    await once(starter, "exit");
    try {
      assert.equal(await refusal(), `Another Lupa (process ${workerd}) uses ${dir}: stop it first.`);
    } finally {
      process.kill(workerd, "SIGKILL");
    }
    // The process that takes in orphans needs a moment to notice.
    lupa = await eventually("a start", 5, () => start().catch(() => undefined));
  });

  it("is taken over from a process that is gone, once, though many try", async () => {
    // No process has such a number: 2²² is the most that Linux gives.
    symlinkSync("4194305@1,4194306@2", join(dir, "lock"));
    const locks = Array.from({ length: 5 }, () => new Lock(dir));
    assert.deepEqual(
      locks.map((lock) => lock.take()),
      [undefined, ...Array(4).fill(process.pid)],
    );
    for (const lock of locks.slice(1)) lock.release();
    assert.equal(new Lock(dir).take(), process.pid, "only who has it gives it back");
    locks[0].release();
    assert.deepEqual(readdirSync(dir), []);
  });

  it("is taken over from another process that had a number given anew", { skip: !existsSync("/proc/self/stat") }, () => {
    symlinkSync(`${process.pid}@1`, join(dir, "lock"));
    assert.equal(new Lock(dir).take(), undefined);
  });

  it("is a folder", async () => {
    const file = join(dir, "file");
    writeFileSync(file, "mine");
    assert.equal(await refusal({ dir: file }), `${file} is a file where Lupa needs a folder of that name: move it away.`);
    assert.equal(readFileSync(file, "utf8"), "mine");
  });
});

describe("a register", () => {
  let lupa;
  const secrets = () => join(dir, "secrets.json");

  it("is opened only with its own secrets", async () => {
    lupa = await start();
    const { keys } = await (await fetch(`${lupa.origin}/.well-known/jwks.json`)).json();
    await lupa.stop();
    const kept = readFileSync(secrets(), "utf8");

    const others = { ...JSON.parse(kept), signing_key: randomBytes(32).toString("base64url") };
    writeFileSync(secrets(), JSON.stringify(others));
    assert.match(await refusal(), /^LUPA_SIGNING_KEY \(signing_key in secrets\.json\) is not the key that this register signs with/);

    renameSync(secrets(), join(dir, "moved.json"));
    assert.equal(
      await refusal(),
      `${secrets()} is missing: put it back, for the register in ${join(dir, "data")} cannot be opened without it; ` +
        `to begin anew, remove ${dir}.`,
    );
    assert.ok(!existsSync(secrets()), "none were made");

    writeFileSync(secrets(), kept);
    await (await start()).stop();

    writeFileSync(secrets(), JSON.stringify({ ...JSON.parse(kept), pepper: randomBytes(32).toString("base64url") }));
    assert.match(
      await refusal(),
      /^LUPA_PEPPER \(pepper in secrets\.json\) is not the one that this register began with; put that one back, /,
    );

    // As that sentence advises for a key that is changed on purpose.
    writeFileSync(secrets(), JSON.stringify(others));
    await (await start({ retiredKeys: keys[0].vkey })).stop();
  });

  it("is not opened by an older version, and opened again by its own", async () => {
    lupa = await start();
    await lupa.pause();
    const change = (statement) => {
      const database = new DatabaseSync(lupa.database);
      database.exec(statement);
      database.close();
    };
    change("insert into migration (no, applied_at) values (9001, 0)");
    await lupa.stop();
    assert.match(
      await refusal(),
      /^The database was written by a newer version of Lupa \(its step 9001; this version knows \d+\); start that /,
    );
    change("delete from migration where no = 9001");
    lupa = await start();
    assert.equal((await (await fetch(`${lupa.origin}/api/v1/status`)).json()).set_up, false);
    await lupa.stop();
  });

  it("that was never there gets secrets, also where an empty folder was left", async () => {
    mkdirSync(join(dir, "data"));
    await (await start()).stop();
    assert.ok(existsSync(secrets()));
  });
});

describe("a setting that is wrong is named", () => {
  const settings = {
    LUPA_ORIGIN: { origin: "http://lupa.example" },
    LUPA_MAIL: { mail: "mail.example.fi" },
    LUPA_MAIL_FROM: { mailFrom: "Lupa" },
    LUPA_COUNTRY: { country: "XX" },
  };
  for (const [name, options] of Object.entries(settings)) {
    it(name, async () => assert.ok((await refusal(options)).startsWith(name)));
  }

  it("LUPA_ORIGIN with what cannot be a part of it", async () => {
    const refused = {
      "https://lupa.example/rekisteri": "must end with the host",
      "https://lupa.example?a": "must end with the host",
      "https://lupa.example#a": "must end with the host",
      "https://user@lupa.example": "must name the host alone",
      "https://two words": "must name a host",
      "https://lupa.example:0": "has a port",
      "ftp://lupa.example": "must be https",
    };
    for (const [origin, why] of Object.entries(refused)) {
      assert.ok((await refusal({ origin })).startsWith(`LUPA_ORIGIN ${why}`), origin);
    }
    // Nothing was spent: no key was entered, and the set-up is as it was.
    const lupa = await start();
    try {
      assert.equal((await (await fetch(`${lupa.origin}/api/v1/status`)).json()).set_up, false);
      const { keys } = await (await fetch(`${lupa.origin}/.well-known/jwks.json`)).json();
      assert.deepEqual([keys.length, keys[0].valid_until], [1, undefined]);
    } finally {
      await lupa.stop();
    }
  });

  it("LUPA_ORIGIN is read as browsers write it", async () => {
    const [port] = await freePorts(1);
    const lupa = await start({ port, origin: `HTTP://LocalHost:0${port}/` });
    try {
      assert.equal(lupa.origin, `http://localhost:${port}`);
      const { keys } = await (await fetch(`${lupa.origin}/.well-known/jwks.json`)).json();
      assert.ok(keys[0].vkey.startsWith(`localhost:${port}/receipts+`), keys[0].vkey);
      const asked = await fetch(`${lupa.origin}/api/v1/me/links`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: lupa.origin },
        body: JSON.stringify({ email: "a@example.com" }),
      });
      assert.equal(asked.status, 202);
    } finally {
      await lupa.stop();
    }
  });

  it("LUPA_EXTRA_CA", async () => {
    const extraCa = join(dir, "authority.pem");
    assert.equal(await refusal({ extraCa }), `LUPA_EXTRA_CA names ${extraCa}, which is not there.`);
    writeFileSync(extraCa, "no certificate");
    assert.equal(await refusal({ extraCa }), `LUPA_EXTRA_CA names ${extraCa}, which holds no certificate in PEM.`);
  });
});
