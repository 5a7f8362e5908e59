// Two cards of the same customer on the console: chosen, side by side, merged, undone; and the mailbox that has a word in it.

import { examine } from "./examine.mjs";
import { add, note, open, SERVICE } from "./people.mjs";
import { button, enter, heading } from "./staff.mjs";
import { ask, confirmed, expect, letter, link, setUp, testAlone as test } from "./support.mjs";

async function customer(lupa, locale) {
  const { email } = await confirmed(lupa, locale);
  const found = await ask(lupa, "POST", "/api/v1/people/search", { text: email });
  return { id: found.body.people[0].id, name: email, email };
}

test("two cards become one, and are two again when that is undone", async ({ page, lupa }) => {
  await setUp(lupa);
  const stays = await customer(lupa, "fi");
  const goes = await add(lupa, { name: "Kaisa Kaksoinen", phone: "0401234567" });
  await note(lupa, goes.id, { happening: "visit", day: "2026-11-01", text: "Leikkaus" });
  await enter(page, lupa, SERVICE);
  await open(page, goes);
  await button(page, "Muut toiminnot").click();
  await page.getByRole("link", { name: "Yhdistä toiseen korttiin" }).click();
  await expect(heading(page)).toHaveText("Yhdistä kortit");
  await page.getByRole("searchbox", { name: "Nimi, sähköposti tai puhelin" }).fill(stays.email);
  await button(page, "Hae").click();
  await page
    .getByRole("link", { name: `Vertaa: ${stays.email}` })
    .first()
    .click();
  await expect(page.getByText("Se kortti jää, ja tämä yhdistetään siihen.")).toBeVisible();
  await page.getByRole("link", { name: "Yhdistä toisin päin" }).click();
  await expect(page.getByRole("group", { name: "Nimi" })).toBeVisible();
  await examine(page, "two cards side by side");
  await button(page, "Yhdistä kortit").click();
  await page.getByRole("dialog", { name: "Yhdistetäänkö kortit?" }).getByRole("button", { name: "Yhdistä" }).click();
  await expect(page.getByText("Kortit on yhdistetty.")).toBeVisible();
  await examine(page, "the merges of a card");
  await button(page, "Kumoa yhdistäminen").click();
  await page.getByRole("dialog", { name: "Kumotaanko yhdistäminen?" }).getByRole("button", { name: "Kumoa" }).click();
  await expect(page.getByText("Molemmat kortit ovat taas olemassa.")).toBeVisible();
  await expect(heading(page)).toHaveText("Kaisa Kaksoinen");
});

test("a confirmed address goes only when its owner agrees, on a page without script", async ({ page, browser, lupa }) => {
  await setUp(lupa);
  const [stays, goes] = [await customer(lupa, "fi"), await customer(lupa, "fi")];
  await enter(page, lupa, SERVICE);
  await open(page, stays);
  await button(page, "Muut toiminnot").click();
  await page.getByRole("link", { name: "Yhdistä toiseen korttiin" }).click();
  await page.getByRole("searchbox", { name: "Nimi, sähköposti tai puhelin" }).fill(goes.email);
  await button(page, "Hae").click();
  await page
    .getByRole("link", { name: `Vertaa: ${goes.email}` })
    .first()
    .click();
  await button(page, "Lähetä kysymys").click();
  await expect(page.getByText("Kysymys on lähetetty.")).toBeVisible();

  const context = await browser.newContext({ baseURL: lupa.origin, locale: "fi-FI", javaScriptEnabled: false });
  const owner = await context.newPage();
  await owner.goto(link(await letter(lupa, goes.email, "/me/merge/"), "/me/merge/"));
  await expect(owner.getByRole("heading", { level: 1 })).toHaveText("Ovatko molemmat osoitteet sinun?");
  await owner.getByRole("button", { name: "Kyllä, yhdistäkää ne" }).click();
  await expect(owner.getByRole("heading", { level: 1 })).toHaveText("Tietosi on yhdistetty");
  await context.close();
});
