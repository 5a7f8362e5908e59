// The API suite once more, over HTTP: what holds natively on SQLite must hold in a Durable Object on workerd.
//
// Arguments are handed on to the test binary, so `node tools/test-http.mjs signups` runs the tests with that in their name.

import { spawn } from "node:child_process";
import { root, run, Sentence, startLupa } from "./lupa.mjs";

// More than there are processors: most of the time a test waits, for a letter or for its turn to change the words.
const AT_ONCE = 6;

await run(async () => {
  const lupa = await startLupa({ limits: "off" });
  try {
    // The whole workspace is named, and the suite chosen from it, so that cargo unites features as everywhere else and builds nothing anew.
    const built = ["test", "--workspace", "--features", "lupa-console/views", "--test", "api"];
    const suite = spawn("cargo", [...built, "--", `--test-threads=${AT_ONCE}`, ...process.argv.slice(2)], {
      cwd: root,
      env: { ...process.env, BASE_URL: lupa.origin, INBOX_URL: lupa.inbox, SETUP_TOKEN: lupa.setupToken },
      stdio: "inherit",
    });
    const code = new Promise((settle, refuse) => suite.once("exit", settle).once("error", refuse));
    const outcome = await Promise.race([code, lupa.death]);
    if (outcome instanceof Sentence) {
      suite.kill();
      throw outcome;
    }
    if (outcome !== 0) throw new Sentence("The API suite failed over HTTP.");
  } finally {
    await lupa.stop();
  }
});
