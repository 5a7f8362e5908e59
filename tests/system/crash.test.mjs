// A power cut during a thousand signups: what was answered is there, once and whole, and so is its mail.

import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { it } from "node:test";
import { startLupa } from "../../tools/lupa.mjs";
import { eventually, noticeOf, signUp } from "./visitor.mjs";

const SIGNUPS = 1_000;
const AT_ONCE = 16;

it("keeps every signup it answered when workerd is killed among a thousand", async () => {
  const lupa = await startLupa({ limits: "off" });
  try {
    const answered = await signUpUntilKilled(lupa);
    await lupa.resume();

    // The alarm that sends them was set in the same transaction that answered: it is there after the restart.
    const mailed = await eventually("every mail", 120, async () => {
      const mails = await (await fetch(`${lupa.inbox}/email`)).json();
      const addresses = mails.map((mail) => mail.to[0].address);
      return answered.every((address) => addresses.includes(address)) && mails;
    });

    await lupa.pause();
    const people = register(lupa.database);
    const kept = new Set(people.map(({ email }) => email));
    assert.deepEqual(
      answered.filter((address) => !kept.has(address)),
      [],
      "answered, and not kept",
    );
    assert.deepEqual(
      people.filter(({ whole }) => !whole),
      [],
      "half there",
    );
    // The one that was under way when the power went may be sent again, as the same message; every other goes once.
    const addresses = new Set(mailed.map((mail) => mail.to[0].address));
    const messages = new Set(mailed.map((mail) => mail.messageId));
    assert.equal(messages.size, addresses.size, "every address has one message, however often it came");
    assert.ok(mailed.length - messages.size <= 1, `${mailed.length} mails to ${addresses.size} addresses`);
  } finally {
    await lupa.stop();
  }
});

// Returns the addresses that were answered 202, about half of a thousand.
async function signUpUntilKilled(lupa) {
  const notice = await noticeOf(lupa);
  const answered = [];
  let next = 0;
  let killed;
  const visitor = async () => {
    while (next < SIGNUPS) {
      const address = `crash-${(next += 1)}@example.com`;
      // Refused connections after the kill are the point of it.
      const response = await signUp(lupa, notice, address).catch(() => undefined);
      if (!response) continue;
      assert.equal(response.status, 202);
      answered.push(address);
      if (answered.length >= SIGNUPS / 2) killed ??= lupa.kill9();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, visitor));
  await killed;
  assert.ok(answered.length < SIGNUPS, "it was killed in the middle");
  return answered;
}

// Everybody in the register's own file, and whether all that one transaction writes is there for them.
function register(file) {
  const database = new DatabaseSync(file);
  const people = database
    .prepare(`
    select email,
      (select count(*) from event where event.person = person.no) = 1
      and (select count(*) from standing where standing.person = person.no and state = 'pending') = 2
      and (select count(*) from outbox where outbox.person = person.no) = 1 as whole
    from person`)
    .all();
  database.close();
  return people;
}
