// What the journeys about people share: what stands on their screens, and how a register gets people, entries and fields.

import { heading } from "./staff.mjs";
import { ask, expect } from "./support.mjs";

export const SERVICE = ["see_people", "create_people", "change_people", "see_history", "see_restricted"];

export const field = (page, name) => page.getByRole("textbox", { name, exact: true });
export const follow = (page, name) => page.getByRole("main").getByRole("link", { name, exact: true }).click();
export const said = (page, text) => expect(page.getByRole("status").filter({ hasText: text })).toBeFocused();
export const part = (page, name) => page.getByRole("region", { name, exact: true });
/** A value of the card, by its name. */
export const fact = (page, name) =>
  part(page, "Tallennetut tiedot")
    .locator(".facts__line")
    .filter({ has: page.getByText(name, { exact: true }) });
export const search = (page) => page.getByRole("searchbox", { name: "Ketä etsit?" });
export const row = (page, name) => page.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });

export const add = (lupa, person) =>
  ask(lupa, "POST", "/api/v1/people", { locale: "fi", source: "told", ...person }).then(({ body }) => body);
export const note = (lupa, id, entry) => ask(lupa, "POST", `/api/v1/people/${id}/history`, entry).then(({ body }) => body);
export const declare = (lupa, id, declaration) =>
  ask(lupa, "PUT", `/api/v1/fields/${id}`, { reason: "Sekoitamme saman värin.", ...declaration }, { "if-none-match": "*" });
export const open = async (page, person, more = "") => {
  await page.goto(`/console/people/card?lang=fi&person=${person.id}${more}`);
  await expect(heading(page)).toContainText(person.name);
};
/** Changes a card as somebody else would, while the page stands open. */
export const meanwhile = async (lupa, { id }, change) => {
  const { body } = await ask(lupa, "GET", `/api/v1/people/${id}`);
  const { email, name, organisation, phone, address, locale, kind, relation, tags, fields } = body;
  const kept = { email, name, organisation, phone, address, locale, kind, relation, tags, fields, source: "told", ...change };
  await ask(lupa, "PUT", `/api/v1/people/${id}`, kept, { "if-match": `"${body.revision}"` });
};
