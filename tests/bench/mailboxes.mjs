// A mail server that takes everything, and keeps which messages came to which address and the newest of them whole. A process of its own, so that measuring
// costs the measured nothing. It is asked by address; without one it tells of all.

import { SMTPServer } from "smtp-server";

/** @type {Map<string, string[]>} */
const mailboxes = new Map();
const newest = new Map();

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["AUTH", "STARTTLS"],
  logger: false,
  async onData(stream, session, callback) {
    const pieces = [];
    try {
      for await (const piece of stream) pieces.push(piece);
    } catch {
      // Its sender was cut off: this message was not taken.
      return;
    }
    const text = Buffer.concat(pieces).toString("latin1");
    const id = text.match(/^Message-ID: *(\S+)/im)?.[1] ?? "";
    for (const { address } of session.envelope.rcptTo) {
      mailboxes.set(address, [...(mailboxes.get(address) ?? []), id]);
      newest.set(address, text);
    }
    callback();
  },
});
// A client that is killed in the middle of a message is part of the measurement.
server.on("error", () => {});
server.listen(0, "127.0.0.1", () => process.send({ port: /** @type {import("node:net").AddressInfo} */ (server.server.address()).port }));
process.on("message", (/** @type {{ of?: string }} */ { of }) =>
  process.send(of ? { newest: newest.get(of) } : { mailboxes: [...mailboxes] }),
);
process.on("disconnect", () => process.exit(0));
