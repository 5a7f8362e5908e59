// Somebody who signs up, as a program would: what the tests of the whole system have in common.

import assert from "node:assert/strict";

/** Sets the register up, where nobody has: until then its form is a preview that takes nothing. */
export async function beSetUp(lupa) {
  if ((await (await fetch(`${lupa.origin}/api/v1/status`)).json()).set_up) return;
  const response = await fetch(`${lupa.origin}/api/v1/setup`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token: lupa.setupToken, name: "Kukka Oy", own_name: "Kerttu Keto", email: "kerttu@kukka.example" }),
  });
  assert.equal(response.status, 201);
}

/** The digest of the current notice in Finnish, of a register that is set up for it if need be. */
export async function noticeOf(lupa) {
  await beSetUp(lupa);
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
