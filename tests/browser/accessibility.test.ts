import { axe, expect, openAtlas, test } from "./atlas.ts";
import { DESK, EMBED, EXPORT, openDialog, PHONE, STATES } from "./states.ts";
import { withoutWebgl } from "./withoutWebgl.ts";

/** Other states, and each in the dark and at more sizes, are looked at in `tests/long`. */
for (const { name, sizes, drawsMap, prepare, open } of STATES) {
  test(`axe finds nothing in ${name}`, async ({ page, context }) => {
    if (!drawsMap) await context.addInitScript(withoutWebgl);
    await prepare?.(context, page);
    await page.setViewportSize(sizes[0]);
    await open(page);
    expect(await axe(page)).toEqual([]);
  });
}

/** Those of other tests are looked at there. */
test("axe finds nothing in dialogs, on the desk and on the phone", async ({ page }) => {
  await page.addInitScript(withoutWebgl);
  for (const [size, dialog] of [
    [DESK, EXPORT],
    [PHONE, EMBED],
  ] as const) {
    await page.setViewportSize(size);
    await openAtlas(page);
    await openDialog(page, dialog);
    expect(await axe(page), dialog.button).toEqual([]);
  }
});
