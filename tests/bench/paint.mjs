// First contentful paint of the sign-up page on a slow phone, beside the same page with every script taken out: how much the visitor pays for what
// comes to life later. And the same of the own page of somebody with a thousand events, with the time from which it can be used.

import { freePorts, run, startLupa } from "../../tools/lupa.mjs";
import { startProxy, visit } from "./phone.mjs";
import { figure, median, setUp, signIn } from "./running.mjs";
import { EMAIL, EVENTS, someone } from "./thousand.mjs";

const VISITS = 7;

await run(async () => {
  const [port] = await freePorts(1);
  const lupa = await startLupa({ limits: "off", origin: `http://localhost:${port}` });
  const proxy = startProxy(port, lupa.port);
  try {
    const key = await setUp(lupa);
    await someone(lupa, key);
    const as = { cookie: await signIn(lupa, EMAIL), shows: EMAIL };
    console.log(`On a phone (middle of ${VISITS} visits)`);
    const signup = await inPairs(proxy, () => visit(`http://localhost:${port}/`));
    told("The sign-up page", signup, 1.15);
    const own = await inPairs(proxy, () => visit(`http://localhost:${port}/me`, as));
    told(`The own page, ${EVENTS} events`, own, 1.2);
    const { usable } = own.whole;
    figure("From when it can be used", `${Math.round(usable)} ms`, "at most 1,500 ms", usable <= 1500);
  } finally {
    proxy.server.close();
    proxy.server.closeAllConnections();
    await lupa.stop();
  }
});

/** The same page with and without its scripts, in turns. */
async function inPairs(proxy, open) {
  const seen = { whole: [], bare: [] };
  for (let visit = 0; visit < VISITS; visit += 1) {
    for (const variant of visit % 2 ? ["bare", "whole"] : ["whole", "bare"]) {
      proxy.bare = variant === "bare";
      seen[variant].push(await open());
    }
  }
  const middle = (visits) => ({
    painted: median(visits.map(({ painted }) => painted)),
    usable: median(visits.map(({ usable }) => usable)),
  });
  return { whole: middle(seen.whole), bare: middle(seen.bare) };
}

function told(what, { whole, bare }, most) {
  const ratio = whole.painted / bare.painted;
  figure(`${what}: first paint`, `${Math.round(whole.painted)} ms`);
  figure("The same without any script", `${Math.round(bare.painted)} ms`);
  figure("With beside without", `${ratio.toFixed(2)} ×`, `at most ${most} ×`, ratio <= most);
}
