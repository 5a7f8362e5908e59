// Mail servers that are slow, that never answer and that let nobody in: nothing else waits for them, and it is said that mail does not go.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { startLupa } from "../../tools/lupa.mjs";
import { startSmtp } from "../smtp/server.mjs";
import { eventually, noticeOf, signUp } from "./visitor.mjs";

const post = (lupa, path, body) =>
  fetch(`${lupa.origin}${path}`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

const statusOf = async (lupa, key) => {
  const response = await fetch(`${lupa.origin}/api/v1/status`, { headers: key ? { authorization: `Bearer ${key}` } : {} });
  return response.json();
};

/** How many leaves the newest checkpoint has; 0 while there is none. */
const published = async (lupa) => {
  const response = await fetch(`${lupa.origin}/log/checkpoint`);
  return response.ok ? Number((await response.text()).split("\n")[1]) : 0;
};

const setUp = async (lupa) => {
  const response = await post(lupa, "/api/v1/setup", {
    token: lupa.setupToken,
    name: "Kukka Oy",
    own_name: "Maija Meri",
    email: "maija@kukka.example",
    api_key: true,
  });
  assert.equal(response.status, 201);
  return response.json();
};

/** The text of a message: quoted-printable as people read it. */
const text = ({ raw }) => raw.replaceAll("=\r\n", "").replaceAll("=3D", "=");

describe("A slow mail server", { concurrency: 1 }, () => {
  it("holds no checkpoint, and a sign-in link goes before confirmations", async () => {
    const server = await startSmtp({ pause: () => 700 });
    const lupa = await startLupa({ limits: "off", mail: `smtp://127.0.0.1:${server.port}` });
    try {
      const notice = await noticeOf(lupa);
      assert.equal((await signUp(lupa, notice, "aino@example.com")).status, 202);
      const asks = await eventually("the confirmation", 30, () => server.messages.find(({ to }) => to[0] === "aino@example.com"));
      const [, token] = text(asks).match(/\/confirm[/#]([\w-]+)/);
      assert.equal((await post(lupa, "/api/v1/confirmations", { token })).status, 200);

      for (let no = 0; no < 30; no += 1) assert.equal((await signUp(lupa, notice, `flood${no}@example.com`)).status, 202);
      const before = server.messages.length;
      const leaves = await eventually("a message under way", 30, async () => server.messages.length > before && (await published(lupa)));
      // One more, while the conversation about some seventy seconds of mail is going on.
      assert.equal((await signUp(lupa, notice, "late@example.com")).status, 202);
      assert.equal((await post(lupa, "/api/v1/me/links", { email: "aino@example.com" })).status, 202);
      const asked = server.messages.length;
      await eventually("a checkpoint with it", 8, async () => (await published(lupa)) > leaves);
      const place = await eventually("the sign-in link", 20, () => {
        const at = server.messages.findIndex((message) => text(message).includes("/me/in/"));
        return at < 0 ? undefined : at;
      });
      assert.ok(place <= asked + 1, `message ${place}, though ${asked} had gone when it was asked for`);
      assert.ok(server.messages.length < before + 25, "the rest still waits");
    } finally {
      await lupa.stop();
      await server.stop();
    }
  });

  it("that never says a word holds no checkpoint, and is told of", async () => {
    const sockets = new Set();
    const tarpit = createServer((socket) => {
      sockets.add(socket);
      socket.on("error", () => {});
    });
    await new Promise((settle) => tarpit.listen(0, "127.0.0.1", () => settle(undefined)));
    const { port } = /** @type {import("node:net").AddressInfo} */ (tarpit.address());
    const lupa = await startLupa({ limits: "off", mail: `smtp://127.0.0.1:${port}` });
    try {
      const notice = await noticeOf(lupa);
      await eventually("a try", 10, () => sockets.size > 0);
      for (let no = 1; no <= 2; no += 1) {
        assert.equal((await signUp(lupa, notice, `tar${no}@example.com`)).status, 202);
        await eventually(`checkpoint ${no}`, 8, async () => (await published(lupa)) >= no);
      }
      await eventually("word of it", 25, async () => (await statusOf(lupa)).health === "attention");
    } finally {
      await lupa.stop();
      for (const socket of sockets) socket.destroy();
      await new Promise((settle) => tarpit.close(() => settle(undefined)));
    }
  });
});

describe("A mail server that lets nobody in", { concurrency: 1 }, () => {
  for (const { what, options, fault, code } of [
    { what: "refuses the password", options: {}, fault: "password", code: /^auth 535/ },
    { what: "takes OAuth only", options: { methods: ["XOAUTH2"] }, fault: "password_unsupported", code: /^auth_oauth_only$/ },
  ]) {
    it(`is said at set-up, in the status and in the log when it ${what}`, async () => {
      const server = await startSmtp({ tls: "starttls", auth: { user: "lupa", password: "right" }, ...options });
      const dir = mkdtempSync(join(tmpdir(), "lupa-mail-"));
      const extraCa = join(dir, "authority.pem");
      writeFileSync(extraCa, server.ca);
      const lupa = await startLupa({ limits: "off", mail: `smtp+starttls://lupa:wrong@localhost:${server.port}`, extraCa });
      try {
        await eventually("a try without a letter", 20, async () => (await statusOf(lupa)).health === "attention");
        const { api_key: key, mail } = await setUp(lupa);
        assert.equal(mail.fault, fault);
        assert.match(mail.last_failure, code);
        assert.equal((await signUp(lupa, await noticeOf(lupa), "aino@example.com")).status, 202);
        const told = (await statusOf(lupa, key)).mail;
        // The sign-up's, and the first administrator's invitation.
        assert.deepEqual({ fault: told.fault, waiting: told.waiting }, { fault, waiting: 2 });
        assert.ok(!("mail" in (await statusOf(lupa))), "how much waits is nobody's business");
        const log = readFileSync(join(lupa.dir, "workerd.log"), "utf8");
        assert.match(log, /mail does not go \(auth/);
        assert.ok(!log.includes("aino@"));
        assert.equal(server.messages.length, 0);
      } finally {
        await lupa.stop();
        await server.stop();
        rmSync(dir, { recursive: true });
      }
    });
  }
});
