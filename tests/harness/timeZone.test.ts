import { expect, it } from "vitest";

it("runs eight hours west of UTC, whatever the machine says", () => {
  expect(new Date(2020, 0, 1).getTimezoneOffset()).toBe(8 * 60);
});
