// Staff with a key, as a program would be: what the tests of longer work have in common.

import assert from "node:assert/strict";
import { eventually } from "./visitor.mjs";

/** Sets the register up, and returns what asks its API with the key of its first administrator. */
export async function office(lupa) {
  const setup = { token: lupa.setupToken, name: "Kukka Oy", own_name: "Kerttu Keto", email: "kerttu@kukka.example", api_key: true };
  const made = await fetch(`${lupa.origin}/api/v1/setup`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(setup),
  });
  assert.equal(made.status, 201);
  return asking(lupa, (await made.json()).api_key);
}

/** What asks the API of a register with this key. */
export function asking(lupa, key) {
  /** Asks for something; the body is sent as JSON unless `headers` say what it is. */
  const ask = async (method, path, body = undefined, headers = {}) => {
    const response = await fetch(lupa.origin + path, {
      method,
      headers: { authorization: `Bearer ${key}`, ...(body !== undefined && { "content-type": "application/json" }), ...headers },
      body: headers["content-type"] ? body : body && JSON.stringify(body),
    });
    assert.ok(response.ok, `${method} ${path}: ${response.status}`);
    return response.json();
  };
  return Object.assign(ask, { key });
}

/** The newest checkpoint of the log, as somebody would keep it outside. */
export async function keptCheckpoint(lupa) {
  return eventually("a checkpoint", 20, async () => {
    const response = await fetch(`${lupa.origin}/log/checkpoint`);
    return response.ok && response.text();
  });
}

/** The log goes on from what was kept of it, and it, the events, the standings and the audit log agree. */
export async function isSound(lupa, ask, kept) {
  const held = await ask("POST", "/log/checkpoints", { note: kept });
  const begun = Date.now();
  await ask("POST", "/api/v1/self-check", {});
  const seen = await eventually("the end of the self-check", 30, async () => {
    const now = await ask("GET", "/api/v1/self-check");
    return !now.running && Date.parse(now.ended_at) >= begun && now;
  });
  assert.deepEqual(seen.findings, []);
  assert.equal((await (await fetch(`${lupa.origin}/api/v1/status`)).json()).read_only, undefined);
  return held;
}
