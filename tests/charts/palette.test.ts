import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { CLASS_INKS, LIGHT, LIGHT_GROUND } from "../../src/charts/palette.ts";
import { CLASSES } from "../../src/query/columns.ts";

const light = readFileSync("src/ui/tokens.css", "utf8").split(':root[data-theme="dark"]')[0] ?? "";
const token = (name: string): string | undefined => new RegExp(`--${name}: (#\\w+);`).exec(light)?.[1];

it("writes pictures in the light colours of the tokens", () => {
  for (const [ink, colour] of Object.entries(LIGHT)) expect(token(ink), ink).toBe(colour);
  expect(token("panel")).toBe(LIGHT_GROUND);
});

it("has a colour for every class", () => {
  expect(CLASS_INKS).toHaveLength(CLASSES);
  expect(new Set(CLASS_INKS.map((ink) => LIGHT[ink])).size).toBe(CLASSES);
});
