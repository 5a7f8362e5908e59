// The limits of a register that is reached over a real connection: the network counts, and nobody can claim to come from another.

import assert from "node:assert/strict";
import { connect } from "node:net";
import { test } from "node:test";
import { startLupa } from "../../tools/lupa.mjs";
import { beSetUp, noticeOf } from "./visitor.mjs";

test("one network is heard some sixty times at once, whatever it says of itself", async () => {
  const lupa = await startLupa({ limits: "default", mail: "none" });
  try {
    const digest = await noticeOf(lupa);
    const ask = (name, headers = {}) =>
      fetch(`${lupa.origin}/api/v1/signups`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify({ form: "newsletter", notice: digest, email: `${name}@example.com`, choices: { newsletter: true } }),
      });
    // Sixty, less what one more would take while it is not yet taken; a drop comes back every five seconds meanwhile.
    let [heard, refused] = [0, await ask("guest")];
    for (; refused.status === 202 && heard < 100; heard += 1) refused = await ask(`guest${heard}`);
    assert.ok(heard >= 58 && heard < 75, `${heard}`);
    assert.equal(refused.status, 429);
    assert.match(refused.headers.get("retry-after"), /^[1-9]\d*$/);
    assert.equal((await ask("pretender", { "x-lupa-network": "192.0.2" })).status, 429);
  } finally {
    await lupa.stop();
  }
});

test("a body that announces no length comes from the same network", async () => {
  const lupa = await startLupa({ mailServer: false });
  try {
    const digest = await noticeOf(lupa);
    const answers = [];
    for (let no = 0; no < 100; no += 1) {
      const filled = { form: "newsletter", notice: digest, email: `stream${no}@example.com`, choices: { newsletter: true } };
      const body = new Blob([JSON.stringify(filled)]).stream();
      answers.push(
        (
          await fetch(`${lupa.origin}/api/v1/signups`, {
            method: "POST",
            headers: { "content-type": "application/json" },
            body,
            duplex: "half",
          })
        ).status,
      );
    }
    const heard = answers.indexOf(429);
    assert.ok(heard >= 58 && heard < 75, `${heard}`);
  } finally {
    await lupa.stop();
  }
});

test("no more is read of a body than anything would read, and a client that sends a little too much hears of it", async () => {
  const lupa = await startLupa({ mailServer: false });
  const send = (path, body) =>
    fetch(lupa.origin + path, { method: "POST", headers: { "content-type": "application/json" }, body, duplex: "half" });
  try {
    await beSetUp(lupa);
    for (const path of ["/api/v1/signups", "/"]) {
      let taken = 0;
      // Not faster than a line: or what lies in the buffers on the way would be most of it.
      const pull = async (controller) => {
        await new Promise((go) => setTimeout(go, 1));
        taken += 65_536;
        return taken > 200_000_000 ? controller.close() : controller.enqueue(new Uint8Array(65_536).fill(120));
      };
      // It is refused while it is still being sent, so the connection may well end before the answer is read.
      const answer = await send(path, new ReadableStream({ pull })).catch(() => undefined);
      assert.ok(!answer || answer.status === 413, `${path} answers ${answer?.status}`);
      assert.ok(taken < 20_000_000, `${taken} bytes were taken`);
    }
    assert.equal((await (await send("/api/v1/signups", new Blob(["{"]).stream())).json()).code, "malformed_json");
    // A client that announces one length and sends another.
    assert.match(await smuggle(lupa, 4_000_000), /^HTTP\/1.1 413 /);
    // A body where none belongs is not read.
    const [status] = (
      await raw(lupa, "GET / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n")
    ).split("\r\n");
    assert.equal(status, "HTTP/1.1 200 OK");
    for (const path of ["/api/v1/signups", "/"]) {
      // With its length announced and without.
      const large = "x".repeat(4_000_000);
      for (const body of [large, new Blob([large]).stream()]) {
        const answer = await send(path, body);
        assert.equal(answer.status, 413, path);
        assert.equal((await answer.json()).code, "body_too_large");
      }
    }
  } finally {
    await lupa.stop();
  }
});

// What the server says to these bytes.
async function raw(lupa, ...parts) {
  const socket = connect(Number(new URL(lupa.origin).port), "localhost");
  for (const part of parts) socket.write(part);
  let said = "";
  for await (const part of socket.setEncoding("latin1")) said += part;
  return said;
}

// A signup whose announced length is that of one byte, and whose chunks hold many.
const smuggle = (lupa, bytes) =>
  raw(
    lupa,
    "POST /api/v1/signups HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-type: application/json\r\n",
    "content-length: 1\r\ntransfer-encoding: chunked\r\n\r\n",
    `${bytes.toString(16)}\r\n${"x".repeat(bytes)}\r\n0\r\n\r\n`,
  );
