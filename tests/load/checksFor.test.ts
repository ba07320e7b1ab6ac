import { createHash } from "node:crypto";
import { expect, test, vi } from "vitest";
import { checksFor } from "../../src/load/checksFor.ts";
import { SOURCES_FILE } from "../../src/load/files.ts";

const BYTES = new TextEncoder().encode("these very bytes");
const CHECKED = { [SOURCES_FILE]: createHash("sha256").update(BYTES).digest("hex") };
const BAD: unknown = { sources: "none" };

/** Whether what holds no sources is refused: a file that was checked before is not looked at. */
async function refuses(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  return !(await checksFor(file, bytes, CHECKED)).sources(BAD).ok;
}

test("a file is not checked again while it is byte for byte what was checked", async () => {
  expect(await refuses(SOURCES_FILE, BYTES)).toBe(false);
});

test("a file that was changed since is checked", async () => {
  expect(await refuses(SOURCES_FILE, BYTES.slice(1))).toBe(true);
});

test("a file that did not pass, or stands under another name, is checked", async () => {
  expect(await refuses("data/vocabulary.json", BYTES)).toBe(true);
});

test("without digests everything is checked", async () => {
  vi.stubGlobal("crypto", {});
  try {
    expect(await refuses(SOURCES_FILE, BYTES)).toBe(true);
  } finally {
    vi.unstubAllGlobals();
  }
});

test("outside a build nothing counts as checked", async () => {
  expect((await checksFor(SOURCES_FILE, BYTES)).sources(BAD).ok).toBe(false);
});
