import { axe, expect, openAtlas, test } from "./atlas.ts";
import { listedIds, records, rows } from "./parts.ts";
import { changeIncidents, INCIDENTS, type IncidentFile } from "./publishedFiles.ts";
import { withoutWebgl } from "./withoutWebgl.ts";

test.beforeEach(({ context }) => context.addInitScript(withoutWebgl));

const CLAIM = {
  about: "figure",
  attribution: "reported",
  scope: "incident",
  stage: "later",
};
const COUNTED = { measure: "escaped", population: "detainee", unit: "person", op: "eq" };

/** The first record of the file with two figures that do not meet, and nothing else that is contested. */
function contested(file: IncidentFile): IncidentFile {
  const [first] = file.features;
  if (first === undefined) throw new Error(`${INCIDENTS} is empty`);
  const figure = (name: string, value: number) => ({
    ...first.properties.claims[0],
    ...CLAIM,
    ...COUNTED,
    id: `clm-${name}`,
    claimant: { name, role: "government" },
    value,
  });
  const dispute = {
    claims: [figure("ministry", 12), figure("court", 40)],
    contested: ["figure"],
    type: "riot",
    evidence: "single",
    outcome: "foiled",
  };
  return { ...file, features: [{ ...first, properties: { ...first.properties, ...dispute } }] };
}

test("the ledgers say who says what, and lead to the record and to a filter", async ({
  page,
  context,
  request,
}) => {
  await changeIncidents(context, request, contested);
  await openAtlas(page);
  const [id = ""] = await listedIds(page);
  await page.getByRole("button", { name: "Ledgers", exact: true }).click();
  const group = records(page).getByRole("group").filter({ hasText: "How many" });
  await expect(group).toContainText("12 ministry");
  await expect(group).toContainText("40 court");
  await expect(records(page).getByText("not known, nobody has tested them")).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await group.getByRole("listitem").getByRole("button").click();
  await expect(page).toHaveURL(new RegExp(`id=${id}`));
  await expect(records(page).getByRole("heading", { name: "Who gives which figure" })).toBeVisible();
  await page.getByRole("button", { name: "Back to the list" }).click();
  await records(page)
    .getByRole("button", { name: /^One origin/ })
    .click();
  await expect(page).toHaveURL(/evidence=single/);
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toHaveAttribute("data-id", id);
});
