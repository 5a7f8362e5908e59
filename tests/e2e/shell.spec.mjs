// The frame of the console: its groups, the menu of one's own account, the bar of a telephone, and finding a customer from anywhere, by
// keyboard alone, with colours of one's own, and in a narrow window.

import { examine } from "./examine.mjs";
import { add } from "./people.mjs";
import { button, enter, GREETING, heading, screens } from "./staff.mjs";
import { expect, setUp, testAlone as test } from "./support.mjs";

const DESK = ["see_people", "create_people", "record_consent"];
// Hidden too: it is gone when it has left the page, a frame after it has closed.
const finder = (page) => page.getByRole("dialog", { name: "Etsi asiakas", includeHidden: true });
const field = (page) => finder(page).getByRole("combobox", { name: "Etsi asiakas" });

test("a group stands for its screens, and shows only those that one may open", async ({ page, lupa }) => {
  await setUp(lupa);
  await enter(page, lupa, ["manage_fields", "manage_users", "read_audit"]);
  await page.goto("/console?lang=fi");
  await expect(screens(page).getByRole("link")).toHaveText(["Etusivu", "Todisteet", "Asetukset"]);
  await screens(page).getByRole("link", { name: "Asetukset" }).click();
  const settings = page.getByRole("navigation", { name: "Asetukset" });
  await expect(settings.getByRole("link")).toHaveText(["Käyttäjät", "Omat kentät", "Tietosuojaseloste"]);
  await expect(settings.getByRole("link", { name: "Käyttäjät" })).toHaveAttribute("aria-current", "page");
  await settings.getByRole("link", { name: "Omat kentät" }).click();
  await expect(heading(page)).toHaveText("Omat kentät");
  await expect(heading(page)).toBeFocused();
  await expect(screens(page).getByRole("link", { name: "Asetukset" })).toHaveAttribute("aria-current", "page");
  await screens(page).getByRole("link", { name: "Todisteet" }).click();
  const proof = page.getByRole("navigation", { name: "Todisteet" });
  await expect(proof.getByRole("link")).toHaveText(["Tapahtumaloki", "Tarkista kuitti"]);
  await proof.getByRole("link", { name: "Tarkista kuitti" }).click();
  await expect(page).toHaveURL(/\/verify\?lang=fi$/);
});

test("the first step of the keyboard leads past the navigation", async ({ page, lupa }) => {
  await setUp(lupa);
  await enter(page, lupa, DESK);
  await page.goto("/console?lang=fi");
  await expect(heading(page)).toHaveText(GREETING);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Siirry sisältöön" });
  await expect(skip).toBeFocused();
  expect((await skip.boundingBox()).width, "it shows while it has the focus").toBeGreaterThan(80);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await expect(page, "the address stays").toHaveURL(/\/console\?lang=fi$/);
});

test("a customer is found from anywhere by keyboard alone", async ({ page, lupa }) => {
  await setUp(lupa);
  await add(lupa, { name: "Onni Äikäs", phone: "+358401210289" });
  await add(lupa, { name: "Aino Äikäs", email: "aino@posti.example" });
  await add(lupa, { name: "Väinö Korhonen" });
  await enter(page, lupa, DESK);
  await page.goto("/console?lang=fi");
  await expect(heading(page)).toHaveText(GREETING);
  const open = page.getByRole("button", { name: "Etsi asiakas" });
  await open.focus();
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.type("aikas");
  const options = finder(page).getByRole("option");
  await expect(options).toHaveCount(2);
  await expect(finder(page).getByRole("status")).toHaveText("2 asiakasta");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await examine(page, "the finder");
  await page.keyboard.press("ArrowDown");
  await expect(options.nth(1)).toHaveAttribute("aria-selected", "true");
  await expect(field(page)).toHaveAttribute("aria-activedescendant", "found-1");
  await page.keyboard.press("Escape");
  await expect(finder(page)).toHaveCount(0);
  await expect(open, "the focus comes back").toBeFocused();

  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("0289");
  await page.keyboard.press("Escape");
  await expect(finder(page)).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("onni");
  await expect(options).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Onni Äikäs");
  await expect(heading(page)).toBeFocused();

  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("zzz");
  await expect(finder(page).getByRole("status")).toHaveText("Ketään ei löytynyt.");
  await page.keyboard.press("Enter");
  await expect(field(page), "nobody is opened").toBeFocused();
});

test("who may not see customers cannot look for them", async ({ page, lupa }) => {
  await setUp(lupa);
  await enter(page, lupa, ["see_audience"]);
  await page.goto("/console?lang=fi");
  await expect(heading(page)).toHaveText(GREETING);
  await expect(page.getByRole("button", { name: "Etsi asiakas" })).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await expect(finder(page)).toHaveCount(0);
});

test.describe("on a telephone", () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 720 } });

  test("the bar has the first groups, and opens the rest", async ({ page, lupa }) => {
    await setUp(lupa);
    await enter(page, lupa, [...DESK, "see_audience", "manage_fields"]);
    await page.goto("/console?lang=fi");
    await expect(screens(page).getByRole("link")).toHaveText(["Etusivu", "Asiakkaat", "Asiakasnäkymä"]);
    const more = screens(page).getByRole("button", { name: "Lisää" });
    for (const target of [more, ...(await screens(page).getByRole("link").all())]) {
      const { width, height } = await target.boundingBox();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
    await more.tap();
    await expect(more).toHaveAttribute("aria-expanded", "true");
    await expect(screens(page).getByRole("link", { name: "Kohderyhmä" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(screens(page).getByRole("link", { name: "Kohderyhmä" })).toBeHidden();
    await more.tap();
    await screens(page).getByRole("link", { name: "Asetukset" }).tap();
    await expect(heading(page)).toHaveText("Omat kentät");
    await button(page, "Etsi asiakas").tap();
    await expect(field(page)).toBeFocused();
    await finder(page).getByRole("button", { name: "Sulje" }).tap();
    await expect(finder(page)).toHaveCount(0);
    await page.getByRole("button", { name: "Maija Markkinoija: oma tili ja kieli" }).tap();
    await page.getByRole("link", { name: "Svenska" }).tap();
    await expect(heading(page), "in the other language one stays where one was").toHaveText("Egna fält");
  });
});

test("with forced colours, and at 320 px, all of the frame is there", async ({ page, lupa }) => {
  await setUp(lupa);
  await enter(page, lupa, ["see_people", "manage_fields", "manage_users"]);
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/console/users?lang=fi");
  await expect(heading(page)).toHaveText("Käyttäjät");
  const current = page.getByRole("navigation", { name: "Asetukset" }).getByRole("link", { name: "Käyttäjät" });
  const other = page.getByRole("navigation", { name: "Asetukset" }).getByRole("link", { name: "Omat kentät" });
  const edge = (element) => getComputedStyle(element).borderTopColor;
  expect(await current.evaluate(edge), "the current page is told without fills").not.toBe(await other.evaluate(edge));
  await page.emulateMedia({ forcedColors: "none" });
  for (const width of [320, 640]) {
    // 640 px: a window of 1280 px at 200 %.
    await page.setViewportSize({ width, height: 480 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(width);
    await expect(screens(page).getByRole("link").first()).toBeInViewport();
  }
});
