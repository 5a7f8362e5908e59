// What comes over a real connection as no client of ours sends it: hosts that name the register, paths written in many ways, bodies that end
// too early, methods that nobody knows, a database with a fault.

import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { DatabaseSync } from "node:sqlite";
import { after, before, describe, it } from "node:test";
import { startLupa } from "../../tools/lupa.mjs";
import { eventually, noticeOf, signUp } from "./visitor.mjs";

const HTML = "text/html; charset=utf-8";
const PROBLEM = "application/problem+json";

// What the server says to these bytes: its first line, its headers and its body.
async function raw(lupa, ...parts) {
  const socket = connect(Number(new URL(lupa.origin).port), "localhost");
  for (const part of parts) socket.write(part);
  let said = "";
  for await (const part of socket.setEncoding("latin1")) said += part;
  const [head, body = ""] = said.split("\r\n\r\n");
  const [line, ...headers] = head.split("\r\n");
  return {
    status: Number(line.split(" ")[1]),
    headers: new Headers(headers.map((header) => /** @type {[string, string]} */ (header.split(/: ?(.*)/).slice(0, 2)))),
    body,
    said,
  };
}

const request = (method, path, headers, body = "") =>
  `${method} ${path} HTTP/1.1\r\nconnection: close\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("")}\r\n${body}`;

describe("over a real connection", () => {
  let lupa;
  let key;
  before(async () => {
    lupa = await startLupa({ mail: "none" });
    const setUp = await fetch(`${lupa.origin}/api/v1/setup`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        token: lupa.setupToken,
        name: "Kukkakauppa",
        own_name: "Kerttu Keto",
        email: "kauppa@example.com",
        api_key: true,
      }),
    });
    key = (await setUp.json()).api_key;
  });
  after(() => lupa.stop());

  const ask = JSON.stringify({ purpose: "newsletter", where: {}, format: "csv" });
  const exported = async () => {
    let [count, before] = [0, ""];
    do {
      const page = await fetch(`${lupa.origin}/api/v1/audit${before}`, { headers: { authorization: `Bearer ${key}` } });
      const { entries, next } = await page.json();
      count += entries.filter(({ entry }) => entry.act === "exported").length;
      before = next ? `?before=${next}` : "";
    } while (before);
    return count;
  };
  const exporting = (host, path, more = {}) =>
    raw(
      lupa,
      request(
        "POST",
        path,
        { host, authorization: `Bearer ${key}`, "content-type": "application/json", "content-length": ask.length, ...more },
        ask,
      ),
    );

  it("an export begins at its beginning and is written down, whatever the host and the path look like", async () => {
    const internal = {
      "x-lupa-after": "999999 018f0000-0000-7000-8000-000000000000 1",
      "x-lupa-edge": "register",
      "x-lupa-network": "192.0.2",
    };
    const hosts = ["localhost", "REGISTER", "register", "x@register", "register.", "register:80"];
    const paths = [
      "/api/v1/audience/export",
      "/api/../api/v1/audience/export",
      "/api/%2e%2e/api/v1/audience/export",
      "/x/%2E%2E/api/v1/audience/export",
      "/api/v1/./audience/export",
      "/api/v1//audience/export",
      "//api/v1/audience/export",
      "/api\\v1\\audience\\export",
      "/api/v1/audience/export#part",
      "/api/v1/audience/%65xport",
    ];
    let begun = await exported();
    for (const host of hosts) {
      for (const path of paths) {
        const { status, headers, body } = await exporting(host, path, internal);
        assert.equal(status, 200, `${host} ${path}`);
        assert.deepEqual([headers.get("x-lupa-next"), headers.get("x-lupa-make")], [null, null]);
        assert.ok(body.includes("email,name"), `${host} ${path}: ${body}`);
        assert.equal(await exported(), (begun += 1), `${host} ${path}`);
      }
    }
    for (const path of ["/api/v1/audience%2Fexport", "/api/v1/audience%5Cexport", "/api/v1/audience/%252e%252e/export"]) {
      assert.equal((await exporting("REGISTER", path, internal)).status, 404, path);
    }
    // A host that goes on as a path is a path and nothing more: here the export, which is written down, and twice the first page, to which this
    // is no form.
    for (const { host, expected } of [
      { host: "a/api/v1/audience/export?", expected: 200 },
      { host: "a#b", expected: 422 },
      { host: "a?b", expected: 422 },
    ]) {
      assert.equal((await exporting(host, "/api/v1/audience/export", internal)).status, expected, host);
    }
    // Nothing was exported that was not written down.
    assert.equal((await exported()) - begun, 1);
  });

  it("nobody leaves the limits by the name of a host", async () => {
    const statuses = [];
    for (let no = 0; no < 34; no += 1) {
      const body = JSON.stringify({ token: "x" });
      const headers = {
        host: "REGISTER",
        "content-type": "application/json",
        "content-length": body.length,
        "x-lupa-network": `192.0.${no}`,
      };
      statuses.push((await raw(lupa, request("POST", "/api/v1/confirmations", headers, body))).status);
    }
    assert.ok(statuses.includes(429), statuses.join());
  });

  it("a body that cannot be read is the sender's fault", async () => {
    const chunked = { host: "localhost", "content-type": "application/json", "transfer-encoding": "chunked" };
    for (const path of ["/api/v1/signups", "/api/v1/audience/export", "/", "/api/v1/purposes/x"]) {
      for (const more of [{}, { "content-length": "5" }]) {
        const method = path.includes("purposes") ? "PUT" : "POST";
        const { status, headers, body } = await raw(lupa, request(method, path, { ...chunked, ...more }, "zz\r\n{}\r\n0\r\n\r\n"));
        assert.equal(status, 400, path);
        assert.equal(headers.get("content-type"), PROBLEM, path);
        assert.ok(body.includes('"body_unreadable"'), body);
      }
    }
    const page = await raw(lupa, request("POST", "/", { ...chunked, accept: "text/html" }, "zz\r\n{}\r\n0\r\n\r\n"));
    assert.deepEqual([page.status, page.headers.get("content-type")], [400, HTML]);
  });

  it("what is too large is refused by a page where a browser asks, and by a problem where a program does", async () => {
    const send = (path, accept) => fetch(lupa.origin + path, { method: "POST", headers: { accept }, body: "x".repeat(4_000_000) });
    const kinds = [];
    for (const [path, accept] of [
      ["/", "text/html,*/*"],
      ["/", "*/*"],
      ["/api/v1/signups", "text/html,*/*"],
    ]) {
      const { status, headers } = await send(path, accept);
      kinds.push([status, headers.get("content-type")]);
    }
    assert.deepEqual(kinds, [
      [413, HTML],
      [413, PROBLEM],
      [413, PROBLEM],
    ]);
    const long = await fetch(`${lupa.origin}/api/v1/status?${"a".repeat(20_000)}`);
    assert.deepEqual([long.status, (await long.json()).code], [414, "address_too_long"]);
  });

  it("a method that nobody knows is refused", async () => {
    for (const method of ["PROPFIND", "TRACE", "PATCH", "OPTIONS"]) {
      const { status, headers, body } = await raw(lupa, request(method, "/api/v1/signups", { host: "localhost" }));
      assert.deepEqual([status, headers.get("content-type"), headers.get("allow")], [405, PROBLEM, "POST"], `${method} ${body}`);
    }
    assert.equal((await raw(lupa, request("OPTIONS", "*", { host: "localhost" }))).status, 405);
    const tunnel = await raw(lupa, request("CONNECT", "localhost:80", { host: "localhost" }));
    assert.ok(tunnel.status < 500 && tunnel.said.includes("405 Method Not Allowed"), tunnel.said);
    assert.ok((await fetch(`${lupa.origin}/api/v1/status`)).ok);
  });
});

