// A register of a million people: how long it takes to enter them into the indexes by which they are found, what a signup waits for
// meanwhile, and how long a page of a search takes, whatever is looked for; then a card with a thousand entries of 64 kB.

import { DatabaseSync } from "node:sqlite";
import { readFileSync } from "node:fs";
import { run, Sentence, startLupa } from "../../tools/lupa.mjs";
import { figure, median, number, setUp, signup } from "./running.mjs";

const PEOPLE = 1_000_000;
const ROUNDS = 9;
const ENTRIES = 1000;
// What is looked for: rare and common words, two that nobody has together, parts of numbers and addresses, tags.
const SEARCHES = {
  everyone: { text: "" },
  "a common name": { text: "aino" },
  "a letter": { text: "m" },
  "two letters": { text: "m v" },
  "a common name whole": { text: "matti virtanen" },
  "a rare name": { text: "suku1234" },
  "a common and a rare one": { text: "aino suku12345" },
  "what nobody has": { text: "veikko eeva" },
  nobody: { text: "zzz" },
  "a number": { text: "040 123 45" },
  "the beginning of all numbers": { text: "040" },
  "the last digits of a number": { text: "…4567" },
  "an address": { text: "asiakas.0123" },
  "the beginning of all addresses": { text: "asiakas" },
  "an organisation": { text: "yritys 123" },
  "a tag": { text: "", tag: "kanta-asiakas" },
  "a rare tag and a name": { text: "aino", tag: "harvinainen" },
  "a tag and two names": { text: "aino korhonen", tag: "kanta-asiakas" },
};

// Pages of the list of customers: the first, and the tenth after it.
const LISTS = {
  "by last visit": { order: "last", group: "customers" },
  "by total": { order: "total", group: "customers" },
  "by name": { order: "name", group: "customers" },
  "the newest first": { group: "customers" },
  "by last visit, those who agreed": { order: "last", group: "customers", said: { purpose: "newsletter", standing: "given" } },
  "by last visit, those few who withdrew": { order: "last", group: "customers", said: { purpose: "newsletter", standing: "withdrawn" } },
  "by last visit, a common name": { order: "last", text: "aino" },
  "by name, a tag": { order: "name", tag: "kanta-asiakas" },
  awaiting: { group: "awaiting" },
};

await run(async () => {
  const lupa = await startLupa({ limits: "off", mailServer: false });
  try {
    const key = await setUp(lupa);
    await lupa.pause();
    seed(lupa.database);
    await lupa.resume();
    console.log(`Finding people among ${PEOPLE.toLocaleString("en")}`);
    await entering(lupa, key);
    for (const [name, ask] of Object.entries(SEARCHES)) await search(lupa, key, name, ask);
    for (const [name, ask] of Object.entries(LISTS)) await list(lupa, key, name, ask);
    await counts(lupa, key);
    await byId(lupa, key);
    await card(lupa, key);
  } finally {
    await lupa.stop();
  }
});

function seed(file) {
  const database = new DatabaseSync(file);
  database.exec("pragma synchronous = off");
  database.exec(`create temp table seed (value); insert into temp.seed values (${PEOPLE})`);
  database.exec(`begin; ${readFileSync(new URL("people.sql", import.meta.url), "utf8")}; commit; pragma wal_checkpoint(truncate)`);
  database.close();
}

async function entering(lupa, key) {
  const { path, body } = await signup(lupa);
  const took = { search: [], signup: [] };
  const begin = performance.now();
  let first;
  for (let no = 0; ; no += 1) {
    const answer = await timed(took.search, () => ask(lupa, key, "POST", "/api/v1/people/search", { text: "suku1" }));
    const { behind } = await answer.json();
    first ??= behind;
    if (!behind) break;
    await timed(took.signup, () => post(lupa, path, { ...body, email: `bench.${no}@example.com` }, 202));
    await new Promise((settle) => setTimeout(settle, 100));
  }
  figure("Entering: people left after the first search, seconds", `${first}, ${((performance.now() - begin) / 1000).toFixed(1)}`);
  const both = (times) => `${Math.round(median(times))}, ${Math.round(Math.max(...times))} ms`;
  figure("Entering: a search, the middle and the slowest", both(took.search), "the middle at most 500 ms", median(took.search) <= 500);
  figure("Entering: a signup, the middle and the slowest", both(took.signup), "at most 1,000 ms", Math.max(...took.signup) <= 1000);
  const database = new DatabaseSync(lupa.database, { readOnly: true });
  const bytes = number(database, "select sum(pgsize) from dbstat where name like '%word%' or name like '%handle%'");
  database.close();
  figure("Entering: bytes a person on disk", Math.round(bytes / PEOPLE));
}

