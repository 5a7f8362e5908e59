// What happens to a page between the edge and the person: a slow Wasm, a translator, an extension, a lost connection, an impatient hand.
// Whatever it is, what was typed and ticked is what is sent, once; and nobody but the person ticks a box.

import { alive, box, expect, form, letter, letters, link, newAddress, test, watch } from "./support.mjs";

/** Holds the Wasm back until the function that this returns is called. */
async function hold(page) {
  let release;
  const gate = new Promise((go) => (release = go));
  await page.route("**/assets/public_bg-*.wasm", async (route) => {
    await gate;
    await route.continue();
  });
  return release;
}

/** What arrives is what was chosen: the letter's own page shows these boxes ticked, and there is no second letter. */
async function expectArrived(page, lupa, email, ticked) {
  const mail = await letter(lupa, email, "/confirm/");
  await page.goto(link(mail, "/confirm/"));
  for (const purpose of ["newsletter", "offers-sms", "research"]) {
    await expect(box(page, purpose)).toBeChecked({ checked: ticked.includes(purpose) });
  }
  expect(await letters(lupa, email, "/confirm/")).toHaveLength(1);
}

/** Notes the forms that leave the page, whichever way they go. */
function sent(page) {
  const posts = [];
  page.on("request", (request) => request.method() === "POST" && posts.push(request));
  return posts;
}

test("what is typed and ticked before the Wasm arrives is kept, caret and all", async ({ page, lupa }) => {
  const email = newAddress();
  const { email: address, name, phone, send, done } = form(page);
  const release = await hold(page);
  await page.goto("/");
  await box(page, "newsletter").check();
  await box(page, "research").check();
  await box(page, "research").uncheck();
  await box(page, "offers-sms").check();
  await phone.fill("040 123 4567");
  await name.fill("Aino");
  await address.click();
  await page.keyboard.type(email.slice(0, -4));
  release();
  await alive(page);
  await expect(address).toBeFocused();
  await page.keyboard.type(email.slice(-4));
  await expect(address).toHaveValue(email);
  await expect(name).toHaveValue("Aino");
  await expect(phone).toHaveValue("040 123 4567");
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(2);
  const posts = sent(page);
  await send.click();
  await expect(done).toBeVisible();
  expect(posts.map((post) => post.resourceType())).toEqual(["fetch"]);
  await expectArrived(page, lupa, email, ["newsletter", "offers-sms"]);
});

test("a form sent before the Wasm arrives, and pressed again after, is one", async ({ page, lupa }) => {
  const email = newAddress();
  const { email: address, done } = form(page);
  const release = await hold(page);
  await page.route("/?lang=fi", async (route) => {
    await new Promise((go) => setTimeout(go, 1_000));
    await route.continue();
  });
  await page.goto("/");
  await address.fill(email);
  await box(page, "newsletter").check();
  const posts = sent(page);
  // Playwright's own click would wait for the page that the first press asks for.
  await page.evaluate(() => {
    const press = () => /** @type {HTMLElement} */ (document.querySelector("[type=submit]")).click();
    press();
    setTimeout(press, 500);
  });
  release();
  await expect.poll(() => posts.length).toBe(2);
  await expect(done).toBeVisible();
  await expectArrived(page, lupa, email, ["newsletter"]);
});

test("a double click sends once", async ({ page, lupa }) => {
  const email = newAddress();
  const { email: address, send, done } = form(page);
  await page.goto("/");
  await alive(page);
  await address.fill(email);
  await box(page, "research").check();
  const posts = sent(page);
  await send.dblclick();
  await expect(done).toBeVisible();
  expect(posts).toHaveLength(1);
  await expectArrived(page, lupa, email, ["research"]);
});

test("a lost connection loses nothing that was typed", async ({ page, lupa, met }) => {
  const email = newAddress();
  const { email: address, name, send, done } = form(page);
  await page.goto("/");
  await alive(page);
  await address.fill(email);
  await name.fill("Aino");
  await box(page, "newsletter").check();
  await page.route("/api/v1/signups", (route) => route.abort("internetdisconnected"));
  await send.click();
  const failed = page.getByRole("alert").filter({ hasText: "Lomaketta ei voitu lähettää" });
  await expect(failed).toBeFocused();
  await expect(address).toHaveValue(email);
  await expect(name).toHaveValue("Aino");
  await expect(box(page, "newsletter")).toBeChecked();
  expect(met.splice(0), "the browser's own complaint").toEqual(["error: Failed to load resource: net::ERR_INTERNET_DISCONNECTED"]);
  await page.unroute("/api/v1/signups");
  await send.click();
  await expect(done).toBeVisible();
  await expect(failed).toBeHidden();
  await expectArrived(page, lupa, email, ["newsletter"]);
});

