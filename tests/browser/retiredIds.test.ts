import { expect, openAtlas, test } from "./atlas.ts";
import { publishedRecords, recordOf, replaceFile } from "./publishedFiles.ts";
import { withoutWebgl } from "./withoutWebgl.ts";

test.beforeEach(({ context }) => context.addInitScript(withoutWebgl));

const IDS = "data/ids.json";

test("a link to a record that has another id now opens it, in one step", async ({
  page,
  context,
  request,
}) => {
  const id = "inc-kangbayi-prison-2020";
  const { title } = recordOf(await publishedRecords(request), id).properties;
  await replaceFile(context, IDS, { body: JSON.stringify({ renamed: { "inc-old": id }, withdrawn: [] }) });
  await openAtlas(page, "?id=inc-old");
  await expect(page.getByRole("article").getByRole("heading", { level: 2 })).toHaveText(title);
  await expect(page).toHaveURL(new RegExp(`\\?id=${id}$`));
});

test("a link to a withdrawn record says when and why; any other one that it is not there", async ({
  page,
  context,
}) => {
  const withdrawn = [{ id: "inc-gone", on: "2026-01-02", reason: "it told of no event" }];
  await replaceFile(context, IDS, { body: JSON.stringify({ renamed: {}, withdrawn }) });
  await openAtlas(page, "?id=inc-gone");
  await expect(
    page.getByText(
      "This record was withdrawn on 2 January 2026 because it told of no event. It is kept so that links to it still say so.",
    ),
  ).toBeVisible();
  await openAtlas(page, "?id=inc-never");
  await expect(page.getByText("No record of this name is in the data.", { exact: false })).toBeVisible();
});
