import { openAtlas, test } from "../../browser/atlas.ts";
import { expectCrowdOpens } from "../../browser/crowd.ts";
import { expectRowsFree } from "../../browser/focusedRows.ts";
import { DESK, PHONE } from "../../browser/states.ts";
import { expectAllInView, nameOf } from "../../browser/wholeViews.ts";

/** What `npm test` looks at in its tightest place, at the other sizes. */

const LARGE_FRAME = { width: 600, height: 450 };

for (const view of [
  { query: "", ...DESK },
  { query: "", ...PHONE },
  { query: "?embed=1", ...LARGE_FRAME },
]) {
  test(`all records fit into the map of ${nameOf(view)}`, ({ page, request }) =>
    expectAllInView(page, request, view));
}

for (const view of [
  { name: "on a wide page", query: "", size: DESK },
  { name: "in an embed", query: "?embed=1", size: LARGE_FRAME },
]) {
  test(`thirty records at one point open as a list by date, and keys reach each, ${view.name}`, ({
    page,
    context,
  }) => expectCrowdOpens(context, page, view));
}

for (const { list, query, where, size } of [
  { list: "a short list", query: "?type=prison_attack", where: "on the desk", size: DESK },
  { list: "a long list", query: "", where: "on the phone", size: PHONE },
]) {
  test(`a row of ${list} that gets the focus is not under its head, ${where}`, async ({ page }) => {
    await page.setViewportSize(size);
    await openAtlas(page, query);
    await expectRowsFree(page);
  });
}
