// The browser that the tests drive. The one that Debian builds without windows needs a third less time for the same pages; it is preferred.

import { existsSync } from "node:fs";

const PLACES = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

export const executablePath = (process.env.CHROMIUM ? [process.env.CHROMIUM] : PLACES).find(existsSync);
