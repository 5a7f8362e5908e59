// Somebody who said a thousand things and came a thousand times, taken in through the API as staff would.

import { send, signup } from "./running.mjs";

export const EVENTS = 1000;
export const EMAIL = "tuhat@posti.example";

/** Takes somebody in who has no mailbox while they speak: a thousand receipts would be a thousand letters. */
export async function someone(lupa, key) {
  const { body: form } = await signup(lupa);
  const person = { name: "Tuhat Tapahtumaa", phone: "040 123 4567", locale: "fi", source: "told" };
  const created = await (await ask(lupa, key, "POST", "/api/v1/people", person, 201)).json();
  const path = `/api/v1/people/${created.id}`;
  for (let no = 0; no < EVENTS; no += 1) {
    const said =
      no % 2 === 0
        ? { method: "counter", notice: form.notice, choices: { "offers-sms": true } }
        : { method: "counter", decision: "withdraw", purpose: "offers-sms" };
    await ask(lupa, key, "POST", `${path}/consents`, said);
    const day = `20${String(no % 26).padStart(2, "0")}-0${(no % 9) + 1}-${String((no % 28) + 1).padStart(2, "0")}`;
    const visit = { happening: "purchase", day, text: `Hiustenleikkaus ja värjäys ${no}`, amount: { minor: 4500 + no, currency: "EUR" } };
    await ask(lupa, key, "POST", `${path}/history`, visit, 201);
  }
  const seen = await ask(lupa, key, "GET", path);
  await ask(lupa, key, "PUT", path, { ...person, email: EMAIL }, 200, { "if-match": seen.headers.get("etag") });
  return created.id;
}

function ask(lupa, key, method, path, body, expected = 200, headers = {}) {
  return send(lupa, method, path, body, expected, { ...headers, authorization: `Bearer ${key}` });
}
