// A program as somebody else writes one, against the types that openapi-typescript makes of our description. It compiles, and then it runs.
//
// Each `@ts-expect-error` is a mistake that the description must let a compiler find: if it no longer does, compiling fails here.

import createClient from "openapi-fetch";
import type { components, operations, paths } from "./generated/api.js";

const [baseUrl, key] = process.argv.slice(2);
const lupa = createClient<paths>({ baseUrl, headers: { authorization: `Bearer ${key}` } });

function insist(holds: unknown, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

// Signing up, once however often it is sent.
const { data: form } = await lupa.GET("/api/v1/forms/{form}", { params: { path: { form: "newsletter" }, query: { locale: "sv" } } });
insist(form, "the form is shown");
const headers = { "Idempotency-Key": "a-key-of-our-own" };
const signup = { form: "newsletter", notice: form.digest, email: "typed@example.com", choices: { newsletter: true } };
for (let times = 0; times < 2; times += 1) {
  const sent = await lupa.POST("/api/v1/signups", { params: { header: headers }, body: signup });
  insist(sent.data?.status === "check_your_mail", "the signup is taken");
}

// A card is changed by those who have seen it.
const person: components["schemas"]["PersonRequest"] = {
  name: "Aino Ahola",
  relation: "customer",
  kind: "natural",
  locale: "sv",
  tags: ["typed"],
  source: "told",
};
const made = await lupa.POST("/api/v1/people", { body: person });
insist(made.data && made.response.headers.get("etag"), "a person is made, and says which state they are in");
const path = { id: made.data.id };
const header = { "If-Match": made.response.headers.get("etag") as string };
const change = { params: { path, header }, body: { ...person, name: "Aino Aalto" } };
const changed = await lupa.PUT("/api/v1/people/{id}", change);
insist(changed.data?.name === "Aino Aalto", "the person is changed");
const again = await lupa.PUT("/api/v1/people/{id}", change);
insist(again.response.status === 412 && again.error?.code === "precondition_failed", "an older state is refused by a code that is known");

// What was done is found by its act, which is one of a finite set.
const act: components["schemas"]["AuditAct"] = "person_changed";
const audit = await lupa.GET("/api/v1/audit", { params: { query: { act } } });
insist(audit.data?.entries.every(({ entry }) => entry.act === act) && audit.data.entries.length > 0, "the act is in the audit log");

const where: components["schemas"]["Conditions"] = { language: ["fi", "sv"], not: { tag: "typed" } };
const count = await lupa.POST("/api/v1/audience/count", { body: { purpose: "newsletter", where } });
insist(count.data?.matched !== undefined, "the audience is counted");

// Never called: mistakes that the types know.
export async function mistakes() {
  // @ts-expect-error no act is called so
  await lupa.GET("/api/v1/audit", { params: { query: { act: "signed_up" } } });
  // @ts-expect-error a change needs If-Match
  await lupa.PUT("/api/v1/people/{id}", { params: { path }, body: person });
  // @ts-expect-error no such format
  await lupa.POST("/api/v1/audience/export", { body: { purpose: "newsletter", where: {}, format: "pdf" } });
  // @ts-expect-error no such condition
  const where: components["schemas"]["Conditions"] = { shoe_size: 42 };
  await lupa.POST("/api/v1/audience/count", { body: { purpose: "newsletter", where } });
}

// An operation is known by its name.
export type Export = operations["exportAudience"]["requestBody"]["content"]["application/json"]["format"];
export const formats: Export[] = ["csv", "xlsx", "jsonl"];
