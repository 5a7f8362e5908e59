// One Lupa for all browser tests. Playwright calls this once before them, and what it returns once after.

import { startLupa } from "./lupa.mjs";

export default async function setUp() {
  const lupa = await startLupa({ limits: "off" });
  // Playwright hands the environment on to its workers.
  process.env.BASE_URL = lupa.origin;
  process.env.INBOX_URL = lupa.inbox;
  process.env.SETUP_TOKEN = lupa.setupToken;
  return () => lupa.stop();
}
