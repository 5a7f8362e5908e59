// `make start`: Lupa on this machine until Ctrl-C, with a mail server whose inbox can be looked into.
//
// PORT, SMTP_PORT and INBOX_PORT move the three ports. LUPA_MAIL sends real mail instead; LUPA_MAIL_FROM, LUPA_ORIGIN, LUPA_COUNTRY
// and LUPA_RETIRED_KEYS are handed on; LUPA_EXTRA_CA names a PEM file with one more authority to trust. All of it lives in .lupa/.

import { join } from "node:path";
import { root, run, Sentence, startLupa } from "./lupa.mjs";

const { env } = process;
// A program that reads along (`| tee`) may be gone first: Lupa still stops in good order.
for (const terminal of [process.stdout, process.stderr]) terminal.on("error", () => {});
const port = (name, usual) => (env[name] ? Number(env[name]) : usual);

await run(async () => {
  const starting = startLupa({
    port: port("PORT", 8787),
    smtpPort: port("SMTP_PORT", 1025),
    inboxPort: port("INBOX_PORT", 1080),
    dir: join(root, ".lupa"),
    origin: env.LUPA_ORIGIN || undefined,
    mail: env.LUPA_MAIL || undefined,
    mailFrom: env.LUPA_MAIL_FROM || undefined,
    country: env.LUPA_COUNTRY || undefined,
    retiredKeys: env.LUPA_RETIRED_KEYS || undefined,
    extraCa: env.LUPA_EXTRA_CA || undefined,
    verbose: true,
  });
  const asked = new Promise((settle) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => settle(undefined));
  });

  const lupa = await Promise.race([starting, asked]);
  if (!lupa) process.exit(0);
  await announce(lupa);

  const death = await Promise.race([lupa.death, asked]);
  await lupa.stop();
  if (death instanceof Sentence) throw death;
});

async function announce({ origin, port, inbox, mail, setupToken, dir }) {
  const status = await (await fetch(`http://127.0.0.1:${port}/api/v1/status`)).json();
  const lines = [
    ["Sign up", `${origin}/`],
    ["Own page", `${origin}/me`],
    ["API", `${origin}/api/v1/openapi.json`],
    // The address of a mail server may carry a password: only its host is shown.
    inbox ? ["Mail inbox", inbox] : ["Mail", mail === "none" ? "not sent" : `sent through ${hostOf(mail)}`],
  ];
  if (!status.set_up) lines.push(["Set it up, once", `${origin}/console/setup#${setupToken}`]);
  console.log(`Lupa ${status.version} is running; Ctrl-C stops it.\n`);
  if (status.read_only === "forked") console.log(`  Nothing can be saved: ${forked(dir)}\n`);
  for (const [what, where] of lines) console.log(`  ${what.padEnd(17)}${where}`);
  console.log();
}

// What the operator can do.
function forked(dir) {
  return (
    `the data in ${dir} are older than, or different from, what this register has already signed (${dir}.checkpoint.json holds it).\n` +
    "  Put the newest copy of the data back. If there is none, move the data away and put the newest backup back (make restore): the log then\n" +
    "  goes on from there, and says so."
  );
}

function hostOf(mail) {
  try {
    return new URL(mail).host;
  } catch {
    return "the server in LUPA_MAIL";
  }
}
