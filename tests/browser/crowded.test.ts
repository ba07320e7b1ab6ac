import { test } from "./atlas.ts";
import { expectCrowdOpens } from "./crowd.ts";

/** More sizes are looked at in `tests/long`. */
const VIEWS = [
  { name: "on the page", query: "", size: { width: 760, height: 600 } },
  { name: "in the smallest embed", query: "?embed=1", size: { width: 300, height: 250 } },
];

for (const view of VIEWS) {
  test(`thirty records at one point open as a list by date, and keys reach each, ${view.name}`, ({
    page,
    context,
  }) => expectCrowdOpens(context, page, view));
}
