// A visit on a slow phone (4 × slower CPU, 1.6 Mbit/s, 150 ms): when something is first seen, and from when the page can be used. Each visit is a new
// browser with nothing in its cache. A small proxy stands before the pages, which takes every script out of them where that is asked for.

import { chromium } from "@playwright/test";
import { createServer, request } from "node:http";
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync } from "node:zlib";
import { executablePath } from "../../tools/chromium.mjs";
import { Sentence } from "../../tools/lupa.mjs";

const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const CPU_SLOWDOWN = 4;
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true, locale: "fi-FI" };

/**
 * Opens a page. Answers when something was first painted, and from when it could be used: its largest part is painted, the whole of it is there, every
 * script that it brings has run, and nothing keeps the browser from answering a press. Milliseconds since the address was chosen.
 *
 * @param {string} url
 * @param {object} [as] the cookies of somebody who is signed in, and what stands on the page of nobody else
 * @param {string} as.cookie
 * @param {string} as.shows
 */
export async function visit(url, as) {
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
    const cookies = as?.cookie.split("; ").map((pair) => pair.split("=")) ?? [];
    await context.addCookies(cookies.map(([name, value]) => ({ name, value, url })));
    const page = await context.newPage();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", NETWORK);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
    const response = await page.goto(url, { waitUntil: "load" });
    if (!response.ok()) throw new Sentence(`${url} answers ${response.status()}.`);
    if (as && !(await response.text()).includes(as.shows)) throw new Sentence(`${url} is nobody's: the browser is not signed in.`);
    return await page.evaluate(timesOf);
  } finally {
    await browser.close();
  }
}

// Runs in the page.
async function timesOf() {
  const seen = (type) =>
    new Promise((tell) => {
      const observer = new PerformanceObserver((list) => tell(list.getEntries()));
      observer.observe({ type, buffered: true });
      setTimeout(() => tell([]), 1_000);
    });
  const paints = await seen("paint");
  const [largest, long] = await Promise.all([seen("largest-contentful-paint"), seen("longtask")]);
  const loading = /** @type {PerformanceNavigationTiming} */ (performance.getEntriesByType("navigation")[0]);
  const painted = paints.find(({ name }) => name === "first-contentful-paint").startTime;
  const ended = long.map(({ startTime, duration }) => startTime + duration);
  return { painted, usable: Math.max(painted, loading.domContentLoadedEventEnd, ...largest.map(({ startTime }) => startTime), ...ended) };
}

/** Passes on what comes to one port to another; while `bare` is set, pages without their scripts. */
export function startProxy(port, upstream) {
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
