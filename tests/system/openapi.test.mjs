// What programs of others make of our description of the API, and whether the register does as it says: two generators, each with a client
// that runs, and a tool that asks thousands of things that nobody would think of. All against the register on workerd.
//
// Python and the packages for Node.js come with `make test`; without them the tests say so and are skipped.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { root, startLupa } from "../../tools/lupa.mjs";
import { eventually, noticeOf, signUp } from "./visitor.mjs";

const here = join(root, "tests/system/openapi");
const generated = join(here, "generated");
const description = join(root, "worker/openapi.json");
const python = { ...process.env, PYTHONPATH: [join(root, ".tools/python"), generated].join(":"), PYTHONDONTWRITEBYTECODE: "1" };

const hasPython =
  spawnSync("python3", ["-c", "import schemathesis, openapi_python_client, openapi_spec_validator"], { env: python }).status === 0;
const withoutPython = hasPython ? false : "skipped: needs python3 with what tests/requirements.txt names (make .tools/python/ready)";
const hasNode = existsSync(join(here, "node_modules"));
const withoutNode = hasNode
  ? false
  : "skipped: needs what tests/system/openapi/package.json names (make tests/system/openapi/node_modules)";

/** How long the tool that asks may ask, in seconds. */
const ASKING = 45;

// Runs a program, and gives what it said; it fails where the program does.
async function ran(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"], ...options });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
  const code = await new Promise((settle, refuse) => child.once("close", settle).once("error", refuse));
  assert.equal(code, 0, `${command} ${args.join(" ")}\n${said}`);
  return said;
}

describe("the description of the API", { concurrency: 1 }, () => {
  let lupa;
  let key;
  before(async () => {
    rmSync(generated, { recursive: true, force: true });
    mkdirSync(generated, { recursive: true });
    lupa = await startLupa({ limits: "off" });
    const setup = {
      token: lupa.setupToken,
      name: "Kukka ja Kaveri Oy",
      own_name: "Kerttu Keto",
      email: "asiakaspalvelu@kukka.example",
      api_key: true,
    };
    key = (await (await post("/api/v1/setup", setup)).json()).api_key;
    assert.ok(key, "the register is set up");
  });
  after(async () => {
    await lupa?.stop();
    rmSync(generated, { recursive: true, force: true });
  });

  const post = (path, body, headers = {}) =>
    fetch(lupa.origin + path, { method: "POST", headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) });

  it("names every operation, each once", () => {
    const { paths } = JSON.parse(readFileSync(description, "utf8"));
    const names = Object.values(paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));
    assert.equal(new Set(names).size, names.length);
    assert.ok(names.every((name) => /^[a-z][A-Za-z0-9]*$/.test(name)));
  });

  it("is OpenAPI 3.1 as the standard has it", { skip: withoutPython }, async () => {
    await ran("python3", ["-m", "openapi_spec_validator", description], { env: python });
  });

  it("makes a client in TypeScript that compiles and runs", { skip: withoutNode }, async () => {
    const tool = (name) => join(here, "node_modules/.bin", name);
    await ran(tool("openapi-typescript"), [description, "--output", join(generated, "api.d.ts")]);
    const strict = [
      "--strict",
      "--target",
      "es2024",
      "--module",
      "nodenext",
      "--types",
      "node",
      "--typeRoots",
      join(root, "node_modules/@types"),
    ];
    await ran(tool("tsc"), [...strict, "--rootDir", here, "--outDir", generated, join(here, "client.ts")]);
    await ran(process.execPath, [join(generated, "client.js"), lupa.origin, key]);
  });

  it("makes a client in Python that runs, and nothing of it is left out", { skip: withoutPython }, async () => {
    const generate = ["-c", "from openapi_python_client.cli import app; app()", "generate", "--path", description, "--meta", "none"];
    const config = ["--config", join(here, "openapi-python-client.yml"), "--output-path", join(generated, "lupa_client"), "--overwrite"];
    const said = await ran("python3", [...generate, ...config], { env: python });
    assert.doesNotMatch(said, /warning/i);
    await ran("python3", [join(here, "client.py"), lupa.origin, key], { env: python });
  });

  it("holds whatever is asked: no answer that it does not name, and none that is broken", { skip: withoutPython }, async () => {
    const checks = ["not_a_server_error", "status_code_conformance", "content_type_conformance", "response_headers_conformance"];
    checks.push("response_schema_conformance", "unsupported_method");
    const asked = join(generated, "openapi.json");
    // Over plain http a cookie has no prefix.
    writeFileSync(asked, readFileSync(description, "utf8").replaceAll("__Host-", ""));
    const [, session] = (await signedIn()).split("=");
    const config = join(generated, "schemathesis.toml");
    writeFileSync(config, `[auth.openapi]\nkey = { bearer = "${key}" }\nsession = { api_key = "${session}" }\n`);
    const program = ["-c", "from schemathesis.cli import schemathesis; schemathesis()", "--config-file", config, "run", asked];
    const what = ["--url", lupa.origin, "--checks", checks.join(","), "--no-shrink", "--no-color", "--workers", "1", "--seed", "12"];
    const ask = (seconds, which) => {
      const how = ["--phases", "coverage,fuzzing", "--max-examples", "12", "--max-time", `${seconds}`];
      return ran("python3", [...program, ...what, ...how, ...which], { env: python, cwd: generated });
    };
    // The tool learns ids from answers: with these it would end the very key and session that it asks with. They come last.
    const ending = ["revokeKey", "removeStaff", "changeStaff", "signOut"];
    const said = await ask(
      ASKING,
      // Nor does it know how lines of JSON are written.
      [...ending, "restoreBackup"].flatMap((name) => ["--exclude-operation-id", name]),
    );
    await ask(
      5,
      ending.flatMap((name) => ["--include-operation-id", name]),
    );
    // A passkey is nothing that a tool of this kind has; what wants a key or a customer is not left at the door.
    const atTheDoor = said.match(/Authentication failed:.*?(?=\n💡)/s)?.[0] ?? "";
    assert.doesNotMatch(atTheDoor, /- GET \/api\/v1\/(forms|people\/tags|me\/consents)$/m);
    assert.equal((await fetch(`${lupa.origin}/api/v1/status`)).status, 200, "it still answers");
  });

  // A customer who is signed in, so that their own page is asked as well.
  async function signedIn() {
    const email = "own-page@example.com";
    await signUp(lupa, await noticeOf(lupa), email);
    await post("/api/v1/confirmations", { token: await tokenFrom(email, /\/confirm(?:\/|[^#\s]*#)(\S+)/) });
    const asked = await post("/api/v1/me/links", { email });
    const began = await post("/api/v1/me/session", { token: await tokenFrom(email, /\/me\/in\/([^?\s]+)/) }, { cookie: cookieOf(asked) });
    assert.equal(began.status, 204, await began.text());
    return cookieOf(began);
  }

  const cookieOf = (response) =>
    response.headers
      .getSetCookie()
      .map((line) => line.split(";")[0])
      .filter((pair) => !pair.endsWith("="))
      .join("; ");

  const tokenFrom = (email, pattern) =>
    eventually(`a letter with ${pattern}`, 20, async () => {
      const mails = await (await fetch(`${lupa.inbox}/email`)).json();
      const found = mails.filter((mail) => mail.to[0].address === email).map((mail) => mail.text.match(pattern)?.[1]);
      return found.find(Boolean);
    });
});
