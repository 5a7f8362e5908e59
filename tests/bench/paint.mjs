// First contentful paint of the sign-up page on a phone profile (4 × slower CPU, 1.6 Mbit/s, 150 ms), beside the same page with every
// script taken out: how much the visitor pays for what comes to life later. And that of somebody's own page, who is signed in.
//
// Both go through the same small proxy, which takes the scripts out for one of them. Each visit is a new browser with nothing in its cache.

import { chromium } from "@playwright/test";
import { createServer, request } from "node:http";
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync } from "node:zlib";
import { executablePath } from "../../tools/chromium.mjs";
import { freePorts, run, Sentence, startLupa } from "../../tools/lupa.mjs";
import { customer, figure, median, setUp, signIn } from "./running.mjs";

const VISITS = 5;
const CUSTOMER = "first@example.com";
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const CPU_SLOWDOWN = 4;
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true, locale: "fi-FI" };

await run(async () => {
  const [port] = await freePorts(1);
  const lupa = await startLupa({ limits: "off", origin: `http://localhost:${port}` });
  const proxy = startProxy(port, lupa.port);
  try {
    await setUp(lupa);
    await customer(lupa, CUSTOMER);
    const cookie = await signIn(lupa, CUSTOMER);
    const seen = { whole: [], bare: [], own: [] };
    for (let visit = 0; visit < VISITS; visit += 1) {
      for (const variant of visit % 2 ? ["bare", "whole"] : ["whole", "bare"]) {
        proxy.bare = variant === "bare";
        seen[variant].push(await firstPaint(`http://localhost:${port}/`));
      }
      proxy.bare = false;
      seen.own.push(await firstPaint(`http://localhost:${port}/me`, cookie));
    }
    const [whole, bare] = [median(seen.whole), median(seen.bare)];
    console.log(`First contentful paint on a phone (middle of ${VISITS} visits)`);
    figure("The sign-up page", `${Math.round(whole)} ms`);
    figure("The same without any script", `${Math.round(bare)} ms`);
    figure("With beside without", `${(whole / bare).toFixed(2)} ×`, "at most 1.15 ×", whole / bare <= 1.15);
    figure("The own page", `${Math.round(median(seen.own))} ms`);
  } finally {
    proxy.server.close();
    proxy.server.closeAllConnections();
    await lupa.stop();
  }
});

async function firstPaint(url, cookie) {
  const browser = await chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
  try {
    const context = await browser.newContext(PHONE);
    const cookies = cookie?.split("; ").map((pair) => pair.split("=")) ?? [];
    await context.addCookies(cookies.map(([name, value]) => ({ name, value, url })));
    const page = await context.newPage();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", NETWORK);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
    const response = await page.goto(url, { waitUntil: "load" });
    if (!response.ok()) throw new Sentence(`${url} answers ${response.status()}.`);
    if (cookie && !(await response.text()).includes(CUSTOMER))
      throw new Sentence("The own page is nobody's: the browser is not signed in.");
    return await page.evaluate(async () => {
      const painted = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
      for (let waited = 0; painted() === undefined && waited < 10_000; waited += 50) await new Promise((go) => setTimeout(go, 50));
      return painted();
    });
  } finally {
    await browser.close();
  }
}

function startProxy(port, upstream) {
  const proxy = { bare: false };
  proxy.server = createServer((incoming, outgoing) => {
    const { method, url, headers } = incoming;
    const onward = request({ host: "127.0.0.1", port: upstream, method, path: url, headers }, (answer) => {
      if (!proxy.bare || !answer.headers["content-type"]?.startsWith("text/html")) {
        outgoing.writeHead(answer.statusCode, answer.headers);
        answer.pipe(outgoing);
        return;
      }
      const pieces = [];
      answer.on("data", (piece) => pieces.push(piece));
      answer.on("end", () => {
        const { "content-length": _, "transfer-encoding": __, link: ___, ...kept } = answer.headers;
        outgoing.writeHead(answer.statusCode, kept);
        outgoing.end(withoutScripts(Buffer.concat(pieces), answer.headers["content-encoding"]));
      });
    });
    onward.on("error", () => outgoing.destroy());
    incoming.pipe(onward);
  });
  proxy.server.listen(port, "127.0.0.1");
  return proxy;
}

// Compressed again as it came, so that only the scripts make the difference.
function withoutScripts(body, encoding) {
  const strip = (html) =>
    Buffer.from(
      html
        .toString()
        .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, "")
        .replace(/<link\b[^>]*rel="?(?:modulepreload|preload)"?[^>]*>/g, ""),
    );
  // The quality that servers compress drawn pages with: best would take longer than it saves.
  if (encoding === "br") return brotliCompressSync(strip(brotliDecompressSync(body)), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  if (encoding === "gzip") return gzipSync(strip(gunzipSync(body)));
  return strip(body);
}