test("an answer that gets lost on the way is asked for again, and it is one signup", async ({ page, lupa, met }) => {
  const email = newAddress();
  const { email: address, send, done } = form(page);
  await page.goto("/");
  await alive(page);
  await address.fill(email);
  await box(page, "newsletter").check();
  await page.route(
    "/api/v1/signups",
    async (route) => {
      await route.fetch();
      await route.abort("connectionreset");
    },
    { times: 1 },
  );
  await send.click();
  await expect(page.getByRole("alert").filter({ hasText: "Lomaketta ei voitu lähettää" })).toBeVisible();
  met.splice(0);
  await send.click();
  await expect(done).toBeVisible();
  await expectArrived(page, lupa, email, ["newsletter"]);
});

/** What a form that left the page says, whether the Wasm or the browser sent it. */
function read(request) {
  if (request.resourceType() === "fetch") {
    const { email, choices } = request.postDataJSON();
    return { email, ticked: Object.keys(choices).filter((purpose) => choices[purpose]) };
  }
  const posted = new URLSearchParams(request.postData());
  return { email: posted.get("email"), ticked: posted.getAll("tick") };
}

// What others do to a page before it comes alive. Each runs in the page.
const DAMAGES = {
  "the page translated in place": () => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) found.push(texts.currentNode);
    for (const text of found.filter(({ data }) => data.trim())) {
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      inner.textContent = `EN ${text.data}`;
      outer.append(inner);
      text.replaceWith(outer);
    }
  },
  "only the question translated": () => {
    const legend = document.querySelector("legend");
    const font = document.createElement("font");
    font.append(...legend.childNodes);
    legend.append(font);
  },
  "an extension's box before a field": () => document.querySelector("#email").before(document.createElement("div")),
  "an extension's box after a field": () => document.querySelector("#email").after(document.createElement("div")),
  "an extension's box around a field": () => {
    const box = document.createElement("div");
    document.querySelector("#email").replaceWith(box);
    box.append(Object.assign(document.createElement("input"), { type: "email", id: "email", name: "email", value: "" }));
  },
  "an extension's node first in the page": () => document.querySelector("main").prepend(document.createElement("div")),
  "an extension's attributes on fields": () => document.querySelectorAll("input").forEach((input) => input.setAttribute("data-pm", "1")),
  "comments stripped": () => {
    const comments = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT);
    const found = [];
    while (comments.nextNode()) found.push(comments.currentNode);
    found.forEach((comment) => comment.remove());
  },
};

test("a page that others changed before it came alive still sends what its person sees", async ({ browser, lupa }) => {
  test.setTimeout(60_000);
  for (const [what, damage] of Object.entries(DAMAGES)) {
    await test.step(what, async () => {
      const context = await browser.newContext({ baseURL: lupa.origin });
      const page = await context.newPage();
      const email = newAddress();
      const release = await hold(page);
      await page.goto("/");
      await page.locator("#email").fill("before@posti.example");
      await box(page, "newsletter").check();
      await page.evaluate(damage);
      const wasm = page.waitForResponse(/\.wasm$/).then((response) => response.finished());
      release();
      await wasm;
      // Whether it came alive or gave up, it does so in the task that follows.
      await page.waitForTimeout(300);
      await page.locator("#email").fill(email);
      await box(page, "research").check();
      const posted = page.waitForRequest((request) => request.method() === "POST");
      await page.locator("button[type=submit]").click();
      expect(read(await posted)).toEqual({ email, ticked: ["newsletter", "research"] });
      await expect(page.locator("#done")).toBeVisible();
      await context.close();
    });
  }
});

test("nothing ticks a box but the person", async ({ page, browser, lupa }) => {
  const ticked = page.getByRole("checkbox", { checked: true });
  await test.step("not an address", async () => {
    await page.goto("/?newsletter=1&tick=newsletter&tick-newsletter=on&research=true#tick-newsletter");
    await alive(page);
    await expect(ticked).toHaveCount(0);
  });
  await test.step("not a reload", async () => {
    await box(page, "newsletter").check();
    await box(page, "research").check();
    await page.reload();
    await expect(ticked).toHaveCount(0);
    await alive(page);
    await expect(ticked).toHaveCount(0);
  });
  await test.step("not the back button", async () => {
    await box(page, "newsletter").check();
    await page.goto("/me");
    await page.goBack();
    await expect(page.getByRole("checkbox")).toHaveCount(3);
    await expect(ticked).toHaveCount(0);
    await alive(page);
    await expect(ticked).toHaveCount(0);
  });
  await test.step("not a page that the browser kept in memory", async () => {
    await box(page, "newsletter").check();
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
    await expect(ticked).toHaveCount(0);
  });
  await test.step("not without scripting", async () => {
    const context = await browser.newContext({ baseURL: lupa.origin, javaScriptEnabled: false });
    const met = await watch(context, lupa);
    const plain = await context.newPage();
    await plain.goto("/?newsletter=1&tick=newsletter");
    await expect(plain.getByRole("checkbox", { checked: true })).toHaveCount(0);
    await box(plain, "newsletter").check();
    await plain.reload();
    await expect(plain.getByRole("checkbox", { checked: true })).toHaveCount(0);
    await box(plain, "newsletter").check();
    await plain.goto("/?lang=sv");
    await plain.goBack();
    await expect(plain.getByRole("checkbox", { checked: true })).toHaveCount(0);
    expect(met).toEqual([]);
    await context.close();
  });
});
