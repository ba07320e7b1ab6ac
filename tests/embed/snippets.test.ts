import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decode } from "../../src/url/codec.ts";
import { type Attributes, tagsIn } from "./parsedFrame.ts";

/*
 * Snippets as they stand in articles, and beside each, written by hand, the view that it opens. They are never
 * changed: what an article shows today it shows in every build to come.
 */
const FOLDER = new URL("../fixtures/snippets/", import.meta.url);
const NAMES = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".html"))
  .map((file) => file.replace(/\.html$/, ""));

const text = (file: string): string => readFileSync(new URL(file, FOLDER), "utf8");

/** Attributes of the element that are no keys of the address. */
const OF_THE_ELEMENT = ["title", "height", "style", "loading", "class", "data-part"];

/** What the loader makes of its element (`embed/1.0.0.js`): attributes are keys, the open record has another name. */
function addressOf(element: Attributes): string {
  const keys = Object.entries(element).filter(([name]) => !OF_THE_ELEMENT.includes(name));
  const named = keys.map(([name, value]) => [name === "record" ? "id" : name, value]);
  return `https://atlas.example/?${new URLSearchParams([...named, ["embed", "1"]])}`;
}

function addressesIn(html: string): readonly string[] {
  const frames = [...tagsIn(html, "iframe"), ...tagsIn(html, "amp-iframe")].map(({ src = "" }) => src);
  return [...frames, ...tagsIn(html, "prison-incident-atlas").map(addressOf)];
}

describe("snippets in articles", () => {
  it("are there", () => expect(NAMES.length).toBeGreaterThanOrEqual(15));

  it.each(NAMES)("%s opens the view that it always opened", (name) => {
    const { frames }: { readonly frames: readonly object[] } = JSON.parse(text(`${name}.json`));
    const addresses = addressesIn(text(`${name}.html`));
    expect(addresses).toHaveLength(frames.length);
    for (const [index, address] of addresses.entries()) {
      const { state, notices } = decode(new URL(address).search);
      expect(notices).toEqual([]);
      // A later build may know more of a state; none may know less.
      expect(state).toMatchObject(frames[index] ?? {});
      expect(state.dataset).toEqual({ kind: "atlas" });
    }
  });
});
