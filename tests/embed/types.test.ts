import { expect, expectTypeOf, it } from "vitest";
import * as published from "../../public/embed/types.js";
import {
  type AtlasEvent,
  type Command,
  NAMESPACE,
  REASONS,
  readCommand,
  VERSION,
  type View,
} from "../../src/embed/protocol.ts";

it("the published module says what the protocol says", () => {
  expect([published.NAMESPACE, published.VERSION]).toEqual([NAMESPACE, VERSION]);
  expect(published.REASONS).toEqual(REASONS);
  expect(published.TAG).toBe("prison-incident-atlas");
});

it("its commands are read as such", () => {
  const view = published.viewCommand({ types: ["riot"], camera: null }, 7);
  expect(readCommand(view)?.command).toEqual(view);
  expect(readCommand(published.ackCommand(1))?.command).toEqual(published.ackCommand(1));
});

// These fail where types are checked, not where tests run.
it("its types are those of the protocol", () => {
  expectTypeOf<published.View>().toEqualTypeOf<View>();
  expectTypeOf<published.Command>().toEqualTypeOf<Command>();
  expectTypeOf<published.AtlasEvent>().toEqualTypeOf<AtlasEvent>();
  expectTypeOf<(typeof published.EVENTS)[number]>().toEqualTypeOf<AtlasEvent["evt"]>();
});

it.each(published.EVENTS)("knows the event %s", (evt) => {
  expect(published.isAtlasEvent({ ns: NAMESPACE, v: VERSION, evt })).toBe(true);
});

it.each([null, "pim", {}, { ns: "pim", v: 2, evt: "ready" }, { ns: "pim", v: 1, evt: "navigate" }])(
  "knows that %j is none of ours",
  (data) => {
    expect(published.isAtlasEvent(data)).toBe(false);
  },
);
