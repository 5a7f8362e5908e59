// c15t's consent backend as its documentation mounts it, on Node.js with SQLite: what `make bench-c15t` measures Lupa against.
//
// node server.mjs <database> <port>

import { createServer } from "node:http";
import { DatabaseSync } from "node:sqlite";
import { c15tInstance } from "@c15t/backend";
import { kyselyAdapter } from "@c15t/backend/db/adapters/kysely";
import { migrator } from "@c15t/backend/db/migrator";
import { DB } from "@c15t/backend/db/schema";
import { Kysely, SqliteDialect } from "kysely";

const [, , file, port] = process.argv;
const sqlite = new DatabaseSync(file);
// As workerd opens its own.
sqlite.exec("pragma journal_mode = wal");
// Kysely knows another driver, which would have to be compiled; what it calls of that one, Node.js has.
const database = {
  prepare(sql) {
    const statement = sqlite.prepare(sql);
    return {
      reader: statement.columns().length > 0,
      all: (parameters) => statement.all(...parameters),
      run: (parameters) => statement.run(...parameters),
      iterate: (parameters) => statement.iterate(...parameters),
    };
  },
  close: () => sqlite.close(),
};
const adapter = kyselyAdapter({ db: new Kysely({ dialect: new SqliteDialect({ database }) }), provider: "sqlite" });
const migration = await migrator({ db: DB.client(adapter), schema: "latest" });
await migration.execute();
const c15t = c15tInstance({
  appName: "bench",
  basePath: "/api/c15t",
  trustedOrigins: ["http://localhost"],
  adapter,
  logger: { level: "error" },
});

// Each request is about another subject. Their ids have an alphabet (base58) that the load generator does not know.
let subjects = 0;
const subject = () => String((subjects += 1)).replaceAll("0", "A");

createServer(async (request, response) => {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) text += chunk;
  const { method, headers } = request;
  const body = method === "POST" ? text.replace("SUBJECT", subject()) : undefined;
  const answer = await c15t.handler(new Request(`http://127.0.0.1:${port}${request.url}`, { method, headers, body }));
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(await answer.text());
}).listen(Number(port), "127.0.0.1", () => process.send?.("ready"));
