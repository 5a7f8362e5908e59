// Keeps the Cloudflare path true: the same bundle under `wrangler dev`, one page, one form, one signup. Nothing leaves this machine.
//
// Load and contracts are tried on plain workerd (tools/test-http.mjs); here it is enough that wrangler.toml and the bundle agree.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePorts, root, run, Sentence } from "./lupa.mjs";

await run(async () => {
  const dir = mkdtempSync(join(tmpdir(), "lupa-wrangler-"));
  const [port, inspector] = await freePorts(2);
  const origin = `http://localhost:${port}`;
  const key = (bytes) => randomBytes(bytes).toString("base64url");
  const vars = {
    LUPA_ORIGIN: origin,
    LUPA_SIGNING_KEY: key(32),
    LUPA_PEPPER: key(32),
    LUPA_SETUP_TOKEN: key(16),
    LUPA_MAIL: "none",
    LUPA_LIMITS: "off",
    // The local runtime keeps everything here and knows no jurisdictions.
    LUPA_JURISDICTION: "",
  };
  const envFile = join(dir, "vars");
  writeFileSync(
    envFile,
    Object.entries(vars)
      .map(([name, value]) => `${name}="${value}"\n`)
      .join(""),
    { mode: 0o600 },
  );

  const wrangler = spawn(
    process.execPath,
    [
      join(root, "node_modules/wrangler/bin/wrangler.js"),
      "dev",
      "--local",
      "--config",
      join(root, "wrangler.toml"),
      "--ip",
      "127.0.0.1",
      "--port",
      port,
      "--inspector-port",
      inspector,
      "--persist-to",
      join(dir, "state"),
      "--env-file",
      envFile,
      "--show-interactive-dev-session=false",
    ].map(String),
    {
      cwd: root,
      env: { ...process.env, CI: "1", WRANGLER_SEND_METRICS: "false", WRANGLER_LOG_PATH: join(dir, "logs") },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true, // so that its own children can be ended with it
    },
  );
  let output = "";
  for (const stream of [wrangler.stdout, wrangler.stderr]) stream.on("data", (data) => (output += data));
  const ended = new Promise((settle) => wrangler.once("exit", settle));

  try {
    await ready(origin, ended);
    await walk(origin, vars.LUPA_SETUP_TOKEN);
    console.log("Under `wrangler dev`: the page, the form and a signup answer as they should.");
  } catch (error) {
    console.error(output);
    throw error;
  } finally {
    process.kill(-wrangler.pid, "SIGTERM");
    const impatience = setTimeout(() => process.kill(-wrangler.pid, "SIGKILL"), 5_000);
    await ended;
    clearTimeout(impatience);
    rmSync(dir, { recursive: true, force: true });
  }
});

async function ready(origin, ended) {
  let over = false;
  ended.then(() => (over = true));
  for (let waited = 0; waited < 60_000; waited += 100) {
    if (over) throw new Sentence("`wrangler dev` ended before it was ready.");
    const answer = await fetch(`${origin}/api/v1/status`).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Sentence(`\`wrangler dev\` did not get ready within a minute.`);
}

async function walk(origin, token) {
  const page = await fetch(`${origin}/`, { headers: { "accept-language": "fi" } });
  assert.equal(page.status, 200);
  assert.match(page.headers.get("content-type"), /^text\/html/);
  assert.match(await page.text(), /<form/);

  const setUp = await fetch(`${origin}/api/v1/setup`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token, name: "Smoke Ltd", own_name: "Sam Smoke", email: "sam@smoke.example" }),
  });
  assert.equal(setUp.status, 201);

  const form = await fetch(`${origin}/api/v1/forms/newsletter?locale=fi`);
  assert.equal(form.status, 200);
  const { digest } = await form.json();

  const signup = await fetch(`${origin}/api/v1/signups`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      form: "newsletter",
      notice: digest,
      email: "smoke@example.com",
      choices: { newsletter: true, "offers-sms": false, research: true },
    }),
  });
  assert.equal(signup.status, 202);
  assert.deepEqual(await signup.json(), { status: "check_your_mail" });
}
