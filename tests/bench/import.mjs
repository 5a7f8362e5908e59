// A hundred thousand customers out of a CSV and out of a workbook: how long it takes from the first byte to the last card, how long a sign-up waits
// meanwhile, and how much memory that costs workerd: since it was started, and since people began to sign up.

import { setTimeout as sleep } from "node:timers/promises";
import { deflateRawSync } from "node:zlib";
import { run, Sentence, startLupa } from "../../tools/lupa.mjs";
import { figure, setUp, signUpsMeanwhile, slowestOf, watchMemory } from "./running.mjs";

const ROWS = 100_000;
const SIGN_UPS_ALONE = 10_000;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const HEADS = ["Nimi", "Sähköposti", "Puhelin", "Katuosoite", "Postinumero", "Kaupunki", "Kieli", "Tunnisteet"];
const COLUMNS = ["name", "email", "phone", "street", "postal_code", "locality", "locale", "tags"];

await run(async () => {
  for (const { what, make, mediaType, most } of [
    { what: "CSV", make: csv, mediaType: "text/csv", most: 60 },
    { what: "XLSX", make: workbook, mediaType: XLSX, most: 90 },
  ]) {
    const lupa = await startLupa({ limits: "off" });
    try {
      const key = await setUp(lupa);
      const file = make();
      console.log(`${what}: ${ROWS} rows of ${HEADS.length} columns, ${Math.round(file.length / 1000)} kB`);
      await measured(lupa, key, what, file, mediaType, most);
    } finally {
      await lupa.stop();
    }
  }
});

async function measured(lupa, key, what, file, mediaType, most) {
  const memory = watchMemory(lupa.pid);
  const others = await signUpsMeanwhile(lupa);
  await sleep(SIGN_UPS_ALONE);
  const alone = memory.soFar();
  const begin = performance.now();
  const headers = { authorization: `Bearer ${key}` };
  const sent = await fetch(`${lupa.origin}/api/v1/imports`, {
    method: "POST",
    headers: { ...headers, "content-type": mediaType },
    body: file,
  });
  const taken = await json(sent, 201);
  const path = `${lupa.origin}/api/v1/imports/${taken.id}`;
  const read = performance.now();
  const plan = { heads: true, columns: COLUMNS, source: "Vanha ajanvaraus", basis: "contract" };
  await put(path, headers, { act: "check", plan });
  await until(path, headers, "checked");
  const checked = performance.now();
  const tried = memory.soFar();
  await put(path, headers, { act: "commit" });
  const done = await until(path, headers, "done");
  const end = performance.now();
  const slowest = slowestOf(await others.end());
  const growth = memory.end();
  if (done.counts.new !== ROWS) throw new Sentence(`Of ${ROWS} rows ${JSON.stringify(done.counts)} came in.`);
  const seconds = (from, to) => (Math.round((to - from) / 100) / 10).toFixed(1);
  figure(`${what}: from the first byte to the last card`, `${seconds(begin, end)} s`, `at most ${most} s`, end - begin <= most * 1000);
  figure(`${what}: reading, trying, bringing in`, `${seconds(begin, read)}, ${seconds(read, checked)}, ${seconds(checked, end)} s`);
  figure(`${what}: a sign-up meanwhile waits, the slowest`, `${slowest} ms`, "at most 500 ms", slowest <= 500);
  const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`;
  figure(`${what}: growth of workerd's memory`, megabytes(growth), "at most 64 MB", growth <= 64e6);
  figure(`${what}: of that by sign-ups alone, before the list came`, megabytes(alone));
  figure(`${what}: of that while the rows were brought in`, megabytes(growth - tried));
}

async function put(path, headers, body) {
  const answer = await fetch(path, {
    method: "PUT",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return json(answer, 200);
}

async function until(path, headers, state) {
  for (;;) {
    const now = await json(await fetch(`${path}?fate=refused`, { headers }), 200);
    if (now.state === state) return now;
    if (!["checking", "importing"].includes(now.state)) throw new Sentence(`The import is ${now.state}.`);
    await sleep(250);
  }
}

async function json(answer, status) {
  if (answer.status !== status) throw new Sentence(`${answer.url} answers ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
  return answer.json();
}

function row(no) {
  const phone = `050${String(1_000_000 + no)}`;
  return [`Asiakas ${no} Äikäs`, `asiakas.${no}@posti.example`, phone, `Katu ${no % 200}`, "40100", "Jyväskylä", "fi", no % 2 ? "vip" : ""];
}

function csv() {
  const lines = [HEADS.join(";")];
  for (let no = 0; no < ROWS; no += 1) lines.push(row(no).join(";"));
  return Buffer.from(`${lines.join("\r\n")}\r\n`);
}

/** A workbook with its text in the cells, in an archive of five parts. */
function workbook() {
  const cells = (values) => values.map((text) => (text ? `<c t="inlineStr"><is><t>${text}</t></is></c>` : "<c/>")).join("");
  const rows = [`<row>${cells(HEADS)}</row>`];
  for (let no = 0; no < ROWS; no += 1) rows.push(`<row>${cells(row(no))}</row>`);
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const links = (kind, target) => `<Relationships><Relationship Id="r1" Type="${type}/${kind}" Target="${target}"/></Relationships>`;
  return archive([
    ["[Content_Types].xml", "<Types/>"],
    ["_rels/.rels", links("officeDocument", "xl/workbook.xml")],
    ["xl/_rels/workbook.xml.rels", links("worksheet", "worksheets/sheet1.xml")],
    ["xl/workbook.xml", `<workbook xmlns:r="${type}"><sheets><sheet name="Asiakkaat" sheetId="1" r:id="r1"/></sheets></workbook>`],
    ["xl/worksheets/sheet1.xml", `<worksheet><sheetData>${rows.join("")}</sheetData></worksheet>`],
  ]);
}

/** A ZIP of these parts (APPNOTE 4.3): deflated, with sizes in front. */
function archive(parts) {
  const files = [];
  const directory = [];
  let offset = 0;
  for (const [name, text] of parts) {
    const data = Buffer.from(text);
    const packed = deflateRawSync(data);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(data), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt16LE(name.length, 22);
    files.push(Buffer.from("PK\x03\x04", "latin1"), head, Buffer.from(name), packed);
    const tail = Buffer.alloc(16);
    tail.writeUInt32LE(offset, 12);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), head.subarray(0, 26), tail.subarray(2), Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, list, Buffer.from("PK\x05\x06", "latin1"), end]);
}

function crc32(data) {
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