it("a fault of the database is found at the start, told, and never written over", async () => {
  const lupa = await startLupa({ limits: "off", mail: "none" });
  try {
    const notice = await noticeOf(lupa);
    for (let no = 0; no < 60; no += 1) assert.equal((await signUp(lupa, notice, `fault${no}@example.com`)).status, 202);
    await lupa.pause();
    const whole = settled(lupa);
    writeFileSync(lupa.database, damaged(whole, "signed_up"));
    await lupa.resume();

    const status = async () => (await (await fetch(`${lupa.origin}/api/v1/status`)).json()).read_only;
    assert.equal(await eventually("the finding", 20, status), "damaged");
    const refused = await signUp(lupa, notice, "later@example.com");
    assert.deepEqual(
      [refused.status, refused.headers.get("content-type"), (await refused.json()).code],
      [503, PROBLEM, "register_damaged"],
    );
    assert.equal((await fetch(lupa.origin)).status, 200);
    assert.match(
      readFileSync(`${lupa.dir}/workerd.log`, "utf8"),
      /the database is damaged, and is only read from now on; put back a backup: /,
    );

    await lupa.pause();
    for (const beside of ["-wal", "-shm"]) rmSync(lupa.database + beside, { force: true });
    writeFileSync(lupa.database, whole);
    await lupa.resume();
    assert.equal((await signUp(lupa, notice, "later@example.com")).status, 202);
  } finally {
    await lupa.stop();
  }
});

it("a fault that a command meets is answered by a problem, and the next are refused", async () => {
  const lupa = await startLupa({ limits: "off", mail: "none" });
  try {
    const notice = await noticeOf(lupa);
    for (let no = 0; no < 60; no += 1) await signUp(lupa, notice, `met${no}@example.com`);
    await lupa.pause();
    writeFileSync(lupa.database, damaged(settled(lupa), "met59@example.com"));
    await lupa.resume();
    const answers = [];
    for (let no = 0; no < 3; no += 1) {
      const answer = await signUp(lupa, notice, "met59@example.com");
      answers.push([answer.status, answer.headers.get("content-type")]);
    }
    assert.deepEqual(answers, Array(3).fill([503, PROBLEM]));
    assert.equal((await (await fetch(`${lupa.origin}/api/v1/status`)).json()).read_only, "damaged");
  } finally {
    await lupa.stop();
  }
});

// The file with all that was written: who closes it last brings in what lies beside it.
function settled(lupa) {
  const database = new DatabaseSync(lupa.database);
  database.exec("pragma wal_checkpoint(truncate)");
  database.close();
  return readFileSync(lupa.database);
}

// The file with a page unreadable that holds this text and nothing but rows of a table.
function damaged(file, text) {
  const PAGE = 4096;
  const LEAF_OF_A_TABLE = 0x0d;
  const damaged = Buffer.from(file);
  for (let at = PAGE; at < file.length; at += PAGE) {
    if (file[at] === LEAF_OF_A_TABLE && file.subarray(at, at + PAGE).includes(text)) {
      return damaged.fill(0x7b, at, at + 64);
    }
  }
  throw new Error("no page holds that");
}
