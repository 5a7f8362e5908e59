// That mail does not go: those who look after the register read it on the first screen, with what to do. Nobody else does.

import { expect, testAlone as test } from "./support.mjs";
import { keeper } from "./staff.mjs";

test("the first screen says that mail does not go, and what to do", async ({ page, lupa }) => {
  const { key } = await keeper(page, lupa);
  const decisions = page.getByRole("region", { name: "Hoidettavaa" });
  await expect(decisions).toBeVisible();
  await expect(decisions, "the mail server of the tests is well").not.toContainText("Viestit eivät lähde");
  const headers = { authorization: `Bearer ${key}` };
  await expect(async () => {
    const { mail } = await (await page.request.get(`${lupa.origin}/api/v1/status`, { headers })).json();
    expect({ way: mail.way, fault: mail.fault, tried: typeof mail.tried_at }).toEqual({ way: "smtp", fault: null, tried: "string" });
  }).toPass();

  const failing = { fault: "password_unsupported", last_failure: "auth_oauth_only", waiting: 3, oldest_seconds: 3 * 3_600 };
  await page.route("**/api/v1/overview*", async (route) => {
    const response = await route.fetch();
    const overview = await response.json();
    const { mail } = await (await page.request.get(`${lupa.origin}/api/v1/status`, { headers })).json();
    await route.fulfill({ response, json: { ...overview, decisions: { ...overview.decisions, mail: { ...mail, ...failing } } } });
  });
  await page.goto("/console");
  const line = page.getByRole("region", { name: "Hoidettavaa" }).getByRole("listitem").filter({ hasText: "Viestit eivät lähde" });
  await expect(line).toContainText("Microsoft 365 poistaa sen käytöstä vuoden 2026 lopussa");
  await expect(line).toContainText("Jonossa olevia viestejä: 3. Vanhin on odottanut 3 h.");
  await expect(line).toContainText("auth_oauth_only");
});
