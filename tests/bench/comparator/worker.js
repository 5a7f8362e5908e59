// What Lupa's sign-ups are measured against: the same object as somebody would write it by hand in JavaScript, for `make bench-signups`.
//
// It keeps the person, what was said and a signed receipt for each box, and puts a letter into an outbox, all in one transaction. It has no
// log, no form whose words are kept, no limits and no checks: it does less than Lupa does, and so is quick.

import { DurableObject } from "cloudflare:workers";

const TABLES = [
  "create table if not exists person (id integer primary key, email text unique, locale text)",
  "create table if not exists receipt (id integer primary key, person int, body text, digest text, sig text)",
  "create table if not exists consent (person int, purpose text, status text, primary key (person, purpose)) without rowid",
  "create index if not exists consent_by on consent (purpose, status, person)",
  "create table if not exists outbox (id integer primary key, person int, kind text)",
];
const ADD_PERSON =
  "insert into person (email, locale) values (?, ?) on conflict (email) do update set locale = excluded.locale returning id";
const ADD_RECEIPT = "insert into receipt (person, body, digest, sig) values (?, ?, ?, ?)";
const ADD_CONSENT =
  "insert into consent (person, purpose, status) values (?, ?, 'pending') on conflict (person, purpose) do update set status = 'pending'";
const ADD_LETTER = "insert into outbox (person, kind) values (?, 'confirm')";

const encoder = new TextEncoder();
const hex = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

export default {
  async fetch(request, env) {
    if (new URL(request.url).pathname === "/api/hello") return new Response("ok");
    return env.REGISTER.get(env.REGISTER.idFromName("main")).fetch(request);
  },
};

export class Register extends DurableObject {
  #key;

  constructor(ctx, env) {
    super(ctx, env);
    for (const table of TABLES) ctx.storage.sql.exec(table);
  }

  async fetch(request) {
    const { email, locale, choices } = await request.json();
    const body = JSON.stringify({ email, locale, choices });
    this.#key ??= await crypto.subtle.generateKey({ name: "Ed25519" }, false, ["sign", "verify"]);
    const digest = hex(await crypto.subtle.digest("SHA-256", encoder.encode(body)));
    const signature = hex(await crypto.subtle.sign("Ed25519", this.#key.privateKey, encoder.encode(digest)));
    const { sql } = this.ctx.storage;
    const id = this.ctx.storage.transactionSync(() => {
      const person = sql.exec(ADD_PERSON, email, locale).one().id;
      for (const purpose of choices) {
        sql.exec(ADD_RECEIPT, person, body, digest, signature);
        sql.exec(ADD_CONSENT, person, purpose);
      }
      sql.exec(ADD_LETTER, person);
      return person;
    });
    return Response.json({ id });
  }
}
