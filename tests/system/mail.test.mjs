// Mail through a server that asks for encryption and a password, and through one that an attacker has tampered with.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { SMTPServer } from "smtp-server";
import { startLupa } from "../../tools/lupa.mjs";
import { localhostCertificate } from "./certificate.mjs";
import { eventually, noticeOf, signUp } from "./visitor.mjs";

const USER = "lupa";
// With characters that an address must escape.
const PASSWORD = "päss:w/rd@1";
const CREDENTIALS = `${USER}:${encodeURIComponent(PASSWORD)}`;

describe("Mail through a server with a password", { concurrency: 1 }, () => {
  const dir = mkdtempSync(join(tmpdir(), "lupa-mail-"));
  const extraCa = join(dir, "authority.pem");
  const certificate = localhostCertificate();
  before(() => writeFileSync(extraCa, certificate.cert));
  after(() => rmSync(dir, { recursive: true }));

  for (const [scheme, secure] of [
    ["smtps", true],
    ["smtp+starttls", false],
  ]) {
    it(`is sent encrypted and signed in over ${scheme}`, async () => {
      await withServer({ ...certificate, secure }, { scheme, extraCa }, async (lupa, seen) => {
        // The keeper of the register has been written to as well.
        const hers = () => seen.mails.filter(({ to }) => to === "aino@example.com");
        await eventually("the mail", 20, () => hers().length > 0);
        const [mail] = hers();
        assert.deepEqual(
          { to: mail.to, user: mail.user, encrypted: mail.encrypted },
          { to: "aino@example.com", user: USER, encrypted: true },
        );
        assert.match(mail.text, new RegExp(`${lupa.origin}/confirm/`.replaceAll("/", "\\/")));
        await sleep(1_000);
        assert.equal(hers().length, 1, "one mail, once");
        assert.equal(seen.openPasswords, 0);
      });
    });
  }

  it("is not sent when the server no longer offers encryption", async () => {
    await withServer(
      { ...certificate, secure: false, hideSTARTTLS: true, disabledCommands: ["STARTTLS"] },
      { scheme: "smtp+starttls", extraCa },
      async (_, seen) => {
        await eventually("a try", 20, () => seen.connections > 0);
        await sleep(1_000);
        assert.deepEqual({ mails: seen.mails, openPasswords: seen.openPasswords }, { mails: [], openPasswords: 0 });
      },
    );
  });

  it("is not sent to a server whose certificate nobody vouches for", async () => {
    await withServer({ ...certificate, secure: true }, { scheme: "smtps", extraCa: undefined }, async (_, seen) => {
      await eventually("a try", 20, () => seen.connections > 0);
      await sleep(1_000);
      assert.deepEqual({ mails: seen.mails, openPasswords: seen.openPasswords }, { mails: [], openPasswords: 0 });
    });
  });
});

// One signup against a Lupa that sends through this server.
async function withServer(options, { scheme, extraCa }, tryIt) {
  const seen = { connections: 0, mails: [], openPasswords: 0 };
  const server = new SMTPServer({
    ...options,
    logger: false,
    // A password in the open would be accepted here, so that the test sees it if it is ever sent.
    allowInsecureAuth: true,
    onAuth({ username, password }, session, callback) {
      if (!session.secure) seen.openPasswords += 1;
      if (username === USER && password === PASSWORD) callback(null, { user: username });
      else callback(new Error("wrong password"));
    },
    onData(stream, session, callback) {
      const pieces = [];
      stream.on("data", (piece) => pieces.push(piece));
      stream.once("end", () => {
        const text = Buffer.concat(pieces).toString().replaceAll("=\r\n", "").replaceAll("=3D", "=");
        seen.mails.push({ to: session.envelope.rcptTo[0].address, user: session.user, encrypted: session.secure, text });
        callback();
      });
    },
  });
  server.on("error", () => {}); // a client that will not trust us hangs up: that is what is tried
  server.server.on("connection", () => (seen.connections += 1));
  await new Promise((settle) => server.listen(0, "127.0.0.1", () => settle(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.server.address());
  const lupa = await startLupa({ limits: "off", mail: `${scheme}://${CREDENTIALS}@localhost:${port}`, extraCa });
  try {
    assert.equal((await signUp(lupa, await noticeOf(lupa), "aino@example.com")).status, 202);
    await tryIt(lupa, seen);
  } finally {
    await lupa.stop();
    await new Promise((settle) => server.close(() => settle(undefined)));
  }
}
