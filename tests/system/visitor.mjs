// Somebody who signs up, as a program would: what the tests of the whole system have in common.

import assert from "node:assert/strict";

/** The digest of the current notice in Finnish. */
export async function noticeOf(lupa) {
  const response = await fetch(`${lupa.origin}/api/v1/forms/newsletter?locale=fi`);
  assert.equal(response.status, 200);
  return (await response.json()).digest;
}

/** Sends the form with two of its three boxes ticked, and with what else was typed. */
export function signUp(lupa, notice, email, typed = {}) {
  return fetch(`${lupa.origin}/api/v1/signups`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      form: "newsletter",
      notice,
      email,
      ...typed,
      choices: { newsletter: true, "offers-sms": false, research: true },
    }),
  });
}

/** Asks again and again until there is something to return. */
export async function eventually(what, seconds, ask) {
  const deadline = Date.now() + seconds * 1000;
  do {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((go) => setTimeout(go, 100));
  } while (Date.now() < deadline);
  assert.fail(`${what} did not happen within ${seconds} seconds`);
}
