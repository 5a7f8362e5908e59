// A backup that is put back: the register sees that it has signed more than it now holds, says so, and signs nothing beside it.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { it } from "node:test";
import { startLupa } from "../../tools/lupa.mjs";
import { eventually, noticeOf, signUp } from "./visitor.mjs";

const checkpoint = async (lupa, size) =>
  eventually(`a checkpoint of ${size}`, 20, async () => {
    const note = await (await fetch(`${lupa.origin}/log/checkpoint`)).text();
    return Number(note.split("\n")[1]) >= size && note;
  });

it("reads a backup that was put back, and signs no second history beside the first", async () => {
  const parent = mkdtempSync(join(tmpdir(), "lupa-history-"));
  const [dir, backup] = ["data", "backup"].map((name) => join(parent, name));
  const start = () => startLupa({ dir, limits: "off" });
  let lupa = await start();
  try {
    const notice = await noticeOf(lupa);
    await signUp(lupa, notice, "early@example.com");
    await checkpoint(lupa, 1);
    await lupa.stop();
    cpSync(dir, backup, { recursive: true });

    lupa = await start();
    await signUp(lupa, notice, "late@example.com");
    const newest = await checkpoint(lupa, 2);
    await lupa.stop();

    // The whole folder is put back, secrets and all. What `make start` remembers lies beside it.
    rmSync(dir, { recursive: true });
    cpSync(backup, dir, { recursive: true });
    lupa = await start();
    const status = await (await fetch(`${lupa.origin}/api/v1/status`)).json();
    assert.equal(status.read_only, "forked");
    const refused = await signUp(lupa, notice, "later@example.com");
    assert.equal(refused.status, 503);
    assert.equal((await refused.json()).code, "log_forked");
    const page = await fetch(`${lupa.origin}/`);
    assert.equal(page.status, 200, "it can still be read");
    const held = await (await fetch(`${lupa.origin}/log/checkpoint`)).text();
    assert.equal(held.split("\n")[1], "1");
    assert.notEqual(held, newest);
  } finally {
    await lupa.stop();
    rmSync(parent, { recursive: true, force: true });
  }
});
