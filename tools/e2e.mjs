// One Lupa for all browser tests. Playwright calls this once before them, and what it returns once after.

import { startLupa } from "./lupa.mjs";

export default async function setUp() {
  const lupa = await startLupa({ limits: "off" });
  // Playwright hands the environment on to its workers.
  process.env.BASE_URL = lupa.origin;
  process.env.INBOX_URL = lupa.inbox;
  process.env.SETUP_TOKEN = lupa.setupToken;
  // Before it is known who keeps the register, its form is a preview that takes nothing.
  const response = await fetch(`${lupa.origin}/api/v1/setup`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token: lupa.setupToken, name: "Kauppa Kulmalla", own_name: "Kaisa Kulma", email: "kaisa@kulma.example" }),
  });
  if (response.status !== 201) throw new Error(`Setting up answers ${response.status}: ${await response.text()}`);
  return () => lupa.stop();
}
