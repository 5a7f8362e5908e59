// A mail server for tests: keeps what it is given, and refuses what a test wants refused.

import { setTimeout as sleep } from "node:timers/promises";
import { SMTPServer } from "smtp-server";
import { localhostCertificate } from "../system/certificate.mjs";

/**
 * Starts a mail server on a free port of this machine. Its certificate, made on the spot, is for the name `localhost`.
 *
 * @param {object} [options]
 * @param {"none" | "starttls" | "implicit"} [options.tls] how connections are protected; with "starttls" nothing is taken before it
 * @param {{ user: string, password: string }} [options.auth] a login that it insists on
 * @param {string[]} [options.methods] the SASL mechanisms it offers
 * @param {boolean} [options.utf8] whether it takes addresses with letters beyond ASCII (RFC 6531)
 * @param {(rcpt: string) => number | undefined} [options.refuse] the code with which a recipient is refused, such as 550 or 451
 * @param {(command: string) => number} [options.pause] for how many milliseconds it thinks before it answers: "greeting", "auth", "mail",
 *   "rcpt" or "data"
 * @param {number} [options.port]
 * @returns {Promise<{ port: number, messages: Message[], sessions: () => number, ca: string, stop: () => Promise<void> }>}
 *   `ca` is the authority to trust, as PEM
 *
 * @typedef {{ from: string, to: string[], user: string | undefined, secure: boolean, utf8: boolean, raw: string }} Message
 */
export async function startSmtp({
  tls = "none",
  auth,
  methods = ["PLAIN", "LOGIN"],
  utf8 = true,
  refuse = () => undefined,
  pause = () => 0,
  port = 0,
} = {}) {
  const certificate = localhostCertificate();
  const messages = [];
  let sessions = 0;
  const server = new SMTPServer({
    ...certificate,
    logger: false,
    secure: tls === "implicit",
    hideSTARTTLS: tls !== "starttls",
    hideSMTPUTF8: !utf8,
    disabledCommands: [...(tls === "none" ? ["STARTTLS"] : []), ...(auth ? [] : ["AUTH"])],
    authMethods: methods,
    authOptional: !auth,
    allowInsecureAuth: tls === "none",
    disableReverseLookup: true,
    closeTimeout: 100,
    onConnect(_session, callback) {
      sessions += 1;
      setTimeout(callback, pause("greeting"));
    },
    async onAuth({ username, password }, _session, callback) {
      await sleep(pause("auth"));
      if (username === auth?.user && password === auth.password) callback(null, { user: username });
      else callback(refusal(535, "5.7.8 not you"));
    },
    async onMailFrom(_address, session, callback) {
      await sleep(pause("mail"));
      callback(tls === "starttls" && !session.secure ? refusal(530, "5.7.0 begin TLS first") : null);
    },
    async onRcptTo({ address }, _session, callback) {
      await sleep(pause("rcpt"));
      const code = refuse(address);
      callback(code ? refusal(code, code < 500 ? "4.2.1 not now" : "5.1.1 nobody of that name") : null);
    },
    onData(stream, session, callback) {
      const pieces = [];
      stream.on("data", (piece) => pieces.push(piece));
      stream.once("end", () => {
        const { mailFrom, rcptTo, smtpUtf8 } = session.envelope;
        const to = rcptTo.map(({ address }) => address);
        const raw = Buffer.concat(pieces).toString();
        messages.push({
          from: mailFrom ? mailFrom.address : undefined,
          to,
          user: session.user,
          secure: session.secure,
          utf8: Boolean(smtpUtf8),
          raw,
        });
        setTimeout(callback, pause("data"), null, "2.0.0 kept");
      });
    },
  });
  server.on("error", () => {}); // a client that hangs up, such as one that does not trust us
  await new Promise((settle, fail) => server.listen(port, "127.0.0.1", () => settle(undefined)).once("error", fail));
  return {
    port: /** @type {import("node:net").AddressInfo} */ (server.server.address()).port,
    messages,
    sessions: () => sessions,
    ca: certificate.cert,
    stop: () => new Promise((settle) => server.close(settle)),
  };
}

function refusal(responseCode, words) {
  return Object.assign(new Error(words), { responseCode });
}
