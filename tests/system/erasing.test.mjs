// Whose time is over is erased by a register that has slept, too: it knows when it last looked.

import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { it } from "node:test";
import { startLupa } from "../../tools/lupa.mjs";
import { eventually, noticeOf, signUp } from "./visitor.mjs";

const DAY = 86_400_000;

it("erases who never confirmed when the alarm rings in a register that has just woken up", async () => {
  const lupa = await startLupa({ limits: "off" });
  try {
    const notice = await noticeOf(lupa);
    await mailTo(lupa, notice, "old@example.com");
    await mailTo(lupa, notice, "older@example.com");

    await lupa.pause();
    const database = new DatabaseSync(lupa.database);
    database.exec(`drop trigger event_is_immutable;
      update person set joined_at = joined_at - ${15 * DAY};
      update event set at = at - ${15 * DAY};
      update setting set value = '${new Date(Date.now() - 2 * DAY).toISOString()}' where name = 'walked_at'`);
    assert.equal(database.prepare("select count(*) as count from setting where name = 'walked_at'").get().count, 1);
    database.close();
    await lupa.resume();

    await mailTo(lupa, notice, "new@example.com");
    await mailTo(lupa, notice, "newer@example.com");
    await lupa.pause();
    const after = new DatabaseSync(lupa.database);
    const left = after.prepare("select email from person order by no").all();
    assert.deepEqual(
      left.map(({ email }) => email),
      ["new@example.com", "newer@example.com"],
    );
    after.close();
  } finally {
    await lupa.stop();
  }
});

// Signs somebody up and waits for the letter. At each ringing the alarm sends what waits, and only then looks whose time is over; it rings
// one time after the other. So once a second letter is there, the ringing that sent the first has come to its end.
async function mailTo(lupa, notice, address) {
  await signUp(lupa, notice, address);
  await eventually(`a mail to ${address}`, 20, async () => {
    const mails = await (await fetch(`${lupa.inbox}/email`)).json();
    return mails.some((mail) => mail.to[0].address === address);
  });
}
