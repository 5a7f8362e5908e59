// Those who may export the register take a backup of it from the console, for a key that the server does not have.

import { readFileSync } from "node:fs";
import { examine } from "./examine.mjs";
import { button, enter, heading } from "./staff.mjs";
import { expect, setUp, testAlone as test } from "./support.mjs";

test("a backup is a file that the server cannot open", async ({ page, lupa }) => {
  await setUp(lupa);
  await enter(page, lupa, ["export_register"]);
  await page.goto("/console/settings/backup");
  await expect(heading(page)).toHaveText("Varmuuskopio");
  await examine(page, "backup");
  const key = page.getByRole("textbox", { name: "Julkinen avain (age)" });
  await key.fill("age1ei");
  await button(page, "Ota varmuuskopio").click();
  await expect(page.getByRole("alert").filter({ visible: true })).toBeFocused();
  await expect(key).toHaveAttribute("aria-invalid", "true");

  // The recipient in the documentation of age.
  await key.fill("age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p");
  const download = page.waitForEvent("download");
  await button(page, "Ota varmuuskopio").click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^lupa-20\d\d-\d\d-\d\d\.lupa\.age$/);
  const bytes = readFileSync(await file.path());
  expect(bytes.subarray(0, 21).toString()).toBe("age-encryption.org/v1");
  await expect(page.getByRole("status").filter({ hasText: file.suggestedFilename() })).toBeVisible();
  await examine(page, "backup taken");
});
