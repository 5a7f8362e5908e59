// A mail server that takes everything and keeps nothing but a count. A process of its own, so that measuring costs the measured nothing.

import { SMTPServer } from "smtp-server";

let count = 0;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["AUTH", "STARTTLS"],
  logger: false,
  onData(stream, _session, callback) {
    stream.resume();
    stream.once("end", () => {
      count += 1;
      callback();
    });
  },
});
// A client that is killed in the middle of a message is part of the measurement.
server.on("error", () => {});
server.listen(0, "127.0.0.1", () => process.send({ port: /** @type {import("node:net").AddressInfo} */ (server.server.address()).port }));
process.on("message", () => process.send({ count }));
process.on("disconnect", () => process.exit(0));
