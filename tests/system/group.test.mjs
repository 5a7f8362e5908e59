// Commands that arrive together share one commit, and nothing else.

import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { it } from "node:test";
import { startLupa } from "../../tools/lupa.mjs";
import { GroupCommit } from "../../worker/src/entry/group.js";
import { eventually, noticeOf, signUp } from "./visitor.mjs";

it("runs a command that comes alone at once, and those that come meanwhile together, in order", async () => {
  const commits = new GroupCommit();
  let turn = 0;
  const ran = [];
  const command = (name) => () => {
    ran.push([name, turn]);
    return name;
  };
  assert.equal(commits.run(command("first")), "first", "nothing to wait for");
  const others = ["second", "third"].map((name) => commits.run(command(name)));
  const fails = commits.run(() => {
    throw new Error("its own");
  });
  const last = commits.run(command("last"));
  turn = 1;
  await assert.rejects(fails, /its own/);
  assert.deepEqual(await Promise.all([...others, last]), ["second", "third", "last"]);
  assert.deepEqual(ran, [
    ["first", 0],
    ["second", 1],
    ["third", 1],
    ["last", 1],
  ]);
  await new Promise((go) => setTimeout(go, 20));
  assert.equal(commits.run(command("alone again")), "alone again");
});

it("keeps what is answered and refuses what is refused, each by itself, also when somebody hangs up", async () => {
  const lupa = await startLupa({ limits: "off" });
  try {
    const notice = await noticeOf(lupa);
    // Alone and gone before the answer: nobody may have to wait for them.
    await hangUp(lupa, notice, "gone@example.com");
    const asked = Array.from({ length: 300 }, (_, number) => number);
    const answers = await Promise.all(
      asked.map(async (number) => {
        if (number % 7 === 0) await hangUp(lupa, notice, `gone-${number}@example.com`);
        const { status } = await signUp(lupa, notice, number % 3 === 0 ? "no address" : `together-${number}@example.com`);
        return status;
      }),
    );
    assert.deepEqual(
      answers,
      asked.map((number) => (number % 3 === 0 ? 422 : 202)),
    );
    const mailed = await eventually("every mail", 60, async () => {
      const mails = await (await fetch(`${lupa.inbox}/email`)).json();
      const addresses = mails.map((mail) => mail.to[0].address).filter((address) => address.startsWith("together-"));
      return addresses.length >= 200 && addresses;
    });
    assert.equal(new Set(mailed).size, 200);
    assert.equal((await signUp(lupa, notice, "alone@example.com")).status, 202);
  } finally {
    await lupa.stop();
  }
});

// Sends a whole form and closes the connection before anything can be answered.
async function hangUp(lupa, notice, email) {
  const body = JSON.stringify({ form: "newsletter", notice, email, choices: { newsletter: true, "offers-sms": false, research: true } });
  const socket = connect(lupa.port, "127.0.0.1");
  await once(socket, "connect");
  const head = `POST /api/v1/signups HTTP/1.1\r\nhost: localhost:${lupa.port}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
  await new Promise((sent) => socket.write(head + body, sent));
  socket.destroy();
}
