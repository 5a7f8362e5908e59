// Journeys in a real browser. tools/e2e.mjs starts the Lupa that they visit; `INBOX_URL` is where its mail can be read.

import { defineConfig } from "@playwright/test";

import { executablePath } from "./tools/chromium.mjs";

const continuous = Boolean(process.env.CI);

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "*.spec.mjs",
  globalSetup: "./tools/e2e.mjs",
  outputDir: "test-results",
  fullyParallel: true,
  // One more than most machines that build have processors: a journey also waits, for letters and for what the browser draws.
  workers: 3,
  forbidOnly: continuous,
  // A journey that passes at the second try has found something: it fails.
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    baseURL: process.env.BASE_URL,
    locale: "fi-FI",
    timezoneId: "Europe/Helsinki",
    // A trace makes every journey a third slower: `TRACE=1` keeps those of the journeys that fail.
    trace: process.env.TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath,
      // No sandbox inside a container run by root; and no conversations of the browser's own with the outside.
      args: [
        "--no-sandbox",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
