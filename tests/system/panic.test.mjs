// An instance of the Wasm that ends in the middle of a command takes nobody along: neither those who came with it, nor the mail.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { it } from "node:test";
import { root, startLupa } from "../../tools/lupa.mjs";
import { Lifeline } from "../../worker/src/entry/lifeline.js";
import { eventually, noticeOf, signUp } from "./visitor.mjs";

// No input is known to end it, so the platform does: it throws where nothing of ours can catch, which ends an instance as a panic does.
// The name is the last that a signup writes of itself, so its event is already in the tables.
const NAME = "Ends It";
const FALLING = `
  const push = Array.prototype.push;
  Array.prototype.push = function (...values) {
    if (values[0] === ${JSON.stringify(NAME)} && new Error().stack.includes("wasm")) throw new Error("nothing catches this");
    return push.apply(this, values);
  };
`;

it("answers all others, keeps nothing by halves and sends every mail when an instance ends in the middle", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lupa-falling-"));
  cpSync(join(root, "worker/build"), join(folder, "build"), { recursive: true });
  cpSync(join(root, "worker/workerd.capnp"), join(folder, "workerd.capnp"));
  writeFileSync(join(folder, "build/index.js"), FALLING + readFileSync(join(folder, "build/index.js"), "utf8"));
  const lupa = await startLupa({ limits: "off", configuration: join(folder, "workerd.capnp") });
  try {
    const notice = await noticeOf(lupa);
    const asked = Array.from({ length: 200 }, (_, number) => ({ email: `${number}@example.com`, ends: number % 29 === 13 }));
    const answers = await Promise.all(
      asked.map(async ({ email, ends }) => {
        const response = await signUp(lupa, notice, email, ends ? { name: NAME } : {});
        return [response.status, ends && (await response.json()).code];
      }),
    );
    assert.deepEqual(
      answers,
      asked.map(({ ends }) => (ends ? [500, "broken"] : [202, false])),
    );

    // A page that asked for it on behalf of its visitor has ended as well, and says so.
    const form = new URLSearchParams({ notice, email: "page@example.com", name: NAME, tick: "newsletter" });
    const page = await fetch(lupa.origin, { method: "POST", headers: { origin: lupa.origin }, body: form });
    assert.deepEqual([page.status, (await page.json()).code], [500, "broken"]);

    // What was on its way to the mail server when an instance ended is sent again a little later.
    const others = asked.filter(({ ends }) => !ends).map(({ email }) => email);
    await eventually("every mail", 30, async () => {
      const mails = await (await fetch(`${lupa.inbox}/email`)).json();
      const addresses = new Set(mails.map((mail) => mail.to[0].address));
      return others.every((email) => addresses.has(email));
    });
    assert.equal((await fetch(lupa.origin)).status, 200);

    await lupa.pause();
    const database = new DatabaseSync(lupa.database);
    const kept = database.prepare("select email from person join event on event.person = person.no order by email").all();
    database.close();
    assert.deepEqual(
      kept.map(({ email }) => email),
      others.toSorted(),
    );
  } finally {
    await lupa.stop();
    rmSync(folder, { recursive: true });
  }
});

it("ends a file as its pouring ends, and breaks it off when the instance does, also in the middle of a stretch", async () => {
  const lifeline = new Lifeline();
  const poured = (pouring) => {
    const { readable, writable } = new TransformStream();
    lifeline.endAfter(writable, pouring(writable));
    return new Response(readable).text();
  };
  const stretch = (writable) => new Blob(["a stretch"]).stream().pipeTo(writable, { preventClose: true });
  assert.equal(await poured(stretch), "a stretch");
  await assert.rejects(
    poured(() => Promise.reject(new Error("its own"))),
    /its own/,
  );
  const never = [poured(() => new Promise(() => {})), poured((writable) => stretch(writable).then(() => new Promise(() => {})))];
  lifeline.cut();
  for (const file of never) await assert.rejects(file, /has ended/);
});