async function search(lupa, key, name, question) {
  const took = [];
  let page;
  for (let round = 0; round < ROUNDS; round += 1) {
    page = await (await timed(took, () => ask(lupa, key, "POST", "/api/v1/people/search", question))).json();
  }
  const middle = median(took);
  const found = `${page.people.length}${page.next ? "+" : ""}`;
  figure(`Search for ${name}: ${found} people`, `${middle.toFixed(1)} ms`, "at most 50 ms", middle <= 50);
}

async function list(lupa, key, name, question) {
  const took = [];
  let next;
  for (let page = 0; page < 10; page += 1) {
    const asked = { ...question, ...(next && { cursor: next }) };
    ({ next } = await (await timed(took, () => ask(lupa, key, "POST", "/api/v1/people/search", asked))).json());
    if (!next) break;
  }
  const both = `${median(took).toFixed(1)}, ${Math.max(...took).toFixed(1)} ms`;
  figure(`Customers ${name}: a page of ${took.length}, the middle and the slowest`, both, "the middle at most 50 ms", median(took) <= 50);
}

async function counts(lupa, key) {
  const took = [];
  for (let round = 0; round < ROUNDS; round += 1) await timed(took, () => ask(lupa, key, "GET", "/api/v1/people/counts"));
  figure("How many customers there are", `${median(took).toFixed(1)} ms`, "at most 50 ms", median(took) <= 50);
}

async function byId(lupa, key) {
  const { people } = await (await ask(lupa, key, "POST", "/api/v1/people/search", { text: "suku77" })).json();
  const took = [];
  for (const { id } of people) await timed(took, () => ask(lupa, key, "GET", `/api/v1/people/${id}`));
  figure(
    "A card by its id: the middle, the slowest",
    `${median(took).toFixed(1)}, ${Math.max(...took).toFixed(1)} ms`,
    "at most 50 ms",
    median(took) <= 50,
  );
}

async function card(lupa, key) {
  const person = await (
    await ask(lupa, key, "POST", "/api/v1/people", { name: "Kanta-asiakas", locale: "fi", source: "told" }, 201)
  ).json();
  const path = `/api/v1/people/${person.id}/history`;
  const text = "muistiinpano €\n".repeat((64 * 1024) / 18);
  const written = [];
  for (let no = 0; no < ENTRIES; no += 1) {
    const day = `20${String(no % 27).padStart(2, "0")}-0${(no % 9) + 1}-${String((no % 28) + 1).padStart(2, "0")}`;
    await timed(written, () => ask(lupa, key, "POST", path, { happening: "visit", day, text, open: no % 10 === 0 }, 201));
  }
  figure("An entry of 64 kB is written: the middle", `${median(written).toFixed(1)} ms`, "at most 50 ms", median(written) <= 50);
  const pages = [];
  let next;
  let count = 0;
  do {
    const answer = await timed(pages, () => ask(lupa, key, "GET", next ? `${path}?cursor=${next}` : path));
    const page = await answer.json();
    count += page.entries.length;
    next = page.next;
  } while (next);
  if (count !== ENTRIES) throw new Sentence(`The history has ${count} entries, and ${ENTRIES} were written.`);
  figure(
    `A page of ${ENTRIES} such entries: pages, the middle`,
    `${pages.length}, ${median(pages).toFixed(1)} ms`,
    "at most 50 ms",
    median(pages) <= 50,
  );
  const cards = [];
  for (let round = 0; round < ROUNDS; round += 1) await timed(cards, () => ask(lupa, key, "GET", `/api/v1/people/${person.id}`));
  figure("The card beside them: the middle", `${median(cards).toFixed(1)} ms`, "at most 50 ms", median(cards) <= 50);
}

async function timed(into, work) {
  const begin = performance.now();
  const answer = await work();
  const copy = answer.clone();
  await copy.arrayBuffer();
  into.push(performance.now() - begin);
  return answer;
}

function ask(lupa, key, method, path, body, expected = 200) {
  return send(lupa, method, path, body, expected, { authorization: `Bearer ${key}` });
}

function post(lupa, path, body, expected) {
  return send(lupa, "POST", path, body, expected, {});
}

async function send(lupa, method, path, body, expected, headers) {
  const init = { method, headers: { ...headers, ...(body && { "content-type": "application/json" }) }, body: body && JSON.stringify(body) };
  const response = await fetch(lupa.origin + path, init);
  if (response.status !== expected) throw new Sentence(`${path} answers ${response.status}: ${await response.text()}`);
  return response;
}
